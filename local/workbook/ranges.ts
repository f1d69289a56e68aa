/** Arithmetic of blocks of cells: intersections, and how a block moves when rows or columns come, go or change places. */
import type { CellRange } from './types';

export function intersect(a: CellRange, b: CellRange): CellRange | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function overlaps(a: CellRange, b: CellRange): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

export function contains(outer: CellRange, inner: CellRange): boolean {
  return inner.row >= outer.row && inner.column >= outer.column && inner.row + inner.rows <= outer.row + outer.rows && inner.column + inner.columns <= outer.column + outer.columns;
}

/** What is left of `range` without `hole`: up to four blocks. */
export function subtract(range: CellRange, hole: CellRange): CellRange[] {
  const cut = intersect(range, hole);
  if (!cut) return [range];
  const left: CellRange[] = [];
  const push = (row: number, column: number, rows: number, columns: number): void => { if (rows > 0 && columns > 0) left.push({ row, column, rows, columns }); };
  push(range.row, range.column, cut.row - range.row, range.columns);
  push(cut.row, range.column, cut.rows, cut.column - range.column);
  push(cut.row, cut.column + cut.columns, cut.rows, range.column + range.columns - cut.column - cut.columns);
  push(cut.row + cut.rows, range.column, range.row + range.rows - cut.row - cut.rows, range.columns);
  return left;
}

/** A change of one axis (rows or columns) of a sheet. `to` of a move is the place before which the lines go, counted before the move. */
export type AxisChange =
  | { kind: 'insert'; at: number; count: number }
  | { kind: 'delete'; at: number; count: number }
  | { kind: 'move'; from: number; count: number; to: number };

/** First and last line of a span after the change; undefined when all its lines were deleted. `last` may be Infinity (open). */
export function moveSpan(first: number, last: number, change: AxisChange): [number, number] | undefined {
  if (change.kind === 'insert') {
    return [first >= change.at ? first + change.count : first, last >= change.at ? last + change.count : last];
  }
  if (change.kind === 'delete') {
    const end = change.at + change.count;
    const newFirst = first < change.at ? first : first < end ? change.at : first - change.count;
    const newLast = last < change.at ? last : last < end ? change.at - 1 : last - change.count;
    return newLast < newFirst ? undefined : [newFirst, newLast];
  }
  const { from, count, to } = change;
  const end = from + count;
  const shift = to > from ? to - end : to - from;
  if (first >= from && last < end) return [first + shift, last + shift];
  // A move inside the span leaves it as it is.
  if (from >= first && end - 1 <= last && to >= first && to <= last + 1) return [first, last];
  const without = moveSpan(first, last, { kind: 'delete', at: from, count });
  if (!without) return undefined;
  const target = to > from ? to - count : to;
  return moveSpan(without[0], without[1], { kind: 'insert', at: target, count });
}

/** A block after a change of rows or columns; undefined when nothing of it is left. */
export function moveRange(range: CellRange, axis: 'rows' | 'columns', change: AxisChange): CellRange | undefined {
  const first = axis === 'rows' ? range.row : range.column;
  const size = axis === 'rows' ? range.rows : range.columns;
  const span = moveSpan(first, first + size - 1, change);
  if (!span) return undefined;
  return axis === 'rows' ? { ...range, row: span[0], rows: span[1] - span[0] + 1 } : { ...range, column: span[0], columns: span[1] - span[0] + 1 };
}
