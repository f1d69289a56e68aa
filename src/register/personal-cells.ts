// Cells of the register that hold something personal: what a register without names must not have, and what it may have instead.

import { ACTING_CURATOR, changeTexts, findPersonal, PERSONAL_SETTINGS, textsIn, type NameTaker, type PersonalFinding, type PersonalKind } from '../programme/codes-mode';
import { joinChoices, splitChoices, type SheetId } from '../programme/records';
import { SHEETS, schemaOf, type Column } from './schema';
import type { TablesById } from './snapshot';

/** Columns that say who of the staff did something: the word «куратор» stands there instead. */
const ACTORS: ReadonlySet<string> = new Set(['runs.who', 'documents.filedBy', 'questionnaires.owner', 'errands.by', 'declensions.checkedBy', 'meetings.recordedBy', 'forms.by']);

/** Personal columns whose texts may stay when nobody is named in them. */
const MIXED: ReadonlySet<string> = new Set(['documents.wording', 'answers.values', 'declensions.source', 'declensions.genitive', 'declensions.dative', 'declensions.accusative', 'declensions.instrumental', 'declensions.prepositional']);

export type CellKind =
  /** Must be empty. */
  | 'empty'
  /** Holds the word «куратор» or nothing. */
  | 'actor'
  /** Free text: may stand while it names nobody. */
  | 'text'
  /** Words of a list; a drop-down warns, it does not reject, so a word that the list does not have is free text. */
  | 'words'
  /** A code, a number, a date, a link. */
  | 'plain';

const isFree = (column: Column): boolean => (column.type === 'text' || column.type === 'long' || column.type === 'choices') && column.refers === undefined && column.list === undefined;

/** Keys, years and ids are no texts. */
const PLAIN_COLUMNS: ReadonlySet<string> = new Set(['settings.key', 'settings.title', 'settings.help', 'lists.list', 'errands.kind', 'errands.document', 'questionnaires.form', 'questionnaires.codeItem', 'questionnaires.items', 'forms.content', 'forms.id', 'documents.file', 'documents.rows', 'documents.people', 'people.bandChanges', 'people.class']);

/** What may stand in a cell of this column of a row. */
export const cellKind = (sheet: SheetId, name: string, row: { readonly [column: string]: string }): CellKind => {
  const schema = schemaOf(sheet);
  const column = schema.columns[name];
  const id = `${sheet}.${name}`;
  if (!column) return 'plain';
  if (ACTORS.has(id)) return 'actor';
  if (sheet === 'declensions' && column.personal && (row['what'] === 'человек' || row['what'] === 'фамилия')) return 'empty';
  if (column.personal && !MIXED.has(id)) return 'empty';
  if (sheet === 'settings') {
    if (name !== 'value') return 'plain';
    // The school's own address and telephone are no human's.
    return PERSONAL_SETTINGS.includes(row['key'] ?? '') ? 'empty' : (row['key'] ?? '').startsWith('school.') ? 'plain' : 'text';
  }
  if (schema.key.includes(name) || PLAIN_COLUMNS.has(id)) return 'plain';
  if (column.list !== undefined && column.refers === undefined) return 'words';
  return isFree(column) || MIXED.has(id) ? 'text' : 'plain';
};

type Listed = Pick<TablesById, 'lists'>;

const listed = new WeakMap<object, ReadonlySet<string>>();

/** Words of «Справочники» as 'list|word', gathered once for a reading. */
const wordsIn = ({ lists }: Listed): ReadonlySet<string> => {
  const known = listed.get(lists) ?? new Set(lists.rows.map(({ values }) => `${values['list'] ?? ''}|${values['word'] ?? ''}`));
  listed.set(lists, known);
  return known;
};

const isListed = (tables: Listed, sheet: SheetId, column: string, word: string): boolean => wordsIn(tables).has(`${schemaOf(sheet).columns[column]?.list ?? ''}|${word}`);

