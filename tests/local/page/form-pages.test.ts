import type { FormItem } from '../../../local/services/form-model';
import { nextPage, pagesOf, prefilled, problem } from '../../../local/page/places/form-pages';

const item = (id: number, kind: FormItem['kind'], more: Partial<FormItem> = {}): FormItem => ({
  id, kind, title: `Вопрос ${id}`, helpText: '', required: false, choices: [], showOther: false, rows: [], columns: [], lower: 1, upper: 5, leftLabel: '', rightLabel: '', ratingIcon: 'STAR',
  includesYear: true, validation: null, navigation: 'CONTINUE', goToPageId: null, points: 0, feedback: { general: null, correct: null, incorrect: null }, image: null, videoUrl: null, alignment: 'LEFT', width: 0, ...more,
});
const choice = (value: string, navigation: FormItem['choices'][number]['navigation'] = null, goToPageId: number | null = null) => ({ value, correct: null, navigation, goToPageId });

test('pages are cut at breaks and an answered choice decides the way', () => {
  const items = [item(1, 'MULTIPLE_CHOICE', { choices: [choice('да'), choice('нет', 'SUBMIT'), choice('дальше', 'GO_TO_PAGE', 4)] }), item(2, 'PAGE_BREAK'), item(3, 'TEXT'), item(4, 'PAGE_BREAK'), item(5, 'TEXT')];
  const pages = pagesOf(items);
  expect(pages.map((page) => page.items.map((one) => one.id))).toEqual([[1], [3], [5]]);
  expect(nextPage(pages, 0, {})).toBe(1);
  expect(nextPage(pages, 0, { 1: 'да' })).toBe(1);
  expect(nextPage(pages, 0, { 1: 'нет' })).toBe('submit');
  expect(nextPage(pages, 0, { 1: 'дальше' })).toBe(2);
  expect(nextPage(pages, 2, {})).toBe('submit');
});

test('problems are said in words', () => {
  expect(problem(item(1, 'TEXT', { required: true }), undefined)).toBe('Это обязательный вопрос');
  expect(problem(item(1, 'TEXT'), undefined)).toBeUndefined();
  expect(problem(item(1, 'TEXT', { validation: { check: 'TextIsEmail', values: [], helpText: null } }), 'почта')).toContain('электронной почты');
  expect(problem(item(1, 'TEXT', { validation: { check: 'NumberBetween', values: [1, 11], helpText: null } }), '12')).toBe('Введите число от 1 до 11');
  expect(problem(item(1, 'TEXT', { validation: { check: 'NumberBetween', values: [1, 11], helpText: 'Класс от 1 до 11' } }), '12')).toBe('Класс от 1 до 11');
  expect(problem(item(1, 'GRID', { required: true, rows: ['а', 'б'], columns: ['1', '2'] }), ['1', null])).toBe('Ответьте в каждой строке');
  expect(problem(item(1, 'DATE'), '2026-02-31')).toBe('Введите дату полностью');
});

test('a prefilled link fills only what fits', () => {
  const items = [item(1, 'TEXT'), item(2, 'CHECKBOX', { choices: [choice('а'), choice('б')] }), item(3, 'LIST', { choices: [choice('в')] })];
  const query = new URLSearchParams([['entry.1', 'код Н-17'], ['entry.2', 'а'], ['entry.2', 'б'], ['entry.3', 'чужое']]);
  expect(prefilled(items, query)).toEqual({ 1: 'код Н-17', 2: ['а', 'б'] });
});
