/** The state of a sheet as rows that are copied when first written in a step: an undo step or a version is then only a reference to what was. */
import type { Attributes } from './attributes';
import type { CellRange, CellValue, Chart, ConditionalFormat, Filter, Json, Protection } from './types';

/** One row. Arrays may be shorter than the grid; missing is empty. `owner` is the epoch that may write to it. */
export interface Row {
  owner: number;
  v: CellValue[];
  f?: (string | undefined)[];
  a?: (Attributes | undefined)[];
  n?: (string | undefined)[];
  height?: number;
  hidden?: boolean;
}

export interface ColumnState { width?: number; hidden?: boolean }

export interface SheetState {
  owner: number;
  name: string; hidden: boolean; tabColor: string | null; hiddenGridlines: boolean; rightToLeft: boolean; frozenRows: number; frozenColumns: number;
  rowCount: number; columnCount: number;
  rows: (Row | undefined)[];
  columns: readonly (ColumnState | undefined)[];
  merges: readonly CellRange[];
  conditionalFormats: readonly ConditionalFormat[];
  protections: readonly Protection[];
  filter: Filter | null;
  charts: readonly Chart[];
  extras: { readonly [key: string]: Json };
}

export function emptySheet(name: string, rowCount = 1000, columnCount = 26): SheetState {
  return {
    owner: -1, name, hidden: false, tabColor: null, hiddenGridlines: false, rightToLeft: false, frozenRows: 0, frozenColumns: 0, rowCount, columnCount,
    rows: [], columns: [], merges: [], conditionalFormats: [], protections: [], filter: null, charts: [], extras: {},
  };
}

/** One cell taken out whole, to be put elsewhere. */
export interface LooseCell { v: CellValue; f?: string | undefined; a?: Attributes | undefined; n?: string | undefined }

/** What a store needs of its workbook: the epoch of the running step, and to be told before a state is written. */
export interface Keeper { epoch(): number; keep(store: SheetStore): void }

export class SheetStore {
  state: SheetState;
  constructor(readonly id: number, private readonly keeper: Keeper, state: SheetState) { this.state = state; }

  /** The state for writing: a copy when this is the first write of the epoch. */
  own(): SheetState {
    this.keeper.keep(this);
    const epoch = this.keeper.epoch();
    if (this.state.owner !== epoch) this.state = { ...this.state, owner: epoch, rows: this.state.rows.slice() };
    return this.state;
  }

  /** A row for writing, made when absent. Call `own` before. */
  row(index: number): Row {
    const { rows, owner } = this.state;
    const present = rows[index];
    if (present?.owner === owner) return present;
    const row: Row = present ? { ...present, owner, v: present.v.slice() } : { owner, v: [] };
    if (row.f) row.f = row.f.slice();
    if (row.a) row.a = row.a.slice();
    if (row.n) row.n = row.n.slice();
    while (rows.length < index) rows.push(undefined);
    rows[index] = row;
    return row;
  }

  cell(row: number, column: number): LooseCell {
    const line = this.state.rows[row];
    return { v: line?.v[column] ?? null, f: line?.f?.[column], a: line?.a?.[column], n: line?.n?.[column] };
  }
}

export function setContents(row: Row, column: number, value: CellValue, formula?: string): void {
  while (row.v.length < column) row.v.push(null);
  row.v[column] = value;
  if (formula !== undefined) (row.f ??= [])[column] = formula;
  else if (row.f?.[column] !== undefined) row.f[column] = undefined;
}

export function setAttributes(row: Row, column: number, attributes: Attributes | undefined): void {
  if (attributes !== undefined) (row.a ??= [])[column] = attributes;
  else if (row.a?.[column] !== undefined) row.a[column] = undefined;
}

export function setNote(row: Row, column: number, note: string | undefined): void {
  if (note !== undefined && note !== '') (row.n ??= [])[column] = note;
  else if (row.n?.[column] !== undefined) row.n[column] = undefined;
}

export function setCell(row: Row, column: number, cell: LooseCell): void {
  setContents(row, column, cell.v, cell.f);
  setAttributes(row, column, cell.a);
  setNote(row, column, cell.n);
}
