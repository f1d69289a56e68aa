// Marks on rows that are no decisions of anybody (an errand's state, when answers were last taken): written with the same care, but in no journal.

import { openWorkbook } from '../google/workbook';
import type { Attachment } from '../google/files';
import type { Records, SheetId } from '../programme/records';
import { Draft, type RowChange } from '../register/change';
import { givenCodes } from '../register/journal';
import { openRegister } from '../register/snapshot';
import { writeChanges } from '../register/writing';
import type { Bench } from './perform';

export type Mark = { [S in SheetId]: { sheet: S; key: string; values: Partial<Records[S]> } }[SheetId];
export type Marks = readonly Mark[];

/** The register at hand, and marks that may wait for the next writing. */
export interface Run extends Bench {
  fresh: ReadonlySet<string>;
  held: Map<string, RowChange>;
  /** Documents that were rendered: the file and the letter want the same bytes. */
  papers: Map<string, Paper | null>;
}

export interface Paper {
  name: string;
  docx: Attachment;
}

export const runAt = (bench: Bench): Run => ({ ...bench, fresh: bench.fresh ?? new Set(), held: new Map(), papers: new Map() });

/** Opens the register for marks alone; null when it is damaged. Must stand inside the document lock. */
export const openRun = (): Run | null => {
  const port = openWorkbook();
  const reading = openRegister(port);
  return reading.ok ? runAt({ port, snapshot: reading.snapshot }) : null;
};

/**
 * Notes marks that may be lost without harm and keeps them in the tables at hand, so that whatever comes next need not read
 * the register again.
 */
export const note = ({ snapshot, held }: Run, marks: Marks): void => {
  const draft = new Draft(snapshot.tables, givenCodes(snapshot.journal));
  for (const { sheet, key, values } of marks) draft.update(sheet, key, values);
  for (const change of draft.changes()) {
    const id = `${change.sheet}|${change.key}`;
    const cells = { ...held.get(id)?.cells };
    for (const [column, [before, after]] of Object.entries(change.cells)) cells[column] = [cells[column]?.[0] ?? before, after];
    held.set(id, { ...change, cells });
  }
  for (const { sheet, key, values } of marks) Object.assign(snapshot.tables[sheet].byKey.get(key)?.values ?? {}, values);
};

/** Writes what was noted. */
export const writeNotes = ({ port, snapshot, held }: Run): void => {
  if (held.size > 0) writeChanges(port, snapshot.tables, [...held.values()]);
  held.clear();
};

export const mark = (run: Run, marks: Marks): void => {
  note(run, marks);
  writeNotes(run);
};
