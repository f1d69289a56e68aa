// Values between scripts and cells: dates in the spreadsheet's time zone, empty cells, what a script may put into a cell.

import { exception, instantOfSerial, isDate, serialOf } from '../kernel';
import { isDateFormat } from '../../workbook/display';
import type { CellValue } from '../../workbook/types';
import { cellImageFormula } from './cell-image';

const LONGEST = 50_000;
const dateFormats = new Map<string, boolean>();

/** Whether numbers of this format are dates for scripts. */
export function showsDate(format: string): boolean {
  let known = dateFormats.get(format);
  if (known === undefined) dateFormats.set(format, (known = format !== '' && isDateFormat(format)));
  return known;
}

export type ScriptValue = string | number | boolean | Date;

/** A cell's value as getValue gives it: '' for empty, a Date of this realm for a number shown as a date. */
export function toScript(value: CellValue, format: string, timeZone: string): ScriptValue {
  if (value === null) return '';
  return typeof value === 'number' && format !== '' && showsDate(format) ? new Date(instantOfSerial(value, timeZone)) : value;
}

/** Serial number of a Date in the spreadsheet's time zone, to the millisecond. */
export const serialOfDate = (date: Date, timeZone: string): number => Math.round(serialOf(date.getTime(), timeZone) * 864e5) / 864e5;

/** A value given by a script, as the workbook enters it: text is parsed there, a Date gets a date format where the cell has none. Dates are copied: the write may wait. */
export function fromScript(value: unknown): CellValue | Date {
  if (typeof value === 'string') {
    if (value.length > LONGEST) throw exception(`Your input contains more than the maximum of ${LONGEST} characters in a single cell.`);
    return value;
  }
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
  if (typeof value === 'boolean') return value;
  if (value === null || value === undefined) return null;
  if (isDate(value)) return Number.isNaN(value.getTime()) ? '#NUM!' : new Date(value.getTime());
  return cellImageFormula(value) ?? String(value);
}
