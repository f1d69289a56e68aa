// Spreadsheet: its sheets - finding, inserting, deleting, moving, copying - and ranges by notation.

import { exception } from '../kernel';
import type { Workbook } from '../../workbook/types';
import { plain, splitSheet } from './a1';
import { newRange, newSheet } from './factory';
import { demandName, newNamedRange } from './named-range';
import { placeOf } from './range-base';
import { newRangeList } from './range-list';
import { copyName, freeName } from './sheet';
import { selectSheet } from './sheet-cells';
import { sheetPlace } from './sheet-base';
import { SpreadsheetActive } from './spreadsheet-active';
import { activeSheet, bookPlace } from './spreadsheet-base';
import type { GRange, GRangeList, GSheet, GSpreadsheet } from './types';

type InsertOptions = { template?: GSheet };
const MOST_CELLS = 10_000_000;

/** «Лист2» (Sheet2 in English): the first free number. */
function defaultName(workbook: Workbook): string {
  const word = workbook.locale.startsWith('ru') ? 'Лист' : 'Sheet';
  const used = new Set(workbook.sheets.map((sheet) => sheet.name.toLowerCase()));
  let n = workbook.sheets.length + 1;
  while (used.has(`${word}${n}`.toLowerCase())) n += 1;
  return `${word}${n}`;
}

