// Dates as Russian documents write them; a date comes in as the text `YYYY-MM-DD` and never meets a time zone.

import { NBSP } from './spaces';

const MONTHS = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'];

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The parts of a real calendar date, or null for anything else. */
export function dateParts(iso: string): Parts | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days ? { year, month, day } : null;
}

/** «1 сентября 2026 г.»: day and month, year and «г.» never part; a line may break between them, or a justified one would gape. A text that is no date comes back as it is. */
export function longDate(iso: string): string {
  const date = dateParts(iso);
  return date ? `${date.day}${NBSP}${MONTHS[date.month - 1] ?? ''} ${date.year}${NBSP}г.` : iso;
}

/** «01.09.2026»; a text that is no date comes back as it is. */
export function shortDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  return dateParts(iso) ? `${day}.${month}.${year}` : iso;
}

/** The blank for a date that the office enters by hand: «___ __________ 2026 г.»; without a year «20___ г.». */
export const dateBlank = (year: number | null): string => ['«___»', '__________', year ?? '20___', 'г.'].join(NBSP);
