// Carries out on the workbook what a person did in the page's grid: mutations of Univer that the page held back, and the page's own deeds.

import type { CellRange, CellValue, Sheet, Validation, Workbook } from '../workbook/types';
import { fill } from './fill';
import type { PageCell, PageRange, PageStyle, Wish } from './protocol';
import { fromPageRange, toPageRange } from './univer-cells';
import { fromPageStyle } from './univer-style';

/** `edited` is the range of an edit that fires onEdit. A refusal carries words for the person. */
export type WishResult = { ok: true; edited?: { sheet: Sheet; range: CellRange } } | { ok: false; message: string };

interface Mutation {
  subUnitId?: string; sheetId?: string; trigger?: string;
  range?: PageRange; ranges?: PageRange[]; fromRange?: PageRange; toRange?: PageRange; sourceRange?: PageRange; targetRange?: PageRange;
  cellValue?: { [row: string]: { [column: string]: PageCell | null } };
  colWidth?: number | { [column: string]: number }; rowHeight?: number | { [row: string]: number };
  name?: string; color?: string; hidden?: 0 | 1; index?: number; fromOrder?: number; toOrder?: number; sheet?: { name?: string };
  xSplit?: number; ySplit?: number; startRow?: number; startColumn?: number;
  row?: number; col?: number; note?: { note?: string }; rule?: WishRule | WishRule[]; ruleId?: string | string[];
  payload?: { type: number; payload: unknown };
  criteria?: { filters?: { filters?: string[]; blank?: true } } | null;
  from?: { subUnitId: string; value: unknown }; to?: { subUnitId: string; value: unknown };
}
type Deed = Exclude<Wish, { kind: 'mutation' | 'step' }>;
interface WishRule { type: string; ranges: PageRange[]; formula1?: string; prompt?: string; error?: string }

const done: WishResult = { ok: true };
const refuse = (message: string): WishResult => ({ ok: false, message });
const UNSUPPORTED = 'Это действие локальная таблица не умеет. Ничего не изменилось.';
const GONE = 'Этого листа больше нет.';

/** Carries out a change of the sheet's structure and fires the triggers of its type, as Person.act does. */
export type Act = <T>(changeType: string, work: () => T) => T;

const CHANGES: { [mutation: string]: string } = {
  'sheet.mutation.insert-row': 'INSERT_ROW', 'sheet.mutation.remove-rows': 'REMOVE_ROW', 'sheet.mutation.insert-col': 'INSERT_COLUMN', 'sheet.mutation.remove-col': 'REMOVE_COLUMN',
  'sheet.mutation.insert-sheet': 'INSERT_GRID', 'sheet.mutation.remove-sheet': 'REMOVE_GRID', 'sheet.mutation.set-range-values': '',
};
/** Google's type of the change; '' for what may be an edit of cells: that is known, and fires its own triggers, afterwards. */
function changeType(wish: Deed | Extract<Wish, { kind: 'mutation' }>): string {
  switch (wish.kind) {
    case 'mutation': return CHANGES[wish.id] ?? 'OTHER';
    case 'enter': case 'paste': case 'fill': return '';
    case 'format': return 'FORMAT';
    case 'duplicateSheet': return 'INSERT_GRID';
    default: return 'OTHER';
  }
}

/** A refusal on its way out of the step, so that no trigger hears of what did not happen. */
class Refusal extends Error {}

