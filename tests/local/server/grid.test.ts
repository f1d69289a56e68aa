import type { PageCells, ToPage, Wish } from '../../../local/server/protocol';
import { Feed, pieces, shifted } from '../../../local/server/feed';
import { sheetTyping } from '../../../local/server/typing';
import { toPageCells } from '../../../local/server/univer-cells';
import { dressOf } from '../../../local/server/univer-dress';
import { fromPageStyle, toPageStyle } from '../../../local/server/univer-style';
import { grant } from '../../../local/server/univer-wish';
import { createWorkbook } from '../../../local/workbook';
import type { Sheet, Style, Workbook } from '../../../local/workbook/types';

const make = (): { book: Workbook; sheet: Sheet; do(wish: Wish): ReturnType<typeof grant>; mutate(id: string, params: object): ReturnType<typeof grant> } => {
  const book = createWorkbook({ now: () => new Date('2026-09-01T09:00:00Z') });
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('no sheet');
  const wish = (each: Wish) => grant(book, each);
  return { book, sheet, do: wish, mutate: (id, params) => wish({ kind: 'mutation', id, params: { subUnitId: String(sheet.id), ...params } }) };
};
const all = { row: 0, column: 0, rows: 10, columns: 6 };
const cellsOf = (sheet: Sheet): PageCells => toPageCells(sheet, all, sheetTyping.typing, true);

test('looks go to the page and come back the same', () => {
  const styles: Style[] = [
    { bg: '#ff0000', color: '#00ff00', bold: true, italic: true, underline: true, strike: true, size: 14, font: 'Arial' },
    { hAlign: 'center', vAlign: 'middle', wrap: 'wrap', rotation: 45 },
    { borders: { top: { style: 'solid', color: '#000000' }, left: { style: 'double', color: '#ff0000' }, bottom: { style: 'solid-thick', color: '#00ff00' }, right: { style: 'dotted', color: '#0000ff' } } },
  ];
  for (const style of styles) expect(fromPageStyle(toPageStyle(style) ?? {})).toEqual(style);
  expect(toPageStyle({})).toBeUndefined();
  expect(fromPageStyle({ bg: null, bl: 0 })).toEqual({ bg: null, bold: null });
});

test('a cell is shown as a person sees it and opens with what typing needs', () => {
  const { sheet } = make();
  sheet.enter({ row: 0, column: 0, rows: 1, columns: 6 }, [['01.09.2026', '1,5', '12,5%', "'007", 'ИСТИНА', '=B1*2']]);
  sheet.put({ row: 1, column: 0, rows: 1, columns: 1 }, [['обычный текст']]);
  const [row = {}, second = {}] = [cellsOf(sheet)[0], cellsOf(sheet)[1]];
  expect(row[0]?.custom?.d).toBe('01.09.2026');
  expect(row[1]).toMatchObject({ v: 1.5, t: 2, custom: { d: '1,5' } });
  expect(row[2]?.custom?.e ?? row[2]?.custom?.d).toMatch(/^12,50?%$/);
  expect(row[3]).toMatchObject({ v: '007', t: 1, custom: { e: "'007" } });
  expect(row[4]).toMatchObject({ v: 1, t: 3, custom: { d: 'ИСТИНА' } });
  expect(row[5]).toMatchObject({ v: 3, f: '=B1*2' });
  expect(second[0]).toEqual({ v: 'обычный текст', t: 1 });
});

test('entering the opening text again changes no value', () => {
  const { sheet, mutate } = make();
  sheet.enter({ row: 0, column: 0, rows: 1, columns: 6 }, [['01.09.2026', '1,5', '12,5%', "'9-2", 'ЛОЖЬ', "'=1+1"]]);
  const before = sheet.values({ row: 0, column: 0, rows: 1, columns: 6 });
  const line = cellsOf(sheet)[0] ?? {};
  for (const [column, cell] of Object.entries(line)) mutate('sheet.mutation.set-range-values', { cellValue: { 0: { [column]: { v: cell?.custom?.e ?? cell?.custom?.d ?? cell?.v, t: 1, f: null, p: null } } } });
  expect(sheet.values({ row: 0, column: 0, rows: 1, columns: 6 })).toEqual(before);
});

test('typed text, looks and clearing arrive; a null cell loses contents and look', () => {
  const { sheet, mutate } = make();
  expect(mutate('sheet.mutation.set-range-values', { cellValue: { 1: { 1: { v: '=1+1', t: 1, f: null, p: null }, 2: { v: 'да' } }, 3: { 0: { s: { bl: 1 } } } } })).toMatchObject({ ok: true });
  expect(sheet.value(1, 1)).toBe(2);
  expect(sheet.value(1, 2)).toBe('да');
  expect(sheet.getCell(3, 0)?.style).toEqual({ bold: true });
  mutate('sheet.mutation.set-range-values', { cellValue: { 1: { 1: { v: null, f: null, p: null } }, 3: { 0: null } } });
  expect(sheet.value(1, 1)).toBeNull();
  expect(sheet.getCell(3, 0)?.style).toBeUndefined();
});

