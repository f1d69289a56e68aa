// What is keyed in from paper as the questionnaire understands it: choices by number or first letters, several by commas, grids by pairs.

import type { Asked, Given } from './types';

export type Reading = { ok: true; value: Given | null } | { ok: false; text: string };

const fold = (text: string): string => text.trim().toLowerCase().replace(/ё/g, 'е');
const good = (value: Given | null): Reading => ({ ok: true, value });
const bad = (text: string): Reading => ({ ok: false, text });

/** The choice that was meant: written out, its number, or letters that only it begins with. */
const optionOf = (typed: string, options: readonly string[]): string | null => {
  const wanted = fold(typed);
  const exact = options.find((option) => fold(option) === wanted);
  if (exact !== undefined) return exact;
  if (/^\d+$/.test(wanted)) return options[Number(wanted) - 1] ?? null;
  const begun = options.filter((option) => fold(option).startsWith(wanted));
  return begun.length === 1 ? begun[0] ?? null : null;
};

const one = (asked: Asked, typed: string): Reading => {
  const option = optionOf(typed, asked.options) ?? (asked.other && !/^\d+$/.test(typed.trim()) ? typed.trim() : null);
  return option === null ? bad(`нет варианта «${typed.trim()}»`) : good(option);
};

const several = (asked: Asked, typed: string): Reading => {
  const whole = optionOf(typed, asked.options);
  if (whole !== null) return good([whole]);
  const pieces = (/^[\d\s,;]+$/.test(typed) ? typed.split(/[\s,;]+/) : typed.split(typed.includes(';') ? ';' : ',')).map((piece) => piece.trim()).filter((piece) => piece !== '');
  const chosen: string[] = [];
  for (const piece of pieces) {
    const reading = one(asked, piece);
    if (!reading.ok) return reading;
    chosen.push(String(reading.value));
  }
  return good([...new Set(chosen)]);
};

const rowOf = (typed: string, rows: readonly string[]): string | null => (/^\d{1,3}$/.test(typed) ? rows[Number(typed) - 1] ?? null : rows.find((row) => fold(row).startsWith(fold(typed))) ?? null);

/** '1-3 2-1' or '1004Ж-1'; plain numbers, as many as rows, go down the rows in their order. */
const grid = (asked: Asked, typed: string): Reading => {
  const pieces = typed.split(/[\s,;]+/).filter((piece) => piece !== '');
  const pairs = pieces.every((piece) => /^\d+$/.test(piece)) && pieces.length === asked.options.length ? pieces.map((column, i) => [String(i + 1), column]) : pieces.map((piece) => piece.split(/[-–:=]/));
  const values: { [row: string]: string } = {};
  for (const [left = '', right = '', ...more] of pairs) {
    const row = rowOf(left, asked.options);
    const column = /^\d+$/.test(right) ? asked.columns[Number(right) - 1] : undefined;
    if (row === null || column === undefined || more.length > 0) return bad(`«${[left, right].filter((part) => part !== '').join('-')}»: пишите строку, дефис и столбец, например 1-2`);
    values[row] = column;
  }
  return good(values);
};

const date = (typed: string): Reading => {
  const found = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(typed.trim()) ?? /^(\d{4})-(\d\d)-(\d\d)$/.exec(typed.trim())?.map((part, i, all) => (i === 1 ? all[3] : i === 3 ? all[1] : part) ?? '');
  const [day, month, year] = [Number(found?.[1]), Number(found?.[2]), Number(found?.[3])];
  const made = new Date(Date.UTC(year, month - 1, day));
  return found && made.getUTCMonth() === month - 1 && made.getUTCDate() === day ? good(made.toISOString().slice(0, 10)) : bad('дата пишется так: 20.11.2026');
};

/** Reads one cell of the grid; null = nothing was answered. */
export const readKeyed = (asked: Asked, typed: string): Reading => {
  if (typed.trim() === '') return good(null);
  if (asked.kind === 'один') return one(asked, typed);
  if (asked.kind === 'несколько') return several(asked, typed);
  if (asked.kind === 'сетка') return grid(asked, typed);
  if (asked.kind === 'дата') return date(typed);
  if (asked.kind !== 'шкала') return good(typed.trim());
  const step = asked.options.find((option) => option === typed.trim());
  return step === undefined ? bad(`нужно число от ${asked.options[0]} до ${asked.options[asked.options.length - 1]}`) : good(step);
};

const numbered = (words: readonly string[]): string => words.map((word, i) => `${i + 1} – ${word}`).join('; ');

/** Keys of the questions that tell who answers: on paper they have no number. */
const WHO: ReadonlySet<string> = new Set(['who.code', 'who.name', 'who.proof']);

/** Questions under the numbers that they have on paper. */
export const numberedOn = (keys: readonly Asked[]): string[] => {
  let number = 0;
  return keys.map((key) => (WHO.has(key.item) ? key.text : `${++number}. ${key.text}`));
};

/** How this question is keyed in. */
export const hintOf = (asked: Asked): string => hintFor(asked).replace(/\.\.$/, '.');

const hintFor = ({ item, kind, options, columns, other }: Asked): string => {
  if (item === 'who.code') return 'Код с листа: цифры и буква.';
  if (kind === 'один') return `Номер или начало слова: ${numbered(options)}${other ? '; или свои слова' : ''}.`;
  if (kind === 'несколько') return `Номера через запятую: ${numbered(options)}${other ? '; или свои слова' : ''}.`;
  if (kind === 'шкала') return `Число от ${options[0]} до ${options[options.length - 1]}.`;
  if (kind === 'сетка') return `Строка, дефис, столбец – например 1-2 3-1; вместо номера строки можно код. Столбцы: ${numbered(columns)}. Строки: ${numbered(options)}.`;
  return kind === 'дата' ? 'Дата: 20.11.2026.' : 'Как написано на листе.';
};

/** The sheets that hold anything, each by the keys of its questions; null while something cannot be read. */
export const sheetsOf = (keys: readonly Asked[], cells: readonly (readonly string[])[]): { values: { [item: string]: Given } }[] | null => {
  const sheets: { values: { [item: string]: Given } }[] = [];
  for (const row of cells) {
    const values: { [item: string]: Given } = {};
    for (const [i, asked] of keys.entries()) {
      const reading = readKeyed(asked, row[i] ?? '');
      if (!reading.ok) return null;
      if (reading.value !== null) values[asked.item] = reading.value;
    }
    if (Object.keys(values).length > 0) sheets.push({ values });
  }
  return sheets;
};
