// The workbook page's line to Node: opens the book, loads its sheets one after another, applies what comes, sends what the person wants.

import { ICommandService, type Injector, LifecycleService, LifecycleStages } from '@univerjs/core';
import { ILayoutService } from '@univerjs/ui';
import type { FromPage, PageRange, ToPage, Wish } from '../../server/protocol';
import { Applier, emptyBook } from './apply';
import { Copied } from './clipboard';
import { hookCells } from './edit';
import { type Selected, holdBack } from './hold';
import { type Grid, createGrid } from './univer';

/** What is not about cells: menus, sidebar, dialogs, news. */
export type Around = Exclude<ToPage, { type: 'tabs' | 'sheet' | 'cells' | 'lines' | 'select' }>;
export type LineState = 'opening' | 'ready' | 'lost';

/** Between two attempts to reach Node again, in milliseconds. */
const RETRY = 1000;

export class GridLink {
  private grid: Grid | undefined;
  private applier: Applier | undefined;
  private socket: WebSocket | undefined;
  private readonly loaded = new Set<string>();
  private readonly copied = new Copied();
  private bookId = '';
  private chosen: Selected = { sheet: '', ranges: [] };
  private newSheetWanted = false;
  private generation = 0;

  constructor(private readonly container: string, private readonly around: (message: Around) => void, private readonly state: (state: LineState) => void) {}

  start(): void {
    this.state('opening');
    const socket = new WebSocket(`ws://${location.host}/socket`);
    this.socket = socket;
    socket.addEventListener('open', () => this.send({ type: 'open' }));
    socket.addEventListener('message', (event: MessageEvent<string>) => this.take(JSON.parse(event.data) as ToPage));
    socket.addEventListener('close', () => {
      this.state('lost');
      setTimeout(() => this.start(), RETRY);
    });
  }

  wish(wish: Wish): void {
    if (wish.kind === 'duplicateSheet' || (wish.kind === 'mutation' && wish.id === 'sheet.mutation.insert-sheet')) this.newSheetWanted = true;
    this.send({ type: 'wish', wish });
  }

  /** Runs a command of Univer, as its own buttons do. */
  command(id: string, params?: object): void {
    void this.injector?.get(ICommandService).executeCommand(id, params);
  }

  /** The keyboard to the grid. */
  focus(): void {
    this.injector?.get(ILayoutService).focus();
  }

  /** To the next sheet that is not hidden (or the one before, with -1), from the last around to the first. */
  turn(step: 1 | -1): void {
    const open = this.applier?.workbook()?.getSheets().filter((sheet) => !sheet.isSheetHidden()).map((sheet) => sheet.getSheetId()) ?? [];
    const next = open[(open.indexOf(this.chosen.sheet) + step + open.length) % open.length];
    if (next) this.applier?.activate(next);
  }

  selected(): Selected {
    return this.chosen;
  }

  /** What a cell of the open sheet shows to a person. */
  shown(row: number, column: number): string {
    const value = this.applier?.workbook()?.getActiveSheet().getCell(row, column)?.v;
    return value === null || value === undefined ? '' : String(value);
  }

  /** Last row and column with contents in a sheet, 0-based; -1 when it is empty. */
  private contentEnd(sheet: string): { row: number; column: number } {
    const found = this.applier?.workbook()?.getSheetBySheetId(sheet);
    return { row: found?.getLastRowWithContent() ?? -1, column: found?.getLastColumnWithContent() ?? -1 };
  }
  private frozenRows(sheet: string): number {
    return this.applier?.workbook()?.getSheetBySheetId(sheet)?.getFreeze().ySplit ?? 0;
  }

  /** A number format for the selection; '' is automatic. */
  format(pattern: string): void {
    for (const range of this.chosen.ranges) this.wish({ kind: 'format', sheet: this.chosen.sheet, range, pattern });
  }

  merge(how: 'all' | 'none'): void {
    for (const range of this.chosen.ranges) this.wish({ kind: 'merge', sheet: this.chosen.sheet, range, how });
  }

  /** As many empty lines as are selected, before or after the selection; or the selected lines away. */
  lines(what: 'rows' | 'columns', deed: 'before' | 'after' | 'remove'): void {
    const range = this.chosen.ranges[this.chosen.ranges.length - 1];
    if (!range) return;
    const [start, end] = what === 'rows' ? ['startRow', 'endRow'] as const : ['startColumn', 'endColumn'] as const;
    const count = range[end] - range[start] + 1;
    const from = deed === 'after' ? range[end] + 1 : range[start];
    const id = { rows: { before: 'insert-row', after: 'insert-row', remove: 'remove-rows' }, columns: { before: 'insert-col', after: 'insert-col', remove: 'remove-col' } }[what][deed];
    this.wish({ kind: 'mutation', id: `sheet.mutation.${id}`, params: { subUnitId: this.chosen.sheet, range: { ...range, [start]: from, [end]: from + count - 1 } } });
  }

  /** Hides the selected lines, or shows what is hidden among them. */
  hide(what: 'row' | 'col', hidden: boolean): void {
    this.wish({ kind: 'mutation', id: `sheet.mutation.set-${what}-${hidden ? 'hidden' : 'visible'}`, params: { subUnitId: this.chosen.sheet, ranges: this.chosen.ranges } });
  }

