// Range: where text stands in its cell - alignment, wrapping, direction, rotation.

import { ServiceObject } from '../kernel';
import type { Style, StyleChange } from '../../workbook/types';
import { E, isMember, member, nameOf } from './enums';
import { publish } from './publish';
import { demandShape, fill, placeOf } from './range-base';
import { look, looks, RangeFonts, setLook, setLooks } from './range-fonts';
import type { GRange } from './types';

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

const horizontal = (text: unknown): StyleChange => ({ hAlign: text === null || text === undefined ? null : text === 'normal' ? 'general-left' : String(text) });
const vertical = (text: unknown): StyleChange => ({ vAlign: text === null || text === undefined ? null : String(text) });
const wrapped = (on: unknown): StyleChange => ({ wrap: on === true ? 'wrap' : 'overflow' });
const strategy = (value: unknown): StyleChange => ({ wrap: nameOf(value).toLowerCase() as 'wrap' | 'overflow' | 'clip' });
const direction = (value: unknown): StyleChange => ({ direction: isMember(value, 'TextDirection') ? nameOf(value) : null });
const rotation = (degrees: unknown): StyleChange => ({ rotation: typeof degrees === 'number' && degrees !== 0 ? Math.trunc(degrees) : null, verticalText: null });

const strategyOf = (style: Style | undefined): GoogleAppsScript.Spreadsheet.WrapStrategy => member(E.WrapStrategy, (style?.wrap ?? 'overflow').toUpperCase()) as GoogleAppsScript.Spreadsheet.WrapStrategy;
/** A fresh cell says that it wraps although its strategy is to overflow: so does the platform. */
const wrapOf = (style: Style | undefined): boolean => style?.wrap === undefined || style.wrap === 'wrap';
const directionOf = (style: Style | undefined): GoogleAppsScript.Spreadsheet.TextDirection | null => (style?.direction ? (member(E.TextDirection, style.direction) as GoogleAppsScript.Spreadsheet.TextDirection) : null);

export abstract class RangeLayout extends RangeFonts implements Partial<GRange> {
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
