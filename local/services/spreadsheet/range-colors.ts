// Range: backgrounds and font colours, plain ones and those of the theme.

import type { CellRange, Json, Sheet, Style, StyleChange } from '../../workbook/types';
import { colorData, hexOfData, newColor, type ColorData } from './color';
import { hexOf, hexOfRgb, THEME } from './css-colors';
import { change, demandShape, fill, first, placeOf, view } from './range-base';
import { look, looks, setLook, setLooks } from './range-fonts';
import { RangeLayout } from './range-layout';
import { as, type GColor, type GRange } from './types';

type Kind = 'bg' | 'color';
const DEFAULTS = { bg: '#ffffff', color: '#000000' } as const;

const colorOf = (kind: Kind, style: Style | undefined): string => {
  const given = style?.[kind];
  return given === undefined ? DEFAULTS[kind] : (hexOf(given) ?? given);
};
/** Unknown colours are taken silently, as the platform does, and change nothing. */
const colorChange = (kind: Kind, css: unknown): StyleChange => {
  if (css === null || css === undefined) return { [kind]: null };
  const hex = hexOf(String(css));
  return hex === undefined ? {} : { [kind]: hex };
};

// Cells keep plain colours; which of them came from the theme is noted beside them and holds while the colour stays.
const key = (kind: Kind, row: number, column: number): string => `${kind} ${row} ${column}`;
function themeNames(sheet: Sheet): { [cell: string]: Json } {
  const kept = sheet.extra('themeColors');
  return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? kept : {};
}
/** The colour of a cell with its theme name, when it has one. */
export function dataAt(sheet: Sheet, kind: Kind, style: Style | undefined, row: number, column: number): ColorData {
  const rgb = colorOf(kind, style);
  const theme = themeNames(sheet)[key(kind, row, column)];
  return typeof theme === 'string' && THEME[theme] === rgb ? { theme } : { rgb };
}
export function noteTheme(sheet: Sheet, kind: Kind, area: CellRange, data: (ColorData | null)[][]): void {
  if (!data.some((row) => row.some((one) => one?.theme !== undefined))) return;
  const names = { ...themeNames(sheet) };
  for (const [r, row] of data.entries()) {
    for (const [c, one] of row.entries()) {
      const at = key(kind, area.row + r, area.column + c);
      if (one?.theme === undefined) delete names[at];
      else names[at] = one.theme;
    }
  }
  sheet.setExtra('themeColors', names);
}

function colorObjects(range: object, kind: Kind): GColor[][] {
  const { book, sheet, area } = view(range);
  return sheet.styles(area).map((row, r) => Array.from(row, (style, c) => newColor(book.execution, dataAt(sheet, kind, style, area.row + r, area.column + c))));
}
function setColorObjects(range: object, kind: Kind, colors: readonly (readonly (GColor | null)[])[]): GRange {
  demandShape(colors, placeOf(range).area);
  const data = colors.map((row) => Array.from(row, (color) => (color === null ? null : { ...colorData(color) })));
  const styles = data.map((row) => row.map((one): StyleChange => ({ [kind]: one ? (hexOfData(one) ?? null) : null })));
  return as<GRange>(
    change(range, (sheet, area) => {
      sheet.setStyles(area, styles);
      noteTheme(sheet, kind, area, data);
    }),
  );
}
const everywhere = (range: object, color: GColor | null): (GColor | null)[][] => fill(placeOf(range).area, () => color);

export abstract class RangeColors extends RangeLayout implements Partial<GRange> {
  getBackground(): string {
    return look(this, (style) => colorOf('bg', style));
  }
  getBackgrounds(): string[][] {
    return looks(this, (style) => colorOf('bg', style));
  }
  getBackgroundColor(): string {
    return this.getBackground();
  }
  getBackgroundColors(): string[][] {
    return this.getBackgrounds();
  }
  getBackgroundObject(): GColor {
    return first(colorObjects(this, 'bg'));
  }
  getBackgroundObjects(): GColor[][] {
    return colorObjects(this, 'bg');
  }
  setBackground(color: string | null): GRange {
    return setLook(this, colorChange('bg', color));
  }
  setBackgrounds(colors: Array<Array<string | null>>): GRange {
    return setLooks(this, colors, (css) => colorChange('bg', css));
  }
  setBackgroundColor(color: string | null): GRange {
    return this.setBackground(color);
  }
  setBackgroundColors(colors: Array<Array<string | null>>): GRange {
    return this.setBackgrounds(colors);
  }
  setBackgroundRGB(red: number, green: number, blue: number): GRange {
    return setLook(this, { bg: hexOfRgb(red, green, blue) });
  }
  setBackgroundObject(color: GColor | null): GRange {
    return setColorObjects(this, 'bg', everywhere(this, color));
  }
  setBackgroundObjects(colors: GColor[][] | null): GRange {
    return setColorObjects(this, 'bg', colors ?? everywhere(this, null));
  }
  getFontColor(): string {
    return look(this, (style) => colorOf('color', style));
  }
  getFontColors(): string[][] {
    return looks(this, (style) => colorOf('color', style));
  }
  getFontColorObject(): GColor {
    return first(colorObjects(this, 'color'));
  }
  getFontColorObjects(): GColor[][] {
    return colorObjects(this, 'color');
  }
  setFontColor(color: string | null): GRange {
    return setLook(this, colorChange('color', color));
  }
  setFontColors(colors: unknown[][]): GRange {
    return setLooks(this, colors, (css) => colorChange('color', css));
  }
  setFontColorObject(color: GColor | null): GRange {
    return setColorObjects(this, 'color', everywhere(this, color));
  }
  setFontColorObjects(colors: Array<Array<GColor | null>>): GRange {
    return setColorObjects(this, 'color', colors);
  }
}
