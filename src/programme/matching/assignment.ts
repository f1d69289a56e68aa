// The state every engine works on and hands over: who stands with whom, and the price of a place with each mentor.
import type { Costs } from './costs';
import { NONE, type Graph } from './problem';

/**
 * Prices prove the optimum. With `u(i)` = least of the cost of staying alone and of cost + price over the edges of mentee `i`:
 * every placed mentee stands on an edge that reaches `u`, every mentee left alone has `u` = cost of staying alone, no price is
 * below zero, and a mentor with a free place has price zero. Engines keep this true for all mentees already taken in.
 */
export class Assignment {
  readonly mentorOf: Int32Array;
  readonly edgeOf: Int32Array;
  /** Mentees standing with each mentor, and places for them; locked mentees and their places are counted in neither. */
  readonly taken: Int32Array;
  readonly capacity: Int32Array;
  /** 1 for mentees who take no part because a lock decides for them (or while they are being moved). */
  readonly absent: Uint8Array;
  /** Most significant part of the price of a place with each mentor, and the other parts side by side. */
  readonly price: Float64Array;
  readonly priceRest: Float64Array;
  /** First mentee of each mentor, and the next and previous one of the same mentor. */
  readonly head: Int32Array;
  readonly next: Int32Array;
  readonly previous: Int32Array;

  constructor(readonly graph: Graph, readonly costs: Costs) {
    const { mentees, mentors } = graph;
    this.mentorOf = new Int32Array(mentees).fill(NONE);
    this.edgeOf = new Int32Array(mentees).fill(NONE);
    this.taken = new Int32Array(mentors);
    this.capacity = Int32Array.from(graph.capacity);
    this.absent = new Uint8Array(mentees);
    this.price = new Float64Array(mentors);
    this.priceRest = new Float64Array(mentors * costs.tail);
    this.head = new Int32Array(mentors).fill(NONE);
    this.next = new Int32Array(mentees).fill(NONE);
    this.previous = new Int32Array(mentees).fill(NONE);
  }

  /** Puts a mentee who stands nowhere on an edge. */
  enter(i: number, edge: number): void {
    const m = this.graph.mentor[edge]!, first = this.head[m]!;
    this.mentorOf[i] = m;
    this.edgeOf[i] = edge;
    this.next[i] = first;
    this.previous[i] = NONE;
    if (first >= 0) this.previous[first] = i;
    this.head[m] = i;
    this.taken[m]!++;
  }

  /** Takes a mentee off the edge he or she stands on; nothing when alone. */
  leave(i: number): void {
    const m = this.mentorOf[i]!;
    if (m < 0) return;
    const before = this.previous[i]!, after = this.next[i]!;
    if (before >= 0) this.next[before] = after;
    else this.head[m] = after;
    if (after >= 0) this.previous[after] = before;
    this.mentorOf[i] = NONE;
    this.edgeOf[i] = NONE;
    this.taken[m]!--;
  }

  /** Takes everybody off who is not locked. */
  clear(): void {
    for (let i = 0; i < this.graph.mentees; i++) if (this.absent[i] === 0) this.leave(i);
  }

  /** Gives a mentee who stands nowhere an edge for good, with a place that counts no longer. */
  lock(i: number, edge: number): void {
    const m = this.graph.mentor[edge]!;
    this.absent[i] = 1;
    this.mentorOf[i] = m;
    this.edgeOf[i] = edge;
    this.capacity[m]!--;
  }

  /** Takes the lock away; the place counts again, the mentee stands nowhere and is still absent. */
  unlock(i: number): void {
    this.capacity[this.mentorOf[i]!]!++;
    this.mentorOf[i] = NONE;
    this.edgeOf[i] = NONE;
  }

  /** Whether a place with this mentor costs nothing. */
  costsNothing(m: number): boolean {
    if (this.price[m] !== 0) return false;
    for (let k = 0, { tail } = this.costs; k < tail; k++) if (this.priceRest[m * tail + k] !== 0) return false;
    return true;
  }
}
