// What divides a form: headings and pages.

import type { EnumValue } from '../../enums';
import { exception } from '../../errors';
import type { Navigation } from '../../form-model';
import { executionOf, guard, type ServiceObject } from '../../guard';
import { fits, signatureError } from '../../signature';
import { PageNavigationType } from '../enums';
import { BaseItem } from '../item-base';
import { makeItem } from '../registry';

export class SectionHeaderItem extends BaseItem {}
guard(SectionHeaderItem, 'FormApp.SectionHeaderItem');

export class PageBreakItem extends BaseItem {
  getGoToPage(): ServiceObject | null {
    const { goToPageId } = this.item$();
    const page = this.form$().items.find((item) => item.id === goToPageId);
    return page ? makeItem(executionOf(this), this.form$().id, page) : null;
  }
  getPageNavigationType(): EnumValue {
    return PageNavigationType[this.item$().navigation];
  }
  setGoToPage(target: EnumValue | PageBreakItem): this {
    if (target instanceof PageBreakItem) {
      return this.set$((item) => {
        item.navigation = 'GO_TO_PAGE';
        item.goToPageId = target.getId();
      });
    }
    if (!fits(arguments, ['PageNavigationType'])) throw signatureError('FormApp.PageBreakItem.setGoToPage', arguments);
    const navigation = target.name() as Navigation;
    if (navigation === 'GO_TO_PAGE') throw exception('Invalid argument: navigationType');
    return this.set$((item) => {
      item.navigation = navigation;
      item.goToPageId = null;
    });
  }
}
guard(PageBreakItem, 'FormApp.PageBreakItem');
