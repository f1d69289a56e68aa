// The best use of a place that came free while its price was above zero: who moves in, and who into the place left behind.
import type { Assignment } from './assignment';
import { NONE, type Columns } from './problem';
import { Queue } from './queue';

/** Dijkstra over mentors against the direction of moves, from a free place to whoever gains most by the chain; moves nothing until `apply`. */
export class BackwardSearch {
  /** Distance of the end found, part by part: what remains of the price of the free place is that price less this. */
  readonly end: Float64Array;
  private endMentor = NONE;
  private endMentee = NONE;
  private endEdge = NONE;
  private readonly first: Float64Array;
  private readonly rest: Float64Array;
  private readonly gap: Float64Array;
  private readonly seen: Int32Array;
  /** Who leaves each mentor, and onto which edge. */
  private readonly byMentee: Int32Array;
  private readonly byEdge: Int32Array;
  private readonly settled: Int32Array;
  private settledCount = 0;
  private readonly queue: Queue;
  private round = 0;

  constructor(private readonly state: Assignment, private readonly columns: Columns) {
    const { mentors } = state.graph, { tail } = state.costs;
    this.end = new Float64Array(tail + 1);
    this.first = new Float64Array(mentors);
    this.rest = new Float64Array(mentors * tail);
    this.gap = new Float64Array(tail);
    this.seen = new Int32Array(mentors);
    this.byMentee = new Int32Array(mentors);
    this.byEdge = new Int32Array(mentors);
    this.settled = new Int32Array(mentors);
    this.queue = new Queue(mentors, this.first, this.rest, tail);
  }

  /** Fills the free place of mentor `m`, or lowers its price to zero if nobody gains by it. */
  fill(m: number): void {
    this.search(m, NONE);
    this.apply();
  }

  /** Looks from the free place of mentor `m` without moving anyone; mentee `fixed` may not move. */
  search(m: number, fixed: number): void {
    const { queue, first, end, settled, state, gap } = this, { price, priceRest } = state, tail = gap.length;
    this.round++;
    this.settledCount = 0;
    queue.clear();
    this.endMentor = m;
    this.endMentee = NONE;
    this.endEdge = NONE;
    first[m] = 0;
    this.rest.fill(0, m * tail, (m + 1) * tail);
    this.seen[m] = this.round;
    this.byMentee[m] = NONE;
    end[0] = price[m]!;
    for (let k = 0; k < tail; k++) end[k + 1] = priceRest[m * tail + k]!;
    queue.raise(m);
    while (queue.size > 0) {
      const x = queue.take();
      if (!this.nearer(x)) break;
      settled[this.settledCount++] = x;
      this.expand(x, fixed);
    }
  }

  /** Each move of the chain found: who moves, and onto which edge. */
  path(visit: (mentee: number, edge: number) => void): void {
    const { mentor } = this.state.graph;
    let m = this.endMentor;
    if (this.endMentee >= 0) {
      visit(this.endMentee, this.endEdge);
      m = mentor[this.endEdge]!;
    }
    for (let j = this.byMentee[m]!; j >= 0; j = this.byMentee[m]!) {
      const edge = this.byEdge[m]!;
      visit(j, edge);
      m = mentor[edge]!;
    }
  }

  private expand(x: number, fixed: number): void {
    const { state, columns, first, rest, gap, seen, round, end } = this, { price, priceRest, absent, mentorOf, edgeOf, costs } = state;
    const tail = gap.length, before = first[x]! + price[x]!;
    for (let p = columns.start[x]!, stop = columns.start[x + 1]!; p < stop; p++) {
      const j = columns.mentee[p]!, e = columns.edge[p]!, own = mentorOf[j]!;
      if (own === x || absent[j] === 1 || j === fixed) continue;
      const stands = edgeOf[j]!;
      const d = before + costs.first[e]! - (own >= 0 ? costs.first[stands]! + price[own]! : costs.aloneFirst[j]!);
      if (d > end[0]! || (tail === 0 && d === end[0]) || d === Infinity) continue;
      for (let k = 0; k < tail; k++) {
        const u = own >= 0 ? costs.rest[stands * tail + k]! + priceRest[own * tail + k]! : costs.aloneRest[j * tail + k]!;
        gap[k] = rest[x * tail + k]! + priceRest[x * tail + k]! + costs.rest[e * tail + k]! - u;
      }
      if (own < 0) {
        if (this.better(d)) this.finish(d, NONE, j, e);
        continue;
      }
      if (seen[own] === round && !this.improves(own, d)) continue;
      seen[own] = round;
      first[own] = d;
      for (let k = 0; k < tail; k++) rest[own * tail + k] = gap[k]!;
      this.byMentee[own] = j;
      this.byEdge[own] = e;
      this.queue.raise(own);
      for (let k = 0; k < tail; k++) gap[k]! += priceRest[own * tail + k]!;
      if (this.better(d + price[own]!)) this.finish(d + price[own]!, own, NONE, NONE);
    }
  }

  private finish(d: number, mentor: number, mentee: number, edge: number): void {
    this.end[0] = d;
    this.end.set(this.gap, 1);
    this.endMentor = mentor;
    this.endMentee = mentee;
    this.endEdge = edge;
  }

  /** Whether (d, gap) is nearer than the end known. */
  private better(d: number): boolean {
    const { end, gap } = this;
    if (d !== end[0]) return d < end[0]!;
    for (let k = 0; k < gap.length; k++) if (gap[k] !== end[k + 1]) return gap[k]! < end[k + 1]!;
    return false;
  }

  /** Whether (d, gap) is nearer than the distance known of mentor `m`. */
  private improves(m: number, d: number): boolean {
    const { first, rest, gap } = this, tail = gap.length;
    if (d !== first[m]) return d < first[m]!;
    for (let k = 0; k < tail; k++) if (gap[k] !== rest[m * tail + k]) return gap[k]! < rest[m * tail + k]!;
    return false;
  }

  /** Whether mentor `m` is nearer than the end known. */
  private nearer(m: number): boolean {
    const { first, rest, end, gap } = this, tail = gap.length;
    if (first[m] !== end[0]) return first[m]! < end[0]!;
    for (let k = 0; k < tail; k++) if (rest[m * tail + k] !== end[k + 1]) return rest[m * tail + k]! < end[k + 1]!;
    return false;
  }

  /** Lowers the prices of all mentors nearer than the end, then moves everybody on the way. */
  private apply(): void {
    const { state, settled, first, rest, end, gap } = this, { price, priceRest } = state, tail = gap.length;
    for (let s = 0; s < this.settledCount; s++) {
      const x = settled[s]!;
      price[x]! -= end[0]! - first[x]!;
      for (let k = 0; k < tail; k++) priceRest[x * tail + k]! -= end[k + 1]! - rest[x * tail + k]!;
    }
    this.path((j, edge) => {
      state.leave(j);
      state.enter(j, edge);
    });
  }
}
