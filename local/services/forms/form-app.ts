// FormApp: making and opening forms.

import { exception } from '../errors';
import { executionOf, guard, ServiceObject } from '../guard';
import { matchSignature } from '../signature';
import { Alignment, DestinationType, FeedbackType, ItemType, PageNavigationType, RatingIconType } from './enums';
import { QuizFeedbackBuilder } from './feedback';
import { Form } from './form';
import { FORM_NOT_FOUND } from './form-base';
import { ITEM_CLASSES } from './items';
import { registerItems } from './registry';
import { CheckboxGridValidationBuilder, CheckboxValidationBuilder, GridValidationBuilder, ParagraphTextValidationBuilder, TextValidationBuilder } from './validation';

registerItems(ITEM_CLASSES);

export class FormAppService extends ServiceObject {
  readonly Alignment = Alignment;
  readonly DestinationType = DestinationType;
  readonly FeedbackType = FeedbackType;
  readonly ItemType = ItemType;
  readonly PageNavigationType = PageNavigationType;
  readonly RatingIconType = RatingIconType;
  /** The title names the file only; getTitle() stays empty until setTitle(). A form made without `isPublished` is unpublished (the API's rule since 30 June 2026, the worse case). */
  create(title: string, isPublished = false): Form {
    matchSignature('FormApp.create', arguments, ['String'], ['String', 'Boolean']);
    if (title === '') throw exception('Invalid argument: title');
    const execution = executionOf(this);
    return new Form(execution, execution.forms.create(title, isPublished).id);
  }
  createCheckboxGridValidation(): CheckboxGridValidationBuilder {
    return new CheckboxGridValidationBuilder(executionOf(this));
  }
  createCheckboxValidation(): CheckboxValidationBuilder {
    return new CheckboxValidationBuilder(executionOf(this));
  }
  createFeedback(): QuizFeedbackBuilder {
    return new QuizFeedbackBuilder(executionOf(this));
  }
  createGridValidation(): GridValidationBuilder {
    return new GridValidationBuilder(executionOf(this));
  }
  createParagraphTextValidation(): ParagraphTextValidationBuilder {
    return new ParagraphTextValidationBuilder(executionOf(this));
  }
  createTextValidation(): TextValidationBuilder {
    return new TextValidationBuilder(executionOf(this));
  }
  /** Null: the script is not bound to a form. */
  getActiveForm(): Form | null {
    return null;
  }
  getUi(): never {
    throw exception('Cannot call FormApp.getUi() from this context.');
  }
  openById(id: string): Form {
    matchSignature('FormApp.openById', arguments, ['String']);
    return this.#open(id);
  }
  /** The address under which the form is edited; respondents' addresses cannot be opened. */
  openByUrl(url: string): Form {
    matchSignature('FormApp.openByUrl', arguments, ['String']);
    const id = /^https:\/\/docs\.google\.com\/(?:a\/[^/]+\/)?forms\/d\/(?!e\/)([\w-]+)/.exec(url)?.[1];
    if (!id) throw exception('Invalid argument: url');
    return this.#open(id);
  }
  #open(id: string): Form {
    const form = executionOf(this).forms.get(id);
    if (!form || form.trashed) throw exception(FORM_NOT_FOUND);
    return new Form(executionOf(this), form.id);
  }
}
guard(FormAppService, 'FormApp');
