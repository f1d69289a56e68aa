// A full name out of one cell: which words are the surname, the first name and the patronymic, and how sure that is.

import { isFirstName, isPatronymic } from '../first-names';
import type { CellRemark } from './reading';
import { comparable, oneLine, russianLetters, withPlainDashes } from './text';

/**
 * - full: surname, first name, patronymic; partial: surname and first name; initials: «Ветрина С. Н.»;
 * - reversed: two words, the first of which is a known first name («Егор Шелестов»): put in order, yet only suspected;
 * - collective: a class, a team, a council (the whole name stands in `last`);
 * - single: one word, nobody can be recognised by it; empty; strange: no name at all.
 */
export type NameShape = 'full' | 'partial' | 'initials' | 'reversed' | 'collective' | 'single' | 'empty' | 'strange';

export interface NameReading {
  last: string;
  first: string;
  middle: string;
  shape: NameShape;
  remark?: CellRemark;
}

const NONE = { last: '', first: '', middle: '' };
const PARTICLE = /^(?:оглы|оглу|уулу|улы|кызы|кизи|гызы)$/i;
const INITIAL = /^[А-ЯЁ]\.?$|^[А-ЯЁ][а-яё]?\.$/;
const COLLECTIVE = /(?:^|[^а-я])(?:класс[а-я]*|актив|совет|команда|отряд|группа|коллектив|кружок|клуб|бригада|ученики|обучающиеся|студия)(?:[^а-я]|$)/;

export const looksCollective = (text: string): boolean => COLLECTIVE.test(comparable(text));

/** «ИВАНОВА-ПЕТРОВА», «иванова» → «Иванова-Петрова»; a word with capitals inside («МакДональд») is left alone. */
function titled(word: string): string {
  const body = word.replace(/[^A-Za-zА-Яа-яЁё]/g, '');
  if (body.length < 2 || (body !== body.toUpperCase() && body !== body.toLowerCase())) return word;
  return word.toLowerCase().replace(/(^|-)([a-zа-яё])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** Words of the name: initials written together are separated, particles joined to the patronymic, «-» between two halves of a surname closed. */
function wordsOf(text: string): string[] {
  const spaced = text
    .replace(/\s*-\s*/g, '-')
    .replace(/(?<=^|\s|\.)([А-ЯЁ])\.(?=\S)/g, '$1. ')
    .replace(/([а-яё])([А-ЯЁ])\.\s*([А-ЯЁ])\.?$/, '$1 $2. $3.');
  const words: string[] = [];
  for (const word of spaced.split(' ')) {
    const bare = word.replace(/^[.,;:]+|[,;:]+$/g, '');
    if (bare === '' || bare === '-') continue;
    const previous = words.length - 1;
    if (PARTICLE.test(bare) && previous >= 2) words[previous] = `${words[previous]} ${bare.toLowerCase()}`;
    else words.push(INITIAL.test(bare) ? `${bare.replace('.', '')}.` : titled(bare.replace(/\.$/, '')));
  }
  return words;
}

const isInitial = (word: string | undefined): boolean => word !== undefined && /^[А-ЯЁ][а-яё]?\.$/.test(word);

function ordered(words: readonly string[]): NameReading {
  const [a = '', b = '', c = ''] = words;
  if (words.length === 1) return { ...NONE, last: a, shape: 'single', remark: { kind: 'unread', text: 'ФИО из одного слова' } };
  if (words.some(isInitial)) {
    const initials = words.filter(isInitial);
    const rest = words.filter((word) => !isInitial(word));
    if (rest.length === 1 && initials.length <= 2) {
      return { last: rest[0] ?? '', first: initials[0] ?? '', middle: initials[1] ?? '', shape: 'initials', remark: { kind: 'doubtful', text: 'вместо имени инициалы' } };
    }
  }
  if (words.length === 2) {
    if (isFirstName(a) && !isFirstName(b)) {
      if (isPatronymic(b)) return { last: '', first: a, middle: b, shape: 'strange', remark: { kind: 'unread', text: 'имя и отчество без фамилии' } };
      return { last: b, first: a, middle: '', shape: 'reversed', remark: { kind: 'doubtful', text: 'похоже, имя и фамилия переставлены' } };
    }
    return { last: a, first: b, middle: '', shape: 'partial', remark: { kind: 'doubtful', text: 'нет отчества' } };
  }
  if (words.length === 3) {
    if (isPatronymic(b) && !isFirstName(b) && (isFirstName(a) || !isPatronymic(c)) && (!isPatronymic(c) || isFirstName(a))) {
      return { last: c, first: a, middle: b, shape: 'full', remark: { kind: 'corrected', text: `фамилия поставлена первой: ${c} ${a} ${b}` } };
    }
    const swapped = isFirstName(a) && !isFirstName(b) && isPatronymic(c);
    return { last: a, first: b, middle: c, shape: 'full', ...(swapped ? { remark: { kind: 'doubtful' as const, text: 'возможно, имя и фамилия переставлены' } } : {}) };
  }
  return manyWords(words);
}

/** Four words and more: a patronymic shows where the name ends, the rest before the first name is the surname. */
function manyWords(words: readonly string[]): NameReading {
  const middle = words.findIndex((word, i) => i >= 2 && isPatronymic(word));
  if (middle >= 2 && middle === words.length - 1) {
    return { last: words.slice(0, middle - 1).join(' '), first: words[middle - 1] ?? '', middle: words[middle] ?? '', shape: 'full', remark: { kind: 'doubtful', text: 'в ФИО больше трёх слов' } };
  }
  if (words.length > 5) return { ...NONE, last: words.join(' '), shape: 'strange', remark: { kind: 'unread', text: 'не похоже на ФИО одного человека' } };
  return { last: words[0] ?? '', first: words[1] ?? '', middle: words.slice(2).join(' '), shape: 'full', remark: { kind: 'doubtful', text: 'в ФИО больше трёх слов' } };
}

export const joinedName = (name: { last: string; first: string; middle: string }): string => [name.last, name.first, name.middle].filter((part) => part !== '').join(' ');

/** Reads one cell that should hold a full name. `collective`: the table says itself that this row is a class or a team. */
export function readName(raw: string, collective = false): NameReading {
  const clean = oneLine(raw);
  if (clean === '') return { ...NONE, shape: 'empty' };
  if (collective || looksCollective(clean)) return { ...NONE, last: russianLetters(clean), shape: 'collective' };
  const brackets = /\(([^)]*)\)/.exec(clean);
  const russian = withPlainDashes(russianLetters(clean)).replace(/\([^)]*\)?/g, ' ').replace(/^\d+\s*[.)]\s*/, '').replace(/\s+/g, ' ').trim();
  if (!/[A-Za-zА-Яа-яЁё]{2}/.test(russian) || /[\d@_]/.test(russian)) {
    return { ...NONE, last: '', shape: 'strange', remark: { kind: 'unread', text: 'не похоже на ФИО' } };
  }
  const words = wordsOf(russian);
  if (words.length === 0) return { ...NONE, shape: 'strange', remark: { kind: 'unread', text: 'не похоже на ФИО' } };
  const reading = ordered(words);
  if (reading.remark) return reading;
  if (brackets) return { ...reading, remark: { kind: 'doubtful', text: `в скобках стояло «${brackets[1]}»` } };
  const name = joinedName(reading);
  if (name === raw) return reading;
  const why = withPlainDashes(clean) !== russian ? 'латинские буквы заменены русскими' : clean === raw ? 'записано с заглавных букв' : 'лишние пробелы убраны';
  return { ...reading, remark: { kind: 'corrected', text: `${why}: ${name}` } };
}

