// Items that ask: required or not, points and feedback of quizzes, validation, and making a response.

import { exception } from '../errors';
import type { Answer, FormFeedback, FormItem } from '../form-model';
import { executionOf } from '../guard';
import { matchSignature, signatureError } from '../signature';
import { fitsItem, isEmpty, passes } from './answers';
import { feedbackData, QuizFeedback } from './feedback';
import { BaseItem } from './item-base';
import { ItemResponse } from './item-response';
import { validationRule } from './validation';

export abstract class Question extends BaseItem {
  isRequired(): boolean {
    return this.item$().required;
  }
  setRequired(_enabled: boolean): this {
    return this.setFlag$('setRequired', arguments, (item, enabled) => {
      item.required = enabled;
    });
  }
  /** An answer of this item, checked as the service checks it. */
  respond$(answer: Answer): ItemResponse {
    const item = this.item$();
    if (!isEmpty(answer) && !fitsItem(item, answer)) throw exception('Invalid argument: response');
    if (!isEmpty(answer) && item.validation && !passes(item.validation, answer)) throw exception('Invalid response submitted: the response does not satisfy the validation of the question.');
    return new ItemResponse(executionOf(this), this.form$().id, { itemId: item.id, answer, score: null, feedback: null });
  }
  feedback$(kind: keyof FormItem['feedback']): QuizFeedback | null {
    const feedback: FormFeedback | null = this.item$().feedback[kind];
    return feedback ? new QuizFeedback(executionOf(this), feedback) : null;
  }
}

/** Questions that can earn points. */
export abstract class ScoredQuestion extends Question {
  getPoints(): number {
    return this.item$().points;
  }
  setPoints(points: number): this {
    matchSignature(`${this.path$()}.setPoints`, arguments, ['Number']);
    if (points < 0) throw exception('Invalid argument: points');
    return this.set$((item) => {
      item.points = points;
    });
  }
  getGeneralFeedback(): QuizFeedback | null {
    return this.feedback$('general');
  }
  setGeneralFeedback(feedback: QuizFeedback): this {
    if (feedback !== null && !(feedback instanceof QuizFeedback)) throw signatureError(`${this.path$()}.setGeneralFeedback`, arguments);
    return this.set$((item) => {
      item.feedback.general = feedbackData(feedback);
    });
  }
}

type AnyValidation = Parameters<typeof validationRule>[0];

/** Puts a validation on an item, checking that it is of the item's kind. */
export function setValidation<I extends BaseItem>(self: I, validation: unknown, kind: new (...args: never[]) => AnyValidation, args: ArrayLike<unknown>): I {
  if (!(validation instanceof kind)) throw signatureError(`${self.path$()}.setValidation`, args);
  return self.set$((item) => {
    item.validation = validationRule(validation);
  });
}
export const clearValidation = <I extends BaseItem>(self: I): I =>
  self.set$((item) => {
    item.validation = null;
  });
