// A set of changes to the register: what each cell was and what it is to be, by keys, so that a moved row is still found.

import type { Records, SheetId } from '../programme/records';
import { allocator } from './codes';
import { schemaOf } from './schema';
import { keyOf, type Table } from './table';

/** [before, after] of one cell, canonical strings. */
export type CellChange = readonly [before: string, after: string];

export interface RowChange {
  sheet: SheetId;
  /** Key of the row after the change; of a removed row its former key. */
  key: string;
  cells: { [column: string]: CellChange };
  /** A row that a person typed without a code: all it held, by which it is found. */
  adopts?: { [column: string]: string };
}

export const isInsert = (change: RowChange): boolean => schemaOf(change.sheet).key.every((k) => change.cells[k]?.[0] === '' && change.cells[k][1] !== '') && !change.adopts;
export const isRemoval = (change: RowChange): boolean => schemaOf(change.sheet).key.every((k) => change.cells[k]?.[1] === '' && change.cells[k][0] !== '');

/** The same changes the other way round. */
export const reversed = (change: RowChange): RowChange => {
  const cells: { [column: string]: CellChange } = {};
  for (const [column, [before, after]] of Object.entries(change.cells)) cells[column] = [after, before];
  return { sheet: change.sheet, key: change.key, cells };
};

/** Collects what an action wants changed, over the tables it read; an unchanged value makes no change. */
export class Draft {
  private readonly rows = new Map<string, RowChange>();
  private readonly counters = new Map<SheetId, () => string>();

  constructor(
    private readonly tables: { readonly [S in SheetId]: Table },
    /** Highest codes ever given, by sheet, from the journal. */
    private readonly given: { readonly [sheet: string]: string },
  ) {}

  /** A code that no row of the sheet has or had. */
  newCode(sheet: SheetId): string {
    let next = this.counters.get(sheet);
    if (!next) {
      const column = schemaOf(sheet).allocates ?? 'code';
      const seen = this.tables[sheet].rows.map((r) => r.values[column] ?? '');
      next = allocator([...seen, this.given[sheet] ?? '']);
      this.counters.set(sheet, next);
    }
    return next();
  }

  /** Adds a row; its key must be complete. Returns the key. */
  insert<S extends SheetId>(sheet: S, record: Partial<Records[S]>): string {
    const values = record as { [column: string]: string };
    const key = keyOf(schemaOf(sheet), values);
    if (key === '') throw new Error(`A row of ${sheet} without its key`);
    const cells: { [column: string]: CellChange } = {};
    for (const [column, value] of Object.entries(values)) if (value !== '') cells[column] = ['', value];
    this.rows.set(`${sheet}|${key}`, { sheet, key, cells });
    return key;
  }

  /** Changes some values of a row that is there or that this draft adds. */
  update<S extends SheetId>(sheet: S, key: string, record: Partial<Records[S]>): void {
    const id = `${sheet}|${key}`;
    const drafted = this.rows.get(id);
    const row = this.tables[sheet].byKey.get(key);
    if (!drafted && !row) throw new Error(`No row ${sheet} to change`);
    const cells = { ...drafted?.cells };
    for (const [column, after] of Object.entries(record as { [column: string]: string })) {
      const before = drafted?.cells[column]?.[0] ?? row?.values[column] ?? '';
      if (before === after) delete cells[column];
      else cells[column] = [before, after];
    }
    if (Object.keys(cells).length > 0) this.rows.set(id, { sheet, key, cells });
    else this.rows.delete(id);
  }

  /** Empties a row. Only for what an undo takes back: the register itself deletes nothing. */
  remove(sheet: SheetId, key: string): void {
    const row = this.tables[sheet].byKey.get(key);
    if (!row) return;
    const cells: { [column: string]: CellChange } = {};
    for (const [column, value] of Object.entries(row.values)) if (value !== '') cells[column] = [value, ''];
    this.rows.set(`${sheet}|${key}`, { sheet, key, cells });
  }

  /** Takes over changes that were planned elsewhere. */
  addChanges(changes: readonly RowChange[]): void {
    for (const change of changes) this.rows.set(`${change.sheet}|${change.key}`, change);
  }

  /** Gives every row that was typed by hand its code. */
  adoptTypedRows(): void {
    for (const table of Object.values(this.tables)) {
      const column = table.schema.allocates;
      if (!column) continue;
      for (const row of table.rows) {
        if (row.values[column] !== '') continue;
        const code = this.newCode(table.schema.id);
        this.rows.set(`${table.schema.id}|${code}`, { sheet: table.schema.id, key: code, cells: { [column]: ['', code] }, adopts: row.values });
      }
    }
  }

  changes(): RowChange[] {
    return [...this.rows.values()].filter((c) => Object.keys(c.cells).length > 0);
  }

  /** Highest codes given by now, to be kept in the journal. */
  lastCodes(): { [sheet: string]: string } {
    const last: { [sheet: string]: string } = { ...this.given };
    for (const change of this.rows.values()) {
      const column = schemaOf(change.sheet).allocates;
      const code = column ? change.cells[column]?.[1] : undefined;
      if (code) last[change.sheet] = code;
    }
    return last;
  }
}
