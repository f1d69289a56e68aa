// Turns the workbook's events into messages for the pages: gathered for a moment, read once, sent to all.

import type { CellRange, Sheet, Workbook, WorkbookEvent } from '../workbook/types';
import type { PageTab, SheetDress, ToPage } from './protocol';
import { type Typing, toPageCells, toPageRange } from './univer-cells';
import { dressOf, dressPart } from './univer-dress';

export interface FeedParts {
  typing: Typing;
  /** A1 text with a sheet's name -> the cells it means. */
  find(a1: string, home: Sheet): { sheet: Sheet; range: CellRange } | undefined;
}
type Part = keyof SheetDress;

interface Pending {
  whole: boolean;
  parts: Set<Part>;
  cells: CellRange[];
  lines: ToPage[];
}

/** More pieces than this are read as one rectangle around them. */
const MANY_PIECES = 200;

/** Messages for pages. `open()` and `load()` answer one page; what changes later goes to `send` after `delay` ms. */
export class Feed {
  private pending = new Map<number, Pending>();
  private tabs = false;
  private timer: NodeJS.Timeout | undefined;
  private readonly off: () => void;
  private readonly sentRules = new Map<number, string>();
  private flushing = false;
  private quiet = false;

  constructor(private readonly workbook: Workbook, private readonly parts: FeedParts, private readonly send: (messages: ToPage[]) => void, private readonly delay = 25) {
    this.off = workbook.onChange((event) => this.note(event));
  }

  close(): void {
    this.off();
    clearTimeout(this.timer);
  }

  /** What a page needs to stand up: names of sheets and which is open. Cells come by `load`. */
  open(): ToPage[] {
    this.flush();
    return [{
      type: 'book', id: this.workbook.id, name: this.workbook.name, tabs: this.tabList(), active: String(this.workbook.activeSheetId),
      selection: toPageRange(this.workbook.activeRange), editable: true,
    }];
  }

  /** A sheet as a whole; none when it is gone. */
  load(id: number): ToPage[] {
    this.flush();
    const sheet = this.workbook.getSheet(id);
    return sheet ? [this.wholeSheet(sheet)] : [];
  }

  /** Does what changes the selection without telling the pages: one of them asked for it. */
  quietly(work: () => void): void {
    this.quiet = true;
    try {
      work();
    } finally {
      this.quiet = false;
    }
  }

