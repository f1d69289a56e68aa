/** Evaluates the tree of a formula for one cell. */
import type { CellRange } from '../types';
import { compareScalars, lift, scalarsEqual, toNumber, toText } from './coerce';
import type { Reference } from './lexer';
import type { Node } from './parser';
import { ArrayValue, ERROR, FormulaError, isError, LambdaValue, RefValue, type Scalar, type Value } from './values';

/** What evaluation reads of the workbook. */
export interface CellReader {
  sheetByName(name: string): number | undefined;
  grid(sheetId: number): { rows: number; columns: number };
  cell(sheetId: number, row: number, column: number): Scalar;
  block(ref: RefValue): ArrayValue;
  /** Position by key of the first (and all) cells of a block, worked out once until a cell in it changes. */
  index(ref: RefValue): ReadonlyMap<string | number | boolean | null, readonly number[]>;
  named(name: string): RefValue | undefined;
  /** A reference made while evaluating (INDIRECT, OFFSET): the formula depends on it from now on. */
  dynamic(ref: RefValue): void;
  now(): number;
  /** A function by its capital name. */
  definition(name: string): Definition | undefined;
  formulaAt(sheetId: number, row: number, column: number): string | undefined;
}

export interface Scope { readonly names: ReadonlyMap<string, Value>; readonly outer: Scope | undefined }

/** Where and in what a formula is evaluated. */
export interface Context { readonly cells: CellReader; readonly sheetId: number; readonly row: number; readonly column: number; readonly scope?: Scope | undefined }

/** A function that gets its arguments as trees (IF, LET ...) or as values. */
export type Special = (args: readonly (Node | undefined)[], context: Context) => Value;
export interface Definition { min: number; max: number; special?: Special; values?: (args: Value[], context: Context) => Value; scalars?: (args: Scalar[], context: Context) => Scalar | ArrayValue; keepsErrors?: boolean }

export function evaluate(node: Node | undefined, context: Context): Value {
  if (!node) return null;
  switch (node.kind) {
    case 'constant': return node.value;
    case 'ref': return resolve(node.ref, context);
    case 'name': return nameValue(node.name, context);
    case 'call': return call(node.name, node.args, context);
    case 'apply': {
      const target = evaluate(node.target, context);
      return target instanceof LambdaValue ? target.call(node.args.map((arg) => evaluate(arg, context))) : isError(target) ? target : ERROR.value;
    }
    case 'binary': return binary(node.op, solid(evaluate(node.left, context), context), solid(evaluate(node.right, context), context));
    case 'unary': return node.op === '+' ? solid(evaluate(node.operand, context), context) : lift([solid(evaluate(node.operand, context), context)], ([value = null]) => { const n = toNumber(value); return isError(n) ? n : -n; });
    case 'percent': return lift([solid(evaluate(node.operand, context), context)], ([value = null]) => { const n = toNumber(value); return isError(n) ? n : n / 100; });
    default: return arrayLiteral(node.rows, context);
  }
}

/** A reference as values; a single cell as a scalar. A function value is an error where a value is wanted. */
export function solid(value: Value, context: Context): Scalar | ArrayValue {
  if (value instanceof RefValue) {
    const { range, sheetId } = value;
    return range.rows === 1 && range.columns === 1 ? context.cells.cell(sheetId, range.row, range.column) : context.cells.block(value);
  }
  return value instanceof LambdaValue ? ERROR.value : value;
}

/** A value as an array, whatever it is. */
export function asArray(value: Value, context: Context): ArrayValue {
  if (value instanceof RefValue) return context.cells.block(value);
  const known = solid(value, context);
  return known instanceof ArrayValue ? known : new ArrayValue(1, 1, [known]);
}

/** First value of an array, or the scalar itself. */
export function first(value: Value, context: Context): Scalar {
  const known = solid(value, context);
  return known instanceof ArrayValue ? known.at(0, 0) : known;
}

/** The block a written reference means, cut to the grid; an error when its sheet or its cells do not exist. */
export function resolve(ref: Reference, context: Context): RefValue | FormulaError {
  const sheetId = ref.sheet === undefined ? context.sheetId : context.cells.sheetByName(ref.sheet);
  if (sheetId === undefined) return ERROR.ref;
  const grid = context.cells.grid(sheetId);
  const range = rangeOf(ref, grid.rows, grid.columns);
  return range ? new RefValue(sheetId, range, ref.bottom === null || ref.right === null) : ERROR.ref;
}

