// Dates, times, sizes and counts as a Russian reader expects them.

/** «1 сентября 2026 г., 14:05» in the workspace's time zone. */
export function dateTime(ms: number, timeZone: string): string {
  const date = new Intl.DateTimeFormat('ru-RU', { timeZone, day: 'numeric', month: 'long', year: 'numeric' }).format(ms);
  const time = new Intl.DateTimeFormat('ru-RU', { timeZone, hour: '2-digit', minute: '2-digit' }).format(ms);
  return `${date}, ${time}`.replace(/(\d) /g, '$1\u00a0').replace(' г.', '\u00a0г.');
}

/** «12 КБ», «3,4 МБ». */
export function size(bytes: number): string {
  if (bytes < 1024) return `${bytes}\u00a0Б`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)}\u00a0КБ`;
  return `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')}\u00a0МБ`;
}

/** «1 письмо», «2 письма», «5 писем». */
export function count(number: number, one: string, few: string, many: string): string {
  const tail = number % 100;
  const last = number % 10;
  const word = tail > 10 && tail < 20 ? many : last === 1 ? one : last > 1 && last < 5 ? few : many;
  return `${number}\u00a0${word}`;
}
