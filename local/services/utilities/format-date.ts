// Utilities.formatDate and parseDate: the patterns of Java's SimpleDateFormat in English, as the platform has them.

import { exception } from '../errors';
import { instantOfWall, zoneOffset } from '../time-zone';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DAY = 86_400_000;

interface Token {
  /** A letter of a pattern, or '' for literal text. */
  letter: string;
  text: string;
}

/** Splits a pattern; quotes hold literal text, '' is a quote. Throws for an unknown letter. */
function tokens(pattern: string): Token[] {
  const found: Token[] = [];
  for (let i = 0; i < pattern.length; ) {
    const char = pattern[i] ?? '';
    if (char === "'") {
      let text = '';
      let j = i + 1;
      for (; j < pattern.length; j += 1) {
        if (pattern[j] !== "'") text += pattern[j];
        else if (pattern[j + 1] === "'") {
          text += "'";
          j += 1;
        } else break;
      }
      found.push({ letter: '', text: text === '' && j === i + 1 ? "'" : text });
      i = j + 1;
      continue;
    }
    let j = i;
    while (pattern[j] === char) j += 1;
    const text = pattern.slice(i, j);
    if (/[A-Za-z]/.test(char) && !'GyYMLwWDdFEuaHkKhmsSzZX'.includes(char)) throw exception(`Illegal pattern character '${char}'`);
    found.push({ letter: /[A-Za-z]/.test(char) ? char : '', text });
    i = j;
  }
  return found;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** "GMT+03:00", "Europe/Moscow", "UTC", "MSK" -> minutes' offset at an instant; Java takes an unknown name for GMT. */
export function offsetAt(timeZone: string, instant: number): number {
  const fixed = /^(?:GMT|UTC)?([+-])(\d{1,2})(?::?(\d\d))?$/.exec(timeZone);
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) * 60_000;
  if (timeZone === 'GMT' || timeZone === 'UTC' || timeZone === 'Z') return 0;
  try {
    return zoneOffset(timeZone === 'MSK' ? 'Europe/Moscow' : timeZone, instant);
  } catch {
    return 0;
  }
}

