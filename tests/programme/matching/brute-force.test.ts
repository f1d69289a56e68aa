// The solver against the truth on a thousand tiny problems: tuples of keys, vetoes, locks, capacities of zero, nobody at all.
import { MatchingSession, placed, score, solve, solveMatching } from '../../../src/programme/matching';
import { Assignment } from '../../../src/programme/matching/assignment';
import { packCosts, totalsOf } from '../../../src/programme/matching/costs';
import { ForwardSearch } from '../../../src/programme/matching/forward-search';
import { networkSimplex } from '../../../src/programme/matching/network-simplex';
import { TakingIn } from '../../../src/programme/matching/taking-in';
import { randomFrom } from '../../bench/matching/instances';
import { bruteForce, tiny } from './tiny';

const CASES = 1000;

test.each([false, true])('every engine finds the best totals, also when one hands over to the other (keys over several doubles: %s)', (wide) => {
  let parts = 0;
  for (let seed = 1; seed <= CASES; seed++) {
    const problem = tiny(seed, wide), truth = bruteForce(problem), costs = packCosts(problem, problem.keys);
    parts = Math.max(parts, costs.tail + 1);
    const solved = solve(problem);
    expect(solved.ok && [seed, solved.totals]).toEqual([seed, truth]);
    const simplex = new Assignment(problem, costs), paths = new Assignment(problem, costs), search = new ForwardSearch(paths);
    networkSimplex(simplex);
    for (let i = 0; i < problem.mentees; i++) search.place(i);
    expect([seed, totalsOf(problem.keys, simplex.edgeOf)]).toEqual([seed, truth]);
    expect([seed, totalsOf(problem.keys, paths.edgeOf)]).toEqual([seed, truth]);
    const handed = new Assignment(problem, costs), begun = new ForwardSearch(handed);
    for (let i = 0; i < problem.mentees; i += 2) begun.place(i);
    networkSimplex(handed);
    expect([seed, totalsOf(problem.keys, handed.edgeOf)]).toEqual([seed, truth]);
    if (wide) continue;
    const taken = new Assignment(problem, costs), taking = new TakingIn(taken);
    for (let i = 0; i < problem.mentees; i++) taking.place(i);
    expect([seed, totalsOf(problem.keys, taken.edgeOf)]).toEqual([seed, truth]);
  }
  expect(parts).toBe(wide ? 4 : 1);
});

test.each([false, true])('vetoes and locks are kept, and the rest is the best that is left (keys over several doubles: %s)', (wide) => {
  let locks = 0, refusals = 0;
  for (let seed = 1; seed <= CASES; seed++) {
    const problem = tiny(seed, wide), R = randomFrom(-seed), forbidden: number[] = [], locked: { mentee: number; mentor: number }[] = [], fixed = new Map<number, number>();
    for (let e = 0; e < problem.mentor.length; e++) if (R() < 0.2) forbidden.push(e);
    for (let i = 0; i < problem.mentees; i++) {
      const edge = problem.start[i]! + Math.floor(R() * (problem.start[i + 1]! - problem.start[i]!));
      if (edge === problem.start[i + 1]! || R() < 0.7) continue;
      locked.push({ mentee: i, mentor: problem.mentor[edge]! });
      fixed.set(i, edge);
    }
    const truth = bruteForce(problem, (i, edge) => !forbidden.includes(edge) && (!fixed.has(i) || fixed.get(i) === edge));
    const solved = solve({ ...problem, forbidden, locked });
    if (!solved.ok) {
      refusals++;
      expect(truth).toBeUndefined();
      continue;
    }
    locks += locked.length;
    expect([seed, solved.totals]).toEqual([seed, truth]);
    for (const [i, edge] of fixed) expect(solved.edgeOf[i]).toBe(edge);
  }
  expect(locks).toBeGreaterThan(200);
  expect(refusals).toBeGreaterThan(50);
});

