/** The public face of the local workbook: what the services, the host and the page may ask of it. All rows and columns are 0-based. */

/** What a cell holds. `null` is an empty cell; a date is a serial number (days since 1899-12-30) shown by a date format. */
export type CellValue = string | number | boolean | null;

/** Plain data, as JSON carries it. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A block of cells: first row and column (0-based), and how many of each (at least 1). */
export interface CellRange { row: number; column: number; rows: number; columns: number }

export type WrapStrategy = 'overflow' | 'wrap' | 'clip';
export type BorderStyle = 'dotted' | 'dashed' | 'solid' | 'solid-medium' | 'solid-thick' | 'double';
export interface BorderLine { style: BorderStyle; color: string }
export interface Borders { top?: BorderLine; right?: BorderLine; bottom?: BorderLine; left?: BorderLine }

/** How a cell looks. An absent field is the default look. Colours are as they were given ('#rrggbb' or a CSS name). */
export interface Style {
  bg?: string; color?: string; bold?: boolean; italic?: boolean; underline?: boolean; strike?: boolean;
  size?: number; font?: string; hAlign?: string; vAlign?: string; wrap?: WrapStrategy; rotation?: number; verticalText?: boolean; direction?: string;
  borders?: Borders;
}

/** A change of a style: `null` takes a field back to the default. */
export type StyleChange = { [K in keyof Style]?: Style[K] | null };

/** One cell as a whole. `v` of a formula cell is its result; `error` is set when the result is an error ('#REF!', '#N/A' ...), then `v` holds the same text. */
export interface Cell {
  v: CellValue;
  /** The formula as typed, beginning with '='. */
  f?: string;
  error?: string;
  /** Number format pattern; '@' is text; absent is automatic ('General'). */
  format?: string;
  style?: Style;
  note?: string;
  validation?: Validation;
  /** Rich text runs, hyperlinks: kept for the services, dropped when the contents change. */
  rich?: Json;
  /** True when the value comes from a formula in another cell that spilled here. */
  spill?: true;
}

/** Data validation of a cell. `criteria` is Google's name (VALUE_IN_LIST, VALUE_IN_RANGE, CHECKBOX, DATE_AFTER, NUMBER_BETWEEN, CUSTOM_FORMULA ...).
 *  `values` by criteria: list -> the strings; VALUE_IN_RANGE -> [A1 with sheet, e.g. "'Списки'!A2:A"]; dates -> serial numbers; formulas -> text with '='.
 *  References in strings beginning with '=' and in VALUE_IN_RANGE move with structure operations. */
export interface Validation { criteria: string; values: CellValue[]; allowInvalid: boolean; helpText?: string; showDropdown?: boolean }

export interface RangeValidation { range: CellRange; validation: Validation }

/** A conditional format: either a condition with a look or a colour scale. `criteria` is Google's BooleanCriteria name. Formulas are relative to the first cell of the first range. */
export interface ConditionalFormat {
  id: string;
  ranges: CellRange[];
  condition?: { criteria: string; values: CellValue[]; style: Style };
  gradient?: { min?: GradientPoint; mid?: GradientPoint; max?: GradientPoint };
}
export interface GradientPoint { type: 'MIN' | 'MAX' | 'NUMBER' | 'PERCENT' | 'PERCENTILE'; value?: string; color: string }

/** A protection of a sheet (no `range`) or of a range. Nothing is refused here: whoever acts for a person asks `protections` first. */
export interface Protection {
  id: string; range?: CellRange; namedRangeId?: string; description: string; warningOnly: boolean; editors: string[]; domainEdit: boolean; unprotected: CellRange[];
}

/** Filter of a sheet. `criteria` is keyed by 0-based column of the sheet. */
export interface Filter { range: CellRange; criteria: { [column: number]: FilterCriteria } }
export interface FilterCriteria { hiddenValues?: string[]; visibleValues?: string[]; criteria?: string; values?: CellValue[] }

/** A chart: its anchor and what it draws; opaque to the workbook except `ranges`, which move. */
export interface Chart { id: number; row: number; column: number; ranges: { sheetId: number; range: CellRange }[]; definition: Json }

export interface NamedRange { id: string; name: string; sheetId: number; range: CellRange }

export type Origin = 'script' | 'person' | 'system';

