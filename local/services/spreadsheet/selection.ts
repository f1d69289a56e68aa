// Selection: the active sheet and ranges of a spreadsheet.

import { ServiceObject } from '../kernel';
import type { Book } from './book';
import { newRange, newSheet } from './factory';
import { publish } from './publish';
import { newRangeList } from './range-list';
import { as, type GRange, type GRangeList, type GSheet } from './types';

type G = GoogleAppsScript.Spreadsheet.Selection;

class SelectionService extends ServiceObject implements G {
  readonly #book: Book;
  constructor(book: Book) {
    super(book.execution);
    this.#book = book;
  }
  getActiveSheet(): GSheet {
    return newSheet(this.#book, this.#book.read().activeSheetId);
  }
  getActiveRange(): GRange | null {
    const workbook = this.#book.read();
    return newRange(this.#book, workbook.activeSheetId, workbook.activeRange);
  }
  getActiveRangeList(): GRangeList | null {
    const workbook = this.#book.read();
    return newRangeList(this.#book.execution, workbook.activeRanges.map((range) => newRange(this.#book, workbook.activeSheetId, range)));
  }
  getCurrentCell(): GRange | null {
    const workbook = this.#book.read();
    const { row, column } = workbook.activeRange;
    return newRange(this.#book, workbook.activeSheetId, { row, column, rows: 1, columns: 1 });
  }
  getNextDataRange(direction: GoogleAppsScript.Spreadsheet.Direction): GRange | null {
    const from = this.getCurrentCell();
    const to = from?.getNextDataCell(direction);
    if (!from || !to) return null;
    const [top, left] = [Math.min(from.getRow(), to.getRow()), Math.min(from.getColumn(), to.getColumn())];
    return from.getSheet().getRange(top, left, Math.abs(from.getRow() - to.getRow()) + 1, Math.abs(from.getColumn() - to.getColumn()) + 1);
  }
}
publish(SelectionService, 'Selection');

export const newSelection = (book: Book): G => as<G>(new SelectionService(book));
