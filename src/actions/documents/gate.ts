// Who may not stand in an order today, and why: consents by the one gate, states of people and roles.

import { orderObjections } from '../../programme/consents';
import { participantsOf, type Obstacle } from '../../programme/pairing';
import type { Pair } from '../../programme/records';
import { recordsOf, type TablesById } from '../../register/snapshot';
import type { Detail } from '../reply';

/** What keeps a person out of an order beside consents, which are judged for orders by themselves; a place that is taken does not, for the pair itself takes it. */
const NOT_IN_ORDER: ReadonlySet<Obstacle> = new Set(['нет в «Людях»', 'выбыл', 'приостановлен', 'отклонён', 'завершил']);

/**
 * Why pairs cannot stand in an order on this day, by pair; pairs without a fault are not listed. The order says «с письменного
 * согласия участников», so whoever lost it since the pair was approved keeps the pair out.
 */
export const objectionsTo = (tables: TablesById, pairs: readonly Pair[], year: string, today: string): Map<string, Detail[]> => {
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