/** What happened, precisely enough to update a page. `calculated`: results of formulas changed (told when they are evaluated). `reset`: read the whole sheet anew (undo, restored version). */
export type Change =
  | { type: 'cells' | 'formats' | 'notes' | 'validations' | 'calculated'; sheetId: number; range: CellRange }
  | { type: 'rowsInserted' | 'rowsDeleted' | 'columnsInserted' | 'columnsDeleted'; sheetId: number; at: number; count: number }
  | { type: 'rowsMoved' | 'columnsMoved'; sheetId: number; from: number; count: number; to: number }
  | { type: 'merges' | 'conditionalFormats' | 'protections' | 'filter' | 'charts' | 'sizes' | 'hiddenRows' | 'hiddenColumns' | 'frozen' | 'properties' | 'extras' | 'reset'; sheetId: number }
  | { type: 'sheetInserted' | 'sheetDeleted' | 'sheetMoved' | 'sheetRenamed' | 'sheetHidden'; sheetId: number }
  | { type: 'namedRanges' | 'workbook' | 'selection' };
/** `step` numbers the undoable steps; events inside one `change` share it. `sort` and `cut` arrive as 'cells' + 'formats' + ... of the touched ranges. */
export type WorkbookEvent = Change & { origin: Origin; step: number };

export interface SortKey { column: number; ascending: boolean }
/** What `clear` takes away; all of them when omitted. */
export interface ClearWhat { contents?: boolean; formats?: boolean; notes?: boolean; validations?: boolean }
/** What `copyPaste` carries; everything when omitted. `values` pastes results instead of formulas; `formulas` pastes formulas and values without formats. */
export interface PasteWhat { values?: boolean; formats?: boolean; formulas?: boolean; validations?: boolean; notes?: boolean; transposed?: boolean }

export interface Version { id: string; name: string; /** ISO time of the workspace's clock */ at: string }

/** A workbook as plain JSON: `head` is small (names, order, named ranges, versions' list), each sheet stands alone so that one edit saves one sheet. */
export interface WorkbookJson { head: Json; sheets: { [sheetId: string]: Json }; versions: { [versionId: string]: Json } }

export interface WorkbookOptions {
  id?: string; name?: string; locale?: string; timeZone?: string;
  /** The workspace's clock, for TODAY/NOW, dates without a year and versions. Default: the machine's. */
  now?: () => Date;
  /** Names of the first sheets. Default: one, «Лист1». Pass [] for none. */
  sheets?: string[];
}

export interface Workbook {
  readonly id: string;
  name: string;
  locale: string;
  timeZone: string;
  /** In the order of tabs. */
  readonly sheets: readonly Sheet[];
  readonly namedRanges: readonly NamedRange[];
  /** Replaces a clock given at creation (after loading from disk). */
  setClock(now: () => Date): void;

  insertSheet(name?: string, index?: number): Sheet;
  /** Throws "You can't remove all the sheets in a document." for the last visible one. References to it become #REF!. */
  deleteSheet(id: number): void;
  moveSheet(id: number, index: number): void;
  /** A copy right after the source (or at `index`), named «Копия листа …» unless a name is given. */
  duplicateSheet(id: number, name?: string, index?: number): Sheet;
  getSheet(id: number): Sheet | undefined;
  /** Exact name first, then without regard to case, as Google looks it up. */
  getSheetByName(name: string): Sheet | undefined;

  activeSheetId: number;
  /** The selection in the active sheet; the last range is the current one. Not undoable. */
  activeRanges: CellRange[];
  /** The current range of the selection. Setting it selects that range alone. */
  activeRange: CellRange;

  setNamedRange(name: string, sheetId: number, range: CellRange): NamedRange;
  renameNamedRange(id: string, name: string): void;
  removeNamedRange(id: string): void;

  /** One undoable step; a nested call belongs to the outer step (and keeps the outer origin). A throw inside keeps what was done so far, as Google does. Writes outside any `change` are steps of their own with origin 'system'. */
  change<T>(origin: Origin, work: () => T): T;
  /** Events arrive at once, synchronously, in order. Returns how to stop listening. */
  onChange(listener: (event: WorkbookEvent) => void): () => void;

  /** Ctrl+Z: takes back the last step (of anybody). False when there is none. */
  undo(): boolean;
  redo(): boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;

  /** Keeps the workbook as it is under a name; cheap (nothing is copied until it changes). */
  saveVersion(name?: string): string;
  versions(): Version[];
  /** Puts all sheets back as they were; itself an undoable step. Throws for an unknown id. */
  restoreVersion(id: string): void;

  /** Evaluates every formula that is out of date, telling `calculated` events. Reading does this by itself for the sheet that is read. */
  calculate(): void;
  /** Forgets all results (after the clock moved, or to check incremental against full). */
  invalidate(): void;
  /** A formula's result as if it stood in the given cell: for conditional formats, validations and filters. Errors come as '#...!' strings; an array's first value. */
  evaluate(formula: string, sheetId: number, row: number, column: number): CellValue;

