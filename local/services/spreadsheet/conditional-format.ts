// ConditionalFormatRule and its builder.

import { exception, ServiceObject } from '../kernel';
import type { ConditionalFormat, GradientPoint, Style } from '../../workbook/types';
import { plain } from './a1';
import type { Book } from './book';
import { colorData, hexOfData } from './color';
import { conditionArgs, WhenBuilder } from './condition';
import { hexOf } from './css-colors';
import { nameOf } from './enums';
import { newRange } from './factory';
import { BooleanConditionService, GradientConditionService, type Gradient } from './format-conditions';
import { publish } from './publish';
import { placeOf } from './range-base';
import { as, type GColor, type GRange } from './types';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type Criteria = GoogleAppsScript.Spreadsheet.BooleanCriteria;
type Interpolation = GoogleAppsScript.Spreadsheet.InterpolationType;

/** A rule with the sheet its ranges lie on; a rule without ranges lies nowhere yet. */
interface Held {
  book: Book;
  sheetId: number | null;
  format: Omit<ConditionalFormat, 'id'>;
}

let read: (rule: object) => Held | undefined;

class ConditionalFormatRuleService extends ServiceObject implements Rule {
  static {
    read = (rule) => (#held in rule ? (rule as ConditionalFormatRuleService).#held : undefined);
  }
  readonly #held: Held;
  constructor(held: Held) {
    super(held.book.execution);
    this.#held = held;
  }
  copy(): Builder {
    return as<Builder>(new ConditionalFormatRuleBuilderService(this.#held.book, { ...this.#held, format: structuredCopy(this.#held.format) }));
  }
  getBooleanCondition(): GoogleAppsScript.Spreadsheet.BooleanCondition | null {
    return booleanOf(this.#held);
  }
  getGradientCondition(): GoogleAppsScript.Spreadsheet.GradientCondition | null {
    return gradientOf(this.#held);
  }
  getRanges(): GRange[] {
    return rangesOf(this.#held);
  }
}
publish(ConditionalFormatRuleService, 'ConditionalFormatRule');

const structuredCopy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const booleanOf = ({ book, format }: Held) => (format.condition?.criteria ? new BooleanConditionService(book, format.condition) : null);
const gradientOf = ({ book, format }: Held) => (format.gradient ? new GradientConditionService(book, format.gradient) : null);
const rangesOf = ({ book, sheetId, format }: Held): GRange[] => (sheetId === null ? [] : format.ranges.map((range) => newRange(book, sheetId, range)));

export class ConditionalFormatRuleBuilderService extends WhenBuilder<Builder> {
  readonly #held: Held;
  constructor(book: Book, held: Held = { book, sheetId: null, format: { ranges: [] } }) {
    super(book);
    this.#held = held;
  }
  build(): Rule {
    const { condition, gradient, ranges } = this.#held.format;
    if (!condition?.criteria && !gradient) throw exception('Conditional format rule must have either a boolean condition or a gradient condition.');
    if (ranges.length === 0) throw exception('Conditional format rule must have at least one range.');
    return as<Rule>(new ConditionalFormatRuleService({ ...this.#held, format: structuredCopy(this.#held.format) }));
  }
  copy(): Builder {
    return as<Builder>(new ConditionalFormatRuleBuilderService(this.#held.book, { ...this.#held, format: structuredCopy(this.#held.format) }));
  }
  getBooleanCondition(): GoogleAppsScript.Spreadsheet.BooleanCondition | null {
    return booleanOf(this.#held);
  }
  getGradientCondition(): GoogleAppsScript.Spreadsheet.GradientCondition | null {
    return gradientOf(this.#held);
  }
  getRanges(): GRange[] {
    return rangesOf(this.#held);
  }
  setRanges(ranges: GRange[]): Builder {
    const places = Array.from(ranges, placeOf);
    if (new Set(places.map((place) => place.sheetId)).size > 1) throw exception('All ranges of a conditional format rule must be on one sheet.');
    this.#held.sheetId = places[0]?.sheetId ?? null;
    this.#held.format.ranges = places.map((place) => plain(place.area));
    return as<Builder>(this);
  }
  withCriteria(criteria: Criteria, args: unknown[]): Builder {
    const { name, values } = conditionArgs(this.#held.book, criteria, args);
    this.#held.format.condition = { criteria: name, values, style: this.#held.format.condition?.style ?? {} };
    delete this.#held.format.gradient;
    return as<Builder>(this);
  }
  setBackground(color: string | null): Builder {
    return this.#style({ bg: color === null ? undefined : hexOf(color) });
  }
  setBackgroundObject(color: GColor | null): Builder {
    return this.#style({ bg: color === null ? undefined : hexOfData(colorData(color)) });
  }
  setFontColor(color: string | null): Builder {
    return this.#style({ color: color === null ? undefined : hexOf(color) });
  }
  setFontColorObject(color: GColor | null): Builder {
    return this.#style({ color: color === null ? undefined : hexOfData(colorData(color)) });
  }
  setBold(bold: boolean | null): Builder {
    return this.#style({ bold: bold ?? undefined });
  }
  setItalic(italic: boolean | null): Builder {
    return this.#style({ italic: italic ?? undefined });
  }
  setStrikethrough(strikethrough: boolean | null): Builder {
    return this.#style({ strike: strikethrough ?? undefined });
  }
  setUnderline(underline: boolean | null): Builder {
    return this.#style({ underline: underline ?? undefined });
  }
  setGradientMaxpoint(color: string): Builder {
    return this.#point('max', 'MAX', color);
  }
  setGradientMaxpointWithValue(color: string, type: Interpolation, value: string): Builder {
    return this.#point('max', nameOf(type), color, value);
  }
  setGradientMidpointWithValue(color: string, type: Interpolation, value: string): Builder {
    return this.#point('mid', nameOf(type), color, value);
  }
  setGradientMinpoint(color: string): Builder {
    return this.#point('min', 'MIN', color);
  }
  setGradientMinpointWithValue(color: string, type: Interpolation, value: string): Builder {
    return this.#point('min', nameOf(type), color, value);
  }
  setGradientMaxpointObject(color: GColor): Builder {
    return this.#point('max', 'MAX', hexOfData(colorData(color)) ?? '');
  }
  setGradientMinpointObject(color: GColor): Builder {
    return this.#point('min', 'MIN', hexOfData(colorData(color)) ?? '');
  }
  setGradientMaxpointObjectWithValue(color: GColor, type: Interpolation, value: string): Builder {
    return this.#point('max', nameOf(type), hexOfData(colorData(color)) ?? '', value);
  }
  setGradientMidpointObjectWithValue(color: GColor, type: Interpolation, value: string): Builder {
    return this.#point('mid', nameOf(type), hexOfData(colorData(color)) ?? '', value);
  }
  setGradientMinpointObjectWithValue(color: GColor, type: Interpolation, value: string): Builder {
    return this.#point('min', nameOf(type), hexOfData(colorData(color)) ?? '', value);
  }

  #style(fields: { [K in keyof Style]?: Style[K] | undefined }): Builder {
    const { format } = this.#held;
    // a look given before its condition waits for it under an empty name
    format.condition ??= { criteria: '', values: [], style: {} };
    const style: { [field: string]: unknown } = { ...format.condition.style };
    for (const [field, value] of Object.entries(fields)) {
      if (value === undefined) delete style[field];
      else style[field] = value;
    }
    format.condition.style = style as Style;
    return as<Builder>(this);
  }
  #point(which: keyof Gradient, type: string, color: string, value?: string): Builder {
    const { format } = this.#held;
    const point: GradientPoint = { type: type as GradientPoint['type'], color: hexOf(color) ?? '#ffffff', ...(value === undefined ? {} : { value }) };
    format.gradient = { ...format.gradient, [which]: point };
    delete format.condition;
    return as<Builder>(this);
  }
}
publish(ConditionalFormatRuleBuilderService, 'ConditionalFormatRuleBuilder');

/** Rules of a sheet for scripts. */
export const newRule = (book: Book, sheetId: number, { id: _id, ...format }: ConditionalFormat): Rule => as<Rule>(new ConditionalFormatRuleService({ book, sheetId, format: structuredCopy(format) }));

/** What scripts' rules are to the workbook; all must lie on the sheet. */
export function formatsOf(sheetId: number, rules: readonly object[]): ConditionalFormat[] {
  return rules.map((rule, i) => {
    const held = read(rule);
    if (!held) throw exception('Object is not of type ConditionalFormatRule.');
    if (held.sheetId !== sheetId) throw exception('Conditional format rule ranges must be on the sheet the rule is set on.');
    return { id: `rule${i}`, ...structuredCopy(held.format) };
  });
}
