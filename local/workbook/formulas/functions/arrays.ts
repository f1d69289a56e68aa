/** Whole arrays: filtering, sorting, stacking, cutting, and functions over rows and columns. */
import { compareForSort } from '../../moving';
import { compareScalars, keyOf, toBoolean, toNumber } from '../coerce';
import { asArray, beside, first, type Context, type Definition } from '../evaluate';
import { ArrayValue, ERROR, FormulaError, isError, LambdaValue, type Scalar, type Value } from '../values';

const MANY = 255;

function transpose(array: ArrayValue): ArrayValue {
  const data: Scalar[] = [];
  for (let c = 0; c < array.columns; c++) for (let r = 0; r < array.rows; r++) data.push(array.at(r, c));
  return new ArrayValue(array.columns, array.rows, data);
}

function fromRows(rows: Scalar[][], columns: number): Value {
  return rows.length === 0 ? ERROR.na : new ArrayValue(rows.length, columns, rows.flat());
}

const rowsOf = (array: ArrayValue): Scalar[][] => Array.from({ length: array.rows }, (_, r) => array.row(r));

function filter([block = null, ...conditions]: Value[], context: Context): Value {
  const array = asArray(block, context);
  const tests = conditions.map((condition) => asArray(condition, context));
  const [head] = tests;
  if (!head) return ERROR.na;
  const across = head.rows === 1 && head.columns > 1 && head.columns === array.columns && array.rows !== 1 ? true : array.rows === 1 && head.columns === array.columns && head.rows === 1;
  const count = across ? array.columns : array.rows;
  if (tests.some((test) => test.data.length !== count)) return ERROR.na;
  const kept: number[] = [];
  for (let i = 0; i < count; i++) {
    const fits = tests.every((test) => { const truth = toBoolean(test.data[i] ?? null); return truth === true; });
    if (fits) kept.push(i);
  }
  if (!across) return fromRows(kept.map((r) => array.row(r)), array.columns);
  if (kept.length === 0) return ERROR.na;
  return fromRows(Array.from({ length: array.rows }, (_, r) => kept.map((c) => array.at(r, c))), kept.length);
}

const plain = (value: Scalar): string | number | boolean | null => (isError(value) ? value.code : value);

/** SORT(block; column; ascending; ...): a column is a number or a block of keys. */
function sort([block = null, ...orders]: Value[], context: Context): Value {
  const array = asArray(block, context);
  const keys: { values: (row: number) => Scalar; ascending: boolean }[] = [];
  for (let i = 0; i < Math.max(orders.length, 1); i += 2) {
    const key = asArray(orders[i] ?? 1, context);
    const up = toBoolean(first(orders[i + 1] ?? true, context));
    if (isError(up)) return up;
    if (key.data.length > 1) {
      if (key.rows !== array.rows) return ERROR.value;
      keys.push({ values: (row) => key.at(row, 0), ascending: up });
    } else {
      const n = toNumber(key.at(0, 0));
      if (isError(n)) return n;
      if (n < 1 || n > array.columns) return ERROR.value;
      keys.push({ values: (row) => array.at(row, n - 1), ascending: up });
    }
  }
  const order = Array.from({ length: array.rows }, (_, i) => i);
  order.sort((a, b) => {
    for (const key of keys) {
      const result = compareForSort(plain(key.values(a)), plain(key.values(b)), key.ascending);
      if (result !== 0) return result;
    }
    return a - b;
  });
  return fromRows(order.map((row) => array.row(row)), array.columns);
}

function unique([block = null, byColumn = false, exactlyOnce = false]: Value[], context: Context): Value {
  const across = toBoolean(first(byColumn, context)) === true;
  const array = across ? transpose(asArray(block, context)) : asArray(block, context);
  const counts = new Map<string, number>();
  const keyed = rowsOf(array).map((row) => ({ row, key: JSON.stringify(row.map(keyOf)) }));
  for (const { key } of keyed) counts.set(key, (counts.get(key) ?? 0) + 1);
  const once = toBoolean(first(exactlyOnce, context)) === true;
  const seen = new Set<string>();
  const kept = keyed.filter(({ key }) => (once ? counts.get(key) === 1 : !seen.has(key) && seen.add(key) !== undefined)).map(({ row }) => row);
  const result = fromRows(kept, array.columns);
  return across && result instanceof ArrayValue ? transpose(result) : result;
}

