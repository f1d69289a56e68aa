// Rich text: TextStyle, RichTextValue and their builders, kept with the cell as plain runs.

import { exception, ServiceObject, type Execution } from '../kernel';
import type { Style } from '../../workbook/types';
import { colorData, hexOfData, newColor, type ColorData } from './color';
import { hexOf } from './css-colors';
import { publish } from './publish';
import { as, type GColor, type GRichText, type GTextStyle } from './types';

/** A text style as data; an absent field is not set. */
export interface TextLook {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  size?: number;
  font?: string;
  color?: ColorData;
}
/** A run of a cell's text: [start, end) with its own look and link. */
export interface Run {
  start: number;
  end: number;
  look: TextLook;
  link: string | null;
}
/** What the workbook keeps with a cell. */
export interface RichData {
  text: string;
  runs: Run[];
}

let lookOfStyle: (style: object) => TextLook | undefined;

class TextStyleService extends ServiceObject implements GTextStyle {
  static {
    lookOfStyle = (style) => (#look in style ? (style as TextStyleService).#look : undefined);
  }
  readonly #look: TextLook;
  readonly #execution: Execution;
  constructor(execution: Execution, look: TextLook) {
    super(execution);
    this.#execution = execution;
    this.#look = look;
  }
  copy(): GoogleAppsScript.Spreadsheet.TextStyleBuilder {
    return new TextStyleBuilderService(this.#execution, { ...this.#look });
  }
  getFontFamily(): string | null {
    return this.#look.font ?? null;
  }
  getFontSize(): number | null {
    return this.#look.size ?? null;
  }
  getForegroundColor(): string | null {
    const { color } = this.#look;
    return color?.rgb ?? color?.theme ?? null;
  }
  getForegroundColorObject(): GColor | null {
    return this.#look.color ? newColor(this.#execution, this.#look.color) : null;
  }
  isBold(): boolean | null {
    return this.#look.bold ?? null;
  }
  isItalic(): boolean | null {
    return this.#look.italic ?? null;
  }
  isStrikethrough(): boolean | null {
    return this.#look.strike ?? null;
  }
  isUnderline(): boolean | null {
    return this.#look.underline ?? null;
  }
}
publish(TextStyleService, 'TextStyle');

export class TextStyleBuilderService extends ServiceObject implements GoogleAppsScript.Spreadsheet.TextStyleBuilder {
  readonly #look: TextLook;
  readonly #execution: Execution;
  constructor(execution: Execution, look: TextLook = {}) {
    super(execution);
    this.#execution = execution;
    this.#look = look;
  }
  build(): GTextStyle {
    return newTextStyle(this.#execution, { ...this.#look });
  }
  setBold(bold: boolean): this {
    this.#look.bold = bold;
    return this;
  }
  setFontFamily(fontFamily: string): this {
    this.#look.font = fontFamily;
    return this;
  }
  setFontSize(fontSize: number): this {
    this.#look.size = fontSize;
    return this;
  }
  setForegroundColor(cssString: string): this {
    this.#look.color = { rgb: hexOf(cssString) ?? '#000000' };
    return this;
  }
  setForegroundColorObject(color: GColor): this {
    this.#look.color = { ...colorData(color) };
    return this;
  }
  setItalic(italic: boolean): this {
    this.#look.italic = italic;
    return this;
  }
  setStrikethrough(strikethrough: boolean): this {
    this.#look.strike = strikethrough;
    return this;
  }
  setUnderline(underline: boolean): this {
    this.#look.underline = underline;
    return this;
  }
}
publish(TextStyleBuilderService, 'TextStyleBuilder');

export const newTextStyle = (execution: Execution, look: TextLook): GTextStyle => as<GTextStyle>(new TextStyleService(execution, look));

/** What a TextStyle holds. */
export function textLook(style: object): TextLook {
  const look = lookOfStyle(style);
  if (!look) throw exception('Object is not of type TextStyle.');
  return look;
}

/** The whole look of a cell's text, defaults filled in as the platform does. */
export const lookOfCell = (style: Style | undefined, color: ColorData): Required<TextLook> => ({
  bold: style?.bold ?? false,
  italic: style?.italic ?? false,
  underline: style?.underline ?? false,
  strike: style?.strike ?? false,
  size: style?.size ?? 10,
  font: style?.font ?? 'arial,sans,sans-serif',
  color,
});

/** A cell's style with a run's look over it. */
export function styleOfLook(look: TextLook): Style {
  const style: Style = {};
  if (look.bold !== undefined) style.bold = look.bold;
  if (look.italic !== undefined) style.italic = look.italic;
  if (look.underline !== undefined) style.underline = look.underline;
  if (look.strike !== undefined) style.strike = look.strike;
  if (look.size !== undefined) style.size = look.size;
  if (look.font !== undefined) style.font = look.font;
  const hex = look.color && hexOfData(look.color);
  if (hex !== undefined) style.color = hex;
  return style;
}

let richOf: (value: object) => RichData | undefined;

class RichTextValueService extends ServiceObject implements GRichText {
  static {
    richOf = (value) => (#data in value ? (value as RichTextValueService).#data : undefined);
  }
  readonly #data: RichData;
  readonly #execution: Execution;
  readonly #start: number;
  constructor(execution: Execution, data: RichData, start = 0) {
    super(execution);
    this.#execution = execution;
    this.#data = data;
    this.#start = start;
  }
  copy(): GoogleAppsScript.Spreadsheet.RichTextValueBuilder {
    return new RichTextValueBuilderService(this.#execution, this.#data);
  }
  getStartIndex(): number {
    return this.#start;
  }
  getEndIndex(): number {
    return this.#start + this.#data.text.length;
  }
  getText(): string {
    return this.#data.text;
  }
  getLinkUrl(startOffset?: number, endOffset?: number): string | null {
    const links = new Set(this.#within(startOffset, endOffset).map((run) => run.link));
    return links.size === 1 ? ([...links][0] ?? null) : null;
  }
  getTextStyle(startOffset?: number, endOffset?: number): GTextStyle {
    const looks = this.#within(startOffset, endOffset).map((run) => run.look);
    const shared: TextLook = { ...looks[0] };
    for (const key of Object.keys(shared) as Array<keyof TextLook>) {
      if (looks.some((look) => JSON.stringify(look[key]) !== JSON.stringify(shared[key]))) delete shared[key];
    }
    return newTextStyle(this.#execution, shared);
  }
  getRuns(): GRichText[] {
    return this.#data.runs.map((run) => {
      const part: RichData = { text: this.#data.text.slice(run.start, run.end), runs: [{ ...run, start: 0, end: run.end - run.start }] };
      return as<GRichText>(new RichTextValueService(this.#execution, part, this.#start + run.start));
    });
  }
  #within(start = 0, end = this.#data.text.length): Run[] {
    return this.#data.runs.filter((run) => run.start < Math.max(end, start + 1) && run.end > start);
  }
}
publish(RichTextValueService, 'RichTextValue');

export class RichTextValueBuilderService extends ServiceObject implements GoogleAppsScript.Spreadsheet.RichTextValueBuilder {
  #text: string | null = null;
  /** One entry a character: marks made one after another overlap freely. */
  #marks: Array<{ look: TextLook; link: string | null }> = [];
  readonly #execution: Execution;
  constructor(execution: Execution, data?: RichData) {
    super(execution);
    this.#execution = execution;
    if (!data) return;
    this.#text = data.text;
    for (const run of data.runs) for (let i = run.start; i < run.end; i += 1) this.#marks[i] = { look: { ...run.look }, link: run.link };
  }
  setText(text: string): this {
    this.#text = text;
    this.#marks = Array.from(text, () => ({ look: {}, link: null }));
    // by UTF-16 units, as the platform's offsets
    while (this.#marks.length < text.length) this.#marks.push({ look: {}, link: null });
    return this;
  }
  setTextStyle(...args: [number, number, GTextStyle | null] | [GTextStyle | null]): this {
    const [start, end, style] = args.length === 3 ? args : [0, this.#marks.length, args[0]];
    const look = style ? textLook(style) : {};
    for (const mark of this.#slice(start, end)) Object.assign(mark.look, look);
    return this;
  }
  setLinkUrl(...args: [number, number, string | null] | [string | null]): this {
    const [start, end, link] = args.length === 3 ? args : [0, this.#marks.length, args[0]];
    for (const mark of this.#slice(start, end)) mark.link = link;
    return this;
  }
  build(): GRichText {
    const text = this.#text ?? '';
    const runs: Run[] = [];
    for (const [i, mark] of this.#marks.entries()) {
      const last = runs.at(-1);
      if (last && last.link === mark.link && JSON.stringify(last.look) === JSON.stringify(mark.look)) last.end = i + 1;
      else runs.push({ start: i, end: i + 1, look: mark.look, link: mark.link });
    }
    if (runs.length === 0) runs.push({ start: 0, end: 0, look: {}, link: null });
    return newRichText(this.#execution, { text, runs });
  }
  #slice(start: number, end: number): Array<{ look: TextLook; link: string | null }> {
    if (this.#text === null) throw exception('Text must be set before setting text style or link.');
    if (start < 0 || end > this.#marks.length || start >= end) throw exception('Illegal argument.');
    return this.#marks.slice(start, end);
  }
}
publish(RichTextValueBuilderService, 'RichTextValueBuilder');

export const newRichText = (execution: Execution, data: RichData): GRichText => as<GRichText>(new RichTextValueService(execution, data));

/** What a RichTextValue holds. */
export function richData(value: object): RichData {
  const data = richOf(value);
  if (!data) throw exception('Object is not of type RichTextValue.');
  return data;
}
