// Issues a document of any kind: composed and checked on the server, listed, its effects written, its file and letter planned.

import { composeDocument, inOwnWords, kindOf, listedTitle, listOf, readWords, startOf, textOf, type DocumentKind, type Facts, type Given } from '../../programme/orders';
import { joinChoices, splitChoices, type IssuedDocument, type Pair } from '../../programme/records';
import { rowsOf, type TablesById } from '../../register/snapshot';
import { runErrandsAt } from '../errands';
import { perform, type Decision, type Desk } from '../perform';
import { factsAt, layoutDetails, missingDetails } from '../render';
import { refuse, type Refusal, type Reply } from '../reply';
import { addErrand, applyEffects } from './effects';
import { objectionsTo } from './gate';

export interface WantedDocument {
  kind: string;
  given: Given;
  /** Her own wording, by place; see src/programme/orders/own-words.ts. */
  words?: { [place: string]: { was: string; now: string } };
  /** '' = no letter. */
  directorEmail: string;
  /** Listed as a draft: nothing is filed, sent or changed yet. */
  draft?: boolean;
  /** Id of the draft that this finishes or changes. */
  from?: string;
}

/** Room for the JSON in one cell, with some to spare. */
const MOST = 45000;

const isGiven = (given: unknown): given is Given =>
  typeof given === 'object' && given !== null && Object.values(given).every((value) => typeof value === 'string' || (Array.isArray(value) && value.every((each) => typeof each === 'string')));

/** Rows that the kind does not offer now: taken meanwhile, gone, or never meant. */
const strange = (kind: DocumentKind, facts: Facts, given: Given): boolean =>
  kind.asks.some((ask) => {
    const offered = ask.among?.(facts);
    return offered !== undefined && listOf(given, ask.key).some((id) => !offered.includes(id));
  });

/** Pairs that this document brings into an order: all of them need consents of both. */
const enters = (kind: string, given: Given): readonly string[] => (kind === 'пары' ? listOf(given, 'pairs') : kind === 'изменения' ? listOf(given, 'add') : []);

/** Documents that already bring any of these pairs into an order. */
const speakOf = (tables: TablesById, ids: ReadonlySet<string>): IssuedDocument[] =>
  rowsOf(tables, 'documents').filter((d) => (d.kind === 'пары' || d.kind === 'изменения') && d.state !== 'отозван' && d.state !== 'проект' && splitChoices(d.rows).some((id) => ids.has(id)));

const gate = (desk: Desk, wanted: WantedDocument): Refusal | null => {
  const ids = new Set(enters(wanted.kind, wanted.given));
  if (ids.size === 0) return null;
  const issued = speakOf(desk.tables, ids);
  if (issued.length > 0) return refuse('issued already', issued.map((d) => ({ sheet: desk.tables.documents.sheet.name, text: `${d.title}${d.number ? ` № ${d.number}` : ''}` })));
  const pairs = [...ids].map((id) => desk.tables.pairs.byKey.get(id)?.values as unknown as Pair | undefined).filter((pair) => pair !== undefined);
  if (pairs.length !== ids.size || pairs.some((pair) => pair.year !== desk.year || pair.state !== 'утверждена')) return refuse('stale');
  const against = objectionsTo(desk.tables, pairs, desk.year, desk.today);
  return against.size > 0 ? refuse('gate in order', [...against.values()].flat()) : null;
};

/** What the list keeps of the asks: pairs and people in columns of their own, the rest as JSON. */
const kept = (given: Given, each: DocumentKind['each']): Pick<IssuedDocument, 'rows' | 'people' | 'given' | 'basis'> => {
  const { pairs: _pairs, people: _people, ...rest } = given;
  return { rows: joinChoices(listOf(given, 'pairs')), people: joinChoices(each === 'person' ? listOf(given, 'person') : listOf(given, 'people')), given: Object.keys(rest).length === 0 ? '' : JSON.stringify(rest), basis: textOf(given, 'document') };
};

const sound = (wanted: WantedDocument): boolean =>
  typeof wanted?.kind === 'string' && kindOf(wanted.kind) !== undefined && isGiven(wanted.given) && typeof wanted.directorEmail === 'string';

