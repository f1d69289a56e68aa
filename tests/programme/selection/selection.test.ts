// Candidates, what each lacks, and a decision on several of them.

import { acceptable, planVerdict, selectionOf, type VerdictWanted } from '../../../src/programme/selection';
import { blank } from '../../blank';

const YEAR = '2026/2027';
const TODAY = '2026-11-20';

const mentor = (code: string, more = {}) => blank('mentors', { code, year: YEAR, status: 'кандидат', consent: 'да', category: 'педагог', ...more });

const tables = {
  people: [blank('people', { code: '1', last: 'Осокина', first: 'Вера' }), blank('people', { code: '2', last: 'Ветров', first: 'Юрий', organisation: 'Завод' }), blank('people', { code: '3', last: 'Камышова', first: 'Анна' }), blank('people', { code: '4', last: 'Вторая', first: 'Вера', state: 'объединён' })],
  mentors: [mentor('1', { status: 'принят' }), mentor('2', { category: 'работодатель' }), mentor('3', { consent: 'нет', status: '' }), mentor('4'), mentor('1', { year: '2025/2026' })], consents: [], settings: [],
};

test('those who wait come first, with what they lack; merged rows and other years stay out', () => {
  const lines = selectionOf(tables, YEAR, TODAY);
  expect(lines.map((l) => [l.code, l.status, l.consent])).toEqual([['2', 'кандидат', true], ['3', 'кандидат', false], ['1', 'принят', true]]);
  expect(lines[0]?.lacks).toEqual(['нет согласия его организации']);
  expect(lines[1]?.lacks).toEqual(['в анкете отказ от обработки данных']);
  expect(acceptable(lines).map((l) => l.code)).toEqual(['2']);
});

test('the day of the organisation\'s consent takes the lack away', () => {
  const agreed = { ...tables, mentors: [mentor('2', { category: 'работодатель', partnerConsent: '2026-10-01' })] };
  expect(selectionOf(agreed, YEAR, TODAY)[0]?.lacks).toEqual([]);
});

const wanted = (more: Partial<VerdictWanted>): VerdictWanted => ({ codes: ['2', '3'], verdict: 'принят', interview: '', assessment: '', reason: '', partnerConsent: '', ...more });
const plan = (more: Partial<VerdictWanted>, working: string[] = []) => planVerdict(wanted(more), tables.mentors, new Set(working), YEAR, TODAY);

test('one decision on several: what was left empty is kept', () => {
  expect(plan({ interview: '2026-11-01' }).changes).toEqual(['2', '3'].map((code) => ({ key: `${code}|${YEAR}`, values: { status: 'принят', decided: TODAY, decisionReason: '', interview: '2026-11-01' } })));
});

test.each<[string, Partial<VerdictWanted>, string[], string]>([
  ['a refusal without a reason', { verdict: 'отклонён' }, [], 'Напишите причину'], ['an interview to come', { interview: '2026-12-01' }, [], 'ещё не прошло'],
  ['a mentor in a working pair', { verdict: 'отложен', reason: 'нет времени' }, ['3'], 'уже работает в паре'], ['a stranger', { codes: ['9'] }, [], 'нет среди наставников'],
])('%s is refused, and nothing changes', (_, more, working, words) => {
  const refused = plan(more, working);
  expect(refused.objections.map((o) => o.text).join()).toContain(words);
  expect(refused.changes).toEqual([]);
});
