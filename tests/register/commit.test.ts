// The commit keeps every value with its own row, whatever dies and whoever moves rows meanwhile.

import { Draft } from '../../src/register/change';
import { commit, finishUnfinished, STAMP } from '../../src/register/commit';
import { givenCodes, readPayload } from '../../src/register/journal';
import { readRegister, rowsOf, settingOf, type Snapshot } from '../../src/register/snapshot';
import { planUndo } from '../../src/register/undo';
import { MemoryWorkbook } from './memory-port';

const read = (book: MemoryWorkbook): Snapshot => {
  const reading = readRegister(book);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.snapshot;
};

const act = (book: MemoryWorkbook, request: string, fill: (draft: Draft, snapshot: Snapshot) => void, undoes = 0) => {
  let snapshot = read(book);
  if (finishUnfinished(book, snapshot)) snapshot = read(book);
  const draft = new Draft(snapshot.tables, givenCodes(snapshot.journal));
  fill(draft, snapshot);
  return commit(book, snapshot, { request, action: 'test', title: request, who: 'к@ш', when: '2026-11-20 10:00:00', changes: draft.changes(), codes: draft.lastCodes(), result: null, undoes });
};

const started = (people = 5): MemoryWorkbook => {
  const book = new MemoryWorkbook();
  act(book, 'start', (draft) => {
    draft.insert('settings', { key: STAMP, value: '1' });
    for (let i = 0; i < people; i++) draft.insert('people', { code: draft.newCode('people'), last: `Фамилия${i}`, first: 'Имя', birth: `2010-01-0${i + 1}`, phone: '+7 (900) 000-00-00' });
  });
  return book;
};

const names = (book: MemoryWorkbook): Map<string, string> => new Map(rowsOf(read(book).tables, 'people').map((p) => [p.code, `${p.last} ${p.birth}`]));

test('what is written reads back the same, dangerous texts included', () => {
  const book = started(0);
  const texts = ['=IMPORTXML("http://x")', '+7 (900) 000-00-41', '-5 по физике', '@drug', '007', '9-2', '1/2', 'ИСТИНА', '12%', 'май 2026', '<b>{{ФИО}}</b>', "'в кавычке", '3,5', '31.08.2026', 'просто текст'];
  act(book, 'texts', (draft) => { for (const post of texts) draft.insert('people', { code: draft.newCode('people'), last: 'А', post }); });
  expect(rowsOf(read(book).tables, 'people').map((p) => p.post)).toEqual(texts);
});

test('a commit is journalled with before and after and stamped', () => {
  const book = started(2);
  const [first] = rowsOf(read(book).tables, 'people');
  act(book, 'change', (draft) => draft.update('people', first?.code ?? '', { last: 'Новая' }));
  const { journal, tables } = read(book);
  const head = journal.entries[1];
  expect(head).toMatchObject({ seq: 2, state: 'done', who: 'к@ш', when: '2026-11-20 10:00:00' });
  expect(readPayload(book, journal, head as NonNullable<typeof head>)?.changes).toEqual([{ sheet: 'people', key: first?.code, cells: { last: ['Фамилия0', 'Новая'] } }]);
  expect(settingOf(tables, STAMP)).toBe('2');
});

test('a payload longer than a cell is split and read back whole', () => {
  const book = started(0);
  const long = 'длинный ответ '.repeat(3000);
  act(book, 'long', (draft) => { for (let i = 0; i < 5; i++) draft.insert('people', { code: draft.newCode('people'), last: 'А', extra: long + i }); });
  const { journal } = read(book);
  const head = journal.entries[1];
  expect(head?.parts).toBeGreaterThan(1);
  expect(readPayload(book, journal, head as NonNullable<typeof head>)?.changes).toHaveLength(5);
});

test('codes of undone rows are not given again', () => {
  const book = started(1);
  act(book, 'add', (draft) => { draft.insert('people', { code: draft.newCode('people'), last: 'Временный' }); });
  const { journal, tables } = read(book);
  const added = rowsOf(tables, 'people').map((p) => p.code);
  const payload = readPayload(book, journal, journal.entries[1] as (typeof journal.entries)[0]);
  act(book, 'undo', (draft, s) => draft.addChanges(planUndo(s.tables, payload as NonNullable<typeof payload>).changes), 2);
  expect(rowsOf(read(book).tables, 'people')).toHaveLength(1);
  act(book, 'again', (draft) => { draft.insert('people', { code: draft.newCode('people'), last: 'Другой' }); });
  expect(added).not.toContain(rowsOf(read(book).tables, 'people')[1]?.code);
  expect(read(book).journal.entries.map((e) => e.state)).toEqual(['done', 'undone', 'done', 'done']);
});

test('an undo leaves cells that a person changed and rows that others need', () => {
  const book = started(2);
  const [one, two] = [...names(book).keys()];
  act(book, 'pair', (draft) => { draft.insert('pairs', { id: draft.newCode('pairs'), year: '2026/2027', mentor: one, mentee: two, state: 'утверждена' }); });
  const { journal, tables } = read(book);
  const payload = readPayload(book, journal, journal.entries[0] as (typeof journal.entries)[0]);
  const plan = planUndo(tables, payload as NonNullable<typeof payload>);
  expect(plan.kept.filter((k) => k.sheet === 'people').map((k) => k.why)).toEqual(['needed by another row', 'needed by another row']);
});

