import { createWorkbook, formatValue, isDateFormat, parseTyped, partsOf, serialOf } from '../../../local/workbook';

const day = (year: number, month: number, date: number, ...time: number[]): number => serialOf([year, month, date, ...time]);

describe('what a typed text becomes in the ru locale', () => {
  const cases: [string, string | number | boolean, string?][] = [
    ['1,5', 1.5], ['-5', -5], ['+5', 5], ['007', 7], ['0', 0], [',5', 0.5], ['-0,25', -0.25], ['1 234,5', 1234.5, '#,##0.00'], ['12\u00a0345', 12345, '#,##0'],
    ['1E3', 1000, '0.00E+00'], ['12%', 0.12, '0%'], ['12,5%', 0.125, '0.00%'], ['100 ₽', 100, '#,##0"₽"'], ['99,90 руб.', 99.9, '#,##0.00"₽"'], ['(5)', -5],
    ['+79161234567', 79161234567], ['+7 (916) 123-45-67', '+7 (916) 123-45-67'], ['+7 916 123-45-67', '+7 916 123-45-67'], ['8 916 123 45 67', '8 916 123 45 67'],
    ['1.5', day(2026, 5, 1), 'd.MM'], ['9-2', day(2026, 2, 9), 'd.MM'], ['1/2', day(2026, 2, 1), 'd.MM'], ['5.13', '5.13'], ['1.234', '1.234'],
    ['31.02.2011', '31.02.2011'], ['01.09.2026', day(2026, 9, 1), 'dd.MM.yyyy'], ['1.9.26', day(2026, 9, 1), 'dd.MM.yyyy'], ['1.9.75', day(1975, 9, 1), 'dd.MM.yyyy'],
    ['2026-09-01', day(2026, 9, 1), 'yyyy-MM-dd'], ['01.09.2026 14:30', day(2026, 9, 1, 14, 30), 'dd.MM.yyyy H:mm:ss'], ['14:30', 14.5 / 24, 'H:mm:ss'], ['25:61', '25:61'],
    ['1 сентября 2026', day(2026, 9, 1), 'dd.MM.yyyy'], ['5 мая', day(2026, 5, 5), 'd mmm'], ['5 мая 2011 г.', day(2011, 5, 5), 'dd.MM.yyyy'], ['5 марка', '5 марка'],
    ['29.02.2024', day(2024, 2, 29), 'dd.MM.yyyy'], ['29.02.2023', '29.02.2023'], ['09.2026', day(2026, 9, 1), 'MM.yyyy'],
    ['TRUE', true], ['ИСТИНА', true], ['истина', true], ['ложь', false], ['истинный', 'истинный'],
    ['5А', '5А'], ['7 «Б»', '7 «Б»'], ['10-11', day(2026, 11, 10), 'd.MM'], ['Иванов', 'Иванов'], ['-', '-'], ['+', '+'], ['-Иванов', '-Иванов'], ['@user', '@user'], ['\tx', '\tx'], ['=', '='],
    ["'007", '007'], ["'=A1", '=A1'], ["'", ''], ['1,2,3', '1,2,3'], ['12,', 12], ['№5', '№5'], ['1 2', '1 2'],
  ];
  test.each(cases.map(([text, value, format]) => [text, value, format ?? ''] as const))('%j', (text, value, format) => {
    expect(parseTyped(text, 2026)).toEqual(format === '' ? { kind: 'value', value } : { kind: 'value', value, format });
  });
  test.each([['=A1+1', '=A1+1'], ['=Иванов', '=Иванов'], ['+A1', '=+A1'], ['-SUM(B:B)', '=-SUM(B:B)']])('%s is a formula', (text, formula) => {
    expect(parseTyped(text, 2026)).toEqual({ kind: 'formula', formula });
  });
});

test('a text cell keeps texts as they are, but not a formula', () => {
  for (const text of ['007', '9-2', '1/2', 'ИСТИНА', '+79161234567', '12%']) expect(parseTyped(text, 2026, '@')).toEqual({ kind: 'value', value: text });
  expect(parseTyped('=1+1', 2026, '@')).toEqual({ kind: 'formula', formula: '=1+1' });
  expect(parseTyped("'=1+1", 2026, '@')).toEqual({ kind: 'value', value: '=1+1' });
});

test('an English workbook has points and the month first', () => {
  expect(parseTyped('1.5', 2026, undefined, 'en_US')).toEqual({ kind: 'value', value: 1.5 });
  expect(parseTyped('1,234.5', 2026, undefined, 'en_US')).toMatchObject({ value: 1234.5 });
  expect(parseTyped('9/1/2026', 2026, undefined, 'en_US')).toMatchObject({ value: day(2026, 9, 1) });
  expect(parseTyped('1.2.3', 2026, undefined, 'en_US')).toEqual({ kind: 'value', value: '1.2.3' });
  expect(formatValue(1234.5, '', 'en_US')).toBe('1234.5');
  expect(formatValue(1234.5, '#,##0.00', 'en_US')).toBe('1,234.50');
});

