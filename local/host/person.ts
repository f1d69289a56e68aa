// What a person does in the grid: operations of the workbook that are hers and fire the edit triggers.

import { parseA1 } from '../workbook';
import type { CellRange, Sheet, SortKey } from '../workbook/types';
import type { Account } from '../services/execution';
import type { Stores } from './state';
import type { TriggerRuns } from './trigger-runs';

export type SheetRef = string | number | Sheet;

export class Person {
  constructor(
    readonly stores: Stores,
    readonly runs: TriggerRuns,
    /** Who is at the keyboard now. */
    readonly who: () => Account,
    /** Called before an operation. */
    readonly about: () => void,
    /** Called when an operation is done: saves. */
    readonly done: () => void,
  ) {}

  /** A sheet by name, id or itself. Throws when there is none. */
  sheet(ref: SheetRef): Sheet {
    const { workbook } = this.stores;
    const sheet = typeof ref === 'string' ? workbook.getSheetByName(ref) : typeof ref === 'number' ? workbook.getSheet(ref) : ref;
    if (!sheet) throw new Error(`There is no sheet ${String(ref)}`);
    return sheet;
  }
  /** "B3:D9" -> range; open sides end at the grid. */
  range(ref: SheetRef, a1: string | CellRange): CellRange {
    if (typeof a1 !== 'string') return a1;
    const sheet = this.sheet(ref);
    const parsed = parseA1(a1, { rows: sheet.rowCount, columns: sheet.columnCount });
    if (!parsed) throw new Error(`${a1} is no range`);
    return parsed.range;
  }

  /** Types a text into the cells (every cell of the range); fires onEdit. */
  edit(ref: SheetRef, a1: string | CellRange, text: unknown): void {
    const range = this.range(ref, a1);
    this.enter(ref, range, Array.from({ length: range.rows }, () => Array.from({ length: range.columns }, () => text)));
  }
  /** Types or pastes a block of texts; fires onEdit once. */
  enter(ref: SheetRef, a1: string | CellRange, rows: readonly (readonly unknown[])[]): void {
    const sheet = this.sheet(ref);
    const range = this.range(sheet, a1);
    this.#edited(sheet, range, () => sheet.enter(range, rows));
  }
  clear(ref: SheetRef, a1: string | CellRange): void {
    const sheet = this.sheet(ref);
    const range = this.range(sheet, a1);
    this.#edited(sheet, range, () => sheet.clear(range, { contents: true }));
  }
  sort(ref: SheetRef, a1: string | CellRange, keys: readonly SortKey[]): void {
    const sheet = this.sheet(ref);
    this.act('OTHER', () => sheet.sort(this.range(sheet, a1), keys));
  }
  insertRows(ref: SheetRef, at: number, count = 1): void {
    this.act('INSERT_ROW', () => this.sheet(ref).insertRows(at, count));
  }
  deleteRows(ref: SheetRef, at: number, count = 1): void {
    this.act('REMOVE_ROW', () => this.sheet(ref).deleteRows(at, count));
  }
  insertColumns(ref: SheetRef, at: number, count = 1): void {
    this.act('INSERT_COLUMN', () => this.sheet(ref).insertColumns(at, count));
  }
  deleteColumns(ref: SheetRef, at: number, count = 1): void {
    this.act('REMOVE_COLUMN', () => this.sheet(ref).deleteColumns(at, count));
  }
  moveColumns(ref: SheetRef, from: number, count: number, to: number): void {
    this.act('OTHER', () => this.sheet(ref).moveColumns(from, count, to));
  }
  moveRows(ref: SheetRef, from: number, count: number, to: number): void {
    this.act('OTHER', () => this.sheet(ref).moveRows(from, count, to));
  }
  cutPaste(ref: SheetRef, a1: string | CellRange, target: { sheet?: SheetRef; row: number; column: number }): void {
    const sheet = this.sheet(ref);
    const to = target.sheet === undefined ? sheet : this.sheet(target.sheet);
    const range = this.range(sheet, a1);
    this.#edited(to, { row: target.row, column: target.column, rows: range.rows, columns: range.columns }, () => sheet.cutPaste(range, { sheet: to, row: target.row, column: target.column }));
  }
  copyPaste(ref: SheetRef, a1: string | CellRange, target: { sheet?: SheetRef; row: number; column: number }): void {
    const sheet = this.sheet(ref);
    const to = target.sheet === undefined ? sheet : this.sheet(target.sheet);
    const range = this.range(sheet, a1);
    this.#edited(to, { row: target.row, column: target.column, rows: range.rows, columns: range.columns }, () => sheet.copyPaste(range, { sheet: to, row: target.row, column: target.column }));
  }
  merge(ref: SheetRef, a1: string | CellRange): void {
    const sheet = this.sheet(ref);
    this.act('OTHER', () => sheet.merge(this.range(sheet, a1)));
  }
  unmerge(ref: SheetRef, a1: string | CellRange): void {
    const sheet = this.sheet(ref);
    this.act('OTHER', () => sheet.unmerge(this.range(sheet, a1)));
  }
  insertSheet(name?: string, index?: number): Sheet {
    return this.act('INSERT_GRID', () => this.stores.workbook.insertSheet(name, index));
  }
  renameSheet(ref: SheetRef, name: string): void {
    this.act('OTHER', () => {
      this.sheet(ref).name = name;
    });
  }
  deleteSheet(ref: SheetRef): void {
    this.act('REMOVE_GRID', () => this.stores.workbook.deleteSheet(this.sheet(ref).id));
  }
  /** Chooses what the services call the active sheet and range. */
  select(ref: SheetRef, a1: string | CellRange = 'A1'): void {
    const sheet = this.sheet(ref);
    this.stores.workbook.activeSheetId = sheet.id;
    this.stores.workbook.activeRange = this.range(sheet, a1);
    this.done();
  }
  /** Ctrl+Z. */
  undo(): boolean {
    return this.#after(() => this.stores.workbook.undo());
  }
  redo(): boolean {
    return this.#after(() => this.stores.workbook.redo());
  }
  saveVersion(name?: string): string {
    return this.#after(() => this.stores.workbook.saveVersion(name));
  }
  restoreVersion(id: string): void {
    this.#after(() => this.stores.workbook.restoreVersion(id));
  }

  /** Any other operation of hers as one step, with the change triggers. */
  act<T>(changeType: string, work: () => T): T {
    this.about();
    const result = this.stores.workbook.change('person', work);
    this.runs.installable('ON_CHANGE', { kind: 'change', email: this.who().email, changeType }, true, this.who().email);
    this.done();
    return result;
  }
  #edited(sheet: Sheet, range: CellRange, work: () => void): void {
    this.about();
    const single = range.rows === 1 && range.columns === 1;
    const oldValue = single ? sheet.value(range.row, range.column) : null;
    this.stores.workbook.change('person', work);
    const value = single ? sheet.value(range.row, range.column) : null;
    const event = { kind: 'edit' as const, email: this.who().email, sheetId: sheet.id, ...range, value: value === null ? null : String(value), oldValue: oldValue === null ? null : String(oldValue) };
    this.runs.simple('onEdit', event, this.who(), 'LIMITED');
    this.runs.installable('ON_EDIT', event, true, this.who().email);
    this.runs.installable('ON_CHANGE', { kind: 'change', email: this.who().email, changeType: 'EDIT' }, true, this.who().email);
    this.done();
  }
  #after<T>(work: () => T): T {
    this.about();
    const result = work();
    this.done();
    return result;
  }
}
