// After the order: who has left, late comers, pairs in an order; the fewest changes and the difference in words. And places of a mentor with too many.

import { brokenPairs, changeable, endedBy, participantsOf, Plan, propose, readinessOf, rematchOf, reopened } from '../../../src/programme/pairing';
import type { Pair } from '../../../src/programme/records';
import { demoInput, demoSchool, pair, YEAR } from './demo-school';

const TODAY = '2026-11-20';
const fresh = propose(new Plan(demoInput()));
const ordered: Pair[] = fresh.pairs.map((p, n) => pair({ id: `п${n}`, mentor: p.mentor, mentee: p.mentee, state: 'в приказе', orderNumber: '87' }));

/** The school after somebody's state changed. */
const school = (gone: { mentor?: string; mentee?: string }, pairs: Pair[]) => {
  const { people, mentors, mentees } = demoSchool();
  return participantsOf({
    people, pairs, consents: [], mentors: mentors.map((m) => (m.code === gone.mentor ? { ...m, status: 'выбыл' } : m)), mentees: mentees.map((m) => (m.code === gone.mentee ? { ...m, status: 'выбыл' } : m)),
  }, YEAR, TODAY);
};

test('a mentor who left: his mentees are matched anew though no pair was opened, the others stay', () => {
  const busiest = ordered.map((p) => p.mentor).find((m, _, all) => all.filter((x) => x === m).length > 1) ?? '';
  const his = ordered.filter((p) => p.mentor === busiest);
  const participants = school({ mentor: busiest }, ordered);
  expect(brokenPairs(participants, ordered).map((b) => [b.pair.id, b.why])).toEqual(his.map((p) => [p.id, 'наставник выбыл']));
  const plan = new Plan(demoInput({ participants, pairs: ordered, openness: 'не трогать' }));
  expect(plan.opened.map((p) => p.id)).toEqual(his.map((p) => p.id));
  const rematch = rematchOf(plan);
  expect(rematch.lines.filter((l) => l.pair).map((l) => l.mentee).sort()).toEqual(his.map((p) => p.mentee).sort());
  expect(rematch.lines.filter((l) => l.pair).every((l) => l.ordered && l.why === 'наставник выбыл' && (l.kind === 'меняет наставника' || l.kind === 'остаётся без пары'))).toBe(true);
  expect(rematch.amend).toBe(his.length);
  // Broken pairs end whether or not the new one is approved.
  expect(endedBy(rematch, new Set()).sort()).toEqual(his.map((p) => p.id).sort());
  expect(readinessOf(reopened(participants, his)).mentees).toBeGreaterThanOrEqual(readinessOf(participants).mentees + his.length);
});

test('a mentee who left frees the place; a late comer takes it; nobody else moves', () => {
  const [first] = ordered;
  if (!first) throw new Error('no pair');
  const participants = school({ mentee: first.mentee }, ordered);
  const plan = new Plan(demoInput({ participants, pairs: ordered, openness: 'мягко', ordered: true }));
  const rematch = rematchOf(plan);
  expect(rematch.lines.filter((l) => l.kind === 'выбыл').map((l) => [l.mentee, l.ordered])).toEqual([[first.mentee, true]]);
  const gains = rematch.lines.filter((l) => l.kind === 'получает пару').length;
  const closed = propose(new Plan(demoInput({ participants, pairs: ordered, openness: 'не трогать' }))).pairs.length;
  // Opening the order softly never places fewer, and changes only where that places somebody.
  expect(gains).toBeGreaterThanOrEqual(closed);
  if (gains === closed) expect(rematch.lines.filter((l) => l.kind === 'меняет наставника')).toEqual([]);
  expect(rematch.stay + rematch.lines.filter((l) => l.pair).length).toBe(ordered.length);
});

test('pairs of an order are opened only when asked for, fixed ones never', () => {
  const { participants } = demoInput({ pairs: ordered });
  const ids = (openness: 'не трогать' | 'мягко' | 'заново', also: boolean, pairs = ordered): number => changeable(participants, pairs, openness, also).length;
  expect([ids('не трогать', true), ids('мягко', false), ids('мягко', true), ids('заново', true)]).toEqual([0, 0, ordered.length, ordered.length]);
  expect(ids('заново', true, ordered.map((p) => ({ ...p, fixed: 'закреплена' })))).toBe(0);
  const again = rematchOf(new Plan(demoInput({ pairs: ordered, openness: 'мягко', ordered: true })));
  expect([again.lines, again.stay, again.amend]).toEqual([[], ordered.length, 0]);
});

test('a mentee whose new pair is not ticked keeps the old one', () => {
  const approved: Pair[] = fresh.pairs.slice(0, 30).map((p, n) => pair({ id: `у${n}`, mentor: p.mentor, mentee: fresh.pairs[n + 1]?.mentee ?? '' }));
  const plan = new Plan(demoInput({ pairs: approved, openness: 'заново' }));
  const rematch = rematchOf(plan);
  const changing = rematch.lines.filter((l) => l.kind === 'меняет наставника');
  expect(changing.length).toBeGreaterThan(0);
  const losing = rematch.lines.filter((l) => l.kind === 'остаётся без пары').map((l) => l.pair?.id ?? '');
  expect(endedBy(rematch, new Set())).toEqual(losing);
  expect(endedBy(rematch, new Set([changing[0]?.mentee ?? ''])).sort()).toEqual([...losing, changing[0]?.pair?.id ?? ''].sort());
});

test('a mentor with more pairs than places has none when one of them is opened', () => {
  const single = demoInput().participants.mentors.find((m) => m.capacity === 1 && m.obstacles.length === 0)?.code ?? '';
  const [a, b] = demoInput().participants.mentees.map((m) => m.code);
  const pairs = [pair({ id: 'п1', mentor: single, mentee: a ?? '', state: 'в приказе' }), pair({ id: 'п2', mentor: single, mentee: b ?? '' })];
  const after = reopened(demoInput({ pairs }).participants, [pairs[1] as Pair]);
  expect(after.mentors.find((m) => m.code === single)).toMatchObject({ load: 1, free: 0, obstacles: ['мест нет'] });
});

test('only accepted mentors are paired, unless the school takes candidates too; whom the selection put off waits either way', () => {
  const { people, mentors, mentees } = demoSchool();
  const of = (status: (i: number) => string, too = '') => {
    const all = participantsOf({ people, mentees, pairs: [], consents: [], settings: [{ key: 'matching.candidates', title: '', value: too, help: '' }], mentors: mentors.map((m, i) => ({ ...m, status: status(i) })) }, YEAR, TODAY).mentors;
    return (['ещё не принят', 'отложен'] as const).map((obstacle) => all.filter((m) => m.obstacles.includes(obstacle)).length);
  };
  expect([of(() => 'кандидат'), of((i) => (i === 0 ? 'принят' : '')), of(() => 'кандидат', 'Да'), of((i) => (i < 3 ? 'отложен' : 'кандидат'), 'да')]).toEqual([[mentors.length, 0], [mentors.length - 1, 0], [0, 0], [0, 3]]);
});
