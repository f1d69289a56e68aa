// «Приказ о закреплении пар»: preview, issue, number and date, withdrawal.

import { fileState } from '../google/files';
import { composeDocument, type DocumentModel, type DocumentResult, type Wording } from '../programme/orders';
import { codeWords } from '../programme/codes-mode';
import { joinChoices, splitChoices, type IssuedDocument, type Pair } from '../programme/records';
import { participantsOf, type Obstacle } from '../programme/pairing';
import { orderObjections } from '../programme/consents';
import { recordsOf, rowsOf, settingOf, type TablesById } from '../register/snapshot';
import type { EntryHead } from '../register/journal';
import { runErrandsAt } from './errands';
import { factsAt, layoutDetails, missingDetails, renderDocument } from './render';
import { look, perform, type Decision, type Desk } from './perform';
import { refuse, type Detail, type Refusal, type Reply, type View } from './reply';

/** Pairs that are approved and stand in no order yet. */
const awaiting = (tables: TablesById, year: string): Pair[] => rowsOf(tables, 'pairs').filter((p) => p.year === year && p.state === 'утверждена');

export interface OrderPreview {
  /** `against`: why this pair cannot stand in an order now; the order says that all gave their consent. */
  pairs: { id: string; mentor: string; mentee: string; form: string; topic: string; against: Detail[] }[];
  /** What the text lacks, each with its cell where there is one. */
  missing: Detail[];
  model: DocumentModel | null;
  wordings: Wording[];
  notices: string[];
  directorEmail: string;
}

/** What the order on these pairs would say, and all pairs that wait for one; no pairs named = all that may stand in it. */
export const previewOrder = (ids: string[]): View<OrderPreview> => look(({ tables, year, today }) => {
  const wanted = new Set(Array.isArray(ids) ? ids : []);
  const waiting = awaiting(tables, year);
  const against = objectionsTo(tables, waiting, year, today);
  const pairs = waiting.filter((p) => (wanted.size === 0 ? !against.has(p.id) : wanted.has(p.id)));
  const people = tables.people.byKey;
  const nameOf = (code: string): string => ['last', 'first', 'middle'].map((k) => people.get(code)?.values[k] ?? '').filter((v) => v !== '').join(' ') || codeWords(code);
  const order = pairsOrder(tables, year, today, pairs);
  return {
    pairs: waiting.map((p) => ({ id: p.id, mentor: nameOf(p.mentor), mentee: nameOf(p.mentee), form: p.form, topic: p.topic, against: against.get(p.id) ?? [] })),
    missing: [...(order.ok ? [] : missingDetails(tables, order.missing)), ...layoutDetails(tables)], model: order.ok ? order.model : null,
    wordings: order.ok ? [...order.wordings] : [], notices: order.ok ? [...order.notices] : [], directorEmail: settingOf(tables, 'director.email'),
  };
});

const TITLE = 'О закреплении наставнических пар';

/** Documents that speak of any of these pairs and are not withdrawn. */
const speaksOf = (tables: TablesById, ids: ReadonlySet<string>): IssuedDocument[] =>
  rowsOf(tables, 'documents').filter((d) => d.kind === 'пары' && d.state !== 'отозван' && splitChoices(d.rows).some((id) => ids.has(id)));

const pairsOrder = (tables: TablesById, year: string, today: string, pairs: readonly Pair[]): DocumentResult =>
  composeDocument('пары', factsAt(tables, year, today), { pairs: pairs.map((p) => p.id) });

/** What keeps a person out of an order beside consents, which are judged for orders by themselves; a place that is taken does not, for the pair itself takes it. */
const NOT_IN_ORDER: ReadonlySet<Obstacle> = new Set(['нет в «Людях»', 'выбыл', 'приостановлен', 'отклонён', 'завершил']);

/**
 * Why pairs cannot stand in an order on this day, by pair; pairs without a fault are not listed. The order says «с письменного
 * согласия участников», so whoever lost it since the pair was approved keeps the pair out.
 */
