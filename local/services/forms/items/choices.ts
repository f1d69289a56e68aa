// Questions with choices: checkboxes, multiple choice, list.

import { guard } from '../../guard';
import { matchSignature } from '../../signature';
import { type Choice, ChoiceItem } from '../choice';
import type { ItemResponse } from '../item-response';
import { clearValidation, setValidation } from '../question';
import { CheckboxValidation } from '../validation';

/** Points of choice items, which have feedback of their own. */
abstract class ScoredChoiceItem extends ChoiceItem {
  getPoints(): number {
    return this.item$().points;
  }
  setPoints(points: number): this {
    matchSignature(`${this.path$()}.setPoints`, arguments, ['Number']);
    return this.set$((item) => {
      item.points = points;
    });
  }
}

export class CheckboxItem extends ScoredChoiceItem {
  clearValidation(): this {
    return clearValidation(this);
  }
  createChoice(_value: string, _isCorrect?: boolean): Choice {
    return this.choice$(arguments, false);
  }
  createResponse(responses: string[]): ItemResponse {
    matchSignature('FormApp.CheckboxItem.createResponse', arguments, ['String[]']);
    return this.respond$(responses);
  }
  hasOtherOption(): boolean {
    return this.item$().showOther;
  }
  setValidation(validation: CheckboxValidation): this {
    return setValidation(this, validation, CheckboxValidation, arguments);
  }
  showOtherOption(_enabled: boolean): this {
    return this.setFlag$('showOtherOption', arguments, (item, enabled) => {
      item.showOther = enabled;
    });
  }
}
guard(CheckboxItem, 'FormApp.CheckboxItem');

export class MultipleChoiceItem extends ScoredChoiceItem {
  createChoice(_value: string, _second?: unknown): Choice {
    return this.choice$(arguments, true);
  }
  createResponse(response: string): ItemResponse {
    matchSignature('FormApp.MultipleChoiceItem.createResponse', arguments, ['String']);
    return this.respond$(response);
  }
  hasOtherOption(): boolean {
    return this.item$().showOther;
  }
  showOtherOption(_enabled: boolean): this {
    return this.setFlag$('showOtherOption', arguments, (item, enabled) => {
      item.showOther = enabled;
    });
  }
}
guard(MultipleChoiceItem, 'FormApp.MultipleChoiceItem');

export class ListItem extends ScoredChoiceItem {
  createChoice(_value: string, _second?: unknown): Choice {
    return this.choice$(arguments, true);
  }
  createResponse(response: string): ItemResponse {
    matchSignature('FormApp.ListItem.createResponse', arguments, ['String']);
    return this.respond$(response);
  }
}
guard(ListItem, 'FormApp.ListItem');
