// The single entrance to all kinds of documents.

import type { Facts } from './facts';
import type { DocumentKind, Given } from './kind';
import { ORDERS } from './kinds/orders';
import { PAPERS } from './kinds/papers';
import type { DocumentResult } from './model';

export const kinds: readonly DocumentKind[] = [...ORDERS, ...PAPERS];

const byId = new Map(kinds.map((kind) => [kind.id, kind]));

export const kindOf = (id: string): DocumentKind | undefined => byId.get(id);

/** What stands in the asks before the curator touched them, with what she gave on top. */
export const startOf = (kind: DocumentKind, facts: Facts, given: Given = {}): Given => {
  const starts = kind.asks.flatMap((ask) => (given[ask.key] === undefined && ask.start ? [[ask.key, ask.start(facts)] as const] : []));
  return { ...Object.fromEntries(starts), ...given };
};

/** The text of a document of this kind. Throws for an unknown kind: ids come from the registry. */
export const composeDocument = (kindId: string, facts: Facts, given: Given): DocumentResult => {
  const kind = kindOf(kindId);
  if (!kind) throw new Error(`Unknown kind of document: ${kindId}`);
  return kind.compose(facts, given);
};
