// Sheet: ranges, data, clearing, sorting, searching.

import { exception } from '../kernel';
import { parseArea, splitSheet, type Area } from './a1';
import { fromScript, type ScriptValue } from './cell-values';
import { newFilter } from './filter';
import { demandBlock } from './range-base';
import { scriptValues } from './range-values';
import { newRangeList } from './range-list';
import { blockOn, changeSheet, rangeOn, SheetBase, sheetOf, sheetPlace, whole } from './sheet-base';
import { newTextFinder } from './text-finder';
import { as, type GRange, type GRangeList, type GSheet } from './types';

/** The area a notation names on this sheet; throws «Range not found». */
function areaNamed(service: object, notation: string): Area {
  const { book, id } = sheetPlace(service);
  const sheet = book.sheet(id);
  const { sheetName, rest } = splitSheet(notation.trim());
  if (sheetName !== undefined && sheetName.toLowerCase() !== sheet.name.toLowerCase()) throw exception('Range not found');
  const area = parseArea(rest, sheet.rowCount, sheet.columnCount);
  if (area) return area;
  const named = book.read().namedRanges.find((one) => one.name.toLowerCase() === rest.toLowerCase() && one.sheetId === id);
  if (!named) throw exception('Range not found');
  return named.range;
}

export abstract class SheetCells extends SheetBase implements Partial<GSheet> {
  getRange(rowOrNotation: number | string, column = 1, numRows = 1, numColumns = 1): GRange {
    if (typeof rowOrNotation === 'string') return rangeOn(this, areaNamed(this, rowOrNotation));
    const { book, id } = sheetPlace(this);
    const block = { row: Math.trunc(rowOrNotation) - 1, column: Math.trunc(column) - 1, rows: Math.trunc(numRows), columns: Math.trunc(numColumns) };
    demandBlock(block, book.sheet(id));
    return rangeOn(this, block);
  }
  getRangeList(a1Notations: string[]): GRangeList {
    return newRangeList(sheetPlace(this).book.execution, Array.from(a1Notations, (notation) => rangeOn(this, areaNamed(this, String(notation)))));
  }
  getDataRange(): GRange {
    const sheet = sheetOf(this);
    return rangeOn(this, { row: 0, column: 0, rows: Math.max(1, sheet.lastRow()), columns: Math.max(1, sheet.lastColumn()) });
  }
  getSheetValues(startRow: number, startColumn: number, numRows: number, numColumns: number): ScriptValue[][] {
    const sheet = sheetOf(this);
    // -1 stands for everything up to the last cell with data; where there is none, no range has so few rows
    const rows = numRows === -1 ? sheet.lastRow() - startRow + 1 : numRows;
    const columns = numColumns === -1 ? sheet.lastColumn() - startColumn + 1 : numColumns;
    return scriptValues(this.getRange(startRow, startColumn, rows, columns));
  }
  getLastRow(): number {
    return sheetOf(this).lastRow();
  }
  getLastColumn(): number {
    return sheetOf(this).lastColumn();
  }
  getMaxRows(): number {
    return sheetOf(this).rowCount;
  }
  getMaxColumns(): number {
    return sheetOf(this).columnCount;
  }
  appendRow(rowContents: unknown[]): GSheet {
    if (rowContents.length === 0) throw exception('Row contents cannot be empty.');
    const given = Array.from(rowContents, fromScript);
    return changeSheet(this, (sheet) => {
      const row = sheet.lastRow();
      if (row >= sheet.rowCount) sheet.insertRows(sheet.rowCount, 1);
      if (given.length > sheet.columnCount) sheet.insertColumns(sheet.columnCount, given.length - sheet.columnCount);
      sheet.enter({ row, column: 0, rows: 1, columns: given.length }, [given]);
    }, (sheet) => ({ row: sheet.lastRow(), column: 0, rows: 1, columns: given.length }));
  }

  clear(options?: { contentsOnly?: boolean; formatOnly?: boolean }): GSheet {
    const some = options?.contentsOnly || options?.formatOnly;
    const what = some ? { contents: options.contentsOnly === true, formats: options.formatOnly === true } : { contents: true, formats: true };
    return changeSheet(this, (sheet) => sheet.clear(whole(sheet), what), whole);
  }
  clearContents(): GSheet {
    return this.clear({ contentsOnly: true });
  }
  clearFormats(): GSheet {
    return this.clear({ formatOnly: true });
  }
  clearNotes(): GSheet {
    return changeSheet(this, (sheet) => sheet.clear(whole(sheet), { notes: true }), whole);
  }
  sort(columnPosition: number, ascending = true): GSheet {
    return changeSheet(this, (sheet) => {
      if (columnPosition < 1 || columnPosition > sheet.columnCount) throw exception('Sort column is out of the range.');
      // frozen rows are headings and stay
      const row = sheet.frozenRows;
      const rows = sheet.lastRow() - row;
      if (rows > 1) sheet.sort({ row, column: 0, rows, columns: Math.max(sheet.lastColumn(), columnPosition) }, [{ column: columnPosition - 1, ascending }]);
    }, whole);
  }
  createTextFinder(findText: string): GoogleAppsScript.Spreadsheet.TextFinder {
    const { book, id } = sheetPlace(this);
    return newTextFinder(book, [{ sheetId: id }], findText);
  }
  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    const { book, id } = sheetPlace(this);
    return sheetOf(this).filter ? newFilter(book, id) : null;
  }

  activate(): GSheet {
    return selectSheet(this);
  }
  getActiveCell(): GRange {
    const { book, id } = sheetPlace(this);
    const workbook = book.read();
    const active = workbook.activeSheetId === id ? workbook.activeRange : { row: 0, column: 0, rows: 1, columns: 1 };
    return rangeOn(this, { row: active.row, column: active.column, rows: 1, columns: 1 });
  }
  getCurrentCell(): GRange | null {
    return this.getActiveCell();
  }
  getActiveRange(): GRange | null {
    const { book, id } = sheetPlace(this);
    const workbook = book.read();
    return rangeOn(this, workbook.activeSheetId === id ? workbook.activeRange : { row: 0, column: 0, rows: 1, columns: 1 });
  }
  getActiveRangeList(): GRangeList | null {
    const { book, id } = sheetPlace(this);
    const workbook = book.read();
    const ranges = workbook.activeSheetId === id ? workbook.activeRanges : [{ row: 0, column: 0, rows: 1, columns: 1 }];
    return newRangeList(book.execution, ranges.map((range) => rangeOn(this, range)));
  }
  setActiveRange(range: GRange): GRange {
    blockOn(this, range);
    return range.activate();
  }
  setActiveRangeList(rangeList: GRangeList): GRangeList {
    return rangeList.activate();
  }
  setActiveSelection(range: GRange | string): GRange {
    return (typeof range === 'string' ? this.getRange(range) : range).activate();
  }
  setCurrentCell(cell: GRange): GRange {
    return cell.activateAsCurrentCell();
  }
}

/** Makes a sheet the active one; selecting is no edit, so protections do not matter. */
export function selectSheet(service: object): GSheet {
  const { book, id } = sheetPlace(service);
  const sheet = book.sheet(id);
  book.act((workbook) => {
    if (workbook.activeSheetId === id) return;
    if (sheet.hidden) sheet.hidden = false;
    workbook.activeSheetId = id;
  });
  return as<GSheet>(service);
}

