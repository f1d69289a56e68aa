// Range: sorting, duplicates, white space, splitting, finding the edge of the data.

import { exception } from '../kernel';
import type { CellRange, CellValue, Sheet, SortKey } from '../../workbook/types';
import { E, isMember, nameOf } from './enums';
import { act, cellAt, fill, part, view } from './range-base';
import { RangeCopy } from './range-copy';
import { as, type GRange } from './types';

const filled = (sheet: Sheet, row: number, column: number): boolean => {
  const value = sheet.value(row, column);
  return value !== null && value !== '';
};

/** Sort keys of sort(2), sort([1, {column: 3, ascending: false}]): columns are 1-based in the sheet. */
export function sortKeys(spec: unknown, area: CellRange): SortKey[] {
  const keys = (Array.isArray(spec) ? spec : [spec]).map((one: unknown): SortKey => {
    const given = typeof one === 'object' && one !== null ? (one as { column?: unknown; ascending?: unknown }) : { column: one };
    if (typeof given.column !== 'number') throw exception('Invalid argument: sortSpecObj');
    return { column: Math.trunc(given.column) - 1, ascending: given.ascending !== false };
  });
  if (keys.some(({ column }) => column < area.column || column >= area.column + area.columns)) throw exception('Sort column is out of the range.');
  return keys;
}

const DELIMITERS: { readonly [name: string]: string } = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

/** The delimiter that the column's texts use most, as the platform guesses it. */
function guessDelimiter(texts: readonly string[]): string {
  let best = ',';
  let most = 0;
  for (const delimiter of Object.values(DELIMITERS)) {
    const count = texts.filter((text) => text.includes(delimiter)).length;
    if (count > most) [best, most] = [delimiter, count];
  }
  return best;
}

/** Next stop of Ctrl+arrow from a cell, by steps of one row or one column. */
function jump(sheet: Sheet, row: number, column: number, dr: number, dc: number): { row: number; column: number } {
  const inside = (r: number, c: number): boolean => r >= 0 && c >= 0 && r < sheet.rowCount && c < sheet.columnCount;
  let r = row;
  let c = column;
  if (!inside(r + dr, c + dc)) return { row, column };
  const walking = filled(sheet, r, c) && filled(sheet, r + dr, c + dc);
  do {
    r += dr;
    c += dc;
  } while (inside(r + dr, c + dc) && (walking ? filled(sheet, r + dr, c + dc) : !filled(sheet, r, c)));
  return { row: r, column: c };
}

/** Grows a block while a neighbouring row or column has contents; cells that touch only by a corner do not count. */
function region(sheet: Sheet, start: CellRange, along: 'both' | 'rows' | 'columns'): CellRange {
  let { row, column, rows, columns } = start;
  const any = (block: CellRange): boolean => sheet.values(block).some((line) => line.some((value) => value !== null && value !== ''));
  for (let grown = true; grown; ) {
    grown = false;
    if (along !== 'columns' && row > 0 && any({ row: row - 1, column, rows: 1, columns })) [row, rows, grown] = [row - 1, rows + 1, true];
    else if (along !== 'columns' && row + rows < sheet.rowCount && any({ row: row + rows, column, rows: 1, columns })) [rows, grown] = [rows + 1, true];
    else if (along !== 'rows' && column > 0 && any({ row, column: column - 1, rows, columns: 1 })) [column, columns, grown] = [column - 1, columns + 1, true];
    else if (along !== 'rows' && column + columns < sheet.columnCount && any({ row, column: column + columns, rows, columns: 1 })) [columns, grown] = [columns + 1, true];
  }
  return { row, column, rows, columns };
}

