// NamedRange: a name for a range of the spreadsheet.

import { exception, ServiceObject } from '../kernel';
import type { NamedRange as Data } from '../../workbook/types';
import { plain } from './a1';
import type { Book } from './book';
import { newRange } from './factory';
import { publish } from './publish';
import { placeOf } from './range-base';
import { as, type GRange } from './types';

type G = GoogleAppsScript.Spreadsheet.NamedRange;

class NamedRangeService extends ServiceObject implements G {
  readonly #book: Book;
  readonly #id: string;
  constructor(book: Book, id: string) {
    super(book.execution);
    this.#book = book;
    this.#id = id;
  }
  getName(): string {
    return this.#data().name;
  }
  getRange(): GRange {
    const { sheetId, range } = this.#data();
    return newRange(this.#book, sheetId, range);
  }
  remove(): void {
    this.#data();
    this.#book.act((workbook) => workbook.removeNamedRange(this.#id));
  }
  setName(name: string): G {
    this.#data();
    demandName(name);
    this.#book.act((workbook) => workbook.renameNamedRange(this.#id, name));
    return as<G>(this);
  }
  setRange(range: GRange): G {
    const { name } = this.#data();
    const { sheetId, area } = placeOf(range);
    this.#book.act((workbook) => workbook.setNamedRange(name, sheetId, plain(area)));
    return as<G>(this);
  }
  #data(): Data {
    const found = this.#book.read().namedRanges.find((one) => one.id === this.#id);
    if (!found) throw exception('The named range no longer exists.');
    return found;
  }
}
publish(NamedRangeService, 'NamedRange');

/** Refuses a name that Sheets does not take: no spaces or signs, no digit first, nothing that reads as a reference. */
export function demandName(name: string): void {
  if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name) || /^R\d+C\d+$/i.test(name) || /^(true|false)$/i.test(name) || name.length > 250) throw exception(`The name "${name}" is not a valid name for a named range.`);
}

export const newNamedRange = (book: Book, id: string): G => as<G>(new NamedRangeService(book, id));
