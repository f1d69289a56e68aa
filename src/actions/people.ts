// People come in: a table read in the curator's browser, rows of a sheet of the workbook, or one person named on the telephone.

import { sheetRows, sheetTitles } from '../google/sheets';
import { fullName, genderOf, MERGED, planPeopleImport, sameName, withoutDeclined, type Answer, type Counts, type ImportPlan, type ImportRole, type Lists, type RecognisedColumn, type Answered } from '../programme/people';
import { splitChoices, type MenteeRole, type MentorRole, type Person } from '../programme/records';
import type { ListName } from '../programme/words';
import type { Draft } from '../register/change';
import { rowsOf, type TablesById } from '../register/snapshot';
import { answeredIn } from './answered';
import { look, perform, type Decision, type Desk } from './perform';
import { refuse, type Reply, type View } from './reply';

/** All that the pure rules need to plan an import in the browser. */
export interface PeopleForImport {
  people: Person[];
  mentors: MentorRole[];
  mentees: MenteeRole[];
  lists: Lists;
  /** What was answered to the questions of earlier tables. */
  answered: Answered;
  year: string;
  today: string;
}

const listsOf = (tables: TablesById): Lists => {
  const lists: { [list: string]: { word: string; synonyms: string[] }[] } = {};
  for (const item of rowsOf(tables, 'lists')) (lists[item.list] ??= []).push({ word: item.word, synonyms: splitChoices(item.synonyms) });
  return lists as Partial<Record<ListName, { word: string; synonyms: string[] }[]>>;
};

/** The register as the rules of an import want it. */
export const forImport = ({ tables, year, today }: Desk): PeopleForImport => ({
  people: rowsOf(tables, 'people').filter((p) => p.code !== ''), mentors: rowsOf(tables, 'mentors'), mentees: rowsOf(tables, 'mentees'), lists: listsOf(tables), answered: answeredIn(tables), year, today,
});

export const peopleForImport = (): View<PeopleForImport> => look(forImport);

/** Sheets of the workbook that may hold a table of people: all but the register's own. */
export const sheetsToRead = (): View<string[]> => ({ ok: true, value: sheetTitles() });

/** Cells of such a sheet as they are shown. */
export const rowsOfSheet = (title: string): View<string[][]> => {
  const rows = sheetRows(title);
  return rows ? { ok: true, value: rows } : refuse('bad request');
};

export interface PeopleTable {
  rows: string[][];
  columns: RecognisedColumn[];
  headerRow: number;
  role: ImportRole;
  answers: { [question: string]: Answer };
  /** Counts of the preview: when the register gives others by now, nothing is written. */
  expected: Counts;
  /** Differences that the curator left as the register has them, as `changeKey` names them. */
  declined?: string[];
}

const wellFormed = (table: PeopleTable): boolean =>
  Array.isArray(table?.rows) && table.rows.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string')) &&
  Array.isArray(table.columns) && Number.isInteger(table.headerRow) && (table.role === 'mentor' || table.role === 'mentee') && typeof table.expected === 'object' && table.expected !== null &&
  (table.declined === undefined || (Array.isArray(table.declined) && table.declined.every((key) => typeof key === 'string')));

/** Writes what the plan says into the draft. */
const apply = (plan: ImportPlan, role: ImportRole, desk: Desk): void => {
  const sheet = role === 'mentor' ? 'mentors' : 'mentees';
  for (const entry of plan.entries) {
    if (entry.outcome !== 'new' && entry.outcome !== 'changed') continue;
    const known = entry.code !== undefined;
    const code = entry.code ?? desk.draft.newCode('people');
    if (!known) {
      desk.draft.insert('people', { ...entry.person, code, state: entry.person.state || 'участвует' });
    } else {
      const changes = entry.changes.filter((c) => c.on === 'person').map((c) => [c.field, c.after]);
      if (changes.length > 0) desk.draft.update('people', code, Object.fromEntries(changes) as Partial<Person>);
    }
    writeRole(desk.draft, desk.tables, sheet, { ...entry.role, code, year: desk.year });
  }
};

export const writeRole = (draft: Draft, tables: TablesById, sheet: 'mentors' | 'mentees', role: Partial<MentorRole & MenteeRole>): void => {
  const key = `${role.code}|${role.year}`;
  const fields = Object.keys(tables[sheet].schema.columns);
  const values = Object.fromEntries(Object.entries(role).filter(([field]) => fields.includes(field))) as Partial<MentorRole> & Partial<MenteeRole>;
  if (tables[sheet].byKey.has(key)) draft.update(sheet, key, values);
  else draft.insert(sheet, { status: sheet === 'mentors' ? 'кандидат' : 'участвует', ...values });
};

