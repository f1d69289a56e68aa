// «Поднять слабейших» against the truth found by trying every matching, and against what the best total alone gives.
import { fewest, fitsOf, placed, raiseTheWorst, score, solve, tieBreak, type KeyedProblem } from '../../../src/programme/matching';
import { make, randomFrom, type Family } from '../../bench/matching/instances';
import { everyMatching, tiny } from './tiny';

const CASES = 1000;

/** Below zero when the fits `a` are worse, worst first. */
function compareFits(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const k = Array.from(a).findIndex((fit, at) => fit !== b[at]);
  return k < 0 ? a.length - b.length : (a[k]! - (b[k] ?? -Infinity));
}

test.each([false, true])('first keys, then the worst fits, then the other keys: the same as the best of all matchings (keys over several doubles: %s)', (wide) => {
  let raised = 0, locks = 0, refusals = 0;
  for (let seed = 1; seed <= CASES; seed++) {
    const base = tiny(seed, wide), R = randomFrom(seed + 7), fit = Array.from(base.mentor, () => Math.floor(R() * 4) * 100);
    const problem = { ...base, keys: [{ ...placed, range: [0, 1] as const }, ...base.keys] }, before = R() < 0.5 ? 1 : 1 + Math.floor(R() * problem.keys.length), fixed = new Map<number, number>(), forbidden: number[] = [];
    for (let e = 0; e < problem.mentor.length; e++) if (R() < 0.1) forbidden.push(e);
    for (let i = 0; i < problem.mentees; i++) if (R() < 0.1 && problem.start[i]! < problem.start[i + 1]!) fixed.set(i, problem.start[i]!);
    const sign = problem.keys.map((key) => (key.best === 'least' ? 1 : -1));
    let best: { totals: number[]; fits: Float64Array } | undefined;
    everyMatching(problem, (edgeOf, totals) => {
      if (forbidden.some((e) => edgeOf.includes(e)) || [...fixed].some(([i, e]) => edgeOf[i] !== e)) return;
      const fits = fitsOf(fit, edgeOf);
      if (best) {
        const differing = (from: number, to: number): number => problem.keys.slice(from, to).reduce((found, _, k) => found || sign[from + k]! * (best!.totals[from + k]! - totals[from + k]!), 0);
        const difference = differing(0, before) || compareFits(fits, best.fits) || differing(before, problem.keys.length);
        if (difference <= 0) return;
      }
      best = { totals: [...totals], fits };
    });
    const locked = [...fixed].map(([mentee, edge]) => ({ mentee, mentor: problem.mentor[edge]! }));
    const found = raiseTheWorst({ ...problem, forbidden, locked }, { fit, before });
    if (!found.ok) {
      refusals++;
      expect(best).toBeUndefined();
      continue;
    }
    locks += locked.length;
    // The fits are compared before the keys that follow, so both must agree.
    expect([seed, [...fitsOf(fit, found.edgeOf)], found.totals]).toEqual([seed, [...best!.fits], best!.totals]);
    const plain = solve({ ...problem, forbidden, locked });
    if (plain.ok && compareFits(fitsOf(fit, found.edgeOf), fitsOf(fit, plain.edgeOf)) > 0) raised++;
  }
  expect(raised).toBeGreaterThan(50);
  expect(locks).toBeGreaterThan(50);
  expect(refusals).toBeGreaterThan(5);
});

test.each<[Family, number]>([['school', 1000], ['short', 1000], ['random', 200], ['dense', 60]])('%s of %i: as many placed, the worst fits no lower, the total no higher than by total alone', (family, mentees) => {
  const instance = make(family, mentees), fit = instance.score, problem: KeyedProblem = { ...instance, keys: [placed, score(fit), tieBreak(instance)] };
  const plain = solve(problem), raised = raiseTheWorst(problem, { fit, before: 1 });
  if (!plain.ok || !raised.ok) throw new Error('no lock was asked for');
  expect(raised.totals[0]).toBe(plain.totals[0]);
  expect(raised.totals[1]).toBeLessThan(plain.totals[1]!);
  expect(compareFits(fitsOf(fit, raised.edgeOf), fitsOf(fit, plain.edgeOf))).toBeGreaterThan(0);
  expect(raiseTheWorst(problem, { fit, before: 1 })).toEqual(raised);
  const taken = new Int32Array(instance.mentors);
  raised.mentorOf.forEach((m, i) => {
    if (m < 0) return;
    taken[m]!++;
    expect(instance.mentor[raised.edgeOf[i]!]).toBe(m);
    expect(raised.edgeOf[i]! >= instance.start[i]! && raised.edgeOf[i]! < instance.start[i + 1]!).toBe(true);
  });
  expect(taken.every((count, m) => count <= instance.capacity[m]!)).toBe(true);
});

test('few levels at 1,000: the same counts as keys of "fewest" on each level, worst first', () => {
  const instance = make('school', 1000), band = instance.score.map((s) => Math.min(4, Math.floor(s / 150)));
  const levels = [0, 1, 2, 3, 4].map((level) => fewest(band.map((b) => (b === level ? 1 : 0)))), keys = [placed, score(instance.score)];
  const raised = raiseTheWorst({ ...instance, keys }, { fit: band, before: 1 }), staged = solve({ ...instance, keys: [placed, ...levels, score(instance.score)] });
  if (!raised.ok || !staged.ok) throw new Error('no lock was asked for');
  expect(compareFits(fitsOf(band, raised.edgeOf), fitsOf(band, staged.edgeOf))).toBe(0);
  expect(raised.totals[1]).toBe(staged.totals[6]);
});

test('fits that are missing or no numbers are a mistake of the caller', () => {
  const problem: KeyedProblem = { mentees: 1, mentors: 1, capacity: [1], start: Int32Array.of(0, 1), mentor: Int32Array.of(0), keys: [placed] };
  expect(() => raiseTheWorst(problem, { fit: [], before: 1 })).toThrow(RangeError);
  expect(() => raiseTheWorst(problem, { fit: [NaN], before: 1 })).toThrow(RangeError);
  expect(raiseTheWorst(problem, { fit: [5], before: 1 })).toMatchObject({ ok: true, totals: [0] });
});
