// Sheet: widths, heights, frozen rows and columns.

import { exception } from '../kernel';
import type { Sheet } from '../../workbook/types';
import type { Axis } from './groups';
import { actOn, changeSheet, sheetOf } from './sheet-base';
import { demandLines, SheetGrid } from './sheet-grid';
import type { GSheet } from './types';

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

export abstract class SheetSizes extends SheetGrid implements Partial<GSheet> {
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
}
