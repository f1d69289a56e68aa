// Edges that a problem was given without: taken in by price until none helps, they end with the optimum of all.

import { MatchingSession, NO_EDGE, solve, type Key, type KeyedProblem } from '../../../src/programme/matching';
import { valueAt } from '../../../src/programme/matching/costs';
import { randomFrom } from '../../bench/matching/instances';
import { tiny } from './tiny';

/** The problem with some of its edges; `edges` are their numbers in the whole one. */
const part = (problem: KeyedProblem, edges: readonly number[]): KeyedProblem => {
  const start = new Int32Array(problem.mentees + 1);
  for (let i = 0; i < problem.mentees; i++) start[i + 1] = edges.filter((e) => e < problem.start[i + 1]!).length;
  return { ...problem, start, mentor: Int32Array.from(edges, (e) => problem.mentor[e]!), keys: problem.keys.map((key): Key => ({ ...key, edge: edges.map((e) => valueAt(key, 0, e)) })) };
};

test.each([[false], [true]])('totals of every key are those of the whole problem (keys too wide for one number: %s)', (wide) => {
  let [grown, wrong] = [0, 0];
  for (let seed = 1; seed <= 1500; seed++) {
    const problem = tiny(seed, wide), R = randomFrom(seed + 90_000), all = Array.from(problem.mentor, (_, e) => e), count = problem.keys.length;
    const whole = solve(problem);
    let edges = all.filter(() => R() < 0.3), { session } = MatchingSession.open(part(problem, edges)) as { session: MatchingSession };
    const kinds = all.map((e) => problem.keys.slice(0, count - 1).map((key) => valueAt(key, 0, e)));
    const edgeTo = (i: number, m: number): number => all.find((e) => e >= problem.start[i]! && e < problem.start[i + 1]! && problem.mentor[e] === m) ?? -1;
    const row = (i: number, into: Int16Array): void => { into.forEach((_, m) => { into[m] = edgeTo(i, m) < 0 ? NO_EDGE : edgeTo(i, m); }); };
    const last = (i: number, m: number): number => valueAt(problem.keys[count - 1]!, i, edgeTo(i, m));
    if (whole.ok && session.totals.join() !== whole.totals.join()) wrong++;
    for (let found = session.better({ kinds, last, row }, 1); found.length > 0; found = session.better({ kinds, last, row }, 1)) {
      const more = found.map(({ mentee, mentor }) => edgeTo(mentee, mentor));
      expect(more.every((e) => !edges.includes(e))).toBe(true);
      edges = [...edges, ...more].sort((a, b) => a - b);
      session = (MatchingSession.open(part(problem, edges), session) as { session: MatchingSession }).session;
      grown++;
    }
    expect([seed, session.totals]).toEqual([seed, whole.ok && whole.totals]);
  }
  expect(grown).toBeGreaterThan(450);
  expect(wrong).toBeGreaterThan(300);
});
