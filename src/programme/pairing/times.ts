// Free time as people write it («вт 14:30–16:00», «любой день», «суббота утром») as days of the week.

/** Short name and stem of each day, Monday first. */
const DAYS: readonly (readonly [short: string, stem: string])[] = [['пн', 'понедельник'], ['вт', 'вторник'], ['ср', 'сред'], ['чт', 'четверг'], ['пт', 'пятниц'], ['сб', 'суббот'], ['вс', 'воскресень']];
const ANY = /любо|когда угодно|всегда|без разницы/;

/** Days as bits (Monday = 1, Tuesday = 2, Wednesday = 4 ...); 0 when nothing can be told. */
export const daysOf = (times: string): number => {
  const text = times.toLowerCase().replace(/ё/g, 'е');
  if (ANY.test(text)) return 127;
  const words = text.split(/[^а-я]+/);
  return DAYS.reduce((days, [short, stem], i) => (words.some((w) => w === short || w.startsWith(stem)) ? days | (1 << i) : days), 0);
};

/** 1 = there is a common day, 0 = there is none, null = cannot be told. */
export const commonDay = (a: number, b: number): 0 | 1 | null => (a === 0 || b === 0 ? null : (a & b) === 0 ? 0 : 1);

/** 'вт, чт' of the bits; 'любой день' of all. */
export const dayNames = (days: number): string => (days === 127 ? 'любой день' : DAYS.flatMap(([short], i) => (days & (1 << i) ? [short] : [])).join(', '));
