// What counts as an answer to an item: its form, its validation, and which items a respondent passes.

import type { Answer, FormAnswer, FormData, FormItem, FormValidation, SubmitRefusal } from '../form-model';

/** Items that ask something. */
export const isQuestion = (item: FormItem): boolean => !['SECTION_HEADER', 'PAGE_BREAK', 'IMAGE', 'VIDEO'].includes(item.kind);

export const isEmpty = (answer: Answer | undefined): boolean => answer === undefined || answer === '' || (Array.isArray(answer) && answer.every((one) => one === null || one.length === 0));

const NUMBER: Record<string, (value: number, a: number, b: number) => boolean> = {
  Number: () => true,
  WholeNumber: (value) => Number.isInteger(value),
  NumberBetween: (value, a, b) => value >= a && value <= b,
  NumberEqualTo: (value, a) => value === a,
  NumberGreaterThan: (value, a) => value > a,
  NumberGreaterThanOrEqualTo: (value, a) => value >= a,
  NumberLessThan: (value, a) => value < a,
  NumberLessThanOrEqualTo: (value, a) => value <= a,
  NumberNotBetween: (value, a, b) => value < a || value > b,
  NumberNotEqualTo: (value, a) => value !== a,
};

/** Patterns are RE2; what JavaScript cannot read is taken as passed. */
function pattern(text: string, source: string, whole: boolean): boolean {
  try {
    return new RegExp(whole ? `^(?:${source})$` : source, 'u').test(text);
  } catch {
    return true;
  }
}

const TEXT: Record<string, (text: string, value: string) => boolean> = {
  TextContainsPattern: (text, value) => pattern(text, value, false),
  TextDoesNotContainPattern: (text, value) => !pattern(text, value, false),
  TextMatchesPattern: (text, value) => pattern(text, value, true),
  TextDoesNotMatchPattern: (text, value) => !pattern(text, value, true),
  TextIsEmail: (text) => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text),
  TextIsUrl: (text) => /^(https?|ftp):\/\/[^\s/.]+\.\S+$/.test(text),
  TextLengthGreaterThanOrEqualTo: (text, value) => text.length >= Number(value),
  TextLengthLessThanOrEqualTo: (text, value) => text.length <= Number(value),
};

/** Whether an answer keeps to a validation. */
export function passes(rule: FormValidation, answer: Answer): boolean {
  const [a = 0, b = 0] = rule.values;
  if (typeof answer === 'string') {
    const number = NUMBER[rule.check];
    if (number) {
      const value = Number(answer.replace(',', '.'));
      return answer.trim() !== '' && Number.isFinite(value) && number(value, Number(a), Number(b));
    }
    return TEXT[rule.check]?.(answer, String(a)) ?? true;
  }
  switch (rule.check) {
    case 'SelectAtLeast':
      return answer.length >= Number(a);
    case 'SelectAtMost':
      return answer.length <= Number(a);
    case 'SelectExactly':
      return answer.length === Number(a);
    case 'LimitOneResponsePerColumn': {
      const chosen = answer.flat().filter((one) => one !== null);
      return new Set(chosen).size === chosen.length;
    }
    default:
      return true;
  }
}

const DATE = /^\d{4}-\d\d-\d\d$/;
const DAY_MONTH = /^\d\d-\d\d$/;
const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const DURATION = /^\d{1,3}:[0-5]\d:[0-5]\d$/;
const existing = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

