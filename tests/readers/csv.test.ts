import { decodeCp1251 } from '../../src/readers/cp1251';
import { readCsv } from '../../src/readers/csv';

const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));
const cp1251 = (text: string): Uint8Array => {
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) table.set(decodeCp1251(Uint8Array.of(byte)), byte);
  return Uint8Array.from([...text].map((char) => table.get(char) ?? 63));
};
const codes = (source: Uint8Array | string): string[] => readCsv(source).problems.map((problem) => problem.code);

const LIST = 'ФИО;Класс;Что умеет\r\nЁлкина Анна;9А;«шахматы» – и № 5\r\nЖуков Пётр;11Б;\r\n';
const ROWS = [
  ['ФИО', 'Класс', 'Что умеет'],
  ['Ёлкина Анна', '9А', '«шахматы» – и № 5'],
  ['Жуков Пётр', '11Б', ''],
];

describe('encodings are recognised by content', () => {
  test.each([
    ['utf-8', utf8(LIST)],
    ['utf-8', utf8('\ufeff' + LIST)],
    ['windows-1251', cp1251(LIST)],
    ['utf-16le', new Uint8Array(Buffer.from('\ufeff' + LIST, 'utf16le'))],
    ['utf-16le', new Uint8Array(Buffer.from(LIST, 'utf16le'))],
    ['utf-16be', new Uint8Array(Buffer.from('\ufeff' + LIST, 'utf16le').swap16())],
    ['utf-16be', new Uint8Array(Buffer.from(LIST, 'utf16le').swap16())],
  ])('%s', (encoding, bytes) => {
    const table = readCsv(bytes);
    expect(table.encoding).toBe(encoding);
    expect(table.delimiter).toBe(';');
    expect(table.rows).toEqual(ROWS);
    expect(table.problems).toEqual([]);
  });

  test('every byte of Windows-1251 agrees with the platform', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index).filter((byte) => byte !== 0x98);
    expect(decodeCp1251(bytes)).toBe(new TextDecoder('windows-1251').decode(bytes));
  });

  test('a single spoilt byte leaves a UTF-8 text UTF-8', () => {
    const bytes = utf8(LIST.repeat(20));
    bytes[1] = 0x20;
    const table = readCsv(bytes);
    expect(table.encoding).toBe('utf-8');
    expect(table.problems.map((problem) => problem.code)).toEqual(['bad-characters']);
    expect(table.rows).toHaveLength(60);
  });
});

describe('delimiters are recognised by content', () => {
  test.each([
    [',', 'а,б,в\n1,"2,5",3\n4,5,6\n', [['а', 'б', 'в'], ['1', '2,5', '3'], ['4', '5', '6']]],
    [';', 'а;б;в\n1;2,5;3,1\n4;5,2;6\n', [['а', 'б', 'в'], ['1', '2,5', '3,1'], ['4', '5,2', '6']]],
    ['\t', 'а\tб\nх, у; z\tв\n', [['а', 'б'], ['х, у; z', 'в']]],
    ['|', 'а|б\n1|2\n', [['а', 'б'], ['1', '2']]],
    [',', 'sep=,\r\nа;б,в\r\n', [['а;б', 'в']]],
    [';', 'один столбец\nбез разделителей\n', [['один столбец'], ['без разделителей']]],
  ])('%j', (delimiter, text, rows) => {
    const table = readCsv(text);
    expect(table.delimiter).toBe(delimiter);
    expect(table.rows).toEqual(rows);
  });
});

describe('quotes and line ends', () => {
  test('line breaks, doubled quotes and delimiters inside a cell', () => {
    const table = readCsv('а;б\r\n"первая\r\nвторая";"сказал ""да""; ушёл"\r\n');
    expect(table.rows).toEqual([['а', 'б'], ['первая\nвторая', 'сказал "да"; ушёл']]);
    expect(table.problems).toEqual([]);
  });

  test('quotes that were not doubled stay in the text and are reported with their place', () => {
    const table = readCsv('а;б\n1;"ООО "Ромашка" и др."\n');
    expect(table.rows[1]).toEqual(['1', 'ООО "Ромашка" и др.']);
    expect(table.problems).toEqual([expect.objectContaining({ code: 'stray-quote', row: 2, column: 2 })]);
  });

  test('a quote that is never closed does not swallow the file', () => {
    const table = readCsv('а;б\n1;"открыта\n2;вторая\n3;третья\n');
    expect(table.rows).toEqual([['а', 'б'], ['1', '"открыта'], ['2', 'вторая'], ['3', 'третья']]);
    expect(table.problems).toEqual([expect.objectContaining({ code: 'unterminated-quote', row: 2, column: 2 })]);
  });

  test('old Macintosh line ends, blank lines at the end, no line end at all', () => {
    expect(readCsv('а;б\r1;2\r').rows).toEqual([['а', 'б'], ['1', '2']]);
    expect(readCsv('а;б\n1;2\n\n ; \n').rows).toEqual([['а', 'б'], ['1', '2']]);
    expect(readCsv('а;б').rows).toEqual([['а', 'б']]);
  });
});

describe('bad input becomes remarks', () => {
  test('empty', () => {
    expect(codes('')).toEqual(['empty-file']);
    expect(codes('\r\n\r\n')).toEqual(['empty-file']);
    expect(readCsv(new Uint8Array(0)).rows).toEqual([]);
  });

  test('NUL characters are taken out', () => {
    const table = readCsv('а;б\nв\0г;д\n');
    expect(table.rows[1]).toEqual(['вг', 'д']);
    expect(table.problems).toEqual([expect.objectContaining({ code: 'nul', row: 2, column: 1 })]);
  });

  test('a cell longer than a sheet can hold is cut, named by row and column, and never quoted', () => {
    const table = readCsv(`а;б\n1;${'ю'.repeat(50001)}\n2;х\n`);
    expect(table.rows[1]?.[1]).toHaveLength(50000);
    expect(table.rows[2]).toEqual(['2', 'х']);
    expect(table.problems).toEqual([{ code: 'cell-too-long', row: 2, column: 2, message: 'Строка 2, столбец 2: текст длиннее 50\u00a0000 знаков, оставлено начало.' }]);
  });

  test('a surrogate pair is not cut in two', () => {
    const text = readCsv(`${'ю'.repeat(49999)}😀;б\n`).rows[0]?.[0] ?? '';
    expect(text).toHaveLength(49999);
    expect(text.endsWith('ю')).toBe(true);
  });
});

test('5 000 rows come back whole', () => {
  const text = Array.from({ length: 5000 }, (_, index) => `Фамилия${index};9А;"заметка; ${index}"`).join('\r\n');
  const table = readCsv(utf8(text));
  expect(table.rows).toHaveLength(5000);
  expect(table.rows[4999]).toEqual(['Фамилия4999', '9А', 'заметка; 4999']);
});

test('quotes at every cell cost no more than one second look', () => {
  const table = readCsv(`${'"x"y;z\n'.repeat(20000)}`);
  expect(table.rows).toHaveLength(20000);
  expect(table.rows[19999]).toEqual(['xy', 'z']);
});
