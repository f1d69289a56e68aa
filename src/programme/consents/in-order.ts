// Pairs that an order holds, or is about to hold, against the consents of the two: what keeps a pair out, what an order must be amended for.

import type { IsoDate, Pair, SchoolYear, Tables } from '../records';
import { consentBook, consentRules, type ConsentBook } from './book';
import { mayTakePart, type GateReason } from './gate';
import { partsByCode } from './people';

type Rows = Pick<Tables, 'people' | 'mentors' | 'mentees' | 'consents' | 'settings'>;

export interface PairObjection {
  pair: string;
  code: string;
  side: 'наставник' | 'наставляемый';
  reasons: GateReason[];
}

export const bookOf = (tables: Pick<Tables, 'consents' | 'settings'>): ConsentBook => {
  const settings = new Map(tables.settings.map((s) => [s.key, s.value]));
  return consentBook(tables.consents, consentRules((key) => settings.get(key) ?? ''));
};

/**
 * Why these pairs cannot stand in an order on this day. Beside the processing of data an order asks an employee's consent to be a
 * mentor and, where both are employees, the supplementary agreement (ст. 351.8 ТК РФ).
 */
export const orderObjections = (tables: Rows, pairs: readonly Pair[], year: SchoolYear, today: IsoDate): PairObjection[] => {
  const book = bookOf(tables);
  const people = new Map(tables.people.map((p) => [p.code, p]));
  const parts = partsByCode(tables, year);
  return pairs.flatMap((pair) => (['наставник', 'наставляемый'] as const).flatMap((side): PairObjection[] => {
    const code = side === 'наставник' ? pair.mentor : pair.mentee;
    // What the mentor signs for depends on this pair's form, not on all forms she offers.
    const own = (parts.get(code) ?? []).filter((part) => part.as === side).map((part) => ({ ...part, forms: pair.form }));
    const gate = mayTakePart(people.get(code), own, book, today, 'приказ');
    return gate.ok ? [] : [{ pair: pair.id, code, side, reasons: gate.reasons }];
  }));
};

/** Pairs of an order one of whose two has withdrawn the consent: an amending order is due. */
export const withdrawnInOrder = (tables: Rows, pairs: readonly Pair[], year: SchoolYear, today: IsoDate): Pair[] => {
  const held = pairs.filter((p) => p.year === year && p.state === 'в приказе');
  const bad = new Set(orderObjections(tables, held, year, today).filter((o) => o.reasons.some((r) => r.state === 'отозвано')).map((o) => o.pair));
  return held.filter((p) => bad.has(p.id));
};
