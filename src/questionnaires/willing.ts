// Who said in a questionnaire that he or she would like to be a mentor, and is none in this year.

import { mayBecomeMentors } from '../programme/people';
import type { Person, Tables } from '../programme/records';
import { kindOf } from './catalogue';
import { readValues, textOf } from './values';

const yearBefore = (year: string): string => year.split('/').map((part) => String(Number(part) - 1)).join('/');

/** Whoever said «да» last, in a questionnaire of this year or of the year before: in May the answer is about September. */
export const willingMentors = (tables: Pick<Tables, 'people' | 'mentors' | 'questionnaires' | 'answers'>, year: string): Person[] => {
  const asking = new Map<string, string>();
  for (const form of tables.questionnaires) {
    const item = form.year === year || form.year === yearBefore(year) ? kindOf(form.questionnaire)?.items.find(({ goes }) => goes?.to === 'mentor') : undefined;
    if (item) asking.set(form.id, item.key);
  }
  const last = new Map<string, { edited: string; willing: boolean }>();
  for (const answer of asking.size === 0 ? [] : tables.answers) {
    const key = asking.get(answer.questionnaire);
    if (key === undefined || answer.state !== 'принят' || answer.code === '' || (last.get(answer.code)?.edited ?? '') > answer.edited) continue;
    last.set(answer.code, { edited: answer.edited, willing: textOf(readValues(answer.values)[key]).trim().toLowerCase() === 'да' });
  }
  return mayBecomeMentors(new Set([...last].filter(([, { willing }]) => willing).map(([code]) => code)), tables, year);
};
