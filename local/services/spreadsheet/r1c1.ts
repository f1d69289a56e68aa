// Translates the references of a formula between A1 and R1C1 notation; text in quotes and names of sheets stay as they are.

import { columnIndex, columnLetters } from './a1';

/** Pieces of a formula that must not be read as references: strings and quoted sheet names. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[^"']+|['"]/g;

const outsideQuotes = (formula: string, change: (text: string) => string): string => formula.replace(PIECES, (piece) => (/^["']/.test(piece) ? piece : change(piece)));

const A1_REFERENCE = /(?<![\wА-Яа-яЁё.$])(\$?)([A-Za-z]{1,3})(\$?)(\d+)(?![\wА-Яа-яЁё(!.])/g;
const R1C1_REFERENCE = /(?<![\wА-Яа-яЁё.])R(?:\[(-?\d+)\]|(\d+))?C(?:\[(-?\d+)\]|(\d+))?(?![\wА-Яа-яЁё(\]])/gi;

/** "=R[1]C1" standing in (row, column), 0-based -> "=$A2". References that leave the sheet become #REF!. */
export function toA1Formula(formula: string, row: number, column: number): string {
  return outsideQuotes(formula, (text) =>
    text.replace(R1C1_REFERENCE, (_whole, rowShift?: string, rowFixed?: string, columnShift?: string, columnFixed?: string) => {
      const r = rowFixed === undefined ? row + Number(rowShift ?? 0) : Number(rowFixed) - 1;
      const c = columnFixed === undefined ? column + Number(columnShift ?? 0) : Number(columnFixed) - 1;
      if (r < 0 || c < 0) return '#REF!';
      return `${columnFixed === undefined ? '' : '$'}${columnLetters(c)}${rowFixed === undefined ? '' : '$'}${r + 1}`;
    }),
  );
}

/** "=$A2" standing in (row, column), 0-based -> "=R[1]C1"; a reference to the same row is written R[0]. */
export function toR1C1Formula(formula: string, row: number, column: number): string {
  return outsideQuotes(formula, (text) =>
    text.replace(A1_REFERENCE, (_whole, fixedColumn: string, letters: string, fixedRow: string, digits: string) => {
      const r = Number(digits);
      const c = columnIndex(letters) + 1;
      return `R${fixedRow ? r : `[${r - 1 - row}]`}C${fixedColumn ? c : `[${c - 1 - column}]`}`;
    }),
  );
}

/** The formula as it reads after being copied `rows` down and `columns` to the right: relative references move along. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return outsideQuotes(formula, (text) =>
    text.replace(A1_REFERENCE, (_whole, fixedColumn: string, letters: string, fixedRow: string, digits: string) => {
      const r = fixedRow ? Number(digits) : Number(digits) + rows;
      const c = fixedColumn ? columnIndex(letters) : columnIndex(letters) + columns;
      return r < 1 || c < 0 ? '#REF!' : `${fixedColumn}${columnLetters(c)}${fixedRow}${r}`;
    }),
  );
}
