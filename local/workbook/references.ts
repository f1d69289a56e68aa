/** Rewriting of references in formulas: after inserted, deleted and moved rows and columns, cut, copy, and renamed sheets. */
import { columnName, quoteSheetName } from './a1';
import { tokenize, type Reference, type Token } from './formulas/lexer';
import { contains, moveSpan, type AxisChange } from './ranges';
import type { CellRange } from './types';

const corner = (fixedColumn: boolean, column: number | null, fixedRow: boolean, row: number | null): string =>
  (column === null ? '' : (fixedColumn ? '$' : '') + columnName(column)) + (row === null ? '' : (fixedRow ? '$' : '') + (row + 1));

/** A reference as text. */
export function referenceText(ref: Reference): string {
  const first = corner(ref.leftFixed, ref.left, ref.topFixed, ref.top);
  const text = ref.single ? first : `${first}:${corner(ref.rightFixed, ref.right, ref.bottomFixed, ref.bottom)}`;
  return ref.sheet === undefined ? text : `${quoteSheetName(ref.sheet)}!${text}`;
}

const parsed = new Map<string, Token[]>();
/** Tokens of a formula, remembered: structure operations read the same formulas again and again. Unreadable formulas have no references. */
function tokensOf(formula: string): Token[] {
  let tokens = parsed.get(formula);
  if (!tokens) {
    try { tokens = tokenize(formula); } catch { tokens = []; }
    if (parsed.size > 20_000) parsed.clear();
    parsed.set(formula, tokens);
  }
  return tokens;
}

/** Calls `change` for every reference: the same object keeps the text, 'lost' becomes #REF!. */
export function rewrite(formula: string, change: (ref: Reference) => Reference | 'lost'): string {
  let result = '';
  let done = 0;
  for (const token of tokensOf(formula)) {
    if (token.kind !== 'ref') continue;
    const next = change(token.value);
    if (next === token.value) continue;
    result += formula.slice(done, token.start) + (next === 'lost' ? '#REF!' : referenceText(next));
    done = token.end;
  }
  return done === 0 ? formula : result + formula.slice(done);
}

export function hasReferences(formula: string): boolean {
  return tokensOf(formula).some((token) => token.kind === 'ref');
}

const sameName = (a: string, b: string): boolean => a === b || a.toLowerCase() === b.toLowerCase();

/** Rewrites for a change of rows or columns of sheet `sheetName`; `home` is the sheet the formula stands in.
 *  With a `band` (first and last line across) only references wholly inside it move: cells were inserted or deleted, not whole lines. */
export function moveLines(formula: string, home: string, sheetName: string, axis: 'rows' | 'columns', change: AxisChange, band?: readonly [number, number]): string {
  return rewrite(formula, (ref) => {
    if (!sameName(ref.sheet ?? home, sheetName)) return ref;
    if (band) {
      const [across, acrossEnd] = axis === 'rows' ? [ref.left, ref.right] : [ref.top, ref.bottom];
      if (across === null || acrossEnd === null || across < band[0] || acrossEnd > band[1]) return ref;
    }
    const first = axis === 'rows' ? ref.top : ref.left;
    const last = axis === 'rows' ? ref.bottom : ref.right;
    if (first === null) return ref;
    // A move never changes an open end: it still means «to the end of the sheet».
    const span = moveSpan(first, last ?? Number.POSITIVE_INFINITY, change);
    if (!span) return 'lost';
    const end = last === null ? null : span[1];
    if (span[0] === first && end === last) return ref;
    return axis === 'rows' ? { ...ref, top: span[0], bottom: end } : { ...ref, left: span[0], right: end };
  });
}

const shift = (at: number | null, fixed: boolean, by: number): number | null => (at === null || fixed ? at : at + by);

/** Rewrites of a formula that was copied `rows` down and `columns` right: what is not fixed by '$' moves along. */
export function moveCopy(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewrite(formula, (ref) => {
    const next = { ...ref, top: shift(ref.top, ref.topFixed, rows), bottom: shift(ref.bottom, ref.bottomFixed, rows), left: shift(ref.left, ref.leftFixed, columns), right: shift(ref.right, ref.rightFixed, columns) };
    if ((next.top ?? 0) < 0 || (next.bottom ?? 0) < 0 || (next.left ?? 0) < 0 || (next.right ?? 0) < 0) return 'lost';
    return next;
  });
}

/** Cut & paste of `source` (on `from`) to `target` (on `to`): references wholly inside the cut block follow it. `home`/`newHome`: where the formula stood and stands. */
export function moveCut(formula: string, home: string, newHome: string, from: string, source: CellRange, to: string, target: { row: number; column: number }): string {
  const rows = target.row - source.row;
  const columns = target.column - source.column;
  return rewrite(formula, (ref) => {
    const sheet = ref.sheet ?? home;
    const closed = ref.top !== null && ref.bottom !== null && ref.left !== null && ref.right !== null;
    const follows = closed && sameName(sheet, from) && contains(source, { row: ref.top ?? 0, column: ref.left ?? 0, rows: (ref.bottom ?? 0) - (ref.top ?? 0) + 1, columns: (ref.right ?? 0) - (ref.left ?? 0) + 1 });
    const nextSheet = follows ? to : sheet;
    const qualified = ref.sheet !== undefined || !sameName(nextSheet, newHome);
    if (!follows && (ref.sheet !== undefined || !qualified)) return ref;
    const next: Reference = follows
      ? { ...ref, top: (ref.top ?? 0) + rows, bottom: (ref.bottom ?? 0) + rows, left: (ref.left ?? 0) + columns, right: (ref.right ?? 0) + columns }
      : { ...ref };
    if (qualified) next.sheet = nextSheet;
    return next;
  });
}

/** A sheet has a new name. */
export function renameSheet(formula: string, before: string, after: string): string {
  return rewrite(formula, (ref) => (ref.sheet !== undefined && sameName(ref.sheet, before) ? { ...ref, sheet: after } : ref));
}

/** A sheet is gone. */
export function loseSheet(formula: string, name: string): string {
  return rewrite(formula, (ref) => (ref.sheet !== undefined && sameName(ref.sheet, name) ? 'lost' : ref));
}
