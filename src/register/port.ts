// What the register needs of a workbook; src/google gives it. Rows and columns count from 1, as in Sheets.

import type { CellValue } from './values';

export interface SheetInfo {
  id: number;
  name: string;
}

/** A rectangle of cells to write. */
export interface Block {
  row: number;
  column: number;
  cells: CellValue[][];
}

export interface WorkbookPort {
  /** Sheets in the order of their tabs. */
  sheets(): SheetInfo[];
  /** The sheet of this title, in one call; null when there is none. */
  sheet(name: string): SheetInfo | null;
  /** All cells from A1 to the last one with content, in one call. An empty sheet gives []. */
  readAll(sheet: number): CellValue[][];
  readBlock(sheet: number, row: number, column: number, rows: number, columns: number): CellValue[][];
  /** The first columns from row 1 to the last row with content, in one call. */
  readColumns(sheet: number, columns: number): CellValue[][];
  /** Last row with content, 0 for an empty sheet. */
  lastRow(sheet: number): number;
  /** Writes the rectangles, one call each; adds rows at the bottom first when a block reaches below the grid. */
  writeBlocks(sheet: number, blocks: readonly Block[]): void;
  /** Makes everything written visible to others. */
  flush(): void;
}
