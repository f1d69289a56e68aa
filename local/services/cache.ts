// CacheService: strings that expire; anything in it may be gone at any time.

import { exception } from './errors';
import type { Execution } from './execution';
import { guard, ServiceObject } from './guard';
import { matchSignature } from './signature';
import type { PropertyScope } from './stores';

const KEY_LIMIT = 250;
const VALUE_LIMIT = 100 * 1024;
const DEFAULT_SECONDS = 600;
const MOST_SECONDS = 21_600;

class Cache extends ServiceObject {
  readonly #execution: Execution;
  readonly #scope: PropertyScope;
  constructor(execution: Execution, scope: PropertyScope) {
    super(execution);
    this.#execution = execution;
    this.#scope = scope;
  }
  get(key: string): string | null {
    matchSignature('CacheService.Cache.get', arguments, ['String']);
    this.#checkKey(key);
    return this.#execution.cache.get(this.#scope, key);
  }
  getAll(keys: string[]): { [key: string]: string } {
    matchSignature('CacheService.Cache.getAll', arguments, ['String[]']);
    const found: { [key: string]: string } = {};
    for (const key of keys) {
      this.#checkKey(key);
      const value = this.#execution.cache.get(this.#scope, key);
      if (value !== null) found[key] = value;
    }
    return found;
  }
  /** Seconds from 1 to 21,600; 600 when left out. Answers null, as on the platform. */
  put(key: string, value: string, expirationInSeconds = DEFAULT_SECONDS): null {
    matchSignature('CacheService.Cache.put', arguments, ['String', 'String'], ['String', 'String', 'Number']);
    this.#put(key, value, expirationInSeconds);
    return null;
  }
  putAll(values: { [key: string]: string }, expirationInSeconds = DEFAULT_SECONDS): null {
    matchSignature('CacheService.Cache.putAll', arguments, ['Object'], ['Object', 'Number']);
    for (const [key, value] of Object.entries(values)) this.#put(key, String(value), expirationInSeconds);
    return null;
  }
  remove(key: string): null {
    matchSignature('CacheService.Cache.remove', arguments, ['String']);
    this.#execution.cache.remove(this.#scope, key);
    return null;
  }
  removeAll(keys: string[]): null {
    matchSignature('CacheService.Cache.removeAll', arguments, ['String[]']);
    for (const key of keys) this.#execution.cache.remove(this.#scope, key);
    return null;
  }
  #put(key: string, value: string, seconds: number): void {
    this.#checkKey(key);
    if (this.#execution.codec.encode(value, 'UTF-8').length > VALUE_LIMIT) throw exception('Argument too large: value');
    this.#execution.cache.put(this.#scope, key, value, Math.min(Math.max(Math.trunc(seconds), 1), MOST_SECONDS));
  }
  #checkKey(key: string): void {
    if (key.length > KEY_LIMIT) throw exception('Argument too large: key');
  }
}
guard(Cache, 'CacheService.Cache');

export class CacheService extends ServiceObject {
  readonly #caches: Record<PropertyScope, Cache>;
  constructor(execution: Execution) {
    super(execution);
    this.#caches = { script: new Cache(execution, 'script'), user: new Cache(execution, 'user'), document: new Cache(execution, 'document') };
  }
  getDocumentCache(): Cache {
    return this.#caches.document;
  }
  getScriptCache(): Cache {
    return this.#caches.script;
  }
  getUserCache(): Cache {
    return this.#caches.user;
  }
}
guard(CacheService, 'CacheService');
