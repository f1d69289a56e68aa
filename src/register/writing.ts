// Puts a set of changes into the workbook and proves that every value landed in its own row, whatever a person did meanwhile.

import { toBlocks, type CellWrite } from './blocks';
import { isInsert, isRemoval, type RowChange } from './change';
import type { WorkbookPort } from './port';
import { readTable, type Table, type TableRow } from './table';
import { encode } from './values';

/** A cell that a person changed since the change was decided: her value stays. */
export interface LeftCell {
  sheet: string;
  key: string;
  column: string;
  wanted: string;
  found: string;
}

export interface WriteReport {
  left: LeftCell[];
  /** Rows whose values were hit by a write that a person's move had misled, and were put back. */
  restored: { sheet: string; key: string }[];
}

/** How often a sheet is written again because a person moved its rows meanwhile. */
const ATTEMPTS = 6;

export class SheetUnavailable extends Error {
  constructor(readonly sheet: string) {
    super(`Sheet ${sheet} cannot be written`);
  }
}

const findAdopted = (table: Table, change: RowChange): TableRow | undefined =>
  table.byKey.get(change.key) ?? table.rows.find((row) => row.key === '' && Object.entries(change.adopts ?? {}).every(([c, v]) => row.values[c] === v));

interface Plan {
  writes: CellWrite[];
  /** Values written, by which a misled write is recognised. */
  values: Set<string>;
  left: LeftCell[];
  appended: number;
}

/** What is still to be written so that the table shows these changes; cells that hold a third value are left to the person. */
const planSheet = (table: Table, changes: readonly RowChange[]): Plan => {
  const plan: Plan = { writes: [], values: new Set(), left: [], appended: 0 };
  const put = (row: number, column: string, value: string): void => {
    const at = table.columns[column];
    const type = table.schema.columns[column]?.type;
    if (at === undefined || type === undefined) throw new SheetUnavailable(table.schema.id);
    const cell = encode(value, type);
    plan.writes.push({ row, column: at, cell });
    // In a column of another type a misled value reads as it was written, not as it was meant.
    plan.values.add(value).add(String(cell));
  };
  for (const change of changes) {
    const row = change.adopts ? findAdopted(table, change) : table.byKey.get(change.key);
    if (!row) {
      if (isRemoval(change)) continue;
      if (!isInsert(change)) {
        for (const [column, [, wanted]] of Object.entries(change.cells)) plan.left.push({ sheet: change.sheet, key: change.key, column, wanted, found: '' });
        continue;
      }
      const at = table.nextRow + plan.appended++;
      for (const column of Object.keys(table.schema.columns)) put(at, column, change.cells[column]?.[1] ?? '');
      // An empty cell lets a derived column spread through it, and keeps the row one block: one call.
      for (const name of Object.keys(table.schema.derived ?? {})) plan.writes.push({ row: at, column: table.columns[name] as number, cell: '' });
      continue;
    }
    for (const [column, [before, after]] of Object.entries(change.cells)) {
      const now = row.values[column] ?? '';
      if (now === after) continue;
      if (now === before) put(row.at, column, after);
      else plan.left.push({ sheet: change.sheet, key: change.key, column, wanted: after, found: now });
    }
  }
  return plan;
};

const sameFrame = (a: Table, b: Table): boolean =>
  Object.keys(a.columns).every((c) => a.columns[c] === b.columns[c]) && a.rows.every((row) => row.key === '' || b.byKey.get(row.key)?.at === row.at);

/**
 * After rows or columns moved under a write: which cells of other rows now hold values that were meant for elsewhere.
 * Only values that this very write put into the sheet count as misled; anything else is a person's own edit.
 */
const findVictims = (before: Table, after: Table, changes: readonly RowChange[], plan: Plan): RowChange[] => {
  const touched = new Map(changes.map((c) => [c.key, c]));
  const writtenRows = new Set(plan.writes.map((w) => w.row));
  const lastRows = new Set(before.rows.slice(-plan.appended || before.rows.length).map((r) => r.key));
  const victims: RowChange[] = [];
  const inserted = changes.filter((c) => !before.byKey.has(c.key)).map((c) => ({ key: c.key, at: 0, values: {} as TableRow['values'] }));
  for (const row of [...before.rows, ...inserted]) {
    if (row.key === '') continue;
    const now = after.byKey.get(row.key);
    const own = touched.get(row.key);
    const cells: RowChange['cells'] = {};
    if (!now) {
      const overwritten = writtenRows.has(row.at) || (plan.appended > 0 && lastRows.has(row.key));
      if (!overwritten || (own && isRemoval(own))) continue;
      for (const [column, value] of Object.entries(row.values)) if (value !== '') cells[column] = ['', own?.cells[column]?.[1] ?? value];
    } else {
      for (const column of Object.keys(before.schema.columns)) {
        const value = row.values[column] ?? '';
        const found = now.values[column] ?? '';
        const wanted = own?.cells[column]?.[1] ?? value;
        if (found !== wanted && found !== value && plan.values.has(found)) cells[column] = [found, wanted];
      }
    }
    if (Object.keys(cells).length > 0) victims.push({ sheet: before.schema.id, key: row.key, cells });
  }
  return victims;
};

