// A Google Workspace on a laptop: one workbook with its add-on, files, forms, mails, people and time.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { argumentsJson } from '../services/bridge';
import type { EventData } from '../services/events';
import type { Account, AuthModeName, LogLevel } from '../services/execution';
import { createServices, type Globals } from '../services';
import { createWorkbook } from '../workbook';
import type { Workbook } from '../workbook/types';
import { Accounts, type AccountOptions } from './accounts';
import { Bundle } from './bundle';
import { Caches } from './cache';
import { Clock } from './clock';
import { eventJson } from './context';
import { HostExecution } from './execution';
import { Files } from './files';
import { Forms } from './forms';
import { Gate } from './gate';
import { fileId } from './ids';
import { Locks } from './locks';
import { Outbox } from './mail';
import type { WorkspaceOptions } from './options';
import { Person } from './person';
import { Properties } from './properties';
import { Quotas } from './quotas';
import { respond, type GivenAnswers, type RespondOptions, type RespondResult } from './respond';
import { Runner, setProcessZone } from './runner';
import { loadWorkbook, restore, Saving } from './saving';
import type { LogLine, Stores } from './state';
import { TriggerRuns, type TriggerFailure } from './trigger-runs';
import { Triggers } from './triggers';
import { Ui } from './ui';
import { Parts, Vault } from './vault';

const SIX_MINUTES = 360_000;
const SIMPLE_TRIGGER = 30_000;

/** The add-on's folder: given, beside the program, or of the project. */
function distFolder(given: string | undefined): string {
  const candidates = given ? [given] : [join(__dirname, '../dist'), join(__dirname, '../../dist'), join(process.cwd(), 'dist')];
  return candidates.find((folder) => existsSync(join(folder, 'Code.js'))) ?? candidates[0] ?? 'dist';
}

export class Workspace {
  readonly gate = new Gate();
  readonly ui = new Ui();
  readonly clock: Clock;
  readonly quotas: Quotas;
  readonly person: Person;
  readonly logs: LogLine[] = [];
  /** Whose keyboard it is now. */
  user: Account;
  /** Whether the add-on was used in this file: until then a published one opens in AuthMode.NONE. */
  enabled = false;
  readonly #stores: Stores;
  readonly #runs: TriggerRuns;
  readonly #options: WorkspaceOptions;
  readonly #saving: Saving | null;
  readonly #vault: Vault | null;
  readonly #outside = new Set<HostExecution>();
  readonly #runner: Runner;
  #closed = false;

  constructor(options: WorkspaceOptions = {}) {
    this.#options = options;
    const locale = options.locale ?? 'ru_RU';
    const timeZone = options.timeZone ?? 'Europe/Moscow';
    setProcessZone(timeZone);
    this.clock = new Clock(options.now);
    this.quotas = new Quotas(options.quotas);
    const accounts = new Accounts(locale.slice(0, 2), options.accountKind ?? 'consumer');
    this.user = accounts.get(options.user ?? { email: 'curator@school.example', name: 'Куратор' });
    const now = (): Date => new Date(this.clock.now());
    const workbookOptions = { id: fileId(), name: options.name ?? (locale.startsWith('ru') ? 'Новая таблица' : 'Untitled spreadsheet'), locale, timeZone, now };
    this.#vault = options.folder === undefined ? null : new Vault(options.folder);
    const saved = this.#vault ?? (options.from === undefined ? null : new Parts(options.from));
    try {
      const stores: Stores = {
        clock: this.clock,
        gate: this.gate,
        accounts,
        bundle: new Bundle(distFolder(options.dist)),
        workbook: loadWorkbook(saved, workbookOptions),
        otherWorkbooks: new Map(),
        createWorkbook: (name) => {
          const made = createWorkbook({ ...workbookOptions, id: fileId(), name });
          stores.otherWorkbooks.set(made.id, made);
          return made;
        },
        owner: this.user.email,
        editors: options.editors ?? [],
        ui: this.ui,
        forms: new Forms(),
        files: new Files(),
        properties: new Properties(),
        caches: new Caches(),
        locks: new Locks(),
        outbox: new Outbox(),
        triggers: new Triggers(),
        quotas: this.quotas,
        scriptId: fileId(),
        callCostMs: options.callCostMs ?? 0,
        log: (level: LogLevel, text: string, entry: string) => {
          this.logs.push({ at: this.clock.now(), level, text, entry });
          if (this.logs.length > 5000) this.logs.shift();
        },
      };
      this.#stores = stores;
      if (saved) restore(saved, stores, (enabled) => {
        this.enabled = enabled;
      });
      if (options.editors) stores.editors = options.editors;
      this.#saving = this.#vault && new Saving(this.#vault, stores);
    } catch (error) {
      this.#vault?.close();
      throw error;
    }
    this.#runner = new Runner(
      this.#stores,
      { watchdogMs: options.watchdogMs ?? 60_000, servicesFile: options.servicesFile },
      {
        before: () => {
          this.#checkOpen();
          this.#flushOutside();
        },
        after: () => {
          this.forms.settle();
          this.save();
        },
      },
    );
    this.#runs = new TriggerRuns(this.#stores, (handler, event, who) => this.#startHandler(handler, event, who));
    this.person = new Person(this.#stores, this.#runs, () => this.user, () => this.#flushOutside(), () => this.save());
    this.save();
  }

