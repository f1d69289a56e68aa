// Makes and dresses the sheets of the register as their layout says; doing it again changes nothing.

import type { ColumnLayout, SheetLayout } from '../register/layout';
import { FIRST_ROW, HEADING_ROW, KEY_ROW } from '../register/table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const HEADING_BACKGROUND = '#eef2f4';
const HEADING_TEXT = '#243b44';

/** Adds an empty sheet as the tab number `index` (from 0). */
export const createSheet = (title: string, index: number): void => {
  SpreadsheetApp.getActiveSpreadsheet().insertSheet(title, index);
};

const sheetOf = (title: string): Sheet => {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(title);
  if (!sheet) throw new Error('The sheet is gone');
  return sheet;
};

/** Neighbouring columns of which the same is said, so that one call says it. */
const runs = <T>(columns: readonly ColumnLayout[], say: (column: ColumnLayout) => T): { from: number; count: number; what: T }[] => {
  const sorted = [...columns].sort((a, b) => a.at - b.at);
  const found: { from: number; count: number; what: T }[] = [];
  for (const column of sorted) {
    const last = found[found.length - 1];
    const what = say(column);
    if (last && last.what === what && last.from + last.count === column.at) last.count++;
    else found.push({ from: column.at, count: 1, what });
  }
  return found;
};

const writeFrame = (sheet: Sheet, layout: SheetLayout): void => {
  const width = Math.max(...layout.columns.map((c) => c.at));
  if (sheet.getMaxColumns() < width) sheet.insertColumnsAfter(sheet.getMaxColumns(), width - sheet.getMaxColumns());
  const frame = sheet.getRange(KEY_ROW, 1, 2, width);
  const values = frame.getValues();
  const formulas = frame.getFormulas();
  for (const column of layout.columns) {
    const i = column.at - 1;
    (values[0] as unknown[])[i] = column.key;
    const present = values[1]?.[i];
    // A heading that a person renamed stays as she named it; a formula is always ours.
    if (column.derived || present === '' || present === undefined) (values[1] as unknown[])[i] = column.heading;
  }
  values[1] = (values[1] ?? []).map((value, i) => (formulas[1]?.[i] && !layout.columns.some((c) => c.at === i + 1) ? formulas[1][i] : value));
  frame.setValues(values);
  frame.setNotes([values[0]?.map(() => '') ?? [], (values[1] ?? []).map((_, i) => layout.columns.find((c) => c.at === i + 1)?.note ?? '')]);
  sheet.getRange(HEADING_ROW, 1, 1, width).setBackground(HEADING_BACKGROUND).setFontColor(HEADING_TEXT).setFontWeight('bold').setVerticalAlignment('middle').setWrap(true);
  sheet.setRowHeight(HEADING_ROW, 44);
  sheet.hideRows(KEY_ROW);
};

const dressCells = (sheet: Sheet, layout: SheetLayout): void => {
  const rows = sheet.getMaxRows() - FIRST_ROW + 1;
  const area = (from: number, count: number) => sheet.getRange(FIRST_ROW, from, rows, count);
  for (const run of runs(layout.columns, (c) => c.width)) sheet.setColumnWidths(run.from, run.count, run.what);
  for (const run of runs(layout.columns, (c) => c.hidden)) if (run.what) sheet.hideColumns(run.from, run.count);
  for (const run of runs(layout.columns, (c) => c.format)) if (run.what) area(run.from, run.count).setNumberFormat(run.what);
  for (const run of runs(layout.columns, (c) => c.wrap)) area(run.from, run.count).setWrapStrategy(run.what ? SpreadsheetApp.WrapStrategy.WRAP : SpreadsheetApp.WrapStrategy.CLIP);
  area(1, Math.max(...layout.columns.map((c) => c.at))).setVerticalAlignment('top');
  for (const column of layout.columns) {
    if (!column.words) continue;
    // Warn, do not reject: a school's own word is no error, and pasting from Word must work.
    area(column.at, 1).setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(column.words, true).setAllowInvalid(true).build());
  }
  sheet.setConditionalFormatRules(layout.colours.map((rule) => SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo(rule.word).setBackground(rule.background).setRanges([area(rule.at, 1)]).build()));
};

const PROTECTED = 'Ведёт дополнение';

