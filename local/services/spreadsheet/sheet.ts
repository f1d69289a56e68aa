// Class Sheet: name, place and looks of a sheet, its protections, rules, charts. Cells and the grid stand in sheet-*.ts.

import { exception, executionOf } from '../kernel';
import { bandingsOf } from './banding';
import { chartsOf, insertChart, newChartBuilder, removeChart, updateChart } from './chart';
import { colorData, hexOfData, newColor } from './color';
import { formatsOf, newRule } from './conditional-format';
import { hexOf } from './css-colors';
import { addMetadata, metadataAt, newMetadataFinder } from './developer-metadata';
import { E } from './enums';
import { newProtection, newSheet, register } from './factory';
import { newNamedRange } from './named-range';
import { protect } from './protection';
import { publish } from './publish';
import { newSelection } from './selection';
import { changeSheet, actOn, sheetOf, sheetPlace } from './sheet-base';
import { SheetGroups } from './sheet-groups';
import { bookPlace } from './spreadsheet-base';
import { as, type GColor, type GMetadata, type GProtection, type GSheet, type GSpreadsheet } from './types';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Visibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;

/** Everything of Google's Sheet but external data, making pictures and slicers, and what is deprecated. */
type Missing = 'asDataSourceSheet' | 'getSheetProtection' | 'setSheetProtection' | 'insertImage' | 'insertSlicer';

/** An empty list, after asking that the sheet is still there. */
function none<T>(sheet: object): T[] {
  sheetOf(sheet);
  return [];
}

export class SheetService extends SheetGroups implements Omit<GSheet, Missing> {
  getName(): string {
    return sheetOf(this).name;
  }
  getSheetName(): string {
    return sheetOf(this).name;
  }
  setName(name: string): GSheet {
    return changeSheet(this, (sheet) => {
      const other = sheet.workbook.getSheetByName(name);
      if (other && other.id !== sheet.id) throw exception(`A sheet with the name "${name}" already exists. Please enter another name.`);
      sheet.name = name;
    });
  }
  getIndex(): number {
    const sheet = sheetOf(this);
    return sheet.workbook.sheets.findIndex((one) => one.id === sheet.id) + 1;
  }
  getType(): GoogleAppsScript.Spreadsheet.SheetType {
    sheetOf(this);
    return E.SheetType.GRID;
  }
  getFormUrl(): string | null {
    const url = sheetOf(this).extra('formUrl');
    return typeof url === 'string' ? url : null;
  }
  copyTo(spreadsheet: GSpreadsheet): GSheet {
    const { book, id } = sheetPlace(this);
    const target = bookPlace(spreadsheet);
    const source = sheetOf(this);
    const name = freeName(target.workbook.sheets.map((sheet) => sheet.name), copyName(source.name, book.workbook.locale));
    if (target.workbook !== book.workbook) return newSheet(target, copyAcross(source, target.act((workbook) => workbook.insertSheet(name)), target));
    const copy = book.act((workbook) => {
      const made = workbook.duplicateSheet(id, name);
      workbook.moveSheet(made.id, workbook.sheets.length - 1);
      return made;
    });
    return newSheet(book, copy.id);
  }

  isSheetHidden(): boolean {
    return sheetOf(this).hidden;
  }
  hideSheet(): GSheet {
    return changeSheet(this, (sheet) => {
      if (!sheet.hidden && sheet.workbook.sheets.every((one) => one.hidden || one.id === sheet.id)) throw exception("You can't hide all the sheets in a document.");
      sheet.hidden = true;
    });
  }
  showSheet(): GSheet {
    return changeSheet(this, (sheet) => {
      sheet.hidden = false;
    });
  }
  getTabColor(): string | null {
    return sheetOf(this).tabColor;
  }
  getTabColorObject(): GColor | null {
    const hex = sheetOf(this).tabColor;
    return hex === null ? null : newColor(executionOf(this), { rgb: hex });
  }
  setTabColor(color: string | null): GSheet {
    return changeSheet(this, (sheet) => {
      sheet.tabColor = color === null ? null : (hexOf(color) ?? sheet.tabColor);
    });
  }
  setTabColorObject(color: GColor | null): GSheet {
    return this.setTabColor(color === null ? null : (hexOfData(colorData(color)) ?? null));
  }
  hasHiddenGridlines(): boolean {
    return sheetOf(this).hiddenGridlines;
  }
  setHiddenGridlines(hideGridlines: boolean): GSheet {
    return changeSheet(this, (sheet) => {
      sheet.hiddenGridlines = hideGridlines;
    });
  }
  isRightToLeft(): boolean {
    return sheetOf(this).rightToLeft;
  }
  setRightToLeft(rightToLeft: boolean): GSheet {
    return changeSheet(this, (sheet) => {
      sheet.rightToLeft = rightToLeft;
    });
  }