  /** The workbook, with whatever executions of services() have not yet written. */
  get workbook(): Workbook {
    this.#flushOutside();
    return this.#stores.workbook;
  }
  get forms(): Stores['forms'] {
    return this.#stores.forms;
  }
  get files(): Stores['files'] {
    return this.#stores.files;
  }
  /** The outbox: `sent`, newest last. */
  get mails(): Stores['outbox'] {
    return this.#stores.outbox;
  }
  get triggers(): Stores['triggers'] {
    return this.#stores.triggers;
  }
  get properties(): Stores['properties'] {
    return this.#stores.properties;
  }
  get caches(): Stores['caches'] {
    return this.#stores.caches;
  }
  get accounts(): Accounts {
    return this.#stores.accounts;
  }
  get bundle(): Bundle {
    return this.#stores.bundle;
  }
  get failures(): readonly TriggerFailure[] {
    return this.#runs.failures;
  }
  get owner(): string {
    return this.#stores.owner;
  }

  /** Globals of a fresh execution in the caller's realm: full rights, no manifest. It never ends; close() writes what it left. */
  services(who: AccountOptions = this.user.email): Globals {
    const user = this.#stores.accounts.get(who);
    this.#checkOpen();
    const execution = new HostExecution(this.#stores, { entry: 'services', user, activeEmail: user.email, mode: 'FULL', hasUi: true, scopes: null, addOn: false, limitMs: Infinity, timeZone: this.#stores.workbook.timeZone });
    this.#outside.add(execution);
    return createServices(execution);
  }

  /** Runs an entry point as the sidebar or the menu would: manifest's scopes, AuthMode.FULL, JSON both ways. Throws an Error with the script's message. */
  run(name: string, ...args: unknown[]): unknown {
    return this.runAs(this.user.email, name, ...args);
  }
  runAs(who: AccountOptions, name: string, ...args: unknown[]): unknown {
    const json = argumentsJson(args);
    const user = this.#stores.accounts.get(who);
    this.enabled = true;
    const result = this.#runner.run({ entry: name, user, activeEmail: user.email, mode: 'FULL', hasUi: true, limitMs: this.#options.timeLimitMs ?? SIX_MINUTES }, (inside) => inside.callJson(name, json));
    return JSON.parse(result) as unknown;
  }
  /** A click on an item of the add-on's menu: its function without arguments. */
  clickMenu(caption: string): unknown {
    const name = this.ui.menu[caption];
    if (!name) throw new Error(`There is no menu item «${caption}»`);
    return this.run(name);
  }

  /** A person opens the workbook: simple onOpen, then installable ones. Returns the menu; the error of onOpen is thrown. */
  open(mode: AuthModeName = this.enabled ? 'LIMITED' : 'NONE'): Record<string, string> {
    this.ui.reset();
    const event = { kind: 'open' as const, email: this.user.email };
    const error = this.#runs.simple('onOpen', event, this.user, mode);
    if (error !== null) throw new Error(error);
    this.#runs.installable('ON_OPEN', event, true, this.user.email);
    this.save();
    return this.ui.menu;
  }
  /** First use of the add-on in this file: onInstall(e), if there is one. */
  enable(): Record<string, string> {
    this.enabled = true;
    this.ui.reset();
    const error = this.#runs.simple('onInstall', { kind: 'install', email: this.user.email }, this.user, 'FULL');
    if (error !== null) throw new Error(error);
    this.save();
    return this.ui.menu;
  }
  /** Somebody else sits down at the keyboard. */
  signIn(who: AccountOptions): Account {
    this.user = this.#stores.accounts.get(who);
    return this.user;
  }

  /** A respondent submits a form. Refusals are values. */
  respond(formId: string, answers: GivenAnswers, options: RespondOptions = {}): RespondResult {
    this.#flushOutside();
    const result = respond(this.#stores, this.#runs, formId, answers, options);
    this.save();
    return result;
  }

  now(): Date {
    return new Date(this.clock.now());
  }
  /** Moves the time to a date; going forward runs the time triggers that become due. */
  set(date: Date | number | string): void {
    const target = new Date(date).getTime();
    if (target > this.clock.now()) this.#runs.due(target);
    this.clock.set(target);
    this.#stores.workbook.invalidate();
    this.save();
  }
  advance(ms: number): void {
    this.set(this.clock.now() + ms);
  }
  /** Runs what the running clock has made due; the server calls it now and then. */
  tick(): void {
    if (!this.#stores.triggers.nextDue(this.clock.now())) return;
    this.#runs.due(this.clock.now());
    this.save();
  }

  /** Writes everything that is done to the folder; returns when it is on disk. */
  save(): void {
    if (this.#closed) return;
    this.#flushOutside();
    this.#saving?.save(this.enabled);
  }
  close(): void {
    if (this.#closed) return;
    for (const execution of this.#outside) execution.finish();
    this.save();
    this.#closed = true;
    this.#vault?.close();
  }

  /** Executions of services() never end: their writes count as done as soon as anybody else acts, except inside a gate's action, where they are under way. */
  #flushOutside(): void {
    if (this.gate.acting) return;
    for (const execution of this.#outside) execution.flush();
  }
  #checkOpen(): void {
    if (this.#closed) throw new Error('The workspace is closed');
  }

  #startHandler(handler: string, event: EventData, who: { user: Account; activeEmail: string; mode: AuthModeName; hasUi: boolean; simple: boolean }): boolean {
    const limitMs = who.simple && handler !== 'onInstall' ? SIMPLE_TRIGGER : (this.#options.timeLimitMs ?? SIX_MINUTES);
    return this.#runner.run({ entry: handler, user: who.user, activeEmail: who.activeEmail, mode: who.mode, hasUi: who.hasUi, limitMs }, (inside) => inside.callEvent(handler, eventJson(event)));
  }
}

/** Makes a workspace; with a folder, the one that lives there. */
export const createWorkspace = (options: WorkspaceOptions = {}): Workspace => new Workspace(options);
