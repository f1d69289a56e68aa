// A cell's look in the workbook's words and in Univer's, both ways.

import type { BorderStyle, Borders, Style, StyleChange } from '../workbook/types';
import type { PageStyle } from './protocol';

const ALIGN = ['', 'left', 'center', 'right'];
const VERTICAL = ['', 'top', 'middle', 'bottom'];
const WRAP = ['', 'overflow', 'clip', 'wrap'] as const;
/** Univer's numbers of line kinds. */
const LINES: { [style in BorderStyle]: number } = { solid: 1, dotted: 3, dashed: 4, double: 7, 'solid-medium': 8, 'solid-thick': 13 };
const SIDES = [['t', 'top'], ['r', 'right'], ['b', 'bottom'], ['l', 'left']] as const;

const lineStyle = (number: number): BorderStyle => {
  for (const [style, code] of Object.entries(LINES)) if (code === number) return style as BorderStyle;
  return 'solid';
};
const horizontal = (value: string): number => {
  const found = ALIGN.indexOf(value.replace('general-', '').replace('start', 'left').replace('end', 'right'));
  return found > 0 ? found : 0;
};

/** The style for Univer; undefined when the cell looks as any other. */
export function toPageStyle(style: Style | undefined): PageStyle | undefined {
  if (!style) return undefined;
  const out: PageStyle = {};
  if (style.bg) out.bg = { rgb: style.bg };
  if (style.color) out.cl = { rgb: style.color };
  if (style.bold !== undefined) out.bl = style.bold ? 1 : 0;
  if (style.italic !== undefined) out.it = style.italic ? 1 : 0;
  if (style.underline) out.ul = { s: 1 };
  if (style.strike) out.st = { s: 1 };
  if (style.size) out.fs = style.size;
  if (style.font) out.ff = style.font;
  if (style.hAlign && horizontal(style.hAlign)) out.ht = horizontal(style.hAlign);
  if (style.vAlign && VERTICAL.indexOf(style.vAlign) > 0) out.vt = VERTICAL.indexOf(style.vAlign);
  if (style.wrap) out.tb = WRAP.indexOf(style.wrap);
  if (style.rotation) out.tr = { a: style.rotation };
  if (style.borders) {
    const bd: NonNullable<PageStyle['bd']> = {};
    for (const [short, side] of SIDES) {
      const line = style.borders[side];
      if (line) bd[short] = { s: LINES[line.style], cl: { rgb: line.color } };
    }
    if (Object.keys(bd).length > 0) out.bd = bd;
  }
  return Object.keys(out).length > 0 ? out : undefined;
}

/** A change of look wanted in the page, for the workbook: null takes a field back to the default. Fields unknown here are left out. */
export function fromPageStyle(style: PageStyle): StyleChange {
  const out: StyleChange = {};
  if (style.bg !== undefined) out.bg = style.bg?.rgb ?? null;
  if (style.cl !== undefined) out.color = style.cl?.rgb ?? null;
  if (style.bl !== undefined) out.bold = style.bl === 1 ? true : null;
  if (style.it !== undefined) out.italic = style.it === 1 ? true : null;
  if (style.ul !== undefined) out.underline = style.ul?.s === 1 ? true : null;
  if (style.st !== undefined) out.strike = style.st?.s === 1 ? true : null;
  if (style.fs !== undefined) out.size = style.fs;
  if (style.ff !== undefined) out.font = style.ff;
  if (style.ht !== undefined) out.hAlign = style.ht ? (ALIGN[style.ht] ?? null) : null;
  if (style.vt !== undefined) out.vAlign = style.vt ? (VERTICAL[style.vt] ?? null) : null;
  if (style.tb !== undefined) out.wrap = style.tb === 1 || style.tb === 2 || style.tb === 3 ? (WRAP[style.tb] as Exclude<(typeof WRAP)[number], ''>) : null;
  if (style.tr !== undefined) out.rotation = style.tr?.a ?? null;
  if (style.bd !== undefined) out.borders = style.bd === null ? null : bordersOf(style.bd);
  return out;
}

function bordersOf(bd: NonNullable<PageStyle['bd']>): Borders {
  const out: Borders = {};
  for (const [short, side] of SIDES) {
    const line = bd[short];
    if (line) out[side] = { style: lineStyle(line.s), color: line.cl.rgb };
  }
  return out;
}
