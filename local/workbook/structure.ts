/** Rows and columns that come, go and change places, with all that lies on them and all that refers to them. */
import { MAX_COLUMNS, requireCells } from './limits';
import { moveRange, type AxisChange } from './ranges';
import { moveLines } from './references';
import { rewriteEverywhere } from './rewriting';
import { setCell, type LooseCell, type Row, type SheetState, type SheetStore } from './store';
import type { CellRange, Filter, NamedRange } from './types';

/** What structure operations need of the workbook. */
export interface Structured {
  stores(): readonly SheetStore[];
  namedRanges(): readonly NamedRange[];
  setNamedRanges(ranges: readonly NamedRange[]): void;
}

export type Axis = 'rows' | 'columns';

export function insertLines(book: Structured, store: SheetStore, axis: Axis, at: number, count: number, inherit: 'before' | 'after'): void {
  const size = axis === 'rows' ? store.state.rowCount : store.state.columnCount;
  if (!(count >= 1)) throw new Error('The number of rows or columns to insert must be at least 1.');
  if (at < 0 || at > size) throw new Error(axis === 'rows' ? 'Those rows are out of bounds.' : 'Those columns are out of bounds.');
  const cells = book.stores().reduce((sum, one) => sum + one.state.rowCount * one.state.columnCount, 0);
  requireCells(cells + count * (axis === 'rows' ? store.state.columnCount : store.state.rowCount));
  if (axis === 'columns' && size + count > MAX_COLUMNS) throw new Error(`This action would increase the number of columns in the sheet above the limit of ${MAX_COLUMNS} columns.`);
  const state = store.own();
  const model = inherit === 'before' && at > 0 ? at - 1 : at;
  if (axis === 'rows') insertRowsInto(state, at, count, model);
  else insertColumnsInto(store, at, count, model);
  finish(book, store, axis, { kind: 'insert', at, count });
}

function insertRowsInto(state: SheetState, at: number, count: number, model: number): void {
  const pattern = state.rows[model]?.a;
  state.rowCount += count;
  if (at < state.frozenRows) state.frozenRows += count;
  if (at >= state.rows.length && !pattern) return;
  while (state.rows.length < at) state.rows.push(undefined);
  const fresh = Array.from({ length: count }, (): Row | undefined => (pattern ? { owner: state.owner, v: [], a: pattern.slice() } : undefined));
  state.rows = [...state.rows.slice(0, at), ...fresh, ...state.rows.slice(at)];
}

function insertColumnsInto(store: SheetStore, at: number, count: number, model: number): void {
  const { state } = store;
  state.columnCount += count;
  if (at < state.frozenColumns) state.frozenColumns += count;
  state.columns = splice(state.columns, at, 0, Array.from({ length: count }, () => state.columns[model]));
  for (let r = 0; r < state.rows.length; r++) {
    const present = state.rows[r];
    if (!present || (present.v.length <= at && (present.f?.length ?? 0) <= at && (present.a?.length ?? 0) <= model && (present.n?.length ?? 0) <= at)) continue;
    const row = store.row(r);
    const attributes = row.a?.[model];
    if (row.v.length > at) row.v.splice(at, 0, ...Array.from({ length: count }, () => null));
    if (row.f && row.f.length > at) row.f.splice(at, 0, ...blanks(count));
    if (row.n && row.n.length > at) row.n.splice(at, 0, ...blanks(count));
    if (row.a && (row.a.length > at || attributes)) {
      while (row.a.length < at) row.a.push(undefined);
      row.a.splice(at, 0, ...Array.from({ length: count }, () => attributes));
    }
  }
}

const blanks = (count: number): undefined[] => Array.from({ length: count }, () => undefined);

function splice<T>(list: readonly T[], at: number, remove: number, add: readonly T[]): T[] {
  if (at >= list.length && add.every((one) => one === undefined)) return list.slice();
  const next = list.slice();
  while (next.length < at) next.push(undefined as T);
  next.splice(at, remove, ...add);
  return next;
}

