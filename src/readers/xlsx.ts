/** An Excel workbook -> sheets of plain text rows, as a person sees them. */
import { packageKind } from './file-kind';
import { failure, fitCell, type ReaderProblem, type ReadFailure } from './problem';
import { readStyles, type CellStyles } from './xlsx-styles';
import { booleanText, decodeEscapes, numberText } from './xlsx-values';
import { child, children, parseXml, textOf, type XmlElement } from './xml';
import { openPackage, type OfficePackage } from './zip';

export interface SheetRows {
  name: string;
  hidden: boolean;
  /** Row 1 of the sheet first; a row ends with its last filled cell. Dates are dd.mm.yyyy, with hh:mm where there is a time of day. */
  rows: string[][];
  /** Merged ranges, 0-based and inclusive; the text stands in the first cell only. */
  merges: MergedRange[];
}

export interface MergedRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Workbook {
  ok: true;
  sheets: SheetRows[];
  problems: ReaderProblem[];
}

const ROW_LIMIT = 200000;
const CELLS_LIMIT = 5000000;
const MERGE_LIMIT = 20000;

export function readXlsx(bytes: Uint8Array): Workbook | ReadFailure {
  const opened = openPackage(bytes, (name) => name.startsWith('xl/') && /\.(xml|rels)$/.test(name) && !/^xl\/(media|drawings|charts|theme|pivot|externallinks)/.test(name));
  if (!opened.ok) return opened;
  const kind = packageKind(opened);
  if (kind === 'docx' || kind === 'unknown') return failure('not-excel');
  return kind === 'xlsx' ? readWorkbook(opened) : failure(kind);
}

function readWorkbook(file: OfficePackage): Workbook | ReadFailure {
  const book = part(file, 'xl/workbook.xml');
  if (!book) return failure('damaged');
  const problems: ReaderProblem[] = [];
  const targets = relationTargets(part(file, 'xl/_rels/workbook.xml.rels'));
  const context: SheetContext = {
    shared: sharedStrings(part(file, 'xl/sharedstrings.xml')),
    styles: readStyles(part(file, 'xl/styles.xml'), isTrue(child(book, 'workbookPr')?.attributes.date1904)),
    problems,
    cellsLeft: CELLS_LIMIT,
  };
  const sheets: SheetRows[] = [];
  for (const sheet of children(child(book, 'sheets'), 'sheet')) {
    const target = targets.get(sheet.attributes.id ?? '');
    // A chart sheet has no cells.
    if (target !== undefined && !target.includes('worksheets/')) continue;
    const name = sheet.attributes.name ?? '';
    const content = file.parts.get(target ?? `xl/worksheets/sheet${sheet.attributes.sheetId ?? ''}.xml`);
    const { rows, merges } = readSheet(content, name, context);
    sheets.push({ name, hidden: (sheet.attributes.state ?? 'visible') !== 'visible', rows, merges });
  }
  return sheets.length === 0 ? failure('damaged') : { ok: true, sheets, problems };
}

interface SheetContext {
  shared: string[];
  styles: CellStyles;
  problems: ReaderProblem[];
  cellsLeft: number;
}

/** What was read before a sheet proves broken is kept. */
function readSheet(content: Uint8Array | undefined, name: string, context: SheetContext): { rows: string[][]; merges: MergedRange[] } {
  const rows: string[][] = [];
  let nextRow = 0;
  let full = false;
  const take = (row: XmlElement): void => {
    const index = positive(row.attributes.r) ?? nextRow;
    nextRow = index + 1;
    full ||= index >= ROW_LIMIT || context.cellsLeft <= 0;
    if (full) return;
    const cells = readRow(row, index, name, context);
    if (cells.length === 0) return;
    while (rows.length < index) rows.push([]);
    rows[index] = cells;
  };
  const sheet = content && parseXml(content, { name: 'row', take });
  if (!sheet) context.problems.push({ code: 'damaged-part', message: `Лист «${name}» не читается${rows.length > 0 ? ' до конца' : ''}.`, sheet: name });
  if (full) context.problems.push({ code: 'too-many-rows', message: `Лист «${name}» слишком велик, прочитано его начало.`, sheet: name });
  if (!sheet) return { rows, merges: [] };
  const merges = children(child(sheet, 'mergeCells'), 'mergeCell').slice(0, MERGE_LIMIT).flatMap((merge) => mergedRange(merge.attributes.ref ?? ''));
  return { rows, merges };
}

