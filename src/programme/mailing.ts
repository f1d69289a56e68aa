// Letters to participants: who may get one, and at what address.

import { bookOf, mayTakePart, partsByCode } from './consents';
import { isEmail, isMinor } from './people';
import type { IsoDate, Person, Tables } from './records';

export interface Addressee {
  code: string;
  to: string;
  /** The letter goes to the parent of a minor. */
  forParent: boolean;
}

export type NoLetter = 'нет согласия' | 'нет адреса' | 'нет адреса родителя' | 'выбыл';

export interface LetterPlan {
  send: Addressee[];
  without: { code: string; why: NoLetter }[];
}

const addressOf = (person: Person, today: IsoDate): { to: string; forParent: boolean } | NoLetter => {
  // Who may be a minor is taken for one: a letter to a child without the parents would be worse than none.
  if (isMinor(person, today) === false) return isEmail(person.email) ? { to: person.email, forParent: false } : 'нет адреса';
  return isEmail(person.parentContact) ? { to: person.parentContact, forParent: true } : 'нет адреса родителя';
};

/** Letters to these people; in the codes mode nobody has an address, so all are named in `without`. */
export const planLetters = (codes: readonly string[], tables: Pick<Tables, 'people' | 'mentors' | 'mentees' | 'consents' | 'settings'>, year: string, today: IsoDate): LetterPlan => {
  const people = new Map(tables.people.map((person) => [person.code, person]));
  const parts = partsByCode(tables, year);
  const book = bookOf(tables);
  const plan: LetterPlan = { send: [], without: [] };
  for (const code of codes) {
    const person = people.get(code);
    const own = parts.get(code) ?? [];
    if (!person || person.state === 'выбыл') plan.without.push({ code, why: 'выбыл' });
    else if (own.length === 0 || !mayTakePart(person, own, book, today, 'рассылка').ok) plan.without.push({ code, why: 'нет согласия' });
    else {
      const address = addressOf(person, today);
      if (typeof address === 'string') plan.without.push({ code, why: address });
      else plan.send.push({ code, ...address });
    }
  }
  return plan;
};

/** Letters of today's quota that are kept for orders and other urgent mail. */
export const KEPT_FOR_OTHERS = 5;

export const leaveToday = (wanted: number, quota: number): number => Math.max(0, Math.min(wanted, quota - KEPT_FOR_OTHERS));
