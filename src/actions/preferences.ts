// Wishes after the group meeting come in: what reading a table of answers needs, and keeping them in «Решения подбора».

import { countsOf, participantsOf, partKey, planAnswers, tidyDecision, type Obstacle, type PreferenceAnswer, type PreferenceInput } from '../programme/pairing';
import type { Answered } from '../programme/people';
import type { MatchingDecision } from '../programme/records';
import { recordsOf, rowsOf, settingOf, type TablesById } from '../register/snapshot';
import { answeredIn, isAnswered, keepAnswered } from './answered';
import { look, perform, type Decision, type Desk } from './perform';
import { refuse, type Reply, type View } from './reply';

/** What the pure rules need to read and plan the answers in the browser. */
export interface PreferencesStart {
  register: PreferenceInput['register'];
  decisions: MatchingDecision[];
  year: string;
  today: string;
  /** What was answered to the questions of earlier tables. */
  answered: Answered;
  /** People's own words are kept with their wishes; not where the register holds no names. */
  withComments: boolean;
}

/** Obstacles of a person, not of a place or of a pair. */
const OUT: ReadonlySet<Obstacle> = new Set<Obstacle>(['выбыл', 'приостановлен', 'отклонён', 'завершил', 'нет согласия', 'отказ от согласия', 'согласие не действует']);

const outOf = (desk: Desk): { [part: string]: string } => {
  const { mentors, mentees } = participantsOf(recordsOf(desk.tables), desk.year, desk.today);
  const found: { [part: string]: string } = {};
  for (const [side, list] of [['наставник', mentors], ['наставляемый', mentees]] as const) {
    for (const { code, obstacles } of list) {
      const said = obstacles.find((o) => OUT.has(o));
      if (said) found[partKey(side, code)] = said;
    }
  }
  return found;
};

const withComments = (tables: TablesById): boolean => settingOf(tables, 'mode') !== 'коды';

const codesOf = ({ tables, year }: Desk, sheet: 'mentors' | 'mentees'): string[] => rowsOf(tables, sheet).filter((row) => row.year === year && row.code !== '').map((row) => row.code);

export const preferencesForImport = (): View<PreferencesStart> => look((desk) => ({
  register: { people: rowsOf(desk.tables, 'people').filter((p) => p.code !== ''), mentors: codesOf(desk, 'mentors'), mentees: codesOf(desk, 'mentees'), out: outOf(desk) },
  decisions: rowsOf(desk.tables, 'decisions').map(tidyDecision).filter((d) => d.year === desk.year || d.year === ''), year: desk.year, today: desk.today, answered: answeredIn(desk.tables), withComments: withComments(desk.tables),
}));

export interface PreferenceTable {
  answers: PreferenceAnswer[];
  /** Counts of the preview: when the register gives others by now, nothing is written. */
  expected: ReturnType<typeof countsOf>;
  /** The curator's answers, to be known next time. */
  answered: Answered;
}

const MOST_CHOICES = 20;
const areCodes = (list: unknown): boolean => Array.isArray(list) && list.length <= MOST_CHOICES && list.every((code) => typeof code === 'string' && code.length < 20);

const wellFormed = (table: PreferenceTable): boolean =>
  Array.isArray(table?.answers) && table.answers.every((a) => typeof a?.code === 'string' && (a.side === 'наставник' || a.side === 'наставляемый') && /^(\d{4}-\d\d-\d\d)?$/.test(a.given) &&
    areCodes(a.wishes) && areCodes(a.vetoes) && typeof a.comment === 'string' && a.comment.length < 50_000) &&
  [table.expected?.added, table.expected?.changed, table.expected?.lifted].every(Number.isInteger) && isAnswered(table.answered);

/** Everyone named must have the part that the answer gives: a code that is gone is named, nothing is written. */
const strangers = (desk: Desk, answers: readonly PreferenceAnswer[]): string[] => {
  const having = { наставник: new Set(codesOf(desk, 'mentors')), наставляемый: new Set(codesOf(desk, 'mentees')) };
  const found = answers.flatMap((a) => {
    const other = a.side === 'наставник' ? 'наставляемый' : 'наставник';
    return [...(having[a.side].has(a.code) ? [] : [a.code]), ...[...a.wishes, ...a.vetoes].filter((code) => !having[other].has(code) || code === a.code)];
  });
  return [...new Set(found)];
};

/** Keeps what people answered after the group meeting: a wish with its rank and side, «не хочу» as a veto. The same answers again change nothing. */
export const importPreferences = (requestId: string, table: PreferenceTable): Reply<{ added: number; changed: number; lifted: number }> => {
  if (!wellFormed(table)) return refuse('bad request');
  return perform({ id: requestId, action: 'import preferences', title: 'Загружены пожелания' }, (desk): Decision<{ added: number; changed: number; lifted: number }> => {
    const gone = strangers(desk, table.answers);
    if (gone.length > 0) return refuse('no person', gone.map((text) => ({ text })));
    const changes = planAnswers(table.answers, rowsOf(desk.tables, 'decisions').map(tidyDecision), desk.year, desk.today, withComments(desk.tables));
    const counts = countsOf(changes);
    const { added, changed, lifted } = table.expected;
    if (counts.added !== added || counts.changed !== changed || counts.lifted !== lifted) return refuse('stale');
    for (const row of changes.add) desk.draft.insert('decisions', { ...row, id: desk.draft.newCode('decisions'), year: desk.year, state: 'действует' });
    for (const { id, rank, date } of changes.change) desk.draft.update('decisions', id, { rank, date });
    for (const id of changes.lift) desk.draft.update('decisions', id, { state: 'снято' });
    keepAnswered(desk, table.answered);
    return { ok: true, value: counts, title: `Загружены пожелания: новых ${added}, изменено ${changed}, снято ${lifted}` };
  });
};