function vstack(args: Value[], context: Context): Value {
  const arrays = args.map((arg) => asArray(arg, context));
  const columns = Math.max(...arrays.map((array) => array.columns));
  const data: Scalar[] = [];
  for (const array of arrays) {
    if (array.columns === columns) { for (const value of array.data) data.push(value); continue; }
    for (let r = 0; r < array.rows; r++) for (let c = 0; c < columns; c++) data.push(c < array.columns ? array.at(r, c) : ERROR.na);
  }
  return new ArrayValue(data.length / columns, columns, data);
}

function sequence(args: Value[], context: Context): Value {
  const numbers: number[] = [];
  for (const arg of args) {
    const n = toNumber(first(arg, context));
    if (isError(n)) return n;
    numbers.push(n);
  }
  const [rows = 1, columns = 1, start = 1, step = 1] = numbers;
  if (rows < 1 || columns < 1 || rows * columns > 1_000_000) return ERROR.num;
  return new ArrayValue(Math.trunc(rows), Math.trunc(columns), Array.from({ length: Math.trunc(rows) * Math.trunc(columns) }, (_, i) => start + i * step));
}

/** TOCOL, TOROW, FLATTEN: all values in a line; `ignore` 1 blanks, 2 errors, 3 both. */
function line(args: Value[], context: Context): Scalar[] | FormulaError {
  const ignore = args.length > 1 ? toNumber(first(args[1] ?? 0, context)) : 0;
  const down = args.length > 2 ? toBoolean(first(args[2] ?? false, context)) : false;
  if (isError(ignore)) return ignore;
  if (isError(down)) return down;
  const array = asArray(args[0] ?? null, context);
  const data = (down ? transpose(array) : array).data.filter((value) => !((ignore & 1) === 1 && value === null) && !((ignore & 2) === 2 && isError(value)));
  return data.length === 0 ? ERROR.na : data;
}

/** CHOOSECOLS, CHOOSEROWS. */
const pick = (vertical: boolean): Definition => ({
  min: 2, max: MANY,
  values: ([block = null, ...places], context) => {
    const source = asArray(block, context);
    const array = vertical ? source : transpose(source);
    const rows: Scalar[][] = [];
    for (const place of places) for (const value of asArray(place, context).data) {
      const n = toNumber(value);
      if (isError(n)) return n;
      const at = n < 0 ? array.rows + n : n - 1;
      if (n === 0 || at < 0 || at >= array.rows) return ERROR.value;
      rows.push(array.row(at));
    }
    const result = fromRows(rows, array.columns);
    return vertical || !(result instanceof ArrayValue) ? result : transpose(result);
  },
});

/** TAKE, DROP: from the beginning, or from the end when negative. */
const cut = (take: boolean): Definition => ({
  min: 2, max: 3,
  values: ([block = null, down = null, across = null], context) => {
    const array = asArray(block, context);
    const span = (count: Value, size: number): [number, number] | FormulaError => {
      if (count === null) return [0, size];
      const n = toNumber(first(count, context));
      if (isError(n)) return n;
      const all = Math.min(size, Math.abs(n));
      if (take) return n < 0 ? [size - all, size] : [0, all];
      return n < 0 ? [0, size - all] : [all, size];
    };
    const rows = span(down, array.rows);
    const columns = span(across, array.columns);
    if (isError(rows)) return rows;
    if (isError(columns)) return columns;
    if (rows[0] >= rows[1] || columns[0] >= columns[1]) return ERROR.na;
    return fromRows(rowsOf(array).slice(...rows).map((row) => row.slice(...columns)), columns[1] - columns[0]);
  },
});

function constrain([block = null, rows = null, columns = null]: Value[], context: Context): Value {
  const array = asArray(block, context);
  const [r, c] = [toNumber(first(rows, context)), toNumber(first(columns, context))];
  if (isError(r)) return r;
  if (isError(c)) return c;
  return fromRows(rowsOf(array).slice(0, Math.max(0, r)).map((row) => row.slice(0, Math.max(0, c))), Math.min(c, array.columns));
}

const needLambda = (value: Value | undefined): LambdaValue | FormulaError => (value instanceof LambdaValue ? value : ERROR.value);

function map(args: Value[], context: Context): Value {
  const work = needLambda(args[args.length - 1]);
  if (isError(work)) return work;
  const arrays = args.slice(0, -1).map((arg) => asArray(arg, context));
  const [head] = arrays;
  if (!head || arrays.some((one) => one.rows !== head.rows || one.columns !== head.columns)) return ERROR.value;
  return new ArrayValue(head.rows, head.columns, head.data.map((_, i) => first(work.call(arrays.map((array) => array.data[i] ?? null)), context)));
}