export abstract class SpreadsheetSheets extends SpreadsheetActive implements Partial<GSpreadsheet> {
  getSheets(): GSheet[] {
    const book = bookPlace(this);
    return book.read().sheets.map((sheet) => newSheet(book, sheet.id));
  }
  getNumSheets(): number {
    return bookPlace(this).read().sheets.length;
  }
  getSheetByName(name: string): GSheet | null {
    const book = bookPlace(this);
    const sheet = book.read().getSheetByName(name);
    return sheet ? newSheet(book, sheet.id) : null;
  }
  getSheetById(id: number): GSheet | null {
    const book = bookPlace(this);
    return book.read().getSheet(id) ? newSheet(book, id) : null;
  }
  getActiveSheet(): GSheet {
    return activeSheet(this);
  }
  setActiveSheet(sheet: GSheet): GSheet {
    if (sheetPlace(sheet).book.workbook !== bookPlace(this).workbook) throw exception('The sheet does not belong to this spreadsheet.');
    return selectSheet(sheet);
  }
  insertSheet(...args: unknown[]): GSheet {
    const book = bookPlace(this);
    const name = args.find((arg): arg is string => typeof arg === 'string');
    const index = args.find((arg): arg is number => typeof arg === 'number');
    const options = args.find((arg): arg is InsertOptions => typeof arg === 'object' && arg !== null);
    const workbook = book.read();
    if (name !== undefined && name.trim() === '') throw exception('Sheet name cannot be empty.');
    if (name !== undefined && workbook.getSheetByName(name)) throw exception(`A sheet with the name "${name}" already exists. Please enter another name.`);
    if (index !== undefined && (index < 0 || index > workbook.sheets.length)) throw exception('The sheet index is out of bounds.');
    const cells = workbook.sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, 26_000);
    if (cells > MOST_CELLS) throw exception('This action would increase the number of cells in the workbook above the limit of 10000000 cells.');
    const active = workbook.sheets.findIndex((sheet) => sheet.id === workbook.activeSheetId);
    // a sheet without a place stands after the active one
    const at = Math.trunc(index ?? active + 1);
    const made = book.act(() => {
      const sheet = options?.template ? workbook.duplicateSheet(sheetPlace(options.template).id, name ?? defaultName(workbook)) : workbook.insertSheet(name ?? defaultName(workbook), at);
      if (options?.template) workbook.moveSheet(sheet.id, at);
      workbook.activeSheetId = sheet.id;
      return sheet.id;
    });
    return newSheet(book, made);
  }
  deleteSheet(sheet: GSheet): void {
    const book = bookPlace(this);
    const { id } = sheetPlace(sheet);
    book.flush();
    const found = book.sheet(id);
    book.demandSheet(found);
    if (book.workbook.sheets.filter((one) => !one.hidden).every((one) => one.id === id)) throw exception("You can't remove all the sheets in a document.");
    if (found.extra('formUrl') !== undefined) throw exception("You can't delete a sheet with a linked form. Please unlink the form first.");
    book.act((workbook) => workbook.deleteSheet(id));
  }
  deleteActiveSheet(): GSheet {
    this.deleteSheet(activeSheet(this));
    return activeSheet(this);
  }
  duplicateActiveSheet(): GSheet {
    const book = bookPlace(this);
    const workbook = book.read();
    const source = book.sheet(workbook.activeSheetId);
    const name = freeName(workbook.sheets.map((sheet) => sheet.name), copyName(source.name, workbook.locale));
    const id = book.act(() => {
      const copy = workbook.duplicateSheet(source.id, name);
      workbook.activeSheetId = copy.id;
      return copy.id;
    });
    return newSheet(book, id);
  }
  moveActiveSheet(pos: number): void {
    const book = bookPlace(this);
    const workbook = book.read();
    const index = Math.trunc(pos) - 1;
    if (index < 0 || index >= workbook.sheets.length) throw exception('The sheet index is out of bounds.');
    book.act(() => workbook.moveSheet(workbook.activeSheetId, index));
  }
  renameActiveSheet(newName: string): void {
    activeSheet(this).setName(newName);
  }

  getRange(a1Notation: string): GRange {
    const book = bookPlace(this);
    const { sheetName, rest } = splitSheet(a1Notation.trim());
    if (sheetName === undefined) return this.getRangeByName(rest) ?? activeSheet(this).getRange(rest);
    const sheet = book.read().getSheetByName(sheetName);
    if (!sheet) throw exception('Range not found');
    return newSheet(book, sheet.id).getRange(rest);
  }
  getRangeList(a1Notations: string[]): GRangeList {
    return newRangeList(bookPlace(this).execution, Array.from(a1Notations, (notation) => this.getRange(String(notation))));
  }
  getRangeByName(name: string): GRange | null {
    const book = bookPlace(this);
    const { sheetName, rest } = splitSheet(name);
    const named = book.read().namedRanges.find((one) => one.name.toLowerCase() === rest.toLowerCase() && (sheetName === undefined || book.workbook.getSheet(one.sheetId)?.name === sheetName));
    if (named) return newRange(book, named.sheetId, named.range);
    // a full notation is found by this method too
    const sheet = sheetName === undefined ? undefined : book.workbook.getSheetByName(sheetName);
    return sheet && /^\$?[A-Za-z]*\$?\d*(:\$?[A-Za-z]*\$?\d*)?$/.test(rest) ? newSheet(book, sheet.id).getRange(rest) : null;
  }
  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    const book = bookPlace(this);
    return book.read().namedRanges.map((named) => newNamedRange(book, named.id));
  }
  setNamedRange(name: string, range: GRange): void {
    demandName(name);
    const { sheetId, area } = placeOf(range);
    bookPlace(this).act((workbook) => workbook.setNamedRange(name, sheetId, plain(area)));
  }
  removeNamedRange(name: string): void {
    const book = bookPlace(this);
    const named = book.read().namedRanges.find((one) => one.name === name);
    if (!named) throw exception(`Named range ${name} does not exist.`);
    book.act((workbook) => workbook.removeNamedRange(named.id));
  }
  setActiveRange(range: GRange): GRange {
    return range.activate();
  }
  setActiveRangeList(rangeList: GRangeList): GRangeList {
    return rangeList.activate();
  }
  setActiveSelection(range: GRange | string): GRange {
    return (typeof range === 'string' ? this.getRange(range) : range).activate();
  }
  setCurrentCell(cell: GRange): GRange {
    return cell.activateAsCurrentCell();
  }
}

