// Sheet: rows and columns - inserting, deleting, moving, hiding.

import { exception } from '../kernel';
import type { CellRange, Sheet } from '../../workbook/types';
import type { Axis } from './groups';
import { placeOf } from './range-base';
import { actOn, changeSheet, sheetOf, whole } from './sheet-base';
import { SheetCells } from './sheet-cells';
import type { GRange, GSheet } from './types';

/** Ten million cells is the limit of a spreadsheet. */
const MOST_CELLS = 10_000_000;

function demandRoom(sheet: Sheet, rows: number, columns: number): void {
  const cells = sheet.workbook.sheets.reduce((sum, one) => sum + (one === sheet ? rows * columns : one.rowCount * one.columnCount), 0);
  if (cells > MOST_CELLS) throw exception('This action would increase the number of cells in the workbook above the limit of 10000000 cells.');
}

function insert(service: object, axis: Axis, at: number, count: number): GSheet {
  return changeSheet(service, (sheet) => {
    const size = axis === 'rows' ? sheet.rowCount : sheet.columnCount;
    if (count < 1) throw exception(`The number of ${axis} to insert must be at least 1.`);
    if (at < 0 || at > size) throw exception(`Those ${axis} are out of bounds.`);
    if (axis === 'rows') {
      demandRoom(sheet, sheet.rowCount + count, sheet.columnCount);
      sheet.insertRows(at, count);
    } else {
      demandRoom(sheet, sheet.rowCount, sheet.columnCount + count);
      sheet.insertColumns(at, count);
    }
  });
}

/** Whole rows or columns as a block. */
const lines = (sheet: Sheet, axis: Axis, at: number, count: number): CellRange => (axis === 'rows' ? { ...whole(sheet), row: at, rows: count } : { ...whole(sheet), column: at, columns: count });

function remove(service: object, axis: Axis, position: number, count: number): GSheet {
  return changeSheet(service, (sheet) => {
    const size = axis === 'rows' ? sheet.rowCount : sheet.columnCount;
    const at = Math.trunc(position) - 1;
    const many = Math.trunc(count);
    if (at < 0 || many < 1 || at + many > size) throw exception(`Those ${axis} are out of bounds.`);
    if (many === size) throw exception(`You can't delete all the ${axis} on the sheet.`);
    const frozen = axis === 'rows' ? sheet.frozenRows : sheet.frozenColumns;
    const left = size - many;
    if (frozen > 0 && left <= frozen - Math.max(0, Math.min(frozen, at + many) - at)) throw exception(`You can't delete all the non-frozen ${axis}.`);
    if (axis === 'rows') sheet.deleteRows(at, many);
    else sheet.deleteColumns(at, many);
  }, (sheet) => lines(sheet, axis, Math.trunc(position) - 1, Math.trunc(count)));
}

/** Refuses lines that the sheet does not have; answers them 0-based. */
export function demandLines(sheet: Sheet, axis: Axis, position: number, count: number): { at: number; count: number } {
  const at = Math.trunc(position) - 1;
  const many = Math.trunc(count);
  if (at < 0 || many < 1 || at + many > (axis === 'rows' ? sheet.rowCount : sheet.columnCount)) throw exception(`Those ${axis} are out of bounds.`);
  return { at, count: many };
}

function setHidden(service: object, axis: Axis, position: number, count: number, hidden: boolean): void {
  actOn(service, (sheet) => {
    const found = demandLines(sheet, axis, position, count);
    if (axis === 'rows') sheet.setRowsHidden(found.at, found.count, hidden);
    else sheet.setColumnsHidden(found.at, found.count, hidden);
  });
}

