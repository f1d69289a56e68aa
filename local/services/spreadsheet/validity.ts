// Whether values entered by a script keep the validations that reject others; a rejected value is taken back and told, as the platform does.

import { exception } from '../kernel';
import type { CellRange, CellValue, Sheet, Validation } from '../../workbook/types';
import { areaName, intersects, parseArea, splitSheet } from './a1';
import { cellAt, fill } from './range-base';

const number = (value: CellValue | undefined): number => (typeof value === 'number' ? value : Number.NaN);

/** Values that a rule's range offers now. */
function offered(sheet: Sheet, notation: string): CellValue[] {
  const { sheetName, rest } = splitSheet(notation.replace(/^=/, ''));
  const from = sheetName === undefined ? sheet : sheet.workbook.getSheetByName(sheetName);
  const area = from && parseArea(rest, from.rowCount, from.columnCount);
  return from && area ? from.values(area).flatMap((row) => Array.from(row)).filter((value) => value !== null) : [];
}

const compares: { readonly [check: string]: (value: number, a: number, b: number) => boolean } = {
  EQUAL_TO: (value, a) => value === a,
  NOT_EQUAL_TO: (value, a) => value !== a,
  GREATER_THAN: (value, a) => value > a,
  GREATER_THAN_OR_EQUAL_TO: (value, a) => value >= a,
  LESS_THAN: (value, a) => value < a,
  LESS_THAN_OR_EQUAL_TO: (value, a) => value <= a,
  AFTER: (value, a) => value > a,
  BEFORE: (value, a) => value < a,
  ON_OR_AFTER: (value, a) => value >= a,
  ON_OR_BEFORE: (value, a) => value <= a,
  BETWEEN: (value, a, b) => value >= a && value <= b,
  NOT_BETWEEN: (value, a, b) => value < a || value > b,
  IS_VALID_DATE: () => true,
};

/** Whether a cell's value keeps a rule; a rule with a formula for a value is evaluated where the cell stands. */
export function keeps(sheet: Sheet, row: number, column: number, { criteria, values }: Validation): boolean {
  const value = sheet.value(row, column);
  if (value === null || value === '') return true;
  const given = values.map((one) => (typeof one === 'string' && one.startsWith('=') ? sheet.workbook.evaluate(one, sheet.id, row, column) : one));
  const text = String(value);
  const [first, second] = given;
  switch (criteria) {
    case 'VALUE_IN_LIST':
      return given.some((one) => String(one) === text);
    case 'VALUE_IN_RANGE':
      return offered(sheet, String(values[0] ?? '')).some((one) => String(one) === text);
    case 'CHECKBOX':
      return value === (first ?? true) || value === (second ?? false);
    case 'CUSTOM_FORMULA':
      return first === true;
    case 'TEXT_CONTAINS':
      return text.toLowerCase().includes(String(first).toLowerCase());
    case 'TEXT_DOES_NOT_CONTAIN':
      return !text.toLowerCase().includes(String(first).toLowerCase());
    case 'TEXT_EQUAL_TO':
      return text.toLowerCase() === String(first).toLowerCase();
    case 'TEXT_IS_VALID_EMAIL':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
    case 'TEXT_IS_VALID_URL':
      return /^(https?|ftp):\/\/\S+\.\S+$/i.test(text) || /^www\.\S+\.\S+$/i.test(text);
    default: {
      const [, kind, check = ''] = /^(NUMBER|DATE)_(.+)$/.exec(criteria) ?? [];
      const compare = compares[check];
      if (!kind || !compare) return true;
      // a day's rule is about the day, whatever the time
      const whole = (one: number): number => (kind === 'DATE' ? Math.floor(one) : one);
      return typeof value === 'number' && compare(whole(value), whole(number(first)), whole(number(second)));
    }
  }
}

/** Enters values; a cell whose validation rejects its new value gets the old one back, and the error names the first such cell. */
export function enterValid(sheet: Sheet, area: CellRange, values: readonly (readonly unknown[])[]): void {
  const big = area.rows * area.columns > 2000;
  const rejecting = big ? sheet.validations.some(({ range, validation }) => !validation.allowInvalid && intersects(range, area)) : sheet.cellValidations(area).some((row) => row.some((one) => one?.allowInvalid === false));
  if (!rejecting) {
    sheet.enter(area, values);
    return;
  }
  const rules = sheet.cellValidations(area);
  const before = sheet.inputs(area);
  sheet.enter(area, values);
  const broken = fill(area, (r, c) => ({ r, c })).flat().filter(({ r, c }) => {
    const rule = rules[r]?.[c];
    return rule?.allowInvalid === false && !keeps(sheet, area.row + r, area.column + c, rule);
  });
  for (const { r, c } of broken) sheet.put(cellAt(area.row + r, area.column + c), [[before[r]?.[c] ?? null]]);
  const [worst] = broken;
  if (worst) throw exception(`The data you entered in cell ${areaName(cellAt(area.row + worst.r, area.column + worst.c))} violates the data validation rules set on this cell.`);
}
