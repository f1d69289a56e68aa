// What a curator would fill in for a kind of document: its own starts, and for what has none a likely answer by the type of the ask.

import { listOf, startOf, type Ask, type DocumentKind, type Facts, type Given } from '../../src/programme/orders';

const byState = (facts: Facts, ...states: string[]): string[] => facts.tables.pairs.filter((pair) => pair.year === facts.year && states.includes(pair.state)).map((pair) => pair.id);

const rowsFor = (ask: Ask, facts: Facts): readonly string[] => {
  if (ask.among) return ask.among(facts);
  switch (ask.type) {
    case 'pairs': return byState(facts, 'в приказе', 'утверждена');
    case 'mentors': return facts.tables.mentors.filter((role) => role.year === facts.year && role.status === 'принят').map((role) => role.code);
    case 'mentees': return facts.tables.mentees.filter((role) => role.year === facts.year).map((role) => role.code);
    case 'roadmap': return facts.tables.roadmap.map((row) => row.id);
    case 'document': return facts.tables.documents.filter((document) => document.state === 'подписан').map((document) => document.id);
    default: return facts.tables.people.filter((person) => person.kind === 'педагог').map((person) => person.code);
  }
};

const ROWS: readonly Ask['type'][] = ['person', 'people', 'pairs', 'mentors', 'mentees', 'roadmap', 'document'];

const answer = (ask: Ask, facts: Facts, most: number): string | readonly string[] => {
  if (ROWS.includes(ask.type)) {
    const rows = rowsFor(ask, facts);
    return ask.type === 'person' || ask.type === 'document' ? rows[0] ?? '' : rows.slice(0, most);
  }
  switch (ask.type) {
    case 'date': return /до|по |конец|окончан|срок/i.test(ask.title) ? '2027-05-31' : '2026-11-27';
    case 'number': return '3';
    case 'flag': return 'да';
    case 'choice': return ask.choices?.[0] ?? '';
    case 'lines': return ['Провести первое занятие', 'Подвести итоги'];
    default: return 'в установленном порядке';
  }
};

/** Starts of the kind, and answers to what is required and has no start; `most` rows where rows are chosen. */
export const filledIn = (kind: DocumentKind, facts: Facts, given: Given = {}, most = 3): Given => {
  const started = startOf(kind, facts, given);
  const missing = kind.asks.filter((ask) => ask.required && listOf(started, ask.key).length === 0);
  return { ...started, ...Object.fromEntries(missing.map((ask) => [ask.key, answer(ask, facts, most)])) };
};