/**
 * A write that was misled into an empty row leaves values under no code. They are recognised by being ours and by standing
 * in a row that had no content when this writing began.
 */
const strayWrites = (table: Table, typedBefore: ReadonlySet<string>, values: ReadonlySet<string>): CellWrite[] => {
  const writes: CellWrite[] = [];
  for (const row of table.rows) {
    if (row.key !== '' || typedBefore.has(JSON.stringify(row.values))) continue;
    const filled = Object.entries(row.values).filter(([, value]) => value !== '');
    if (!filled.every(([, value]) => values.has(value))) continue;
    for (const [column] of filled) writes.push({ row: row.at, column: table.columns[column] as number, cell: '' });
  }
  return writes;
};

const typedRows = (table: Table): Set<string> => new Set(table.rows.filter((row) => row.key === '').map((row) => JSON.stringify(row.values)));

/** What is still wanted, with the cells that a misled write spoiled told anew. */
const withVictims = (pending: readonly RowChange[], victims: readonly RowChange[]): RowChange[] => {
  const byKey = new Map(pending.map((change) => [change.key, change]));
  for (const victim of victims) byKey.set(victim.key, { ...victim, cells: { ...byKey.get(victim.key)?.cells, ...victim.cells } });
  return [...byKey.values()];
};

/** One sheet's writing while it lasts. */
interface Job {
  known: Table;
  pending: readonly RowChange[];
  /** Rows without a code that stood there when the writing began; null before the first look. */
  typed: Set<string> | null;
  /** Every value that this writing put into the sheet. */
  written: Set<string>;
  before: Table | null;
  plan: Plan | null;
}

/** Looks where the rows are now and writes what is still wanted. False when nothing is. */
const write = (port: WorkbookPort, job: Job, again: boolean): boolean => {
  const before = readTable(job.known.schema, job.known.sheet, port.readAll(job.known.sheet.id));
  job.typed ??= typedRows(before);
  const plan = planSheet(before, job.pending);
  const strays = again ? strayWrites(before, job.typed, job.written) : [];
  if (strays.length > 0) plan.values.add('');
  plan.writes.push(...strays);
  for (const value of plan.values) job.written.add(value);
  job.before = before;
  job.plan = plan;
  if (plan.writes.length === 0) return false;
  port.writeBlocks(job.known.sheet.id, toBlocks(plan.writes));
  return true;
};

/** Reads a written sheet back. True when it shows everything; otherwise `pending` is what must be written again. */
const prove = (port: WorkbookPort, job: Job, report: WriteReport): boolean => {
  const { before, plan, typed } = job;
  if (!before || !plan || !typed) return false;
  const after = readTable(job.known.schema, job.known.sheet, port.readAll(job.known.sheet.id));
  const victims = sameFrame(before, after) ? [] : findVictims(before, after, job.pending, plan);
  for (const victim of victims) report.restored.push({ sheet: victim.sheet, key: victim.key });
  job.pending = withVictims(job.pending, victims);
  return planSheet(after, job.pending).writes.length === 0 && strayWrites(after, typed, job.written).length === 0;
};

/** Writes all sheets, makes it visible once, proves each; what a person's move misled is written again. */
const writeUntilProved = (port: WorkbookPort, jobs: readonly Job[], report: WriteReport): void => {
  let open = jobs;
  for (let attempt = 0; attempt < ATTEMPTS && open.length > 0; attempt++) {
    const settle = (job: Job): void => { report.left.push(...(job.plan?.left ?? [])); };
    const wrote = open.filter((job) => {
      const more = write(port, job, attempt > 0);
      if (!more) settle(job);
      return more;
    });
    if (wrote.length > 0) port.flush();
    open = wrote.filter((job) => {
      const proved = prove(port, job, report);
      if (proved) settle(job);
      return !proved;
    });
  }
  const stuck = open[0];
  if (stuck) throw new SheetUnavailable(stuck.known.schema.id);
};

/** Puts the changes into their sheets. Cells of a person's own are left and reported; nobody else's row is touched. */
export const writeChanges = (port: WorkbookPort, tables: { readonly [sheet: string]: Table }, changes: readonly RowChange[]): WriteReport => {
  const report: WriteReport = { left: [], restored: [] };
  const bySheet = new Map<string, RowChange[]>();
  for (const change of changes) {
    const own = bySheet.get(change.sheet);
    if (own) own.push(change);
    else bySheet.set(change.sheet, [change]);
  }
  const jobs = [...bySheet].map(([sheet, pending]): Job => {
    const known = tables[sheet];
    if (!known) throw new SheetUnavailable(sheet);
    return { known, pending, typed: null, written: new Set(), before: null, plan: null };
  });
  writeUntilProved(port, jobs, report);
  return report;
};
