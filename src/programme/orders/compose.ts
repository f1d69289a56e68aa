// The single entrance to all kinds of documents.

import { initialsApart } from '../language';
import type { Facts } from './facts';
import type { DocumentKind, Given } from './kind';
import { ORDERS } from './kinds/orders';
import { PAPERS } from './kinds/papers';
import type { DocumentModel, DocumentResult } from './model';

export const kinds: readonly DocumentKind[] = [...ORDERS, ...PAPERS];

const byId = new Map(kinds.map((kind) => [kind.id, kind]));

export const kindOf = (id: string): DocumentKind | undefined => byId.get(id);

/** What stands in the asks before the curator touched them, with what she gave on top. */
export const startOf = (kind: DocumentKind, facts: Facts, given: Given = {}): Given => {
  const starts = kind.asks.flatMap((ask) => (given[ask.key] === undefined && ask.start ? [[ask.key, ask.start(facts)] as const] : []));
  return { ...Object.fromEntries(starts), ...given };
};

/** Every text within, changed. */
const mapTexts = <T>(value: T, change: (text: string) => string): T => {
  if (typeof value === 'string') return change(value) as T & string;
  if (Array.isArray(value)) return value.map((item: unknown) => mapTexts(item, change)) as T & unknown[];
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, item]: [string, unknown]) => [field, mapTexts(item, change)])) as T;
};

/** The text of a document of this kind. Throws for an unknown kind: ids come from the registry. */
export const composeDocument = (kindId: string, facts: Facts, given: Given): DocumentResult => {
  const kind = kindOf(kindId);
  if (!kind) throw new Error(`Unknown kind of document: ${kindId}`);
  const result = kind.compose(facts, given);
  const apart = facts.setting('layout.initialsGap').trim().toLowerCase() === 'через пробел';
  return result.ok && apart ? { ...result, model: mapTexts(result.model, initialsApart) } : result;
};

/** What a document is called in «Документы», in letters and by its file: its own title, or that of its kind (letters of thanks have none). */
export const listedTitle = (kind: DocumentKind, model: DocumentModel): string => model.title.trim() || kind.title;
