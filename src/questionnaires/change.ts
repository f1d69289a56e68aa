// What a new wording does to a form that people have answered already, said before anything is changed.

import type { Answer } from '../programme/records';
import { questionOf, type FormPlan, type PlannedItem } from './form-plan';
import { chosenOf, gridOf, isBlankValue, readValues, type AnswerValues } from './values';

/** An item as it stands in the live form. */
export interface BuiltItem extends Omit<PlannedItem, 'rule'> {
  /** Id of the form's item. */
  id: string;
}

export type ChangeKind = 'new question' | 'removed question' | 'other kind' | 'wording' | 'new options' | 'removed options' | 'obligation' | 'order';

export interface FormChange {
  item: string;
  kind: ChangeKind;
  /** What happens to the form and to the answers there are, Russian. */
  text: string;
  /** Answers that it touches. */
  answers: number;
}

const sameList = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((one, i) => one === b[i]);
const without = (list: readonly string[], other: readonly string[]): string[] => list.filter((one) => !other.includes(one));
const quoted = (words: readonly string[]): string => words.map((word) => `«${word}»`).join(', ');
const optionsOf = (item: PlannedItem | BuiltItem): string[] => [...item.choices, ...item.columns, ...(item.scale ? [`${item.scale.from}–${item.scale.to}`] : [])];

const isAnswerable = (item: PlannedItem | BuiltItem): boolean => item.type !== 'section' && item.type !== 'note';

/** Compares the form that stands with the one that is wanted. `built` carries the keys that the register keeps; strangers have the key ''. */
export const changesOf = (built: readonly BuiltItem[], plan: FormPlan, rows: readonly Answer[]): FormChange[] => {
  const given: AnswerValues[] = rows.filter((row) => row.state !== 'отклонён').map((row) => readValues(row.values));
  const answersTo = (key: string): number => given.filter((values) => !isBlankValue(values[questionOf(key)])).length;
  const chose = (key: string, words: readonly string[]): number => given.filter((values) => {
    const value = values[questionOf(key)];
    return [...chosenOf(value), ...Object.keys(gridOf(value))].some((word) => words.includes(word));
  }).length;
  const changes: FormChange[] = [];
  const say = (item: string, kind: ChangeKind, text: string, answers: number): void => { changes.push({ item, kind, text, answers }); };
  const standing = new Map(built.filter((item) => item.key !== '').map((item) => [item.key, item]));
  const wanted = new Map(plan.items.map((item) => [item.key, item]));
  for (const item of plan.items) {
    const now = standing.get(item.key);
    const called = `«${item.title}»`;
    if (!now) say(item.key, 'new question', isAnswerable(item) ? `${called}: новый вопрос. У тех, кто уже ответил, ответа на него не будет.` : `${called}: новый раздел или пояснение.`, 0);
    else if (now.type !== item.type) say(item.key, 'other kind', `${called}: отвечают теперь иначе. Прежний вопрос уберётся из формы, его ответы останутся в листе «Ответы», но сравнивать их с новыми нельзя.`, answersTo(item.key));
    else {
      if (now.title !== item.title || now.help !== item.help) say(item.key, 'wording', `${called}: другая формулировка${now.title === item.title ? ' пояснения' : ` вместо «${now.title}»`}. Прежние ответы остаются и считаются вместе с новыми.`, answersTo(item.key));
      const [more, fewer] = [without(optionsOf(item), optionsOf(now)), without(optionsOf(now), optionsOf(item))];
      if (more.length > 0) say(item.key, 'new options', `${called}: добавится ${quoted(more)}.`, 0);
      if (fewer.length > 0) say(item.key, 'removed options', `${called}: больше нельзя выбрать ${quoted(fewer)}. Кто уже выбрал, у того ответ останется как есть.`, chose(item.key, fewer));
      if (now.required !== item.required) say(item.key, 'obligation', `${called}: ${item.required ? 'станет обязательным' : 'станет необязательным'}.`, 0);
    }
  }
  for (const item of built) {
    if (item.key !== '' && !wanted.has(item.key)) say(item.key, 'removed question', `«${item.title}»: ${isAnswerable(item) ? 'вопрос уберётся из формы. Его ответы останутся в листе «Ответы»' : 'раздел или пояснение уберётся'}.`, isAnswerable(item) ? answersTo(item.key) : 0);
  }
  const order = (items: readonly { key: string }[]): string[] => items.map((item) => item.key).filter((key) => standing.has(key) && wanted.has(key));
  if (!sameList(order(built), order(plan.items))) say('', 'order', 'Вопросы пойдут в другом порядке. На ответы это не влияет.', 0);
  return changes;
};

/** What is wrong with a form that was just built, '' when it is what was planned. A question without its choices would be found by the first pupil. */
export const faultsOfBuilt = (built: readonly BuiltItem[], plan: FormPlan): string[] => changesOf(built, plan, []).map((change) => change.text);