export function rangeOf(ref: Reference, rows: number, columns: number): CellRange | undefined {
  const row = ref.top ?? 0;
  const column = ref.left ?? 0;
  const bottom = Math.min(ref.bottom ?? rows - 1, rows - 1);
  const right = Math.min(ref.right ?? columns - 1, columns - 1);
  return bottom < row || right < column ? undefined : { row, column, rows: bottom - row + 1, columns: right - column + 1 };
}

function nameValue(name: string, context: Context): Value {
  const wanted = name.toLowerCase();
  for (let scope = context.scope; scope; scope = scope.outer) {
    const value = scope.names.get(wanted);
    if (value !== undefined) return value;
  }
  if (wanted === 'true' || wanted === 'истина') return true;
  if (wanted === 'false' || wanted === 'ложь') return false;
  return context.cells.named(name) ?? ERROR.name;
}

function call(name: string, args: readonly (Node | undefined)[], context: Context): Value {
  for (let scope = context.scope; scope; scope = scope.outer) {
    const local = scope.names.get(name.toLowerCase());
    if (local instanceof LambdaValue) return local.call(args.map((arg) => evaluate(arg, context)));
  }
  const definition = context.cells.definition(name);
  if (!definition) return ERROR.name;
  if (args.length < definition.min || args.length > definition.max) return ERROR.na;
  if (definition.special) return definition.special(args, context);
  const values = args.map((arg) => evaluate(arg, context));
  if (definition.values) {
    if (!definition.keepsErrors) for (const value of values) if (isError(value)) return value;
    return definition.values(values, context);
  }
  const work = definition.scalars;
  if (!work) return ERROR.name;
  return lift(values.map((value) => solid(value, context)), (scalars) => {
    if (!definition.keepsErrors) for (const scalar of scalars) if (isError(scalar)) return scalar;
    return work(scalars, context);
  });
}

function binary(op: string, left: Scalar | ArrayValue, right: Scalar | ArrayValue): Value {
  const work = OPERATORS[op];
  return work ? lift([left, right], ([a = null, b = null]) => (isError(a) ? a : isError(b) ? b : work(a, b))) : ERROR.syntax;
}

const arithmetic = (work: (a: number, b: number) => Scalar) => (a: Scalar, b: Scalar): Scalar => {
  const x = toNumber(a);
  if (isError(x)) return x;
  const y = toNumber(b);
  return isError(y) ? y : finite(work(x, y));
};
export const finite = (value: Scalar): Scalar => (typeof value === 'number' && !Number.isFinite(value) ? ERROR.num : value);

const OPERATORS: { [op: string]: (a: Scalar, b: Scalar) => Scalar } = {
  '+': arithmetic((a, b) => a + b), '-': arithmetic((a, b) => a - b), '*': arithmetic((a, b) => a * b),
  '/': arithmetic((a, b) => (b === 0 ? ERROR.div : a / b)), '^': arithmetic((a, b) => a ** b),
  '&': (a, b) => { const x = toText(a); const y = toText(b); return isError(x) ? x : isError(y) ? y : x + y; },
  '=': scalarsEqual, '<>': (a, b) => !scalarsEqual(a, b),
  '<': (a, b) => compareScalars(a, b) < 0, '>': (a, b) => compareScalars(a, b) > 0,
  '<=': (a, b) => compareScalars(a, b) <= 0, '>=': (a, b) => compareScalars(a, b) >= 0,
};

/** `{a;b}`: blocks stand below and beside each other; sizes that do not fit are an error, as in Sheets. */
function arrayLiteral(rows: readonly Node[][], context: Context): Value {
  const lines: ArrayValue[] = [];
  for (const row of rows) {
    const parts = row.map((node) => asArray(evaluate(node, context), context));
    const height = parts[0]?.rows ?? 0;
    if (parts.some((part) => part.rows !== height)) return ERROR.value;
    lines.push(parts.length === 1 && parts[0] ? parts[0] : beside(parts, height));
  }
  const width = lines[0]?.columns ?? 0;
  if (lines.some((line) => line.columns !== width)) return ERROR.value;
  const data: Scalar[] = [];
  for (const line of lines) for (const value of line.data) data.push(value);
  return width === 0 ? ERROR.value : new ArrayValue(data.length / width, width, data);
}

export function beside(parts: readonly ArrayValue[], height: number): ArrayValue {
  const data: Scalar[] = [];
  for (let r = 0; r < height; r++) for (const part of parts) for (let c = 0; c < part.columns; c++) data.push(r < part.rows ? part.at(r, c) : ERROR.na);
  return new ArrayValue(height, parts.reduce((sum, part) => sum + part.columns, 0), data);
}
