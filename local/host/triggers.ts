// Installable triggers by the rules of add-ons (one of a type per user and document, at most hourly) or of plain scripts (20 per user).

import { exception } from './exception';
import type { TriggerRecord, TriggerSpec } from '../services/stores';
import { triggerId } from './ids';
import { nextFire } from './schedule';

export interface StoredTrigger extends TriggerRecord {
  owner: string;
  documentId: string;
  createdAt: number;
  /** Next firing of a clock trigger; null: never. */
  due: number | null;
  lastRun: number | null;
  lastError: string | null;
}

const HOUR = 3_600_000;
const KIND: Record<TriggerSpec['event'], string> = { CLOCK: 'time-based', ON_OPEN: 'open', ON_EDIT: 'edit', ON_FORM_SUBMIT: 'form submit', ON_CHANGE: 'change' };

function refuse(message: string): never {
  throw exception(message);
}

export class Triggers {
  #all: StoredTrigger[] = [];

  list(): readonly StoredTrigger[] {
    return this.#all;
  }
  of(owner: string): StoredTrigger[] {
    return this.#all.filter((trigger) => trigger.owner === owner);
  }

  /** Throws Google's message when the rules of the kind of script do not allow one more. */
  create(spec: TriggerSpec, owner: string, documentId: string, now: number, addOn: boolean): StoredTrigger {
    const own = this.of(owner);
    if (addOn) {
      if (spec.source === 'FORMS') refuse('Add-ons can only create triggers for the file in which the add-on is used.');
      if (spec.source === 'SPREADSHEETS' && spec.sourceId !== documentId) refuse('The Add-on attempted an action that is not permitted in Test as Add-on Mode. To use this action you must deploy the Add-on.');
      if (spec.clock?.everyMs && spec.clock.everyMs < HOUR) refuse('The Add-on attempted to create a time-based trigger that runs more often than once per hour.');
      if (own.some((trigger) => trigger.event === spec.event && trigger.documentId === documentId)) refuse(`This add-on has created too many ${KIND[spec.event]} triggers in this document for this Google user account.`);
    }
    if (own.length >= 20) refuse('This script has too many triggers. Triggers must be deleted from the script before more can be added.');
    const trigger: StoredTrigger = { ...spec, id: triggerId(), owner, documentId, createdAt: now, due: spec.clock ? nextFire(spec.clock, now, false) : null, lastRun: null, lastError: null };
    this.#all.push(trigger);
    return trigger;
  }
  delete(id: string, owner: string): void {
    this.#all = this.#all.filter((trigger) => trigger.id !== id || trigger.owner !== owner);
  }

  /** The clock trigger that is due first at or before `until`. */
  nextDue(until: number): StoredTrigger | undefined {
    const due = this.#all.filter((trigger) => trigger.due !== null && trigger.due <= until);
    due.sort((a, b) => (a.due ?? 0) - (b.due ?? 0));
    return due[0];
  }
  /** Notes a run and plans the next one. */
  ran(trigger: StoredTrigger, at: number, error: string | null): void {
    trigger.lastRun = at;
    trigger.lastError = error;
    if (trigger.clock) trigger.due = nextFire(trigger.clock, at, true);
  }

  toJSON(): StoredTrigger[] {
    return this.#all;
  }
  restore(saved: StoredTrigger[]): void {
    this.#all = saved;
  }
}
