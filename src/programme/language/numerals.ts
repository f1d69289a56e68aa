// Numbers with nouns: «1 пара», «23 пары», «11 человек».

import { NBSP } from './spaces';

/** Chooses the form after a whole number: 1, 21 → `one`; 2-4, 22 → `few`; 0, 5-20 → `many`; a fraction takes `few`. */
export function plural(count: number, one: string, few: string, many: string): string {
  if (!Number.isInteger(count)) return few;
  const rest = Math.abs(count) % 100;
  const last = rest % 10;
  if (rest > 10 && rest < 15) return many;
  if (last === 1) return one;
  return last > 1 && last < 5 ? few : many;
}

/** «23 пары» with a non-breaking space; a fraction is written with a comma. */
export const counted = (count: number, one: string, few: string, many: string): string =>
  `${String(count).replace('.', ',')}${NBSP}${plural(count, one, few, many)}`;
