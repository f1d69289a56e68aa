// SpreadsheetTheme: the standard theme, whose colours and font a script may change for its own spreadsheet.

import { exception, ServiceObject } from '../kernel';
import type { Json } from '../../workbook/types';
import type { Book } from './book';
import { colorData, hexOfData, newColor } from './color';
import { hexOfRgb, THEME } from './css-colors';
import { E, member, nameOf } from './enums';
import { publish } from './publish';
import { as, type GColor } from './types';

type G = GoogleAppsScript.Spreadsheet.SpreadsheetTheme;
type ColorName = GoogleAppsScript.Spreadsheet.ThemeColorType;
interface Data {
  font?: string;
  colors?: { [name: string]: string };
}
const KEY = 'theme';

class SpreadsheetThemeService extends ServiceObject implements G {
  readonly #book: Book;
  constructor(book: Book) {
    super(book.execution);
    this.#book = book;
  }
  getConcreteColor(themeColorType: ColorName): GColor {
    const name = nameOf(themeColorType);
    const rgb = this.#data().colors?.[name] ?? THEME[name];
    if (rgb === undefined) throw exception('Invalid argument: themeColorType');
    return newColor(this.#book.execution, { rgb });
  }
  getFontFamily(): string | null {
    return this.#data().font ?? 'Arial';
  }
  getThemeColors(): ColorName[] {
    return Object.keys(THEME).map((name) => member(E.ThemeColorType, name) as ColorName);
  }
  setConcreteColor(themeColorType: ColorName, ...color: [GColor] | [number, number, number]): G {
    const hex = color.length === 1 ? hexOfData(colorData(color[0])) : hexOfRgb(...color);
    const data = this.#data();
    return this.#keep({ ...data, colors: { ...data.colors, [nameOf(themeColorType)]: hex ?? '#000000' } });
  }
  setFontFamily(fontFamily: string): G {
    return this.#keep({ ...this.#data(), font: fontFamily });
  }
  #data(): Data {
    return (this.#book.read().extra(KEY) as Data | undefined) ?? {};
  }
  #keep(data: Data): G {
    this.#book.act((workbook) => workbook.setExtra(KEY, data as unknown as Json));
    return as<G>(this);
  }
}
publish(SpreadsheetThemeService, 'SpreadsheetTheme');

export const newTheme = (book: Book): G => as<G>(new SpreadsheetThemeService(book));

/** Takes the spreadsheet back to the standard theme. */
export function resetTheme(book: Book): G {
  book.act((workbook) => workbook.setExtra(KEY, undefined));
  return newTheme(book);
}
