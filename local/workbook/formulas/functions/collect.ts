/** Gathering the values that aggregates work on: text in cells is passed over, text given directly counts as a number. */
import { toNumber } from '../coerce';
import { asArray, type Context } from '../evaluate';
import { ArrayValue, ERROR, FormulaError, isError, LambdaValue, RefValue, type Scalar, type Value } from '../values';

/** All numbers of the arguments; the first error met instead of them. */
export function numbersOf(args: readonly Value[], context: Context): number[] | FormulaError {
  const numbers: number[] = [];
  for (const arg of args) {
    if (arg instanceof RefValue || arg instanceof ArrayValue) {
      for (const value of asArray(arg, context).data) {
        if (typeof value === 'number') numbers.push(value);
        else if (value instanceof FormulaError) return value;
      }
    } else if (arg instanceof LambdaValue) return ERROR.value;
    else {
      const n = toNumber(arg);
      if (isError(n)) return n;
      numbers.push(n);
    }
  }
  return numbers;
}

/** Every value of the arguments, row after row. */
export function flatten(args: readonly Value[], context: Context): Scalar[] {
  const values: Scalar[] = [];
  for (const arg of args) for (const value of asArray(arg, context).data) values.push(value);
  return values;
}
