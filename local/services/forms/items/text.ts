// Questions answered by text: one line and a paragraph.

import { guard } from '../../guard';
import { matchSignature } from '../../signature';
import type { ItemResponse } from '../item-response';
import { clearValidation, ScoredQuestion, setValidation } from '../question';
import { ParagraphTextValidation, TextValidation } from '../validation';

export class TextItem extends ScoredQuestion {
  clearValidation(): this {
    return clearValidation(this);
  }
  createResponse(response: string): ItemResponse {
    matchSignature('FormApp.TextItem.createResponse', arguments, ['String']);
    return this.respond$(response);
  }
  setValidation(validation: TextValidation): this {
    return setValidation(this, validation, TextValidation, arguments);
  }
}
guard(TextItem, 'FormApp.TextItem');

export class ParagraphTextItem extends ScoredQuestion {
  clearValidation(): this {
    return clearValidation(this);
  }
  createResponse(response: string): ItemResponse {
    matchSignature('FormApp.ParagraphTextItem.createResponse', arguments, ['String']);
    return this.respond$(response);
  }
  setValidation(validation: ParagraphTextValidation): this {
    return setValidation(this, validation, ParagraphTextValidation, arguments);
  }
}
guard(ParagraphTextItem, 'FormApp.ParagraphTextItem');
