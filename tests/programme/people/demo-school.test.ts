// The invented demo school, whole: every person and every kind of dirt comes out of the import as the yardstick says.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import expected from '../../fixtures/demo-expected.json';
import { fullName, type ImportPlan, type ImportRole } from '../../../src/programme/people';
import { emptyRegister, plan, rowsOfCsv, take, type Register } from './table.fixture';

interface Table {
  role: string;
  people: Record<string, Record<string, string>>;
  lines: Record<string, string>;
  dirt: { line: number; column: string | null; kind: string }[];
}

const TABLES = expected.tables as unknown as Record<string, Table>;
const table = (file: string): string[][] => rowsOfCsv(readFileSync(join(__dirname, '../../../local/demo', file), 'utf8'));

interface Imported {
  plan: ImportPlan;
  codes: Map<number, string>;
}

function importAll(): { register: Register; imported: Record<string, Imported> } {
  const register = emptyRegister();
  const imported: Record<string, Imported> = {};
  for (const [file, { role }] of Object.entries(TABLES)) {
    const decided = plan(table(file), register);
    imported[file] = { plan: decided, codes: take(register, decided, role as ImportRole) };
  }
  return { register, imported };
}

/** The facts of one person of the register in the shape of the yardstick. */
function facts(register: Register, code: string, role: string): Record<string, string> {
  const who = register.people.find((one) => one.code === code);
  const mentor = register.mentors.find((one) => one.code === code);
  const mentee = register.mentees.find((one) => one.code === code);
  const part = role === 'mentor' ? mentor : mentee;
  if (!who || !part) return {};
  const common = { name: fullName(who), category: part.category, class: who.class, post: who.post, birth: who.birth, topics: part.topics, forms: part.forms, email: who.email, phone: who.phone, consent: part.consent };
  return role === 'mentor' ? { ...common, capacity: mentor?.capacity ?? '' } : { ...common, parent: who.parent };
}

const { register, imported } = importAll();

test('40 mentors and 120 mentees are found, two of them in both roles', () => {
  expect(imported['наставники.csv']?.plan.counts).toMatchObject({ new: 40, newPeople: 40, merged: 2, refused: 1, empty: 1, question: 0, changed: 0 });
  expect(imported['наставляемые.csv']?.plan.counts).toMatchObject({ new: 120, newPeople: 118, merged: 4, refused: 1, empty: 1, question: 1, changed: 0 });
  expect([register.people.length, register.mentors.length, register.mentees.length]).toEqual([158, 40, 120]);
  const categories = register.mentees.map((role) => role.category);
  expect([categories.filter((word) => word === 'обучающийся').length, categories.filter((word) => word === 'молодой педагог').length]).toEqual([108, 12]);
});

test.each(Object.entries(TABLES))('every person of %s has the facts of the yardstick', (file, { role, people, lines }) => {
  const codes = imported[file]?.codes ?? new Map<number, string>();
  const codeOf = new Map<string, Set<string>>();
  for (const [line, key] of Object.entries(lines)) codeOf.set(key, (codeOf.get(key) ?? new Set()).add(codes.get(Number(line)) ?? ''));
  expect([...codeOf.values()].every((found) => found.size === 1)).toBe(true);
  const found = Object.fromEntries(Object.keys(people).map((key) => [key, facts(register, [...(codeOf.get(key) ?? [])][0] ?? '', role)]));
  expect(found).toEqual(people);
});

// Dirt that changes nothing in the cell: stored as it stands, recognised by the row, or not an error at all.
const SILENT = /^(кавычки, перевод|готов взять 0|ответ|очень длинный|однофамильцы|эмодзи|человек есть|одиннадцатиклассник|разметка|телефон начинается|пустая|только отметка|точный повтор|повтор: вторая)/;

test.each(Object.entries(TABLES))('every corrected or refused cell of %s is in the report with its line', (file, { dirt }) => {
  const { plan: decided } = imported[file] as Imported;
  const loud = dirt.filter(({ kind }) => !SILENT.test(kind));
  const silent = loud.filter(({ line, column }) => !decided.entries.find((entry) => entry.line === line)?.remarks.some((remark) => remark.column === column));
  expect(silent).toEqual([]);
  expect(loud.length).toBe(file === 'наставники.csv' ? 12 : 43);
});

test('texts that look like formulas, mark-up and emoji are kept to the letter', () => {
  const rows = table('наставляемые.csv');
  for (const line of [11, 17, 26, 39, 41, 84]) {
    const entry = imported['наставляемые.csv']?.plan.entries[line - 2];
    expect(entry?.role.request).toBe(rows[line - 1]?.[7]);
  }
  expect(imported['наставляемые.csv']?.plan.entries[15]?.role.request).toHaveLength(5459);
});

test('the reversed name is a question about the right person, the single word is refused', () => {
  const { plan: decided } = imported['наставляемые.csv'] as Imported;
  expect(decided.questions.map(({ line, candidates }) => [line, candidates.map(({ name }) => name)])).toEqual([[128, ['Шелестов Егор Сергеевич']]]);
  expect(decided.entries.filter(({ outcome }) => outcome === 'refused').map(({ line, reason }) => [line, reason])).toEqual([[82, 'ФИО из одного слова']]);
});

test('the same files again change nothing', () => {
  const before = JSON.stringify(register);
  for (const [file, { role }] of Object.entries(TABLES)) {
    const again = plan(table(file), register);
    expect(again.counts).toMatchObject({ new: 0, changed: 0, newPeople: 0, unchanged: role === 'mentor' ? 40 : 120 });
    take(register, again, role as ImportRole);
  }
  expect(JSON.stringify(register)).toBe(before);
});

test('a table with a byte order mark or without its heading is recognised all the same', () => {
  const rows = table('наставники.csv');
  const marked = rows.map((row, i) => (i === 0 ? [`\uFEFF${row[0]}`, ...row.slice(1)] : row));
  expect(plan(marked, emptyRegister()).counts.new).toBe(40);
  expect(plan(rows.slice(1), emptyRegister(), 'mentor').counts.new).toBe(40);
  expect(plan(table('наставляемые.csv').slice(1), emptyRegister(), 'mentee').counts.new).toBe(120);
});
