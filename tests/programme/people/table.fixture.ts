// Small helpers of these tests: a CSV of the demo as rows, a blank person, a register that takes a plan as the add-on would.

import type { MenteeRole, MentorRole, Person } from '../../../src/programme/records';
import { planPeopleImport, recogniseColumns, type Answer, type ImportPlan, type ImportRole } from '../../../src/programme/people';
import { blank } from '../../blank';

export const TODAY = '2026-11-20';
export const YEAR = '2026/2027';

/** RFC 4180 with commas, as the demo's files are written. */
export function rowsOfCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    const row = rows[rows.length - 1] as string[];
    row.push(match[1] === undefined ? match[2] ?? '' : match[1].replace(/""/g, '"'));
    if (match[3] === '') break;
    if (match[3] !== ',') rows.push([]);
  }
  return rows.filter((row, i) => i < rows.length - 1 || row.some((cell) => cell !== ''));
}

export const person = (values: Partial<Person>): Person => blank('people', values);

const mentorRole = (values: Partial<MentorRole>): MentorRole => blank('mentors', { year: YEAR, ...values });

const menteeRole = (values: Partial<MenteeRole>): MenteeRole => blank('mentees', { year: YEAR, ...values });

export interface Register {
  people: Person[];
  mentors: MentorRole[];
  mentees: MenteeRole[];
}

export const emptyRegister = (): Register => ({ people: [], mentors: [], mentees: [] });

export function plan(rows: readonly (readonly string[])[], register: Register, role?: ImportRole, answers?: Record<string, Answer>): ImportPlan {
  const table = recogniseColumns(rows, role);
  return planPeopleImport({ rows, columns: table.columns, headerRow: table.headerRow, role: table.role, year: YEAR, today: TODAY, register, ...(answers ? { answers } : {}) });
}

/** Writes a plan into the register and says which code stands for which line. */
export function take(register: Register, decided: ImportPlan, role: ImportRole): Map<number, string> {
  const codes = new Map<number, string>();
  for (const entry of decided.entries) {
    if (entry.outcome === 'new') {
      const code = entry.code ?? `К${register.people.length + 1}`;
      codes.set(entry.line, code);
      if (entry.code === undefined) register.people.push(person({ ...entry.person, code }));
      if (role === 'mentor') register.mentors.push(mentorRole({ ...entry.role, code }));
      else register.mentees.push(menteeRole({ ...entry.role, code }));
    } else if (entry.code !== undefined && entry.outcome !== 'merged') codes.set(entry.line, entry.code);
    for (const change of entry.changes) {
      const rows: readonly { code: string }[] = change.on === 'person' ? register.people : role === 'mentor' ? register.mentors : register.mentees;
      Object.assign(rows.find((row) => row.code === codes.get(entry.line)) ?? {}, { [change.field]: change.after });
    }
  }
  for (const entry of decided.entries) if (entry.into !== undefined) codes.set(entry.line, codes.get(entry.into) ?? '');
  return codes;
}
