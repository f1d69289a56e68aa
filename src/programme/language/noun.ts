// Regular declension of an animate Russian noun by its last letters; names and posts share it.

import { withEndings, unchanged, type Forms } from './cases';
import { isSibilant, isVowel, lastLetter, takesI } from './letters';

/**
 * Masculine noun on a consonant, «й» or «ь», without a fleeting vowel; `word` in lower case.
 * `stressedEnding` decides «ткачом» against «завучем»; prepositional of -ий is -ии.
 */
export function masculineNoun(word: string, stressedEnding: boolean): Forms {
  const last = lastLetter(word);
  const stem = word.slice(0, -1);
  if (word.endsWith('ий')) return withEndings(stem, 'я ю я ем и');
  if (last === 'й') return withEndings(stem, 'я ю я ем е');
  if (last === 'ь') return withEndings(stem, stressedEnding ? 'я ю я ём е' : 'я ю я ем е');
  return withEndings(word, isSibilant(last) && !stressedEnding ? 'а у а ем е' : 'а у а ом е');
}

/** Noun on «а» or «я» (first declension, either gender); `word` in lower case. */
export function nounOnA(word: string, stressedEnding: boolean): Forms {
  const stem = word.slice(0, -1);
  const before = lastLetter(stem);
  if (word.endsWith('ия')) return withEndings(stem, 'и и ю ей и');
  if (lastLetter(word) === 'я') return withEndings(stem, stressedEnding ? 'и е ю ёй е' : 'и е ю ей е');
  const instrumental = isSibilant(before) && !stressedEnding ? 'ей' : 'ой';
  return withEndings(stem, `${takesI(before) ? 'и' : 'ы'} е у ${instrumental} е`);
}

/** Feminine noun on «ь» (third declension): Любовь, Нинель, мать is not among them. */
export function feminineSoft(word: string): Forms {
  const forms = withEndings(word.slice(0, -1), 'и и ь ью и');
  return forms;
}

/** Drops the fleeting vowel before the last consonant: кравец → кравц, боец → бойц, стрелец → стрельц, соловей → соловь. */
export function fleetingStem(word: string): string {
  const last = lastLetter(word);
  const before = word.slice(0, -2);
  if (last === 'й') return `${before}ь`;
  if (last === 'ь') return word.slice(0, -3) + word.slice(-2, -1);
  const link = lastLetter(before);
  if (isVowel(link)) return `${before}й${last}`;
  const softens = link === 'л' || (word.endsWith('ёк') && link === 'н');
  return softens ? `${before}ь${last}` : before + last;
}

/** Masculine noun that loses its last vowel: отец → отца, соловей → соловья, ноготь → ногтя. */
export function fleetingNoun(word: string, stressedEnding: boolean): Forms {
  const stem = fleetingStem(word);
  const last = lastLetter(word);
  if (last === 'й' || last === 'ь') return withEndings(last === 'й' ? stem : stem, `я ю я ${stressedEnding ? 'ём' : 'ем'} е`);
  return withEndings(stem, isSibilant(last) && !stressedEnding ? 'а у а ем е' : 'а у а ом е');
}

export const indeclinable = unchanged;
