// Choices of choice items, and the items that have them.

import type { EnumValue } from '../enums';
import { exception } from '../errors';
import type { Execution } from '../execution';
import type { FormChoice, Navigation } from '../form-model';
import { executionOf, guard, ServiceObject } from '../guard';
import { fits, matchSignature, signatureError } from '../signature';
import { PageNavigationType } from './enums';
import { feedbackData, QuizFeedback } from './feedback';
import { Question } from './question';
import { makeItem } from './registry';

let data: (choice: Choice) => FormChoice;

export class Choice extends ServiceObject {
  static {
    data = (choice) => choice.#choice;
  }
  readonly #choice: FormChoice;
  readonly #formId: string;
  /** Live, a list's choices fail to answer where they lead. */
  readonly #ofList: boolean;
  constructor(execution: Execution, choice: FormChoice, formId: string, ofList: boolean) {
    super(execution);
    this.#choice = choice;
    this.#formId = formId;
    this.#ofList = ofList;
  }
  getGotoPage(): ServiceObject | null {
    if (this.#ofList) throw new TypeError('choice.getGotoPage is not a function');
    const execution = executionOf(this);
    const page = execution.forms.get(this.#formId)?.items.find((item) => item.id === this.#choice.goToPageId);
    return page ? makeItem(execution, this.#formId, page) : null;
  }
  getPageNavigationType(): EnumValue | null {
    return this.#choice.navigation ? PageNavigationType[this.#choice.navigation] : null;
  }
  getValue(): string {
    return this.#choice.value;
  }
  isCorrectAnswer(): boolean | null {
    return this.#choice.correct;
  }
}
guard(Choice, 'FormApp.Choice');
const choiceData = (choice: Choice): FormChoice => {
  const { value, correct, navigation, goToPageId } = data(choice);
  return { value, correct, navigation, goToPageId };
};

/** Items with choices: checkboxes, multiple choice, list. */
export abstract class ChoiceItem extends Question {
  getChoices(): Choice[] {
    const item = this.item$();
    return Array.from(item.choices, (choice) => new Choice(executionOf(this), choice, this.form$().id, item.kind === 'LIST'));
  }
  setChoices(choices: Choice[]): this {
    if (!Array.isArray(choices) || !choices.every((choice) => choice instanceof Choice)) throw signatureError(`${this.path$()}.setChoices`, arguments);
    return this.#replace(choices.map(choiceData));
  }
  setChoiceValues(values: string[]): this {
    matchSignature(`${this.path$()}.setChoiceValues`, arguments, ['String[]']);
    return this.#replace(values.map((value) => ({ value, correct: null, navigation: null, goToPageId: null })));
  }
  getFeedbackForCorrect(): QuizFeedback | null {
    return this.feedback$('correct');
  }
  getFeedbackForIncorrect(): QuizFeedback | null {
    return this.feedback$('incorrect');
  }
  setFeedbackForCorrect(feedback: QuizFeedback): this {
    return this.set$((item) => {
      item.feedback.correct = feedbackData(feedback);
    });
  }
  setFeedbackForIncorrect(feedback: QuizFeedback): this {
    return this.set$((item) => {
      item.feedback.incorrect = feedbackData(feedback);
    });
  }
  /** createChoice of all three; only those that may navigate take a page. */
  choice$(args: ArrayLike<unknown>, mayNavigate: boolean): Choice {
    const [value, second] = Array.from(args);
    const choice: FormChoice = { value: String(value), correct: null, navigation: null, goToPageId: null };
    if (fits(args, ['String', 'Boolean'])) choice.correct = second === true;
    else if (mayNavigate && fits(args, ['String', 'PageNavigationType'])) {
      const navigation = (second as EnumValue).name() as Navigation;
      // GO_TO_PAGE needs a page
      if (navigation === 'GO_TO_PAGE') throw exception('Invalid argument: navigationType');
      choice.navigation = navigation;
    } else if (mayNavigate && fits(args, ['String', 'PageBreakItem'])) {
      choice.navigation = 'GO_TO_PAGE';
      choice.goToPageId = (second as { getId(): number }).getId();
    } else if (!fits(args, ['String'])) throw signatureError(`${this.path$()}.createChoice`, args);
    return new Choice(executionOf(this), choice, this.form$().id, this.item$().kind === 'LIST');
  }
  #replace(choices: FormChoice[]): this {
    if (choices.length === 0) throw exception('Array is empty: values');
    if (new Set(choices.map((choice) => choice.value)).size !== choices.length) throw exception('Questions cannot have duplicate choice values.');
    if (choices.some((choice) => choice.navigation) && choices.some((choice) => !choice.navigation)) throw exception('Cannot mix choices with and without page navigation.');
    return this.set$((item) => {
      item.choices = choices;
    });
  }
}
