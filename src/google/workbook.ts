// The workbook as the register sees it, over SpreadsheetApp: coarse reads, rectangular writes, dates as calendar strings.

import type { Block, SheetInfo, WorkbookPort } from '../register/port';
import type { CellValue } from '../register/values';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const pad = (n: number): string => String(n).padStart(2, '0');

const clock = (year: number, month: number, day: number, hour: number, minute: number, second: number): string => {
  const date = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
  return hour + minute + second === 0 ? date : `${date} ${pad(hour)}:${pad(minute)}:${pad(second)}`;
};

/**
 * Calendar reading of a cell's Date in the spreadsheet's zone, without a service call a cell.
 * Sheets gives an instant; read in the script's zone it would shift by a day where the zones differ.
 */
const calendarReader = (spreadsheetZone: string, scriptZone: string): ((at: Date) => string) => {
  if (spreadsheetZone === scriptZone) {
    return (at) => clock(at.getFullYear(), at.getMonth() + 1, at.getDate(), at.getHours(), at.getMinutes(), at.getSeconds());
  }
  const format = new Intl.DateTimeFormat('en-US', { timeZone: spreadsheetZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
  return (at) => {
    const part: { [type: string]: number } = {};
    for (const { type, value } of format.formatToParts(at)) part[type] = Number(value);
    return clock(part['year'] ?? 0, part['month'] ?? 0, part['day'] ?? 0, part['hour'] ?? 0, part['minute'] ?? 0, part['second'] ?? 0);
  };
};

/** The type is asked first: a register has a hundred thousand cells, and few are dates. */
const isDate = (cell: unknown): cell is Date => typeof cell === 'object' && Object.prototype.toString.call(cell) === '[object Date]';

/** Opens the active workbook. One execution uses one of these. */
export const openWorkbook = (): WorkbookPort & { refresh(): void } => {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  /** Sheets met by this execution; their ids are places here, for asking Google for its own would be a call a sheet. */
  let met: Sheet[] = [];
  let listed: SheetInfo[] | null = null;
  let byName = new Map<string, SheetInfo | null>();
  let read: ((at: Date) => string) | null = null;
  const rowsOf = new Map<number, number>();

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
  const toCells = (values: unknown[][]): CellValue[][] => values.map((row) => row.map((cell): CellValue => {
    if (!isDate(cell)) return cell as CellValue;
    if (!read) read = calendarReader(spreadsheet.getSpreadsheetTimeZone(), Session.getScriptTimeZone());
    return read(cell);
  }));
  const grow = (id: number, blocks: readonly Block[]): void => {
    const sheet = sheetOf(id);
    const wanted = blocks.reduce((max, b) => Math.max(max, b.row + b.cells.length - 1), 0);
    const rows = rowsOf.get(id) ?? sheet.getMaxRows();
    rowsOf.set(id, rows);
    if (wanted <= rows) return;
    // Room for a while: every growth is a call.
    sheet.insertRowsAfter(rows, wanted - rows + 200);
    rowsOf.set(id, wanted + 200);
  };

  return {
    refresh: () => { met = []; listed = null; byName = new Map(); rowsOf.clear(); },
    sheets: list,
    sheet: find,
    readAll: (id) => toCells(sheetOf(id).getDataRange().getValues()),
    readBlock: (id, row, column, rows, columns) => toCells(sheetOf(id).getRange(row, column, rows, columns).getValues()),
    lastRow: (id) => sheetOf(id).getLastRow(),
    writeBlocks: (id, blocks) => {
      const sheet = sheetOf(id);
      grow(id, blocks);
      for (const block of blocks) sheet.getRange(block.row, block.column, block.cells.length, (block.cells[0] as CellValue[]).length).setValues(block.cells);
    },
    flush: () => SpreadsheetApp.flush(),
  };
};
