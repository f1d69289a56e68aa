// One spreadsheet as one execution sees it: a buffer of unwritten changes, flushed before every read, and the right to edit.

import { exception, type Execution } from '../kernel';
import type { CellRange, Sheet, Workbook } from '../../workbook/types';
import { contains, intersects } from './a1';

/** What Google says to somebody who is stopped by a protection. */
export const PROTECTED = 'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

const domain = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

export class Book {
  readonly execution: Execution;
  readonly workbook: Workbook;
  #pending: Array<() => void> = [];

  constructor(execution: Execution, workbook: Workbook) {
    this.execution = execution;
    this.workbook = workbook;
    execution.onFlush(() => this.flush());
  }

  /** Puts a change into the buffer; it reaches the workbook at the next read, flush or the end of the execution. */
  write(change: () => void): void {
    this.#pending.push(change);
  }

  /** Writes the buffer as one undoable step. */
  flush(): void {
    if (this.#pending.length === 0) return;
    const pending = this.#pending;
    this.#pending = [];
    this.workbook.change('script', () => {
      for (const change of pending) change();
    });
  }

  /** The workbook with this execution's own writes in it. */
  read(): Workbook {
    this.flush();
    return this.workbook;
  }

  /** A change that happens at once (structure): the buffer first, so that the order stays. */
  act<T>(work: (workbook: Workbook) => T): T {
    this.flush();
    return this.workbook.change('script', () => work(this.workbook));
  }

  /** The sheet with this id; throws when a person or another execution has deleted it. */
  sheet(id: number): Sheet {
    const sheet = this.workbook.getSheet(id);
    if (!sheet) throw exception(`Sheet ${id} not found`);
    return sheet;
  }

  /** The spreadsheet in which the script lives, as opposed to one it has made. */
  get isContainer(): boolean {
    return this.workbook.id === this.execution.workbook.id;
  }

  get isOwner(): boolean {
    return !this.isContainer || this.execution.user.email === this.execution.workbookOwner;
  }

  /** Whether a protection lets this execution's user edit. */
  passes(protection: { editors: readonly string[]; domainEdit: boolean; warningOnly: boolean }): boolean {
    const { email } = this.execution.user;
    if (protection.warningOnly || this.isOwner || protection.editors.includes(email)) return true;
    return protection.domainEdit && domain(email) === domain(this.execution.workbookOwner);
  }

  canEdit(sheet: Sheet, range: CellRange): boolean {
    return sheet.protections.every((protection) => {
      if (protection.range ? !intersects(protection.range, range) : protection.unprotected.some((free) => contains(free, range))) return true;
      return this.passes(protection);
    });
  }

  /** Throws Google's message when a protection stops this user from changing the range. */
  demandEdit(sheet: Sheet, range: CellRange): void {
    if (sheet.protections.length > 0 && !this.canEdit(sheet, range)) throw exception(PROTECTED);
  }

  /** The same for what is the sheet's own (name, sizes, rules): only a protection of the whole sheet stops it. */
  demandSheet(sheet: Sheet): void {
    if (!sheet.protections.every((protection) => protection.range !== undefined || this.passes(protection))) throw exception(PROTECTED);
  }
}

/** What the execution holds of spreadsheets: its books and which of them is active. */
export interface Books {
  readonly all: Map<string, Book>;
  active: Book;
}

const held = new WeakMap<Execution, Books>();

/** Books of the execution; the active one is the container until the script sets another. */
export function booksOf(execution: Execution): Books {
  let books = held.get(execution);
  if (!books) {
    const container = new Book(execution, execution.workbook);
    books = { all: new Map([[container.workbook.id, container]]), active: container };
    held.set(execution, books);
  }
  return books;
}

/** The book of a workbook in this execution, made at first use. */
export function bookOf(execution: Execution, workbook: Workbook): Book {
  const { all } = booksOf(execution);
  let book = all.get(workbook.id);
  if (!book) all.set(workbook.id, (book = new Book(execution, workbook)));
  return book;
}
