// The items of a form: adding, finding, moving, deleting.

import type { EnumValue } from '../enums';
import { exception } from '../errors';
import type { FormData, FormItem, ItemKind } from '../form-model';
import { executionOf, type ServiceObject } from '../guard';
import { matchSignature, signatureError } from '../signature';
import type { ItemType } from './enums';
import { FormBase } from './form-base';
import { GenericItem } from './generic-item';
import { BaseItem, newItem } from './item-base';
import type { CheckboxGridItem, CheckboxItem, DateItem, DateTimeItem, DurationItem, GridItem, ImageItem, ListItem, MultipleChoiceItem, PageBreakItem, ParagraphTextItem, RatingItem, ScaleItem, SectionHeaderItem, TextItem, TimeItem, VideoItem } from './items';
import { makeItem } from './registry';

export abstract class FormItems extends FormBase {
  addCheckboxGridItem(): CheckboxGridItem {
    return this.#add('CHECKBOX_GRID');
  }
  addCheckboxItem(): CheckboxItem {
    return this.#add('CHECKBOX');
  }
  addDateItem(): DateItem {
    return this.#add('DATE');
  }
  addDateTimeItem(): DateTimeItem {
    return this.#add('DATETIME');
  }
  addDurationItem(): DurationItem {
    return this.#add('DURATION');
  }
  addGridItem(): GridItem {
    return this.#add('GRID');
  }
  addImageItem(): ImageItem {
    return this.#add('IMAGE');
  }
  addListItem(): ListItem {
    return this.#add('LIST');
  }
  addMultipleChoiceItem(): MultipleChoiceItem {
    return this.#add('MULTIPLE_CHOICE');
  }
  addPageBreakItem(): PageBreakItem {
    return this.#add('PAGE_BREAK');
  }
  addParagraphTextItem(): ParagraphTextItem {
    return this.#add('PARAGRAPH_TEXT');
  }
  addRatingItem(): RatingItem {
    return this.#add('RATING');
  }
  addScaleItem(): ScaleItem {
    return this.#add('SCALE');
  }
  addSectionHeaderItem(): SectionHeaderItem {
    return this.#add('SECTION_HEADER');
  }
  addTextItem(): TextItem {
    return this.#add('TEXT');
  }
  addTimeItem(): TimeItem {
    return this.#add('TIME');
  }
  addVideoItem(): VideoItem {
    return this.#add('VIDEO');
  }

  deleteItem(which: number | BaseItem): void {
    const form = this.form$();
    const index = this.#index(form, which, 'deleteItem', arguments);
    const [gone] = form.items.splice(index, 1);
    // pages that led to a deleted one go on to the next
    for (const item of form.items) {
      if (item.goToPageId === gone?.id) Object.assign(item, { goToPageId: null, navigation: 'CONTINUE' });
      for (const choice of item.choices) if (choice.goToPageId === gone?.id) Object.assign(choice, { goToPageId: null, navigation: 'CONTINUE' });
    }
    this.changed$(form);
  }
  getItemById(id: number): GenericItem | null {
    const found = this.form$().items.find((item) => item.id === Number(id));
    return found ? this.#generic(found) : null;
  }
  getItems(itemType?: EnumValue): GenericItem[] {
    matchSignature('FormApp.Form.getItems', arguments, [], ['ItemType']);
    return Array.from(this.form$().items, (item) => item)
      .filter((item) => !itemType || item.kind === (itemType.name() as keyof typeof ItemType))
      .map((item) => this.#generic(item));
  }
  moveItem(from: number | BaseItem, to: number): GenericItem {
    const form = this.form$();
    const index = this.#index(form, from, 'moveItem', arguments);
    if (!Number.isInteger(to) || to < 0 || to >= form.items.length) throw exception('Invalid data updating form.');
    const [item] = form.items.splice(index, 1);
    if (!item) throw exception('Invalid data updating form.');
    form.items.splice(to, 0, item);
    this.changed$(form);
    return this.#generic(item);
  }

  #index(form: FormData, which: number | BaseItem, method: string, args: ArrayLike<unknown>): number {
    if (typeof which !== 'number' && !(which instanceof BaseItem)) throw signatureError(`FormApp.Form.${method}`, args);
    const index = typeof which === 'number' ? which : form.items.findIndex((item) => item.id === which.getId());
    if (!Number.isInteger(index) || index < 0 || index >= form.items.length) throw exception('Invalid data updating form.');
    return index;
  }
  #generic(item: FormItem): GenericItem {
    return new GenericItem(executionOf(this), this.id$(), item.id);
  }
  #add<I extends ServiceObject>(kind: ItemKind): I {
    const execution = executionOf(this);
    const form = this.form$();
    const item = newItem(Number(execution.forms.newId()), kind);
    form.items.push(item);
    this.changed$(form);
    return makeItem(execution, this.id$(), item) as I;
  }
}
