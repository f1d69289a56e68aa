// Where a Sheet is, and how its methods read and change it.

import { exception, ServiceObject } from '../kernel';
import type { CellRange, Sheet } from '../../workbook/types';
import { plain, type Area } from './a1';
import type { Book } from './book';
import { newRange, newSpreadsheet } from './factory';
import { placeOf } from './range-base';
import { as, type GRange, type GSheet, type GSpreadsheet } from './types';

export interface SheetPlace {
  readonly book: Book;
  readonly id: number;
}
let read: (sheet: object) => SheetPlace | undefined;

export abstract class SheetBase extends ServiceObject implements Partial<GSheet> {
  static {
    read = (sheet) => (#place in sheet ? (sheet as SheetBase).#place : undefined);
  }
  readonly #place: SheetPlace;
  constructor(place: SheetPlace) {
    super(place.book.execution);
    this.#place = place;
  }
  getParent(): GSpreadsheet {
    return newSpreadsheet(this.#place.book);
  }
  getSheetId(): number {
    return this.#place.id;
  }
}

/** Which sheet a script's Sheet is. */
export function sheetPlace(sheet: object): SheetPlace {
  const place = read(sheet);
  if (!place) throw exception('Object is not of type Sheet.');
  return place;
}

/** The sheet as it is now, the execution's own writes included. */
export function sheetOf(service: object): Sheet {
  const { book, id } = sheetPlace(service);
  book.flush();
  return book.sheet(id);
}

/** A change of the sheet's structure or looks, made at once. */
export function actOn<T>(service: object, work: (sheet: Sheet) => T, touched?: (sheet: Sheet) => CellRange): T {
  const { book, id } = sheetPlace(service);
  book.flush();
  const now = book.sheet(id);
  // cells have protections of their own, the rest belongs to the sheet
  if (touched) book.demandEdit(now, touched(now));
  else book.demandSheet(now);
  return book.act(() => work(book.sheet(id)));
}

/** The same for methods that return the sheet. */
export function changeSheet(service: object, work: (sheet: Sheet) => void, touched?: (sheet: Sheet) => CellRange): GSheet {
  actOn(service, work, touched);
  return as<GSheet>(service);
}

/** All cells of a sheet. */
export const whole = (sheet: Sheet): CellRange => ({ row: 0, column: 0, rows: sheet.rowCount, columns: sheet.columnCount });

export const rangeOn = (service: object, area: Area): GRange => {
  const { book, id } = sheetPlace(service);
  return newRange(book, id, area);
};

/** The block of a range that must lie on this sheet. */
export function blockOn(service: object, range: object) {
  const { sheetId, area } = placeOf(range);
  if (sheetId !== sheetPlace(service).id) throw exception('Range must be on the same sheet.');
  return plain(area);
}
