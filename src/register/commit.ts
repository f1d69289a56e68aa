// The commit: write the intention down, carry it out, prove it, tick it off; and finish what an earlier execution left.

import type { RowChange } from './change';
import { appendEntry, lastSeq, markEntries, readPayload, type Journal, type Json } from './journal';
import type { WorkbookPort } from './port';
import { renew, settingOf, type Snapshot } from './snapshot';
import { writeChanges, type LeftCell, type WriteReport } from './writing';

/** Setting that repeats the number of the last entry: a workbook put back behind its journal shows by it. */
export const STAMP = 'register.seq';

/** After so many tries an entry is set aside, so that one bad entry never blocks the register. */
const MOST_TRIES = 2;

export interface Intention {
  request: string;
  action: string;
  title: string;
  who: string;
  /** Moment 'YYYY-MM-DD HH:mm:ss'. */
  when: string;
  changes: RowChange[];
  codes: { [sheet: string]: string };
  result: Json;
  /** Number of the entry that is taken back; 0 = none. */
  undoes: number;
}

export interface Committed {
  seq: number;
  left: LeftCell[];
  restored: { sheet: string; key: string }[];
}

const stampChange = (snapshot: Snapshot, seq: number): RowChange[] => {
  const before = settingOf(snapshot.tables, STAMP);
  if (!snapshot.tables.settings.byKey.has(STAMP) || before === String(seq)) return [];
  return [{ sheet: 'settings', key: STAMP, cells: { value: [before, String(seq)] } }];
};

const carryOut = (port: WorkbookPort, snapshot: Snapshot, changes: readonly RowChange[], seq: number): WriteReport => {
  const report = writeChanges(port, snapshot.tables, changes.concat(stampChange(snapshot, seq)));
  return { ...report, left: report.left.filter((cell) => cell.key !== STAMP) };
};

/**
 * Carries an intention out. Must stand inside the document lock, after `finishUnfinished`; the lock's end makes the last mark visible.
 * The snapshot's tables show afterwards what was read back as proof.
 */
export const commit = (port: WorkbookPort, snapshot: Snapshot, intention: Intention): Committed => {
  const seq = lastSeq(snapshot.journal) + 1;
  const { request, action, title, who, when, undoes, codes, changes, result } = intention;
  appendEntry(port, snapshot.journal, { seq, request, action, title, who, when, undoes, codes, payload: { changes, result } });
  port.flush();
  const { proved, left, restored } = carryOut(port, snapshot, changes, seq);
  renew(port, snapshot.tables, proved);
  const undone = undoes ? [{ seq: undoes, state: 'undone' as const }] : [];
  markEntries(port, snapshot.journal, [...undone, { seq, state: 'done' }]);
  return { seq, left, restored };
};

export interface Finished {
  /** Entries that were carried out now, with what was left to people. */
  done: { seq: number; title: string; left: LeftCell[] }[];
  /** Entries that failed twice and were set aside. */
  failed: { seq: number; title: string }[];
}

/** Entries to carry out (again): the unfinished ones, and those that the workbook lost when it was put back behind its journal. */
const unfinished = (journal: Journal, stamp: string): Journal['entries'] => {
  const seen = stamp === '' ? Infinity : Number(stamp);
  return journal.entries.filter((e) => e.state === 'begun' || ((e.state === 'done' || e.state === 'undone') && e.seq > seen));
};

/**
 * Finishes what earlier executions began. Must stand inside the document lock.
 * Returns null when there was nothing to do; otherwise the register must be read again.
 */
export const finishUnfinished = (port: WorkbookPort, snapshot: Snapshot): Finished | null => {
  const open = unfinished(snapshot.journal, settingOf(snapshot.tables, STAMP));
  if (open.length === 0) return null;
  const finished: Finished = { done: [], failed: [] };
  for (const head of open) {
    const payload = head.tries < MOST_TRIES ? readPayload(port, snapshot.journal, head) : null;
    if (!payload) {
      markEntries(port, snapshot.journal, [{ seq: head.seq, state: 'failed' }]);
      finished.failed.push({ seq: head.seq, title: head.title });
      continue;
    }
    const state = head.state === 'undone' ? 'undone' : 'done';
    markEntries(port, snapshot.journal, [{ seq: head.seq, state: head.state, tries: head.tries + 1 }]);
    port.flush();
    const report = writeChanges(port, snapshot.tables, payload.changes);
    const undone = head.undoes ? [{ seq: head.undoes, state: 'undone' as const }] : [];
    markEntries(port, snapshot.journal, [...undone, { seq: head.seq, state, tries: 0 }]);
    finished.done.push({ seq: head.seq, title: head.title, left: report.left });
  }
  writeChanges(port, snapshot.tables, stampChange(snapshot, lastSeq(snapshot.journal)));
  port.flush();
  return finished;
};
