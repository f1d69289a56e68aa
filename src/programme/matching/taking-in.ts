// Shortest paths where costs have one part: takes mentees in one by one, each by the cheapest chain of moves; where a cold solve spends its time.
import type { Assignment } from './assignment';
import { NONE } from './problem';
import { Queue } from './queue';

/**
 * As long as mentees are only taken in, prices never fall: what was learnt of a mentee's edges holds until he or she moves, and spares
 * more than half of all looks.
 */
export class TakingIn {
  /** Edges looked at since the start: the measure of work. */
  work = 0;
  /** Distance of the nearest end found, and where it is: a mentor with a free place, or a mentee who will stay alone. */
  private readonly end = new Float64Array(1);
  private endMentor = NONE;
  private endMentee = NONE;
  private readonly distance: Float64Array;
  private readonly seen: Int32Array;
  private readonly byMentee: Int32Array;
  private readonly byEdge: Int32Array;
  private readonly settled: Int32Array;
  private settledCount = 0;
  /** What anything but the own edge costs a mentee at least, price included. */
  private readonly bound: Float64Array;
  private readonly queue: Queue;
  private round = 0;

  constructor(private readonly state: Assignment) {
    const { mentees, mentors } = state.graph;
    this.distance = new Float64Array(mentors);
    this.seen = new Int32Array(mentors);
    this.byMentee = new Int32Array(mentors);
    this.byEdge = new Int32Array(mentors);
    this.settled = new Int32Array(mentors);
    this.bound = new Float64Array(mentees).fill(-Infinity);
    this.queue = new Queue(mentors, this.distance, new Float64Array(0), 0);
  }

  /** Takes in a mentee who stands nowhere: placed if that is better than alone, others moved as needed, prices kept true. */
  place(i: number): void {
    const { state: { price, head }, queue, distance, end, settled } = this;
    this.round++;
    this.settledCount = 0;
    queue.clear();
    end[0] = Infinity;
    this.endMentee = NONE;
    this.lookFrom(i, 0);
    while (queue.size > 0) {
      const m = queue.take(), d = distance[m]!;
      if (d >= end[0]!) break;
      settled[this.settledCount++] = m;
      this.lookFrom(head[m]!, d - price[m]!);
    }
    this.raisePrices();
    this.move(i);
  }

  /**
   * Looks where mentee `first` and those listed after could go, who stand (or begin) at distance `before` less own cost. All in one
   * piece: in a first solve, compiling many small ones would cost more than it saves.
   */
  private lookFrom(first: number, before: number): void {
    const { state: { graph: { mentor, start }, costs: { first: cost, aloneFirst }, price, edgeOf, taken, capacity, next }, distance, seen, round, end, bound, byMentee, byEdge } = this;
    for (let j = first; j >= 0; j = next[j]!) {
      const own = edgeOf[j]!, from = own < 0 ? before : before - cost[own]!, stop = start[j + 1]!;
      if (from + bound[j]! >= end[0]!) continue;
      let least = aloneFirst[j]!, limit = end[0]! - from;
      if (least < limit) {
        end[0] = from + least;
        limit = least;
        this.endMentee = j;
      }
      this.work += stop - start[j]!;
      for (let e = start[j]!; e < stop; e++) {
        const m = mentor[e]!, reach = cost[e]! + price[m]!;
        if ((reach >= limit && reach >= least) || e === own) continue;
        if (reach < least) least = reach;
        if (reach >= limit || (seen[m] === round && from + reach >= distance[m]!)) continue;
        seen[m] = round;
        distance[m] = from + reach;
        byMentee[m] = j;
        byEdge[m] = e;
        if (taken[m]! >= capacity[m]!) this.queue.raise(m);
        else {
          end[0] = from + reach;
          limit = reach;
          this.endMentor = m;
          this.endMentee = NONE;
        }
      }
      bound[j] = least;
    }
  }

  /** Raises the prices of all mentors nearer than the end. */
  private raisePrices(): void {
    const { state: { price }, settled, distance, settledCount } = this, end = this.end[0]!;
    for (let s = 0; s < settledCount; s++) {
      const m = settled[s]!;
      price[m]! += end - distance[m]!;
    }
  }

  /** Moves everybody on the way found, from its end to mentee `root`, with whom it began. */
  private move(root: number): void {
    const { state, byMentee, byEdge } = this;
    let j = this.endMentee, edge = NONE;
    if (j < 0) {
      j = byMentee[this.endMentor]!;
      edge = byEdge[this.endMentor]!;
    }
    for (;;) {
      const left = state.mentorOf[j]!;
      state.leave(j);
      if (edge >= 0) state.enter(j, edge);
      this.bound[j] = -Infinity;
      if (j === root) return;
      edge = byEdge[left]!;
      j = byMentee[left]!;
    }
  }
}