const protectMachineCells = (sheet: Sheet, layout: SheetLayout): void => {
  const present = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).filter((p) => p.getDescription() === PROTECTED);
  for (const old of present) old.remove();
  if (layout.hidden) return;
  const guard = (range: GoogleAppsScript.Spreadsheet.Range): void => { range.protect().setDescription(PROTECTED).setWarningOnly(true); };
  guard(sheet.getRange(KEY_ROW, 1, 2, sheet.getMaxColumns()));
  for (const run of runs(layout.columns, (c) => c.machine)) if (run.what) guard(sheet.getRange(FIRST_ROW, run.from, sheet.getMaxRows() - FIRST_ROW + 1, run.count));
};

const addFilter = (sheet: Sheet, layout: SheetLayout): void => {
  if (sheet.getFilter()) return;
  sheet.getRange(HEADING_ROW, 1, sheet.getMaxRows() - HEADING_ROW + 1, Math.max(...layout.columns.map((c) => c.at))).createFilter();
};

/** Dresses a sheet as its layout says. People's rows, their own columns and renamed headings stay. */
export const dressSheet = (title: string, layout: SheetLayout): void => {
  const sheet = sheetOf(title);
  sheet.getDataRange().breakApart();
  writeFrame(sheet, layout);
  dressCells(sheet, layout);
  sheet.setFrozenRows(HEADING_ROW);
  sheet.setFrozenColumns(layout.frozenColumns);
  sheet.setTabColor(layout.colour);
  protectMachineCells(sheet, layout);
  if (layout.hidden) sheet.hideSheet();
  else addFilter(sheet, layout);
};

/** Empties a derived column below its heading, so that its formula can spread again. */
export const clearBelowHeading = (title: string, column: number): void => {
  const sheet = sheetOf(title);
  sheet.getRange(FIRST_ROW, column, sheet.getMaxRows() - FIRST_ROW + 1, 1).clearContent();
};

export const renameSheet = (title: string, wanted: string): void => {
  sheetOf(title).setName(wanted);
};

/** A hidden sheet with a plain heading, for the journal. */
export const createJournalSheet = (title: string, columns: readonly { key: string; heading: string; width: number }[], index: number): void => {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().insertSheet(title, index);
  sheet.getRange(1, 1, 2, columns.length).setValues([columns.map((c) => c.key), columns.map((c) => c.heading)]);
  sheet.getRange(HEADING_ROW, 1, 1, columns.length).setBackground(HEADING_BACKGROUND).setFontWeight('bold');
  sheet.getRange(FIRST_ROW, 1, sheet.getMaxRows() - FIRST_ROW + 1, columns.length).setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
  columns.forEach((c, i) => sheet.setColumnWidth(i + 1, c.width));
  sheet.hideRows(KEY_ROW);
  sheet.setFrozenRows(HEADING_ROW);
  sheet.hideSheet();
};

/** Removes the empty sheet that a new workbook comes with, once there are others. */
export const dropStarterSheet = (): void => {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheets = spreadsheet.getSheets();
  const starter = sheets.find((s) => /^(Лист1|Sheet1)$/.test(s.getName()));
  if (starter && sheets.length > 1 && starter.getLastRow() === 0) spreadsheet.deleteSheet(starter);
};

/** Moves one row to the top. */
const toTop = (sheet: Sheet, row: number): void => {
  if (row > 1) sheet.moveRows(sheet.getRange(row, 1), 1);
};

/**
 * Puts the rows of keys and headings (physical rows, 0 = lost) back to the top, wherever they stand; a lost one becomes an
 * empty row that dressing the sheet fills. Records keep their order.
 */
export const moveFrameUp = (title: string, keys: number, headings: number): void => {
  const sheet = sheetOf(title);
  sheet.showRows(1, sheet.getMaxRows());
  sheet.setFrozenRows(0);
  if (headings > 0) toTop(sheet, headings);
  else sheet.insertRowBefore(1);
  if (keys > 0) toTop(sheet, keys > headings ? (headings > 0 ? keys : keys + 1) : keys + 1);
  else sheet.insertRowBefore(1);
};

/** Takes the key off copies of a column and says so in their headings; their cells stay. */
export const nameCopies = (title: string, columns: readonly number[]): void => {
  const sheet = sheetOf(title);
  for (const column of columns) {
    sheet.getRange(KEY_ROW, column).setValue('');
    sheet.getRange(HEADING_ROW, column).setValue(`${sheet.getRange(HEADING_ROW, column).getDisplayValue()} (копия)`);
  }
};