/** The same from separate columns «Фамилия», «Имя», «Отчество»; a whole name standing in the first of them is read as one cell. */
export function readNameParts(last: string, first: string, middle: string, collective = false): NameReading {
  const parts = [last, first, middle].map((part) => russianLetters(oneLine(part)).split(' ').map(titled).join(' '));
  const [l = '', f = '', m = ''] = parts;
  if (f === '' && m === '') return readName(last, collective);
  if (l === '' || f === '') {
    return { last: l, first: f, middle: m, shape: 'single', remark: { kind: 'unread', text: l === '' ? 'нет фамилии' : 'нет имени' } };
  }
  if (isInitial(f)) return { last: l, first: f, middle: m, shape: 'initials', remark: { kind: 'doubtful', text: 'вместо имени инициалы' } };
  if (m === '') return { last: l, first: f, middle: m, shape: 'partial', remark: { kind: 'doubtful', text: 'нет отчества' } };
  const asWritten = l === last && f === first && m === middle;
  return { last: l, first: f, middle: m, shape: 'full', ...(asWritten ? {} : { remark: { kind: 'corrected' as const, text: `записано как ${l} ${f} ${m}` } }) };
}

/** A parent's or another person's name kept in one cell: the same cleaning, order and completeness are not asked for. */
export function readNameLine(raw: string): { value: string; remark?: CellRemark } {
  const reading = readName(raw);
  if (reading.shape === 'empty') return { value: '' };
  if (reading.shape === 'full') return { value: joinedName(reading), ...(reading.remark ? { remark: reading.remark } : {}) };
  return { value: oneLine(russianLetters(raw)) };
}
