// Where a Range lies, and how its methods read and change the sheet under it.

import { exception, ServiceObject } from '../kernel';
import type { CellRange, Sheet } from '../../workbook/types';
import { areaName, plain, type Area } from './a1';
import type { Book } from './book';
import { newRange, newSheet } from './factory';
import type { GRange, GSheet } from './types';

export interface Place {
  readonly book: Book;
  readonly sheetId: number;
  readonly area: Area;
}

let read: (range: object) => Place | undefined;

/** Coordinates of a range; the further parts of class Range build on it. */
export abstract class RangeBase extends ServiceObject implements Partial<GRange> {
  static {
    read = (range) => (#place in range ? (range as RangeBase).#place : undefined);
  }
  readonly #place: Place;
  constructor(place: Place) {
    super(place.book.execution);
    this.#place = place;
  }

  getA1Notation(): string {
    const { area, sheetId, book } = this.#place;
    // a range of a whole sheet's protection has no notation
    return area.openRows === 'both' && area.openColumns === 'both' && book.workbook.getSheet(sheetId) ? '' : areaName(area);
  }
  getRow(): number {
    return this.#place.area.row + 1;
  }
  getRowIndex(): number {
    return this.#place.area.row + 1;
  }
  getColumn(): number {
    return this.#place.area.column + 1;
  }
  getColumnIndex(): number {
    return this.#place.area.column + 1;
  }
  getLastRow(): number {
    return this.#place.area.row + this.#place.area.rows;
  }
  getLastColumn(): number {
    return this.#place.area.column + this.#place.area.columns;
  }
  getNumRows(): number {
    return this.#place.area.rows;
  }
  getNumColumns(): number {
    return this.#place.area.columns;
  }
  getHeight(): number {
    return this.#place.area.rows;
  }
  getWidth(): number {
    return this.#place.area.columns;
  }
  getGridId(): number {
    return this.#place.sheetId;
  }
  getSheet(): GSheet {
    return newSheet(this.#place.book, this.#place.sheetId);
  }
  isStartRowBounded(): boolean {
    return this.#place.area.openRows !== 'both';
  }
  isEndRowBounded(): boolean {
    return this.#place.area.openRows === undefined;
  }
  isStartColumnBounded(): boolean {
    return this.#place.area.openColumns !== 'both';
  }
  isEndColumnBounded(): boolean {
    return this.#place.area.openColumns === undefined;
  }
  getCell(row: number, column: number): GRange {
    const { area } = this.#place;
    const r = Math.trunc(row);
    const c = Math.trunc(column);
    if (r < 1 || c < 1 || r > area.rows || c > area.columns) throw exception('Cell reference out of range');
    return part(this, { row: area.row + r - 1, column: area.column + c - 1, rows: 1, columns: 1 });
  }
  offset(rowOffset: number, columnOffset: number, numRows?: number, numColumns?: number): GRange {
    const { area, book, sheetId } = this.#place;
    const next = { row: area.row + Math.trunc(rowOffset), column: area.column + Math.trunc(columnOffset), rows: Math.trunc(numRows ?? area.rows), columns: Math.trunc(numColumns ?? area.columns) };
    demandBlock(next, book.sheet(sheetId));
    return part(this, next);
  }
}

/** Refuses a block with Google's messages: it starts before the sheet, has no rows, or leaves the grid. */
export function demandBlock(block: CellRange, sheet: Sheet): void {
  if (!(block.row >= 0)) throw exception('The starting row of the range is too small.');
  if (!(block.column >= 0)) throw exception('The starting column of the range is too small.');
  if (!(block.rows >= 1)) throw exception('The number of rows in the range must be at least 1.');
  if (!(block.columns >= 1)) throw exception('The number of columns in the range must be at least 1.');
  demandInside(block, sheet);
}

function demandInside(block: CellRange, sheet: Sheet): void {
  if (block.row + block.rows > sheet.rowCount || block.column + block.columns > sheet.columnCount) throw exception('The coordinates of the range are outside the dimensions of the sheet.');
}

/** Place of any Range that a script holds. */
export function placeOf(range: object): Place {
  const place = read(range);
  if (!place) throw exception('Object is not of type Range.');
  return place;
}

/** Another range of the same sheet. */
export const part = (range: object, area: Area): GRange => {
  const { book, sheetId } = placeOf(range);
  return newRange(book, sheetId, area);
};

export interface View {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly area: CellRange;
}

/** The range's cells as they are now, the execution's own writes included. */
export function view(range: object): View {
  const { book, sheetId, area } = placeOf(range);
  book.flush();
  const sheet = book.sheet(sheetId);
  demandInside(area, sheet);
  return { book, sheet, area: plain(area) };
}

/** Buffers a change of the range's cells, after asking the grid and the protections. */
export function change<T extends object>(range: T, apply: (sheet: Sheet, area: CellRange) => void): T {
  const { book, sheetId, area } = placeOf(range);
  const sheet = book.sheet(sheetId);
  const block = plain(area);
  demandInside(block, sheet);
  book.demandEdit(sheet, block);
  book.write(() => apply(book.sheet(sheetId), block));
  return range;
}

/** A change that cannot wait (structure, results needed at once): like `change`, after the buffer. */
export function act<T>(range: object, work: (sheet: Sheet, area: CellRange) => T): T {
  const { book, sheetId, area } = placeOf(range);
  book.flush();
  const sheet = book.sheet(sheetId);
  const block = plain(area);
  demandInside(block, sheet);
  book.demandEdit(sheet, block);
  return book.act(() => work(book.sheet(sheetId), block));
}

/** Refuses data whose shape is not the range's, with Google's messages. */
export function demandShape(data: readonly (readonly unknown[])[], area: { rows: number; columns: number }): void {
  if (data.length !== area.rows) throw exception(`The number of rows in the data does not match the number of rows in the range. The data has ${data.length} but the range has ${area.rows}.`);
  for (const row of data) {
    if (row.length !== area.columns) throw exception(`The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${area.columns}.`);
  }
}

/** A matrix of the range's size filled by position inside it. */
export function fill<T>(area: { rows: number; columns: number }, make: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let r = 0; r < area.rows; r += 1) {
    const row: T[] = [];
    for (let c = 0; c < area.columns; c += 1) row.push(make(r, c));
    rows.push(row);
  }
  return rows;
}

/** A single cell as a block. */
export const cellAt = (row: number, column: number): CellRange => ({ row, column, rows: 1, columns: 1 });

/** The first value of a matrix that has at least one. */
export function first<T>(rows: readonly (readonly T[])[]): T {
  return (rows[0] as readonly T[])[0] as T;
}

