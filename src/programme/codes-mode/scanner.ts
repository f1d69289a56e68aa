// Finds what looks like a name, an e-mail, a telephone or a СНИЛС in a text that somebody typed.

import { EVERYDAY, FAMOUS_NAMES, FAMOUS_PATRONYMICS, FIRST_FORMS, NAMED_AFTER, NOT_SURNAMES } from './scanner-words';

export type PersonalKind = 'имя' | 'почта' | 'телефон' | 'СНИЛС';

export interface PersonalFinding {
  kind: PersonalKind;
  /** Surely personal: the register without names does not take such a text. Otherwise only a warning. */
  sure: boolean;
}

interface Word {
  text: string;
  /** Small letters, «ё» as «е». */
  low: string;
  /** Russian word with a capital letter. */
  capital: boolean;
  /** «И.» or «И.И.». */
  initials: string;
  /** First of its sentence, or after a quotation mark. */
  first: boolean;
  quoted: boolean;
}

// Bounded everywhere: an answer of 50,000 letters must not cost more than its length.
const EMAIL = /[\p{L}\d_%+-]@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,4}\.\p{L}{2,24}/u;
const SNILS = /(?<!\d)\d{3}-\d{3}-\d{3}[ -]\d{2}(?!\d)/;
const SNILS_WORD = /снилс\D{0,12}\d[\d -]{9,14}\d/i;
const PHONE = /(?<![\p{L}\d_№.,-])(?:\+7|8|7)[ \u00a0(-]{0,2}(?:\(?\d{3}\)?[ \u00a0)-]{0,2}\d{3}|\(\d{4}\)[ \u00a0]?\d{2}|\(\d{5}\)[ \u00a0]?\d)[ \u00a0-]?\d{2}[ \u00a0-]?\d{2}(?![\p{L}\d_])/u;
const PHONE_WORD = /(?:(?<!\p{L})(?:тел|телефон\p{L}{0,3}|моб|сот|(?:по)?звон\p{L}+|whatsapp|ватсап|вотсап)(?!\p{L})[^\d\n]{0,16})(?:\+?\d[\d \u00a0()-]{4,16}\d)/iu;
const PHONE_LIKE = /(?<![\p{L}\d_№.,/-])(?:\(?9\d{2}\)?[ \u00a0-]\d{3}[ \u00a0-]?\d{2}[ \u00a0-]?\d{2}|9\d{9})(?![\p{L}\d_])/u;

