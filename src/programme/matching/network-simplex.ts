// The engine for problems where many want the same mentors: a primal network simplex over the assignment.
import type { Assignment } from './assignment';
import { NONE } from './problem';
import { SpanningTree } from './spanning-tree';

/**
 * Brings an assignment to the optimum and its prices. Any start will do, as long as no mentor with a free place has a price; a good
 * one saves pivots. Each pivot takes the best arc of a block of rows, block after block round the problem.
 */
export function networkSimplex(state: Assignment): void {
  const { graph, costs, absent } = state, { mentees, mentors, start, mentor } = graph, { first, rest, aloneFirst, aloneRest, tail } = costs;
  const tree = new SpanningTree(state), { value, valueRest, root } = tree;
  const rows = mentees + mentors, block = Math.max(20, Math.ceil(0.7 * Math.sqrt(mentor.length + rows)));
  const bestRest = new Float64Array(tail), probe = new Float64Array(tail);
  const tieBetter = (best: number, gap: number): boolean => {
    if (gap !== best) return false;
    for (let k = 0; k < tail; k++) if (probe[k] !== bestRest[k]) return probe[k]! < bestRest[k]!;
    return false;
  };
  let row = 0;
  for (let idle = 0; idle < rows;) {
    let best = 0, source = NONE, target = NONE, edge = NONE, looked = 0;
    bestRest.fill(0);
    while (idle < rows && (looked < block || source < 0)) {
      idle++;
      const x = row++;
      if (row === rows) row = 0;
      const own = value[x]!;
      looked++;
      if (x >= mentees) {
        if (own > best) continue;
        for (let k = 0; k < tail; k++) probe[k] = valueRest[x * tail + k]!;
        if (own < best || (tail > 0 && tieBetter(best, own))) {
          best = own;
          bestRest.set(probe);
          source = root;
          target = x;
          edge = NONE;
        }
        continue;
      }
      if (absent[x] === 1) continue;
      const stop = start[x + 1]!;
      looked += stop - start[x]!;
      for (let e = start[x]!; e < stop; e++) {
        const gap = first[e]! + value[mentees + mentor[e]!]! - own;
        if (gap > best || (gap === best && tail === 0)) continue;
        if (tail > 0) {
          const t = mentees + mentor[e]!;
          for (let k = 0; k < tail; k++) probe[k] = rest[e * tail + k]! + valueRest[t * tail + k]! - valueRest[x * tail + k]!;
          if (gap === best && !tieBetter(best, gap)) continue;
          bestRest.set(probe);
        }
        best = gap;
        source = x;
        target = mentees + mentor[e]!;
        edge = e;
      }
      const gap = aloneFirst[x]! - own;
      if (gap > best || (gap === best && tail === 0)) continue;
      for (let k = 0; k < tail; k++) probe[k] = aloneRest[x * tail + k]! - valueRest[x * tail + k]!;
      if (gap === best && !tieBetter(best, gap)) continue;
      bestRest.set(probe);
      best = gap;
      source = x;
      target = root;
      edge = NONE;
    }
    if (source < 0) break;
    tree.pivot(source, target, edge, best, bestRest);
    idle = 0;
  }
  tree.harvest();
}
