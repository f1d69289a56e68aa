/** The formulas of a workbook: evaluated when read, again only when something they read has changed, spilling arrays into free cells. */
import { contains, intersect, overlaps } from '../ranges';
import type { SheetState } from '../store';
import type { CellRange, CellValue, NamedRange } from '../types';
import { KEY, newCell, one, readTree, treeOf, type FormulaCell, type SheetFormulas } from './cell';
import { DependencyIndex } from './dependencies';
import { EvaluationOrder } from './order';
import { evaluate, first, rangeOf, solid, type CellReader, type Context, type Definition } from './evaluate';
import { definitionOf } from './functions';
import { Cache } from './cache';
import { ArrayValue, ERROR, isError, RefValue, type Scalar } from './values';

/** What the engine needs of its workbook. */
export interface EngineHost {
  sheetByName(name: string): number | undefined;
  state(sheetId: number): SheetState | undefined;
  sheetIds(): readonly number[];
  namedRange(name: string): NamedRange | undefined;
  /** The clock as a serial number in the workbook's zone. */
  now(): number;
  calculated(sheetId: number, range: CellRange): void;
}

/** Beyond every grid: the far side of open references, so that a grown grid is within them. */
const FAR = 1e8;
const MOST_ROUNDS = 25;

export class FormulaEngine implements CellReader {
  private sheets = new Map<number, SheetFormulas>();
  private readonly volatile = new Set<FormulaCell>();
  private readonly cache = new Cache();
  private built = false;
  private current: FormulaCell | undefined;
  /** Evaluated in the running pass. */
  private readonly evaluated = new Set<FormulaCell>();
  private readonly news: { sheetId: number; range: CellRange }[] = [];
  private settling = false;
  private readonly order = new EvaluationOrder((sheetId) => this.sheets.get(sheetId), (cell, circle) => this.compute(cell, circle));

  constructor(private readonly host: EngineHost) {}

  // ---- told by the workbook
  /** Rows, columns, sheets or names changed: everything is gathered anew at the next reading. */
  structureChanged(): void {
    this.built = false;
    this.sheets = new Map();
    this.volatile.clear();
    this.cache.clear();
  }

  contentsChanged(sheetId: number, range: CellRange): void {
    if (!this.built) return;
    const sheet = this.sheet(sheetId);
    if (sheet.cells.size > 0) this.removeIn(sheet, range);
    this.addIn(sheetId, range);
    this.touch(sheetId, range);
  }

  /** Everything is out of date. */
  expire(): void {
    this.cache.clear();
    for (const sheet of this.sheets.values()) for (const cell of sheet.cells.values()) this.markDirty(cell);
  }

  /** TODAY and its kin, after each step. */
  expireVolatile(): void {
    for (const cell of this.volatile) this.dirtyWithDependents(cell);
  }

  // ---- reading
  /** Result of a formula cell or of what spilled into a cell; undefined for other cells. */
  at(sheetId: number, row: number, column: number): Scalar | undefined {
    this.build();
    const sheet = this.sheets.get(sheetId);
    if (!sheet || sheet.cells.size === 0) return undefined;
    if (sheet.dirty.size > 0) this.settle(sheet);
    const cell = sheet.cells.get(row * KEY + column);
    if (cell) return cell.value;
    for (const array of sheet.arrays) {
      if (!array.spill || !array.area) continue;
      const [r, c] = [row - array.row, column - array.column];
      if (r >= 0 && c >= 0 && r < array.area.rows && c < array.area.columns) return array.spill.at(r, c);
    }
    return undefined;
  }

  /** Puts the results of formulas over values that were read from the store. */
  overlay(sheetId: number, range: CellRange, out: CellValue[][]): void {
    this.build();
    const sheet = this.sheets.get(sheetId);
    if (!sheet || sheet.cells.size === 0) return;
    if (sheet.dirty.size > 0) this.settle(sheet);
    this.overlayResults(sheetId, sheet, range, (r, c, value) => { const line = out[r]; if (line) line[c] = isError(value) ? value.code : value; });
  }

  private overlayResults(sheetId: number, sheet: SheetFormulas, range: CellRange, set: (r: number, c: number, value: Scalar) => void): void {
    for (const array of sheet.arrays) {
      const part = array.spill && array.area && intersect(array.area, range);
      if (!part || !array.spill) continue;
      for (let r = part.row; r < part.row + part.rows; r++) for (let c = part.column; c < part.column + part.columns; c++) set(r - range.row, c - range.column, array.spill.at(r - array.row, c - array.column));
    }
    const rows = this.host.state(sheetId)?.rows ?? [];
    for (let r = range.row; r < range.row + range.rows; r++) {
      const formulas = rows[r]?.f;
      if (!formulas) continue;
      const end = Math.min(formulas.length, range.column + range.columns);
      for (let c = range.column; c < end; c++) {
        if (formulas[c] === undefined) continue;
        const cell = sheet.cells.get(r * KEY + c);
        if (cell) set(r - range.row, c - range.column, cell.value);
      }
    }
  }

