// The search of the network simplex for the arc that gains most, over the rows (mentees, then mentors) of a problem.
import type { Assignment } from './assignment';
import { NONE } from './problem';
import type { SpanningTree } from './spanning-tree';

/** The best arc seen since `forget`: from `source` to `target` along `edge` (NONE for the root's own arcs), gaining `-gap`. */
export class Pricing {
  gap = 0;
  source = NONE;
  target = NONE;
  edge = NONE;
  /** The other parts of `gap`. */
  readonly rest: Float64Array;
  private readonly probe: Float64Array;

  constructor(private readonly state: Assignment, private readonly tree: SpanningTree) {
    this.rest = new Float64Array(state.costs.tail);
    this.probe = new Float64Array(state.costs.tail);
  }

  forget(): void {
    this.gap = 0;
    this.rest.fill(0);
    this.source = NONE;
  }

  /** Every arc of a mentee: the edges, and the one to the root (staying alone). */
  lookFromMentee(i: number): void {
    const { state: { graph: { start, mentor, mentees }, costs: { first, aloneFirst } }, tree: { value, root } } = this;
    const own = value[i]!, stop = start[i + 1]!, tail = this.probe.length;
    let best = this.gap, edge = NONE;
    for (let e = start[i]!; e < stop; e++) {
      const gap = first[e]! + value[mentees + mentor[e]!]! - own;
      if (gap > best || (gap === best && (tail === 0 || !this.edgeBetter(i, e)))) continue;
      if (tail > 0) this.keepEdge(i, e);
      best = gap;
      edge = e;
    }
    if (edge >= 0) this.keep(best, i, mentees + mentor[edge]!, edge);
    const gap = aloneFirst[i]! - own;
    if (gap > best || (gap === best && (tail === 0 || !this.aloneBetter(i)))) return;
    if (tail > 0) this.keepAlone(i);
    this.keep(gap, i, root, NONE);
  }

  /** The arc from the root to a mentor (a place left free). */
  lookFromMentor(x: number): void {
    const { tree: { value, valueRest, root }, probe } = this, gap = value[x]!, tail = probe.length;
    if (gap > this.gap) return;
    for (let k = 0; k < tail; k++) probe[k] = valueRest[x * tail + k]!;
    if (gap === this.gap && !this.probeBetter()) return;
    this.rest.set(probe);
    this.keep(gap, root, x, NONE);
  }

  private keep(gap: number, source: number, target: number, edge: number): void {
    this.gap = gap;
    this.source = source;
    this.target = target;
    this.edge = edge;
  }

  private probeBetter(): boolean {
    const { probe, rest } = this;
    for (let k = 0; k < probe.length; k++) if (probe[k] !== rest[k]) return probe[k]! < rest[k]!;
    return false;
  }

  private edgeBetter(i: number, e: number): boolean {
    this.probeEdge(i, e);
    return this.probeBetter();
  }

  private aloneBetter(i: number): boolean {
    this.probeAlone(i);
    return this.probeBetter();
  }

  private keepEdge(i: number, e: number): void {
    this.probeEdge(i, e);
    this.rest.set(this.probe);
  }

  private keepAlone(i: number): void {
    this.probeAlone(i);
    this.rest.set(this.probe);
  }

  private probeEdge(i: number, e: number): void {
    const { probe, state: { graph, costs }, tree: { valueRest } } = this, tail = probe.length, x = graph.mentees + graph.mentor[e]!;
    for (let k = 0; k < tail; k++) probe[k] = costs.rest[e * tail + k]! + valueRest[x * tail + k]! - valueRest[i * tail + k]!;
  }

  private probeAlone(i: number): void {
    const { probe, state: { costs }, tree: { valueRest } } = this, tail = probe.length;
    for (let k = 0; k < tail; k++) probe[k] = costs.aloneRest[i * tail + k]! - valueRest[i * tail + k]!;
  }
}
