// What createWorkspace takes.

import type { Account } from '../services/execution';
import type { AccountOptions } from './accounts';
import type { QuotaLimits } from './quotas';

export interface WorkspaceOptions {
  /** Where the state lives; in memory only when left out. */
  folder?: string;
  /** Folder with whose state a workspace in memory begins; it is only read. */
  from?: string;
  /** An instant at which the clock stands still until moved; without it the machine's clock runs. */
  now?: Date | number | string;
  /** Who is at the keyboard, and owns a new workbook. */
  user?: AccountOptions;
  /** E-mails of the workbook's other editors. */
  editors?: string[];
  locale?: string;
  timeZone?: string;
  /** Folder with the built add-on. */
  dist?: string;
  /** Name of a new workbook. */
  name?: string;
  /** Kind of all accounts that say nothing else; a school's own Workspace edition, or a private account (the worse). */
  accountKind?: Account['kind'];
  quotas?: Partial<QuotaLimits>;
  /** Fake milliseconds per service call, and the limit of an execution. */
  callCostMs?: number;
  timeLimitMs?: number;
  /** Real milliseconds after which a script in an endless loop is stopped. */
  watchdogMs?: number;
  /** The services' bundle, when it is not beside this program. */
  servicesFile?: string;
}
