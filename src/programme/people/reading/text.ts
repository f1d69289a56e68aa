// Text as people paste it: odd spaces, invisible characters, Latin letters inside Russian words, answers longer than a cell.

import { doubtful, plain, type Reading } from './reading';

/** Google Sheets keeps at most so many UTF-16 units in a cell. */
export const CELL_LIMIT = 50_000;

const INVISIBLE = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
const SPACES = /[\s\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/g;
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;

/** One line: invisible characters gone, every run of spaces one space, ends trimmed. */
export const oneLine = (raw: string): string => raw.replace(INVISIBLE, '').replace(SPACES, ' ').trim();

export const isBlank = (raw: string): boolean => oneLine(raw) === '';

export const withPlainDashes = (text: string): string => text.replace(DASHES, '-');

// Pairs that look alike on paper; used only inside words that also hold a Russian letter, or where a Russian letter is due.
const LATIN = 'ABCEHKMOPTXYaceopxykë';
const RUSSIAN = 'АВСЕНКМОРТХУасеорхукё';
const LOOK_ALIKE: ReadonlyMap<string, string> = new Map([...LATIN].map((letter, i) => [letter, RUSSIAN[i] ?? letter]));

/** Replaces Latin look-alikes in words that hold Russian letters: «Cнегирёва» with a Latin «C» becomes Russian throughout. */
export function russianLetters(text: string): string {
  if (!/[A-Za-zë]/.test(text)) return text;
  return text.replace(/[A-Za-zëА-Яа-яЁё]+/g, (word) => {
    if (!/[А-Яа-яЁё]/.test(word) || !/[A-Za-zë]/.test(word)) return word;
    return [...word].map((letter) => LOOK_ALIKE.get(letter) ?? letter).join('');
  });
}

/** A capital Latin letter as the Russian one of the same look: «B» is «В»; other letters stay. */
export const russianCapital = (letter: string): string => LOOK_ALIKE.get(letter.toUpperCase()) ?? letter.toUpperCase();

/** Key under which words are compared: no case, «ё» = «е», one kind of dash without spaces about it, no quotes, one space. */
export function comparable(text: string): string {
  return withPlainDashes(russianLetters(oneLine(text)))
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/["'«»„“”‚‘’`]/g, '')
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** An answer kept whole (also when it looks like a formula: the writer of cells sees to that), cut only at the limit of a cell. */
export function readText(raw: string): Reading {
  const text = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').trim();
  if (isBlank(text)) return plain('');
  if (text.length <= CELL_LIMIT) return plain(text);
  return doubtful(cutTo(text, CELL_LIMIT), `ответ в ${text.length} знаков обрезан до ${CELL_LIMIT}: больше не помещается в ячейку`);
}

/** Cuts without leaving half of an emoji at the end. */
export function cutTo(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const code = text.charCodeAt(limit - 1);
  return text.slice(0, code >= 0xd800 && code <= 0xdbff ? limit - 1 : limit);
}

/** One short line for a post, a place of study, a name of an organisation. */
export const readLine = (raw: string): Reading => readText(oneLine(raw));
