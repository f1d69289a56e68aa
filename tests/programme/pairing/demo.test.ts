// Matching over the demo school: the optimum, its independence of the rows' order, decisions, what-if, remedies that do help.

import { blockingPairs, differences, fairnessOf, idleMentors, otherMentors, Plan, propose, readinessOf, recruitList, remedyText, smallestChange, withRemedy, type PlanInput } from '../../../src/programme/pairing';
import { solve, placed, score } from '../../../src/programme/matching';
import type { MatchingDecision } from '../../../src/programme/records';
import { decision, demoInput, pair } from './demo-school';

const summary = (plan: Plan): string[] => propose(plan).pairs.map((p) => `${p.mentor}-${p.mentee}`).sort();
const first = (input: PlanInput): { mentor: string; mentee: string } => propose(new Plan(input)).pairs[0] as { mentor: string; mentee: string };

const input = demoInput();
const plan = new Plan(input);
const proposals = propose(plan);

test('as many as can be placed are placed, each within the rules and the places', () => {
  const { graph } = plan;
  const most = solve({ mentees: graph.waiting.length, mentors: graph.able.length, capacity: graph.capacity, start: graph.start, mentor: graph.mentor, keys: [placed, score(graph.score)] });
  expect(most.ok && most.totals[0]).toBe(proposals.unmatched.length);
  expect(proposals.pairs.length + proposals.unmatched.length).toBe(117);
  expect(proposals.pairs.length).toBeGreaterThan(55);
  const load = new Map<string, number>();
  for (const p of proposals.pairs) load.set(p.mentor, (load.get(p.mentor) ?? 0) + 1);
  for (const mentor of graph.able) expect(load.get(mentor.code) ?? 0).toBeLessThanOrEqual(mentor.free);
  expect(proposals.pairs.every((p) => p.form !== '' && p.fit.score === plan.scoreOf(plan.mentee(p.mentee), plan.mentor(p.mentor)))).toBe(true);
});

test('no plan with as many pairs has fewer poor ones', () => {
  const { graph } = plan;
  const poor = proposals.pairs.filter((p) => p.fit.score < 200).length;
  const least = solve({ mentees: graph.waiting.length, mentors: graph.able.length, capacity: graph.capacity, start: graph.start, mentor: graph.mentor, keys: [placed, { best: 'least', edge: Array.from(graph.score, (s) => (s < 200 ? 1 : 0)), alone: 0 }] });
  expect(least.ok && least.totals[1]).toBe(poor);
});

test('the order of the rows changes nothing', () => {
  const { mentors, mentees, year } = input.participants;
  const turned = new Plan({ ...input, participants: { year, mentors: [...mentors].reverse(), mentees: [...mentees].reverse() } });
  expect(summary(turned)).toEqual(summary(plan));
});

test('for everyone left out the suggested change, made, does place them', () => {
  expect(proposals.unmatched.length).toBeGreaterThan(40);
  const kinds = new Set<string>();
  for (const { code } of proposals.unmatched) {
    const remedy = smallestChange(plan, code);
    if (!remedy) throw new Error(`nothing found for ${code}`);
    kinds.add(remedy.kind);
    const after = new Plan(withRemedy(input, code, remedy));
    expect(after.mentorOf[after.mentee(code)]).toBeGreaterThanOrEqual(0);
    expect(remedyText(remedy)).toMatch(/^[А-ЯЁ].*\.$/);
  }
  expect(kinds.has('place')).toBe(true);
});

test('the recruit list covers everyone who is left', () => {
  const left = proposals.unmatched.map((m) => plan.graph.waiting[plan.mentee(m.code)]).filter((m) => m !== undefined);
  expect(recruitList(left).reduce((sum, line) => sum + line.closes, 0)).toBe(left.length);
});

