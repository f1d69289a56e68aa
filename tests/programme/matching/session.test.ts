// After any sequence of locks, vetoes, wishes and changed places a session is worth exactly what a solve from nothing is worth.
import { fewest, MatchingSession, placed, score, solve, tieBreak, type Key, type KeyedProblem } from '../../../src/programme/matching';
import { make, randomFrom, type Family, type Instance } from '../../bench/matching/instances';
import { tiny } from './tiny';

const CHANGES = 300;

type Owned = { -readonly [K in keyof Key]: Key[K] } & { edge: Float64Array };

/** The same problem as the session sees it, kept by hand and solved from nothing. */
class Shadow {
  readonly forbidden = new Set<number>();
  readonly locked = new Map<number, number>();
  readonly capacity: Int32Array;
  readonly keys: Owned[];

  constructor(readonly problem: KeyedProblem) {
    this.capacity = Int32Array.from(problem.capacity);
    this.keys = problem.keys.map((key) => ({ ...key, edge: typeof key.edge === 'number' ? new Float64Array(problem.mentor.length).fill(key.edge) : Float64Array.from(key.edge) }));
  }

  solve(): ReturnType<typeof solve> {
    const locked = [...this.locked].map(([mentee, mentor]) => ({ mentee, mentor }));
    return solve({ ...this.problem, capacity: this.capacity, keys: this.keys, forbidden: this.forbidden, locked });
  }
}

/** Makes random changes to both; returns how many of each kind were made and how many locks refused. */
function change(session: MatchingSession, shadow: Shadow, seed: number, revalue: (R: () => number) => (number | undefined)[], check: (step: number) => void): Record<string, number> {
  const R = randomFrom(seed), pick = (n: number): number => Math.floor(R() * n), { problem } = shadow, counts: Record<string, number> = {};
  const owner = (edge: number): number => problem.start.findIndex((from, i) => from <= edge && edge < problem.start[i + 1]!);
  const count = (kind: string): void => { counts[kind] = (counts[kind] ?? 0) + 1; };
  for (let step = 0; step < CHANGES; step++) {
    const kind = pick(7), edge = pick(problem.mentor.length), m = pick(problem.mentors), i = owner(edge);
    // Half of the vetoes and wishes fall on pairs that stand, as a curator's would.
    const hit = R() < 0.5 && session.mentorAt(i) >= 0 ? problem.mentor.indexOf(session.mentorAt(i), problem.start[i]) : edge;
    if (kind === 0) {
      if (session.forbid(hit)) shadow.forbidden.add(hit);
      else expect(shadow.locked.get(i)).toBe(problem.mentor[hit]);
      count('forbid');
    } else if (kind === 1 && shadow.forbidden.size > 0) {
      const again = [...shadow.forbidden][pick(shadow.forbidden.size)]!;
      session.allow(again);
      shadow.forbidden.delete(again);
      count('allow');
    } else if (kind === 2) {
      const to = problem.mentor[edge]!, others = [...shadow.locked].filter(([j, other]) => j !== i && other === to).length;
      const result = session.lock(i, to), possible = !shadow.forbidden.has(edge) && others < shadow.capacity[to]!;
      expect(result.ok).toBe(possible);
      if (result.ok) shadow.locked.set(i, to);
      count(result.ok ? 'lock' : 'refused');
    } else if (kind === 3 && shadow.locked.size > 0) {
      const j = [...shadow.locked.keys()][pick(shadow.locked.size)]!;
      session.unlock(j);
      shadow.locked.delete(j);
      count('unlock');
    } else if (kind === 4) {
      const places = pick(5), held = [...shadow.locked.values()].filter((other) => other === m).length;
      expect(session.setCapacity(m, places)).toBe(places >= held);
      if (places >= held) shadow.capacity[m] = places;
      count('capacity');
    } else {
      const values = revalue(R);
      session.revalue(hit, values);
      values.forEach((value, key) => { if (value !== undefined) shadow.keys[key]!.edge[hit] = value; });
      count('revalue');
    }
    check(step);
  }
  return counts;
}

function open(problem: KeyedProblem): MatchingSession {
  const opened = MatchingSession.open(problem);
  if (!opened.ok) throw new Error(opened.code);
  return opened.session;
}

/** The curator's default order over an instance: placed, fewest changes against some present pairs, two bands, score. */
function curated(instance: Instance, seed: number): KeyedProblem {
  const R = randomFrom(seed), changed = Int32Array.from(instance.mentor, () => (R() < 0.1 ? 0 : 1));
  const keys = [placed, fewest(changed), fewest(instance.score.map((s) => (s < 200 ? 1 : 0))), fewest(instance.score.map((s) => (s >= 200 && s < 300 ? 1 : 0))), score(instance.score, [0, 1000])];
  return { ...instance, keys };
}

const families: [Family, number][] = [['random', 60], ['school', 120], ['short', 120], ['alike', 80], ['alike-short', 120], ['dense', 30], ['alike-dense', 30], ['staircase', 25], ['chain', 40]];

