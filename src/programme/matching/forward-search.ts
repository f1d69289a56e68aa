// The cheapest way to make room: from a mentee without a place, or a mentor with one mentee too many, along moves of others to a free place.
import type { Assignment } from './assignment';
import { NONE } from './problem';
import { Queue } from './queue';

/** What a search looks for beyond the plain sink (a free place, or someone left alone); used by questions, not by repairs. */
export interface Detour {
  /** A mentor who will have one place more (NONE = nobody); reaching it ends the search, so who stands there does not move. */
  readonly target: number;
  /** Cost (reduced, part by part) of using the sink instead of the target. */
  readonly sink: Float64Array;
}

/** Dijkstra over mentors with reduced costs (all at least zero), stopping at the nearest end; moves nothing until `apply`. */
export class ForwardSearch {
  /** Distance of the end found, part by part. */
  readonly end: Float64Array;
  /** The mentee the search began with; NONE when it began with a mentor. */
  private root = NONE;
  private endMentor = NONE;
  private endMentee = NONE;
  private readonly first: Float64Array;
  private readonly rest: Float64Array;
  private readonly base: Float64Array;
  private readonly seen: Int32Array;
  private readonly byMentee: Int32Array;
  private readonly byEdge: Int32Array;
  private readonly settled: Int32Array;
  private readonly movers: Int32Array;
  private readonly onto: Int32Array;
  private settledCount = 0;
  private readonly queue: Queue;
  private round = 0;
  /** Edges looked at since the start: the measure of work. */
  work = 0;

  constructor(private readonly state: Assignment) {
    const { mentors } = state.graph, { tail } = state.costs;
    this.end = new Float64Array(tail + 1);
    this.first = new Float64Array(mentors);
    this.rest = new Float64Array(mentors * tail);
    this.base = new Float64Array(tail);
    this.seen = new Int32Array(mentors);
    this.byMentee = new Int32Array(mentors);
    this.byEdge = new Int32Array(mentors);
    this.settled = new Int32Array(mentors);
    this.movers = new Int32Array(mentors + 1);
    this.onto = new Int32Array(mentors + 1);
    this.queue = new Queue(mentors, this.first, this.rest, tail);
  }

  /** Takes in a mentee who stands nowhere: placed if that is better than alone, others moved as needed, prices kept true. */
  place(i: number): void {
    this.start(i);
    this.offerAlone(i, 0);
    this.expand(i, 0);
    this.run(NONE);
    this.apply();
  }

  /** Brings a mentor with one mentee too many back to capacity. */
  relieve(m: number): void {
    this.search(m);
    this.apply();
  }

  /** Looks from a mentor with one mentee too many without moving anyone. */
  search(m: number, detour?: Detour): void {
    this.start(NONE);
    this.first[m] = 0;
    this.rest.fill(0, m * this.base.length, (m + 1) * this.base.length);
    this.seen[m] = this.round;
    this.byMentee[m] = NONE;
    this.queue.raise(m);
    this.run(detour ? detour.target : NONE, detour?.sink);
  }

  /** Looks for a place for a mentee who is seen as standing nowhere, without moving anyone. */
  searchFor(i: number, detour: Detour): void {
    this.start(i);
    this.offerAlone(i, 0, detour.sink);
    this.expand(i, 0, detour.target, detour.sink);
    this.run(detour.target, detour.sink);
  }

  /** Whether the search ended at the target of the detour. */
  reached(target: number): boolean {
    return target >= 0 && this.endMentor === target;
  }

  /** Each move on the way found, from its end to its beginning: who moves, and onto which edge (NONE = alone). */
  path(visit: (mentee: number, edge: number) => void): void {
    for (let k = 0, moves = this.trace(); k < moves; k++) visit(this.movers[k]!, this.onto[k]!);
  }

  /** Writes the moves on the way found into `movers` and `onto`; returns how many. */
  private trace(): number {
    const { state: { mentorOf }, movers, onto, byMentee, byEdge, root } = this;
    let moves = 0, m = this.endMentor, j = this.endMentee;
    if (j >= 0) {
      movers[moves] = j;
      onto[moves++] = NONE;
      m = j === root ? NONE : mentorOf[j]!;
    }
    while (m >= 0) {
      j = byMentee[m]!;
      if (j < 0) break;
      movers[moves] = j;
      onto[moves++] = byEdge[m]!;
      m = j === root ? NONE : mentorOf[j]!;
    }
    return moves;
  }

  private start(root: number): void {
    this.round++;
    this.root = root;
    this.base.fill(0);
    this.settledCount = 0;
    this.queue.clear();
    this.end.fill(Infinity);
    this.endMentor = NONE;
    this.endMentee = NONE;
  }

  private run(target: number, sink?: Float64Array): void {
    const { state, queue, first, end, settled, base } = this, { next, head, price, priceRest, edgeOf, costs } = state, tail = base.length;
    while (queue.size > 0) {
      const m = queue.take(), d = first[m]!;
      if (d > end[0]! || (d === end[0] && (tail === 0 || !this.restLess(m)) && !(target >= 0 && this.endMentor !== target && !this.restMore(m)))) break;
      settled[this.settledCount++] = m;
      const before = d - price[m]!;
      for (let j = head[m]!; j >= 0; j = next[j]!) {
        const edge = edgeOf[j]!, from = before - costs.first[edge]!;
        for (let k = 0; k < tail; k++) base[k] = this.rest[m * tail + k]! - priceRest[m * tail + k]! - costs.rest[edge * tail + k]!;
        this.offerAlone(j, from, sink);
        this.expand(j, from, target, sink);
      }
    }
  }

