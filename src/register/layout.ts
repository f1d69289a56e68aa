// What a sheet of the register looks like, as data: keys, headings, formulas, widths, formats, drop-downs, colours, protections.

import { WORDS, type ListName } from '../programme/words';
import { columnKey, schemaOf, type AnySheetSchema, type ColumnType } from './schema';
import { HEADING_ROW } from './table';
import type { SheetId } from '../programme/records';

export interface ColumnLayout {
  /** Physical column, from 1. */
  at: number;
  name: string;
  key: string;
  /** Text, or the formula of a derived column. */
  heading: string;
  derived: boolean;
  width: number;
  /** Number format of the cells below the heading. */
  format: string;
  wrap: boolean;
  note: string;
  /** Words of the drop-down, null = none. */
  words: string[] | null;
  machine: boolean;
  hidden: boolean;
}

export interface ColourRule {
  at: number;
  word: string;
  background: string;
}

export interface SheetLayout {
  title: string;
  colour: string;
  hidden: boolean;
  frozenColumns: number;
  columns: ColumnLayout[];
  colours: ColourRule[];
}

const FORMATS: { [type in ColumnType]: string } = { text: '@', long: '@', choice: '@', choices: '@', link: '@', integer: '0', decimal: '0.##', date: 'dd.mm.yyyy', moment: 'dd.mm.yyyy hh:mm' };

/** Quiet colours of states: green is well, yellow is on its way, grey is over, red wants attention. */
const STATE_COLOURS: { [word: string]: string } = {
  принят: '#e3f1e6', участвует: '#e3f1e6', утверждена: '#e3f1e6', 'в приказе': '#d3e8d8', подписан: '#d3e8d8', сделано: '#d3e8d8',
  кандидат: '#fdf4dc', предложена: '#fdf4dc', 'на подписи': '#fdf4dc', идёт: '#fdf4dc', проект: '#fdf4dc',
  приостановлен: '#ececec', выбыл: '#ececec', завершил: '#ececec', завершена: '#ececec', прекращена: '#ececec', отозван: '#ececec', 'не требуется': '#ececec',
  отклонён: '#f8e0dc', отклонена: '#f8e0dc', нет: '#f8e0dc',
};

/** 1 -> 'A', 27 -> 'AA'. */
export const columnLetter = (column: number): string => {
  let letters = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
};

/** Where columns stand: physical column of a sheet's column, and the present title of a sheet. */
export interface Whereabouts {
  column(sheet: SheetId, name: string): number;
  title(sheet: SheetId): string;
}

/** Columns in the order of the schema under their own titles: a register that nobody has moved yet. */
export const freshWhereabouts: Whereabouts = {
  column: (sheet, name) => schemaOf(sheet).order.indexOf(name) + 1,
  title: (sheet) => schemaOf(sheet).title,
};

/**
 * A reference to a column from its heading down. It begins with the heading, because a row inserted right below the
 * heading would push the beginning of a reference that starts there. Semicolons are understood in every locale.
 */
const reference = (own: SheetId | null, name: string, where: Whereabouts): string => {
  const [sheet, column] = (name.includes('.') ? name.split('.') : [own, name]) as [SheetId, string];
  const letter = columnLetter(where.column(sheet, column));
  const range = `$${letter}$${HEADING_ROW}:$${letter}`;
  return sheet === own ? range : `'${where.title(sheet).replace(/'/g, "''")}'!${range}`;
};

/** Formula with `{column}` and `{sheet.column}` resolved; `own` is the sheet it stands in, null where every reference names its sheet. */
export const resolveFormula = (own: SheetId | null, formula: string, where: Whereabouts): string => formula.replace(/\{([a-zA-Z.]+)\}/g, (_, name: string) => reference(own, name, where));

/** One formula in the heading covers the whole column, its own heading included: nothing to fill down, nothing to tear. */
const coveringFormula = (schema: AnySheetSchema, heading: string, formula: string, where: Whereabouts): string =>
  `=ARRAYFORMULA(IF(ROW(${resolveFormula(schema.id, `{${schema.key[0]}}`, where)})=ROW();"${heading}";${resolveFormula(schema.id, formula, where)}))`;

const wordsOf = (list: ListName | undefined, words: (list: ListName) => string[]): string[] | null => (list ? words(list) : null);

/** Words of a list as a new register has them. */
export const startingWords = (list: ListName): string[] => WORDS[list].map((w) => w.word);

export const layoutOf = (schema: AnySheetSchema, where: Whereabouts, words: (list: ListName) => string[]): SheetLayout => {
  const columns = schema.order.map((name): ColumnLayout => {
    const derived = schema.derived?.[name];
    const base = { at: where.column(schema.id, name), name, key: columnKey(schema.id, name) };
    if (derived) {
      return { ...base, heading: coveringFormula(schema, derived.heading, derived.formula, where), derived: true, width: derived.width, format: '', wrap: false, note: derived.help ?? '', words: null, machine: true, hidden: false };
    }
    const column = schema.columns[name];
    if (!column) throw new Error(`Column ${name} stands in the order of ${schema.id} but not in its columns`);
    return {
      ...base, heading: column.heading, derived: false, width: column.width, format: FORMATS[column.type], wrap: column.type === 'long', note: column.help ?? '',
      words: column.type === 'choice' ? wordsOf(column.list, words) : null, machine: column.machine ?? false, hidden: column.hidden ?? false,
    };
  });
  const colours = columns.flatMap((c) => (c.words ?? []).filter((word) => STATE_COLOURS[word]).map((word) => ({ at: c.at, word, background: STATE_COLOURS[word] as string })));
  return { title: schema.title, colour: schema.colour, hidden: schema.hidden ?? false, frozenColumns: schema.frozenColumns, columns, colours };
};