  toJSON(): WorkbookJson;
  /** Ids of sheets changed since the last `markSaved()`, and whether head or versions changed. */
  dirty(): { head: boolean; sheets: number[]; versions: string[] };
  markSaved(): void;
  headJSON(): Json;
  sheetJSON(sheetId: number): Json;
  versionJSON(versionId: string): Json;

  toXlsx(): Promise<Uint8Array>;

  /** Anything plain that other rooms keep with the workbook (developer metadata, form links ...): saved, undone and versioned with it. */
  extra(key: string): Json | undefined;
  setExtra(key: string, value: Json | undefined): void;
}

export interface Sheet {
  readonly id: number;
  readonly workbook: Workbook;
  /** Setting throws when the name is empty, longer than 100 or taken. References in formulas follow. */
  name: string;
  hidden: boolean;
  /** null: no colour. */
  tabColor: string | null;
  hiddenGridlines: boolean;
  rightToLeft: boolean;
  frozenRows: number;
  frozenColumns: number;
  /** Size of the grid (Google's getMaxRows / getMaxColumns). A new sheet has 1000 x 26. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** Rows (columns) up to the last one with contents, spilled results included; 0 for an empty sheet. `lastRow() - 1` is the last row's 0-based index. */
  lastRow(): number;
  /** As in Sheets, a spilled '' counts as content: an open ARRAYFORMULA makes lastRow() the end of the grid. */
  lastColumn(): number;

  // ---- reading. A range must lie inside the grid, otherwise: Error "The coordinates of the range are outside the dimensions of the sheet."
  getCell(row: number, column: number): Cell | undefined;
  /** The value, a formula's result, or an error's text. */
  value(row: number, column: number): CellValue;
  values(range: CellRange): CellValue[][];
  /** What a person sees (number formats applied, ru locale). Empty cells are ''. */
  display(range: CellRange): string[][];
  /** What stands in the formula bar as data: the formula's text, or the value. */
  inputs(range: CellRange): CellValue[][];
  /** Formula text or ''. */
  formulas(range: CellRange): string[][];
  /** Number formats; '' is automatic. */
  formats(range: CellRange): string[][];
  /** Number format of one cell; '' = automatic. */
  formatAt(row: number, column: number): string;
  styles(range: CellRange): (Style | undefined)[][];
  notes(range: CellRange): string[][];
  cellValidations(range: CellRange): (Validation | undefined)[][];
  /** Error text of a cell whose result is an error, else undefined (tells the text '#REF!' from the error). */
  errorAt(row: number, column: number): string | undefined;

  // ---- writing. Arrays are rows x columns of the range. Over 50,000 characters: Error with Google's message.
  /** As typed by a person or by setValues: strings are parsed by the ru rules; Date objects become serial numbers with a date format; null and '' empty the cell. */
  enter(range: CellRange, rows: readonly (readonly unknown[])[]): void;
  /** Raw: values as they are, no parsing, formats untouched; a formula there before is replaced. */
  put(range: CellRange, rows: readonly (readonly CellValue[])[]): void;
  /** Formula text with '=' (',' or ';' between arguments). '' clears the contents. */
  setFormula(row: number, column: number, formula: string): void;
  setFormats(range: CellRange, patterns: readonly (readonly string[])[]): void;
  /** One pattern for the whole range, '' = automatic. */
  setFormat(range: CellRange, pattern: string): void;
  /** Merges fields into the present styles. A single style for the whole range, or one per cell. */
  setStyle(range: CellRange, style: StyleChange): void;
  setStyles(range: CellRange, styles: readonly (readonly (StyleChange | undefined)[])[]): void;
  setNotes(range: CellRange, notes: readonly (readonly string[])[]): void;
  setValidation(range: CellRange, validation: Validation | null): void;
  setValidations(range: CellRange, validations: readonly (readonly (Validation | null | undefined)[])[]): void;
  setRich(row: number, column: number, rich: Json | undefined): void;
  clear(range: CellRange, what?: ClearWhat): void;

