// Banding: alternating colours of rows or columns, kept with the sheet as plain data.

import { exception, executionOf, ServiceObject } from '../kernel';
import type { CellRange, Json, Sheet } from '../../workbook/types';
import { plain } from './a1';
import type { Book } from './book';
import { colorData, hexOfData, newColor } from './color';
import { hexOf } from './css-colors';
import { delegates } from './delegates';
import { nameOf } from './enums';
import { newRange } from './factory';
import { publish } from './publish';
import { demandBlock, placeOf } from './range-base';
import { as, type GRange } from './types';

type G = GoogleAppsScript.Spreadsheet.Banding;
type Axis = 'row' | 'column';
type Band = 'header' | 'first' | 'second' | 'footer';

interface Data {
  id: number;
  range: CellRange;
  axis: Axis;
  colors: { [band in Band]?: string };
}

/** Colours of the themes: heading, first band, second band, footing. */
const THEMES: { readonly [name: string]: readonly [string, string, string, string] } = {
  LIGHT_GREY: ['#bdbdbd', '#ffffff', '#f3f3f3', '#dedede'],
  CYAN: ['#4dd0e1', '#ffffff', '#e0f7fa', '#a2e8f1'],
  GREEN: ['#63d297', '#ffffff', '#e7f9ef', '#afe9ca'],
  YELLOW: ['#f7cb4d', '#ffffff', '#fef8e3', '#fce8b2'],
  ORANGE: ['#f46524', '#ffffff', '#ffe6dd', '#ffccbc'],
  BLUE: ['#5b95f9', '#ffffff', '#e8f0fe', '#acc9fe'],
  TEAL: ['#26a69a', '#ffffff', '#ddf2f0', '#8cd3cd'],
  GREY: ['#78909c', '#ffffff', '#ebeff1', '#bbc8ce'],
  BROWN: ['#cca677', '#ffffff', '#f8f2eb', '#e6d3ba'],
  LIGHT_GREEN: ['#8bc34a', '#ffffff', '#eef7e3', '#c4e2a0'],
  INDIGO: ['#8989eb', '#ffffff', '#e8e7fc', '#c4c3f7'],
  PINK: ['#e91d63', '#ffffff', '#fddce8', '#f68ab0'],
};

const KEY = 'bandings';
const all = (sheet: Sheet): Data[] => (sheet.extra(KEY) as unknown as Data[] | undefined) ?? [];
const keep = (sheet: Sheet, bandings: Data[]): void => sheet.setExtra(KEY, bandings.length > 0 ? (bandings as unknown as Json) : undefined);

let colorOf: (banding: BandingService, axis: Axis, band: Band) => string | undefined;
let paint: (banding: BandingService, axis: Axis, band: Band, hex: string | undefined) => G;

