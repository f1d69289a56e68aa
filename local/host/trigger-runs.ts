// Starting what triggers start: simple ones as the person, installable ones as whoever made them.

import type { EventData } from '../services/events';
import type { Account, AuthModeName } from '../services/execution';
import type { TriggerSpec } from '../services/stores';
import type { StoredTrigger } from './triggers';
import type { Stores } from './state';

/** Handlers are given as text -> runs them in a fresh execution; false when there is no such function. */
export type StartHandler = (handler: string, event: EventData, who: { user: Account; activeEmail: string; mode: AuthModeName; hasUi: boolean; simple: boolean }) => boolean;

/** A trigger's failure: nobody is told at Google, the page shows it. */
export interface TriggerFailure {
  at: number;
  handler: string;
  owner: string;
  message: string;
}

/** An event without who runs it; distributes over the kinds. */
type Unsigned<E> = E extends EventData ? Omit<E, 'authMode' | 'triggerUid'> : never;
export type UnsignedEvent = Unsigned<EventData>;

export class TriggerRuns {
  readonly failures: TriggerFailure[] = [];
  constructor(
    readonly stores: Stores,
    readonly start: StartHandler,
  ) {}

  /** A simple trigger (onOpen, onEdit), when the bundle has the function. Its error is noted and answered. */
  simple(handler: string, event: UnsignedEvent, user: Account, mode: AuthModeName): string | null {
    if (!this.stores.bundle.mentions(handler)) return null;
    return this.#guarded(handler, user.email, () => this.start(handler, { ...event, authMode: mode, triggerUid: null } as EventData, { user, activeEmail: user.email, mode, hasUi: true, simple: true }));
  }

  /** Every installable trigger of this kind in this document, each as its creator. */
  installable(kind: TriggerSpec['event'], event: UnsignedEvent, hasUi = false, activeEmail = ''): void {
    for (const trigger of this.stores.triggers.list().filter((one) => one.event === kind && one.documentId === this.stores.workbook.id)) this.run(trigger, event, hasUi, activeEmail);
  }

  run(trigger: StoredTrigger, event: UnsignedEvent, hasUi = false, activeEmail = ''): void {
    const owner = this.stores.accounts.get(trigger.owner);
    const now = this.stores.clock.now();
    const error = this.#guarded(trigger.handler, owner.email, () => {
      if (this.stores.quotas.remaining(owner, 'triggerMinutes', now) <= 0) throw new Error('Service using too much computer time for one day');
      const found = this.start(trigger.handler, { ...event, authMode: 'FULL', triggerUid: trigger.id } as EventData, { user: owner, activeEmail: activeEmail || owner.email, mode: 'FULL', hasUi, simple: false });
      if (!found) throw new Error(`Script function not found: ${trigger.handler}`);
      const spent = (this.stores.clock.now() - now) / 60_000;
      if (spent > 0) this.stores.quotas.spend(owner, 'triggerMinutes', Math.min(spent, this.stores.quotas.remaining(owner, 'triggerMinutes', now)), now);
    });
    this.stores.triggers.ran(trigger, now, error);
  }

  /** Clock triggers due until then, in order; the clock stands at each one's time while it runs. */
  due(until: number): void {
    for (let trigger = this.stores.triggers.nextDue(until); trigger; trigger = this.stores.triggers.nextDue(until)) {
      if ((trigger.due ?? 0) > this.stores.clock.now()) this.stores.clock.set(trigger.due ?? 0);
      this.run(trigger, { kind: 'clock', instant: this.stores.clock.now(), timeZone: 'UTC' });
    }
  }

  #guarded(handler: string, owner: string, work: () => void): string | null {
    try {
      work();
      return null;
    } catch (thrown) {
      const message = thrown instanceof Error ? thrown.message : String(thrown);
      this.failures.push({ at: this.stores.clock.now(), handler, owner, message });
      return message;
    }
  }
}
