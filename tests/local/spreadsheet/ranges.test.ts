// Ranges: copying, moving, sorting, searching, filling, formulas in both notations, rich text.

import { execute } from './execution';
import { areaName, columnLetters, parseArea } from '../../../local/services/spreadsheet/a1';
import { shiftFormula, toA1Formula, toR1C1Formula } from '../../../local/services/spreadsheet/r1c1';

const sheetOf = () => execute().app.getActiveSheet();

test.each([
  ['A1', 'A1'],
  ['$B$2:D5', 'B2:D5'],
  ['D5:B2', 'B2:D5'],
  ['D:B', 'B:D'],
  ['7:5', '5:7'],
  ['A3:A', 'A3:A'],
  ['R2C2:R4C5', 'B2:E4'],
  ['r5c3', 'C5'],
])('%s is read as %s', (given, shown) => {
  const area = parseArea(given, 1000, 26);
  expect(area && areaName(area)).toBe(shown);
});

test.each(['', 'A', '5', 'A0', 'R0C1', 'имя', 'A1:B2:C3', 'A1;B2'])('%p is no notation', (given) => {
  expect(parseArea(given, 1000, 26)).toBeUndefined();
});

test('columns beyond Z', () => {
  expect([columnLetters(25), columnLetters(26), columnLetters(701), columnLetters(702)]).toEqual(['Z', 'AA', 'ZZ', 'AAA']);
});

test('references are rewritten, texts in quotes are not', () => {
  expect(toA1Formula('=R[-1]C&"R1C1"&R1C1', 1, 1)).toBe('=B1&"R1C1"&$A$1');
  expect(toA1Formula('=R[-5]C', 1, 1)).toBe('=#REF!');
  expect(toR1C1Formula("=SUM(A$1:$B2)+'Лист A1'!C3", 1, 1)).toBe("=SUM(R1C[-1]:R[0]C2)+'Лист A1'!R[1]C[1]");
  expect(shiftFormula('=A1+$A$1+A$1', 2, 1)).toBe('=B3+$A$1+B$1');
});

test('a formula set on a block moves with the cell', () => {
  const range = sheetOf().getRange('C1:D2').setFormula('=A1');
  expect(range.getFormulas()).toEqual([['=A1', '=B1'], ['=A2', '=B2']]);
});

test('copying repeats the source as often as it fits; moving empties it', () => {
  const sheet = sheetOf();
  sheet.getRange('A1:B1').setValues([['а', 'б']]).setBackground('yellow');
  sheet.getRange('A1:B1').copyTo(sheet.getRange('A3:E4'), { contentsOnly: true });
  expect(sheet.getRange('A3:E4').getValues()).toEqual([['а', 'б', 'а', 'б', ''], ['а', 'б', 'а', 'б', '']]);
  expect(sheet.getRange('A3').getBackground()).toBe('#ffffff');
  sheet.getRange('C6').setFormula('=A1');
  sheet.getRange('A1:B1').moveTo(sheet.getRange('D9'));
  expect([sheet.getRange('D9').getBackground(), sheet.getRange('A1').getValue(), sheet.getRange('C6').getFormula()]).toEqual(['#ffff00', '', '=D9']);
});

test('sorting by several columns, duplicates, white space, splitting', () => {
  const sheet = sheetOf();
  const range = sheet.getRange('A1:B4').setValues([['б', 2], ['а', 1], ['б', 1], ['б', 2]]);
  range.sort([{ column: 1, ascending: false }, 2]);
  expect(range.getValues()).toEqual([['б', 1], ['б', 2], ['б', 2], ['а', 1]]);
  const rest = range.removeDuplicates();
  expect([rest.getA1Notation(), range.getValues()]).toEqual(['A1:B3', [['б', 1], ['б', 2], ['а', 1], ['', '']]]);
  expect(() => range.sort(7)).toThrow('out of the range');
  const texts = sheet.getRange('D1:D2').setValues([['  Анна   Вера '], ['x;y;z']]).trimWhitespace();
  texts.splitTextToColumns(';');
  expect(sheet.getRange('D1:F2').getValues()).toEqual([['Анна Вера', '', ''], ['x', 'y', 'z']]);
});

