// What a respondent passes and what is refused: pages, directions, required questions, shapes of answers.
import { fitsItem, passedItems, passes, refusal } from '../../../local/services/forms/answers';
import { newItem } from '../../../local/services/forms/item-base';
import type { Answer, FormAnswer, FormData, FormItem, ItemKind } from '../../../local/services/form-model';

const item = (id: number, kind: ItemKind, change: Partial<FormItem> = {}): FormItem => ({ ...newItem(id, kind), ...change });
const choice = (value: string, navigation: FormItem['navigation'] | null = null, goToPageId: number | null = null) => ({ value, correct: null, navigation, goToPageId });
const form = (...items: FormItem[]): FormData => ({ items }) as unknown as FormData;
const answer = (itemId: number, given: Answer): FormAnswer => ({ itemId, answer: given, score: null, feedback: null });

const branching = form(
  item(1, 'LIST', { choices: [choice('наставник', 'GO_TO_PAGE', 20), choice('куратор', 'SUBMIT'), choice('другое', 'CONTINUE')] }),
  item(10, 'PAGE_BREAK', { navigation: 'SUBMIT' }),
  item(11, 'TEXT', { required: true }),
  item(20, 'PAGE_BREAK'),
  item(21, 'TEXT', { required: true }),
);

test.each([
  ['наставник', [1, 21]],
  ['куратор', [1]],
  ['другое', [1, 11, 21]],
])('«%s» leads to its pages', (given, ids) => {
  expect(passedItems(branching, [answer(1, given)]).map((one) => one.id)).toEqual(ids);
});

test('a direction stands on the break that ends the page; a circle ends', () => {
  const circle = form(item(1, 'TEXT'), item(2, 'PAGE_BREAK', { navigation: 'RESTART' }), item(3, 'TEXT'));
  expect(passedItems(circle, []).map((one) => one.id)).toEqual([1]);
});

test('required questions are asked only on pages that are passed', () => {
  expect(refusal(branching, [answer(1, 'куратор')])).toBeNull();
  expect(refusal(branching, [answer(1, 'наставник')])).toMatchObject({ code: 'missing', itemId: 21 });
  expect(refusal(branching, [answer(1, 'наставник'), answer(21, 'да')])).toBeNull();
  expect(refusal(branching, [answer(1, 'никто')])).toMatchObject({ code: 'invalid', itemId: 1 });
  expect(refusal(form(item(1, 'GRID', { rows: ['а', 'б'], columns: ['x'], required: true })), [answer(1, ['x', null])])).toMatchObject({ code: 'missing' });
});

test.each<[ItemKind, Answer, boolean]>([
  ['TEXT', 'а\nб', false],
  ['PARAGRAPH_TEXT', 'а\nб', true],
  ['DATE', '2026-02-29', false],
  ['DATE', '2028-02-29', true],
  ['TIME', '24:00', false],
  ['TIME', '23:59', true],
  ['DATETIME', '2026-09-01 07:30', true],
  ['DURATION', '100:00:00', true],
  ['DURATION', '1:60:00', false],
  ['SCALE', '6', false],
  ['SCALE', '5', true],
  ['SECTION_HEADER', 'x', false],
])('%s takes %j: %s', (kind, given, fits) => {
  expect(fitsItem(item(1, kind), given)).toBe(fits);
});

test.each<[string, Array<string | number>, Answer, boolean]>([
  ['NumberBetween', [1, 11], '5,5', true],
  ['WholeNumber', [], '5,5', false],
  ['Number', [], 'пять', false],
  ['TextIsEmail', [], 'a@b.ru', true],
  ['TextIsEmail', [], 'a@b', false],
  ['TextIsUrl', [], 'https://школа.рф/x', true],
  ['TextMatchesPattern', ['[0-9]+'], '12a', false],
  ['TextContainsPattern', ['[0-9]+'], '12a', true],
  ['TextLengthLessThanOrEqualTo', [3], 'абвг', false],
  ['SelectExactly', [2], ['а'], false],
  ['LimitOneResponsePerColumn', [], ['x', null, 'y'], true],
])('%s %j of %j: %s', (check, values, given, ok) => {
  expect(passes({ check, values, helpText: null }, given)).toBe(ok);
});
