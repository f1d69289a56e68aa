/** The workbook: its sheets, steps that can be undone, versions, and the events of every change. */
import { serialInZone, partsOf } from './dates';
import { FormulaEngine } from './formulas/engine';
import { History, swapStates, type Head, type KeptVersion, type Step } from './history';
import { headJSON, readHead, readSheet, readVersion, sheetJSON, versionJSON } from './json';
import { requireCells } from './limits';
import { loseSheet, renameSheet } from './references';
import { rewriteEverywhere } from './rewriting';
import { SheetModel, type SheetHome } from './sheet';
import { emptySheet, type SheetState, type SheetStore } from './store';
import type { CellRange, CellValue, Change, Json, NamedRange, Origin, Version, Workbook, WorkbookEvent, WorkbookJson, WorkbookOptions } from './types';
import type { TypingContext } from './writing';

const FIRST_CELL: CellRange = { row: 0, column: 0, rows: 1, columns: 1 };

/** A name a sheet may bear; throws otherwise. */
function requireSheetName(name: string): void {
  if (name === '' || name.length > 100) throw new Error('The name of a sheet must be between 1 and 100 characters long.');
}

export class WorkbookModel implements Workbook {
  readonly id: string;
  private head: Head;
  /** Every sheet there ever was: an undone deletion brings it back. */
  private readonly all = new Map<number, SheetModel>();
  private readonly stores = new Map<number, SheetStore>();
  private readonly home: SheetHome;
  private readonly engine: FormulaEngine;
  private readonly history = new History();
  private kept: KeptVersion[] = [];
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();
  private clock: () => Date;
  private epochNumber = 0;
  private current: Step | undefined;
  private stepNumber = 0;
  private changed = { head: true, sheets: new Set<number>(), versions: new Set<string>() };
  private active: number;
  private selection: CellRange[] = [FIRST_CELL];

  constructor(options: WorkbookOptions = {}) {
    this.id = options.id ?? 'workbook';
    this.clock = options.now ?? (() => new Date());
    this.head = { name: options.name ?? 'Новая таблица', locale: options.locale ?? 'ru_RU', timeZone: options.timeZone ?? 'Europe/Moscow', order: [], namedRanges: [], extras: {}, nextSheetId: 0 };
    this.engine = new FormulaEngine({
      sheetByName: (name) => this.findSheet(name)?.id,
      state: (id) => this.head.order.includes(id) ? this.stores.get(id)?.state : undefined,
      sheetIds: () => this.head.order,
      namedRange: (name) => this.head.namedRanges.find((one) => one.name.toLowerCase() === name.toLowerCase()),
      now: () => serialInZone(this.clock(), this.head.timeZone),
      calculated: (sheetId, range) => this.tell({ type: 'calculated', sheetId, range }),
    });
    const liveStores = (): SheetStore[] => this.head.order.flatMap((id) => this.stores.get(id) ?? []);
    this.home = {
      workbook: this, engine: this.engine,
      epoch: () => this.epochNumber,
      keep: (store) => this.keep(store),
      stores: liveStores,
      namedRanges: () => this.head.namedRanges,
      setNamedRanges: (ranges) => { this.setHead({ namedRanges: ranges }); this.tell({ type: 'namedRanges' }); },
      typing: () => this.typing(),
      step: (work) => this.change('system', work),
      tell: (change) => this.tell(change),
      rename: (sheet, name) => this.renameSheet(sheet, name),
      hide: (sheet, hidden) => this.hideSheet(sheet, hidden),
    };
    for (const name of options.sheets ?? ['Лист1']) this.addSheet(emptySheet(name), this.head.order.length);
    this.active = this.head.order[0] ?? 0;
  }

  // ---- head
  get name(): string { return this.head.name; }
  set name(name: string) { this.assign({ name }); }
  get locale(): string { return this.head.locale; }
  set locale(locale: string) { this.assign({ locale }); }
  get timeZone(): string { return this.head.timeZone; }
  set timeZone(timeZone: string) { this.assign({ timeZone }); this.engine.expire(); }
  private assign(fields: Partial<Head>): void {
    this.change('system', () => { this.setHead(fields); this.tell({ type: 'workbook' }); });
  }
  private setHead(fields: Partial<Head>): void {
    this.head = { ...this.head, ...fields };
    this.changed.head = true;
  }
  extra(key: string): Json | undefined { return this.head.extras[key]; }
  setExtra(key: string, value: Json | undefined): void {
    const extras = { ...this.head.extras };
    if (value === undefined) delete extras[key];
    else extras[key] = value;
    this.assign({ extras });
  }
  setClock(now: () => Date): void { this.clock = now; this.engine.expire(); }
  private typing(): TypingContext {
    return { year: partsOf(serialInZone(this.clock(), this.head.timeZone))[0], timeZone: this.head.timeZone, locale: this.head.locale };
  }