test('series of numbers, months and numbered texts', () => {
  const sheet = sheetOf();
  const series = execute().app.AutoFillSeries.DEFAULT_SERIES;
  sheet.getRange('A1:C2').setValues([[1, "'сентябрь", 'Группа 1'], [3, "'октябрь", 'Группа 2']]);
  for (const column of ['A', 'B', 'C']) sheet.getRange(`${column}1:${column}2`).autoFill(sheet.getRange(`${column}1:${column}4`), series);
  expect(sheet.getRange('A3:C4').getValues()).toEqual([[5, 'ноябрь', 'Группа 3'], [7, 'декабрь', 'Группа 4']]);
});

test('finding and replacing text', () => {
  const sheet = sheetOf();
  sheet.getRange('A1:A4').setValues([['Иванов'], ['иванова'], ['Петров'], ['=1&"Иванов"']]);
  expect(sheet.createTextFinder('иванов').findAll().map((range) => range.getA1Notation())).toEqual(['A1', 'A2', 'A4']);
  expect(sheet.createTextFinder('Иванов').matchCase(true).matchEntireCell(true).findAll().length).toBe(1);
  const finder = sheet.createTextFinder('^П').useRegularExpression(true);
  expect([finder.findNext()?.getA1Notation(), finder.findNext()]).toEqual(['A3', null]);
  expect(sheet.createTextFinder('иванов').replaceAllWith('Сидоров')).toBe(2);
  expect(sheet.getRange('A1:A4').getValues().flat()).toEqual(['Сидоров', 'Сидорова', 'Петров', '1Иванов']);
});

test('rich text keeps its runs until the text changes', () => {
  const { app } = execute();
  const cell = app.getActiveSheet().getRange('A1');
  const bold = app.newTextStyle().setBold(true).build();
  cell.setRichTextValue(app.newRichTextValue().setText('Приказ № 7').setTextStyle(0, 6, bold).setLinkUrl(7, 10, 'https://school.example/7').build());
  expect(cell.getRichTextValue()?.getRuns().map((run) => [run.getText(), run.getTextStyle().isBold(), run.getLinkUrl()])).toEqual([['Приказ', true, null], [' ', false, null], ['№ 7', false, 'https://school.example/7']]);
  cell.setValue('Приказ № 8');
  expect(cell.getRichTextValue()?.getRuns().length).toBe(1);
});

test('borders, merges, alignment and wrapping come back', () => {
  const { app } = execute();
  const range = app.getActiveSheet().getRange('B2:C3');
  range.setBorder(true, null, null, null, null, null, 'red', app.BorderStyle.SOLID_MEDIUM).setHorizontalAlignment('center').setWrapStrategy(app.WrapStrategy.CLIP).merge();
  const border = (range as unknown as { getBorder(): { getTop(): { getBorderStyle(): unknown } } }).getBorder();
  expect(border.getTop().getBorderStyle()).toBe(app.BorderStyle.SOLID_MEDIUM);
  expect([range.getHorizontalAlignment(), range.getWrap(), range.isPartOfMerge(), range.getMergedRanges()[0]?.getA1Notation()]).toEqual(['center', false, true, 'B2:C3']);
  range.breakApart();
  expect(range.isPartOfMerge()).toBe(false);
});

test('groups fold and hide their rows', () => {
  const sheet = sheetOf();
  sheet.getRange('A2:A5').shiftRowGroupDepth(1);
  sheet.getRange('A3:A4').shiftRowGroupDepth(1);
  expect([sheet.getRowGroupDepth(2), sheet.getRowGroupDepth(3), sheet.getRowGroup(2, 1)?.getRange().getA1Notation()]).toEqual([1, 2, '2:5']);
  sheet.collapseAllRowGroups();
  expect([1, 2, 5, 6].map((row) => sheet.isRowHiddenByUser(row))).toEqual([false, true, true, false]);
});

test('charts keep their definition', () => {
  const sheet = sheetOf();
  const builder = sheet.newChart().asPieChart() as unknown as GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
  const chart = builder.addRange(sheet.getRange('A1:B5')).setOption('title', 'Охват').setPosition(2, 4, 0, 0).build();
  sheet.insertChart(chart);
  const [kept] = sheet.getCharts();
  expect([kept?.getOptions().get('title'), kept?.getRanges()[0]?.getA1Notation(), kept?.getContainerInfo().getAnchorColumn()]).toEqual(['Охват', 'A1:B5', 4]);
  sheet.removeChart(kept as GoogleAppsScript.Spreadsheet.EmbeddedChart);
  expect(sheet.getCharts()).toEqual([]);
});
