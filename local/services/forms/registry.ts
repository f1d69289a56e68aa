// How item data becomes an item object: the item classes register here, so that files need not import each other in a circle.

import { exception } from '../errors';
import type { Execution } from '../execution';
import type { FormItem, ItemKind } from '../form-model';
import type { ServiceObject } from '../guard';

type ItemClass = new (execution: Execution, formId: string, itemId: number) => ServiceObject;
const classes = new Map<ItemKind, ItemClass>();

export const registerItem = (kind: ItemKind, itemClass: ItemClass): void => void classes.set(kind, itemClass);

/** The typed item (TextItem, GridItem ...). */
export function makeItem(execution: Execution, formId: string, item: FormItem): ServiceObject {
  const ItemKindClass = classes.get(item.kind);
  if (!ItemKindClass) throw exception(`Item type ${item.kind} is not supported here`);
  return new ItemKindClass(execution, formId, item.id);
}
