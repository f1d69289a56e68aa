import { zipSync, strToU8 } from 'fflate';
import { readTableFile } from '../../src/readers';
import { readXlsx, type SheetRows, type Workbook } from '../../src/readers/xlsx';
import { writeXlsx, type XlsxParts } from '../fixtures/xlsx-writer';

function workbook(parts: XlsxParts): Workbook {
  const read = readXlsx(writeXlsx(parts));
  if (!read.ok) throw new Error(read.code);
  return read;
}

function firstSheet(parts: XlsxParts): SheetRows {
  const sheet = workbook(parts).sheets[0];
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

const oneRow = (cells: string): XlsxParts['sheets'] => [{ name: 'Лист1', rows: `<row r="1">${cells}</row>` }];

describe('texts', () => {
  test('shared, rich, inline and formula texts; line breaks, escapes and entities', () => {
    const sheet = firstSheet({
      sharedStrings: '<si><t>Простой &amp; ясный</t></si><si><r><t xml:space="preserve">Пер</t></r><r><rPr><b/></rPr><t>вый\nвторой</t></r><rPh><t>подсказка</t></rPh></si><si><t>а_x000D_б&#8470;</t></si>',
      sheets: oneRow('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><t>внутри</t></is></c><c r="E1" t="str"><f>A1</f><v>итог</v></c>'),
    });
    expect(sheet.rows).toEqual([['Простой & ясный', 'Первый\nвторой', 'а\nб№', 'внутри', 'итог']]);
  });

  test('a shared text that is not there is an empty cell', () => {
    expect(firstSheet({ sheets: oneRow('<c r="A1" t="s"><v>7</v></c><c r="B1"><v>1</v></c>') }).rows).toEqual([['', '1']]);
  });
});

describe('numbers, dates, times', () => {
  const styles = { custom: { 164: 'dd\\.mm\\.yyyy;@', 165: '[$-419]d mmmm yyyy "г.";@', 166: '[h]:mm', 167: '0000000', 168: '"день" 0', 169: 'hh:mm' }, cells: [0, 14, 22, 164, 165, 166, 167, 168, 169, 20] };
  test.each([
    ['0', '12', '12'],
    ['0', '0.30000000000000004', '0.3'],
    ['0', '79001234567', '79001234567'],
    ['0', '1E-3', '0.001'],
    ['1', '46266', '01.09.2026'],
    ['2', '46266.604166666664', '01.09.2026 14:30'],
    ['1', '46266.999999', '02.09.2026'],
    ['3', '46266', '01.09.2026'],
    ['4', '46266', '01.09.2026'],
    ['1', '59', '28.02.1900'],
    ['1', '60', '29.02.1900'],
    ['1', '61', '01.03.1900'],
    ['5', '1.5', '36:00'],
    ['6', '42', '0000042'],
    ['7', '46266', '46266'],
    ['8', '0.604166666666667', '14:30'],
    ['9', '0.75', '18:00'],
    ['1', '-5', '-5'],
    ['1', 'мусор', 'мусор'],
  ])('style %s, value %s -> %s', (style, value, text) => {
    expect(firstSheet({ styles, sheets: oneRow(`<c r="A1" s="${style}"><v>${value}</v></c>`) }).rows).toEqual([[text]]);
  });

  test('the date system of 1904', () => {
    expect(firstSheet({ styles, date1904: true, sheets: oneRow('<c r="A1" s="1"><v>44804</v></c>') }).rows).toEqual([['01.09.2026']]);
  });

  test('ISO dates and booleans', () => {
    const cells = '<c r="A1" t="d"><v>2026-09-01</v></c><c r="B1" t="d"><v>2026-09-01T09:05:00</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="b"><v>0</v></c>';
    expect(firstSheet({ sheets: oneRow(cells) }).rows).toEqual([['01.09.2026', '01.09.2026 09:05', 'ИСТИНА', 'ЛОЖЬ']]);
  });

  test('errors stay visible and formulas without a value are empty; both are reported', () => {
    const book = workbook({ sheets: oneRow('<c r="A1" t="e"><v>#N/A</v></c><c r="C1"><f>1+1</f></c>') });
    expect(book.sheets[0]?.rows).toEqual([['#N/A']]);
    expect(book.problems).toEqual([expect.objectContaining({ code: 'error-value', row: 1, column: 1 }), expect.objectContaining({ code: 'formula-without-value', row: 1, column: 3 })]);
  });
});

describe('sheets', () => {
  test('gaps keep their place, cells without a reference follow each other', () => {
    const rows = '<row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c><c r="E2"><v>3</v></c></row><row><c><v>4</v></c></row>';
    expect(firstSheet({ sheets: [{ name: 'А', rows }] }).rows).toEqual([[], ['', '1', '2', '', '3'], ['4']]);
  });

  test('merged ranges are told, hidden sheets marked', () => {
    const book = workbook({
      sheets: [
        { name: 'Видимый', rows: [['заголовок', '', ''], ['а', 'б', 'в']], merges: ['A1:C1', 'A2:A4'] },
        { name: 'Скрытый', rows: [['тайна']], state: 'hidden' },
        { name: 'Очень скрытый', rows: [], state: 'veryHidden' },
      ],
    });
    expect(book.sheets.map((sheet) => [sheet.name, sheet.hidden, sheet.rows.length])).toEqual([['Видимый', false, 2], ['Скрытый', true, 1], ['Очень скрытый', true, 0]]);
    expect(book.sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }, { top: 1, left: 0, bottom: 3, right: 0 }]);
  });

  test('a row number beyond all reason does not fill the memory', () => {
    const book = workbook({ sheets: [{ name: 'А', rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="99999999"><c r="A99999999"><v>2</v></c></row>' }] });
    expect(book.sheets[0]?.rows).toEqual([['1']]);
    expect(book.problems.map((problem) => problem.code)).toEqual(['too-many-rows']);
  });

  test('5 000 rows of 15 columns come back whole', () => {
    const rows = Array.from({ length: 5000 }, (_, row) => Array.from({ length: 15 }, (_, column) => `${row}/${column}`));
    expect(firstSheet({ sheets: [{ name: 'А', rows }] }).rows).toEqual(rows);
  });
});

/** The head of an OLE file that names one stream. */
function ole(stream: string): Uint8Array {
  return new Uint8Array(Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600), Buffer.from(stream, 'utf16le'), Buffer.alloc(100)]));
}

