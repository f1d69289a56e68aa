// One row of an imported table as a draft: the values of a person and of a role, with every remark about its cells.

import type { IsoDate, MenteeRole, MentorRole, Person } from '../records';
import { WORDS, type ListName, type Word } from '../words';
import type { RecognisedColumn } from './columns';
import { FIELDS, fieldOf, type Field, type ImportRole } from './fields';
import { genderOf } from './first-names';
import { isMinor } from './person';
import { indexWords, readChoice, readChoices, readConsent, type WordIndex } from './reading/choice';
import { readClass } from './reading/class';
import { isEmail, readEmail, readPhone } from './reading/contact';
import { readBirth, readMoment } from './reading/date';
import { joinedName, readName, readNameLine, readNameParts, type NameReading, type NameShape } from './reading/name';
import { readCapacity, readYears } from './reading/number';
import type { CellRemark, Reading, RemarkKind } from './reading/reading';
import { comparable, cutTo, isBlank, oneLine, readLine, readText } from './reading/text';

/** Values of a role row; a mentor's import fills a mentor's columns, a mentee's import a mentee's. */
export type RoleValues = Partial<MentorRole & MenteeRole>;

/** One cell of the report: nothing is corrected or refused silently. */
export interface CellReport {
  column: string; // the heading of the table, or the field's own title
  field: Field;
  raw: string; // as written, the first 1,000 signs
  value: string; // as read
  kind: RemarkKind | 'kept'; // kept: the register knows better and stays
  text: string;
}

export interface Draft {
  line: number;
  outcome: 'person' | 'empty' | 'refused';
  reason: string; // of a refusal
  shape: NameShape;
  person: Partial<Person>;
  role: RoleValues;
  applied: string; // moment of the answer, '' = not known
  remarks: CellReport[];
  content: string; // all cells of the row: exact repetitions are recognised by it
}

export type Lists = Partial<Record<ListName, readonly Word[]>>;

export interface RowReader {
  (cells: readonly string[], line: number): Draft;
}

const RAW_SHOWN = 1000;

const KIND_OF_CATEGORY: Readonly<Record<string, string>> = {
  педагог: 'педагог', 'молодой педагог': 'педагог', старшеклассник: 'обучающийся', обучающийся: 'обучающийся', выпускник: 'выпускник',
  студент: 'студент', работодатель: 'работодатель', родитель: 'родитель', коллектив: 'коллектив',
};

/** Where a field's value is kept when the name differs or is a role's. */
const ROLE_FIELDS: ReadonlySet<Field> = new Set(['category', 'experience', 'topics', 'dislikes', 'about', 'request', 'forms', 'capacity', 'times', 'meeting', 'priority', 'consent', 'applied']);

function readContact(raw: string): Reading {
  if (isEmail(oneLine(raw))) return readEmail(raw);
  const phone = readPhone(raw);
  return phone.remark?.kind === 'unread' ? readLine(raw) : phone;
}

type Readers = Readonly<Record<Exclude<Field, 'name' | 'last' | 'first' | 'middle'>, (raw: string) => Reading>>;

function readersFor(role: ImportRole, today: IsoDate, lists: Lists): Readers {
  const index = (list: ListName): WordIndex => indexWords(lists[list] ?? WORDS[list]);
  const [categories, topics, forms, meeting, priority, gender] = [index(role === 'mentor' ? 'mentorCategory' : 'menteeCategory'), index('topic'), index('form'), index('meetingFormat'), index('priority'), index('gender')];
  return {
    applied: (raw) => readMoment(raw, today), birth: (raw) => readBirth(raw, today), class: readClass,
    category: (raw) => readChoice(raw, categories), topics: (raw) => readChoices(raw, topics), dislikes: (raw) => readChoices(raw, topics), forms: (raw) => readChoices(raw, forms),
    meeting: (raw) => readChoice(raw, meeting), priority: (raw) => readChoice(raw, priority), gender: (raw) => readChoice(raw, gender),
    capacity: readCapacity, experience: readYears, consent: readConsent, email: readEmail, phone: readPhone, parentContact: readContact, parent: readNameLine,
    post: readLine, organisation: readLine, about: readText, request: readText, times: readText,
  };
}