  // ---- structure. References in the formulas of all sheets, named ranges, formats, validations, notes, merges, protections, filter follow.
  /** Formats and validations of the new lines come from the line before (default) or after them. */
  insertRows(at: number, count: number, inherit?: 'before' | 'after'): void;
  insertColumns(at: number, count: number, inherit?: 'before' | 'after'): void;
  /** Throws "You can't delete all the rows on the sheet." / "Those rows are out of bounds.". */
  deleteRows(at: number, count: number): void;
  deleteColumns(at: number, count: number): void;
  /** Moves `count` rows from `from` so that they stand before what is row `to` now (Google's moveRows). */
  moveRows(from: number, count: number, to: number): void;
  moveColumns(from: number, count: number, to: number): void;
  /** Insert or delete cells, shifting those below (rows) or to the right (columns). */
  insertCells(range: CellRange, shift: 'rows' | 'columns'): void;
  deleteCells(range: CellRange, shift: 'rows' | 'columns'): void;
  /** Sorts the rows of the range; columns of keys are 0-based in the sheet. Numbers < text < booleans, empty last; stable. Relative references are rewritten as Sheets does. */
  sort(range: CellRange, keys: readonly SortKey[]): void;
  /** Cut and paste: references to the cut cells follow them; the target may be on another sheet. */
  cutPaste(range: CellRange, target: { sheet?: Sheet; row: number; column: number }): void;
  /** Copies; a target bigger than the source is filled with repetitions when it is a multiple of it. */
  copyPaste(range: CellRange, target: { sheet?: Sheet; row: number; column: number; rows?: number; columns?: number }, what?: PasteWhat): void;
  /** 'all' one cell, 'across' each row, 'vertical' each column. Values but the first are lost, as in Sheets. */
  merge(range: CellRange, kind?: 'all' | 'across' | 'vertical'): void;
  unmerge(range: CellRange): void;
  readonly merges: readonly CellRange[];

  // ---- what lies over the cells. Lists are replaced whole; objects are not to be mutated.
  /** Same validations gathered into rectangles. */
  readonly validations: readonly RangeValidation[];
  conditionalFormats: readonly ConditionalFormat[];
  protections: readonly Protection[];
  filter: Filter | null;
  charts: readonly Chart[];
  /** The look that conditional formats give a cell now, or undefined. */
  conditionalStyle(row: number, column: number): Style | undefined;
  /** Rows that the filter hides. */
  filteredRows(): number[];

  /** Pixels; 100 and 21 unless set. */
  columnWidth(column: number): number;
  setColumnWidths(column: number, count: number, width: number): void;
  rowHeight(row: number): number;
  setRowHeights(row: number, count: number, height: number): void;
  isRowHidden(row: number): boolean;
  setRowsHidden(row: number, count: number, hidden: boolean): void;
  isColumnHidden(column: number): boolean;
  setColumnsHidden(column: number, count: number, hidden: boolean): void;

  /** Anything plain that other rooms keep with the sheet (linked form, banding, groups ...). */
  extra(key: string): Json | undefined;
  setExtra(key: string, value: Json | undefined): void;
}

/** What typing a text into a cell gives. `format` is set when the text brought one (date, percent, currency). */
export type Typed = { kind: 'value'; value: CellValue; format?: string } | { kind: 'formula'; formula: string };

/** The module's functions, exported by `local/workbook/index.ts`. */
export interface WorkbookModule {
  createWorkbook(options?: WorkbookOptions): Workbook;
  workbookFromJSON(json: WorkbookJson, options?: { now?: () => Date }): Workbook;
  /** As a person types into an automatic cell (or one with `format`); `year` completes «9-2». */
  parseTyped(text: string, year: number, format?: string, locale?: string): Typed;
  /** What a person sees; pattern '' is automatic. */
  formatValue(value: CellValue, pattern: string, locale?: string): string;
  /** The serial number that a time zone's wall clock shows at a moment. */
  serialInZone(moment: Date, timeZone: string): number;
  quoteSheetName(name: string): string;
  /** Serial number of a local date and time, and back: [year, month 1-12, day, hours, minutes, seconds, ms]. No time zones here: the services convert. */
  serialOf(parts: readonly number[]): number;
  partsOf(serial: number): [number, number, number, number, number, number, number];
  /** True for a pattern that shows a date or a time. */
  isDateFormat(pattern: string): boolean;
  /** "A1", "A1:B2", "A:C", "3:5", "$A$1", "'Лист 1'!A1" -> sheet name and range ('open' sides are cut to the given size); undefined when it is none. */
  parseA1(text: string, size: { rows: number; columns: number }): { sheetName?: string; range: CellRange } | undefined;
  /** "B3" or "B3:D9" of a range; with a sheet name, quoted when needed. */
  toA1(range: CellRange, sheetName?: string): string;
  columnName(column: number): string;
}
