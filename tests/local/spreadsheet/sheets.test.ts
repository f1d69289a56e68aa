// Sheets: names, order, structure, sizes, and what Google refuses.

import { execute } from './execution';

test('sheets are inserted, found, moved, copied and deleted', () => {
  const { app } = execute();
  const book = app.getActive();
  const people = book.insertSheet('Люди');
  book.insertSheet('Пары', 0);
  expect(book.getSheets().map((sheet) => sheet.getName())).toEqual(['Пары', 'Лист1', 'Люди']);
  expect(people.getIndex()).toBe(3);
  expect(book.getSheetByName('Люди')?.getSheetId()).toBe(people.getSheetId());
  expect(book.getSheetByName('Нет')).toBeNull();
  book.setActiveSheet(people);
  book.moveActiveSheet(1);
  expect(book.getSheets().map((sheet) => sheet.getName())).toEqual(['Люди', 'Пары', 'Лист1']);
  people.getRange('A1').setValue('код');
  const copy = people.copyTo(book);
  expect(copy.getName()).toBe('Люди (копия)');
  expect(copy.getRange('A1').getValue()).toBe('код');
  expect(copy.getIndex()).toBe(4);
  book.deleteSheet(copy);
  expect(book.getNumSheets()).toBe(3);
});

test('names, the last sheet and deleted sheets are refused', () => {
  const { app } = execute();
  const book = app.getActive();
  const people = book.insertSheet('Люди');
  expect(() => book.insertSheet('Люди')).toThrow('A sheet with the name "Люди" already exists. Please enter another name.');
  expect(() => people.setName('Лист1')).toThrow('A sheet with the name "Лист1" already exists. Please enter another name.');
  book.deleteSheet(people);
  expect(() => people.getRange('A1').getValue()).toThrow('not found');
  expect(() => book.deleteSheet(book.getActiveSheet())).toThrow("You can't remove all the sheets in a document.");
});

test('rows and columns: insert, delete, hide, freeze, size', () => {
  const sheet = execute().app.getActiveSheet();
  sheet.getRange('A1:B3').setValues([['а', 1], ['б', 2], ['в', 3]]);
  sheet.insertRowsAfter(1, 2).insertColumnBefore(1);
  expect(sheet.getRange('B4:C5').getValues()).toEqual([['б', 2], ['в', 3]]);
  expect(sheet.getMaxRows()).toBe(1002);
  sheet.deleteRows(2, 2);
  expect(sheet.getLastRow()).toBe(3);
  expect(() => sheet.deleteRows(1000, 5)).toThrow('Those rows are out of bounds.');
  expect(() => sheet.deleteRows(1, 1000)).toThrow("You can't delete all the rows on the sheet.");
  sheet.setFrozenRows(2);
  sheet.setFrozenColumns(1);
  expect([sheet.getFrozenRows(), sheet.getFrozenColumns()]).toEqual([2, 1]);
  sheet.hideRows(1);
  sheet.hideColumns(1, 2);
  expect([sheet.isRowHiddenByUser(1), sheet.isRowHiddenByUser(2), sheet.isColumnHiddenByUser(2), sheet.isColumnHiddenByUser(3)]).toEqual([true, false, true, false]);
  sheet.setColumnWidth(2, 240).setRowHeights(1, 2, 40);
  expect([sheet.getColumnWidth(2), sheet.getColumnWidth(3), sheet.getRowHeight(2)]).toEqual([240, 100, 40]);
  sheet.appendRow(['', 'г', 4]);
  expect(sheet.getRange('B4:C4').getValues()).toEqual([['г', 4]]);
});

test('ten million cells are the limit', () => {
  const sheet = execute().app.getActiveSheet();
  expect(() => sheet.insertRowsAfter(1000, 400_000)).toThrow('10000000 cells');
});

test('a formula follows the rows that are inserted above it', () => {
  const sheet = execute().app.getActiveSheet();
  sheet.getRange('A3').setValue(7);
  sheet.getRange('B3').setFormula('=A3*2');
  sheet.insertRowBefore(1);
  expect(sheet.getRange('B4').getFormula()).toBe('=A4*2');
  expect(sheet.getRange('B4').getValue()).toBe(14);
});

test('open and whole-line notations keep their form', () => {
  const sheet = execute().app.getActiveSheet();
  for (const notation of ['A3:A', 'D:F', '5:7', 'B2:D5', 'C3']) expect(sheet.getRange(notation).getA1Notation()).toBe(notation);
  expect(sheet.getRange('A3:A').getNumRows()).toBe(998);
  expect(sheet.getRange('R2C2:R4C5').getA1Notation()).toBe('B2:E4');
  expect(sheet.getRange(2, 3, 4, 2).getA1Notation()).toBe('C2:D5');
});

test('named ranges move with the rows and are refused bad names', () => {
  const { app } = execute();
  const book = app.getActive();
  const sheet = book.getActiveSheet();
  book.setNamedRange('Коды', sheet.getRange('A2:A5'));
  sheet.insertRowBefore(1);
  expect(book.getRangeByName('Коды')?.getA1Notation()).toBe('A3:A6');
  expect(book.getNamedRanges().map((named) => named.getName())).toEqual(['Коды']);
  expect(() => book.setNamedRange('с пробелом', sheet.getRange('A1'))).toThrow('not a valid name');
});

test('a new spreadsheet is made, opened by its id and address', () => {
  const { app } = execute();
  const made = app.create('Отчёт', 20, 5);
  expect([made.getName(), made.getSheets()[0]?.getMaxRows(), made.getSheets()[0]?.getMaxColumns()]).toEqual(['Отчёт', 20, 5]);
  expect(app.openById(made.getId()).getName()).toBe('Отчёт');
  expect(app.openByUrl(made.getUrl()).getId()).toBe(made.getId());
  expect(() => app.openById('нет такого')).toThrow('openById');
});
