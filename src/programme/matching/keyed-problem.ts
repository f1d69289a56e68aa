// A matching problem with the curator's own order of keys, vetoes and locks; solved from nothing.
import { Assignment } from './assignment';
import { packCosts, totalsOf, type Costs, type Key } from './costs';
import { optimize } from './engines';
import { checkGraph, edgeBetween, type Graph } from './problem';

export interface KeyedProblem extends Graph {
  /** What is best, the most important first. */
  readonly keys: readonly Key[];
  /** Edges that may not be used. */
  readonly forbidden?: Iterable<number>;
  /** Pairs that stay whatever they cost; at most one per mentee. */
  readonly locked?: Iterable<{ readonly mentee: number; readonly mentor: number }>;
}

/** Why a lock cannot be: no such edge, the edge is forbidden, all places of the mentor are locked already, the mentee is locked to another. */
export type LockRefusal = 'no-edge' | 'forbidden' | 'no-place' | 'locked-elsewhere';

export type Refused = { readonly ok: false; readonly code: LockRefusal; readonly mentee: number; readonly mentor: number };

export interface KeyedMatching {
  readonly ok: true;
  /** Mentor of each mentee, -1 = none, and the edge. */
  readonly mentorOf: Int32Array;
  readonly edgeOf: Int32Array;
  /** Total of each key, in its own units. */
  readonly totals: readonly number[];
}

/** The exact optimum, the same for the same problem. Refuses locks that cannot be; throws RangeError on a problem that contradicts itself. */
export function solve(problem: KeyedProblem): KeyedMatching | Refused {
  const prepared = prepare(problem, packCosts(problem, problem.keys));
  if (!prepared.ok) return prepared;
  const { mentorOf, edgeOf } = optimize(prepared.state);
  return { ok: true, mentorOf, edgeOf, totals: totalsOf(problem.keys, edgeOf) };
}

/** The empty assignment with vetoes and locks in it. A forbidden edge costs infinitely much. */
export function prepare(problem: KeyedProblem, costs: Costs): { readonly ok: true; readonly state: Assignment } | Refused {
  checkGraph(problem);
  for (const edge of problem.forbidden ?? []) costs.first[edge] = Infinity;
  const state = new Assignment(problem, costs);
  for (const { mentee, mentor } of problem.locked ?? []) {
    const edge = edgeBetween(problem, mentee, mentor);
    const code = lockRefusal(state, mentee, edge);
    if (code) return { ok: false, code, mentee, mentor };
    if (state.absent[mentee] === 0) state.lock(mentee, edge);
  }
  return { ok: true, state };
}

/** What speaks against locking a mentee to an edge; undefined if nothing does (or it is locked so already). */
export function lockRefusal(state: Assignment, mentee: number, edge: number): LockRefusal | undefined {
  if (edge < 0) return 'no-edge';
  if (state.costs.first[edge] === Infinity) return 'forbidden';
  if (state.absent[mentee] === 1) return state.edgeOf[mentee] === edge ? undefined : 'locked-elsewhere';
  return state.capacity[state.graph.mentor[edge]!]! > 0 ? undefined : 'no-place';
}

/** Whether a mentee would not rather stand elsewhere (or alone) at the present prices; then nothing needs repair. */
export function standsWell(state: Assignment, i: number): boolean {
  const { graph: { start, mentor }, costs: { first, rest, aloneFirst, aloneRest, tail }, price, priceRest, edgeOf, mentorOf } = state;
  const own = edgeOf[i]!, m = mentorOf[i]!;
  const mine = own < 0 ? aloneFirst[i]! : first[own]! + price[m]!;
  if (mine === Infinity) return false;
  const worse = (cost: number, part: (k: number) => number): boolean => {
    if (cost !== mine) return cost < mine;
    for (let k = 0; k < tail; k++) {
      const x = part(k), y = own < 0 ? aloneRest[i * tail + k]! : rest[own * tail + k]! + priceRest[m * tail + k]!;
      if (x !== y) return x < y;
    }
    return false;
  };
  if (worse(aloneFirst[i]!, (k) => aloneRest[i * tail + k]!)) return false;
  for (let e = start[i]!, stop = start[i + 1]!; e < stop; e++) {
    const to = mentor[e]!;
    if (worse(first[e]! + price[to]!, (k) => rest[e * tail + k]! + priceRest[to * tail + k]!)) return false;
  }
  return true;
}