const sorted = (map: Map<string, string>): [string, string][] => [...map].sort();

type Move = [name: string, move: (book: MemoryWorkbook) => void];
const MOVES: Move[] = [
  ['sorts', (book) => book.sortBy('Люди', 3, true)],
  ['inserts a row on top', (book) => book.insertRow('Люди', 3)],
  ['inserts a row in the middle', (book) => book.insertRow('Люди', 5)],
  ['deletes an empty row', (book) => { book.insertRow('Люди', 4); book.deleteRow('Люди', 4); }],
  ['moves a column', (book) => book.moveColumn('Люди', 3, 12)],
  ['moves the code column', (book) => book.moveColumn('Люди', 1, 9)],
];

describe.each(MOVES)('a person %s before any call of a commit', (_, move) => {
  const scenario = (draft: Draft, snapshot: Snapshot): void => {
    const codes = rowsOf(snapshot.tables, 'people').map((p) => p.code).sort();
    draft.update('people', codes[1] ?? '', { last: 'Изменена1', birth: '2011-05-05' });
    draft.update('people', codes[3] ?? '', { last: 'Изменена3', phone: '' });
    draft.insert('people', { code: draft.newCode('people'), last: 'Добавлен1', birth: '2012-02-02' });
    draft.insert('people', { code: draft.newCode('people'), last: 'Добавлен2' });
  };
  const plain = started();
  const from = plain.calls;
  act(plain, 'change', scenario);
  const calls = plain.calls - from;
  const expected = names(plain);

  test('nothing is lost, doubled or in a wrong row', () => {
    for (let k = 1; k <= calls; k++) {
      const book = started();
      const base = book.calls;
      book.before = (call) => { if (call - base === k) move(book); };
      act(book, 'change', scenario);
      book.before = null;
      expect([k, sorted(names(book))]).toEqual([k, sorted(expected)]);
      expect(rowsOf(read(book).tables, 'people')).toHaveLength(7);
    }
  });

  test('and when the execution dies at any call, the next one finishes it', () => {
    for (let k = 1; k <= calls; k++) {
      const book = started();
      const base = book.calls;
      book.before = (call) => { if (call - base === k) { move(book); throw new Error('died'); } };
      expect(() => act(book, 'change', scenario)).toThrow('died');
      book.before = null;
      act(book, 'later', (draft) => { draft.insert('roadmap', { id: draft.newCode('roadmap'), year: '2026/2027', activity: 'Дело' }); });
      const now = names(book);
      const begun = read(book).journal.entries.some((e) => e.request === 'change');
      expect([k, sorted(now)]).toEqual([k, sorted(begun ? expected : names(started()))]);
    }
  });
});

test('a person\'s own edit of the same cell stands and is listed', () => {
  const book = started();
  const [code] = [...names(book).keys()];
  const base = book.calls;
  let done = false;
  book.before = (call, what) => {
    if (done || call === base || what !== 'write') return;
    done = true;
    (book.named('Люди').cells[2] as string[])[2] = 'Сама';
  };
  const result = act(book, 'change', (draft) => draft.update('people', code ?? '', { last: 'Из файла' }));
  expect(rowsOf(read(book).tables, 'people')[0]?.last).toBe('Сама');
  expect(result.left).toEqual([{ sheet: 'people', key: code, column: 'last', wanted: 'Из файла', found: 'Сама' }]);
});

test('a workbook put back behind its journal is brought up to it', () => {
  const book = started();
  const old = book.list.filter((s) => s.name !== 'Журнал').map((s) => ({ name: s.name, cells: s.cells.map((r) => [...r]) }));
  act(book, 'change', (draft, s) => { draft.update('people', rowsOf(s.tables, 'people')[0]?.code ?? '', { last: 'После' }); draft.insert('people', { code: draft.newCode('people'), last: 'Новый' }); });
  const expected = names(book);
  for (const sheet of old) book.named(sheet.name).cells = sheet.cells;
  expect(finishUnfinished(book, read(book))?.done).toHaveLength(1);
  expect(names(book)).toEqual(expected);
  expect(finishUnfinished(book, read(book))).toBeNull();
});

test('an entry that failed twice is set aside and blocks nothing', () => {
  const book = started();
  const base = book.calls;
  let writes = 0;
  book.before = (call, what) => { if (call > base && what === 'write' && ++writes === 2) throw new Error('Service error: Spreadsheets'); };
  expect(() => act(book, 'bad', (draft, s) => draft.update('people', rowsOf(s.tables, 'people')[0]?.code ?? '', { last: 'Никогда' }))).toThrow();
  for (let attempt = 0; attempt < 2; attempt++) {
    let seen = 0;
    book.before = (_, what) => { if (what === 'write' && ++seen === 3) throw new Error('Service error: Spreadsheets'); };
    expect(() => finishUnfinished(book, read(book))).toThrow();
  }
  book.before = null;
  expect(finishUnfinished(book, read(book))?.failed).toHaveLength(1);
  act(book, 'next', (draft, s) => draft.update('people', rowsOf(s.tables, 'people')[1]?.code ?? '', { last: 'Да' }));
  expect(rowsOf(read(book).tables, 'people')[1]?.last).toBe('Да');
});
