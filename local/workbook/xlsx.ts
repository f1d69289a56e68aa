/** The workbook as an .xlsx file: values, formulas, formats, looks, widths, notes, validations, frozen panes, conditional formats, filter. */
import type * as Excel from 'exceljs';
import { columnName, toA1 } from './a1';
import { isDateFormat } from './display';
import { excelFormula } from './xlsx-formula';
import type { BorderLine, Cell, CellRange, ConditionalFormat, Sheet, Style, Validation, Workbook } from './types';

const EPOCH = Date.UTC(1899, 11, 30);
const PIXELS_PER_CHARACTER = 7;

export async function writeXlsx(book: Workbook): Promise<Uint8Array> {
  const { Workbook: File } = await import('exceljs');
  const file = new File();
  file.title = book.name;
  for (const sheet of book.sheets) writeSheet(file, sheet);
  for (const named of book.namedRanges) {
    const sheet = book.getSheet(named.sheetId);
    if (sheet) file.definedNames.add(toA1(named.range, sheet.name), named.name);
  }
  return new Uint8Array(await file.xlsx.writeBuffer());
}

/** Excel's names of sheets have at most 31 letters and none of []:*?/\. */
export function excelSheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
}

function writeSheet(file: Excel.Workbook, sheet: Sheet): void {
  const { frozenRows, frozenColumns } = sheet;
  const page = file.addWorksheet(excelSheetName(sheet.name), {
    state: sheet.hidden ? 'hidden' : 'visible',
    views: [frozenRows > 0 || frozenColumns > 0
      ? { state: 'frozen', xSplit: frozenColumns, ySplit: frozenRows, rightToLeft: sheet.rightToLeft, showGridLines: !sheet.hiddenGridlines }
      : { state: 'normal', rightToLeft: sheet.rightToLeft, showGridLines: !sheet.hiddenGridlines }],
    properties: sheet.tabColor ? { tabColor: { argb: argb(sheet.tabColor) } } : {},
  });
  const lastColumn = Math.min(sheet.columnCount, Math.max(sheet.lastColumn(), 1));
  for (let c = 0; c < lastColumn; c++) {
    const column = page.getColumn(c + 1);
    column.width = Math.max(1, sheet.columnWidth(c) / PIXELS_PER_CHARACTER);
    if (sheet.isColumnHidden(c)) column.hidden = true;
  }
  for (let r = 0; r < sheet.lastRow(); r++) writeRow(page, sheet, r, lastColumn);
  for (const merge of sheet.merges) page.mergeCells(merge.row + 1, merge.column + 1, merge.row + merge.rows, merge.column + merge.columns);
  for (const { range, validation } of sheet.validations) writeValidation(page, range, validation);
  sheet.conditionalFormats.forEach((rule, i) => writeConditional(page, rule, i + 1));
  if (sheet.filter) page.autoFilter = toA1(sheet.filter.range);
}

function writeRow(page: Excel.Worksheet, sheet: Sheet, r: number, columns: number): void {
  const row = page.getRow(r + 1);
  if (sheet.isRowHidden(r)) row.hidden = true;
  if (sheet.rowHeight(r) !== 21) row.height = sheet.rowHeight(r) * 0.75;
  for (let c = 0; c < columns; c++) {
    const cell = sheet.getCell(r, c);
    if (!cell) continue;
    const target = row.getCell(c + 1);
    writeValue(target, cell, sheet, r, c);
    if (cell.format !== undefined) target.numFmt = excelFormat(cell.format);
    if (cell.style) writeStyle(target, cell.style);
    if (cell.note !== undefined) target.note = cell.note;
  }
}

function writeValue(target: Excel.Cell, cell: Cell, sheet: Sheet, r: number, c: number): void {
  const isDate = typeof cell.v === 'number' && cell.format !== undefined && isDateFormat(cell.format);
  const result = cell.error !== undefined ? ({ error: cell.error } as Excel.CellErrorValue) : isDate ? new Date(EPOCH + Math.round(Number(cell.v) * 86_400_000)) : cell.v;
  const formula = cell.f === undefined || spills(sheet, r, c) ? undefined : excelFormula(cell.f);
  // What Excel has no like for is written as its result.
  if (formula !== undefined) target.value = { formula, result: result ?? undefined, date1904: false } as Excel.CellFormulaValue;
  else target.value = result;
}