/** Whether the value has the form of an answer to this item (choices exist, dates are dates ...). */
export function fitsItem(item: FormItem, answer: Answer): boolean {
  const known = (value: string): boolean => item.choices.some((choice) => choice.value === value);
  switch (item.kind) {
    case 'TEXT':
      return typeof answer === 'string' && !answer.includes('\n');
    case 'PARAGRAPH_TEXT':
      return typeof answer === 'string';
    case 'MULTIPLE_CHOICE':
      return typeof answer === 'string' && (item.showOther || known(answer));
    case 'LIST':
      return typeof answer === 'string' && known(answer);
    case 'CHECKBOX':
      return Array.isArray(answer) && answer.every((one) => typeof one === 'string') && new Set(answer).size === answer.length && answer.filter((one) => !known(String(one))).length <= (item.showOther ? 1 : 0);
    case 'SCALE':
    case 'RATING':
      return typeof answer === 'string' && /^\d+$/.test(answer) && Number(answer) >= item.lower && Number(answer) <= item.upper;
    case 'GRID':
      return Array.isArray(answer) && answer.length === item.rows.length && answer.every((one) => one === null || (typeof one === 'string' && item.columns.includes(one)));
    case 'CHECKBOX_GRID':
      return Array.isArray(answer) && answer.length === item.rows.length && answer.every((one) => one === null || (Array.isArray(one) && one.every((value) => item.columns.includes(value))));
    case 'DATE':
      return typeof answer === 'string' && (item.includesYear ? DATE.test(answer) && existing(answer) : DAY_MONTH.test(answer) && existing(`2000-${answer}`));
    case 'DATETIME':
      return typeof answer === 'string' && CLOCK_TIME.test(answer.slice(-5)) && (item.includesYear ? DATE.test(answer.slice(0, -6)) && existing(answer.slice(0, -6)) : DAY_MONTH.test(answer.slice(0, -6)));
    case 'TIME':
      return typeof answer === 'string' && CLOCK_TIME.test(answer);
    case 'DURATION':
      return typeof answer === 'string' && DURATION.test(answer);
    default:
      return false;
  }
}

/** Items on the pages a respondent passes with these answers, in order; goes by choices' and pages' "go to". */
export function passedItems(form: FormData, answers: readonly FormAnswer[]): FormItem[] {
  const pages: FormItem[][] = [[]];
  const breaks: Array<FormItem | null> = [null];
  for (const item of form.items) {
    if (item.kind === 'PAGE_BREAK') {
      pages.push([]);
      breaks.push(item);
    } else pages.at(-1)?.push(item);
  }
  const passed: FormItem[] = [];
  const seen = new Set<number>();
  let page = 0;
  while (page < pages.length && !seen.has(page)) {
    seen.add(page);
    const items = pages[page] ?? [];
    passed.push(...items);
    // the last answered choice with a direction on the page decides, else the direction of the break that follows
    let direction: { navigation: string; goToPageId: number | null } | null = null;
    for (const item of items) {
      const given = answers.find((one) => one.itemId === item.id)?.answer;
      const choice = item.choices.find((one) => one.value === given);
      if (choice?.navigation) direction = { navigation: choice.navigation, goToPageId: choice.goToPageId };
    }
    const following = breaks[page + 1];
    direction ??= following ? { navigation: following.navigation, goToPageId: following.goToPageId } : null;
    if (direction?.navigation === 'SUBMIT') break;
    if (direction?.navigation === 'RESTART') page = 0;
    else if (direction?.navigation === 'GO_TO_PAGE') {
      const target = direction.goToPageId;
      page = breaks.findIndex((one) => one !== null && one.id === target);
      if (page < 0) break;
    } else page += 1;
  }
  return passed;
}

/** Why a respondent's answers are refused, or null. Answers to items on pages that were not passed are let through. */
export function refusal(form: FormData, answers: readonly FormAnswer[]): SubmitRefusal | null {
  for (const given of answers) {
    const item = form.items.find((one) => one.id === given.itemId);
    if (!item || !isQuestion(item)) return { code: 'invalid', itemId: given.itemId, message: 'Такого вопроса в форме нет' };
    if (isEmpty(given.answer)) continue;
    if (!fitsItem(item, given.answer)) return { code: 'invalid', itemId: item.id, message: 'Ответ не подходит к вопросу' };
    if (item.validation && !passes(item.validation, given.answer)) return { code: 'invalid', itemId: item.id, message: item.validation.helpText ?? 'Ответ не соответствует условию' };
  }
  for (const item of passedItems(form, answers)) {
    if (!item.required || !isQuestion(item)) continue;
    const answer = answers.find((one) => one.itemId === item.id)?.answer;
    const incomplete = isEmpty(answer) || ((item.kind === 'GRID' || item.kind === 'CHECKBOX_GRID') && Array.isArray(answer) && answer.some((one) => one === null || one.length === 0));
    if (incomplete) return { code: 'missing', itemId: item.id, message: 'Это обязательный вопрос' };
  }
  return null;
}