describe('decisions', () => {
  test('a lock holds, a veto parts, both are obeyed at once', () => {
    const [a, b] = proposals.pairs;
    if (!a || !b) throw new Error('no pairs');
    const i = plan.mentee(a.mentee);
    const other = otherMentors(plan, i, 1)[0];
    if (!other) throw new Error('no other');
    const mentor = plan.graph.able[other.mentor]?.code ?? '';
    const locked = new Plan({ ...input, decisions: [decision({ kind: 'закрепить', mentor, mentee: a.mentee }), decision({ kind: 'запретить', mentor: b.mentor, mentee: b.mentee })] });
    expect(locked.problems).toEqual([]);
    expect(summary(locked)).toContain(`${mentor}-${a.mentee}`);
    expect(summary(locked)).not.toContain(`${b.mentor}-${b.mentee}`);
  });

  test('the price that the open session names is what solving again gives', () => {
    for (const p of proposals.pairs.slice(0, 12)) {
      const i = plan.mentee(p.mentee);
      for (const other of otherMentors(plan, i, 2)) {
        const after = new Plan({ ...input, decisions: [decision({ kind: 'закрепить', mentor: plan.graph.able[other.mentor]?.code ?? '', mentee: p.mentee })] });
        const total = (of: Plan): number => propose(of).pairs.reduce((sum, q) => sum + q.fit.score, 0);
        expect([propose(after).pairs.length - proposals.pairs.length, total(after) - total(plan)]).toEqual([other.price.placed, other.price.score]);
      }
      const without = plan.without(i);
      const parted = new Plan({ ...input, decisions: [decision({ kind: 'запретить', mentor: p.mentor, mentee: p.mentee })] });
      expect(differences(plan, parted).map((d) => d.mentee).sort()).toEqual((without?.shifts ?? []).filter((s) => s.from !== s.to).map((s) => plan.graph.waiting[s.mentee]?.code).sort());
    }
  });

  test('after any sequence of locks, vetoes and liftings the repaired plan is the one solved from nothing', () => {
    let open = new Plan(input);
    let rows: MatchingDecision[] = [];
    let random = 7;
    const next = (below: number): number => {
      random = (Math.imul(random, 1103515245) + 12345) & 0x7fffffff;
      return (random >> 8) % below;
    };
    for (let step = 0; step < 80; step++) {
      const i = next(open.graph.waiting.length);
      const from = open.graph.start[i] ?? 0;
      const degree = (open.graph.start[i + 1] ?? 0) - from;
      if (rows.length > 0 && next(3) === 0) rows = rows.filter((_, at) => at !== next(rows.length));
      else if (degree > 0) {
        const mentor = open.graph.able[open.graph.mentor[from + next(degree)] ?? -1]?.code ?? '';
        rows = [...rows, decision({ kind: next(2) === 0 ? 'закрепить' : 'запретить', mentor, mentee: open.graph.waiting[i]?.code ?? '' })];
      }
      open = open.withDecisions(rows);
      const cold = new Plan({ ...input, decisions: rows });
      expect(summary(open)).toEqual(summary(cold));
      expect([open.graph.best, open.graph.vetoed, open.problems]).toEqual([cold.graph.best, cold.graph.vetoed, cold.problems]);
    }
  });

  test('rows that cannot be obeyed are said, the rest is matched', () => {
    const { mentor, mentee } = first(input);
    const busy = input.participants.mentors.find((m) => m.obstacles.includes('отказ от согласия'));
    const bad = new Plan({
      ...input,
      decisions: [
        decision({ kind: 'закрепить', mentor, mentee }), decision({ kind: 'запретить', mentor, mentee }),
        decision({ kind: 'пожелание', mentor, mentee, by: 'наставляемый', rank: '1' }), decision({ kind: 'пожелание', mentor: '9999Ш', mentee, by: 'наставляемый', rank: '1' }),
        decision({ kind: 'закрепить', mentor: busy?.code ?? '', mentee }), decision({ kind: 'дружить', mentor, mentee }), decision({ kind: 'запретить', mentor: '9999Ш', mentee, state: 'снято' }),
      ],
    });
    expect(bad.problems.map((p) => p.text.replace(/^[^:]*: /, ''))).toEqual([
      'наставника с кодом «9999Ш» нет среди участников этого года. Строка пропущена.', 'пару и закрепили, и запретили. Действует запрет.', 'пожелание пропущено, потому что эту пару запретили.',
      expect.stringContaining('закрепить нельзя – наставник: отказ от согласия') as string, 'решение «дружить» не понято. Бывает «закрепить», «запретить», «пожелание».',
    ]);
    expect(propose(bad).pairs.length).toBe(proposals.pairs.length);
  });

  test('more locks than places: the first ones hold, the rest are said', () => {
    const single = plan.graph.able.findIndex((m) => m.free === 1);
    const mentor = plan.graph.able[single]?.code ?? '';
    const mentees = plan.graph.waiting.filter((_, i) => plan.edge(i, single) >= 0).slice(0, 2).map((m) => m.code);
    const over = new Plan({ ...input, decisions: mentees.map((mentee) => decision({ kind: 'закрепить', mentor, mentee })) });
    expect(over.problems.map((p) => p.text)).toEqual([expect.stringContaining('закреплённых больше, чем мест') as string]);
    expect(summary(over)).toContain(`${mentor}-${mentees[0] ?? ''}`);
  });

  test('a wish of both sides is kept when mutual choice comes first', () => {
    const i = plan.mentorOf.findIndex((m, k) => m >= 0 && otherMentors(plan, k, 1).length > 0);
    const mentee = plan.graph.waiting[i]?.code ?? '';
    const mentor = plan.graph.able[otherMentors(plan, i, 1)[0]?.mentor ?? -1]?.code ?? '';
    const decisions = [decision({ kind: 'пожелание', mentor, mentee, by: 'наставляемый', rank: '1' }), decision({ kind: 'пожелание', mentor, mentee, by: 'наставник', rank: '1' })];
    const mutual = new Plan({ ...input, rules: { ...input.rules, mutualFirst: true }, decisions });
    expect(summary(mutual)).toContain(`${mentor}-${mentee}`);
    expect(propose(mutual).pairs.find((p) => p.mentee === mentee)?.fit.forMentee[0]).toBe('взаимный выбор: оба назвали друг друга');
  });
});

