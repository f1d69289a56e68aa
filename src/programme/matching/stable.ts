// «Цена устойчивого подбора»: the stable matching for comparison, the pairs that would rather have each other, and what stability costs.
import type { Assignment } from './assignment';
import { packCosts, totalsOf } from './costs';
import { prepare, type KeyedMatching, type KeyedProblem, type Refused } from './keyed-problem';

/** How much each side of an edge wants it, more is better; equal values are ties. */
export interface Liking {
  readonly mentee: ArrayLike<number>;
  readonly mentor: ArrayLike<number>;
  /** Decides ties, the least first (for example the values of `tieBreak`, which do not depend on the order of rows); the order of edges when absent. */
  readonly tie?: ArrayLike<number>;
}

/** What stability would cost against another matching of the same problem. */
export interface StabilityPrice {
  readonly ok: true;
  readonly stable: KeyedMatching;
  /** Pairs in the other matching that would rather have each other than what they have; the stable one has none. */
  readonly blocking: number;
  /** How many fewer mentees the stable one places (below zero: more). */
  readonly fewerPlaced: number;
  /** Total of each key in the stable one less that in the other, in its own units. */
  readonly totals: readonly number[];
}

/**
 * Hospitals and residents (Gale and Shapley 1962): mentees propose in the order they like, a mentor keeps the best up to capacity. The result
 * is stable, and of all stable ones under the same breaking of ties it is the best for every mentee. Everybody would rather have any edge
 * that is listed and not forbidden than none. Locked pairs and their places take no part. `totals` are those of the problem's keys.
 * Refuses locks that cannot be; throws RangeError on a problem that contradicts itself.
 */
export function stable(problem: KeyedProblem, liking: Liking): KeyedMatching | Refused {
  checkLiking(problem, liking);
  const prepared = prepare(problem, packCosts(problem, problem.keys));
  if (!prepared.ok) return prepared;
  const { state } = prepared, { mentees, start, mentor } = problem, { taken, capacity, absent, edgeOf, mentorOf } = state;
  const tie = (e: number): number => (liking.tie ? liking.tie[e]! : e);
  const order = Int32Array.from(mentor, (_, e) => e), asked = start.slice(0, mentees), waiting: number[] = [];
  for (let i = mentees - 1; i >= 0; i--) {
    order.subarray(start[i]!, start[i + 1]!).sort((a, b) => liking.mentee[b]! - liking.mentee[a]! || tie(a) - tie(b) || a - b);
    if (absent[i] === 0) waiting.push(i);
  }
  const rather = (a: number, b: number): boolean => (liking.mentor[a]! - liking.mentor[b]! || tie(b) - tie(a) || b - a) > 0;
  for (let i = waiting.pop(); i !== undefined; i = waiting.pop()) {
    if (asked[i]! >= start[i + 1]!) continue;
    const edge = order[asked[i]!++]!, m = mentor[edge]!;
    if (state.costs.first[edge] === Infinity || capacity[m] === 0) waiting.push(i);
    else {
      state.enter(i, edge);
      if (taken[m]! <= capacity[m]!) continue;
      const out = leastLiked(state, m, rather);
      state.leave(out);
      waiting.push(out);
    }
  }
  return { ok: true, mentorOf, edgeOf, totals: totalsOf(problem.keys, edgeOf) };
}

/**
 * The edges on which both sides would rather stand than where they are: the mentee likes the mentor more than the present one (or has
 * none), and the mentor has a free place or likes the mentee more than one of those he or she has. Locked pairs hold, forbidden edges do not
 * count, and a tie is not "more".
 */
export function blockingPairs(problem: KeyedProblem, liking: Liking, edgeOf: Int32Array): Int32Array {
  checkLiking(problem, liking);
  const { mentees, mentors, start, mentor, capacity } = problem, forbidden = new Set(problem.forbidden ?? []), locked = new Set<number>();
  for (const { mentee } of problem.locked ?? []) locked.add(mentee);
  const free = Int32Array.from(capacity), least = new Float64Array(mentors).fill(Infinity), found: number[] = [];
  edgeOf.forEach((edge, i) => {
    if (edge < 0) return;
    const m = mentor[edge]!;
    free[m]!--;
    if (!locked.has(i)) least[m] = Math.min(least[m]!, liking.mentor[edge]!);
  });
  for (let i = 0; i < mentees; i++) {
    if (locked.has(i)) continue;
    const own = edgeOf[i]!;
    for (let e = start[i]!; e < start[i + 1]!; e++) {
      const m = mentor[e]!;
      if (e !== own && !forbidden.has(e) && (own < 0 || liking.mentee[e]! > liking.mentee[own]!) && (free[m]! > 0 || liking.mentor[e]! > least[m]!)) found.push(e);
    }
  }
  return Int32Array.from(found);
}

/** The stable matching beside another one of the same problem, and the difference. */
export function stabilityPrice(problem: KeyedProblem, liking: Liking, chosen: KeyedMatching): StabilityPrice | Refused {
  const found = stable(problem, liking);
  if (!found.ok) return found;
  const matched = (edgeOf: Int32Array): number => edgeOf.reduce((sum, edge) => sum + (edge < 0 ? 0 : 1), 0);
  return {
    ok: true, stable: found, blocking: blockingPairs(problem, liking, chosen.edgeOf).length,
    fewerPlaced: matched(chosen.edgeOf) - matched(found.edgeOf), totals: found.totals.map((total, k) => total - chosen.totals[k]!),
  };
}

function checkLiking({ mentor }: KeyedProblem, liking: Liking): void {
  if (liking.mentee.length !== mentor.length || liking.mentor.length !== mentor.length || (liking.tie && liking.tie.length !== mentor.length)) throw new RangeError('matching: one liking per edge is needed');
}

/** The one a mentor would part with first. */
function leastLiked({ head, next, edgeOf }: Assignment, m: number, rather: (a: number, b: number) => boolean): number {
  let out = head[m]!;
  for (let j = next[out]!; j >= 0; j = next[j]!) if (rather(edgeOf[out]!, edgeOf[j]!)) out = j;
  return out;
}
