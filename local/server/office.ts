// The workspace behind the pages: the grid's feed, the add-on's runs, what is shown, and the log of executions. Knows no HTTP.

import type { UiEvent } from '../host/ui';
import type { HtmlPage } from '../services/stores';
import type { CellRange } from '../workbook/types';
import type { OfficeHost } from './face';
import { Feed, type FeedParts } from './feed';
import { frameHtml } from './frame';
import { Journal, type Run } from './journal';
import type { FromPage, PageRange, ToPage, Wish } from './protocol';
import type { PageHandlers } from './sockets';
import { fromPageRange } from './univer-cells';
import { grant } from './univer-wish';

export type RunResult = { ok: true; value: unknown } | { ok: false; error: string };

/** Frames that a page may still be loading. */
const KEPT_FRAMES = 6;
const DIALOG = { width: 600, height: 480 };

export class Office {
  readonly journal: Journal;
  private readonly feed: Feed;
  private readonly frames = new Map<string, string>();
  private readonly off: (() => void)[] = [];
  private sidebarId = '';
  private dialogId = '';
  private nextFrame = 1;
  private opened = false;

  constructor(readonly host: OfficeHost, parts: FeedParts, private readonly tell: (messages: ToPage[]) => void) {
    this.journal = new Journal(() => tell([{ type: 'changed', what: 'executions' }]));
    this.feed = new Feed(host.workbook, parts, tell);
    this.off.push(
      host.ui.onChange((event) => this.show(event)),
      host.outbox.onMail(() => tell([{ type: 'changed', what: 'mail' }])),
      host.files.onFile(() => tell([{ type: 'changed', what: 'files' }])),
      host.forms.onForm(() => tell([{ type: 'changed', what: 'forms' }])),
    );
  }

  close(): void {
    for (const stop of this.off) stop();
    this.feed.close();
  }

  readonly handlers: PageHandlers = {
    open: () => {
      this.ensureOpened();
      return [...this.feed.open(), ...this.standing()];
    },
    load: (id) => this.feed.load(Number(id)),
    ask: (message) => this.answer(message),
  };

  /** Runs a function of the add-on for the person at the page. */
  async run(name: string, args: unknown[], how: Run['how']): Promise<RunResult> {
    const result = await this.record(name, how, () => this.host.run(name, ...args));
    this.feed.flush();
    return result;
  }

  /** Notes how something ran: its service calls, its time, its error. */
  async record(name: string, how: Run['how'], work: () => unknown): Promise<RunResult> {
    const at = this.host.clock.now();
    const before = this.host.gate.count;
    const started = performance.now();
    let error: string | null = null;
    let value: unknown = null;
    try {
      value = await work();
    } catch (thrown) {
      error = thrown instanceof Error ? thrown.message : String(thrown);
    }
    this.journal.add({ name, who: this.host.user.email, how, at, calls: this.host.gate.count - before, took: Math.round(performance.now() - started), error });
    return error === null ? { ok: true, value } : { ok: false, error };
  }

  /** Moves the clock on and answers what ran meanwhile. */
  advance(ms: number): Run[] {
    const before = this.journal.last;
    const last = new Map(this.host.triggers.list().map((trigger) => [trigger.id, trigger.lastRun]));
    this.host.advance(ms);
    for (const trigger of this.host.triggers.list()) {
      if (trigger.lastRun === null || trigger.lastRun === last.get(trigger.id)) continue;
      this.journal.add({ name: trigger.handler, who: trigger.owner, how: 'trigger', at: trigger.lastRun, calls: 0, took: 0, error: trigger.lastError });
    }
    this.host.workbook.invalidate();
    this.feed.flush();
    this.tell([{ type: 'changed', what: 'time' }]);
    return this.journal.since(before);
  }

  /** HTML of a frame that is or was just shown. */
  frame(id: string): string | undefined {
    return this.frames.get(id);
  }

  closeSidebar(): void {
    this.host.ui.closeSidebar();
  }
  closeDialog(): void {
    this.host.ui.closeDialog();
  }

  /** Shows at once what has changed. */
  flush(): void {
    this.feed.flush();
  }

