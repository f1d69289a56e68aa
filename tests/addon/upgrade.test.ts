// A workbook of the first version becomes one of today by «Обновить таблицу»: nothing in it changes, what is new appears.

import { call, importDemoPeople, setUpSchool, value } from './school';

const NEW_SHEETS = ['Протоколы подбора', 'Замеры', 'Анкеты', 'Ответы', 'Нормативная база', 'Склонения', 'Вопросы анкет'];

test('an older workbook is told apart from a broken one and brought up to date', () => {
  const ws = setUpSchool();
  importDemoPeople(ws);
  const people = () => ws.workbook.getSheetByName('Люди')?.values({ row: 0, column: 0, rows: 160, columns: 12 });
  const before = people();
  // What the first version did not have.
  for (const title of NEW_SHEETS) ws.workbook.deleteSheet(ws.workbook.getSheetByName(title)?.id ?? -1);
  const settings = ws.workbook.getSheetByName('Настройки');
  const version = settings?.values({ row: 0, column: 0, rows: 100, columns: 3 }).findIndex((row) => row[0] === 'register.schema') ?? -1;
  settings?.put({ row: version, column: 2, rows: 1, columns: 1 }, [['1']]);

  const home = call(ws, 'home');
  expect(home.state).toBe('broken');
  expect(home.faults.map((f) => [f.sheet, f.fresh])).toEqual(expect.arrayContaining(NEW_SHEETS.map((title) => [title, true])));
  expect(home.faults.every((f) => f.fresh)).toBe(true);

  expect(value(call(ws, 'repair')).remaining).toEqual([]);
  expect(call(ws, 'home').state).toBe('ready');
  expect(people()).toEqual(before);
  expect(settings?.values({ row: version, column: 2, rows: 1, columns: 1 })).toEqual([['2']]);
  expect(value(call(ws, 'journalLines', 1))[0]?.title).toBe('Таблица переведена на новую версию');
});
