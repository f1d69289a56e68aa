/** Conditions of Google's names (TEXT_CONTAINS, NUMBER_GREATER_THAN, CUSTOM_FORMULA ...) and the look that conditional formats give. */
import { partsOf, serialOf } from './dates';
import { moveCopy } from './references';
import { parseScalar } from './typing';
import type { CellRange, CellValue, ConditionalFormat, Sheet, Style } from './types';

/** Where a condition is asked: the cell, and the cell its relative formulas are written for. */
export interface Place { sheet: Sheet; row: number; column: number; origin: { row: number; column: number } }

const text = (value: CellValue): string => (value === null ? '' : String(value)).toLowerCase();

function operand(value: CellValue | undefined, place: Place): CellValue {
  if (typeof value !== 'string') return value ?? null;
  if (value.startsWith('=')) return place.sheet.workbook.evaluate(moveCopy(value, place.row - place.origin.row, place.column - place.origin.column), place.sheet.id, place.row, place.column);
  return value;
}

function numberOf(value: CellValue): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return undefined;
  const parsed = parseScalar(value, 2000)?.value ?? (value.trim() === '' ? undefined : Number(value));
  return typeof parsed === 'number' && !Number.isNaN(parsed) ? parsed : undefined;
}

/** Serial of a date given as a serial, a text, or one of Google's relative dates. */
function dateOf(value: CellValue, place: Place): number | undefined {
  if (typeof value === 'string' && /^[A-Z_]+$/.test(value)) {
    const today = Number(place.sheet.workbook.evaluate('=TODAY()', place.sheet.id, place.row, place.column));
    const [year, month, day] = partsOf(today);
    switch (value) {
      case 'TODAY': return today;
      case 'TOMORROW': return today + 1;
      case 'YESTERDAY': return today - 1;
      case 'PAST_WEEK': return today - 7;
      case 'PAST_MONTH': return serialOf([year, month - 1, day]);
      case 'PAST_YEAR': return serialOf([year - 1, month, day]);
      default: return undefined;
    }
  }
  const n = numberOf(value);
  return n === undefined ? undefined : Math.floor(n);
}

/** Whether a value fits a condition; undefined for a criterion that is not known here. */
export function fits(criteria: string, values: readonly CellValue[], value: CellValue, place: Place): boolean | undefined {
  const [a, b] = [operand(values[0], place), operand(values[1], place)];
  switch (criteria) {
    case 'CELL_EMPTY': return value === null || value === '';
    case 'CELL_NOT_EMPTY': return value !== null && value !== '';
    case 'TEXT_CONTAINS': return text(value).includes(text(a));
    case 'TEXT_DOES_NOT_CONTAIN': return !text(value).includes(text(a));
    case 'TEXT_EQUAL_TO': return text(value) === text(a);
    case 'TEXT_NOT_EQUAL_TO': return text(value) !== text(a);
    case 'TEXT_STARTS_WITH': return text(value).startsWith(text(a));
    case 'TEXT_ENDS_WITH': return text(value).endsWith(text(a));
    case 'TEXT_IS_VALID_EMAIL': return /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text(value));
    case 'TEXT_IS_VALID_URL': return /^(https?:\/\/)?[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#]\S*)?$/u.test(text(value));
    case 'CUSTOM_FORMULA': return a === true || (typeof a === 'number' && a !== 0);
    case 'VALUE_IN_LIST': return values.some((one) => text(one) === text(value));
    case 'VALUE_IN_RANGE': return inRange(String(values[0] ?? ''), value, place);
    case 'CHECKBOX': return values.length === 0 ? typeof value === 'boolean' : values.some((one) => one === value);
    case 'DATE_IS_VALID_DATE': return typeof value === 'number';
    default:
  }
  if (criteria.startsWith('NUMBER_')) {
    const n = typeof value === 'number' ? value : undefined;
    // A formula that points at an empty cell means 0.
    const number = (i: number, given: CellValue): number | undefined => (given === null && typeof values[i] === 'string' ? 0 : numberOf(given));
    return n !== undefined && compare(criteria.slice(7), n, number(0, a), number(1, b));
  }
  if (criteria.startsWith('DATE_')) {
    const n = typeof value === 'number' ? Math.floor(value) : undefined;
    return n !== undefined && compare(criteria.slice(5), n, dateOf(a, place), dateOf(b, place));
  }
  return undefined;
}

function inRange(reference: string, value: CellValue, place: Place): boolean {
  const formula = reference.startsWith('=') ? reference : `=${reference}`;
  const name = formula.slice(1);
  if (value === null || value === '') return false;
  const literal = typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : `VALUE("${String(value).replace('.', ',')}")`;
  return place.sheet.workbook.evaluate(`=SUMPRODUCT(ARRAYFORMULA(IF(${name}=${literal};1;0)))>0`, place.sheet.id, place.row, place.column) === true;
}

function compare(kind: string, n: number, a: number | undefined, b: number | undefined): boolean | undefined {
  if (a === undefined) return false;
  switch (kind) {
    case 'GREATER_THAN': case 'AFTER': return n > a;
    case 'GREATER_THAN_OR_EQUAL_TO': case 'ON_OR_AFTER': return n >= a;
    case 'LESS_THAN': case 'BEFORE': return n < a;
    case 'LESS_THAN_OR_EQUAL_TO': case 'ON_OR_BEFORE': return n <= a;
    case 'EQUAL_TO': return n === a;
    case 'NOT_EQUAL_TO': return n !== a;
    case 'BETWEEN': return b !== undefined && n >= Math.min(a, b) && n <= Math.max(a, b);
    case 'NOT_BETWEEN': return b !== undefined && (n < Math.min(a, b) || n > Math.max(a, b));
    default: return undefined;
  }
}

const holds = (range: CellRange, row: number, column: number): boolean => row >= range.row && column >= range.column && row < range.row + range.rows && column < range.column + range.columns;

/** The look that conditional formats give a cell: the first rule that sets a field wins. */
export function conditionalStyleAt(sheet: Sheet, row: number, column: number): Style | undefined {
  let style: Style | undefined;
  for (const rule of sheet.conditionalFormats) {
    if (!rule.ranges.some((range) => holds(range, row, column))) continue;
    const given = styleOf(rule, sheet, row, column);
    if (given) style = { ...given, ...style };
  }
  return style;
}

function styleOf(rule: ConditionalFormat, sheet: Sheet, row: number, column: number): Style | undefined {
  if (!rule.condition) return undefined;
  const [origin] = rule.ranges;
  const value = sheet.value(row, column);
  return fits(rule.condition.criteria, rule.condition.values, value, { sheet, row, column, origin: origin ?? { row, column } }) ? rule.condition.style : undefined;
}
