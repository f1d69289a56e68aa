// Methods that differ by name only: made at the first use of their class, all from one function.

import { whenFirstUsed, type ServiceObject } from '../kernel';

/** Gives the class a method for each name; `call` gets the object, the name and the arguments. Call it before the class is published. */
export function delegates<T extends ServiceObject, N extends string>(service: { prototype: T }, names: readonly N[], call: (object: T, name: N, args: unknown[]) => unknown): void {
  whenFirstUsed(service, () => {
    for (const name of names) {
      const value = function (this: T, ...args: unknown[]): unknown {
        return call(this, name, args);
      };
      Object.defineProperty(service.prototype, name, { configurable: true, writable: true, value });
    }
  });
}
