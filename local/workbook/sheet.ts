/** One sheet of the workbook: the public face over a store, its operations and the formula engine. */
import { changeStyle, intern } from './attributes';
import { conditionalStyleAt } from './conditions';
import { formatValue } from './display';
import { filteredRows } from './filtering';
import type { FormulaEngine } from './formulas/engine';
import { isError } from './formulas/values';
import { requireInside } from './limits';
import { copyPaste, cutPaste, merge, sort, unmerge } from './moving';
import { gatherValidations } from './gathering';
import { emptySheet, setAttributes, SheetStore, type Keeper, type SheetState } from './store';
import { deleteLines, insertLines, moveWholeLines, shiftCells, type Axis, type Structured } from './structure';
import type { Cell, CellRange, CellValue, Change, Chart, ClearWhat, ConditionalFormat, Filter, Json, PasteWhat, Protection, RangeValidation, Sheet, SortKey, Style, StyleChange, Validation, Workbook } from './types';
import * as writing from './writing';

/** What a sheet needs of its workbook. */
export interface SheetHome extends Keeper, Structured {
  readonly workbook: Workbook;
  readonly engine: FormulaEngine;
  typing(): writing.TypingContext;
  step(work: () => void): void;
  tell(change: Change): void;
  rename(sheet: SheetModel, name: string): void;
  hide(sheet: SheetModel, hidden: boolean): void;
}

export class SheetModel implements Sheet {
  readonly store: SheetStore;
  constructor(readonly id: number, private readonly home: SheetHome, state: SheetState = emptySheet('')) {
    this.store = new SheetStore(id, home, state);
  }

  get workbook(): Workbook { return this.home.workbook; }
  private get state(): SheetState { return this.store.state; }

  // ---- properties
  get name(): string { return this.state.name; }
  set name(name: string) { this.home.rename(this, name); }
  get hidden(): boolean { return this.state.hidden; }
  set hidden(hidden: boolean) { if (hidden !== this.hidden) this.home.hide(this, hidden); }
  get tabColor(): string | null { return this.state.tabColor; }
  set tabColor(color: string | null) { this.assign({ tabColor: color }, 'properties'); }
  get hiddenGridlines(): boolean { return this.state.hiddenGridlines; }
  set hiddenGridlines(hidden: boolean) { this.assign({ hiddenGridlines: hidden }, 'properties'); }
  get rightToLeft(): boolean { return this.state.rightToLeft; }
  set rightToLeft(value: boolean) { this.assign({ rightToLeft: value }, 'properties'); }
  get frozenRows(): number { return this.state.frozenRows; }
  set frozenRows(count: number) { this.assign({ frozenRows: count }, 'frozen'); }
  get frozenColumns(): number { return this.state.frozenColumns; }
  set frozenColumns(count: number) { this.assign({ frozenColumns: count }, 'frozen'); }
  get rowCount(): number { return this.state.rowCount; }
  get columnCount(): number { return this.state.columnCount; }
  get merges(): readonly CellRange[] { return this.state.merges; }
  get conditionalFormats(): readonly ConditionalFormat[] { return this.state.conditionalFormats; }
  set conditionalFormats(rules: readonly ConditionalFormat[]) { this.assign({ conditionalFormats: rules }, 'conditionalFormats'); }
  get protections(): readonly Protection[] { return this.state.protections; }
  set protections(protections: readonly Protection[]) { this.assign({ protections }, 'protections'); }
  get filter(): Filter | null { return this.state.filter; }
  set filter(filter: Filter | null) { this.assign({ filter }, 'filter'); }
  get charts(): readonly Chart[] { return this.state.charts; }
  set charts(charts: readonly Chart[]) { this.assign({ charts }, 'charts'); }
  get validations(): readonly RangeValidation[] { return gatherValidations(this.state); }

  private assign(fields: Partial<SheetState>, type: 'properties' | 'frozen' | 'conditionalFormats' | 'protections' | 'filter' | 'charts' | 'extras'): void {
    this.home.step(() => {
      Object.assign(this.store.own(), fields);
      this.home.tell({ type, sheetId: this.id });
    });
  }

