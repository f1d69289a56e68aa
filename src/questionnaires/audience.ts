// Whom a questionnaire asks: the audience of its kind, narrowed to classes or to groups of mentors where the curator says so.

import { isWorking } from '../programme/pairing';
import { comparable } from '../programme/people';
import type { Tables } from '../programme/records';
import type { Kind } from './item';

export interface Narrowing {
  /** Classes, as written: '7А'. */
  classes: readonly string[];
  /** Codes of mentors whose group is asked. */
  mentors: readonly string[];
}

/** How «Кого спрашиваем» reads: 'наставляемые', 'классы 7А, 7Б', 'группы 1005Ш'. */
export const audienceText = (kind: Kind, { classes, mentors }: Narrowing): string => {
  if (mentors.length > 0) return `${mentors.length > 1 ? 'группы' : 'группа'} ${mentors.join(', ')}`;
  if (classes.length > 0) return `${classes.length > 1 ? 'классы' : 'класс'} ${classes.join(', ')}`;
  return kind.audience;
};

/** Reads it back, as the curator may have typed it. */
export const readAudience = (text: string): Narrowing => {
  const found = /^\s*(класс|групп)[а-яё]*\s+(.+)$/i.exec(text);
  const names = (found?.[2] ?? '').split(/[,;]/).map((one) => one.trim()).filter((one) => one !== '');
  return { classes: found?.[1]?.toLowerCase() === 'класс' ? names : [], mentors: found?.[1]?.toLowerCase() === 'групп' ? names : [] };
};

export interface Expected {
  code: string;
  part: 'наставник' | 'наставляемый';
  class: string;
  /** Codes of the mentors in whose groups the person is; of a mentor his own. */
  groups: string[];
}

export const classKey = (text: string): string => comparable(text).replace(/[\s-]/g, '');
const GONE: ReadonlySet<string> = new Set(['выбыл', 'отклонён', 'приостановлен']);

/**
 * Everybody of the register who is expected to answer. Null where nobody can be expected by name: parents, partners, and
 * those who are not in the register yet.
 */
export const expectedOf = (kind: Kind, audience: string, tables: Pick<Tables, 'people' | 'mentors' | 'mentees' | 'pairs'>, year: string): Expected[] | null => {
  if (kind.identity === 'free' || kind.identity === 'about') return null;
  const people = new Map(tables.people.map((person) => [person.code, person]));
  const pairs = tables.pairs.filter((pair) => pair.year === year && (isWorking(pair) || pair.state === 'завершена'));
  const groups = new Map<string, string[]>();
  for (const pair of pairs) {
    groups.set(pair.mentee, [...(groups.get(pair.mentee) ?? []), pair.mentor]);
    groups.set(pair.mentor, [pair.mentor]);
  }
  const inPairs = kind.audience.includes('пар');
  const { classes, mentors } = readAudience(audience);
  const wantedClasses = new Set(classes.map(classKey));
  const wantedGroups = new Set(mentors);
  const found = new Map<string, Expected>();
  const add = (part: Expected['part'], rows: readonly { code: string; year: string; status: string; category: string }[]): void => {
    for (const row of rows) {
      const person = people.get(row.code);
      if (row.year !== year || GONE.has(row.status) || !person || GONE.has(person.state) || person.duplicateOf !== '') continue;
      if (kind.categories.length > 0 && !kind.categories.includes(row.category)) continue;
      const own = groups.get(row.code) ?? [];
      if (inPairs && own.length === 0) continue;
      if (wantedClasses.size > 0 && !wantedClasses.has(classKey(person.class))) continue;
      if (wantedGroups.size > 0 && !own.some((mentor) => wantedGroups.has(mentor))) continue;
      if (!found.has(row.code)) found.set(row.code, { code: row.code, part, class: person.class, groups: own });
    }
  };
  if (!kind.audience.startsWith('наставляемые')) add('наставник', tables.mentors);
  if (!kind.audience.startsWith('наставники')) add('наставляемый', tables.mentees);
  return [...found.values()];
};
