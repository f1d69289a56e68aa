// What the benchmark's processes load: the solver and the instances, as one bundle.
export { MatchingSession, placed, score, solve, solveMatching } from '../../../src/programme/matching';
export { make, randomFrom } from './instances';
