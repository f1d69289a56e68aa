/** The record parser of CSV: RFC 4180, forgiving about quotes that people forget to double. */
import type { ReaderProblem } from './problem';

/** Never throws. Linear: a quote that is never closed makes the parser go back once, after which it is stricter. */
export function parseRecords(text: string, delimiter: string, limit: number, problems: ReaderProblem[]): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let strictness: Strictness = 'forgiving';
  let at = 0;
  while (at <= text.length && rows.length < limit) {
    const place = { row: rows.length + 1, column: row.length + 1 };
    let cell = text[at] === '"' && strictness !== 'literal' ? quotedCell(text, at, delimiter, strictness) : plainCell(text, at, delimiter);
    while (cell === null) {
      if (strictness === 'forgiving') {
        strictness = 'strict';
        problems.push({ code: 'unterminated-quote', message: `Строка ${place.row}, столбец ${place.column}: кавычка открыта и не закрыта, она прочитана как обычный знак.`, ...place });
        cell = quotedCell(text, at, delimiter, strictness);
      } else {
        strictness = 'literal';
        cell = plainCell(text, at, delimiter);
      }
    }
    if (cell.strayQuote) {
      problems.push({ code: 'stray-quote', message: `Строка ${place.row}, столбец ${place.column}: кавычка внутри ячейки не удвоена, она оставлена в тексте.`, ...place });
    }
    row.push(cell.text);
    at = cell.end;
    if (text[at] === delimiter) {
      at++;
      continue;
    }
    // The end of a record: CRLF, LF or CR, or the end of the file.
    const atEnd = at >= text.length;
    if (!atEnd || row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
    if (atEnd) break;
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
  return rows;
}

type Strictness = 'forgiving' | 'strict' | 'literal';

interface Cell {
  text: string;
  /** Index of the delimiter, line end or end of text that follows. */
  end: number;
  strayQuote: boolean;
}

function plainCell(text: string, from: number, delimiter: string): Cell {
  let end = from;
  while (end < text.length && !isCellEnd(text, end, delimiter)) end++;
  return { text: text.slice(from, end), end, strayQuote: false };
}

/** A quoted cell, or null where its quote is never closed. A forgiving reader takes a lone quote inside for text. */
function quotedCell(text: string, from: number, delimiter: string, strictness: Strictness): Cell | null {
  const parts: string[] = [];
  let strayQuote = false;
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    parts.push(text.slice(at, quote));
    if (text[quote + 1] === '"') {
      parts.push('"');
      at = quote + 2;
      continue;
    }
    const end = skipBlanks(text, quote + 1);
    if (end >= text.length || isCellEnd(text, end, delimiter)) return { text: lineEnds(parts.join('')), end, strayQuote };
    if (strictness === 'strict') {
      const rest = plainCell(text, quote + 1, delimiter);
      return { text: lineEnds(parts.join('') + rest.text), end: rest.end, strayQuote: true };
    }
    strayQuote = true;
    parts.push('"');
    at = quote + 1;
  }
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at++;
  return at;
}

function isCellEnd(text: string, at: number, delimiter: string): boolean {
  const char = text[at];
  return char === delimiter || char === '\n' || char === '\r';
}

function lineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
