// A person puts a column in or moves one in the middle of a commit: every value still ends in its own row, and nothing of the misled write stays behind.

import { Draft, type RowChange } from '../../src/register/change';
import { commit, finishUnfinished, STAMP } from '../../src/register/commit';
import { givenCodes } from '../../src/register/journal';
import { readRegister, type Snapshot } from '../../src/register/snapshot';
import { MemoryWorkbook } from './memory-port';

const YEAR = '2026/2027';
const ROLES = 'Наставники';

const read = (book: MemoryWorkbook): Snapshot => {
  const reading = readRegister(book);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.snapshot;
};

const act = (book: MemoryWorkbook, request: string, fill: (draft: Draft) => void) => {
  let snapshot = read(book);
  if (finishUnfinished(book, snapshot)) snapshot = read(book);
  const draft = new Draft(snapshot.tables, givenCodes(snapshot.journal));
  fill(draft);
  const changes: RowChange[] = draft.changes();
  return commit(book, snapshot, { request, action: 'test', title: request, who: 'к@ш', when: '2026-11-20 10:00:00', changes, codes: draft.lastCodes(), result: null, undoes: 0 });
};

/** Three mentors of this year and of the last one: their keys are made of two columns and share the code. */
const started = (): MemoryWorkbook => {
  const book = new MemoryWorkbook();
  act(book, 'start', (draft) => {
    draft.insert('settings', { key: STAMP, value: '1' });
    for (const code of ['1001Ш', '1002Л', '1003Ю']) {
      for (const year of ['2025/2026', YEAR]) draft.insert('mentors', { code, year, category: 'педагог', status: 'кандидат', capacity: '2', interview: '2026-10-01', topics: `темы ${code} ${year}` });
    }
  });
  return book;
};

/** Changes next to the key columns, into the columns of numbers and dates, a row taken away, and two new ones. */
const change = (draft: Draft): void => {
  draft.update('mentors', `1001Ш|${YEAR}`, { category: 'родитель', status: 'принят', capacity: '5', interview: '2026-11-19', assessment: 'готова' });
  draft.update('mentors', `1002Л|${YEAR}`, { category: 'выпускник' });
  draft.remove('mentors', '1002Л|2025/2026');
  draft.update('mentors', '1003Ю|2025/2026', { category: 'работодатель', topics: '' });
  draft.insert('mentors', { code: '1004П', year: YEAR, category: 'педагог', status: 'кандидат', capacity: '3', interview: '2026-11-18', experience: '12', note: '007' });
  draft.insert('mentors', { code: '1005Ц', year: YEAR, category: 'родитель', status: 'принят', decided: '2026-11-19' });
};

/** Every row of the sheet with what it holds, strays included; and whatever stands in columns that are not the register's. */
const picture = (book: MemoryWorkbook): { rows: string[]; foreign: unknown[] } => {
  const { rows, columns } = read(book).tables.mentors;
  const own = new Set(Object.values(columns));
  const foreign = book.named(ROLES).cells.flatMap((line) => line.filter((cell, i) => cell !== '' && !own.has(i + 1)));
  return { rows: rows.map((row) => `${row.key} ${JSON.stringify(Object.entries(row.values).filter(([, value]) => value !== ''))}`).sort(), foreign };
};

/** What the formulas' columns hold: anything typed there keeps a formula from filling its column. */
const inDerived = (book: MemoryWorkbook): unknown[] => {
  const { schema, columns } = read(book).tables.mentors;
  return Object.keys(schema.derived ?? {}).flatMap((name) => book.named(ROLES).cells.slice(2).map((line) => line[(columns[name] as number) - 1] ?? '')).filter((cell) => cell !== '');
};

/** Beside the keys, beside formulas, among numbers and dates, at the end. */
const PLACES = [1, 2, 3, 4, 10, 14, 23];
const MOVES: [string, (book: MemoryWorkbook) => void][] = [
  ...PLACES.map((at): [string, (book: MemoryWorkbook) => void] => [`puts a column in at ${at}`, (book) => book.insertColumn(ROLES, at)]),
  ['puts two columns in', (book) => { book.insertColumn(ROLES, 2); book.insertColumn(ROLES, 2); }],
  ['moves the code to where the category is', (book) => book.moveColumn(ROLES, 1, 4)],
  ['moves the year to where the status is', (book) => book.moveColumn(ROLES, 3, 5)],
  ['moves the status to the front', (book) => book.moveColumn(ROLES, 5, 1)],
  ['puts a column in and sorts', (book) => { book.insertColumn(ROLES, 2); book.sortBy(ROLES, 1, true); }],
];

const plain = started();
const from = plain.calls;
act(plain, 'change', change);
const CALLS = plain.calls - from;

test.each(MOVES)('a person %s before any call of a commit', (_, move) => {
  for (let k = 1; k <= CALLS; k++) {
    const book = started();
    const base = book.calls;
    book.before = (call) => { if (call - base === k) move(book); };
    act(book, 'change', change);
    book.before = null;
    expect([k, picture(book)]).toEqual([k, picture(plain)]);
    expect([k, inDerived(book)]).toEqual([k, []]);
  }
});
