// Tiny random problems and the truth about them, found by trying every matching.
import type { KeyedProblem } from '../../../src/programme/matching';
import { valueAt } from '../../../src/programme/matching/costs';
import { randomFrom } from '../../bench/matching/instances';

export interface Tiny extends KeyedProblem {
  readonly keys: readonly { best: 'least' | 'most'; edge: Int32Array; alone: Int32Array; range: readonly [number, number] }[];
  readonly capacity: Int32Array;
}

/**
 * Up to 5 mentees and 4 mentors, capacities 0..3, any edges, 1..4 keys with small values, so that ties are common. `wide` keys
 * announce a range so wide that no two fit into one double.
 */
export function tiny(seed: number, wide = false): Tiny {
  const R = randomFrom(seed), pick = (a: number, b: number): number => a + Math.floor(R() * (b - a + 1));
  const mentees = pick(0, 5), mentors = pick(0, 4), mentor: number[] = [], start = new Int32Array(mentees + 1);
  for (let i = 0; i < mentees; i++) {
    for (let m = 0; m < mentors; m++) if (R() < 0.6) mentor.push(m);
    start[i + 1] = mentor.length;
  }
  const keys = Array.from({ length: pick(1, 4) }, () => {
    const high = [1, 3, 1000][pick(0, 2)]!;
    return { best: R() < 0.5 ? 'least' as const : 'most' as const, edge: Int32Array.from(mentor, () => pick(-1, high)), alone: Int32Array.from({ length: mentees }, () => pick(-1, high)), range: [-1, wide ? 2 ** 45 : high] as const };
  });
  return { mentees, mentors, capacity: Int32Array.from({ length: mentors }, () => pick(0, 3)), start, mentor: Int32Array.from(mentor), keys };
}

/** Shows every matching that keeps to the capacities, by the edge of each mentee (-1 = alone), with the total of each key; both change after the call. */
export function everyMatching(problem: KeyedProblem, show: (edgeOf: Int32Array, totals: number[]) => void, allowed: (mentee: number, edge: number) => boolean = () => true): void {
  const { mentees, start, mentor, keys } = problem, free = Int32Array.from(problem.capacity), totals = keys.map(() => 0), edgeOf = new Int32Array(mentees).fill(-1);
  const visit = (i: number): void => {
    if (i === mentees) {
      show(edgeOf, totals);
      return;
    }
    for (let e = start[i]! - 1; e < start[i + 1]!; e++) {
      const edge = e < start[i]! ? -1 : e;
      if (!allowed(i, edge) || (edge >= 0 && free[mentor[edge]!] === 0)) continue;
      const add = (sign: number): void => keys.forEach((key, k) => { totals[k]! += sign * valueAt(key, i, edge); });
      if (edge >= 0) free[mentor[edge]!]!--;
      edgeOf[i] = edge;
      add(1);
      visit(i + 1);
      add(-1);
      if (edge >= 0) free[mentor[edge]!]!++;
    }
  };
  visit(0);
}

/** Best totals over every matching in which `allowed` holds for the edge (-1 = alone) of every mentee; undefined if there is none. */
export function bruteForce(problem: KeyedProblem, allowed?: (mentee: number, edge: number) => boolean): number[] | undefined {
  let best: number[] | undefined;
  everyMatching(problem, (_, totals) => {
    const k = best ? totals.findIndex((total, key) => total !== best![key]) : 0;
    if (!best || (k >= 0 && (totals[k]! < best[k]!) === (problem.keys[k]!.best === 'least'))) best = totals.slice();
  }, allowed);
  return best;
}
