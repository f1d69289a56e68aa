// Single cells to write, joined into as few rectangles as they allow: each rectangle is one call to Google.

import type { Block } from './port';
import type { CellValue } from './values';

export interface CellWrite {
  row: number;
  column: number;
  cell: CellValue;
}

/** Joins neighbours of a row into runs, and equal runs of neighbouring rows into rectangles. Order of the input does not matter. */
export const toBlocks = (writes: readonly CellWrite[]): Block[] => {
  const sorted = [...writes].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Block[] = [];
  for (const { row, column, cell } of sorted) {
    const last = runs[runs.length - 1];
    const line = last?.cells[0];
    if (last && line && last.row === row && last.column + line.length === column) line.push(cell);
    else runs.push({ row, column, cells: [[cell]] });
  }
  const open = new Map<string, Block>();
  const blocks: Block[] = [];
  for (const run of runs) {
    const width = (run.cells[0] as CellValue[]).length;
    const id = `${run.column}:${width}`;
    const above = open.get(id);
    if (above && above.row + above.cells.length === run.row) above.cells.push(run.cells[0] as CellValue[]);
    else {
      blocks.push(run);
      open.set(id, run);
    }
  }
  return blocks;
};
