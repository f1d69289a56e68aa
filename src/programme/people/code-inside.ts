// A person's code inside a longer text or JSON cell: found whole, and given way to another code.

const whole = (code: string): RegExp => new RegExp(`(?<![\\p{L}\\d])${code}(?![\\p{L}\\d])`, 'gu');

export const holdsCode = (cell: string, code: string): boolean => cell.includes(code) && whole(code).test(cell);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Both codes in one list, or as two names of one object, become one: what stood under the staying code is kept. */
const renamed = (json: Json, change: (text: string) => string): Json => {
  if (typeof json === 'string') return change(json);
  if (Array.isArray(json)) {
    const items = json.map((item) => renamed(item, change));
    // What was there already stays as it is; a code that has just become another's goes where that one is named too.
    return items.filter((item, i) => item === json[i] || typeof item !== 'string' || items.every((other, j) => i === j || other !== item || (other !== json[j] && j > i)));
  }
  if (typeof json !== 'object' || json === null) return json;
  const entries = Object.entries(json).map(([key, item]) => [change(key), renamed(item, change), change(key) === key] as const);
  return Object.fromEntries([...entries.filter(([, , own]) => !own), ...entries.filter(([, , own]) => own)].map(([key, item]) => [key, item]));
};

/** The cell with every `lose` in it given way to `keep`; JSON stays JSON. */
export const withOtherCode = (cell: string, lose: string, keep: string): string => {
  const change = (text: string): string => text.replace(whole(lose), keep);
  if (!/^[{[]/.test(cell)) return change(cell);
  try {
    return JSON.stringify(renamed(JSON.parse(cell) as Json, change));
  } catch {
    return change(cell);
  }
};
