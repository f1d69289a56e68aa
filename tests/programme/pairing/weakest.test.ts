// «Поднять слабейших»: as many pairs, the worst first made better, step by step; and which mentors of a town are looked at.

import { raiseTheWorst, stable, type KeyedMatching } from '../../../src/programme/matching';
import { DEFAULT_RULES, Plan, propose, readDecisions, stableMatching } from '../../../src/programme/pairing';
import type { MenteeCandidate, MentorCandidate } from '../../../src/programme/pairing';
import { graphOf } from '../../../src/programme/pairing/graph';
import { demoInput } from './demo-school';

const STEPS = Array.from({ length: 19 }, (_, i) => (i + 1) * 50);
const scores = (plan: Plan): number[] => propose(plan).pairs.map((p) => p.fit.score);
/** How many stand below each step, from the bottom. */
const profile = (plan: Plan): number[] => STEPS.map((most) => scores(plan).filter((s) => s < most).length);
const compare = (a: readonly number[], b: readonly number[]): number => a.map((n, i) => n - (b[i] ?? 0)).find((d) => d !== 0) ?? 0;

const usual = new Plan(demoInput());
const raised = new Plan(demoInput({ rules: { ...DEFAULT_RULES, raiseWeakest: true } }));

test('as many pairs; the weakest are better or as good at the first step where the two differ; the total pays for it', () => {
  expect(scores(raised).length).toBe(scores(usual).length);
  expect(compare(profile(raised), profile(usual))).toBeLessThanOrEqual(0);
  expect(Math.min(...scores(raised))).toBeGreaterThanOrEqual(Math.min(...scores(usual)));
  const sum = (plan: Plan): number => scores(plan).reduce((all, s) => all + s, 0);
  expect(sum(raised)).toBeLessThanOrEqual(sum(usual));
});

test('the worst match is as good as in the exact solution, to a step', () => {
  const { score } = raised.graph;
  const exact = raiseTheWorst(usual.problem(), { fit: score, before: 1 });
  if (!exact.ok) throw new Error(exact.code);
  const worst = Math.min(...exact.edgeOf.filter((e) => e >= 0).map((e) => score[e] ?? 0));
  expect(Math.floor(Math.min(...scores(raised)) / 50)).toBe(Math.floor(worst / 50));
});

test('the stable matching: nobody in it would rather change, and its price is what the sums say', () => {
  const found = stableMatching(usual);
  if (!found) throw new Error('none');
  expect([found.fewer, found.worse]).toEqual([found.placed - scores(usual).length, found.score - scores(usual).reduce((all, s) => all + s, 0)]);
  expect(found.fewer).toBeLessThanOrEqual(0);
  const { score, mentor, start } = usual.graph;
  const { edgeOf, ok } = stable(usual.problem(), { mentee: score, mentor: score }) as KeyedMatching;
  expect([ok, [...edgeOf].filter((e) => e >= 0).length]).toEqual([true, found.placed]);
  const held = (m: number): number[] => [...edgeOf].filter((e) => e >= 0 && mentor[e] === m).map((e) => score[e] ?? 0);
  edgeOf.forEach((own, i) => {
    for (let e = start[i] ?? 0; e < (start[i + 1] ?? 0); e++) {
      if ((score[e] ?? 0) <= (own < 0 ? -1 : score[own] ?? 0)) continue;
      const m = mentor[e] ?? -1;
      expect(held(m).length === usual.graph.capacity[m] && held(m).every((s) => s >= (score[e] ?? 0))).toBe(true);
    }
  });
});

test('no single swap that a lock could force makes a better profile', () => {
  const { graph } = raised;
  let tried = 0;
  for (let i = 0; i < graph.waiting.length; i += 5) {
    for (let e = graph.start[i] ?? 0; e < (graph.start[i + 1] ?? 0) && tried < 60; e += 3) {
      tried += 1;
      const price = raised.force(i, graph.mentor[e] ?? -1);
      if (!price || price.placed < 0) continue;
      const now = raised.mentorOf.slice();
      for (const { mentee, to } of price.shifts) now[mentee] = to;
      const after = Array.from(now, (m, j) => (m < 0 ? -1 : raised.scoreOf(j, m))).filter((s) => s >= 0);
      expect(compare(STEPS.map((most) => after.filter((s) => s < most).length), profile(raised))).toBeGreaterThanOrEqual(0);
    }
  }
  expect(tried).toBeGreaterThan(30);
});

test('where a town likes the same mentors equally, the few that are looked at are spread over all of them', () => {
  const base = { kind: '', class: '', grade: null, gender: '', category: '', forms: ['Учитель – ученик'], topics: ['физика'], times: '', days: 0, meeting: '', obstacles: [] };
  const participants = {
    year: '2026/2027',
    mentors: Array.from({ length: 150 }, (_, i): MentorCandidate => ({ ...base, code: `${20001 + i}`, name: `н${i}`, capacity: 3, load: 0, free: 3 })),
    mentees: Array.from({ length: 6000 }, (_, i): MenteeCandidate => ({ ...base, code: `${10001 + i}`, name: `м${i}`, urgent: false, request: '', present: '' })),
  };
  const { kept, mentor } = graphOf(participants, DEFAULT_RULES, readDecisions([], participants, DEFAULT_RULES));
  expect(kept).toBe(100);
  expect(mentor.length).toBeGreaterThan(590_000);
  const looked = new Int32Array(150);
  for (const m of mentor) looked[m] = (looked[m] ?? 0) + 1;
  expect(Math.min(...looked)).toBeGreaterThan(0.8 * (mentor.length / 150));
});
