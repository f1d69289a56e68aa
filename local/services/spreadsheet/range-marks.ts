// Range: developer metadata, banding, groups of rows and columns, filling series.

import { exception, signatureError } from '../kernel';
import type { CellRange } from '../../workbook/types';
import { contains, intersects } from './a1';
import { autoFill, neighbourDepth } from './auto-fill';
import { applyBanding, bandingsOf } from './banding';
import { addMetadata, metadataAt, newMetadataFinder, type Location } from './developer-metadata';
import { shiftGroups, toggleGroups } from './groups';
import { act, placeOf, view } from './range-base';
import { RangeAccess } from './range-access';
import { as, type GMetadata, type GRange } from './types';

type Visibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;
type Banding = GoogleAppsScript.Spreadsheet.Banding;
type Theme = GoogleAppsScript.Spreadsheet.BandingTheme;
type Series = GoogleAppsScript.Spreadsheet.AutoFillSeries;

/** An entire row or column of the sheet, the only ranges that take metadata. */
function lineOf(range: object): Location | undefined {
  const { sheetId } = placeOf(range);
  const { sheet, area } = view(range);
  if (area.columns === sheet.columnCount && area.rows === 1) return { type: 'ROW', sheetId, index: area.row };
  if (area.rows === sheet.rowCount && area.columns === 1) return { type: 'COLUMN', sheetId, index: area.column };
  return undefined;
}

export abstract class RangeMarks extends RangeAccess implements Partial<GRange> {
  addDeveloperMetadata(key: string, value?: string | Visibility, visibility?: Visibility): GRange {
    const location = lineOf(this);
    if (!location) throw exception('Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.');
    addMetadata(placeOf(this).book, location, key, value, visibility);
    return as<GRange>(this);
  }
  getDeveloperMetadata(): GMetadata[] {
    const location = lineOf(this);
    return location ? metadataAt(placeOf(this).book, location) : [];
  }
  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    const { book, sheetId } = placeOf(this);
    return newMetadataFinder(book, { sheetId, area: view(this).area });
  }

  applyRowBanding(bandingTheme?: Theme, showHeader = true, showFooter = false): Banding {
    return act(this, (sheet, area) => applyBanding(placeOf(this).book, sheet, area, 'row', bandingTheme, showHeader, showFooter));
  }
  applyColumnBanding(bandingTheme?: Theme, showHeader = true, showFooter = false): Banding {
    return act(this, (sheet, area) => applyBanding(placeOf(this).book, sheet, area, 'column', bandingTheme, showHeader, showFooter));
  }
  getBandings(): Banding[] {
    const { book, sheet, area } = view(this);
    return bandingsOf(book, sheet, (range) => intersects(range, area));
  }

  shiftRowGroupDepth(delta: number): GRange {
    act(this, (sheet, area) => shiftGroups(sheet, 'rows', area.row, area.rows, Math.trunc(delta)));
    return as<GRange>(this);
  }
  shiftColumnGroupDepth(delta: number): GRange {
    act(this, (sheet, area) => shiftGroups(sheet, 'columns', area.column, area.columns, Math.trunc(delta)));
    return as<GRange>(this);
  }
  collapseGroups(): GRange {
    act(this, (sheet, area) => toggleGroups(sheet, area, true));
    return as<GRange>(this);
  }
  expandGroups(): GRange {
    act(this, (sheet, area) => toggleGroups(sheet, area, false));
    return as<GRange>(this);
  }

  autoFill(destination: GRange, series: Series): void {
    const { area: source } = placeOf(this);
    const { area, sheetId } = placeOf(destination);
    if (sheetId !== placeOf(this).sheetId || !contains(area, source)) throw exception('AutoFill destination range must contain the source range.');
    const sides = [area.row < source.row, area.row + area.rows > source.row + source.rows, area.column < source.column, area.column + area.columns > source.column + source.columns];
    if (sides.filter(Boolean).length > 1) throw exception('AutoFill destination range must extend the source range in only one direction.');
    act(destination, (sheet, target) => autoFill(sheet, source, target, series));
  }
  autoFillToNeighbor(series: Series): void {
    const { area: source } = placeOf(this);
    if (series === null) throw signatureError('SpreadsheetApp.Range.autoFillToNeighbor', [series]);
    act(this, (sheet) => {
      const rows = neighbourDepth(sheet, source);
      const target: CellRange = { row: source.row, column: source.column, rows, columns: source.columns };
      if (rows > source.rows) autoFill(sheet, source, target, series);
    });
  }
}
