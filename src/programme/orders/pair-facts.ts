// Pairs as documents speak of them: read from the register with a note of each gap, told apart by legal track, counted, listed in a table.

import { dateParts, fullName, NBSP, shortDate, typographic } from '../language';
import type { Pair } from '../records';
import type { Composer, Tracks } from './composer';
import type { OrderPerson, PairFact, Participant } from './facts';
import { participant } from './from-register';
import type { Column, TableBlock } from './model';
import { placeOf, postAndOrganisation } from './place-of-work';

export { placeOf };

const empty = (text: string): boolean => text.trim() === '';

function checkParticipant(to: Composer, code: string, person: Participant, who: string): void {
  const lack = (column: string, message: string): void => to.lack(`people.${code}.${column}`, message);
  if (person.collective) {
    if (empty(person.last)) lack('last', `Не указано название коллектива: ${who}.`);
    return;
  }
  if (empty(person.last) || empty(person.first)) lack('last', `Не указаны фамилия и имя: ${who}.`);
  if (postAndOrganisation(person) === '' && empty(person.class)) lack(to.facts.people.get(code)?.kind === 'обучающийся' ? 'class' : 'post', `Не указана должность или класс: ${who}, ${fullName(person)}.`);
}

function pairFact(to: Composer, pair: Pair, index: number, startsWith: string): PairFact {
  const { facts } = to;
  const fact: PairFact = {
    id: pair.id, mentor: participant(facts.people.get(pair.mentor)), mentee: participant(facts.people.get(pair.mentee)),
    form: pair.form, kind: pair.kind, topic: pair.topic, from: pair.start || startsWith, until: pair.end || facts.setting('year.end'),
  };
  const which = `строка ${index + 1}`;
  const lack = (column: string, message: string): void => to.lack(`pairs.${pair.id}.${column}`, message);
  checkParticipant(to, pair.mentor, fact.mentor, `наставник, ${which}`);
  checkParticipant(to, pair.mentee, fact.mentee, `наставляемый, ${which}`);
  if (empty(fact.form)) lack('form', `Не указана форма наставничества: ${which}.`);
  if (dateParts(fact.from) === null) lack('start', `Не указан срок (начало): ${which}.`);
  if (dateParts(fact.until) === null) lack('end', `Не указан срок (конец): ${which}.`);
  else if (dateParts(fact.from) && fact.from > fact.until) lack('end', `Конец срока раньше начала: ${which}.`);
  return fact;
}

/** The pairs of these ids in their order; ids that are gone are passed over. `startsWith`: the day of pairs that have no start of their own. */
export function pairFacts(to: Composer, ids: readonly string[], startsWith = to.facts.date || to.facts.today): PairFact[] {
  const byId = new Map(to.facts.tables.pairs.map((pair) => [pair.id, pair]));
  return ids.flatMap((id) => byId.get(id) ?? []).map((pair, index) => pairFact(to, pair, index, startsWith));
}

/** Namesakes are told apart by post and class. */
export const identity = (each: OrderPerson & { readonly class?: string }): string => `${fullName(each)}|${each.post}|${each.class ?? ''}`;

export const countPeople = (people: readonly Participant[]): number => new Set(people.map(identity)).size;

const sortKey = (each: OrderPerson): string => fullName(each).toLowerCase().replace(/ё/g, 'е');

export function byName<P extends OrderPerson>(people: readonly P[]): P[] {
  const copy = people.map((each) => ({ each, key: sortKey(each) }));
  copy.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  return copy.map(({ each }) => each);
}

/** In the order of the mentors' names, each mentor's mentees in theirs: a group stands together. */
export const byMentor = (pairs: readonly PairFact[]): PairFact[] => {
  const keyed = pairs.map((pair) => ({ pair, key: `${sortKey(pair.mentor)}|${sortKey(pair.mentee)}` }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  return keyed.map(({ pair }) => pair);
};

/** Pairs of two employees fall under article 351.8 of the Labour Code, every other pair under the pupils' methodology. */
export const isEmployeePair = (pair: PairFact): boolean => pair.mentor.employee && pair.mentee.employee;

export const tracksOf = (pairs: readonly PairFact[]): Tracks => ({ employees: pairs.some(isEmployeePair), pupils: !pairs.every(isEmployeePair) });

/** Name on the first line, post or class on the next; a collective may have a name only. */
const cell = (person: Participant): string => [fullName(person), placeOf(person)].filter(Boolean).join(',\n');

const term = (pair: PairFact): string => `${shortDate(pair.from)}${NBSP}–\n${shortDate(pair.until)}`;

/** Who mentors whom; the topic has a column only when some pair has one, the kind likewise. */
export function pairsTable(pairs: readonly PairFact[]): TableBlock {
  const columns: (Column & { readonly value: (pair: PairFact, index: number) => string; readonly shown: boolean })[] = [
    { heading: '№ п/п', share: 5, align: 'center', value: (_pair, index) => String(index + 1), shown: true },
    { heading: 'Наставник,\nдолжность (класс)', share: 27.5, value: (pair) => cell(pair.mentor), shown: true },
    { heading: 'Наставляемый,\nдолжность (класс)', share: 27.5, value: (pair) => cell(pair.mentee), shown: true },
    { heading: 'Форма наставничества', share: 17, value: (pair) => pair.form, shown: true },
    { heading: 'Вид наставничества', share: 15, value: (pair) => pair.kind, shown: pairs.some((pair) => pair.kind.trim() !== '') },
    { heading: 'Направление', share: 15.5, value: (pair) => pair.topic, shown: pairs.some((pair) => pair.topic.trim() !== '') },
    { heading: 'Срок', share: 12, align: 'center', value: term, shown: true },
  ];
  const shown = columns.filter((column) => column.shown);
  return {
    is: 'table',
    columns: shown.map(({ heading, share, align }) => ({ heading, share, ...(align ? { align } : {}) })),
    rows: pairs.map((pair, index) => shown.map((column) => typographic(column.value(pair, index).trim()) || '—')),
  };
}
