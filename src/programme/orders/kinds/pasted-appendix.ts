// An appendix out of rows that were copied from any sheet, for the papers of one's own.

import { counted, inQuotes, typographic } from '../../language';
import type { Composer } from '../composer';
import type { Ask } from '../kind';
import type { Appendix, TableBlock } from '../model';

export const appendixAsks: readonly Ask[] = [
  { key: 'rows', title: 'Приложение', help: 'Строки листа: выделите их вместе с заголовками и скопируйте сюда. Пусто – без приложения.', type: 'lines', required: false },
  { key: 'listTitle', title: 'Название приложения', help: 'Пусто – «Список».', type: 'text', required: false },
];

/** Rows as they were copied from a sheet: cells by tabs, the first line holds the headings. */
const pastedTable = (lines: readonly string[]): TableBlock | null => {
  const rows = lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  const [headings, ...body] = rows;
  if (!headings || body.length === 0) return null;
  const longest = headings.map((heading, at) => Math.min(40, Math.max(heading.length, ...body.map((row) => (row[at] ?? '').length), 3)));
  return {
    is: 'table', columns: headings.map((heading, at) => ({ heading: typographic(heading) || ' ', share: longest[at] ?? 3 })),
    rows: body.map((row) => headings.map((_heading, at) => typographic(row[at] ?? '') || '—')),
  };
};

/** More columns than this want a page on its side. */
const NARROW = 4;

/** The page of the appendix, how a sentence names it («список», «График классных часов» in guillemets), and how many rows it has («3 позиции»); null when nothing was pasted. */
export const pastedAppendix = (to: Composer): { readonly page: Appendix; readonly named: string; readonly extent: string } | null => {
  const given = to.given.rows ?? '';
  const lines = (typeof given === 'string' ? given.split(/\r?\n/) : given).filter((line) => line.trim() !== '');
  const table = pastedTable(lines);
  if (lines.length > 0 && !table) to.lack('asked.rows', 'В приложении нужна строка заголовков и хотя бы одна строка под ней.');
  const title = to.text('listTitle');
  return table && {
    page: { title: typographic(title || 'Список'), orientation: table.columns.length > NARROW ? 'landscape' : 'portrait', body: [table] },
    named: title === '' ? 'список' : inQuotes(title),
    extent: counted(table.rows.length, 'позиция', 'позиции', 'позиций'),
  };
};
