// One execution: the gate with AuthMode, scopes, time and life, the buffers, and the stores as this user sees them.

import { randomUUID } from 'node:crypto';
import type { Account, AuthModeName, Execution, LogLevel, QuotaName } from '../services/execution';
import type { FileStore, FormStore, PropertyScope, ScriptFiles, TriggerStore, UiStore } from '../services/stores';
import type { Workbook } from '../workbook/types';
import { codec } from './codec';
import { exception } from './exception';
import { fileStore } from './file-store';
import { formStore } from './form-store';
import { ExecutionEnded } from './gate';
import { storeKey } from './properties';
import { refusedByManifest, refusedByMode } from './scopes';
import type { Stores } from './state';

export interface ExecutionOptions {
  entry: string;
  user: Account;
  activeEmail: string;
  mode: AuthModeName;
  hasUi: boolean;
  /** Scopes of the manifest, or null when nothing is checked (services()). */
  scopes: readonly string[] | null;
  /** Whether the rules of add-ons hold (triggers). */
  addOn: boolean;
  /** Longest fake time, in milliseconds. */
  limitMs: number;
  timeZone: string;
}

/** A copy in the host's realm: objects made in a script's context would keep the whole context alive. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

export class HostExecution implements Execution {
  readonly id = randomUUID();
  readonly user: Account;
  readonly activeEmail: string;
  readonly scriptTimeZone: string;
  readonly manifestScopes: readonly string[] | null;
  readonly hasUi: boolean;
  readonly codec = codec;
  readonly ui: UiStore;
  readonly forms: FormStore;
  readonly files: FileStore;
  readonly script: ScriptFiles;
  readonly triggers: TriggerStore;
  authMode: AuthModeName;
  depth = 0;
  readonly #stores: Stores;
  readonly #options: ExecutionOptions;
  readonly #flushers: Array<() => void> = [];
  #ended: ExecutionEnded | null = null;
  #finished = false;
  #spentMs = 0;
  #flushing = false;

  constructor(stores: Stores, options: ExecutionOptions) {
    this.#stores = stores;
    this.#options = options;
    this.user = options.user;
    this.activeEmail = options.activeEmail;
    this.authMode = options.mode;
    this.hasUi = options.hasUi;
    this.manifestScopes = options.scopes;
    this.scriptTimeZone = options.timeZone;
    this.ui = {
      addMenu: (menu) => stores.ui.addMenu(plain(menu)),
      removeMenu: (caption) => stores.ui.removeMenu(caption),
      showSidebar: (page) => stores.ui.showSidebar(plain(page)),
      showDialog: (page, modal) => stores.ui.showDialog(plain(page), modal),
      toast: (message, title, seconds) => stores.ui.toast(message, title, seconds),
      ask: (request) => stores.ui.ask(plain(request)),
    };
    this.forms = formStore(stores, options.user);
    this.files = fileStore(stores, options.user);
    this.script = { html: (name) => stores.bundle.html(name) };
    this.triggers = {
      create: (spec) => stores.triggers.create(plain(spec), this.user.email, stores.workbook.id, this.now(), options.addOn),
      list: (scope) => stores.triggers.of(this.user.email).filter((trigger) => scope === 'all' || trigger.documentId === stores.workbook.id),
      delete: (id) => stores.triggers.delete(id, this.user.email),
    };
  }

  get scriptId(): string {
    return this.#stores.scriptId;
  }
  get workbook(): Workbook {
    return this.#stores.workbook;
  }
  get workbookOwner(): string {
    return this.#stores.owner;
  }
  get workbookEditors(): readonly string[] {
    return this.#stores.editors;
  }
  /** Whether the execution was ended before its time. */
  get ended(): ExecutionEnded | null {
    return this.#ended;
  }

  call(service: string, method: string): void {
    this.#alive();
    try {
      this.#stores.gate.pass(service, method, this.#options.entry, this.id, this.workbook.id);
    } catch (thrown) {
      if (thrown instanceof ExecutionEnded) this.end(thrown);
      throw thrown;
    }
    this.#spend(this.#stores.callCostMs);
    const refusal = refusedByMode(this.authMode, service, method) ?? (this.manifestScopes ? refusedByManifest(this.manifestScopes, service, method) : null);
    if (refusal) throw exception(refusal);
    if (!this.hasUi && service === 'SpreadsheetApp' && method === 'getUi') throw exception('Cannot call SpreadsheetApp.getUi() from this context.');
  }

  /** Ends the execution now: nothing of it reaches the workspace any more. */
  end(cause: ExecutionEnded): void {
    if (this.#ended) return;
    if (cause.keepBuffer) this.flush();
    this.#ended = cause;
    this.#flushers.length = 0;
  }
  /** The end of the script: writes the buffers, lets go of the locks. */
  finish(): void {
    if (this.#finished) return;
    this.#finished = true;
    try {
      if (!this.#ended) this.flush();
    } finally {
      this.#stores.locks.releaseAll(this.id);
    }
  }

  now(): number {
    return this.#stores.clock.now();
  }
  sleep(ms: number): void {
    this.#stores.clock.advance(ms);
    this.#spend(ms);
  }
  random(): number {
    return Math.random();
  }

  onFlush(write: () => void): void {
    this.#flushers.push(write);
  }
  flush(): void {
    // a buffer being written may read and so ask for a flush
    if (this.#flushing) return;
    this.#flushing = true;
    try {
      for (const write of this.#flushers) write();
    } finally {
      this.#flushing = false;
    }
  }

  openWorkbook(id: string): Workbook | null {
    return this.#stores.workbook.id === id ? this.#stores.workbook : (this.#stores.otherWorkbooks.get(id) ?? null);
  }
  createWorkbook(name: string): Workbook {
    return this.#stores.createWorkbook(name);
  }

  readonly properties: Execution['properties'] = {
    get: (scope, key) => this.#stores.properties.get(this.#key(scope), key),
    all: (scope) => this.#stores.properties.all(this.#key(scope)),
    set: (scope, entries) => this.#stores.properties.set(this.#key(scope), plain(entries)),
    delete: (scope, key) => this.#stores.properties.delete(this.#key(scope), key),
    clear: (scope) => this.#stores.properties.clear(this.#key(scope)),
  };
  readonly cache: Execution['cache'] = {
    get: (scope, key) => this.#stores.caches.get(this.#key(scope), key, this.now()),
    put: (scope, key, value, seconds) => this.#stores.caches.put(this.#key(scope), key, value, this.now() + seconds * 1000),
    remove: (scope, key) => this.#stores.caches.remove(this.#key(scope), key),
  };
  readonly locks: Execution['locks'] = {
    acquire: (scope, waitMs) => {
      if (this.#stores.locks.acquire(this.#key(scope), this.id)) return true;
      // nobody else can run meanwhile in this one process: the whole wait passes in vain
      this.sleep(waitMs);
      return false;
    },
    held: (scope) => this.#stores.locks.held(this.#key(scope), this.id),
    release: (scope) => this.#stores.locks.release(this.#key(scope), this.id),
  };
  readonly mail: Execution['mail'] = {
    send: (mail) => {
      this.#stores.outbox.send(mail, this.now());
    },
  };
  spend(quota: QuotaName, amount = 1): void {
    this.#stores.quotas.spend(this.user, quota, amount, this.now());
  }
  remaining(quota: QuotaName): number {
    return this.#stores.quotas.remaining(this.user, quota, this.now());
  }
  log(level: LogLevel, text: string): void {
    this.#stores.log(level, text, this.#options.entry);
  }

  #key(scope: PropertyScope): string {
    return storeKey(scope, this.user.email, this.workbook.id);
  }
  #spend(ms: number): void {
    this.#spentMs += ms;
    if (this.#spentMs <= this.#options.limitMs) return;
    const cause = new ExecutionEnded(true);
    this.end(cause);
    throw cause;
  }
  #alive(): void {
    if (this.#ended) throw this.#ended;
    if (this.#finished) throw exception('The execution has ended.');
  }
}
