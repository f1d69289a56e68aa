// The figures of a year as documents state them: unique people, pairs by form and state, meetings, measures before and after.

import type { Measure, SchoolYear, Tables } from '../records';

export interface YearFigures {
  readonly mentors: number;
  readonly mentees: number;
  /** Mentees who had a pair at any time of the year; the rest never got one. */
  readonly covered: number;
  readonly pairs: number;
  readonly working: number;
  readonly completed: number;
  readonly stopped: number;
  readonly meetings: number;
  /** By form: pairs, and unique people on each side: a person in two pairs counts once. */
  readonly byForm: readonly { readonly form: string; readonly pairs: number; readonly mentors: number; readonly mentees: number }[];
  /** By measure: how many were measured twice, and of them better, same, worse. */
  readonly measures: readonly { readonly measure: string; readonly both: number; readonly better: number; readonly same: number; readonly worse: number }[];
}

const MADE: ReadonlySet<string> = new Set(['утверждена', 'в приказе', 'завершена', 'прекращена']);

const unique = (codes: readonly string[]): number => new Set(codes).size;

const groups = <T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> => {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const own = found.get(key(row));
    if (own) own.push(row);
    else found.set(key(row), [row]);
  }
  return found;
};

/** 1 better, 0 the same, -1 worse; null when one of the two values is missing: an empty cell is not zero. */
const change = (measure: Measure): number | null => {
  if (measure.entry === '' || measure.exit === '') return null;
  const difference = Number(measure.exit) - Number(measure.entry);
  return Math.sign(measure.direction === 'снижение' ? -difference : difference);
};

export const yearFigures = (tables: Tables, year: SchoolYear): YearFigures => {
  const pairs = tables.pairs.filter((pair) => pair.year === year && MADE.has(pair.state));
  const ids = new Set(pairs.map((pair) => pair.id));
  const of = (...states: string[]): number => pairs.filter((pair) => states.includes(pair.state)).length;
  const measures = tables.measures.filter((measure) => measure.year === year);
  return {
    mentors: unique(pairs.map((pair) => pair.mentor)), mentees: unique(tables.mentees.filter((role) => role.year === year && role.status !== 'выбыл').map((role) => role.code)),
    covered: unique(pairs.map((pair) => pair.mentee)), pairs: pairs.length, working: of('утверждена', 'в приказе'), completed: of('завершена'), stopped: of('прекращена'),
    meetings: tables.meetings.filter((meeting) => ids.has(meeting.pair)).length,
    byForm: [...groups(pairs, (pair) => pair.form || 'форма не указана')].map(([form, own]) => ({ form, pairs: own.length, mentors: unique(own.map((pair) => pair.mentor)), mentees: unique(own.map((pair) => pair.mentee)) })),
    measures: [...groups(measures, (measure) => measure.measure)].flatMap(([measure, own]) => {
      const changes = own.flatMap((each) => change(each) ?? []);
      return changes.length === 0 ? [] : [{ measure, both: changes.length, better: changes.filter((c) => c > 0).length, same: changes.filter((c) => c === 0).length, worse: changes.filter((c) => c < 0).length }];
    }),
  };
};