  protect(): GProtection {
    const { book, id } = sheetPlace(this);
    return protect(book, id, undefined);
  }
  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): GProtection[] {
    const { book, id } = sheetPlace(this);
    const ranges = type === E.ProtectionType.RANGE;
    return sheetOf(this).protections.filter((one) => (one.range !== undefined) === ranges).map((one) => newProtection(book, id, one.id));
  }
  getConditionalFormatRules(): Rule[] {
    const { book, id } = sheetPlace(this);
    return sheetOf(this).conditionalFormats.map((format) => newRule(book, id, format));
  }
  setConditionalFormatRules(rules: Rule[]): void {
    const formats = formatsOf(sheetPlace(this).id, Array.from(rules));
    changeSheet(this, (sheet) => {
      sheet.conditionalFormats = formats;
    });
  }
  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }
  getBandings(): GoogleAppsScript.Spreadsheet.Banding[] {
    const { book } = sheetPlace(this);
    return bandingsOf(book, sheetOf(this), () => true);
  }
  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    const { book, id } = sheetPlace(this);
    return book.read().namedRanges.filter((named) => named.sheetId === id).map((named) => newNamedRange(book, named.id));
  }
  getSelection(): GoogleAppsScript.Spreadsheet.Selection {
    return newSelection(sheetPlace(this).book);
  }

  addDeveloperMetadata(key: string, value?: string | Visibility, visibility?: Visibility): GSheet {
    const { book, id } = sheetPlace(this);
    addMetadata(book, { type: 'SHEET', sheetId: id }, key, value, visibility);
    return as<GSheet>(this);
  }
  getDeveloperMetadata(): GMetadata[] {
    const { book, id } = sheetPlace(this);
    return metadataAt(book, { type: 'SHEET', sheetId: id });
  }
  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    const { book, id } = sheetPlace(this);
    return newMetadataFinder(book, { sheetId: id });
  }

  /** Pictures, drawings, slicers, pivot tables and external data cannot be made here, so a sheet has none. */
  getImages(): GoogleAppsScript.Spreadsheet.OverGridImage[] {
    return none(this);
  }
  getDrawings(): GoogleAppsScript.Spreadsheet.Drawing[] {
    return none(this);
  }
  getSlicers(): GoogleAppsScript.Spreadsheet.Slicer[] {
    return none(this);
  }
  getPivotTables(): GoogleAppsScript.Spreadsheet.PivotTable[] {
    return none(this);
  }
  getDataSourceTables(): GoogleAppsScript.Spreadsheet.DataSourceTable[] {
    return none(this);
  }
  newChart(): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
    return newChartBuilder(sheetPlace(this).book);
  }
  getCharts(): Chart[] {
    return chartsOf(sheetPlace(this).book, sheetOf(this));
  }
  insertChart(chart: Chart): void {
    actOn(this, (sheet) => insertChart(sheet, chart));
  }
  updateChart(chart: Chart): void {
    actOn(this, (sheet) => updateChart(sheet, chart));
  }
  removeChart(chart: Chart): void {
    actOn(this, (sheet) => removeChart(sheet, chart));
  }
}
publish(SheetService, 'Sheet');
register({ sheet: (book, id) => as<GSheet>(new SheetService({ book, id })) });

/** Google's name of a copy, in the language of the spreadsheet. */
export const copyName = (name: string, locale: string): string => (locale.startsWith('en') ? `Copy of ${name}` : `${name} (копия)`);

/** The name itself, or with a number after it while it is taken. */
export function freeName(taken: readonly string[], name: string): string {
  const used = new Set(taken.map((one) => one.toLowerCase()));
  let free = name;
  for (let n = 2; used.has(free.toLowerCase()); n += 1) free = `${name} ${n}`;
  return free;
}

type CoreSheet = ReturnType<typeof sheetOf>;

/** Copies cells and looks into a new sheet of another spreadsheet; answers its id. */
function copyAcross(source: CoreSheet, made: CoreSheet, target: { act<T>(work: () => T): T }): number {
  target.act(() => {
    const area = { row: 0, column: 0, rows: Math.max(1, source.lastRow()), columns: Math.max(1, source.lastColumn()) };
    if (area.rows > made.rowCount) made.insertRows(made.rowCount, area.rows - made.rowCount);
    if (area.columns > made.columnCount) made.insertColumns(made.columnCount, area.columns - made.columnCount);
    source.copyPaste(area, { sheet: made, row: 0, column: 0 });
    for (let column = 0; column < area.columns; column += 1) made.setColumnWidths(column, 1, source.columnWidth(column));
    made.frozenRows = source.frozenRows;
    made.frozenColumns = source.frozenColumns;
  });
  return made.id;
}