const objectionsTo = (tables: TablesById, pairs: readonly Pair[], year: string, today: string): Map<string, Detail[]> => {
  const all = participantsOf(recordsOf(tables), year, today);
  const consents = new Map(orderObjections(recordsOf(tables), pairs, year, today).map((o) => [`${o.pair}|${o.side}`, o.reasons.map((r) => r.text)]));
  const found = new Map<string, Detail[]>();
  const sides = [['mentor', 'mentors', 'наставник', new Map(all.mentors.map((m) => [m.code, m]))], ['mentee', 'mentees', 'наставляемый', new Map(all.mentees.map((m) => [m.code, m]))]] as const;
  for (const pair of pairs) {
    for (const [side, sheet, word, people] of sides) {
      const person = people.get(pair[side]);
      const faults = person ? [...person.obstacles.filter((o) => NOT_IN_ORDER.has(o)), ...(consents.get(`${pair.id}|${word}`) ?? [])] : ['нет среди участников этого года'];
      const row = tables[sheet].byKey.get(`${pair[side]}|${year}`);
      const where = row ? { sheet: tables[sheet].sheet.name, row: row.at } : {};
      for (const fault of faults) found.set(pair.id, [...(found.get(pair.id) ?? []), { ...where, text: `${person?.name ?? pair[side]}, ${word}: ${fault}` }]);
    }
  }
  return found;
};

/** Issues the order on these pairs: the document is listed, filed as a Google Doc, mailed to the director. Never twice for one pair. */
export const issueOrder = (requestId: string, ids: string[], directorEmail: string): Reply<{ document: string }> => {
  if (!Array.isArray(ids) || ids.length === 0 || ids.some((id) => typeof id !== 'string') || typeof directorEmail !== 'string') return refuse('bad request');
  return perform({ id: requestId, action: 'issue order', title: 'Составлен приказ о закреплении пар' }, (desk): Decision<{ document: string }> => {
    const wanted = new Set(ids);
    const issued = speaksOf(desk.tables, wanted);
    if (issued.length > 0) return refuse('issued already', issued.map((d) => ({ sheet: desk.tables.documents.sheet.name, text: `${d.title}${d.number ? ` № ${d.number}` : ''}` })));
    const waiting = new Map(awaiting(desk.tables, desk.year).map((p) => [p.id, p]));
    const pairs = [...wanted].flatMap((id) => waiting.get(id) ?? []);
    if (pairs.length !== wanted.size) return refuse('stale');
    const against = objectionsTo(desk.tables, pairs, desk.year, desk.today);
    if (against.size > 0) return refuse('gate in order', [...against.values()].flat());
    const order = pairsOrder(desk.tables, desk.year, desk.today, pairs);
    const lacking = [...(order.ok ? [] : missingDetails(desk.tables, order.missing)), ...layoutDetails(desk.tables)];
    if (lacking.length > 0) return refuse('facts', lacking);
    const document = desk.draft.newCode('documents');
    desk.draft.insert('documents', { id: document, kind: 'пары', title: TITLE, year: desk.year, state: 'на подписи', rows: joinChoices(pairs.map((p) => p.id)), filedBy: desk.who, filedAt: desk.now });
    for (const pair of pairs) desk.draft.update('pairs', pair.id, { state: 'в приказе' });
    addErrand(desk, 'файл', document, {});
    if (directorEmail !== '') addErrand(desk, 'письмо', document, { to: directorEmail });
    return { ok: true, value: { document }, title: `Составлен приказ: пар ${pairs.length}` };
  }, runErrandsAt);
};

const addErrand = (desk: Desk, kind: string, document: string, payload: { [key: string]: string }): void => {
  desk.draft.insert('errands', { id: desk.draft.newCode('errands'), kind, state: 'задумано', document, payload: JSON.stringify(payload), by: desk.who, at: desk.now });
};

/** The .docx for the browser to show or save. */
export const documentFile = (id: string): View<{ name: string; base64: string }> => {
  const view = look(({ tables }) => {
    const document = rowsOf(tables, 'documents').find((d) => d.id === id);
    return document ? renderDocument(tables, document) : null;
  });
  return !view.ok ? view : view.value ? { ok: true, value: view.value } : refuse('facts');
};

