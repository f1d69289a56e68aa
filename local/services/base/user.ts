// User: a person of the workspace, known by address.

import type { Execution } from '../execution';
import { guard, ServiceObject } from '../guard';

export class User extends ServiceObject {
  readonly #email: string;
  constructor(execution: Execution, email: string) {
    super(execution);
    this.#email = email;
  }
  getEmail(): string {
    return this.#email;
  }
  getUsername(): string {
    return this.#email.split('@')[0] ?? '';
  }
  getUserLoginId(): string {
    return this.#email;
  }
  getDomain(): string {
    return this.#email.split('@')[1] ?? '';
  }
  /** A User prints as its address, unlike other services. */
  override toString(): string {
    return this.#email;
  }
}
guard(User, 'User');
