// A person's name in a grammatical case, part by part; the gender is a fact of the register, never guessed here.

import { bearerOf, type Bearer } from './bearer';
import type { Case, Declined, Gender, Paradigm } from './cases';
import { firstName } from './first-name';
import { guessGender } from './gender';
import { likeSource, withoutYo } from './letters';
import { isTurkicPatronymic, patronymic, patronymicGender } from './patronymic';
import { agrees, type NamePart } from './second-opinion';
import { surname } from './surname';
import { FIXED_FIRST } from './surname-lists';

/** A name as the register keeps it; a part may be empty, one letter or initials («А.», «М.С.»). */
export interface PersonName {
  readonly last: string;
  readonly first: string;
  readonly middle: string;
}

export interface GenderedName extends PersonName {
  readonly gender: Gender;
}

export interface DeclinedName {
  readonly last: Declined;
  readonly first: Declined;
  readonly middle: Declined;
}

const RULES: Readonly<Record<NamePart, (word: string, gender: Gender, bearer: Bearer) => Paradigm>> = {
  last: surname,
  first: firstName,
  middle: patronymic,
};

/** Blanks, brackets and every kind of hyphen that an office types into a double name; nothing between «И.» and «Кравчук». */
const SEPARATORS = /([\s\-‐‑–—(),]+|(?<=\.)(?=\p{Lu}))/u;

/** «А», «А.», «М.С.», «Дж.»: nothing to decline. */
const isInitials = (word: string): boolean => /^[\p{Lu}\p{Ll}]?$/u.test(word) || word.includes('.');

const isCyrillic = (word: string): boolean => /^[а-яё'’]+$/i.test(word);

function declineWord(word: string, part: NamePart, gender: Gender, grammaticalCase: Case, bearer: Bearer): Declined {
  if (isInitials(word)) return { text: word, sure: true };
  if (!isCyrillic(word) || word.length > 30) return { text: word, sure: false };
  const lower = word.toLowerCase();
  const { forms, trust, doubtIn = [] } = RULES[part](lower, gender, bearer);
  const form = forms[grammaticalCase];
  const trusted = trust === 'firm' || (trust === 'plain' && agrees(part, lower, gender, grammaticalCase, form));
  const sure = trusted && !doubtIn.includes(grammaticalCase);
  return { text: likeSource(word, form), sure };
}

/** French, Chinese and Korean first halves of a man's double name: Жан-Пьера, Чер Су; a German or Russian half declines. */
const FIXED_FIRST_NAME = /^(?:жан|пьер|шарль|поль|луи|мари|ги|анри|чер|сен|ен|чан|мин|дон|тхи|ван|абд|абу|аль|эль|ибн|хан|мухаммед|магомед|абдул|турпал)$/;

/** True for the half of a double name that stays: a known particle, a small word («фон»), a man's first half of «Жан-Поль». */
function isFixedHalf(word: string, part: NamePart, gender: Gender): boolean {
  const key = withoutYo(word.toLowerCase());
  if (part === 'last') return FIXED_FIRST.has(key);
  // «Кара-оолович», «Магомед-Эмиевна»: only the end of the whole is a patronymic.
  if (part === 'middle') return patronymicGender(word) === null;
  return part === 'first' && gender === 'm' && FIXED_FIRST_NAME.test(key);
}

/** Endings that only a whole surname has. */
const COMMON_SURNAME = /(?:[оеё]в|[иы]н|[сц]кий|ый|ой|ич|[юу]к|[оеи]к)$/i;

function declinePart(text: string, part: NamePart, gender: Gender, grammaticalCase: Case, bearer: Bearer): Declined {
  const trimmed = text.normalize('NFC').trim();
  // «Рашид оглы» as a patronymic, «Турсун-заде» as a surname.
  if (part !== 'first' && /[\s-]/.test(trimmed) && isTurkicPatronymic(trimmed)) return { text: trimmed, sure: true };
  let sure = true;
  const pieces = trimmed.split(SEPARATORS);
  const lastIndex = pieces.length - 1;
  const declined = pieces.map((piece, index) => {
    if (index % 2 === 1) return piece;
    const first = index < lastIndex;
    const particle = first && piece !== '' && piece === piece.toLowerCase() && trimmed !== trimmed.toLowerCase();
    if (first && part === 'first' && gender === 'm' && !isInitials(piece)) sure = false;
    if (particle || (first && isFixedHalf(piece, part, gender))) return piece;
    const result = declineWord(piece, part, gender, grammaticalCase, bearer);
    // Of a first half that is no common surname by itself nobody can tell whether it changes: Нечуя-Левицкого, but Очир-Горяева.
    const unusual = part === 'last' && gender === 'm' && first && result.text !== piece && !COMMON_SURNAME.test(piece);
    if (!result.sure || unusual) sure = false;
    return result.text;
  });
  return { text: declined.join(''), sure };
}

const doubted = (declined: Declined): Declined => ({ text: declined.text, sure: declined.sure && declined.text === '' });

/** Declines each part of a name; an empty part stays empty and is sure. A name that shows the other gender is not sure at all. */
export function declineNameParts(name: GenderedName, grammaticalCase: Case): DeclinedName {
  const shown = guessGender(name);
  const glance = shown !== null && shown !== name.gender ? doubted : (declined: Declined): Declined => declined;
  const bearer = bearerOf(name);
  const part = (which: NamePart): Declined => declinePart(name[which], which, name.gender, grammaticalCase, bearer);
  return { last: glance(part('last')), first: glance(part('first')), middle: part('middle') };
}

/** Declines a whole name, «Лесину Марину Сергеевну»; `sure` is false when any part is doubtful. */
export function declineName(name: GenderedName, grammaticalCase: Case): Declined {
  const { last, first, middle } = declineNameParts(name, grammaticalCase);
  const parts = [last, first, middle];
  return { text: parts.map((part) => part.text).filter(Boolean).join(' '), sure: parts.every((part) => part.sure) };
}