  /** Rows and columns up to the last spilled cell that is not empty ('' counts: Google's getLastRow does so too). */
  spilledExtent(sheetId: number): { rows: number; columns: number } {
    this.build();
    const sheet = this.sheets.get(sheetId);
    const extent = { rows: 0, columns: 0 };
    if (!sheet || sheet.cells.size === 0) return extent;
    if (sheet.dirty.size > 0) this.settle(sheet);
    for (const array of sheet.arrays) {
      if (!array.spill) continue;
      let last = array.spill.data.length - 1;
      while (last > 0 && array.spill.data[last] === null) last--;
      extent.rows = Math.max(extent.rows, array.row + Math.floor(last / array.spill.columns) + 1);
      extent.columns = Math.max(extent.columns, array.column + array.spill.columns);
    }
    return extent;
  }

  calculate(): void {
    this.build();
    for (const sheet of this.sheets.values()) this.settle(sheet);
  }

  evaluate(formula: string, sheetId: number, row: number, column: number): CellValue {
    this.build();
    const tree = treeOf(formula);
    if (!tree) return ERROR.syntax.code;
    for (const sheet of this.sheets.values()) if (sheet.dirty.size > 0) this.settle(sheet);
    const context: Context = { cells: this, sheetId, row, column };
    const result = first(evaluate(tree, context), context);
    return isError(result) ? result.code : result;
  }

  // ---- the book of formulas
  private sheet(sheetId: number): SheetFormulas {
    let sheet = this.sheets.get(sheetId);
    if (!sheet) this.sheets.set(sheetId, (sheet = { cells: new Map(), dirty: new Set(), dirtyArrays: new Set(), arrays: new Set(), index: new DependencyIndex() }));
    return sheet;
  }

  private build(): void {
    if (this.built) return;
    this.built = true;
    for (const id of this.host.sheetIds()) {
      const state = this.host.state(id);
      if (state) this.addIn(id, { row: 0, column: 0, rows: state.rows.length, columns: state.columnCount });
    }
  }

  private addIn(sheetId: number, range: CellRange): void {
    const rows = this.host.state(sheetId)?.rows ?? [];
    for (let r = range.row; r < Math.min(rows.length, range.row + range.rows); r++) {
      const formulas = rows[r]?.f;
      if (!formulas) continue;
      const end = Math.min(formulas.length, range.column + range.columns);
      for (let c = range.column; c < end; c++) {
        const formula = formulas[c];
        if (formula !== undefined) this.add(newCell(sheetId, r, c, formula));
      }
    }
  }

  private add(cell: FormulaCell): void {
    const sheet = this.sheet(cell.sheetId);
    sheet.cells.set(cell.row * KEY + cell.column, cell);
    this.markDirty(cell);
    if (cell.volatile) this.volatile.add(cell);
    if (!cell.tree) return;
    const reading = readTree(cell.tree);
    for (const ref of reading.refs) {
      const sheetId = ref.sheet === undefined ? cell.sheetId : this.host.sheetByName(ref.sheet);
      const range = rangeOf(ref, FAR, FAR);
      if (sheetId !== undefined && range) this.depend(cell, sheetId, range, cell.dependencies);
    }
    for (const name of reading.names) {
      const named = this.host.namedRange(name);
      if (named) this.depend(cell, named.sheetId, named.range, cell.dependencies);
    }
  }

  private depend(cell: FormulaCell, sheetId: number, range: CellRange, list: FormulaCell['dependencies']): void {
    const dependency = { sheetId, range, cell };
    list.push(dependency);
    this.sheet(sheetId).index.add(dependency);
  }

  private removeIn(sheet: SheetFormulas, range: CellRange): void {
    const remove = (key: number, cell: FormulaCell): void => {
      sheet.cells.delete(key);
      sheet.dirty.delete(cell);
      sheet.dirtyArrays.delete(cell);
      sheet.arrays.delete(cell);
      this.volatile.delete(cell);
      for (const dependency of [...cell.dependencies, ...cell.dynamic]) this.sheets.get(dependency.sheetId)?.index.remove(dependency);
      if (cell.spill && cell.area) this.touch(cell.sheetId, cell.area);
    };
    if (range.rows * range.columns < sheet.cells.size) {
      for (let r = range.row; r < range.row + range.rows; r++) for (let c = range.column; c < range.column + range.columns; c++) {
        const cell = sheet.cells.get(r * KEY + c);
        if (cell) remove(r * KEY + c, cell);
      }
    } else for (const [key, cell] of sheet.cells) if (overlaps(range, one(cell.row, cell.column))) remove(key, cell);
  }