function fold([start = null, block = null, lambda]: Value[], context: Context, each: (value: Value) => void): Value {
  const work = needLambda(lambda);
  if (isError(work)) return work;
  let value: Value = start;
  for (const one of asArray(block, context).data) {
    value = work.call([value, one]);
    each(value);
  }
  return value;
}

const lines = (byRow: boolean): Definition => ({
  min: 2, max: 2,
  values: ([block = null, lambda], context) => {
    const work = needLambda(lambda);
    if (isError(work)) return work;
    const source = asArray(block, context);
    const array = byRow ? source : transpose(source);
    const results = rowsOf(array).map((row) => first(work.call([byRow ? new ArrayValue(1, row.length, row) : ArrayValue.column(row)]), context));
    return byRow ? ArrayValue.column(results) : new ArrayValue(1, results.length, results);
  },
});

function makeArray([rows = null, columns = null, lambda]: Value[], context: Context): Value {
  const work = needLambda(lambda);
  const [r, c] = [toNumber(first(rows, context)), toNumber(first(columns, context))];
  if (isError(work)) return work;
  if (isError(r)) return r;
  if (isError(c)) return c;
  if (r < 1 || c < 1 || r * c > 1_000_000) return ERROR.num;
  return new ArrayValue(r, c, Array.from({ length: r * c }, (_, i) => first(work.call([Math.floor(i / c) + 1, (i % c) + 1]), context)));
}

/** RANK: the place of a number among the others. */
function rank([value = null, block = null, ascending = false]: Value[], context: Context): Value {
  const wanted = first(value, context);
  const up = toBoolean(first(ascending, context));
  if (isError(up)) return up;
  const numbers = asArray(block, context).data.filter((one) => typeof one === 'number');
  if (!numbers.includes(wanted as number)) return ERROR.na;
  return 1 + numbers.filter((one) => (up ? compareScalars(one, wanted) < 0 : compareScalars(one, wanted) > 0)).length;
}

export const arrayFunctions: { readonly [name: string]: Definition } = {
  ARRAYFORMULA: { min: 1, max: 1, keepsErrors: true, values: ([value = null]) => value },
  FILTER: { min: 2, max: MANY, values: filter },
  SORT: { min: 1, max: MANY, values: sort },
  UNIQUE: { min: 1, max: 3, values: unique },
  TRANSPOSE: { min: 1, max: 1, values: ([block = null], context) => transpose(asArray(block, context)) },
  VSTACK: { min: 1, max: MANY, keepsErrors: true, values: vstack },
  HSTACK: { min: 1, max: MANY, keepsErrors: true, values: (args, context) => { const arrays = args.map((arg) => asArray(arg, context)); return beside(arrays, Math.max(...arrays.map((array) => array.rows))); } },
  SEQUENCE: { min: 1, max: 4, values: sequence },
  FLATTEN: { min: 1, max: MANY, values: (args, context) => ArrayValue.column(args.flatMap((arg) => asArray(arg, context).data)) },
  TOCOL: { min: 1, max: 3, values: (args, context) => { const data = line(args, context); return isError(data) ? data : ArrayValue.column(data); } },
  TOROW: { min: 1, max: 3, values: (args, context) => { const data = line(args, context); return isError(data) ? data : new ArrayValue(1, data.length, data); } },
  CHOOSECOLS: pick(false),
  CHOOSEROWS: pick(true),
  TAKE: cut(true),
  DROP: cut(false),
  ARRAY_CONSTRAIN: { min: 3, max: 3, values: constrain },
  MAP: { min: 2, max: MANY, values: map },
  REDUCE: { min: 3, max: 3, values: (args, context) => fold(args, context, () => undefined) },
  SCAN: { min: 3, max: 3, values: (args, context) => {
    const steps: Scalar[] = [];
    const last = fold(args, context, (value) => steps.push(first(value, context)));
    const shape = asArray(args[1] ?? null, context);
    return isError(last) && steps.length === 0 ? last : new ArrayValue(shape.rows, shape.columns, steps);
  } },
  BYROW: lines(true),
  BYCOL: lines(false),
  MAKEARRAY: { min: 3, max: 3, values: makeArray },
  RANK: { min: 2, max: 3, values: rank },
};
