/** COUNTIF(S), SUMIF(S), AVERAGEIF(S), MINIFS, MAXIFS: equality goes through an index of the block. */
import { lift } from '../coerce';
import { asArray, finite, solid, type Context, type Definition } from '../evaluate';
import { ArrayValue, ERROR, FormulaError, isError, RefValue, type Scalar, type Value } from '../values';
import { criterionOf, type Criterion } from './criteria';

interface Condition { block: Value; values: ArrayValue; criterion: Criterion }

/** Positions of the block that fit an equality, by its index; undefined when every cell must be looked at. */
function indexed(condition: Condition, context: Context): readonly number[] | undefined {
  const { key } = condition.criterion;
  if (key === undefined || !(condition.block instanceof RefValue)) return undefined;
  const index = context.cells.index(condition.block);
  const found = index.get(key) ?? [];
  // Numbers kept as text count as well; they stand in the index as text.
  if (typeof key !== 'number') return found;
  const asText = [index.get(`"${key}`), index.get(`"${String(key).replace('.', ',')}`)].filter((one) => one !== undefined);
  if (asText.length === 0) return found;
  const all = [found, ...asText].flat();
  all.sort((a, b) => a - b);
  return all;
}

/** Positions that fit all conditions; an error when the blocks differ in size. */
function positions(conditions: readonly Condition[], context: Context): number[] | FormulaError {
  const [head] = conditions;
  if (!head) return ERROR.na;
  if (conditions.some(({ values }) => values.rows !== head.values.rows || values.columns !== head.values.columns)) return ERROR.value;
  let best: readonly number[] | undefined;
  let known: Condition | undefined;
  for (const condition of conditions) {
    const found = indexed(condition, context);
    if (found && (!best || found.length < best.length)) { best = found; known = condition; }
  }
  const rest = conditions.filter((condition) => condition !== known);
  const fits = (position: number): boolean => rest.every(({ values, criterion }) => criterion.test(values.data[position] ?? null));
  if (best) return best.filter(fits);
  const found: number[] = [];
  for (let i = 0; i < head.values.data.length; i++) if (fits(i)) found.push(i);
  return found;
}

/** Runs over the criteria (blocks of criteria give blocks of results). `pairs` are block, criterion, block, criterion ... */
function overCriteria(pairs: readonly Value[], context: Context, result: (found: number[]) => Scalar): Value {
  const blocks = pairs.filter((_, i) => i % 2 === 0).map((block) => ({ block, values: asArray(block, context) }));
  const criteria = pairs.filter((_, i) => i % 2 === 1).map((value) => solid(value, context));
  if (blocks.length !== criteria.length) return ERROR.na;
  return lift(criteria, (scalars) => {
    const found = positions(blocks.map((one, i) => ({ ...one, criterion: criterionOf(scalars[i] ?? null) })), context);
    return isError(found) ? found : result(found);
  });
}

function numbersAt(values: ArrayValue, found: readonly number[]): number[] | FormulaError {
  const numbers: number[] = [];
  for (const position of found) {
    const value = values.data[position];
    if (typeof value === 'number') numbers.push(value);
    else if (value instanceof FormulaError) return value;
  }
  return numbers;
}

/** The block that is summed, stretched to the size of the block that is tested. */
function sized(block: Value, like: Value, context: Context): ArrayValue {
  if (block instanceof RefValue && like instanceof RefValue) {
    const grid = context.cells.grid(block.sheetId);
    const rows = Math.min(like.range.rows, grid.rows - block.range.row);
    const columns = Math.min(like.range.columns, grid.columns - block.range.column);
    return asArray(new RefValue(block.sheetId, { ...block.range, rows, columns }), context);
  }
  return asArray(block, context);
}

const single = (work: (numbers: number[]) => Scalar): Definition => ({
  min: 2, max: 3, keepsErrors: true,
  values: ([tested = null, criterion = null, summed], context) => {
    const values = sized(summed ?? tested, tested, context);
    return overCriteria([tested, criterion], context, (found) => { const numbers = numbersAt(values, found); return isError(numbers) ? numbers : finite(work(numbers)); });
  },
});
const several = (work: (numbers: number[]) => Scalar): Definition => ({
  min: 3, max: 255, keepsErrors: true,
  values: ([summed = null, ...pairs], context) => {
    const values = asArray(summed, context);
    return overCriteria(pairs, context, (found) => { const numbers = numbersAt(values, found); return isError(numbers) ? numbers : finite(work(numbers)); });
  },
});
const count: Definition = { min: 2, max: 254, keepsErrors: true, values: (args, context) => overCriteria(args, context, (found) => found.length) };
const sum = (numbers: number[]): number => numbers.reduce((total, n) => total + n, 0);
const average = (numbers: number[]): Scalar => (numbers.length === 0 ? ERROR.div : sum(numbers) / numbers.length);

export const conditionalFunctions: { readonly [name: string]: Definition } = {
  COUNTIF: { ...count, max: 2 }, COUNTIFS: count,
  SUMIF: single(sum), SUMIFS: several(sum), AVERAGEIF: single(average), AVERAGEIFS: several(average),
  MINIFS: several((numbers) => numbers.reduce((least, n) => Math.min(least, n), numbers[0] ?? 0)),
  MAXIFS: several((numbers) => numbers.reduce((most, n) => Math.max(most, n), numbers[0] ?? 0)),
};
