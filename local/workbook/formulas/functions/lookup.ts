/** Looking up: VLOOKUP, XLOOKUP, MATCH, INDEX and references made of text. */
import { columnName, parseA1, quoteSheetName } from '../../a1';
import { indexOf } from '../cache';
import { compareScalars, keyOf, lift, toBoolean, toNumber, toText } from '../coerce';
import { asArray, first, solid, type Context, type Definition } from '../evaluate';
import { ArrayValue, ERROR, isError, RefValue, type Scalar, type Value } from '../values';
import { hasWildcard, wildcard } from './criteria';

type Find = (wanted: Scalar) => number;

/** How a value is found in a line of values: exactly (by index), by wildcard, or between sorted values. -1: not there. */
function finder(line: Value, context: Context, mode: 'exact' | 'wildcard' | 'below' | 'above' | 'sorted' | 'sortedDown', last = false): Find {
  const index = line instanceof RefValue ? context.cells.index(line) : indexOf(asArray(line, context));
  const exact: Find = (wanted) => {
    if (wanted === null) return -1;
    const found = index.get(keyOf(wanted));
    return found ? (found[last ? found.length - 1 : 0] ?? -1) : -1;
  };
  if (mode === 'exact') return exact;
  const { data } = asArray(line, context);
  if (mode === 'wildcard') return (wanted) => {
    if (typeof wanted !== 'string' || !hasWildcard(wanted)) return exact(wanted);
    const pattern = wildcard(wanted);
    return data.findIndex((value) => typeof value === 'string' && pattern.test(value));
  };
  if (mode === 'sorted' || mode === 'sortedDown') return (wanted) => {
    // A sorted search ends before the first value beyond the wanted one; values of other kinds are passed over.
    const sign = mode === 'sorted' ? 1 : -1;
    let best = -1;
    for (let i = 0; i < data.length; i++) {
      const value = data[i] ?? null;
      if (value === null || typeof value !== typeof wanted) continue;
      if (sign * compareScalars(value, wanted) > 0) break;
      best = i;
    }
    return best;
  };
  return (wanted) => {
    const same = exact(wanted);
    if (same >= 0) return same;
    let best = -1;
    data.forEach((value, i) => {
      if (value === null || typeof value !== typeof wanted) return;
      const order = compareScalars(value, wanted);
      if (mode === 'below' ? order > 0 : order < 0) return;
      const present = data[best] ?? null;
      if (best < 0 || (mode === 'below' ? compareScalars(value, present) > 0 : compareScalars(value, present) < 0)) best = i;
    });
    return best;
  };
}

/** A part of a block: cells stay a reference. */
function part(block: Value, context: Context, row: number, column: number, rows: number, columns: number): RefValue | ArrayValue {
  if (block instanceof RefValue) return new RefValue(block.sheetId, { row: block.range.row + row, column: block.range.column + column, rows, columns });
  const array = asArray(block, context);
  const data: Scalar[] = [];
  for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) data.push(array.at(r, c));
  return new ArrayValue(rows, columns, data);
}

function sizeOf(block: Value, context: Context): { rows: number; columns: number } {
  return block instanceof RefValue ? block.range : asArray(block, context);
}

function valueAt(block: Value, context: Context, row: number, column: number): Scalar {
  return block instanceof RefValue ? context.cells.cell(block.sheetId, block.range.row + row, block.range.column + column) : asArray(block, context).at(row, column);
}

function tableLookup(vertical: boolean): Definition {
  return {
    min: 3, max: 4,
    values: ([wanted = null, table = null, place = null, sorted = true], context) => {
      const size = sizeOf(table, context);
      const line = vertical ? part(table, context, 0, 0, size.rows, 1) : part(table, context, 0, 0, 1, size.columns);
      const near = toBoolean(first(sorted, context));
      if (isError(near)) return near;
      const find = finder(line, context, near ? 'sorted' : 'wildcard');
      // Read once: a column that is fetched for thousands of rows.
      const columns = new Map<number, Value>();
      return lift([solid(wanted, context), solid(place, context)], ([key = null, n = null]) => {
        if (isError(key)) return key;
        const index = toNumber(n);
        if (isError(index)) return index;
        const at = Math.trunc(index) - 1;
        if (at < 0) return ERROR.value;
        if (at >= (vertical ? size.columns : size.rows)) return ERROR.ref;
        const found = find(key);
        if (found < 0) return ERROR.na;
        let values = columns.get(at);
        if (!values) columns.set(at, (values = vertical ? part(table, context, 0, at, size.rows, 1) : part(table, context, at, 0, 1, size.columns)));
        return vertical ? valueAt(values, context, found, 0) : valueAt(values, context, 0, found);
      });
    },
  };
}