/** Carries a wish out as one undoable step. Never throws for what a person may do: what the workbook refuses comes back as words. */
export function grant(workbook: Workbook, wish: Wish, act: Act = (_, work) => workbook.change('person', work)): WishResult {
  if (wish.kind === 'step') {
    const moved = wish.back ? workbook.undo() : workbook.redo();
    return moved ? done : refuse(wish.back ? 'Отменять нечего.' : 'Повторять нечего.');
  }
  try {
    const carryOut = (): WishResult => (wish.kind === 'mutation' ? mutate(workbook, wish.id, wish.params as Mutation) : deed(workbook, wish));
    const type = changeType(wish);
    if (type === '') return workbook.change('person', carryOut);
    return act(type, () => {
      const result = carryOut();
      if (!result.ok) throw new Refusal(result.message);
      return result;
    });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function deed(workbook: Workbook, wish: Deed): WishResult {
  const sheet = workbook.getSheet(Number(wish.sheet));
  if (!sheet) return refuse(GONE);
  switch (wish.kind) {
    case 'enter': {
      const rows = wish.rows.length;
      const columns = Math.max(0, ...wish.rows.map((row) => row.length));
      if (rows < 1 || columns < 1) return refuse('Вставить сюда нечего.');
      const range = { row: wish.range.startRow, column: wish.range.startColumn, rows, columns };
      makeRoom(sheet, range);
      return enter(sheet, range, wish.rows.map((row) => Array.from({ length: columns }, (_, index) => row[index] ?? '')));
    }
    case 'paste': {
      const source = workbook.getSheet(Number(wish.from.sheet));
      if (!source) return refuse(GONE);
      const from = fromPageRange(wish.from.range, source);
      makeRoom(sheet, { row: wish.range.startRow, column: wish.range.startColumn, rows: from.rows, columns: from.columns });
      const to = fromPageRange(wish.range, sheet);
      if (wish.from.cut) {
        source.cutPaste(from, { sheet, row: to.row, column: to.column });
        return { ok: true, edited: { sheet, range: { ...to, rows: from.rows, columns: from.columns } } };
      }
      source.copyPaste(from, { sheet, row: to.row, column: to.column, rows: to.rows, columns: to.columns }, wish.only === 'values' ? { values: true } : wish.only === 'formats' ? { formats: true } : undefined);
      return { ok: true, edited: { sheet, range: { ...to, rows: Math.max(to.rows, from.rows), columns: Math.max(to.columns, from.columns) } } };
    }
    case 'fill': {
      const target = fromPageRange(wish.target, sheet);
      fill(sheet, fromPageRange(wish.source, sheet), target);
      return { ok: true, edited: { sheet, range: target } };
    }
    case 'sort':
      sheet.sort(fromPageRange(wish.range, sheet), wish.keys);
      return done;
    case 'format':
      sheet.setFormat(fromPageRange(wish.range, sheet), wish.pattern);
      return done;
    case 'shift':
      sheet[wish.deed === 'insert' ? 'insertCells' : 'deleteCells'](fromPageRange(wish.range, sheet), wish.along);
      return done;
    case 'duplicateSheet':
      workbook.duplicateSheet(sheet.id);
      return done;
    case 'merge':
      if (wish.how === 'none') sheet.unmerge(fromPageRange(wish.range, sheet));
      else sheet.merge(fromPageRange(wish.range, sheet), wish.how);
      return done;
  }
}

/** A block pasted beyond the edge brings new rows and columns, as in Sheets. */
function makeRoom(sheet: Sheet, range: CellRange): void {
  const rows = range.row + range.rows - sheet.rowCount;
  const columns = range.column + range.columns - sheet.columnCount;
  if (rows > 0) sheet.insertRows(sheet.rowCount, rows);
  if (columns > 0) sheet.insertColumns(sheet.columnCount, columns);
}

/** Types into cells; what a strict list or checkbox does not allow is refused as a whole. */
function enter(sheet: Sheet, range: CellRange, rows: readonly (readonly CellValue[])[]): WishResult {
  const validations = sheet.cellValidations(range);
  for (let i = 0; i < range.rows; i += 1) for (let j = 0; j < range.columns; j += 1) {
    const validation = validations[i]?.[j];
    const text = rows[i]?.[j];
    if (!validation || validation.allowInvalid || text === undefined || text === null || text === '') continue;
    if (validation.criteria === 'VALUE_IN_LIST' && !validation.values.map(String).includes(String(text))) return refuse(validation.helpText ?? 'В этой ячейке допустимо только значение из списка.');
  }
  sheet.enter(range, rows);
  return { ok: true, edited: { sheet, range } };
}

function mutate(workbook: Workbook, id: string, params: Mutation): WishResult {
  if (id === 'sheet.mutation.insert-sheet') {
    workbook.insertSheet(params.sheet?.name, params.index);
    return done;
  }
  const sheet = workbook.getSheet(Number(params.subUnitId ?? params.sheetId));
  if (!sheet) return refuse(GONE);
  const range = params.range ? fromPageRange(params.range, sheet) : undefined;
  const ranges = (params.ranges ?? []).map((each) => fromPageRange(each, sheet));
  switch (id) {
    case 'sheet.mutation.set-range-values': return setCells(sheet, params.cellValue ?? {});
    case 'sheet.mutation.insert-row': if (params.range) sheet.insertRows(params.range.startRow, params.range.endRow - params.range.startRow + 1); return done;
    case 'sheet.mutation.insert-col': if (params.range) sheet.insertColumns(params.range.startColumn, params.range.endColumn - params.range.startColumn + 1); return done;
    case 'sheet.mutation.remove-rows': if (range) sheet.deleteRows(range.row, range.rows); return done;
    case 'sheet.mutation.remove-col': if (range) sheet.deleteColumns(range.column, range.columns); return done;
    case 'sheet.mutation.move-rows': if (params.sourceRange && params.targetRange) sheet.moveRows(params.sourceRange.startRow, params.sourceRange.endRow - params.sourceRange.startRow + 1, params.targetRange.startRow); return done;
    case 'sheet.mutation.move-columns': if (params.sourceRange && params.targetRange) sheet.moveColumns(params.sourceRange.startColumn, params.sourceRange.endColumn - params.sourceRange.startColumn + 1, params.targetRange.startColumn); return done;
    case 'sheet.mutation.remove-worksheet-merge': for (const each of ranges) sheet.unmerge(each); return done;
    case 'sheet.mutation.add-worksheet-merge': for (const each of ranges) sheet.merge(each); return done;
    case 'sheet.mutation.set-frozen':
      sheet.frozenRows = Math.max(0, params.startRow ?? 0);
      sheet.frozenColumns = Math.max(0, params.startColumn ?? 0);
      return done;
    case 'sheet.mutation.set-worksheet-col-width': eachSize(ranges.map((each) => [each.column, each.columns]), params.colWidth, (at, count, size) => sheet.setColumnWidths(at, count, size)); return done;
    case 'sheet.mutation.set-worksheet-row-height': eachSize(ranges.map((each) => [each.row, each.rows]), params.rowHeight, (at, count, size) => sheet.setRowHeights(at, count, size)); return done;
    case 'sheet.mutation.set-row-hidden': case 'sheet.mutation.set-row-visible': for (const each of ranges) sheet.setRowsHidden(each.row, each.rows, id.endsWith('hidden')); return done;
    case 'sheet.mutation.set-col-hidden': case 'sheet.mutation.set-col-visible': for (const each of ranges) sheet.setColumnsHidden(each.column, each.columns, id.endsWith('hidden')); return done;
    case 'sheet.mutation.remove-sheet': workbook.deleteSheet(sheet.id); return done;
    case 'sheet.mutation.set-worksheet-name': sheet.name = params.name ?? ''; return done;
    case 'sheet.mutation.set-worksheet-order': workbook.moveSheet(sheet.id, params.toOrder ?? 0); return done;
    case 'sheet.mutation.set-worksheet-hidden': return hide(workbook, sheet, params.hidden === 1);
    case 'sheet.mutation.set-tab-color': sheet.tabColor = params.color ? params.color : null; return done;
    case 'sheet.mutation.update-note': case 'sheet.mutation.remove-note':
      sheet.setNotes({ row: params.row ?? 0, column: params.col ?? 0, rows: 1, columns: 1 }, [[id.includes('remove') ? '' : params.note?.note ?? '']]);
      return done;
    case 'data-validation.mutation.addRule': return addRules(sheet, [params.rule ?? []].flat());
    case 'data-validation.mutation.removeRule': return refuse('Чтобы убрать правило, выделите ячейки и выберите «Правка → Очистить проверку данных».');
    case 'sheet.mutation.set-filter-range': sheet.filter = range ? { range, criteria: {} } : null; return done;
    case 'sheet.mutation.remove-filter': sheet.filter = null; return done;
    case 'sheet.mutation.set-filter-criteria': return setFilter(sheet, params);
    default: return refuse(UNSUPPORTED);
  }
}

function hide(workbook: Workbook, sheet: Sheet, hidden: boolean): WishResult {
  if (hidden && workbook.sheets.filter((each) => !each.hidden).length === 1) return refuse('Нельзя скрыть единственный видимый лист.');
  sheet.hidden = hidden;
  return done;
}

function eachSize(lines: readonly (readonly number[])[], size: number | { [index: string]: number } | undefined, set: (at: number, count: number, size: number) => void): void {
  for (const [at = 0, count = 1] of lines) {
    if (typeof size === 'number') set(at, count, Math.max(2, Math.round(size)));
    else for (let index = at; index < at + count; index += 1) {
      const own = size?.[index];
      if (own !== undefined) set(index, 1, Math.max(2, Math.round(own)));
    }
  }
}

/** Cells of a mutation: contents are typed, looks are merged, null clears both. Runs of one row go together so that the undo is one and triggers are few. */
function setCells(sheet: Sheet, cells: { [row: string]: { [column: string]: PageCell | null } }): WishResult {
  const typed = new Map<number, Map<number, CellValue>>();
  let box: PageRange | undefined;
  for (const [rowKey, line] of Object.entries(cells)) for (const [columnKey, cell] of Object.entries(line)) {
    const row = Number(rowKey);
    const column = Number(columnKey);
    if (row >= sheet.rowCount || column >= sheet.columnCount) continue;
    const one = { row, column, rows: 1, columns: 1 };
    if (cell === null) sheet.clear(one, { contents: true, formats: true });
    else if (cell.s !== undefined) look(sheet, one, cell.s);
    if (cell === null || !('v' in cell || 'f' in cell)) continue;
    const content = contentOf(sheet, row, column, cell);
    typed.set(row, (typed.get(row) ?? new Map<number, CellValue>()).set(column, content));
    box = box ? { startRow: Math.min(box.startRow, row), endRow: Math.max(box.endRow, row), startColumn: Math.min(box.startColumn, column), endColumn: Math.max(box.endColumn, column) } : toPageRange(one);
  }
  if (!box) return done;
  for (const [row, line] of typed) for (const [column, length] of runs([...line.keys()])) {
    const values = Array.from({ length }, (_, index) => line.get(column + index) ?? null);
    const result = enter(sheet, { row, column, rows: 1, columns: length }, [values]);
    if (!result.ok) return result;
  }
  return { ok: true, edited: { sheet, range: fromPageRange(box, sheet) } };
}

function contentOf(sheet: Sheet, row: number, column: number, cell: PageCell): CellValue {
  if (cell.f) return cell.f;
  if (cell.v === null || cell.v === undefined || cell.v === '') return null;
  const checkbox = sheet.cellValidations({ row, column, rows: 1, columns: 1 })[0]?.[0]?.criteria === 'CHECKBOX';
  if (checkbox && (String(cell.v) === '1' || String(cell.v) === '0')) return String(cell.v) === '1';
  return cell.v;
}

function look(sheet: Sheet, range: CellRange, style: PageStyle | null): void {
  if (style === null) sheet.clear(range, { formats: true });
  else sheet.setStyle(range, fromPageStyle(style));
}

/** Runs of neighbouring numbers as [first, length]. */
function runs(numbers: number[]): [number, number][] {
  const out: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = out[out.length - 1];
    if (last && last[0] + last[1] === number) last[1] += 1;
    else out.push([number, 1]);
  }
  return out;
}

function addRules(sheet: Sheet, rules: readonly WishRule[]): WishResult {
  for (const rule of rules) {
    const validation = validationOf(rule);
    if (!validation) return refuse('Здесь можно поставить раскрывающийся список или флажок; остальные проверки задаются в Google Таблицах.');
    for (const range of rule.ranges) sheet.setValidation(fromPageRange(range, sheet), validation);
  }
  return done;
}

function validationOf(rule: WishRule): Validation | undefined {
  if (rule.type === 'checkbox') return { criteria: 'CHECKBOX', values: [], allowInvalid: false };
  if (rule.type !== 'list' || !rule.formula1) return undefined;
  if (rule.formula1.startsWith('=')) return { criteria: 'VALUE_IN_RANGE', values: [rule.formula1.slice(1)], allowInvalid: true, showDropdown: true };
  return { criteria: 'VALUE_IN_LIST', values: listText(rule.formula1), allowInvalid: true, showDropdown: true };
}

function listText(text: string): string[] {
  try {
    const parsed: unknown = JSON.parse(text);
    if (Array.isArray(parsed)) return parsed.map(String);
  } catch {
    // a plain list, written with commas
  }
  return text.split(',').map((part) => part.trim()).filter((part) => part !== '');
}

/** Univer names the shown values; Sheets keeps the hidden ones. */
function setFilter(sheet: Sheet, params: Mutation): WishResult {
  const { filter } = sheet;
  if (!filter || params.col === undefined) return refuse('Сначала включите фильтр.');
  const criteria = { ...filter.criteria };
  delete criteria[params.col];
  const wanted = params.criteria?.filters;
  if (wanted) {
    const shown = new Set(wanted.filters ?? []);
    const all = sheet.display({ row: filter.range.row + 1, column: params.col, rows: Math.max(1, filter.range.rows - 1), columns: 1 }).map((line) => line[0] ?? '');
    const hidden = new Set(all.filter((text) => (text === '' ? wanted.blank !== true : !shown.has(text))));
    criteria[params.col] = { hiddenValues: [...hidden] };
  } else if (params.criteria) return refuse('Фильтр по условию здесь не поддерживается: отметьте нужные значения.');
  sheet.filter = { ...filter, criteria };
  return done;
}