export abstract class SheetGrid extends SheetCells implements Partial<GSheet> {
  insertRows(rowIndex: number, numRows = 1): void {
    insert(this, 'rows', Math.trunc(rowIndex) - 1, Math.trunc(numRows));
  }
  insertRowAfter(afterPosition: number): GSheet {
    return insert(this, 'rows', Math.trunc(afterPosition), 1);
  }
  insertRowBefore(beforePosition: number): GSheet {
    return insert(this, 'rows', Math.trunc(beforePosition) - 1, 1);
  }
  insertRowsAfter(afterPosition: number, howMany: number): GSheet {
    return insert(this, 'rows', Math.trunc(afterPosition), Math.trunc(howMany));
  }
  insertRowsBefore(beforePosition: number, howMany: number): GSheet {
    return insert(this, 'rows', Math.trunc(beforePosition) - 1, Math.trunc(howMany));
  }
  insertColumns(columnIndex: number, numColumns = 1): void {
    insert(this, 'columns', Math.trunc(columnIndex) - 1, Math.trunc(numColumns));
  }
  insertColumnAfter(afterPosition: number): GSheet {
    return insert(this, 'columns', Math.trunc(afterPosition), 1);
  }
  insertColumnBefore(beforePosition: number): GSheet {
    return insert(this, 'columns', Math.trunc(beforePosition) - 1, 1);
  }
  insertColumnsAfter(afterPosition: number, howMany: number): GSheet {
    return insert(this, 'columns', Math.trunc(afterPosition), Math.trunc(howMany));
  }
  insertColumnsBefore(beforePosition: number, howMany: number): GSheet {
    return insert(this, 'columns', Math.trunc(beforePosition) - 1, Math.trunc(howMany));
  }
  deleteRow(rowPosition: number): GSheet {
    return remove(this, 'rows', rowPosition, 1);
  }
  deleteRows(rowPosition: number, howMany: number): void {
    remove(this, 'rows', rowPosition, howMany);
  }
  deleteColumn(columnPosition: number): GSheet {
    return remove(this, 'columns', columnPosition, 1);
  }
  deleteColumns(columnPosition: number, howMany: number): void {
    remove(this, 'columns', columnPosition, howMany);
  }
  moveRows(rowSpec: GRange, destinationIndex: number): void {
    const { area } = placeOf(rowSpec);
    actOn(this, (sheet) => sheet.moveRows(area.row, area.rows, Math.trunc(destinationIndex) - 1), (sheet) => lines(sheet, 'rows', area.row, area.rows));
  }
  moveColumns(columnSpec: GRange, destinationIndex: number): void {
    const { area } = placeOf(columnSpec);
    actOn(this, (sheet) => sheet.moveColumns(area.column, area.columns, Math.trunc(destinationIndex) - 1), (sheet) => lines(sheet, 'columns', area.column, area.columns));
  }

  hideRow(row: GRange): void {
    setHidden(this, 'rows', row.getRow(), row.getNumRows(), true);
  }
  hideRows(rowIndex: number, numRows = 1): void {
    setHidden(this, 'rows', rowIndex, numRows, true);
  }
  unhideRow(row: GRange): void {
    setHidden(this, 'rows', row.getRow(), row.getNumRows(), false);
  }
  showRows(rowIndex: number, numRows = 1): void {
    setHidden(this, 'rows', rowIndex, numRows, false);
  }
  isRowHiddenByUser(rowPosition: number): boolean {
    const sheet = sheetOf(this);
    return sheet.isRowHidden(demandLines(sheet, 'rows', rowPosition, 1).at);
  }
  isRowHiddenByFilter(rowPosition: number): boolean {
    const sheet = sheetOf(this);
    return sheet.filteredRows().includes(demandLines(sheet, 'rows', rowPosition, 1).at);
  }
  hideColumn(column: GRange): void {
    setHidden(this, 'columns', column.getColumn(), column.getNumColumns(), true);
  }
  hideColumns(columnIndex: number, numColumns = 1): void {
    setHidden(this, 'columns', columnIndex, numColumns, true);
  }
  unhideColumn(column: GRange): void {
    setHidden(this, 'columns', column.getColumn(), column.getNumColumns(), false);
  }
  showColumns(columnIndex: number, numColumns = 1): void {
    setHidden(this, 'columns', columnIndex, numColumns, false);
  }
  isColumnHiddenByUser(columnPosition: number): boolean {
    const sheet = sheetOf(this);
    return sheet.isColumnHidden(demandLines(sheet, 'columns', columnPosition, 1).at);
  }
}
