// The stable matching against every matching there is: nobody blocks it, and no stable one is better for any mentee.
import { blockingPairs, placed, score, solve, stabilityPrice, stable, type KeyedProblem } from '../../../src/programme/matching';
import { make, randomFrom } from '../../bench/matching/instances';
import { everyMatching, tiny } from './tiny';

const CASES = 1000;

/** Blocking pairs by the definition, written another way than the solver's. */
function blockers(problem: KeyedProblem, liking: { mentee: ArrayLike<number>; mentor: ArrayLike<number> }, edgeOf: Int32Array, open: (i: number, e: number) => boolean, locked: ReadonlySet<number>): number[] {
  const found: number[] = [];
  for (let i = 0; i < problem.mentees; i++) for (let e = problem.start[i]!; e < problem.start[i + 1]!; e++) {
    if (!open(i, e) || locked.has(i) || edgeOf[i] === e || (edgeOf[i]! >= 0 && liking.mentee[e]! <= liking.mentee[edgeOf[i]!]!)) continue;
    const others = [...edgeOf.keys()].filter((j) => edgeOf[j]! >= 0 && problem.mentor[edgeOf[j]!] === problem.mentor[e]);
    if (others.length < problem.capacity[problem.mentor[e]!]! || others.some((j) => !locked.has(j) && liking.mentor[edgeOf[j]!]! < liking.mentor[e]!)) found.push(e);
  }
  return found;
}

test('nobody blocks it, no stable matching is better for any mentee, and every pair that blocks another matching is named', () => {
  let compared = 0, blocked = 0, locks = 0;
  for (let seed = 1; seed <= CASES; seed++) {
    const problem = tiny(seed), R = randomFrom(seed + 3), edges = problem.mentor.length, forbidden = new Set<number>(), fixed = new Map<number, number>();
    for (let e = 0; e < edges; e++) if (R() < 0.1) forbidden.add(e);
    for (let i = 0; i < problem.mentees; i++) if (R() < 0.1 && problem.start[i]! < problem.start[i + 1]! && !forbidden.has(problem.start[i]!)) fixed.set(i, problem.start[i]!);
    const whole = { ...problem, forbidden, locked: [...fixed].map(([mentee, edge]) => ({ mentee, mentor: problem.mentor[edge]! })) };
    const tied = { mentee: Array.from({ length: edges }, () => Math.floor(R() * 3)), mentor: Array.from({ length: edges }, () => Math.floor(R() * 3)), tie: Array.from({ length: edges }, () => Math.floor(R() * 1000)) };
    const found = stable(whole, tied), open = (_: number, e: number): boolean => !forbidden.has(e), locked = new Set(fixed.keys());
    if (!found.ok) {
      expect(found.code).toBe('no-place');
      continue;
    }
    locks += locked.size;
    expect([seed, blockers(problem, tied, found.edgeOf, open, locked), [...blockingPairs(whole, tied, found.edgeOf)]]).toEqual([seed, [], []]);
    // With ties broken as the solver breaks them nobody likes two edges alike, and the best stable matching for all mentees is unique.
    const strict = (likes: number[]): number[] => likes.map((value, e) => value * 1e9 - tied.tie[e]! * 1e3 - e), sharp = { mentee: strict(tied.mentee), mentor: strict(tied.mentor) };
    everyMatching(problem, (edgeOf) => {
      if ([...fixed].some(([i, e]) => edgeOf[i] !== e) || edgeOf.some((e) => forbidden.has(e))) return;
      const loose = blockers(problem, tied, edgeOf, open, locked);
      expect([seed, [...blockingPairs(whole, tied, edgeOf)]]).toEqual([seed, loose]);
      if (loose.length > 0) blocked++;
      if (blockers(problem, sharp, edgeOf, open, locked).length > 0) return;
      compared++;
      edgeOf.forEach((edge, i) => {
        if (edge >= 0) expect([seed, found.edgeOf[i]! >= 0 && sharp.mentee[found.edgeOf[i]!]! >= sharp.mentee[edge]!]).toEqual([seed, true]);
      });
    });
  }
  expect(compared).toBeGreaterThan(CASES / 2);
  expect(blocked).toBeGreaterThan(1000);
  expect(locks).toBeGreaterThan(100);
});

test('its price beside the best matching of a school of 1,000', () => {
  const instance = make('school', 1000), problem: KeyedProblem = { ...instance, keys: [placed, score(instance.score)] }, liking = { mentee: instance.score, mentor: instance.score };
  const best = solve(problem);
  if (!best.ok) throw new Error('no lock was asked for');
  const price = stabilityPrice(problem, liking, best);
  if (!price.ok) throw new Error('no lock was asked for');
  expect(blockingPairs(problem, liking, price.stable.edgeOf).length).toBe(0);
  expect(price.blocking).toBe(blockingPairs(problem, liking, best.edgeOf).length);
  expect(price.blocking).toBeGreaterThan(500);
  expect(price.fewerPlaced).toBe(price.totals[0]);
  expect(price.fewerPlaced).toBeGreaterThan(30);
  expect(price.totals[1]).toBe(price.stable.totals[1]! - best.totals[1]!);
  expect(price.totals[1]).toBeLessThan(0);
  expect(stable(problem, liking)).toEqual(price.stable);
});

test('a lock that cannot be is refused, likings that are missing are a mistake of the caller', () => {
  const problem: KeyedProblem = { mentees: 2, mentors: 1, capacity: [1], start: Int32Array.of(0, 1, 2), mentor: Int32Array.of(0, 0), keys: [placed] }, liking = { mentee: [1, 1], mentor: [1, 2] };
  const both = { ...problem, locked: [{ mentee: 0, mentor: 0 }, { mentee: 1, mentor: 0 }] }, refusal = { ok: false, code: 'no-place', mentee: 1, mentor: 0 };
  expect(stable(both, liking)).toEqual(refusal);
  const best = solve(problem);
  if (!best.ok) throw new Error('no lock was asked for');
  expect(stabilityPrice(both, liking, best)).toEqual(refusal);
  expect(stable(problem, liking)).toMatchObject({ ok: true, mentorOf: Int32Array.of(-1, 0), totals: [1] });
  expect(() => stable(problem, { mentee: [1], mentor: [1, 2] })).toThrow(RangeError);
});
