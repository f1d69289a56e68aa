// SpreadsheetApp: the entry to spreadsheets, the Ui and the builders.

import { exception, ServiceObject, type Execution } from '../kernel';
import { bookOf, booksOf } from './book';
import { CellImageBuilderService } from './cell-image';
import { ColorBuilderService } from './color';
import { ConditionalFormatRuleBuilderService } from './conditional-format';
import { DataValidationBuilderService } from './data-validation';
import { E, ENUM_NAMES, type Enumerations } from './enums';
import { newSpreadsheet } from './factory';
import { FilterCriteriaBuilderService } from './filter-criteria';
import { publish } from './publish';
import { RichTextValueBuilderService } from './rich-text';
import { bookPlace } from './spreadsheet-base';
import { TextStyleBuilderService } from './text-style';
import { as, type GRange, type GRangeList, type GSheet, type GSpreadsheet } from './types';
import { UiService } from './ui';

type G = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

/** Everything of Google's SpreadsheetApp but external data. */
type Missing = 'enableAllDataSourcesExecution' | 'enableBigQueryExecution' | 'newDataSourceSpec';

const WithEnums = ServiceObject as unknown as abstract new (execution: Execution) => ServiceObject & Enumerations;

export class SpreadsheetAppService extends WithEnums implements Omit<G, Missing> {
  static {
    for (const name of ENUM_NAMES) Object.defineProperty(SpreadsheetAppService.prototype, name, { enumerable: true, get: () => E[name] });
  }
  readonly #execution: Execution;
  constructor(execution: Execution) {
    super(execution);
    this.#execution = execution;
  }
  getActive(): GSpreadsheet {
    return newSpreadsheet(booksOf(this.#execution).active);
  }
  getActiveSpreadsheet(): GSpreadsheet {
    return this.getActive();
  }
  setActiveSpreadsheet(newActiveSpreadsheet: GSpreadsheet): void {
    booksOf(this.#execution).active = bookPlace(newActiveSpreadsheet);
  }
  getActiveSheet(): GSheet {
    return this.getActive().getActiveSheet();
  }
  setActiveSheet(sheet: GSheet): GSheet {
    return sheet.activate();
  }
  getActiveRange(): GRange {
    return this.getActive().getActiveRange() as GRange;
  }
  setActiveRange(range: GRange): GRange {
    return range.activate();
  }
  getActiveRangeList(): GRangeList {
    return this.getActive().getActiveRangeList() as GRangeList;
  }
  setActiveRangeList(rangeList: GRangeList): GRangeList {
    return rangeList.activate();
  }
  getCurrentCell(): GRange {
    return this.getActive().getCurrentCell() as GRange;
  }
  setCurrentCell(cell: GRange): GRange {
    return cell.activateAsCurrentCell();
  }
  getSelection(): GoogleAppsScript.Spreadsheet.Selection {
    return this.getActive().getSelection();
  }
  getUi(): GoogleAppsScript.Base.Ui {
    if (!this.#execution.hasUi) throw exception('Cannot call SpreadsheetApp.getUi() from this context.');
    return as<GoogleAppsScript.Base.Ui>(new UiService(this.#execution));
  }
  flush(): void {
    this.#execution.flush();
    for (const book of booksOf(this.#execution).all.values()) book.flush();
  }

  create(name: string, rows = 1000, columns = 26): GSpreadsheet {
    const workbook = this.#execution.createWorkbook(name);
    const book = bookOf(this.#execution, workbook);
    const [sheet] = workbook.sheets;
    if (sheet && (rows !== sheet.rowCount || columns !== sheet.columnCount)) {
      if (rows < 1 || columns < 1 || rows * columns > 10_000_000) throw exception('Invalid argument: rows');
      book.act(() => {
        if (rows > sheet.rowCount) sheet.insertRows(sheet.rowCount, rows - sheet.rowCount);
        else if (rows < sheet.rowCount) sheet.deleteRows(rows, sheet.rowCount - rows);
        if (columns > sheet.columnCount) sheet.insertColumns(sheet.columnCount, columns - sheet.columnCount);
        else if (columns < sheet.columnCount) sheet.deleteColumns(columns, sheet.columnCount - columns);
      });
    }
    return newSpreadsheet(book);
  }
  open(file: GoogleAppsScript.Drive.File): GSpreadsheet {
    return this.openById(file.getId());
  }
  openById(id: string): GSpreadsheet {
    const execution = this.#execution;
    const workbook = id === execution.workbook.id ? execution.workbook : execution.openWorkbook(id);
    if (!workbook) throw exception('Unexpected error while getting the method or property openById on object SpreadsheetApp.');
    return newSpreadsheet(bookOf(execution, workbook));
  }
  openByKey(key: string): GSpreadsheet {
    return this.openById(key);
  }
  openByUrl(url: string): GSpreadsheet {
    const id = /\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]+)/.exec(url)?.[1];
    if (!id) throw exception('Invalid argument: url');
    return this.openById(id);
  }

  newCellImage(): GoogleAppsScript.Spreadsheet.CellImageBuilder {
    return new CellImageBuilderService(this.#execution);
  }
  newColor(): GoogleAppsScript.Spreadsheet.ColorBuilder {
    return new ColorBuilderService(this.#execution);
  }
  newConditionalFormatRule(): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
    return as<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder>(new ConditionalFormatRuleBuilderService(booksOf(this.#execution).active));
  }
  newDataValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    return new DataValidationBuilderService(booksOf(this.#execution).active);
  }
  newFilterCriteria(): GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder {
    return as<GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder>(new FilterCriteriaBuilderService(booksOf(this.#execution).active));
  }
  newRichTextValue(): GoogleAppsScript.Spreadsheet.RichTextValueBuilder {
    return new RichTextValueBuilderService(this.#execution);
  }
  newTextStyle(): GoogleAppsScript.Spreadsheet.TextStyleBuilder {
    return new TextStyleBuilderService(this.#execution);
  }
}
publish(SpreadsheetAppService, 'SpreadsheetApp', 'SpreadsheetApp');