export function deleteLines(book: Structured, store: SheetStore, axis: Axis, at: number, count: number): void {
  const size = axis === 'rows' ? store.state.rowCount : store.state.columnCount;
  if (at < 0 || count < 1 || at + count > size) throw new Error(axis === 'rows' ? 'Those rows are out of bounds.' : 'Those columns are out of bounds.');
  if (count === size) throw new Error(axis === 'rows' ? "You can't delete all the rows on the sheet." : "You can't delete all the columns on the sheet.");
  const state = store.own();
  const end = at + count;
  if (axis === 'rows') {
    state.rowCount -= count;
    state.frozenRows -= Math.max(0, Math.min(end, state.frozenRows) - Math.min(at, state.frozenRows));
    state.rows.splice(at, count);
  } else {
    state.columnCount -= count;
    state.frozenColumns -= Math.max(0, Math.min(end, state.frozenColumns) - Math.min(at, state.frozenColumns));
    state.columns = splice(state.columns, at, count, []);
    for (let r = 0; r < state.rows.length; r++) {
      if (!state.rows[r]) continue;
      const row = store.row(r);
      row.v.splice(at, count);
      row.f?.splice(at, count);
      row.a?.splice(at, count);
      row.n?.splice(at, count);
    }
  }
  finish(book, store, axis, { kind: 'delete', at, count });
}

export function moveWholeLines(book: Structured, store: SheetStore, axis: Axis, from: number, count: number, to: number): void {
  const size = axis === 'rows' ? store.state.rowCount : store.state.columnCount;
  if (from < 0 || count < 1 || from + count > size || to < 0 || to > size) throw new Error(axis === 'rows' ? 'Those rows are out of bounds.' : 'Those columns are out of bounds.');
  if (to >= from && to <= from + count) return;
  const state = store.own();
  const moved = <T>(list: T[], blank: T): T[] => {
    while (list.length < Math.max(to, from + count)) list.push(blank);
    const taken = list.splice(from, count);
    list.splice(to > from ? to - count : to, 0, ...taken);
    return list;
  };
  if (axis === 'rows') moved(state.rows, undefined);
  else {
    state.columns = moved(state.columns.slice(), undefined);
    for (let r = 0; r < state.rows.length; r++) {
      if (!state.rows[r]) continue;
      const row = store.row(r);
      moved(row.v, null);
      if (row.f) moved(row.f, undefined);
      if (row.a) moved(row.a, undefined);
      if (row.n) moved(row.n, undefined);
    }
  }
  finish(book, store, axis, { kind: 'move', from, count, to });
}

/** Overlays of the sheet and references of the workbook follow a change of lines. */
function finish(book: Structured, store: SheetStore, axis: Axis, change: AxisChange): void {
  const state = store.own();
  const follow = (range: CellRange): CellRange[] => { const next = moveRange(range, axis, change); return next ? [next] : []; };
  state.merges = state.merges.flatMap(follow).filter((range) => range.rows > 1 || range.columns > 1);
  state.conditionalFormats = state.conditionalFormats.map((rule) => ({ ...rule, ranges: rule.ranges.flatMap(follow) })).filter((rule) => rule.ranges.length > 0);
  state.protections = state.protections.flatMap((one) => {
    if (!one.range) return [{ ...one, unprotected: one.unprotected.flatMap(follow) }];
    const range = moveRange(one.range, axis, change);
    return range ? [{ ...one, range }] : [];
  });
  state.filter = state.filter && moveFilter(state.filter, axis, change);
  for (const other of book.stores()) {
    const charts = other.state.charts.map((chart) => ({
      ...chart,
      ...(other === store ? anchor(chart, axis, change) : {}),
      ranges: chart.ranges.flatMap((one) => (one.sheetId === store.id ? follow(one.range).map((range) => ({ ...one, range })) : [one])),
    }));
    if (charts.length > 0) other.own().charts = charts;
  }
  followNames(book, store, (range) => moveRange(range, axis, change));
  rewriteEverywhere(book.stores(), (formula, home) => moveLines(formula, home, state.name, axis, change));
}

