// Developer metadata of the spreadsheet, a sheet, a row or a column, and its finder; kept with the workbook as plain data.

import { exception, ServiceObject } from '../kernel';
import type { CellRange, Json, Workbook } from '../../workbook/types';
import type { Book } from './book';
import { E, isMember, member, nameOf } from './enums';
import { newRange, newSheet, newSpreadsheet } from './factory';
import { publish } from './publish';
import { placeOf } from './range-base';
import { as, type GMetadata, type GRange, type GSheet, type GSpreadsheet } from './types';

type Finder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type LocationType = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType;
type Visibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;

/** Where metadata hangs; `index` is the 0-based row or column. */
export interface Location {
  type: 'SPREADSHEET' | 'SHEET' | 'ROW' | 'COLUMN';
  sheetId?: number;
  index?: number;
}
interface Data {
  id: number;
  key: string;
  value: string | null;
  visibility: string;
  location: Location;
}

const KEY = 'developerMetadata';
const all = (workbook: Workbook): Data[] => (workbook.extra(KEY) as unknown as Data[] | undefined) ?? [];
const keep = (workbook: Workbook, data: Data[]): void => workbook.setExtra(KEY, data.length > 0 ? (data as unknown as Json) : undefined);
const same = (a: Location, b: Location): boolean => a.type === b.type && a.sheetId === b.sheetId && a.index === b.index;

/** Adds metadata; the third argument of Google's method may be the value or the visibility. */
export function addMetadata(book: Book, location: Location, key: string, value: unknown, visibility: unknown): void {
  const seen = isMember(value, 'DeveloperMetadataVisibility') ? value : visibility;
  book.act((workbook) => {
    const id = Math.floor(book.execution.random() * 2 ** 31);
    keep(workbook, [...all(workbook), { id, key, value: typeof value === 'string' ? value : null, visibility: seen === undefined || seen === null ? 'DOCUMENT' : nameOf(seen), location }]);
  });
}

