// A post in the plural («классные руководители», «учащиеся 9 класса»): its forms when the dictionary knows its singular.

import { dictionary, withEndings, type Case, type Declined, type Forms } from './cases';
import { isSibilant, lastLetter, likeSource, takesI, withoutYo } from './letters';
import { fleetingNoun } from './noun';
import * as lists from './post-words';

const IRREGULAR: Readonly<Record<string, string>> = dictionary({
  дети: 'детей детям детей детьми детях',
  люди: 'людей людям людей людьми людях',
  друзья: 'друзей друзьям друзей друзьями друзьях',
});

const isMasculine = (word: string): boolean => lists.MASCULINE.has(word) || lists.STRESSED.has(word) || lists.KEEPS_VOWEL.has(word) || lists.TRUSTED_ENDING.test(word);

const hard = (stem: string, genitive: string): Forms => withEndings(stem, `${genitive} ам ${genitive} ами ах`);
const soft = (stem: string): Forms => withEndings(stem, 'ей ям ей ями ях');

/** «владельцы» of «владелец». */
function fleeting(key: string): Forms | null {
  const singular = Object.keys(lists.FLEETING).find((word) => word.endsWith('ец') && `${fleetingNoun(word, false).genitive.slice(0, -1)}ы` === key);
  return singular === undefined ? null : hard(key.slice(0, -1), lists.FLEETING[singular] === true ? 'ов' : 'ев');
}

function simple(word: string): Forms | null {
  const key = withoutYo(word.toLowerCase());
  const irregular = IRREGULAR[key];
  if (irregular) return withEndings('', irregular);
  const stem = key.slice(0, -1);
  const last = lastLetter(key);
  if (/[ия]$/.test(key) && isMasculine(`${stem}ь`)) return soft(stem);
  if (last === 'и' && takesI(lastLetter(stem)) && isMasculine(stem)) return hard(stem, isSibilant(lastLetter(stem)) ? 'ей' : 'ов');
  if (/[ыа]$/.test(key) && !takesI(lastLetter(stem)) && isMasculine(stem)) return hard(stem, 'ов');
  if (key.endsWith('ицы') && lists.ON_A.has(`${stem}а`)) return hard(stem, '-');
  return last === 'ы' ? fleeting(key) : null;
}

/** Forms of a plural head, hyphenated ones half by half; null for a word that the dictionary does not know. */
function noun(word: string): Forms | null {
  const halves = word.split('-');
  const forms = halves.map((half, at) => (at < halves.length - 1 && lists.FIXED_FIRST.has(withoutYo(half.toLowerCase())) ? withEndings(half, '- - - - -') : simple(half)));
  if (forms.some((form) => form === null)) return null;
  const joined = (grammaticalCase: Case): string => forms.map((form) => form?.[grammaticalCase] ?? '').join('-');
  return { genitive: joined('genitive'), dative: joined('dative'), accusative: joined('accusative'), instrumental: joined('instrumental'), prepositional: joined('prepositional') };
}

const ADJECTIVE = /(?:ые|ие)(ся)?$/;

function adjective(word: string): Forms {
  const key = word.toLowerCase();
  const tail = key.endsWith('ся') ? 'ся' : '';
  const stem = key.slice(0, tail === '' ? -1 : -3);
  return withEndings(stem, ['х', 'м', 'х', 'ми', 'х'].map((ending) => ending + tail).join(' '));
}

/** «учащиеся», «заведующие»: an adjective that is a post by itself. */
function isSubstantive(word: string): boolean {
  const key = withoutYo(word.toLowerCase());
  const bare = key.replace(/еся$/, 'йся').replace(/е$/, 'й');
  return lists.SUBSTANTIVE.has(bare);
}

/** True for a plural that can be nothing else: «руководители», but not «учителя» (of one) or «физики» (of the subject). */
export const isPlural = (word: string): boolean => (ADJECTIVE.test(word) && isSubstantive(word)) || (!/(?:[ая]|ики)$/.test(word) && noun(word) !== null);

/** Declines a phrase that begins with plural adjectives or a plural head; null when its head is not known. `pieces` are words and the blanks between them. */
export function declinePlural(pieces: readonly string[], grammaticalCase: Case): Declined | null {
  const result = [...pieces];
  for (let at = 0; at < pieces.length; at += 2) {
    const word = pieces[at] ?? '';
    const forms = noun(word);
    if (forms) {
      result[at] = likeSource(word, forms[grammaticalCase]);
      // «воспитатели и няни»: a second head that nobody knows.
      const second = /\sи\s+\S*[иы](?:\s|$)/.test(pieces.slice(at + 1).join(''));
      return { text: result.join(''), sure: !/[ая]$/.test(word) && !second };
    }
    if (!ADJECTIVE.test(word)) return null;
    result[at] = likeSource(word, adjective(word)[grammaticalCase]);
    const next = pieces[at + 2] ?? '';
    if (isSubstantive(word) && !ADJECTIVE.test(next) && noun(next) === null) return { text: result.join(''), sure: true };
  }
  return null;
}
