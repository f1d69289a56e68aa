// The register as typed tables: all of it in one go, or sheet by sheet as an action asks for them; and what is wrong with the structure.

import type { Records, SheetId, Tables } from '../programme/records';
import { JOURNAL_TITLE, readJournal, type Journal } from './journal';
import type { SheetInfo, WorkbookPort } from './port';
import { SHEETS, schemaOf, type AnySheetSchema } from './schema';
import { likeness, readTable, type StructureFault, type Table } from './table';

export type TablesById = { readonly [S in SheetId]: Table };

export interface Snapshot {
  tables: TablesById;
  journal: Journal;
}

export type Reading =
  | { ok: true; snapshot: Snapshot; faults: [] }
  /** Sheets that were found can still be shown; nothing may be written. */
  | { ok: false; empty: boolean; tables: Partial<TablesById>; journal: Journal | null; faults: StructureFault[] };

const byTitle = (sheets: readonly SheetInfo[], title: string): SheetInfo | undefined => sheets.find((s) => s.name === title);

/** Sheets that nobody's title names may be renamed ones: their first row tells. */
const findRenamed = (port: WorkbookPort, strangers: readonly SheetInfo[], wanted: readonly AnySheetSchema[]): Map<string, SheetInfo[]> => {
  const found = new Map<string, SheetInfo[]>();
  if (wanted.length === 0) return found;
  for (const sheet of strangers) {
    if (port.lastRow(sheet.id) === 0) continue;
    const keys = port.readAll(sheet.id)[0] ?? [];
    const schema = wanted.find((s) => likeness(s, keys) >= 0.5);
    if (schema) found.set(schema.id, [...(found.get(schema.id) ?? []), sheet]);
  }
  return found;
};

/** Reads the register: one call for each of its sheets, and for strangers only when a sheet is missing under its own name. */
export const readRegister = (port: WorkbookPort): Reading => {
  const sheets = port.sheets();
  const missing = SHEETS.filter((schema) => !byTitle(sheets, schema.title));
  const journalSheet = byTitle(sheets, JOURNAL_TITLE);
  const titles = new Set([...SHEETS.map((s) => s.title), JOURNAL_TITLE]);
  const renamed = findRenamed(port, sheets.filter((s) => !titles.has(s.name)), missing);
  const tables: { [sheet: string]: Table } = {};
  const faults: StructureFault[] = [];
  for (const schema of SHEETS) {
    const candidates = renamed.get(schema.id) ?? [];
    const sheet = byTitle(sheets, schema.title) ?? candidates[0];
    if (!sheet) {
      faults.push({ kind: 'no sheet', sheet: schema.id });
      continue;
    }
    if (candidates.length > 1) faults.push({ kind: 'two sheets', sheet: schema.id, names: candidates.map((c) => c.name) });
    const table = readTable(schema, sheet, port.readAll(sheet.id));
    tables[schema.id] = table;
    faults.push(...table.faults);
  }
  if (!journalSheet) faults.push({ kind: 'no sheet', sheet: 'journal' });
  const journal = journalSheet ? readJournal(port, journalSheet) : null;
  if (faults.length === 0 && journal) return { ok: true, snapshot: { tables: tables as TablesById, journal }, faults: [] };
  return { ok: false, empty: Object.keys(tables).length === 0, tables: tables as Partial<TablesById>, journal, faults };
};

/** A sheet that an action needs is damaged or gone: nothing may be written until it is mended. */
export class StructureBroken extends Error {
  constructor(readonly sheet: SheetId) {
    super(`The structure of ${sheet} is broken`);
  }
}

/** One sheet as a table, wherever it is found; throws StructureBroken. */
const readOne = (port: WorkbookPort, schema: AnySheetSchema): Table => {
  const titles = new Set([...SHEETS.map((s) => s.title), JOURNAL_TITLE]);
  const renamed = (): SheetInfo | undefined => {
    const candidates = findRenamed(port, port.sheets().filter((s) => !titles.has(s.name)), [schema]).get(schema.id) ?? [];
    return candidates.length === 1 ? candidates[0] : undefined;
  };
  const sheet = port.sheet(schema.title) ?? renamed();
  const table = sheet && readTable(schema, sheet, port.readAll(sheet.id));
  if (!table || table.faults.length > 0) throw new StructureBroken(schema.id);
  return table;
};

const keep = (tables: object, table: Table): void => {
  Object.defineProperty(tables, table.schema.id, { value: table, configurable: true, enumerable: true, writable: true });
};

/** Makes a sheet's table be read when it is first asked for; until then it is not among `Object.values(tables)`. */
const readLater = (port: WorkbookPort, tables: { [sheet: string]: Table }, schema: AnySheetSchema): void => {
  Object.defineProperty(tables, schema.id, {
    configurable: true,
    enumerable: false,
    get: () => {
      const table = readOne(port, schema);
      keep(tables, table);
      return table;
    },
  });
};

/**
 * The register with each sheet read only when an action asks for it: a workbook has twenty sheets, an action needs a few.
 * Asking for a damaged sheet throws StructureBroken. Without a journal or settings the whole is read, to say what is wrong.
 */
export const openRegister = (port: WorkbookPort): Reading => {
  const journal = port.sheet(JOURNAL_TITLE);
  if (!journal || !port.sheet(schemaOf('settings').title)) return readRegister(port);
  const tables: { [sheet: string]: Table } = {};
  for (const schema of SHEETS) readLater(port, tables, schema);
  return { ok: true, snapshot: { tables: tables as TablesById, journal: readJournal(port, journal) }, faults: [] };
};

/** Takes in what these sheets show since they were written. One that a person damaged meanwhile is read anew by whoever asks, who learns of it. */
export const renew = (port: WorkbookPort, tables: TablesById, proved: readonly Table[]): void => {
  for (const table of proved) {
    if (table.faults.length === 0) keep(tables, table);
    else readLater(port, tables as { [sheet: string]: Table }, table.schema);
  }
};

/** The records alone, for the rules of the programme; each sheet's when it is asked for. */
export const recordsOf = (tables: TablesById): Tables => {
  const records: { [sheet: string]: unknown } = {};
  for (const { id } of SHEETS) {
    Object.defineProperty(records, id, {
      configurable: true,
      enumerable: true,
      get: () => {
        const rows = rowsOf(tables, id);
        Object.defineProperty(records, id, { value: rows, enumerable: true });
        return rows;
      },
    });
  }
  return records as Tables;
};

/** Rows of one sheet as records. */
export const rowsOf = <S extends SheetId>(tables: TablesById, sheet: S): Records[S][] => tables[sheet].rows.map((row) => row.values as unknown as Records[S]);

/** Value of a setting; '' when it is not there. */
export const settingOf = (tables: Pick<TablesById, 'settings'>, key: string): string => tables.settings.byKey.get(key)?.values['value'] ?? '';
