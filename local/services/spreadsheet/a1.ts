// Notation of ranges: A1 ("B2:D5", "D:F", "5:7", "'Лист 1'!A3:A"), R1C1 ("R2C2:R4C5"), and back.

import type { CellRange } from '../../workbook/types';

/** A range as it was asked for: 0-based, with the sides that the notation left open. */
export interface Area extends CellRange {
  /** "D:F": rows are not bounded, and so on. The sizes are those of the grid at the time. */
  openRows?: 'both' | 'end';
  openColumns?: 'both' | 'end';
}

export interface Named {
  sheetName?: string;
  area: Area;
}

/** "C" -> 2. */
export function columnIndex(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

/** 2 -> "C". */
export function columnLetters(column: number): string {
  let text = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) text = String.fromCharCode(65 + ((n - 1) % 26)) + text;
  return text;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?(\d{1,8})?$/;
const R1C1 = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i;

/** Splits "'Лист 1'!A1" into the sheet's name and the rest; "!A1" has no name. */
export function splitSheet(text: string): { sheetName?: string; rest: string } {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(text);
  if (quoted) return { sheetName: (quoted[1] ?? '').replace(/''/g, "'"), rest: quoted[2] ?? '' };
  const bang = text.lastIndexOf('!');
  if (bang < 0) return { rest: text };
  return bang === 0 ? { rest: text.slice(1) } : { sheetName: text.slice(0, bang), rest: text.slice(bang + 1) };
}

const span = (a: number, b: number): [number, number] => (a <= b ? [a, b] : [b, a]);

/** The area a notation names in a grid of this size; undefined when it is no notation. Inverted corners are put right. */
export function parseArea(text: string, rows: number, columns: number): Area | undefined {
  const r1c1 = R1C1.exec(text);
  if (r1c1) {
    const [top, bottom] = span(Number(r1c1[1]), Number(r1c1[3] ?? r1c1[1]));
    const [left, right] = span(Number(r1c1[2]), Number(r1c1[4] ?? r1c1[2]));
    return top > 0 && left > 0 ? { row: top - 1, column: left - 1, rows: bottom - top + 1, columns: right - left + 1 } : undefined;
  }
  const corners = text.split(':');
  const from = CORNER.exec(corners[0] ?? '');
  const to = corners.length === 1 ? from : corners.length === 2 ? CORNER.exec(corners[1] ?? '') : null;
  if (!from || !to || !(from[1] || from[2]) || !(to[1] || to[2])) return undefined;
  // a single corner must name a cell: "A" or "5" alone are no range
  if (corners.length === 1 && !(from[1] && from[2])) return undefined;
  if (Number(from[2] ?? 1) < 1 || Number(to[2] ?? 1) < 1) return undefined;
  const area: Area = { row: 0, column: 0, rows, columns };
  if (from[2] && to[2]) {
    const [top, bottom] = span(Number(from[2]), Number(to[2]));
    area.row = top - 1;
    area.rows = bottom - top + 1;
  } else if (from[2] || to[2]) {
    area.row = Number(from[2] ?? to[2]) - 1;
    area.rows = Math.max(1, rows - area.row);
    area.openRows = 'end';
  } else area.openRows = 'both';
  if (from[1] && to[1]) {
    const [left, right] = span(columnIndex(from[1]), columnIndex(to[1]));
    area.column = left;
    area.columns = right - left + 1;
  } else if (from[1] || to[1]) {
    area.column = columnIndex(from[1] ?? to[1] ?? 'A');
    area.columns = Math.max(1, columns - area.column);
    area.openColumns = 'end';
  } else area.openColumns = 'both';
  return area;
}

/** A1 notation of an area without the sheet: "C3", "B2:D5", "D:F", "5:7", "A3:A". */
export function areaName(area: Area): string {
  const left = columnLetters(area.column);
  const right = columnLetters(area.column + area.columns - 1);
  const top = area.row + 1;
  const bottom = area.row + area.rows;
  if (area.openRows === 'both') return `${left}:${right}`;
  if (area.openColumns === 'both') return `${top}:${bottom}`;
  if (area.openRows) return `${left}${top}:${right}`;
  if (area.openColumns) return `${left}${top}:${bottom}`;
  return area.rows === 1 && area.columns === 1 ? `${left}${top}` : `${left}${top}:${right}${bottom}`;
}

/** Name of a sheet as it stands in a formula, quoted when it is no plain word. */
export const quotedSheet = (name: string): string => (/^[A-Za-zА-Яа-яЁё_][\wА-Яа-яЁё]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`);

/** "'Списки'!A2:A" of an area, for references kept in validations and rules. */
export const fullName = (sheetName: string, area: Area): string => `'${sheetName.replace(/'/g, "''")}'!${areaName(area)}`;

/** Whether two ranges have a cell in common. */
export const intersects = (a: CellRange, b: CellRange): boolean => a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;

/** Whether `inner` lies wholly in `outer`. */
export const contains = (outer: CellRange, inner: CellRange): boolean => inner.row >= outer.row && inner.column >= outer.column && inner.row + inner.rows <= outer.row + outer.rows && inner.column + inner.columns <= outer.column + outer.columns;

/** A plain copy without the notation's open sides. */
export const plain = (area: Area): CellRange => ({ row: area.row, column: area.column, rows: area.rows, columns: area.columns });
