// DataValidation and its builder. A rule is kept in the workbook's form; ranges and dates are turned into objects when asked for.

import { exception, executionOf, instantOfSerial, isDate, ServiceObject } from '../kernel';
import type { CellValue, Validation } from '../../workbook/types';
import { fullName, parseArea, splitSheet } from './a1';
import { booksOf, type Book } from './book';
import { serialOfDate } from './cell-values';
import { E, isMember, member, nameOf } from './enums';
import { newRange } from './factory';
import { publish } from './publish';
import { placeOf } from './range-base';
import { as, type GRange, type GValidation } from './types';

type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type Criteria = GoogleAppsScript.Spreadsheet.DataValidationCriteria;

/** A rule being built: `criteria` is empty until one is chosen. */
interface Rule extends Omit<Validation, 'criteria'> {
  criteria: string | null;
}

let ruleOf: (rule: object) => { rule: Rule; book: Book } | undefined;
let moveTo: (rule: DataValidationBase, book: Book) => void;

const isDateRule = (criteria: string | null): boolean => criteria !== null && criteria.startsWith('DATE_');

/** "'Списки'!A2:A" as a Range of the book; a sheet that is gone leaves the text. */
function rangeNamed(book: Book, text: string): GRange | string {
  const { sheetName, rest } = splitSheet(text.replace(/^=/, ''));
  const sheet = sheetName === undefined ? undefined : book.workbook.getSheetByName(sheetName);
  const area = sheet && parseArea(rest, sheet.rowCount, sheet.columnCount);
  return sheet && area ? newRange(book, sheet.id, area) : text;
}

