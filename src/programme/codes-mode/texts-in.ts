// The texts inside a cell: a plain one is itself, a JSON one holds several.

const isJson = (value: string): boolean => /^[{[]/.test(value);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const walk = (json: Json, change: (text: string) => string): Json => {
  if (typeof json === 'string') return change(json);
  if (Array.isArray(json)) return json.map((item) => walk(item, change));
  if (typeof json === 'object' && json !== null) return Object.fromEntries(Object.entries(json).map(([key, item]) => [key, walk(item, change)]));
  return json;
};

/** The cell with every text in it changed; JSON stays JSON. */
export const changeTexts = (value: string, change: (text: string) => string): string => {
  if (!isJson(value)) return change(value);
  let json: Json;
  try {
    json = JSON.parse(value) as Json;
  } catch {
    return change(value);
  }
  return JSON.stringify(walk(json, change));
};

/** All texts in a cell. */
export const textsIn = (value: string): string[] => {
  const found: string[] = [];
  changeTexts(value, (text) => { found.push(text); return text; });
  return found;
};
