// Whether answers come in by themselves: who keeps the trigger, when it last ran, and whether it has fallen silent.

import type { Questionnaire } from '../programme/records';

export interface Health {
  /** off: nobody takes answers; silent: somebody should, but the hourly clock has not run; failing: it runs and fails. */
  state: 'works' | 'off' | 'silent' | 'failing' | 'nothing open';
  owner: string;
  /** Moment, '' = never. */
  lastRun: string;
  lastError: string;
  open: number;
}

/** The clock runs hourly, at a minute of Google's choice; two missed runs may be chance, a third is not. */
export const SILENT_AFTER_HOURS = 3;

const instant = (moment: string): number => {
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = /^(\d{4})-(\d\d)-(\d\d)(?: (\d\d):(\d\d)(?::(\d\d))?)?/.exec(moment) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
};

export const hoursBetween = (from: string, to: string): number => (instant(to) - instant(from)) / 3_600_000;

/** `now`: moment on the spreadsheet's clock. */
export const healthOf = (rows: readonly Questionnaire[], now: string): Health => {
  const open = rows.filter((row) => row.state === 'открыта');
  const latest = open.reduce((best: Questionnaire | undefined, row) => (best === undefined || row.lastRun > best.lastRun ? row : best), undefined);
  const owner = latest?.owner ?? '';
  const base = { owner, lastRun: latest?.lastRun ?? '', lastError: latest?.lastError ?? '', open: open.length };
  if (open.length === 0) return { ...base, state: 'nothing open' };
  if (owner === '') return { ...base, state: 'off' };
  const since = base.lastRun === '' ? open.reduce((first, row) => (row.opened < first ? row.opened : first), open[0]?.opened ?? now) : base.lastRun;
  if (hoursBetween(since, now) >= SILENT_AFTER_HOURS) return { ...base, state: 'silent' };
  return { ...base, state: base.lastError === '' ? 'works' : 'failing' };
};