function anchor(chart: { row: number; column: number }, axis: Axis, change: AxisChange): { row: number; column: number } {
  const moved = moveRange({ row: chart.row, column: chart.column, rows: 1, columns: 1 }, axis, change);
  return moved ? { row: moved.row, column: moved.column } : { row: chart.row, column: chart.column };
}

export function followNames(book: Structured, store: SheetStore, follow: (range: CellRange) => CellRange | undefined): void {
  const names = book.namedRanges();
  if (!names.some((one) => one.sheetId === store.id)) return;
  book.setNamedRanges(names.flatMap((one) => {
    if (one.sheetId !== store.id) return [one];
    const range = follow(one.range);
    return range ? [{ ...one, range }] : [];
  }));
}

function moveFilter(filter: Filter, axis: Axis, change: AxisChange): Filter | null {
  const range = moveRange(filter.range, axis, change);
  if (!range) return null;
  if (axis === 'rows') return { ...filter, range };
  const criteria: Filter['criteria'] = {};
  for (const [column, one] of Object.entries(filter.criteria)) {
    const moved = moveRange({ row: 0, rows: 1, column: Number(column), columns: 1 }, axis, change);
    if (moved) criteria[moved.column] = one;
  }
  return { range, criteria };
}

const isFilled = (cell: LooseCell | undefined): boolean => cell !== undefined && (cell.v !== null || cell.f !== undefined || cell.n !== undefined);

/** Cells inserted or deleted inside a sheet; those below (or to the right) shift. What would fall off the grid makes the grid grow. */
export function shiftCells(book: Structured, store: SheetStore, range: CellRange, axis: Axis, kind: 'insert' | 'delete'): void {
  const state = store.own();
  const count = axis === 'rows' ? range.rows : range.columns;
  const start = axis === 'rows' ? range.row : range.column;
  const size = axis === 'rows' ? state.rowCount : state.columnCount;
  const across = axis === 'rows' ? { first: range.column, count: range.columns } : { first: range.row, count: range.rows };
  const at = (line: number, cross: number): [number, number] => (axis === 'rows' ? [line, cross] : [cross, line]);
  const empty: LooseCell = { v: null };
  for (let i = 0; i < across.count; i++) {
    const cross = across.first + i;
    const line: LooseCell[] = [];
    for (let n = start; n < size; n++) line.push(store.cell(...at(n, cross)));
    if (kind === 'insert') line.unshift(...Array.from({ length: count }, () => ({ ...empty, a: line[0]?.a })));
    else line.splice(0, count);
    while (line.length > size - start && !isFilled(line[line.length - 1])) line.pop();
    while (line.length < size - start) line.push(empty);
    const needed = start + line.length;
    if (axis === 'rows') state.rowCount = Math.max(state.rowCount, needed);
    else state.columnCount = Math.max(state.columnCount, needed);
    line.forEach((cell, n) => { const [r, c] = at(start + n, cross); setCell(store.row(r), c, cell); });
  }
  const change: AxisChange = { kind, at: start, count };
  const inside = (one: CellRange): boolean => (axis === 'rows' ? one.column >= range.column && one.column + one.columns <= range.column + range.columns : one.row >= range.row && one.row + one.rows <= range.row + range.rows);
  const follow = (one: CellRange): CellRange | undefined => (inside(one) ? moveRange(one, axis, change) : one);
  state.merges = state.merges.flatMap((one) => follow(one) ?? []);
  state.conditionalFormats = state.conditionalFormats.map((rule) => ({ ...rule, ranges: rule.ranges.flatMap((one) => follow(one) ?? []) })).filter((rule) => rule.ranges.length > 0);
  followNames(book, store, follow);
  rewriteEverywhere(book.stores(), (formula, home) => moveLines(formula, home, state.name, axis, change, [across.first, across.first + across.count - 1]));
}
