// Regular declension of an animate Russian noun by its last letters; names and posts share it.

import { withEndings, type Forms } from './cases';
import { isSibilant, isVowel, lastLetter, takesI } from './letters';

function masculineEndings(stemEnd: string, last: string, stressed: boolean): string {
  if (last === 'й' || last === 'ь') return stressed ? 'я ю я ём е' : 'я ю я ем е';
  return isSibilant(stemEnd) && !stressed ? 'а у а ем е' : 'а у а ом е';
}

/**
 * Masculine noun on a consonant, «й» or «ь», without a fleeting vowel; `word` in lower case.
 * `stressed` (the stress falls on the ending) decides «ткачом» against «завучем»; prepositional of -ий is -ии.
 */
export function masculineNoun(word: string, stressed: boolean): Forms {
  const last = lastLetter(word);
  const soft = last === 'й' || last === 'ь';
  const stem = soft ? word.slice(0, -1) : word;
  // A stem of one syllable keeps «е»: о Кие, but о Юрии.
  if (word.endsWith('ий')) return withEndings(stem, word.length < 4 ? 'я ю я ем е' : 'я ю я ем и');
  return withEndings(stem, masculineEndings(lastLetter(stem), last, stressed));
}

/** Noun on «а» or «я» (first declension, either gender); `word` in lower case. */
export function nounOnA(word: string, stressed: boolean): Forms {
  const stem = word.slice(0, -1);
  const before = lastLetter(stem);
  if (word.endsWith('ия')) return withEndings(stem, 'и и ю ей и');
  if (lastLetter(word) === 'я') return withEndings(stem, stressed ? 'и е ю ёй е' : 'и е ю ей е');
  const instrumental = isSibilant(before) && !stressed ? 'ей' : 'ой';
  return withEndings(stem, `${takesI(before) ? 'и' : 'ы'} е у ${instrumental} е`);
}

/** Feminine noun on «ь» (third declension): Любовь, Нинель. */
export const feminineSoft = (word: string): Forms => withEndings(word.slice(0, -1), 'и и ь ью и');

/** Drops the fleeting vowel: кравец → кравц, боец → бойц, стрелец → стрельц, соловей → соловь, ноготь → ногт. */
function fleetingStem(word: string): string {
  const last = lastLetter(word);
  if (last === 'ь') return word.slice(0, -3) + word.slice(-2, -1);
  const before = word.slice(0, -2);
  if (last === 'й') return `${before}ь`;
  const link = lastLetter(before);
  if (isVowel(link)) return `${before}й${last}`;
  const softens = link === 'л' || (word.endsWith('ёк') && link === 'н');
  return softens ? `${before}ь${last}` : before + last;
}

/** Masculine noun that loses its last vowel: отец → отца, соловей → соловья, ноготь → ногтя. */
export function fleetingNoun(word: string, stressed: boolean): Forms {
  const stem = fleetingStem(word);
  return withEndings(stem, masculineEndings(lastLetter(stem), lastLetter(word), stressed));
}