  private ensureOpened(): void {
    if (this.opened) return;
    this.opened = true;
    if (!this.host.hasAddon) return;
    const before = this.host.gate.count;
    const at = this.host.clock.now();
    let error: string | null = null;
    try {
      this.host.open();
    } catch (thrown) {
      error = thrown instanceof Error ? thrown.message : String(thrown);
      this.tell([{ type: 'notice', title: 'Дополнение не открылось', message: error }]);
    }
    this.journal.add({ name: 'onOpen', who: this.host.user.email, how: 'open', at, calls: this.host.gate.count - before, took: 0, error });
  }

  /** What stands on the screen for a page that comes later. */
  private standing(): ToPage[] {
    const { ui } = this.host;
    const messages: ToPage[] = [{ type: 'menu', menus: ui.menus }];
    if (ui.sidebar && this.sidebarId) messages.push({ type: 'sidebar', id: this.sidebarId, title: ui.sidebar.title });
    if (ui.dialog && this.dialogId) messages.push(this.dialogMessage(ui.dialog, ui.dialog.modal));
    return messages;
  }

  private show(event: UiEvent): void {
    switch (event.kind) {
      case 'menu': this.tell([{ type: 'menu', menus: event.menus }]); break;
      case 'sidebar':
        this.sidebarId = event.sidebar ? this.keep(event.sidebar) : '';
        this.tell([event.sidebar ? { type: 'sidebar', id: this.sidebarId, title: event.sidebar.title } : { type: 'sidebarClosed' }]);
        break;
      case 'dialog':
        if (event.dialog) {
          this.dialogId = this.keep(event.dialog);
          this.tell([this.dialogMessage(event.dialog, event.dialog.modal)]);
        } else {
          this.tell([{ type: 'dialogClosed', id: this.dialogId }]);
          this.dialogId = '';
        }
        break;
      case 'toast': this.tell([{ type: 'toast', ...event.toast }]); break;
      case 'alert': this.tell([{ type: 'notice', title: event.alert.title, message: event.alert.prompt }]); break;
    }
  }

  private dialogMessage(page: HtmlPage, modal: boolean): ToPage {
    return { type: 'dialog', id: this.dialogId, title: page.title, width: page.width ?? DIALOG.width, height: page.height ?? DIALOG.height, modal };
  }

  private keep(page: HtmlPage): string {
    const id = String(this.nextFrame);
    this.nextFrame += 1;
    this.frames.set(id, frameHtml(page.html));
    for (const old of this.frames.keys()) if (this.frames.size > KEPT_FRAMES) this.frames.delete(old);
    return id;
  }

  private answer(message: Exclude<FromPage, { type: 'open' | 'load' }>): ToPage[] {
    if (message.type === 'select') {
      this.select(message.id, message.ranges);
      return [];
    }
    return this.wish(message.wish);
  }

  private wish(wish: Wish): ToPage[] {
    const result = grant(this.host.workbook, wish);
    if (result.ok) {
      if (result.edited) this.afterEdit(result.edited.sheet.id, result.edited.range);
      else this.host.save();
    }
    this.feed.flush();
    return result.ok ? [] : [{ type: 'refused', message: result.message }];
  }

  private afterEdit(sheetId: number, range: CellRange): void {
    const sheet = this.host.workbook.getSheet(sheetId);
    if (!sheet) return;
    try {
      this.host.edited(sheet, range);
    } catch (thrown) {
      this.journal.add({ name: 'onEdit', who: this.host.user.email, how: 'edit', at: this.host.clock.now(), calls: 0, took: 0, error: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  }

  /** The person's selection: scripts ask for it. Not told to other pages, who have their own. */
  private select(id: string, ranges: readonly PageRange[]): void {
    const sheet = this.host.workbook.getSheet(Number(id));
    if (!sheet || ranges.length === 0) return;
    this.feed.quietly(() => {
      if (this.host.workbook.activeSheetId !== sheet.id) this.host.workbook.activeSheetId = sheet.id;
      this.host.workbook.activeRanges = ranges.map((range) => fromPageRange(range, sheet));
    });
  }
}
