// Item: an item of any type, to be cast before its own methods can be used.

import { exception } from '../errors';
import type { ItemKind } from '../form-model';
import { executionOf, guard, type ServiceObject } from '../guard';
import { BaseItem } from './item-base';
import { makeItem } from './registry';

export class GenericItem extends BaseItem {
  asCheckboxGridItem(): ServiceObject {
    return this.#as('CHECKBOX_GRID');
  }
  asCheckboxItem(): ServiceObject {
    return this.#as('CHECKBOX');
  }
  asDateItem(): ServiceObject {
    return this.#as('DATE');
  }
  asDateTimeItem(): ServiceObject {
    return this.#as('DATETIME');
  }
  asDurationItem(): ServiceObject {
    return this.#as('DURATION');
  }
  asGridItem(): ServiceObject {
    return this.#as('GRID');
  }
  asImageItem(): ServiceObject {
    return this.#as('IMAGE');
  }
  asListItem(): ServiceObject {
    return this.#as('LIST');
  }
  asMultipleChoiceItem(): ServiceObject {
    return this.#as('MULTIPLE_CHOICE');
  }
  asPageBreakItem(): ServiceObject {
    return this.#as('PAGE_BREAK');
  }
  asParagraphTextItem(): ServiceObject {
    return this.#as('PARAGRAPH_TEXT');
  }
  asRatingItem(): ServiceObject {
    return this.#as('RATING');
  }
  asScaleItem(): ServiceObject {
    return this.#as('SCALE');
  }
  asSectionHeaderItem(): ServiceObject {
    return this.#as('SECTION_HEADER');
  }
  asTextItem(): ServiceObject {
    return this.#as('TEXT');
  }
  asTimeItem(): ServiceObject {
    return this.#as('TIME');
  }
  asVideoItem(): ServiceObject {
    return this.#as('VIDEO');
  }
  #as(kind: ItemKind): ServiceObject {
    const item = this.item$();
    if (item.kind !== kind) throw exception(`Invalid conversion for item type: ${item.kind}.`);
    return makeItem(executionOf(this), this.form$().id, item);
  }
}
guard(GenericItem, 'FormApp.Item');