  private markDirty(cell: FormulaCell): void {
    const sheet = this.sheet(cell.sheetId);
    cell.dirty = true;
    sheet.dirty.add(cell);
    if (cell.mayBeArray) sheet.dirtyArrays.add(cell);
  }

  private dirtyWithDependents(cell: FormulaCell): void {
    this.markDirty(cell);
    this.touch(cell.sheetId, cell.area ?? one(cell.row, cell.column));
  }

  /** Cells of the block have (or will have) other values: what reads them is out of date, and what reads that. */
  private touch(sheetId: number, range: CellRange, except?: ReadonlySet<FormulaCell>): void {
    const work: { sheetId: number; range: CellRange }[] = [{ sheetId, range }];
    for (let next = work.pop(); next; next = work.pop()) {
      this.cache.drop(next.sheetId, next.range);
      const sheet = this.sheets.get(next.sheetId);
      if (!sheet) continue;
      const found = (cell: FormulaCell): void => {
        if (cell.dirty || except?.has(cell)) return;
        this.markDirty(cell);
        work.push({ sheetId: cell.sheetId, range: cell.area ?? one(cell.row, cell.column) });
      };
      sheet.index.each(next.range, found);
      // A write into the place of an array blocks it or frees it.
      if (!except) for (const array of sheet.arrays) if (array.area && overlaps(array.area, next.range)) found(array);
    }
  }

  // ---- evaluation
  private settle(sheet: SheetFormulas): void {
    // A listener that reads while results are told sees them as they are.
    if (this.settling) return;
    this.settling = true;
    try {
      for (;;) {
        const next = sheet.dirty.values().next();
        if (next.done) break;
        this.order.run(next.value);
      }
    } finally {
      for (const cell of this.evaluated) cell.rounds = 0;
      this.evaluated.clear();
      this.settling = false;
    }
    for (const { sheetId, range } of this.news.splice(0)) this.host.calculated(sheetId, range);
  }

  /** `circle`: the cells that read each other and get their error together; one alone when there is none. */
  private compute(cell: FormulaCell, circle: ReadonlySet<FormulaCell>): void {
    const before = { value: cell.value, spill: cell.spill, area: cell.area };
    const sheet = this.sheet(cell.sheetId);
    for (const dependency of cell.dynamic) this.sheets.get(dependency.sheetId)?.index.remove(dependency);
    cell.dynamic.length = 0;
    cell.rounds++;
    this.evaluated.add(cell);
    const result = cell.cyclic || cell.rounds > MOST_ROUNDS ? ERROR.ref : this.resultOf(cell);
    const isCircle = cell.cyclic;
    cell.cyclic = false;
    cell.dirty = false;
    sheet.dirty.delete(cell);
    sheet.dirtyArrays.delete(cell);
    this.place(cell, sheet, isCircle ? ERROR.ref : result);
    if (sameResult(before, cell)) return;
    const whole = union(before.spill && before.area, cell.spill && cell.area, one(cell.row, cell.column));
    this.touch(cell.sheetId, whole, circle);
    if (before.spill || cell.spill) this.touchBlocked(sheet, cell, whole);
    this.news.push({ sheetId: cell.sheetId, range: whole });
  }

  private resultOf(cell: FormulaCell): Scalar | ArrayValue {
    if (!cell.tree) return ERROR.syntax;
    const outer = this.current;
    this.current = cell;
    try {
      const context: Context = { cells: this, sheetId: cell.sheetId, row: cell.row, column: cell.column };
      return solid(evaluate(cell.tree, context), context);
    } catch (error) {
      if (error instanceof RangeError) return ERROR.num;
      throw error;
    } finally {
      this.current = outer;
    }
  }

  /** Gives the cell its value and lays an array out, when the cells it needs are free. */
  private place(cell: FormulaCell, sheet: SheetFormulas, result: Scalar | ArrayValue): void {
    sheet.arrays.delete(cell);
    cell.spill = undefined;
    cell.area = undefined;
    if (!(result instanceof ArrayValue)) { cell.value = result; return; }
    if (result.data.length === 0) { cell.value = ERROR.na; return; }
    if (result.data.length === 1) { cell.value = result.at(0, 0); return; }
    const area = { row: cell.row, column: cell.column, rows: result.rows, columns: result.columns };
    cell.area = area;
    sheet.arrays.add(cell);
    if (!this.isFree(cell, sheet, area) || cell.dependencies.some((one) => one.sheetId === cell.sheetId && overlaps(one.range, area))) {
      cell.value = ERROR.ref;
      return;
    }
    cell.spill = result;
    cell.value = result.at(0, 0);
  }

