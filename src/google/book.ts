// The workbook that an execution works in and its time zone, asked for once: Google loads the code anew for each execution, so nothing outlives it.

let book: GoogleAppsScript.Spreadsheet.Spreadsheet | null = null;
let zone: string | null = null;
let id: string | null = null;

export const activeBook = (): GoogleAppsScript.Spreadsheet.Spreadsheet => (book ??= SpreadsheetApp.getActiveSpreadsheet());

/** Time zone of the spreadsheet: dates in its cells and moments of the register are told on its clock. */
export const bookZone = (): string => (zone ??= activeBook().getSpreadsheetTimeZone());

export const bookId = (): string => (id ??= activeBook().getId());
