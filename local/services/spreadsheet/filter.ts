// The filter of a sheet: what it hides by column, and the sort last made through it.

import { exception, ServiceObject } from '../kernel';
import type { CellRange, Filter as Data, Json, Sheet } from '../../workbook/types';
import type { Book } from './book';
import { E } from './enums';
import { newRange } from './factory';
import { criteriaOf, newFilterCriteria } from './filter-criteria';
import { publish } from './publish';
import { as, type GColor, type GRange } from './types';

type G = GoogleAppsScript.Spreadsheet.Filter;
type Criteria = GoogleAppsScript.Spreadsheet.FilterCriteria;
type Sort = GoogleAppsScript.Spreadsheet.SortSpec;

/** The sort is the filter's only state that the workbook does not keep itself. */
interface SortState {
  column: number;
  ascending: boolean;
}
const KEY = 'filterSort';
const sortOf = (sheet: Sheet): SortState | undefined => sheet.extra(KEY) as unknown as SortState | undefined;

class SortSpecService extends ServiceObject implements Omit<Sort, 'getDataSourceColumn'> {
  readonly #sort: SortState | undefined;
  readonly #column: number;
  constructor(book: Book, column: number, sort: SortState | undefined) {
    super(book.execution);
    this.#column = column;
    this.#sort = sort?.column === column - 1 ? sort : undefined;
  }
  getBackgroundColor(): GColor | null {
    return null;
  }
  getForegroundColor(): GColor | null {
    return null;
  }
  getDimensionIndex(): number | null {
    return this.#sort ? this.#column : null;
  }
  getSortOrder(): GoogleAppsScript.Spreadsheet.SortOrder {
    if (!this.#sort) throw exception('Unexpected error while getting the method or property getSortOrder on object SpreadsheetApp.SortSpec.');
    return this.#sort.ascending ? E.SortOrder.ASCENDING : E.SortOrder.DESCENDING;
  }
  isAscending(): boolean {
    return this.#sort?.ascending ?? false;
  }
}
publish(SortSpecService, 'SortSpec');

class FilterService extends ServiceObject implements G {
  readonly #book: Book;
  readonly #sheetId: number;
  constructor(book: Book, sheetId: number) {
    super(book.execution);
    this.#book = book;
    this.#sheetId = sheetId;
  }
  getRange(): GRange {
    return newRange(this.#book, this.#sheetId, this.#data().range);
  }
  remove(): void {
    this.#data();
    this.#act((sheet) => {
      sheet.filter = null;
      sheet.setExtra(KEY, undefined);
    });
  }
  getColumnFilterCriteria(columnPosition: number): Criteria | null {
    const criteria = this.#data().criteria[this.#column(columnPosition)];
    return criteria ? newFilterCriteria(this.#book, criteria) : null;
  }
  setColumnFilterCriteria(columnPosition: number, filterCriteria: Criteria | null): G {
    const column = this.#column(columnPosition);
    const { range, criteria } = this.#data();
    const next = { ...criteria };
    if (filterCriteria) next[column] = { ...criteriaOf(filterCriteria) };
    else delete next[column];
    this.#act((sheet) => {
      sheet.filter = { range, criteria: next };
    });
    return as<G>(this);
  }
  removeColumnFilterCriteria(columnPosition: number): G {
    return this.setColumnFilterCriteria(columnPosition, null);
  }
  getColumnSortSpec(columnPosition: number): Sort {
    this.#column(columnPosition);
    return as<Sort>(new SortSpecService(this.#book, columnPosition, sortOf(this.#book.sheet(this.#sheetId))));
  }
  sort(columnPosition: number, ascending: boolean): G {
    const column = this.#column(columnPosition);
    const { range } = this.#data();
    this.#act((sheet) => {
      // the first row is the heading
      if (range.rows > 1) sheet.sort({ ...range, row: range.row + 1, rows: range.rows - 1 }, [{ column, ascending }]);
      sheet.setExtra(KEY, { column, ascending } as unknown as Json);
    });
    return as<G>(this);
  }

  #data(): Data {
    this.#book.flush();
    const { filter } = this.#book.sheet(this.#sheetId);
    if (!filter) throw exception('The filter no longer exists.');
    return filter;
  }
  #column(position: number): number {
    const { range } = this.#data();
    const column = Math.trunc(position) - 1;
    if (column < range.column || column >= range.column + range.columns) throw exception(`Column ${Math.trunc(position)} is out of bounds for the filter.`);
    return column;
  }
  #act(work: (sheet: Sheet) => void): void {
    const sheet = this.#book.sheet(this.#sheetId);
    this.#book.demandEdit(sheet, this.#data().range);
    this.#book.act(() => work(sheet));
  }
}
publish(FilterService, 'Filter');

export const newFilter = (book: Book, sheetId: number): G => as<G>(new FilterService(book, sheetId));

/** Puts a filter on a block of a sheet that has none. */
export function createFilter(book: Book, sheet: Sheet, range: CellRange): G {
  if (sheet.filter) throw exception("You can't create a filter in a sheet that already has a filter.");
  sheet.filter = { range, criteria: {} };
  return newFilter(book, sheet.id);
}
