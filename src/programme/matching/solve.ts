// The optimum of a matching problem from nothing: the door to the engines.
import { Assignment } from './assignment';
import { packCosts, placed, score, totalsOf, type Costs, type Key } from './costs';
import { ForwardSearch } from './forward-search';
import { checkGraph, type Graph, type MatchingProblem } from './problem';

export interface Matching {
  /** Mentor of each mentee, -1 = none. */
  readonly mentorOf: Int32Array;
  readonly matched: number;
  readonly score: number;
}

/** Most mentees placed, then the highest total score; exact and the same for the same problem. Throws RangeError on a problem that contradicts itself. */
export function solveMatching(problem: MatchingProblem): Matching {
  checkGraph(problem);
  const keys: Key[] = [placed, score(problem.score)];
  const state = optimum(problem, packCosts(problem, keys));
  const [alone, total] = totalsOf(keys, state.edgeOf) as [number, number];
  return { mentorOf: state.mentorOf, matched: problem.mentees - alone, score: total };
}

/** The optimum with the prices that prove it. */
export function optimum(graph: Graph, costs: Costs): Assignment {
  const state = new Assignment(graph, costs), search = new ForwardSearch(state);
  for (let i = 0; i < graph.mentees; i++) search.place(i);
  return state;
}
