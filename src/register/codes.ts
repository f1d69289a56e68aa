// Codes of rows: digits and one check letter, the same for people, pairs and documents, never given twice.

/**
 * Letters that no digit, no Latin letter and no other letter of the set is taken for.
 * Eleven of them, because a remainder by a prime number tells every single wrong digit and every swap of neighbours.
 */
const LETTERS = 'ГДЖИЛПФЦШЭЮ';
const FIRST = 1001;

const checkLetter = (digits: string): string => {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) sum += Number(digits[digits.length - 1 - i]) * (i + 2);
  return LETTERS[sum % LETTERS.length] as string;
};

/** Code of a running number, e.g. 1001 -> '1001Ш'. */
export const codeOf = (number: number): string => `${number}${checkLetter(String(number))}`;

/** Running number of a code, or null when it is not one: wrong shape or wrong check letter. */
export const numberOf = (code: string): number | null => {
  const found = /^(\d{4,7})([А-Я])$/.exec(normaliseCode(code));
  if (!found) return null;
  return checkLetter(found[1] as string) === found[2] ? Number(found[1]) : null;
};

/** What people make of a code when they type it: spaces, hyphens, small letters. */
export const normaliseCode = (typed: string): string => typed.replace(/[\s\u00a0-]/g, '').toUpperCase();

/**
 * Gives codes above every one that was ever seen.
 * `seen` must hold the codes of the sheet and of the journal, since an undone row's code is not given again.
 */
export const allocator = (seen: Iterable<string>): (() => string) => {
  let last = FIRST - 1;
  for (const code of seen) last = Math.max(last, numberOf(code) ?? 0);
  return () => codeOf(++last);
};
