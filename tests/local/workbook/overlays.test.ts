import { columnName, createWorkbook, parseA1, quoteSheetName, serialOf, toA1, type CellRange, type CellValue } from '../../../local/workbook';

const block = (row: number, column: number, rows = 1, columns = 1): CellRange => ({ row, column, rows, columns });

function fresh() {
  const book = createWorkbook({ sheets: ['Л'], now: () => new Date('2026-09-15T09:00:00Z') });
  const sheet = book.sheets[0];
  if (!sheet) throw new Error('no sheet');
  return { book, sheet };
}

test('A1 notation both ways', () => {
  const size = { rows: 100, columns: 30 };
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  expect(parseA1('B3', size)).toEqual({ range: block(2, 1) });
  expect(parseA1('$B$3:D9', size)).toEqual({ range: block(2, 1, 7, 3) });
  expect(parseA1('D9:B3', size)).toEqual({ range: block(2, 1, 7, 3) });
  expect(parseA1('A:C', size)).toEqual({ range: block(0, 0, 100, 3) });
  expect(parseA1('3:5', size)).toEqual({ range: block(2, 0, 3, 30) });
  expect(parseA1('A3:A', size)).toEqual({ range: block(2, 0, 98, 1) });
  expect(parseA1("'Мой ''лист'''!A1", size)).toEqual({ sheetName: "Мой 'лист'", range: block(0, 0) });
  expect(parseA1('Люди!A1', size)).toEqual({ sheetName: 'Люди', range: block(0, 0) });
  for (const wrong of ['', 'A', '3', 'A0', 'Ж1', 'A1:B2:C3', 'имя', 'A1!']) expect(parseA1(wrong, size)).toBeUndefined();
  expect(toA1(block(2, 1, 7, 3), 'Мой лист')).toBe("'Мой лист'!B3:D9");
  expect(['Люди', 'Люди 2026', 'A1', '2026', 'R1C1'].map(quoteSheetName)).toEqual(['Люди', "'Люди 2026'", "'A1'", "'2026'", "'R1C1'"]);
});

describe('conditions', () => {
  const today = serialOf([2026, 9, 15]);
  const cases: [string, CellValue[], CellValue, boolean][] = [
    ['CELL_EMPTY', [], null, true], ['CELL_NOT_EMPTY', [], 'x', true], ['TEXT_CONTAINS', ['ИВАН'], 'Иванов', true], ['TEXT_DOES_NOT_CONTAIN', ['ё'], 'Ёлкин', false], ['TEXT_STARTS_WITH', ['ив'], 'Иванов', true], ['TEXT_ENDS_WITH', ['ов'], 'Иванов', true], ['TEXT_EQUAL_TO', ['да'], 'Да', true],
    ['NUMBER_GREATER_THAN', ['5'], 6, true], ['NUMBER_GREATER_THAN', ['=A5'], 6, true], ['NUMBER_BETWEEN', [1, 3], 3, true], ['NUMBER_NOT_BETWEEN', [1, 3], 3, false], ['NUMBER_EQUAL_TO', [5], '5', false],
    ['DATE_BEFORE', ['TODAY'], today - 1, true], ['DATE_BEFORE', ['TODAY'], today, false], ['DATE_AFTER', ['01.09.2026'], today, true], ['DATE_EQUAL_TO', ['TOMORROW'], today + 1.5, true], ['DATE_AFTER', ['PAST_WEEK'], today - 3, true],
    ['CUSTOM_FORMULA', ['=AND($A1>5;ISNUMBER(A1))'], 6, true], ['CUSTOM_FORMULA', ['=A1="нет"'], 'да', false],
  ];
  test.each(cases)('%s %j over %j: %j', (criteria, values, value, holds) => {
    const { sheet } = fresh();
    sheet.put(block(0, 0), [[value]]);
    sheet.conditionalFormats = [{ id: 'x', ranges: [block(0, 0, 3, 3)], condition: { criteria, values, style: { bold: true } } }];
    expect(sheet.conditionalStyle(0, 0)).toEqual(holds ? { bold: true } : undefined);
  });
});