export abstract class RangeArrange extends RangeCopy implements Partial<GRange> {
  sort(sortSpecObj: unknown): GRange {
    act(this, (sheet, area) => sheet.sort(area, sortKeys(sortSpecObj, area)));
    return as<GRange>(this);
  }
  randomize(): GRange {
    const { book } = view(this);
    act(this, (sheet, area) => {
      const rows = sheet.inputs(area).map((row) => Array.from(row));
      for (let i = rows.length - 1; i > 0; i -= 1) {
        const j = Math.floor(book.execution.random() * (i + 1));
        [rows[i], rows[j]] = [rows[j] as CellValue[], rows[i] as CellValue[]];
      }
      rewrite(sheet, area, rows);
    });
    return as<GRange>(this);
  }
  removeDuplicates(columnsToCompare?: number[]): GRange {
    return act(this, (sheet, area) => {
      const columns = columnsToCompare?.map((column) => column - 1 - area.column) ?? fill({ rows: 1, columns: area.columns }, (_r, c) => c).flat();
      if (columns.some((column) => column < 0 || column >= area.columns)) throw exception('The column to compare is out of the range.');
      const shown = sheet.values(area);
      const inputs = sheet.inputs(area);
      const seen = new Set<string>();
      const kept: CellValue[][] = [];
      for (const [r, row] of shown.entries()) {
        const name = JSON.stringify(columns.map((column) => (typeof row[column] === 'string' ? row[column].toLowerCase() : row[column])));
        if (seen.has(name)) continue;
        seen.add(name);
        kept.push(Array.from(inputs[r] ?? []));
      }
      const rest = fill({ rows: area.rows - kept.length, columns: area.columns }, (): CellValue => null);
      rewrite(sheet, area, [...kept, ...rest]);
      return part(this, { ...area, rows: kept.length });
    });
  }
  trimWhitespace(): GRange {
    act(this, (sheet, area) => {
      for (const [r, row] of sheet.inputs(area).entries()) {
        for (const [c, value] of row.entries()) {
          if (typeof value !== 'string' || sheet.getCell(area.row + r, area.column + c)?.f !== undefined) continue;
          const trimmed = value.trim().replace(/\s+/g, ' ');
          if (trimmed !== value) sheet.put(cellAt(area.row + r, area.column + c), [[trimmed === '' ? null : trimmed]]);
        }
      }
    });
    return as<GRange>(this);
  }
  splitTextToColumns(delimiter?: string | GoogleAppsScript.Spreadsheet.TextToColumnsDelimiter): void {
    act(this, (sheet, area) => {
      if (area.columns !== 1) throw exception('A range with more than one column cannot be split.');
      const texts = sheet.display(area).map((row) => row[0] ?? '');
      const by = delimiter === undefined ? guessDelimiter(texts) : isMember(delimiter, 'TextToColumnsDelimiter') ? (DELIMITERS[nameOf(delimiter)] ?? ',') : String(delimiter);
      for (const [r, text] of texts.entries()) {
        if (!text.includes(by)) continue;
        const parts = text.split(by);
        if (area.column + parts.length > sheet.columnCount) sheet.insertColumns(sheet.columnCount, area.column + parts.length - sheet.columnCount);
        sheet.enter({ row: area.row + r, column: area.column, rows: 1, columns: parts.length }, [parts]);
      }
    });
  }

  getNextDataCell(direction: GoogleAppsScript.Spreadsheet.Direction): GRange {
    const { sheet, area } = view(this);
    const [dr, dc] = direction === E.Direction.UP ? [-1, 0] : direction === E.Direction.DOWN ? [1, 0] : direction === E.Direction.PREVIOUS ? [0, -1] : [0, 1];
    const to = jump(sheet, area.row, area.column, dr, dc);
    return part(this, cellAt(to.row, to.column));
  }
  getDataRegion(dimension?: GoogleAppsScript.Spreadsheet.Dimension): GRange {
    const { sheet, area } = view(this);
    return part(this, region(sheet, area, dimension === undefined ? 'both' : dimension === E.Dimension.ROWS ? 'rows' : 'columns'));
  }
}

/** Puts formula texts and raw values back, each as what it is. */
function rewrite(sheet: Sheet, area: CellRange, rows: CellValue[][]): void {
  const formulas = new Set(sheet.formulas(area).flat());
  sheet.put(area, rows);
  for (const [r, row] of rows.entries()) for (const [c, value] of row.entries()) if (typeof value === 'string' && value.startsWith('=') && formulas.has(value)) sheet.setFormula(area.row + r, area.column + c, value);
}
