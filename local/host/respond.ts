// The respondents' door: answers come in as on the form's page, are checked, stored, written into the linked sheet; then the triggers ring.

import { fitsItem, isEmpty, isQuestion, refusal } from '../services/forms/answers';
import type { Answer, FormAnswer, FormData, FormItem, FormResponseData, SubmitRefusal } from '../services/form-model';
import { linkedSheet, writeResponse } from './answer-sheet';
import { responseId } from './ids';
import type { Stores } from './state';
import type { TriggerRuns } from './trigger-runs';

export interface RespondOptions {
  /** E-mail of the signed-in respondent. */
  respondent?: string;
  /** Id of the response that is edited. */
  editResponseId?: string;
  /** Prefilled values from a link: used for items without an answer. */
  prefill?: string | Record<string, unknown>;
}
export type RespondResult = { ok: true; responseId: string; confirmation: string } | ({ ok: false } & SubmitRefusal);

/** A form's answers by item id or title, in the words of a page or a test. */
export type GivenAnswers = Record<string, unknown>;

/** A loose value as the item's answer: numbers become text, one choice of a checkbox a list. */
function asAnswer(item: FormItem, value: unknown): Answer {
  if (value === null || value === undefined) return '';
  if (item.kind === 'CHECKBOX') return (Array.isArray(value) ? value : [value]).map(String);
  if (item.kind === 'GRID' || item.kind === 'CHECKBOX_GRID') {
    const rows: unknown[] = Array.isArray(value) ? value : item.rows.map((row) => (value as Record<string, unknown>)[row] ?? null);
    if (item.kind === 'GRID') return rows.map((one) => (one === null || one === undefined || one === '' ? null : String(one)));
    return rows.map((one) => (one === null || one === undefined ? null : (Array.isArray(one) ? one : [one]).map(String)));
  }
  return String(value);
}

const findItem = (form: FormData, key: string): FormItem | undefined => form.items.find((item) => String(item.id) === key) ?? form.items.find((item) => item.title === key && isQuestion(item));

function prefilled(item: FormItem, values: (row: number | null) => string[]): Answer {
  if (item.kind === 'GRID') return item.rows.map((_, row) => values(row)[0] ?? null);
  if (item.kind === 'CHECKBOX_GRID') return item.rows.map((_, row) => values(row));
  return item.kind === 'CHECKBOX' ? values(null) : (values(null)[0] ?? '');
}

/** Answers hidden in a prefilled link (entry.<id>=..., for rows of grids entry.<id>.<row>=...), by item id. Values that do not fit are left out, as the page leaves them empty. */
export function prefilledAnswers(form: FormData, link: string): GivenAnswers {
  const parameters = new URL(link).searchParams;
  const answers: GivenAnswers = {};
  for (const item of form.items) {
    const answer = prefilled(item, (row) => parameters.getAll(row === null ? `entry.${item.id}` : `entry.${item.id}.${row}`));
    if (!isEmpty(answer) && fitsItem(item, answer)) answers[String(item.id)] = answer;
  }
  return answers;
}

const refuse = (code: SubmitRefusal['code'], message: string, itemId: number | null = null): RespondResult => ({ ok: false, code, itemId, message });

/** Takes a submission. Refusals are values; triggers' failures stay with the triggers. */
export function respond(stores: Stores, runs: TriggerRuns, formId: string, given: GivenAnswers, options: RespondOptions = {}): RespondResult {
  const form = stores.forms.get(formId);
  if (!form || form.trashed) return refuse('closed', 'Такой формы нет');
  if (!form.published) return refuse('unpublished', 'Форма не опубликована');
  if (!form.accepting) return refuse('closed', form.closedMessage || `Форма «${form.title || form.name}» больше не принимает ответы.`);
  const email = options.respondent ?? '';
  if ((form.requireLogin || form.limitOne || form.collectEmail) && !email) return refuse('missing', 'Укажите адрес электронной почты');
  const edited = options.editResponseId === undefined ? undefined : form.responses.find((one) => one.id === options.editResponseId);
  if (options.editResponseId !== undefined && (!edited || !form.editResponses)) return refuse('closed', 'Этот ответ нельзя изменить');
  if (!edited && form.limitOne && form.responses.some((one) => one.email === email)) return refuse('already', 'Вы уже отправили ответ');

  const prefill = typeof options.prefill === 'string' ? prefilledAnswers(form, options.prefill) : (options.prefill ?? {});
  const answers: FormAnswer[] = [];
  for (const [key, value] of Object.entries({ ...prefill, ...given })) {
    const item = findItem(form, key);
    if (!item) return refuse('invalid', `В форме нет вопроса «${key}»`);
    const answer = asAnswer(item, value);
    if (!isEmpty(answer)) answers.push({ itemId: item.id, answer, score: null, feedback: null });
  }
  const refused = refusal(form, answers);
  if (refused) return { ok: false, ...refused };

  const now = stores.clock.now();
  const order = new Map(form.items.map((item, index) => [item.id, index]));
  answers.sort((a, b) => (order.get(a.itemId) ?? 0) - (order.get(b.itemId) ?? 0));
  const before = edited ? { timestamp: edited.timestamp, answers: edited.answers } : null;
  const response: FormResponseData = edited ?? { id: responseId(), timestamp: now, createdAt: now, email: form.collectEmail || form.limitOne ? email : '', answers: [] };
  response.answers = answers;
  response.timestamp = now;
  if (!edited) form.responses.push(response);
  stores.forms.changed(form, now);
  ring(stores, runs, form, response, before);
  return { ok: true, responseId: response.id, confirmation: form.confirmationMessage || 'Ответ записан.' };
}

function ring(stores: Stores, runs: TriggerRuns, form: FormData, response: FormResponseData, before: { timestamp: number; answers: FormAnswer[] } | null): void {
  if (form.destination?.spreadsheetId !== stores.workbook.id) return;
  const written = writeResponse(stores.workbook, form, response, before?.timestamp ?? null);
  const sheet = linkedSheet(stores.workbook, form);
  if (!written || !sheet) return;
  const first = written.columns[0]?.at ?? 0;
  const width = (written.columns.at(-1)?.at ?? 0) - first + 1;
  const shown = sheet.display({ row: written.row, column: first, rows: 1, columns: width })[0] ?? [];
  const unchanged = new Set(before?.answers.filter((old) => JSON.stringify(old.answer) === JSON.stringify(response.answers.find((one) => one.itemId === old.itemId)?.answer)).map((old) => form.items.find((item) => item.id === old.itemId)?.title));
  // an edited answer leaves blanks for the questions that were not changed
  const values = shown.map((text, i) => (unchanged.has(written.columns.find((column) => column.at === first + i)?.heading) ? '' : text));
  const namedValues: Record<string, string[]> = {};
  for (const { at, heading } of written.columns) (namedValues[heading] ??= []).push(values[at - first] ?? '');
  runs.installable('ON_FORM_SUBMIT', { kind: 'formSubmit', sheetId: sheet.id, row: written.row, column: first, columns: width, values, namedValues });
}
