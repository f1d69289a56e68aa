/** How values of formulas become numbers, texts, booleans, and how they compare: Google Sheets' rules in the ru locale. */
import { formatValue } from '../display';
import { parseScalar } from '../typing';
import { ArrayValue, ERROR, isError, type FormulaError, type Scalar } from './values';

export function toNumber(value: Scalar): number | FormulaError {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isError(value)) return value;
  const parsed = parseNumberText(value);
  return parsed === undefined ? ERROR.value : parsed;
}

/** A number (or a date's serial) written as text, with a comma or a point; undefined when it is none. */
export function parseNumberText(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const parsed = parseScalar(trimmed, 2000);
  if (parsed && typeof parsed.value === 'number') return parsed.value;
  return /^[+-]?\d+\.\d+$/.test(trimmed) ? Number(trimmed) : undefined;
}

export function toText(value: Scalar): string | FormulaError {
  if (typeof value === 'string') return value;
  if (isError(value)) return value;
  return formatValue(value, '');
}

export function toBoolean(value: Scalar): boolean | FormulaError {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === null) return false;
  if (isError(value)) return value;
  const word = value.toUpperCase();
  if (word === 'TRUE' || word === 'ИСТИНА') return true;
  if (word === 'FALSE' || word === 'ЛОЖЬ' || word === '') return false;
  return ERROR.value;
}

const rank = (value: Scalar): number => (typeof value === 'number' ? 1 : typeof value === 'string' ? 2 : typeof value === 'boolean' ? 3 : 0);
const collator = new Intl.Collator('ru', { sensitivity: 'accent' });

export function scalarsEqual(a: Scalar, b: Scalar): boolean {
  if (a === b) return true;
  if (a === null) return b === '' || b === 0 || b === false;
  if (b === null) return a === '' || a === 0 || a === false;
  return typeof a === 'string' && typeof b === 'string' && a.length === b.length && a.toLowerCase() === b.toLowerCase();
}

/** Order of two scalars that are no errors: numbers, texts, booleans; an empty cell is 0, '' or FALSE after the other side. */
export function compareScalars(a: Scalar, b: Scalar): number {
  const left = a === null ? emptyLike(b) : a;
  const right = b === null ? emptyLike(a) : b;
  const order = rank(left) - rank(right);
  if (order !== 0) return order;
  if (typeof left === 'string' && typeof right === 'string') return collator.compare(left, right);
  return Number(left) - Number(right);
}
const emptyLike = (other: Scalar): Scalar => (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0);

/** Key under which equal scalars meet in an index: texts regardless of case. */
export function keyOf(value: Scalar): string | number | boolean | null {
  return typeof value === 'string' ? `"${value.toLowerCase()}` : isError(value) ? `#${value.code}` : value;
}

/** Applies a function to scalars, or element by element when some are arrays: single rows, columns and cells repeat, other gaps are #N/A. */
export function lift(args: readonly (Scalar | ArrayValue)[], work: (scalars: Scalar[]) => Scalar | ArrayValue): Scalar | ArrayValue {
  let rows = 1;
  let columns = 1;
  let any = false;
  for (const arg of args) if (arg instanceof ArrayValue) {
    any = true;
    rows = Math.max(rows, arg.rows);
    columns = Math.max(columns, arg.columns);
  }
  if (!any) return work(args as Scalar[]);
  const data: Scalar[] = [];
  const scalars: Scalar[] = args.map(() => null);
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) {
    let missing = false;
    for (let i = 0; i < args.length; i++) {
      const arg = args[i];
      if (!(arg instanceof ArrayValue)) { scalars[i] = arg ?? null; continue; }
      const row = arg.rows === 1 ? 0 : r;
      const column = arg.columns === 1 ? 0 : c;
      if (row >= arg.rows || column >= arg.columns) { missing = true; break; }
      scalars[i] = arg.data[row * arg.columns + column] ?? null;
    }
    const result = missing ? ERROR.na : work(scalars);
    data.push(result instanceof ArrayValue ? result.at(0, 0) : result);
  }
  return new ArrayValue(rows, columns, data);
}