test('typing into a sheet brings formats and leaves those that fit', () => {
  const book = createWorkbook({ now: () => new Date('2026-09-01T09:00:00Z') });
  const sheet = book.sheets[0];
  if (!sheet) throw new Error('no sheet');
  sheet.setFormat({ row: 0, column: 1, rows: 1, columns: 1 }, 'd mmmm yyyy');
  sheet.setFormat({ row: 0, column: 2, rows: 1, columns: 1 }, '0.00');
  sheet.setFormat({ row: 0, column: 3, rows: 1, columns: 1 }, '@');
  sheet.enter({ row: 0, column: 0, rows: 1, columns: 6 }, [['01.09.2026', '01.09.2026', '01.09.2026', '01.09.2026', new Date('2026-09-01T21:00:00Z'), null]]);
  expect(sheet.display({ row: 0, column: 0, rows: 1, columns: 6 })).toEqual([['01.09.2026', '1 сентября 2026', '01.09.2026', '01.09.2026', '02.09.2026', '']]);
  expect(sheet.value(0, 3)).toBe('01.09.2026');
  expect(sheet.value(0, 4)).toBe(day(2026, 9, 2));
});

test('limits are told with their messages', () => {
  const sheet = createWorkbook().sheets[0];
  const one = { row: 0, column: 0, rows: 1, columns: 1 };
  expect(() => sheet?.enter(one, [['x'.repeat(50_001)]])).toThrow('Your input contains more than the maximum of 50000 characters in a single cell.');
  sheet?.enter(one, [['x'.repeat(50_000)]]);
  expect(String(sheet?.value(0, 0)).length).toBe(50_000);
  expect(() => sheet?.insertRows(0, 400_000)).toThrow('above the limit of 10000000 cells');
  expect(() => sheet?.value(1000, 0)).toThrow('The coordinates of the range are outside the dimensions of the sheet.');
});

describe('what is shown', () => {
  const serial = day(2026, 9, 1, 9, 5, 7);
  const cases: [string | number | boolean | null, string, string][] = [
    [1.5, '', '1,5'], [0.1 + 0.2, '', '0,3'], [1e15, '', '1E+15'], [-2, '', '-2'], [1 / 3, '', '0,333333333'], [12345678901, '', '12345678901'], [null, '0', ''], ['текст', '0.00', 'текст'], [true, '', 'ИСТИНА'], [false, '', 'ЛОЖЬ'],
    [1234.5, '#,##0.00', '1\u00a0234,50'], [0.125, '0%', '13%'], [0.125, '0.0%', '12,5%'], [1.005, '0.00', '1,01'], [-1.5, '0.0;(0.0)', '(1,5)'], [0, '0;-0;"нет"', 'нет'], [5, '"№" 000', '№ 005'], [1234567, '0.0,,', '1,2'], [7, '0.##', '7'],
    [serial, 'dd.MM.yyyy', '01.09.2026'], [serial, 'd mmmm yyyy "г."', '1 сентября 2026 г.'], [serial, 'mmmm yyyy', 'сентябрь 2026'], [serial, 'dddd', 'вторник'], [serial, 'HH:mm:ss', '09:05:07'], [serial, 'h:mm am/pm', '9:05 AM'], [serial, 'yyyy-MM-dd HH:mm', '2026-09-01 09:05'], [1.5, '[h]:mm', '36:00'],
    ['Анна', '"г-жа "@', 'г-жа Анна'], [1500, '#,##0"₽"', '1\u00a0500₽'], [12345, '0.00E+00', '1,23E+04'], [7, '@', '7'],
  ];
  test.each(cases)('%j as %j', (value, pattern, shown) => { expect(formatValue(value, pattern)).toBe(shown); });
});

test('serial numbers of dates', () => {
  expect(serialOf([1899, 12, 30])).toBe(0);
  expect(serialOf([2026, 9, 1])).toBe(46266);
  expect(serialOf([2026, 13, 1])).toBe(serialOf([2027, 1, 1]));
  expect(serialOf([50, 1, 1])).toBeLessThan(serialOf([1850, 1, 1]));
  expect(partsOf(46266.5)).toEqual([2026, 9, 1, 12, 0, 0, 0]);
  expect(isDateFormat('d mmm')).toBe(true);
  expect(isDateFormat('0.00 "дней"')).toBe(false);
});
