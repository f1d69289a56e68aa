/** Deadlines that are nothing but dates: «29.05.2020», «до 03.06.2020», «01.09.2020 – 15.09.2020». The rest is read elsewhere. */
import { plain } from './text';
import type { ExactDeadline } from './types';

const DATE = '(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})\\s*(?:г\\.?|года)?';
const SINGLE = new RegExp(`^${DATE}$`);
const UNTIL = new RegExp(`^(?:до|не позднее)\\s+${DATE}$`);
const INTERVAL = new RegExp(`^(?:с\\s+)?${DATE}\\s*(?:[-–—]|по|до)\\s*${DATE}$`);

/** null for every text that says anything else, and for dates that do not exist. */
export function exactDeadline(text: string): ExactDeadline | null {
  const lower = plain(text);
  const single = SINGLE.exec(lower);
  if (single) {
    const day = isoDate(single.slice(1, 4));
    return day === null ? null : { kind: 'interval', start: day, end: day, text };
  }
  const until = UNTIL.exec(lower);
  if (until) {
    const end = isoDate(until.slice(1, 4));
    return end === null ? null : { kind: 'until', start: null, end, text };
  }
  const interval = INTERVAL.exec(lower);
  const start = interval && isoDate(interval.slice(1, 4));
  const end = interval && isoDate(interval.slice(4, 7));
  return start && end && start <= end ? { kind: 'interval', start, end, text } : null;
}

function isoDate(parts: readonly string[]): string | null {
  const [day, month, year] = parts.map(Number) as [number, number, number];
  const lengths = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const length = lengths[month - 1];
  if (length === undefined || day < 1 || day > length) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
