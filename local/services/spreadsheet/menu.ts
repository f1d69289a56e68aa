// Menu: items, separators and sub-menus, shown by addToUi.

import { exception, executionOf, ServiceObject, type Execution } from '../kernel';
import type { MenuEntry } from '../stores';
import { publish } from './publish';

type G = GoogleAppsScript.Base.Menu;
interface Held {
  caption: string;
  kind: 'addon' | 'custom';
  entries: MenuEntry[];
}

let read: (menu: object) => Held | undefined;

export class MenuService extends ServiceObject implements G {
  static {
    read = (menu) => (#held in menu ? (menu as MenuService).#held : undefined);
  }
  readonly #held: Held;
  constructor(execution: Execution, caption: string, kind: Held['kind']) {
    super(execution);
    this.#held = { caption, kind, entries: [] };
  }
  addItem(caption: string, functionName: string): G {
    this.#held.entries.push({ kind: 'item', caption, functionName });
    return this;
  }
  addSeparator(): G {
    this.#held.entries.push({ kind: 'separator' });
    return this;
  }
  addSubMenu(menu: G): G {
    const inner = read(menu);
    if (!inner) throw exception('Object is not of type Menu.');
    this.#held.entries.push({ kind: 'menu', caption: inner.caption, entries: inner.entries });
    return this;
  }
  addToUi(): void {
    const { caption, kind, entries } = this.#held;
    if (entries.length === 0) throw exception('A menu must have at least one item.');
    executionOf(this).ui.addMenu({ caption, kind, entries: [...entries] });
  }
}
publish(MenuService, 'Menu', 'Menu');