abstract class DataValidationBase extends ServiceObject {
  static {
    moveTo = (rule, book) => {
      rule.#book = book;
    };
    ruleOf = (rule) => (#rule in rule ? { rule: (rule as DataValidationBase).#rule, book: (rule as DataValidationBase).#book } : undefined);
  }
  readonly #rule: Rule;
  #book: Book;
  constructor(book: Book, rule: Rule) {
    super(book.execution);
    this.#book = book;
    this.#rule = rule;
  }
  getAllowInvalid(): boolean {
    return this.#rule.allowInvalid;
  }
  getCriteriaType(): Criteria {
    // a new builder has none
    return (this.#rule.criteria === null ? null : member(E.DataValidationCriteria, this.#rule.criteria)) as Criteria;
  }
  getCriteriaValues(): unknown[] {
    const { criteria, values, showDropdown } = this.#rule;
    if (criteria === 'VALUE_IN_LIST') return [[...values], showDropdown ?? true];
    if (criteria === 'VALUE_IN_RANGE') return [rangeNamed(this.#book, String(values[0] ?? '')), showDropdown ?? true];
    const zone = this.#book.workbook.timeZone;
    return values.map((value) => {
      if (isDateRule(criteria) && typeof value === 'number') return new Date(instantOfSerial(value, zone));
      return criteria?.endsWith('_RELATIVE') && typeof value === 'string' && value in E.RelativeDate ? member(E.RelativeDate, value) : value;
    });
  }
  getHelpText(): string {
    return (this.#rule.helpText ?? null) as string;
  }
  copy(): Builder {
    return as<Builder>(new DataValidationBuilderService(this.#book, { ...this.#rule, values: [...this.#rule.values] }));
  }
}

class DataValidationService extends DataValidationBase implements GValidation {}

export class DataValidationBuilderService extends DataValidationBase implements Builder {
  constructor(book: Book, rule: Rule = { criteria: null, values: [], allowInvalid: true }) {
    super(book, rule);
  }
  build(): GValidation {
    const { rule, book } = held(this);
    return as<GValidation>(new DataValidationService(book, { ...rule, values: [...rule.values] }));
  }
  setAllowInvalid(allowInvalidData: boolean): Builder {
    held(this).rule.allowInvalid = allowInvalidData;
    return this;
  }
  setHelpText(helpText: string | null): Builder {
    const { rule } = held(this);
    if (helpText === null) delete rule.helpText;
    else rule.helpText = helpText;
    return this;
  }
  requireCheckbox(checkedValue?: unknown, uncheckedValue?: unknown): Builder {
    return choose(this, 'CHECKBOX', [checkedValue, uncheckedValue].filter((value) => value !== undefined && value !== null));
  }
  requireDate(): Builder {
    return choose(this, 'DATE_IS_VALID_DATE', []);
  }
  requireDateAfter(date: GoogleAppsScript.Base.Date): Builder {
    return choose(this, 'DATE_AFTER', [date]);
  }
  requireDateBefore(date: GoogleAppsScript.Base.Date): Builder {
    return choose(this, 'DATE_BEFORE', [date]);
  }
  requireDateBetween(start: GoogleAppsScript.Base.Date, end: GoogleAppsScript.Base.Date): Builder {
    return choose(this, 'DATE_BETWEEN', [start, end]);
  }
  requireDateEqualTo(date: GoogleAppsScript.Base.Date): Builder {
    return choose(this, 'DATE_EQUAL_TO', [date]);
  }
  requireDateNotBetween(start: GoogleAppsScript.Base.Date, end: GoogleAppsScript.Base.Date): Builder {
    return choose(this, 'DATE_NOT_BETWEEN', [start, end]);
  }
  requireDateOnOrAfter(date: GoogleAppsScript.Base.Date): Builder {
    return choose(this, 'DATE_ON_OR_AFTER', [date]);
  }
  requireDateOnOrBefore(date: GoogleAppsScript.Base.Date): Builder {
    return choose(this, 'DATE_ON_OR_BEFORE', [date]);
  }
  requireFormulaSatisfied(formula: string): Builder {
    return choose(this, 'CUSTOM_FORMULA', [formula]);
  }
  requireNumberBetween(start: number, end: number): Builder {
    return choose(this, 'NUMBER_BETWEEN', [start, end]);
  }
  requireNumberEqualTo(number: number): Builder {
    return choose(this, 'NUMBER_EQUAL_TO', [number]);
  }
  requireNumberGreaterThan(number: number): Builder {
    return choose(this, 'NUMBER_GREATER_THAN', [number]);
  }
  requireNumberGreaterThanOrEqualTo(number: number): Builder {
    return choose(this, 'NUMBER_GREATER_THAN_OR_EQUAL_TO', [number]);
  }
  requireNumberLessThan(number: number): Builder {
    return choose(this, 'NUMBER_LESS_THAN', [number]);
  }
  requireNumberLessThanOrEqualTo(number: number): Builder {
    return choose(this, 'NUMBER_LESS_THAN_OR_EQUAL_TO', [number]);
  }
  requireNumberNotBetween(start: number, end: number): Builder {
    return choose(this, 'NUMBER_NOT_BETWEEN', [start, end]);
  }
  requireNumberNotEqualTo(number: number): Builder {
    return choose(this, 'NUMBER_NOT_EQUAL_TO', [number]);
  }
  requireTextContains(text: string): Builder {
    return choose(this, 'TEXT_CONTAINS', [text]);
  }
  requireTextDoesNotContain(text: string): Builder {
    return choose(this, 'TEXT_DOES_NOT_CONTAIN', [text]);
  }
  requireTextEqualTo(text: string): Builder {
    return choose(this, 'TEXT_EQUAL_TO', [text]);
  }
  requireTextIsEmail(): Builder {
    return choose(this, 'TEXT_IS_VALID_EMAIL', []);
  }
  requireTextIsUrl(): Builder {
    return choose(this, 'TEXT_IS_VALID_URL', []);
  }
  requireValueInList(values: string[], showDropdown = true): Builder {
    if (values.length > 500) throw exception('The list of values is too long: no more than 500 items are allowed.');
    return choose(this, 'VALUE_IN_LIST', [values, showDropdown]);
  }
  requireValueInRange(range: GRange, showDropdown = true): Builder {
    return choose(this, 'VALUE_IN_RANGE', [range, showDropdown]);
  }
  withCriteria(criteria: Criteria, args: unknown[]): Builder {
    const name = nameOf(criteria);
    // the platform takes these and cannot keep them: they exist only for rules made by hand
    if (name.endsWith('_RELATIVE')) throw exception('Service Spreadsheets failed while accessing the builder: relative dates cannot be set by a script.');
    return choose(this, name, args);
  }
}

/** Puts a criterion with its values, in the workbook's form, into a builder. */
function choose(builder: DataValidationBuilderService, criteria: string, args: readonly unknown[]): Builder {
  const { rule, book } = held(builder);
  rule.criteria = criteria;
  delete rule.showDropdown;
  if (criteria === 'VALUE_IN_LIST') {
    const [list, dropdown] = Array.isArray(args[0]) ? args : [args, true];
    rule.values = Array.from(list as unknown[], String);
    rule.showDropdown = dropdown !== false;
  } else if (criteria === 'VALUE_IN_RANGE') {
    rule.values = [nameOfRange(args[0] as object)];
    // the rule belongs to the spreadsheet of its range
    moveTo(builder, placeOf(args[0] as object).book);
    rule.showDropdown = args[1] !== false;
  } else rule.values = args.map((arg) => plainValue(arg, book));
  return builder;
}

const nameOfRange = (range: object): string => {
  const { book, sheetId, area } = placeOf(range);
  return fullName(book.sheet(sheetId).name, area);
};

/** A criterion's value as the workbook keeps it. */
export function plainValue(arg: unknown, book: Book): CellValue {
  if (isDate(arg)) return serialOfDate(arg, book.workbook.timeZone);
  if (typeof arg === 'string' || typeof arg === 'number' || typeof arg === 'boolean') return arg;
  return isMember(arg, 'RelativeDate') ? nameOf(arg) : String(arg);
}

publish(DataValidationService, 'DataValidation');
publish(DataValidationBuilderService, 'DataValidationBuilder');

function held(rule: object): { rule: Rule; book: Book } {
  const found = ruleOf(rule);
  if (!found) throw exception('Object is not of type DataValidation.');
  return found;
}

/** A rule of the workbook as a script's object. */
export const newValidation = (book: Book, validation: Validation): GValidation => as<GValidation>(new DataValidationService(book, { ...validation, values: [...validation.values] }));

/** What a script's rule is to the workbook. */
export function validationOf(rule: object): Validation {
  const { criteria, ...rest } = held(rule).rule;
  if (criteria === null) throw exception('The data validation rule has no criteria.');
  return { criteria, ...rest, values: [...rest.values] };
}

/** A builder for the active spreadsheet of the execution. */
export const newValidationBuilder = (service: ServiceObject): Builder => as<Builder>(new DataValidationBuilderService(booksOf(executionOf(service)).active));
