// What speaks for a pair besides the request: last year together, the subject, what both dislike, the mentor's load; a weight of 0 changes nothing.

import * as fc from 'fast-check';
import { DEFAULT_RULES, fitOf, participantsOf, Plan, propose, type MenteeCandidate, type MentorCandidate, type Participants, type Rules } from '../../../src/programme/pairing';
import { graphOf } from '../../../src/programme/pairing/graph';
import { readDecisions } from '../../../src/programme/pairing';
import { subjectKey, subjectsOf } from '../../../src/programme/pairing/subjects';
import type { Pair } from '../../../src/programme/records';
import { blank } from '../../blank';
import { demoInput, demoSchool, YEAR } from './demo-school';

const person = { name: '', kind: 'педагог', class: '', grade: null, gender: '', category: '', forms: ['Учитель – учитель'], topics: ['методика урока'], times: '', days: 1, meeting: 'очно', obstacles: [] };
const mentorOf = (code: string, more: Partial<MentorCandidate> = {}): MentorCandidate => ({ ...person, code, capacity: 4, load: 0, free: 4, ...more });
const menteeOf = (code: string, more: Partial<MenteeCandidate> = {}): MenteeCandidate => ({ ...person, code, urgent: false, request: '', present: '', ...more });
const rules = (weights: Partial<Rules['weights']>): Rules => ({ ...DEFAULT_RULES, weights: { ...DEFAULT_RULES.weights, ...weights } });
/** A pair that fits half: its day is another one. */
const base = fitOf(mentorOf('1'), menteeOf('2', { days: 2 }), DEFAULT_RULES).score;

describe('subjects of a post', () => {
  test.each([
    ['учитель физики', ['физики']], ['Учитель русского языка и литературы', ['русского языка', 'литературы']], ['учитель математики, классный руководитель 7А', ['математики']],
    ['учитель начальных классов', []], ['учитель химии высшей категории', ['химии']], ['заместитель директора, учитель истории и обществознания', ['истории', 'обществознания']],
    ['педагог-психолог', []], ['преподаватель физики; учитель информатики', ['физики', 'информатики']], ['', []],
  ])('%s', (post, subjects) => { expect(subjectsOf(post)).toEqual(subjects); });

  test('the forms of a word are one subject, other words are not', () => {
    for (const [a, b] of [['физики', 'физика'], ['русского языка', 'русский язык'], ['литературы', 'литература'], ['биологии', 'биология'], ['информатики', 'Информатика']] as const) expect(subjectKey(a)).toBe(subjectKey(b));
    expect(subjectKey('физики')).not.toBe(subjectKey('математика'));
  });
});

describe('each fact moves the score its way, and says why', () => {
  test('together last year', () => {
    const fit = fitOf(mentorOf('1'), menteeOf('2', { days: 2, formerly: ['1'] }), DEFAULT_RULES);
    expect(fit.score).toBeGreaterThan(base);
    expect([fit.forMentee[0], fit.forMentor[0]]).toEqual(['вместе и в прошлом году', 'вместе и в прошлом году']);
    expect(fitOf(mentorOf('1'), menteeOf('2', { days: 2, formerly: ['3'] }), DEFAULT_RULES).score).toBe(base);
  });

  test('the same subject, by both posts or by the mentor’s topics', () => {
    const mentee = menteeOf('2', { days: 2, subjects: ['физики'] });
    const same = fitOf(mentorOf('1', { subjects: ['физики'] }), mentee, DEFAULT_RULES);
    expect(same.score).toBeGreaterThan(base);
    expect(same.forMentee).toContain('тот же предмет: учитель физики');
    expect(fitOf(mentorOf('1', { topics: ['методика урока', 'физика'] }), mentee, DEFAULT_RULES).score).toBe(same.score);
    expect(fitOf(mentorOf('1', { subjects: ['химии'] }), mentee, DEFAULT_RULES).score).toBe(base);
    expect(fitOf(mentorOf('1', { subjects: ['физики'], kind: 'студент', forms: [] }), mentee, DEFAULT_RULES).score).toBe(base);
  });

  test('disliked by both speaks for, disliked by one and wanted by the other against', () => {
    const both = fitOf(mentorOf('1', { dislikes: ['спорт'] }), menteeOf('2', { days: 2, dislikes: ['спорт', 'физика'] }), DEFAULT_RULES);
    expect(both.score).toBeGreaterThan(base);
    expect(both.forMentee).toContain('оба не хотят одного и того же: спорт');
    const one = fitOf(mentorOf('1', { dislikes: ['методика урока'] }), menteeOf('2', { days: 2 }), DEFAULT_RULES);
    expect(one.score).toBeLessThan(base);
    expect(one.missing).toContain('наставник не хочет заниматься темой: методика урока');
    const other = fitOf(mentorOf('1'), menteeOf('2', { days: 2, dislikes: ['методика урока'] }), DEFAULT_RULES);
    expect(other.score).toBe(one.score);
    expect(other.missing).toContain('наставляемый не хочет того, чем занимается наставник: методика урока');
    expect(fitOf(mentorOf('1', { dislikes: ['спорт'] }), menteeOf('2', { days: 2, dislikes: ['физика'] }), DEFAULT_RULES).score).toBe(base);
  });

  test('a mentor who has mentees is a little worse, the more the busier', () => {
    const at = (load: number): number => fitOf(mentorOf('1', { load, free: 4 - load }), menteeOf('2', { days: 2 }), DEFAULT_RULES).score;
    expect([at(1) < base, at(3) < at(1), at(3) > base - 50]).toEqual([true, true, true]);
    expect(fitOf(mentorOf('1', { load: 2 }), menteeOf('2'), DEFAULT_RULES).missing).toContain('у наставника уже есть наставляемые: 2');
  });
});

