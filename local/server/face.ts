// What the server needs of a workspace. The real one is made by local/host; tests of the server may bring a smaller one.

import type { Clock } from '../host/clock';
import type { Files } from '../host/files';
import type { Forms } from '../host/forms';
import type { Gate } from '../host/gate';
import type { Outbox } from '../host/mail';
import type { Triggers } from '../host/triggers';
import type { Ui } from '../host/ui';
import type { FormAnswer, FormResponseData, SubmitRefusal } from '../services/form-model';
import type { CellRange, Sheet, Workbook } from '../workbook/types';

export interface OfficeHost {
  readonly workbook: Workbook;
  readonly user: { email: string; name: string };
  readonly timeZone: string;
  readonly ui: Ui;
  readonly forms: Forms;
  readonly files: Files;
  readonly outbox: Outbox;
  readonly triggers: Triggers;
  readonly clock: Clock;
  readonly gate: Gate;
  /** Whether an add-on is there to be run. */
  readonly hasAddon: boolean;
  run(name: string, ...args: unknown[]): unknown;
  /** A person opens the workbook: the simple onOpen. */
  open(): void;
  /** After a person's edit: simple and installed onEdit, then everything is on disk. */
  edited(sheet: Sheet, range: CellRange): void;
  /** Puts on disk what changed. */
  save(): void;
  respond(formId: string, answers: FormAnswer[], options: { email?: string; editResponseId?: string }): { ok: true; response: FormResponseData } | { ok: false; refusal: SubmitRefusal };
  /** Moves the clock on; due triggers run in their order. */
  advance(ms: number): void;
  close(): void;
}
