// What an undo of a journal entry would do today: everything but the cells that a person changed since or that later rows need.

import { splitChoices } from '../programme/records';
import { isInsert, reversed, type RowChange } from './change';
import type { EntryHead, Payload } from './journal';
import type { TablesById } from './snapshot';
import { SHEETS } from './schema';

/** Why a row or a cell of an entry is not taken back. */
export interface KeptCell {
  sheet: string;
  key: string;
  /** '' = the whole row. */
  column: string;
  why: 'changed since' | 'needed by another row' | 'gone';
  /** Sheet of the row that needs it. */
  neededBy?: string;
}

export interface UndoPlan {
  changes: RowChange[];
  kept: KeptCell[];
}

/** Rows that name other rows: sheet -> values in use -> where. */
const references = (tables: TablesById, leaving: ReadonlySet<string>): Map<string, string> => {
  const inUse = new Map<string, string>();
  for (const schema of SHEETS) {
    const referring = Object.entries(schema.columns).filter(([, c]) => c.refers);
    if (referring.length === 0) continue;
    for (const row of tables[schema.id].rows) {
      if (leaving.has(`${schema.id}|${row.key}`)) continue;
      for (const [name, column] of referring) {
        for (const value of splitChoices(row.values[name] ?? '')) inUse.set(`${column.refers}|${value}`, schema.id);
      }
    }
  }
  return inUse;
};

/** Plans the undo of an entry over the register as it is now. */
export const planUndo = (tables: TablesById, payload: Payload): UndoPlan => {
  const kept: KeptCell[] = [];
  const changes: RowChange[] = [];
  const leaving = new Set(payload.changes.filter(isInsert).map((c) => `${c.sheet}|${c.key}`));
  const inUse = references(tables, leaving);
  // Later rows of an entry may refer to earlier ones, so they are taken back first.
  for (const change of [...payload.changes].reverse()) {
    // A code once given to a row that a person typed stays: taking it back would orphan the row.
    if (change.adopts) continue;
    const row = tables[change.sheet].byKey.get(change.key);
    const back = reversed(change);
    if (!row) {
      if (isInsert(back)) changes.push(back);
      else if (!isInsert(change)) kept.push({ sheet: change.sheet, key: change.key, column: '', why: 'gone' });
      continue;
    }
    const touched = Object.entries(change.cells).filter(([c, [, after]]) => (row.values[c] ?? '') !== after);
    if (isInsert(change)) {
      const grown = Object.entries(row.values).find(([c, v]) => v !== '' && !change.cells[c]);
      const needed = inUse.get(`${change.sheet}|${change.key}`);
      if (needed) kept.push({ sheet: change.sheet, key: change.key, column: '', why: 'needed by another row', neededBy: needed });
      else if (touched.length > 0 || grown) kept.push({ sheet: change.sheet, key: change.key, column: touched[0]?.[0] ?? grown?.[0] ?? '', why: 'changed since' });
      else changes.push(back);
      continue;
    }
    for (const [column] of touched) kept.push({ sheet: change.sheet, key: change.key, column, why: 'changed since' });
    const cells = { ...back.cells };
    for (const [column] of touched) delete cells[column];
    if (Object.keys(cells).length > 0) changes.push({ ...back, cells });
  }
  return { changes, kept: kept.concat(cascade(tables, kept, leaving, changes)) };
};

/** A row that stays keeps what it refers to: its person must not be taken away from under it. */
const cascade = (tables: TablesById, kept: readonly KeptCell[], leaving: Set<string>, changes: RowChange[]): KeptCell[] => {
  const more: KeptCell[] = [];
  let queue = kept.filter((k) => leaving.has(`${k.sheet}|${k.key}`));
  while (queue.length > 0) {
    const next: KeptCell[] = [];
    for (const stay of queue) {
      leaving.delete(`${stay.sheet}|${stay.key}`);
      const schema = SHEETS.find((s) => s.id === stay.sheet);
      const row = tables[stay.sheet as keyof TablesById].byKey.get(stay.key);
      for (const [name, column] of Object.entries(schema?.columns ?? {})) {
        const value = row?.values[name];
        const at = column.refers && value ? changes.findIndex((c) => c.sheet === column.refers && c.key === value) : -1;
        if (at < 0) continue;
        const [freed] = changes.splice(at, 1) as [RowChange];
        next.push({ sheet: freed.sheet, key: freed.key, column: '', why: 'needed by another row', neededBy: stay.sheet });
      }
    }
    more.push(...next);
    queue = next;
  }
  return more;
};

/** Entries that the curator may take back, newest first. */
export const undoable = (entries: readonly EntryHead[]): EntryHead[] => entries.filter((e) => e.state === 'done' || e.state === 'failed').reverse();
