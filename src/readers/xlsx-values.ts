/** Raw cell values of a workbook -> the text a person sees: numbers, dates, times, escapes. */

export interface NumberFormat {
  kind: 'number' | 'date' | 'time' | 'duration';
  /** Length to which a number is filled up with leading zeros (a format like 00000); 0 = not at all. */
  zeros: number;
}

const DAY_MS = 86400000;
/** 31 December of the year 9999 in the 1900 system: later serials are no dates. */
const LAST_SERIAL = 2958465;

export function numberText(raw: string, format: NumberFormat, date1904: boolean): string {
  const value = Number(raw.trim());
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (format.kind === 'duration') return durationText(value);
  if (format.kind !== 'number' && value >= 0 && value <= LAST_SERIAL) return serialText(value, format.kind, date1904);
  return plainNumber(value, format.zeros);
}

/** What binary arithmetic left behind (0.1 + 0.2) is rounded away; 15 digits are all that Excel keeps. */
function plainNumber(value: number, zeros: number): string {
  const text = Number.isInteger(value) && Math.abs(value) < 1e21 ? value.toFixed(0) : String(Number(value.toPrecision(15)));
  return zeros > 0 && value >= 0 ? text.padStart(zeros, '0') : text;
}

/** A date serial -> dd.mm.yyyy, dd.mm.yyyy hh:mm or, below one day or in a pure time format, hh:mm. */
function serialText(serial: number, kind: 'date' | 'time', date1904: boolean): string {
  const seconds = Math.round((serial - Math.floor(serial)) * 86400);
  const day = Math.floor(serial) + (seconds === 86400 ? 1 : 0);
  const time = clock(seconds % 86400);
  if ((day === 0 && !date1904 && (kind === 'time' || seconds > 0)) || kind === 'time') return time;
  const date = dayText(day, date1904);
  return seconds % 86400 === 0 ? date : `${date} ${time}`;
}

/** Excel believes in 29 February 1900 (serial 60), so serials before it are one day nearer to their epoch. */
function dayText(day: number, date1904: boolean): string {
  if (!date1904 && day === 60) return '29.02.1900';
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  const date = new Date(epoch + day * DAY_MS);
  return dateText(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function durationText(value: number): string {
  const seconds = Math.round(Math.abs(value) * 86400);
  const hours = Math.floor(seconds / 3600);
  return `${value < 0 ? '-' : ''}${hours}:${two(Math.floor(seconds / 60) % 60)}${seconds % 60 ? `:${two(seconds % 60)}` : ''}`;
}

function clock(seconds: number): string {
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 ? `${text}:${two(seconds % 60)}` : text;
}

/** ISO text of a cell of type «d» -> the same shapes as serials give; another text stays as it is. */
export function isoDateText(text: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(text);
  if (!match) return text;
  const [, year, month, day, hours, minutes, seconds] = match;
  const date = dateText(Number(year), Number(month), Number(day));
  const time = hours === undefined ? 0 : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0);
  return time === 0 ? date : `${date} ${clock(time)}`;
}

export function booleanText(raw: string): string {
  return raw === '1' || raw.toLowerCase() === 'true' ? 'ИСТИНА' : 'ЛОЖЬ';
}

/** Excel writes characters that XML forbids as _xHHHH_. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function dateText(year: number, month: number, day: number): string {
  return `${two(day)}.${two(month)}.${year}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
