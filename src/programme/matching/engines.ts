// Which engine solves a problem: shortest paths where most first wishes can be met, the network simplex where many want the same.
import { Assignment } from './assignment';
import type { Costs } from './costs';
import { ForwardSearch } from './forward-search';
import { networkSimplex } from './network-simplex';
import type { Graph } from './problem';
import { seatFirstWishes, seatTheRest } from './starts';

/** Share of mentees whose first wish is free from which shortest paths are tried first, and how often they may look at each edge. */
const EASY = 0.5, PATIENCE = 60;
/** Share of first wishes among all who can be seated at once below which seating everybody is the better start for the simplex. */
const CROWDED = 0.35;

/** Every mentee taken in at once: the optimum with the prices that prove it. `state` holds locks at most, no seats and no prices. */
export function optimize(state: Assignment): Assignment {
  const { graph, absent, mentorOf } = state, edges = graph.mentor.length;
  const wishes = seatFirstWishes(state);
  if (wishes >= EASY * graph.mentees) {
    const search = new ForwardSearch(state);
    let i = 0;
    for (; i < graph.mentees && search.work <= PATIENCE * edges; i++) if (absent[i] === 0 && mentorOf[i]! < 0) search.place(i);
    if (i < graph.mentees) networkSimplex(state);
    return state;
  }
  if (wishes < CROWDED * graph.mentees && wishes > CROWDED * (wishes + seatTheRest(state))) {
    state.clear();
    seatFirstWishes(state);
  }
  networkSimplex(state);
  return state;
}

export const optimum = (graph: Graph, costs: Costs): Assignment => optimize(new Assignment(graph, costs));