function readRow(row: XmlElement, rowIndex: number, sheet: string, context: SheetContext): string[] {
  const cells: string[] = [];
  let nextColumn = 0;
  for (const cell of children(row, 'c')) {
    const column = columnOf(cell.attributes.r ?? '') ?? nextColumn;
    nextColumn = column + 1;
    const text = fitCell(cellText(cell, sheet, rowIndex + 1, column + 1, context), rowIndex + 1, column + 1, context.problems, sheet);
    if (text === '' || column > 16383) continue;
    while (cells.length < column) cells.push('');
    cells[column] = text;
  }
  context.cellsLeft -= cells.length;
  return cells;
}

function cellText(cell: XmlElement, sheet: string, row: number, column: number, context: SheetContext): string {
  const { t: type = 'n', s: style } = cell.attributes;
  if (type === 'inlineStr') return richText(child(cell, 'is'));
  const value = child(cell, 'v');
  if (!value) {
    if (child(cell, 'f')) {
      context.problems.push({ code: 'formula-without-value', message: `Лист «${sheet}», строка ${row}, столбец ${column}: у формулы нет посчитанного значения.`, sheet, row, column });
    }
    return '';
  }
  const raw = textOf(value);
  if (type === 's') return context.shared[Number(raw)] ?? '';
  if (type === 'str') return lineEnds(decodeEscapes(raw));
  if (type === 'b') return booleanText(raw);
  if (type === 'd') return context.styles.isoDate(raw);
  if (type === 'e') {
    context.problems.push({ code: 'error-value', message: `Лист «${sheet}», строка ${row}, столбец ${column}: вместо значения ошибка формулы.`, sheet, row, column });
    return raw;
  }
  return numberText(raw, context.styles.formatOf(style), context.styles.date1904);
}

function sharedStrings(table: XmlElement | null): string[] {
  return table ? children(table, 'si').map(richText) : [];
}

/** A plain or rich text: its runs in order; phonetic hints are no text. */
function richText(item: XmlElement | undefined): string {
  if (!item) return '';
  const parts = item.children.map((node) => {
    if (typeof node === 'string') return '';
    if (node.name === 't') return textOf(node);
    return node.name === 'r' ? children(node, 't').map(textOf).join('') : '';
  });
  return lineEnds(decodeEscapes(parts.join('')));
}

function relationTargets(relations: XmlElement | null): Map<string, string> {
  const targets = new Map<string, string>();
  for (const relation of relations ? children(relations, 'Relationship') : []) {
    const target = relation.attributes.Target ?? '';
    targets.set(relation.attributes.Id ?? '', (target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`).toLowerCase());
  }
  return targets;
}

function part(file: OfficePackage, name: string): XmlElement | null {
  const bytes = file.parts.get(name);
  return bytes ? parseXml(bytes) : null;
}

function mergedRange(reference: string): MergedRange[] {
  const [first = '', last = first] = reference.split(':');
  const left = columnOf(first);
  const right = columnOf(last);
  const top = positive(first.replace(/^[A-Z]+/i, ''));
  const bottom = positive(last.replace(/^[A-Z]+/i, ''));
  if (left === null || right === null || top === null || bottom === null) return [];
  return [{ top, left, bottom, right }];
}

/** 0-based column of a reference like «AB12»; null where it has no letters. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/i.exec(reference)?.[0].toUpperCase();
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** A 1-based number as written in the file -> 0-based; null where it is none. */
function positive(text: string | undefined): number | null {
  const value = Number(text ?? '');
  return Number.isInteger(value) && value >= 1 ? value - 1 : null;
}

function lineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