/** Why a row with this name cannot be a person; '' when it can. */
function refusal(name: NameReading, others: boolean): string {
  if (name.shape === 'empty') return 'нет ФИО';
  if (name.shape === 'single' || name.shape === 'strange') return name.remark?.text ?? 'не похоже на ФИО';
  if (name.shape === 'collective' && !others) return 'похоже на заголовок раздела, а не на участника';
  return '';
}

/**
 * Makes the reader of rows of one table. `columns` as the curator confirmed them; `year` of the programme;
 * `lists` of the register (those it lacks are taken from the programme's own words).
 */
export function rowReader(columns: readonly RecognisedColumn[], role: ImportRole, year: string, today: IsoDate, lists: Lists): RowReader {
  const readers = readersFor(role, today, lists);
  const columnOf = new Map<Field, RecognisedColumn>();
  const unknown: RecognisedColumn[] = [];
  for (const column of columns) {
    if (column.field === 'skip') continue;
    // A field of the other role, or one set on two columns, has no place in this table: it is kept like an unknown one.
    if (column.field === 'unknown' || columnOf.has(column.field) || !fieldOf(column.field, role)) unknown.push(column);
    else columnOf.set(column.field, column);
  }
  const headings = columns.filter((column) => column.heading !== '').map((column) => comparable(column.heading));

  const place = (field: Field): number => columnOf.get(field)?.index ?? columns.length;

  return (cells, line) => {
    const draft: Draft = { line, outcome: 'person', reason: '', shape: 'empty', person: {}, role: {}, applied: '', remarks: [], content: contentOf(cells) };
    if (cells.every(isBlank)) return { ...draft, outcome: 'empty' };
    const repeated = headings.length > 1 && columns.every(({ index, heading }) => heading === '' || comparable(cells[index] ?? '') === comparable(heading));
    if (repeated) return { ...draft, outcome: 'refused', reason: 'повторена шапка таблицы' };

    const cell = (field: Field): string => cells[columnOf.get(field)?.index ?? -1] ?? '';
    const report = (field: Field, raw: string, value: string, remark: CellRemark | undefined): void => {
      if (remark) draft.remarks.push({ column: columnOf.get(field)?.heading || FIELDS[field].title, field, raw: cutTo(raw, RAW_SHOWN), value: cutTo(value, RAW_SHOWN), kind: remark.kind, text: remark.text });
    };

    for (const [field, read] of Object.entries(readers) as [keyof Readers, (raw: string) => Reading][]) {
      if (!columnOf.has(field)) continue;
      const raw = cell(field);
      const reading = read(raw);
      report(field, raw, reading.value, reading.remark);
      if (ROLE_FIELDS.has(field)) Object.assign(draft.role, { [field]: reading.value });
      else Object.assign(draft.person, { [field]: reading.value });
    }
    shareContacts(draft, cell, report);
    const collective = draft.role.category === 'коллектив';
    const name = columnOf.has('name') && !isBlank(cell('name')) ? readName(cell('name'), collective) : readNameParts(cell('last'), cell('first'), cell('middle'), collective);
    const nameField = columnOf.has('name') ? 'name' : 'last';
    report(nameField, nameField === 'name' ? cell('name') : [cell('last'), cell('first'), cell('middle')].join(' '), name.remark?.kind === 'unread' ? '' : joinedName(name), name.remark);
    draft.shape = name.shape;
    draft.applied = draft.role.applied ?? '';
    const others = cells.filter((text) => !isBlank(text)).length > 1;
    const reason = refusal(name, others || collective);
    if (reason !== '') {
      draft.remarks.sort((a, b) => place(a.field) - place(b.field));
      return { ...draft, outcome: 'refused', reason };
    }

    Object.assign(draft.person, { last: name.last, first: name.first, middle: name.middle });
    settleKind(draft, role, report);
    if ((draft.person.gender ?? '') === '') draft.person.gender = genderOf(name.first, name.middle);
    draft.person.extra = unknown.map(({ index, heading }) => extraLine(heading || `Столбец ${index + 1}`, cells[index] ?? '')).filter((text) => text !== '').join('\n');
    draft.role.year = year;
    reportMissing(draft, (field) => columnOf.has(field), cell, today, report);
    draft.remarks.sort((a, b) => place(a.field) - place(b.field));
    return draft;
  };
}