  // ---- extent
  lastRow(): number {
    const extent = this.home.engine.spilledExtent(this.id);
    for (let r = this.state.rows.length - 1; r >= extent.rows; r--) {
      const row = this.state.rows[r];
      if (row && (row.v.some((value) => value !== null) || row.f?.some((formula) => formula !== undefined))) return r + 1;
    }
    return extent.rows;
  }
  lastColumn(): number {
    let last = this.home.engine.spilledExtent(this.id).columns;
    for (const row of this.state.rows) {
      if (!row) continue;
      for (let c = row.v.length - 1; c >= last; c--) if (row.v[c] !== null && row.v[c] !== undefined) { last = c + 1; break; }
      if (row.f) for (let c = row.f.length - 1; c >= last; c--) if (row.f[c] !== undefined) { last = c + 1; break; }
    }
    return last;
  }

  // ---- reading
  getCell(row: number, column: number): Cell | undefined {
    requireInside({ row, column, rows: 1, columns: 1 }, this.state);
    const cell = this.store.cell(row, column);
    const result = this.home.engine.at(this.id, row, column);
    if (cell.v === null && cell.f === undefined && !cell.a && cell.n === undefined && result === undefined) return undefined;
    const whole: Cell = { v: result === undefined ? cell.v : isError(result) ? result.code : result };
    if (cell.f !== undefined) whole.f = cell.f;
    else if (result !== undefined) whole.spill = true;
    if (isError(result)) whole.error = result.code;
    if (cell.a?.format !== undefined) whole.format = cell.a.format;
    if (cell.a?.style) whole.style = cell.a.style;
    if (cell.a?.validation) whole.validation = cell.a.validation;
    if (cell.a?.rich !== undefined) whole.rich = cell.a.rich;
    if (cell.n !== undefined) whole.note = cell.n;
    return whole;
  }

  value(row: number, column: number): CellValue {
    requireInside({ row, column, rows: 1, columns: 1 }, this.state);
    const result = this.home.engine.at(this.id, row, column);
    return result === undefined ? (this.state.rows[row]?.v[column] ?? null) : isError(result) ? result.code : result;
  }

  errorAt(row: number, column: number): string | undefined {
    const result = this.home.engine.at(this.id, row, column);
    return isError(result) ? result.code : undefined;
  }

  values(range: CellRange): CellValue[][] {
    requireInside(range, this.state);
    const { rows } = this.state;
    const end = range.column + range.columns;
    const out: CellValue[][] = [];
    for (let r = 0; r < range.rows; r++) {
      const values = rows[range.row + r]?.v;
      const line = values && values.length >= end ? values.slice(range.column, end) : padded(values, range.column, range.columns);
      out.push(line);
    }
    this.home.engine.overlay(this.id, range, out);
    return out;
  }

  display(range: CellRange): string[][] {
    const { rows } = this.state;
    const { locale } = this.workbook;
    return this.values(range).map((line, r) => {
      const attributes = rows[range.row + r]?.a;
      return line.map((value, c) => formatValue(value, attributes?.[range.column + c]?.format ?? '', locale));
    });
  }

  inputs(range: CellRange): CellValue[][] {
    requireInside(range, this.state);
    return this.each(range, (row, column) => this.state.rows[row]?.f?.[column] ?? this.state.rows[row]?.v[column] ?? null);
  }
  formulas(range: CellRange): string[][] { return this.each(range, (row, column) => this.state.rows[row]?.f?.[column] ?? ''); }
  formats(range: CellRange): string[][] { return this.each(range, (row, column) => this.formatAt(row, column)); }
  formatAt(row: number, column: number): string { return this.state.rows[row]?.a?.[column]?.format ?? ''; }
  styles(range: CellRange): (Style | undefined)[][] { return this.each(range, (row, column) => this.state.rows[row]?.a?.[column]?.style); }
  notes(range: CellRange): string[][] { return this.each(range, (row, column) => this.state.rows[row]?.n?.[column] ?? ''); }
  cellValidations(range: CellRange): (Validation | undefined)[][] { return this.each(range, (row, column) => this.state.rows[row]?.a?.[column]?.validation); }

