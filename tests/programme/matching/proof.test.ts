// The prices that come with an optimum prove it (linear programming duality): checked for every family, with keys over one double and over several.
import { fewest, placed, score, tieBreak, type Key } from '../../../src/programme/matching';
import type { Assignment } from '../../../src/programme/matching/assignment';
import { packCosts } from '../../../src/programme/matching/costs';
import { optimum } from '../../../src/programme/matching/engines';
import { make, type Family } from '../../bench/matching/instances';

const compare = (a: readonly number[], b: readonly number[]): number => {
  const k = a.findIndex((x, part) => x !== b[part]);
  return k < 0 ? 0 : a[k]! - b[k]!;
};

const plus = (a: readonly number[], b: readonly number[]): number[] => a.map((x, k) => x + b[k]!);

/** Everything that contradicts the proof: an edge or staying alone that would be cheaper, a price below zero, a free place with a price, a place too many. */
function flaws(state: Assignment): string[] {
  const { graph: { mentees, mentors, start, mentor }, costs, price, priceRest, edgeOf, mentorOf, taken, capacity } = state, { tail } = costs, found: string[] = [];
  const tuple = (first: Float64Array, rest: Float64Array, k: number): number[] => [first[k]!, ...rest.subarray(k * tail, (k + 1) * tail)];
  const zero = Array.from({ length: tail + 1 }, () => 0), counted = new Int32Array(mentors);
  const prices = Array.from({ length: mentors }, (_, m) => tuple(price, priceRest, m));
  for (let i = 0; i < mentees; i++) {
    const alone = tuple(costs.aloneFirst, costs.aloneRest, i), own = edgeOf[i]!;
    if (own >= 0) counted[mentor[own]!]!++;
    if (own >= 0 ? own < start[i]! || own >= start[i + 1]! || mentor[own] !== mentorOf[i] : mentorOf[i] !== -1) found.push(`mentee ${i} stands on a foreign edge`);
    const mine = own < 0 ? alone : plus(tuple(costs.first, costs.rest, own), prices[mentor[own]!]!);
    if (compare(alone, mine) < 0) found.push(`mentee ${i} would rather be alone`);
    for (let e = start[i]!; e < start[i + 1]!; e++) if (compare(plus(tuple(costs.first, costs.rest, e), prices[mentor[e]!]!), mine) < 0) found.push(`mentee ${i} would rather take edge ${e}`);
  }
  for (let m = 0; m < mentors; m++) {
    if (counted[m] !== taken[m] || taken[m]! > capacity[m]!) found.push(`mentor ${m} is over capacity`);
    if (compare(prices[m]!, zero) < 0) found.push(`mentor ${m} has a price below zero`);
    if (taken[m]! < capacity[m]! && compare(prices[m]!, zero) !== 0) found.push(`mentor ${m} has a price and a free place`);
  }
  return found;
}

const families: [Family, number][] = [['random', 1000], ['school', 1000], ['short', 1000], ['dense', 150], ['alike', 1000], ['alike-school', 1000], ['alike-short', 1000], ['alike-dense', 150], ['staircase', 150], ['chain', 1000]];

test.each(families)('%s of %i', (family, mentees) => {
  const instance = make(family, mentees), bands = [fewest(instance.score.map((s) => (s < 200 ? 1 : 0))), fewest(instance.score.map((s) => (s >= 200 && s < 300 ? 1 : 0)))];
  const orders: Key[][] = [[placed, score(instance.score)], [placed, ...bands, score(instance.score), tieBreak(instance)]];
  expect(orders.map((keys) => flaws(optimum(instance, packCosts(instance, keys))))).toEqual([[], []]);
});

test('a matching that is not the best is found out', () => {
  const instance = make('school', 200), state = optimum(instance, packCosts(instance, [placed, score(instance.score)]));
  const i = state.mentorOf.findIndex((m) => m >= 0);
  state.leave(i);
  expect(flaws(state)).not.toEqual([]);
});
