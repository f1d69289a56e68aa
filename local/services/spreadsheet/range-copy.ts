// Range: copying, moving, merging, inserting and deleting cells.

import { exception, signatureError } from '../kernel';
import type { CellRange, PasteWhat } from '../../workbook/types';
import { contains, intersects } from './a1';
import { E, nameOf } from './enums';
import { newRange } from './factory';
import { act, demandBlock, part, placeOf, view } from './range-base';
import { RangeValidation } from './range-validation';
import { as, type GRange, type GSheet } from './types';

type Copy = GoogleAppsScript.Spreadsheet.CopyPasteType;
type Dim = GoogleAppsScript.Spreadsheet.Dimension;

const WHAT: { readonly [type: string]: PasteWhat | undefined } = {
  PASTE_FORMAT: { formats: true },
  PASTE_CONDITIONAL_FORMATTING: { formats: true },
  PASTE_NO_BORDERS: {},
  PASTE_FORMULA: { formulas: true },
  PASTE_VALUES: { values: true },
  PASTE_DATA_VALIDATION: { validations: true },
};

const times = (have: number, one: number): number => Math.max(1, Math.floor(have / one)) * one;

/** The paste as the platform does it: never truncated, repeated only as often as the whole source fits. */
function paste(source: object, target: object, what: PasteWhat | undefined, transposed: boolean): void {
  const from = view(source);
  const to = placeOf(target);
  const size = transposed ? { rows: from.area.columns, columns: from.area.rows } : { rows: from.area.rows, columns: from.area.columns };
  const block: CellRange = { row: to.area.row, column: to.area.column, rows: times(to.area.rows, size.rows), columns: times(to.area.columns, size.columns) };
  const sheet = to.book.sheet(to.sheetId);
  demandBlock(block, sheet);
  to.book.demandEdit(sheet, block);
  const full: PasteWhat | undefined = transposed ? { ...what, transposed } : what;
  to.book.act(() => from.sheet.copyPaste(from.area, { sheet, ...block }, full));
}

const optionsOf = (options: { formatOnly?: boolean; contentsOnly?: boolean }): PasteWhat | undefined => (options.formatOnly ? { formats: true } : options.contentsOnly ? { values: true } : undefined);
const shift = (dimension: Dim): 'rows' | 'columns' => (dimension === E.Dimension.ROWS ? 'rows' : 'columns');

export abstract class RangeCopy extends RangeValidation implements Partial<GRange> {
  copyTo(destination: GRange, how?: Copy | { formatOnly?: boolean; contentsOnly?: boolean } | null, transposed = false): void {
    const name = how === undefined || how === null ? 'PASTE_NORMAL' : nameOf(how);
    const known = name in E.CopyPasteType;
    if (typeof transposed !== 'boolean') throw signatureError('SpreadsheetApp.Range.copyTo', [destination, how, transposed]);
    if (name === 'PASTE_COLUMN_WIDTHS') {
      const { sheet, area } = view(this);
      const to = placeOf(destination);
      to.book.act(() => {
        for (let c = 0; c < area.columns; c += 1) to.book.sheet(to.sheetId).setColumnWidths(to.area.column + c, 1, sheet.columnWidth(area.column + c));
      });
      return;
    }
    const what = known ? WHAT[name] : typeof how === 'object' && how !== null ? optionsOf(how) : undefined;
    paste(this, destination, what, transposed);
  }
  copyValuesToRange(target: GSheet | number, column: number, columnEnd: number, row: number, rowEnd: number): void {
    paste(this, targetBlock(this, target, column, columnEnd, row, rowEnd), { values: true }, false);
  }
  copyFormatToRange(target: GSheet | number, column: number, columnEnd: number, row: number, rowEnd: number): void {
    paste(this, targetBlock(this, target, column, columnEnd, row, rowEnd), { formats: true }, false);
  }
  moveTo(target: GRange): void {
    const to = placeOf(target);
    const { area } = placeOf(this);
    const sheet = to.book.sheet(to.sheetId);
    const block = { row: to.area.row, column: to.area.column, rows: area.rows, columns: area.columns };
    demandBlock(block, sheet);
    to.book.demandEdit(sheet, block);
    act(this, (from, source) => from.cutPaste(source, { sheet, row: block.row, column: block.column }));
  }

  merge(): GRange {
    act(this, (sheet, area) => sheet.merge(area));
    return as<GRange>(this);
  }
  mergeAcross(): GRange {
    act(this, (sheet, area) => sheet.merge(area, 'across'));
    return as<GRange>(this);
  }
  mergeVertically(): GRange {
    act(this, (sheet, area) => sheet.merge(area, 'vertical'));
    return as<GRange>(this);
  }
  breakApart(): GRange {
    act(this, (sheet, area) => {
      if (sheet.merges.some((merged) => intersects(merged, area) && !contains(area, merged))) throw exception('You must select all cells in a merged range to merge or unmerge them.');
      sheet.unmerge(area);
    });
    return as<GRange>(this);
  }
  getMergedRanges(): GRange[] {
    const { sheet, area } = view(this);
    return sheet.merges.filter((merged) => intersects(merged, area)).map((merged) => part(this, merged));
  }
  isPartOfMerge(): boolean {
    const { sheet, area } = view(this);
    return sheet.merges.some((merged) => intersects(merged, area));
  }
  insertCells(shiftDimension: Dim): GRange {
    act(this, (sheet, area) => sheet.insertCells(area, shift(shiftDimension)));
    return as<GRange>(this);
  }
  deleteCells(shiftDimension: Dim): void {
    act(this, (sheet, area) => sheet.deleteCells(area, shift(shiftDimension)));
  }
}

/** The block that copyValuesToRange and copyFormatToRange name by its corners, on a sheet or by a sheet's id. */
function targetBlock(range: object, target: GSheet | number, column: number, columnEnd: number, row: number, rowEnd: number): GRange {
  const { book } = placeOf(range);
  const sheet = book.sheet(typeof target === 'number' ? target : target.getSheetId());
  const block = { row: row - 1, column: column - 1, rows: rowEnd - row + 1, columns: columnEnd - column + 1 };
  demandBlock(block, sheet);
  return newRange(book, sheet.id, block);
}