test('formulas of conditional formats are relative to the first cell; the first rule wins a field', () => {
  const { sheet } = fresh();
  sheet.enter(block(1, 0, 3, 2), [['а', 1], ['б', 5], ['в', 9]]);
  sheet.conditionalFormats = [
    { id: '1', ranges: [block(1, 0, 3, 2)], condition: { criteria: 'CUSTOM_FORMULA', values: ['=$B2>3'], style: { bg: '#111111' } } },
    { id: '2', ranges: [block(1, 0, 3, 2)], condition: { criteria: 'CUSTOM_FORMULA', values: ['=$B2>7'], style: { bg: '#222222', bold: true } } },
  ];
  expect([1, 2, 3].map((row) => sheet.conditionalStyle(row, 0))).toEqual([undefined, { bg: '#111111' }, { bg: '#111111', bold: true }]);
});

test('validations gather into rectangles; relative formulas move by cell and gather all the same', () => {
  const { sheet } = fresh();
  const list = { criteria: 'VALUE_IN_LIST', values: ['да', 'нет'], allowInvalid: false };
  sheet.setValidation(block(1, 1, 10, 2), list);
  sheet.setValidation(block(3, 1), null);
  sheet.setValidation(block(1, 5, 4), { criteria: 'CUSTOM_FORMULA', values: ['=LEN(A2)>1'], allowInvalid: true });
  expect(sheet.cellValidations(block(4, 5))[0]?.[0]?.values).toEqual(['=LEN(A5)>1']);
  expect(sheet.validations.map(({ range, validation }) => [toA1(range), validation.criteria])).toEqual([['B2:C3', 'VALUE_IN_LIST'], ['F2:F5', 'CUSTOM_FORMULA'], ['C4', 'VALUE_IN_LIST'], ['B5:C11', 'VALUE_IN_LIST']]);
  sheet.clear(block(1, 1, 10, 2), { validations: true });
  expect(sheet.validations.length).toBe(1);
});

test('a filter hides rows by what is shown and by conditions', () => {
  const { sheet } = fresh();
  sheet.enter(block(0, 0, 5, 2), [['Имя', 'Дата'], ['Аня', '01.09.2026'], ['Боря', '02.09.2026'], ['Вера', '03.09.2026'], [null, null]]);
  sheet.filter = { range: block(0, 0, 5, 2), criteria: { 1: { hiddenValues: ['02.09.2026'] } } };
  expect(sheet.filteredRows()).toEqual([2]);
  sheet.filter = { range: block(0, 0, 5, 2), criteria: { 0: { visibleValues: ['Аня', 'Вера'] }, 1: { criteria: 'DATE_AFTER', values: [serialOf([2026, 9, 1])] } } };
  expect(sheet.filteredRows()).toEqual([1, 2, 4]);
  sheet.filter = null;
  expect(sheet.filteredRows()).toEqual([]);
});

test('formats and looks of many cells at once', () => {
  const { sheet } = fresh();
  sheet.setFormats(block(0, 0, 2, 2), [['0.00', ''], ['@', '0.00']]);
  sheet.setStyle(block(0, 0, 1, 2), { bold: true, bg: '#fff' });
  sheet.setStyles(block(0, 0, 1, 2), [[{ bold: null, color: '#000' }, undefined]]);
  expect(sheet.formats(block(0, 0, 2, 2))).toEqual([['0.00', ''], ['@', '0.00']]);
  expect(sheet.styles(block(0, 0, 1, 2))).toEqual([[{ bg: '#fff', color: '#000' }, { bg: '#fff', bold: true }]]);
  sheet.clear(block(0, 0, 2, 2), { formats: true });
  expect(sheet.getCell(0, 0)).toBeUndefined();
});
