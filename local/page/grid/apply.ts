// Shows in Univer what Node says of the workbook. Everything is applied as a remote change, so that nothing of it is sent back.

import { DataValidationModel } from '@univerjs/data-validation';
import { type ICellData, ICommandService, IUniverInstanceService, type IWorkbookData, type IWorksheetData, type Injector, LocaleType, type Workbook, UniverInstanceType } from '@univerjs/core';
import { RangeProtectionRuleModel } from '@univerjs/sheets';
import { SheetsFilterService } from '@univerjs/sheets-filter';
import { SheetsNoteModel } from '@univerjs/sheets-note';
import type { PageCells, PageNote, PageProtection, PageRange, PageRule, PageSize, PageTab, SheetDress, ToPage } from '../../server/protocol';

const DEFAULT_WIDTH = 100;
const DEFAULT_HEIGHT = 21;
/** Sheets with more rows than this are put into Univer's matrix directly. */
const MANY_ROWS = 200;
/** Univer's number of a workbook among the units that can be protected. */
const WORKBOOK_UNIT = 3;

type Book = Extract<ToPage, { type: 'book' }>;

/** Univer fills a tab with its colour: a light shade keeps the name readable on any. */
export function shade(color: string): string {
  const parts = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color);
  if (!parts) return color;
  return `#${parts.slice(1).map((part) => Math.round(255 - (255 - Number.parseInt(part, 16)) * 0.3).toString(16).padStart(2, '0')).join('')}`;
}

const sheetOf = (tab: PageTab): Partial<IWorksheetData> => ({
  id: tab.id, name: tab.name, hidden: tab.hidden ? 1 : 0, tabColor: shade(tab.color), rowCount: tab.rowCount, columnCount: tab.columnCount, cellData: {},
  defaultColumnWidth: DEFAULT_WIDTH, defaultRowHeight: DEFAULT_HEIGHT, showGridlines: tab.gridlines ? 1 : 0,
});

/** A workbook with its tabs and without cells, for Univer. */
export function emptyBook(book: Book): IWorkbookData {
  return {
    id: book.id, name: book.name, appVersion: '0.25.1', locale: LocaleType.RU_RU, styles: {}, sheetOrder: book.tabs.map((tab) => tab.id),
    defaultStyle: { ff: 'Arial', fs: 10, vt: 3 },
    sheets: Object.fromEntries(book.tabs.map((tab) => [tab.id, sheetOf(tab)])),
  };
}

export class Applier {
  private readonly commands: ICommandService;

  constructor(private readonly injector: Injector, private readonly unitId: string) {
    this.commands = injector.get(ICommandService);
  }

  workbook(): Workbook | null {
    return this.injector.get(IUniverInstanceService).getUnit<Workbook>(this.unitId, UniverInstanceType.UNIVER_SHEET) ?? null;
  }

  /** Runs a mutation as coming from afar. */
  run(id: string, params: object): void {
    this.commands.syncExecuteCommand(id, { unitId: this.unitId, ...params }, { fromCollab: true, onlyLocal: true });
  }