class BandingService extends ServiceObject {
  readonly #book: Book;
  readonly #sheetId: number;
  readonly #id: number;
  constructor(book: Book, sheetId: number, id: number) {
    super(book.execution);
    this.#book = book;
    this.#sheetId = sheetId;
    this.#id = id;
  }
  getRange(): GRange {
    return newRange(this.#book, this.#sheetId, this.#data().range);
  }
  setRange(range: GRange): G {
    return this.#change((data) => ({ ...data, range: plain(placeOf(range).area) }));
  }
  copyTo(range: GRange): G {
    const { sheetId, area } = placeOf(range);
    const sheet = this.#book.sheet(sheetId);
    demandBlock(area, sheet);
    const { axis, colors } = this.#data();
    return this.#book.act(() => add(this.#book, sheet, { range: plain(area), axis, colors: { ...colors } }));
  }
  remove(): void {
    this.#data();
    const sheet = this.#book.sheet(this.#sheetId);
    this.#book.act(() => keep(sheet, all(sheet).filter((one) => one.id !== this.#id)));
  }

  #data(): Data {
    this.#book.flush();
    const found = all(this.#book.sheet(this.#sheetId)).find((one) => one.id === this.#id);
    if (!found) throw exception('The banding no longer exists.');
    return found;
  }
  static {
    colorOf = (banding, axis, band) => banding.#color(axis, band);
    paint = (banding, axis, band, hex) => banding.#paint(axis, band, hex);
  }
  #color(axis: Axis, band: Band): string | undefined {
    const data = this.#data();
    return data.axis === axis ? data.colors[band] : undefined;
  }
  #paint(axis: Axis, band: Band, hex: string | undefined): G {
    const word = axis === 'row' ? 'row' : 'column';
    if (hex === undefined && (band === 'first' || band === 'second')) throw exception(`${band === 'first' ? 'First' : 'Second'} ${word} color should not be null`);
    return this.#change((data) => {
      const colors = { ...data.colors };
      if (hex === undefined) delete colors[band];
      else colors[band] = hex;
      return { ...data, axis, colors };
    });
  }
  #change(next: (data: Data) => Data): G {
    const changed = next(this.#data());
    const sheet = this.#book.sheet(this.#sheetId);
    this.#book.act(() => keep(sheet, all(sheet).map((one) => (one.id === this.#id ? changed : one))));
    return as<G>(this);
  }
}
const BANDS = ['Header', 'First', 'Second', 'Footer'].flatMap((band) => ['Row', 'Column'].map((line) => `${band}${line}Color`));
/** "FirstRowColor" -> the band and the axis it names. */
const named = (name: string): [Axis, Band] => {
  const [, band = '', line = ''] = /(Header|First|Second|Footer)(Row|Column)Color/.exec(name) ?? [];
  return [line === 'Row' ? 'row' : 'column', band.toLowerCase() as Band];
};
delegates(BandingService, BANDS.map((name) => `get${name}`), (banding, name) => colorOf(banding, ...named(name)) ?? null);
delegates(BandingService, BANDS.map((name) => `get${name}Object`), (banding, name) => {
  const hex = colorOf(banding, ...named(name));
  return hex === undefined ? null : newColor(executionOf(banding), { rgb: hex });
});
delegates(BandingService, BANDS.map((name) => `set${name}`), (banding, name, [css]) => paint(banding, ...named(name), css === null ? undefined : (hexOf(String(css)) ?? '#000000')));
delegates(BandingService, BANDS.map((name) => `set${name}Object`), (banding, name, [color]) => paint(banding, ...named(name), color === null ? undefined : hexOfData(colorData(color as object))));
publish(BandingService, 'Banding');

function add(book: Book, sheet: Sheet, data: Omit<Data, 'id'>): G {
  const bandings = all(sheet);
  const id = Math.max(0, ...bandings.map((one) => one.id)) + 1;
  keep(sheet, [...bandings, { id, ...data }]);
  return as<G>(new BandingService(book, sheet.id, id));
}

/** Puts a theme's bands on a block; without a theme the light grey one. */
export function applyBanding(book: Book, sheet: Sheet, range: CellRange, axis: Axis, theme: unknown, showHeader: boolean, showFooter: boolean): G {
  const meets = (one: Data): boolean => one.range.row < range.row + range.rows && range.row < one.range.row + one.range.rows && one.range.column < range.column + range.columns && range.column < one.range.column + one.range.columns;
  if (all(sheet).some(meets)) throw exception('You cannot add alternating background colors to a range that already has alternating background colors.');
  const [header, first, second, footer] = THEMES[theme === undefined ? 'LIGHT_GREY' : nameOf(theme)] ?? ['', '', '', ''];
  return add(book, sheet, { range, axis, colors: { first, second, ...(showHeader ? { header } : {}), ...(showFooter ? { footer } : {}) } });
}

/** Bandings of a sheet whose range passes. */
export const bandingsOf = (book: Book, sheet: Sheet, wanted: (range: CellRange) => boolean): G[] => all(sheet).filter((one) => wanted(one.range)).map((one) => as<G>(new BandingService(book, sheet.id, one.id)));
