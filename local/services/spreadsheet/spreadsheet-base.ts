// Which spreadsheet a Spreadsheet object is.

import { exception, ServiceObject } from '../kernel';
import type { Book } from './book';
import { newSheet } from './factory';
import type { GSheet } from './types';

let read: (spreadsheet: object) => Book | undefined;

export abstract class SpreadsheetBase extends ServiceObject {
  static {
    read = (spreadsheet) => (#book in spreadsheet ? (spreadsheet as SpreadsheetBase).#book : undefined);
  }
  readonly #book: Book;
  constructor(book: Book) {
    super(book.execution);
    this.#book = book;
  }
}

/** The book behind a script's Spreadsheet. */
export function bookPlace(spreadsheet: object): Book {
  const book = read(spreadsheet);
  if (!book) throw exception('Object is not of type Spreadsheet.');
  return book;
}

/** The active sheet, to which many methods of Spreadsheet go. */
export const activeSheet = (spreadsheet: object): GSheet => {
  const book = bookPlace(spreadsheet);
  return newSheet(book, book.read().activeSheetId);
};