test.each(families)('%s of %i, score only: equal after each of 300 changes', (family, mentees) => {
  const instance = make(family, mentees), problem: KeyedProblem = { ...instance, keys: [placed, score(instance.score, [0, 1000])] };
  const session = open(problem), shadow = new Shadow(problem);
  const counts = change(session, shadow, mentees, (R) => [undefined, Math.floor(R() * 1001)], (step) => {
    const cold = shadow.solve();
    expect(cold.ok && [step, cold.totals]).toEqual([step, session.totals]);
  });
  for (const kind of ['forbid', 'allow', 'lock', 'unlock', 'capacity', 'revalue']) expect(counts[kind]).toBeGreaterThan(10);
});

test.each(families)('%s of %i, five keys: equal after each of 300 changes', (family, mentees) => {
  const problem = curated(make(family, mentees), 5), session = open(problem), shadow = new Shadow(problem);
  change(session, shadow, mentees + 1, (R) => [undefined, Math.floor(R() * 2), Math.floor(R() * 2), undefined, Math.floor(R() * 1001)], (step) => {
    const cold = shadow.solve();
    expect(cold.ok && [step, cold.totals]).toEqual([step, session.totals]);
  });
});

test.each<[Family, number]>([['school', 1000], ['short', 1000], ['alike-school', 1000], ['random', 1000]])('%s of %i: equal after 300 changes, looked at every 100', (family, mentees) => {
  const problem = curated(make(family, mentees), 6), session = open(problem), shadow = new Shadow(problem);
  change(session, shadow, mentees, (R) => [undefined, undefined, undefined, undefined, Math.floor(R() * 1001)], (step) => {
    if (step % 100 !== 99) return;
    const cold = shadow.solve();
    expect(cold.ok && [step, cold.totals]).toEqual([step, session.totals]);
  });
});

test('tiny problems, keys over several doubles: equal after each change', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const problem = tiny(seed, true);
    if (problem.mentor.length === 0) continue;
    const session = open(problem), shadow = new Shadow(problem);
    change(session, shadow, seed, (R) => problem.keys.map(() => (R() < 0.5 ? undefined : Math.floor(R() * 5) - 1)), (step) => {
      const cold = shadow.solve();
      expect(cold.ok && [seed, step, cold.totals]).toEqual([seed, step, session.totals]);
    });
  }
});

test('with a tie-break as the last key the very same people stand in the same places', () => {
  const instance = make('alike-school', 120), base = curated(instance, 7), problem = { ...base, keys: [...base.keys, tieBreak(instance)] };
  const session = open(problem), shadow = new Shadow(problem);
  change(session, shadow, 11, (R) => [undefined, Math.floor(R() * 2), undefined, undefined, Math.floor(R() * 1001)], (step) => {
    const cold = shadow.solve();
    expect(cold.ok && [step, cold.mentorOf]).toEqual([step, session.mentorOf]);
  });
});

test('a value beyond the range of its key is taken in by a solve from nothing', () => {
  const instance = make('school', 200), problem: KeyedProblem = { ...instance, keys: [placed, score(instance.score)] };
  const session = open(problem), shadow = new Shadow(problem);
  session.lock(0, instance.mentor[0]!);
  shadow.locked.set(0, instance.mentor[0]!);
  session.forbid(30);
  shadow.forbidden.add(30);
  session.revalue(40, [undefined, 70000]);
  shadow.keys[1]!.edge[40] = 70000;
  const cold = shadow.solve();
  expect(cold.ok && cold.totals).toEqual(session.totals);
  expect(session.isLocked(0)).toBe(true);
  session.unlock(0);
  shadow.locked.clear();
  const later = shadow.solve();
  expect(later.ok && later.totals).toEqual(session.totals);
});

test('a veto against a lock, a lock without an edge, a lock too many, too few places are refused and change nothing', () => {
  const problem: KeyedProblem = { mentees: 3, mentors: 2, capacity: [1, 1], start: Int32Array.of(0, 2, 4, 5), mentor: Int32Array.of(0, 1, 0, 1, 1), keys: [placed, score([5, 1, 4, 3, 2])] };
  const session = open(problem);
  expect(session.lock(2, 0)).toEqual({ ok: false, code: 'no-edge', mentee: 2, mentor: 0 });
  expect(session.lock(0, 1)).toEqual({ ok: true });
  expect(session.lock(2, 1)).toEqual({ ok: false, code: 'no-place', mentee: 2, mentor: 1 });
  expect(session.forbid(1)).toBe(false);
  expect(session.setCapacity(1, 0)).toBe(false);
  expect(() => session.setCapacity(1, 0.5)).toThrow(RangeError);
  expect([...session.mentorOf]).toEqual([1, 0, -1]);
  expect(session.whatIf.force(0, 0)).toBeUndefined();
  expect(session.whatIf.without(1)).toBeUndefined();
  session.forbid(2);
  expect(session.lock(1, 0)).toEqual({ ok: false, code: 'forbidden', mentee: 1, mentor: 0 });
  expect(session.lock(0, 0)).toEqual({ ok: true });
  expect([...session.mentorOf]).toEqual([0, 1, -1]);
  expect(MatchingSession.open({ ...problem, locked: [{ mentee: 0, mentor: 0 }, { mentee: 0, mentor: 1 }] })).toEqual({ ok: false, code: 'locked-elsewhere', mentee: 0, mentor: 1 });
});
