// Puts a set of changes into the workbook and proves that every value landed in its own row, whatever a person did meanwhile.

import { toBlocks, type CellWrite } from './blocks';
import { isInsert, isRemoval, type RowChange } from './change';
import { beginningOf, findVictims, leftovers, sameFrame, type Beginning, type Passage, type Sight } from './misled';
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
  /** The sheets as they were last read: after the writing, or before it where nothing was to be written. */
  proved: Table[];
}

/** How often a sheet is written again because a person moved its rows meanwhile. */
const ATTEMPTS = 6;

export class SheetUnavailable extends Error {
  constructor(readonly sheet: string) {
    super(`Sheet ${sheet} cannot be written`);
  }
}

/** A row by its key; one without its own key by all that it held. */
const rowFor = (table: Table, { key, adopts }: RowChange): TableRow | undefined =>
  table.byKey.get(key) ?? (adopts && table.rows.find((row) => Object.entries(adopts).every(([c, v]) => row.values[c] === v)));

interface Plan {
  writes: CellWrite[];
  left: LeftCell[];
  appended: number;
}

/** What is still to be written so that the table shows these changes; cells that hold a third value are left to the person. */
const planSheet = (table: Table, changes: readonly RowChange[]): Plan => {
  const plan: Plan = { writes: [], left: [], appended: 0 };
  const put = (row: number, column: string, value: string): void => {
    const at = table.columns[column];
    const type = table.schema.columns[column]?.type;
    if (at === undefined || type === undefined) throw new SheetUnavailable(table.schema.id);
    plan.writes.push({ row, column: at, cell: encode(value, type) });
  };
  for (const change of changes) {
    const row = rowFor(table, change);
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

/** What is still wanted, with the cells that a misled write spoiled told anew. */
const withVictims = (pending: readonly RowChange[], victims: readonly RowChange[]): RowChange[] => {
  const byKey = new Map(pending.map((change) => [change.key, change]));
  for (const victim of victims) byKey.set(victim.key, { ...victim, cells: { ...byKey.get(victim.key)?.cells, ...victim.cells } });
  return [...byKey.values()];
};

/** One sheet's writing while it lasts. */
interface Job {
  /** The sheet as it was last read. */
  known: Table;
  pending: readonly RowChange[];
  /** What stood there at the first look; null before. */
  beginning: Beginning | null;
  /** Writings under which rows or columns were moved. */
  passages: Passage[];
  before: Sight | null;
  plan: Plan | null;
}

const look = (port: WorkbookPort, job: Job): Sight => {
  const cells = port.readAll(job.known.sheet.id);
  job.known = readTable(job.known.schema, job.known.sheet, cells);
  return { table: job.known, cells };
};

/** Looks where the rows are now and writes what is still wanted. False when nothing is. */
const write = (port: WorkbookPort, job: Job): boolean => {
  const before = look(port, job);
  job.beginning ??= beginningOf(before.table);
  const plan = planSheet(before.table, job.pending);
  plan.writes.push(...leftovers(before, job.beginning, job.pending, job.passages));
  job.before = before;
  job.plan = plan;
  if (plan.writes.length === 0) return false;
  port.writeBlocks(job.known.sheet.id, toBlocks(plan.writes));
  return true;
};

/** Reads a written sheet back. True when it shows everything; otherwise `pending` is what must be written again. */
const prove = (port: WorkbookPort, job: Job, report: WriteReport): boolean => {
  const { before, plan, beginning } = job;
  if (!before || !plan || !beginning) return false;
  const after = look(port, job);
  if (!sameFrame(before.table, after.table)) {
    const passage: Passage = { before, after, writes: plan.writes, appended: plan.appended };
    const victims = findVictims(passage, job.pending);
    for (const victim of victims) report.restored.push({ sheet: victim.sheet, key: victim.key });
    job.passages.push(passage);
    job.pending = withVictims(job.pending, victims);
  }
  return planSheet(after.table, job.pending).writes.length === 0 && leftovers(after, beginning, job.pending, job.passages).length === 0;
};

/** Writes all sheets, makes it visible once, proves each; what a person's move misled is written again. */
const writeUntilProved = (port: WorkbookPort, jobs: readonly Job[], report: WriteReport): void => {
  let open = jobs;
  for (let attempt = 0; attempt < ATTEMPTS && open.length > 0; attempt++) {
    const settle = (job: Job): void => { report.left.push(...(job.plan?.left ?? [])); };
    const wrote = open.filter((job) => {
      const more = write(port, job);
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
  const report: WriteReport = { left: [], restored: [], proved: [] };
  const bySheet = new Map<string, RowChange[]>();
  for (const change of changes) {
    const own = bySheet.get(change.sheet);
    if (own) own.push(change);
    else bySheet.set(change.sheet, [change]);
  }
  const jobs = [...bySheet].map(([sheet, pending]): Job => {
    const known = tables[sheet];
    if (!known) throw new SheetUnavailable(sheet);
    return { known, pending, beginning: null, passages: [], before: null, plan: null };
  });
  writeUntilProved(port, jobs, report);
  return { ...report, proved: jobs.map((job) => job.known) };
};
