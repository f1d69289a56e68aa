// The guard round every service object: each call passes the execution's gate, an unknown name is told, host errors and arrays become the caller's.

import { adoptArrays, adoptError } from './errors';
import type { Execution } from './execution';

let read: (object: ServiceObject) => Execution;
const paths = new WeakMap<object, string>();
const guardedPrototypes: object[] = [];

/** Base of every object a script can hold. State belongs into #private fields: everything else on the class is public to scripts. */
export abstract class ServiceObject {
  static {
    read = (object) => object.#execution;
  }
  readonly #execution: Execution;
  constructor(execution: Execution) {
    this.#execution = execution;
    if (waiting.size > 0) prepare(Object.getPrototypeOf(this) as object);
  }
}

/** Set-up of classes that no object was made of yet. */
const waiting = new Map<object, Array<() => void>>();

/** Bases first, so that a class builds on finished ones. */
function prepare(prototype: object): void {
  if (prototype === ServiceObject.prototype) return;
  prepare(Object.getPrototypeOf(prototype) as object);
  for (let setups = waiting.get(prototype); setups; setups = waiting.get(prototype)) {
    waiting.delete(prototype);
    for (const setup of setups) setup();
  }
}

/** Runs `setup` before the first object of the class (or of a class derived from it) is made: an execution pays only for the classes it uses. */
export function whenFirstUsed(service: { prototype: ServiceObject }, setup: () => void): void {
  const known = waiting.get(service.prototype);
  if (known) known.push(setup);
  else waiting.set(service.prototype, [setup]);
}
/** Methods of every guarded class by its path, for the list in the documentation. */
export function publishedMethods(): Map<string, string[]> {
  prepareAll();
  const found = new Map<string, string[]>();
  for (const prototype of guardedPrototypes) {
    const names = Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor' && name !== 'toString' && !name.endsWith('$') && typeof Reflect.getOwnPropertyDescriptor(prototype, name)?.value === 'function');
    found.set(paths.get(prototype) ?? '', names);
  }
  return found;
}
function prepareAll(): void {
  for (let next = waiting.keys().next(); !next.done; next = waiting.keys().next()) prepare(next.value);
}

/** The execution a service object lives in. */
export const executionOf = (object: ServiceObject): Execution => read(object);

/** "SpreadsheetApp.Range" for a guarded object, undefined for anything else. */
export function servicePath(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (let proto: unknown = Object.getPrototypeOf(value); typeof proto === 'object' && proto !== null; proto = Object.getPrototypeOf(proto)) {
    const path = paths.get(proto);
    if (path) return path;
  }
  return undefined;
}

// The end of every service object's prototype chain. As live, an unknown name reads as undefined, so that a feature test works,
// and calling it throws JavaScript's own error, which tells the name; only names that JavaScript itself asks of any object are found.
const OWN_TO_ANY_OBJECT = new Set<string | symbol>(['constructor', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable', 'toLocaleString', '__proto__']);
Object.setPrototypeOf(
  ServiceObject.prototype,
  new Proxy(Object.prototype, {
    get: (target, key) => (typeof key === 'symbol' || OWN_TO_ANY_OBJECT.has(key) ? Reflect.get(target, key) : undefined),
  }),
);

const originals = new WeakMap<object, Method>();
type Method = (this: ServiceObject, ...args: unknown[]) => unknown;

/** A method for other services only (its name ends with "$"): to a script it does not exist. */
function inner(path: string, name: string, method: Method): Method {
  return function (...args) {
    if (read(this).depth === 0) throw new TypeError(`${path}.${name} is not a function`);
    return method.apply(this, args);
  };
}

function guarded(path: string, name: string, method: Method): Method {
  return function (...args) {
    const execution = read(this);
    // a service that uses another service is one call from outside
    if (execution.depth > 0) return method.apply(this, args);
    try {
      execution.call(path, name);
      execution.depth += 1;
      try {
        return adoptArrays(method.apply(this, args));
      } finally {
        execution.depth -= 1;
      }
    } catch (thrown) {
      throw adoptError(thrown);
    }
  };
}

/**
 * Puts the guard on a class: `path` is the name in Google's messages and in the gate's counts ("SpreadsheetApp", "SpreadsheetApp.Range").
 * Call it once, right after the class. Methods of the class and of its bases become the API, except those whose names end with "$" (for other services only); toString() answers the last word of the path.
 */
export function guard(service: { prototype: ServiceObject }, path: string): void {
  const prototype: object = service.prototype;
  paths.set(prototype, path);
  guardedPrototypes.push(prototype);
  whenFirstUsed(service, () => wrapMethods(prototype, path));
}

function wrapMethods(prototype: object, path: string): void {
  const chain: object[] = [];
  for (let proto: object | null = prototype; proto && proto !== ServiceObject.prototype && proto !== Object.prototype; proto = Object.getPrototypeOf(proto) as object | null) chain.push(proto);
  const seen = new Set<string>();
  for (const proto of chain) {
    for (const name of Object.getOwnPropertyNames(proto)) {
      if (name === 'constructor' || seen.has(name)) continue;
      seen.add(name);
      // a class's own toString is no service call
      if (name === 'toString') continue;
      const found = Object.getOwnPropertyDescriptor(proto, name);
      if (!found || typeof found.value !== 'function') continue;
      const original = originals.get(found.value as object) ?? (found.value as Method);
      const wrapped = name.endsWith('$') ? inner(path, name, original) : guarded(path, name, original);
      originals.set(wrapped, original);
      Object.defineProperty(prototype, name, { value: wrapped, configurable: true, writable: true, enumerable: false });
    }
  }
  const shown = path.slice(path.lastIndexOf('.') + 1);
  if (!seen.has('toString')) Object.defineProperty(prototype, 'toString', { value: () => shown, configurable: true, writable: true, enumerable: false });
}
/** Runs the script's own code from inside a service (a template's scriptlets): its service calls count again. */
export function outside<T>(execution: Execution, work: () => T): T {
  const depth = execution.depth;
  execution.depth = 0;
  try {
    return work();
  } finally {
    execution.depth = depth;
  }
}
