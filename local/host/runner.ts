// Running the add-on's code: a fresh context for each execution, errors and time kept as Google keeps them.

import { makeContext, watched, type Inside } from './context';
import { exception } from './exception';
import { HostExecution, type ExecutionOptions } from './execution';
import { ExecutionEnded } from './gate';
import type { Stores } from './state';

/** What differs from run to run; scopes, zone and the rules of add-ons come from the bundle. */
export type RunOptions = Omit<ExecutionOptions, 'timeZone' | 'scopes' | 'addOn'>;

const MOST_SIMULTANEOUS = 30;

export class Runner {
  #running = 0;
  constructor(
    readonly stores: Stores,
    readonly settings: { watchdogMs: number; servicesFile: string | undefined },
    /** Called before an execution and after the outermost one. */
    readonly hooks: { before: () => void; after: () => void },
  ) {}

  /** Loads the bundle in a fresh context without authorisation, then calls into it. Throws an Error of the host's realm. */
  run<T>(options: RunOptions, call: (inside: Inside) => T): T {
    if (this.#running >= MOST_SIMULTANEOUS) throw exception('There are too many scripts running simultaneously for this Google user account.');
    this.hooks.before();
    const { bundle, workbook } = this.stores;
    const manifest = bundle.manifest();
    const execution = new HostExecution(this.stores, { ...options, scopes: manifest.oauthScopes ?? [], addOn: true, timeZone: manifest.timeZone ?? workbook.timeZone });
    setProcessZone(execution.scriptTimeZone);
    const { watchdogMs, servicesFile } = this.settings;
    this.#running += 1;
    try {
      const { context, inside } = makeContext(execution, servicesFile);
      // a published add-on is evaluated without any authorisation before its function is called
      execution.authMode = 'NONE';
      bundle.code().runInContext(context, { timeout: watchdogMs });
      execution.authMode = options.mode;
      const result = watched(context, watchdogMs, () => call(inside));
      execution.finish();
      if (execution.ended) throw execution.ended;
      return result;
    } catch (thrown) {
      execution.finish();
      throw hostError(execution.ended ?? (timedOut(thrown) ? new ExecutionEnded(true) : thrown));
    } finally {
      this.#running -= 1;
      if (this.#running === 0) this.hooks.after();
    }
  }
}

/** V8 has one zone per process: what scripts call local time is the script's zone. */
export function setProcessZone(timeZone: string): void {
  if (process.env['TZ'] !== timeZone) process.env['TZ'] = timeZone;
}

const timedOut = (thrown: unknown): boolean => typeof thrown === 'object' && thrown !== null && 'code' in thrown && thrown.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

/** An error of the script's realm as one of the host's: message, name and stack survive. */
function hostError(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown;
  if (typeof thrown !== 'object' || thrown === null || !('message' in thrown)) return new Error(String(thrown));
  const error = new Error(String(thrown.message));
  if ('name' in thrown) error.name = String(thrown.name);
  if ('stack' in thrown && typeof thrown.stack === 'string') error.stack = thrown.stack;
  return error;
}
