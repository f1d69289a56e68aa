// Sheet: rows and columns - inserting, deleting, moving, hiding, sizes, freezing, groups.

import { exception } from '../kernel';
import type { CellRange, Sheet } from '../../workbook/types';
import { groupAt, depthOf, setCollapsed, groupsOf, type Axis } from './groups';
import { E, member, nameOf } from './enums';
import { placeOf } from './range-base';
import { actOn, changeSheet, sheetOf, sheetPlace, whole } from './sheet-base';
import { SheetCells } from './sheet-cells';
import type { GRange, GSheet } from './types';

type Group = GoogleAppsScript.Spreadsheet.Group;
type Toggle = GoogleAppsScript.Spreadsheet.GroupControlTogglePosition;

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

function demandLines(sheet: Sheet, axis: Axis, position: number, count: number): { at: number; count: number } {
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

const setSize = (service: object, axis: Axis, position: number, count: number, pixels: number): GSheet =>
  changeSheet(service, (sheet) => {
    const found = demandLines(sheet, axis, position, count);
    if (pixels < 0) throw exception('The size must not be negative.');
    if (axis === 'rows') sheet.setRowHeights(found.at, found.count, Math.trunc(pixels));
    else sheet.setColumnWidths(found.at, found.count, Math.trunc(pixels));
  });

function freeze(service: object, axis: Axis, count: number): void {
  actOn(service, (sheet) => {
    const size = axis === 'rows' ? sheet.rowCount : sheet.columnCount;
    const many = Math.trunc(count);
    if (many < 0 || many > size) throw exception(`The number of frozen ${axis} is out of bounds.`);
    if (many === size) throw exception(`You can't freeze all visible ${axis} on the sheet.`);
    if (axis === 'rows') sheet.frozenRows = many;
    else sheet.frozenColumns = many;
  });
}

/** Width that shows the longest text of a column, roughly as the browser measures it. */
function fitWidth(sheet: Sheet, column: number): number {
  const rows = sheet.lastRow();
  if (rows === 0) return sheet.columnWidth(column);
  let longest = 0;
  for (const [text] of sheet.display({ row: 0, column, rows, columns: 1 })) longest = Math.max(longest, ...(text ?? '').split('\n').map((line) => line.length));
  return longest === 0 ? sheet.columnWidth(column) : Math.max(21, Math.round(longest * 7 + 12));
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

  getColumnWidth(columnPosition: number): number {
    const sheet = sheetOf(this);
    return sheet.columnWidth(demandLines(sheet, 'columns', columnPosition, 1).at);
  }
  setColumnWidth(columnPosition: number, width: number): GSheet {
    return setSize(this, 'columns', columnPosition, 1, width);
  }
  setColumnWidths(startColumn: number, numColumns: number, width: number): GSheet {
    return setSize(this, 'columns', startColumn, numColumns, width);
  }
  autoResizeColumn(columnPosition: number): GSheet {
    return this.autoResizeColumns(columnPosition, 1);
  }
  autoResizeColumns(startColumn: number, numColumns: number): GSheet {
    return changeSheet(this, (sheet) => {
      const { at, count } = demandLines(sheet, 'columns', startColumn, numColumns);
      for (let column = at; column < at + count; column += 1) sheet.setColumnWidths(column, 1, fitWidth(sheet, column));
    });
  }
  getRowHeight(rowPosition: number): number {
    const sheet = sheetOf(this);
    return sheet.rowHeight(demandLines(sheet, 'rows', rowPosition, 1).at);
  }
  setRowHeight(rowPosition: number, height: number): GSheet {
    return setSize(this, 'rows', rowPosition, 1, Math.max(21, height));
  }
  setRowHeights(startRow: number, numRows: number, height: number): GSheet {
    return setSize(this, 'rows', startRow, numRows, Math.max(21, height));
  }
  setRowHeightsForced(startRow: number, numRows: number, height: number): GSheet {
    return setSize(this, 'rows', startRow, numRows, height);
  }
  autoResizeRows(startRow: number, numRows: number): GSheet {
    return setSize(this, 'rows', startRow, numRows, 21);
  }

  getFrozenRows(): number {
    return sheetOf(this).frozenRows;
  }
  getFrozenColumns(): number {
    return sheetOf(this).frozenColumns;
  }
  setFrozenRows(rows: number): void {
    freeze(this, 'rows', rows);
  }
  setFrozenColumns(columns: number): void {
    freeze(this, 'columns', columns);
  }

  getRowGroup(rowIndex: number, groupDepth: number): Group | null {
    return groupAt(sheetPlace(this).book, sheetOf(this).id, 'rows', rowIndex - 1, groupDepth);
  }
  getColumnGroup(columnIndex: number, groupDepth: number): Group | null {
    return groupAt(sheetPlace(this).book, sheetOf(this).id, 'columns', columnIndex - 1, groupDepth);
  }
  getRowGroupDepth(rowIndex: number): number {
    return depthOf(sheetOf(this), 'rows', rowIndex - 1);
  }
  getColumnGroupDepth(columnIndex: number): number {
    return depthOf(sheetOf(this), 'columns', columnIndex - 1);
  }
  getRowGroupControlPosition(): Toggle {
    return controlOf(sheetOf(this), 'rows');
  }
  getColumnGroupControlPosition(): Toggle {
    return controlOf(sheetOf(this), 'columns');
  }
  setRowGroupControlPosition(position: Toggle): GSheet {
    return changeSheet(this, (sheet) => sheet.setExtra('rowsControl', nameOf(position)));
  }
  setColumnGroupControlPosition(position: Toggle): GSheet {
    return changeSheet(this, (sheet) => sheet.setExtra('columnsControl', nameOf(position)));
  }
  collapseAllRowGroups(): GSheet {
    return changeSheet(this, (sheet) => setCollapsed(sheet, 'rows', () => true, true));
  }
  collapseAllColumnGroups(): GSheet {
    return changeSheet(this, (sheet) => setCollapsed(sheet, 'columns', () => true, true));
  }
  expandAllRowGroups(): GSheet {
    return changeSheet(this, (sheet) => setCollapsed(sheet, 'rows', () => true, false));
  }
  expandAllColumnGroups(): GSheet {
    return changeSheet(this, (sheet) => setCollapsed(sheet, 'columns', () => true, false));
  }
  expandRowGroupsUpToDepth(groupDepth: number): GSheet {
    return changeSheet(this, (sheet) => expandTo(sheet, 'rows', groupDepth));
  }
  expandColumnGroupsUpToDepth(groupDepth: number): GSheet {
    return changeSheet(this, (sheet) => expandTo(sheet, 'columns', groupDepth));
  }
}

const controlOf = (sheet: Sheet, axis: Axis): Toggle => member(E.GroupControlTogglePosition, String(sheet.extra(`${axis}Control`) ?? 'AFTER')) as Toggle;

function expandTo(sheet: Sheet, axis: Axis, depth: number): void {
  const deeper = groupsOf(sheet, axis).some((group) => group.depth > depth);
  if (deeper) setCollapsed(sheet, axis, (group) => group.depth > depth, true);
  setCollapsed(sheet, axis, (group) => group.depth <= depth, false);
}
