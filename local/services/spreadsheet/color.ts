// Class Color and its two shapes: an RGB colour or a colour of the theme.

import { exception, executionOf, ServiceObject, type Execution } from '../kernel';
import { hexOf, THEME } from './css-colors';
import { E, member, nameOf } from './enums';
import { publish } from './publish';
import { as, type GColor } from './types';

/** A colour as data: '#rrggbb', or the name of a theme colour, or neither yet (a new builder). */
export interface ColorData {
  rgb?: string;
  theme?: string;
}

/** Hexadecimal form of either kind of colour; undefined when the colour is not set. */
export const hexOfData = (data: ColorData): string | undefined => data.rgb ?? (data.theme === undefined ? undefined : THEME[data.theme]);

class RgbColorService extends ServiceObject implements GoogleAppsScript.Base.RgbColor {
  readonly #hex: string;
  constructor(execution: Execution, hex: string) {
    super(execution);
    this.#hex = hex;
  }
  asHexString(): string {
    return this.#hex;
  }
  getRed(): number {
    return parseInt(this.#hex.slice(1, 3), 16);
  }
  getGreen(): number {
    return parseInt(this.#hex.slice(3, 5), 16);
  }
  getBlue(): number {
    return parseInt(this.#hex.slice(5, 7), 16);
  }
  getColorType(): GoogleAppsScript.Base.ColorType {
    return E.ColorType.RGB;
  }
}
publish(RgbColorService, 'RgbColor');

class ThemeColorService extends ServiceObject implements GoogleAppsScript.Spreadsheet.ThemeColor {
  readonly #name: string;
  constructor(execution: Execution, name: string) {
    super(execution);
    this.#name = name;
  }
  getThemeColorType(): GoogleAppsScript.Spreadsheet.ThemeColorType {
    return member(E.ThemeColorType, this.#name) as GoogleAppsScript.Spreadsheet.ThemeColorType;
  }
  getColorType(): GoogleAppsScript.Base.ColorType {
    return E.ColorType.THEME;
  }
}
publish(ThemeColorService, 'ThemeColor');

let dataOf: (color: object) => ColorData | undefined;

abstract class ColorBase extends ServiceObject {
  static {
    dataOf = (color) => (#data in color ? (color as ColorBase).#data : undefined);
  }
  readonly #data: ColorData;
  constructor(execution: Execution, data: ColorData) {
    super(execution);
    this.#data = data;
  }
  asRgbColor(): GoogleAppsScript.Base.RgbColor {
    if (this.#data.rgb === undefined) throw exception('Object is not of type RgbColor.');
    return new RgbColorService(executionOf(this), this.#data.rgb);
  }
  asThemeColor(): GoogleAppsScript.Spreadsheet.ThemeColor {
    if (this.#data.theme === undefined) throw exception('Object is not of type ThemeColor.');
    return new ThemeColorService(executionOf(this), this.#data.theme);
  }
  getColorType(): GoogleAppsScript.Base.ColorType {
    if (this.#data.rgb !== undefined) return E.ColorType.RGB;
    return this.#data.theme === undefined ? E.ColorType.UNSUPPORTED : E.ColorType.THEME;
  }
}

class ColorService extends ColorBase implements GColor {}
publish(ColorService, 'Color');

export class ColorBuilderService extends ColorBase implements GoogleAppsScript.Spreadsheet.ColorBuilder {
  constructor(execution: Execution) {
    super(execution, {});
  }
  setRgbColor(cssString: string): GoogleAppsScript.Spreadsheet.ColorBuilder {
    const data = colorData(this);
    data.rgb = hexOf(cssString) ?? '#000000';
    delete data.theme;
    return this;
  }
  setThemeColor(themeColorType: GoogleAppsScript.Spreadsheet.ThemeColorType): GoogleAppsScript.Spreadsheet.ColorBuilder {
    const data = colorData(this);
    data.theme = nameOf(themeColorType);
    delete data.rgb;
    return this;
  }
  build(): GColor {
    return newColor(executionOf(this), { ...colorData(this) });
  }
}
publish(ColorBuilderService, 'ColorBuilder');

/** What a Color or a ColorBuilder holds. */
export function colorData(color: object): ColorData {
  const data = dataOf(color);
  if (!data) throw exception('Object is not of type Color.');
  return data;
}

/** A Color for scripts. */
export const newColor = (execution: Execution, data: ColorData): GColor => as<GColor>(new ColorService(execution, data));
