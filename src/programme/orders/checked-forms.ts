// Declined forms that a person has checked («Склонения»): they win over the rules as long as the nominative is the same.

import { fullName, type Case, type Gender } from '../language';
import { splitChoices, type Declension } from '../records';
import type { OrderPerson } from './facts';

export interface CheckedForms {
  /** Whole name in a case; null = nobody checked it. */
  name(person: OrderPerson, grammaticalCase: Case): string | null;
  /** Surname alone in a case. */
  surname(person: OrderPerson, grammaticalCase: Case): string | null;
  post(text: string, grammaticalCase: Case): string | null;
  gender(person: OrderPerson): Gender | null;
}

const key = (what: string, source: string): string => `${what}|${source.trim().replace(/\s+/g, ' ').toLowerCase()}`;

/** The surname has as many words at the front of the whole name in every case. */
const surnameOf = (person: OrderPerson, whole: string): string => whole.split(' ').slice(0, person.last.trim().split(/\s+/).length).join(' ');

/** Rows without a checked form in a case say nothing of it. A row of another nominative never matches: an edited name is checked anew. */
export const checkedForms = (rows: readonly Declension[]): CheckedForms => {
  const byKey = new Map(rows.map((row) => [key(row.what, row.source), row]));
  const formOf = (what: string, source: string, grammaticalCase: Case): string | null => byKey.get(key(what, source))?.[grammaticalCase].trim() || null;
  const nameForm = (person: OrderPerson, grammaticalCase: Case): string | null => formOf('человек', fullName(person), grammaticalCase);
  return {
    name: nameForm,
    surname: (person, grammaticalCase) => {
      const whole = nameForm(person, grammaticalCase);
      if (whole !== null) return surnameOf(person, whole);
      if (splitChoices(byKey.get(key('человек', fullName(person)))?.keep ?? '').includes('фамилия')) return person.last.trim();
      const gender = byKey.get(key('фамилия', person.last))?.gender ?? '';
      return gender === '' || person.gender === (gender === 'м' ? 'm' : 'f') ? formOf('фамилия', person.last, grammaticalCase) : null;
    },
    post: (text, grammaticalCase) => formOf('должность', text, grammaticalCase),
    gender: (person) => {
      const word = byKey.get(key('человек', fullName(person)))?.gender;
      return word === 'м' ? 'm' : word === 'ж' ? 'f' : null;
    },
  };
};

/** Nothing was checked. */
export const NO_CHECKED_FORMS: CheckedForms = { name: () => null, surname: () => null, post: () => null, gender: () => null };
