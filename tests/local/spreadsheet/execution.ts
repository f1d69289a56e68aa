// An execution for tests of SpreadsheetApp: a real workbook, a gate that counts, and a Ui that remembers.

import { createWorkbook } from '../../../local/workbook';
import type { Workbook } from '../../../local/workbook';
import type { Execution } from '../../../local/services/kernel';
import type { AlertRequest, HtmlPage, MenuModel } from '../../../local/services/stores';
import { SpreadsheetAppService } from '../../../local/services/spreadsheet';

export const OWNER = 'curator@school.example';

export interface Seen {
  calls: string[];
  menus: MenuModel[];
  pages: HtmlPage[];
  toasts: string[];
  asked: AlertRequest[];
}

export interface Options {
  workbook?: Workbook;
  user?: string;
  editors?: string[];
  hasUi?: boolean;
  answer?: { button: string; text: string };
}

/** One more execution, over a workbook of its own or a given one. */
export function execute(options: Options = {}): { app: SpreadsheetAppService; workbook: Workbook; execution: Execution; seen: Seen; kill(): void } {
  const workbook = options.workbook ?? createWorkbook({ id: 'container', name: 'Реестр', timeZone: 'Europe/Moscow', now: () => new Date('2026-09-01T09:00:00Z') });
  const others = new Map<string, Workbook>();
  let buffers: Array<() => void> = [];
  let random = 7;
  const seen: Seen = { calls: [], menus: [], pages: [], toasts: [], asked: [] };
  const email = options.user ?? OWNER;
  const part: Partial<Execution> = {
    user: { email, name: email, key: 'key', locale: 'ru', kind: 'workspace' },
    hasUi: options.hasUi ?? true,
    depth: 0,
    call: (service, method) => void seen.calls.push(`${service}.${method}`),
    onFlush: (write) => void buffers.push(write),
    flush: () => {
      for (const write of buffers) write();
    },
    workbook,
    workbookOwner: OWNER,
    workbookEditors: options.editors ?? [],
    openWorkbook: (id) => others.get(id) ?? null,
    createWorkbook: (name) => {
      const made = createWorkbook({ id: `made${others.size}`, name, timeZone: 'Europe/Moscow' });
      others.set(made.id, made);
      return made;
    },
    random: () => {
      random = (random * 16807) % 2147483647;
      return random / 2147483647;
    },
    ui: {
      addMenu: (menu) => void seen.menus.push(menu),
      removeMenu: (caption) => void seen.menus.splice(0, seen.menus.length, ...seen.menus.filter((menu) => menu.caption !== caption)),
      showSidebar: (page) => void seen.pages.push(page),
      showDialog: (page) => void seen.pages.push(page),
      toast: (message) => void seen.toasts.push(message),
      ask: (request) => {
        seen.asked.push(request);
        return options.answer ?? { button: 'CLOSE', text: '' };
      },
    },
  };
  const execution = part as Execution;
  return { app: new SpreadsheetAppService(execution), workbook, execution, seen, kill: () => void (buffers = []) };
}
