/** Sums, counts, rounding. */
import { keyOf, toNumber } from '../coerce';
import { asArray, finite, type Context, type Definition } from '../evaluate';
import { ERROR, FormulaError, isError, type Scalar, type Value } from '../values';
import { flatten, numbersOf } from './collect';

const MANY = 255;

const aggregate = (work: (numbers: number[]) => Scalar): Definition => ({
  min: 1, max: MANY,
  values: (args, context) => { const numbers = numbersOf(args, context); return isError(numbers) ? numbers : finite(work(numbers)); },
});

/** A function of numbers, one by one. `optional` gives the values of arguments that are left out. */
const numeric = (min: number, max: number, work: (...numbers: number[]) => Scalar, optional: readonly number[] = []): Definition => ({
  min, max,
  scalars: (args) => {
    const numbers: number[] = [];
    for (let i = 0; i < max; i++) {
      const n = i < args.length ? toNumber(args[i] ?? null) : (optional[i - min] ?? 0);
      if (isError(n)) return n;
      numbers.push(n);
    }
    return finite(work(...numbers));
  },
});

/** Rounds half away from zero at a decimal place; the detour over text keeps 1.005 from becoming 1.00. */
export function roundTo(value: number, places: number, how: (n: number) => number): number {
  const size = Math.abs(value);
  const shifted = Number(`${size}e${places}`);
  if (!Number.isFinite(shifted)) return value;
  const result = Number(`${how(shifted)}e${-places}`);
  return value < 0 ? -result : result;
}

const sum = (numbers: readonly number[]): number => { let total = 0; for (const n of numbers) total += n; return total; };

function median(numbers: number[]): Scalar {
  if (numbers.length === 0) return ERROR.num;
  const sorted = [...numbers];
  sorted.sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

const nth = (sign: 1 | -1): Definition => ({
  min: 2, max: 2,
  values: ([block = null, place = null], context) => {
    const numbers = numbersOf([block], context);
    const n = toNumber(asArray(place, context).at(0, 0));
    if (isError(numbers)) return numbers;
    if (isError(n)) return n;
    numbers.sort((a, b) => sign * (a - b));
    return numbers[n - 1] ?? ERROR.num;
  },
});

function sumProduct(args: Value[], context: Context): Value {
  const arrays = args.map((arg) => asArray(arg, context));
  const [head] = arrays;
  if (!head || arrays.some((one) => one.rows !== head.rows || one.columns !== head.columns)) return ERROR.value;
  let total = 0;
  for (let i = 0; i < head.data.length; i++) {
    let product = 1;
    for (const { data } of arrays) {
      const value = data[i] ?? null;
      if (value instanceof FormulaError) return value;
      product *= typeof value === 'number' ? value : typeof value === 'boolean' && arrays.length === 1 ? Number(value) : 0;
    }
    total += product;
  }
  return finite(total);
}

/** SUBTOTAL by Google's codes; rows hidden by hand count as well (which Google leaves out from 101 on). */
function subtotal([code = null, ...args]: Value[], context: Context): Value {
  const n = toNumber(asArray(code, context).at(0, 0));
  if (isError(n)) return n;
  const name = ['', 'AVERAGE', 'COUNT', 'COUNTA', 'MAX', 'MIN', 'PRODUCT', 'STDEV', 'STDEVP', 'SUM', 'VAR', 'VARP'][n % 100];
  const definition = name === undefined ? undefined : context.cells.definition(name);
  return definition?.values?.(args, context) ?? ERROR.value;
}

export const mathFunctions: { readonly [name: string]: Definition } = {
  SUM: aggregate(sum),
  PRODUCT: aggregate((numbers) => numbers.reduce((product, n) => product * n, 1)),
  AVERAGE: aggregate((numbers) => (numbers.length === 0 ? ERROR.div : sum(numbers) / numbers.length)),
  MEDIAN: aggregate(median),
  MIN: aggregate((numbers) => numbers.reduce((least, n) => Math.min(least, n), numbers[0] ?? 0)),
  MAX: aggregate((numbers) => numbers.reduce((most, n) => Math.max(most, n), numbers[0] ?? 0)),
  COUNT: { min: 1, max: MANY, keepsErrors: true, values: (args, context) => flatten(args, context).filter((value) => typeof value === 'number').length },
  COUNTA: { min: 1, max: MANY, keepsErrors: true, values: (args, context) => flatten(args, context).filter((value) => value !== null).length },
  COUNTBLANK: { min: 1, max: MANY, keepsErrors: true, values: (args, context) => flatten(args, context).filter((value) => value === null || value === '').length },
  COUNTUNIQUE: { min: 1, max: MANY, keepsErrors: true, values: (args, context) => new Set(flatten(args, context).filter((value) => value !== null && value !== '').map(keyOf)).size },
  SUBTOTAL: { min: 2, max: MANY, values: subtotal },
  SUMPRODUCT: { min: 1, max: MANY, values: sumProduct },
  LARGE: nth(-1),
  SMALL: nth(1),
  ABS: numeric(1, 1, Math.abs),
  SIGN: numeric(1, 1, Math.sign),
  INT: numeric(1, 1, Math.floor),
  SQRT: numeric(1, 1, (n) => (n < 0 ? ERROR.num : Math.sqrt(n))),
  POWER: numeric(2, 2, (a, b) => a ** b),
  EXP: numeric(1, 1, Math.exp),
  LN: numeric(1, 1, (n) => (n <= 0 ? ERROR.num : Math.log(n))),
  PI: numeric(0, 0, () => Math.PI),
  MOD: numeric(2, 2, (a, b) => (b === 0 ? ERROR.div : a - b * Math.floor(a / b))),
  QUOTIENT: numeric(2, 2, (a, b) => (b === 0 ? ERROR.div : Math.trunc(a / b))),
  ROUND: numeric(1, 2, (n, places = 0) => roundTo(n, Math.trunc(places), Math.round)),
  ROUNDUP: numeric(1, 2, (n, places = 0) => roundTo(n, Math.trunc(places), Math.ceil)),
  ROUNDDOWN: numeric(1, 2, (n, places = 0) => roundTo(n, Math.trunc(places), Math.floor)),
  TRUNC: numeric(1, 2, (n, places = 0) => roundTo(n, Math.trunc(places), Math.floor)),
  CEILING: numeric(1, 2, (n, step = 1) => (step === 0 ? 0 : Math.ceil(n / step) * step), [1]),
  FLOOR: numeric(1, 2, (n, step = 1) => (step === 0 ? ERROR.div : Math.floor(n / step) * step), [1]),
  RAND: numeric(0, 0, Math.random),
  RANDBETWEEN: numeric(2, 2, (low, high) => Math.ceil(low) + Math.floor(Math.random() * (Math.floor(high) - Math.ceil(low) + 1))),
};