/** All cells in one string; trailing empty ones do not count, tables are often ragged. */
const contentOf = (cells: readonly string[]): string => JSON.stringify(cells.map(oneLine)).replace(/(?:,"")*\]$/, ']');

const ADDRESS_WITHIN = /[^\s,;<>()]+@[^\s,;<>()]+/;

/** «8 900 000-00-11, tes@x.ru» in one cell serves both fields when the other has nothing of its own. */
function shareContacts(draft: Draft, cell: (field: Field) => string, report: Report): void {
  const { person } = draft;
  const address = readEmail(ADDRESS_WITHIN.exec(cell('phone'))?.[0] ?? '');
  if ((person.email ?? '') === '' && address.value !== '') {
    person.email = address.value;
    report('email', cell('phone'), address.value, { kind: 'corrected', text: `адрес взят из столбца с телефоном: ${address.value}` });
  }
  const number = readPhone(/[+\d][\d\s()-]{9,}\d/.exec(cell('email'))?.[0] ?? '');
  if ((person.phone ?? '') === '' && number.value !== '' && number.remark?.kind !== 'doubtful') {
    person.phone = number.value;
    report('phone', cell('email'), number.value, { kind: 'corrected', text: `номер взят из столбца с почтой: ${number.value}` });
  }
}

const extraLine = (heading: string, raw: string): string => (isBlank(raw) ? '' : `${heading}: ${oneLine(readText(raw).value)}`);

type Report = (field: Field, raw: string, value: string, remark: CellRemark | undefined) => void;

/** The category decides the kind of the person; where the table has none, the class or the post tells it. */
function settleKind(draft: Draft, role: ImportRole, report: Report): void {
  const { person } = draft;
  let category = draft.role.category ?? '';
  if (category === '') {
    if (draft.shape === 'collective') category = 'коллектив';
    else if ((person.class ?? '') !== '') category = role === 'mentor' ? 'старшеклассник' : 'обучающийся';
    else if (/учител|педагог|воспитател|преподавател/.test(comparable(person.post ?? ''))) category = 'педагог';
    if (category !== '') report('category', '', category, { kind: 'doubtful', text: `категория не указана, по остальному: ${category}` });
    draft.role.category = category;
  }
  person.kind = KIND_OF_CATEGORY[category] ?? '';
  for (const field of Object.keys(person) as (keyof Person)[]) if (person[field] === undefined) delete person[field];
}

function reportMissing(draft: Draft, has: (field: Field) => boolean, cell: (field: Field) => string, today: IsoDate, report: Report): void {
  const { person, role, remarks } = draft;
  const said = (field: Field): boolean => remarks.some((remark) => remark.field === field);
  const missing = (field: Field, text: string): void => report(field, cell(field), role[field as keyof RoleValues] ?? '', { kind: 'missing', text });
  if (has('email') && person.email === '' && !said('email')) missing('email', 'адреса почты нет: писем не получит');
  if (has('consent') && role.consent === '' && !said('consent')) missing('consent', 'согласия нет: в подбор и приказ не пойдёт');
  if (role.consent === 'нет') missing('consent', 'отказ от согласия: в подбор и приказ не пойдёт');
  const minor = isMinor({ birth: person.birth ?? '', class: person.class ?? '', kind: person.kind ?? '' }, today);
  if (has('parent') && minor === true && person.parent === '') missing('parent', 'нет родителя: согласие за несовершеннолетнего взять не с кого');
}