  private each<T>(range: CellRange, read: (row: number, column: number) => T): T[][] {
    requireInside(range, this.state);
    const lines: T[][] = [];
    for (let row = range.row; row < range.row + range.rows; row += 1) {
      const line: T[] = [];
      for (let column = range.column; column < range.column + range.columns; column += 1) line.push(read(row, column));
      lines.push(line);
    }
    return lines;
  }

  // ---- writing
  /** Runs a write of contents: engine and listeners learn of it. */
  private contents(range: CellRange, work: () => void): void {
    requireInside(range, this.state);
    this.home.step(() => {
      work();
      this.home.engine.contentsChanged(this.id, range);
      this.home.tell({ type: 'cells', sheetId: this.id, range });
    });
  }
  private marked(type: 'formats' | 'notes' | 'validations', range: CellRange, work: () => void): void {
    requireInside(range, this.state);
    this.home.step(() => {
      work();
      this.home.tell({ type, sheetId: this.id, range });
    });
  }

  enter(range: CellRange, rows: readonly (readonly unknown[])[]): void {
    this.contents(range, () => writing.enter(this.store, range, rows, this.home.typing()));
  }
  put(range: CellRange, rows: readonly (readonly CellValue[])[]): void {
    this.contents(range, () => writing.put(this.store, range, rows));
  }
  setFormula(row: number, column: number, formula: string): void {
    this.contents({ row, column, rows: 1, columns: 1 }, () => writing.setFormula(this.store, row, column, formula));
  }
  setFormats(range: CellRange, patterns: readonly (readonly string[])[]): void {
    this.marked('formats', range, () => writing.changeEachAttributes(this.store, range, (r, c) => patterns[r]?.[c], (present, format) => ({ ...present, format })));
  }
  setFormat(range: CellRange, pattern: string): void {
    this.marked('formats', range, () => writing.changeAllAttributes(this.store, range, (present) => ({ ...present, format: pattern })));
  }
  setStyle(range: CellRange, style: StyleChange): void {
    this.marked('formats', range, () => writing.setStyle(this.store, range, style));
  }
  setStyles(range: CellRange, styles: readonly (readonly (StyleChange | undefined)[])[]): void {
    this.marked('formats', range, () => writing.changeEachAttributes(this.store, range, (r, c) => styles[r]?.[c], (present, style) => (style ? { ...present, style: changeStyle(present.style, style) } : present)));
  }
  setNotes(range: CellRange, notes: readonly (readonly string[])[]): void {
    this.marked('notes', range, () => writing.setNotes(this.store, range, notes));
  }
  setValidation(range: CellRange, validation: Validation | null): void {
    this.marked('validations', range, () => writing.setValidation(this.store, range, validation));
  }
  setValidations(range: CellRange, validations: readonly (readonly (Validation | null | undefined)[])[]): void {
    this.marked('validations', range, () => writing.changeEachAttributes(this.store, range, (r, c) => validations[r]?.[c] ?? undefined, (present, validation) => ({ ...present, validation })));
  }
  setRich(row: number, column: number, rich: Json | undefined): void {
    this.marked('formats', { row, column, rows: 1, columns: 1 }, () => {
      this.store.own();
      const line = this.store.row(row);
      setAttributes(line, column, intern({ ...line.a?.[column], rich }));
    });
  }
  clear(range: CellRange, what: ClearWhat = { contents: true, formats: true, notes: true, validations: true }): void {
    requireInside(range, this.state);
    this.home.step(() => {
      writing.clear(this.store, range, what);
      if (what.contents) { this.home.engine.contentsChanged(this.id, range); this.home.tell({ type: 'cells', sheetId: this.id, range }); }
      if (what.formats) this.home.tell({ type: 'formats', sheetId: this.id, range });
      if (what.notes) this.home.tell({ type: 'notes', sheetId: this.id, range });
      if (what.validations) this.home.tell({ type: 'validations', sheetId: this.id, range });
    });
  }

