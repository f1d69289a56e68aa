// The order on pairs, the one a curator makes most: what it would say of the pairs that wait for it, and its issue.

import { composeDocument, kindOf, startOf, type DocumentKind, type DocumentModel, type Wording } from '../../programme/orders';
import { codeWords } from '../../programme/codes-mode';
import type { AskedForm } from '../../programme/language';
import { rowsOf, settingOf } from '../../register/snapshot';
import { askedForms } from '../declensions';
import { look } from '../perform';
import { factsAt, layoutDetails, missingDetails } from '../render';
import { refuse, type Detail, type Reply, type View } from '../reply';
import { objectionsTo } from './gate';
import { issueAtOnce } from './issue';

export interface OrderPreview {
  /** `against`: why this pair cannot stand in an order now; the order says that all gave their consent. */
  pairs: { id: string; mentor: string; mentee: string; form: string; topic: string; against: Detail[] }[];
  /** What the text lacks, each with its cell where there is one. */
  missing: Detail[];
  model: DocumentModel | null;
  wordings: Wording[];
  /** Forms that nobody has looked at yet: they are shown once before the order is issued. */
  asked: AskedForm[];
  notices: string[];
  directorEmail: string;
}

/** What the order on these pairs would say, and all pairs that wait for one; no pairs named = all that may stand in it. */
export const previewOrder = (ids: string[]): View<OrderPreview> => look(({ tables, year, today }) => {
  const wanted = new Set(Array.isArray(ids) ? ids : []);
  const waiting = rowsOf(tables, 'pairs').filter((p) => p.year === year && p.state === 'утверждена');
  const against = objectionsTo(tables, waiting, year, today);
  const pairs = waiting.filter((p) => (wanted.size === 0 ? !against.has(p.id) : wanted.has(p.id)));
  const people = tables.people.byKey;
  const nameOf = (code: string): string => ['last', 'first', 'middle'].map((k) => people.get(code)?.values[k] ?? '').filter((v) => v !== '').join(' ') || codeWords(code);
  const facts = factsAt(tables, year, today);
  const order = composeDocument('пары', facts, startOf(kindOf('пары') as DocumentKind, facts, { pairs: pairs.map((p) => p.id) }));
  return {
    pairs: waiting.map((p) => ({ id: p.id, mentor: nameOf(p.mentor), mentee: nameOf(p.mentee), form: p.form, topic: p.topic, against: against.get(p.id) ?? [] })),
    missing: [...(order.ok ? [] : missingDetails(tables, order.missing)), ...layoutDetails(tables)], model: order.ok ? order.model : null,
    wordings: order.ok ? [...order.wordings] : [], asked: order.ok ? askedForms(tables, order.wordings) : [], notices: order.ok ? [...order.notices] : [], directorEmail: settingOf(tables, 'director.email'),
  };
});

/** Issues the order on these pairs: the document is listed, filed as a Google Doc, mailed to the director. Never twice for one pair. */
export const issueOrder = (requestId: string, ids: string[], directorEmail: string): Reply<{ document: string }> => {
  if (!Array.isArray(ids) || ids.length === 0 || ids.some((id) => typeof id !== 'string')) return refuse('bad request');
  return issueAtOnce(requestId, { kind: 'пары', given: { pairs: ids }, directorEmail });
};
