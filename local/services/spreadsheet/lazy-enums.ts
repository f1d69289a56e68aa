// Enumerations that are made when first asked for: an execution uses few of them.

import { makeEnum } from '../kernel';

/** An object whose properties are the enumerations `service`.`name` with the members given as words. */
export function lazyEnums<T extends object>(service: string, members: { readonly [name: string]: string }): T {
  const made = new Map<string, object>();
  const all = {};
  for (const name of Object.keys(members)) {
    const get = (): object => {
      const known = made.get(name) ?? makeEnum(`${service}.${name}`, (members[name] ?? '').split(' '));
      made.set(name, known);
      return known;
    };
    Object.defineProperty(all, name, { enumerable: true, get });
  }
  return all as T;
}
