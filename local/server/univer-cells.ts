// Cells of the workbook as the page draws them: value, shown text, text for the editor, look.

import type { Cell, CellRange, CellValue, Sheet } from '../workbook/types';
import type { PageCell, PageCells, PageRange } from './protocol';
import { toPageStyle } from './univer-style';

/** What of the workbook's module is needed here. */
export interface Typing {
  formatValue(value: CellValue, pattern: string): string;
  isDateFormat(pattern: string): boolean;
  parseTyped(text: string, year: number, format?: string): { kind: 'value'; value: CellValue } | { kind: 'formula'; formula: string };
}

export const toPageRange = (range: CellRange): PageRange => ({
  startRow: range.row, endRow: range.row + range.rows - 1, startColumn: range.column, endColumn: range.column + range.columns - 1,
});
/** A range of the page for this sheet; whole rows and columns come with NaN ends and are filled up, what sticks out is cut. */
export function fromPageRange(range: PageRange, sheet: { rowCount: number; columnCount: number }): CellRange {
  const end = (value: number, size: number) => (Number.isFinite(value) ? Math.min(value, size - 1) : size - 1);
  const row = Number.isFinite(range.startRow) ? Math.max(0, range.startRow) : 0;
  const column = Number.isFinite(range.startColumn) ? Math.max(0, range.startColumn) : 0;
  return { row, column, rows: Math.max(1, end(range.endRow, sheet.rowCount) - row + 1), columns: Math.max(1, end(range.endColumn, sheet.columnCount) - column + 1) };
}

/** The text that the editor opens with: entering it again changes nothing. */
export function editText(cell: Cell, shown: string, typing: Typing): string {
  if (cell.f) return cell.f;
  const { v } = cell;
  const format = cell.format ?? '';
  if (v === null) return '';
  if (typeof v === 'boolean') return v ? 'ИСТИНА' : 'ЛОЖЬ';
  if (typeof v === 'number') {
    if (typing.isDateFormat(format)) return shown;
    if (format.includes('%')) return `${String(Number((v * 100).toPrecision(15))).replace('.', ',')}%`;
    return String(v).replace('.', ',');
  }
  if (format === '@' && !v.startsWith('=')) return v;
  // Sheets shows the apostrophe of a text that typing would turn into something else
  const typed = typing.parseTyped(v, 2000, format);
  return typed.kind === 'value' && typed.value === v ? v : `'${v}`;
}

/** One cell for the page; null when there is nothing to draw. */
export function toPageCell(sheet: Sheet, row: number, column: number, shown: string, typing: Typing, conditional: boolean): PageCell | null {
  const cell = sheet.getCell(row, column);
  const over = conditional ? toPageStyle(sheet.conditionalStyle(row, column)) : undefined;
  if (!cell) return over ? { custom: { c: over } } : null;
  const style = toPageStyle(cell.style);
  if (cell.v === null && !cell.f && !style && !over) return null;
  const custom: NonNullable<PageCell['custom']> = {};
  if (cell.v !== null && shown !== cell.v) custom.d = shown;
  const editing = cell.spill ? shown : editText(cell, shown, typing);
  if (editing !== shown && !cell.f) custom.e = editing;
  if (over) custom.c = over;
  const out: PageCell = {};
  if (cell.v !== null) {
    out.v = typeof cell.v === 'boolean' ? Number(cell.v) : cell.v;
    out.t = typeof cell.v === 'boolean' ? 3 : typeof cell.v === 'number' ? 2 : 1;
  }
  if (cell.f) out.f = cell.f;
  if (style) out.s = style;
  if (Object.keys(custom).length > 0) out.custom = custom;
  return out;
}

/** Whether any conditional format of the sheet touches the row. */
function touched(sheet: Sheet): (row: number, column: number) => boolean {
  const ranges = sheet.conditionalFormats.flatMap((format) => format.ranges);
  return (row, column) => ranges.some((range) => row >= range.row && row < range.row + range.rows && column >= range.column && column < range.column + range.columns);
}

/** The cells of a range. With `sparse` empty cells are left out, otherwise they stand as null and take away what the page shows. */
export function toPageCells(sheet: Sheet, range: CellRange, typing: Typing, sparse: boolean): PageCells {
  const out: PageCells = {};
  const shown = sheet.display(range);
  const conditional = touched(sheet);
  for (let i = 0; i < range.rows; i += 1) {
    const line: { [column: number]: PageCell | null } = {};
    let any = false;
    for (let j = 0; j < range.columns; j += 1) {
      const row = range.row + i;
      const column = range.column + j;
      const cell = toPageCell(sheet, row, column, shown[i]?.[j] ?? '', typing, conditional(row, column));
      if (cell === null && sparse) continue;
      line[column] = cell;
      any = true;
    }
    if (any) out[range.row + i] = line;
  }
  return out;
}
