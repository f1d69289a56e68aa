// The plain optimum from nothing: most mentees placed, then the highest total score.
import { packCosts, placed, score } from './costs';
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
  const { mentorOf, edgeOf } = optimum(problem, packCosts(problem, [placed, score(problem.score)]));
  let matched = 0, total = 0;
  for (let i = 0; i < edgeOf.length; i++) {
    const edge = edgeOf[i]!;
    if (edge < 0) continue;
    matched++;
    total += problem.score[edge]!;
  }
  return { mentorOf, matched, score: total };
}
