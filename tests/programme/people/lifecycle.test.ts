// A pause, leaving, a return, a finished mentee as a candidate; and how complete and how fresh the data of a person are.

import { candidateRole, checkPeople, completenessOf, countStale, finishedMentees, isStale, lastConfirmed, planStep, type Step } from '../../../src/programme/people';
import type { Records } from '../../../src/programme/records';
import { blank } from '../../blank';

const YEAR = '2026/2027';
const TODAY = '2026-11-20';

const person = (code: string, more: Partial<Records['people']> = {}) => blank('people', { code, last: 'Аистов', first: 'Лев', kind: 'обучающийся', state: 'участвует', ...more });

const tables = (more: { [S in 'people' | 'mentors' | 'mentees' | 'pairs' | 'decisions' | 'documents' | 'errands']?: Records[S][] } = {}) => ({
  people: [person('1'), person('2')], mentors: [blank('mentors', { code: '2', year: YEAR, status: 'принят' })], mentees: [blank('mentees', { code: '1', year: YEAR, status: 'участвует', note: 'любит шахматы' })],
  pairs: [blank('pairs', { id: 'п1', year: YEAR, mentor: '2', mentee: '1', state: 'в приказе' }), blank('pairs', { id: 'п2', year: YEAR, mentor: '2', mentee: '7', state: 'утверждена', helpers: '5; 1' }), blank('pairs', { id: 'п3', year: YEAR, mentor: '2', mentee: '1', state: 'завершена' })],
  decisions: [blank('decisions', { id: 'р1', year: YEAR, mentor: '2', mentee: '1', kind: 'пожелание', state: 'действует' }), blank('decisions', { id: 'р2', year: YEAR, mentor: '2', mentee: '1', kind: 'запретить', state: 'снято' })],
  documents: [blank('documents', { id: 'д1', rows: 'п1' })], errands: [blank('errands', { id: 'и1', kind: 'письмо', state: 'задумано', document: 'д1' }), blank('errands', { id: 'и2', kind: 'файл', state: 'задумано', document: 'д1' })], ...more,
});

const step = (code: string, taken: Step, more = {}) => planStep({ code, step: taken, date: '2026-11-19', reason: 'переезд' }, tables(more), YEAR);

describe('a step', () => {
  test('leaving ends the pairs, helps no more, lifts the wishes, and says which pair stands in an order', () => {
    const plan = step('1', 'выбыл');
    expect(plan.pairs.map((p) => [p.id, p.side, p.ends, p.ordered])).toEqual([['п1', 'наставляемый', true, true], ['п2', 'помощник', false, false]]);
    expect([plan.decisions, plan.letters]).toEqual([1, 1]);
    expect(plan.changes.map((c) => [c.sheet, c.key, c.values])).toEqual([
      ['people', '1', { state: 'выбыл' }],
      ['mentees', `1|${YEAR}`, { status: 'выбыл', note: 'любит шахматы\n19.11.2026: выбытие – переезд' }],
      ['pairs', 'п1', { state: 'прекращена', end: '2026-11-19', ended: 'наставляемый выбыл: переезд' }],
      ['pairs', 'п2', { helpers: '5' }],
      ['decisions', 'р1', { state: 'снято' }],
    ]);
  });

  test('a pause leaves pairs and wishes alone', () => {
    const plan = step('2', 'приостановить');
    expect(plan.pairs.every((p) => !p.ends)).toBe(true);
    expect(plan.changes.map((c) => [c.sheet, c.values['status'] ?? c.values['state']])).toEqual([['people', 'приостановлен'], ['mentors', 'приостановлен']]);
  });

  test.each([['приостановлен', 'принят'], ['выбыл', 'кандидат'], ['отложен', 'отложен']])('a mentor who comes back from «%s» is «%s»', (before, after) => {
    const plan = step('2', 'вернулся', { people: [person('2', { state: 'выбыл' })], mentors: [blank('mentors', { code: '2', year: YEAR, status: before })] });
    expect(plan.changes.find((c) => c.sheet === 'mentors')?.values['status']).toBe(after);
  });

  test.each<[string, Step, string]>([['объединён', 'выбыл', 'объединена'], ['выбыл', 'выбыл', 'уже'], ['выбыл', 'приостановить', 'сначала'], ['участвует', 'вернулся', 'и так']])('of a person who is «%s», «%s» is refused', (state, taken, words) => {
    const plan = step('1', taken, { people: [person('1', { state })] });
    expect(plan.against).toContain(words);
    expect(plan.changes).toEqual([]);
  });
});

test('a finished mentee who is no mentor yet becomes a candidate with the same code', () => {
  const given = tables({ mentees: [blank('mentees', { code: '1', year: '2025/2026', status: 'завершил', topics: 'физика', consent: 'да' }), blank('mentees', { code: '2', year: '2025/2026', status: 'завершил' })] });
  expect(finishedMentees(given, YEAR).map((p) => p.code)).toEqual(['1']);
  expect(candidateRole(person('1'), given.mentees, YEAR)).toMatchObject({ code: '1', year: YEAR, status: 'кандидат', category: 'старшеклассник', topics: 'физика', consent: '' });
});

describe('completeness', () => {
  test('counts what the part needs and names what lacks', () => {
    const pupil = person('1', { gender: 'м', class: '7А', birth: '2013-01-01', email: 'a@school.example' });
    const full = completenessOf(pupil, { mentee: blank('mentees', { forms: 'Ученик – ученик', topics: 'физика', times: 'пн', consent: 'да' }) }, TODAY);
    expect(full.missing.map((f) => f.title)).toEqual(['родитель']);
    expect([full.known, full.wanted, full.share]).toEqual([10, 11, 90]);
  });

  test('in codes a name and contacts are not missed', () => {
    const coded = person('1', { last: '', first: '', class: '7А', ageBand: 'до 14' });
    expect(completenessOf(coded, {}, TODAY, true).share).toBe(100);
    expect(completenessOf(coded, {}, TODAY).share).toBeLessThan(70);
  });

  test('an employer needs an organisation, a collective neither name nor contacts', () => {
    expect(completenessOf(person('1', { kind: 'работодатель', post: 'инженер' }), { mentor: blank('mentors', { category: 'работодатель' }) }, TODAY).missing.map((f) => f.title)).toContain('организация');
    expect(completenessOf(person('1', { kind: 'коллектив', first: '' }), {}, TODAY).missing).toEqual([]);
  });

  test.each([['2025-11-19', true, true], ['2025-11-20', true, false], ['', true, false], ['', false, true]])('confirmed on «%s», a part now: %s – stale: %s', (day, now, stale) => {
    expect(isStale(day, now, TODAY)).toBe(stale);
  });

  test('an application confirms as well as a curator does', () => {
    expect(lastConfirmed(person('1', { confirmed: '2025-01-01' }), ['2026-09-03 10:00:00'])).toBe('2026-09-03');
  });

  test('those who left or were merged are not asked about', () => {
    const people = [person('1'), person('2', { state: 'выбыл' }), person('3', { state: 'объединён' })];
    expect(checkPeople(people, [], [], YEAR, TODAY).map((p) => [p.code, p.stale])).toEqual([['1', true]]);
    expect(countStale(people, [], [], YEAR, TODAY)).toBe(1);
    expect(countStale(people, [], [blank('mentees', { code: '1', year: '2025/2026', applied: '2025-12-01 10:00:00' })], YEAR, TODAY)).toBe(0);
  });
});
