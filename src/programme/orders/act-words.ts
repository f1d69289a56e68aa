// The words that name an act («приказ», «решение», «методические рекомендации») in the cases that a preamble needs, by rule.

import { adjective, looksAdjective } from '../language/adjective';
import { withEndings, type Case, type Declined, type Forms } from '../language/cases';
import { likeSource } from '../language/letters';
import { feminineSoft, fleetingNoun, masculineNoun, nounOnA } from '../language/noun';

/** Cases in which documents refer to an act: «на основании» чего, «согласно» чему, «в соответствии с» чем. */
export type ActCase = Extract<Case, 'genitive' | 'dative' | 'instrumental'>;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const MASCULINE = words('приказ указ закон кодекс устав протокол план акт договор контракт проект стандарт регламент паспорт отчёт отчет рапорт пункт подпункт раздел абзац документ');
const FLEETING = words('порядок перечень список');
const ON_A = words('концепция программа методология методика карта инструкция стратегия записка справка выписка заявка директива конвенция конституция декларация резолюция рекомендация');
const STRESSED_A = words('статья');
const SOFT = words('часть модель');
const ON_E = words('распоряжение постановление положение решение соглашение заявление представление согласие поручение предписание указание уведомление заключение обращение определение предложение требование разъяснение изменение дополнение');
const ON_O = words('письмо ходатайство');
/** Genitive, dative, instrumental. */
const PLURAL: Readonly<Record<string, string>> = {
  рекомендации: 'рекомендаций рекомендациям рекомендациями', согласия: 'согласий согласиям согласиями', заявления: 'заявлений заявлениям заявлениями',
  правила: 'правил правилам правилами', требования: 'требований требованиям требованиями', указания: 'указаний указаниям указаниями', разъяснения: 'разъяснений разъяснениям разъяснениями',
  документы: 'документов документам документами', материалы: 'материалов материалам материалами', результаты: 'результатов результатам результатами', итоги: 'итогов итогам итогами',
};

type ActForms = Pick<Forms, ActCase>;

const plural = (text: string): ActForms => {
  const [genitive = '', dative = '', instrumental = ''] = text.split(' ');
  return { genitive, dative, instrumental };
};

function singular(word: string): ActForms | null {
  if (MASCULINE.has(word)) return masculineNoun(word, false);
  if (FLEETING.has(word)) return fleetingNoun(word, false);
  if (ON_A.has(word)) return nounOnA(word, false);
  if (STRESSED_A.has(word)) return nounOnA(word, true);
  if (SOFT.has(word)) return feminineSoft(word);
  if (ON_E.has(word)) return withEndings(word.slice(0, -1), 'я ю е ем и');
  return ON_O.has(word) ? withEndings(word.slice(0, -1), 'а у о ом е') : null;
}

const noun = (word: string): ActForms | null => singular(word) ?? (PLURAL[word] === undefined ? null : plural(PLURAL[word]));

const isPluralAdjective = (word: string): boolean => word.length > 3 && /[ыи]е$/.test(word);

/** «методические» → «методических, методическим, методическими». */
const pluralAdjective = (word: string): ActForms => {
  const stem = word.slice(0, -1);
  return { genitive: `${stem}х`, dative: `${stem}м`, instrumental: `${stem}ми` };
};

const isAdjective = (word: string): boolean => isPluralAdjective(word) || looksAdjective(word);

function declined(text: string, grammaticalCase: ActCase, known: (word: string) => ActForms | null): Declined {
  const all = text.trim().split(/\s+/);
  const lower = all.map((word) => word.toLowerCase());
  const head = lower.findIndex((word) => known(word) !== null);
  // The name of the act may have adjectives before it and nothing else.
  if (head < 0 || !lower.slice(0, head).every(isAdjective)) return { text: text.trim(), sure: false };
  const forms = all.map((word, at) => {
    const small = lower[at] ?? '';
    if (at > head) return word;
    const own = at === head ? known(small) : isPluralAdjective(small) ? pluralAdjective(small) : adjective(small);
    return own === null ? word : likeSource(word, own[grammaticalCase]);
  });
  return { text: forms.join(' '), sure: true };
}

/** The kind of an act up to its name; what follows stays. A word that is not known leaves the whole as it is, `sure: false`. */
export const actForm = (kind: string, grammaticalCase: ActCase): Declined => declined(kind, grammaticalCase, noun);

/**
 * «заявление Петровой А.С. от 12.11.2026 и согласие Иванова И.И.» → «заявления … и согласия …». What stands in the genitive
 * already stays: «заявления» may be one or many, so only a singular nominative is changed.
 */
export const basisInGenitive = (text: string): string => text.split(/(,\s+|\s+и\s+)/).map((piece, at) => (at % 2 === 1 ? piece : declined(piece, 'genitive', singular).text)).join('');
