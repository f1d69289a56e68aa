// Groups of rows and columns: how deep each line lies and which groups are folded; kept with the sheet as plain data.

import { exception, ServiceObject } from '../kernel';
import type { CellRange, Json, Sheet } from '../../workbook/types';
import type { Book } from './book';
import { newRange } from './factory';
import { publish } from './publish';
import { as, type GRange } from './types';

type G = GoogleAppsScript.Spreadsheet.Group;
export type Axis = 'rows' | 'columns';

interface Group {
  start: number;
  end: number;
  depth: number;
  collapsed: boolean;
}
const DEEPEST = 8;
const key = (axis: Axis): string => `${axis}Groups`;

export const groupsOf = (sheet: Sheet, axis: Axis): Group[] => (sheet.extra(key(axis)) as unknown as Group[] | undefined) ?? [];
const keep = (sheet: Sheet, axis: Axis, groups: Group[]): void => sheet.setExtra(key(axis), groups.length > 0 ? (groups as unknown as Json) : undefined);

/** Depth of one line, 0 outside groups. */
export const depthOf = (sheet: Sheet, axis: Axis, index: number): number => Math.max(0, ...groupsOf(sheet, axis).filter((group) => index >= group.start && index < group.end).map((group) => group.depth));

/** Shifts the depth of `count` lines; groups are runs of lines of at least their depth. */
export function shiftGroups(sheet: Sheet, axis: Axis, from: number, count: number, delta: number): void {
  const old = groupsOf(sheet, axis);
  const last = Math.max(from + count, ...old.map((group) => group.end));
  const depths = Array.from({ length: last }, (_unused, i) => Math.min(DEEPEST, Math.max(0, depthOf(sheet, axis, i) + (i >= from && i < from + count ? delta : 0))));
  const groups: Group[] = [];
  for (let depth = 1; depth <= Math.max(0, ...depths); depth += 1) {
    for (let start = 0; start < last; start += 1) {
      if ((depths[start] ?? 0) < depth) continue;
      let end = start;
      while ((depths[end] ?? 0) >= depth) end += 1;
      groups.push({ start, end, depth, collapsed: old.some((group) => group.collapsed && group.depth === depth && group.start < end && group.end > start) });
      start = end;
    }
  }
  keep(sheet, axis, groups);
}

/** Folds or unfolds some groups and hides or shows their lines. */
export function setCollapsed(sheet: Sheet, axis: Axis, wanted: (group: Group) => boolean, collapsed: boolean): void {
  const groups = groupsOf(sheet, axis).map((group) => (wanted(group) ? { ...group, collapsed } : group));
  keep(sheet, axis, groups);
  const hide = (start: number, count: number, hidden: boolean): void => (axis === 'rows' ? sheet.setRowsHidden(start, count, hidden) : sheet.setColumnsHidden(start, count, hidden));
  for (const group of groups.filter(wanted)) hide(group.start, group.end - group.start, collapsed);
  // lines of groups that stay folded stay hidden
  if (!collapsed) for (const group of groups) if (group.collapsed) hide(group.start, group.end - group.start, true);
}

/** collapseGroups and expandGroups of a range: folding takes the outermost groups that lie wholly in it, unfolding every group it meets. */
export function toggleGroups(sheet: Sheet, area: CellRange, collapsed: boolean): void {
  for (const axis of ['rows', 'columns'] as const) {
    const start = axis === 'rows' ? area.row : area.column;
    const end = start + (axis === 'rows' ? area.rows : area.columns);
    const inside = groupsOf(sheet, axis).filter((group) => (collapsed ? group.start >= start && group.end <= end : group.start < end && group.end > start));
    const outer = Math.min(...inside.map((group) => group.depth));
    setCollapsed(sheet, axis, (group) => inside.some((one) => one.start === group.start && one.depth === group.depth) && (!collapsed || group.depth === outer), collapsed);
  }
}

class GroupService extends ServiceObject implements G {
  readonly #book: Book;
  readonly #sheetId: number;
  readonly #axis: Axis;
  readonly #place: { start: number; depth: number };
  constructor(book: Book, sheetId: number, axis: Axis, place: { start: number; depth: number }) {
    super(book.execution);
    this.#book = book;
    this.#sheetId = sheetId;
    this.#axis = axis;
    this.#place = place;
  }
  collapse(): G {
    return this.#toggle(true);
  }
  expand(): G {
    return this.#toggle(false);
  }
  /** The line of the toggle: right after the group, or before it where the sheet says so. */
  getControlIndex(): number {
    const group = this.#group();
    return this.#sheet().extra(`${this.#axis}Control`) === 'BEFORE' ? group.start : group.end + 1;
  }
  getDepth(): number {
    return this.#place.depth;
  }
  getRange(): GRange {
    const { start, end } = this.#group();
    const sheet = this.#sheet();
    return newRange(this.#book, this.#sheetId, this.#axis === 'rows' ? { row: start, column: 0, rows: end - start, columns: sheet.columnCount, openColumns: 'both' } : { row: 0, column: start, rows: sheet.rowCount, columns: end - start, openRows: 'both' });
  }
  isCollapsed(): boolean {
    return this.#group().collapsed;
  }
  remove(): void {
    const { start, end } = this.#group();
    this.#book.act(() => shiftGroups(this.#sheet(), this.#axis, start, end - start, -1));
  }
  #sheet(): Sheet {
    this.#book.flush();
    return this.#book.sheet(this.#sheetId);
  }
  #group(): Group {
    const group = groupsOf(this.#sheet(), this.#axis).find((one) => one.start === this.#place.start && one.depth === this.#place.depth);
    if (!group) throw exception('The group no longer exists.');
    return group;
  }
  #toggle(collapsed: boolean): G {
    const { start, depth } = this.#group();
    this.#book.act(() => setCollapsed(this.#sheet(), this.#axis, (group) => group.start === start && group.depth === depth, collapsed));
    return this;
  }
}
publish(GroupService, 'Group');

/** The group of a depth that holds a line; refused with Google's message when there is none. */
export function groupAt(book: Book, sheetId: number, axis: Axis, index: number, depth: number): G {
  const group = groupsOf(book.sheet(sheetId), axis).find((one) => one.depth === depth && index >= one.start && index < one.end);
  if (!group) throw exception(`A group does not exist at the index ${index + 1} and depth ${depth}`);
  return as<G>(new GroupService(book, sheetId, axis, group));
}
