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

/** Seats, in the order of the rows, every mentee whose cheapest mentor still has a place. Returns how many. */
export function seatFirstWishes(state: Assignment): number {
  const { graph, taken, capacity, absent } = state;
  let seated = 0;
  for (let i = 0; i < graph.mentees; i++) if (absent[i] === 0) {
    const edge = cheapest(state, i, false);
    if (edge < 0 || taken[graph.mentor[edge]!]! >= capacity[graph.mentor[edge]!]!) continue;
    state.enter(i, edge);
    seated++;
  }
  return seated;
}

/** Seats, in the order of the rows, everybody who stands nowhere on the cheapest edge that is still free. Returns how many. */
export function seatTheRest(state: Assignment): number {
  const { graph, mentorOf, absent } = state;
  let seated = 0;
  for (let i = 0; i < graph.mentees; i++) if (absent[i] === 0 && mentorOf[i]! < 0) {
    const edge = cheapest(state, i, true);
    if (edge < 0) continue;
    state.enter(i, edge);
    seated++;
  }
  return seated;
}
