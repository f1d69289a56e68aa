// TextFinder: finds and replaces text in a range, a sheet or the whole spreadsheet.

import { exception, ServiceObject } from '../kernel';
import type { CellRange } from '../../workbook/types';
import type { Book } from './book';
import { newRange } from './factory';
import { publish } from './publish';
import { cellAt, placeOf } from './range-base';
import { as, type GRange } from './types';

type G = GoogleAppsScript.Spreadsheet.TextFinder;

/** A block to search; undefined `area` is the whole sheet as it is then. */
export interface Scope {
  sheetId: number;
  area?: CellRange;
}
interface Hit {
  sheetId: number;
  row: number;
  column: number;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const plainLetters = (text: string): string => text.normalize('NFD').replace(/\p{Mn}/gu, '');

class TextFinderService extends ServiceObject implements G {
  readonly #book: Book;
  readonly #scopes: readonly Scope[];
  readonly #text: string;
  readonly #options = { case: false, entire: false, formula: false, diacritics: false, regex: false };
  #start: Hit | null = null;
  #current: Hit | null = null;
  constructor(book: Book, scopes: readonly Scope[], text: string) {
    super(book.execution);
    this.#book = book;
    this.#scopes = scopes;
    this.#text = text;
  }
  matchCase(matchCase: boolean): G {
    this.#options.case = matchCase;
    return this;
  }
  matchEntireCell(matchEntireCell: boolean): G {
    this.#options.entire = matchEntireCell;
    return this;
  }
  matchFormulaText(matchFormulaText: boolean): G {
    this.#options.formula = matchFormulaText;
    return this;
  }
  ignoreDiacritics(ignoreDiacritics: boolean): G {
    this.#options.diacritics = ignoreDiacritics;
    return this;
  }
  useRegularExpression(useRegEx: boolean): G {
    this.#options.regex = useRegEx;
    return this;
  }
  startFrom(startRange: GRange): G {
    const { sheetId, area } = placeOf(startRange);
    this.#start = { sheetId, row: area.row, column: area.column };
    this.#current = null;
    return this;
  }
  findAll(): GRange[] {
    return this.#hits().map((hit) => this.#range(hit));
  }
  findNext(): GRange | null {
    return this.#step(1);
  }
  findPrevious(): GRange | null {
    return this.#step(-1);
  }
  getCurrentMatch(): GRange | null {
    return this.#current ? this.#range(this.#current) : null;
  }
  replaceWith(replaceText: string): number {
    return this.#current ? this.#replace([this.#current], replaceText) : 0;
  }
  replaceAllWith(replaceText: string): number {
    return this.#replace(this.#hits(), replaceText);
  }

  #pattern(flags: string): RegExp {
    const source = this.#options.regex ? this.#text : escape(this.#options.diacritics ? plainLetters(this.#text) : this.#text);
    try {
      return new RegExp(this.#options.entire ? `^(?:${source})$` : source, this.#options.case ? flags : `${flags}i`);
    } catch {
      throw exception('Invalid regular expression.');
    }
  }
  /** Text that is searched in a cell: what a person sees, or the formula. */
  #hits(): Hit[] {
    this.#book.flush();
    const pattern = this.#pattern('u');
    const hits: Hit[] = [];
    for (const { sheetId, area } of this.#scopes) {
      const sheet = this.#book.sheet(sheetId);
      const block = area ?? { row: 0, column: 0, rows: Math.max(1, sheet.lastRow()), columns: Math.max(1, sheet.lastColumn()) };
      const shown = sheet.display(block);
      const formulas = this.#options.formula ? sheet.formulas(block) : undefined;
      for (const [r, row] of shown.entries()) {
        for (const [c, text] of row.entries()) {
          const searched = formulas?.[r]?.[c] || text;
          if (searched !== '' && pattern.test(this.#options.diacritics ? plainLetters(searched) : searched)) hits.push({ sheetId, row: block.row + r, column: block.column + c });
        }
      }
    }
    return hits;
  }
  #step(by: 1 | -1): GRange | null {
    const hits = this.#hits();
    const order = (hit: Hit): number[] => [this.#scopes.findIndex((scope) => scope.sheetId === hit.sheetId), hit.row, hit.column];
    const compare = (a: Hit, b: Hit): number => order(a).map((n, i) => n - (order(b)[i] ?? 0)).find((n) => n !== 0) ?? 0;
    const from = this.#current ?? this.#start;
    const next = by === 1 ? hits.find((hit) => !from || compare(hit, from) > 0) : hits.filter((hit) => !from || compare(hit, from) < 0).at(-1);
    this.#current = next ?? null;
    return next ? this.#range(next) : null;
  }
  #replace(hits: readonly Hit[], text: string): number {
    let count = 0;
    const pattern = this.#pattern('gu');
    // "$1" means a group only in a regular expression
    const by = this.#options.regex ? text : text.replace(/\$/g, '$$$$');
    this.#book.act(() => {
      for (const hit of hits) {
        const sheet = this.#book.sheet(hit.sheetId);
        const cell = cellAt(hit.row, hit.column);
        const formula = sheet.getCell(hit.row, hit.column)?.f;
        if (formula !== undefined && !this.#options.formula) continue;
        this.#book.demandEdit(sheet, cell);
        const before = formula ?? sheet.display(cell)[0]?.[0] ?? '';
        count += before.match(pattern)?.length ?? 0;
        sheet.enter(cell, [[before.replace(pattern, by)]]);
      }
    });
    return count;
  }
  #range(hit: Hit): GRange {
    return newRange(this.#book, hit.sheetId, cellAt(hit.row, hit.column));
  }
}
publish(TextFinderService, 'TextFinder');

export const newTextFinder = (book: Book, scopes: readonly Scope[], text: string): G => as<G>(new TextFinderService(book, scopes, text));