const zoneText = (offset: number, colon: boolean): string => {
  const minutes = Math.abs(offset) / 60_000;
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}${colon ? ':' : ''}${pad(minutes % 60, 2)}`;
};

/** Week of the year by the US rule: weeks begin on Sunday, the first holds January 1. */
function weekOfYear(wall: Date): number {
  const first = Date.UTC(wall.getUTCFullYear(), 0, 1);
  const start = first - new Date(first).getUTCDay() * DAY;
  return Math.floor((wall.getTime() - start) / (7 * DAY)) + 1;
}

/** A date by a pattern in a time zone. */
export function formatDate(instant: number, timeZone: string, pattern: string): string {
  const offset = offsetAt(timeZone, instant);
  const wall = new Date(instant + offset);
  const hour = wall.getUTCHours();
  return tokens(pattern)
    .map(({ letter, text }) => {
      const n = text.length;
      switch (letter) {
        case '':
          return text;
        case 'G':
          return 'AD';
        case 'y':
        case 'Y':
          return n === 2 ? pad(wall.getUTCFullYear() % 100, 2) : pad(wall.getUTCFullYear(), n);
        case 'M':
        case 'L': {
          const name = MONTHS[wall.getUTCMonth()] ?? '';
          return n >= 4 ? name : n === 3 ? name.slice(0, 3) : pad(wall.getUTCMonth() + 1, n);
        }
        case 'd':
          return pad(wall.getUTCDate(), n);
        case 'D':
          return pad(Math.floor((wall.getTime() - Date.UTC(wall.getUTCFullYear(), 0, 1)) / DAY) + 1, n);
        case 'w':
          return pad(weekOfYear(wall), n);
        case 'W':
          return pad(Math.floor((wall.getUTCDate() - 1 + new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), 1)).getUTCDay()) / 7) + 1, n);
        case 'F':
          return pad(Math.floor((wall.getUTCDate() - 1) / 7) + 1, n);
        case 'E': {
          const name = DAYS[wall.getUTCDay()] ?? '';
          return n >= 4 ? name : name.slice(0, 3);
        }
        case 'u':
          return pad(wall.getUTCDay() || 7, n);
        case 'a':
          return hour < 12 ? 'AM' : 'PM';
        case 'H':
          return pad(hour, n);
        case 'k':
          return pad(hour || 24, n);
        case 'K':
          return pad(hour % 12, n);
        case 'h':
          return pad(hour % 12 || 12, n);
        case 'm':
          return pad(wall.getUTCMinutes(), n);
        case 's':
          return pad(wall.getUTCSeconds(), n);
        case 'S':
          return pad(wall.getUTCMilliseconds(), n);
        case 'z':
          return offset === 0 ? 'GMT' : timeZone === 'Europe/Moscow' || timeZone === 'MSK' ? 'MSK' : `GMT${zoneText(offset, true)}`;
        case 'Z':
          return zoneText(offset, false);
        default:
          return offset === 0 ? 'Z' : n === 1 ? zoneText(offset, false).slice(0, 3) : zoneText(offset, n === 3);
      }
    })
    .join('');
}

interface Fields {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  ms: number;
  pm: boolean | null;
  offset: number | null;
}

function nameIndex(names: readonly string[], rest: string): { index: number; length: number } | null {
  for (const whole of [true, false]) {
    const index = names.findIndex((name) => rest.toLowerCase().startsWith((whole ? name : name.slice(0, 3)).toLowerCase()));
    if (index >= 0) return { index, length: whole ? (names[index]?.length ?? 3) : 3 };
  }
  return null;
}

/** Reads a date by a pattern. Throws «Unparseable date: "..."» as Java does. Lenient about overflowing fields, as Java is. */
export function parseDate(text: string, timeZone: string, pattern: string): number {
  const fail = (): Error => exception(`Unparseable date: "${text}"`);
  const fields: Fields = { year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0, ms: 0, pm: null, offset: null };
  const parts = tokens(pattern);
  let at = 0;
  parts.forEach(({ letter, text: mark }, i) => {
    const rest = text.slice(at);
    if (letter === '') {
      if (!rest.startsWith(mark)) throw fail();
      at += mark.length;
      return;
    }
    if ((letter === 'M' || letter === 'L') && mark.length >= 3) {
      const found = nameIndex(MONTHS, rest);
      if (!found) throw fail();
      fields.month = found.index + 1;
      at += found.length;
      return;
    }
    if (letter === 'E') {
      const found = nameIndex(DAYS, rest);
      if (!found) throw fail();
      at += found.length;
      return;
    }
    if (letter === 'a') {
      const found = /^[AP]M/i.exec(rest)?.[0];
      if (!found) throw fail();
      fields.pm = found.toUpperCase() === 'PM';
      at += 2;
      return;
    }
    if (letter === 'z' || letter === 'Z' || letter === 'X') {
      const found = /^(?:Z|GMT|UTC)?(?:([+-])(\d\d):?(\d\d)?)?/.exec(rest);
      if (!found || found[0] === '') throw fail();
      fields.offset = found[1] ? (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3] ?? 0)) * 60_000 : 0;
      at += found[0].length;
      return;
    }
    // a number directly followed by another number takes exactly its width
    const tight = /[yMdHkKhmsSDu]/.test(parts[i + 1]?.letter ?? '');
    const digits = (tight ? new RegExp(`^\\d{1,${mark.length}}`) : /^\s*-?\d+/).exec(rest)?.[0];
    if (!digits) throw fail();
    at += digits.length;
    setField(fields, letter, mark.length, Number(digits), digits.trim().length);
  });
  const hour = fields.pm === null ? fields.hour : (fields.hour % 12) + (fields.pm ? 12 : 0);
  const wall = Date.UTC(fields.year, fields.month - 1, fields.day, hour, fields.minute, fields.second, fields.ms);
  if (fields.offset !== null) return wall - fields.offset;
  try {
    return instantOfWall(timeZone, wall);
  } catch {
    return wall - offsetAt(timeZone, wall);
  }
}

function setField(fields: Fields, letter: string, width: number, value: number, digits: number): void {
  if (letter === 'y' || letter === 'Y') fields.year = width <= 2 && digits === 2 ? (value < 50 ? 2000 + value : 1900 + value) : value;
  else if (letter === 'M' || letter === 'L') fields.month = value;
  else if (letter === 'd') fields.day = value;
  else if (letter === 'D') {
    fields.month = 1;
    fields.day = value;
  } else if ('HkKh'.includes(letter)) fields.hour = letter === 'k' && value === 24 ? 0 : value;
  else if (letter === 'm') fields.minute = value;
  else if (letter === 's') fields.second = value;
  else if (letter === 'S') fields.ms = value;
}