describe('what is no readable workbook says why, in Russian', () => {
  const good = writeXlsx({ sheets: [{ name: 'А', rows: [['текст '.repeat(200)]] }] });
  const bomb = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': new Uint8Array(64 * 1024 * 1024) }, { level: 9 });
  const declared = (): Uint8Array => {
    const bytes = good.slice();
    const view = new DataView(bytes.buffer);
    // Every central directory entry claims four gigabytes.
    for (let at = 0; at + 4 < bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xfffffff0, true);
    return bytes;
  };
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(0), 'empty-file'],
    ['a text', strToU8('просто текст'), 'unknown'],
    ['cut in the middle', good.subarray(0, Math.floor(good.length / 2)), 'damaged'],
    ['an old .xls', ole('Workbook'), 'old-excel'],
    ['an old .doc', ole('WordDocument'), 'old-word'],
    ['behind a password', ole('EncryptedPackage'), 'password'],
    ['a PDF', strToU8('%PDF-1.7 …'), 'pdf'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'picture'],
    ['an .xlsb', zipSync({ 'xl/workbook.bin': Uint8Array.of(1, 2, 3) }), 'binary-excel'],
    ['an .ods', zipSync({ mimetype: strToU8('application/vnd.oasis'), 'content.xml': strToU8('<a/>') }), 'open-document'],
    ['any zip', zipSync({ 'a.txt': strToU8('а') }), 'not-excel'],
    ['a workbook of broken XML', zipSync({ 'xl/workbook.xml': strToU8('<workbook <<<') }), 'damaged'],
    ['a bomb by its ratio', bomb, 'zip-bomb'],
    ['a bomb by its declared sizes', declared(), 'zip-bomb'],
    ['too big', new Uint8Array(20 * 1024 * 1024 + 1), 'too-big'],
  ])('%s', (_, bytes, code) => {
    const read = readXlsx(bytes);
    expect(read).toEqual({ ok: false, code, message: expect.stringMatching(/[А-Яа-яё]{4}/) });
  });

  test('a sheet with a document type is not read', () => {
    const bytes = zipSync({
      'xl/workbook.xml': strToU8('<workbook xmlns:r="r"><sheets><sheet name="А" sheetId="1" r:id="rId1"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'),
      'xl/worksheets/sheet1.xml': strToU8('<!DOCTYPE x [<!ENTITY a "ааа">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&a;</t></is></c></row></sheetData></worksheet>'),
    });
    const read = readXlsx(bytes);
    expect(read).toMatchObject({ ok: true, sheets: [{ rows: [] }], problems: [{ code: 'damaged-part' }] });
  });
});

describe('a file is recognised by content and not by its extension', () => {
  test('a workbook named .csv, a CSV named .xlsx', () => {
    const book = readTableFile('люди.csv', writeXlsx({ sheets: [{ name: 'А', rows: [['а', 'б']] }] }));
    expect(book).toMatchObject({ ok: true, format: 'xlsx', sheets: [{ name: 'А', rows: [['а', 'б']] }] });
    const text = readTableFile('C:\\школа\\люди.2026.xlsx', strToU8('а;б\n1;2\n'));
    expect(text).toMatchObject({ ok: true, format: 'csv', delimiter: ';', encoding: 'utf-8', sheets: [{ name: 'люди.2026', rows: [['а', 'б'], ['1', '2']] }] });
  });

  test('a web page saved as .xls is called a web page', () => {
    expect(readTableFile('люди.xls', strToU8('<html><table><tr><td>а</td></tr></table></html>'))).toMatchObject({ ok: false, code: 'html' });
  });
});
