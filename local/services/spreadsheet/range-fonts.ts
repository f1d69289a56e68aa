// Range: how text looks - fonts, weights, lines, sizes, number formats, alignment, wrapping, direction, rotation.

import { ServiceObject } from '../kernel';
import type { CellRange, Style, StyleChange } from '../../workbook/types';
import { E, isMember, member, nameOf } from './enums';
import { change, demandShape, fill, first, placeOf, view } from './range-base';
import { RangeValues } from './range-values';
import { publish } from './publish';
import { as, type GRange } from './types';

/** Format of an automatic cell, as getNumberFormat tells it. */
const AUTOMATIC = '0.###############';

class TextRotationService extends ServiceObject implements GoogleAppsScript.Spreadsheet.TextRotation {
  readonly #style: Style | undefined;
  constructor(range: object, style: Style | undefined) {
    super(placeOf(range).book.execution);
    this.#style = style;
  }
  getDegrees(): number {
    return this.#style?.verticalText ? 0 : (this.#style?.rotation ?? 0);
  }
  isVertical(): boolean {
    return this.#style?.verticalText ?? false;
  }
}
publish(TextRotationService, 'TextRotation');

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
const horizontal = (text: unknown): StyleChange => ({ hAlign: text === null || text === undefined ? null : text === 'normal' ? 'general-left' : String(text) });
const vertical = (text: unknown): StyleChange => ({ vAlign: text === null || text === undefined ? null : String(text) });
const wrapped = (on: unknown): StyleChange => ({ wrap: on === true ? 'wrap' : 'overflow' });
const strategy = (value: unknown): StyleChange => ({ wrap: nameOf(value).toLowerCase() as 'wrap' | 'overflow' | 'clip' });
const direction = (value: unknown): StyleChange => ({ direction: isMember(value, 'TextDirection') ? nameOf(value) : null });
const rotation = (degrees: unknown): StyleChange => ({ rotation: typeof degrees === 'number' && degrees !== 0 ? Math.trunc(degrees) : null, verticalText: null });

const lineOf = (style: Style | undefined): GoogleAppsScript.Spreadsheet.FontLine => (style?.underline ? 'underline' : style?.strike ? 'line-through' : 'none');
const strategyOf = (style: Style | undefined): GoogleAppsScript.Spreadsheet.WrapStrategy => member(E.WrapStrategy, (style?.wrap ?? 'overflow').toUpperCase()) as GoogleAppsScript.Spreadsheet.WrapStrategy;
/** A fresh cell says that it wraps although its strategy is to overflow: so does the platform. */
const wrapOf = (style: Style | undefined): boolean => style?.wrap === undefined || style.wrap === 'wrap';
const directionOf = (style: Style | undefined): GoogleAppsScript.Spreadsheet.TextDirection | null => (style?.direction ? (member(E.TextDirection, style.direction) as GoogleAppsScript.Spreadsheet.TextDirection) : null);
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

  getHorizontalAlignment(): string {
    return look(this, (style) => style?.hAlign ?? 'general');
  }
  getHorizontalAlignments(): string[][] {
    return looks(this, (style) => style?.hAlign ?? 'general');
  }
  setHorizontalAlignment(alignment: string | null): GRange {
    return setLook(this, horizontal(alignment));
  }
  setHorizontalAlignments(alignments: Array<Array<string | null>>): GRange {
    return setLooks(this, alignments, horizontal);
  }
  getVerticalAlignment(): string {
    return look(this, (style) => style?.vAlign ?? 'bottom');
  }
  getVerticalAlignments(): string[][] {
    return looks(this, (style) => style?.vAlign ?? 'bottom');
  }
  setVerticalAlignment(alignment: string | null): GRange {
    return setLook(this, vertical(alignment));
  }
  setVerticalAlignments(alignments: Array<Array<string | null>>): GRange {
    return setLooks(this, alignments, vertical);
  }

  getWrap(): boolean {
    return look(this, wrapOf);
  }
  getWraps(): boolean[][] {
    return looks(this, wrapOf);
  }
  setWrap(isWrapEnabled: boolean): GRange {
    return setLook(this, wrapped(isWrapEnabled));
  }
  setWraps(isWrapEnabled: boolean[][]): GRange {
    return setLooks(this, isWrapEnabled, wrapped);
  }
  getWrapStrategy(): GoogleAppsScript.Spreadsheet.WrapStrategy {
    return look(this, strategyOf);
  }
  getWrapStrategies(): GoogleAppsScript.Spreadsheet.WrapStrategy[][] {
    return looks(this, strategyOf);
  }
  setWrapStrategy(value: GoogleAppsScript.Spreadsheet.WrapStrategy): GRange {
    return setLook(this, strategy(value));
  }
  setWrapStrategies(strategies: GoogleAppsScript.Spreadsheet.WrapStrategy[][]): GRange {
    return setLooks(this, strategies, strategy);
  }

  getTextDirection(): GoogleAppsScript.Spreadsheet.TextDirection | null {
    return look(this, directionOf);
  }
  getTextDirections(): Array<Array<GoogleAppsScript.Spreadsheet.TextDirection | null>> {
    return looks(this, directionOf);
  }
  setTextDirection(value: GoogleAppsScript.Spreadsheet.TextDirection | null): GRange {
    return setLook(this, direction(value));
  }
  setTextDirections(directions: Array<Array<GoogleAppsScript.Spreadsheet.TextDirection | null>>): GRange {
    return setLooks(this, directions, direction);
  }
  getTextRotation(): GoogleAppsScript.Spreadsheet.TextRotation {
    return look(this, (style) => new TextRotationService(this, style));
  }
  getTextRotations(): GoogleAppsScript.Spreadsheet.TextRotation[][] {
    return looks(this, (style) => new TextRotationService(this, style));
  }
  setTextRotation(degrees: number | GoogleAppsScript.Spreadsheet.TextRotation): GRange {
    return setLook(this, typeof degrees === 'number' ? rotation(degrees) : { rotation: degrees.getDegrees() || null, verticalText: degrees.isVertical() || null });
  }
  setTextRotations(rotations: GoogleAppsScript.Spreadsheet.TextRotation[][]): GRange {
    const area = placeOf(this).area;
    demandShape(rotations, area);
    return setLooks(this, fill(area, (r, c) => rotations[r]?.[c]), (one) => (typeof one === 'object' && one !== null ? { rotation: one.getDegrees() || null, verticalText: one.isVertical() || null } : rotation(one)));
  }
  setVerticalText(isVertical: boolean): GRange {
    return setLook(this, { verticalText: isVertical ? true : null, rotation: null });
  }
}
