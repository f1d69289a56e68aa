// The protocol of a run: what is kept by codes, what is read with names, and the document made of it.

import { protocolModel, protocolOf, runRow, type RunFacts } from '../../../src/programme/pairing';
import type { MatchingRun } from '../../../src/programme/records';
import { renderDocument } from '../../../src/documents';
import { blank } from '../../blank';
import { decision, pair } from './demo-school';

const FACTS: RunFacts = {
  way: 'подбор', weights: { topics: 600, time: 250, meeting: 150, wish: 400, continuity: 250, subject: 150, dislikes: 150, load: 50 }, mutualFirst: true, classGap: 1, urgent: false, raiseWeakest: false, openness: 'мягко', ordered: true, base: 17,
  waiting: 5, placed: 3, words: { хорошо: 2, терпимо: 1, слабо: 0 }, unticked: 1, left: [{ reason: 'все подходящие наставники заняты другими', codes: ['1003Ж', '1004Г'] }], without: [],
};
const DECISIONS = [decision({ kind: 'закрепить', mentor: '1001Ш', mentee: '1002Э', reason: 'живут рядом' }), decision({ kind: 'запретить', mentor: '1001Ш', mentee: '1003Ж', by: 'наставляемый' }), decision({ kind: 'пожелание', mentor: '1001Ш', mentee: '1002Э', by: 'наставник', rank: '1' })];
const PAIRS = [pair({ id: '1001Ш', mentor: '1001Ш', mentee: '1002Э', form: 'Учитель – ученик', reason: 'Подходит хорошо.' })];
const NAMES: { [code: string]: string } = { '1001Ш': 'Осокина Вера Ильинична', '1002Э': 'Аистов Лев Юрьевич', '1003Ж': 'Сойкина Ева Игоревна' };

const kept = runRow(FACTS, { decisions: DECISIONS, made: 2, replaced: PAIRS });
const run: MatchingRun = blank('runs', { id: '1001Ш', year: '2026/2027', date: '2026-11-20 10:00:00', who: 'curator@school14.example', pairs: '1001Ш; 9999Г', ...kept });
const read = (nameOf: (code: string) => string = (code) => NAMES[code] ?? '') => protocolOf(run, new Map(PAIRS.map((p) => [p.id, p])), nameOf);

test('the row says by what, on what, with what and what came of it, in codes', () => {
  expect(kept.criteria.split('\n')).toEqual(['1. Взаимный выбор', '2. Больше наставляемых с парой', '3. Меньше изменений в прежних парах', '4. Меньше слабых пар', '5. Выше общая оценка', 'Разница классов в паре «ученик – ученик»: не меньше 1', 'Прежние пары менялись, только если иначе кто-то остался бы без пары, и пары из приказа тоже']);
  expect(kept.weights).toBe('Темы запроса: 600\nОбщее время: 250\nКак встречаться: 150\nПожелания: 400\nВместе в прошлом году: 250\nОбщий предмет: 150\nЧего не хотят: 150\nЗанятость наставника: 50');
  expect(kept.dataVersion).toBe('17');
  expect(kept.overrides.split('\n')).toEqual(['закрепить: 1001Ш – 1002Э: живут рядом', 'запретить: 1001Ш – 1003Ж, наставляемый', 'Пожеланий учтено: 1']);
  expect(kept.result.split('\n')).toEqual(['Ждали пары: 5', 'Пара нашлась: 3', 'Подходят хорошо: 2, терпимо: 1, слабо: 0', 'Утверждено пар: 2', 'Предложено, но куратор не утвердил: 1', 'Прежних пар прекращено: 1 (1001Ш)', 'Без пары, все подходящие наставники заняты другими: 2 (1003Ж, 1004Г)']);
});

test('read with names; an id of a pair is no code of a person; without names the codes stay', () => {
  const { sections, pairs } = read();
  const lines = (heading: string): string[] => sections.find((s) => s.heading === heading)?.lines ?? [];
  expect(lines('Решения, которые действовали')[0]).toBe('закрепить: Осокина Вера Ильинична – Аистов Лев Юрьевич: живут рядом');
  expect(lines('Итог').slice(-2)).toEqual(['Прежних пар прекращено: 1 (1001Ш)', 'Без пары, все подходящие наставники заняты другими: 2 (Сойкина Ева Игоревна, 1004Г)']);
  expect(pairs).toEqual([{ mentor: 'Осокина Вера Ильинична', mentee: 'Аистов Лев Юрьевич', form: 'Учитель – ученик', reason: 'Подходит хорошо.' }]);
  expect(read(() => '').pairs[0]).toMatchObject({ mentor: '1001Ш', mentee: '1002Э' });
});

test('a town\'s row stays within a cell', () => {
  const codes = Array.from({ length: 9000 }, (_, i) => `${1000 + i}Г`);
  const row = runRow({ ...FACTS, left: [{ reason: 'а', codes }, { reason: 'б', codes }] }, { decisions: codes.map((mentee) => decision({ kind: 'запретить', mentor: '1001Ш', mentee, reason: 'почему'.repeat(5) })), made: 0, replaced: [] });
  expect([row.result.length < 50_000, row.overrides.length < 50_000]).toEqual([true, true]);
  expect(row.overrides).toMatch(/… и ещё строк: \d+$/);
  expect(row.result).toContain('и ещё');
});

test('by hand: no order of importance is claimed', () => {
  const row = runRow({ ...FACTS, way: 'вручную' }, { decisions: [], made: 1, replaced: [] });
  expect([row.criteria.split('\n')[0], row.result]).toEqual(['Пара составлена вручную; проверены согласия, места, форма и запреты', 'Утверждено пар: 1\nПредложено, но куратор не утвердил: 1\nБез пары, все подходящие наставники заняты другими: 2 (1003Ж, 1004Г)']);
});

test('the document renders with its table', () => {
  const model = protocolModel(read(), { founder: '', organisation: 'МБОУ СОШ № 14', shortName: 'СОШ № 14', place: '', contacts: [] });
  expect(model.title).toBe('Протокол подбора наставнических пар от 20.11.2026');
  expect(model.body.find((b) => b.is === 'table')).toMatchObject({ rows: [['1', 'Осокина Вера Ильинична', 'Аистов Лев Юрьевич', 'Учитель – ученик', 'Подходит хорошо.']] });
  expect(renderDocument(model)).toMatchObject({ ok: true });
});
