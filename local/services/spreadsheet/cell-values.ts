// Values between scripts and cells: dates in the spreadsheet's time zone, empty cells, what a script may put into a cell.

import { exception, instantOfSerial, isDate, serialOf } from '../kernel';
import { isDateFormat } from '../../workbook/display';
import type { CellRange, CellValue, Sheet } from '../../workbook/types';
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

/** A value given by a script, ready for the workbook; `date` marks a Date, whose cell wants a date format. */
export interface Given {
  value: CellValue;
  date: boolean;
}

export function fromScript(value: unknown, timeZone: string): Given {
  if (value === null || value === undefined) return { value: null, date: false };
  if (typeof value === 'string') {
    if (value.length > LONGEST) throw exception(`Your input contains more than the maximum of ${LONGEST} characters in a single cell.`);
    return { value, date: false };
  }
  if (typeof value === 'number') return { value: Number.isFinite(value) ? value : '#NUM!', date: false };
  if (typeof value === 'boolean') return { value, date: false };
  if (isDate(value)) return Number.isNaN(value.getTime()) ? { value: '#NUM!', date: false } : { value: serialOfDate(value, timeZone), date: true };
  return { value: cellImageFormula(value) ?? String(value), date: false };
}

/** Default format of a Date put into an automatic cell. */
const dateFormat = (serial: number, locale: string): string => {
  const day = locale.startsWith('en') ? 'M/d/yyyy' : 'dd.MM.yyyy';
  return Number.isInteger(serial) ? day : `${day} H:mm:ss`;
};

/** Writes values as setValues does: strings are parsed as typed, dates get a date format where the cell has none. */
export function enterGiven(sheet: Sheet, area: CellRange, given: Given[][]): void {
  sheet.enter(area, given.map((row) => row.map((one) => one.value)));
  const dated = given.some((row) => row.some((one) => one.date));
  if (!dated) return;
  const formats = sheet.formats(area);
  const next = formats.map((row, r) => row.map((format, c) => {
    const one = given[r]?.[c];
    return one?.date && typeof one.value === 'number' && format === '' ? dateFormat(one.value, sheet.workbook.locale) : format;
  }));
  sheet.setFormats(area, next);
}
