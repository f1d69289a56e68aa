// Errands outside the workbook: files are made at least once but found again before a retry, letters leave at most once.

import { binFile, fileDocument, findFile, replaceFile, shareFile, type FiledFile } from '../google/files';
import { mailsLeftToday, sendLetter } from '../google/mail';
import { forgetLetter, letterBegun, rememberLetter } from '../google/memory';
import { withDocumentLock } from '../google/lock';
import { now } from '../google/session';
import { openWorkbook } from '../google/workbook';
import type { Errand, IssuedDocument, SheetId } from '../programme/records';
import { Draft, type RowChange } from '../register/change';
import { givenCodes } from '../register/journal';
import { openRegister, rowsOf } from '../register/snapshot';
import { writeChanges } from '../register/writing';
import { renderDocument } from './render';
import { look, type Bench } from './perform';
import { refuse, type View } from './reply';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface ErrandView {
  id: string;
  kind: string;
  state: string;
  document: string;
  tries: number;
}

/** Errands that are not done: planned, doubtful or failed. */
export const openErrands = (): View<ErrandView[]> => look(({ tables }) =>
  rowsOf(tables, 'errands').filter((e) => e.state !== 'сделано' && e.state !== 'отменено').map((e) => ({ id: e.id, kind: e.kind, state: e.state, document: e.document, tries: Number(e.tries) || 0 })));

const bench = (): Run | null => {
  const port = openWorkbook();
  const reading = openRegister(port);
  return reading.ok ? { port, snapshot: reading.snapshot, held: new Map() } : null;
};

type Values = Partial<Errand> | Partial<IssuedDocument>;
type Marks = readonly { sheet: SheetId; key: string; values: Values }[];

/** One run of errands: the register at hand, and marks that may wait for the next writing. */
interface Run extends Bench {
  held: Map<string, RowChange>;
}

/**
 * Notes marks that may be lost without harm (a file is found again by its own mark) and keeps them in the tables at hand, so
 * that the next errand need not read the register again.
 */
