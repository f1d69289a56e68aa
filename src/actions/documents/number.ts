// The office's number and date, signing of papers without a number, and the day when everybody had read the document.

import { fileState } from '../../google/files';
import { givenOf as storedGiven, kindOf, listOf, MADE, type Facts } from '../../programme/orders';
import type { IssuedDocument } from '../../programme/records';
import { rowsOf } from '../../register/snapshot';
import { runErrandsAt } from '../errands';
import { FILE_TROUBLES } from '../errands/files';
import { perform, type Decision, type Desk } from '../perform';
import { factsAt, givenOf } from '../render';
import { refuse, type Refusal, type Reply } from '../reply';
import { addErrand, applyEffects } from './effects';

export interface NumberGiven {
  document: string;
  /** As in the school's register of orders: '71-б'; '' for a kind that is not numbered. */
  number: string;
  /** 'YYYY-MM-DD' */
  date: string;
  /** A person edited the file meanwhile and the curator chose to have it written anew. */
  overwrite: boolean;
  /** The curator chose her edited text: only the list and the pairs get the number, the file stays as it is. */
  keepFile?: boolean;
}

const findDocument = (desk: Desk, id: string): IssuedDocument | undefined => rowsOf(desk.tables, 'documents').find((d) => d.id === id);

const seriesOf = (document: IssuedDocument): string => kindOf(document.kind)?.series ?? '';

/** A person edited the filed document since we last wrote it. */
const editedByHand = (document: IssuedDocument): boolean => {
  if (document.file === '' || document.modifiedAt === '') return false;
  const file = fileState(document.file);
  return file !== null && file.modified !== document.modifiedAt;
};

const refusalOf = (desk: Desk, document: IssuedDocument | undefined, given: NumberGiven): Refusal | null => {
  if (!document || (document.state !== 'на подписи' && document.state !== 'подписан' && document.state !== 'ознакомлены')) return refuse('document state');
  const series = seriesOf(document);
  if ((series === '') !== (given.number === '')) return refuse('bad request');
  const doubled = given.number === '' ? undefined : rowsOf(desk.tables, 'documents').find((d) => d.id !== document.id && d.number === given.number && d.date.slice(0, 4) === given.date.slice(0, 4) && seriesOf(d) === series && d.state !== 'отозван');
  if (doubled) return refuse('exists already', [{ text: `№ ${given.number}: ${doubled.title}` }]);
  return !given.overwrite && !given.keepFile && editedByHand(document) ? refuse('edited') : null;
};

/** Documents on the table that refer to this one, or cite it as an act: its number comes into their text too. */
const followers = (desk: Desk, id: string, cited: boolean): IssuedDocument[] =>
  rowsOf(desk.tables, 'documents').filter((d) => d.id !== id && d.state === 'на подписи' && (d.basis === id || (cited && seriesOf(d) === 'приказы')));

/** An order of ours that became an act, entered with another number: later documents cite the right one. */
const mendAct = (desk: Desk, { number, date }: IssuedDocument, given: NumberGiven): boolean => {
  const own = rowsOf(desk.tables, 'acts').filter((act) => act.level === 'школа' && act.number === number && act.date === date);
  for (const act of own) desk.draft.update('acts', act.id, { number: given.number, date: given.date });
  return own.length > 0;
};

/**
 * What signing does: new rows once, and the document remembers them; a number entered again only mends what stands. `facts` are those of the
 * day when the document was made, with its number and date. Returns what the document is to remember.
 */
export const signed = (desk: Desk, document: IssuedDocument, facts: Facts): string => {
  const { number, date } = facts;
  const first = document.state === 'на подписи';
  const effects = kindOf(document.kind)?.effects?.(facts, givenOf(document)) ?? [];
  const added = applyEffects(desk, first ? effects : effects.filter((effect) => effect.key !== '' && effect.sheet !== 'acts'), 'signed').filter(({ sheet }) => sheet === 'pairs').map(({ id }) => id);
  const own = storedGiven(document);
  for (const id of listOf(own, MADE)) if (desk.tables.pairs.byKey.has(id)) desk.draft.update('pairs', id, { orderNumber: number, orderDate: date });
  return added.length === 0 ? document.given : JSON.stringify({ ...own, [MADE]: added });
};

/** Writes the number and date that the office gave into the list, the pairs and the document itself. */
export const enterNumber = (requestId: string, given: NumberGiven): Reply<{ document: string }> => {
  if (typeof given?.document !== 'string' || !/^(\S.{0,30})?$/.test(String(given.number)) || !/^\d{4}-\d\d-\d\d$/.test(String(given.date))) return refuse('bad request');
  const wanted = { ...given, number: given.number.trim() };
  return perform({ id: requestId, action: 'enter number', title: 'Записан номер приказа' }, (desk): Decision<{ document: string }> => {
    const document = findDocument(desk, wanted.document);
    const refused = refusalOf(desk, document, wanted);
    if (refused || !document) return refused ?? refuse('document state');
    const cited = document.state !== 'на подписи' && mendAct(desk, document, wanted);
    const remembered = signed(desk, document, factsAt(desk.tables, document.year, document.filedAt.slice(0, 10), wanted));
    desk.draft.update('documents', document.id, { number: wanted.number, date: wanted.date, state: document.state === 'ознакомлены' ? document.state : 'подписан', given: remembered });
    if (!wanted.keepFile) addErrand(desk, 'файл', document.id, {});
    for (const each of followers(desk, document.id, cited)) addErrand(desk, 'файл', each.id, {}, editedByHand(each) ? FILE_TROUBLES.edited : '');
    return { ok: true, value: { document: document.id }, title: wanted.number === '' ? 'Документ подписан' : `Записан номер приказа: № ${wanted.number}` };
  }, runErrandsAt);
};

/** Everybody named in the document has read it. */
export const acquaint = (requestId: string, id: string, date: string): Reply<{ document: string }> => {
  if (typeof id !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(String(date))) return refuse('bad request');
  return perform({ id: requestId, action: 'acquaint', title: 'С документом ознакомлены' }, (desk): Decision<{ document: string }> => {
    const document = findDocument(desk, id);
    if (!document || (document.state !== 'подписан' && document.state !== 'ознакомлены') || date < document.date) return refuse('document state');
    desk.draft.update('documents', id, { state: 'ознакомлены', acquainted: date });
    return { ok: true, value: { document: id } };
  });
};