/** What is filled in and reworded is kept in a cell each. */
const fits = ({ given, words = {} }: WantedDocument): boolean => JSON.stringify(given).length < MOST && JSON.stringify(words).length < MOST;

/** Lists a new document, or turns a draft into one; `state` says how far it goes, `rests` what it changes where the curator named nothing. */
const listed = (desk: Desk, wanted: WantedDocument, title: string, state: string, rests = ''): Decision<{ document: string }> => {
  const words = readWords(JSON.stringify(wanted.words ?? {}));
  const own = kept(wanted.given, kindOf(wanted.kind)?.each);
  const row = { kind: wanted.kind, title, year: desk.year, state, ...own, basis: own.basis || rests, wording: Object.keys(words).length === 0 ? '' : JSON.stringify(words), filedBy: desk.who, filedAt: desk.now };
  const draft = wanted.from === undefined || wanted.from === '' ? undefined : desk.tables.documents.byKey.get(wanted.from)?.values;
  if (wanted.from && draft?.['state'] !== 'проект') return refuse('document state');
  const document = wanted.from || desk.draft.newCode('documents');
  if (draft) desk.draft.update('documents', document, row);
  else desk.draft.insert('documents', { id: document, ...row });
  return { ok: true, value: { document } };
};

/** Keeps what was filled in; nothing else happens. What is missing may be missing still. */
const asDraft = (requestId: string, wanted: WantedDocument, kind: DocumentKind): Reply<{ document: string }> =>
  perform({ id: requestId, action: 'save draft', title: `Сохранён проект: ${kind.title}` }, (desk) => listed(desk, wanted, kind.title, 'проект'));

/** What is filled in in the end: as the curator gave it, or with the starts of what she was not asked. */
type Complete = (kind: DocumentKind, facts: Facts, given: Given) => Given;

const issue = (requestId: string, asked: WantedDocument, complete: Complete): Reply<{ document: string }> => {
  const kind = sound(asked) ? kindOf(asked.kind) : undefined;
  if (!kind) return refuse('bad request');
  if (!fits(asked)) return refuse('too long');
  if (asked.draft) return asDraft(requestId, asked, kind);
  return perform({ id: requestId, action: 'issue order', title: 'Составлен документ' }, (desk): Decision<{ document: string }> => {
    const barred = gate(desk, asked);
    if (barred) return barred;
    const facts = factsAt(desk.tables, desk.year, desk.today);
    const wanted = { ...asked, given: complete(kind, facts, asked.given) };
    if (strange(kind, facts, wanted.given)) return refuse('stale');
    const composed = composeDocument(wanted.kind, facts, wanted.given);
    const lacking = [...(composed.ok ? [] : missingDetails(desk.tables, composed.missing)), ...layoutDetails(desk.tables)];
    if (!composed.ok || lacking.length > 0) return refuse('facts', lacking);
    const { model, outdated } = inOwnWords(composed.model, wanted.words ?? {});
    if (outdated.length > 0) return refuse('stale', [{ text: 'Текст документа изменился, и часть ваших правок к нему больше не подходит.' }]);
    const done = listed(desk, wanted, listedTitle(kind, model), 'на подписи', kind.rests?.(facts, wanted.given));
    if (!done.ok) return done;
    const { document } = done.value;
    applyEffects(desk, kind.effects?.(facts, wanted.given) ?? [], 'issued');
    addErrand(desk, 'файл', document, {});
    if (wanted.directorEmail !== '') addErrand(desk, 'письмо', document, { to: wanted.directorEmail });
    const pairs = listOf(wanted.given, 'pairs').length;
    return { ...done, title: wanted.kind === 'пары' ? `Составлен приказ: пар ${pairs}` : `Составлен документ: ${kind.title}` };
  }, runErrandsAt);
};

/** Issues the document: never twice for one pair, never with a gap, never with people who may not stand in it. */
export const issueDocument = (requestId: string, wanted: WantedDocument): Reply<{ document: string }> => issue(requestId, wanted, (_kind, _facts, given) => given);

/** The same for a document whose smaller questions were not asked: they have their starts. */
export const issueAtOnce = (requestId: string, wanted: WantedDocument): Reply<{ document: string }> => issue(requestId, wanted, startOf);
