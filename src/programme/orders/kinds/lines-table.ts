// A numbered table out of lines that a curator typed: «тема; часов», a line a row.

import { typographic } from '../../language';
import type { Composer } from '../composer';
import type { Column, TableBlock } from '../model';

/** Lines «текст; текст; …» as rows of so many cells; the last cell keeps what is left. */
export const cellsOf = (line: string, width: number): string[] => {
  const parts = line.split(';').map((part) => part.trim());
  const head = parts.slice(0, width - 1);
  const cells = [...head, parts.slice(width - 1).join('; ')];
  while (cells.length < width) cells.push('');
  return cells.map((cell) => typographic(cell) || '—');
};

const EMPTY = '—';

/** Rows under these columns; a column that no row fills is left out. */
export const table = (columns: readonly Column[], rows: readonly (readonly string[])[]): TableBlock => {
  const filled = columns.map((_column, at) => rows.some((row) => row[at] !== EMPTY));
  const chosen = <T>(row: readonly T[]): T[] => row.filter((_cell, at) => filled[at]);
  return {
    is: 'table', columns: [{ heading: '№ п/п', share: 8, align: 'center' }, ...chosen(columns)],
    rows: rows.map((row, i) => [String(i + 1), ...chosen(row)]),
  };
};

export const numbered = (columns: readonly Column[], lines: readonly string[]): TableBlock => table(columns, lines.map((line) => cellsOf(line, columns.length)));

/** Advice about lines with fewer parts than there are columns, by their numbers. */
export const adviseShort = (to: Composer, key: string, lines: readonly string[], width: number): void => {
  const short = lines.flatMap((line, i) => (line.split(';').length < width ? [i + 1] : []));
  const title = to.kind.asks.find((ask) => ask.key === key)?.title ?? key;
  if (short.length > 0) to.advise(`«${title}», ${short.length === 1 ? 'строка' : 'строки'} ${short.join(', ')}: не все графы заполнены. Их разделяют точкой с запятой.`);
};
