/** Serial numbers of dates: days since 1899-12-30, the fraction is the time of day; no time zones. */

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

export type DateParts = [year: number, month: number, day: number, hours: number, minutes: number, seconds: number, milliseconds: number];

/** [year, month 1-12, day, hours, minutes, seconds, ms]; missing parts are the smallest ones, overflowing parts carry over. */
export function serialOf(parts: readonly number[]): number {
  const [year = 1899, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0, ms = 0] = parts;
  // Date.UTC takes years below 100 for 19xx, therefore such years are set apart.
  const date = new Date(Date.UTC(year < 100 ? 2000 : year, month - 1, day, hours, minutes, seconds, ms));
  if (year < 100) date.setUTCFullYear(date.getUTCFullYear() - 2000 + year);
  return (date.getTime() - EPOCH) / DAY;
}

/** Parts of a serial number, rounded to milliseconds. */
export function partsOf(serial: number): DateParts {
  const date = new Date(EPOCH + Math.round(serial * DAY));
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds(), date.getUTCMilliseconds()];
}

/** The serial of a calendar date, or undefined when there is no such day («31.02.2011»). */
export function serialOfDay(year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined;
  const serial = serialOf([year, month, day]);
  const back = partsOf(serial);
  return back[1] === month && back[2] === day ? serial : undefined;
}

/** 1 Sunday ... 7 Saturday. */
export function weekdayOf(serial: number): number {
  return (((Math.floor(serial) - 1) % 7) + 7) % 7 + 1;
}

/** The serial of a moment as the wall clock of a time zone shows it. */
export function serialInZone(moment: Date, timeZone: string): number {
  const format = zoneFormat(timeZone);
  const parts: Record<string, number> = {};
  for (const part of format.formatToParts(moment)) if (part.type !== 'literal') parts[part.type] = Number(part.value);
  return serialOf([parts['year'] ?? 1970, parts['month'] ?? 1, parts['day'] ?? 1, (parts['hour'] ?? 0) % 24, parts['minute'] ?? 0, parts['second'] ?? 0, moment.getMilliseconds()]);
}

const formats = new Map<string, Intl.DateTimeFormat>();
function zoneFormat(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
    formats.set(timeZone, format);
  }
  return format;
}