function xlookup([wanted = null, line = null, result = null, missing, mode, direction]: Value[], context: Context): Value {
  const kind = mode === undefined ? 0 : toNumber(first(mode, context));
  const from = direction === undefined ? 1 : toNumber(first(direction, context));
  if (isError(kind)) return kind;
  if (isError(from)) return from;
  const lines = sizeOf(line, context);
  const size = sizeOf(result, context);
  const vertical = lines.columns === 1;
  if (vertical ? lines.rows !== size.rows : lines.columns !== size.columns) return ERROR.value;
  const find = finder(line, context, kind === 2 ? 'wildcard' : kind === -1 ? 'below' : kind === 1 ? 'above' : 'exact', from < 0);
  const absent = (): Value => missing ?? ERROR.na;
  const keys = solid(wanted, context);
  const wide = vertical ? size.columns > 1 : size.rows > 1;
  if (!(keys instanceof ArrayValue)) {
    if (isError(keys)) return keys;
    const found = find(keys);
    if (found < 0) return absent();
    return vertical ? part(result, context, found, 0, 1, size.columns) : part(result, context, 0, found, size.rows, 1);
  }
  if (wide) {
    const rows = keys.data.map((key) => {
      const found = isError(key) ? -1 : find(key);
      return Array.from({ length: vertical ? size.columns : size.rows }, (_, i) => (found < 0 ? first(absent(), context) : vertical ? valueAt(result, context, found, i) : valueAt(result, context, i, found)));
    });
    return ArrayValue.of(rows);
  }
  const values = asArray(result, context).data;
  const otherwise = first(absent(), context);
  return new ArrayValue(keys.rows, keys.columns, keys.data.map((key) => {
    if (isError(key)) return key;
    const found = find(key);
    return found < 0 ? otherwise : (values[found] ?? null);
  }));
}

function match([wanted = null, line = null, mode = 1]: Value[], context: Context): Value {
  const kind = toNumber(first(mode, context));
  if (isError(kind)) return kind;
  const find = finder(line, context, kind === 0 ? 'wildcard' : kind > 0 ? 'sorted' : 'sortedDown');
  return lift([solid(wanted, context)], ([key = null]) => {
    if (isError(key)) return key;
    const found = find(key);
    return found < 0 ? ERROR.na : found + 1;
  });
}

function xmatch([wanted = null, line = null, mode = 0, direction = 1]: Value[], context: Context): Value {
  const kind = toNumber(first(mode, context));
  const from = toNumber(first(direction, context));
  if (isError(kind)) return kind;
  if (isError(from)) return from;
  const find = finder(line, context, kind === 2 ? 'wildcard' : kind === -1 ? 'below' : kind === 1 ? 'above' : 'exact', from < 0);
  return lift([solid(wanted, context)], ([key = null]) => { const found = isError(key) ? -1 : find(key); return found < 0 ? ERROR.na : found + 1; });
}

function indexFunction([block = null, row = null, column = null]: Value[], context: Context): Value {
  const size = sizeOf(block, context);
  const rows = solid(row, context);
  const columns = solid(column, context);
  const pick = (r: Scalar, c: Scalar): Value => {
    let [y, x] = [toNumber(r), toNumber(c)];
    if (isError(y)) return y;
    if (isError(x)) return x;
    // One number over a single row counts along it.
    if (size.rows === 1 && size.columns > 1 && c === null && y > 0) [y, x] = [1, y];
    y = Math.trunc(y);
    x = Math.trunc(x);
    if (y < 0 || x < 0) return ERROR.value;
    if (y > size.rows || x > size.columns) return ERROR.ref;
    return part(block, context, y === 0 ? 0 : y - 1, x === 0 ? 0 : x - 1, y === 0 ? size.rows : 1, x === 0 ? size.columns : 1);
  };
  if (!(rows instanceof ArrayValue) && !(columns instanceof ArrayValue)) return pick(rows, columns);
  return lift([rows, columns], ([r = null, c = null]) => first(pick(r, c), context));
}