  /** Ends here by leaving `j` alone, if that is nearer than the end known. */
  private offerAlone(j: number, from: number, sink?: Float64Array): void {
    const { end, base } = this, { aloneFirst, aloneRest } = this.state.costs, tail = base.length;
    const d = from + aloneFirst[j]! + (sink ? sink[0]! : 0);
    if (d > end[0]!) return;
    if (d === end[0]) {
      let less = false;
      for (let k = 0; k < tail && !less; k++) {
        const x = base[k]! + aloneRest[j * tail + k]! + (sink ? sink[k + 1]! : 0);
        if (x > end[k + 1]!) return;
        less = x < end[k + 1]!;
      }
      if (!less) return;
    }
    end[0] = d;
    for (let k = 0; k < tail; k++) end[k + 1] = base[k]! + aloneRest[j * tail + k]! + (sink ? sink[k + 1]! : 0);
    this.endMentee = j;
    this.endMentor = NONE;
  }

  /** Looks along every edge of `j`, who stands (or begins) at distance `from` less own cost and price. */
  private expand(j: number, from: number, target = NONE, sink?: Float64Array): void {
    const { state, seen, first, round, end, queue, byMentee, byEdge } = this, { graph, price, taken, capacity } = state;
    const { mentor, start } = graph, cost = state.costs.first, tail = this.base.length, stop = start[j + 1]!;
    this.work += stop - start[j]!;
    const ties = tail > 0 || target >= 0;
    let limit = end[0]!;
    for (let e = start[j]!; e < stop; e++) {
      const m = mentor[e]!, d = from + cost[e]! + price[m]!;
      if (d >= limit && !(ties && d === limit && d !== Infinity)) continue;
      const known = seen[m] === round;
      if (known) {
        const old = first[m]!;
        if (d > old || (d === old && (tail === 0 || !this.tieBetter(e, m)))) continue;
      } else seen[m] = round;
      first[m] = d;
      byMentee[m] = j;
      byEdge[m] = e;
      for (let k = 0; k < tail; k++) this.rest[m * tail + k] = this.base[k]! + state.costs.rest[e * tail + k]! + state.priceRest[m * tail + k]!;
      if (m === target || taken[m]! < capacity[m]!) {
        this.offerMentor(m, m === target ? undefined : sink);
        limit = end[0]!;
        if (m === target || sink === undefined) continue;
      }
      queue.raise(m);
    }
  }

  /** Ends at mentor `m`, if that is nearer than the end known. */
  private offerMentor(m: number, sink: Float64Array | undefined): void {
    const { end, rest, base } = this, tail = base.length, d = this.first[m]! + (sink ? sink[0]! : 0);
    if (d > end[0]!) return;
    if (d === end[0]) {
      let less = false;
      for (let k = 0; k < tail && !less; k++) {
        const x = rest[m * tail + k]! + (sink ? sink[k + 1]! : 0);
        if (x > end[k + 1]!) return;
        less = x < end[k + 1]!;
      }
      if (!less && sink) return;
    }
    end[0] = d;
    for (let k = 0; k < tail; k++) end[k + 1] = rest[m * tail + k]! + (sink ? sink[k + 1]! : 0);
    this.endMentor = m;
    this.endMentee = NONE;
  }

  private tieBetter(e: number, m: number): boolean {
    const { base, rest, state } = this, tail = base.length;
    for (let k = 0; k < tail; k++) {
      const x = base[k]! + state.costs.rest[e * tail + k]! + state.priceRest[m * tail + k]!, y = rest[m * tail + k]!;
      if (x !== y) return x < y;
    }
    return false;
  }

  private restLess(m: number): boolean {
    const { rest, end, base } = this, tail = base.length;
    for (let k = 0; k < tail; k++) if (rest[m * tail + k] !== end[k + 1]) return rest[m * tail + k]! < end[k + 1]!;
    return false;
  }

  private restMore(m: number): boolean {
    const { rest, end, base } = this, tail = base.length;
    for (let k = 0; k < tail; k++) if (rest[m * tail + k] !== end[k + 1]) return rest[m * tail + k]! > end[k + 1]!;
    return false;
  }

  /** Raises the prices of all mentors nearer than the end, then moves everybody on the way. */
  private apply(): void {
    const { state, settled, first, rest, end, base, movers, onto } = this, { price, priceRest } = state, tail = base.length;
    for (let s = 0; s < this.settledCount; s++) {
      const m = settled[s]!;
      price[m]! += end[0]! - first[m]!;
      for (let k = 0; k < tail; k++) priceRest[m * tail + k]! += end[k + 1]! - rest[m * tail + k]!;
    }
    for (let k = 0, moves = this.trace(); k < moves; k++) {
      state.leave(movers[k]!);
      if (onto[k]! >= 0) state.enter(movers[k]!, onto[k]!);
    }
  }
}
