// Free time as people write it («вт 14:30–16:00», «любой день», «суббота утром») as days of the week.

/** Short name and stem of each day, Monday first. */
const DAYS: readonly (readonly [short: string, stem: string])[] = [['пн', 'понедельник'], ['вт', 'вторник'], ['ср', 'сред'], ['чт', 'четверг'], ['пт', 'пятниц'], ['сб', 'суббот'], ['вс', 'воскресень']];
const ANY = /любо|когда угодно|всегда|без разницы/;

/** Days from 1 (Monday) to 7; null when nothing can be told. */
export const daysOf = (times: string): Set<number> | null => {
  const text = times.toLowerCase().replace(/ё/g, 'е');
  if (ANY.test(text)) return new Set([1, 2, 3, 4, 5, 6, 7]);
  const words = text.split(/[^а-я]+/);
  const found = DAYS.flatMap(([short, stem], i) => (words.some((w) => w === short || w.startsWith(stem)) ? [i + 1] : []));
  return found.length > 0 ? new Set(found) : null;
};

/** 1 = there is a common day, 0 = there is none, null = cannot be told. */
export const commonDay = (a: string, b: string): 0 | 1 | null => {
  const [one, other] = [daysOf(a), daysOf(b)];
  if (!one || !other) return null;
  return [...one].some((day) => other.has(day)) ? 1 : 0;
};
