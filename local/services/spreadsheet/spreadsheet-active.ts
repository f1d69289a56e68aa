// Spreadsheet: the methods that go to its active sheet.

import type { Book } from './book';
import { delegates } from './delegates';
import { activeSheet, SpreadsheetBase } from './spreadsheet-base';
import type { GSheet, GSpreadsheet } from './types';

const SHARED = [
  'appendRow', 'autoResizeColumn', 'deleteColumn', 'deleteColumns', 'deleteRow', 'deleteRows', 'getActiveCell', 'getActiveRange', 'getActiveRangeList', 'getColumnWidth', 'getCurrentCell', 'getDataRange', 'getFrozenColumns',
  'getFrozenRows', 'getLastColumn', 'getLastRow', 'getRowHeight', 'getSelection', 'getSheetId', 'getSheetName', 'getSheetValues', 'hideColumn', 'hideRow', 'insertColumnAfter', 'insertColumnBefore', 'insertColumnsAfter',
  'insertColumnsBefore', 'insertRowAfter', 'insertRowBefore', 'insertRowsAfter', 'insertRowsBefore', 'isColumnHiddenByUser', 'isRowHiddenByFilter', 'isRowHiddenByUser', 'setColumnWidth', 'setFrozenColumns', 'setFrozenRows',
  'setRowHeight', 'sort', 'unhideColumn', 'unhideRow',
] as const satisfies ReadonlyArray<keyof GSheet & keyof GSpreadsheet>;

type Shared = Pick<GSheet & GSpreadsheet, (typeof SHARED)[number]>;

abstract class Active extends SpreadsheetBase {}
delegates(Active, SHARED, (spreadsheet, name, args) => (activeSheet(spreadsheet)[name] as (...given: unknown[]) => unknown)(...args));
export const SpreadsheetActive = Active as unknown as abstract new (book: Book) => SpreadsheetBase & Shared;
