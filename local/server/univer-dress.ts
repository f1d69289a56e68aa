// What lies over a sheet's cells (sizes, merges, drop-downs, notes, filter, protections) as the page draws it.

import type { CellRange, Sheet, Validation } from '../workbook/types';
import type { PageFilter, PageNote, PageProtection, PageRule, PageSize, SheetDress } from './protocol';
import { toPageRange } from './univer-cells';

/** Sheets' own sizes of a line that nobody set, in pixels. */
export const DEFAULT_WIDTH = 100;
export const DEFAULT_HEIGHT = 21;
/** Univer's word for "warn, do not refuse": what must be refused is refused in Node. */
const WARNING = 2;
/** A drop-down longer than this is of no use to a person and slow to draw. */
const LONGEST_LIST = 1000;

/** Strings a drop-down offers; a range is read now, without doubles and empty cells. */
export function listOf(validation: Validation, find: (a1: string) => { sheet: Sheet; range: CellRange } | undefined): string[] {
  if (validation.criteria !== 'VALUE_IN_RANGE') return validation.values.map(String);
  const source = find(String(validation.values[0] ?? ''));
  if (!source) return [];
  const rows = Math.min(source.range.rows, Math.max(0, source.sheet.lastRow() - source.range.row));
  if (rows < 1) return [];
  const seen = new Set<string>();
  for (const line of source.sheet.display({ ...source.range, rows })) for (const text of line) if (text !== '' && seen.size < LONGEST_LIST) seen.add(text);
  return [...seen];
}

/** The drop-downs and checkboxes of a sheet. Other validations are checked in Node and need no drawing. */
export function rulesOf(sheet: Sheet, find: (a1: string) => { sheet: Sheet; range: CellRange } | undefined): PageRule[] {
  const rules = new Map<string, PageRule>();
  for (const { range, validation } of sheet.validations) {
    const list = validation.criteria === 'VALUE_IN_LIST' || validation.criteria === 'VALUE_IN_RANGE';
    if (!list && validation.criteria !== 'CHECKBOX') continue;
    const key = JSON.stringify(validation);
    const known = rules.get(key);
    if (known) {
      known.ranges.push(toPageRange(range));
      continue;
    }
    const common = { uid: `rule-${sheet.id}-${rules.size}`, ranges: [toPageRange(range)], allowBlank: true, errorStyle: WARNING, showErrorMessage: true } as const;
    const help = validation.helpText ? { error: validation.helpText, prompt: validation.helpText, showInputMessage: true } : {};
    rules.set(key, list
      ? { ...common, ...help, ranges: [...common.ranges], type: 'list', formula1: JSON.stringify(listOf(validation, find)), showDropDown: validation.showDropdown !== false, renderMode: 1 }
      : { ...common, ...help, ranges: [...common.ranges], type: 'checkbox', formula1: '1', formula2: '0' });
  }
  return [...rules.values()];
}

function sizesOf(count: number, size: (index: number) => number, hidden: (index: number) => boolean, usual: number): PageSize[] {
  const out: PageSize[] = [];
  for (let index = 0; index < count; index += 1) {
    const now = { from: index, count: 1, size: size(index), hidden: hidden(index) };
    if (now.size === usual && !now.hidden) continue;
    const last = out[out.length - 1];
    if (last && last.from + last.count === index && last.size === now.size && last.hidden === now.hidden) last.count += 1;
    else out.push(now);
  }
  return out;
}

function notesOf(sheet: Sheet): PageNote[] {
  const rows = Math.min(sheet.rowCount, sheet.lastRow() + 20);
  const out: PageNote[] = [];
  sheet.notes({ row: 0, column: 0, rows, columns: sheet.columnCount }).forEach((line, row) => line.forEach((note, column) => {
    if (note) out.push({ row, column, note });
  }));
  return out;
}

/** A filter as the shown values of each filtered column: whatever its condition, the same rows stay. */
function filterOf(sheet: Sheet): PageFilter | null {
  const { filter } = sheet;
  if (!filter) return null;
  const away = new Set(sheet.filteredRows());
  const rows = Math.max(1, Math.min(filter.range.rows, sheet.lastRow() - filter.range.row));
  const columns = Object.keys(filter.criteria).map(Number).map((column) => {
    const values = new Set<string>();
    let blank = false;
    sheet.display({ row: filter.range.row, column, rows, columns: 1 }).forEach(([text], index) => {
      if (index === 0 || away.has(filter.range.row + index)) return;
      if (text) values.add(text);
      else blank = true;
    });
    return { column, values: [...values], blank };
  });
  return { range: toPageRange({ ...filter.range, rows }), columns };
}

function protectionsOf(sheet: Sheet): PageProtection[] {
  return sheet.protections.flatMap((protection) => (protection.range ? [{ id: protection.id, ranges: [toPageRange(protection.range)], description: protection.description }] : []));
}

/** One part of the dress, named by its field, so that a small change sends a small message. */
export const dressPart: { [part in keyof SheetDress]: (sheet: Sheet, find: (a1: string) => { sheet: Sheet; range: CellRange } | undefined) => SheetDress[part] } = {
  rowCount: (sheet) => sheet.rowCount,
  columnCount: (sheet) => sheet.columnCount,
  frozenRows: (sheet) => sheet.frozenRows,
  frozenColumns: (sheet) => sheet.frozenColumns,
  rows: (sheet) => sizesOf(sheet.rowCount, (row) => sheet.rowHeight(row), (row) => sheet.isRowHidden(row), DEFAULT_HEIGHT),
  columns: (sheet) => sizesOf(sheet.columnCount, (column) => sheet.columnWidth(column), (column) => sheet.isColumnHidden(column), DEFAULT_WIDTH),
  merges: (sheet) => sheet.merges.map(toPageRange),
  rules: rulesOf,
  notes: notesOf,
  filter: filterOf,
  protections: protectionsOf,
};

/** The whole dress of a sheet. */
export function dressOf(sheet: Sheet, find: (a1: string) => { sheet: Sheet; range: CellRange } | undefined): SheetDress {
  return {
    rowCount: sheet.rowCount, columnCount: sheet.columnCount, frozenRows: sheet.frozenRows, frozenColumns: sheet.frozenColumns,
    rows: dressPart.rows(sheet, find), columns: dressPart.columns(sheet, find), merges: dressPart.merges(sheet, find), rules: rulesOf(sheet, find),
    notes: notesOf(sheet), filter: filterOf(sheet), protections: protectionsOf(sheet),
  };
}
