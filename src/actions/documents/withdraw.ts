// Takes back the issue of a document: what it changed is put back, the document is withdrawn, its readers are told.

import { reversed } from '../../register/change';
import { readPayload, type EntryHead, type Payload } from '../../register/journal';
import type { IssuedDocument, SheetId } from '../../programme/records';
import { rowsOf } from '../../register/snapshot';
import { runErrandsAt } from '../errands';
import { look, perform, type Decision, type Desk } from '../perform';
import { refuse, type Refusal, type Reply, type View } from '../reply';
import { addErrand } from './effects';

/** Withdraws one document that nobody has signed: its file goes to the bin, whoever got the letter gets a second one. */
const withdraw = (desk: Desk, document: IssuedDocument): void => {
  desk.draft.update('documents', document.id, { state: 'отозван', rows: '', note: [document.note, document.rows === '' ? '' : `Был о парах: ${document.rows}`].filter((n) => n !== '').join('\n') });
  for (const errand of rowsOf(desk.tables, 'errands')) if (errand.document === document.id && errand.state === 'задумано') desk.draft.update('errands', errand.id, { state: 'отменено' });
  if (document.file !== '') addErrand(desk, 'в корзину', document.id, { file: document.file });
  if (document.sentTo !== '') addErrand(desk, 'письмо', document.id, { to: document.sentTo, withdrawn: 'да' });
};

interface Back {
  readonly sheet: SheetId;
  readonly key: string;
  readonly values: { readonly [column: string]: string };
}

/** What the issue changed beside the list, as it was before; a cell that somebody changed since stays as it is. */
const formerRows = (desk: Desk, payload: Payload): Back[] => payload.changes.flatMap((change): Back[] => {
  if (change.sheet === 'documents' || change.sheet === 'errands' || change.sheet === 'settings') return [];
  const row = desk.tables[change.sheet].byKey.get(change.key);
  const own = Object.entries(reversed(change).cells).filter(([column, [now]]) => row?.values[column] === now).map(([column, [, before]]) => [column, before] as const);
  return !row || own.length === 0 ? [] : [{ sheet: change.sheet, key: change.key, values: Object.fromEntries(own) }];
});

/** Puts them back. Returns the number of cells. */
const putBack = (desk: Desk, rows: readonly Back[]): number => {
  for (const { sheet, key, values } of rows) desk.draft.update(sheet, key, values);
  return rows.reduce((sum, { values }) => sum + Object.keys(values).length, 0);
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
  const cells = putBack(desk, formerRows(desk, payload));
  for (const document of open) withdraw(desk, document);
  const one = head.action === 'issue order';
  return { ok: true, value: { rows: 0, cells, kept: documents.length - open.length }, title: one ? `Отозван приказ: ${head.title}` : `Отозваны документы: ${open.length}`, undoes: head.seq, action: 'withdraw order' };
};

const ISSUES: ReadonlySet<string> = new Set(['issue order', 'issue batch']);

interface Issue {
  readonly document: IssuedDocument;
  readonly head: EntryHead;
  /** The entry listed nothing but this document. */
  readonly alone: boolean;
  readonly former: readonly Back[];
}

/** The document and the entry that put it on the director's table, or why it cannot be withdrawn. */
const issueOf = (desk: Desk, id: string): Issue | Refusal => {
  const document = rowsOf(desk.tables, 'documents').find((each) => each.id === id);
  if (document?.number || document?.state === 'подписан' || document?.state === 'ознакомлены') return refuse('has number');
  if (document?.state !== 'на подписи') return refuse('document state');
  for (const head of desk.snapshot.journal.entries.filter((entry) => ISSUES.has(entry.action) && entry.state === 'done' && entry.when === document.filedAt)) {
    const payload = readPayload(desk.port, desk.snapshot.journal, head);
    const listed = payload?.changes.filter((change) => change.sheet === 'documents').map((change) => change.key) ?? [];
    if (payload && listed.includes(id)) return { document, head, alone: listed.length === 1, former: formerRows(desk, payload) };
  }
  return refuse('no entry');
};

export interface WithdrawalOfDocument {
  /** Pairs that will wait for an order again. */
  pairs: number;
  /** Address that gets a second letter: the draft is withdrawn; '' = no letter went out. */
  letter: string;
  /** There is a file that goes to the bin. */
  file: boolean;
}

/** What withdrawing would do; nothing is written. */
export const previewDocumentWithdrawal = (id: string): View<WithdrawalOfDocument> => {
  const view = look((desk): WithdrawalOfDocument | Refusal => {
    const issue = issueOf(desk, id);
    if ('ok' in issue) return issue;
    return { pairs: issue.former.filter(({ sheet }) => sheet === 'pairs').length, letter: issue.document.sentTo, file: issue.document.file !== '' };
  });
  if (!view.ok) return view;
  return 'ok' in view.value ? view.value : { ok: true, value: view.value };
};

/** Withdraws one document from the director's table: the pairs are free for another order, whoever got the letter gets a second one; the other papers of its batch stay. */
export const withdrawDocument = (requestId: string, id: string): Reply<{ pairs: number }> =>
  perform({ id: requestId, action: 'withdraw order', title: 'Отозван документ' }, (desk): Decision<{ pairs: number }> => {
    const issue = issueOf(desk, id);
    if ('ok' in issue) return issue;
    putBack(desk, issue.former);
    withdraw(desk, issue.document);
    return { ok: true, value: { pairs: issue.former.filter(({ sheet }) => sheet === 'pairs').length }, title: `Отозван документ: ${issue.document.title}`, ...(issue.alone ? { undoes: issue.head.seq } : {}) };
  }, runErrandsAt);
