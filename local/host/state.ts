// Everything a workspace holds, as its executions share it.

import type { LogLevel } from '../services/execution';
import type { Workbook } from '../workbook/types';
import type { Accounts } from './accounts';
import type { Bundle } from './bundle';
import type { Caches } from './cache';
import type { Clock } from './clock';
import type { Files } from './files';
import type { Forms } from './forms';
import type { Gate } from './gate';
import type { Locks } from './locks';
import type { Outbox } from './mail';
import type { Properties } from './properties';
import type { Quotas } from './quotas';
import type { Triggers } from './triggers';
import type { Ui } from './ui';

export interface LogLine {
  at: number;
  level: LogLevel;
  text: string;
  entry: string;
}

export interface Stores {
  readonly clock: Clock;
  readonly gate: Gate;
  readonly accounts: Accounts;
  readonly bundle: Bundle;
  workbook: Workbook;
  readonly otherWorkbooks: Map<string, Workbook>;
  createWorkbook(name: string): Workbook;
  /** E-mail addresses of the workbook's owner and of its other editors. */
  owner: string;
  editors: string[];
  readonly ui: Ui;
  readonly forms: Forms;
  readonly files: Files;
  readonly properties: Properties;
  readonly caches: Caches;
  readonly locks: Locks;
  readonly outbox: Outbox;
  readonly triggers: Triggers;
  readonly quotas: Quotas;
  scriptId: string;
  /** Fake milliseconds that one service call takes. */
  callCostMs: number;
  log(level: LogLevel, text: string, entry: string): void;
}
