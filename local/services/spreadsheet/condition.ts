// The conditions shared by conditional formats and filters: whenTextContains, whenDateAfter and their kin.

import { exception, ServiceObject } from '../kernel';
import type { CellValue } from '../../workbook/types';
import type { Book } from './book';
import { plainValue } from './data-validation';
import { E, isMember, member, nameOf } from './enums';

type Criteria = GoogleAppsScript.Spreadsheet.BooleanCriteria;
type Day = GoogleAppsScript.Base.Date | GoogleAppsScript.Spreadsheet.RelativeDate;

/** A condition in the workbook's form; a date criterion given a relative date becomes the relative one. */
export function conditionArgs(book: Book, criteria: unknown, args: readonly unknown[]): { name: string; values: CellValue[] } {
  if (!isMember(criteria, 'BooleanCriteria')) throw exception('Invalid argument: criteria');
  const relative = args.some((arg) => isMember(arg, 'RelativeDate'));
  const name = nameOf(criteria);
  return { name: relative && !name.endsWith('_RELATIVE') ? `${name}_RELATIVE` : name, values: args.map((arg) => plainValue(arg, book)) };
}

/** Builders that choose a condition; each adds withCriteria. */
export abstract class WhenBuilder<Builder> extends ServiceObject {
  constructor(book: Book) {
    super(book.execution);
  }
  abstract withCriteria(criteria: Criteria, args: unknown[]): Builder;

  whenCellEmpty(): Builder {
    return when(this, 'CELL_EMPTY');
  }
  whenCellNotEmpty(): Builder {
    return when(this, 'CELL_NOT_EMPTY');
  }
  whenDateAfter(date: Day): Builder {
    return when(this, 'DATE_AFTER', date);
  }
  whenDateBefore(date: Day): Builder {
    return when(this, 'DATE_BEFORE', date);
  }
  whenDateEqualTo(date: Day): Builder {
    return when(this, 'DATE_EQUAL_TO', date);
  }
  whenFormulaSatisfied(formula: string): Builder {
    return when(this, 'CUSTOM_FORMULA', formula);
  }
  whenNumberBetween(start: number, end: number): Builder {
    return when(this, 'NUMBER_BETWEEN', start, end);
  }
  whenNumberEqualTo(number: number): Builder {
    return when(this, 'NUMBER_EQUAL_TO', number);
  }
  whenNumberGreaterThan(number: number): Builder {
    return when(this, 'NUMBER_GREATER_THAN', number);
  }
  whenNumberGreaterThanOrEqualTo(number: number): Builder {
    return when(this, 'NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }
  whenNumberLessThan(number: number): Builder {
    return when(this, 'NUMBER_LESS_THAN', number);
  }
  whenNumberLessThanOrEqualTo(number: number): Builder {
    return when(this, 'NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }
  whenNumberNotBetween(start: number, end: number): Builder {
    return when(this, 'NUMBER_NOT_BETWEEN', start, end);
  }
  whenNumberNotEqualTo(number: number): Builder {
    return when(this, 'NUMBER_NOT_EQUAL_TO', number);
  }
  whenTextContains(text: string): Builder {
    return when(this, 'TEXT_CONTAINS', text);
  }
  whenTextDoesNotContain(text: string): Builder {
    return when(this, 'TEXT_DOES_NOT_CONTAIN', text);
  }
  whenTextEndsWith(text: string): Builder {
    return when(this, 'TEXT_ENDS_WITH', text);
  }
  whenTextEqualTo(text: string): Builder {
    return when(this, 'TEXT_EQUAL_TO', text);
  }
  whenTextStartsWith(text: string): Builder {
    return when(this, 'TEXT_STARTS_WITH', text);
  }
}

const when = <Builder>(builder: WhenBuilder<Builder>, name: string, ...args: unknown[]): Builder => builder.withCriteria(member(E.BooleanCriteria, name) as Criteria, args);
