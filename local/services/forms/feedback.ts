// Feedback of quizzes and its builder.

import type { Execution } from '../execution';
import type { FormFeedback } from '../form-model';
import { guard, ServiceObject } from '../guard';
import { matchSignature } from '../signature';

let data: (feedback: QuizFeedback) => FormFeedback;

export class QuizFeedback extends ServiceObject {
  static {
    data = (feedback) => feedback.#data;
  }
  readonly #data: FormFeedback;
  constructor(execution: Execution, feedback: FormFeedback) {
    super(execution);
    this.#data = feedback;
  }
  getLinkUrls(): string[] {
    return Array.from(this.#data.links, (link) => link.url);
  }
  getText(): string {
    return this.#data.text;
  }
}
guard(QuizFeedback, 'FormApp.QuizFeedback');
export const feedbackData = (feedback: QuizFeedback | null): FormFeedback | null => (feedback ? structuredFeedback(data(feedback)) : null);
const structuredFeedback = (feedback: FormFeedback): FormFeedback => ({ text: feedback.text, links: Array.from(feedback.links, (link) => ({ ...link })) });

export class QuizFeedbackBuilder extends ServiceObject {
  readonly #execution: Execution;
  #data: FormFeedback;
  constructor(execution: Execution, feedback: FormFeedback = { text: '', links: [] }) {
    super(execution);
    this.#execution = execution;
    this.#data = structuredFeedback(feedback);
  }
  addLink(url: string, displayText?: string): this {
    matchSignature('FormApp.QuizFeedbackBuilder.addLink', arguments, ['String'], ['String', 'String']);
    this.#data.links.push({ url, displayText: displayText ?? null });
    return this;
  }
  build(): QuizFeedback {
    return new QuizFeedback(this.#execution, structuredFeedback(this.#data));
  }
  copy(): QuizFeedbackBuilder {
    return new QuizFeedbackBuilder(this.#execution, this.#data);
  }
  setText(text: string): this {
    matchSignature('FormApp.QuizFeedbackBuilder.setText', arguments, ['String']);
    this.#data.text = text;
    return this;
  }
}
guard(QuizFeedbackBuilder, 'FormApp.QuizFeedbackBuilder');