test('load spreads, but never costs anybody a place', () => {
  const participants = (mentors: MentorCandidate[]): Participants => ({ year: YEAR, mentors, mentees: [menteeOf('3'), menteeOf('4')] });
  const pairs = (mentors: MentorCandidate[], load: number): string[] => propose(new Plan({ participants: participants(mentors), rules: rules({ load }), decisions: [], pairs: [], openness: 'не трогать' })).pairs.map((p) => p.mentor);
  expect(pairs([mentorOf('1', { capacity: 4, load: 2, free: 2 }), mentorOf('2', { capacity: 2, free: 2 })], 50)).toEqual(['2', '2']);
  expect(pairs([mentorOf('1', { capacity: 4, load: 3, free: 1 }), mentorOf('2', { capacity: 1, free: 1 })], 1000).sort()).toEqual(['1', '2']);
});

describe('what the register says', () => {
  const last = (state: string): Pair => blank('pairs', { id: 'п', year: '2025/2026', mentor: '1', mentee: '2', state });
  const of = (...states: string[]): string[] | undefined => participantsOf({
    people: [], mentors: [], mentees: [blank('mentees', { code: '2', year: YEAR, dislikes: 'спорт; физика' })], pairs: states.map(last), consents: [],
  }, YEAR, '2026-09-10').mentees[0]?.formerly;

  test('a completed pair counts, one that was broken off does not, nor one of two years ago', () => {
    expect(of('завершена')).toEqual(['1']);
    for (const states of [['прекращена'], ['отклонена'], ['завершена', 'прекращена'], []]) expect(of(...states)).toBeUndefined();
    const older = { people: [], mentors: [], mentees: [blank('mentees', { code: '2', year: YEAR })], pairs: [{ ...last('завершена'), year: '2024/2025' }], consents: [] };
    expect(participantsOf(older, YEAR, '2026-09-10').mentees[0]?.formerly).toBeUndefined();
  });

  test('dislikes and the subject of a post are read; pupils have no subject', () => {
    const { people } = demoSchool();
    const teacher = people.find((p) => p.kind === 'педагог' && p.post === 'учитель физики');
    const { mentors, mentees } = demoInput().participants;
    const all = [...mentors, ...mentees];
    expect(all.find((p) => p.code === teacher?.code)?.subjects).toEqual(['физики']);
    expect(all.filter((p) => p.kind === 'обучающийся' && p.subjects)).toEqual([]);
    const [read] = participantsOf({ people: [], mentors: [blank('mentors', { code: '1', year: YEAR, dislikes: 'спорт; физика' })], mentees: [], pairs: [], consents: [] }, YEAR, '2026-09-10').mentors;
    expect(read?.dislikes).toEqual(['спорт', 'физика']);
  });
});

const words = fc.subarray(['спорт', 'физика', 'адаптация', 'методика урока']);
const told = fc.record({ dislikes: words, subjects: fc.subarray(['физики', 'химии']), topics: words, days: fc.integer({ min: 0, max: 7 }), meeting: fc.constantFrom('', 'очно', 'смешанно', 'дистанционно') });
const school = fc.record({ mentors: fc.array(fc.tuple(told, fc.integer({ min: 0, max: 3 })), { maxLength: 6 }), mentees: fc.array(fc.tuple(told, fc.subarray(['м0', 'м1', 'м2'])), { maxLength: 7 }) })
  .map(({ mentors, mentees }): Participants => ({
    year: YEAR, mentors: mentors.map(([p, load], m) => mentorOf(`м${m}`, { ...p, load, free: 4 - load })), mentees: mentees.map(([p, formerly], i) => menteeOf(`у${i}`, { ...p, formerly })),
  }));
const without = ({ year, mentors, mentees }: Participants): Participants => {
  const silent = { dislikes: undefined, subjects: undefined, formerly: undefined };
  return { year, mentors: mentors.map((m) => ({ ...m, ...silent, load: 0, capacity: m.free })), mentees: mentees.map((m) => ({ ...m, ...silent })) };
};
const NONE = { continuity: 0, subject: 0, dislikes: 0, load: 0 };

test('with weights of 0 the scores and the pairs are those without the facts', () => {
  fc.assert(fc.property(school, (participants) => {
    const planOf = (given: Participants, weights: Rules): Plan => new Plan({ participants: given, rules: weights, decisions: [], pairs: [], openness: 'не трогать' });
    const [plan, bare] = [planOf(participants, rules(NONE)), planOf(without(participants), DEFAULT_RULES)];
    expect([...plan.graph.score]).toEqual([...bare.graph.score]);
    expect([...plan.mentorOf]).toEqual([...bare.mentorOf]);
  }), { seed: 3, numRuns: 200 });
});

test('the graph weighs exactly as the card explains, whatever the weights', () => {
  const weight = fc.integer({ min: 0, max: 1000 });
  fc.assert(fc.property(school, fc.record({ topics: weight, time: weight, meeting: weight, wish: weight, continuity: weight, subject: weight, dislikes: weight, load: weight }), (participants, weights) => {
    const graph = graphOf(participants, rules(weights), readDecisions([], participants, DEFAULT_RULES));
    graph.waiting.forEach((mentee, i) => {
      for (let e = graph.start[i] ?? 0; e < (graph.start[i + 1] ?? 0); e++) {
        const mentor = graph.able[graph.mentor[e] ?? -1] as MentorCandidate;
        const { score } = fitOf(mentor, mentee, { weights });
        expect(graph.score[e]).toBe(score);
        expect(score >= 0 && score <= 1000).toBe(true);
      }
    });
  }), { seed: 4, numRuns: 200 });
});
