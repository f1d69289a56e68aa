/** The programme's indicators: from their own table, or from the paragraphs under a heading «Показатели». */
import type { TableInPlace } from './find-tables';
import { cellText, type GridRow } from './grid';
import { commonest, plain, tidy, words } from './text';
import type { DocumentBlock, RoadmapIndicator } from './types';

const HEADING = /индикатор|показател/;

export function isIndicatorTable(table: TableInPlace): boolean {
  const head = table.grid.rows.slice(0, 3).flatMap((row) => row.cells.map(cellText));
  const heads = head.some((text) => text.length < 100 && HEADING.test(plain(text)));
  return heads || HEADING.test(plain(table.before[table.before.length - 1] ?? ''));
}

export function indicatorsOf(table: TableInPlace): RoadmapIndicator[] {
  const { rows } = table.grid;
  const headingRow = rows.slice(0, 3).findIndex((row) => row.cells.some((cell) => HEADING.test(plain(cellText(cell)))));
  const column = headingRow < 0 ? longestColumn(rows) : (rows[headingRow]?.cells.find((cell) => HEADING.test(plain(cellText(cell))))?.column ?? 0);
  const indicators: RoadmapIndicator[] = [];
  let inHeading = true;
  for (const [index, row] of rows.entries()) {
    const cell = row.cells.find((candidate) => candidate.column === column && !candidate.continued);
    const goesOn = index > headingRow && inHeading && row.cells.some((candidate) => candidate.continued);
    if (index <= headingRow || goesOn) continue;
    inHeading = false;
    // A heading inside the table covers it from side to side.
    if (!cell || (cell.span > 1 && row.cells.length === 1)) continue;
    const title = withoutNumber(tidy(cell.lines.map((line) => line.text).join(' ')));
    if (words(title).some((word) => /[а-яa-z]/.test(word))) indicators.push({ number: indicators.length + 1, title });
  }
  return indicators;
}

/** What the table of indicators holds beside the titles; the values belong to the register, not to the roadmap. */
export function indicatorHeading(table: TableInPlace): string {
  const found = table.grid.rows.slice(0, 3).findIndex((row) => row.cells.some((cell) => HEADING.test(plain(cellText(cell)))));
  const rows = table.grid.rows.slice(0, found + 1);
  const next = table.grid.rows[found + 1];
  if (found >= 0 && next?.cells.some((cell) => cell.continued)) rows.push(next);
  return tidy(rows.flatMap((row) => row.cells.map(cellText)).join(' '));
}

/** Paragraphs after a heading that begins with «Показатели» or «Индикаторы», up to the next heading. */
export function indicatorsOfParagraphs(blocks: readonly DocumentBlock[]): RoadmapIndicator[] {
  const indicators: RoadmapIndicator[] = [];
  let inside = false;
  for (const block of blocks) {
    if (block.kind === 'table') inside = false;
    else if (block.heading !== null) inside = /^(показател|индикатор)/.test(plain(block.text));
    else if (inside && tidy(block.text) !== '') indicators.push({ number: indicators.length + 1, title: withoutNumber(tidy(block.text)) });
  }
  return indicators;
}

function withoutNumber(title: string): string {
  return title.replace(/^\d{1,3}[.)]\s*(?=\D)/, '');
}

function longestColumn(rows: readonly GridRow[]): number {
  const lengths = new Map<number, number>();
  for (const row of rows) for (const cell of row.cells) lengths.set(cell.column, (lengths.get(cell.column) ?? 0) + cellText(cell).length);
  return commonest(lengths) ?? 0;
}
