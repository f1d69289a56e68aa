// TextStyle and its builder: how a piece of text looks.

import { exception, executionOf, ServiceObject, type Execution } from '../kernel';
import type { Style } from '../../workbook/types';
import { colorData, hexOfData, newColor, type ColorData } from './color';
import { hexOf } from './css-colors';
import { publish } from './publish';
import { as, type GColor, type GTextStyle } from './types';

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
let lookOfStyle: (style: object) => TextLook | undefined;

class TextStyleService extends ServiceObject implements GTextStyle {
  static {
    lookOfStyle = (style) => (#look in style ? (style as TextStyleService).#look : undefined);
  }
  readonly #look: TextLook;
  constructor(execution: Execution, look: TextLook) {
    super(execution);
    this.#look = look;
  }
  copy(): GoogleAppsScript.Spreadsheet.TextStyleBuilder {
    return new TextStyleBuilderService(executionOf(this), { ...this.#look });
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
    return this.#look.color ? newColor(executionOf(this), this.#look.color) : null;
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
  constructor(execution: Execution, look: TextLook = {}) {
    super(execution);
    this.#look = look;
  }
  build(): GTextStyle {
    return newTextStyle(executionOf(this), { ...this.#look });
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
