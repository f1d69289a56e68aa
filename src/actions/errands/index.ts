// Errands outside the workbook, one handler for each kind: files are made at least once but found again before a retry, letters leave at most once.

import { forgetLetter } from '../../google/memory';
import { withDocumentLock } from '../../google/lock';
import { now } from '../../google/session';
import type { Errand } from '../../programme/records';
import { rowsOf } from '../../register/snapshot';
import { look, type Bench } from '../perform';
import { mark, note, openRun, runAt, writeNotes, type Run } from '../marks';
import { refuse, type View } from '../reply';
import { binDocuments, fileDocuments } from './files';
import { BEING_DONE, payloadOf, type Handler } from './handler';
import { clearStuckLetter, letterOf, sendLetters } from './letters';
import { clearStuckLetters, forgetMassLetter } from './mass-letters';
import { sendNotices } from './notices';
import { sendReminderLetters } from './reminders';

export interface ErrandView {
  id: string;
  kind: string;
  state: string;
  document: string;
  /** Why it waits or failed, in words; '' where nothing is known. */
  why: string;
}

/** Errands that are not done: planned, doubtful or failed. */
export const openErrands = (): View<ErrandView[]> => look(({ tables }) =>
  rowsOf(tables, 'errands').filter((e) => e.state !== 'сделано' && e.state !== 'отменено').map((e) => ({ id: e.id, kind: e.kind, state: e.state, document: e.document, why: e.result })));

/** In the order in which kinds are carried out: a letter wants its file, reminders take what is left of the day's letters. */
const HANDLERS: readonly (readonly [kind: string, handler: Handler])[] = [['файл', fileDocuments], ['в корзину', binDocuments], ['письмо', sendLetters], ['сообщение', sendNotices], ['напоминание', sendReminderLetters]];

/** Letters of which many leave at once. */
const MASS: ReadonlySet<string> = new Set(['сообщение', 'напоминание']);

/** What a run found and did. */
export interface ErrandsRun {
  done: number;
  /** Still to be done; -1 when another action held the lock. */
  waiting: number;
  doubtful: number;
}

/** What is found being done was cut short, or is a letter that the commit of this very execution listed so. */
const clearStuck = (at: Run, rows: readonly Errand[]): void => {
  const stuck = rows.filter((e) => e.state === BEING_DONE);
  const many = stuck.filter((e) => MASS.has(e.kind));
  note(at, [...stuck.filter((e) => !MASS.has(e.kind)).flatMap(clearStuckLetter), ...(many.length > 0 ? clearStuckLetters(many) : [])]);
};

/** Runs planned errands over a register at hand, inside its lock. A letter found half way becomes «неизвестно» and is asked about. */
export const runErrandsAt = (bench: Bench): ErrandsRun => {
  const at = runAt(bench);
  const rows = rowsOf(at.snapshot.tables, 'errands');
  clearStuck(at, rows);
  const planned = rows.filter((e) => e.state === 'задумано');
  try {
    for (const [kind, handle] of HANDLERS) {
      const own = planned.filter((e) => e.kind === kind);
      if (own.length > 0) handle(at, own);
    }
  } finally {
    writeNotes(at);
  }
  const waiting = planned.filter((e) => e.state === 'задумано').length;
  return { done: planned.length - waiting, waiting, doubtful: rows.filter((e) => e.state === 'неизвестно').length };
};

/** The same when nothing else goes on. */
export const runErrands = (): ErrandsRun => {
  const locked = withDocumentLock(() => {
    const at = openRun();
    return at ? runErrandsAt(at) : null;
  });
  return locked?.value ?? { done: 0, waiting: -1, doubtful: 0 };
};

/** The curator says what became of a doubtful letter: it left, or it is to be sent (again). */
export const settleErrand = (id: string, left: boolean): View<ErrandsRun> => {
  const known = withDocumentLock(() => {
    const at = openRun();
    const errand = at && rowsOf(at.snapshot.tables, 'errands').find((e) => e.id === id && (e.state === 'неизвестно' || e.state === 'не вышло'));
    if (!at || !errand) return false;
    const { to, withdrawn } = payloadOf(errand);
    // A letter that did leave is noted at its document: if the order is withdrawn later, its reader is told.
    const sent = left && errand.kind === 'письмо' && errand.state === 'неизвестно' && to && !withdrawn && at.snapshot.tables.documents.byKey.has(errand.document);
    if (!left && MASS.has(errand.kind)) forgetMassLetter(errand);
    else if (!left) forgetLetter(letterOf(errand));
    mark(at, [{ sheet: 'errands', key: id, values: { state: left ? 'сделано' : 'задумано' } }, ...(sent ? [{ sheet: 'documents' as const, key: errand.document, values: { sentTo: to, sentAt: now() } }] : [])]);
    return true;
  });
  if (!known) return refuse('busy');
  return known.value ? { ok: true, value: runErrands() } : refuse('no entry');
};
