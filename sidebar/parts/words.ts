// Small wording shared by all screens: numerals, dates, names.

/** plural(2, 'пара', 'пары', 'пар') -> 'пары'. */
export const plural = (n: number, one: string, few: string, many: string): string => {
  const [tens, units] = [n % 100, n % 10];
  if (tens > 10 && tens < 20) return many;
  return units === 1 ? one : units > 1 && units < 5 ? few : many;
};

/** '23\u00a0пары'. */
export const counted = (n: number, one: string, few: string, many: string): string => `${n}\u00a0${plural(n, one, few, many)}`;

/** '2026-09-01' -> '01.09.2026'; '2026-09-01 10:20:30' -> '01.09.2026 10:20'. */
export const shownDate = (iso: string): string => {
  const m = /^(\d{4})-(\d\d)-(\d\d)(?: (\d\d:\d\d))?/.exec(iso);
  return m ? `${m[3]}.${m[2]}.${m[1]}${m[4] ? ` ${m[4]}` : ''}` : iso;
};
