// Turns instants into the wall-clock time of a named time zone and back, so that dates in cells do not depend on the machine's own zone.

const HOUR = 3_600_000;
const DAY = 86_400_000;
/** Day 0 of a spreadsheet's serial dates (30 December 1899), as a UTC instant. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

function format(timeZone: string): Intl.DateTimeFormat {
  let found = formats.get(timeZone);
  if (!found) {
    found = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric', era: 'short' });
    formats.set(timeZone, found);
  }
  return found;
}

/** Milliseconds to add to a UTC instant to get the wall clock of `timeZone` (3 h for Moscow). Throws RangeError for an unknown zone. */
export function zoneOffset(timeZone: string, instant: number): number {
  const quarter = Math.floor(instant / (HOUR / 4));
  let known = offsets.get(timeZone);
  if (!known) offsets.set(timeZone, (known = new Map()));
  const cached = known.get(quarter);
  if (cached !== undefined) return cached;
  const base = quarter * (HOUR / 4);
  const parts: Record<string, string> = {};
  for (const { type, value } of format(timeZone).formatToParts(base)) parts[type] = value;
  const year = parts['era'] === 'BC' ? 1 - Number(parts['year']) : Number(parts['year']);
  const wall = Date.UTC(year, Number(parts['month']) - 1, Number(parts['day']), Number(parts['hour']), Number(parts['minute']), Number(parts['second']));
  // Date.UTC reads years 0-99 as 1900-1999; no register holds such dates, an offset of centuries would be worse than none
  const offset = year >= 0 && year < 100 ? 0 : wall - base;
  if (known.size > 20_000) known.clear();
  known.set(quarter, offset);
  return offset;
}

/** The instant at which the wall clock of `timeZone` shows `wall` (milliseconds as if it were UTC). */
export function instantOfWall(timeZone: string, wall: number): number {
  const first = wall - zoneOffset(timeZone, wall);
  const second = wall - zoneOffset(timeZone, first);
  return second;
}

/** Serial number of a spreadsheet (days since 30.12.1899, fraction = time) for an instant, on the wall clock of `timeZone`. */
export function serialOf(instant: number, timeZone: string): number {
  return (instant + zoneOffset(timeZone, instant) - SERIAL_EPOCH) / DAY;
}

/** Instant (milliseconds) of a spreadsheet's serial number on the wall clock of `timeZone`; rounded to a millisecond. */
export function instantOfSerial(serial: number, timeZone: string): number {
  return instantOfWall(timeZone, Math.round(serial * DAY) + SERIAL_EPOCH);
}
