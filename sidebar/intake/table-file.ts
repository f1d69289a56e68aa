// A chosen source as sheets of rows, or the Russian words why it cannot be one.

import { readTableFile, type ReaderProblem } from '../../src/readers';
import type { Source } from './source';

export interface Table {
  name: string;
  rows: string[][];
}

export interface TableSource {
  name: string;
  /** Visible sheets with something in them; at least one. */
  tables: Table[];
  problems: ReaderProblem[];
}

const hasText = (rows: readonly (readonly string[])[]): boolean => rows.some((row) => row.some((cell) => cell.trim() !== ''));

/** Hidden sheets are offered only when no visible one holds anything. */
export const tablesOfSource = (source: Source): TableSource | string => {
  if (source.kind === 'sheet') {
    return hasText(source.rows) ? { name: source.name, tables: [{ name: source.name, rows: source.rows }], problems: [] } : 'На этом листе ничего нет.';
  }
  const file = readTableFile(source.name, source.bytes);
  if (!file.ok) return file.message;
  const filled = file.sheets.filter((sheet) => hasText(sheet.rows));
  const visible = filled.filter((sheet) => !sheet.hidden);
  const tables = (visible.length > 0 ? visible : filled).map(({ name, rows }) => ({ name, rows }));
  if (tables.length === 0) return file.format === 'docx' ? 'В документе нет таблицы. Нужен файл, где люди записаны строками таблицы.' : 'В файле нет ни одной строки с данными.';
  return { name: source.name, tables, problems: file.problems };
};

/** «A», «B» … «AA»: how the column is called in every table program. */
export const columnLetter = (index: number): string => (index < 26 ? '' : columnLetter(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
