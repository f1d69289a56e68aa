// How item data becomes an item object: the item classes are registered here, so that files need not import each other in a circle.

import { exception } from '../errors';
import type { Execution } from '../execution';
import type { FormItem, ItemKind } from '../form-model';
import type { ServiceObject } from '../guard';

export type ItemClass = new (execution: Execution, formId: string, itemId: number) => ServiceObject;
let classes: Partial<Record<ItemKind, ItemClass>> = {};

export const registerItems = (all: Record<ItemKind, ItemClass>): void => {
  classes = all;
};

/** The typed item (TextItem, GridItem ...). */
export function makeItem(execution: Execution, formId: string, item: FormItem): ServiceObject {
  const ItemKindClass = classes[item.kind];
  if (!ItemKindClass) throw exception(`Item type ${item.kind} is not supported here`);
  return new ItemKindClass(execution, formId, item.id);
}
