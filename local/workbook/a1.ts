/** A1 notation: column letters, ranges as text, sheet names that need quotes. */
import type { CellRange } from './types';

/** 0 -> 'A', 26 -> 'AA'. */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** 'A' -> 0, 'aa' -> 26. */
export function columnIndex(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

/** 'Лист 1' -> "'Лист 1'"; names of letters, digits and underscores stand bare, unless they look like a cell or begin with a digit. */
export function quoteSheetName(name: string): string {
  const bare = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^[A-Za-z]{1,3}\d*$/.test(name) && !/^(true|false|r\d*c\d*)$/i.test(name);
  return bare ? name : `'${name.replaceAll("'", "''")}'`;
}

/** 'B3' for one cell, 'B3:D9' otherwise; with a sheet name in front when given. */
export function toA1(range: CellRange, sheetName?: string): string {
  const first = columnName(range.column) + (range.row + 1);
  const one = range.rows === 1 && range.columns === 1;
  const text = one ? first : `${first}:${columnName(range.column + range.columns - 1)}${range.row + range.rows}`;
  return sheetName === undefined ? text : `${quoteSheetName(sheetName)}!${text}`;
}

const CORNERS = /^\$?([A-Za-z]{1,3})?\$?(\d{1,8})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,8})?)?$/;

/** 'A1', 'A1:B2', 'A:C', '3:5', 'A3:A', with or without a sheet and '$'. Open sides reach to the given size. Undefined when the text is none of them. */
export function parseA1(text: string, size: { rows: number; columns: number }): { sheetName?: string; range: CellRange } | undefined {
  const prefixed = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/s.exec(text.trim());
  const sheetName = prefixed ? (prefixed[1]?.replaceAll("''", "'") ?? prefixed[2]) : undefined;
  const body = prefixed ? (prefixed[3] ?? '') : text.trim();
  const match = CORNERS.exec(body);
  if (!match || body === '') return undefined;
  const [, leftText, topText, rightText, bottomText] = match;
  const isRange = body.includes(':');
  if (!isRange && (leftText === undefined || topText === undefined)) return undefined;
  if (isRange && ((leftText === undefined && topText === undefined) || (rightText === undefined && bottomText === undefined))) return undefined;
  const left = leftText === undefined ? 0 : columnIndex(leftText);
  const top = topText === undefined ? 0 : Number(topText) - 1;
  const right = isRange ? (rightText === undefined ? size.columns - 1 : columnIndex(rightText)) : left;
  const bottom = isRange ? (bottomText === undefined ? size.rows - 1 : Number(bottomText) - 1) : top;
  if (top < 0 || bottom < 0) return undefined;
  const range = { row: Math.min(top, bottom), column: Math.min(left, right), rows: Math.abs(bottom - top) + 1, columns: Math.abs(right - left) + 1 };
  return sheetName === undefined ? { range } : { sheetName, range };
}
