// The one way an action goes: lock, finish what is unfinished, read, decide, commit once, answer.

import { actingUser, now } from '../google/session';
import { withDocumentLock } from '../google/lock';
import { openWorkbook } from '../google/workbook';
import { Draft, isInsert, type RowChange } from '../register/change';
import { commit, finishUnfinished } from '../register/commit';
import { givenCodes, readPayload, type Json } from '../register/journal';
import type { WorkbookPort } from '../register/port';
import { openRegister, settingOf, StructureBroken, type Snapshot, type TablesById } from '../register/snapshot';
import { ACTING_CURATOR } from '../programme/codes-mode/personal';
import { closedYears, CLOSED_YEARS } from '../programme/years';
import { versionState } from '../register/migrations';
import { SheetUnavailable } from '../register/writing';
import { guardPersonal, modeNow } from './personal-guard';
import { refuse, type Refusal, type Reply, type View } from './reply';

export interface Request {
  /** Made by the asking side, the same for a retry. */
  id: string;
  action: string;
  title: string;
}

export interface Desk {
  tables: TablesById;
  snapshot: Snapshot;
  draft: Draft;
  port: WorkbookPort;
  who: string;
  /** Moment 'YYYY-MM-DD HH:mm:ss'. */
  now: string;
  /** 'YYYY-MM-DD'. */
  today: string;
  /** School year of the settings. */
  year: string;
}

export type Decision<T extends Json> = { ok: true; value: T; title?: string; undoes?: number; action?: string } | Refusal;

const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length > 0 && value.length <= most;

interface Read {
  snapshot: Snapshot;
  finished: string[];
}

/** Reads the register inside the lock, after finishing what earlier executions left. */
const readFinished = (port: WorkbookPort): Read | Refusal => {
  let reading = openRegister(port);
  const finished: string[] = [];
  if (reading.ok) {
    const done = finishUnfinished(port, reading.snapshot);
    if (done) {
      finished.push(...done.done.map((d) => d.title), ...done.failed.map((f) => `${f.title} – не удалось, отложено`));
      reading = openRegister(port);
    }
  }
  if (!reading.ok) return refuse(reading.empty ? 'empty' : 'structure');
  // A workbook that a newer add-on has changed may hold what this one would spoil.
  if (versionState(reading.snapshot.tables) === 'newer') return refuse('newer');
  return { snapshot: reading.snapshot, finished };
};

/** A change of a row of a closed year, with its sheet; null when there is none. */
const closedChange = ({ tables }: Desk, changes: readonly RowChange[]): Refusal | null => {
  const closed = closedYears(settingOf(tables, CLOSED_YEARS));
  if (closed.size === 0) return null;
  const found = changes.find((c) => closed.has(c.cells['year']?.[1] || (tables[c.sheet].byKey.get(c.key)?.values['year'] ?? '')));
  return found ? refuse('closed year', [{ text: `Лист «${tables[found.sheet].sheet.name}»` }]) : null;
};

const deskOf = (port: WorkbookPort, snapshot: Snapshot): Desk => {
  const moment = now();
  return {
    tables: snapshot.tables, snapshot, port, who: modeNow(snapshot.tables) === 'имена' ? actingUser() : ACTING_CURATOR, now: moment, today: moment.slice(0, 10), year: settingOf(snapshot.tables, 'year'),
    draft: new Draft(snapshot.tables, givenCodes(snapshot.journal)),
  };
};

/** A sheet that people moved faster than it could be written: the journal knows what is left, and the next action finishes it. */
const attempt = <T>(work: () => T | Refusal): T | Refusal => {
  try {
    return work();
  } catch (error) {
    if (error instanceof SheetUnavailable) return refuse('written partly');
    if (error instanceof StructureBroken) return refuse('structure');
    throw error;
  }
};

/** The register as what follows a commit sees it: the sheets that the commit changed as they were read back. */
export interface Bench {
  port: WorkbookPort;
  snapshot: Snapshot;
  /** Errands that this very commit listed: nobody can have begun them before. */
  fresh?: ReadonlySet<string>;
}

/**
 * Performs an action. `decide` sees the register, fills the draft and names the answer; a refusal writes nothing.
 * A repeated request gets its first answer. `after` runs inside the same lock once the commit is proved (or was proved by an
 * earlier request of this id): what it does outside has its own marks, so its failure takes nothing back.
 */
export const perform = <T extends Json>(request: Request, decide: (desk: Desk) => Decision<T>, after: (bench: Bench) => void = () => {}): Reply<T> => {
  if (!isText(request.id, 100)) return refuse('bad request');
  const locked = withDocumentLock((): Reply<T> => attempt(() => {
    const port = openWorkbook();
    const read = readFinished(port);
    if ('ok' in read) return read;
    const { snapshot, finished } = read;
    const repeated = snapshot.journal.entries.find((e) => e.request === request.id && (e.state === 'done' || e.state === 'undone'));
    if (repeated) {
      after({ port, snapshot });
      const payload = readPayload(port, snapshot.journal, repeated);
      return { ok: true, value: payload?.result as T, seq: repeated.seq, left: [], restored: [], finished };
    }
    const desk = deskOf(port, snapshot);
    const decided = decide(desk);
    if (!decided.ok) return decided;
    desk.draft.adoptTypedRows();
    const changes = desk.draft.changes();
    const barred = closedChange(desk, changes) ?? guardPersonal(desk.tables, request.action, changes, decided.value);
    if (barred) return barred;
    if (changes.length === 0) {
      after({ port, snapshot });
      return { ok: true, value: decided.value, seq: 0, left: [], restored: [], finished };
    }
    const done = commit(port, snapshot, {
      request: request.id, action: decided.action ?? request.action, title: decided.title ?? request.title, who: desk.who, when: desk.now,
      changes, codes: desk.draft.lastCodes(), result: decided.value, undoes: decided.undoes ?? 0,
    });
    after({ port, snapshot, fresh: new Set(changes.filter((c) => c.sheet === 'errands' && isInsert(c)).map((c) => c.key)) });
    return { ok: true, value: decided.value, ...done, finished };
  }));
  return locked ? locked.value : refuse('busy');
};

/** Reads the register without the lock and answers a question; writes nothing. */
export const look = <T>(answer: (desk: Desk) => T): View<T> => {
  const port = openWorkbook();
  const reading = openRegister(port);
  if (!reading.ok) return refuse(reading.empty ? 'empty' : 'structure');
  return attempt((): View<T> => ({ ok: true, value: answer(deskOf(port, reading.snapshot)) }));
};

/** Finishes what earlier executions left, if the lock is free; says what was finished. */
export const finish = (): string[] => {
  const locked = withDocumentLock(() => readFinished(openWorkbook()));
  return locked && !('ok' in locked.value) ? locked.value.finished : [];
};