  /** Sends what has gathered, now. */
  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.flushing) return;
    this.flushing = true;
    try {
      // reading evaluates formulas, which may tell of more cells: go round until it is quiet
      for (let round = 0; round < 20 && (this.pending.size > 0 || this.tabs); round += 1) this.send(this.collect());
    } finally {
      this.flushing = false;
    }
  }

  private collect(): ToPage[] {
    const { pending, tabs } = this;
    this.pending = new Map();
    this.tabs = false;
    const messages: ToPage[] = tabs ? [{ type: 'tabs', tabs: this.tabList() }] : [];
    this.workbook.calculate();
    for (const [id, what] of pending) {
      const sheet = this.workbook.getSheet(id);
      if (!sheet) continue;
      if (what.whole) {
        messages.push(this.wholeSheet(sheet));
        continue;
      }
      messages.push(...what.lines);
      const dress: Partial<SheetDress> = {};
      for (const part of what.parts) this.put(dress, part, sheet);
      if (what.parts.size > 0) messages.push({ type: 'sheet', id: String(id), dress });
      for (const range of pieces(what.cells, sheet)) messages.push({ type: 'cells', id: String(id), cells: toPageCells(sheet, range, this.parts.typing, false) });
    }
    messages.push(...this.staleRules(pending));
    return messages;
  }

  /** Drop-downs fed by cells that changed. */
  private staleRules(pending: ReadonlyMap<number, Pending>): ToPage[] {
    const changed = new Set([...pending].filter(([, what]) => what.whole || what.cells.length > 0).map(([id]) => id));
    const messages: ToPage[] = [];
    for (const sheet of this.workbook.sheets) {
      const known = this.sentRules.get(sheet.id);
      if (known === undefined) continue;
      const fed = sheet.validations.some(({ validation }) => {
        if (validation.criteria !== 'VALUE_IN_RANGE') return false;
        const source = this.parts.find(String(validation.values[0] ?? ''), sheet);
        return source !== undefined && changed.has(source.sheet.id);
      });
      if (!fed) continue;
      const rules = dressPart.rules(sheet, (a1) => this.parts.find(a1, sheet));
      if (JSON.stringify(rules) === known) continue;
      this.sentRules.set(sheet.id, JSON.stringify(rules));
      messages.push({ type: 'sheet', id: String(sheet.id), dress: { rules } });
    }
    return messages;
  }

  private put<P extends Part>(dress: Partial<SheetDress>, part: P, sheet: Sheet): void {
    const value = dressPart[part](sheet, (a1) => this.parts.find(a1, sheet));
    dress[part] = value;
    if (part === 'rules') this.sentRules.set(sheet.id, JSON.stringify(value));
  }

  private wholeSheet(sheet: Sheet): ToPage {
    const dress = dressOf(sheet, (a1) => this.parts.find(a1, sheet));
    this.sentRules.set(sheet.id, JSON.stringify(dress.rules));
    const rows = sheet.rowCount;
    const cells = toPageCells(sheet, { row: 0, column: 0, rows, columns: sheet.columnCount }, this.parts.typing, true);
    return { type: 'sheet', id: String(sheet.id), dress, cells, whole: true };
  }

  private tabList(): PageTab[] {
    return this.workbook.sheets.map((sheet) => ({
      id: String(sheet.id), name: sheet.name, hidden: sheet.hidden, color: sheet.tabColor ?? '', rowCount: sheet.rowCount, columnCount: sheet.columnCount,
      gridlines: !sheet.hiddenGridlines,
    }));
  }

  private note(event: WorkbookEvent): void {
    switch (event.type) {
      case 'sheetInserted': case 'sheetDeleted': case 'sheetMoved': case 'sheetRenamed': case 'sheetHidden':
        this.tabs = true;
        if (event.type === 'sheetInserted') this.at(event.sheetId).whole = true;
        break;
      case 'properties':
        this.tabs = true;
        break;
      case 'reset': case 'rowsMoved': case 'columnsMoved':
        this.tabs = true;
        this.at(event.sheetId).whole = true;
        break;
      case 'cells': case 'formats': case 'calculated':
        this.cells(event.sheetId, event.range);
        break;
      case 'notes': this.part(event.sheetId, 'notes'); break;
      case 'validations': this.part(event.sheetId, 'rules'); break;
      case 'merges': this.part(event.sheetId, 'merges'); break;
      case 'protections': this.part(event.sheetId, 'protections'); break;
      case 'filter': this.part(event.sheetId, 'filter'); break;
      case 'frozen': this.part(event.sheetId, 'frozenRows', 'frozenColumns'); break;
      case 'sizes': this.part(event.sheetId, 'rowCount', 'columnCount', 'rows', 'columns'); break;
      case 'hiddenRows': this.part(event.sheetId, 'rows'); break;
      case 'hiddenColumns': this.part(event.sheetId, 'columns'); break;
      case 'conditionalFormats': this.at(event.sheetId).whole = true; break;
      case 'rowsInserted': case 'rowsDeleted': case 'columnsInserted': case 'columnsDeleted': this.lines(event); break;
      case 'workbook': this.tabs = true; break;
      case 'selection': this.select(); return;
      default: return;
    }
    this.later();
  }

  private lines(event: WorkbookEvent & { type: 'rowsInserted' | 'rowsDeleted' | 'columnsInserted' | 'columnsDeleted' }): void {
    const what = this.at(event.sheetId);
    const rows = event.type.startsWith('rows');
    const inserted = event.type.endsWith('Inserted');
    what.cells = what.cells.flatMap((range) => shifted(range, event.at, inserted ? event.count : -event.count, rows));
    what.lines.push({ type: 'lines', id: String(event.sheetId), what: `${inserted ? 'insert' : 'delete'}${rows ? 'Rows' : 'Columns'}`, at: event.at, count: event.count });
    for (const part of ['rowCount', 'columnCount', 'rows', 'columns', 'merges', 'rules', 'notes', 'filter', 'protections', 'frozenRows', 'frozenColumns'] as const) what.parts.add(part);
    // the new lines take the look of their neighbours
    if (inserted) this.cells(event.sheetId, wholeLines(this.workbook.getSheet(event.sheetId), event.at, event.count, rows));
  }

  private cells(id: number, range: CellRange | undefined): void {
    const what = this.at(id);
    const sheet = this.workbook.getSheet(id);
    if (!range || !sheet) return;
    what.cells.push(range);
    if (sheet.filter && range.column < sheet.filter.range.column + sheet.filter.range.columns && range.column + range.columns > sheet.filter.range.column) what.parts.add('filter');
    // a colour by condition may look at any cell of the same rows
    for (const format of sheet.conditionalFormats) for (const area of format.ranges) {
      const top = Math.max(area.row, range.row);
      const bottom = Math.min(area.row + area.rows, range.row + range.rows);
      if (top < bottom) what.cells.push({ row: top, column: area.column, rows: bottom - top, columns: area.columns });
    }
  }

  private select(): void {
    if (this.quiet) return;
    this.flush();
    const sheet = this.workbook.getSheet(this.workbook.activeSheetId);
    if (sheet) this.send([{ type: 'select', id: String(sheet.id), range: toPageRange(this.workbook.activeRange) }]);
  }

  private part(id: number, ...parts: Part[]): void {
    for (const part of parts) this.at(id).parts.add(part);
  }

  private at(id: number): Pending {
    let what = this.pending.get(id);
    if (!what) {
      what = { whole: false, parts: new Set(), cells: [], lines: [] };
      this.pending.set(id, what);
    }
    return what;
  }

  private later(): void {
    this.timer ??= setTimeout(() => this.flush(), this.delay);
  }
}

