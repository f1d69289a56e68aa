// Takes back the issue of a document: what it changed is put back, the document is withdrawn, its readers are told.

import { reversed } from '../../register/change';
import type { EntryHead, Payload } from '../../register/journal';
import { rowsOf } from '../../register/snapshot';
import type { Decision, Desk } from '../perform';
import { refuse, type Refusal } from '../reply';
import { addErrand } from './effects';

/**
 * The pairs are free for another order, the document is withdrawn, its file goes to the bin and whoever got the letter gets a
 * second one. What is numbered or signed is never taken back: then an amending order is needed.
 */
export const withdrawIssue = (desk: Desk, head: EntryHead, payload: Payload): Decision<{ rows: number; cells: number; kept: number }> | Refusal => {
  const { document: id } = payload.result as { document: string };
  const document = rowsOf(desk.tables, 'documents').find((d) => d.id === id);
  if (!document || document.state === 'отозван') return refuse('document state');
  if (document.number !== '' || document.state !== 'на подписи') return refuse('has number');
  const undone = payload.changes.filter((change) => change.sheet !== 'documents' && change.sheet !== 'errands' && change.sheet !== 'settings').map(reversed);
  let cells = 0;
  for (const change of undone) {
    const row = desk.tables[change.sheet].byKey.get(change.key);
    // A cell that somebody changed since stays as it is.
    const own = Object.entries(change.cells).filter(([column, [now]]) => row?.values[column] === now).map(([column, [, before]]) => [column, before]);
    if (!row || own.length === 0) continue;
    desk.draft.update(change.sheet, change.key, Object.fromEntries(own));
    cells += own.length;
  }
  desk.draft.update('documents', id, { state: 'отозван', rows: '', note: [document.note, document.rows === '' ? '' : `Был о парах: ${document.rows}`].filter((n) => n !== '').join('\n') });
  for (const errand of rowsOf(desk.tables, 'errands')) if (errand.document === id && errand.state === 'задумано') desk.draft.update('errands', errand.id, { state: 'отменено' });
  if (document.file !== '') addErrand(desk, 'в корзину', id, { file: document.file });
  if (document.sentTo !== '') addErrand(desk, 'письмо', id, { to: document.sentTo, withdrawn: 'да' });
  return { ok: true, value: { rows: 0, cells, kept: 0 }, title: `Отозван приказ: ${head.title}`, undoes: head.seq, action: 'withdraw order' };
};