test('one wish is one step of undo', () => {
  const { sheet, mutate, do: wish } = make();
  mutate('sheet.mutation.set-range-values', { cellValue: { 0: { 0: { v: 'а' }, 3: { v: 'б' } }, 2: { 1: { v: 'в' } } } });
  expect(wish({ kind: 'step', back: true })).toEqual({ ok: true });
  expect(sheet.lastRow()).toBe(0);
  wish({ kind: 'step', back: false });
  expect(sheet.value(2, 1)).toBe('в');
});

test('structure: rows, columns, merges, sizes, freezing, hiding, sheets', () => {
  const { book, sheet, mutate, do: wish } = make();
  sheet.enter({ row: 0, column: 0, rows: 2, columns: 2 }, [['а', 1], ['б', '=B1']]);
  mutate('sheet.mutation.insert-row', { range: { startRow: 0, endRow: 1, startColumn: 0, endColumn: 25 } });
  expect(sheet.getCell(3, 1)?.f).toBe('=B3');
  mutate('sheet.mutation.remove-col', { range: { startRow: 0, endRow: 999, startColumn: 0, endColumn: 0 } });
  expect(sheet.getCell(3, 0)?.f).toBe('=A3');
  wish({ kind: 'merge', sheet: String(sheet.id), range: { startRow: 5, endRow: 6, startColumn: 0, endColumn: 1 }, how: 'all' });
  mutate('sheet.mutation.set-worksheet-col-width', { ranges: [{ startRow: 0, endRow: 9, startColumn: 1, endColumn: 2 }], colWidth: 180 });
  mutate('sheet.mutation.set-frozen', { startRow: 2, startColumn: -1, ySplit: 2, xSplit: 0 });
  mutate('sheet.mutation.set-row-hidden', { ranges: [{ startRow: 7, endRow: 8, startColumn: 0, endColumn: 9 }] });
  const dress = dressOf(sheet, (a1) => sheetTyping.find(a1, sheet));
  expect(dress.merges).toEqual([{ startRow: 5, endRow: 6, startColumn: 0, endColumn: 1 }]);
  expect(dress.columns).toEqual([{ from: 1, count: 2, size: 180, hidden: false }]);
  expect(dress.rows).toEqual([{ from: 7, count: 2, size: 21, hidden: true }]);
  expect([dress.frozenRows, dress.frozenColumns]).toEqual([2, 0]);
  wish({ kind: 'mutation', id: 'sheet.mutation.insert-sheet', params: { sheet: { name: 'Пары' } } });
  expect(book.sheets.map((each) => each.name)).toContain('Пары');
  mutate('sheet.mutation.set-worksheet-name', { name: 'Люди' });
  expect(sheet.name).toBe('Люди');
  expect(mutate('sheet.mutation.set-worksheet-name', { name: 'Пары' })).toMatchObject({ ok: false });
  mutate('sheet.mutation.set-worksheet-hidden', { hidden: 1 });
  expect(sheet.hidden).toBe(true);
});

test('the last visible sheet cannot be hidden or removed, and what is not known changes nothing', () => {
  const { book, mutate } = make();
  expect(mutate('sheet.mutation.set-worksheet-hidden', { hidden: 1 })).toMatchObject({ ok: false });
  expect(mutate('sheet.mutation.remove-sheet', {})).toMatchObject({ ok: false });
  expect(mutate('sheet.mutation.set-range-theme', {})).toMatchObject({ ok: false });
  expect(grant(book, { kind: 'enter', sheet: '12345', range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 }, rows: [['x']] })).toMatchObject({ ok: false });
  expect(book.sheets).toHaveLength(1);
});

test('paste: a block copies with formulas, a cut moves references, outside text is typed', () => {
  const { sheet, do: wish } = make();
  const id = String(sheet.id);
  const cell = (row: number, column: number) => ({ startRow: row, endRow: row, startColumn: column, endColumn: column });
  sheet.enter({ row: 0, column: 0, rows: 1, columns: 3 }, [['2', '=A1*2', '=A1']]);
  wish({ kind: 'paste', sheet: id, range: cell(1, 1), from: { sheet: id, range: cell(0, 1), cut: false } });
  expect(sheet.getCell(1, 1)?.f).toBe('=A2*2');
  wish({ kind: 'paste', sheet: id, range: cell(4, 4), from: { sheet: id, range: cell(0, 0), cut: true } });
  expect(sheet.getCell(0, 2)?.f).toBe('=E5');
  wish({ kind: 'enter', sheet: id, range: cell(6, 0), rows: [['01.09.2026', '1,5'], ['да', '']] });
  expect(sheet.value(6, 1)).toBe(1.5);
  wish({ kind: 'enter', sheet: id, range: cell(999, 25), rows: [['а', 'б'], ['в', 'г']] });
  expect([sheet.rowCount, sheet.columnCount, sheet.value(1000, 26)]).toEqual([1001, 27, 'г']);
  expect(sheet.display({ row: 6, column: 0, rows: 1, columns: 1 })).toEqual([['01.09.2026']]);
});

