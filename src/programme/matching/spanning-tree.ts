// The basis of the network simplex: a spanning tree over mentees, mentors and a root, with flows and the values that make its arcs cost nothing.
import type { Assignment } from './assignment';
import { NONE } from './problem';

/**
 * The problem as a transport of one unit from each mentee to a mentor, or to a root (left alone); the root fills what stays free
 * of every mentor. All arcs are unbounded, so a basis is a spanning tree. An arc without flow always points away from the root
 * and the first blocking arc of a cycle leaves (Cunningham's rule, mirrored): no tree returns, so the method ends.
 */
export class SpanningTree {
  readonly parent: Int32Array;
  /** Edge between a node and its parent; NONE for the root's own arcs. */
  readonly edge: Int32Array;
  /** 1 when the arc leads from the node to its parent. */
  readonly up: Uint8Array;
  readonly flow: Int32Array;
  readonly depth: Int32Array;
  readonly child: Int32Array;
  readonly next: Int32Array;
  readonly previous: Int32Array;
  /** Price of a mentor, `u` of a mentee; zero at the root. */
  readonly value: Float64Array;
  readonly valueRest: Float64Array;
  /** The part of `value` that belongs to mentors. */
  readonly mentorValue: Float64Array;
  readonly root: number;
  private readonly stack: Int32Array;
  /** Mentors that hang in the tree; while it is planted, rows need not be looked through once all do. */
  private hanging = 0;
  /** Found by `findLeaving`. */
  private least = 0;
  private leaving = NONE;
  private leavingFromSource = true;
  private meeting = NONE;

  constructor(private readonly state: Assignment) {
    const { mentees, mentors } = state.graph, nodes = mentees + mentors + 1;
    this.root = nodes - 1;
    this.parent = new Int32Array(nodes).fill(NONE);
    this.edge = new Int32Array(nodes).fill(NONE);
    this.up = new Uint8Array(nodes);
    this.flow = new Int32Array(nodes);
    this.depth = new Int32Array(nodes);
    this.child = new Int32Array(nodes).fill(NONE);
    this.next = new Int32Array(nodes).fill(NONE);
    this.previous = new Int32Array(nodes).fill(NONE);
    this.value = new Float64Array(nodes);
    this.mentorValue = this.value.subarray(mentees, nodes - 1);
    this.valueRest = new Float64Array(nodes * state.costs.tail);
    this.stack = new Int32Array(nodes);
    this.plant();
  }

  /**
   * The tree of the present assignment and prices: breadth first from the root along arcs that cost nothing at these prices. Mentors
   * it does not reach, and mentees not yet taken in, hang on the root at price zero and at the cost of staying alone.
   */
  private plant(): void {
    const { state, root, value, valueRest, parent } = this, { graph: { mentees, mentors }, costs: { tail, aloneFirst, aloneRest }, mentorOf, absent, taken, capacity, price, priceRest } = state;
    let size = 0;
    for (let i = 0; i < mentees; i++) if (mentorOf[i]! < 0 && absent[i] === 0) {
      value[i] = aloneFirst[i]!;
      for (let k = 0; k < tail; k++) valueRest[i * tail + k] = aloneRest[i * tail + k]!;
      size = this.hang(i, root, NONE, 1, 1, size);
    }
    for (let m = 0; m < mentors; m++) if (state.costsNothing(m)) size = this.hang(mentees + m, root, NONE, 0, capacity[m]! - taken[m]!, size);
    this.spread(size);
    for (let m = 0; m < mentors; m++) if (parent[mentees + m]! < 0) {
      price[m] = 0;
      priceRest.fill(0, m * tail, (m + 1) * tail);
      this.spread(this.hang(mentees + m, root, NONE, 0, capacity[m]! - taken[m]!, 0));
    }
  }

  /** Hangs a node under another and puts it at the end of the list of those to spread from; returns the new length of that list. */
  private hang(x: number, under: number, edge: number, up: number, flow: number, size: number): number {
    this.attach(x, under, edge, up, flow);
    this.depth[x] = this.depth[under]! + 1;
    this.stack[size] = x;
    if (x >= this.state.graph.mentees) this.hanging++;
    return size + 1;
  }

  /** Hangs whatever can be reached along arcs that cost nothing from the first `size` nodes of the list. */
  private spread(size: number): void {
    const { stack, state: { graph: { mentees, mentors } } } = this;
    for (let at = 0; at < size; at++) {
      const x = stack[at]!;
      if (x >= mentees) size = this.spreadFromMentor(x - mentees, size);
      else if (this.hanging < mentors) size = this.spreadFromMentee(x, size);
    }
  }

  private spreadFromMentor(m: number, size: number): number {
    const { state: { graph: { mentees }, costs: { tail, first, rest }, edgeOf, price, priceRest, head, next }, value, valueRest, parent } = this, x = mentees + m;
    value[x] = price[m]!;
    for (let k = 0; k < tail; k++) valueRest[x * tail + k] = priceRest[m * tail + k]!;
    for (let j = head[m]!; j >= 0; j = next[j]!) if (parent[j]! < 0) {
      const e = edgeOf[j]!;
      value[j] = first[e]! + price[m]!;
      for (let k = 0; k < tail; k++) valueRest[j * tail + k] = rest[e * tail + k]! + priceRest[m * tail + k]!;
      size = this.hang(j, x, e, 1, 1, size);
    }
    return size;
  }

