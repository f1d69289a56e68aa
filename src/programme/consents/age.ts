// How old a participant is as far as a consent asks: by the birth date, in the codes mode by the band and the month when it changes.

import { ageOn, isMinor } from '../people/person';
import type { IsoDate, Person } from '../records';

export type AgeBand = 'до 14' | '14–17' | '18 и старше';
export type Signer = 'сам' | 'родитель';

/** What tells a person's age; the codes mode keeps the last three instead of the birth date. */
export type Aged = Pick<Person, 'birth' | 'class' | 'kind' | 'ageBand' | 'signer' | 'bandChanges'>;

/** Ages at which the papers of a participant change: a mark of one's own, a signature of one's own. */
export type Threshold = 14 | 18;

const NEXT: { readonly [band: string]: AgeBand } = { 'до 14': '14–17', '14–17': '18 и старше', '18 и старше': '18 и старше' };

/** A month 'YYYY-MM' is over on this day: the day of the birthday is not known in the codes mode, so the whole month is waited out. */
const isOver = (month: string, on: IsoDate): boolean => /^\d{4}-\d{2}$/.test(month) && on.slice(0, 7) > month;

const isBand = (word: string): word is AgeBand => word in NEXT;

/** The band on a day; '' when the register does not tell it. */
export const bandOn = (person: Aged, on: IsoDate): AgeBand | '' => {
  const age = ageOn(person.birth, on);
  if (age !== null) return age < 14 ? 'до 14' : age < 18 ? '14–17' : '18 и старше';
  if (!isBand(person.ageBand)) return '';
  return isOver(person.bandChanges, on) ? NEXT[person.ageBand] ?? '' : person.ageBand;
};

/**
 * Who signs a consent given on this day: until eighteen the legal representative, then the person (ст. 26 и 28 ГК РФ, ч. 1 ст. 9
 * 152-ФЗ). '' = the register cannot tell: no birth date and no class that does.
 */
export const signerOn = (person: Aged, on: IsoDate): Signer | '' => {
  const band = bandOn(person, on);
  if (band !== '') return band === '18 и старше' ? 'сам' : 'родитель';
  if (person.signer === 'сам' || person.signer === 'родитель') return person.signer;
  const minor = isMinor(person, on);
  return minor === null ? '' : minor ? 'родитель' : 'сам';
};

/** Whether the pupil puts a mark of one's own beside the representative's signature: from fourteen until eighteen. */
export const marksOn = (person: Aged, on: IsoDate): boolean => bandOn(person, on) === '14–17';

/** Day (of the codes mode: last day of the month) on which the person reaches the age; '' when it is not known or not told. */
export const birthdayOf = (person: Aged, age: Threshold): IsoDate | '' => {
  if (ageOn(person.birth, '9999-12-31') !== null) {
    const [year, rest] = [Number(person.birth.slice(0, 4)) + age, person.birth.slice(4)];
    const leapDay = rest === '-02-29' && !(year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
    return `${year}${leapDay ? '-03-01' : rest}`;
  }
  const reached = age === 14 ? 'до 14' : '14–17';
  return person.ageBand === reached && /^\d{4}-\d{2}$/.test(person.bandChanges) ? lastDay(person.bandChanges) : '';
};

const lastDay = (month: string): IsoDate => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);

/** Calendar date so many days later. */
export const daysAfter = (date: IsoDate, days: number): IsoDate => new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