  // ---- sheets
  get sheets(): readonly SheetModel[] { return this.head.order.flatMap((id) => this.all.get(id) ?? []); }
  getSheet(id: number): SheetModel | undefined { return this.head.order.includes(id) ? this.all.get(id) : undefined; }
  getSheetByName(name: string): SheetModel | undefined { return this.findSheet(name); }
  private findSheet(name: string): SheetModel | undefined {
    const { sheets } = this;
    return sheets.find((sheet) => sheet.name === name) ?? sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }
  private requireSheet(id: number): SheetModel {
    const sheet = this.getSheet(id);
    if (!sheet) throw new Error(`Sheet ${id} not found`);
    return sheet;
  }

  private register(id: number, state: SheetState): SheetModel {
    const sheet = new SheetModel(id, this.home, state);
    this.all.set(id, sheet);
    this.stores.set(id, sheet.store);
    this.changed.sheets.add(id);
    return sheet;
  }
  private addSheet(state: SheetState, index: number): SheetModel {
    requireCells(this.sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, 0) + state.rowCount * state.columnCount);
    const id = this.head.nextSheetId;
    // The first sheet of a workbook has id 0, later ones look arbitrary, as Google's do.
    const next = id === 0 ? 1_204_871 : (id * 48_271) % 2_147_483_647;
    const sheet = this.register(id, state);
    const order = this.head.order.slice();
    order.splice(Math.max(0, Math.min(index, order.length)), 0, id);
    this.setHead({ order, nextSheetId: next });
    this.engine.structureChanged();
    return sheet;
  }

  insertSheet(name?: string, index = this.head.order.length): SheetModel {
    if (name !== undefined) {
      requireSheetName(name);
      if (this.findSheet(name)) throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    return this.change('system', () => {
      const made = this.addSheet(emptySheet(name ?? this.freeName((n) => `Лист${n}`, this.head.order.length + 1)), index);
      this.tell({ type: 'sheetInserted', sheetId: made.id });
      return made;
    });
  }
  private freeName(name: (n: number) => string, from: number): string {
    for (let n = from; ; n++) if (!this.findSheet(name(n))) return name(n);
  }

  deleteSheet(id: number): void {
    const sheet = this.requireSheet(id);
    if (this.sheets.filter((one) => !one.hidden).length === 1 && !sheet.hidden) throw new Error("You can't remove all the sheets in a document.");
    this.change('system', () => {
      const at = this.head.order.indexOf(id);
      const { namedRanges } = this.head;
      this.setHead({ order: this.head.order.filter((one) => one !== id), namedRanges: namedRanges.some((one) => one.sheetId === id) ? namedRanges.filter((one) => one.sheetId !== id) : namedRanges });
      this.engine.structureChanged();
      rewriteEverywhere(this.home.stores(), (formula) => loseSheet(formula, sheet.name));
      if (this.active === id) this.active = (this.sheets.slice(0, at).filter((one) => !one.hidden).pop() ?? this.sheets.find((one) => !one.hidden) ?? sheet).id;
      this.tell({ type: 'sheetDeleted', sheetId: id });
    });
  }

  moveSheet(id: number, index: number): void {
    this.requireSheet(id);
    this.change('system', () => {
      const order = this.head.order.filter((one) => one !== id);
      order.splice(Math.max(0, Math.min(index, order.length)), 0, id);
      this.setHead({ order });
      this.tell({ type: 'sheetMoved', sheetId: id });
    });
  }

  duplicateSheet(id: number, name?: string, index?: number): SheetModel {
    const source = this.requireSheet(id);
    if (name !== undefined && this.findSheet(name)) throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    return this.change('system', () => {
      // Rows are shared until either sheet writes: both copies get owners that no epoch has.
      this.epochNumber++;
      const free = name ?? this.freeName((n) => (n === 1 ? `Копия листа ${source.name}` : `Копия листа ${source.name} ${n}`), 1);
      const state = { ...source.store.state, rows: source.store.state.rows.slice(), owner: -1, name: free, hidden: false, protections: source.protections.map((one, i) => ({ ...one, id: `${one.id}-${this.head.nextSheetId}-${i}` })) };
      const made = this.addSheet(state, index ?? this.head.order.indexOf(id) + 1);
      this.tell({ type: 'sheetInserted', sheetId: made.id });
      return made;
    });
  }

  private renameSheet(sheet: SheetModel, name: string): void {
    requireSheetName(name);
    const before = sheet.name;
    if (name === before) return;
    const other = this.findSheet(name);
    if (other && other !== sheet) throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    this.change('system', () => {
      rewriteEverywhere(this.home.stores(), (formula) => renameSheet(formula, before, name));
      sheet.store.own().name = name;
      this.engine.structureChanged();
      this.tell({ type: 'sheetRenamed', sheetId: sheet.id });
    });
  }

  private hideSheet(sheet: SheetModel, hidden: boolean): void {
    if (hidden && this.sheets.filter((one) => !one.hidden).length === 1) throw new Error("You can't hide all the sheets in a document.");
    this.change('system', () => {
      sheet.store.own().hidden = hidden;
      if (hidden && this.active === sheet.id) this.active = this.sheets.find((one) => !one.hidden)?.id ?? this.active;
      this.tell({ type: 'sheetHidden', sheetId: sheet.id });
    });
  }

  // ---- selection
  get activeSheetId(): number { return this.head.order.includes(this.active) ? this.active : (this.head.order[0] ?? 0); }
  set activeSheetId(id: number) {
    this.requireSheet(id);
    if (id !== this.active) this.selection = [FIRST_CELL];
    this.active = id;
    this.tell({ type: 'selection' });
  }
  get activeRanges(): CellRange[] { return this.selection; }
  set activeRanges(ranges: CellRange[]) { this.selection = ranges.length > 0 ? ranges : [FIRST_CELL]; this.tell({ type: 'selection' }); }
  get activeRange(): CellRange { return this.selection[this.selection.length - 1] ?? FIRST_CELL; }
  set activeRange(range: CellRange) { this.activeRanges = [range]; }

  // ---- named ranges
  get namedRanges(): readonly NamedRange[] { return this.head.namedRanges; }
  private changeNames(ranges: readonly NamedRange[]): void {
    this.change('system', () => {
      this.setHead({ namedRanges: ranges });
      this.engine.structureChanged();
      this.tell({ type: 'namedRanges' });
    });
  }
  setNamedRange(name: string, sheetId: number, range: CellRange): NamedRange {
    const present = this.head.namedRanges.find((one) => one.name.toLowerCase() === name.toLowerCase());
    const largest = this.head.namedRanges.reduce((most, one) => Math.max(most, Number(one.id) || 0), 0);
    const made: NamedRange = { id: present?.id ?? String(largest + 1), name, sheetId, range };
    this.changeNames(present ? this.head.namedRanges.map((one) => (one === present ? made : one)) : [...this.head.namedRanges, made]);
    return made;
  }
  renameNamedRange(id: string, name: string): void {
    this.changeNames(this.head.namedRanges.map((one) => (one.id === id ? { ...one, name } : one)));
  }
  removeNamedRange(id: string): void { this.changeNames(this.head.namedRanges.filter((one) => one.id !== id)); }

  // ---- steps
  /** Told by a store before it is written for the first time in an epoch. */
  private keep(store: SheetStore): void {
    this.changed.sheets.add(store.id);
    if (this.current && !this.current.sheets.has(store.id)) this.current.sheets.set(store.id, store.state);
  }

  change<T>(origin: Origin, work: () => T): T {
    if (this.current) return work();
    this.epochNumber++;
    const { head } = this;
    this.current = { number: ++this.stepNumber, origin, head, sheets: new Map() };
    try {
      return work();
    } finally {
      const step = this.current;
      this.current = undefined;
      this.epochNumber++;
      if (step.sheets.size > 0 || step.head !== this.head) { this.history.record(step); this.engine.expireVolatile(); }
    }
  }

  onChange(listener: (event: WorkbookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  private tell(change: Change): void {
    if (this.listeners.size === 0) return;
    const event: WorkbookEvent = { ...change, origin: this.current?.origin ?? 'system', step: this.current?.number ?? this.stepNumber };
    for (const listener of this.listeners) listener(event);
  }

  get canUndo(): boolean { return this.history.canUndo; }
  get canRedo(): boolean { return this.history.canRedo; }
  undo(): boolean { return this.history.undo((step) => this.swap(step)); }
  redo(): boolean { return this.history.redo((step) => this.swap(step)); }

  private swap(step: Step): Step {
    const before = this.head;
    const other = swapStates(step, this.head, this.stores);
    this.head = step.head;
    this.changed.head ||= before !== step.head;
    this.epochNumber++;
    this.engine.structureChanged();
    for (const id of step.sheets.keys()) this.changed.sheets.add(id);
    this.tellSwapped(before, [...step.sheets.keys()]);
    return other;
  }
  private tellSwapped(before: Head, sheets: readonly number[]): void {
    const { order } = this.head;
    for (const id of before.order) if (!order.includes(id)) this.tell({ type: 'sheetDeleted', sheetId: id });
    for (const id of order) if (!before.order.includes(id)) { this.changed.sheets.add(id); this.tell({ type: 'sheetInserted', sheetId: id }); }
    for (const id of sheets) if (order.includes(id) && before.order.includes(id)) this.tell({ type: 'reset', sheetId: id });
    if (before.order.join() !== order.join()) for (const id of order) this.tell({ type: 'sheetMoved', sheetId: id });
    if (before.namedRanges !== this.head.namedRanges) this.tell({ type: 'namedRanges' });
    this.tell({ type: 'workbook' });
  }

  // ---- versions
  saveVersion(name?: string): string {
    const at = this.clock().toISOString();
    const largest = this.kept.reduce((most, one) => Math.max(most, Number(one.id.slice(1)) || 0), 0);
    const id = `v${largest + 1}`;
    // States are shared from now on; the next write copies.
    this.epochNumber++;
    this.kept = [...this.kept, { id, name: name ?? at, at, head: this.head, sheets: new Map(this.head.order.map((sheetId) => [sheetId, this.requireSheet(sheetId).store.state])) }];
    this.changed.head = true;
    this.changed.versions.add(id);
    return id;
  }
  versions(): Version[] { return this.kept.map(({ id, name, at }) => ({ id, name, at })); }
  restoreVersion(id: string): void {
    const version = this.kept.find((one) => one.id === id);
    if (!version) throw new Error(`Version ${id} not found`);
    this.change('person', () => {
      const before = this.head;
      for (const [sheetId, state] of version.sheets) {
        const store = this.stores.get(sheetId) ?? this.register(sheetId, state).store;
        store.own();
        store.state = state;
      }
      this.setHead({ ...version.head, nextSheetId: this.head.nextSheetId });
      this.epochNumber++;
      this.engine.structureChanged();
      this.tellSwapped(before, [...version.sheets.keys()]);
    });
  }

  // ---- formulas
  calculate(): void { this.engine.calculate(); }
  invalidate(): void { this.engine.expire(); }
  evaluate(formula: string, sheetId: number, row: number, column: number): CellValue { return this.engine.evaluate(formula, sheetId, row, column); }

  // ---- keeping
  headJSON(): Json { return headJSON(this.id, this.head, this.kept); }
  sheetJSON(sheetId: number): Json { return sheetJSON(this.requireSheet(sheetId).store.state); }
  versionJSON(versionId: string): Json {
    const version = this.kept.find((one) => one.id === versionId);
    if (!version) throw new Error(`Version ${versionId} not found`);
    return versionJSON(version);
  }
  toJSON(): WorkbookJson {
    return {
      head: this.headJSON(),
      sheets: Object.fromEntries(this.head.order.map((id) => [String(id), this.sheetJSON(id)])),
      versions: Object.fromEntries(this.kept.map((version) => [version.id, versionJSON(version)])),
    };
  }
  dirty(): { head: boolean; sheets: number[]; versions: string[] } {
    return { head: this.changed.head, sheets: this.head.order.filter((id) => this.changed.sheets.has(id)), versions: [...this.changed.versions] };
  }
  markSaved(): void { this.changed = { head: false, sheets: new Set(), versions: new Set() }; }

  static fromJSON(json: WorkbookJson, options: { now?: () => Date } = {}): WorkbookModel {
    const { id, head, versions } = readHead(json.head);
    const book = new WorkbookModel({ id, sheets: [], ...(options.now ? { now: options.now } : {}) });
    for (const sheetId of head.order) book.register(sheetId, readSheet(json.sheets[String(sheetId)]));
    book.head = head;
    book.kept = versions.map((version) => readVersion(version, json.versions[version.id]));
    book.active = head.order[0] ?? 0;
    book.markSaved();
    return book;
  }

  async toXlsx(): Promise<Uint8Array> {
    const { writeXlsx } = await import('./xlsx');
    return writeXlsx(this);
  }
}
