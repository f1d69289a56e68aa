// The answers of one response by item keys, and how they stand in one cell of «Ответы».

/** Text, the chosen words, or of a grid the chosen column by row. */
export type AnswerValue = string | readonly string[] | { readonly [row: string]: string };
export interface AnswerValues {
  readonly [item: string]: AnswerValue;
}

/** One response as it came, before anything is made of it. */
export interface GivenAnswer {
  id: string;
  /** Moment of the last edit, 'YYYY-MM-DD HH:mm:ss'. */
  edited: string;
  values: AnswerValues;
  source: 'форма' | 'бумага';
}

/** Room that is left in a cell for the guard of the writer and for Google's own count. */
export const VALUES_LIMIT = 49_000;

const isGrid = (value: AnswerValue): value is { readonly [row: string]: string } => typeof value === 'object' && !Array.isArray(value);

/** An answer in one line of words: choices and rows joined by semicolons. */
export const textOf = (value: AnswerValue | undefined): string => {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  return isGrid(value) ? Object.entries(value).map(([row, column]) => `${row}: ${column}`).join('; ') : (value as readonly string[]).join('; ');
};

export const chosenOf = (value: AnswerValue | undefined): readonly string[] => (value === undefined || value === '' ? [] : typeof value === 'string' ? [value] : isGrid(value) ? Object.values(value) : value);
export const gridOf = (value: AnswerValue | undefined): { readonly [row: string]: string } => (value !== undefined && isGrid(value) ? value : {});

export const isBlankValue = (value: AnswerValue | undefined): boolean => textOf(value).trim() === '';

/** Cuts the longest texts until the cell can hold all; the form keeps the whole answer. */
export const packValues = (values: AnswerValues): { text: string; cut: boolean } => {
  let packed: AnswerValues = values;
  let text = JSON.stringify(packed);
  let cut = false;
  while (text.length > VALUES_LIMIT) {
    const [item, longest] = Object.entries(packed).reduce((most, one) => (textOf(one[1]).length > textOf(most[1]).length ? one : most));
    const whole = textOf(longest);
    // Escapes may double a text, so it is cut in steps; every step takes at least a tenth.
    const room = Math.min(Math.floor(whole.length * 0.9), Math.max(0, whole.length - (text.length - VALUES_LIMIT) - 40));
    const code = whole.charCodeAt(room - 1);
    packed = { ...packed, [item]: `${whole.slice(0, code >= 0xd800 && code <= 0xdbff ? room - 1 : room)}… (дальше – в форме)` };
    cut = true;
    text = JSON.stringify(packed);
  }
  return { text, cut };
};

/** Values of a row of «Ответы»; a damaged cell gives none. */
export const readValues = (cell: string): AnswerValues => {
  try {
    const read: unknown = JSON.parse(cell);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as AnswerValues) : {};
  } catch {
    return {};
  }
};
