// What is keyed in from paper: choices by number, letters and words, several, scales, grids by row or code, dates; and what cannot be read.

import { hintOf, numberedOn, readKeyed, sheetsOf } from '../../sidebar/questionnaires/key-values';
import type { Asked } from '../../sidebar/questionnaires/types';

const asked = (kind: Asked['kind'], more: Partial<Asked> = {}): Asked => ({ item: 'one', text: 'Вопрос', kind, options: [], columns: [], required: false, other: false, ...more });
const value = (question: Asked, typed: string): unknown => {
  const reading = readKeyed(question, typed);
  return reading.ok ? reading.value : `! ${reading.text}`;
};

test.each([
  ['один', '2', 'нет'], ['один', 'ДА', 'да'], ['один', 'пусть', 'пусть решает сам'], ['один', '', null], ['один', '4', '! нет варианта «4»'], ['один', 'п р', '! нет варианта «п р»'],
  ['несколько', '1, 3', ['да', 'пусть решает сам']], ['несколько', '1 1', ['да']], ['несколько', 'да; нет', ['да', 'нет']], ['несколько', '1, 9', '! нет варианта «9»'],
] as const)('a choice (%s) keyed as «%s»', (kind, typed, expected) => {
  expect(value(asked(kind, { options: ['да', 'нет', 'пусть решает сам'] }), typed)).toEqual(expected);
});

test('choices that are numbers themselves are taken as written; words of one\'s own where they may be', () => {
  expect(value(asked('один', { options: ['3', '1', '2'] }), '1')).toBe('1');
  expect(value(asked('один', { options: ['ни разу', 'ни один'] }), 'ни')).toBe('! нет варианта «ни»');
  expect(value(asked('несколько', { options: ['физика'], other: true }), 'физика; шахматы')).toEqual(['физика', 'шахматы']);
  expect(value(asked('один', { options: ['физика'], other: true }), '7')).toBe('! нет варианта «7»');
});

test('a scale, a date, words', () => {
  const scale = asked('шкала', { options: ['1', '2', '3', '4', '5'] });
  expect([value(scale, ' 5 '), value(scale, '6'), value(scale, '4,5')]).toEqual(['5', '! нужно число от 1 до 5', '! нужно число от 1 до 5']);
  expect([value(asked('дата'), '5.11.2026'), value(asked('дата'), '2026-11-05'), value(asked('дата'), '31.02.2026'), value(asked('дата'), 'вчера')]).toEqual(['2026-11-05', '2026-11-05', '! дата пишется так: 20.11.2026', '! дата пишется так: 20.11.2026']);
  expect(value(asked('строка'), ' 1004ж ')).toBe('1004ж');
});

test('a grid: by the number of the row, by the code, down the rows; a row or column that is not there is told', () => {
  const grid = asked('сетка', { options: ['1001Ц Осокина В. И.', '1002Э Рогозин П. Л.'], columns: ['в первую очередь', 'не хочу'] });
  expect(value(grid, '1-2, 2-1')).toEqual({ '1001Ц Осокина В. И.': 'не хочу', '1002Э Рогозин П. Л.': 'в первую очередь' });
  expect(value(grid, '1002э-2')).toEqual({ '1002Э Рогозин П. Л.': 'не хочу' });
  expect(value(grid, '2 1')).toEqual({ '1001Ц Осокина В. И.': 'не хочу', '1002Э Рогозин П. Л.': 'в первую очередь' });
  for (const wrong of ['3-1', '1-3', '1', '1-1-1', '1009Ж-1']) expect(String(value(grid, wrong))).toContain('пишите строку, дефис и столбец');
});

test('blank sheets are left out, a sheet that cannot be read bars all; identity has no number', () => {
  const keys = [asked('строка', { item: 'who.code', text: 'Код' }), asked('шкала', { item: 'use', text: 'Польза', options: ['1', '2', '3'] })];
  expect(sheetsOf(keys, [['1004Ж', '3'], [], ['', ' ']])).toEqual([{ values: { 'who.code': '1004Ж', use: '3' } }]);
  expect(sheetsOf(keys, [['1004Ж', '3'], ['1005Л', '9']])).toBeNull();
  expect(numberedOn(keys)).toEqual(['Код', '1. Польза']);
  expect(hintOf(asked('один', { options: ['да', 'т. д.'] }))).toBe('Номер или начало слова: 1 – да; 2 – т. д.');
});
