// A person by surname and initials, in the nominative or a case: «Лесина М.С.», «М.С. Лесину».

import type { Case, Declined } from './cases';
import { declineNameParts, type GenderedName, type PersonName } from './name';
import { NBSP } from './spaces';

const letter = (half: string): string => (half === '' ? '' : `${half.charAt(0).toUpperCase()}.`);

function shortened(part: string): string {
  const word = part.trim().split(/\s+/)[0] ?? '';
  return word.includes('.') ? word : word.split('-').map(letter).filter(Boolean).join('-');
}

/** «Марина Сергеевна» → «М.С.»; «Анна-Мария» → «А.-М.»; an initial already short stays; «Рашид оглы» → «Р.». */
export function initials(name: Pick<PersonName, 'first' | 'middle'>): string {
  return shortened(name.first) + shortened(name.middle.trim().replace(/-(?:оглы|кызы|улы|уулу)$/i, ''));
}

const joined = (left: string, right: string): string => [left, right].filter(Boolean).join(NBSP);

/** «Лесина М.С.»: for lists and running text. */
export const surnameFirst = (name: PersonName): string => joined(name.last.trim(), initials(name));

/** «М.С. Лесина»: for the signature. */
export const initialsFirst = (name: PersonName): string => joined(initials(name), name.last.trim());

/** «Лесину М.С.». */
export function surnameFirstIn(name: GenderedName, grammaticalCase: Case): Declined {
  const { last } = declineNameParts(name, grammaticalCase);
  return { text: joined(last.text, initials(name)), sure: last.sure };
}

/** «М.С. Лесину». */
export function initialsFirstIn(name: GenderedName, grammaticalCase: Case): Declined {
  const { last } = declineNameParts(name, grammaticalCase);
  return { text: joined(initials(name), last.text), sure: last.sure };
}

/** «Лесина Марина Сергеевна». */
export const fullName = (name: PersonName): string =>
  [name.last, name.first, name.middle].map((part) => part.trim()).filter(Boolean).join(' ');

/** Every «М.С.» of a text as «М. С.», with a non-breaking space; for schools that write initials apart. */
export const initialsApart = (text: string): string => text.replace(/(?<=(?:^|[^А-ЯЁа-яё.])[А-ЯЁ]\.)(?=[А-ЯЁ]\.)/g, NBSP);
