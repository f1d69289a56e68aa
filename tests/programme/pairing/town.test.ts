// A town begins with a sample of the pairs there could be; what it ends with is the optimum of all of them.

import { DEFAULT_RULES, Plan, propose, type MenteeCandidate, type MentorCandidate, type Openness, type PlanInput } from '../../../src/programme/pairing';
import type { MatchingDecision } from '../../../src/programme/records';
import { randomFrom } from '../../bench/matching/instances';
import { decision, demoInput, pair, YEAR } from './demo-school';

const FORMS = ['Ученик – ученик', 'Учитель – ученик'];
const TOPICS = ['математика', 'физика', 'спорт', 'адаптация'];
const SMALL = { edges: 1, each: 2, weighed: 1e9 };

/** Invented people: many alike, so that ties are common. */
const town = (seed: number): PlanInput => {
  const R = randomFrom(seed);
  const pick = (n: number): number => Math.floor(R() * n);
  const some = (words: readonly string[]): string[] => words.filter(() => R() < 0.5);
  const [mentors, mentees] = [2 + pick(9), 2 + pick(14)];
  const person = (code: string) => ({
    code, name: code, kind: 'педагог', class: '', grade: pick(3) === 0 ? null : 5 + pick(5), gender: '', category: '', forms: R() < 0.5 ? FORMS : [FORMS[pick(2)] ?? ''], topics: some(TOPICS), times: '', days: pick(8), meeting: '', obstacles: [],
    ...(R() < 0.3 ? { dislikes: some(TOPICS) } : {}),
  });
  const [mentorCode, menteeCode] = [(m: number): string => `${1001 + m}А`, (i: number): string => `${2001 + i}Б`];
  const pairs = Array.from({ length: Math.min(mentors, mentees, pick(4)) }, (_, k) => pair({ id: `п${k}`, mentor: mentorCode(k), mentee: menteeCode(k) }));
  const decisions = Array.from({ length: pick(8) }, (): MatchingDecision => decision({ kind: (['закрепить', 'запретить', 'пожелание', 'пожелание'] as const)[pick(4)] ?? '', mentor: mentorCode(pick(mentors)), mentee: menteeCode(pick(mentees)), by: R() < 0.5 ? 'наставник' : 'наставляемый', rank: '1' }));
  return {
    participants: {
      year: YEAR,
      mentors: Array.from({ length: mentors }, (_, m): MentorCandidate => {
        const [load, capacity] = [m < pairs.length ? 1 : 0, 1 + pick(3)];
        return { ...person(mentorCode(m)), capacity, load, free: capacity - load, obstacles: capacity === load ? ['мест нет'] : [] };
      }),
      mentees: Array.from({ length: mentees }, (_, i): MenteeCandidate => ({ ...person(menteeCode(i)), urgent: R() < 0.2, request: '', present: '', obstacles: i < pairs.length ? ['уже в паре'] : [], ...(R() < 0.3 ? { formerly: [mentorCode(pick(mentors))] } : {}) })),
    },
    rules: { ...DEFAULT_RULES, mutualFirst: R() < 0.4, raiseWeakest: R() < 0.3 }, decisions, pairs, openness: (['не трогать', 'мягко', 'заново'] as const)[pick(3)] as Openness,
  };
};

const people = (plan: Plan): string[] => propose(plan).pairs.map((p) => `${p.mentee} ${p.mentor} ${p.fit.score} ${p.word}`);

test('from a sample of two mentors each comes the very plan that is found among all, whatever the rules, the decisions and the pairs that are', () => {
  const seen = { sampled: 0, grown: 0, better: 0 };
  for (let seed = 1; seed <= 500; seed++) {
    const input = town(seed);
    const whole = new Plan(input);
    const sampled = new Plan({ ...input, sample: SMALL });
    const only = new Plan({ ...input, sample: { ...SMALL, weighed: 0 } });
    expect([whole.exact, sampled.exact, only.exact]).toEqual([true, true, only.graph.kept === 0]);
    expect([seed, people(sampled)]).toEqual([seed, people(whole)]);
    if (only.graph.kept > 0) seen.sampled += 1;
    if (sampled.graph.mentor.length > only.graph.mentor.length) seen.grown += 1;
    if (people(only).join() !== people(whole).join()) seen.better += 1;
    for (let i = 0; i < sampled.graph.waiting.length; i++) expect(sampled.graph.best[i]).toBeLessThanOrEqual(whole.graph.best[i] ?? 0);
  }
  // The sample alone would have been wrong often, or the test would say nothing.
  expect(seen.sampled).toBeGreaterThan(350);
  expect(seen.grown).toBeGreaterThan(150);
  expect(seen.better).toBeGreaterThan(100);
});

test('after every decision it is the optimum among all again', () => {
  let changed = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const R = randomFrom(seed + 7000);
    const pick = (n: number): number => Math.floor(R() * n);
    const input = { ...town(seed), decisions: [] };
    const { mentors, mentees } = input.participants;
    let plan = new Plan({ ...input, sample: SMALL });
    let decisions: MatchingDecision[] = [];
    for (let step = 0; step < 8; step++) {
      const mentor = mentors[pick(mentors.length)]?.code ?? '';
      const mentee = mentees[pick(mentees.length)]?.code ?? '';
      decisions = R() < 0.3 && decisions.length > 0 ? decisions.filter((_, k) => k !== pick(decisions.length)) : [...decisions, decision({ kind: R() < 0.4 ? 'закрепить' : R() < 0.8 ? 'запретить' : 'пожелание', mentor, mentee, by: 'наставник', rank: '1' })];
      const before = people(plan);
      plan = plan.withDecisions(decisions);
      expect([seed, step, people(plan)]).toEqual([seed, step, people(new Plan({ ...input, decisions }))]);
      expect(plan.exact).toBe(true);
      if (people(plan).join() !== before.join()) changed += 1;
    }
  }
  expect(changed).toBeGreaterThan(60);
});

test('the demonstration school from six mentors each: the same pairs, and prices of swaps that are told', () => {
  const whole = new Plan(demoInput());
  const sampled = new Plan({ ...demoInput(), sample: { edges: 1, each: 6, weighed: 1e9 } });
  expect(people(sampled)).toEqual(people(whole));
  expect(sampled.graph.mentor.length).toBeLessThan(whole.graph.mentor.length);
  expect(sampled.exact).toBe(true);
});

test('an order of rows changes nothing', () => {
  const input = { ...demoInput(), sample: { edges: 1, each: 3, weighed: 1e9 } };
  const { mentors, mentees, year } = input.participants;
  expect(people(new Plan({ ...input, participants: { year, mentors: [...mentors].reverse(), mentees: [...mentees].reverse() } }))).toEqual(people(new Plan(input)));
});
