// The workspace behind the pages: the grid's feed, the add-on's runs, what is shown, and the log of executions. Knows no HTTP.

import type { Workspace, UiEvent } from '../host';
import type { HtmlPage } from '../services/stores';
import type { CellRange, Sheet } from '../workbook/types';
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

  constructor(readonly host: Workspace, parts: FeedParts, private readonly tell: (messages: ToPage[]) => void) {
    this.journal = new Journal(() => tell([{ type: 'changed', what: 'executions' }]));
    this.feed = new Feed(host.workbook, parts, tell);
    this.off.push(
      host.ui.onChange((event) => this.show(event)),
      host.mails.onMail(() => tell([{ type: 'changed', what: 'mail' }])),
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

  /** Notes how something ran and what it set off: service calls, time, errors. */
  async record(name: string, how: Run['how'], work: () => unknown): Promise<RunResult> {
    const seen = this.before();
    const started = performance.now();
    let error: string | null = null;
    let value: unknown = null;
    try {
      value = await work();
    } catch (thrown) {
      error = thrown instanceof Error ? thrown.message : String(thrown);
    }
    const [own, ...others] = this.executions(seen);
    const mine = own?.name === name ? own : undefined;
    this.journal.add({ name, who: this.host.user.email, how, at: seen.at, calls: mine?.calls ?? 0, took: Math.round(performance.now() - started), error });
    this.note([...(mine || !own ? [] : [own]), ...others], seen.failures);
    return error === null ? { ok: true, value } : { ok: false, error };
  }

  /** Moves the clock on and answers what ran meanwhile. */
  advance(ms: number): Run[] {
    return this.passing(() => this.host.advance(ms));
  }
  /** Runs what the machine's own clock has made due. */
  tick(): void {
    const due = this.host.triggers.nextDue(this.host.clock.now());
    if (due) this.passing(() => this.host.tick());
  }

  private passing(work: () => void): Run[] {
    const { last } = this.journal;
    const seen = this.before();
    const ran = new Map(this.host.triggers.list().map((trigger) => [trigger.id, trigger.lastRun]));
    work();
    const executions = this.executions(seen);
    for (const trigger of this.host.triggers.list()) {
      // a run without a single service call leaves no trace at the gate
      if (trigger.lastRun !== null && trigger.lastRun !== ran.get(trigger.id) && !executions.some((one) => one.name === trigger.handler)) executions.push({ name: trigger.handler, calls: 0 });
    }
    this.note(executions, seen.failures);
    this.feed.flush();
    this.tell([{ type: 'changed', what: 'time' }]);
    return this.journal.since(last);
  }

  private before(): { calls: number; failures: number; at: number } {
    return { calls: this.host.gate.count, failures: this.host.failures.length, at: this.host.clock.now() };
  }

  /** Executions whose calls passed the gate since then, in their order. */
  private executions(seen: { calls: number }): { name: string; calls: number }[] {
    const found = new Map<string, { name: string; calls: number }>();
    for (let index = this.host.gate.log.length - 1; index >= 0; index -= 1) {
      const call = this.host.gate.log[index];
      if (!call || call.index <= seen.calls) break;
      const known = found.get(call.executionId);
      if (known) known.calls += 1;
      else found.set(call.executionId, { name: call.entry, calls: 1 });
    }
    return [...found.values()].reverse();
  }

  private note(executions: readonly { name: string; calls: number }[], failuresBefore: number): void {
    const failures = this.host.failures.slice(failuresBefore);
    const at = this.host.clock.now();
    for (const { name, calls } of executions) {
      const place = failures.findIndex((failure) => failure.handler === name);
      const [failure] = place < 0 ? [] : failures.splice(place, 1);
      this.journal.add({ name, who: failure?.owner ?? this.host.user.email, how: 'trigger', at: failure?.at ?? at, calls, took: 0, error: failure?.message ?? null });
    }
    for (const failure of failures) this.journal.add({ name: failure.handler, who: failure.owner, how: 'trigger', at: failure.at, calls: 0, took: 0, error: failure.message });
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
    if (!this.hasAddon) return;
    void this.record('onOpen', 'open', () => this.openBook()).then((result) => {
      if (!result.ok) this.tell([{ type: 'notice', title: 'Дополнение не открылось', message: result.error }]);
    });
  }

  /** onOpen begins a new window; a panel that was opened before any page looked is part of it. */
  private openBook(): void {
    const { ui } = this.host;
    const { sidebar, dialog } = ui;
    try {
      this.host.open();
    } finally {
      if (sidebar && !ui.sidebar) ui.showSidebar(sidebar);
      if (dialog && !ui.dialog) ui.showDialog(dialog, dialog.modal);
    }
  }

  /** Whether an add-on is built and has a menu to show. */
  get hasAddon(): boolean {
    return this.host.bundle.mentions('onOpen');
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
    const seen = this.before();
    const result = grant(this.host.workbook, wish, (changeType, work) => this.host.person.act(changeType, work));
    this.note(this.executions(seen), seen.failures);
    if (result.ok && result.edited) this.afterEdit(result.edited.sheet, result.edited.range);
    this.host.save();
    this.feed.flush();
    return result.ok ? [] : [{ type: 'refused', message: result.message }];
  }

  /** The add-on's edit triggers, as after any edit of a person. */
  private afterEdit(sheet: Sheet, range: CellRange): void {
    const { person, user } = this.host;
    const single = range.rows === 1 && range.columns === 1;
    const value = single ? sheet.value(range.row, range.column) : null;
    const event = { kind: 'edit' as const, email: user.email, sheetId: sheet.id, ...range, value: value === null ? null : String(value), oldValue: null };
    const seen = this.before();
    person.runs.simple('onEdit', event, user, 'LIMITED');
    person.runs.installable('ON_EDIT', event, true, user.email);
    person.runs.installable('ON_CHANGE', { kind: 'change', email: user.email, changeType: 'EDIT' }, true, user.email);
    this.note(this.executions(seen), seen.failures);
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
