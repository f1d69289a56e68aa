// What counts as personal in a register without names: fields of a person and settings that must stay empty there.

import { ANSWERED } from '../people/answered';

/** Fields of «Люди» that only the key holds. */
export const PERSONAL_FIELDS = ['last', 'first', 'middle', 'birth', 'email', 'phone', 'parent', 'parentContact'] as const;
export type PersonalField = (typeof PERSONAL_FIELDS)[number];

/** Settings that name a human or a way to reach one. */
export const PERSONAL_SETTINGS: readonly string[] = [
  'director.last', 'director.first', 'director.middle', 'director.email', 'curator.last', 'curator.first', 'curator.middle', 'curator.phone', 'curator.email', 'regional.responsible', 'law.name', ANSWERED,
];

export const MODE_SETTING = 'mode';
/** 'переход' and 'возврат' are conversions that are not finished: the register is guarded like one without names. */
export type Mode = 'имена' | 'коды' | 'переход' | 'возврат';

export const modeOf = (setting: string): Mode => (setting === 'коды' || setting === 'переход' || setting === 'возврат' ? setting : 'имена');

/** Who is written down where the register with names would name an e-mail. */
export const ACTING_CURATOR = 'куратор';
