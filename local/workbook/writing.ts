/** Writing into cells: as typed, raw, formulas, formats, looks, notes, validations. */
import { changeStyle, intern, type Attributes } from './attributes';
import { serialInZone } from './dates';
import { isDateFormat } from './display';
import { requireLength } from './limits';
import { moveCopy } from './references';
import { setAttributes, setContents, setNote, type Row, type SheetStore } from './store';
import { DATE_FORMAT, DATE_TIME_FORMAT, parseTyped } from './typing';
import type { CellRange, CellValue, ClearWhat, StyleChange, Validation } from './types';

export interface TypingContext { year: number; timeZone: string; locale: string }

/** The number format a cell has after a typed text brought `brought`: a present one of the same kind stays. */
function nextFormat(present: string | undefined, brought: string | undefined): string | undefined {
  if (brought === undefined) return present;
  if (present === undefined) return brought;
  return isDateFormat(brought) === isDateFormat(present) ? present : brought;
}

function dropRich(row: Row, column: number): void {
  const attributes = row.a?.[column];
  if (attributes?.rich !== undefined) setAttributes(row, column, intern({ ...attributes, rich: undefined }));
}

const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

function enterOne(row: Row, column: number, input: unknown, context: TypingContext): void {
  dropRich(row, column);
  if (typeof input === 'string') {
    if (input === '') { setContents(row, column, null); return; }
    requireLength(input);
    const attributes = row.a?.[column];
    const typed = parseTyped(input, context.year, attributes?.format, context.locale);
    if (typed.kind === 'formula') { setContents(row, column, null, typed.formula); return; }
    setContents(row, column, typed.value);
    if (typed.format !== undefined && attributes?.format !== typed.format) setAttributes(row, column, intern({ ...attributes, format: nextFormat(attributes?.format, typed.format) }));
    return;
  }
  if (typeof input === 'number') { setContents(row, column, Number.isFinite(input) ? input : '#NUM!'); return; }
  if (typeof input === 'boolean') { setContents(row, column, input); return; }
  if (input === null || input === undefined) { setContents(row, column, null); return; }
  if (isDate(input)) {
    const serial = serialInZone(input, context.timeZone);
    const attributes = row.a?.[column];
    setContents(row, column, serial);
    const format = nextFormat(attributes?.format === '@' ? undefined : attributes?.format, Number.isInteger(serial) ? DATE_FORMAT : DATE_TIME_FORMAT);
    if (format !== attributes?.format) setAttributes(row, column, intern({ ...attributes, format }));
    return;
  }
  enterOne(row, column, String(input), context);
}

export function enter(store: SheetStore, range: CellRange, rows: readonly (readonly unknown[])[], context: TypingContext): void {
  store.own();
  for (let r = 0; r < range.rows; r++) {
    const inputs = rows[r];
    if (!inputs) continue;
    const row = store.row(range.row + r);
    for (let c = 0; c < range.columns; c++) enterOne(row, range.column + c, inputs[c], context);
  }
}

export function put(store: SheetStore, range: CellRange, rows: readonly (readonly CellValue[])[]): void {
  store.own();
  for (let r = 0; r < range.rows; r++) {
    const values = rows[r];
    if (!values) continue;
    const row = store.row(range.row + r);
    for (let c = 0; c < range.columns; c++) {
      const value = values[c] ?? null;
      if (typeof value === 'string') requireLength(value);
      dropRich(row, range.column + c);
      setContents(row, range.column + c, value === '' ? null : value);
    }
  }
}

export function setFormula(store: SheetStore, row: number, column: number, formula: string): void {
  requireLength(formula);
  store.own();
  const line = store.row(row);
  dropRich(line, column);
  const text = formula === '' || formula.startsWith('=') ? formula : `=${formula}`;
  setContents(line, column, null, text === '' ? undefined : text);
}

