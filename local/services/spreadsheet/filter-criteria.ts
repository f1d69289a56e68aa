// FilterCriteria and its builder: hidden or visible values, or one condition.

import { exception, instantOfSerial, ServiceObject } from '../kernel';
import type { FilterCriteria as Data } from '../../workbook/types';
import type { Book } from './book';
import { conditionArgs, WhenBuilder } from './condition';
import { E, member } from './enums';
import { publish } from './publish';
import { as } from './types';

type G = GoogleAppsScript.Spreadsheet.FilterCriteria;
type Builder = GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder;
type Criteria = GoogleAppsScript.Spreadsheet.BooleanCriteria;

let read: (criteria: object) => Data | undefined;

/** Values of a condition as scripts get them: dates and relative dates as objects. */
export function conditionValues(book: Book, criteria: string | undefined, values: readonly unknown[] = []): unknown[] {
  const zone = book.workbook.timeZone;
  return values.map((value) => {
    if (criteria?.endsWith('_RELATIVE') && typeof value === 'string') return member(E.RelativeDate, value);
    return criteria?.startsWith('DATE_') && typeof value === 'number' ? new Date(instantOfSerial(value, zone)) : value;
  });
}

class FilterCriteriaService extends ServiceObject implements G {
  static {
    read = (criteria) => (#data in criteria ? (criteria as FilterCriteriaService).#data : undefined);
  }
  readonly #book: Book;
  readonly #data: Data;
  constructor(book: Book, data: Data) {
    super(book.execution);
    this.#book = book;
    this.#data = data;
  }
  copy(): Builder {
    return as<Builder>(new FilterCriteriaBuilderService(this.#book, { ...this.#data }));
  }
  getCriteriaType(): Criteria {
    return (this.#data.criteria === undefined ? null : member(E.BooleanCriteria, this.#data.criteria)) as Criteria;
  }
  getCriteriaValues(): unknown[] {
    return conditionValues(this.#book, this.#data.criteria, this.#data.values);
  }
  getHiddenValues(): string[] {
    return [...(this.#data.hiddenValues ?? [])];
  }
  getVisibleValues(): string[] {
    return [...(this.#data.visibleValues ?? [])];
  }
}
publish(FilterCriteriaService, 'FilterCriteria');

export class FilterCriteriaBuilderService extends WhenBuilder<Builder> {
  readonly #book: Book;
  #data: Data;
  constructor(book: Book, data: Data = {}) {
    super(book);
    this.#book = book;
    this.#data = data;
  }
  build(): G {
    return newFilterCriteria(this.#book, { ...this.#data });
  }
  copy(): Builder {
    return as<Builder>(new FilterCriteriaBuilderService(this.#book, { ...this.#data }));
  }
  getCriteriaType(): Criteria {
    return (this.#data.criteria === undefined ? null : member(E.BooleanCriteria, this.#data.criteria)) as Criteria;
  }
  getCriteriaValues(): unknown[] {
    return conditionValues(this.#book, this.#data.criteria, this.#data.values);
  }
  getHiddenValues(): string[] {
    return [...(this.#data.hiddenValues ?? [])];
  }
  getVisibleValues(): string[] {
    return [...(this.#data.visibleValues ?? [])];
  }
  setHiddenValues(values: string[]): Builder {
    this.#data = { ...this.#data, hiddenValues: Array.from(values, String) };
    delete this.#data.visibleValues;
    return as<Builder>(this);
  }
  setVisibleValues(values: string[]): Builder {
    this.#data = { ...this.#data, visibleValues: Array.from(values, String) };
    delete this.#data.hiddenValues;
    return as<Builder>(this);
  }
  withCriteria(criteria: Criteria, args: unknown[]): Builder {
    const { name, values } = conditionArgs(this.#book, criteria, args);
    this.#data = { ...this.#data, criteria: name, values };
    return as<Builder>(this);
  }
}
publish(FilterCriteriaBuilderService, 'FilterCriteriaBuilder');

export const newFilterCriteria = (book: Book, data: Data): G => as<G>(new FilterCriteriaService(book, data));

/** What a FilterCriteria holds. */
export function criteriaOf(criteria: object): Data {
  const data = read(criteria);
  if (!data) throw exception('Object is not of type FilterCriteria.');
  return data;
}
