// Everybody with a part in the year and what each consent of theirs is worth today: the list behind every screen of consents.

import type { Consent, IsoDate, Person, SchoolYear, Tables } from '../records';
import { fullName } from '../people/person';
import type { ConsentBook } from './book';
import { menteePart, mentorPart, needsOf, type ConsentPurpose, type Need, type Part } from './needs';
import { counts, standingOf, type PurposeState } from './state';

export interface NeedLine extends Need {
  state: PurposeState;
  /** The paper that counts or the one that says what is wrong. */
  paper: Consent | null;
}

export interface ConsentPerson {
  code: string;
  /** «Фамилия Имя Отчество»; in the codes mode the code. */
  name: string;
  person: Person;
  parts: Part[];
  needs: NeedLine[];
}

/** Parts that ask for nothing any more. */
const OVER: ReadonlySet<string> = new Set(['выбыл', 'отклонён', 'завершил']);

/** Parts of everyone in a year, by code. */
export const partsByCode = (tables: Pick<Tables, 'mentors' | 'mentees'>, year: SchoolYear): Map<string, Part[]> => {
  const parts = new Map<string, Part[]>();
  const add = (code: string, part: Part): void => { parts.set(code, [...(parts.get(code) ?? []), part]); };
  for (const role of tables.mentors) if (role.year === year && role.code !== '') add(role.code, mentorPart(role));
  for (const role of tables.mentees) if (role.year === year && role.code !== '') add(role.code, menteePart(role));
  return parts;
};

export const nameOrCode = (person: Person): string => fullName(person) || person.code;

/** People who take part in the year and are not gone, by class and name; collectives need nothing and are left out. */
export const consentPeople = (tables: Pick<Tables, 'people' | 'mentors' | 'mentees'>, book: ConsentBook, year: SchoolYear, today: IsoDate): ConsentPerson[] => {
  const parts = partsByCode(tables, year);
  const found: ConsentPerson[] = [];
  for (const person of tables.people) {
    const own = (parts.get(person.code) ?? []).filter((part) => !OVER.has(part.status));
    if (own.length === 0 || person.state === 'выбыл' || person.state === 'объединён') continue;
    const needs = needsOf(person, own, today, { special: book.rules.special, publication: true })
      .map((need): NeedLine => ({ ...need, ...standingOf(book.papers(person.code, need.purpose), person, today) }));
    if (needs.length > 0) found.push({ code: person.code, name: nameOrCode(person), person, parts: own, needs });
  }
  const place = (p: ConsentPerson): string => (p.person.class === '' ? '~' : p.person.class.padStart(4, '0'));
  return found.sort((a, b) => (place(a) === place(b) ? (a.name < b.name ? -1 : 1) : place(a) < place(b) ? -1 : 1));
};

/** Those who lack a consent of this purpose. */
export const lacking = (people: readonly ConsentPerson[], purpose: ConsentPurpose): ConsentPerson[] =>
  people.filter((p) => p.needs.some((need) => need.purpose === purpose && !counts(need.state)));

/** Papers a programme cannot do without: the publication is asked for only when it comes. */
export const isNeeded = (need: NeedLine): boolean => need.purpose !== 'распространение';
