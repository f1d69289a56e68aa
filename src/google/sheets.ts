// Sheets of the workbook that are not the register's: their titles and what they show; and showing a row to the curator.

import { ANSWERS_TITLE } from './forms';
import { JOURNAL_TITLE } from '../register/journal';
import { OVERVIEW_TITLE } from '../register/overview';
import { SHEETS, schemaOf } from '../register/schema';
import { FIRST_ROW } from '../register/table';

const own = new Set([...SHEETS.map((s) => s.title), JOURNAL_TITLE, OVERVIEW_TITLE]);

export const sheetTitles = (): string[] => SpreadsheetApp.getActiveSpreadsheet().getSheets().map((s) => s.getName()).filter((name) => !own.has(name) && !name.startsWith(ANSWERS_TITLE));

/** What the cells of a sheet show, from A1; null when there is no such sheet. */
export const sheetRows = (title: string): string[][] | null => {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(title);
  return sheet ? sheet.getDataRange().getDisplayValues() : null;
};

const SETTINGS = schemaOf('settings');

/** First column that a person would look at: not the hidden keys of «Настройки». */
const columnToShow = (title: string): number => (title === SETTINGS.title ? SETTINGS.order.indexOf('value') + 1 : 1);

/** Opens a sheet at a row, 0 is where the rows begin, and at a column, 0 is the first one worth looking at. False when the sheet is gone. */
export const showRow = (title: string, row: number, column = 0): boolean => {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(title);
  if (!sheet) return false;
  sheet.activate();
  if (row > 0 || own.has(title)) sheet.getRange(row > 0 ? row : FIRST_ROW, column > 0 ? column : columnToShow(title)).activate();
  return true;
};

/** Sheet and physical row that the person has selected. */
export const selectedRow = (): { sheet: string; row: number } => {
  const range = SpreadsheetApp.getActiveRange();
  return range ? { sheet: range.getSheet().getName(), row: range.getRow() } : { sheet: '', row: 0 };
};