test.each([false, true])('what-if answers are the exact difference to the best with that pair, without it, with one place more (keys over several doubles: %s)', (wide) => {
  let asked = 0;
  for (let seed = 1; seed <= CASES; seed++) {
    const problem = tiny(seed, wide), opened = MatchingSession.open(problem);
    if (!opened.ok) throw new Error('no lock was asked for');
    const { session } = opened, { whatIf } = session, before = session.totals, stood = session.mentorOf;
    const worth = (truth: number[] | undefined): number[] | undefined => truth?.map((total, k) => total - before[k]!);
    const check = (change: ReturnType<typeof whatIf.force>, truth: number[] | undefined): void => {
      asked++;
      expect([seed, change?.totals]).toEqual([seed, worth(truth)]);
      if (!change) return;
      expect(new Set(change.moves.map((move) => move.mentee)).size).toBe(change.moves.length);
      for (const move of change.moves) expect(move.from).toBe(stood[move.mentee]);
    };
    for (let i = 0; i < problem.mentees; i++) {
      check(whatIf.force(i, -1), bruteForce(problem, (j, edge) => j !== i || edge < 0));
      for (let e = problem.start[i]!; e < problem.start[i + 1]!; e++) {
        check(whatIf.force(i, problem.mentor[e]!), bruteForce(problem, (j, edge) => j !== i || edge === e));
        check(whatIf.without(e), bruteForce(problem, (_, edge) => edge !== e));
      }
    }
    for (let m = 0; m < problem.mentors; m++) check(whatIf.withPlace(m), bruteForce({ ...problem, capacity: problem.capacity.map((places, k) => places + (k === m ? 1 : 0)) }));
    expect(session.mentorOf).toEqual(stood);
  }
  expect(asked).toBeGreaterThan(10000);
});

test('nobody, no mentors, no edges, no places', () => {
  const none = new Int32Array(0);
  expect(solveMatching({ mentees: 0, mentors: 0, capacity: none, start: new Int32Array(1), mentor: none, score: none })).toEqual({ mentorOf: none, matched: 0, score: 0 });
  expect(solveMatching({ mentees: 0, mentors: 2, capacity: Int32Array.of(1, 2), start: new Int32Array(1), mentor: none, score: none })).toEqual({ mentorOf: none, matched: 0, score: 0 });
  expect(solveMatching({ mentees: 2, mentors: 0, capacity: none, start: new Int32Array(3), mentor: none, score: none })).toEqual({ mentorOf: Int32Array.of(-1, -1), matched: 0, score: 0 });
  expect(solveMatching({ mentees: 2, mentors: 1, capacity: Int32Array.of(5), start: new Int32Array(3), mentor: none, score: none })).toEqual({ mentorOf: Int32Array.of(-1, -1), matched: 0, score: 0 });
  expect(solveMatching({ mentees: 2, mentors: 1, capacity: Int32Array.of(0), start: Int32Array.of(0, 1, 2), mentor: Int32Array.of(0, 0), score: Int32Array.of(5, 7) })).toEqual({ mentorOf: Int32Array.of(-1, -1), matched: 0, score: 0 });
});

test('one placed more is worth any score', () => {
  const problem = { mentees: 2, mentors: 2, capacity: Int32Array.of(1, 1), start: Int32Array.of(0, 2, 3), mentor: Int32Array.of(0, 1, 0), score: Int32Array.of(1000000, 0, 0) };
  expect(solveMatching(problem)).toEqual({ mentorOf: Int32Array.of(1, 0), matched: 2, score: 0 });
  expect(solve({ ...problem, keys: [score(problem.score), placed] })).toMatchObject({ totals: [1000000, 1] });
});

test('a problem that contradicts itself is refused', () => {
  const problem = { mentees: 1, mentors: 1, capacity: Int32Array.of(1), start: Int32Array.of(0, 1), mentor: Int32Array.of(0), score: [1] };
  expect(() => solveMatching({ ...problem, capacity: Int32Array.of(-1) })).toThrow(RangeError);
  expect(() => solveMatching({ ...problem, start: Int32Array.of(0, 2) })).toThrow(RangeError);
  expect(() => solveMatching({ ...problem, mentor: Int32Array.of(1) })).toThrow(RangeError);
  expect(() => solveMatching({ ...problem, start: Int32Array.of(0, 2), mentor: Int32Array.of(0, 0), score: [1, 2] })).toThrow('twice');
  expect(() => solveMatching({ ...problem, score: [0.5] })).toThrow('whole');
  expect(() => solveMatching({ ...problem, score: [2 ** 53] })).toThrow(RangeError);
  expect(() => solveMatching({ ...problem, score: [1, 2] })).toThrow(RangeError);
});
