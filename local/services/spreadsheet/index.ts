// The SpreadsheetApp service of an execution, with all the classes it hands out.

export { Charts } from './charts';
export { SpreadsheetAppService } from './spreadsheet-app';
export { UiService } from './ui';
// these register themselves with the factory
export { RangeService } from './range';
export { SheetService } from './sheet';
export { SpreadsheetService } from './spreadsheet';
