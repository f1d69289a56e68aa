import * as fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readCsv, readTableFile } from '../../src/readers';
import { readRoadmap } from '../../src/readers/roadmap-file';
import { abstractNumbering, cell, numbering, paragraph, table, writeDocx } from '../fixtures/docx-writer';
import { writeXlsx } from '../fixtures/xlsx-writer';

const docx = writeDocx({
  numbering: abstractNumbering(0, [['decimal', '%1.'], ['decimal', '%1.%2.']]) + numbering(1, 0, 1),
  body: paragraph('Дорожная карта') + table([['№', 'Мероприятия', 'Сроки', 'Ответственные'], ['1', cell([paragraph('Совет', { list: [1, 0] }), paragraph('Встреча', { list: [1, 1] })]), cell('май 2026', { merge: 'first' }), 'директор'], ['2', cell('Итоги', { span: 1 }), cell('', { merge: 'continued' }), 'куратор']]),
});
const xlsx = writeXlsx({
  sharedStrings: '<si><t>общая</t></si>',
  styles: { cells: [0, 14] },
  sheets: [{ name: 'Лист', rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46266</v></c></row><row r="2"><c r="C2" t="inlineStr"><is><t>текст</t></is></c></row>', merges: ['A1:A2'] }],
});

/** A reading must end, with rows or with a reason. */
function survives(bytes: Uint8Array): void {
  const file = readTableFile('файл', bytes);
  if (file.ok) expect(Array.isArray(file.sheets[0]?.rows)).toBe(true);
  else expect(file.message).toMatch(/[а-я]{4}/);
  expect(Array.isArray(readRoadmap(bytes).rows)).toBe(true);
}

const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), kind: fc.constantFrom('set', 'cut', 'double', 'insert'), bytes: fc.uint8Array({ maxLength: 12 }) });

function mutate(source: Uint8Array, edits: readonly { at: number; kind: string; bytes: Uint8Array }[]): Uint8Array {
  let bytes = source;
  for (const { at, kind, bytes: fresh } of edits) {
    const place = Math.floor(at * bytes.length);
    const before = bytes.subarray(0, place);
    const after = kind === 'cut' ? bytes.subarray(Math.min(bytes.length, place + fresh.length * 40)) : kind === 'set' ? bytes.subarray(Math.min(bytes.length, place + fresh.length)) : bytes.subarray(place);
    const middle = kind === 'cut' ? new Uint8Array(0) : kind === 'double' ? bytes.subarray(place, place + 200) : fresh;
    bytes = Uint8Array.from([...before, ...middle, ...after]);
  }
  return bytes;
}

test('random bytes', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), survives), { numRuns: 300 });
});

test('random bytes after a known beginning', () => {
  const heads = [[0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0], [0xff, 0xfe], [0xef, 0xbb, 0xbf], [0x25, 0x50, 0x44, 0x46], [0x50, 0x4b, 5, 6]];
  fc.assert(fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 300 }), (head, rest) => survives(Uint8Array.from([...head, ...rest]))), { numRuns: 300 });
});

test.each([['docx', docx], ['xlsx', xlsx]])('a %s with bytes changed, cut out, doubled', (_, source) => {
  fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => survives(mutate(source, edits))), { numRuns: 250 });
});

test.each([['docx', docx], ['xlsx', xlsx]])('a %s whose XML is changed inside the package', (_, source) => {
  const parts = unzipSync(source);
  const names = Object.keys(parts).filter((name) => name.endsWith('.xml'));
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.array(edit, { minLength: 1, maxLength: 4 }), (name, edits) => survives(zipSync({ ...parts, [name]: mutate(parts[name] ?? strToU8(''), edits) }, { level: 0 }))),
    { numRuns: 250 },
  );
});

function letters(value: string): string {
  return value.replace(/[^аб1]/g, '');
}

test('any text as CSV: no character but quotes, delimiters and line ends is lost', () => {
  const text = fc.string({ unit: fc.constantFrom('а', 'б', '"', ';', ',', '\n', '\r', ' ', '1'), maxLength: 60 });
  fc.assert(
    fc.property(text, (value) => {
      expect(letters(readCsv(value).rows.flat().join(''))).toBe(letters(value));
    }),
    { numRuns: 1000 },
  );
});

test('a CSV written by the rules is read back exactly', () => {
  const value = fc.string({ unit: fc.constantFrom('а', '"', ';', '\n', ' ', 'ё', ','), minLength: 1, maxLength: 8 }).filter((text) => text.trim() !== '');
  const rows = fc.array(fc.tuple(value, value, value), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(rows, (written) => {
      const text = written.map((row) => row.map((item) => `"${item.replace(/"/g, '""')}"`).join(';')).join('\r\n');
      expect(readCsv(`sep=;\r\n${text}`).rows).toEqual(written);
    }),
    { numRuns: 300 },
  );
});