const note = ({ snapshot, held }: Run, marks: Marks): void => {
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

/** The marks of errands are not decisions: they are written with the same care, but stand in no journal. */
const writeNotes = ({ port, snapshot, held }: Run): void => {
  if (held.size > 0) writeChanges(port, snapshot.tables, [...held.values()]);
  held.clear();
};

const mark = (run: Run, marks: Marks): void => {
  note(run, marks);
  writeNotes(run);
};

const payloadOf = (errand: Errand): { [key: string]: string } => {
  try {
    return JSON.parse(errand.payload) as { [key: string]: string };
  } catch {
    return {};
  }
};

const filed = (id: string, file: FiledFile, document: string): Marks => [
  { sheet: 'documents', key: document, values: { file: file.id, link: file.link, modifiedAt: file.modified } },
  { sheet: 'errands', key: id, values: { state: 'сделано', result: JSON.stringify({ file: file.id }) } },
];

const fileIt = (at: Run, errand: Errand, document: IssuedDocument): void => {
  const rendered = renderDocument(at.snapshot.tables, document);
  if (!rendered) return mark(at, [{ sheet: 'errands', key: errand.id, values: { state: 'не вышло', result: 'не хватает сведений' } }]);
  const file = document.file === '' ? findFile(document.id) ?? fileDocument(document.id, rendered.name, rendered.base64) : replaceFile(document.file, rendered.name, rendered.base64);
  note(at, filed(errand.id, file, document.id));
};

const sendIt = (at: Run, errand: Errand, document: IssuedDocument): void => {
  const { to, withdrawn } = payloadOf(errand);
  if (!to || mailsLeftToday() < 1) return;
  const rendered = withdrawn ? null : renderDocument(at.snapshot.tables, document);
  if (!rendered && !withdrawn) return;
  const letter = `${errand.id}:${errand.at}`;
  // Begun before, though the sheet does not say so any more: somebody took the mark back. It is asked about, never sent again by itself.
  if (letterBegun(letter)) return mark(at, [{ sheet: 'errands', key: errand.id, values: { state: 'неизвестно' } }]);
  const byLink = !withdrawn && document.file !== '' && shareFile(document.file, to);
  // From here on the letter may have left: a row found in this state is asked about, never sent again by itself.
  mark(at, [{ sheet: 'errands', key: errand.id, values: { state: 'делается' } }]);
  rememberLetter(letter);
  const subject = withdrawn ? `Отозван проект приказа «${document.title}»` : `На подпись: приказ «${document.title}»`;
  const body = withdrawn
    ? 'Здравствуйте!\n\nПроект приказа, который вы получили раньше, отозван. Подписывать его не нужно.\n'
    : `Здравствуйте!\n\nПодготовлен приказ «${document.title}». Он приложен к письму${byLink ? ` и открывается по ссылке:\n${document.link}` : '.'}\n\nПосле подписания сообщите, пожалуйста, номер и дату куратору.\n`;
  sendLetter({ to, subject, body, attachments: rendered ? [{ name: `${rendered.name}.docx`, mimeType: DOCX, base64: rendered.base64 }] : [] });
  note(at, [{ sheet: 'errands', key: errand.id, values: { state: 'сделано' } }, ...(withdrawn ? [] : [{ sheet: 'documents' as const, key: document.id, values: { sentTo: to, sentAt: now() } }])]);
};

const binIt = (at: Run, errand: Errand): void => {
  const { file } = payloadOf(errand);
  if (file) binFile(file);
  note(at, [{ sheet: 'errands', key: errand.id, values: { state: 'сделано' } }]);
};

const order: { [kind: string]: number } = { файл: 0, 'в корзину': 1, письмо: 2 };

/** What a run found and did. */
export interface ErrandsRun {
  done: number;
  /** Still to be done; -1 when another action held the lock. */
  waiting: number;
  doubtful: number;
}

const carryOut = (at: Run, errand: Errand): void => {
  const document = rowsOf(at.snapshot.tables, 'documents').find((d) => d.id === errand.document);
  if (errand.kind === 'файл' && document) fileIt(at, errand, document);
  else if (errand.kind === 'письмо' && document) sendIt(at, errand, document);
  else if (errand.kind === 'в корзину') binIt(at, errand);
};

/** Runs planned errands one after another over a register at hand, inside its lock. A letter found half way becomes «неизвестно» and is asked about. */
export const runErrandsAt = (bench: Bench): ErrandsRun => {
  const at: Run = { ...bench, held: new Map() };
  const rows = rowsOf(at.snapshot.tables, 'errands');
  const stuck = rows.filter((e) => e.state === 'делается');
  if (stuck.length > 0) mark(at, stuck.map((e) => ({ sheet: 'errands' as const, key: e.id, values: { state: 'неизвестно' } })));
  const planned = rows.filter((e) => e.state === 'задумано').sort((a, b) => (order[a.kind] ?? 9) - (order[b.kind] ?? 9));
  try {
    for (const errand of planned) carryOut(at, errand);
  } finally {
    writeNotes(at);
  }
  const waiting = planned.filter((e) => e.state === 'задумано').length;
  return { done: planned.length - waiting, waiting, doubtful: rows.filter((e) => e.state === 'неизвестно').length };
};

/** The same when nothing else goes on. */
export const runErrands = (): ErrandsRun => {
  const locked = withDocumentLock(() => {
    const at = bench();
    return at ? runErrandsAt(at) : null;
  });
  return locked?.value ?? { done: 0, waiting: -1, doubtful: 0 };
};

/** The curator says what became of a doubtful letter: it left, or it is to be sent (again). */
export const settleErrand = (id: string, left: boolean): View<ErrandsRun> => {
  const known = withDocumentLock(() => {
    const at = bench();
    const errand = at && rowsOf(at.snapshot.tables, 'errands').find((e) => e.id === id && (e.state === 'неизвестно' || e.state === 'не вышло'));
    if (!at || !errand) return false;
    const { to, withdrawn } = payloadOf(errand);
    // A letter that did leave is noted at its document: if the order is withdrawn later, its reader is told.
    const sent = left && errand.kind === 'письмо' && errand.state === 'неизвестно' && to && !withdrawn && at.snapshot.tables.documents.byKey.has(errand.document);
    if (!left) forgetLetter(`${errand.id}:${errand.at}`);
    mark(at, [{ sheet: 'errands', key: id, values: { state: left ? 'сделано' : 'задумано' } }, ...(sent ? [{ sheet: 'documents' as const, key: errand.document, values: { sentTo: to, sentAt: now() } }] : [])]);
    return true;
  });
  if (!known) return refuse('busy');
  return known.value ? { ok: true, value: runErrands() } : refuse('no entry');
};
