/** Conditions, errors, kinds of values, LET and LAMBDA. */
import { lift, scalarsEqual, toBoolean, toNumber } from '../coerce';
import { asArray, evaluate, first, solid, type Context, type Definition } from '../evaluate';
import type { Node } from '../parser';
import { ArrayValue, ERROR, FormulaError, isError, LambdaValue, RefValue, type Scalar, type Value } from '../values';

type Args = readonly (Node | undefined)[];

/** One branch for a single condition; for a block of conditions both branches, element by element. */
function choose(condition: Value, yes: () => Value, no: () => Value, context: Context): Value {
  const known = solid(condition, context);
  if (!(known instanceof ArrayValue)) {
    const truth = toBoolean(known);
    return isError(truth) ? truth : truth ? yes() : no();
  }
  return lift([known, solid(yes(), context), solid(no(), context)], ([test = null, a = null, b = null]) => {
    const truth = toBoolean(test);
    return isError(truth) ? truth : truth ? a : b;
  });
}

const ifError = (caught: (error: FormulaError) => boolean) => (args: Args, context: Context): Value => {
  const value = evaluate(args[0], context);
  const known = solid(value, context);
  const instead = (): Value => (args.length > 1 ? evaluate(args[1], context) : null);
  if (!(known instanceof ArrayValue)) return isError(known) && caught(known) ? instead() : value;
  if (!known.data.some((one) => isError(one) && caught(one))) return known;
  return lift([known, solid(instead(), context)], ([one = null, other = null]) => (isError(one) && caught(one) ? other : one));
};

function ifs(args: Args, context: Context, at = 0): Value {
  if (at + 1 >= args.length) return ERROR.na;
  return choose(evaluate(args[at], context), () => evaluate(args[at + 1], context), () => ifs(args, context, at + 2), context);
}

function switchOf(args: Args, context: Context): Value {
  const value = solid(evaluate(args[0], context), context);
  const from = (at: number): Value => {
    if (at >= args.length) return ERROR.na;
    if (at + 1 >= args.length) return evaluate(args[at], context);
    const test = solid(evaluate(args[at], context), context);
    const same = lift([value, test], ([a = null, b = null]) => (isError(a) ? a : isError(b) ? b : scalarsEqual(a, b)));
    return choose(same, () => evaluate(args[at + 1], context), () => from(at + 2), context);
  };
  return from(1);
}

/** Truths of all arguments; text in cells is passed over. */
function truths(args: Value[], context: Context): boolean[] | FormulaError {
  const found: boolean[] = [];
  for (const arg of args) {
    const many = arg instanceof RefValue || arg instanceof ArrayValue;
    for (const value of asArray(arg, context).data) {
      if (many && (value === null || typeof value === 'string')) continue;
      const truth = toBoolean(value);
      if (isError(truth)) return truth;
      found.push(truth);
    }
  }
  return found.length === 0 ? ERROR.value : found;
}
const gathered = (work: (all: boolean[]) => boolean): Definition => ({
  min: 1, max: 255,
  values: (args, context) => { const all = truths(args, context); return isError(all) ? all : work(all); },
});

const test = (work: (value: Scalar, context: Context) => boolean): Definition => ({ min: 1, max: 1, keepsErrors: true, scalars: ([value = null], context) => work(value, context) });

function withNames(context: Context, names: ReadonlyMap<string, Value>): Context {
  return { ...context, scope: { names, outer: context.scope } };
}

function letOf(args: Args, context: Context): Value {
  if (args.length % 2 === 0) return ERROR.na;
  let inner = context;
  for (let i = 0; i + 1 < args.length; i += 2) {
    const name = args[i];
    if (name?.kind !== 'name') return ERROR.name;
    inner = withNames(inner, new Map([[name.name.toLowerCase(), evaluate(args[i + 1], inner)]]));
  }
  return evaluate(args[args.length - 1], inner);
}

function lambda(args: Args, context: Context): Value {
  const names: string[] = [];
  for (const arg of args.slice(0, -1)) {
    if (arg?.kind !== 'name') return ERROR.name;
    names.push(arg.name.toLowerCase());
  }
  const body = args[args.length - 1];
  return new LambdaValue(names.length, (values) => (values.length === names.length ? evaluate(body, withNames(context, new Map(names.map((name, i) => [name, values[i] ?? null])))) : ERROR.na));
}

export const logicFunctions: { readonly [name: string]: Definition } = {
  IF: { min: 2, max: 3, special: (args, context) => choose(evaluate(args[0], context), () => evaluate(args[1], context), () => (args.length > 2 ? evaluate(args[2], context) : false), context) },
  IFS: { min: 2, max: 255, special: (args, context) => ifs(args, context) },
  SWITCH: { min: 3, max: 255, special: switchOf },
  IFERROR: { min: 1, max: 2, special: ifError(() => true) },
  IFNA: { min: 1, max: 2, special: ifError((error) => error === ERROR.na) },
  LET: { min: 3, max: 255, special: letOf },
  LAMBDA: { min: 1, max: 255, special: lambda },
  CHOOSE: { min: 2, max: 255, special: (args, context) => {
    const n = toNumber(first(evaluate(args[0], context), context));
    return isError(n) ? n : n >= 1 && n < args.length ? evaluate(args[Math.trunc(n)], context) : ERROR.num;
  } },
  AND: gathered((all) => all.every(Boolean)),
  OR: gathered((all) => all.some(Boolean)),
  XOR: gathered((all) => all.filter(Boolean).length % 2 === 1),
  NOT: { min: 1, max: 1, scalars: ([value = null]) => { const truth = toBoolean(value); return isError(truth) ? truth : !truth; } },
  TRUE: { min: 0, max: 0, values: () => true },
  FALSE: { min: 0, max: 0, values: () => false },
  NA: { min: 0, max: 0, values: () => ERROR.na },
  ISBLANK: test((value) => value === null),
  ISNUMBER: test((value) => typeof value === 'number'),
  ISTEXT: test((value) => typeof value === 'string'),
  ISNONTEXT: test((value) => typeof value !== 'string'),
  ISLOGICAL: test((value) => typeof value === 'boolean'),
  ISERROR: test((value) => isError(value)),
  ISERR: test((value) => isError(value) && value !== ERROR.na),
  ISNA: test((value) => value === ERROR.na),
  ISDATE: test((value) => typeof value === 'number' && value > 0),
  ISEMAIL: test((value) => typeof value === 'string' && /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(value)),
  ISFORMULA: { min: 1, max: 1, keepsErrors: true, values: ([ref = null], context) => ref instanceof RefValue && context.cells.formulaAt(ref.sheetId, ref.range.row, ref.range.column) !== undefined },
  ISREF: { min: 1, max: 1, keepsErrors: true, values: ([ref = null]) => ref instanceof RefValue },
  N: { min: 1, max: 1, scalars: ([value = null]) => (typeof value === 'number' ? value : value === true ? 1 : 0) },
};
