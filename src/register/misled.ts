// What a write leaves behind when people moved rows or columns under it: values in others' cells, keys overwritten, rows of nobody.

import type { CellWrite } from './blocks';
import { isInsert, isRemoval, type RowChange } from './change';
import type { ColumnType } from './schema';
import { frameOf, HEADING_ROW, type Table, type TableRow } from './table';
import { decode, type CellValue } from './values';

/** A sheet as it was read: the table and the cells it was made of. */
export interface Sight {
  table: Table;
  cells: readonly (readonly CellValue[])[];
}

/** A sheet before and after one writing that may have been misled. */
export interface Passage {
  before: Sight;
  after: Sight;
  writes: readonly CellWrite[];
  /** How many of the written rows were new ones at the end. */
  appended: number;
}

const TYPES: readonly ColumnType[] = ['text', 'integer', 'date', 'moment'];

/** All that a written cell may be read as, whichever column it was misled into. */
export const readingsOf = (cell: CellValue): string[] => (cell === '' ? [''] : TYPES.map((type) => decode(cell, type)));

const valuesOf = (writes: readonly CellWrite[]): Set<string> => new Set(writes.flatMap(({ cell }) => readingsOf(cell)));

/** Whether columns and rows stand where they stood. */
export const sameFrame = (a: Table, b: Table): boolean =>
  Object.keys(a.columns).every((c) => a.columns[c] === b.columns[c]) && a.rows.every((row) => row.key === '' || b.byKey.get(row.key)?.at === row.at);

/**
 * The row whose key a misled write overwrote: under a key that nobody knows, and otherwise what the lost row held or what was written.
 * Something of its own must be left, or it might be any row.
 */
const spoiledRow = (lost: TableRow, strangers: readonly TableRow[], ours: ReadonlySet<string>): TableRow | undefined =>
  strangers.find(({ values }) => {
    const columns = Object.keys(values);
    return columns.every((c) => values[c] === lost.values[c] || ours.has(values[c] ?? '')) && columns.some((c) => values[c] !== '' && values[c] === lost.values[c] && !ours.has(values[c] ?? ''));
  });

/**
 * Which cells of rows now hold values that were meant for elsewhere, as changes that put them right.
 * Only values that this very write put into the sheet count as misled; anything else is a person's own edit.
 */
export const findVictims = ({ before: { table: before }, after: { table: after }, writes, appended }: Passage, changes: readonly RowChange[]): RowChange[] => {
  const ours = valuesOf(writes);
  const touched = new Map(changes.map((c) => [c.key, c]));
  const writtenRows = new Set(writes.map((w) => w.row));
  const lastRows = new Set(before.rows.slice(-appended || before.rows.length).map((r) => r.key));
  const strangers = after.rows.filter((row) => row.key === '' || (!before.byKey.has(row.key) && !touched.has(row.key)));
  // Rows to which the writing itself gave another key, or none: those that an earlier misled write had spoiled or made.
  const keyColumns = new Set(before.schema.key.map((name) => before.columns[name]));
  const rekeyed = new Set(writes.filter((w) => keyColumns.has(w.column)).map((w) => w.row));
  const victims: RowChange[] = [];
  const toCome = changes.filter((c) => !before.byKey.has(c.key) && (c.adopts || isInsert(c))).map((c): TableRow => ({ key: c.key, at: 0, values: c.adopts ?? {} }));
  for (const row of [...before.rows, ...toCome]) {
    const own = touched.get(row.key);
    if (row.key === '' || (!own && rekeyed.has(row.at))) continue;
    const known = after.byKey.get(row.key);
    const spoiled = known ? undefined : spoiledRow(row, strangers, ours);
    const now = known ?? spoiled;
    const cells: RowChange['cells'] = {};
    if (!now) {
      const overwritten = writtenRows.has(row.at) || (appended > 0 && lastRows.has(row.key));
      if (!overwritten || (own && isRemoval(own))) continue;
      for (const [column, value] of Object.entries(row.values)) if (value !== '') cells[column] = ['', own?.cells[column]?.[1] ?? value];
    } else {
      for (const column of Object.keys(before.schema.columns)) {
        const value = row.values[column] ?? '';
        const found = now.values[column] ?? '';
        const wanted = own?.cells[column]?.[1] ?? value;
        // A row that lost its key is found again only by what it held: all that is wanted of it is told anew.
        if (found !== wanted && (found === value ? spoiled !== undefined : ours.has(found))) cells[column] = [found, wanted];
      }
    }
    if (spoiled) strangers.splice(strangers.indexOf(spoiled), 1);
    if (Object.keys(cells).length > 0) victims.push({ sheet: before.schema.id, key: row.key, cells, ...(spoiled ? { adopts: { ...spoiled.values } } : {}) });
  }
  return victims;
};