/** Changes the attributes of every cell of a range; equal cells are worked out once. */
export function changeAttributes(store: SheetStore, range: CellRange, change: (present: Attributes | undefined, row: number, column: number) => Attributes | undefined): void {
  store.own();
  for (let r = range.row; r < range.row + range.rows; r++) {
    let row: Row | undefined;
    const present = store.state.rows[r]?.a;
    for (let c = range.column; c < range.column + range.columns; c++) {
      const before = present?.[c];
      const after = change(before, r, c);
      if (after !== before) setAttributes(row ??= store.row(r), c, after);
    }
  }
}

/** The same change for all cells: worked out once per distinct present attributes. */
export function changeAllAttributes(store: SheetStore, range: CellRange, change: (present: Attributes) => Attributes): void {
  const done = new Map<Attributes | undefined, Attributes | undefined>();
  changeAttributes(store, range, (present) => {
    if (!done.has(present)) done.set(present, intern(change(present ?? {})));
    return done.get(present);
  });
}

/** A change that differs by cell (`keyAt` says which one): worked out once per change and distinct present attributes. */
export function changeEachAttributes<K>(store: SheetStore, range: CellRange, keyAt: (row: number, column: number) => K, change: (present: Attributes, key: K) => Attributes): void {
  const done = new Map<K, Map<Attributes | undefined, Attributes | undefined>>();
  changeAttributes(store, range, (present, row, column) => {
    const key = keyAt(row - range.row, column - range.column);
    let known = done.get(key);
    if (!known) done.set(key, (known = new Map()));
    if (!known.has(present)) known.set(present, intern(change(present ?? {}, key)));
    return known.get(present);
  });
}

export function setStyle(store: SheetStore, range: CellRange, style: StyleChange): void {
  changeAllAttributes(store, range, (present) => ({ ...present, style: changeStyle(present.style, style) }));
}

/** A validation for a range; relative formulas in it are meant for the first cell and shifted for the others. */
export function setValidation(store: SheetStore, range: CellRange, validation: Validation | null): void {
  const relative = validation?.values.some((value) => typeof value === 'string' && value.startsWith('=')) === true;
  if (!validation || !relative) {
    changeAllAttributes(store, range, (present) => ({ ...present, validation: validation ?? undefined }));
    return;
  }
  changeAttributes(store, range, (present, row, column) => intern({ ...present, validation: shiftValidation(validation, row - range.row, column - range.column) }));
}

export function shiftValidation(validation: Validation, rows: number, columns: number): Validation {
  if (rows === 0 && columns === 0) return validation;
  return { ...validation, values: validation.values.map((value) => (typeof value === 'string' && value.startsWith('=') ? moveCopy(value, rows, columns) : value)) };
}

export function setNotes(store: SheetStore, range: CellRange, notes: readonly (readonly string[])[]): void {
  store.own();
  for (let r = 0; r < range.rows; r++) {
    const row = store.row(range.row + r);
    for (let c = 0; c < range.columns; c++) setNote(row, range.column + c, notes[r]?.[c]);
  }
}

export function clear(store: SheetStore, range: CellRange, what: ClearWhat): void {
  store.own();
  for (let r = range.row; r < range.row + range.rows; r++) {
    if (!store.state.rows[r]) continue;
    const row = store.row(r);
    for (let c = range.column; c < range.column + range.columns; c++) {
      if (what.contents && (c < row.v.length || row.f)) setContents(row, c, null);
      if (what.notes) setNote(row, c, undefined);
      const attributes = row.a?.[c];
      if (!attributes) continue;
      const kept: Attributes = {
        ...(what.formats || attributes.format === undefined ? {} : { format: attributes.format }),
        ...(what.formats || !attributes.style ? {} : { style: attributes.style }),
        ...(what.validations || !attributes.validation ? {} : { validation: attributes.validation }),
        ...(what.contents || attributes.rich === undefined ? {} : { rich: attributes.rich }),
      };
      setAttributes(row, c, intern(kept));
    }
  }
}
