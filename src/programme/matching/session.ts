// A matching that stays optimal while the curator locks, forbids, wishes and changes places: each change is repaired from the old prices.
import type { Assignment } from './assignment';
import { BackwardSearch } from './backward-search';
import { costChange, fits, packCosts, totalsOf, type Costs, type Key } from './costs';
import { optimize } from './engines';
import { ForwardSearch } from './forward-search';
import { betterEdges, type Found, type LeftOut } from './left-out';
import { networkSimplex } from './network-simplex';
import { lockRefusal, prepare, standsWell, type KeyedProblem, type Refused } from './keyed-problem';
import { columnsOf, edgeBetween, NONE, type Columns } from './problem';
import { WhatIf } from './what-if';

/** Keys of which the session owns the values, so that they can change. */
interface OwnKey extends Key {
  readonly edge: Float64Array;
  readonly alone: Float64Array;
}

const own = (values: number | ArrayLike<number>, count: number): Float64Array => (typeof values === 'number' ? new Float64Array(count).fill(values) : Float64Array.from(values));

/**
 * Solves once from nothing; every later change costs one or two short searches, and the result is worth exactly what a solve from
 * nothing would be (the very same pairs if the last key is `tieBreak`). Mentees, mentors and edges keep their numbers for its lifetime.
 */
export class MatchingSession {
  private readonly keys: readonly OwnKey[];
  private readonly columns: Columns;
  private readonly forbidden = new Set<number>();
  private costs: Costs;
  /** First part of the costs without vetoes. */
  private plain: Float64Array;
  private state: Assignment;
  private forward: ForwardSearch;
  private backward: BackwardSearch;

  /**
   * Opens a session, or says which lock cannot be. `from` is a session of the same problem with fewer edges, in the same order of keys,
   * mentees and mentors: then it goes on from where that one stands and from its prices.
   */
  static open(problem: KeyedProblem, from?: MatchingSession): { readonly ok: true; readonly session: MatchingSession } | Refused {
    const costs = packCosts(problem, problem.keys), plain = costs.first.slice(), prepared = prepare(problem, costs);
    return prepared.ok ? { ok: true, session: new MatchingSession(problem, costs, plain, prepared.state, from) } : prepared;
  }

  private constructor(private readonly problem: KeyedProblem, costs: Costs, plain: Float64Array, state: Assignment, from?: MatchingSession) {
    const { mentees, mentor } = problem;
    this.keys = problem.keys.map((key) => ({ ...key, edge: own(key.edge, mentor.length), alone: own(key.alone, mentees) }));
    for (const edge of problem.forbidden ?? []) this.forbidden.add(edge);
    this.columns = columnsOf(problem);
    this.costs = costs;
    this.plain = plain;
    this.state = from ? from.goOn(state) : optimize(state);
    this.forward = new ForwardSearch(state);
    this.backward = new BackwardSearch(state, this.columns);
  }

  /** Mentor of each mentee now, -1 = none; a copy. */
  get mentorOf(): Int32Array {
    return this.state.mentorOf.slice();
  }

  /** Mentor of one mentee now, -1 = none. */
  mentorAt(mentee: number): number {
    return this.state.mentorOf[mentee]!;
  }

  /** Total of each key now, in its own units. */
  get totals(): number[] {
    return totalsOf(this.keys, this.state.edgeOf);
  }

  isLocked(mentee: number): boolean {
    return this.state.absent[mentee] === 1;
  }

  /** Questions that move nobody. */
  get whatIf(): WhatIf {
    return new WhatIf(this.state, this.keys, this.forward, this.backward);
  }

  /** Edges the problem was given without that would make the matching better, up to `most` of each mentee; none = it is the optimum with all of them. */
  better(leftOut: LeftOut, most: number): Found[] {
    return betterEdges(this.state, leftOut, most);
  }

  /** Takes an edge out; false (and no change) if a lock stands on it. */
  forbid(edge: number): boolean {
    const i = this.menteeOf(edge);
    if (this.state.absent[i] === 1 && this.state.edgeOf[i] === edge) return false;
    this.forbidden.add(edge);
    this.costs.first[edge] = Infinity;
    if (this.state.edgeOf[i] === edge) this.reseat(i);
    return true;
  }

  /** Allows a forbidden edge again. */
  allow(edge: number): void {
    if (!this.forbidden.delete(edge)) return;
    this.costs.first[edge] = this.plain[edge]!;
    this.settle(this.menteeOf(edge));
  }

  /** Fixes a pair whatever it costs; replaces the mentee's earlier lock. */
  lock(mentee: number, mentor: number): { readonly ok: true } | Refused {
    const { state } = this, edge = edgeBetween(this.problem, mentee, mentor), earlier = state.absent[mentee] === 1;
    let code = lockRefusal(state, mentee, edge);
    if (earlier && code === undefined) return { ok: true };
    if (code === 'locked-elsewhere') code = state.capacity[mentor] === 0 ? 'no-place' : undefined;
    if (code) return { ok: false, code, mentee, mentor };
    if (earlier) this.unlock(mentee);
    const from = state.mentorOf[mentee]!;
    state.leave(mentee);
    state.lock(mentee, edge);
    if (from >= 0 && from !== mentor) this.refill(from);
    if (state.taken[mentor]! > state.capacity[mentor]!) this.forward.relieve(mentor);
    return { ok: true };
  }

