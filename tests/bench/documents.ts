// An order on so many pairs, composed and rendered: the time of one run after a first one has loaded the libraries.

import { renderDocument } from '../../src/documents';
import { composeDocument } from '../../src/programme/orders';
import { factsOf, pair, pupil } from '../programme/orders/register.fixture';

export interface Paper {
  pairs: number;
  /** Milliseconds of composing and rendering. */
  ms: number;
  /** Rows of the appendix's table. */
  rows: number;
  kilobytes: number;
}

const once = (pairs: number): Paper => {
  const people = Array.from({ length: pairs }, (_, i) => pupil(`M${i}`, `Наставник${i}`, 'Пётр', 'Ильич', '11А'));
  const facts = factsOf({ rows: { people: [...people, pupil('W', 'Воробей', 'Тимофей', 'Ильич', '7Б')], pairs: people.map((_, i) => pair(`P${i}`, `M${i}`, 'W')) } });
  const from = performance.now();
  const order = composeDocument('пары', facts, { pairs: people.map((_, i) => `P${i}`) });
  const rendered = order.ok && renderDocument(order.model);
  const ms = performance.now() - from;
  if (!order.ok || !rendered || !rendered.ok) throw new Error('The order was not made');
  const table = order.model.appendices[0]?.body[0];
  return { pairs, ms, rows: table?.is === 'table' ? table.rows.length : 0, kilobytes: Math.round(rendered.bytes.length / 1024) };
};

export const paperOf = (pairs: number): Paper => {
  once(3);
  const runs = Array.from({ length: 3 }, () => once(pairs));
  return runs.reduce((best, run) => (run.ms < best.ms ? run : best));
};
