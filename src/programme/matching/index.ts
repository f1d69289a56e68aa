// Matching mentees with places of mentors: the public interface of the solver.
export { fewest, placed, score, tieBreak, type Key } from './costs';
export { solve, type KeyedMatching, type KeyedProblem, type LockRefusal, type Refused } from './keyed-problem';
export { NONE, type Graph, type MatchingProblem } from './problem';
export { MatchingSession } from './session';
export { solveMatching, type Matching } from './solve';
export { type Change, type Move, type WhatIf } from './what-if';
