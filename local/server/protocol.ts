// What the workbook page and Node say to each other over the socket. Plain JSON; rows and columns are 0-based.

import type { MenuModel } from '../services/stores';

/** A style as Univer writes it (the fields that are used here). */
export interface PageStyle {
  bg?: { rgb: string } | null;
  cl?: { rgb: string } | null;
  bl?: 0 | 1 | null;
  it?: 0 | 1 | null;
  ul?: { s: 0 | 1 } | null;
  st?: { s: 0 | 1 } | null;
  fs?: number | null;
  ff?: string | null;
  /** 1 left, 2 centre, 3 right; 0 by the kind of value. */
  ht?: number | null;
  /** 1 top, 2 middle, 3 bottom. */
  vt?: number | null;
  /** 1 overflow, 2 clip, 3 wrap. */
  tb?: number | null;
  tr?: { a: number } | null;
  bd?: { [side in 't' | 'r' | 'b' | 'l']?: { s: number; cl: { rgb: string } } | null } | null;
}

/** What Node adds to a cell of the page: how it looks to a person and how it is edited. */
export interface PageCellExtra {
  /** Shown text; left out when it is the value itself. */
  d?: string;
  /** Text that the editor opens with; left out when it is the shown text. */
  e?: string;
  /** The look of conditional formats, laid over the cell's own. */
  c?: PageStyle;
  [key: string]: unknown;
}

/** A cell as Univer keeps it. `t`: 1 text, 2 number, 3 yes or no. */
export interface PageCell {
  v?: string | number | null;
  t?: 1 | 2 | 3 | null;
  f?: string | null;
  s?: PageStyle | null;
  p?: null;
  si?: null;
  custom?: PageCellExtra | null;
}

/** Cells by row and column; null takes a cell away. */
export type PageCells = { [row: number]: { [column: number]: PageCell | null } };

export interface PageRange { startRow: number; endRow: number; startColumn: number; endColumn: number }

/** A drop-down or a checkbox over ranges, as Univer's rule. */
export interface PageRule {
  uid: string;
  ranges: PageRange[];
  type: 'list' | 'checkbox';
  /** JSON of the list. */
  formula1?: string;
  formula2?: string;
  showDropDown?: boolean;
  /** 1: an arrow in the cell, as rules made by a script look; chips are for rules that a person makes in Google's own window. */
  renderMode?: 1;
  allowBlank: true;
  errorStyle: number;
  showErrorMessage: true;
  error?: string;
  prompt?: string;
  showInputMessage?: boolean;
}

export interface PageNote { row: number; column: number; note: string }
export interface PageSize { from: number; count: number; size: number; hidden: boolean }
export interface PageFilterColumn { column: number; values: string[]; blank: boolean }
export interface PageFilter { range: PageRange; columns: PageFilterColumn[] }
export interface PageProtection { id: string; ranges: PageRange[]; description: string }

/** All of a sheet that lies over its cells. */
export interface SheetDress {
  rowCount: number;
  columnCount: number;
  frozenRows: number;
  frozenColumns: number;
  rows: PageSize[];
  columns: PageSize[];
  merges: PageRange[];
  rules: PageRule[];
  notes: PageNote[];
  filter: PageFilter | null;
  protections: PageProtection[];
}

export interface PageTab { id: string; name: string; hidden: boolean; color: string; rowCount: number; columnCount: number; gridlines: boolean }

export interface PageDialog { id: string; title: string; width: number; height: number; modal: boolean }

/** From Node to the page. */
export type ToPage =
  | { type: 'book'; id: string; name: string; tabs: PageTab[]; active: string; selection: PageRange | null; editable: boolean }
  | { type: 'tabs'; tabs: PageTab[] }
  | { type: 'sheet'; id: string; dress: Partial<SheetDress>; cells?: PageCells; /** the cells are all there are */ whole?: boolean }
  | { type: 'cells'; id: string; cells: PageCells }
  | { type: 'lines'; id: string; what: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns'; at: number; count: number }
  | { type: 'select'; id: string; range: PageRange }
  | { type: 'refused'; message: string }
  | { type: 'menu'; menus: MenuModel[] }
  | { type: 'sidebar'; id: string; title: string }
  | { type: 'sidebarClosed' }
  | ({ type: 'dialog' } & PageDialog)
  | { type: 'dialogClosed'; id: string }
  | { type: 'toast'; title: string; message: string; seconds: number }
  | { type: 'notice'; title: string; message: string }
  | { type: 'changed'; what: 'forms' | 'mail' | 'files' | 'time' | 'executions' };

/** A change that the page wants: a mutation of Univer that was held back, or a deed that Univer has no word for. */
export type Wish =
  | { kind: 'mutation'; id: string; params: unknown }
  | { kind: 'step'; back: boolean }
  | { kind: 'enter'; sheet: string; range: PageRange; rows: string[][] }
  | { kind: 'paste'; sheet: string; range: PageRange; from: { sheet: string; range: PageRange; cut: boolean }; only?: 'values' | 'formats' }
  | { kind: 'fill'; sheet: string; source: PageRange; target: PageRange }
  | { kind: 'sort'; sheet: string; range: PageRange; keys: { column: number; ascending: boolean }[] }
  | { kind: 'format'; sheet: string; range: PageRange; pattern: string }
  | { kind: 'shift'; sheet: string; range: PageRange; deed: 'insert' | 'delete'; along: 'rows' | 'columns' }
  | { kind: 'duplicateSheet'; sheet: string }
  | { kind: 'merge'; sheet: string; range: PageRange; how: 'all' | 'across' | 'vertical' | 'none' };

/** From the page to Node. */
export type FromPage =
  | { type: 'open' }
  | { type: 'load'; id: string }
  | { type: 'wish'; wish: Wish }
  | { type: 'select'; id: string; ranges: PageRange[] };