class LocationService extends ServiceObject implements GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation {
  readonly #book: Book;
  readonly #location: Location;
  constructor(book: Book, location: Location) {
    super(book.execution);
    this.#book = book;
    this.#location = location;
  }
  getLocationType(): LocationType {
    return member(E.DeveloperMetadataLocationType, this.#location.type) as LocationType;
  }
  getColumn(): GRange | null {
    const { type, sheetId = 0, index = 0 } = this.#location;
    return type === 'COLUMN' ? newRange(this.#book, sheetId, { row: 0, column: index, rows: this.#book.sheet(sheetId).rowCount, columns: 1, openRows: 'both' }) : null;
  }
  getRow(): GRange | null {
    const { type, sheetId = 0, index = 0 } = this.#location;
    return type === 'ROW' ? newRange(this.#book, sheetId, { row: index, column: 0, rows: 1, columns: this.#book.sheet(sheetId).columnCount, openColumns: 'both' }) : null;
  }
  getSheet(): GSheet | null {
    return this.#location.type === 'SHEET' ? newSheet(this.#book, this.#location.sheetId ?? 0) : null;
  }
  getSpreadsheet(): GSpreadsheet | null {
    return this.#location.type === 'SPREADSHEET' ? newSpreadsheet(this.#book) : null;
  }
}
publish(LocationService, 'DeveloperMetadataLocation');

class DeveloperMetadataService extends ServiceObject implements GMetadata {
  readonly #book: Book;
  readonly #id: number;
  constructor(book: Book, id: number) {
    super(book.execution);
    this.#book = book;
    this.#id = id;
  }
  getId(): number {
    return this.#id;
  }
  getKey(): string {
    return this.#data().key;
  }
  getValue(): string | null {
    return this.#data().value;
  }
  getVisibility(): Visibility {
    return member(E.DeveloperMetadataVisibility, this.#data().visibility) as Visibility;
  }
  getLocation(): GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation {
    return new LocationService(this.#book, this.#data().location);
  }
  setKey(key: string): GMetadata {
    return this.#change({ key });
  }
  setValue(value: string): GMetadata {
    return this.#change({ value });
  }
  setVisibility(visibility: Visibility): GMetadata {
    return this.#change({ visibility: nameOf(visibility) });
  }
  moveToColumn(column: GRange): GMetadata {
    const { sheetId, area } = placeOf(column);
    return this.#change({ location: { type: 'COLUMN', sheetId, index: area.column } });
  }
  moveToRow(row: GRange): GMetadata {
    const { sheetId, area } = placeOf(row);
    return this.#change({ location: { type: 'ROW', sheetId, index: area.row } });
  }
  moveToSheet(sheet: GSheet): GMetadata {
    return this.#change({ location: { type: 'SHEET', sheetId: sheet.getSheetId() } });
  }
  moveToSpreadsheet(): GMetadata {
    return this.#change({ location: { type: 'SPREADSHEET' } });
  }
  remove(): void {
    this.#data();
    this.#book.act((workbook) => keep(workbook, all(workbook).filter((one) => one.id !== this.#id)));
  }
  #data(): Data {
    const found = all(this.#book.read()).find((one) => one.id === this.#id);
    if (!found) throw exception('The developer metadata no longer exists.');
    return found;
  }
  #change(fields: Partial<Data>): GMetadata {
    const changed = { ...this.#data(), ...fields };
    this.#book.act((workbook) => keep(workbook, all(workbook).map((one) => (one.id === this.#id ? changed : one))));
    return this;
  }
}
publish(DeveloperMetadataService, 'DeveloperMetadata');

const shown = (book: Book, data: readonly Data[]): GMetadata[] => data.map((one) => new DeveloperMetadataService(book, one.id));

/** Metadata hanging exactly at a location. */
export const metadataAt = (book: Book, location: Location): GMetadata[] => shown(book, all(book.read()).filter((one) => same(one.location, location)));

/** What a finder searches: everything, a sheet, or a range of it. */
export interface Within {
  sheetId?: number;
  area?: CellRange;
}

class FinderService extends ServiceObject implements Finder {
  readonly #book: Book;
  readonly #within: Within;
  readonly #wanted: Array<(data: Data) => boolean> = [];
  #intersecting = false;
  constructor(book: Book, within: Within) {
    super(book.execution);
    this.#book = book;
    this.#within = within;
  }
  find(): GMetadata[] {
    return shown(this.#book, all(this.#book.read()).filter((data) => this.#lies(data.location) && this.#wanted.every((passes) => passes(data))));
  }
  onIntersectingLocations(): Finder {
    this.#intersecting = true;
    return this;
  }
  withId(id: number): Finder {
    return this.#also((data) => data.id === id);
  }
  withKey(key: string): Finder {
    return this.#also((data) => data.key === key);
  }
  withLocationType(locationType: LocationType): Finder {
    return this.#also((data) => data.location.type === nameOf(locationType));
  }
  withValue(value: string): Finder {
    return this.#also((data) => data.value === value);
  }
  withVisibility(visibility: Visibility): Finder {
    return this.#also((data) => data.visibility === nameOf(visibility));
  }
  #also(passes: (data: Data) => boolean): Finder {
    this.#wanted.push(passes);
    return this;
  }
  #lies(location: Location): boolean {
    const { sheetId, area } = this.#within;
    if (sheetId === undefined) return true;
    if (location.sheetId !== sheetId) return this.#intersecting && location.type === 'SPREADSHEET';
    if (!area) return true;
    const sheet = this.#book.sheet(sheetId);
    const { index = 0 } = location;
    if (location.type === 'SHEET') return this.#intersecting;
    const row = location.type === 'ROW';
    const meets = row ? index >= area.row && index < area.row + area.rows : index >= area.column && index < area.column + area.columns;
    return meets && (this.#intersecting || (row ? area.columns === sheet.columnCount : area.rows === sheet.rowCount));
  }
}
publish(FinderService, 'DeveloperMetadataFinder');

export const newMetadataFinder = (book: Book, within: Within): Finder => as<Finder>(new FinderService(book, within));
