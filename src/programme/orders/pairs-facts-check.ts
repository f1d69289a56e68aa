// What an order on pairs cannot be written without; each gap is told in words that lead to the cell.

import { dateParts, fullName } from '../language';
import type { OrderPerson, PairFact, PairsFacts, Participant } from './facts';
import type { MissingFact } from './model';
import { genderOf } from './wordings';

type Report = (field: string, message: string) => void;

const empty = (text: string): boolean => text.trim() === '';

function checkDeclined(person: OrderPerson, field: string, who: string, report: Report): void {
  if (empty(person.last)) report(`${field}.last`, `Не указана фамилия: ${who}.`);
  else if (genderOf(person) === null) report(`${field}.gender`, `Укажите пол: ${who}, ${fullName(person)}. Без него фамилия не склоняется.`);
  if (empty(person.post)) report(`${field}.post`, `Не указана должность: ${who}.`);
}

function checkParticipant(person: Participant, field: string, who: string, report: Report): void {
  if (person.collective) {
    if (empty(person.last)) report(`${field}.last`, `Не указано название коллектива: ${who}.`);
    return;
  }
  if (empty(person.last) || empty(person.first)) report(`${field}.last`, `Не указаны фамилия и имя: ${who}.`);
  if (empty(person.post) && empty(person.class)) report(`${field}.post`, `Не указана должность или класс: ${who}, ${fullName(person)}.`);
}

function checkPair(pair: PairFact, index: number, report: Report): void {
  const field = `pairs.${index}`;
  const which = `строка ${index + 1}`;
  checkParticipant(pair.mentor, `${field}.mentor`, `наставник, ${which}`, report);
  checkParticipant(pair.mentee, `${field}.mentee`, `наставляемый, ${which}`, report);
  if (empty(pair.form)) report(`${field}.form`, `Не указана форма наставничества: ${which}.`);
  for (const [key, word] of [['from', 'начало'], ['until', 'конец']] as const) {
    if (dateParts(pair[key]) === null) report(`${field}.${key}`, `Не указан срок (${word}): ${which}.`);
  }
  if (dateParts(pair.from) && dateParts(pair.until) && pair.from > pair.until) {
    report(`${field}.until`, `Конец срока раньше начала: ${which}.`);
  }
}

/** All gaps of the facts, in the order of the document. */
export function missingFacts(facts: PairsFacts): MissingFact[] {
  const missing: MissingFact[] = [];
  const report: Report = (field, message) => missing.push({ field, message });
  const { school } = facts;
  if (empty(school.full)) report('school.full', 'Не указано полное наименование школы.');
  if (empty(school.short)) report('school.short', 'Не указано краткое наименование школы.');
  if (empty(school.place)) report('school.place', 'Не указано место издания приказа (город, село).');
  if (empty(school.director.last)) report('school.director.last', 'Не указана фамилия директора.');
  if (empty(school.director.post)) report('school.director.post', 'Не указана должность подписывающего.');
  if (!/^\d{4}\/\d{4}$/.test(facts.year)) report('year', 'Не указан учебный год (2026/2027).');
  checkDeclined(facts.curator, 'curator', 'куратор', report);
  if (facts.control !== 'self') checkDeclined(facts.control, 'control', 'контроль за исполнением', report);
  if (dateParts(facts.inForceFrom) === null) report('inForceFrom', 'Не указана дата, с которой приказ вводится в действие.');
  if (facts.date && dateParts(facts.date) === null) report('date', 'Дата приказа записана неверно.');
  facts.pairs.forEach((pair, index) => checkPair(pair, index, report));
  return missing;
}