function indirect([text = null]: Value[], context: Context): Value {
  const address = toText(first(text, context));
  if (isError(address)) return address;
  const named = context.cells.named(address);
  if (named) { context.cells.dynamic(named); return named; }
  const bang = address.lastIndexOf('!');
  const name = bang < 0 ? undefined : address.slice(0, bang).replace(/^'(.*)'$/s, '$1').replaceAll("''", "'");
  const sheetId = name === undefined ? context.sheetId : context.cells.sheetByName(name);
  if (sheetId === undefined) return ERROR.ref;
  const grid = context.cells.grid(sheetId);
  const parsed = parseA1(address, grid);
  if (!parsed || parsed.range.row + parsed.range.rows > grid.rows || parsed.range.column + parsed.range.columns > grid.columns) return ERROR.ref;
  const ref = new RefValue(sheetId, parsed.range);
  context.cells.dynamic(ref);
  return ref;
}

function offset([base = null, ...moves]: Value[], context: Context): Value {
  if (!(base instanceof RefValue)) return ERROR.value;
  const numbers: (number | undefined)[] = [];
  for (const move of moves) {
    const n = toNumber(first(move, context));
    if (isError(n)) return n;
    numbers.push(move === null ? undefined : Math.trunc(n));
  }
  const range = { row: base.range.row + (numbers[0] ?? 0), column: base.range.column + (numbers[1] ?? 0), rows: numbers[2] ?? base.range.rows, columns: numbers[3] ?? base.range.columns };
  const grid = context.cells.grid(base.sheetId);
  if (range.row < 0 || range.column < 0 || range.rows < 1 || range.columns < 1 || range.row + range.rows > grid.rows || range.column + range.columns > grid.columns) return ERROR.ref;
  const ref = new RefValue(base.sheetId, range);
  context.cells.dynamic(ref);
  return ref;
}

/** ROW and COLUMN: of a block, all its rows or columns. */
const place = (vertical: boolean): Definition => ({
  min: 0, max: 1,
  values: (args, context) => {
    const [ref] = args;
    if (args.length === 0) return (vertical ? context.row : context.column) + 1;
    if (!(ref instanceof RefValue)) return ERROR.value;
    const { row, column, rows, columns } = ref.range;
    const count = vertical ? rows : columns;
    const numbers = Array.from({ length: count }, (_, i) => (vertical ? row : column) + i + 1);
    return count === 1 ? (numbers[0] ?? 0) : new ArrayValue(vertical ? count : 1, vertical ? 1 : count, numbers);
  },
});

function address(args: Scalar[]): Scalar {
  const [row, column, mode] = [toNumber(args[0] ?? null), toNumber(args[1] ?? null), args.length > 2 ? toNumber(args[2] ?? 1) : 1];
  if (isError(row)) return row;
  if (isError(column)) return column;
  if (isError(mode)) return mode;
  if (row < 1 || column < 1) return ERROR.value;
  const text = `${mode === 1 || mode === 3 ? '$' : ''}${columnName(column - 1)}${mode === 1 || mode === 2 ? '$' : ''}${row}`;
  return typeof args[4] === 'string' ? `${quoteSheetName(args[4])}!${text}` : text;
}

export const lookupFunctions: { readonly [name: string]: Definition } = {
  VLOOKUP: tableLookup(true),
  HLOOKUP: tableLookup(false),
  XLOOKUP: { min: 3, max: 6, values: xlookup, keepsErrors: true },
  MATCH: { min: 2, max: 3, values: match },
  XMATCH: { min: 2, max: 4, values: xmatch },
  INDEX: { min: 1, max: 3, values: indexFunction },
  INDIRECT: { min: 1, max: 2, values: indirect },
  OFFSET: { min: 3, max: 5, values: offset },
  ROW: place(true),
  COLUMN: place(false),
  ROWS: { min: 1, max: 1, values: ([block = null], context) => sizeOf(block, context).rows },
  COLUMNS: { min: 1, max: 1, values: ([block = null], context) => sizeOf(block, context).columns },
  ADDRESS: { min: 2, max: 5, scalars: address },
  FORMULATEXT: { min: 1, max: 1, values: ([ref = null], context) => (ref instanceof RefValue ? (context.cells.formulaAt(ref.sheetId, ref.range.row, ref.range.column) ?? ERROR.na) : ERROR.na) },
};
