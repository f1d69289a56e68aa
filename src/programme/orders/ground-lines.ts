// Grounds as lines that a curator may strike out, change and add to, for the orders of one's own.

import { inQuotes, shortDate } from '../language';
import type { Facts, Ground } from './facts';
import { parseGround } from './from-register';
import { listOf } from './given';
import { groundsFor } from './grounds';
import type { Ask, Given } from './kind';

/** «приказ Управления образования от 29.08.2026 № 100 «О внедрении …»»: `parseGround` reads it back. */
export const groundLine = ({ kind, date, number, title }: Ground): string =>
  [kind.trim(), date === '' ? '' : `от ${shortDate(date)}`, number === '' ? '' : `№ ${number}`, title.trim() === '' ? '' : inQuotes(title)].filter((part) => part !== '').join(' ');

const ALL = { pupils: true, employees: true };

export const groundsAsk: Ask = {
  key: 'grounds', title: 'Основания', help: 'Каждое с новой строки, как называется. Лишние сотрите, свои добавьте: решение педагогического совета от 30.08.2026 № 1.', type: 'lines', required: false,
  start: ({ grounds }) => groundsFor(grounds, ALL).map(groundLine),
};

/** What the order cites: the acts of the register that were left as they stand, and lines of her own; all acts where nothing was asked. */
export const chosenGrounds = ({ grounds }: Facts, given: Given): readonly Ground[] => {
  if (given[groundsAsk.key] === undefined) return grounds;
  const known = new Map(grounds.map((ground) => [groundLine(ground), ground]));
  return listOf(given, groundsAsk.key).map((line) => known.get(line) ?? parseGround(line));
};
