// Quick first assignments for the engines to begin from, and what they tell about a problem.
import type { Assignment } from './assignment';
import { NONE } from './problem';

/** The cheapest edge of a mentee (by cost alone), among all edges or those to mentors with a free place; NONE if staying alone is cheaper. */
function cheapest(state: Assignment, i: number, onlyFree: boolean): number {
  const { graph: { start, mentor }, costs: { first, rest, aloneFirst, aloneRest, tail }, taken, capacity } = state;
  let best = aloneFirst[i]!, edge = NONE;
  for (let e = start[i]!, stop = start[i + 1]!; e < stop; e++) {
    const cost = first[e]!, m = mentor[e]!;
    if (cost > best || (onlyFree && taken[m]! >= capacity[m]!)) continue;
    let better = cost < best;
    for (let k = 0; k < tail && !better; k++) {
      const x = rest[e * tail + k]!, y = edge < 0 ? aloneRest[i * tail + k]! : rest[edge * tail + k]!;
      if (x > y) break;
      better = x < y;
    }
    if (better) {
      best = cost;
      edge = e;
    }
  }
  return edge;
}

/** The edge of least cost among `from .. to - 1` and below `limit`, or NONE. Small and bare, as all loops over edges are: a first solve is over before larger ones are compiled. */
function least(cost: Float64Array, from: number, to: number, limit: number): number {
  let edge = NONE, low = limit;
  for (let e = from; e < to; e++) if (cost[e]! < low) {
    low = cost[e]!;
    edge = e;
  }
  return edge;
}

/** The same among edges to mentors with a free place. */
function leastFree(cost: Float64Array, mentor: Int32Array, taken: Int32Array, capacity: Int32Array, from: number, to: number, limit: number): number {
  let edge = NONE, low = limit;
  for (let e = from; e < to; e++) if (cost[e]! < low && taken[mentor[e]!]! < capacity[mentor[e]!]!) {
    low = cost[e]!;
    edge = e;
  }
  return edge;
}

/** Seats, in the order of the rows, every mentee whose cheapest mentor still has a place. Returns how many. */
export function seatFirstWishes(state: Assignment): number {
  const { graph: { mentees, start, mentor }, costs: { first, aloneFirst, tail }, taken, capacity, absent } = state;
  let seated = 0;
  for (let i = 0; i < mentees; i++) if (absent[i] === 0) {
    const edge = tail > 0 ? cheapest(state, i, false) : least(first, start[i]!, start[i + 1]!, aloneFirst[i]!);
    if (edge < 0 || taken[mentor[edge]!]! >= capacity[mentor[edge]!]!) continue;
    state.enter(i, edge);
    seated++;
  }
  return seated;
}

/** Seats everybody who stands nowhere on the cheapest edge that is still free, in the order given (of the rows when absent). Returns how many. */
export function seatTheRest(state: Assignment, order?: Int32Array): number {
  const { graph: { mentees, start, mentor }, costs: { first, aloneFirst, tail }, taken, capacity, mentorOf, absent } = state;
  let seated = 0;
  for (let k = 0; k < mentees; k++) {
    const i = order ? order[k]! : k;
    if (absent[i] === 1 || mentorOf[i]! >= 0) continue;
    const edge = tail > 0 ? cheapest(state, i, true) : leastFree(first, mentor, taken, capacity, start[i]!, start[i + 1]!, aloneFirst[i]!);
    if (edge < 0) continue;
    state.enter(i, edge);
    seated++;
  }
  return seated;
}

/** Edges of a mentee that are looked at for what he or she has to lose. */
const SAMPLE = 16;

/** The mentees in the order of what an edge costs them on average above the cheapest, those with most to lose first; from a sample of each row. */
export function byLoss(state: Assignment): Int32Array {
  const { graph: { mentees, start }, costs: { first } } = state, loss = new Float64Array(mentees);
  for (let i = 0; i < mentees; i++) {
    const from = start[i]!, count = Math.min(SAMPLE, start[i + 1]! - from), step = (start[i + 1]! - from) / count;
    let low = Infinity, sum = 0;
    for (let k = 0; k < count; k++) {
      const cost = first[from + Math.floor(k * step)]!;
      sum += cost;
      if (cost < low) low = cost;
    }
    if (count > 0 && sum < Infinity) loss[i] = sum / count - low;
  }
  return new Int32Array(mentees).map((_, i) => i).sort((a, b) => loss[b]! - loss[a]! || a - b);
}
