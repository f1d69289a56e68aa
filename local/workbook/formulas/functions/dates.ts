/** Dates: today, parts of a date, whole months, differences. */
import { partsOf, serialOf, weekdayOf } from '../../dates';
import { parseScalar } from '../../typing';
import { toNumber } from '../coerce';
import type { Definition } from '../evaluate';
import { ERROR, isError, type Scalar } from '../values';

/** A function of serial numbers and numbers, one by one. */
const numeric = (min: number, max: number, work: (numbers: number[]) => Scalar): Definition => ({
  min, max,
  scalars: (args) => {
    const numbers: number[] = [];
    for (const arg of args) {
      const n = toNumber(arg);
      if (isError(n)) return n;
      numbers.push(n);
    }
    return work(numbers);
  },
});
const dayPart = (work: (serial: number) => Scalar): Definition => numeric(1, 1, ([serial = 0]) => (serial < 0 ? ERROR.num : work(serial)));

/** The same day some months later, or the last day of a shorter month. */
function monthsLater(serial: number, months: number): number {
  const [year, month, day] = partsOf(Math.floor(serial));
  const last = partsOf(serialOf([year, month + months + 1, 0]))[2];
  return serialOf([year, month + months, Math.min(day, last)]);
}

function difference(from: number, to: number, unit: string): Scalar {
  if (from > to) return ERROR.num;
  const [y1, m1, d1] = partsOf(Math.floor(from));
  const [y2, m2, d2] = partsOf(Math.floor(to));
  const months = (y2 - y1) * 12 + m2 - m1 - (d2 < d1 ? 1 : 0);
  switch (unit.toUpperCase()) {
    case 'D': return Math.floor(to) - Math.floor(from);
    case 'M': return months;
    case 'Y': return Math.floor(months / 12);
    case 'YM': return months % 12;
    case 'MD': return Math.floor(to) - monthsLater(from, months);
    case 'YD': return Math.floor(to) - monthsLater(from, Math.floor(months / 12) * 12);
    default: return ERROR.num;
  }
}

function weekday(serial: number, type: number): Scalar {
  const sunday = weekdayOf(serial);
  if (type === 1) return sunday;
  const monday = ((sunday + 5) % 7) + 1;
  return type === 2 ? monday : type === 3 ? monday - 1 : ERROR.num;
}

export const dateFunctions: { readonly [name: string]: Definition } = {
  TODAY: { min: 0, max: 0, values: (_, context) => Math.floor(context.cells.now()) },
  NOW: { min: 0, max: 0, values: (_, context) => context.cells.now() },
  DATE: numeric(3, 3, ([year = 0, month = 1, day = 1]) => serialOf([year < 1900 ? year + 1900 : Math.trunc(year), Math.trunc(month), Math.trunc(day)])),
  TIME: numeric(3, 3, ([hours = 0, minutes = 0, seconds = 0]) => ((hours * 3600 + minutes * 60 + seconds) / 86_400) % 1),
  YEAR: dayPart((serial) => partsOf(serial)[0]),
  MONTH: dayPart((serial) => partsOf(serial)[1]),
  DAY: dayPart((serial) => partsOf(serial)[2]),
  HOUR: dayPart((serial) => partsOf(serial)[3]),
  MINUTE: dayPart((serial) => partsOf(serial)[4]),
  SECOND: dayPart((serial) => partsOf(serial)[5]),
  WEEKDAY: numeric(1, 2, ([serial = 0, type = 1]) => weekday(serial, type)),
  EDATE: numeric(2, 2, ([serial = 0, months = 0]) => monthsLater(serial, Math.trunc(months))),
  EOMONTH: numeric(2, 2, ([serial = 0, months = 0]) => { const [year, month] = partsOf(Math.floor(serial)); return serialOf([year, month + Math.trunc(months) + 1, 0]); }),
  DAYS: numeric(2, 2, ([to = 0, from = 0]) => Math.floor(to) - Math.floor(from)),
  DATEVALUE: { min: 1, max: 1, scalars: ([value = null]) => {
    if (typeof value === 'number') return Math.floor(value);
    const parsed = typeof value === 'string' ? parseScalar(value, 2000) : undefined;
    return parsed?.format !== undefined && typeof parsed.value === 'number' ? Math.floor(parsed.value) : ERROR.value;
  } },
  DATEDIF: { min: 3, max: 3, scalars: ([from = null, to = null, unit = null]) => {
    const [a, b] = [toNumber(from), toNumber(to)];
    return isError(a) ? a : isError(b) ? b : difference(a, b, String(unit));
  } },
};