  // ---- structure
  private structure(work: () => void, ...changes: Change[]): void {
    this.home.step(() => {
      this.home.engine.structureChanged();
      work();
      for (const change of changes) this.home.tell(change);
    });
  }
  private insert(axis: Axis, at: number, count: number, inherit: 'before' | 'after'): void {
    this.structure(() => insertLines(this.home, this.store, axis, at, count, inherit), { type: axis === 'rows' ? 'rowsInserted' : 'columnsInserted', sheetId: this.id, at, count });
  }
  private remove(axis: Axis, at: number, count: number): void {
    this.structure(() => deleteLines(this.home, this.store, axis, at, count), { type: axis === 'rows' ? 'rowsDeleted' : 'columnsDeleted', sheetId: this.id, at, count });
  }
  private move(axis: Axis, from: number, count: number, to: number): void {
    this.structure(() => moveWholeLines(this.home, this.store, axis, from, count, to), { type: axis === 'rows' ? 'rowsMoved' : 'columnsMoved', sheetId: this.id, from, count, to });
  }
  insertRows(at: number, count: number, inherit: 'before' | 'after' = 'before'): void { this.insert('rows', at, count, inherit); }
  insertColumns(at: number, count: number, inherit: 'before' | 'after' = 'before'): void { this.insert('columns', at, count, inherit); }
  deleteRows(at: number, count: number): void { this.remove('rows', at, count); }
  deleteColumns(at: number, count: number): void { this.remove('columns', at, count); }
  moveRows(from: number, count: number, to: number): void { this.move('rows', from, count, to); }
  moveColumns(from: number, count: number, to: number): void { this.move('columns', from, count, to); }
  insertCells(range: CellRange, shift: Axis): void {
    requireInside(range, this.state);
    this.structure(() => shiftCells(this.home, this.store, range, shift, 'insert'), { type: 'reset', sheetId: this.id });
  }
  deleteCells(range: CellRange, shift: Axis): void {
    requireInside(range, this.state);
    this.structure(() => shiftCells(this.home, this.store, range, shift, 'delete'), { type: 'reset', sheetId: this.id });
  }

  private touched(sheetId: number, range: CellRange): Change[] {
    return (['cells', 'formats', 'notes', 'validations'] as const).map((type) => ({ type, sheetId, range }));
  }
  sort(range: CellRange, keys: readonly SortKey[]): void {
    const values = this.values(range);
    this.home.step(() => {
      sort(this.store, range, keys, values);
      this.home.engine.contentsChanged(this.id, range);
      for (const change of this.touched(this.id, range)) this.home.tell(change);
    });
  }
  cutPaste(range: CellRange, target: { sheet?: Sheet; row: number; column: number }): void {
    requireInside(range, this.state);
    const to = this.storeOf(target.sheet);
    const area = { row: target.row, column: target.column, rows: range.rows, columns: range.columns };
    const grown = area.row + area.rows > to.state.rowCount || area.column + area.columns > to.state.columnCount;
    this.structure(() => cutPaste(this.home, this.store, range, to, target.row, target.column), ...this.touched(this.id, range),
      ...(grown ? [{ type: 'reset', sheetId: to.id } as const] : this.touched(to.id, area)), { type: 'merges', sheetId: to.id }, { type: 'conditionalFormats', sheetId: to.id });
  }
  copyPaste(range: CellRange, target: { sheet?: Sheet; row: number; column: number; rows?: number; columns?: number }, what: PasteWhat = {}): void {
    requireInside(range, this.state);
    const to = this.storeOf(target.sheet);
    const values = what.values ? this.values(range) : [];
    this.home.step(() => {
      const before = [to.state.rowCount, to.state.columnCount];
      const area = copyPaste(this.home, this.store, range, to, { row: target.row, column: target.column, rows: target.rows ?? 1, columns: target.columns ?? 1 }, what, values);
      if (before[0] !== to.state.rowCount || before[1] !== to.state.columnCount) {
        this.home.engine.structureChanged();
        this.home.tell({ type: 'reset', sheetId: to.id });
        return;
      }
      this.home.engine.contentsChanged(to.id, area);
      for (const change of this.touched(to.id, area)) this.home.tell(change);
      this.home.tell({ type: 'merges', sheetId: to.id });
      this.home.tell({ type: 'conditionalFormats', sheetId: to.id });
    });
  }
  private storeOf(sheet: Sheet | undefined): SheetStore {
    const store = this.home.stores().find((one) => one.id === (sheet?.id ?? this.id));
    if (!store) throw new Error(`Sheet ${sheet?.id ?? this.id} not found`);
    return store;
  }

