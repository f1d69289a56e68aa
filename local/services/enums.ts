// Enumerations as Apps Script has them: objects with name(), ordinal(), compareTo(), whose values carry their siblings.

/** One value of an enumeration. It compares by identity; JSON shows its name. */
export interface EnumValue<N extends string = string> {
  name(): N;
  ordinal(): number;
  compareTo(other: EnumValue): number;
  toString(): N;
  toJSON(): N;
}

/** An enumeration: its values by name; itself it answers as its first value does, as on the live platform. */
export type EnumOf<N extends string> = { readonly [K in N]: EnumValue<N> } & EnumValue<N>;

const names = new WeakMap<object, string>();

class Value<N extends string> implements EnumValue<N> {
  readonly #name: N;
  readonly #ordinal: number;
  constructor(name: N, ordinal: number) {
    this.#name = name;
    this.#ordinal = ordinal;
  }
  name(): N {
    return this.#name;
  }
  ordinal(): number {
    return this.#ordinal;
  }
  compareTo(other: EnumValue): number {
    return this.#ordinal - other.ordinal();
  }
  toString(): N {
    return this.#name;
  }
  toJSON(): N {
    return this.#name;
  }
}

const hidden = <T>(value: T): PropertyDescriptor => ({ value, enumerable: false, writable: false, configurable: false });

/** Makes the enumeration `path` ("SpreadsheetApp.BorderStyle") with these names in the platform's order. */
export function makeEnum<const N extends string>(path: string, members: readonly N[]): EnumOf<N> {
  // siblings stand on a prototype that the values share: one property each, not one per pair
  const shared: object = Object.create(Value.prototype);
  const all: object = Object.create(Value.prototype);
  let first: Value<N> | undefined;
  members.forEach((name, ordinal) => {
    const value = new Value<N>(name, ordinal);
    Object.setPrototypeOf(value, shared);
    Object.defineProperty(shared, name, hidden(value));
    Object.defineProperty(all, name, { value, enumerable: true });
    names.set(value, path);
    first ??= value;
  });
  if (!first) throw new Error(`An enumeration needs a member: ${path}`);
  for (const method of METHODS) Object.defineProperty(all, method, hidden(first[method].bind(first)));
  names.set(all, path);
  return all as EnumOf<N>;
}
const METHODS = ['name', 'ordinal', 'compareTo', 'toString', 'toJSON'] as const;

/** Path of the enumeration a value belongs to ("SpreadsheetApp.BorderStyle"), or undefined for anything else. */
export function enumPath(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null ? names.get(value) : undefined;
}
