// FormResponse: a submission, or one being put together.

import { exception } from '../errors';
import type { Execution } from '../execution';
import type { FormAnswer, FormData, FormItem, FormResponseData } from '../form-model';
import { executionOf, guard, ServiceObject } from '../guard';
import { signatureError } from '../signature';
import { isEmpty, isQuestion, refusal } from './answers';
import { BaseItem } from './item-base';
import { answerOf, ItemResponse } from './item-response';

/** Where respondents open the form. */
export const publishedUrl = (form: FormData): string => `https://docs.google.com/forms/d/e/${form.publicId}/viewform`;

const encode = (text: string): string => encodeURIComponent(text).replaceAll('%20', '+');

export class FormResponse extends ServiceObject {
  readonly #formId: string;
  #id: string | null;
  #answers: FormAnswer[];
  /** `saved`: a submitted response; without it a new one. */
  constructor(execution: Execution, formId: string, saved: FormResponseData | null) {
    super(execution);
    this.#formId = formId;
    this.#id = saved?.id ?? null;
    this.#answers = saved ? Array.from(saved.answers, (one) => ({ ...one })) : [];
  }
  getEditResponseUrl(): string | null {
    if (this.#id === null) return null;
    return `${publishedUrl(this.#form())}?edit2=${this.#id}`;
  }
  /** Answers of gradable questions, with an empty one where none was given. */
  getGradableItemResponses(): ItemResponse[] {
    return this.#form()
      .items.filter((item) => isQuestion(item) && item.points > 0)
      .map((item) => this.#responseFor(item) ?? new ItemResponse(executionOf(this), this.#formId, { itemId: item.id, answer: '', score: null, feedback: null }));
  }
  getGradableResponseForItem(item: BaseItem): ItemResponse | null {
    const found = this.getResponseForItem(item);
    if (found || item.item$().points === 0) return found;
    return new ItemResponse(executionOf(this), this.#formId, { itemId: item.getId(), answer: '', score: null, feedback: null });
  }
  getId(): string | null {
    return this.#id;
  }
  /** Answers in the order of the items; items without an answer and deleted items are left out. */
  getItemResponses(): ItemResponse[] {
    return this.#form().items.flatMap((item) => this.#responseFor(item) ?? []);
  }
  /** '' unless the form collects addresses. */
  getRespondentEmail(): string {
    return this.#saved()?.email ?? '';
  }
  getResponseForItem(item: BaseItem): ItemResponse | null {
    if (!(item instanceof BaseItem)) throw signatureError('FormApp.FormResponse.getResponseForItem', arguments);
    return this.#responseFor(item.item$());
  }
  /** Null until submitted. */
  getTimestamp(): Date | null {
    const saved = this.#saved();
    return saved ? new Date(saved.timestamp) : null;
  }
  /** Stores the response and writes its row; fires no trigger. */
  submit(): FormResponse {
    const form = this.#form();
    const execution = executionOf(this);
    if (this.#id !== null) throw exception('This response has already been submitted.');
    if (!form.published || !form.accepting) throw exception('This form is not currently accepting responses.');
    const refused = refusal(form, this.#answers);
    if (refused) throw exception(refused.code === 'missing' ? 'A response is required for a required question.' : 'Invalid response submitted.');
    const saved = execution.forms.submit(form, this.#answers, null);
    this.#id = saved.id;
    return new FormResponse(execution, this.#formId, saved);
  }
  toPrefilledUrl(): string {
    const form = this.#form();
    const entries = this.#answers.flatMap(({ itemId, answer }) => {
      if (typeof answer === 'string') return [`entry.${itemId}=${encode(answer)}`];
      const item = form.items.find((one) => one.id === itemId);
      if (item?.kind === 'CHECKBOX') return answer.map((one) => `entry.${itemId}=${encode(String(one))}`);
      // rows of a grid have entries of their own
      return answer.flatMap((row, index) => (Array.isArray(row) ? row : [row]).filter((one): one is string => one !== null && one !== '').map((one) => `entry.${itemId}.${index}=${encode(one)}`));
    });
    return [`${publishedUrl(form)}?usp=pp_url`, ...entries].join('&');
  }
  withItemGrade(gradedResponse: ItemResponse): this {
    if (!(gradedResponse instanceof ItemResponse)) throw signatureError('FormApp.FormResponse.withItemGrade', arguments);
    const graded = answerOf(gradedResponse);
    const known = this.#answers.find((one) => one.itemId === graded.itemId);
    if (known) Object.assign(known, { score: graded.score, feedback: graded.feedback });
    else this.#answers.push({ ...graded, answer: '' });
    return this;
  }
  withItemResponse(response: ItemResponse): this {
    if (!(response instanceof ItemResponse)) throw signatureError('FormApp.FormResponse.withItemResponse', arguments);
    const answer = answerOf(response);
    if (!this.#form().items.some((item) => item.id === answer.itemId)) throw exception('Invalid argument: response');
    this.#answers = [...this.#answers.filter((one) => one.itemId !== answer.itemId), answer];
    return this;
  }
  /** The answers with their grades, for Form.submitGrades. */
  grades$(): { id: string | null; answers: FormAnswer[] } {
    return { id: this.#id, answers: this.#answers };
  }

  #form(): FormData {
    const form = executionOf(this).forms.get(this.#formId);
    if (!form) throw exception('No item with the given ID could be found.');
    return form;
  }
  #saved(): FormResponseData | undefined {
    return this.#form().responses.find((one) => one.id === this.#id);
  }
  #responseFor(item: FormItem): ItemResponse | null {
    const answer = this.#answers.find((one) => one.itemId === item.id);
    return answer && !isEmpty(answer.answer) ? new ItemResponse(executionOf(this), this.#formId, answer) : null;
  }
}
guard(FormResponse, 'FormApp.FormResponse');
