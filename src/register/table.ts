// A sheet's cells as a typed table: where its columns and rows are, and what is wrong with its structure.

import type { SheetInfo } from './port';
import { columnKey, type AnySheetSchema } from './schema';
import { decode, type CellValue } from './values';

/** Row 1 holds the hidden keys, row 2 the headings, records begin in row 3; a person may have moved them, and reading copes. */
export const KEY_ROW = 1;
export const HEADING_ROW = 2;
export const FIRST_ROW = 3;

export interface TableRow {
  /** Physical row, from 1. */
  at: number;
  /** Values of the key columns joined by '|'; '' when the row has none yet. */
  key: string;
  values: { [column: string]: string };
}

export type StructureFault =
  | { kind: 'no sheet'; sheet: string }
  | { kind: 'no keys'; sheet: string }
  | { kind: 'keys moved'; sheet: string; at: number }
  | { kind: 'two sheets'; sheet: string; names: string[] }
  | { kind: 'no column'; sheet: string; column: string }
  | { kind: 'two columns'; sheet: string; column: string; at: number[] }
  | { kind: 'two rows'; sheet: string; key: string; at: number[] };

export interface Table {
  schema: AnySheetSchema;
  sheet: SheetInfo;
  /** Physical column by column name, derived ones included. */
  columns: { [column: string]: number };
  rows: TableRow[];
  /** First row of each key. */
  byKey: ReadonlyMap<string, TableRow>;
  /** Row below the last one that holds a record or the beginning of one. */
  nextRow: number;
  faults: StructureFault[];
  /** Derived columns that show an error: something was typed into them. Nothing is lost by it, so it bars nothing. */
  blocked: string[];
}

/** Key of a row of this sheet: '' unless every part is known. */
export const keyOf = (schema: AnySheetSchema, values: { [column: string]: string }): string => {
  const parts = schema.key.map((k) => values[k] ?? '');
  return parts.some((p) => p === '') ? '' : parts.join('|');
};

/** Columns of a sheet by the keys of its first row. */
const locate = (schema: AnySheetSchema, keys: readonly CellValue[]): Pick<Table, 'columns' | 'faults'> => {
  const columns: { [column: string]: number } = {};
  const faults: StructureFault[] = [];
  for (const name of schema.order) {
    const wanted = columnKey(schema.id, name);
    const at: number[] = [];
    keys.forEach((k, i) => { if (k === wanted) at.push(i + 1); });
    if (at.length > 0) columns[name] = at[0] as number;
    if (at.length > 1) faults.push({ kind: 'two columns', sheet: schema.id, column: name, at });
    if (at.length === 0) faults.push({ kind: 'no column', sheet: schema.id, column: name });
  }
  return { columns, faults };
};

/** Index of the row of keys and of the row of headings, counted from 0; -1 when there is none. */
export const frameOf = (schema: AnySheetSchema, cells: readonly (readonly CellValue[])[]): { keys: number; headings: number } => {
  const isKeys = (row: readonly CellValue[] | undefined): boolean => row !== undefined && likeness(schema, row) >= 0.5;
  const titles = new Set([...Object.values(schema.columns), ...Object.values(schema.derived ?? {})].map((c) => c.heading as CellValue));
  const isHeadings = (row: readonly CellValue[] | undefined): boolean => row !== undefined && row.filter((cell) => titles.has(cell)).length * 2 >= titles.size;
  const keys = isKeys(cells[KEY_ROW - 1]) ? KEY_ROW - 1 : cells.findIndex(isKeys);
  if (isHeadings(cells[HEADING_ROW - 1])) return { keys, headings: HEADING_ROW - 1 };
  const elsewhere = cells.findIndex(isHeadings);
  // Headings that a person renamed are known by their place alone.
  return { keys, headings: elsewhere < 0 && keys === KEY_ROW - 1 ? HEADING_ROW - 1 : elsewhere };
};

/** Reads the table out of all the cells of its sheet. Rows with nothing in the schema's columns are not rows. */
export const readTable = (schema: AnySheetSchema, sheet: SheetInfo, cells: readonly (readonly CellValue[])[]): Table => {
  const { keys, headings } = frameOf(schema, cells);
  const found: Pick<Table, 'columns' | 'faults'> = keys < 0 ? { columns: {}, faults: [{ kind: 'no keys', sheet: schema.id }] } : locate(schema, cells[keys] as readonly CellValue[]);
  const { columns } = found;
  const moved = keys > 0 || (keys === 0 && headings !== HEADING_ROW - 1);
  const faults = moved ? [...found.faults, { kind: 'keys moved' as const, sheet: schema.id, at: keys + 1 }] : found.faults;
  const stored = Object.entries(schema.columns).flatMap(([name, { type }]) => (columns[name] === undefined ? [] : [{ name, type, at: columns[name] - 1 }]));
  const rows: TableRow[] = [];
  let nextRow = FIRST_ROW;
  cells.forEach((line, i) => {
    // Formulas that spread reach the end of the grid, so that most rows read are empty ones.
    if (i === keys || i === headings || stored.every(({ at }) => (line[at] ?? '') === '')) return;
    const values: { [column: string]: string } = {};
    let filled = false;
    // Every cell of the register passes here, several times in an action, before the engine has warmed up: hence the plain loop.
    for (let column = 0; column < stored.length; column++) {
      const { name, type, at } = stored[column] as (typeof stored)[number];
      const cell = line[at] ?? '';
      const value = cell === '' ? '' : decode(cell, type);
      values[name] = value;
      if (value !== '') filled = true;
    }
    if (!filled) return;
    rows.push({ at: i + 1, key: keyOf(schema, values), values });
    nextRow = i + 2;
  });
  const byKey = new Map<string, TableRow>();
  for (const row of rows) if (row.key !== '' && !byKey.has(row.key)) byKey.set(row.key, row);
  const blocked = Object.keys(schema.derived ?? {}).filter((name) => String(cells[headings]?.[(columns[name] ?? 0) - 1] ?? '').startsWith('#'));
  return { schema, sheet, columns, rows, byKey, blocked, nextRow: Math.max(nextRow, FIRST_ROW), faults: faults.concat(doubledKeys(schema, rows)) };
};

const doubledKeys = (schema: AnySheetSchema, rows: readonly TableRow[]): StructureFault[] => {
  const byKey = new Map<string, number[]>();
  for (const row of rows) if (row.key !== '') byKey.set(row.key, [...(byKey.get(row.key) ?? []), row.at]);
  return [...byKey].filter(([, at]) => at.length > 1).map(([key, at]) => ({ kind: 'two rows', sheet: schema.id, key, at }));
};

/** Share of the schema's columns that this sheet's first row names: how surely it is that sheet. */
export const likeness = (schema: AnySheetSchema, keys: readonly CellValue[]): number => {
  const present = new Set(keys);
  return schema.order.filter((name) => present.has(columnKey(schema.id, name))).length / schema.order.length;
};
