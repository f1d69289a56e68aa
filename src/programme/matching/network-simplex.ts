// The engine for problems where many want the same mentors: a primal network simplex over the assignment.
import type { Assignment } from './assignment';
import { Pricing } from './pricing';
import { SpanningTree } from './spanning-tree';

/**
 * Brings an assignment to the optimum and its prices. Any start will do, as long as no mentor with a free place has a price; a good
 * one saves pivots.
 */
export function networkSimplex(state: Assignment): void {
  const tree = new SpanningTree(state), pricing = new Pricing(state, tree);
  while (pricing.search()) tree.pivot(pricing.source, pricing.target, pricing.edge, pricing.gap, pricing.rest);
  tree.harvest();
}
