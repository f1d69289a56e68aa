// PropertiesService: strings kept per script, user and document.

import { exception } from './errors';
import type { Execution } from './execution';
import { guard, ServiceObject } from './guard';
import { matchSignature, signatureError } from './signature';
import type { PropertyScope } from './stores';

type Api = GoogleAppsScript.Properties.Properties;

class Properties extends ServiceObject implements Omit<Pick<Api, 'deleteAllProperties' | 'deleteProperty' | 'getKeys' | 'getProperties' | 'getProperty' | 'setProperties' | 'setProperty'>, never> {
  readonly #execution: Execution;
  readonly #scope: PropertyScope;
  constructor(execution: Execution, scope: PropertyScope) {
    super(execution);
    this.#execution = execution;
    this.#scope = scope;
  }
  deleteAllProperties(): this {
    this.#execution.spend('properties');
    this.#execution.properties.clear(this.#scope);
    return this;
  }
  deleteProperty(key: string): this {
    matchSignature('PropertiesService.Properties.deleteProperty', arguments, ['String']);
    this.#execution.spend('properties');
    this.#execution.properties.delete(this.#scope, key);
    return this;
  }
  getKeys(): string[] {
    return Object.keys(this.getProperties());
  }
  getProperties(): { [key: string]: string } {
    this.#execution.spend('properties');
    return { ...this.#execution.properties.all(this.#scope) };
  }
  getProperty(key: string): string | null {
    matchSignature('PropertiesService.Properties.getProperty', arguments, ['String']);
    this.#execution.spend('properties');
    return this.#execution.properties.get(this.#scope, key);
  }
  setProperties(properties: { [key: string]: string }, deleteAllOthers = false): this {
    matchSignature('PropertiesService.Properties.setProperties', arguments, ['Object'], ['Object', 'Boolean']);
    const entries: Record<string, string> = {};
    for (const [key, value] of Object.entries(properties)) entries[key] = String(value);
    this.#execution.spend('properties');
    if (deleteAllOthers) this.#execution.properties.clear(this.#scope);
    this.#execution.properties.set(this.#scope, entries);
    return this;
  }
  /** Values that are no strings are turned into strings. */
  setProperty(key: string, value: unknown): this {
    if (arguments.length !== 2 || typeof key !== 'string') throw signatureError('PropertiesService.Properties.setProperty', arguments);
    if (value === null || value === undefined) throw exception('Invalid argument: value');
    this.#execution.spend('properties');
    this.#execution.properties.set(this.#scope, { [key]: String(value) });
    return this;
  }
}
guard(Properties, 'PropertiesService.Properties');

export class PropertiesService extends ServiceObject {
  readonly #stores: Record<PropertyScope, Properties>;
  constructor(execution: Execution) {
    super(execution);
    this.#stores = { script: new Properties(execution, 'script'), user: new Properties(execution, 'user'), document: new Properties(execution, 'document') };
  }
  getDocumentProperties(): Properties {
    return this.#stores.document;
  }
  getScriptProperties(): Properties {
    return this.#stores.script;
  }
  getUserProperties(): Properties {
    return this.#stores.user;
  }
}
guard(PropertiesService, 'PropertiesService');
