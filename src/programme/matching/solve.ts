// The plain optimum from nothing: most mentees placed, then the highest total score.
import { packCosts, placed, score, totalsOf, type Key } from './costs';
import { optimum } from './engines';
import { checkGraph, type MatchingProblem } from './problem';

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