test('pairs without an order stay where they need not change, and go only when the curator says so', () => {
  const pairs = proposals.pairs.map((p, n) => pair({ id: `п${n}`, mentor: p.mentor, mentee: p.mentee }));
  const kept = demoInput({ pairs });
  expect(propose(new Plan(kept)).pairs.length).toBe(0);
  const soft = new Plan({ ...kept, openness: 'мягко' });
  expect(propose(soft).pairs.filter((p) => !p.stays)).toEqual([]);
  expect(propose(soft).pairs.length).toBe(proposals.pairs.length);
  const gone = proposals.pairs[0]?.mentee ?? '';
  const participants = { ...kept.participants, mentees: kept.participants.mentees.filter((m) => m.code !== gone) };
  const after = new Plan({ ...kept, participants, openness: 'мягко', pairs: pairs.filter((p) => p.mentee !== gone) });
  expect(propose(after).pairs.filter((p) => !p.stays && pairs.some((q) => q.mentee === p.mentee))).toEqual([]);
  const fixed = new Plan({ ...kept, openness: 'заново', pairs: pairs.map((p) => ({ ...p, fixed: 'закреплена' })) });
  expect(propose(fixed).pairs.length).toBe(0);
});

test('readiness names every obstacle once, with its fix', () => {
  const ready = readinessOf(input.participants);
  expect([ready.mentees, ready.mentors]).toEqual([117, 36]);
  const out = ready.groups.flatMap((g) => g.people.map((p) => p.side + p.code));
  expect(new Set(out).size).toBe(out.length);
  expect(out.length).toBe([...input.participants.mentors, ...input.participants.mentees].filter((p) => p.obstacles.length > 0).length);
  expect(ready.groups.every((g) => g.fix !== '')).toBe(true);
});

test('a mentor whose places are taken is no obstacle; one who takes nobody is', () => {
  const single = plan.graph.able.find((m) => m.free === 1)?.code ?? '';
  const before = readinessOf(input.participants);
  const after = readinessOf(demoInput({ pairs: [pair({ id: 'п1', mentor: single, mentee: plan.graph.waiting[0]?.code ?? '' })] }).participants);
  expect([before.full, after.full, after.paired]).toEqual([0, 1, 1]);
  expect(after.groups.map((g) => [g.obstacle, g.people.length])).toEqual(before.groups.map((g) => [g.obstacle, g.people.length]));
});

test('small groups are hidden, and never just one', () => {
  const few = { ...input.participants, mentees: input.participants.mentees.filter((m) => m.grade !== 6).concat(input.participants.mentees.filter((m) => m.grade === 6).slice(0, 3)) };
  const lines = fairnessOf(new Plan({ ...input, participants: few })).filter((l) => l.by === 'класс');
  expect(lines.find((l) => l.group === '6 класс')?.shown).toBeNull();
  expect(lines.filter((l) => l.shown === null).length).toBe(2);
});

test('pairs who would rather have each other are exactly those that gain on both sides', () => {
  const { count, first: listed } = blockingPairs(plan, 1000);
  const now = plan.mentorOf;
  const slow = plan.graph.waiting.flatMap((_, i) => plan.graph.able.flatMap((mentor, m) => {
    if (now[i] === m || plan.edge(i, m) < 0 || plan.scoreOf(i, m) <= ((now[i] ?? -1) < 0 ? -1 : plan.scoreOf(i, now[i] ?? -1))) return [];
    const own = plan.graph.waiting.map((__, j) => j).filter((j) => now[j] === m);
    return own.length < mentor.free || own.some((j) => plan.scoreOf(j, m) < plan.scoreOf(i, m)) ? [`${i}-${m}`] : [];
  }));
  expect(listed.map((b) => `${b.mentee}-${b.mentor}`).sort()).toEqual(slow.sort());
  expect(count).toBe(slow.length);
  expect(idleMentors(plan).every((m) => m.left > 0)).toBe(true);
});
