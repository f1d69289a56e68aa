// Values out of a table that a psychologist or a class teacher keeps: rows are people, headings name measures.

import { comparable, oneLine } from '../people/reading/text';
import type { MeasureKind } from './catalogue';
import type { KeyedValue, MeasuredPerson } from './grid';

export interface TableReading {
  values: KeyedValue[];
  /** People of whom something was read. */
  people: number;
  /** Measures whose columns were found. */
  measures: string[];
  /** Lines whose person is not known for sure, from 1 as the table counts them. */
  unknown: { line: number; text: string }[];
}

const CODE = /^код(?: |$)/;
const NAME = /^(?:ф\.? ?и\.? ?о\.?|фамили|кто|ученик|обучающийся|участник|педагог|имя)/;
const CLASS = /^класс/;

const headings = (row: readonly string[]): string[] => row.map((cell) => comparable(cell).replace(/ ?\([^)]*\)$/, ''));

/** Rows within which the headings are looked for: a title and a few empty lines may stand above. */
const MOST_ABOVE = 15;

/** «Аистов Лев» fits «Аистов Лев Юрьевич», «Аистов» alone fits nobody. */
const nameFits = (written: string, own: string): boolean => own === written || (written.includes(' ') && own.startsWith(`${written} `));

/**
 * Reads a table: each heading that names a measure (a scale in brackets does not count) is a column of it. A person is known by the
 * code, else by the name with the class where the table has one; whoever fits two people is left to the curator. Null: no column is a measure.
 */
export function readMeasureTable(rows: readonly (readonly string[])[], people: readonly MeasuredPerson[], kinds: readonly MeasureKind[]): TableReading | null {
  const titles = new Map(kinds.map((kind) => [comparable(kind.title), kind.title]));
  const at = rows.slice(0, MOST_ABOVE).findIndex((row) => headings(row).some((heading) => titles.has(heading)));
  if (at < 0) return null;
  const heads = headings(rows[at] ?? []);
  const columns = heads.flatMap((heading, column) => (titles.has(heading) ? [{ column, title: titles.get(heading) ?? '' }] : []));
  const find = (pattern: RegExp): number => heads.findIndex((heading) => pattern.test(heading) && !titles.has(heading));
  const [code, name, schoolClass] = [find(CODE), find(NAME), find(CLASS)];
  const byCode = new Map(people.map((person) => [comparable(person.code), person]));
  const byWord = new Map<string, { person: MeasuredPerson; name: string; group: string }[]>();
  for (const person of people) {
    const own = comparable(person.name);
    const word = own.split(' ')[0] ?? '';
    byWord.set(word, [...(byWord.get(word) ?? []), { person, name: own, group: comparable(person.group) }]);
  }
  const reading: TableReading = { values: [], people: 0, measures: columns.map(({ title }) => title), unknown: [] };
  rows.slice(at + 1).forEach((row, i) => {
    const line = at + 2 + i;
    const cells = columns.map(({ column, title }) => ({ measure: title, raw: oneLine(row[column] ?? '') })).filter(({ raw }) => raw !== '');
    const written = comparable(row[name < 0 ? 0 : name] ?? '');
    if (cells.length === 0 || (written === '' && code < 0)) return;
    const known = byCode.get(comparable(row[code] ?? ''));
    const group = comparable(row[schoolClass] ?? '');
    const fitting = known ? [known] : (byWord.get(written.split(' ')[0] ?? '') ?? []).filter((own) => nameFits(written, own.name) && (group === '' || own.group === group)).map((own) => own.person);
    const [person] = fitting;
    if (!person || fitting.length > 1) {
      reading.unknown.push({ line, text: person ? 'подходят несколько человек: добавьте столбец «Код» или «Класс»' : 'нет среди наставляемых этого года' });
      return;
    }
    reading.people += 1;
    for (const { measure, raw } of cells) reading.values.push({ code: person.code, measure, raw });
  });
  return reading;
}