  merge(range: CellRange, kind: 'all' | 'across' | 'vertical' = 'all'): void {
    this.contents(range, () => { merge(this.store, range, kind); this.home.tell({ type: 'merges', sheetId: this.id }); });
  }
  unmerge(range: CellRange): void {
    requireInside(range, this.state);
    this.home.step(() => { unmerge(this.store, range); this.home.tell({ type: 'merges', sheetId: this.id }); });
  }

  conditionalStyle(row: number, column: number): Style | undefined { return conditionalStyleAt(this, row, column); }
  filteredRows(): number[] { return filteredRows(this); }

  // ---- sizes
  columnWidth(column: number): number { return this.state.columns[column]?.width ?? 100; }
  rowHeight(row: number): number { return this.state.rows[row]?.height ?? 21; }
  isRowHidden(row: number): boolean { return this.state.rows[row]?.hidden === true; }
  isColumnHidden(column: number): boolean { return this.state.columns[column]?.hidden === true; }
  setColumnWidths(column: number, count: number, width: number): void { this.columns(column, count, { width }, 'sizes'); }
  setColumnsHidden(column: number, count: number, hidden: boolean): void { this.columns(column, count, { hidden }, 'hiddenColumns'); }
  private columns(column: number, count: number, change: { width?: number; hidden?: boolean }, type: 'sizes' | 'hiddenColumns'): void {
    requireInside({ row: 0, rows: 1, column, columns: count }, this.state);
    this.home.step(() => {
      const columns = this.state.columns.slice();
      for (let c = 0; c < column + count; c++) if (c >= column) columns[c] = { ...columns[c], ...change }; else if (c >= columns.length) columns.push(undefined);
      this.store.own().columns = columns;
      this.home.tell({ type, sheetId: this.id });
    });
  }
  setRowHeights(row: number, count: number, height: number): void { this.lines(row, count, 'sizes', (line) => { line.height = height; }); }
  setRowsHidden(row: number, count: number, hidden: boolean): void { this.lines(row, count, 'hiddenRows', (line) => { line.hidden = hidden; }); }
  private lines(row: number, count: number, type: 'sizes' | 'hiddenRows', change: (line: { height?: number; hidden?: boolean }) => void): void {
    requireInside({ row, rows: count, column: 0, columns: 1 }, this.state);
    this.home.step(() => {
      this.store.own();
      for (let r = row; r < row + count; r++) change(this.store.row(r));
      this.home.tell({ type, sheetId: this.id });
    });
  }

  extra(key: string): Json | undefined { return this.state.extras[key]; }
  setExtra(key: string, value: Json | undefined): void {
    const extras = { ...this.state.extras };
    if (value === undefined) delete extras[key];
    else extras[key] = value;
    this.assign({ extras }, 'extras');
  }
}

function padded(values: CellValue[] | undefined, from: number, count: number): CellValue[] {
  const line: CellValue[] = values ? values.slice(from, from + count) : [];
  while (line.length < count) line.push(null);
  return line;
}
