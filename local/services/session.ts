// Session: who runs the script, and where.

import { User } from './base/user';
import type { Execution } from './execution';
import { guard, ServiceObject } from './guard';

export class SessionService extends ServiceObject {
  readonly #execution: Execution;
  constructor(execution: Execution) {
    super(execution);
    this.#execution = execution;
  }
  /** The person at the keyboard; an empty address where the script may not know it (simple triggers, another's triggers). */
  getActiveUser(): User {
    return new User(this.#execution, this.#execution.authMode === 'FULL' ? this.#execution.activeEmail : '');
  }
  getEffectiveUser(): User {
    return new User(this.#execution, this.#execution.user.email);
  }
  getActiveUserLocale(): string {
    return this.#execution.user.locale;
  }
  getScriptTimeZone(): string {
    return this.#execution.scriptTimeZone;
  }
  getTemporaryActiveUserKey(): string {
    return this.#execution.user.key;
  }
}
guard(SessionService, 'Session');
