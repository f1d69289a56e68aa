// Edges that a problem was given without, weighed by the prices of its optimum: those that would make the matching better.
import type { Assignment } from './assignment';
import { costChange, type Costs } from './costs';

/** No edge may be there. */
export const NO_EDGE = -1;

/** The edges a problem could have. Those it has already may be among them: they are never found. */
export interface LeftOut {
  /** Kinds of edges, each with its value of every key but the last, in the keys' order: thousands of edges share a kind. */
  readonly kinds: readonly (readonly number[])[];
  /** Value of the last key of one edge. */
  last(mentee: number, mentor: number): number;
  /** Writes the kind of the mentee's edge to every mentor, `NO_EDGE` where none may be. */
  row(mentee: number, kinds: Int16Array): void;
}

export interface Found {
  readonly mentee: number;
  readonly mentor: number;
}

/** Compares costs part by part. */
const less = (a: Float64Array, at: number, b: Float64Array, bt: number, parts: number): boolean => {
  for (let k = 0; k < parts; k++) if (a[at + k] !== b[bt + k]) return a[at + k]! < b[bt + k]!;
  return false;
};

/** Costs of each kind, all parts side by side; the last key at its best. */
function costsOfKinds({ tail, slots }: Costs, kinds: LeftOut['kinds']): Float64Array {
  const parts = tail + 1, packed = new Float64Array(kinds.length * parts);
  kinds.forEach((values, kind) => values.forEach((value, k) => {
    const { part, weight, sign, zero } = slots[k]!;
    packed[kind * parts + part]! += weight * sign * (value - zero);
  }));
  return packed;
}

/** What the mentee costs where he or she stands, the price of the place with it. */
function standing({ graph: { mentor }, costs: { tail, first, rest, aloneFirst, aloneRest }, price, priceRest, edgeOf }: Assignment, i: number, into: Float64Array): void {
  const e = edgeOf[i]!, m = e < 0 ? -1 : mentor[e]!;
  into[0] = e < 0 ? aloneFirst[i]! : first[e]! + price[m]!;
  for (let k = 0; k < tail; k++) into[k + 1] = e < 0 ? aloneRest[i * tail + k]! : rest[e * tail + k]! + priceRest[m * tail + k]!;
}

/**
 * Up to `most` edges of every mentee that cost less than where he or she stands, the cheapest; none at all = the optimum of the
 * problem is the optimum with all these edges, for its prices prove it. Locked mentees, and mentors all of whose places are locked, are passed over.
 */
export function betterEdges(state: Assignment, leftOut: LeftOut, most: number): Found[] {
  const { graph: { mentees, mentors }, costs, price, priceRest, absent, capacity } = state, { tail } = costs, parts = tail + 1;
  const kindCosts = costsOfKinds(costs, leftOut.kinds), last = costs.slots.length - 1, zero = costs.slots[last]!.zero;
  const kindFirst = Float64Array.from(leftOut.kinds, (_, kind) => kindCosts[kind * parts]!);
  const row = new Int16Array(mentors), own = new Float64Array(parts), probe = new Float64Array(parts), best = new Float64Array(most * parts), ends = new Int32Array(most), near = new Int32Array(mentors), found: Found[] = [];
  for (let i = 0; i < mentees; i++) {
    if (absent[i] === 1) continue;
    leftOut.row(i, row);
    standing(state, i, own);
    let size = 0;
    for (let c = 0, count = nearest(row, kindFirst, price, own[0]!, near); c < count; c++) {
      const m = near[c]!;
      if (capacity[m] === 0) continue;
      const from = row[m]! * parts;
      probe[0] = kindCosts[from]! + price[m]!;
      for (let k = 0; k < tail; k++) probe[k + 1] = kindCosts[from + k + 1]! + priceRest[m * tail + k]!;
      // The last key can only add, so its value is asked of few.
      if (!less(probe, 0, own, 0, parts)) continue;
      const { part, change } = costChange(costs, last, zero, leftOut.last(i, m));
      probe[part]! += change;
      if (!less(probe, 0, own, 0, parts) || (size === most && !less(probe, 0, best, (size - 1) * parts, parts))) continue;
      let at = size < most ? size++ : size - 1;
      for (; at > 0 && less(probe, 0, best, (at - 1) * parts, parts); at--) {
        best.copyWithin(at * parts, (at - 1) * parts, at * parts);
        ends[at] = ends[at - 1]!;
      }
      best.set(probe, at * parts);
      ends[at] = m;
    }
    for (let k = 0; k < size; k++) found.push({ mentee: i, mentor: ends[k]! });
  }
  return found;
}

/** Mentors whose edge does not cost more by the first part alone; returns how many. Small and bare: it looks at every pair there could be. */
function nearest(row: Int16Array, cost: Float64Array, price: Float64Array, limit: number, into: Int32Array): number {
  let count = 0;
  for (let m = 0; m < row.length; m++) {
    const kind = row[m]!;
    if (kind >= 0 && cost[kind]! + price[m]! <= limit) into[count++] = m;
  }
  return count;
}
