// ItemResponse: an answer to one item.

import { exception } from '../errors';
import type { Execution } from '../execution';
import type { Answer, FormAnswer } from '../form-model';
import { executionOf, guard, ServiceObject } from '../guard';
import { feedbackData, QuizFeedback } from './feedback';
import { GenericItem } from './generic-item';

let data: (response: ItemResponse) => FormAnswer;

const copy = (answer: Answer): Answer => (Array.isArray(answer) ? (Array.from(answer as unknown[], (one) => (Array.isArray(one) ? Array.from(one as unknown[]) : one)) as Answer) : answer);

export class ItemResponse extends ServiceObject {
  static {
    data = (response) => response.#answer;
  }
  readonly #formId: string;
  readonly #answer: FormAnswer;
  constructor(execution: Execution, formId: string, answer: FormAnswer) {
    super(execution);
    this.#formId = formId;
    this.#answer = { ...answer, answer: copy(answer.answer) };
  }
  getFeedback(): QuizFeedback | null {
    return this.#answer.feedback ? new QuizFeedback(executionOf(this), this.#answer.feedback) : null;
  }
  getItem(): GenericItem {
    return new GenericItem(executionOf(this), this.#formId, this.#answer.itemId);
  }
  /** Text; a list of texts for checkboxes and grids; a list of lists for checkbox grids. Numbers and dates are text too. */
  getResponse(): Answer {
    return copy(this.#answer.answer);
  }
  getScore(): number | null {
    return this.#answer.score;
  }
  setFeedback(feedback: QuizFeedback): this {
    this.#answer.feedback = feedbackData(feedback);
    return this;
  }
  setScore(score: number): this {
    if (typeof score !== 'number') throw exception('Invalid argument: score');
    this.#answer.score = score;
    return this;
  }
}
guard(ItemResponse, 'FormApp.ItemResponse');

export const answerOf = (response: ItemResponse): FormAnswer => {
  const { itemId, answer, score, feedback } = data(response);
  return { itemId, answer: copy(answer), score, feedback };
};
