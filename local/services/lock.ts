// LockService: locks between executions, re-entrant inside one, let go at its end.

import { exception } from './errors';
import type { Execution } from './execution';
import { guard, ServiceObject } from './guard';
import { matchSignature } from './signature';
import type { PropertyScope } from './stores';

class Lock extends ServiceObject {
  readonly #execution: Execution;
  readonly #scope: PropertyScope;
  constructor(execution: Execution, scope: PropertyScope) {
    super(execution);
    this.#execution = execution;
    this.#scope = scope;
  }
  hasLock(): boolean {
    return this.#execution.locks.held(this.#scope);
  }
  releaseLock(): void {
    this.#execution.locks.release(this.#scope);
  }
  tryLock(timeoutInMillis: number): boolean {
    matchSignature('LockService.Lock.tryLock', arguments, ['Number']);
    return this.#acquire(timeoutInMillis);
  }
  waitLock(timeoutInMillis: number): void {
    matchSignature('LockService.Lock.waitLock', arguments, ['Number']);
    if (!this.#acquire(timeoutInMillis)) throw exception('Lock timeout: another process was holding the lock for too long.');
  }
  /** Zero tries once; a negative wait always fails (seen live), even where the lock is free. */
  #acquire(ms: number): boolean {
    if (this.#execution.locks.held(this.#scope)) return true;
    return ms >= 0 && this.#execution.locks.acquire(this.#scope, ms);
  }
}
guard(Lock, 'LockService.Lock');

export class LockService extends ServiceObject {
  readonly #execution: Execution;
  constructor(execution: Execution) {
    super(execution);
    this.#execution = execution;
  }
  getDocumentLock(): Lock {
    return new Lock(this.#execution, 'document');
  }
  getScriptLock(): Lock {
    return new Lock(this.#execution, 'script');
  }
  getUserLock(): Lock {
    return new Lock(this.#execution, 'user');
  }
}
guard(LockService, 'LockService');
