// Answers that are words of a list: yes or no, one word, several words.

import type { Word } from '../../words';
import { corrected, doubtful, EMPTY, plain, unread, type Reading } from './reading';
import { comparable, oneLine } from './text';

/** Words of a list with their synonyms, ready for looking up. */
export type WordIndex = ReadonlyMap<string, string>;

export function indexWords(words: readonly Word[]): WordIndex {
  const index = new Map<string, string>();
  for (const { word, synonyms } of words) for (const synonym of synonyms) index.set(comparable(synonym), word);
  for (const { word } of words) index.set(comparable(word), word); // a word itself is stronger than another's synonym
  return index;
}

const YES = /^(?:да|yes|true|истина|соглас|не возража|подтвержда|1$|\+$|v$|✓|✔|☑)/;
const NO = /^(?:нет|no|false|ложь|не соглас|не подтвержда|не да|отказ|против|0$|-$|☐)/;

/** «Да, согласна» → 'да', «Нет», «не согласна» → 'нет', '' stays '' (nothing said is not a refusal). */
export function readConsent(raw: string): Reading {
  const text = comparable(raw);
  if (text === '') return EMPTY;
  if (NO.test(text)) return plain('нет');
  if (YES.test(text)) return plain('да');
  return unread('не понять, да или нет');
}

/** One word of the list; an unknown one is kept and marked. */
export function readChoice(raw: string, index: WordIndex): Reading {
  const text = oneLine(raw);
  if (text === '') return EMPTY;
  const word = index.get(comparable(text));
  if (word === undefined) return doubtful(text, `«${text}» нет в справочнике`);
  return word === text ? plain(word) : corrected(word, `записано как «${word}»`);
}

const known = (part: string, index: WordIndex): string | undefined => index.get(comparable(part));

/** Splits by commas so that a word of the list that itself holds a comma stays whole: the longest known run of parts wins. */
function byCommas(text: string, index: WordIndex): string[] {
  const parts = text.split(',');
  const out: string[] = [];
  for (let from = 0; from < parts.length; ) {
    let to = Math.min(parts.length, from + 4);
    while (to > from + 1 && known(parts.slice(from, to).join(','), index) === undefined) to -= 1;
    out.push(parts.slice(from, to).join(','));
    from = to;
  }
  return out;
}

/** «физика и математика» is two topics when each is known; «информатика и робототехника» is one because the list has it. */
function byAnd(part: string, index: WordIndex): string[] {
  if (known(part, index) !== undefined) return [part];
  const pieces = part.split(/\s+и\s+|\s*\/\s*/);
  return pieces.length > 1 && pieces.every((piece) => known(piece, index) !== undefined) ? pieces : [part];
}

/** Several words, split by «;», commas and line breaks, joined by '; ' in the order written; unknown ones are kept and marked. */
export function readChoices(raw: string, index: WordIndex): Reading {
  const pieces = raw.split(/[;\n\r•]+/).flatMap((line) => (known(line, index) === undefined ? byCommas(line, index) : [line])).flatMap((part) => byAnd(part, index));
  const values: string[] = [];
  const unknown: string[] = [];
  for (const piece of pieces) {
    const text = oneLine(piece).replace(/^(?:[-–—*]\s+)+/, '').replace(/[\s.]+$/, '');
    if (text === '') continue;
    const word = known(text, index);
    if (word === undefined) unknown.push(text);
    const value = word ?? text;
    if (!values.includes(value)) values.push(value);
  }
  const joined = values.join('; ');
  if (unknown.length > 0) return doubtful(joined, `нет в справочнике: ${unknown.map((word) => `«${word}»`).join(', ')}`);
  const asWritten = raw.split(/[;,\n\r]+/).map(oneLine).filter((piece) => piece !== '').join('; ');
  return asWritten === joined ? plain(joined) : corrected(joined, `записано как «${joined}»`);
}
