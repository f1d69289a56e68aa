// Makes the objects that refer to one another (Range, Sheet, Spreadsheet ...); their modules register here, so that none imports the other.

import type { Area } from './a1';
import type { Book } from './book';
import type { GProtection, GRange, GSheet, GSpreadsheet } from './types';

interface Makers {
  range(book: Book, sheetId: number, area: Area): GRange;
  sheet(book: Book, sheetId: number): GSheet;
  spreadsheet(book: Book): GSpreadsheet;
  protection(book: Book, sheetId: number, id: string): GProtection;
}
const makers: Partial<Makers> = {};

/** Called once by the module of each class. */
export const register = (made: Partial<Makers>): void => void Object.assign(makers, made);

function maker<K extends keyof Makers>(name: K): Makers[K] {
  const made = makers[name];
  if (!made) throw new Error(`No class is registered for ${name}`);
  return made as Makers[K];
}

export const newRange: Makers['range'] = (book, sheetId, area) => maker('range')(book, sheetId, area);
export const newSheet: Makers['sheet'] = (book, sheetId) => maker('sheet')(book, sheetId);
export const newSpreadsheet: Makers['spreadsheet'] = (book) => maker('spreadsheet')(book);
export const newProtection: Makers['protection'] = (book, sheetId, id) => maker('protection')(book, sheetId, id);
