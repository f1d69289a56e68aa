/** A CSV file as people really save it -> rows of text; whatever is odd becomes a remark, never an error. */
import { parseRecords } from './csv-records';
import { fitCell, type ReaderProblem } from './problem';
import { decodeText, type TextEncoding } from './text-decoding';

export type Delimiter = ';' | ',' | '\t' | '|';

export interface CsvTable {
  /** Every record of the file, cells as written (RFC 4180 quotes taken off, line ends inside a cell as \n). */
  rows: string[][];
  encoding: TextEncoding | 'text';
  delimiter: Delimiter;
  problems: ReaderProblem[];
}

const DELIMITERS: readonly Delimiter[] = [';', ',', '\t', '|'];
const SAMPLE_RECORDS = 40;

/** Reads bytes (encoding found by content) or a text already decoded. Blank lines at the end are dropped. */
export function readCsv(source: Uint8Array | string): CsvTable {
  const problems: ReaderProblem[] = [];
  const decoded = typeof source === 'string' ? { text: source.replace(/^\ufeff/, ''), encoding: 'text' as const, replaced: 0 } : decodeText(source);
  if (decoded.replaced > 0) {
    problems.push({ code: 'bad-characters', message: `Не удалось прочитать знаков: ${decoded.replaced}. Они показаны как «\ufffd».` });
  }
  let text = decoded.text;
  // Excel's own hint about the delimiter stands on a line of its own.
  const hint = /^sep=(.)\r?\n/i.exec(text);
  const hinted = DELIMITERS.find((delimiter) => delimiter === hint?.[1]);
  if (hint) text = text.slice(hint[0].length);
  const delimiter = hinted ?? guessDelimiter(text);
  const rows = parseRecords(text, delimiter, Infinity, problems);
  while (rows.length > 0 && (rows[rows.length - 1] ?? []).every((cell) => cell.trim() === '')) rows.pop();
  if (rows.length === 0) problems.push({ code: 'empty-file', message: 'В файле нет ни одной строки с данными.' });
  return { rows: rows.map((row, index) => tidyRow(row, index + 1, problems)), encoding: decoded.encoding, delimiter, problems };
}

function tidyRow(row: string[], number: number, problems: ReaderProblem[]): string[] {
  return row.map((cell, index) => {
    let text = cell;
    if (text.includes('\0')) {
      text = text.split('\0').join('');
      problems.push({ code: 'nul', message: `Строка ${number}, столбец ${index + 1}: убраны нулевые знаки.`, row: number, column: index + 1 });
    }
    return fitCell(text, number, index + 1, problems);
  });
}

/** The delimiter that cuts the first records into the same number of cells most often, the wider table winning. */
function guessDelimiter(text: string): Delimiter {
  const sample = text.slice(0, 65536);
  let best: Delimiter = ';';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const records = parseRecords(sample, delimiter, SAMPLE_RECORDS, []).filter((record) => record.length > 1 || record[0]?.trim() !== '');
    const widths = new Map<number, number>();
    for (const record of records) widths.set(record.length, (widths.get(record.length) ?? 0) + 1);
    for (const [width, count] of widths) {
      if (width < 2) continue;
      const score = (count / records.length) * Math.log2(width + 1) * (records[0]?.length === width ? 1.5 : 1);
      if (score > bestScore) {
        bestScore = score;
        best = delimiter;
      }
    }
  }
  return best;
}
