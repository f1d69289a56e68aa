// Which legal tracks a programme follows, told by the forms of mentoring that the school has chosen.

import { isEmployeeForm } from '../forms';
import { splitChoices } from '../records';
import type { Tracks } from './composer';
import type { Facts } from './facts';

/** Tracks of these forms; a school that has named none follows both. */
export const tracksOfForms = (forms: readonly string[]): Tracks =>
  (forms.length === 0 ? { pupils: true, employees: true } : { pupils: !forms.every(isEmployeeForm), employees: forms.some(isEmployeeForm) });

/** Tracks of the whole programme: what the orders at its beginning cite and speak of. */
export const programmeTracks = ({ setting }: Facts): Tracks => tracksOfForms(splitChoices(setting('forms')));

/** «обучающихся и педагогических работников»: whom the programme is for, in the genitive. */
export const beneficiaries = ({ pupils, employees }: Tracks): string => [...(pupils ? ['обучающихся'] : []), ...(employees ? ['педагогических работников'] : [])].join(' и ');
