// Names and codes in running text: a code shown with its name where the key is open, a known name taken out where none may stand.

import type { KeyPerson } from './key-file';

const NBSP = '\u00a0';

/** How a person without a name is written in any text: «код 1014Ж». The space does not break, and by it the place is found again. */
export const codeWords = (code: string): string => `код${NBSP}${code}`;

/** Whether a text is such words and nothing else. */
export const standsForName = (text: string): boolean => /^код\u00a0\d{4,7}[А-Я]$/.test(text);

const CODE_WORDS = new RegExp(`код${NBSP}(\\d{4,7}[А-Я])`, 'g');
const SHOWN = new RegExp(`${NBSP}·${NBSP}(\\d{4,7}[А-Я])`, 'g');

/** «Щеглова Анна»; '' when the key does not know the code. */
export const shortNameIn = (people: { readonly [code: string]: KeyPerson }, code: string): string => {
  const person = people[code];
  return person ? [person.last, person.first].filter((part) => part !== '').join(' ') : '';
};

/** «Щеглова Анна · 1014Ж», or the code alone. */
export const shownName = (people: { readonly [code: string]: KeyPerson }, code: string): string => {
  const name = shortNameIn(people, code);
  return name === '' ? code : `${name}${NBSP}·${NBSP}${code}`;
};

/** «код 1014Ж» with the name of the open key in its place. */
export const withNames = (text: string, people: { readonly [code: string]: KeyPerson }): string =>
  (text.includes(`код${NBSP}`) ? text.replace(CODE_WORDS, (whole, code: string) => (shortNameIn(people, code) === '' ? whole : shownName(people, code))) : text);

/** The way back: what `withNames` put in is a code again, wherever the text went meanwhile. */
export const withoutNames = (text: string, people: { readonly [code: string]: KeyPerson }): string => {
  if (!text.includes('·')) return text;
  let done = '';
  let from = 0;
  for (const found of text.matchAll(SHOWN)) {
    const code = found[1] as string;
    const name = shortNameIn(people, code);
    const at = found.index;
    if (name === '' || !text.slice(from, at).endsWith(name)) continue;
    done += text.slice(from, at - name.length) + codeWords(code);
    from = at + found[0].length;
  }
  return done + text.slice(from);
};

const low = (word: string): string => word.toLowerCase().replace(/ё/g, 'е');

/** The part of a name that its cases share. */
const stem = (name: string): string => low(name).replace(/(?:ого|его|ому|ему|ыми|ими|ой|ою|ей|ею|ый|ий|ая|яя|ую|юю|ым|им|ом|ем|ого|ых|их|[аеиоуыэюяйь])$/, '');

const WORD = /[А-ЯЁ][А-Яа-яЁё]*(?:-[А-ЯЁ][А-Яа-яЁё]*)*/g;

export interface NameTaker {
  /** Whether the text holds a surname of the register, in whatever case. */
  holds(text: string): boolean;
  /** The text with full names of the register as codes; what is written otherwise stays. */
  coded(text: string): string;
}

type Named = Pick<KeyPerson, 'last' | 'first' | 'middle' | 'parent'> & { code: string };

/** Finds the people of a register in texts; made once for all cells. */
export const nameTaker = (people: readonly Named[]): NameTaker => {
  const stems = new Set<string>();
  const full = new Map<string, string>();
  const put = (words: readonly string[], code: string): void => {
    const text = low(words.filter((w) => w !== '').join(' '));
    // Two people of one name: the text does not say which, so no code can stand for it.
    full.set(text, full.has(text) && full.get(text) !== code ? '' : code);
  };
  for (const { code, last, first, middle, parent } of people) {
    for (const word of [last, ...parent.split(' ').slice(0, 1)].flatMap((name) => [name, ...name.split('-')])) if (stem(word).length >= 3) stems.add(stem(word));
    if (last === '' || first === '') continue;
    put([last, first, middle], code);
    put([last, first], code);
    put([first, last], code);
    put([first, middle, last], code);
  }
  const holds = (text: string): boolean => (text.match(WORD) ?? []).some((word) => stems.has(stem(word)) || word.split('-').some((part) => stems.has(stem(part))));
  const coded = (text: string): string => text.replace(/[А-ЯЁ][а-яё-]+(?: [А-ЯЁ][а-яё-]+){1,2}/g, (words) => {
    for (const length of [3, 2]) {
      const parts = words.split(' ');
      const code = full.get(low(parts.slice(0, length).join(' ')));
      if (code) return [codeWords(code), ...parts.slice(length)].join(' ');
    }
    return words;
  });
  return { holds, coded };
};
