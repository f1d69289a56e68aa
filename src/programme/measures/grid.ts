// The grid in which a class's values are keyed in: rows are people, columns are measures, at the entry or at the exit.

import { isWorking } from '../pairing/participants';
import { MERGED } from '../people/duplicates-survivor';
import { fullName } from '../people/person';
import type { IsoDate, Measure, Person, Tables } from '../records';
import { scaleOf, type MeasureKind } from './catalogue';
import { readMeasure } from './value';

export type Moment = 'entry' | 'exit';

export interface MeasuredPerson {
  code: string;
  name: string;
  /** What the person is listed under: class, or «педагоги», «остальные». */
  group: string;
  pupil: boolean;
  /** In a working pair of the year already. */
  paired: boolean;
}

export type MeasureTables = Pick<Tables, 'people' | 'mentees' | 'mentors' | 'pairs' | 'measures'>;

const GONE: ReadonlySet<string> = new Set(['выбыл', MERGED]);
const OUT: ReadonlySet<string> = new Set(['выбыл', 'отклонён']);

const groupOf = (person: Person): string => (person.class !== '' ? person.class : person.kind === 'педагог' ? 'педагоги' : 'остальные');

const gradeFirst = (a: string, b: string): number => (parseInt(a, 10) || 99) - (parseInt(b, 10) || 99) || (a < b ? -1 : a > b ? 1 : 0);

/** Who is measured in a year: its mentees (a mentor of a reversed pair is a mentee too), in the order of the sheet. */
function unordered({ people, mentees, pairs }: MeasureTables, year: string): MeasuredPerson[] {
  const byCode = new Map(people.map((person) => [person.code, person]));
  const paired = new Set(pairs.filter((pair) => pair.year === year && isWorking(pair)).map((pair) => pair.mentee));
  const lines: MeasuredPerson[] = [];
  for (const role of mentees) {
    const person = byCode.get(role.code);
    if (role.year !== year || OUT.has(role.status) || !person || GONE.has(person.state)) continue;
    lines.push({ code: role.code, name: fullName(person) || role.code, group: groupOf(person), pupil: person.kind !== 'педагог' && person.kind !== 'работодатель', paired: paired.has(role.code) });
  }
  return lines;
}

/** The same by group and name. */
export const measuredPeople = (tables: MeasureTables, year: string): MeasuredPerson[] => unordered(tables, year).sort((a, b) => gradeFirst(a.group, b.group) || (a.name < b.name ? -1 : 1));

/** Measures that are taken of this person. */
export const concerns = (kind: MeasureKind, person: Pick<MeasuredPerson, 'pupil'>): boolean => kind.used && (kind.whom === 'все' || (kind.whom === 'обучающиеся') === person.pupil);

/** Names a value of the grid: person and measure. */
export const cellKey = (code: string, measure: string): string => `${code}|${measure}`;

/** What the register has by now, by `cellKey`. A person measured twice counts by the first row. */
export function measuredNow(measures: readonly Measure[], year: string): Map<string, Measure> {
  const now = new Map<string, Measure>();
  for (const row of measures) if (row.year === year && !now.has(cellKey(row.code, row.measure))) now.set(cellKey(row.code, row.measure), row);
  return now;
}

/** Who lacks the entry value; once a pair works it cannot be made up for (methodology, stage 2: measured before and after). */
export interface Lacking {
  code: string;
  /** Titles of the measures without an entry value. */
  measures: string[];
  paired: boolean;
}

/**
 * Mentees of the year without any value at the entry. A person of whom at least one measure is known does not count: which tests
 * are given to whom is the psychologist's choice.
 */
export function lackingEntry(tables: MeasureTables, year: string, kinds: readonly MeasureKind[]): Lacking[] {
  const known = new Set(tables.measures.filter((row) => row.year === year && row.entry !== '').map((row) => row.code));
  return unordered(tables, year).filter((person) => !known.has(person.code)).map((person) => ({
    code: person.code, measures: kinds.filter((kind) => concerns(kind, person)).map((kind) => kind.title), paired: person.paired,
  })).filter((line) => line.measures.length > 0);
}

/** A value as it was keyed in. */
export interface KeyedValue {
  code: string;
  measure: string;
  raw: string;
}

export interface MeasureWrite {
  /** Row that is there; null = a new one. */
  row: Measure | null;
  values: Partial<Measure>;
}

export interface MeasurePlan {
  /** Values that cannot be taken, with their words. */
  refused: { code: string; measure: string; text: string }[];
  writes: MeasureWrite[];
}

interface GridInput {
  tables: MeasureTables;
  kinds: readonly MeasureKind[];
  year: string;
  moment: Moment;
  /** Day when it was measured. */
  date: IsoDate;
  by: string;
  values: readonly KeyedValue[];
}

/** Plans a grid: new values and changed ones; an emptied cell empties the value, an empty one that was empty is nothing. */
export function planGrid({ tables, kinds, year, moment, date, by, values }: GridInput): MeasurePlan {
  const plan: MeasurePlan = { refused: [], writes: [] };
  const people = new Map(unordered(tables, year).map((person) => [person.code, person]));
  const now = measuredNow(tables.measures, year);
  const dateColumn = moment === 'entry' ? 'entryDate' : 'exitDate';
  for (const { code, measure, raw } of values) {
    const refuse = (text: string): void => { plan.refused.push({ code, measure, text }); };
    const kind = kinds.find((k) => k.title === measure);
    const person = people.get(code);
    if (!kind || !person) {
      refuse(kind ? 'нет среди наставляемых этого года' : 'такого замера нет');
      continue;
    }
    const reading = readMeasure(raw, kind);
    const row = now.get(cellKey(code, measure)) ?? null;
    if (!reading.ok) refuse(reading.text);
    else if (reading.value !== (row?.[moment] ?? '')) {
      plan.writes.push({ row, values: { ...(row ? {} : { year, code, measure, scale: scaleOf(kind), direction: kind.direction }), [moment]: reading.value, [dateColumn]: reading.value === '' ? '' : date, by: by === '' ? kind.by : by } });
    }
  }
  return plan;
}
