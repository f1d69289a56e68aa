// The search of the network simplex for the arc that gains most, over the rows (mentees, then mentors) of a problem.
import type { Assignment } from './assignment';
import { NONE } from './problem';
import type { SpanningTree } from './spanning-tree';

/** The best arc found by `search`: from `source` to `target` along `edge` (NONE for the root's own arcs), gaining `-gap`. */
export class Pricing {
  gap = 0;
  source = NONE;
  target = NONE;
  edge = NONE;
  /** The other parts of `gap`. */
  readonly rest: Float64Array;
  private readonly probe: Float64Array;
  private readonly rows: number;
  /** Arcs to look at before the best of them is taken. */
  private readonly block: number;
  private row = 0;

  constructor(private readonly state: Assignment, private readonly tree: SpanningTree) {
    const { mentees, mentors, mentor } = state.graph;
    this.rows = mentees + mentors;
    this.block = Math.max(20, Math.ceil(0.7 * Math.sqrt(mentor.length + this.rows)));
    this.rest = new Float64Array(state.costs.tail);
    this.probe = new Float64Array(state.costs.tail);
  }

  /** Looks through one block of rows after another for the best arc of a block; false when no row of the whole problem has one: the optimum. */
  search(): boolean {
    const { state: { graph: { mentees, start }, absent }, rows, block } = this;
    let row = this.row, looked = 0, left = rows;
    this.gap = 0;
    this.source = NONE;
    if (this.rest.length > 0) this.rest.fill(0);
    while (left > 0 && (looked < block || this.source < 0)) {
      if (row >= mentees) {
        const to = Math.min(rows, row + left, row + block);
        this.lookFromMentors(row, to);
        looked += to - row;
        left -= to - row;
        row = to === rows ? 0 : to;
      } else {
        if (absent[row] === 0) {
          looked += start[row + 1]! - start[row]!;
          this.lookFromMentee(row);
        }
        looked++;
        left--;
        row++;
        if (row === rows) row = 0;
      }
    }
    this.row = row;
    return this.source >= 0;
  }

  /** Every arc of a mentee: the edges, and the one to the root (staying alone). */
  private lookFromMentee(i: number): void {
    const { state: { graph: { start, mentor, mentees }, costs: { first, aloneFirst, tail } }, tree: { value, mentorValue, root } } = this;
    const own = value[i]!, from = start[i]!, to = start[i + 1]!;
    if (tail > 0) this.lookClosely(i, from, to);
    else {
      const edge = leastEdge(first, mentorValue, mentor, from, to, this.gap + own);
      if (edge >= 0) this.keep(first[edge]! + mentorValue[mentor[edge]!]! - own, i, mentees + mentor[edge]!, edge);
    }
    const gap = aloneFirst[i]! - own;
    if (gap > this.gap || (gap === this.gap && (tail === 0 || !this.aloneBetter(i)))) return;
    if (tail > 0) this.keepAlone(i);
    this.keep(gap, i, root, NONE);
  }

  /** The edges of a mentee where costs have several parts. */
  private lookClosely(i: number, from: number, to: number): void {
    const { state: { graph: { mentor, mentees }, costs: { first } }, tree: { value, mentorValue } } = this, own = value[i]!;
    for (let e = from; e < to; e++) {
      const gap = first[e]! + mentorValue[mentor[e]!]! - own;
      if (gap > this.gap || (gap === this.gap && !this.edgeBetter(i, e))) continue;
      this.keepEdge(i, e);
      this.keep(gap, i, mentees + mentor[e]!, e);
    }
  }

  /** The arcs from the root to mentors (places left free): a mentor's value below zero. */
  private lookFromMentors(from: number, to: number): void {
    const { tree: { value, valueRest, root }, probe } = this, tail = probe.length;
    if (tail === 0) {
      const x = leastValue(value, from, to, this.gap);
      if (x >= 0) this.keep(value[x]!, root, x, NONE);
      return;
    }
    for (let x = from; x < to; x++) {
      const gap = value[x]!;
      if (gap > this.gap) continue;
      for (let k = 0; k < tail; k++) probe[k] = valueRest[x * tail + k]!;
      if (gap === this.gap && !this.probeBetter()) continue;
      this.rest.set(probe);
      this.keep(gap, root, x, NONE);
    }
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

/** The edge among `from .. to - 1` whose cost and price together are least and below `limit`; NONE if there is none. Small and bare, because most of the time is spent here. */
function leastEdge(first: Float64Array, price: Float64Array, mentor: Int32Array, from: number, to: number, limit: number): number {
  let edge = NONE, least = limit;
  for (let e = from; e < to; e++) {
    const reach = first[e]! + price[mentor[e]!]!;
    if (reach < least) {
      least = reach;
      edge = e;
    }
  }
  return edge;
}

/** The position of the least value among `from .. to - 1` that is below `limit`; NONE if there is none. */
function leastValue(value: Float64Array, from: number, to: number, limit: number): number {
  let found = NONE, least = limit;
  for (let x = from; x < to; x++) if (value[x]! < least) {
    least = value[x]!;
    found = x;
  }
  return found;
}
