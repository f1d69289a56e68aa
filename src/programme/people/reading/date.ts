// Dates and moments as people and spreadsheets write them, to 'YYYY-MM-DD' and 'YYYY-MM-DD HH:mm:ss'.

import type { IsoDate } from '../../records';
import { once } from './once';
import { corrected, doubtful, EMPTY, plain, unread, type Reading } from './reading';
import { oneLine, withPlainDashes } from './text';

const MONTHS = once(() => ['янв(?:ар[ья])?', 'фев(?:р(?:ал[ья])?)?', 'мар(?:та?)?', 'апр(?:ел[ья])?', 'ма[йя]', 'июн[ья]?', 'июл[ья]?', 'авг(?:уста?)?', 'сент?(?:ябр[ья])?', 'окт(?:ябр[ья])?', 'ноя(?:б(?:р[ья])?)?', 'дек(?:абр[ья])?'].map((forms) => new RegExp(`^${forms}$`)));
const FIRST_SERIAL = 20_000; // 1954
const LAST_SERIAL = 60_000; // 2064
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

const two = (n: number): string => String(n).padStart(2, '0');

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The ISO date, or null where the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (month < 1 || month > 12 || day < 1 || year < 1000 || year > 9999 || day > daysIn(year, month)) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

/** Day number of a spreadsheet to a date: 40311 is 2010-05-13. */
export const fromSerial = (serial: number): IsoDate => new Date(SERIAL_EPOCH + Math.floor(serial) * DAY).toISOString().slice(0, 10);

/** 1..12 by a month's name in either case or its short form; 0 for any other word. */
const monthOf = (word: string): number => MONTHS().findIndex((forms) => forms.test(word.toLowerCase())) + 1;

/** Two digits of a year: the latest year that is not after `last` ('15' is 2015, '75' is 1975). */
const fullYear = (digits: string, last: number): number => {
  if (digits.length > 2) return Number(digits);
  const near = 2000 + Number(digits);
  return near <= last ? near : near - 100;
};

const NO_SUCH_DAY = 'такого дня нет в календаре';

function ofParts(year: number, month: number, day: number, remark?: (value: string) => Reading): Reading {
  const value = isoDate(year, month, day);
  if (value === null) return unread(NO_SUCH_DAY);
  return remark ? remark(value) : plain(value);
}

const shown = (value: string): string => `${value.slice(8, 10)}.${value.slice(5, 7)}.${value.slice(0, 4)}`;

/** `lastYear`: the latest year that two digits may mean. */
function readDay(text: string, lastYear: number): Reading {
  if (/^\d{5}$/.test(text)) {
    const serial = Number(text);
    if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return unread('не похоже на дату');
    const value = fromSerial(serial);
    return corrected(value, `номер дня таблицы прочитан как ${shown(value)}`);
  }
  const iso = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return ofParts(Number(iso[1]), Number(iso[3]), Number(iso[4]), (value) => corrected(value, `записано как ${shown(value)}`));
  const numeric = /^(\d{1,2})\s?([-./,])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})$/.exec(text);
  if (numeric) {
    const first = Number(numeric[1]);
    const second = Number(numeric[3]);
    const year = fullYear(numeric[4] ?? '', lastYear);
    const usual = numeric[2] === '.' && numeric[4]?.length === 4;
    if (second > 12 && first <= 12) return ofParts(year, first, second, (v) => corrected(v, `месяц стоял впереди дня: прочитано как ${shown(v)}`));
    if (numeric[2] !== '/' || first > 12 || first === second) return ofParts(year, second, first, usual ? undefined : (v) => corrected(v, `записано как ${shown(v)}`));
    return ofParts(year, second, first, (v) => doubtful(v, `день и месяц не различить: прочитано по-русски, ${shown(v)}`));
  }
  const worded = /^(\d{1,2})[\s.-]*([а-яё]{3,9})\.?[\s.-]*(\d{4}|\d{2})\s*(?:г\.?|года?|г\.\s*р\.?|года рождения)?$/i.exec(text);
  const month = worded ? monthOf(worded[2] ?? '') : 0;
  if (worded && month > 0) return ofParts(fullYear(worded[3] ?? '', lastYear), month, Number(worded[1]), (v) => corrected(v, `записано как ${shown(v)}`));
  return unread('не похоже на дату');
}

const TIME = /[\sT,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([AP]M)?\s*(?:Z|[A-Z]{3,4}(?:[+-]\d{1,2}(?::?\d{2})?)?)?$/i;

/** A calendar date; `today` decides what two digits of a year mean. */
export function readDate(raw: string, today: IsoDate): Reading {
  const text = withPlainDashes(oneLine(raw));
  if (text === '') return EMPTY;
  return readDay(text.replace(TIME, '').replace(/^(\d{5})[.,]\d+$/, '$1').replace(/\s*г\.?$/i, ''), Number(today.slice(0, 4)) + 20);
}

/** A date of birth: nobody in a programme is under five (`today` minus the last four years) or born before 1920. */
export function readBirth(raw: string, today: IsoDate): Reading {
  const text = withPlainDashes(oneLine(raw));
  if (text === '') return EMPTY;
  const thisYear = Number(today.slice(0, 4));
  const day = text.replace(TIME, '').replace(/^(\d{5})[.,]\d+$/, '$1').replace(/\s*(?:г\.?\s?р\.?|года рождения)$/i, '');
  const reading = readDay(day.replace(/\s*г\.?$/i, ''), thisYear - 4);
  if (reading.value === '') return reading;
  if (reading.value > today) return unread('дата рождения в будущем');
  if (reading.value > `${thisYear - 4}${today.slice(4)}`) return unread('слишком поздняя дата рождения: похоже на дату заполнения');
  if (reading.value < '1920-01-01') return unread('слишком ранняя дата рождения');
  return reading;
}

/** A moment of an answer ('03.09.2026 16:41:54'); a bare date is its midnight. */
export function readMoment(raw: string, today: IsoDate): Reading {
  const text = oneLine(raw);
  if (text === '') return EMPTY;
  const serial = /^(\d{5})(?:[.,](\d+))?$/.exec(text);
  const date = readDate(text, today);
  if (date.value === '') return date;
  let seconds = 0;
  const time = TIME.exec(text);
  if (time) {
    const half = time[4]?.toUpperCase();
    const hour = half === undefined ? Number(time[1]) : (Number(time[1]) % 12) + (half === 'PM' ? 12 : 0);
    if (hour > 23 || Number(time[2]) > 59 || Number(time[3] ?? 0) > 59) return unread('такого времени не бывает');
    seconds = hour * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0);
  } else if (serial?.[2]) seconds = Math.min(86_399, Math.round(Number(`0.${serial[2]}`) * 86_400));
  return { ...date, value: `${date.value} ${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}` };
}
