// What follows from a person's row: the name in its two written forms, the age, the grade.

import { codeWords } from '../codes-mode/names-in-text';
import type { IsoDate, Person } from '../records';
import { comparable } from './reading/text';

const NBSP = '\u00A0';

export type Named = Pick<Person, 'last' | 'first' | 'middle'>;

/** Stands for the name in a register without names; '' where no code is at hand. */
const instead = (code: string | undefined): string => (code === undefined || code === '' ? '' : codeWords(code));

/** «Ветрина Светлана Николаевна»; a collective's name stands whole in `last`. Without a name the code: «код 1014Ж». */
export const fullName = (person: Named & { readonly code?: string }): string => [person.last, person.first, person.middle].filter((part) => part !== '').join(' ') || instead(person.code);

const initial = (part: string): string => `${part.charAt(0).toUpperCase()}.`;

/** «Ветрина С. Н.» with non-breaking spaces, so that a line of a document never parts a surname from its initials. */
export const shortName = (person: Named & { readonly code?: string }): string =>
  [person.last.replace(/ /g, NBSP), ...[person.first, person.middle].filter((part) => part !== '').map(initial)].filter((part) => part !== '').join(NBSP) || instead(person.code);

/** Key of a name for comparing: case, «ё», spaces, Latin look-alikes do not count. */
export const nameKey = (person: Named): string => [person.last, person.first, person.middle].map(comparable).join('|');

/** Whether two full names are written for one name (not: whether two people are one). */
export const sameName = (a: Named, b: Named): boolean => nameKey(a) === nameKey(b);

/** Whole years on a date; null when the date of birth is not known or later than the date. */
export function ageOn(birth: string, on: IsoDate): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(birth) || birth > on) return null;
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** Grade of a class ('11В' → 11); null when there is none. */
export function gradeOf(schoolClass: string): number | null {
  const digits = /^(\d{1,2})/.exec(schoolClass);
  return digits ? Number(digits[1]) : null;
}

/** Under eighteen on the date; by the grade where the date of birth is not known (up to the tenth: yes), null when it cannot be told. */
export function isMinor(person: Pick<Person, 'birth' | 'class' | 'kind'>, on: IsoDate): boolean | null {
  const age = ageOn(person.birth, on);
  if (age !== null) return age < 18;
  const grade = gradeOf(person.class);
  if (grade !== null) return grade <= 10 ? true : null;
  if (person.kind === 'коллектив' || person.kind === 'педагог' || person.kind === 'работодатель' || person.kind === 'родитель') return false;
  return null;
}
