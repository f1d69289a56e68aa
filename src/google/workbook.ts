// The workbook as the register sees it, over SpreadsheetApp: coarse reads, rectangular writes, dates as calendar strings.

import type { Block, SheetInfo, WorkbookPort } from '../register/port';
import type { CellValue } from '../register/values';
import { activeBook } from './book';
import { wallClock, type WallClock } from './clock';

/** In place of a number of rows or columns: up to the last one with content. */
const ALL = -1;

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Calendar reading of a cell's Date: Sheets gives an instant, which read in the script's zone would shift by a day where the zones differ.
 * A moment at midnight is a date.
 */
const calendarReader = ({ momentOf }: WallClock) => (at: Date): string => {
  const moment = momentOf(at);
  return moment.endsWith(MIDNIGHT) ? moment.slice(0, -MIDNIGHT.length) : moment;
};
const MIDNIGHT = ' 00:00:00';

const isDate = (cell: unknown): boolean => Object.prototype.toString.call(cell) === '[object Date]';

/** Opens the active workbook. One execution uses one of these. */
export const openWorkbook = (): WorkbookPort & { refresh(): void } => {
  const spreadsheet = activeBook();
  /** Sheets met by this execution; their ids are places here, for asking Google for its own would be a call a sheet. */
  let met: Sheet[] = [];
  let listed: SheetInfo[] | null = null;
  let byName = new Map<string, SheetInfo | null>();
  let read: ((at: Date) => string) | null = null;

  const meet = (sheet: Sheet, name: string): SheetInfo => {
    const known = byName.get(name);
    if (known) return known;
    const info = { id: met.push(sheet) - 1, name };
    byName.set(name, info);
    return info;
  };
  const list = (): SheetInfo[] => (listed ??= spreadsheet.getSheets().map((sheet) => meet(sheet, sheet.getName())));
  const find = (name: string): SheetInfo | null => {
    const known = byName.get(name);
    if (known !== undefined) return known;
    const sheet = listed ? null : spreadsheet.getSheetByName(name);
    if (sheet) return meet(sheet, name);
    byName.set(name, null);
    return null;
  };
  const sheetOf = (id: number): Sheet => {
    const sheet = met[id];
    if (!sheet) throw new Error('The sheet is gone');
    return sheet;
  };
  /** The cells as they came, dates told in place: a register has a hundred thousand cells, and few are dates. */
  const toCells = (values: unknown[][]): CellValue[][] => {
    for (const row of values) {
      for (let i = 0; i < row.length; i++) {
        if (typeof row[i] !== 'object') continue;
        read ??= calendarReader(wallClock());
        row[i] = isDate(row[i]) ? read(row[i] as Date) : String(row[i]);
      }
    }
    return values as CellValue[][];
  };
  /** One call where a range and its values would be two. Of an empty sheet Google may refuse to give anything. */
  const valuesOf = (sheet: Sheet, row: number, column: number, rows: number, columns: number): unknown[][] => {
    try {
      return sheet.getSheetValues(row, column, rows, columns);
    } catch (refused) {
      if (sheet.getLastRow() === 0) return [];
      throw refused;
    }
  };
  /** Adds rows when the blocks reach below the grid; throws `refused` when that was not the reason. */
  const grow = (sheet: Sheet, blocks: readonly Block[], refused: unknown): void => {
    const wanted = blocks.reduce((max, b) => Math.max(max, b.row + b.cells.length - 1), 0);
    const rows = sheet.getMaxRows();
    if (wanted <= rows) throw refused;
    // Room for a while: every growth is a call.
    sheet.insertRowsAfter(rows, wanted - rows + 200);
  };
  const put = (sheet: Sheet, block: Block): void => {
    sheet.getRange(block.row, block.column, block.cells.length, (block.cells[0] as CellValue[]).length).setValues(block.cells);
  };
  /** How many rows the grid has is asked only when Google says that it has too few: that is rare, and asking is a call for each write. */
  const write = (sheet: Sheet, block: Block, blocks: readonly Block[]): void => {
    try {
      put(sheet, block);
    } catch (refused) {
      grow(sheet, blocks, refused);
      put(sheet, block);
    }
  };

  return {
    refresh: () => { met = []; listed = null; byName = new Map(); },
    sheets: list,
    sheet: find,
    readAll: (id) => toCells(valuesOf(sheetOf(id), 1, 1, ALL, ALL)),
    readBlock: (id, row, column, rows, columns) => toCells(valuesOf(sheetOf(id), row, column, rows, columns)),
    readColumns: (id, columns) => toCells(valuesOf(sheetOf(id), 1, 1, ALL, columns)),
    lastRow: (id) => sheetOf(id).getLastRow(),
    writeBlocks: (id, blocks) => {
      const sheet = sheetOf(id);
      for (const block of blocks) write(sheet, block, blocks);
    },
    flush: () => SpreadsheetApp.flush(),
  };
};
