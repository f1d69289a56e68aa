// The engine for problems where many want the same mentors: a primal network simplex over the assignment.
import type { Assignment } from './assignment';
import { Pricing } from './pricing';
import { SpanningTree } from './spanning-tree';

/**
 * Brings an assignment to the optimum and its prices. Any start will do, as long as no mentor with a free place has a price; a good
 * one saves pivots. Each pivot takes the best arc of a block of rows, block after block round the problem.
 */
export function networkSimplex(state: Assignment): void {
  const { graph: { mentees, mentors, start, mentor }, absent } = state, tree = new SpanningTree(state), pricing = new Pricing(state, tree);
  const rows = mentees + mentors, block = Math.max(20, Math.ceil(0.7 * Math.sqrt(mentor.length + rows)));
  let row = 0;
  for (let idle = 0; idle < rows;) {
    pricing.forget();
    for (let looked = 0; idle < rows && (looked < block || pricing.source < 0); idle++) {
      const x = row++;
      if (row === rows) row = 0;
      looked++;
      if (x >= mentees) pricing.lookFromMentor(x);
      else if (absent[x] === 0) {
        looked += start[x + 1]! - start[x]!;
        pricing.lookFromMentee(x);
      }
    }
    if (pricing.source < 0) return tree.harvest();
    tree.pivot(pricing.source, pricing.target, pricing.edge, pricing.gap, pricing.rest);
    idle = 0;
  }
  tree.harvest();
}
