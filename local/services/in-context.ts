// Entry of the bundle that is evaluated in every fresh context: clears away what Apps Script lacks, sets the clock, defines the services.

import { argumentsJson, resultJson } from './bridge';
import { makeEvent, type EventData } from './events';
import type { Execution } from './execution';
import { createServices, eventServices } from './index';

/** What V8 puts into a bare context beyond ECMAScript, or what Apps Script has not. */
const ABSENT = ['console', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'structuredClone', 'URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'Blob', 'File', 'FormData', 'fetch', 'atob', 'btoa', 'crypto', 'performance', 'process', 'Buffer', 'navigator', 'DOMException', 'gc'];

/** `new Date()` and Date.now() tell the workspace's time; everything else of Date stays as it is. */
function setClock(now: () => number): void {
  const Native = Date;
  const clocked = new Proxy(Native, {
    construct: (target, args: unknown[], newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as object,
    apply: () => new Native(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : (Reflect.get(target, key, receiver) as unknown)),
  });
  Native.prototype.constructor = clocked;
  Object.defineProperty(globalThis, 'Date', { value: clocked, writable: true, configurable: true, enumerable: false });
}

/** A function of the script by its name; names of menus may have dots. Functions declared by const are found too, being in the global scope. */
function find(name: string): ((...args: unknown[]) => unknown) | null {
  if (!/^[\p{L}_$][\p{L}\p{N}_$]*(\.[\p{L}_$][\p{L}\p{N}_$]*)*$/u.test(name)) return null;
  // code made at run time sees the script's global scope, const and let included
  const found: unknown = new Function(`return typeof ${name} === 'undefined' ? undefined : ${name}`)();
  return typeof found === 'function' ? (found as (...args: unknown[]) => unknown) : null;
}

function start(execution: Execution): object {
  for (const name of [...ABSENT, 'startServices']) Reflect.deleteProperty(globalThis, name);
  setClock(() => execution.now());
  const globals = createServices(execution);
  for (const [name, value] of Object.entries(globals)) Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: true });
  return {
    callJson(name: string, argsJson: string): string {
      // a trailing underscore makes a function private
      const found = name.endsWith('_') ? null : find(name);
      if (!found) throw new Error(`Script function not found: ${name}`);
      return resultJson(found(...(JSON.parse(argsJson) as unknown[])));
    },
    callEvent(name: string, eventJson: string): boolean {
      const found = find(name);
      if (!found) return false;
      found(makeEvent(JSON.parse(eventJson) as EventData, eventServices(execution, globals)));
      return true;
    },
    argumentsJson,
  };
}

Object.defineProperty(globalThis, 'startServices', { value: start, configurable: true, writable: true, enumerable: false });
