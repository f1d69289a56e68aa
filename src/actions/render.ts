// The text and the .docx of a document as the register has it now.

import { renderDocument as onPaper, toBase64 } from '../documents';
import { composeDocument, factsFrom, kindOf, type DocumentResult, type Facts, type Given } from '../programme/orders';
import { splitChoices, type IssuedDocument } from '../programme/records';
import { recordsOf, type TablesById } from '../register/snapshot';

/** Facts of a document that is composed on this day. */
export const factsAt = (tables: TablesById, year: string, today: string, given: { number?: string; date?: string } = {}): Facts =>
  factsFrom({ tables: recordsOf(tables), year, today, ...given });

/** What the curator filled in for a filed document; the pairs and people it is about stand in columns of their own. */
export const givenOf = (document: IssuedDocument): Given => {
  const rows = splitChoices(document.rows);
  const people = splitChoices(document.people);
  return { ...readGiven(document.given), ...(rows.length > 0 ? { pairs: rows } : {}), ...(people.length > 0 ? { people } : {}) };
};

const readGiven = (text: string): Given => {
  try {
    return text === '' ? {} : JSON.parse(text) as Given;
  } catch {
    return {};
  }
};

/** The text of a listed document as the register has it now; null for a kind that nobody knows. */
export const composedDocument = (tables: TablesById, document: IssuedDocument): DocumentResult | null => {
  if (!kindOf(document.kind)) return null;
  const facts = factsAt(tables, document.year, document.filedAt.slice(0, 10), document.number === '' ? {} : { number: document.number, date: document.date });
  return composeDocument(document.kind, facts, givenOf(document));
};

/** The .docx of a listed document as the register has it now, base64; null when facts are missing. */
export const renderDocument = (tables: TablesById, document: IssuedDocument): { name: string; base64: string } | null => {
  const composed = composedDocument(tables, document);
  if (!composed?.ok) return null;
  const rendered = onPaper(composed.model);
  const number = document.number.replace(/[\\/:*?"<>|]/g, '-');
  const name = number === '' ? `Приказ «${document.title}» – проект от ${document.filedAt.slice(0, 10).split('-').reverse().join('.')}` : `Приказ № ${number} «${document.title}»`;
  return rendered.ok ? { name, base64: toBase64(rendered.bytes) } : null;
};
