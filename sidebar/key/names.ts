// Names between the browser and the server: what comes in codes is shown with names, what goes out holds none.

import { codeWords, PERSONAL_FIELDS, shownName, withNames, withoutNames, type KeyFile } from '../../src/programme/codes-mode';
import { heldKey } from './holder';

type Value = null | undefined | boolean | number | string | Value[] | { [field: string]: Value };

const isObject = (value: Value): value is { [field: string]: Value } => typeof value === 'object' && value !== null && !Array.isArray(value);

const fill = (value: Value, key: KeyFile): Value => {
  if (typeof value === 'string') return withNames(value, key.people);
  if (Array.isArray(value)) return value.map((item) => fill(item, key));
  if (!isObject(value)) return value;
  const filled: { [field: string]: Value } = Object.fromEntries(Object.entries(value).map(([field, item]) => [field, fill(item, key)]));
  const code = value['code'];
  const person = typeof code === 'string' ? key.people[code] : undefined;
  if (!person || typeof code !== 'string') return filled;
  // A person's row without a name: whatever of it the key knows.
  if (value['last'] === '' && value['first'] === '') for (const field of [...PERSONAL_FIELDS, 'gender' as const]) if (value[field] === '') filled[field] = person[field];
  const name = value['name'];
  if (name === '' || name === code || name === codeWords(code)) filled['name'] = shownName(key.people, code);
  return filled;
};

/** What the server answered, with the names of the open key; without one it stays as it came. */
export const incoming = <T>(answer: T): T => {
  const { coded, key } = heldKey();
  return coded && key ? fill(answer as Value, key) as T : answer;
};

const personal: ReadonlySet<string> = new Set(PERSONAL_FIELDS);

const strip = (value: Value, key: KeyFile, unsent: ReadonlySet<string>): Value => {
  if (typeof value === 'string') return withoutNames(value, key.people);
  if (Array.isArray(value)) return value.map((item) => strip(item, key, unsent));
  if (!isObject(value)) return value;
  const named = 'last' in value;
  return Object.fromEntries(Object.entries(value).map(([field, item]) => [field, (named && personal.has(field)) || unsent.has(field) ? '' : strip(item, key, unsent)]));
};

/** Free words that a register without names does not keep: they are not sent either. */
const UNSENT: { readonly [door: string]: ReadonlySet<string> } = { importPreferences: new Set(['comment']) };

const NONE: ReadonlySet<string> = new Set();

/** Requests that are about the names themselves. */
const OF_NAMES: ReadonlySet<string> = new Set(['convertStep', 'returnNames']);

/** What is sent: names that this window put in are codes again, personal fields are empty. */
export const outgoing = <T>(door: string, args: T): T => {
  const { coded, key } = heldKey();
  return coded && !OF_NAMES.has(door) ? strip(args as Value, key ?? { people: {} } as KeyFile, UNSENT[door] ?? NONE) as T : args;
};
