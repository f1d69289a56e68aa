// Range: text styles and rich text values.

import type { Json, Sheet, StyleChange } from '../../workbook/types';
import { executionOf } from '../kernel';
import { change, demandShape, fill, placeOf, view, type View } from './range-base';
import { dataAt, noteTheme } from './range-colors';
import { RangeBorders } from './range-borders';
import { newRichText, richData, type RichData } from './rich-text';
import { lookOfCell, newTextStyle, styleOfLook, textLook, type TextLook } from './text-style';
import { as, type GRange, type GRichText, type GTextStyle } from './types';

const lookAt = (sheet: Sheet, row: number, column: number): Required<TextLook> => {
  const style = sheet.getCell(row, column)?.style;
  return lookOfCell(style, dataAt(sheet, 'color', style, row, column));
};

/** Rich text of a cell: kept runs with the cell's look under them; numbers have none, as on the platform. */
function richAt({ sheet }: View, row: number, column: number): RichData | null {
  const cell = sheet.getCell(row, column);
  const value = cell?.v ?? '';
  if (typeof value !== 'string') return null;
  const base = lookAt(sheet, row, column);
  const kept = cell?.rich as unknown as RichData | undefined;
  if (!kept || kept.text !== value) return { text: value, runs: [{ start: 0, end: value.length, look: base, link: null }] };
  return { text: value, runs: kept.runs.map((run) => ({ ...run, look: { ...base, ...run.look } })) };
}

const styleChange = (look: TextLook): StyleChange => styleOfLook(look);

export abstract class RangeText extends RangeBorders implements Partial<GRange> {
  getTextStyle(): GTextStyle {
    const { sheet, area } = view(this);
    return newTextStyle(executionOf(this), lookAt(sheet, area.row, area.column));
  }
  getTextStyles(): GTextStyle[][] {
    const { sheet, area } = view(this);
    return fill(area, (r, c) => newTextStyle(executionOf(this), lookAt(sheet, area.row + r, area.column + c)));
  }
  setTextStyle(style: GTextStyle): GRange {
    return this.setTextStyles(fill(placeOf(this).area, () => style));
  }
  setTextStyles(styles: GTextStyle[][]): GRange {
    demandShape(styles, placeOf(this).area);
    const looks = styles.map((row) => Array.from(row, (style) => ({ ...textLook(style) })));
    return as<GRange>(
      change(this, (sheet, area) => {
        sheet.setStyles(area, looks.map((row) => row.map(styleChange)));
        noteTheme(sheet, 'color', area, looks.map((row) => row.map((look) => look.color ?? null)));
      }),
    );
  }

  getRichTextValue(): GRichText | null {
    const now = view(this);
    const data = richAt(now, now.area.row, now.area.column);
    return data ? newRichText(executionOf(this), data) : null;
  }
  getRichTextValues(): Array<Array<GRichText | null>> {
    const now = view(this);
    return fill(now.area, (r, c) => {
      const data = richAt(now, now.area.row + r, now.area.column + c);
      return data ? newRichText(executionOf(this), data) : null;
    });
  }
  setRichTextValue(value: GRichText): GRange {
    return this.setRichTextValues(fill(placeOf(this).area, () => value));
  }
  setRichTextValues(values: GRichText[][]): GRange {
    demandShape(values, placeOf(this).area);
    const data = values.map((row) => Array.from(row, (value) => richData(value)));
    return as<GRange>(
      change(this, (sheet, area) => {
        sheet.put(area, data.map((row) => row.map((rich) => (rich.text === '' ? null : rich.text))));
        for (const [r, row] of data.entries()) for (const [c, rich] of row.entries()) sheet.setRich(area.row + r, area.column + c, rich.text === '' ? undefined : (rich as unknown as Json));
      }),
    );
  }
  /** Remembered with the sheet; the grid shows links as text either way. */
  setShowHyperlink(showHyperlink: boolean): GRange {
    return as<GRange>(
      change(this, (sheet, area) => {
        const plainLinks = sheet.extra('plainLinks');
        const cells = new Set(Array.isArray(plainLinks) ? plainLinks.map(String) : []);
        for (const name of fill(area, (r, c) => `${area.row + r} ${area.column + c}`).flat()) {
          if (showHyperlink) cells.delete(name);
          else cells.add(name);
        }
        sheet.setExtra('plainLinks', cells.size > 0 ? [...cells] : undefined);
      }),
    );
  }
}
