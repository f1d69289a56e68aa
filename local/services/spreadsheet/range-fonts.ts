// Range: fonts, weights, lines, sizes and number formats.

import type { CellRange, Style, StyleChange } from '../../workbook/types';
import { change, demandShape, first, placeOf, view } from './range-base';
import { RangeValues } from './range-values';
import { as, type GRange } from './types';

/** Format of an automatic cell, as getNumberFormat tells it. */
const AUTOMATIC = '0.###############';

/** One reading of every cell's style. */
export const looks = <T>(range: object, pick: (style: Style | undefined) => T): T[][] => {
  const { sheet, area } = view(range);
  return sheet.styles(area).map((row) => Array.from(row, pick));
};
/** The same for the first cell only. */
export const look = <T>(range: object, pick: (style: Style | undefined) => T): T => {
  const { sheet, area } = view(range);
  return pick(first(sheet.styles({ ...area, rows: 1, columns: 1 })));
};
/** Puts one change of style on the whole range. */
export const setLook = (range: object, style: StyleChange): GRange => as<GRange>(change(range, (sheet, area) => sheet.setStyle(area, style)));
/** Puts a change per cell. */
export function setLooks<T>(range: object, values: readonly (readonly T[])[], make: (value: T) => StyleChange): GRange {
  demandShape(values, placeOf(range).area);
  const styles = values.map((row) => Array.from(row, make));
  return as<GRange>(change(range, (sheet, area) => sheet.setStyles(area, styles)));
}

const bold = (weight: unknown): StyleChange => ({ bold: weight === 'bold' ? true : null });
const italic = (style: unknown): StyleChange => ({ italic: style === 'italic' ? true : null });
const line = (text: unknown): StyleChange => ({ underline: text === 'underline' ? true : null, strike: text === 'line-through' ? true : null });
const size = (points: unknown): StyleChange => ({ size: typeof points === 'number' ? Math.trunc(points) : null });
const family = (font: unknown): StyleChange => ({ font: typeof font === 'string' ? font : null });
const lineOf = (style: Style | undefined): GoogleAppsScript.Spreadsheet.FontLine => (style?.underline ? 'underline' : style?.strike ? 'line-through' : 'none');
const pattern = (format: unknown): string => {
  const text = String(format);
  return /^general$/i.test(text) || text === AUTOMATIC ? '' : text;
};
const shownFormats = (range: object, area: CellRange): string[][] => view(range).sheet.formats(area).map((row) => Array.from(row, (format) => (format === '' ? AUTOMATIC : format)));

export abstract class RangeFonts extends RangeValues implements Partial<GRange> {
  getFontWeight(): GoogleAppsScript.Spreadsheet.FontWeight {
    return look(this, (style) => (style?.bold ? 'bold' : 'normal'));
  }
  getFontWeights(): GoogleAppsScript.Spreadsheet.FontWeight[][] {
    return looks(this, (style) => (style?.bold ? 'bold' : 'normal'));
  }
  setFontWeight(fontWeight: string | null): GRange {
    return setLook(this, bold(fontWeight));
  }
  setFontWeights(fontWeights: Array<Array<string | null>>): GRange {
    return setLooks(this, fontWeights, bold);
  }
  getFontStyle(): GoogleAppsScript.Spreadsheet.FontStyle {
    return look(this, (style) => (style?.italic ? 'italic' : 'normal'));
  }
  getFontStyles(): GoogleAppsScript.Spreadsheet.FontStyle[][] {
    return looks(this, (style) => (style?.italic ? 'italic' : 'normal'));
  }
  setFontStyle(fontStyle: string | null): GRange {
    return setLook(this, italic(fontStyle));
  }
  setFontStyles(fontStyles: Array<Array<string | null>>): GRange {
    return setLooks(this, fontStyles, italic);
  }
  getFontLine(): GoogleAppsScript.Spreadsheet.FontLine {
    return look(this, lineOf);
  }
  getFontLines(): GoogleAppsScript.Spreadsheet.FontLine[][] {
    return looks(this, lineOf);
  }
  setFontLine(fontLine: string | null): GRange {
    return setLook(this, line(fontLine));
  }
  setFontLines(fontLines: Array<Array<string | null>>): GRange {
    return setLooks(this, fontLines, line);
  }
  getFontSize(): number {
    return look(this, (style) => style?.size ?? 10);
  }
  getFontSizes(): number[][] {
    return looks(this, (style) => style?.size ?? 10);
  }
  setFontSize(points: number): GRange {
    return setLook(this, size(points));
  }
  setFontSizes(sizes: number[][]): GRange {
    return setLooks(this, sizes, size);
  }
  getFontFamily(): string {
    return look(this, (style) => style?.font ?? 'Arial');
  }
  getFontFamilies(): string[][] {
    return looks(this, (style) => style?.font ?? 'Arial');
  }
  setFontFamily(fontFamily: string | null): GRange {
    return setLook(this, family(fontFamily));
  }
  setFontFamilies(fontFamilies: Array<Array<string | null>>): GRange {
    return setLooks(this, fontFamilies, family);
  }

  getNumberFormat(): string {
    const { area } = view(this);
    return first(shownFormats(this, { ...area, rows: 1, columns: 1 }));
  }
  getNumberFormats(): string[][] {
    return shownFormats(this, view(this).area);
  }
  setNumberFormat(numberFormat: string): GRange {
    return as<GRange>(change(this, (sheet, area) => sheet.setFormat(area, pattern(numberFormat))));
  }
  setNumberFormats(numberFormats: string[][]): GRange {
    demandShape(numberFormats, placeOf(this).area);
    const patterns = numberFormats.map((row) => Array.from(row, pattern));
    return as<GRange>(change(this, (sheet, area) => sheet.setFormats(area, patterns)));
  }
}
