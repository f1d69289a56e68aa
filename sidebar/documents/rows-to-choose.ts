// What a row that can be chosen is called: people, pairs, activities, documents.

import type { Ask, Facts } from '../../src/programme/orders';
import { shownDate } from '../parts/words';

export interface Choice {
  id: string;
  text: string;
  /** Class, post, form: what tells namesakes apart. */
  more: string;
}

const person = (facts: Facts, code: string): Choice => {
  const found = facts.people.get(code);
  const name = found ? [found.last, found.first, found.middle].filter((part) => part !== '').join(' ') : '';
  return { id: code, text: name || code, more: found ? found.class || found.post : '' };
};

const byText = (choices: Choice[]): Choice[] => choices.sort((a, b) => (a.text < b.text ? -1 : Number(a.text > b.text)));

/** Rows of the ask's type that may be chosen. */
export const choicesOf = (facts: Facts, ask: Ask): Choice[] => rowsOf(facts, ask, ask.among?.(facts));

/** How many rows of the type are not offered, because the document is not meant for them. */
export const othersOf = (facts: Facts, ask: Ask, offered: readonly Choice[]): number => {
  if (!ask.among) return 0;
  const ids = new Set(offered.map(({ id }) => id));
  return rowsOf(facts, ask, undefined).filter(({ id }) => !ids.has(id)).length;
};

const rowsOf = (facts: Facts, ask: Ask, among: readonly string[] | undefined): Choice[] => {
  const { tables, year } = facts;
  switch (ask.type) {
    case 'person':
    case 'people':
      return byText((among ?? tables.people.filter((p) => p.state !== 'выбыл' && p.state !== 'объединён').map((p) => p.code)).map((code) => person(facts, code)));
    case 'mentors':
    case 'mentees':
      return byText((among ?? tables[ask.type].filter((role) => role.year === year).map((role) => role.code)).map((code) => person(facts, code)));
    case 'pairs': {
      const pairs = new Map(tables.pairs.map((pair) => [pair.id, pair]));
      return byText((among ?? tables.pairs.filter((pair) => pair.year === year).map((pair) => pair.id)).flatMap((id) => {
        const pair = pairs.get(id);
        return pair ? [{ id, text: `${person(facts, pair.mentor).text} – ${person(facts, pair.mentee).text}`, more: [pair.form, pair.topic].filter((part) => part !== '').join(', ') }] : [];
      }));
    }
    case 'roadmap':
      return tables.roadmap.filter((row) => row.year === year && (!among || among.includes(row.id))).map((row) => ({ id: row.id, text: row.activity, more: row.deadlineText }));
    case 'document':
      return tables.documents.filter((row) => row.year === year && row.state !== 'отозван' && (!among || among.includes(row.id))).map((row) => ({ id: row.id, text: row.title, more: row.number === '' ? 'без номера' : `№ ${row.number} от ${shownDate(row.date)}` })).reverse();
    default:
      return [];
  }
};
