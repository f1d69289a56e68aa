// Orders against the register: which pairs the signed orders make on a day, and where the two disagree.

import { splitChoices, type IsoDate, type IssuedDocument, type Pair, type Tables } from '../records';
import type { Given } from './kind';
import { listOf, textOf } from './given';

/** What one signed order did to pairs. */
export interface Move {
  readonly date: IsoDate;
  readonly adds: readonly string[];
  readonly ends: readonly string[];
  /** Pairs that work on until another day. */
  readonly extends: readonly string[];
  readonly until: IsoDate | '';
}

/** Where a signed order remembers the pairs that it made itself. */
export const MADE = 'made';

const SIGNED: ReadonlySet<string> = new Set(['подписан', 'ознакомлены']);

/** What the curator had filled in for a listed document; {} when it is not readable. */
export const givenOf = (document: Pick<IssuedDocument, 'given'>): Given => {
  try {
    const given: unknown = JSON.parse(document.given);
    return typeof given === 'object' && given !== null ? (given as Given) : {};
  } catch {
    return {};
  }
};

const NOTHING: Omit<Move, 'date'> = { adds: [], ends: [], extends: [], until: '' };

/** What an order of these kinds says of pairs; null for every other document. */
export const moveOf = (document: IssuedDocument): Move | null => {
  const given = givenOf(document);
  const rows = splitChoices(document.rows);
  const from = textOf(given, 'from') || document.date;
  switch (document.kind) {
    case 'пары':
      return { ...NOTHING, date: from, adds: rows };
    case 'изменения':
      return { ...NOTHING, date: from, adds: listOf(given, 'add'), ends: listOf(given, 'remove') };
    case 'замена':
      // The new pairs got their rows when the order was signed.
      return { ...NOTHING, date: from, adds: listOf(given, MADE), ends: rows };
    case 'продление':
      return { ...NOTHING, date: from, extends: rows, until: textOf(given, 'until') };
    case 'завершение':
      return { ...NOTHING, date: textOf(given, 'until') || document.date, ends: rows };
    default:
      return null;
  }
};

/** Signed orders in the sequence of their days; on one day in the sequence of the list. */
const replayed = (documents: readonly IssuedDocument[], upTo: IsoDate): Move[] =>
  documents
    .filter((document) => SIGNED.has(document.state) && document.date !== '')
    .flatMap((document) => moveOf(document) ?? [])
    .filter((move) => move.date <= upTo)
    .sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));

/** Ids of the pairs that stand by order on a day: made by an order of that day or before and not ended by one. */
export const pairsOn = (date: IsoDate, documents: readonly IssuedDocument[]): ReadonlySet<string> => {
  const standing = new Set<string>();
  for (const move of replayed(documents, date)) {
    for (const id of move.ends) standing.delete(id);
    for (const id of move.adds) standing.add(id);
  }
  return standing;
};

/** The exact difference between the register and the orders on a day. */
export interface Difference {
  /** Pairs that work without an order. */
  readonly without: readonly Pair[];
  /** Pairs that an order holds though they have ended, or one of the two left; with the reason. */
  readonly left: readonly { readonly pair: Pair; readonly why: string }[];
  /** Ids that orders name and the register does not know. */
  readonly unknown: readonly string[];
}

const WORKING: ReadonlySet<string> = new Set(['утверждена', 'в приказе']);

/** Why a pair of an order no longer works; null while it does. */
const whyLeft = (pair: Pair, tables: Tables): string | null => {
  if (!WORKING.has(pair.state)) return pair.ended.trim() || `состояние пары: ${pair.state || 'не указано'}`;
  const gone = (code: string): boolean => tables.people.find((person) => person.code === code)?.state === 'выбыл';
  // A part may be ended by a word typed into its own sheet.
  const ended = (roles: readonly { code: string; year: string; status: string }[], code: string): boolean => roles.some((role) => role.code === code && role.year === pair.year && role.status === 'выбыл');
  if (gone(pair.mentor) || ended(tables.mentors, pair.mentor)) return 'наставник выбыл';
  if (gone(pair.mentee) || ended(tables.mentees, pair.mentee)) return 'наставляемый выбыл';
  return null;
};

/** Compares the year's pairs with what the orders say on a day. Orders on the director's table count: nothing is drafted twice. */
export const differenceOf = (tables: Tables, year: string, date: IsoDate): Difference => {
  const byId = new Map(tables.pairs.map((pair) => [pair.id, pair]));
  const ofYear = tables.documents.filter((document) => document.year === year);
  const standing = pairsOn(date, ofYear);
  const drafted = ofYear.filter((document) => document.state === 'на подписи').flatMap((document) => moveOf(document) ?? []);
  const coming = new Set(drafted.flatMap((move) => move.adds));
  const going = new Set(drafted.flatMap((move) => move.ends));
  const later = new Set(ofYear.filter((document) => SIGNED.has(document.state)).flatMap((document) => moveOf(document)?.adds ?? []));
  return {
    without: tables.pairs.filter((pair) => pair.year === year && WORKING.has(pair.state) && whyLeft(pair, tables) === null && !standing.has(pair.id) && !coming.has(pair.id) && !later.has(pair.id)),
    left: [...standing].flatMap((id) => {
      const pair = byId.get(id);
      const why = pair && !going.has(id) ? whyLeft(pair, tables) : null;
      return pair && why !== null ? [{ pair, why }] : [];
    }),
    unknown: [...standing].filter((id) => !byId.has(id)),
  };
};
