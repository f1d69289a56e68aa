// Age without a date of birth: the band, who signs, and the month in which that changes (152-ФЗ and ГК РФ art. 21, 26, 28: from 14 the pupil signs too, from 18 alone).

import type { IsoDate, Person } from '../records';

export type AgeBand = 'до 14' | '14–17' | '18 и старше';

export interface Age {
  ageBand: AgeBand | '';
  signer: 'сам' | 'родитель' | '';
  /** Month 'YYYY-MM' in which the next birthday that matters falls; '' for adults and where it is not known. */
  bandChanges: string;
}

const yearsLater = (birth: IsoDate, years: number): IsoDate => `${Number(birth.slice(0, 4)) + years}${birth.slice(4)}`;

/** What the register may know instead of a date of birth. */
export const ageFromBirth = (birth: string, today: IsoDate): Age => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(birth) || birth > today) return { ageBand: '', signer: '', bandChanges: '' };
  const [fourteen, eighteen] = [yearsLater(birth, 14), yearsLater(birth, 18)];
  if (today < fourteen) return { ageBand: 'до 14', signer: 'родитель', bandChanges: fourteen.slice(0, 7) };
  if (today < eighteen) return { ageBand: '14–17', signer: 'родитель', bandChanges: eighteen.slice(0, 7) };
  return { ageBand: '18 и старше', signer: 'сам', bandChanges: '' };
};

/** Adults by what they are, where no date of birth was given. */
const ADULTS: ReadonlySet<string> = new Set(['педагог', 'работодатель', 'родитель', 'студент', 'выпускник']);

export const ageOfNew = (person: Partial<Person>, today: IsoDate): Age => {
  const known = ageFromBirth(person.birth ?? '', today);
  if (known.ageBand !== '' || !ADULTS.has(person.kind ?? '')) return known;
  return { ageBand: '18 и старше', signer: 'сам', bandChanges: '' };
};

/**
 * Band on a day. The register knows the month of the birthday, not the day, so the old band holds to the month's end:
 * a parent is asked a few days too long rather than too short.
 */
export const bandOn = (person: Pick<Person, 'ageBand' | 'bandChanges'>, on: IsoDate): AgeBand | '' => {
  const band = person.ageBand as AgeBand | '';
  if (person.bandChanges === '' || band === '' || band === '18 и старше') return band;
  const passed = (years: number): boolean => on.slice(0, 7) > `${Number(person.bandChanges.slice(0, 4)) + years}${person.bandChanges.slice(4)}`;
  if (band === '14–17') return passed(0) ? '18 и старше' : '14–17';
  return passed(4) ? '18 и старше' : passed(0) ? '14–17' : 'до 14';
};

/** Who signs on a day; what the curator wrote («сам» of an emancipated minor) stays while the band has not changed. */
export const signerOn = (person: Pick<Person, 'ageBand' | 'bandChanges' | 'signer'>, on: IsoDate): 'сам' | 'родитель' | '' => {
  const band = bandOn(person, on);
  if (band === '18 и старше') return 'сам';
  return person.signer === 'сам' ? 'сам' : band === '' ? '' : 'родитель';
};
