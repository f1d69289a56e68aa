// Which engine solves a problem: shortest paths where most first wishes can be met, the network simplex where many want the same.
import { Assignment } from './assignment';
import type { Costs } from './costs';
import { ForwardSearch } from './forward-search';
import { networkSimplex } from './network-simplex';
import type { Graph } from './problem';
import { TakingIn } from './taking-in';
import { byLoss, seatFirstWishes, seatTheRest } from './starts';

/** Share of mentees whose first wish is free from which shortest paths are tried first, and how often they may look at each edge. */
const EASY = 0.4, PATIENCE = 30;
/** Share of first wishes among all who can be seated at once below which seating everybody is the better start for the simplex. */
const CROWDED = 0.35;
/** Share of all pairs that are allowed from which a crowded problem is seated by what people have to lose. */
const FULL = 0.5;

/** Every mentee taken in at once: the optimum with the prices that prove it. `state` holds locks at most, no seats and no prices. */
export function optimize(state: Assignment): Assignment {
  const { graph: { mentees, mentors, mentor }, absent, mentorOf, costs } = state, edges = mentor.length;
  const wishes = seatFirstWishes(state);
  if (wishes >= EASY * mentees && wishes + freePlaces(state) >= mentees) {
    const search = costs.tail > 0 ? new ForwardSearch(state) : new TakingIn(state);
    let i = 0;
    for (; i < mentees && search.work <= PATIENCE * edges; i++) if (absent[i] === 0 && mentorOf[i]! < 0) search.place(i);
    if (i < mentees) networkSimplex(state);
    return state;
  }
  if (wishes < CROWDED * mentees) {
    const full = edges > FULL * mentees * mentors;
    if (full) state.clear();
    if (wishes > CROWDED * (wishes + seatTheRest(state, full ? byLoss(state) : undefined))) {
      state.clear();
      seatFirstWishes(state);
    }
  }
  networkSimplex(state);
  return state;
}

const freePlaces = ({ taken, capacity }: Assignment): number => capacity.reduce((sum, places, m) => sum + places - taken[m]!, 0);

export const optimum = (graph: Graph, costs: Costs): Assignment => optimize(new Assignment(graph, costs));
