/** Finds the roadmap among the tables of a document, together with its continuations on later pages. */
import { headingRoles, isRoadmapHeading, layoutOf, type Layout } from './columns';
import { cellText, gridOfTable, rowIsEmpty, type Grid } from './grid';
import { plain, tidy } from './text';
import type { DocumentBlock } from './types';

export interface TableInPlace {
  grid: Grid;
  /** Paragraphs between the table before and this one, tidy, empty ones left out. */
  before: string[];
  /** The table that holds this one in a cell; null for a table of the document itself. */
  parent: TableInPlace | null;
}

export interface RoadmapPart {
  table: TableInPlace;
  layout: Layout;
}

/** Rows searched for the heading; a title and the approval block may stand above it inside the table. */
const HEADING_DEPTH = 12;

export function tablesOf(blocks: readonly DocumentBlock[], parent: TableInPlace | null = null): TableInPlace[] {
  const tables: TableInPlace[] = [];
  let before: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      const text = tidy(block.text);
      if (text !== '') before.push(block.number === null ? text : `${block.number} ${text}`);
      continue;
    }
    const table: TableInPlace = { grid: gridOfTable(block), before, parent };
    tables.push(table);
    for (const row of block.rows) for (const cell of row.cells) tables.push(...tablesOf(cell.blocks, table));
    before = [];
  }
  return tables;
}

/** The parts of the roadmap in order; empty where no table looks like one. */
export function findRoadmap(tables: readonly TableInPlace[]): RoadmapPart[] {
  const main = bestTable(tables);
  if (!main) return [];
  const parts: RoadmapPart[] = [];
  const signature = signatureOf(main.layout);
  let last: { part: RoadmapPart; at: number } = { part: main, at: -2 };
  for (const [at, table] of tables.entries()) {
    if (table.parent !== null && parts.some((part) => part.table === table.parent)) continue;
    const part: RoadmapPart | null = table === main.table ? main : (sameRoadmap(table, signature) ?? (last.at === at - 1 ? continuation(table, last.part) : null));
    if (!part) continue;
    parts.push(part);
    last = { part, at };
  }
  return parts;
}

/** A table with the same columns under its own heading: a roadmap may have one table for every stage. */
function sameRoadmap(table: TableInPlace, signature: string): RoadmapPart | null {
  const at = headingAt(table.grid);
  const layout = at === null ? null : layoutOf(table.grid, at);
  return layout && signatureOf(layout) === signature ? { table, layout } : null;
}

/** The rest of a table that was cut by a page: the same number of columns, no heading, nothing between. */
function continuation(table: TableInPlace, previous: RoadmapPart): RoadmapPart | null {
  const { columns } = previous.layout;
  const between = table.before.filter((text) => !/^(продолжение|окончание)/i.test(text));
  const width = table.grid.rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
  const same = width === columns.length || table.grid.columns === previous.table.grid.columns;
  const first = table.grid.rows[0];
  if (between.length > 0 || !same || columns.length < 3 || !first || new Set(headingRoles(first)).size > 2) return null;
  return { table, layout: { columns, headerStart: 0, headerEnd: 0, guessed: previous.layout.guessed } };
}

function signatureOf(layout: Layout): string {
  return layout.columns.map((column) => column.role).join(' ');
}

function bestTable(tables: readonly TableInPlace[]): RoadmapPart | null {
  let best: RoadmapPart | null = null;
  let bestScore = 0;
  for (const table of tables) {
    const at = headingAt(table.grid);
    const layout = layoutOf(table.grid, at);
    if (!layout || !isPossible(table.grid, layout, at)) continue;
    const roles = new Set(layout.columns.map((column) => column.role)).size;
    const rows = table.grid.rows.length - layout.headerEnd;
    const score = (at === null ? 0 : 10) + roles + Math.min(rows, 40) / 10 + titleScore(table.before);
    if (score > bestScore) {
      best = { table, layout };
      bestScore = score;
    }
  }
  return best;
}

function isPossible(grid: Grid, layout: Layout, headingRow: number | null): boolean {
  const rows = grid.rows.slice(layout.headerEnd).filter((row) => !rowIsEmpty(row));
  if (rows.length === 0) return false;
  // Without a heading there must be more to go by: several rows, and texts long enough for activities.
  if (headingRow !== null) return true;
  const activity = layout.columns.find((column) => column.role === 'activity');
  const letters = rows.reduce((sum, row) => sum + row.cells.reduce((most, cell) => Math.max(most, cellText(cell).length), 0), 0);
  return activity !== undefined && rows.length >= 2 && layout.columns.length >= 2 && letters / rows.length >= 15;
}

function titleScore(before: readonly string[]): number {
  const title = plain(before.slice(-8).join(' '));
  return (/дорожн[а-я]+ карт/.test(title) ? 5 : 0) + (/план[а-я]* мероприяти/.test(title) ? 3 : 0) + (/наставнич/.test(title) ? 2 : 0);
}

export function headingAt(grid: Grid): number | null {
  const at = grid.rows.slice(0, HEADING_DEPTH).findIndex(isRoadmapHeading);
  return at < 0 ? null : at;
}
