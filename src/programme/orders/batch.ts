// Many papers at once: each composed of its own row, what is missing and what is advised told once.

import { composeDocument, kindOf, startOf } from './compose';
import type { Facts } from './facts';
import { givenFor } from './given';
import type { DocumentKind, Given } from './kind';
import type { DocumentModel, MissingFact } from './model';

/** Papers that one request lists and files: a file takes Google about a second, an execution lasts six minutes. */
export const ISSUED_AT_ONCE = 20;
/** Papers whose signing one request notes: nothing is filed, but the entry's cells must fit the journal. */
export const SIGNED_AT_ONCE = 40;

/** Papers of one kind. */
export interface WantedBatch {
  kind: string;
  /** What is the same in all of them; what is not filled in begins as it would in the window. */
  given: Given;
  /** Codes of people or ids of pairs: a paper for each. */
  rows: string[];
}

export interface ComposedBatch {
  readonly papers: readonly { readonly row: string; readonly given: Given; readonly model: DocumentModel }[];
  readonly missing: readonly MissingFact[];
  readonly notices: readonly string[];
}

const known = (id: string): DocumentKind => {
  const kind = kindOf(id);
  if (!kind) throw new Error(`Unknown kind of document: ${id}`);
  return kind;
};

/** A paper for each row, in their sequence; rows that lack a fact have none. Throws for an unknown kind, as composing does. */
export const composeBatch = (facts: Facts, wanted: readonly WantedBatch[]): ComposedBatch => {
  const papers: { row: string; given: Given; model: DocumentModel }[] = [];
  const missing = new Map<string, MissingFact>();
  const notices = new Set<string>();
  for (const batch of wanted) {
    const kind = known(batch.kind);
    for (const row of batch.rows) {
      const given = startOf(kind, facts, givenFor(kind, batch.given, row));
      const composed = composeDocument(kind.id, facts, given);
      if (composed.ok) {
        papers.push({ row, given, model: composed.model });
        for (const notice of composed.notices) notices.add(notice);
      } else for (const fact of composed.missing) missing.set(`${fact.field} ${fact.message}`, fact);
    }
  }
  return { papers, missing: [...missing.values()], notices: [...notices] };
};
