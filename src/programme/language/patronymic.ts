// A patronymic in all oblique cases: Ильичом but Никитичем; «Рашид оглы» stays as it is.

import { unchanged, withEndings, type Gender, type Paradigm } from './cases';
import { firstName } from './first-name';

/** Stress on the ending of the patronymic: Ильичом, Кузьмичом. */
const STRESSED_ICH = ['ильич', 'кузьмич', 'лукич', 'фомич'];

/** Turkic and Persian words for son and daughter; the whole patronymic with them is not declined. */
const CHILD_OF = /(?:^|[\s-])(?:оглы|оглу|оглан|кызы|гызы|кизи|улы|уулу|зода|заде|угли|углы)$/i;

export const isTurkicPatronymic = (text: string): boolean => CHILD_OF.test(text.trim());

/** Gender that the ending of a patronymic shows, or null. */
export function patronymicGender(text: string): Gender | null {
  const word = text.trim().toLowerCase();
  if (/(?:^|[\s-])(?:оглы|оглу|оглан|улы|уулу|угли|углы)$/.test(word) || /(?:[оеё]вич|ич|ыч)$/.test(word)) return 'm';
  if (/(?:^|[\s-])(?:кызы|гызы|кизи)$/.test(word) || /(?:[оеё]вна|[еи]чна|инична)$/.test(word)) return 'f';
  return null;
}

/** Declines one patronymic, given in lower case; a foreign second name declines as a first name and is doubtful. */
export function patronymic(word: string, gender: Gender): Paradigm {
  if (isTurkicPatronymic(word)) return { forms: unchanged(word), trust: 'firm' };
  const shown = patronymicGender(word);
  const trust = shown === gender ? 'firm' : 'doubtful';
  if (shown === 'm' && gender === 'm') {
    return { forms: withEndings(word, STRESSED_ICH.includes(word) ? 'а у а ом е' : 'а у а ем е'), trust };
  }
  if (shown === 'f' && gender === 'f') return { forms: withEndings(word.slice(0, -1), 'ы е у ой е'), trust };
  if (shown !== null) return { forms: unchanged(word), trust: 'doubtful' };
  return { forms: firstName(word, gender).forms, trust: 'doubtful' };
}
