// What the add-on refuses to touch: closed years, workbooks of a newer add-on, and requests of a wrong shape.

import { call, records, setUpSchool, value, YEAR } from './school';

const person = { person: { last: 'Клёнова', first: 'Яна' }, role: 'mentee' as const, roleValues: {}, code: '', surely: false };

const setSetting = (ws: ReturnType<typeof setUpSchool>, key: string, text: string): void => {
  const sheet = ws.person.sheet('Настройки');
  const row = sheet.values({ row: 0, column: 0, rows: sheet.lastRow(), columns: 1 }).findIndex(([k]) => k === key);
  ws.person.edit('Настройки', `C${row + 1}`, text);
};

test('a closed year is not changed', () => {
  const ws = setUpSchool();
  setSetting(ws, 'years.closed', `2024/2025; ${YEAR}`);
  expect(call(ws, 'addPerson', 'r', person)).toMatchObject({ ok: false, code: 'closed year' });
  expect(records(ws, 'Люди')).toEqual([]);
  setSetting(ws, 'years.closed', '2024/2025');
  value(call(ws, 'addPerson', 'r', person));
});

test('a workbook of a newer add-on is left alone', () => {
  const ws = setUpSchool();
  setSetting(ws, 'register.schema', '99');
  expect(call(ws, 'addPerson', 'r', person)).toMatchObject({ ok: false, code: 'newer' });
});

test('a workbook of an older add-on is brought up by repair', () => {
  const ws = setUpSchool();
  setSetting(ws, 'register.schema', '0.5');
  value(call(ws, 'repair'));
  expect(records(ws, 'Настройки').find((s) => s['key'] === 'register.schema')?.['value']).toBe('2');
  expect(value(call(ws, 'journalLines', 1))[0]?.title).toBe('Таблица переведена на новую версию');
});

const NONSENSE: unknown[] = [null, undefined, 7, '', 'x'.repeat(200), [], {}, [[]], { rows: 1 }, [{ mentor: 1 }], true];

describe('requests of a wrong shape', () => {
  let ws: ReturnType<typeof setUpSchool>;
  beforeAll(() => { ws = setUpSchool(); });

  test.each(['importPeople', 'addPerson', 'importRoadmap', 'approvePairs', 'bringPairs', 'issueOrder', 'enterNumber', 'undoEntry', 'finishSetUp'] as const)('%s refuses them and writes nothing', (door) => {
    const before = value(call(ws, 'journalLines', 50)).length;
    for (const id of [null, {}, 'fine']) for (const given of NONSENSE) expect(ws.run(door, id, given ?? null, null)).toMatchObject({ ok: false });
    expect(value(call(ws, 'journalLines', 50))).toHaveLength(before);
  });
});

test('a name typed over a formula is told, bars nothing, and is mended by repair', () => {
  const ws = setUpSchool();
  value(call(ws, 'addPerson', 'p', { ...person, role: '' }));
  ws.person.edit('Люди', 'B5', 'впечатано');
  expect(call(ws, 'home').attention.map((line) => line.id)).toContain('formulas');
  value(call(ws, 'addPerson', 'p2', { ...person, person: { last: 'Липина', first: 'Ева' }, role: '' }));
  value(call(ws, 'repair'));
  expect(call(ws, 'home').attention.map((line) => line.id)).not.toContain('formulas');
  expect(records(ws, 'Люди').map((p) => p['name'])).toEqual(['Клёнова Яна', 'Липина Ева']);
});