  /** Freezes down to (and with) the selection, or not at all. */
  freeze(what: 'rows' | 'columns' | 'none'): void {
    const last = this.chosen.ranges[this.chosen.ranges.length - 1];
    const now = this.applier?.workbook()?.getSheetBySheetId(this.chosen.sheet)?.getFreeze();
    const rows = what === 'rows' ? (last?.endRow ?? 0) + 1 : what === 'none' ? 0 : (now?.ySplit ?? 0);
    const columns = what === 'columns' ? (last?.endColumn ?? 0) + 1 : what === 'none' ? 0 : (now?.xSplit ?? 0);
    this.wish({ kind: 'mutation', id: 'sheet.mutation.set-frozen', params: { subUnitId: this.chosen.sheet, startRow: rows, startColumn: columns, ySplit: rows, xSplit: columns } });
  }

  /** Sorts the selected rows, or with a single cell all rows under the frozen ones, by the column of the selection. */
  sort(ascending: boolean): void {
    const { sheet, ranges } = this.chosen;
    const range = ranges[ranges.length - 1];
    if (!range) return;
    const end = this.contentEnd(sheet);
    const whole = range.startRow === range.endRow;
    const block = whole ? { startRow: this.frozenRows(sheet), endRow: end.row, startColumn: 0, endColumn: end.column } : { ...range, endRow: Math.min(range.endRow, end.row) };
    if (block.endRow > block.startRow) this.wish({ kind: 'sort', sheet, range: block, keys: [{ column: range.startColumn, ascending }] });
  }

  private get injector(): Injector | undefined {
    return this.grid?.univer.__getInjector();
  }

  private send(message: FromPage): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  private take(message: ToPage): void {
    switch (message.type) {
      case 'book': this.open(message); break;
      case 'tabs': this.tabs(message.tabs); break;
      case 'cells': this.applier?.cells(message.id, message.cells); break;
      case 'lines': this.applier?.lines(message); break;
      case 'select':
        this.applier?.select(message.id, message.range);
        // a sheet that has just been opened is drawn first
        setTimeout(() => this.command('sheet.command.scroll-to-cell', { range: message.range }), 0);
        break;
      case 'sheet': this.sheet(message); break;
      default: this.around(message);
    }
  }

  private open(book: Extract<ToPage, { type: 'book' }>): void {
    this.generation += 1;
    this.loaded.clear();
    const before = this.bookId === book.id ? this.chosen : undefined;
    this.bookId = book.id;
    const first = this.grid === undefined;
    this.grid ??= createGrid(this.container);
    this.grid.show(emptyBook(book));
    // Univer brings its sheet services up with the first workbook
    if (first) this.hook(this.grid.univer.__getInjector());
    this.applier = new Applier(this.grid.univer.__getInjector(), book.id);
    this.chosen = { sheet: book.active, ranges: book.selection ? [book.selection] : [] };
    const stands = before && book.tabs.some((tab) => tab.id === before.sheet);
    const active = stands ? before.sheet : book.active;
    this.applier.activate(active);
    this.load(active);
    const range = stands ? before.ranges[0] : book.selection;
    if (range) this.applier.select(active, range);
    this.around(book);
    this.loadRest(book.tabs.map((tab) => tab.id), this.generation);
  }

  private sheet(message: Extract<ToPage, { type: 'sheet' }>): void {
    if (message.cells) this.applier?.cells(message.id, message.cells, message.whole === true);
    this.applier?.dress(message.id, message.dress);
    // Univer draws before it can scroll and search: only then is the page ready
    if (message.id === this.chosen.sheet) void this.injector?.get(LifecycleService).onStage(LifecycleStages.Rendered).then(() => this.state('ready'));
  }

  private tabs(tabs: Extract<ToPage, { type: 'tabs' }>['tabs']): void {
    const fresh = this.applier?.tabs(tabs) ?? [];
    for (const id of fresh) this.load(id);
    const [first] = fresh;
    if (this.newSheetWanted && first) {
      this.newSheetWanted = false;
      this.applier?.activate(first);
    }
  }

  private load(id: string): void {
    if (this.loaded.has(id)) return;
    this.loaded.add(id);
    this.send({ type: 'load', id });
  }

  /** The other sheets come while the person looks at the first. */
  private loadRest(ids: readonly string[], generation: number): void {
    const next = ids.find((id) => !this.loaded.has(id));
    if (next === undefined || generation !== this.generation) return;
    setTimeout(() => {
      if (generation !== this.generation) return;
      this.load(next);
      this.loadRest(ids, generation);
    }, 150);
  }

  private hook(injector: Injector): void {
    hookCells(injector);
    holdBack(injector, (wish) => this.wish(wish), () => this.chosen, this.copied);
    injector.get(ICommandService).onCommandExecuted((info) => {
      const params = (info.params ?? {}) as { unitId?: string; subUnitId?: string; selections?: { range: PageRange }[] };
      if (params.unitId !== this.bookId || !params.subUnitId) return;
      if (info.id === 'sheet.operation.set-worksheet-active') {
        this.load(params.subUnitId);
        this.choose(params.subUnitId, []);
      } else if (info.id === 'sheet.operation.set-selections') this.choose(params.subUnitId, (params.selections ?? []).map((selection) => selection.range));
    });
  }

  private choose(sheet: string, ranges: PageRange[]): void {
    const known = ranges.length > 0 ? ranges : sheet === this.chosen.sheet ? this.chosen.ranges : [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 }];
    this.chosen = { sheet, ranges: known.map(({ startRow, endRow, startColumn, endColumn }) => ({ startRow, endRow, startColumn, endColumn })) };
    this.send({ type: 'select', id: sheet, ranges: this.chosen.ranges });
  }
}
