// The enumerations of SpreadsheetApp, in the platform's order, typed as the published declarations name them.

import { enumPath, makeEnum } from '../kernel';

type S = typeof GoogleAppsScript.Spreadsheet;
const declare = <E>(name: string, members: string): E => makeEnum(`SpreadsheetApp.${name}`, members.split(' ')) as unknown as E;

export const AutoFillSeries = declare<S['AutoFillSeries']>('AutoFillSeries', 'DEFAULT_SERIES ALTERNATE_SERIES');
export const BandingTheme = declare<S['BandingTheme']>('BandingTheme', 'LIGHT_GREY CYAN GREEN YELLOW ORANGE BLUE TEAL GREY BROWN LIGHT_GREEN INDIGO PINK');
export const BooleanCriteria = declare<S['BooleanCriteria']>(
  'BooleanCriteria',
  'CELL_EMPTY CELL_NOT_EMPTY DATE_AFTER DATE_BEFORE DATE_EQUAL_TO DATE_NOT_EQUAL_TO DATE_AFTER_RELATIVE DATE_BEFORE_RELATIVE DATE_EQUAL_TO_RELATIVE NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_NOT_EQUAL_TO TEXT_STARTS_WITH TEXT_ENDS_WITH CUSTOM_FORMULA',
);
export const BorderStyle = declare<S['BorderStyle']>('BorderStyle', 'DOTTED DASHED SOLID SOLID_MEDIUM SOLID_THICK DOUBLE');
export const ColorType = declare<typeof GoogleAppsScript.Base.ColorType>('ColorType', 'UNSUPPORTED RGB THEME');
export const CopyPasteType = declare<S['CopyPasteType']>('CopyPasteType', 'PASTE_NORMAL PASTE_NO_BORDERS PASTE_FORMAT PASTE_FORMULA PASTE_DATA_VALIDATION PASTE_VALUES PASTE_CONDITIONAL_FORMATTING PASTE_COLUMN_WIDTHS');
export const DataExecutionErrorCode = declare<S['DataExecutionErrorCode']>(
  'DataExecutionErrorCode',
  'DATA_EXECUTION_ERROR_CODE_UNSUPPORTED NONE TIME_OUT TOO_MANY_ROWS TOO_MANY_COLUMNS TOO_MANY_CELLS ENGINE PARAMETER_INVALID UNSUPPORTED_DATA_TYPE DUPLICATE_COLUMN_NAMES INTERRUPTED OTHER TOO_MANY_CHARS_PER_CELL DATA_NOT_FOUND PERMISSION_DENIED',
);
export const DataExecutionState = declare<S['DataExecutionState']>('DataExecutionState', 'DATA_EXECUTION_STATE_UNSUPPORTED RUNNING SUCCESS ERROR NOT_STARTED');
export const DataSourceParameterType = declare<S['DataSourceParameterType']>('DataSourceParameterType', 'DATA_SOURCE_PARAMETER_TYPE_UNSUPPORTED CELL');
export const DataSourceRefreshScope = declare<object>('DataSourceRefreshScope', 'DATA_SOURCE_REFRESH_SCOPE_UNSUPPORTED ALL_DATA_SOURCES');
export const DataSourceType = declare<S['DataSourceType']>('DataSourceType', 'DATA_SOURCE_TYPE_UNSUPPORTED BIGQUERY LOOKER');
export const DataValidationCriteria = declare<S['DataValidationCriteria']>(
  'DataValidationCriteria',
  'DATE_AFTER DATE_BEFORE DATE_BETWEEN DATE_EQUAL_TO DATE_IS_VALID_DATE DATE_NOT_BETWEEN DATE_ON_OR_AFTER DATE_ON_OR_BEFORE NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_IS_VALID_EMAIL TEXT_IS_VALID_URL VALUE_IN_LIST VALUE_IN_RANGE CUSTOM_FORMULA CHECKBOX DATE_AFTER_RELATIVE DATE_BEFORE_RELATIVE DATE_EQUAL_TO_RELATIVE',
);
export const DateTimeGroupingRuleType = declare<object>('DateTimeGroupingRuleType', 'UNSUPPORTED SECOND MINUTE HOUR HOUR_MINUTE HOUR_MINUTE_AMPM DAY_OF_WEEK DAY_OF_YEAR DAY_OF_MONTH DAY_MONTH MONTH QUARTER YEAR YEAR_MONTH YEAR_QUARTER YEAR_MONTH_DAY');
export const DeveloperMetadataLocationType = declare<S['DeveloperMetadataLocationType']>('DeveloperMetadataLocationType', 'SPREADSHEET SHEET ROW COLUMN');
export const DeveloperMetadataVisibility = declare<S['DeveloperMetadataVisibility']>('DeveloperMetadataVisibility', 'DOCUMENT PROJECT');
export const Dimension = declare<S['Dimension']>('Dimension', 'COLUMNS ROWS');
export const Direction = declare<S['Direction']>('Direction', 'UP DOWN PREVIOUS NEXT');
export const FrequencyType = declare<object>('FrequencyType', 'FREQUENCY_TYPE_UNSUPPORTED DAILY WEEKLY MONTHLY');
export const GroupControlTogglePosition = declare<S['GroupControlTogglePosition']>('GroupControlTogglePosition', 'BEFORE AFTER');
export const InterpolationType = declare<S['InterpolationType']>('InterpolationType', 'NUMBER PERCENT PERCENTILE MIN MAX');
export const PivotTableSummarizeFunction = declare<S['PivotTableSummarizeFunction']>('PivotTableSummarizeFunction', 'CUSTOM SUM COUNTA COUNT COUNTUNIQUE AVERAGE MAX MIN MEDIAN PRODUCT STDEV STDEVP VAR VARP');
export const PivotValueDisplayType = declare<S['PivotValueDisplayType']>('PivotValueDisplayType', 'DEFAULT PERCENT_OF_ROW_TOTAL PERCENT_OF_COLUMN_TOTAL PERCENT_OF_GRAND_TOTAL');
export const ProtectionType = declare<S['ProtectionType']>('ProtectionType', 'RANGE SHEET');
export const RecalculationInterval = declare<S['RecalculationInterval']>('RecalculationInterval', 'ON_CHANGE MINUTE HOUR');
export const RelativeDate = declare<S['RelativeDate']>('RelativeDate', 'TODAY TOMORROW YESTERDAY PAST_WEEK PAST_MONTH PAST_YEAR');
export const SheetType = declare<S['SheetType']>('SheetType', 'GRID OBJECT DATASOURCE');
export const SortOrder = declare<S['SortOrder']>('SortOrder', 'ASCENDING DESCENDING');
export const TextDirection = declare<S['TextDirection']>('TextDirection', 'LEFT_TO_RIGHT RIGHT_TO_LEFT');
export const TextToColumnsDelimiter = declare<S['TextToColumnsDelimiter']>('TextToColumnsDelimiter', 'COMMA SEMICOLON PERIOD SPACE');
export const ThemeColorType = declare<S['ThemeColorType']>('ThemeColorType', 'UNSUPPORTED TEXT BACKGROUND ACCENT1 ACCENT2 ACCENT3 ACCENT4 ACCENT5 ACCENT6 HYPERLINK');
export const ValueType = declare<S['ValueType']>('ValueType', 'IMAGE');
export const WrapStrategy = declare<S['WrapStrategy']>('WrapStrategy', 'WRAP OVERFLOW CLIP');

/** The value of an enumeration by its name; the name must be one of its members. */
export const member = <E>(values: E, name: string): E[keyof E] => values[name as keyof E];

/** Name of an enumeration's value ("SOLID_THICK"). */
export const nameOf = (value: unknown): string => String(value);

/** Whether the value belongs to the enumeration SpreadsheetApp.`name`. */
export const isMember = (value: unknown, name: string): boolean => enumPath(value) === `SpreadsheetApp.${name}`;
