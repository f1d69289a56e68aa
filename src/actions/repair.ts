// «Починить структуру»: shows what is broken, mends it, and says what it did. Records are kept; only frames and doubles change.

import { clearBelowHeading, createJournalSheet, createSheet, dressSheet, moveFrameUp, nameCopies, renameSheet } from '../google/builder';
import { drawOverview } from '../google/overview';
import { withDocumentLock } from '../google/lock';
import { openWorkbook } from '../google/workbook';
import { startingWords, layoutOf } from '../register/layout';
import { Draft } from '../register/change';
import { givenCodes, JOURNAL_COLUMNS, JOURNAL_TITLE } from '../register/journal';
import { overviewLines } from '../register/overview';
import { columnsByHeading, describeRepair, settleDoubledRows, whereaboutsAfter, type RepairStep } from '../register/repair';
import { SHEETS } from '../register/schema';
import { readRegister, type TablesById } from '../register/snapshot';
import { frameOf, readTable, type Table } from '../register/table';
import type { WorkbookPort } from '../register/port';
import { newRequestId } from '../google/session';
import { migrate, versionState } from '../register/migrations';
import { look, perform } from './perform';
import { refuse, type View } from './reply';

/** What repair would do; [] when the structure is sound. */
export const previewRepair = (): View<RepairStep[]> => ({ ok: true, value: describeRepair(readRegister(openWorkbook())) });

/** Puts the frame of one sheet right and returns its table as it is then. */
const mendFrame = (port: ReturnType<typeof openWorkbook>, table: Table): Table => {
  const { id, name } = table.sheet;
  if (!table.faults.some((f) => f.kind === 'no keys' || f.kind === 'keys moved')) return table;
  const cells = port.readAll(id);
  const { keys, headings } = frameOf(table.schema, cells);
  if (keys < 0 && headings < 0) return table;
  const shown = (cells[headings] ?? []).map(String);
  moveFrameUp(name, keys + 1, headings + 1);
  port.refresh();
  return keys < 0 ? { ...table, columns: columnsByHeading(table.schema.id, shown) } : readTable(table.schema, table.sheet, port.readAll(id));
};

const mendSheets = (port: ReturnType<typeof openWorkbook>): void => {
  const first = readRegister(port);
  const tables: { [sheet: string]: Table } = first.ok ? { ...first.snapshot.tables } : { ...(first.tables as { [sheet: string]: Table }) };
  for (const schema of SHEETS) {
    const present = tables[schema.id];
    if (!present) createSheet(schema.title, port.sheets().length);
    else tables[schema.id] = mendFrame(port, present);
  }
  port.refresh();
  const where = whereaboutsAfter(tables as Partial<TablesById>);
  for (const sheet of port.sheets()) {
    const schema = SHEETS.find((s) => s.title === sheet.name || tables[s.id]?.sheet.name === sheet.name);
    if (!schema) continue;
    const table = tables[schema.id];
    for (const fault of table?.faults ?? []) if (fault.kind === 'two columns') nameCopies(sheet.name, fault.at.slice(1));
    for (const name of Object.keys(schema.derived ?? {})) clearBelowHeading(sheet.name, where.column(schema.id, name));
    if (table && sheet.name !== schema.title) renameSheet(sheet.name, schema.title);
    dressSheet(schema.title, layoutOf(schema, { ...where, title: (id) => SHEETS.find((s) => s.id === id)?.title ?? id }, startingWords));
  }
  if (!port.sheets().some((s) => s.name === JOURNAL_TITLE)) createJournalSheet(JOURNAL_TITLE, JOURNAL_COLUMNS, port.sheets().length);
  drawOverview(overviewLines({ ...where, title: (id) => SHEETS.find((s) => s.id === id)?.title ?? id }));
  port.refresh();
  port.flush();
};

/** Clears doubled equal rows and gives new codes to different rows that share one. */
const mendRows = (port: WorkbookPort): void => {
  const reading = readRegister(port);
  const tables = reading.ok ? reading.snapshot.tables : (reading.tables as TablesById);
  const journal = reading.ok ? reading.snapshot.journal : reading.journal;
  if (!journal || SHEETS.some((s) => !tables[s.id])) return;
  const draft = new Draft(tables, givenCodes(journal));
  for (const schema of SHEETS) {
    const table = tables[schema.id];
    const { clear, recode } = settleDoubledRows(table, draft);
    const columns = Object.keys(schema.columns).map((name) => table.columns[name] as number);
    for (const at of clear) port.writeBlocks(table.sheet.id, columns.map((column) => ({ row: at, column, cells: [['']] })));
    for (const { at, code } of recode) port.writeBlocks(table.sheet.id, [{ row: at, column: table.columns[schema.allocates as string] as number, cells: [[code]] }]);
  }
  port.flush();
};

/** A register of an older version gets its values of today, as an ordinary action. */
const bringUpToDate = (): void => {
  const outdated = look(({ tables }) => versionState(tables) === 'older');
  if (!outdated.ok || !outdated.value) return;
  perform({ id: newRequestId(), action: 'migrate', title: 'Таблица переведена на новую версию' }, ({ draft, tables }) => {
    migrate(draft, tables);
    return { ok: true, value: null };
  });
};

export interface Repaired {
  done: RepairStep[];
  /** What only the curator can settle. */
  remaining: RepairStep[];
}

/** Mends the structure. Safe to run at any time; on a sound register it only restores formulas, drop-downs and colours. */
export const repair = (): View<Repaired> => {
  const locked = withDocumentLock((): Repaired => {
    const port = openWorkbook();
    const done = describeRepair(readRegister(port)).filter((step) => !step.byHand);
    mendSheets(port);
    mendRows(port);
    return { done, remaining: describeRepair(readRegister(port)) };
  });
  if (!locked) return refuse('busy');
  if (locked.value.remaining.length === 0) bringUpToDate();
  return { ok: true, value: locked.value };
};
