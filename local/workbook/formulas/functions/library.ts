/** The long tail of functions (financial, statistical, engineering ...) from @univerjs/engine-formula, loaded when one of them is first met. */
import type * as Library from '@univerjs/engine-formula';
import { solid, type Context, type Definition } from '../evaluate';
import { ArrayValue, ERROR, FormulaError, type Scalar, type Value } from '../values';
import { LIBRARY_NAMES } from './library-names';

type Executor = Library.BaseFunction;
type LibraryValue = Library.BaseValueObject;

let library: typeof Library | undefined;
let makers: Map<string, new (name: string) => Executor> | undefined;

/** Not at the top: the library takes a fifth of a second to load, and most workbooks need none of it. */
function load(): typeof Library {
  // oxlint-disable-next-line typescript/no-require-imports, global-require -- loaded lazily, and its ES build does not run in Node
  library ??= require('@univerjs/engine-formula') as typeof Library;
  return library;
}

function makerOf(name: string): (new (name: string) => Executor) | undefined {
  if (!makers) {
    const one = load();
    makers = new Map();
    const tables = [one.functionCompatibility, one.functionDate, one.functionEngineering, one.functionFinancial, one.functionInformation, one.functionMath, one.functionStatistical, one.functionText, one.functionArray, one.functionLogical];
    for (const table of tables) for (const [maker, known] of table) makers.set(String(known), maker as unknown as new (name: string) => Executor);
  }
  return makers.get(name);
}

const definitions = new Map<string, Definition | undefined>();

/** A definition of the library's function; undefined when it has none of that name or needs what only its own workbook gives. */
export function libraryFunction(name: string): Definition | undefined {
  if (!LIBRARY_NAMES.has(name)) return undefined;
  if (!definitions.has(name)) definitions.set(name, define(name));
  return definitions.get(name);
}

function define(name: string): Definition | undefined {
  const maker = makerOf(name);
  if (!maker) return undefined;
  const executor = new maker(name);
  if (executor.needsReferenceObject || executor.needsFormulaDataModel || executor.needsSheetsInfo) return undefined;
  return {
    min: Math.max(0, executor.minParams), max: executor.maxParams < 0 ? 255 : executor.maxParams,
    values: (args, context) => run(executor, args, context),
  };
}

function run(executor: Executor, args: readonly Value[], context: Context): Value {
  const given = args.map((arg) => outward(solid(arg, context), context));
  executor.setRefInfo('workbook', String(context.sheetId), context.row, context.column);
  try {
    return inward(executor.calculate(...given) as LibraryValue);
  } catch (error) {
    if (error instanceof TypeError) return ERROR.value;
    throw error;
  }
}

function outwardScalar(value: Scalar): LibraryValue {
  const { NumberValueObject, StringValueObject, BooleanValueObject, NullValueObject, ErrorValueObject } = load();
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'string') return StringValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (value instanceof FormulaError) return ErrorValueObject.create(value.code as Parameters<typeof ErrorValueObject.create>[0]);
  return NullValueObject.create();
}

function outward(value: Scalar | ArrayValue, context: Context): LibraryValue {
  if (!(value instanceof ArrayValue)) return outwardScalar(value);
  const { ArrayValueObject } = load();
  return new ArrayValueObject({
    calculateValueList: Array.from({ length: value.rows }, (_, r) => value.row(r).map(outwardScalar)),
    rowCount: value.rows, columnCount: value.columns, unitId: 'workbook', sheetId: String(context.sheetId), row: context.row, column: context.column,
  });
}

function inwardScalar(value: LibraryValue | null | undefined | void): Scalar {
  if (!value || value.isNull()) return null;
  if (value.isError()) return FormulaError.of(String((value as Library.ErrorValueObject).getErrorType()));
  const known: unknown = value.getValue();
  return typeof known === 'number' || typeof known === 'string' || typeof known === 'boolean' ? known : null;
}

function inward(value: LibraryValue): Value {
  if (!value.isArray()) return inwardScalar(value);
  const array = value as Library.ArrayValueObject;
  const data: Scalar[] = [];
  for (let r = 0; r < array.getRowCount(); r++) for (let c = 0; c < array.getColumnCount(); c++) data.push(inwardScalar(array.get(r, c)));
  return new ArrayValue(array.getRowCount(), array.getColumnCount(), data);
}
