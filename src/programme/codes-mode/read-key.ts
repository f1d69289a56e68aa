// Reads a key file and says in Russian why it is none, or how it stands to the workbook.

import { FIELDS_OF_KEY, FORMAT, FORMAT_VERSION, factsOf, hashOf, keyPerson, type KeyDeclension, type KeyFacts, type KeyFile, type KeyPerson, type KeptText } from './key-file';

export type KeyReading = { ok: true; key: KeyFile } | { ok: false; code: 'not a key' | 'damaged' | 'newer format' | 'printed list'; message: string };

const fail = (code: Exclude<KeyReading, { ok: true }>['code'], message: string): KeyReading => ({ ok: false, code, message });

const isRecord = (value: unknown): value is { [key: string]: unknown } => typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): value is { [key: string]: string } => isRecord(value) && Object.values(value).every((v) => typeof v === 'string');
const isListOfTexts = (value: unknown): value is { [key: string]: string }[] => Array.isArray(value) && value.every(isTexts);

const DAMAGED = 'Файл ключа повреждён: содержимое не сходится с контрольной суммой. Возьмите другую копию – с флешки или из папки загрузок.';

const peopleOf = (rows: readonly { [key: string]: string }[]): { [code: string]: KeyPerson } | null => {
  const people: { [code: string]: KeyPerson } = {};
  for (const row of rows) {
    const code = row['code'] ?? '';
    if (code === '' || people[code]) return null;
    people[code] = keyPerson(row);
  }
  return people;
};

/** The key in the text of a file; what other fields the file has is left out. */
export const readKey = (text: string): KeyReading => {
  const plain = text.replace(/^\uFEFF/, '').trim();
  if (plain.startsWith('PK') || plain.startsWith('%PDF')) return fail('printed list', 'Это не файл ключа, а документ – возможно, распечатанный список кодов. Нужен файл «ключ-реестра-….json».');
  let json: unknown;
  try {
    json = JSON.parse(plain);
  } catch {
    return plain.includes(FORMAT) ? fail('damaged', 'Файл ключа оборван или изменён в редакторе. Возьмите другую копию – с флешки или из папки загрузок.') : fail('not a key', 'Это не файл ключа. Нужен файл «ключ-реестра-….json», который скачало дополнение.');
  }
  if (!isRecord(json) || json['format'] !== FORMAT) return fail('not a key', 'Это не файл ключа. Нужен файл «ключ-реестра-….json», который скачало дополнение.');
  if (Number(json['formatVersion']) > FORMAT_VERSION) return fail('newer format', 'Ключ записан более новой версией дополнения. Обновите дополнение и откройте ключ снова.');
  const { register, salt, school, version, saved, people, settings, declensions, texts } = json;
  const shaped = typeof register === 'string' && typeof salt === 'string' && typeof school === 'string' && Number.isInteger(version) && typeof saved === 'string' && isListOfTexts(people) && isTexts(settings) && isListOfTexts(declensions) && isListOfTexts(texts);
  if (!shaped) return fail('damaged', DAMAGED);
  const named = peopleOf(people);
  if (!named) return fail('damaged', DAMAGED);
  const key: KeyFile = { register, salt, school, version: version as number, saved, people: named, settings, declensions: declensions as KeyDeclension[], texts: texts as unknown as KeptText[] };
  return hashOf(key) === json['hash'] ? { ok: true, key } : fail('damaged', DAMAGED);
};

/** How an opened key stands to what the workbook says. */
export type KeyStanding = 'first' | 'fits' | 'foreign' | 'older' | 'newer' | 'apart';

export const standingOf = (key: KeyFile, facts: KeyFacts): KeyStanding => {
  if (facts.register === '') return 'first';
  if (key.register !== facts.register) return 'foreign';
  if (key.version < facts.version) return 'older';
  if (key.version > facts.version) return 'newer';
  return factsOf(key).hash === facts.hash ? 'fits' : 'apart';
};

/** What to say of it; '' when there is nothing to say. */
export const standingWords = (standing: KeyStanding, key: KeyFile, facts: KeyFacts): string => {
  switch (standing) {
    case 'foreign': return 'Это ключ другого реестра: коды в нём значат других людей. Он не открыт. Найдите файл ключа этой таблицы.';
    case 'older': return `Этот ключ старше, чем нужно: в нём версия ${key.version}, а таблица знает версию ${facts.version}. Люди, добавленные позже, останутся кодами. Найдите новый файл, прежде чем что-то менять.`;
    case 'newer': return `Этот ключ новее, чем помнит таблица (версия ${key.version}, таблица знает ${facts.version}). Так бывает, если таблицу вернули к прежней версии или запись не дошла. Ключ открыт.`;
    case 'apart': return 'У этого ключа та же версия, но другое содержание: два человека меняли ключ порознь. Откройте оба файла в окне «Ключ и коды» и соедините их.';
    default: return '';
  }
};

/** A key of this standing may be used for names. */
export const usable = (standing: KeyStanding): boolean => standing !== 'foreign';

export { FIELDS_OF_KEY };
