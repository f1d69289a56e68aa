// Checks arguments against the platform's signatures and throws Google's message when none fits.

import { enumPath } from './enums';
import { exception } from './errors';
import { servicePath } from './guard';

/** How Google's messages name the type of an argument: String, number, Boolean, null, number[], SpreadsheetApp.Range ... */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'function') return 'function';
  if (Array.isArray(value)) return `${value.length === 0 ? 'Object' : typeName(value[0])}[]`;
  if (isDate(value)) return 'Date';
  return enumPath(value) ?? servicePath(value) ?? 'Object';
}

/** A Date of whatever realm. */
export const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

/** Bytes of a file are tens of thousands of numbers: plain types are told without asking about each anew. */
function fitsAll(items: readonly unknown[], type: string): boolean {
  const plain = PLAIN.get(type);
  if (plain === undefined) return items.every((item) => fitsType(item, type));
  for (let i = 0; i < items.length; i += 1) if (typeof items[i] !== plain) return false;
  return true;
}
const PLAIN: ReadonlyMap<string, string> = new Map([['String', 'string'], ['Number', 'number'], ['Boolean', 'boolean']]);

function fitsType(value: unknown, type: string): boolean {
  if (type.endsWith('?')) return value === null || value === undefined || fitsType(value, type.slice(0, -1));
  if (type.includes('|')) return type.split('|').some((one) => fitsType(value, one));
  if (type.endsWith('[]')) return Array.isArray(value) && fitsAll(value, type.slice(0, -2));
  switch (type) {
    case 'Any':
      return true;
    case 'String':
    case 'Number':
    case 'Boolean':
    case 'Function':
      return typeof value === type.toLowerCase();
    case 'Integer':
      return typeof value === 'number' && Number.isInteger(value);
    case 'Date':
      return isDate(value);
    case 'Object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    default: {
      const path = enumPath(value) ?? servicePath(value);
      return path !== undefined && (path === type || path.endsWith(`.${type}`));
    }
  }
}

/** Whether the arguments fit one signature, written as types: ['String', 'Number', 'Boolean?']; '?' also takes null, '[]' arrays, '|' alternatives, a class or enum by its last name. */
export const fits = (args: ArrayLike<unknown>, types: readonly string[]): boolean => args.length === types.length && types.every((type, i) => fitsType(args[i], type));

/** Throws «The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValue.» unless a signature fits; answers its index. */
export function matchSignature(method: string, args: ArrayLike<unknown>, ...signatures: ReadonlyArray<readonly string[]>): number {
  const found = signatures.findIndex((types) => fits(args, types));
  if (found < 0) throw signatureError(method, args);
  return found;
}

/** The error itself, for signatures that matchSignature cannot say. */
export function signatureError(method: string, args: ArrayLike<unknown>): Error {
  return exception(`The parameters (${Array.from(args, typeName).join(',')}) don't match the method signature for ${method}.`);
}
