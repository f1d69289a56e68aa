// All optimal matchings at once: what the prices of one optimum leave open, as a smaller problem whose optima are exactly those.
import type { Assignment } from './assignment';
import type { Key } from './costs';
import { NONE, type Graph } from './problem';

/** What is still open: only edges that stand in some optimum, only mentees who have a choice. Mentees and mentors keep their numbers. */
export interface Face {
  readonly graph: Graph;
  /** For each edge of the smaller graph, its number in the first one. */
  readonly edge: Int32Array;
  /** What is settled already: the edge (of the first graph) of every mentee without a choice, -1 = alone or not settled yet. */
  readonly settled: Int32Array;
  /** First key of every problem on the face: least exactly when the matching is an optimum of the problem the face was taken from. */
  readonly key: Key;
}

/**
 * By complementary slackness a matching is optimal if and only if everybody stands on an edge that costs no more than the best he or she can
 * have at these prices, nobody is alone to whom that would cost more, and every mentor with a price is full. `before` is the face whose
 * graph the state is of, if it is not the first one.
 */
export function optimalFace(state: Assignment, before?: Face): Face {
  const { graph: { mentees, mentors, start, mentor }, absent, edgeOf, taken } = state;
  const settled = before ? before.settled.slice() : new Int32Array(mentees).fill(NONE), capacity = state.capacity.slice(), full = Uint8Array.from(taken, (_, m) => (state.costsNothing(m) ? 0 : 1));
  const name = (e: number): number => (before ? before.edge[e]! : e), rows = new Int32Array(mentees + 1), kept: number[] = [], must = new Uint8Array(mentees);
  for (let i = 0; i < mentees; i++) {
    const own = edgeOf[i]!, first = kept.length;
    if (absent[i] === 1) settled[i] = name(own);
    else {
      for (let e = start[i]!, stop = start[i + 1]!; e < stop; e++) if (e === own || asGood(state, i, e)) kept.push(e);
      must[i] = own < 0 || asGood(state, i, NONE) ? 0 : 1;
      if (must[i] === 1 && kept.length === first + 1) {
        // No choice: the place is taken for good.
        kept.length = first;
        must[i] = 0;
        settled[i] = name(own);
        capacity[mentor[own]!]!--;
      }
    }
    rows[i + 1] = kept.length;
  }
  const edges = Int32Array.from(kept, (e) => mentor[e]!);
  return {
    graph: { mentees, mentors, capacity, start: rows, mentor: edges }, settled, edge: Int32Array.from(kept, name),
    key: { best: 'least', edge: edges.map((m) => -full[m]!), alone: Int32Array.from(must), range: [-1, 1] },
  };
}

/** Whether an edge (NONE = staying alone) costs a mentee no more than where he or she stands. */
function asGood(state: Assignment, i: number, e: number): boolean {
  const { graph: { mentor }, costs: { first, rest, aloneFirst, aloneRest, tail }, price, priceRest, edgeOf } = state, own = edgeOf[i]!;
  const head = (edge: number): number => (edge < 0 ? aloneFirst[i]! : first[edge]! + price[mentor[edge]!]!);
  if (head(e) !== head(own)) return false;
  const part = (edge: number, k: number): number => (edge < 0 ? aloneRest[i * tail + k]! : rest[edge * tail + k]! + priceRest[mentor[edge]! * tail + k]!);
  for (let k = 0; k < tail; k++) if (part(e, k) !== part(own, k)) return false;
  return true;
}
