/** Cells that change places: sorting, cut & paste, copy & paste, merging. */
import { intern, type Attributes } from './attributes';
import { requireCells } from './limits';
import { contains, intersect, overlaps, subtract } from './ranges';
import { moveCopy, moveCut } from './references';
import { rewriteEverywhere } from './rewriting';
import { setAttributes, setCell, setContents, setNote, type LooseCell, type SheetStore } from './store';
import { followNames, type Structured } from './structure';
import type { CellRange, CellValue, ConditionalFormat, PasteWhat, SortKey } from './types';
import { shiftValidation } from './writing';

const collator = new Intl.Collator('ru', { sensitivity: 'variant', numeric: false });

const rank = (value: CellValue): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

/** Numbers, texts, booleans; empty cells last whatever the direction. */
export function compareForSort(a: CellValue, b: CellValue, ascending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  let order = rank(a) - rank(b);
  if (order === 0) order = typeof a === 'string' && typeof b === 'string' ? collator.compare(a, b) : Number(a) - Number(b);
  return ascending ? order : -order;
}

export function sort(store: SheetStore, range: CellRange, keys: readonly SortKey[], values: CellValue[][]): void {
  if (store.state.merges.some((merge) => merge.rows > 1 && overlaps(merge, range))) throw new Error("You can't sort a range containing vertical merges. Please unmerge them and try again.");
  const order = Array.from({ length: range.rows }, (_, i) => i);
  order.sort((a, b) => {
    for (const key of keys) {
      const column = key.column - range.column;
      const result = compareForSort(values[a]?.[column] ?? null, values[b]?.[column] ?? null, key.ascending);
      if (result !== 0) return result;
    }
    return a - b;
  });
  if (order.every((from, to) => from === to)) return;
  store.own();
  const cells = order.map((from) => Array.from({ length: range.columns }, (_, c) => store.cell(range.row + from, range.column + c)));
  cells.forEach((line, to) => {
    const shift = to - (order[to] ?? to);
    if (shift === 0) return;
    const row = store.row(range.row + to);
    line.forEach((cell, c) => setCell(row, range.column + c, shifted(cell, shift, 0)));
  });
}

/** A cell as it stands after being copied: relative references of its formula and of its validation move. */
function shifted(cell: LooseCell, rows: number, columns: number): LooseCell {
  const validation = cell.a?.validation;
  const relative = validation?.values.some((value) => typeof value === 'string' && value.startsWith('=')) === true;
  return {
    ...cell,
    f: cell.f === undefined ? undefined : moveCopy(cell.f, rows, columns),
    a: relative && validation ? intern({ ...cell.a, validation: shiftValidation(validation, rows, columns) }) : cell.a,
  };
}

/** The grid grows when a paste reaches beyond it. */
function makeRoom(book: Structured, store: SheetStore, rows: number, columns: number): void {
  const state = store.own();
  if (rows <= state.rowCount && columns <= state.columnCount) return;
  const others = book.stores().reduce((sum, one) => sum + (one === store ? 0 : one.state.rowCount * one.state.columnCount), 0);
  requireCells(others + Math.max(rows, state.rowCount) * Math.max(columns, state.columnCount));
  state.rowCount = Math.max(rows, state.rowCount);
  state.columnCount = Math.max(columns, state.columnCount);
}

export function cutPaste(book: Structured, from: SheetStore, source: CellRange, to: SheetStore, row: number, column: number): void {
  const target = { row, column, rows: source.rows, columns: source.columns };
  if (from === to && row === source.row && column === source.column) return;
  from.own();
  makeRoom(book, to, row + source.rows, column + source.columns);
  const [fromName, toName] = [from.state.name, to.state.name];
  const cells = Array.from({ length: source.rows }, (_, r) => Array.from({ length: source.columns }, (__, c) => from.cell(source.row + r, source.column + c)));
  const rules = from.state.conditionalFormats.flatMap((rule) => rule.ranges.flatMap((one) => { const part = intersect(one, source); return part ? [{ rule, part }] : []; }));
  for (let r = 0; r < source.rows; r++) {
    if (!from.state.rows[source.row + r]) continue;
    const line = from.row(source.row + r);
    for (let c = 0; c < source.columns; c++) setCell(line, source.column + c, { v: null });
  }
  // What lies at the target is overwritten and refers nowhere any more.
  for (let r = 0; r < target.rows; r++) for (let c = 0; c < target.columns; c++) {
    if (to.state.rows[row + r]) setCell(to.row(row + r), column + c, { v: null });
  }
  rewriteEverywhere(book.stores(), (formula, home) => moveCut(formula, home, home, fromName, source, toName, target));
  cells.forEach((line, r) => {
    const into = to.row(row + r);
    line.forEach((cell, c) => setCell(into, column + c, { ...cell, f: cell.f === undefined ? undefined : moveCut(cell.f, fromName, toName, fromName, source, toName, target) }));
  });
  moveMerges(from, source, to, target);
  eraseRules(from, source);
  eraseRules(to, target);
  for (const { rule, part } of rules) addRule(to, rule, { ...part, row: part.row + row - source.row, column: part.column + column - source.column });
  if (from === to) {
    followNames(book, from, (one) => (contains(source, one) ? { ...one, row: one.row + row - source.row, column: one.column + column - source.column } : one));
  } else {
    const moved = book.namedRanges().map((one) => (one.sheetId === from.id && contains(source, one.range) ? { ...one, sheetId: to.id, range: { ...one.range, row: one.range.row + row - source.row, column: one.range.column + column - source.column } } : one));
    book.setNamedRanges(moved);
  }
}