test('the fill handle goes on with a row of numbers and with dates, and copies the rest', () => {
  const { sheet, do: wish } = make();
  sheet.enter({ row: 0, column: 0, rows: 2, columns: 3 }, [['1', '01.09.2026', '=A1'], ['3', '08.09.2026', '=A2']]);
  wish({ kind: 'fill', sheet: String(sheet.id), source: { startRow: 0, endRow: 1, startColumn: 0, endColumn: 2 }, target: { startRow: 0, endRow: 4, startColumn: 0, endColumn: 2 } });
  expect(sheet.values({ row: 0, column: 0, rows: 5, columns: 1 }).flat()).toEqual([1, 3, 5, 7, 9]);
  expect(sheet.display({ row: 2, column: 1, rows: 3, columns: 1 }).flat()).toEqual(['15.09.2026', '22.09.2026', '29.09.2026']);
  expect(sheet.formulas({ row: 2, column: 2, rows: 3, columns: 1 }).flat()).toEqual(['=A3', '=A4', '=A5']);
});

test('drop-downs take their list from values or from a range, which is followed', () => {
  const { book, sheet } = make();
  const lists = book.insertSheet('Списки');
  lists.enter({ row: 0, column: 0, rows: 3, columns: 1 }, [['Классы'], ['5А'], ['6Б']]);
  sheet.setValidation({ row: 1, column: 0, rows: 5, columns: 1 }, { criteria: 'VALUE_IN_RANGE', values: ['Списки!A2:A'], allowInvalid: true, showDropdown: true });
  sheet.setValidation({ row: 1, column: 1, rows: 5, columns: 1 }, { criteria: 'CHECKBOX', values: [], allowInvalid: false });
  const sent: ToPage[] = [];
  const feed = new Feed(book, sheetTyping, (messages) => sent.push(...messages), 1_000_000);
  const [whole] = feed.load(sheet.id);
  const rules = whole?.type === 'sheet' ? whole.dress.rules ?? [] : [];
  expect(rules.map((rule) => rule.type)).toEqual(['list', 'checkbox']);
  expect(JSON.parse(rules[0]?.formula1 ?? '')).toEqual(['5А', '6Б']);
  lists.enter({ row: 3, column: 0, rows: 1, columns: 1 }, [['7В']]);
  feed.flush();
  const again = sent.flatMap((message) => (message.type === 'sheet' && message.id === String(sheet.id) ? message.dress.rules ?? [] : []));
  expect(JSON.parse(again[0]?.formula1 ?? '[]')).toEqual(['5А', '6Б', '7В']);
  feed.close();
});

test('a strict list refuses another value whole, and says why', () => {
  const { sheet, mutate } = make();
  sheet.setValidation({ row: 0, column: 0, rows: 1, columns: 1 }, { criteria: 'VALUE_IN_LIST', values: ['да', 'нет'], allowInvalid: false, helpText: 'Только «да» или «нет»' });
  expect(mutate('sheet.mutation.set-range-values', { cellValue: { 0: { 0: { v: 'может быть' } } } })).toEqual({ ok: false, message: 'Только «да» или «нет»' });
  expect(sheet.value(0, 0)).toBeNull();
});

test('changes are gathered: rows first, then cells where they stand now, with what formulas made of them', () => {
  const { book, sheet } = make();
  sheet.enter({ row: 0, column: 0, rows: 2, columns: 2 }, [['1', '=A1+1'], ['2', '=A2+1']]);
  const sent: ToPage[] = [];
  const feed = new Feed(book, sheetTyping, (messages) => sent.push(...messages), 1_000_000);
  feed.load(sheet.id);
  sent.length = 0;
  book.change('script', () => {
    sheet.enter({ row: 1, column: 0, rows: 1, columns: 1 }, [['10']]);
    sheet.insertRows(0, 2);
  });
  feed.flush();
  expect(sent[0]).toMatchObject({ type: 'lines', what: 'insertRows', at: 0, count: 2 });
  const cells: { [row: number]: { [column: number]: { v?: unknown } | null } } = {};
  for (const message of sent) if (message.type === 'cells') for (const [row, line] of Object.entries(message.cells)) cells[Number(row)] = { ...cells[Number(row)], ...line };
  expect(cells[3]?.[0]?.v).toBe(10);
  expect(cells[3]?.[1]?.v).toBe(11);
  feed.close();
});

test('moving of pending ranges', () => {
  const range = { row: 4, column: 0, rows: 3, columns: 1 };
  expect(shifted(range, 0, 2, true)).toEqual([{ ...range, row: 6 }]);
  expect(shifted(range, 5, 2, true)).toEqual([{ ...range, rows: 5 }]);
  expect(shifted(range, 9, 2, true)).toEqual([range]);
  expect(shifted(range, 5, -1, true)).toEqual([{ ...range, rows: 2 }]);
  expect(shifted(range, 3, -5, true)).toEqual([]);
  expect(shifted(range, 0, -2, true)).toEqual([{ ...range, row: 2 }]);
  expect(pieces([range, { row: 5, column: 0, rows: 1, columns: 1 }, range], { rowCount: 100, columnCount: 5 })).toEqual([range]);
});
