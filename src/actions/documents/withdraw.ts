// Takes back the issue of a document: what it changed is put back, the document is withdrawn, its readers are told.

import { reversed } from '../../register/change';
import type { EntryHead, Payload } from '../../register/journal';
import type { IssuedDocument } from '../../programme/records';
import { rowsOf } from '../../register/snapshot';
import type { Decision, Desk } from '../perform';
import { refuse, type Refusal } from '../reply';
import { addErrand } from './effects';

/** Withdraws one document that nobody has signed: its file goes to the bin, whoever got the letter gets a second one. */
const withdraw = (desk: Desk, document: IssuedDocument): void => {
  desk.draft.update('documents', document.id, { state: 'отозван', rows: '', note: [document.note, document.rows === '' ? '' : `Был о парах: ${document.rows}`].filter((n) => n !== '').join('\n') });
  for (const errand of rowsOf(desk.tables, 'errands')) if (errand.document === document.id && errand.state === 'задумано') desk.draft.update('errands', errand.id, { state: 'отменено' });
  if (document.file !== '') addErrand(desk, 'в корзину', document.id, { file: document.file });
  if (document.sentTo !== '') addErrand(desk, 'письмо', document.id, { to: document.sentTo, withdrawn: 'да' });
};

/** Puts back what the issue changed beside the list; a cell that somebody changed since stays as it is. Returns the number of cells. */
const putBack = (desk: Desk, payload: Payload): number => {
  let cells = 0;
  for (const change of payload.changes) {
    if (change.sheet === 'documents' || change.sheet === 'errands' || change.sheet === 'settings') continue;
    const row = desk.tables[change.sheet].byKey.get(change.key);
    const own = Object.entries(reversed(change).cells).filter(([column, [now]]) => row?.values[column] === now).map(([column, [, before]]) => [column, before]);
    if (!row || own.length === 0) continue;
    desk.draft.update(change.sheet, change.key, Object.fromEntries(own));
    cells += own.length;
  }
  return cells;
};

/**
 * Takes back the issue of one document or of a batch: the pairs are free for another order, every document of the entry is withdrawn.
 * What is numbered or signed is never taken back: then an amending order is needed.
 */
export const withdrawIssue = (desk: Desk, head: EntryHead, payload: Payload): Decision<{ rows: number; cells: number; kept: number }> | Refusal => {
  const ids = new Set(payload.changes.filter((change) => change.sheet === 'documents').map((change) => change.key));
  const documents = rowsOf(desk.tables, 'documents').filter((d) => ids.has(d.id) && d.state !== 'отозван');
  if (documents.length === 0) return refuse('document state');
  const open = documents.filter((d) => d.number === '' && d.state === 'на подписи');
  if (open.length === 0) return refuse('has number');
  const cells = putBack(desk, payload);
  for (const document of open) withdraw(desk, document);
  const one = head.action === 'issue order';
  return { ok: true, value: { rows: 0, cells, kept: documents.length - open.length }, title: one ? `Отозван приказ: ${head.title}` : `Отозваны документы: ${open.length}`, undoes: head.seq, action: 'withdraw order' };
};
