// The paper door: pages to print with codes, and answers keyed in from paper, which go the same way as answers of a form.

import { gridOf, itemsToAsk, kindOf, paperOf, summarise, takeAnswers, type AnswerValue, type AnswerValues, type GivenAnswer, type Item, type PaperForm, type Summary } from '../../questionnaires';
import { rowsOf } from '../../register/snapshot';
import { look, perform, type Decision } from '../perform';
import { refuse, type Refusal, type Reply, type View } from '../reply';
import { codesOnly, isText, plannedForm, sceneOf, writeOut } from './scene';

export interface PaperView extends PaperForm {
  /** The same questions for the grid in which answers are keyed in, with their keys. */
  keys: KeyedQuestion[];
}

/** One question of the grid. */
export interface KeyedQuestion {
  item: string;
  text: string;
  kind: Item['kind'];
  /** Choices, steps of a scale, or rows of a grid. */
  options: string[];
  columns: string[];
  required: boolean;
  /** Words of one's own may be answered. */
  other: boolean;
}

const stepsOf = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, i) => String(from + i));

/** What a page shows and what the grid asks. `codes`: for whom pages are printed, [] = one without a code. */
export const paperForm = (id: string, codes: string[]): View<PaperView> => {
  const view = look(({ tables, today }): PaperView | Refusal => {
    const row = rowsOf(tables, 'questionnaires').find((one) => one.id === String(id));
    const kind = row && kindOf(row.questionnaire);
    if (!row || !kind) return refuse('no entry');
    const { plan, items } = plannedForm(tables, kind, row, today);
    const known = (Array.isArray(codes) ? codes : []).filter((code) => tables.people.byKey.has(code));
    const keys = plan.items.filter((item) => item.type !== 'section' && item.type !== 'note').map((item): KeyedQuestion => ({
      item: item.key, text: item.title, kind: items.find((one) => one.key === item.key.split('/')[0])?.kind ?? 'строка', required: item.required, columns: item.columns, other: item.other,
      options: item.scale ? stepsOf(item.scale.from, item.scale.to) : item.choices,
    }));
    return { ...paperOf(plan, items[0]?.section ?? '', row.anonymous === 'да' ? [] : known), keys };
  });
  if (!view.ok) return view;
  return 'ok' in view.value ? view.value : { ok: true, value: view.value };
};

/** One sheet of paper: answers by item keys as `KeyedQuestion` names them; parts of a long grid may come apart. */
export interface KeyedRow {
  values: { [item: string]: AnswerValue };
}

const isValue = (value: unknown): value is AnswerValue =>
  typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string')) || (typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string'));

const wellFormed = (rows: readonly KeyedRow[]): boolean =>
  Array.isArray(rows) && rows.length > 0 && rows.length <= 200 && rows.every((row) => typeof row?.values === 'object' && row.values !== null && Object.values(row.values).every(isValue) && JSON.stringify(row.values).length <= 200_000);

/** 'wish' and 'wish/2' are one question. */
const joined = (values: { readonly [item: string]: AnswerValue }): AnswerValues => {
  const whole: { [item: string]: AnswerValue } = {};
  for (const [key, value] of Object.entries(values)) {
    const item = key.split('/')[0] ?? key;
    const before = whole[item];
    whole[item] = before !== undefined && typeof value === 'object' && !Array.isArray(value) ? { ...gridOf(before), ...gridOf(value) } : value;
  }
  return whole;
};

/** Keeps answers keyed in from paper. What the paper leaves in doubt waits for the curator like any other answer. */
export const saveKeyedAnswers = (requestId: string, id: string, rows: KeyedRow[]): Reply<{ taken: number; accepted: number; waiting: number }> => {
  if (!isText(id, 20) || !wellFormed(rows)) return refuse('bad request');
  return perform({ id: requestId, action: 'key answers', title: 'Внесены ответы с бумаги' }, (desk): Decision<{ taken: number; accepted: number; waiting: number }> => {
    const row = rowsOf(desk.tables, 'questionnaires').find((one) => one.id === id);
    const kind = row && kindOf(row.questionnaire);
    if (!row || !kind) return refuse('no entry');
    // Paper may be keyed in after the last day: it was filled in before.
    const scene = sceneOf(desk, kind, { ...row, closes: '' });
    const answers = rows.map(({ values }): GivenAnswer => ({ id: desk.draft.newCode('answers'), edited: desk.now, values: joined(values), source: 'бумага' }));
    const taken = takeAnswers(scene, answers);
    writeOut(scene, desk.draft);
    return { ok: true, value: { taken: answers.length, accepted: taken.accepted, waiting: taken.waiting }, title: `Внесены ответы с бумаги: ${answers.length}, анкета ${id}` };
  });
};

/** How many chose what, and means of scales: from the preliminary requests the forms of mentoring are chosen. */
export const answersSummary = (id: string): View<Summary> => {
  const view = look(({ tables }): Summary | Refusal => {
    const row = rowsOf(tables, 'questionnaires').find((one) => one.id === String(id));
    const kind = row && kindOf(row.questionnaire);
    if (!row || !kind) return refuse('no entry');
    const { items } = itemsToAsk(kind, rowsOf(tables, 'questions'), { codesOnly: codesOnly(tables), anonymous: row.anonymous === 'да' });
    return summarise(items, rowsOf(tables, 'answers').filter((answer) => answer.questionnaire === row.id));
  });
  if (!view.ok) return view;
  return 'ok' in view.value ? view.value : { ok: true, value: view.value };
};