  /** Gives a locked mentee free; nothing when not locked. */
  unlock(mentee: number): void {
    const { state } = this;
    if (state.absent[mentee] === 0) return;
    const from = state.mentorOf[mentee]!;
    state.unlock(mentee);
    this.refill(from);
    state.absent[mentee] = 0;
    this.forward.place(mentee);
  }

  /** Gives an edge new values, one per key (undefined = as before): a wish, a changed score, another band. Values beyond the range of a key cost a solve from nothing. */
  revalue(edge: number, values: readonly (number | undefined)[]): void {
    const { keys, costs } = this;
    let fit = true;
    values.forEach((value, key) => { fit &&= value === undefined || fits(costs, key, value); });
    values.forEach((value, key) => {
      if (value === undefined) return;
      const before = keys[key]!.edge[edge]!;
      keys[key]!.edge[edge] = value;
      if (!fit) return;
      const { part, change } = costChange(costs, key, before, value);
      if (part > 0) costs.rest[edge * costs.tail + part - 1]! += change;
      else {
        this.plain[edge]! += change;
        if (!this.forbidden.has(edge)) costs.first[edge] = this.plain[edge]!;
      }
    });
    if (fit) this.settle(this.menteeOf(edge));
    else this.rebuild();
  }

  /** Sets the places of a mentor; false (and no change) if more are locked. */
  setCapacity(mentor: number, places: number): boolean {
    const { state } = this, locked = this.lockedPlaces(mentor);
    if (!Number.isSafeInteger(places) || places < 0) throw new RangeError('matching: a capacity is a whole number, 0 or more');
    if (places < locked) return false;
    const free = places - locked;
    while (state.taken[mentor]! > free) {
      state.capacity[mentor] = state.taken[mentor]! - 1;
      this.forward.relieve(mentor);
    }
    state.capacity[mentor] = free;
    this.refill(mentor);
    return true;
  }

  /** Seats and prices of this session in a state with more edges, and from there to the optimum. */
  private goOn(state: Assignment): Assignment {
    const { graph, costs, absent } = state, { mentorOf, price, priceRest } = this.state;
    if (costs.slots.some(({ part, weight, zero }, k) => part !== this.costs.slots[k]?.part || weight !== this.costs.slots[k]?.weight || zero !== this.costs.slots[k]?.zero)) return optimize(state);
    for (let i = 0; i < graph.mentees; i++) {
      const edge = absent[i] === 1 || mentorOf[i]! < 0 ? NONE : edgeBetween(graph, i, mentorOf[i]!);
      if (edge >= 0 && costs.first[edge] !== Infinity) state.enter(i, edge);
    }
    // A place that is free has no price, should somebody not sit as before.
    for (let m = 0; m < graph.mentors; m++) if (state.taken[m]! >= state.capacity[m]!) {
      state.price[m] = price[m]!;
      for (let k = 0; k < costs.tail; k++) state.priceRest[m * costs.tail + k] = priceRest[m * costs.tail + k]!;
    }
    networkSimplex(state);
    return state;
  }

  private lockedPlaces(mentor: number): number {
    const { absent, mentorOf } = this.state, { start, mentee } = this.columns;
    let locked = 0;
    for (let p = start[mentor]!; p < start[mentor + 1]!; p++) if (absent[mentee[p]!] === 1 && mentorOf[mentee[p]!] === mentor) locked++;
    return locked;
  }

  /** The mentee of an edge, by halving. */
  private menteeOf(edge: number): number {
    const { start, mentees } = this.problem;
    if (!(edge >= 0 && edge < this.problem.mentor.length)) throw new RangeError('matching: no such edge');
    let low = 0, high = mentees;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (start[middle]! <= edge) low = middle;
      else high = middle;
    }
    return low;
  }

  /** Makes the best of every free place of a mentor that still has a price. */
  private refill(mentor: number): void {
    const { state } = this;
    while (state.taken[mentor]! < state.capacity[mentor]! && !state.costsNothing(mentor)) this.backward.fill(mentor);
  }

  private settle(i: number): void {
    if (this.state.absent[i] === 0 && !standsWell(this.state, i)) this.reseat(i);
  }

  /** Takes a mentee out, closes the gap, takes him or her in again. */
  private reseat(i: number): void {
    const { state } = this, from = state.mentorOf[i]!;
    state.leave(i);
    if (from >= 0) {
      state.absent[i] = 1;
      this.refill(from);
      state.absent[i] = 0;
    }
    this.forward.place(i);
  }

  private rebuild(): void {
    const { problem, state } = this, locked: { mentee: number; mentor: number }[] = [];
    state.absent.forEach((absent, mentee) => { if (absent === 1) locked.push({ mentee, mentor: state.mentorOf[mentee]! }); });
    const capacity = state.capacity.slice();
    for (const { mentor } of locked) capacity[mentor]!++;
    const keys = this.keys.map(({ best, edge, alone }) => ({ best, edge, alone }));
    this.costs = packCosts(problem, keys);
    this.plain = this.costs.first.slice();
    const prepared = prepare({ ...problem, keys, capacity, forbidden: this.forbidden, locked }, this.costs);
    if (!prepared.ok) throw new Error('matching: a lock that stood cannot be kept');
    this.state = optimize(prepared.state);
    this.forward = new ForwardSearch(this.state);
    this.backward = new BackwardSearch(this.state, this.columns);
  }
}