/** A formula whose result goes on in the cell below or beside it is written as values: Excel's old array formulas would not spill. */
function spills(sheet: Sheet, r: number, c: number): boolean {
  const below = r + 1 < sheet.rowCount ? sheet.getCell(r + 1, c)?.spill : undefined;
  const beside = c + 1 < sheet.columnCount ? sheet.getCell(r, c + 1)?.spill : undefined;
  return below === true || beside === true;
}

const excelFormat = (pattern: string): string => pattern.replace(/\bMM\b/g, 'mm').replace(/\bHH?\b/g, (hours) => hours.toLowerCase());

/** '#abc', '#aabbcc' -> 'FFAABBCC'; names of colours that CSS knows best are left black. */
function argb(color: string): string {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short) return `FF${short.slice(1).map((digit) => digit + digit).join('')}`.toUpperCase();
  const known: { [name: string]: string } = { white: 'FFFFFFFF', red: 'FFFF0000', green: 'FF008000', blue: 'FF0000FF', yellow: 'FFFFFF00', gray: 'FF808080', grey: 'FF808080', orange: 'FFFFA500' };
  return /^#[0-9a-f]{6}$/i.test(color) ? `FF${color.slice(1)}`.toUpperCase() : (known[color.toLowerCase()] ?? 'FF000000');
}

const HORIZONTAL: { [name: string]: Excel.Alignment['horizontal'] } = { left: 'left', center: 'center', right: 'right' };
const VERTICAL: { [name: string]: Excel.Alignment['vertical'] } = { top: 'top', middle: 'middle', bottom: 'bottom' };
const LINES: { [name: string]: Excel.BorderStyle } = { dotted: 'dotted', dashed: 'dashed', solid: 'thin', 'solid-medium': 'medium', 'solid-thick': 'thick', double: 'double' };

function writeStyle(target: Excel.Cell, style: Style): void {
  target.font = fontOf(style);
  if (style.bg) target.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(style.bg) } };
  target.alignment = {
    ...(style.hAlign && HORIZONTAL[style.hAlign] ? { horizontal: HORIZONTAL[style.hAlign] } : {}),
    ...(style.vAlign && VERTICAL[style.vAlign] ? { vertical: VERTICAL[style.vAlign] } : {}),
    ...(style.wrap === 'wrap' ? { wrapText: true } : {}),
    ...(style.rotation ? { textRotation: style.rotation } : {}),
  } as Partial<Excel.Alignment>;
  if (style.borders) {
    const line = (one: BorderLine | undefined): Partial<Excel.Border> | undefined => one && { style: LINES[one.style] ?? 'thin', color: { argb: argb(one.color) } };
    const { top, right, bottom, left } = style.borders;
    target.border = JSON.parse(JSON.stringify({ top: line(top), right: line(right), bottom: line(bottom), left: line(left) })) as Partial<Excel.Borders>;
  }
}

function fontOf(style: Style): Partial<Excel.Font> {
  return {
    ...(style.bold ? { bold: true } : {}), ...(style.italic ? { italic: true } : {}), ...(style.underline ? { underline: true } : {}), ...(style.strike ? { strike: true } : {}),
    ...(style.size ? { size: style.size } : {}), ...(style.font ? { name: style.font } : {}), ...(style.color ? { color: { argb: argb(style.color) } } : {}),
  };
}

const COMPARISONS: { [name: string]: Excel.DataValidationOperator } = {
  GREATER_THAN: 'greaterThan', GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual', LESS_THAN: 'lessThan', LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual', EQUAL_TO: 'equal', NOT_EQUAL_TO: 'notEqual', BETWEEN: 'between', NOT_BETWEEN: 'notBetween',
  AFTER: 'greaterThan', ON_OR_AFTER: 'greaterThanOrEqual', BEFORE: 'lessThan', ON_OR_BEFORE: 'lessThanOrEqual',
};

function writeValidation(page: Excel.Worksheet, range: CellRange, validation: Validation): void {
  const rule = validationRule(validation);
  if (!rule) return;
  const whole: Excel.DataValidation = {
    ...rule, allowBlank: true, showErrorMessage: !validation.allowInvalid,
    ...(validation.helpText ? { showInputMessage: true, prompt: validation.helpText.slice(0, 255) } : {}),
  };
  // exceljs keeps validations by address; a whole block under one address stays one rule in the file.
  (page as unknown as { dataValidations: { model: { [address: string]: Excel.DataValidation } } }).dataValidations.model[toA1(range)] = whole;
}

