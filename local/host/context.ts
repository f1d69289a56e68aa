// A fresh V8 context per execution: ECMAScript's own objects, Google's services, nothing else.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script, createContext, type Context } from 'node:vm';
import type { Execution } from '../services/execution';
import type { EventData } from '../services/events';

/** What the services' bundle leaves for the host. */
export interface Inside {
  /** Calls a function of the script with JSON arguments; answers JSON of the result. */
  callJson(name: string, argsJson: string): string;
  /** Calls a handler with an event object. False when there is no such function. */
  callEvent(name: string, eventJson: string): boolean;
}

let services: { file: string; script: Script } | null = null;

/** The services' bundle stands beside this program (out/services.js). */
function servicesScript(file: string | undefined): Script {
  const candidates = file ? [file] : [join(__dirname, 'services.js'), join(__dirname, '../../out/services.js')];
  const found = candidates.find((one) => existsSync(one));
  if (!found) throw new Error('The services are not built: out/services.js is missing (npm run build)');
  if (services?.file !== found) services = { file: found, script: new Script(readFileSync(found, 'utf8'), { filename: 'services.js' }) };
  return services.script;
}

/** Makes the context; `event` data and arguments go in as JSON, so that no object of the host reaches the script. */
export function makeContext(execution: Execution, servicesFile?: string): { context: Context; inside: Inside } {
  const context = createContext({});
  servicesScript(servicesFile).runInContext(context);
  const start = context['startServices'] as (execution: Execution) => Inside;
  return { context, inside: start(execution) };
}

export const eventJson = (event: EventData): string => JSON.stringify(event);

const invoke = new Script('invokeWork()', { filename: 'invoke.js' });

/** Runs `work` under V8's watchdog: a script in an endless loop is stopped after `timeout` ms of machine time. */
export function watched<T>(context: Context, timeout: number, work: () => T): T {
  context['invokeWork'] = () => {
    delete context['invokeWork'];
    return work();
  };
  return invoke.runInContext(context, { timeout }) as T;
}
