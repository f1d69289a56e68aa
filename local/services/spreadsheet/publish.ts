// Makes a class of this room visible to scripts: arguments checked against the published signatures, then the kernel's guard.

import { enumPath, exception, guard, isDate, servicePath, ServiceObject, signatureError, whenFirstUsed } from '../kernel';
import { SIGNATURES } from './signatures';

interface Parameter {
  name: string;
  /** n number, s string, b boolean, d date, o options object, * anything, or the last word of a class or enumeration. */
  type: string;
  nullable: boolean;
  /** 0 for a value, 1 for an array, 2 for a matrix. */
  depth: number;
}

function parseOverload(text: string): Parameter[] {
  return text
    .split(' ')
    .filter(Boolean)
    .map((word) => {
      const [name = '', full = '*'] = word.split(':');
      const nullable = full.endsWith('?');
      const bare = nullable ? full.slice(0, -1) : full;
      const type = bare.replace(/(\[\])+$/, '');
      return { name, type, nullable, depth: (bare.length - type.length) / 2 };
    });
}

/** "offset a:n b:n / a:n b:n c:n; getRow" -> overloads by method. */
function parse(text: string): Map<string, Parameter[][]> {
  const table = new Map<string, Parameter[][]>();
  for (const entry of text.split(';')) {
    const [, method = '', rest = ''] = /^\s*(\w+)\s*(.*?)\s*$/s.exec(entry) ?? [];
    if (method) table.set(method, rest.split('/').map(parseOverload));
  }
  return table;
}

const isService = (value: unknown, type: string): boolean => {
  const path = enumPath(value) ?? servicePath(value);
  const last = path?.slice(path.lastIndexOf('.') + 1);
  // a ColorBuilder is taken where a Color is wanted
  return last === type || last === `${type}Builder`;
};

function fitsValue(value: unknown, type: string): boolean {
  switch (type) {
    case '*':
      return true;
    case 'n':
      return typeof value === 'number';
    case 's':
      // numbers and booleans are taken where text is wanted: setNote(25)
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    case 'b':
      return typeof value === 'boolean';
    case 'd':
      return isDate(value);
    case 'o':
      return typeof value === 'object' && value !== null && !Array.isArray(value) && servicePath(value) === undefined;
    default:
      return isService(value, type);
  }
}

function fits(value: unknown, { type, nullable, depth }: Parameter): boolean {
  if (value === null || value === undefined) return nullable || (type === '*' && depth === 0);
  if (depth === 0) return fitsValue(value, type);
  // what stands in an array is converted by the method, its shape is not
  return Array.isArray(value) && (depth === 1 || value.every(Array.isArray));
}

const convert = (value: unknown, { type, depth }: Parameter): unknown => {
  if (value === undefined) return null;
  return type === 's' && depth === 0 && value !== null && typeof value !== 'string' ? String(value) : value;
};

function checked(path: string, args: unknown[], overloads: Parameter[][]): unknown[] {
  for (const overload of overloads) {
    if (overload.length === args.length && overload.every((parameter, i) => fits(args[i], parameter))) return args.map((value, i) => convert(value, overload[i] as Parameter));
  }
  for (const overload of overloads) {
    if (overload.length !== args.length) continue;
    const wrong = overload.filter((parameter, i) => !fits(args[i], parameter));
    const missing = wrong.find(({ type }) => !'nb*'.includes(type));
    const isNull = (parameter: Parameter): boolean => (args[overload.indexOf(parameter)] ?? null) === null;
    // objects and text may be null for the platform's matching, and are refused by name then
    if (missing && overloads.length === 1 && wrong.every(isNull) && wrong.every(({ type }) => !'nb'.includes(type))) throw exception(`Argument cannot be null: ${missing.name}`);
  }
  throw signatureError(path, args);
}

type Method = (this: object, ...args: unknown[]) => unknown;

/** Puts checked methods over those of the class and its bases. */
function check(prototype: object, name: string, path: string): void {
  const table = parse(SIGNATURES[name] ?? '');
  for (let proto: object | null = prototype; proto && proto !== ServiceObject.prototype; proto = Object.getPrototypeOf(proto) as object | null) {
    for (const key of Object.getOwnPropertyNames(proto)) {
      const overloads = table.get(key);
      const found = Object.getOwnPropertyDescriptor(proto, key);
      if (!overloads || typeof found?.value !== 'function') continue;
      const method = found.value as Method;
      const full = `${path}.${key}`;
      const wrapped: Method = function (...args) {
        return method.apply(this, checked(full, args, overloads));
      };
      Object.defineProperty(prototype, key, { ...found, value: wrapped });
      table.delete(key);
    }
  }
}

/** Publishes the class as SpreadsheetApp.`name` (or as `path`). Call it once, after the class; the work is done at its first object. */
export function publish(service: { prototype: ServiceObject }, name: string, path = `SpreadsheetApp.${name}`): void {
  whenFirstUsed(service, () => check(service.prototype, name, path));
  guard(service, path);
}
