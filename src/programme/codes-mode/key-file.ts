// The key of a register without names: which human stands behind each code. It lives in a file on the curator's computer, never in Google.

import { PERSONAL_FIELDS, type PersonalField } from './personal';
import { sha256 } from './sha256';

/** What the key knows of one human; '' = not known. */
export type KeyPerson = { [field in PersonalField]: string } & { gender: string };

/** Forms of a person's name that somebody has checked; as a row of «Склонения» by its column names. */
export interface KeyDeclension {
  code: string;
  [column: string]: string;
}

/** A cell that the conversion emptied, to be put back by «Вернуть имена». */
export interface KeptText {
  sheet: string;
  key: string;
  column: string;
  value: string;
}

export interface KeyFile {
  /** Random, made with the first key; «Настройки» keep it too, so that another school's key is noticed. */
  register: string;
  /** Random, only here: without it nobody can try names against the hash that «Настройки» keep. */
  salt: string;
  school: string;
  /** Grows with every download. */
  version: number;
  /** Day of the download, 'YYYY-MM-DD'. */
  saved: string;
  people: { readonly [code: string]: KeyPerson };
  /** Director, curator and their contacts by the keys of «Настройки». */
  settings: { readonly [key: string]: string };
  declensions: readonly KeyDeclension[];
  texts: readonly KeptText[];
}

/** What «Настройки» may know of a key: nothing by which a human could be found. */
export interface KeyFacts {
  register: string;
  version: number;
  count: number;
  hash: string;
}

export const NO_KEY: KeyFacts = { register: '', version: 0, count: 0, hash: '' };

export const FIELDS_OF_KEY: readonly (keyof KeyPerson)[] = [...PERSONAL_FIELDS, 'gender'];

export const emptyKey = (register: string, salt: string, school: string): KeyFile =>
  ({ register, salt, school, version: 0, saved: '', people: {}, settings: {}, declensions: [], texts: [] });

/** A person of the key out of any record that has such fields. */
export const keyPerson = (from: { readonly [field: string]: string | undefined }): KeyPerson =>
  Object.fromEntries(FIELDS_OF_KEY.map((field) => [field, from[field] ?? ''])) as KeyPerson;

const byCode = (a: string, b: string): number => (a.length - b.length) || (a < b ? -1 : a > b ? 1 : 0);

export const codesOf = (key: Pick<KeyFile, 'people'>): string[] => Object.keys(key.people).sort(byCode);

const sortedEntries = (values: { readonly [key: string]: string }): [string, string][] => Object.entries(values).filter(([, v]) => v !== '').sort(([a], [b]) => (a < b ? -1 : 1));

/** The content in one order whatever way it was put together: what the hash is taken of. */
export const canonicalKey = (key: KeyFile): string => JSON.stringify([
  key.register, key.salt,
  codesOf(key).map((code) => [code, ...FIELDS_OF_KEY.map((field) => key.people[code]?.[field] ?? '')]),
  sortedEntries(key.settings),
  key.declensions.map((row) => JSON.stringify(sortedEntries(row))).sort(),
  key.texts.map(({ sheet, key: row, column, value }) => JSON.stringify([sheet, row, column, value])).sort(),
]);

export const hashOf = (key: KeyFile): string => sha256(canonicalKey(key));

export const factsOf = (key: KeyFile): KeyFacts => ({ register: key.register, version: key.version, count: codesOf(key).length, hash: hashOf(key) });

/** The key of the next download. */
export const nextKey = (key: KeyFile, today: string): KeyFile => ({ ...key, version: key.version + 1, saved: today });

/** The key with people added or changed; `changes` holds only what is to be different. */
export const withPeople = (key: KeyFile, changes: { readonly [code: string]: Partial<KeyPerson> }): KeyFile => ({
  ...key,
  people: { ...key.people, ...Object.fromEntries(Object.entries(changes).map(([code, values]) => [code, { ...keyPerson({}), ...key.people[code], ...values }])) },
});

const WARNING = 'Ключ реестра наставничества: код и человек. Храните на своём компьютере и на флешке, не отправляйте и не кладите в облако.';
export const FORMAT = 'mentoring-key';
export const FORMAT_VERSION = 1;

/** Text of the file. */
export const writeKey = (key: KeyFile): string => `${JSON.stringify({
  about: WARNING, format: FORMAT, formatVersion: FORMAT_VERSION, school: key.school, register: key.register, salt: key.salt, version: key.version, saved: key.saved,
  count: codesOf(key).length, hash: hashOf(key),
  people: codesOf(key).map((code) => ({ code, ...Object.fromEntries(FIELDS_OF_KEY.map((f) => [f, key.people[code]?.[f] ?? '']).filter(([, v]) => v !== '')) })),
  settings: key.settings, declensions: key.declensions, texts: key.texts,
}, null, 1)}\n`;

/** How the files of a version begin: «ключ-реестра-004». */
export const keyFileStem = (version: number): string => `ключ-реестра-${String(version).padStart(3, '0')}`;

/** Name of the file; it names neither the school nor anybody. */
export const keyFileName = (key: Pick<KeyFile, 'version' | 'saved'>): string => `${keyFileStem(key.version)}-${key.saved}.json`;
