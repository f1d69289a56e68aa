/** The local workbook: what other rooms import. */
import type { Workbook, WorkbookJson, WorkbookOptions } from './types';
import { WorkbookModel } from './workbook';

export type * from './types';
export { columnName, parseA1, quoteSheetName, toA1 } from './a1';
export { partsOf, serialInZone, serialOf } from './dates';
export { formatValue, isDateFormat } from './display';
export { parseTyped } from './typing';

export function createWorkbook(options: WorkbookOptions = {}): Workbook {
  return new WorkbookModel(options);
}

export function workbookFromJSON(json: WorkbookJson, options: { now?: () => Date } = {}): Workbook {
  return WorkbookModel.fromJSON(json, options);
}
