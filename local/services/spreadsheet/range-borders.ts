// Range: borders. Each line is kept on both cells that share it, so that either tells it.

import { executionOf, ServiceObject } from '../kernel';
import type { BorderLine, Borders, BorderStyle as LineStyle, CellRange, Sheet, StyleChange } from '../../workbook/types';
import { newColor } from './color';
import { hexOf } from './css-colors';
import { E, member, nameOf } from './enums';
import { change, placeOf, view } from './range-base';
import { RangeColors } from './range-colors';
import { publish } from './publish';
import { as, type GColor, type GRange } from './types';

class BorderService extends ServiceObject {
  readonly #line: BorderLine | undefined;
  constructor(range: object, line: BorderLine | undefined) {
    super(placeOf(range).book.execution);
    this.#line = line;
  }
  getColor(): GColor {
    return newColor(executionOf(this), this.#line ? { rgb: hexOf(this.#line.color) ?? this.#line.color } : {});
  }
  getBorderStyle(): GoogleAppsScript.Spreadsheet.BorderStyle | null {
    return this.#line ? (member(E.BorderStyle, this.#line.style.toUpperCase().replace('-', '_')) as GoogleAppsScript.Spreadsheet.BorderStyle) : null;
  }
}
publish(BorderService, 'Border');

class BordersService extends ServiceObject {
  readonly #range: object;
  readonly #borders: Borders;
  constructor(range: object, borders: Borders) {
    super(placeOf(range).book.execution);
    this.#range = range;
    this.#borders = borders;
  }
  getTop(): BorderService {
    return new BorderService(this.#range, this.#borders.top);
  }
  getBottom(): BorderService {
    return new BorderService(this.#range, this.#borders.bottom);
  }
  getLeft(): BorderService {
    return new BorderService(this.#range, this.#borders.left);
  }
  getRight(): BorderService {
    return new BorderService(this.#range, this.#borders.right);
  }
}
publish(BordersService, 'Borders');

type Side = 'top' | 'right' | 'bottom' | 'left';
type Wish = boolean | null;

/** Sets, clears (false) or leaves (null) the lines of a block as asked; cells around it get their side of an outer line. */
function draw(sheet: Sheet, area: CellRange, wishes: { [side in Side | 'vertical' | 'horizontal']: Wish }, line: BorderLine): void {
  const top = Math.max(0, area.row - 1);
  const left = Math.max(0, area.column - 1);
  const around: CellRange = { row: top, column: left, rows: Math.min(sheet.rowCount, area.row + area.rows + 1) - top, columns: Math.min(sheet.columnCount, area.column + area.columns + 1) - left };
  const inside = (r: number, c: number): boolean => r >= area.row && c >= area.column && r < area.row + area.rows && c < area.column + area.columns;
  /** What is asked of the line between two neighbours. */
  const wish = (r: number, c: number, side: Side): Wish => {
    const [nr, nc] = side === 'top' ? [r - 1, c] : side === 'bottom' ? [r + 1, c] : side === 'left' ? [r, c - 1] : [r, c + 1];
    const [here, there] = [inside(r, c), inside(nr, nc)];
    if (here && there) return side === 'top' || side === 'bottom' ? wishes.horizontal : wishes.vertical;
    if (here) return wishes[side];
    return there ? wishes[({ top: 'bottom', bottom: 'top', left: 'right', right: 'left' } as const)[side]] : null;
  };
  const styles = sheet.styles(around).map((row, r) =>
    Array.from(row, (style, c): StyleChange | undefined => {
      const borders: Borders = { ...style?.borders };
      let touched = false;
      for (const side of ['top', 'right', 'bottom', 'left'] as const) {
        const asked = wish(around.row + r, around.column + c, side);
        if (asked === null) continue;
        touched = true;
        if (asked) borders[side] = line;
        else delete borders[side];
      }
      return touched ? { borders: Object.keys(borders).length > 0 ? borders : null } : undefined;
    }),
  );
  sheet.setStyles(around, styles);
}

export abstract class RangeBorders extends RangeColors implements Partial<GRange> {
  /** Undocumented, but live: borders of the first cell, or null when it has none. */
  getBorder(): BordersService | null {
    const { sheet, area } = view(this);
    const borders = sheet.getCell(area.row, area.column)?.style?.borders;
    return borders && Object.keys(borders).length > 0 ? new BordersService(this, borders) : null;
  }
  setBorder(top: Wish, left: Wish, bottom: Wish, right: Wish, vertical: Wish, horizontal: Wish, color?: string | null, style?: GoogleAppsScript.Spreadsheet.BorderStyle | null): GRange {
    const lineStyle = style === null || style === undefined ? 'solid' : (nameOf(style).toLowerCase().replace('_', '-') as LineStyle);
    const line: BorderLine = { style: lineStyle, color: (color && hexOf(color)) || '#000000' };
    return as<GRange>(change(this, (sheet, area) => draw(sheet, area, { top, left, bottom, right, vertical, horizontal }, line)));
  }
}
