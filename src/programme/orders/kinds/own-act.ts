// What a signed order of the school adds to «Нормативная база»: later documents cite it, an earlier edition ends the day before.

import type { Facts } from '../facts';
import type { Effect } from '../kind';

/** By this note an act of ours is known. */
const ISSUED = 'Внесён дополнением, когда приказ подписали.';

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86400000).toISOString().slice(0, 10);

/** `title` is what the order says of itself; `from` the day it is in force. */
export const becomesAct = (facts: Facts, title: string, from: string): Effect[] => {
  const kind = `приказ ${facts.setting('school.short').trim()}`;
  const known = facts.tables.acts.filter((act) => act.level === 'школа' && act.title.trim() === title);
  // The number is entered again when it was mistaken: the same act, not another one.
  const same = known.find((act) => act.note.includes(ISSUED) && act.date === facts.date);
  const values = { level: 'школа', kind, number: facts.number, date: facts.date, title, track: 'все', used: 'да', from, note: ISSUED };
  return [
    { when: 'signed', sheet: 'acts', key: same?.id ?? '', values },
    ...known.filter((act) => act !== same && act.until === '' && act.date < facts.date).map((act): Effect => ({ when: 'signed', sheet: 'acts', key: act.id, values: { until: dayBefore(from || facts.date) } })),
  ];
};
