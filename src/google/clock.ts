// Instants of Google as moments on the spreadsheet's clock, and back, without a service call for each.

import { bookZone } from './book';

export interface WallClock {
  /** 'YYYY-MM-DD HH:mm:ss' of an instant. */
  momentOf(at: Date): string;
  /** Instant of a moment; null when it is none. */
  instantOf(moment: string): Date | null;
}

const pad = (n: number): string => String(n).padStart(2, '0');

const moment = (year: number, month: number, day: number, hour: number, minute: number, second: number): string =>
  `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)} ${pad(hour)}:${pad(minute)}:${pad(second)}`;

/** Where the spreadsheet's zone is the script's own, the engine's clock answers by itself. */
const startClock = (): WallClock => {
  const zone = bookZone();
  const own = zone === Session.getScriptTimeZone();
  const format = own ? null : new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
  return {
    momentOf: (at) => {
      if (!format) return moment(at.getFullYear(), at.getMonth() + 1, at.getDate(), at.getHours(), at.getMinutes(), at.getSeconds());
      const part: { [type: string]: number } = {};
      for (const { type, value } of format.formatToParts(at)) part[type] = Number(value);
      return moment(part['year'] ?? 0, part['month'] ?? 0, part['day'] ?? 0, part['hour'] ?? 0, part['minute'] ?? 0, part['second'] ?? 0);
    },
    instantOf: (text) => {
      const whole = /^\d{4}-\d\d-\d\d$/.test(text) ? `${text} 00:00:00` : text;
      return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(whole) ? Utilities.parseDate(whole, zone, 'yyyy-MM-dd HH:mm:ss') : null;
    },
  };
};

let clock: WallClock | null = null;

/** The spreadsheet's clock, the same one all through an execution. */
export const wallClock = (): WallClock => (clock ??= startClock());

/** Milliseconds since some instant: only differences mean anything. */
export const ticks = (): number => new Date().getTime();
