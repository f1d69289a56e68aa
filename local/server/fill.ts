// Dragging the fill handle, as Sheets continues a block: series of numbers and dates, copies of all else.

import type { CellRange, CellValue, Sheet } from '../workbook/types';

/** Fills `target`, which holds `source` and reaches beyond it in one direction, or is the part beyond it. */
export function fill(sheet: Sheet, source: CellRange, target: CellRange): void {
  const down = target.columns === source.columns && target.column === source.column;
  const before = down ? target.row < source.row : target.column < source.column;
  const rest = beyond(source, target, down, before);
  if (!rest) return;
  const along = down ? source.rows : source.columns;
  const length = down ? rest.rows : rest.columns;
  const period = Math.ceil(length / along);
  // copies carry formulas, formats and drop-downs; a series then replaces the copied numbers
  for (let turn = 0; turn < period; turn += 1) {
    const size = Math.min(along, length - turn * along);
    const skip = before ? along - size : 0;
    const part = down ? { ...source, row: source.row + skip, rows: size } : { ...source, column: source.column + skip, columns: size };
    const offset = before ? length - turn * along - size : turn * along;
    sheet.copyPaste(part, { row: rest.row + (down ? offset : 0), column: rest.column + (down ? 0 : offset) });
  }
  const lanes = down ? source.columns : source.rows;
  for (let lane = 0; lane < lanes; lane += 1) {
    const line = down ? { ...source, column: source.column + lane, columns: 1 } : { ...source, row: source.row + lane, rows: 1 };
    const series = seriesOf(sheet, line, down);
    if (!series) continue;
    const values: CellValue[] = Array.from({ length }, (_, index) => (before ? series.first - series.step * (length - index) : series.last + series.step * (index + 1)));
    if (down) sheet.put({ ...rest, column: rest.column + lane, columns: 1 }, values.map((value) => [value]));
    else sheet.put({ ...rest, row: rest.row + lane, rows: 1 }, [values]);
  }
}

function beyond(source: CellRange, target: CellRange, down: boolean, before: boolean): CellRange | undefined {
  const [from, size, own, length] = down ? [target.row, target.rows, source.row, source.rows] : [target.column, target.columns, source.column, source.columns];
  const start = before ? from : Math.max(from, own + length);
  const end = before ? Math.min(from + size, own) : from + size;
  if (end <= start) return undefined;
  return down ? { ...source, row: start, rows: end - start } : { ...source, column: start, columns: end - start };
}

/** A row of numbers with one step, or a single date (which goes on by days); formulas are never a series. */
function seriesOf(sheet: Sheet, line: CellRange, down: boolean): { first: number; last: number; step: number } | undefined {
  const cells = sheet.values(line).flat();
  if (sheet.formulas(line).flat().some((text) => text !== '')) return undefined;
  const numbers = cells.filter((value): value is number => typeof value === 'number');
  const [first] = numbers;
  const last = numbers[numbers.length - 1];
  if (first === undefined || last === undefined || numbers.length !== cells.length) return undefined;
  if (numbers.length === 1) {
    const dated = /[dмгmy]{2,}/i.test(sheet.formats(down ? { ...line, rows: 1 } : { ...line, columns: 1 })[0]?.[0] ?? '');
    return dated ? { first, last, step: 1 } : undefined;
  }
  const step = (numbers[1] ?? first) - first;
  const even = numbers.every((value, index) => Math.abs(value - (first + step * index)) < 1e-9);
  return even ? { first, last, step } : undefined;
}
