// What the cells of one column look like when the heading does not say it: shares of cells that read as this or that.

import { WORDS } from '../words';
import type { Field, ImportRole } from './fields';
import { readConsent, indexWords, type WordIndex } from './reading/choice';
import { readClass } from './reading/class';
import { isEmail, readPhone } from './reading/contact';
import { readDate } from './reading/date';
import { readName } from './reading/name';
import { once } from './reading/once';
import { isFirstName, isPatronymic } from './first-names';
import { comparable, oneLine } from './reading/text';

interface Look {
  field: Field;
  why: string; // Russian
}

const ENOUGH = 0.6;
const YEAR_OF_READING = '2100-01-01'; // only the shape of dates matters here, not whether they are in the future

const known = (index: WordIndex, cell: string): boolean => cell.split(/[;,\n]/).some((part) => index.has(comparable(part)));

const FORM_WORDS = once(() => indexWords(WORDS.form));
const TOPIC_WORDS = once(() => indexWords(WORDS.topic));
const MEETING_WORDS = once(() => indexWords(WORDS.meetingFormat));
const CATEGORY_WORDS: Readonly<Record<ImportRole, () => WordIndex>> = { mentor: once(() => indexWords(WORDS.mentorCategory)), mentee: once(() => indexWords(WORDS.menteeCategory)) };

const MOMENT = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}[\sT]+\d{1,2}:\d{2}/;
const DAY = /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4}$/;

/** The tests in the order in which a cell is tried; the first field with enough of the cells wins. */
const TESTS: readonly { field: Field; what: string; test: (cell: string, role: ImportRole) => boolean }[] = [
  { field: 'email', what: 'адрес почты', test: (cell) => isEmail(cell) || /^\S+@\S+$/.test(cell) },
  { field: 'applied', what: 'дату со временем', test: (cell) => MOMENT.test(cell) },
  { field: 'birth', what: 'дату', test: (cell) => (DAY.test(cell) || /\d\s[а-я]{3,8}\s\d{4}/i.test(cell)) && readDate(cell, YEAR_OF_READING).value !== '' },
  { field: 'phone', what: 'номер телефона', test: (cell) => /\d{2}.*\d{2}/.test(cell) && readPhone(cell).remark?.kind !== 'unread' && cell.replace(/\D/g, '').length >= 10 },
  { field: 'class', what: 'класс', test: (cell) => readClass(cell).value !== '' && (!/^\d+$/.test(cell)) },
  { field: 'forms', what: 'форму наставничества', test: (cell) => known(FORM_WORDS(), cell) },
  { field: 'category', what: 'категорию', test: (cell, role) => CATEGORY_WORDS[role]().has(comparable(cell)) },
  { field: 'topics', what: 'темы', test: (cell) => known(TOPIC_WORDS(), cell) },
  { field: 'meeting', what: 'формат встреч', test: (cell) => known(MEETING_WORDS(), cell) },
  { field: 'consent', what: 'ответ «да» или «нет»', test: (cell) => cell.length < 20 && !/^[\d+-]+$/.test(cell) && readConsent(cell).value !== '' },
  { field: 'name', what: 'ФИО', test: (cell) => isWholeName(cell) },
  { field: 'middle', what: 'отчество', test: (cell) => !cell.includes(' ') && isPatronymic(cell) },
  { field: 'first', what: 'имя', test: (cell) => !cell.includes(' ') && isFirstName(cell) },
];

function isWholeName(cell: string): boolean {
  if (cell.length > 80) return false;
  const name = readName(cell);
  return (name.shape === 'full' && isPatronymic(name.middle)) || ((name.shape === 'partial' || name.shape === 'reversed') && isFirstName(name.first)) || name.shape === 'initials';
}

/** The field that most of the cells look like, or null when too few do or there are none. `cells`: not blank. */
export function looksLike(cells: readonly string[], role: ImportRole): Look | null {
  if (cells.length === 0) return null;
  const clean = cells.map(oneLine);
  for (const { field, what, test } of TESTS) {
    const share = clean.filter((cell) => test(cell, role)).length / clean.length;
    if (share >= ENOUGH) return { field, why: `по содержанию: на ${what} похожи ${Math.round(share * 100)} % ячеек` };
  }
  return null;
}
