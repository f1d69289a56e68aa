// The stores behind the services, as services see them. They live in the host's realm and hold plain data only.

/** A menu of an add-on as the page draws it. */
export type MenuEntry = { kind: 'item'; caption: string; functionName: string } | { kind: 'separator' } | { kind: 'menu'; caption: string; entries: MenuEntry[] };
export interface MenuModel {
  caption: string;
  /** 'addon' stands under «Расширения», 'custom' in the bar, 'main' replaces nothing. */
  kind: 'addon' | 'custom';
  entries: MenuEntry[];
}
export interface HtmlPage {
  title: string;
  html: string;
  width: number | null;
  height: number | null;
}
export interface AlertRequest {
  title: string;
  prompt: string;
  /** Name of the button set: OK, OK_CANCEL, YES_NO, YES_NO_CANCEL. */
  buttons: string;
  /** Whether a line of text is asked for. */
  input: boolean;
}
export interface UiStore {
  addMenu(menu: MenuModel): void;
  removeMenu(caption: string): void;
  showSidebar(page: HtmlPage): void;
  showDialog(page: HtmlPage, modal: boolean): void;
  toast(message: string, title: string, seconds: number): void;
  /** Asks the person; without a waiting answer the dialog counts as closed. `button` is a name of SpreadsheetApp.Button... */
  ask(request: AlertRequest): { button: string; text: string };
}

export type PropertyScope = 'script' | 'user' | 'document';
export interface PropertyStore {
  get(scope: PropertyScope, key: string): string | null;
  all(scope: PropertyScope): Record<string, string>;
  /** Throws Google's message when a value or the store grows too large. */
  set(scope: PropertyScope, entries: Record<string, string>): void;
  delete(scope: PropertyScope, key: string): void;
  clear(scope: PropertyScope): void;
}

export interface CacheStore {
  get(scope: PropertyScope, key: string): string | null;
  put(scope: PropertyScope, key: string, value: string, seconds: number): void;
  remove(scope: PropertyScope, key: string): void;
}

export interface LockStore {
  /** Tries to hold the lock for this execution; waiting is fake time. */
  acquire(scope: PropertyScope, waitMs: number): boolean;
  held(scope: PropertyScope): boolean;
  release(scope: PropertyScope): void;
}

export interface BlobData {
  name: string | null;
  contentType: string | null;
  /** Unsigned bytes. */
  bytes: Uint8Array;
}

export interface Mail {
  from: string;
  fromName: string;
  to: string[];
  cc: string[];
  bcc: string[];
  replyTo: string;
  subject: string;
  body: string;
  htmlBody: string;
  noReply: boolean;
  attachments: BlobData[];
  inlineImages: Record<string, BlobData>;
}
export interface MailStore {
  send(mail: Mail): void;
}

export interface TriggerSpec {
  handler: string;
  /** Name of ScriptApp.EventType. */
  event: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_FORM_SUBMIT' | 'ON_CHANGE';
  source: 'CLOCK' | 'SPREADSHEETS' | 'FORMS';
  sourceId: string | null;
  /** Schedule of a clock trigger, in milliseconds; weekday 1 = Monday. */
  clock: { everyMs: number | null; atMs: number | null; hour: number | null; nearMinute: number | null; weekday: number | null; monthDay: number | null; timeZone: string } | null;
}
export interface TriggerRecord extends TriggerSpec {
  id: string;
}
export interface TriggerStore {
  create(spec: TriggerSpec): TriggerRecord;
  /** Triggers of this user for this script (and this document, or everywhere). */
  list(scope: 'document' | 'all'): TriggerRecord[];
  delete(id: string): void;
}

export interface ScriptFiles {
  /** Text of a file of the project without its extension ("sidebar" -> sidebar.html). */
  html(name: string): string | null;
}

export type { FileStore } from './file-model';
export type { FormStore } from './form-model';
