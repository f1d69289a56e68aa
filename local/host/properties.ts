// Properties per script, user and document, with Google's limits: 9 KB a value, 500 KB a store.

import { exception } from './exception';
import type { PropertyScope } from '../services/stores';

const VALUE_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;
const size = (text: string): number => Buffer.byteLength(text, 'utf8');

function refuse(message: string): never {
  throw exception(message);
}

/** Which store a scope means for somebody in some document. */
export const storeKey = (scope: PropertyScope, email: string, documentId: string): string => (scope === 'script' ? 'script' : scope === 'user' ? `user:${email}` : `document:${documentId}`);

export class Properties {
  #stores: Record<string, Record<string, string>> = {};

  all(key: string): Record<string, string> {
    return { ...this.#stores[key] };
  }
  get(key: string, name: string): string | null {
    const store = this.#stores[key];
    return store && Object.hasOwn(store, name) ? (store[name] ?? null) : null;
  }
  set(key: string, entries: Record<string, string>): void {
    for (const [name, value] of Object.entries(entries)) if (size(name) + size(value) > VALUE_LIMIT) refuse('Argument too large: value');
    const next = { ...this.#stores[key], ...entries };
    if (Object.entries(next).reduce((sum, [name, value]) => sum + size(name) + size(value), 0) > STORE_LIMIT) refuse('You have exceeded the property storage quota. Please remove some properties and try again.');
    this.#stores[key] = next;
  }
  delete(key: string, name: string): void {
    const { [name]: _gone, ...rest } = this.#stores[key] ?? {};
    this.#stores[key] = rest;
  }
  clear(key: string): void {
    delete this.#stores[key];
  }
  toJSON(): Record<string, Record<string, string>> {
    return this.#stores;
  }
  restore(saved: Record<string, Record<string, string>>): void {
    this.#stores = saved;
  }
}
