// The two kinds of condition of a conditional format, as scripts read them: a boolean one with a look, or a colour scale.

import { executionOf, ServiceObject } from '../kernel';
import type { ConditionalFormat } from '../../workbook/types';
import type { Book } from './book';
import { newColor } from './color';
import { E, member } from './enums';
import { conditionValues } from './filter-criteria';
import { publish } from './publish';
import type { GColor } from './types';

type Criteria = GoogleAppsScript.Spreadsheet.BooleanCriteria;
type Interpolation = GoogleAppsScript.Spreadsheet.InterpolationType;
export type Gradient = NonNullable<ConditionalFormat['gradient']>;

export class BooleanConditionService extends ServiceObject implements GoogleAppsScript.Spreadsheet.BooleanCondition {
  readonly #book: Book;
  readonly #condition: NonNullable<ConditionalFormat['condition']>;
  constructor(book: Book, condition: NonNullable<ConditionalFormat['condition']>) {
    super(book.execution);
    this.#book = book;
    this.#condition = condition;
  }
  getBackground(): string | null {
    return this.#condition.style.bg ?? null;
  }
  getBackgroundObject(): GColor | null {
    return this.#color(this.#condition.style.bg);
  }
  getFontColor(): string | null {
    return this.#condition.style.color ?? null;
  }
  getFontColorObject(): GColor | null {
    return this.#color(this.#condition.style.color);
  }
  getBold(): boolean | null {
    return this.#condition.style.bold ?? null;
  }
  getItalic(): boolean | null {
    return this.#condition.style.italic ?? null;
  }
  getStrikethrough(): boolean | null {
    return this.#condition.style.strike ?? null;
  }
  getUnderline(): boolean | null {
    return this.#condition.style.underline ?? null;
  }
  getCriteriaType(): Criteria {
    return member(E.BooleanCriteria, this.#condition.criteria) as Criteria;
  }
  getCriteriaValues(): unknown[] {
    return conditionValues(this.#book, this.#condition.criteria, this.#condition.values);
  }
  #color(hex: string | undefined): GColor | null {
    return hex === undefined ? null : newColor(executionOf(this), { rgb: hex });
  }
}
publish(BooleanConditionService, 'BooleanCondition', 'SpreadsheetApp.ConditionalFormatBooleanCondition');

export class GradientConditionService extends ServiceObject implements GoogleAppsScript.Spreadsheet.GradientCondition {
  readonly #gradient: Gradient;
  constructor(book: Book, gradient: Gradient) {
    super(book.execution);
    this.#gradient = gradient;
  }
  getMaxColor(): string {
    return this.#part('max', 'color');
  }
  getMaxType(): Interpolation | null {
    return this.#type('max');
  }
  getMaxValue(): string {
    return this.#part('max', 'value');
  }
  getMidColor(): string {
    return this.#part('mid', 'color');
  }
  getMidType(): Interpolation | null {
    return this.#type('mid');
  }
  getMidValue(): string {
    return this.#part('mid', 'value');
  }
  getMinColor(): string {
    return this.#part('min', 'color');
  }
  getMinType(): Interpolation | null {
    return this.#type('min');
  }
  getMinValue(): string {
    return this.#part('min', 'value');
  }
  getMaxColorObject(): GColor | null {
    return this.#color('max');
  }
  getMidColorObject(): GColor | null {
    return this.#color('mid');
  }
  getMinColorObject(): GColor | null {
    return this.#color('min');
  }
  #part(which: keyof Gradient, field: 'color' | 'value'): string {
    return this.#gradient[which]?.[field] ?? '';
  }
  #type(which: keyof Gradient): Interpolation | null {
    const type = this.#gradient[which]?.type;
    return type === undefined ? null : (member(E.InterpolationType, type) as Interpolation);
  }
  #color(which: keyof Gradient): GColor | null {
    const hex = this.#gradient[which]?.color;
    return hex === undefined ? null : newColor(executionOf(this), { rgb: hex });
  }
}
publish(GradientConditionService, 'GradientCondition', 'SpreadsheetApp.ConditionalFormatGradientCondition');