/** Documents of the year, newest first. */
export const documentsList = (): View<IssuedDocument[]> => look(({ tables, year }) => rowsOf(tables, 'documents').filter((d) => d.year === year).reverse());

export interface NumberGiven {
  document: string;
  /** As in the school's register of orders: '71-б'. */
  number: string;
  /** 'YYYY-MM-DD' */
  date: string;
  /** A person edited the file meanwhile and the curator chose to have it written anew. */
  overwrite: boolean;
  /** The curator chose her edited text: only the list and the pairs get the number, the file stays as it is. */
  keepFile?: boolean;
}

/** Writes the number and date that the office gave into the list, the pairs and the document itself. */
export const enterNumber = (requestId: string, given: NumberGiven): Reply<{ document: string }> => {
  if (typeof given?.document !== 'string' || !/^\S.{0,30}$/.test(String(given.number)) || !/^\d{4}-\d\d-\d\d$/.test(String(given.date))) return refuse('bad request');
  return perform({ id: requestId, action: 'enter number', title: 'Записан номер приказа' }, (desk): Decision<{ document: string }> => {
    const document = rowsOf(desk.tables, 'documents').find((d) => d.id === given.document);
    if (!document || (document.state !== 'на подписи' && document.state !== 'подписан')) return refuse('document state');
    const doubled = rowsOf(desk.tables, 'documents').find((d) => d.id !== document.id && d.year === document.year && d.number === given.number && d.state !== 'отозван');
    if (doubled) return refuse('exists already', [{ text: `№ ${given.number}: ${doubled.title}` }]);
    if (document.file !== '' && !given.overwrite && !given.keepFile) {
      const file = fileState(document.file);
      if (file && document.modifiedAt !== '' && file.modified !== document.modifiedAt) return refuse('edited');
    }
    desk.draft.update('documents', document.id, { number: given.number.trim(), date: given.date, state: 'подписан' });
    for (const id of splitChoices(document.rows)) {
      const start = desk.tables.pairs.byKey.get(id)?.values['start'];
      desk.draft.update('pairs', id, { orderNumber: given.number.trim(), orderDate: given.date, ...(start === '' ? { start: given.date } : {}) });
    }
    if (!given.keepFile) addErrand(desk, 'файл', document.id, {});
    return { ok: true, value: { document: document.id }, title: `Записан номер приказа: № ${given.number}` };
  }, runErrandsAt);
};

/**
 * Takes back the issue of an order: the pairs are free for another one, the document is withdrawn, its file goes to the bin and
 * whoever got the letter gets a second one. What is numbered is never taken back.
 */
export const withdrawIssue = (desk: Desk, head: EntryHead, documentId: string): Decision<{ rows: number; cells: number; kept: number }> | Refusal => {
  const document = rowsOf(desk.tables, 'documents').find((d) => d.id === documentId);
  if (!document || document.state === 'отозван') return refuse('document state');
  if (document.number !== '') return refuse('has number');
  const ids = splitChoices(document.rows);
  for (const id of ids) if (desk.tables.pairs.byKey.get(id)?.values['state'] === 'в приказе') desk.draft.update('pairs', id, { state: 'утверждена' });
  desk.draft.update('documents', document.id, { state: 'отозван', rows: '', note: [document.note, `Был о парах: ${document.rows}`].filter((n) => n !== '').join('\n') });
  for (const errand of rowsOf(desk.tables, 'errands')) if (errand.document === document.id && errand.state === 'задумано') desk.draft.update('errands', errand.id, { state: 'отменено' });
  if (document.file !== '') addErrand(desk, 'в корзину', document.id, { file: document.file });
  if (document.sentTo !== '') addErrand(desk, 'письмо', document.id, { to: document.sentTo, withdrawn: 'да' });
  return { ok: true, value: { rows: 0, cells: ids.length, kept: 0 }, title: `Отозван приказ: ${head.title}`, undoes: head.seq, action: 'withdraw order' };
};
