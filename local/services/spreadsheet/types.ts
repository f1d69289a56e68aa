// Short names for Google's published types, which every class of this room implements.

type S = typeof GoogleAppsScript.Spreadsheet;
export type Enums = S;
export type GRange = GoogleAppsScript.Spreadsheet.Range;
export type GRangeList = GoogleAppsScript.Spreadsheet.RangeList;
export type GSheet = GoogleAppsScript.Spreadsheet.Sheet;
export type GSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type GColor = GoogleAppsScript.Spreadsheet.Color;
export type GTextStyle = GoogleAppsScript.Spreadsheet.TextStyle;
export type GRichText = GoogleAppsScript.Spreadsheet.RichTextValue;
export type GValidation = GoogleAppsScript.Spreadsheet.DataValidation;
export type GProtection = GoogleAppsScript.Spreadsheet.Protection;
export type GMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** `this` (or a new object of ours) as the interface its class stands for: classes hold private state, so the compiler cannot see it. */
export const as = <T>(service: object): T => service as T;