const sameCounts = (a: Counts, b: Counts): boolean => (Object.keys(a) as (keyof Counts)[]).every((k) => a[k] === b[k]);

export interface Imported {
  added: number;
  changed: number;
  unchanged: number;
}

/** Imports a table that the curator has seen in a preview. The plan is made again here; a different one is refused. */
export const importPeople = (requestId: string, table: PeopleTable): Reply<Imported & { [key: string]: number }> => {
  if (!wellFormed(table)) return refuse('bad request');
  const who = table.role === 'mentor' ? 'наставники' : 'наставляемые';
  return perform({ id: requestId, action: 'import people', title: `Загружены ${who}` }, (desk): Decision<Imported & { [key: string]: number }> => {
    const { people, mentors, mentees, lists } = forImport(desk);
    const plan = planPeopleImport({ ...table, year: desk.year, today: desk.today, register: { people, mentors, mentees, lists } });
    if (!sameCounts(plan.counts, table.expected)) return refuse('stale');
    const wanted = withoutDeclined(plan, new Set(table.declined ?? []));
    apply(wanted, table.role, desk);
    const { new: added, changed, unchanged } = wanted.counts;
    return { ok: true, value: { added, changed, unchanged }, title: `Загружены ${who}: новых ${added}, изменено ${changed}` };
  });
};

export interface NewPerson {
  person: Partial<Person>;
  role: 'mentor' | 'mentee' | '';
  roleValues: Partial<MentorRole & MenteeRole>;
  /** Code of a person who is in the register already and only gets the role; '' = a new person. */
  code: string;
  /** The curator has seen the namesakes and says that this is another human. */
  surely: boolean;
}

const onlyTexts = (values: unknown): values is { [field: string]: string } => typeof values === 'object' && values !== null && Object.values(values).every((v) => typeof v === 'string' && v.length < 50000);

const nameOf = (values: { last?: string; first?: string; middle?: string }): { last: string; first: string; middle: string } => ({ last: values.last ?? '', first: values.first ?? '', middle: values.middle ?? '' });

/** Adds one person, or gives a known one a part in this year. */
export const addPerson = (requestId: string, wanted: NewPerson): Reply<{ code: string }> => {
  if (!onlyTexts(wanted?.person) || !onlyTexts(wanted.roleValues) || typeof wanted.code !== 'string') return refuse('bad request');
  return perform({ id: requestId, action: 'add person', title: 'Добавлен человек' }, (desk): Decision<{ code: string }> => {
    const fields = Object.keys(desk.tables.people.schema.columns);
    const given = Object.fromEntries(Object.entries(wanted.person).filter(([f]) => fields.includes(f) && f !== 'code')) as Partial<Person>;
    const name = nameOf(given);
    let code = wanted.code;
    if (code !== '') {
      if (!desk.tables.people.byKey.has(code)) return refuse('no person');
    } else {
      if ((given.last ?? '') === '' || (given.first ?? '') === '') return refuse('bad request');
      const namesakes = desk.tables.people.rows.filter((row) => row.values['state'] !== MERGED && sameName(nameOf(row.values), name));
      if (namesakes.length > 0 && !wanted.surely) {
        return refuse('exists already', namesakes.map((row) => ({ sheet: desk.tables.people.sheet.name, row: row.at, text: `${fullName(nameOf(row.values))}, код ${row.key}` })));
      }
      code = desk.draft.newCode('people');
      desk.draft.insert('people', { gender: genderOf(name.first, name.middle), ...given, code, state: 'участвует' });
    }
    if (wanted.role !== '') writeRole(desk.draft, desk.tables, wanted.role === 'mentor' ? 'mentors' : 'mentees', { ...wanted.roleValues, code, year: desk.year });
    return { ok: true, value: { code }, title: wanted.code === '' ? `Добавлен человек: код ${code}` : `Новое участие: код ${code}` };
  });
};

/** People with their parts in this year, for finding someone as she types. */
export const peopleToFind = (): View<{ people: Person[]; mentors: string[]; mentees: string[] }> => look(({ tables, year }) => ({
  people: rowsOf(tables, 'people').filter((p) => p.code !== ''),
  mentors: rowsOf(tables, 'mentors').filter((m) => m.year === year).map((m) => m.code),
  mentees: rowsOf(tables, 'mentees').filter((m) => m.year === year).map((m) => m.code),
}));
