// What the add-on shows to the person: menus, sidebar, dialog, toasts, questions. The page and tests look here.

import type { AlertRequest, HtmlPage, MenuModel } from '../services/stores';

export interface Toast {
  message: string;
  title: string;
  seconds: number;
}
export type UiEvent = { kind: 'menu'; menus: MenuModel[] } | { kind: 'sidebar'; sidebar: HtmlPage | null } | { kind: 'dialog'; dialog: (HtmlPage & { modal: boolean }) | null } | { kind: 'toast'; toast: Toast } | { kind: 'alert'; alert: AlertRequest };

export class Ui {
  menus: MenuModel[] = [];
  sidebar: HtmlPage | null = null;
  dialog: (HtmlPage & { modal: boolean }) | null = null;
  toasts: Toast[] = [];
  alerts: AlertRequest[] = [];
  readonly #answers: Array<{ button: string; text: string }> = [];
  readonly #listeners = new Set<(event: UiEvent) => void>();

  /** Tells every change; returns how to stop. */
  onChange(listener: (event: UiEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  /** The add-on's own menu, flattened: caption -> function. */
  get menu(): Record<string, string> {
    const items: Record<string, string> = {};
    const walk = (entries: MenuModel['entries']): void => {
      for (const entry of entries) {
        if (entry.kind === 'item') items[entry.caption] = entry.functionName;
        if (entry.kind === 'menu') walk(entry.entries);
      }
    };
    for (const menu of this.menus) walk(menu.entries);
    return items;
  }
  /** Prepares the answer to the next alert or prompt; without one it counts as closed. */
  answer(button: string, text = ''): void {
    this.#answers.push({ button, text });
  }
  /** A new window: menus of the last one are gone. */
  reset(): void {
    this.menus = [];
    this.sidebar = null;
    this.dialog = null;
    this.#tell({ kind: 'menu', menus: this.menus });
  }
  closeSidebar(): void {
    this.sidebar = null;
    this.#tell({ kind: 'sidebar', sidebar: null });
  }
  closeDialog(): void {
    this.dialog = null;
    this.#tell({ kind: 'dialog', dialog: null });
  }

  addMenu(menu: MenuModel): void {
    this.menus = [...this.menus.filter((one) => one.caption !== menu.caption), menu];
    this.#tell({ kind: 'menu', menus: this.menus });
  }
  removeMenu(caption: string): void {
    this.menus = this.menus.filter((one) => one.caption !== caption);
    this.#tell({ kind: 'menu', menus: this.menus });
  }
  showSidebar(page: HtmlPage): void {
    this.sidebar = { ...page };
    this.#tell({ kind: 'sidebar', sidebar: this.sidebar });
  }
  showDialog(page: HtmlPage, modal: boolean): void {
    this.dialog = { ...page, modal };
    this.#tell({ kind: 'dialog', dialog: this.dialog });
  }
  toast(message: string, title: string, seconds: number): void {
    const toast = { message, title, seconds };
    this.toasts.push(toast);
    this.#tell({ kind: 'toast', toast });
  }
  ask(request: AlertRequest): { button: string; text: string } {
    const alert = { ...request };
    this.alerts.push(alert);
    this.#tell({ kind: 'alert', alert });
    return this.#answers.shift() ?? { button: 'CLOSE', text: '' };
  }
  #tell(event: UiEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
