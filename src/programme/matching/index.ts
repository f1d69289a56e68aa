// Matching mentees with places of mentors: the public interface of the solver.
export { fewest, placed, score, tieBreak, tieValue, type Key } from './costs';
export { solve, type KeyedMatching, type KeyedProblem, type LockRefusal, type Refused } from './keyed-problem';
export { fitsOf, raiseTheWorst, type Leximin } from './leximin';
export { NO_EDGE, type Found, type LeftOut } from './left-out';
export { NONE, type Graph, type MatchingProblem } from './problem';
export { MatchingSession } from './session';
export { solveMatching, type Matching } from './solve';
export { blockingPairs, stabilityPrice, stable, type Liking, type StabilityPrice } from './stable';
export { type Change, type Move, type WhatIf } from './what-if';
