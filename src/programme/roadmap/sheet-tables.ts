/** A sheet may hold a title, the roadmap and the indicators one under another: cuts it into tables. */
import { isRoadmapHeading } from './columns';
import type { TableInPlace } from './find-tables';
import { cellText, rowIsEmpty, type Grid, type GridRow } from './grid';
import { plain } from './text';

export function splitSheet(grid: Grid): TableInPlace[] {
  const tables: TableInPlace[] = [];
  let before: string[] = [];
  let rows: GridRow[] = [];
  const close = (): void => {
    if (rows.some((row) => !rowIsEmpty(row))) {
      const columns = rows.reduce((widest, row) => row.cells.reduce((end, cell) => (cell.lines.length > 0 ? Math.max(end, cell.column + cell.span) : end), widest), 0);
      tables.push({ grid: { columns, rows: rows.map((row) => cutRow(row, columns)), htmlRows: grid.htmlRows.filter((index) => rows.some((row) => row.index === index)) }, before, parent: null });
      before = [];
    }
    rows = [];
  };
  const anyHeading = grid.rows.some(isRoadmapHeading);
  for (const [at, row] of grid.rows.entries()) {
    const heading = isRoadmapHeading(row);
    const opens = (heading && !rows.some(isRoadmapHeading)) || (opensIndicators(row) && isBlank(grid.rows[at - 1])) || (heading && isBlank(grid.rows[at - 1]));
    if (opens) {
      // What stands above the first heading is a title, not a table.
      if (tables.length === 0 && anyHeading && !rows.some(isRoadmapHeading)) {
        before = rows.map((above) => above.cells.map(cellText).filter((text) => text !== '').join(' ')).filter((text) => text !== '');
        rows = [];
      } else close();
    }
    rows.push(row);
  }
  close();
  return tables;
}

function opensIndicators(row: GridRow): boolean {
  const texts = row.cells.map(cellText).filter((text) => text !== '');
  return texts.some((text) => text.length < 100 && /^(индикатор|показател)/.test(plain(text)));
}

function isBlank(row: GridRow | undefined): boolean {
  return row !== undefined && rowIsEmpty(row);
}

/** Empty columns at the right are no part of the table. */
function cutRow(row: GridRow, columns: number): GridRow {
  return { ...row, cells: row.cells.filter((cell) => cell.column < columns) };
}