  private isFree(cell: FormulaCell, sheet: SheetFormulas, area: CellRange): boolean {
    const state = this.host.state(cell.sheetId);
    if (!state || area.row + area.rows > state.rowCount || area.column + area.columns > state.columnCount) return false;
    const end = area.column + area.columns;
    for (let r = area.row; r < area.row + area.rows; r++) {
      const row = state.rows[r];
      if (!row) continue;
      for (let c = area.column; c < end; c++) {
        if (r === cell.row && c === cell.column) continue;
        if ((row.v[c] ?? null) !== null || row.f?.[c] !== undefined) return false;
      }
    }
    for (const other of sheet.arrays) if (other !== cell && other.spill && other.area && overlaps(other.area, area)) return false;
    return true;
  }

  /** Arrays that were blocked by a spill may lie free now. */
  private touchBlocked(sheet: SheetFormulas, cell: FormulaCell, range: CellRange): void {
    for (const other of sheet.arrays) {
      if (other === cell || other.spill || other.dirty || !other.area || !overlaps(other.area, range)) continue;
      this.dirtyWithDependents(other);
    }
  }

  // ---- CellReader: what evaluation reads
  definition(name: string): Definition | undefined { return definitionOf(name); }
  sheetByName(name: string): number | undefined { return this.host.sheetByName(name); }
  now(): number { return this.host.now(); }
  grid(sheetId: number): { rows: number; columns: number } {
    const state = this.host.state(sheetId);
    return { rows: state?.rowCount ?? 0, columns: state?.columnCount ?? 0 };
  }
  named(name: string): RefValue | undefined {
    const named = this.host.namedRange(name);
    return named && new RefValue(named.sheetId, named.range);
  }
  formulaAt(sheetId: number, row: number, column: number): string | undefined {
    return this.host.state(sheetId)?.rows[row]?.f?.[column];
  }

  dynamic(ref: RefValue): void {
    const cell = this.current;
    if (!cell) return;
    this.depend(cell, ref.sheetId, ref.range, cell.dynamic);
    // A provider that only waits tells this cell when it is done; a cell that points at itself never is.
    if (ref.sheetId === cell.sheetId && overlaps(ref.range, one(cell.row, cell.column))) cell.cyclic = true;
    const sheet = this.sheets.get(ref.sheetId);
    if (!sheet || sheet.dirty.size === 0) return;
    const late = [...sheet.dirty].filter((other) => !other.running && (other.mayBeArray || contains(ref.range, one(other.row, other.column))));
    for (const provider of late) if (provider.dirty) this.order.run(provider);
  }

  cell(sheetId: number, row: number, column: number): Scalar {
    const sheet = this.sheets.get(sheetId);
    if (sheet && sheet.cells.size > 0) {
      const cell = sheet.cells.get(row * KEY + column);
      if (cell) return cell.value;
      for (const array of sheet.arrays) {
        const { area, spill } = array;
        if (spill && area && row >= area.row && column >= area.column && row < area.row + area.rows && column < area.column + area.columns) return spill.at(row - area.row, column - area.column);
      }
    }
    return this.host.state(sheetId)?.rows[row]?.v[column] ?? null;
  }

  block(ref: RefValue): ArrayValue {
    return this.cache.block(ref, () => this.readBlock(ref));
  }
  index(ref: RefValue): ReadonlyMap<string | number | boolean | null, readonly number[]> {
    return this.cache.index(ref, () => this.block(ref));
  }

  private readBlock({ sheetId, range }: RefValue): ArrayValue {
    const rows = this.host.state(sheetId)?.rows ?? [];
    const data: Scalar[] = [];
    const end = range.column + range.columns;
    for (let r = range.row; r < range.row + range.rows; r++) {
      const values = rows[r]?.v;
      for (let c = range.column; c < end; c++) data.push(values?.[c] ?? null);
    }
    const sheet = this.sheets.get(sheetId);
    if (sheet && sheet.cells.size > 0) this.overlayResults(sheetId, sheet, range, (r, c, value) => { data[r * range.columns + c] = value; });
    return new ArrayValue(range.rows, range.columns, data);
  }
}

function sameResult(before: { value: Scalar; spill: ArrayValue | undefined }, after: FormulaCell): boolean {
  if (!Object.is(before.value, after.value)) return false;
  const [a, b] = [before.spill, after.spill];
  if (!a || !b) return a === b;
  return a.rows === b.rows && a.columns === b.columns && a.data.every((value, i) => Object.is(value, b.data[i]));
}

function union(a: CellRange | undefined, b: CellRange | undefined, c: CellRange): CellRange {
  let { row, column } = c;
  let bottom = row + c.rows;
  let right = column + c.columns;
  for (const range of [a, b]) if (range) {
    row = Math.min(row, range.row);
    column = Math.min(column, range.column);
    bottom = Math.max(bottom, range.row + range.rows);
    right = Math.max(right, range.column + range.columns);
  }
  return { row, column, rows: bottom - row, columns: right - column };
}
