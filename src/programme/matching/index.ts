// Matching mentees with places of mentors: the public interface of the solver.
export { solveMatching, type Matching } from './solve';