  /** Makes the tabs be these, in this order. Answers the ids of new ones. */
  tabs(tabs: readonly PageTab[]): string[] {
    const book = this.workbook();
    if (!book) return [];
    const known = new Map(book.getSheets().map((sheet) => [sheet.getSheetId(), sheet]));
    const fresh = tabs.filter((tab) => !known.has(tab.id));
    for (const tab of fresh) this.run('sheet.mutation.insert-sheet', { index: tabs.indexOf(tab), sheet: { ...sheetOf(tab), freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 }, rowData: {}, columnData: {}, mergeData: [], zoomRatio: 1, scrollTop: 0, scrollLeft: 0, rightToLeft: 0, rowHeader: { width: 46, hidden: 0 }, columnHeader: { height: 20, hidden: 0 } } });
    const wanted = new Set(tabs.map((tab) => tab.id));
    for (const [id, sheet] of known) {
      if (wanted.has(id)) continue;
      if (book.getActiveSheet().getSheetId() === id) this.activate(tabs.find((tab) => !tab.hidden)?.id ?? '');
      this.run('sheet.mutation.remove-sheet', { subUnitId: id, subUnitName: sheet.getName() });
    }
    tabs.forEach((tab, index) => {
      const sheet = book.getSheetBySheetId(tab.id);
      if (!sheet) return;
      const now = book.getSheetOrders().indexOf(tab.id);
      if (now !== index) this.run('sheet.mutation.set-worksheet-order', { subUnitId: tab.id, fromOrder: now, toOrder: index });
      if (sheet.getName() !== tab.name) this.run('sheet.mutation.set-worksheet-name', { subUnitId: tab.id, name: tab.name });
      if ((sheet.isSheetHidden() === 1) !== tab.hidden) this.run('sheet.mutation.set-worksheet-hidden', { subUnitId: tab.id, hidden: tab.hidden ? 1 : 0 });
      if ((sheet.getConfig().showGridlines !== 0) !== tab.gridlines) this.run('sheet.mutation.toggle-gridlines', { subUnitId: tab.id, showGridlines: tab.gridlines ? 1 : 0 });
      if ((sheet.getTabColor() ?? '') !== shade(tab.color)) this.run('sheet.mutation.set-tab-color', { subUnitId: tab.id, color: shade(tab.color) });
    });
    return fresh.map((tab) => tab.id);
  }

  activate(id: string): void {
    if (this.workbook()?.getActiveSheet().getSheetId() === id || !this.workbook()?.getSheetBySheetId(id)) return;
    this.run('sheet.operation.set-worksheet-active', { subUnitId: id });
  }

  select(id: string, range: PageRange): void {
    this.activate(id);
    const primary = { ...range, actualRow: range.startRow, actualColumn: range.startColumn, isMerged: false, isMergedMainCell: false, endRow: range.startRow, endColumn: range.startColumn };
    this.run('sheet.operation.set-selections', { subUnitId: id, selections: [{ range: { ...range, rangeType: 0 }, primary, style: null }] });
  }

  /** Replaces cells; with `whole` every other cell of the sheet is emptied. */
  cells(id: string, cells: PageCells, whole = false): void {
    const matrix = this.workbook()?.getSheetBySheetId(id)?.getCellMatrix();
    if (!matrix) return;
    const given = Object.keys(cells).map(Number);
    if (whole) {
      const gone: [number, number][] = [];
      matrix.forValue((row, column) => { if (!cells[row]?.[column]) gone.push([row, column]); });
      for (const [row, column] of gone) matrix.realDeleteValue(row, column);
    }
    // the mutation would merge styles into the old ones: the old cell has to go first
    for (const row of given) for (const column of Object.keys(cells[row] ?? {})) matrix.realDeleteValue(row, Number(column));
    if (whole && given.length > MANY_ROWS) {
      // a mutation of a whole big sheet takes seconds; one cell of it is enough to have everything drawn anew
      for (const row of given) for (const [column, cell] of Object.entries(cells[row] ?? {})) if (cell) matrix.setValue(row, Number(column), cell as ICellData);
      const first = given[0] ?? 0;
      const [column = '0'] = Object.keys(cells[first] ?? {});
      this.run('sheet.mutation.set-range-values', { subUnitId: id, cellValue: { [first]: { [column]: { ...cells[first]?.[Number(column)] } } } });
    } else this.run('sheet.mutation.set-range-values', { subUnitId: id, cellValue: cells });
  }

  lines(message: Extract<ToPage, { type: 'lines' }>): void {
    const sheet = this.workbook()?.getSheetBySheetId(message.id);
    if (!sheet) return;
    const end = message.at + message.count - 1;
    const rows = message.what.endsWith('Rows');
    const range = rows
      ? { startRow: message.at, endRow: end, startColumn: 0, endColumn: sheet.getColumnCount() - 1, rangeType: 1 }
      : { startRow: 0, endRow: sheet.getRowCount() - 1, startColumn: message.at, endColumn: end, rangeType: 2 };
    const id = { insertRows: 'insert-row', deleteRows: 'remove-rows', insertColumns: 'insert-col', deleteColumns: 'remove-col' }[message.what];
    this.run(`sheet.mutation.${id}`, { subUnitId: message.id, range });
  }

  dress(id: string, dress: Partial<SheetDress>): void {
    if (!this.workbook()?.getSheetBySheetId(id)) return;
    if (dress.rowCount !== undefined) this.run('sheet.mutation.set-worksheet-row-count', { subUnitId: id, rowCount: dress.rowCount });
    if (dress.columnCount !== undefined) this.run('sheet.mutation.set-worksheet-column-count', { subUnitId: id, columnCount: dress.columnCount });
    if (dress.rows) this.sizes(id, dress.rows, 'row');
    if (dress.columns) this.sizes(id, dress.columns, 'column');
    if (dress.merges) this.merges(id, dress.merges);
    if (dress.frozenRows !== undefined && dress.frozenColumns !== undefined) this.freeze(id, dress.frozenRows, dress.frozenColumns);
    if (dress.rules) this.rules(id, dress.rules);
    if (dress.notes) this.notes(id, dress.notes);
    if (dress.protections) this.protections(id, dress.protections);
    if (dress.filter !== undefined) this.filter(id, dress.filter);
  }

  private sizes(id: string, sizes: readonly PageSize[], what: 'row' | 'column'): void {
    const sheet = this.workbook()?.getSheetBySheetId(id);
    if (!sheet) return;
    const usual = what === 'row' ? DEFAULT_HEIGHT : DEFAULT_WIDTH;
    const last = what === 'row' ? sheet.getColumnCount() - 1 : sheet.getRowCount() - 1;
    const range = (from: number, count: number): PageRange => (what === 'row'
      ? { startRow: from, endRow: from + count - 1, startColumn: 0, endColumn: last }
      : { startRow: 0, endRow: last, startColumn: from, endColumn: from + count - 1 });
    const resize = (ranges: PageRange[], size: number) => {
      if (what === 'column') this.run('sheet.mutation.set-worksheet-col-width', { subUnitId: id, ranges, colWidth: size });
      else {
        this.run('sheet.mutation.set-worksheet-row-height', { subUnitId: id, ranges, rowHeight: size });
        this.run('sheet.mutation.set-worksheet-row-is-auto-height', { subUnitId: id, ranges, autoHeightInfo: size === usual ? 1 : 0 });
      }
    };
    const hide = (ranges: PageRange[], hidden: boolean) => this.run(`sheet.mutation.set-${what === 'row' ? 'row' : 'col'}-${hidden ? 'hidden' : 'visible'}`, { subUnitId: id, ranges });
    const named = new Set(sizes.flatMap(({ from, count }) => Array.from({ length: count }, (_, index) => from + index)));
    // lines that have a size of their own here and none in Node any more
    const known = what === 'row' ? sheet.getRowManager().getRowData() : sheet.getColumnManager().getColumnData();
    const own = Object.entries(known).filter(([index, line]) => line && !named.has(Number(index)));
    const resized = own.filter(([, line]) => ('w' in line && line.w !== undefined && line.w !== usual) || ('h' in line && line.h !== undefined && line.h !== usual && line.ia === 0));
    const hidden = own.filter(([, line]) => line.hd === 1);
    if (resized.length > 0) resize(resized.map(([index]) => range(Number(index), 1)), usual);
    if (hidden.length > 0) hide(hidden.map(([index]) => range(Number(index), 1)), false);
    for (const { from, count, size, hidden: away } of sizes) {
      const area = [range(from, count)];
      resize(area, size);
      hide(area, away);
    }
  }

  private merges(id: string, ranges: readonly PageRange[]): void {
    const old = this.workbook()?.getSheetBySheetId(id)?.getMergeData() ?? [];
    if (old.length > 0) this.run('sheet.mutation.remove-worksheet-merge', { subUnitId: id, ranges: old.map((range) => ({ ...range })) });
    if (ranges.length > 0) this.run('sheet.mutation.add-worksheet-merge', { subUnitId: id, ranges: ranges.map((range) => ({ ...range })) });
  }

  private freeze(id: string, rows: number, columns: number): void {
    const now = this.workbook()?.getSheetBySheetId(id)?.getFreeze();
    if (now && now.ySplit === rows && now.xSplit === columns) return;
    this.run('sheet.mutation.set-frozen', { subUnitId: id, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1, ySplit: rows, xSplit: columns });
  }

  private rules(id: string, rules: readonly PageRule[]): void {
    const old = this.injector.get(DataValidationModel).getRules(this.unitId, id).map((rule) => rule.uid);
    if (old.length > 0) this.run('data-validation.mutation.removeRule', { subUnitId: id, ruleId: old, source: 'patched' });
    if (rules.length > 0) this.run('data-validation.mutation.addRule', { subUnitId: id, rule: rules.map((rule) => ({ ...rule, ranges: rule.ranges.map((range) => ({ ...range })) })), source: 'patched' });
  }

  private notes(id: string, notes: readonly PageNote[]): void {
    const wanted = new Set(notes.map((note) => `${note.row}:${note.column}`));
    const known = [...(this.injector.get(SheetsNoteModel).getSheetNotes(this.unitId, id)?.values() ?? [])];
    for (const note of known) if (!wanted.has(`${note.row}:${note.col}`)) this.run('sheet.mutation.remove-note', { sheetId: id, row: note.row, col: note.col, silent: true });
    for (const { row, column, note } of notes) {
      if (known.some((each) => each.row === row && each.col === column && each.note === note)) continue;
      this.run('sheet.mutation.update-note', { sheetId: id, row, col: column, silent: true, note: { note, width: 240, height: Math.min(220, 40 + 18 * Math.ceil(note.length / 32)), show: false } });
    }
  }

  private protections(id: string, protections: readonly PageProtection[]): void {
    const old = this.injector.get(RangeProtectionRuleModel).getSubunitRuleList(this.unitId, id).map((rule) => rule.id);
    if (old.length > 0) this.run('sheet.mutation.delete-range-protection', { subUnitId: id, ruleIds: old });
    if (protections.length === 0) return;
    this.run('sheet.mutation.add-range-protection', {
      subUnitId: id,
      rules: protections.map((each) => ({
        id: each.id, permissionId: '', ranges: each.ranges, description: each.description, unitType: WORKBOOK_UNIT, unitId: this.unitId, subUnitId: id,
        viewState: 'othersCanView', editState: 'designedUserCanEdit',
      })),
    });
  }

  private filter(id: string, filter: SheetDress['filter']): void {
    const has = this.injector.get(SheetsFilterService).getFilterModel(this.unitId, id);
    if (has) this.run('sheet.mutation.remove-filter', { subUnitId: id });
    if (!filter) return;
    this.run('sheet.mutation.set-filter-range', { subUnitId: id, range: filter.range });
    for (const { column, values, blank } of filter.columns) this.run('sheet.mutation.set-filter-criteria', { subUnitId: id, col: column, criteria: { colId: column, filters: { filters: values, ...(blank ? { blank: true } : {}) } }, reCalc: true });
  }
}