/** Keys of a table and rows without one, as they stood when a writing began. */
export interface Beginning {
  keys: ReadonlySet<string>;
  /** What rows without a key held. */
  typed: ReadonlySet<string>;
}

export const beginningOf = (table: Table): Beginning => ({
  keys: new Set(table.byKey.keys()),
  typed: new Set(table.rows.filter((row) => row.key === '').map((row) => JSON.stringify(row.values))),
});

/**
 * Rows of nobody: a write that was misled into an empty row leaves values under no key or under one made of the wrong columns. They
 * are recognised by holding nothing but what was written, and by a key that neither stood there nor was wanted.
 */
const strayCells = ({ table }: Sight, beginning: Beginning, wanted: ReadonlySet<string>, ours: ReadonlySet<string>): CellWrite[] =>
  table.rows.flatMap((row) => {
    if (row.key === '' ? beginning.typed.has(JSON.stringify(row.values)) : beginning.keys.has(row.key) || wanted.has(row.key)) return [];
    const filled = Object.entries(row.values).filter(([, value]) => value !== '');
    return filled.every(([, value]) => ours.has(value)) ? filled.map(([column]) => ({ row: row.at, column: table.columns[column] as number, cell: '' })) : [];
  });

/** What stood in a column of a person's own in this row before a passage; '' in a column that is new. */
const foreignCell = ({ before, after }: Passage, row: number, column: number): CellValue => {
  const heading = after.cells[HEADING_ROW - 1]?.[column - 1] ?? '';
  const own = new Set(Object.values(before.table.columns));
  const at = heading === '' ? -1 : (before.cells[HEADING_ROW - 1] ?? []).findIndex((cell, i) => cell === heading && !own.has(i + 1));
  const key = after.table.rows.find((one) => one.at === row)?.key ?? '';
  const place = before.table.byKey.get(key)?.at ?? row;
  return at < 0 ? '' : before.cells[place - 1]?.[at] ?? '';
};

/** Cells outside the register's own columns where this passage's values still stand: under a formula that fills its column, or in a person's column. */
const outsideCells = (passage: Passage, sight: Sight): CellWrite[] => {
  const { table, cells } = sight;
  const { keys, headings } = frameOf(table.schema, cells);
  const stored = new Set(Object.keys(table.schema.columns).map((name) => table.columns[name]));
  const derived = new Set(Object.keys(table.schema.derived ?? {}).map((name) => table.columns[name]));
  return passage.writes.flatMap(({ row, column, cell }) => {
    const found = cells[row - 1]?.[column - 1] ?? '';
    if (found === '' || stored.has(column) || row - 1 === keys || row - 1 === headings || decode(found, 'text') !== decode(cell, 'text')) return [];
    const instead = derived.has(column) ? '' : foreignCell(passage, row, column);
    return instead === found ? [] : [{ row, column, cell: instead }];
  });
};

/** Everything that misled writings left where nothing of theirs belongs, as cells to write. */
export const leftovers = (sight: Sight, beginning: Beginning, wanted: readonly RowChange[], passages: readonly Passage[]): CellWrite[] => {
  if (passages.length === 0) return [];
  const ours = new Set(passages.flatMap(({ writes }) => [...valuesOf(writes)]));
  const cells = [...strayCells(sight, beginning, new Set(wanted.map((c) => c.key)), ours), ...passages.flatMap((passage) => outsideCells(passage, sight))];
  return [...new Map(cells.map((write) => [`${write.row}:${write.column}`, write])).values()];
};