function moveMerges(from: SheetStore, source: CellRange, to: SheetStore, target: CellRange): void {
  const moving = from.state.merges.filter((merge) => contains(source, merge));
  from.own().merges = from.state.merges.filter((merge) => !contains(source, merge));
  to.own().merges = [
    ...to.state.merges.filter((merge) => !overlaps(merge, target)),
    ...moving.map((merge) => ({ ...merge, row: merge.row + target.row - source.row, column: merge.column + target.column - source.column })),
  ];
}

function eraseRules(store: SheetStore, range: CellRange): void {
  if (!store.state.conditionalFormats.some((rule) => rule.ranges.some((one) => overlaps(one, range)))) return;
  store.own().conditionalFormats = store.state.conditionalFormats.map((rule) => ({ ...rule, ranges: rule.ranges.flatMap((one) => subtract(one, range)) })).filter((rule) => rule.ranges.length > 0);
}

/** Lets a rule hold in one more block: the rule of the same id grows, else it is added. */
function addRule(store: SheetStore, rule: ConditionalFormat, range: CellRange): void {
  const rules = store.own().conditionalFormats;
  store.state.conditionalFormats = rules.some((one) => one.id === rule.id)
    ? rules.map((one) => (one.id === rule.id ? { ...one, ranges: [...one.ranges, range] } : one))
    : [...rules, { ...rule, ranges: [range] }];
}

export function copyPaste(book: Structured, from: SheetStore, source: CellRange, to: SheetStore, target: CellRange, what: PasteWhat, values: CellValue[][]): CellRange {
  const all = !what.values && !what.formats && !what.formulas && !what.validations && !what.notes;
  const size = what.transposed ? { rows: source.columns, columns: source.rows } : { rows: source.rows, columns: source.columns };
  const repeats = target.rows % size.rows === 0 && target.columns % size.columns === 0;
  const area = { row: target.row, column: target.column, rows: repeats ? target.rows : size.rows, columns: repeats ? target.columns : size.columns };
  from.own();
  makeRoom(book, to, area.row + area.rows, area.column + area.columns);
  const cells = Array.from({ length: source.rows }, (_, r) => Array.from({ length: source.columns }, (__, c) => from.cell(source.row + r, source.column + c)));
  const rules = all || what.formats ? from.state.conditionalFormats.flatMap((rule) => rule.ranges.flatMap((one) => { const part = intersect(one, source); return part ? [{ rule, part }] : []; })) : [];
  for (let r = 0; r < area.rows; r++) {
    const row = to.row(area.row + r);
    for (let c = 0; c < area.columns; c++) {
      const [sr, sc] = what.transposed ? [c % source.rows, r % source.columns] : [r % source.rows, c % source.columns];
      const cell = cells[sr]?.[sc];
      if (!cell) continue;
      const copy = shifted(cell, area.row + r - source.row - sr, area.column + c - source.column - sc);
      const at = area.column + c;
      if (what.values) setContents(row, at, values[sr]?.[sc] ?? null);
      else if (all || what.formulas) setContents(row, at, copy.v, copy.f);
      const kept: Attributes = row.a?.[at] ?? {};
      const formats = all || what.formats === true;
      const validations = all || what.validations === true;
      if (formats || validations) setAttributes(row, at, intern({
        format: formats ? copy.a?.format : kept.format, style: formats ? copy.a?.style : kept.style,
        validation: validations ? copy.a?.validation : kept.validation, rich: all ? copy.a?.rich : undefined,
      }));
      if (all || what.notes) setNote(row, at, copy.n);
    }
  }
  if (all || what.formats) {
    const merges = from.state.merges.filter((merge) => contains(source, merge));
    to.own().merges = to.state.merges.filter((merge) => !overlaps(merge, area));
    eraseRules(to, area);
    if (!what.transposed) for (let r = 0; r < area.rows; r += source.rows) for (let c = 0; c < area.columns; c += source.columns) {
      const place = (one: CellRange): CellRange => ({ ...one, row: one.row - source.row + area.row + r, column: one.column - source.column + area.column + c });
      to.state.merges = [...to.state.merges, ...merges.map(place)];
      for (const { rule, part } of rules) addRule(to, rule, place(part));
    }
  }
  return area;
}

export function merge(store: SheetStore, range: CellRange, kind: 'all' | 'across' | 'vertical'): void {
  const { merges } = store.state;
  if (merges.some((one) => overlaps(one, range) && !contains(range, one))) throw new Error('You must select all cells in a merged range to merge or unmerge them.');
  const blocks = kind === 'all' ? [range]
    : kind === 'across' ? Array.from({ length: range.rows }, (_, i) => ({ ...range, row: range.row + i, rows: 1 }))
      : Array.from({ length: range.columns }, (_, i) => ({ ...range, column: range.column + i, columns: 1 }));
  const wide = blocks.filter((block) => block.rows > 1 || block.columns > 1);
  store.own().merges = [...merges.filter((one) => !contains(range, one)), ...wide];
  for (const block of wide) for (let r = 0; r < block.rows; r++) {
    if (!store.state.rows[block.row + r]) continue;
    const row = store.row(block.row + r);
    for (let c = 0; c < block.columns; c++) if (r > 0 || c > 0) setContents(row, block.column + c, null);
  }
}

export function unmerge(store: SheetStore, range: CellRange): void {
  const { merges } = store.state;
  if (merges.some((one) => overlaps(one, range) && !contains(range, one))) throw new Error('You must select all cells in a merged range to merge or unmerge them.');
  store.own().merges = merges.filter((one) => !overlaps(one, range));
}
