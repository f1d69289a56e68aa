/** Tables of a document or a sheet in one shape: rows of cells on a grid, cells as tidy lines. */
import { stripHtml } from './leftover-html';
import { tidy } from './text';
import type { DocumentBlock, DocumentTable } from './types';

export interface Line {
  text: string;
  /** Automatic number, «1.»; numbers typed into the text stay in the text. */
  number: string | null;
  bullet: boolean;
  /** Stands after a line break inside a paragraph, which may be no more than a wrapped line. */
  soft: boolean;
}

export interface GridCell {
  column: number;
  span: number;
  continued: boolean;
  lines: Line[];
}

export interface GridRow {
  /** 1-based place in its table. */
  index: number;
  cells: GridCell[];
}

export interface Grid {
  columns: number;
  rows: GridRow[];
  /** 1-based rows in which HTML was taken out. */
  htmlRows: number[];
}

export function gridOfTable(table: DocumentTable): Grid {
  const htmlRows = new Set<number>();
  const rows = table.rows.map((row, index) => ({
    index: index + 1,
    cells: row.cells.map((cell) => ({
      column: cell.column,
      span: cell.span,
      continued: cell.merge === 'continued',
      lines: linesOf(cell.blocks, () => htmlRows.add(index + 1)),
    })),
  }));
  return { columns: table.columns, rows, htmlRows: [...htmlRows] };
}

export interface SheetMerge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Plain rows of a sheet; `merges` are 0-based and inclusive, where the sheet knows them. */
export function gridOfRows(rows: readonly (readonly string[])[], merges: readonly SheetMerge[] = []): Grid {
  const columns = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const covered = coveredCells(merges, rows.length, columns);
  const htmlRows = new Set<number>();
  const gridRows = rows.map((row, index) => {
    const cells: GridCell[] = [];
    for (let column = 0; column < columns; column++) {
      const merge = covered.get(index * columns + column);
      if (merge && merge.left < column) continue;
      const span = merge ? Math.min(merge.right, columns - 1) - column + 1 : 1;
      const lines = linesOfText(row[column] ?? '', null, false, () => htmlRows.add(index + 1));
      cells.push({ column, span, continued: merge !== undefined && merge.top < index, lines });
    }
    return { index: index + 1, cells };
  });
  return { columns, rows: gridRows, htmlRows: [...htmlRows] };
}

function coveredCells(merges: readonly SheetMerge[], rows: number, columns: number): Map<number, SheetMerge> {
  const covered = new Map<number, SheetMerge>();
  for (const merge of merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, rows - 1); row++) {
      for (let column = merge.left; column <= Math.min(merge.right, columns - 1); column++) covered.set(row * columns + column, merge);
    }
  }
  return covered;
}

function linesOf(blocks: readonly DocumentBlock[], onHtml: () => void): Line[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return linesOfText(block.text, block.number, block.bullet, onHtml);
    return block.rows.flatMap((row) => row.cells.flatMap((cell) => linesOf(cell.blocks, onHtml)));
  });
}

/** An empty automatically numbered paragraph is kept: in the column «№» it is the number. */
function linesOfText(text: string, number: string | null, bullet: boolean, onHtml: () => void): Line[] {
  const html = text.includes('<') || text.includes('&') ? stripHtml(text) : null;
  if (html) {
    onHtml();
    return html.map((line, index) => ({
      text: tidy(line.text),
      number: line.number ?? (index === 0 ? number : null),
      bullet: line.bullet || (index === 0 && bullet),
      soft: false,
    }));
  }
  const lines = text.split('\n').map(tidy).filter((line) => line !== '');
  if (lines.length === 0) return number === null ? [] : [{ text: '', number, bullet: false, soft: false }];
  return lines.map((line, index) => ({ text: line, number: index === 0 ? number : null, bullet: index === 0 && bullet, soft: index > 0 }));
}

export function cellText(cell: GridCell): string {
  return linesText(cell.lines);
}

/** Lines as one text, automatic numbers included. */
export function linesText(lines: readonly Line[]): string {
  return tidy(lines.map((line) => (line.number === null ? line.text : `${line.number} ${line.text}`)).join(' '));
}

export function rowIsEmpty(row: GridRow): boolean {
  return row.cells.every((cell) => cell.lines.length === 0);
}
