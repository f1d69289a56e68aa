// The gate that every service call passes: counts the calls and lets a test act before the k-th.

import { exception } from './exception';

/** A call about to happen. `index` counts from 1 since the last reset. */
export interface GateCall {
  index: number;
  /** "SpreadsheetApp.Range". */
  service: string;
  method: string;
  /** The function that the execution runs. */
  entry: string;
  executionId: string;
}

/**
 * What happens before the call: an error of the service, the end of the execution (its unwritten changes kept or lost),
 * or whatever the function does to the workspace (a person's edit, another execution); a function may return one of the others.
 */
export type GateAction = { throw: string } | { end: 'kept' | 'lost' } | ((call: GateCall) => GateAction | void);

interface Waiting {
  matches: (call: GateCall) => boolean;
  action: GateAction;
  once: boolean;
}

/** The execution's side of an end: thrown by the gate, remembered by the execution. */
export class ExecutionEnded extends Error {
  constructor(readonly keepBuffer: boolean) {
    super('Exceeded maximum execution time');
    this.name = 'Exception';
  }
}

/** Errors that Google's services throw now and then for no fault of the script. */
export const TRANSIENT_ERRORS = {
  serverError: "We're sorry, a server error occurred. Please wait a bit and try again.",
  spreadsheets: 'Service Spreadsheets failed while accessing document with id {id}.',
  spreadsheetsTimeout: 'Service Spreadsheets timed out while accessing document with id {id}.',
  serviceError: 'Service error: Spreadsheets',
  tooManyTimes: 'Service invoked too many times in a short time: spreadsheets. Try Utilities.sleep(1000) between calls.',
  unavailable: 'Service unavailable: Drive. Try again later.',
  forms: 'Failed to read or write form data. Please wait and try again.',
  lock: 'Lock timeout: another process was holding the lock for too long.',
  internal: 'Internal error executing the service.',
} as const;

export class Gate {
  /** Calls since the last reset; those made inside an action are not counted. */
  count = 0;
  /** Calls per "Service.Class.method". */
  byMethod: Record<string, number> = {};
  /** The last calls in order, at most 10,000. */
  log: GateCall[] = [];
  #waiting: Waiting[] = [];
  #acting = false;

  /** Forgets counts and waiting actions. */
  reset(): void {
    this.count = 0;
    this.byMethod = {};
    this.log = [];
    this.#waiting = [];
  }

  /** Acts once before the k-th call since the last reset, or before the first one the predicate takes; `every` acts each time. Returns how to take it back. */
  before(when: number | string | ((call: GateCall) => boolean), action: GateAction, every = false): () => void {
    const matches = typeof when === 'number' ? (call: GateCall) => call.index === when : typeof when === 'string' ? (call: GateCall) => `${call.service}.${call.method}` === when : when;
    const waiting: Waiting = { matches, action, once: !every };
    this.#waiting.push(waiting);
    return () => {
      this.#waiting = this.#waiting.filter((one) => one !== waiting);
    };
  }

  /** Whether an action is under way: what it does is not counted. */
  get acting(): boolean {
    return this.#acting;
  }

  /** Called by executions. Throws what the action says. */
  pass(service: string, method: string, entry: string, executionId: string, workbookId: string): void {
    if (this.#acting) return;
    this.count += 1;
    const name = `${service}.${method}`;
    this.byMethod[name] = (this.byMethod[name] ?? 0) + 1;
    const call: GateCall = { index: this.count, service, method, entry, executionId };
    if (this.log.length >= 10_000) this.log.shift();
    this.log.push(call);
    if (this.#waiting.length === 0) return;
    const due = this.#waiting.filter((waiting) => waiting.matches(call));
    if (due.length === 0) return;
    this.#waiting = this.#waiting.filter((waiting) => !waiting.once || !due.includes(waiting));
    for (const { action } of due) this.#act(action, call, workbookId);
  }

  #act(action: GateAction, call: GateCall, workbookId: string): void {
    if (typeof action === 'function') {
      this.#acting = true;
      let next: GateAction | void;
      try {
        next = action(call);
      } finally {
        this.#acting = false;
      }
      if (next) this.#act(next, call, workbookId);
      return;
    }
    if ('end' in action) throw new ExecutionEnded(action.end === 'kept');
    throw exception(action.throw.replace('{id}', workbookId));
  }
}
