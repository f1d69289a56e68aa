// The text and the .docx of a document as the register has it now.

import { renderOrder, toBase64 } from '../documents';
import { pairsFacts, pairsOrder, type OrderResult } from '../programme/orders';
import { splitChoices, type IssuedDocument, type Pair } from '../programme/records';
import { rowsOf, settingOf, type TablesById } from '../register/snapshot';

/** The order on these pairs as a text model, or what it lacks. */
export const composed = (tables: TablesById, year: string, today: string, pairs: readonly Pair[], given: { number?: string; date?: string } = {}): OrderResult =>
  pairsOrder(pairsFacts({
    setting: (key) => settingOf(tables, key), year, today, pairs, people: new Map(rowsOf(tables, 'people').map((p) => [p.code, p])), ...given,
  }));

/** The .docx of a listed document as the register has it now, base64; null when facts are missing. */
export const renderDocument = (tables: TablesById, document: IssuedDocument): { name: string; base64: string } | null => {
  // In the order of the document, not of the sheet: a person may have sorted it since.
  const pairs = splitChoices(document.rows).map((id) => tables.pairs.byKey.get(id)?.values as unknown as Pair | undefined).filter((p) => p !== undefined);
  const given = document.number === '' ? {} : { number: document.number, date: document.date };
  const order = composed(tables, document.year, document.filedAt.slice(0, 10), pairs, given);
  if (!order.ok) return null;
  const rendered = renderOrder(order.model);
  const number = document.number.replace(/[\\/:*?"<>|]/g, '-');
  const name = number === '' ? `Приказ «${document.title}» – проект от ${document.filedAt.slice(0, 10).split('-').reverse().join('.')}` : `Приказ № ${number} «${document.title}»`;
  return rendered.ok ? { name, base64: toBase64(rendered.bytes) } : null;
};
