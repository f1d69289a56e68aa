// How much of what the programme needs is known of a person, and how long ago somebody last said that it is still true.

import type { IsoDate, MenteeRole, MentorRole, Person } from '../records';
import { MERGED } from './duplicates-survivor';
import { isMinor } from './person';

/** A fact that the programme needs, and the sheet where it is written. */
export interface Fact {
  title: string;
  sheet: 'people' | 'mentors' | 'mentees';
}

export interface Completeness {
  code: string;
  known: number;
  wanted: number;
  /** Whole per cent. */
  share: number;
  missing: Fact[];
}

export interface Parts {
  mentor?: MentorRole | undefined;
  mentee?: MenteeRole | undefined;
}

type Check = readonly [title: string, sheet: Fact['sheet'], known: boolean];

const any = (...values: string[]): boolean => values.some((value) => value !== '');

/** `coded`: the register holds no names and contacts, so they are not missed. */
function checksOf(person: Person, { mentor, mentee }: Parts, today: IsoDate, coded: boolean): Check[] {
  const pupil = person.kind === 'обучающийся' || person.kind === 'студент';
  const group = person.kind === 'коллектив';
  const checks: Check[] = [['кто это', 'people', person.kind !== '']];
  const people = (title: string, known: boolean): void => { checks.push([title, 'people', known]); };
  if (!group && !coded) {
    people('имя', person.first !== '');
    people('пол', person.gender !== '');
    people('почта или телефон', any(person.email, person.phone, person.parentContact));
  }
  if (pupil) {
    if (person.kind === 'обучающийся') people('класс', person.class !== '');
    people(coded ? 'возраст' : 'дата рождения', any(person.birth, person.ageBand));
    if (!coded && isMinor(person, today) === true) people('родитель', person.parent !== '');
  } else if (!group) people('должность или место работы', any(person.post, person.organisation));
  if (mentor) {
    if (mentor.category === 'работодатель') people('организация', person.organisation !== '');
    checks.push(['форма наставничества', 'mentors', mentor.forms !== ''], ['чем может помочь', 'mentors', mentor.topics !== ''], ['сколько мест', 'mentors', mentor.capacity !== ''], ['удобное время', 'mentors', mentor.times !== ''], ['согласие в анкете', 'mentors', mentor.consent !== '']);
  }
  if (mentee) {
    checks.push(['желаемая форма', 'mentees', mentee.forms !== ''], ['тема или запрос', 'mentees', any(mentee.topics, mentee.request)], ['удобное время', 'mentees', mentee.times !== ''], ['согласие в анкете', 'mentees', mentee.consent !== '']);
  }
  return checks;
}

export function completenessOf(person: Person, parts: Parts, today: IsoDate, coded = false): Completeness {
  const checks = checksOf(person, parts, today, coded);
  const missing = checks.filter(([, , known]) => !known).map(([title, sheet]) => ({ title, sheet }));
  const known = checks.length - missing.length;
  return { code: person.code, known, wanted: checks.length, share: Math.floor((known * 100) / checks.length), missing };
}

const YEAR_BACK = 1;

const aYearBefore = (day: IsoDate): IsoDate => `${Number(day.slice(0, 4)) - YEAR_BACK}${day.slice(4)}`;

/** When the person's data were last said to be true: the check by a curator, else the latest application; '' = nobody knows. */
export const lastConfirmed = (person: Person, applied: readonly string[]): IsoDate =>
  [person.confirmed, ...applied.map((moment) => moment.slice(0, 10))].reduce((latest, day) => (day > latest ? day : latest), '');

/**
 * Nobody has said for more than a year that the data are true (the curator is to do so at least once a year). A person who
 * joined this year without a date counts as fresh; one without a date and without a part in this year does not.
 */
export const isStale = (last: IsoDate, takesPartNow: boolean, today: IsoDate): boolean => (last === '' ? !takesPartNow : last < aYearBefore(today));

interface Freshness {
  confirmed: IsoDate;
  stale: boolean;
}

/** When each person's data were last confirmed, and whether that is too long ago. */
function freshness(mentors: readonly MentorRole[], mentees: readonly MenteeRole[], year: string, today: IsoDate): (person: Person) => Freshness {
  const applied = new Map<string, string>();
  const now = new Set<string>();
  for (const roles of [mentors, mentees]) {
    for (const role of roles) {
      if (role.applied > (applied.get(role.code) ?? '')) applied.set(role.code, role.applied);
      if (role.year === year) now.add(role.code);
    }
  }
  return (person) => {
    const confirmed = lastConfirmed(person, [applied.get(person.code) ?? '']);
    return { confirmed, stale: isStale(confirmed, now.has(person.code), today) };
  };
}

export interface PersonCheck extends Completeness, Freshness {
  person: Person;
}

const counts = (person: Person): boolean => person.code !== '' && person.state !== MERGED && person.state !== 'выбыл';

/** How many people nobody has confirmed for more than a year. */
export function countStale(people: readonly Person[], mentors: readonly MentorRole[], mentees: readonly MenteeRole[], year: string, today: IsoDate): number {
  const of = freshness(mentors, mentees, year, today);
  return people.filter((person) => counts(person) && of(person).stale).length;
}

/** People who count with what they lack; gone and merged ones are left out. In the order of the sheet. */
export function checkPeople(people: readonly Person[], mentors: readonly MentorRole[], mentees: readonly MenteeRole[], year: string, today: IsoDate, coded = false): PersonCheck[] {
  const of = freshness(mentors, mentees, year, today);
  const mentor = new Map(mentors.filter((role) => role.year === year).map((role) => [role.code, role]));
  const mentee = new Map(mentees.filter((role) => role.year === year).map((role) => [role.code, role]));
  return people.filter(counts).map((person) => ({ ...completenessOf(person, { mentor: mentor.get(person.code), mentee: mentee.get(person.code) }, today, coded), person, ...of(person) }));
}