const wordsOf = (sheet: SheetId, column: string, value: string): string[] => (schemaOf(sheet).columns[column]?.type === 'choices' ? splitChoices(value) : [value]);

/** What of a cell of words stands in no list. */
export const unlisted = (tables: Listed, sheet: SheetId, column: string, value: string): string =>
  joinChoices(wordsOf(sheet, column, value).filter((word) => !isListed(tables, sheet, column, word)));

export interface PersonalCell {
  sheet: SheetId;
  key: string;
  /** Physical row. */
  at: number;
  column: string;
  value: string;
  /** What is to stand there in a register without names. */
  instead: string;
}

/** What may stand instead of a free text: full names as codes; emptied where that is not enough. */
export const withoutPeople = (value: string, taker: NameTaker): string => changeTexts(value, (text) => {
  if (text === '') return text;
  const coded = taker.coded(text);
  return taker.holds(coded) || findPersonal(coded).length > 0 ? '' : coded;
});

/** The same for words: only those that no list has are looked at. */
const wordsWithoutPeople = (tables: Listed, sheet: SheetId, column: string, value: string, taker: NameTaker): string => {
  const before = wordsOf(sheet, column, value);
  const after = before.map((word) => (isListed(tables, sheet, column, word) ? word : withoutPeople(word, taker)));
  return after.every((word, i) => word === before[i]) ? value : joinChoices(after.filter((word) => word !== ''));
};

/** Every cell that would have to change, the personal columns of «Люди» and «Настройки» included. */
export const personalCells = (tables: TablesById, taker: NameTaker): PersonalCell[] => {
  const found: PersonalCell[] = [];
  for (const { id, columns } of SHEETS) {
    for (const row of tables[id].rows) {
      if (row.key === '') continue;
      for (const column of Object.keys(columns)) {
        const value = row.values[column] ?? '';
        if (value === '') continue;
        const kind = cellKind(id, column, row.values);
        if (kind === 'plain') continue;
        const instead = kind === 'empty' ? '' : kind === 'actor' ? ACTING_CURATOR : kind === 'text' ? withoutPeople(value, taker) : wordsWithoutPeople(tables, id, column, value, taker);
        if (instead !== value) found.push({ sheet: id, key: row.key, at: row.at, column, value, instead });
      }
    }
  }
  return found;
};

export interface Suspicion {
  sheet: SheetId;
  at: number;
  column: string;
  kinds: PersonalKind[];
  sure: boolean;
}

/** Cells of a register without names that seem to hold something personal, surest first. Rows without a code are looked at too. */
export const suspicions = (tables: TablesById): Suspicion[] => {
  const found: Suspicion[] = [];
  // The same words of the lists stand in thousands of cells.
  const known = new Map<string, PersonalFinding[]>();
  const findingsIn = (value: string): PersonalFinding[] => {
    const before = known.get(value);
    if (before) return before;
    const findings = textsIn(value).flatMap(findPersonal);
    known.set(value, findings);
    return findings;
  };
  for (const { id, columns } of SHEETS) {
    for (const row of tables[id].rows) {
      for (const column of Object.keys(columns)) {
        const value = row.values[column] ?? '';
        const kind = value === '' ? 'plain' : cellKind(id, column, row.values);
        if (kind === 'plain' || (kind === 'actor' && value === ACTING_CURATOR)) continue;
        const whole = findingsIn(value);
        const findings = kind === 'words' && whole.length > 0 ? findingsIn(unlisted(tables, id, column, value)) : whole;
        // A column that must be empty is suspected whatever stands in it.
        if (findings.length === 0 && kind !== 'empty') continue;
        found.push({ sheet: id, at: row.at, column, kinds: [...new Set(findings.map((f) => f.kind))], sure: kind === 'empty' || findings.some((f) => f.sure) });
      }
    }
  }
  return found.sort((a, b) => Number(b.sure) - Number(a.sure));
};
