// Two rows of one human become one: which values stay, what moves to the code that stays, and what forbids it.

import { isWorking } from '../pairing/participants';
import { joinChoices, splitChoices, type Pair, type SheetId } from '../records';
import { holdsCode, withOtherCode } from './code-inside';
import { DIFFERENT, pairsApart } from './duplicates';
import { MERGED } from './duplicates-survivor';
import { cutTo, CELL_LIMIT } from './reading/text';

/** A column that names people by code: one, several joined by '; ', or anywhere inside a text or JSON. */
export interface Reference {
  sheet: SheetId;
  column: string;
  many: boolean;
  inside?: true;
}

/** Sheets where one human has one row a year (and measure): two such rows become one. */
type JoinedSheet = 'people' | 'mentors' | 'mentees' | 'measures';

/** A value in which the two rows differ; `lose` wins when it is chosen. */
export interface MergeField {
  /** Stable name of the choice. */
  id: string;
  sheet: JoinedSheet;
  /** '' of a person, else the school year. */
  year: string;
  /** Title of the measure, '' elsewhere. */
  measure: string;
  column: string;
  keep: string;
  lose: string;
  chosen: 'keep' | 'lose';
}

export interface MergeWanted {
  keep: string;
  lose: string;
  /** Choices by the id of the field; what is not named keeps the value of the row that stays. */
  choices: { [id: string]: 'keep' | 'lose' };
}

/** One row to be changed, added or taken away. */
export interface MergeChange {
  sheet: SheetId;
  /** Key of a row that is there; '' of a new one. */
  key: string;
  does: 'update' | 'insert' | 'remove';
  values: { [column: string]: string };
}

export interface MergePlan {
  /** Why it must not be done, in sentences; then nothing else counts. */
  objections: string[];
  fields: MergeField[];
  /** Values that only the leaving row knew and the staying one takes over. */
  filled: { sheet: JoinedSheet; column: string; value: string }[];
  /** Rows that will name the staying code, by sheet. */
  moved: { sheet: SheetId; rows: number }[];
  changes: MergeChange[];
}

type Row = { readonly [column: string]: string };

interface KeyedRow {
  key: string;
  values: Row;
}

/** Rows by sheet with their keys, and which years may not be touched. */
export interface MergeRegister {
  rows(sheet: SheetId): readonly KeyedRow[];
  references: readonly Reference[];
  closed: ReadonlySet<string>;
}

const JOINED: ReadonlySet<SheetId> = new Set(['people', 'mentors', 'mentees', 'measures']);
/** Never asked about: keys and what the merge itself decides. */
const OWN: ReadonlySet<string> = new Set(['id', 'code', 'year', 'measure', 'duplicateOf']);
/** Both sides stay, a line each. */
const LINES: ReadonlySet<string> = new Set(['remarks', 'extra', 'note']);
/** The later one is right. */
const LATER: ReadonlySet<string> = new Set(['confirmed', 'applied']);

const joinedLines = (a: string, b: string): string => cutTo([...new Set([...a.split('\n'), ...b.split('\n')])].filter((line) => line !== '').join('\n'), CELL_LIMIT);

/** Joins two rows of one sheet; tells the differences and what the staying row gains. */
function joinRows(sheet: JoinedSheet, keep: Row, lose: Row, wanted: MergeWanted, plan: MergePlan): { [column: string]: string } {
  const values: { [column: string]: string } = {};
  const [year, measure] = [keep['year'] ?? '', keep['measure'] ?? ''];
  for (const [column, other] of Object.entries(lose)) {
    const own = keep[column] ?? '';
    if (OWN.has(column) || other === '' || other === own) continue;
    if (LINES.has(column)) values[column] = joinedLines(own, other);
    else if (LATER.has(column)) values[column] = other > own ? other : own;
    else if (own === '') {
      values[column] = other;
      plan.filled.push({ sheet, column, value: other });
    } else {
      const id = [sheet, year, measure, column].join('|');
      const chosen = wanted.choices[id] ?? 'keep';
      plan.fields.push({ id, sheet, year, measure, column, keep: own, lose: other, chosen });
      if (chosen === 'lose') values[column] = other;
    }
  }
  return values;
}

const refersTo = (row: Row, { column, many, inside }: Reference, code: string): boolean => (inside ? holdsCode(row[column] ?? '', code) : many ? splitChoices(row[column] ?? '').includes(code) : row[column] === code);

