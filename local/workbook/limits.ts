/** Google's limits of a workbook and the messages they are told with. */
import type { CellRange } from './types';

export const MAX_CELLS = 10_000_000;
export const MAX_COLUMNS = 18_278;
export const MAX_CHARACTERS = 50_000;

export const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

export function requireCells(count: number): void {
  if (count > MAX_CELLS) throw new Error(`This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`);
}

export function requireLength(text: string): void {
  if (text.length > MAX_CHARACTERS) throw new Error(`Your input contains more than the maximum of ${MAX_CHARACTERS} characters in a single cell.`);
}

export function requireInside(range: CellRange, grid: { rowCount: number; columnCount: number }): void {
  if (!(range.row >= 0 && range.column >= 0 && range.rows >= 1 && range.columns >= 1 && range.row + range.rows <= grid.rowCount && range.column + range.columns <= grid.columnCount)) throw new Error(OUTSIDE);
}
