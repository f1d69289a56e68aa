// Small facts about Russian letters: classes of consonants, syllables, and giving a form the capitals of its source.

const VOWELS = 'аеёиоуыэюя';

export const isVowel = (letter: string): boolean => letter !== '' && VOWELS.includes(letter.toLowerCase());

/** г, к, х and the hushing ж, ш, ч, щ: after them «ы» is spelt «и». */
export const takesI = (letter: string): boolean => letter !== '' && 'гкхжшчщ'.includes(letter);

/** ж, ш, ч, щ, ц: after them an unstressed «о» of an ending is spelt «е». */
export const isSibilant = (letter: string): boolean => letter !== '' && 'жшчщц'.includes(letter);

export const lastLetter = (word: string): string => word.slice(-1);

export function syllables(word: string): number {
  let count = 0;
  for (const letter of word) if (isVowel(letter)) count += 1;
  return count;
}

/** «ё» is often typed as «е»; lists of words are compared without the difference. */
export const withoutYo = (word: string): string => word.replace(/ё/g, 'е').replace(/Ё/g, 'Е');

const isCapital = (text: string): boolean => text !== text.toLowerCase() && text === text.toUpperCase();

/** Gives `form` (lower case) the capitals of `source`: ИВАНОВ → ИВАНОВА, Иванов → Иванова. */
export function likeSource(source: string, form: string): string {
  if (source.length > 1 && isCapital(source)) return form.toUpperCase();
  const lower = source.toLowerCase();
  let same = 0;
  while (same < lower.length && same < form.length && lower[same] === form[same]) same += 1;
  return source.slice(0, same) + form.slice(same);
}
