/** A formula in its cell: what it reads, what it gave, and where its array result spills. */
import type { CellRange } from '../types';
import type { Dependency, DependencyIndex } from './dependencies';
import { FormulaSyntaxError, type Reference } from './lexer';
import { parseFormula, type Node } from './parser';
import type { ArrayValue, Scalar } from './values';

export interface FormulaCell {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** Undefined: the text cannot be read, #ERROR!. */
  readonly tree: Node | undefined;
  readonly dependencies: Dependency[];
  /** References made while evaluating. */
  readonly dynamic: Dependency[];
  readonly volatile: boolean;
  readonly mayBeArray: boolean;
  dirty: boolean;
  running: boolean;
  cyclic: boolean;
  /** Place in the running search for circles. */
  run: number;
  index: number;
  low: number;
  value: Scalar;
  /** An array result of more than one cell, when it could be laid out. */
  spill: ArrayValue | undefined;
  /** Where an array result wants to lie, laid out or blocked. */
  area: CellRange | undefined;
  /** Evaluations in the running pass, against endless rounds. */
  rounds: number;
}

/** Key of a cell in a sheet: row * KEY + column. */
export const KEY = 32_768;

/** The formulas of one sheet. */
export interface SheetFormulas {
  readonly cells: Map<number, FormulaCell>;
  readonly dirty: Set<FormulaCell>;
  /** Those of the dirty ones that may spill. */
  readonly dirtyArrays: Set<FormulaCell>;
  /** Cells whose result is an array, laid out or blocked. */
  readonly arrays: Set<FormulaCell>;
  readonly index: DependencyIndex;
}

export const one = (row: number, column: number): CellRange => ({ row, column, rows: 1, columns: 1 });

const VOLATILE = new Set(['NOW', 'TODAY', 'RAND', 'RANDBETWEEN', 'RANDARRAY']);
/** Functions whose result is one cell whatever they get. */
const SINGLE = new Set(['SUM', 'COUNT', 'COUNTA', 'COUNTBLANK', 'COUNTUNIQUE', 'AVERAGE', 'MIN', 'MAX', 'MEDIAN', 'SUMPRODUCT', 'SUMIFS', 'COUNTIFS', 'AVERAGEIFS', 'MINIFS', 'MAXIFS', 'AND', 'OR', 'JOIN', 'TEXTJOIN', 'CONCATENATE', 'ROWS', 'COLUMNS', 'TODAY', 'NOW']);

export interface Reading { refs: Reference[]; names: string[]; volatile: boolean; array: boolean }

const readings = new WeakMap<Node, Reading>();

/** What a tree refers to, and whether it could give more than one cell. */
export function readTree(tree: Node): Reading {
  let reading = readings.get(tree);
  if (reading) return reading;
  reading = { refs: [], names: [], volatile: false, array: false };
  reading.array = walk(tree, reading);
  readings.set(tree, reading);
  return reading;
}

function walk(node: Node | undefined, into: Reading): boolean {
  if (!node) return false;
  switch (node.kind) {
    case 'constant': return false;
    case 'ref': into.refs.push(node.ref); return !node.ref.single;
    case 'name': into.names.push(node.name); return !/^(true|false|истина|ложь)$/i.test(node.name);
    case 'binary': { const left = walk(node.left, into); return walk(node.right, into) || left; }
    case 'unary': case 'percent': return walk(node.operand, into);
    case 'array': for (const row of node.rows) for (const one of row) walk(one, into); return true;
    case 'apply': walk(node.target, into); for (const arg of node.args) walk(arg, into); return true;
    default: {
      if (VOLATILE.has(node.name)) into.volatile = true;
      let any = false;
      for (const arg of node.args) any = walk(arg, into) || any;
      if (SINGLE.has(node.name)) return false;
      return any || /^(INDIRECT|OFFSET|SEQUENCE|SPLIT|RANDARRAY|MAKEARRAY|REGEXEXTRACT|INDEX|VSTACK|HSTACK|LET|LAMBDA|MUNIT)$/.test(node.name) || node.args.length === 0;
    }
  }
}

export function treeOf(formula: string): Node | undefined {
  try {
    return parseFormula(formula);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return undefined;
    throw error;
  }
}

export function newCell(sheetId: number, row: number, column: number, formula: string): FormulaCell {
  const tree = treeOf(formula);
  const reading = tree && readTree(tree);
  return {
    sheetId, row, column, formula, tree, dependencies: [], dynamic: [],
    volatile: reading?.volatile === true, mayBeArray: reading?.array === true,
    dirty: true, running: false, cyclic: false, run: 0, index: 0, low: 0, value: null, spill: undefined, area: undefined, rounds: 0,
  };
}