function wholeLines(sheet: Sheet | undefined, at: number, count: number, rows: boolean): CellRange | undefined {
  if (!sheet) return undefined;
  return rows ? { row: at, column: 0, rows: count, columns: sheet.columnCount } : { row: 0, column: at, rows: sheet.rowCount, columns: count };
}

/** Where a range stands after `count` lines came in (or, negative, went) at `at`; empty when it went with them. */
export function shifted(range: CellRange, at: number, count: number, rows: boolean): CellRange[] {
  const start = rows ? range.row : range.column;
  const end = start + (rows ? range.rows : range.columns);
  const move = (edge: number) => (count >= 0 ? (edge >= at ? edge + count : edge) : edge <= at ? edge : Math.max(at, edge + count));
  const from = move(start);
  const to = count >= 0 && end > at ? end + count : move(end);
  if (to <= from) return [];
  return [rows ? { ...range, row: from, rows: to - from } : { ...range, column: from, columns: to - from }];
}

/** The ranges without those that others cover, cut to the sheet; one around all when they are many. */
export function pieces(ranges: readonly CellRange[], sheet: { rowCount: number; columnCount: number }): CellRange[] {
  const cut = ranges.flatMap((range) => {
    const rows = Math.min(range.rows, sheet.rowCount - range.row);
    const columns = Math.min(range.columns, sheet.columnCount - range.column);
    return rows > 0 && columns > 0 ? [{ ...range, rows, columns }] : [];
  });
  if (cut.length > MANY_PIECES) {
    const row = Math.min(...cut.map((range) => range.row));
    const column = Math.min(...cut.map((range) => range.column));
    return [{ row, column, rows: Math.max(...cut.map((range) => range.row + range.rows)) - row, columns: Math.max(...cut.map((range) => range.column + range.columns)) - column }];
  }
  const inside = (a: CellRange, b: CellRange) => a.row >= b.row && a.column >= b.column && a.row + a.rows <= b.row + b.rows && a.column + a.columns <= b.column + b.columns;
  return cut.filter((range, index) => !cut.some((other, place) => place !== index && inside(range, other) && (!inside(other, range) || place < index)));
}