/** Reasons against, in words a curator can act upon. */
function objectionsTo({ keep, lose }: MergeWanted, register: MergeRegister): string[] {
  const person = (code: string): Row | undefined => register.rows('people').find((row) => row.key === code)?.values;
  const [stays, leaves] = [person(keep), person(lose)];
  if (!stays || !leaves) return ['Одного из этих людей нет в листе «Люди».'];
  if (keep === lose) return ['Это одна и та же запись.'];
  if (stays['state'] === MERGED || leaves['state'] === MERGED) return ['Одна из этих записей уже объединена с другой.'];
  const said: string[] = [];
  const pairs = register.rows('pairs').map((row) => row.values as unknown as Pair);
  for (const pair of pairs) {
    if ((pair.mentor === keep && pair.mentee === lose) || (pair.mentor === lose && pair.mentee === keep)) said.push(`Они записаны парой друг с другом (№ ${pair.id}, ${pair.year}). Человек не бывает наставником самому себе: сначала решите, что с этой парой.`);
  }
  const working = pairs.filter((pair) => isWorking(pair));
  for (const pair of working.filter((p) => p.mentee === lose)) {
    const other = working.find((p) => p.mentee === keep && p.year === pair.year);
    if (other) said.push(`Оба сейчас наставляемые в работающих парах ${pair.year} года (№ ${other.id} и № ${pair.id}). Сначала завершите лишнюю пару в листе «Пары».`);
  }
  const frozen = new Set<string>();
  for (const reference of register.references) {
    for (const { values } of register.rows(reference.sheet)) if (register.closed.has(values['year'] ?? '') && refersTo(values, reference, lose)) frozen.add(values['year'] ?? '');
  }
  if (frozen.size > 0) said.push(`На записи, которая уходит, держатся строки закрытого года (${[...frozen].join(', ')}), их менять нельзя. Поменяйте местами: пусть останется она.`);
  return said;
}

/** What a row becomes when the leaving code in it gives way to the staying one. */
function moved(sheet: SheetId, row: Row, columns: readonly Reference[], { keep, lose }: MergeWanted): { [column: string]: string } {
  const values: { [column: string]: string } = {};
  for (const { column, many, inside } of columns) {
    const before = row[column] ?? '';
    if (inside) {
      const after = holdsCode(before, lose) ? withOtherCode(before, lose, keep) : before;
      if (after !== before) values[column] = row['key'] === DIFFERENT ? pairsApart(after) : after;
    } else if (many) values[column] = joinChoices([...new Set(splitChoices(before).map((code) => (code === lose ? keep : code)))]);
    else if (before === lose) values[column] = keep;
  }
  const after = { ...row, ...values };
  // Nobody helps in a pair of one's own, and nobody wishes for oneself.
  if (sheet === 'pairs') values['helpers'] = joinChoices(splitChoices(after['helpers'] ?? '').filter((code) => code !== after['mentor'] && code !== after['mentee']));
  if (sheet === 'decisions' && after['mentor'] === after['mentee']) values['state'] = 'снято';
  return values;
}

/** Plans the merge over the register as it is. The leaving row stays with the state «объединён» and the code it went into. */
export function planMerge(wanted: MergeWanted, register: MergeRegister): MergePlan {
  const plan: MergePlan = { objections: objectionsTo(wanted, register), fields: [], filled: [], moved: [], changes: [] };
  if (plan.objections.length > 0) return plan;
  const { keep, lose } = wanted;
  const find = (code: string): Row => register.rows('people').find((row) => row.key === code)?.values ?? {};
  plan.changes.push({ sheet: 'people', key: keep, does: 'update', values: joinRows('people', find(keep), find(lose), wanted, plan) });
  plan.changes.push({ sheet: 'people', key: lose, does: 'update', values: { state: MERGED, duplicateOf: keep } });

  const bySheet = new Map<SheetId, Reference[]>();
  for (const reference of register.references) bySheet.set(reference.sheet, [...(bySheet.get(reference.sheet) ?? []), reference]);
  for (const [sheet, columns] of bySheet) {
    const rows = register.rows(sheet);
    const touched = rows.filter(({ values }) => columns.some((column) => refersTo(values, column, lose)));
    if (touched.length > 0) plan.moved.push({ sheet, rows: touched.length });
    for (const { key, values } of touched) {
      if (!JOINED.has(sheet) || sheet === 'people') {
        plan.changes.push({ sheet, key, does: 'update', values: moved(sheet, values, columns, wanted) });
        continue;
      }
      const joined = sheet as JoinedSheet;
      const own = rows.find((row) => row.values['code'] === keep && row.values['year'] === values['year'] && (row.values['measure'] ?? '') === (values['measure'] ?? ''));
      if (own) {
        plan.changes.push({ sheet, key: own.key, does: 'update', values: joinRows(joined, own.values, values, wanted, plan) }, { sheet, key, does: 'remove', values: {} });
      } else if (sheet === 'measures') plan.changes.push({ sheet, key, does: 'update', values: { code: keep } });
      else plan.changes.push({ sheet, key: '', does: 'insert', values: { ...values, code: keep } }, { sheet, key, does: 'remove', values: {} });
    }
  }
  return plan;
}

/** References that a merge follows beside those that the schema declares. */
export const UNDECLARED: readonly Reference[] = [
  { sheet: 'answers', column: 'about', many: false },
  ...([['documents', 'given'], ['documents', 'wording'], ['errands', 'payload'], ['questionnaires', 'audience'], ['runs', 'overrides'], ['settings', 'value']] as const).map(([sheet, column]) => ({ sheet, column, many: false, inside: true as const })),
];