const LONGEST_NAME = 40;
const CAPITAL = /^[А-ЯЁ](?:[а-яё]+|[А-ЯЁ]+)(?:-[А-ЯЁ](?:[а-яё]+|[А-ЯЁ]+))*$/;
const TOKEN = /[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.)?(?![а-яё])|\p{L}+(?:-\p{L}+)*|\d+\p{L}?|[.!?:;\n«"„»”“]/gu;

const PATRONYMIC = /(?:[а-я](?:ович|евич|ьич|ыч)(?:а|у|ем|е)?|(?:ильич|кузьмич|лукич|фомич|никитич|саввич)(?:а|у|ом|ем|е)?|[а-я](?:овн|евн|ичн|иничн)(?:а|ы|е|у|ой|ою))$/;
const OGLY = new Set(['оглы', 'кызы', 'оглу', 'гызы', 'улы']);
const SURNAME = /(?:[а-я](?:ов|ев|ин|ын)(?:а|у|ым|е|ой|ы)?|[а-я]{2,}(?:ск|цк)(?:ий|ая|ого|ому|им|ом|ой|ую)|[а-я]{2,}(?:енко|ейко|ченко|швили|дзе|ян|янц|ук|юк|чук|ич|овец|ых|их)(?:а|у|ом|ем|е)?)$/;
/** «-ян», «-ук», «-их» end many an everyday word: alone they say too little. */
const WEAK_SURNAME = /(?:ян|янц|ук|юк|ых|их|ич|ин|ину|ины|ине|овец)(?:а|у|ом|ем|е)?$/;

const wordsOf = (text: string): Word[] => {
  const found: Word[] = [];
  let first = true;
  let quoted = false;
  for (const match of text.matchAll(TOKEN)) {
    const [token] = match;
    if (/^[.!?:;\n«"„»”“]$/.test(token)) {
      first = true;
      if (/[«„]/.test(token)) quoted = true;
      if (/[»”“]/.test(token)) quoted = false;
      continue;
    }
    const initials = /^[А-ЯЁ]\./.test(token) ? token.replace(/[\s.]/g, '').toLowerCase() : '';
    found.push({ text: token, low: token.toLowerCase().replace(/ё/g, 'е'), capital: token.length <= LONGEST_NAME && CAPITAL.test(token), initials, first, quoted });
    first = false;
  }
  return found;
};

const isPatronymic = (word: Word | undefined): boolean => word !== undefined && word.capital && PATRONYMIC.test(word.low);
const isFirst = (word: Word | undefined): boolean => word !== undefined && word.capital && FIRST_FORMS().has(word.low);
const isSurname = (word: Word | undefined): boolean => word !== undefined && word.capital && word.low.split('-').some((part) => SURNAME.test(part)) && !NOT_SURNAMES().has(word.low) && !isPatronymic(word);

/** Nominatives that a surname in a case may have come from. */
const nominatives = (low: string): string[] => {
  const found = [low];
  const take = (ending: RegExp, ...instead: string[]): void => { if (ending.test(low)) found.push(...instead.map((i) => low.replace(ending, i))); };
  take(/(?:а|у|ым|ом|ем|е|ы)$/, '', 'а', 'ь');
  take(/(?:ой|ою)$/, 'а', 'ая');
  take(/(?:ого|ому|им|ом|ым)$/, 'ий', 'ой', 'ый');
  take(/(?:ой|ую)$/, 'ая', 'а');
  take(/(?:я|ю|ем|е)$/, 'й', 'ь');
  return found;
};

/** Somebody whom the whole school reads about: the surname with this first name or initial. */
const isFamous = (surname: Word | undefined, firstLetter: string): boolean => {
  if (!surname) return false;
  return nominatives(surname.low).some((form) => {
    const letters = FAMOUS_NAMES().get(form);
    return letters !== undefined && (firstLetter === '' || letters.includes(firstLetter));
  });
};

/** A name in a street, a title, a law of nature: what stands just before tells. */
const isTitle = (words: readonly Word[], at: number): boolean => {
  if (words[at]?.quoted) return true;
  for (let i = at - 1; i >= Math.max(0, at - 2); i--) {
    const before = words[i] as Word;
    if (NAMED_AFTER().has(before.low)) return true;
    if (before.capital && i === at - 1 && !isFirst(before)) continue;
    if (before.initials !== '') continue;
    if (i === at - 1 && /(?:ого|ему|ому|ого|ой)$/.test(before.low)) continue;
    return false;
  }
  return false;
};

const CLASS = /^(?:[1-9]|1[01])[а-яa-z]$/i;

interface Mark {
  at: number;
  sure: boolean;
}

/** The words about a first name: a patronymic, a surname on either side. */
const aboutFirst = (words: readonly Word[], at: number): Mark | null => {
  const word = words[at] as Word;
  const [before, after, next] = [words[at - 1], words[at + 1], words[at + 2]];
  const letter = word.low[0] as string;
  if (isPatronymic(after)) {
    if (FAMOUS_PATRONYMICS().has(`${word.low}_${(after as Word).low}`) || isFamous(next, letter) || isFamous(before, letter)) return null;
    return isTitle(words, at) ? null : { at, sure: true };
  }
  if (after && OGLY.has(words[at + 2]?.low ?? '')) return { at, sure: true };
  for (const surname of [after, before]) {
    if (!surname?.capital || isFirst(surname) && !isSurname(surname)) continue;
    if (isFamous(surname, letter)) return null;
    const start = surname === before ? at - 1 : at;
    if (isTitle(words, start)) return null;
    if (isSurname(surname)) return { at, sure: true };
    // «Ким Анастасия»: an unknown capitalised word beside a name, not one that only opens the sentence.
    const unknown = !NOT_SURNAMES().has(surname.low) && !EVERYDAY().has(word.low) && surname.low.length > 2;
    if (unknown && (!surname.first || words.length <= 4)) return { at, sure: words.length <= 4 };
  }
  if (isTitle(words, at)) return null;
  if (after && CLASS.test(after.text) && !EVERYDAY().has(word.low)) return { at, sure: true };
  // A name alone: at the head of a sentence an everyday word is no name.
  if (EVERYDAY().has(word.low)) return null;
  return { at, sure: false };
};

const aboutInitials = (words: readonly Word[], at: number): Mark | null => {
  const { initials } = words[at] as Word;
  const [before, after] = [words[at - 1], words[at + 1]];
  for (const surname of [before, after]) {
    if (!surname?.capital || surname.low.length < 3 || NOT_SURNAMES().has(surname.low) && initials.length < 2) continue;
    if (surname === after && isSurname(before) && !isFamous(before, initials[0] as string)) continue;
    if (isFamous(surname, initials[0] as string)) return null;
    if (isTitle(words, surname === before ? at - 1 : at)) return null;
    if (isSurname(surname) || initials.length === 2) return { at, sure: initials.length === 2 || !surname.first || words.length <= 4 };
  }
  return null;
};

const aboutSurname = (words: readonly Word[], at: number): Mark | null => {
  const word = words[at] as Word;
  if (isFamous(word, '') || isTitle(words, at) || FIRST_FORMS().has(word.low)) return null;
  const after = words[at + 1];
  if (after && CLASS.test(after.text)) return { at, sure: !WEAK_SURNAME.test(word.low) };
  // A sentence begins with a capital letter whatever the word; an adjective before a noun is none either.
  if (word.first && words.length > 2) return null;
  if (WEAK_SURNAME.test(word.low) && words.length > 2) return null;
  if (/(?:ский|ская|ского|ской|скому|ском|ским|скую)$/.test(word.low) && after && !after.capital) return null;
  return { at, sure: false };
};

const namesIn = (text: string): Mark[] => {
  if (!/[А-ЯЁ]/.test(text)) return [];
  const words = wordsOf(text);
  const marks: Mark[] = [];
  words.forEach((word, at) => {
    if (word.initials !== '') {
      const mark = aboutInitials(words, at);
      if (mark) marks.push(mark);
      return;
    }
    if (!word.capital) return;
    const [before, after] = [words[at - 1], words[at + 1]];
    if (isFirst(word)) {
      const mark = aboutFirst(words, at);
      if (mark) marks.push(mark);
      return;
    }
    // «Ойдуп Сергеевич»: a patronymic makes any capitalised word before it a name.
    if (isPatronymic(word) && before?.capital && !isFirst(before)) {
      if (!FAMOUS_PATRONYMICS().has(`${before.low}_${word.low}`) && !isTitle(words, at - 1)) marks.push({ at, sure: !before.first || words.length <= 4 });
      return;
    }
    const besideName = isFirst(before) || isFirst(after) || (before?.initials ?? '') !== '' || (after?.initials ?? '') !== '';
    if (!besideName && isSurname(word)) {
      const mark = aboutSurname(words, at);
      if (mark) marks.push(mark);
    }
  });
  return marks;
};

/** What personal a text seems to hold, each kind once. */
export const findPersonal = (text: string): PersonalFinding[] => {
  if (text.length < 3) return [];
  const found: PersonalFinding[] = [];
  if (text.includes('@') && EMAIL.test(text)) found.push({ kind: 'почта', sure: true });
  if (/\d{2}/.test(text)) {
    const snils = SNILS.test(text) || SNILS_WORD.test(text);
    if (snils) found.push({ kind: 'СНИЛС', sure: true });
    if (PHONE.test(text) || PHONE_WORD.test(text)) found.push({ kind: 'телефон', sure: true });
    else if (!snils && PHONE_LIKE.test(text)) found.push({ kind: 'телефон', sure: false });
  }
  const names = namesIn(text);
  if (names.length > 0) found.push({ kind: 'имя', sure: names.some((mark) => mark.sure) });
  return found;
};

export const surelyPersonal = (text: string): PersonalFinding | null => findPersonal(text).find((finding) => finding.sure) ?? null;