  private spreadFromMentee(i: number, size: number): number {
    const { state: { graph: { mentees, start, mentor } }, parent } = this;
    for (let e = start[i]!, stop = start[i + 1]!; e < stop; e++) {
      const y = mentees + mentor[e]!;
      if (parent[y]! < 0 && this.tight(i, e)) size = this.hang(y, i, e, 0, 0, size);
    }
    return size;
  }

  /** Whether an edge of mentee `i`, whose value is set, costs nothing at the prices of the assignment. */
  private tight(i: number, edge: number): boolean {
    const { state: { graph: { mentor }, costs: { tail, first, rest }, price, priceRest }, value, valueRest } = this, m = mentor[edge]!;
    if (first[edge]! + price[m]! !== value[i]) return false;
    for (let k = 0; k < tail; k++) if (rest[edge * tail + k]! + priceRest[m * tail + k]! !== valueRest[i * tail + k]) return false;
    return true;
  }

  private attach(x: number, parent: number, edge: number, up: number, flow: number): void {
    const { child, next, previous } = this, first = child[parent]!;
    this.parent[x] = parent;
    this.edge[x] = edge;
    this.up[x] = up;
    this.flow[x] = flow;
    next[x] = first;
    previous[x] = NONE;
    if (first >= 0) previous[first] = x;
    child[parent] = x;
  }

  private detach(x: number): void {
    const { child, next, previous } = this, before = previous[x]!, after = next[x]!;
    if (before >= 0) next[before] = after;
    else child[this.parent[x]!] = after;
    if (after >= 0) previous[after] = before;
  }

  /** Brings the arc `source -> target` (an edge, or NONE for an arc of the root) into the tree; `gap` is its reduced cost, below zero. */
  pivot(source: number, target: number, edge: number, gap: number, gapRest: Float64Array): void {
    this.findLeaving(source, target);
    const fromSource = this.leavingFromSource;
    if (this.least > 0) this.push(source, target);
    if (fromSource) this.rehang(source, target, edge, 1);
    else this.rehang(target, source, edge, 0);
    this.shift(fromSource ? source : target, fromSource ? gap : -gap, gapRest, fromSource ? 1 : -1);
  }

  /** Walks the cycle that the arc closes, up to the node where both ways meet: what flow it can take, and the node whose arc then leaves. */
  private findLeaving(source: number, target: number): void {
    const { parent, up, flow, depth } = this;
    let least = Infinity, leaving = NONE, fromSource = true, s = source, t = target;
    while (s !== t) {
      if (depth[s]! >= depth[t]!) {
        if (up[s] === 1 && flow[s]! <= least) {
          least = flow[s]!;
          leaving = s;
          fromSource = true;
        }
        s = parent[s]!;
      } else {
        if (up[t] === 0 && flow[t]! < least) {
          least = flow[t]!;
          leaving = t;
          fromSource = false;
        }
        t = parent[t]!;
      }
    }
    this.least = least;
    this.leaving = leaving;
    this.leavingFromSource = fromSource;
    this.meeting = s;
  }

  private push(source: number, target: number): void {
    const { parent, up, flow, least, meeting } = this;
    for (let x = source; x !== meeting; x = parent[x]!) flow[x]! += up[x] === 1 ? -least : least;
    for (let x = target; x !== meeting; x = parent[x]!) flow[x]! += up[x] === 1 ? least : -least;
  }

  /** Turns the way from `inner` up to the leaving arc round, and hangs `inner` under `outer` by the new arc. */
  private rehang(inner: number, outer: number, edge: number, upward: number): void {
    const { parent, up, flow, leaving } = this;
    let x = inner, above = outer, byEdge = edge, byUp = upward, byFlow = this.least;
    for (;;) {
      const oldParent = parent[x]!, oldEdge = this.edge[x]!, oldUp = up[x]!, oldFlow = flow[x]!;
      this.detach(x);
      this.attach(x, above, byEdge, byUp, byFlow);
      if (x === leaving) return;
      above = x;
      byEdge = oldEdge;
      byUp = 1 - oldUp;
      byFlow = oldFlow;
      x = oldParent;
    }
  }

  /** Adds to the values of a node and all below it, and sets their depths. */
  private shift(top: number, by: number, rest: Float64Array, sign: number): void {
    const { stack, child, next, depth, parent, value, valueRest } = this, tail = rest.length;
    let size = 1;
    stack[0] = top;
    while (size > 0) {
      const x = stack[--size]!;
      value[x]! += by;
      for (let k = 0; k < tail; k++) valueRest[x * tail + k]! += sign * rest[k]!;
      depth[x] = depth[parent[x]!]! + 1;
      for (let y = child[x]!; y >= 0; y = next[y]!) stack[size++] = y;
    }
  }

  /** Writes the flows and values back as assignment and prices. */
  harvest(): void {
    const { state, parent, edge, up, flow, value, valueRest } = this, { graph, price, priceRest } = state, { mentees, mentors } = graph;
    state.clear();
    for (let x = mentees + mentors - 1; x >= 0; x--) {
      const e = edge[x]!;
      if (e >= 0 && flow[x]! > 0) state.enter(up[x] === 1 ? x : parent[x]!, e);
    }
    price.set(value.subarray(mentees, mentees + mentors));
    priceRest.set(valueRest.subarray(mentees * state.costs.tail, (mentees + mentors) * state.costs.tail));
  }
}
