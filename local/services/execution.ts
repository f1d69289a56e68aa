// What a service may ask of the execution it lives in: the gate, the buffers, the people and the stores. Implemented in local/host, in the host's realm.

import type { Codec } from './codec';
import type { Workbook } from '../workbook/types';
import type { CacheStore, FileStore, FormStore, LockStore, MailStore, PropertyStore, ScriptFiles, TriggerStore, UiStore } from './stores';

export type AuthModeName = 'NONE' | 'LIMITED' | 'FULL' | 'CUSTOM_FUNCTION';

/** An account of the workspace; `kind` decides the quotas. */
export interface Account {
  readonly email: string;
  readonly name: string;
  /** Google's temporary key of the user for this script. */
  readonly key: string;
  readonly locale: string;
  readonly kind: 'consumer' | 'workspace';
}

export interface Execution {
  readonly id: string;
  /** Whose rights the code has (a trigger's creator). */
  readonly user: Account;
  /** Who is at the keyboard; an empty address when nobody is. */
  readonly activeEmail: string;
  readonly authMode: AuthModeName;
  readonly scriptId: string;
  readonly scriptTimeZone: string;
  readonly manifestScopes: readonly string[] | null;

  /** Depth of service code on the stack; the guard keeps it, calls between services do not pass the gate. */
  depth: number;
  /** The gate: counts the call, lets a test act before it, checks AuthMode, scopes and life; throws Google's messages. */
  call(service: string, method: string): void;
  /** The workspace's clock, in milliseconds. */
  now(): number;
  /** Lets fake time pass inside the execution (Utilities.sleep, a lock waited for). */
  sleep(ms: number): void;

  /** Registers a buffer of unwritten changes; `write` runs at flush() and at the end, in the order of registration. */
  onFlush(write: () => void): void;
  /** Writes every buffer. A killed execution may never get here: then its buffers are dropped. */
  flush(): void;

  /** Whether a person's window is open: without it getUi() throws (triggers). */
  readonly hasUi: boolean;
  readonly workbook: Workbook;
  /** Another workbook made by SpreadsheetApp.create in this workspace (kept in memory only), or null. */
  openWorkbook(id: string): Workbook | null;
  createWorkbook(name: string): Workbook;
  /** E-mail of the person who owns the workbook. */
  readonly workbookOwner: string;
  /** People who may edit the workbook, without its owner. */
  readonly workbookEditors: readonly string[];
  readonly ui: UiStore;
  readonly forms: FormStore;
  readonly files: FileStore;
  readonly properties: PropertyStore;
  readonly cache: CacheStore;
  readonly locks: LockStore;
  readonly mail: MailStore;
  readonly triggers: TriggerStore;
  readonly script: ScriptFiles;
  /** Spends `amount` of a daily quota of the user; throws «Service invoked too many times for one day: email.» when nothing is left. */
  spend(quota: QuotaName, amount?: number): void;
  remaining(quota: QuotaName): number;
  log(level: LogLevel, text: string): void;
  /** Bytes and texts: what the platform's own libraries do (charsets, digests, archives). */
  readonly codec: Codec;
  /** Random bits of the workspace (ids, UUIDs). */
  random(): number;
}

export type LogLevel = 'log' | 'info' | 'warn' | 'error' | 'debug';
export type QuotaName = 'email' | 'documents' | 'forms' | 'conversions' | 'properties' | 'triggerMinutes' | 'urlfetch';
