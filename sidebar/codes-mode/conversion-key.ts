// The key of a conversion: what the register holds now joined with a key opened before, and what the server needs of it.

import type { ConversionKey, ConversionPreview } from '../../src/actions/conversion';
import { emptyKey, factsOf, nextKey, type KeyFile, type KeyPerson } from '../../src/programme/codes-mode';
import { randomName } from '../key/holder';

const unique = <T>(rows: readonly T[]): T[] => [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];

/** A value of the register wins over the key's; what the register has lost already stays as the key has it. */
const merged = (before: KeyPerson | undefined, now: { readonly [field: string]: string }): KeyPerson =>
  ({ ...now, ...Object.fromEntries(Object.entries(before ?? {}).filter(([field, value]) => value !== '' && (now[field] ?? '') === '')) }) as KeyPerson;

export const keyForConversion = (preview: ConversionPreview, before: KeyFile | null, school: string, today: string): KeyFile => {
  const key = before ?? emptyKey(randomName(), randomName(), school);
  const { material } = preview;
  const people = { ...key.people, ...Object.fromEntries(Object.entries(material.people).map(([code, now]) => [code, merged(key.people[code], now)])) };
  return nextKey({ ...key, people, settings: { ...key.settings, ...material.settings }, declensions: unique([...key.declensions, ...material.declensions]), texts: unique([...key.texts, ...material.texts]) }, today);
};

export const sentKey = (key: KeyFile): ConversionKey => ({ facts: factsOf(key), people: { ...key.people }, settings: { ...key.settings }, declensions: [...key.declensions], texts: [...key.texts] });