function validationRule({ criteria, values }: Validation): Excel.DataValidation | undefined {
  const operands = values.filter((value) => value !== null).map((value) => (typeof value === 'string' && value.startsWith('=') ? value.slice(1) : value));
  if (criteria === 'VALUE_IN_LIST') {
    const list = values.map(String).join(',');
    // Excel's inline lists end at 255 letters and cannot hold a comma in a word.
    return list.length <= 255 && !values.some((value) => String(value).includes(',')) ? { type: 'list', formulae: [`"${list.replaceAll('"', '""')}"`] } : undefined;
  }
  if (criteria === 'VALUE_IN_RANGE') return { type: 'list', formulae: [excelFormula(String(operands[0] ?? '')) ?? ''] };
  if (criteria === 'CHECKBOX') return { type: 'list', formulae: ['"TRUE,FALSE"'] };
  if (criteria === 'CUSTOM_FORMULA') return { type: 'custom', formulae: [excelFormula(`=${operands[0] ?? ''}`) ?? 'TRUE'] };
  const [, kind = '', comparison = ''] = /^(NUMBER|DATE)_(.+)$/.exec(criteria) ?? [];
  const operator = COMPARISONS[comparison];
  return operator && operands.length > 0 ? { type: kind === 'DATE' ? 'date' : 'decimal', operator, formulae: operands } as Excel.DataValidation : undefined;
}

const TEXT_RULES: { [criteria: string]: (first: string, text: string) => string } = {
  TEXT_CONTAINS: (first, text) => `NOT(ISERROR(SEARCH(${text},${first})))`,
  TEXT_DOES_NOT_CONTAIN: (first, text) => `ISERROR(SEARCH(${text},${first}))`,
  TEXT_EQUAL_TO: (first, text) => `${first}=${text}`,
  TEXT_NOT_EQUAL_TO: (first, text) => `${first}<>${text}`,
  TEXT_STARTS_WITH: (first, text) => `LEFT(${first},LEN(${text}))=${text}`,
  TEXT_ENDS_WITH: (first, text) => `RIGHT(${first},LEN(${text}))=${text}`,
  CELL_EMPTY: (first) => `LEN(TRIM(${first}))=0`,
  CELL_NOT_EMPTY: (first) => `LEN(TRIM(${first}))>0`,
};
const SIGNS: { [operator: string]: string } = { greaterThan: '>', greaterThanOrEqual: '>=', lessThan: '<', lessThanOrEqual: '<=', equal: '=', notEqual: '<>' };

function conditionFormula(rule: ConditionalFormat): string | undefined {
  const [origin] = rule.ranges;
  if (!rule.condition || !origin) return undefined;
  const { criteria, values } = rule.condition;
  const first = columnName(origin.column) + (origin.row + 1);
  const operand = (i: number): string => {
    const value = values[i] ?? null;
    return typeof value === 'string' && value.startsWith('=') ? (excelFormula(value) ?? '""') : typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value);
  };
  if (criteria === 'CUSTOM_FORMULA') return excelFormula(String(values[0] ?? ''));
  const text = TEXT_RULES[criteria];
  if (text) return text(first, operand(0));
  const operator = COMPARISONS[criteria.replace(/^(NUMBER|DATE)_/, '')];
  if (operator === 'between') return `AND(${first}>=${operand(0)},${first}<=${operand(1)})`;
  if (operator === 'notBetween') return `OR(${first}<${operand(0)},${first}>${operand(1)})`;
  const sign = operator && SIGNS[operator];
  if (!sign) return undefined;
  const date: { [name: string]: string } = { '"TODAY"': 'TODAY()', '"TOMORROW"': 'TODAY()+1', '"YESTERDAY"': 'TODAY()-1' };
  return `AND(ISNUMBER(${first}),${first}${sign}${date[operand(0)] ?? operand(0)})`;
}

function writeConditional(page: Excel.Worksheet, rule: ConditionalFormat, priority: number): void {
  const formula = conditionFormula(rule);
  if (formula === undefined || !rule.condition) return;
  const { style } = rule.condition;
  page.addConditionalFormatting({
    ref: rule.ranges.map((range) => toA1(range)).join(' '),
    rules: [{ type: 'expression', priority, formulae: [formula], style: { font: fontOf(style), ...(style.bg ? { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: argb(style.bg) } } } : {}) } }],
  });
}
