/** The door of the room: any table file a school has -> plain rows, recognised by content and not by extension. */
import { readCsv, type CsvTable } from './csv';
import { readDocx } from './docx';
import { allTables, tableRows } from './docx-text';
import { fileKind, packageKind } from './file-kind';
import { failure, type ReadFailure, type ReaderProblem } from './problem';
import { readXlsx, type SheetRows } from './xlsx';
import { openPackage } from './zip';

export { readCsv, type CsvTable, type Delimiter } from './csv';
export { readDocx, type WordBlock, type WordCell, type WordDocument, type WordParagraph, type WordRow, type WordTable } from './docx';
export { CELL_LIMIT, type ReadFailure, type ReadFailureCode, type ReaderProblem, type ReaderProblemCode } from './problem';
export { readXlsx, type MergedRange, type SheetRows, type Workbook } from './xlsx';

export interface TableFile {
  ok: true;
  format: 'csv' | 'xlsx' | 'docx';
  /** At least one; hidden sheets of a workbook are among them, marked. */
  sheets: SheetRows[];
  problems: ReaderProblem[];
  /** Only of a CSV file. */
  encoding?: CsvTable['encoding'];
  delimiter?: CsvTable['delimiter'];
}

/** `name` is used only as the name of a CSV file's single sheet. */
export function readTableFile(name: string, bytes: Uint8Array): TableFile | ReadFailure {
  if (bytes.length === 0) return failure('empty-file');
  const kind = fileKind(bytes);
  if (kind === 'text') return csvFile(name, bytes);
  if (kind !== 'zip') return failure(kind);
  const listing = openPackage(bytes, () => false);
  if (!listing.ok) return listing;
  const inside = packageKind(listing);
  if (inside === 'xlsx') {
    const workbook = readXlsx(bytes);
    return workbook.ok ? { ok: true, format: 'xlsx', sheets: workbook.sheets, problems: workbook.problems } : workbook;
  }
  return inside === 'docx' ? docxFile(bytes) : failure(inside);
}

function csvFile(name: string, bytes: Uint8Array): TableFile | ReadFailure {
  if (bytes.length > 20 * 1024 * 1024) return failure('too-big');
  const { rows, problems, encoding, delimiter } = readCsv(bytes);
  const title = name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  return { ok: true, format: 'csv', sheets: [{ name: title, hidden: false, rows, merges: [] }], problems, encoding, delimiter };
}

function docxFile(bytes: Uint8Array): TableFile | ReadFailure {
  const document = readDocx(bytes);
  if (!document.ok) return document;
  const sheets = allTables(document.blocks).map((table, index) => ({ name: `Таблица ${index + 1}`, hidden: false, rows: tableRows(table), merges: [] }));
  if (sheets.length > 0) return { ok: true, format: 'docx', sheets, problems: [] };
  return { ok: true, format: 'docx', sheets: [{ name: 'Документ', hidden: false, rows: [], merges: [] }], problems: [{ code: 'empty-file', message: 'В документе нет ни одной таблицы.' }] };
}
