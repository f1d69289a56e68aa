// Declined forms that a person has checked («Склонения»), as far as documents ask for them.

import { NOTHING_CHECKED, type Declensions } from '../language';

export type CheckedForms = Pick<Declensions, 'name' | 'surname' | 'post' | 'word' | 'gender'>;

/** Nothing was checked. */
export const NO_CHECKED_FORMS: CheckedForms = NOTHING_CHECKED;
