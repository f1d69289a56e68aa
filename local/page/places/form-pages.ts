// How a form is walked: its pages, where a page leads, what is wrong with the answers of a page, what a prefilled link says.

import type { Answer, FormItem, FormValidation } from '../../services/form-model';
import { fitsItem, isEmpty, isQuestion, passes } from '../../services/forms/answers';

export type Answers = { [itemId: number]: Answer | undefined };
export interface FormPageData { head: FormItem | null; items: FormItem[] }
export type Next = number | 'submit';

/** Items cut at page breaks; a break is the head of its page. */
export function pagesOf(items: readonly FormItem[]): FormPageData[] {
  const pages: FormPageData[] = [{ head: null, items: [] }];
  for (const item of items) {
    if (item.kind === 'PAGE_BREAK') pages.push({ head: item, items: [] });
    else pages[pages.length - 1]?.items.push(item);
  }
  return pages;
}

/** Where the person goes from a page: an answered choice with a direction decides, else the break that follows. */
export function nextPage(pages: readonly FormPageData[], page: number, answers: Answers): Next {
  const following = pages[page + 1]?.head;
  let direction = following ? { navigation: following.navigation, goToPageId: following.goToPageId } : null;
  for (const item of pages[page]?.items ?? []) {
    const choice = item.choices.find((one) => one.value === answers[item.id]);
    if (choice?.navigation) direction = { navigation: choice.navigation, goToPageId: choice.goToPageId };
  }
  if (!direction || direction.navigation === 'SUBMIT') return 'submit';
  if (direction.navigation === 'RESTART') return 0;
  if (direction.navigation === 'GO_TO_PAGE') {
    const target = direction.goToPageId;
    const found = pages.findIndex((each) => each.head?.id === target);
    return found < 0 ? 'submit' : found;
  }
  return page + 1 < pages.length ? page + 1 : 'submit';
}

const ADVICE: { [check: string]: (values: readonly (string | number)[]) => string } = {
  TextIsEmail: () => 'Введите адрес электронной почты, например ivanova@school.ru',
  TextIsUrl: () => 'Введите адрес сайта, начиная с https://',
  TextLengthLessThanOrEqualTo: ([most]) => `Не больше ${most} знаков`,
  TextLengthGreaterThanOrEqualTo: ([least]) => `Не меньше ${least} знаков`,
  Number: () => 'Введите число',
  WholeNumber: () => 'Введите целое число',
  NumberBetween: ([from, to]) => `Введите число от ${from} до ${to}`,
  NumberGreaterThan: ([from]) => `Введите число больше ${from}`,
  NumberGreaterThanOrEqualTo: ([from]) => `Введите число не меньше ${from}`,
  NumberLessThan: ([to]) => `Введите число меньше ${to}`,
  NumberLessThanOrEqualTo: ([to]) => `Введите число не больше ${to}`,
  SelectAtLeast: ([least]) => `Отметьте не меньше ${least}`,
  SelectAtMost: ([most]) => `Отметьте не больше ${most}`,
  SelectExactly: ([exactly]) => `Отметьте ровно ${exactly}`,
  LimitOneResponsePerColumn: () => 'В каждом столбце можно выбрать один ответ',
};
const advice = (rule: FormValidation): string => rule.helpText ?? ADVICE[rule.check]?.(rule.values) ?? 'Ответ не подходит к вопросу';

const FORMATS: { [kind in FormItem['kind']]?: string } = {
  DATE: 'Введите дату полностью', DATETIME: 'Введите дату и время полностью', TIME: 'Введите время полностью', DURATION: 'Введите длительность: часы, минуты, секунды',
};

/** What is wrong with an answer, in words for the person; undefined when nothing is. */
export function problem(item: FormItem, answer: Answer | undefined): string | undefined {
  if (!isQuestion(item)) return undefined;
  if (answer === undefined || isEmpty(answer)) return item.required ? 'Это обязательный вопрос' : undefined;
  const grid = item.kind === 'GRID' || item.kind === 'CHECKBOX_GRID';
  if (grid && item.required && Array.isArray(answer) && answer.some((row) => row === null || row.length === 0)) return 'Ответьте в каждой строке';
  if (!fitsItem(item, answer)) return FORMATS[item.kind] ?? 'Ответ не подходит к вопросу';
  if (item.validation && !passes(item.validation, answer)) return advice(item.validation);
  return undefined;
}

/** Answers from a prefilled link: entry.<id>=value, several for checkboxes. Values that the question does not know are left out. */
export function prefilled(items: readonly FormItem[], query: URLSearchParams): Answers {
  const answers: Answers = {};
  for (const item of items) {
    const values = query.getAll(`entry.${item.id}`);
    if (values.length === 0 || item.kind === 'GRID' || item.kind === 'CHECKBOX_GRID') continue;
    const answer = item.kind === 'CHECKBOX' ? values : values[0];
    if (answer !== undefined && fitsItem(item, answer)) answers[item.id] = answer;
  }
  return answers;
}
