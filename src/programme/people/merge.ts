// Several rows of one human into one, and that one against what the register already knows.

import type { Person } from '../records';
import type { CellReport, Draft, RoleValues } from './draft';
import { FIELDS, FIELD_LIST, type Field } from './fields';
import { identityOf, wholeKey } from './identity';
import { nameKey } from './person';
import { phoneDigits } from './reading/contact';
import { CELL_LIMIT, comparable, cutTo, oneLine } from './reading/text';
import { sorted } from './sorted';

/** Before and after of one value that an import would change. */
export interface Change {
  on: 'person' | 'role';
  field: string; // key of Person or of the role
  before: string;
  after: string;
  byHand: boolean; // this very answer is in the register already: the difference is most likely a curator's correction
}

/** What the rows of one human say together. */
export interface Merged {
  person: Partial<Person>;
  role: RoleValues;
  applied: string;
  sources: ReadonlyMap<string, Draft>; // field → the row its value came from
  drafts: readonly Draft[]; // earlier answers first
}

const yoCount = (text: string): number => (text.match(/ё/gi) ?? []).length;
const FULLNESS: Readonly<Record<string, number>> = { full: 3, collective: 3, partial: 2, reversed: 1, initials: 0 };

/** Later answers win, an empty or unread cell never blanks a known value, the name is the fullest one and keeps its «ё». */
export function mergeDrafts(rows: readonly Draft[]): Merged {
  const drafts = sorted(rows, (a, b) => (a.applied === b.applied ? a.line - b.line : a.applied < b.applied ? -1 : 1));
  const person: Record<string, string> = {};
  const role: Record<string, string> = {};
  const sources = new Map<string, Draft>();
  for (const draft of drafts) {
    for (const [target, values] of [[person, draft.person], [role, draft.role]] as const) {
      for (const [field, value] of Object.entries(values)) {
        if (value === '' && (target[field] ?? '') !== '') continue;
        if (field === 'extra') target[field] = mergeLines(target[field] ?? '', value);
        else target[field] = value;
        sources.set(field, draft);
      }
    }
  }
  return { person: { ...person, ...bestName(drafts) }, role, applied: role.applied ?? '', sources, drafts };
}

function bestName(drafts: readonly Draft[]): Pick<Person, 'last' | 'first' | 'middle'> {
  const fullness = Math.max(...drafts.map((draft) => FULLNESS[draft.shape] ?? 0));
  const fullest = drafts.filter((draft) => (FULLNESS[draft.shape] ?? 0) === fullness);
  const names = fullest.map(({ person: { last = '', first = '', middle = '' } }) => ({ last, first, middle }));
  const latest = names[names.length - 1] as Pick<Person, 'last' | 'first' | 'middle'>;
  return names.filter((name) => nameKey(name) === nameKey(latest)).reduce(withYo, latest);
}

const richer = (a: string, b: string): string => (yoCount(b) > yoCount(a) ? b : a);

/** Takes each part of the same name from where it is written with more «ё». */
function withYo<N extends Pick<Person, 'last' | 'first' | 'middle'>>(a: N, b: Pick<Person, 'last' | 'first' | 'middle'>): N {
  return { ...a, last: richer(a.last, b.last), first: richer(a.first, b.first), middle: richer(a.middle, b.middle) };
}

/** 'Столбец: значение' lines: a later value of the same column replaces the earlier one. */
function mergeLines(before: string, after: string): string {
  const lines = new Map<string, string>();
  for (const line of [...before.split('\n'), ...after.split('\n')]) if (line !== '') lines.set(line.split(': ')[0] ?? line, line);
  return cutTo([...lines.values()].join('\n'), CELL_LIMIT);
}

/** Whether two canonical values mean the same; the register may hold what a person typed by hand. */
export function sameValue(field: string, a: string, b: string): boolean {
  if (a === b) return true;
  if (field === 'phone') return phoneDigits(a) === phoneDigits(b) && phoneDigits(a) !== '';
  if (field === 'topics' || field === 'dislikes' || field === 'forms') return sorted(a.split(';').map(comparable)).join(';') === sorted(b.split(';').map(comparable)).join(';');
  if (field === 'email' || field === 'class' || field === 'category' || field === 'parent' || field === 'post' || field === 'meeting') return comparable(a) === comparable(b);
  return a.replace(/\r\n?/g, '\n').trim() === b.replace(/\r\n?/g, '\n').trim();
}

const DERIVED: ReadonlySet<string> = new Set(['kind', 'gender', 'state', 'status']); // ours, not the table's: only a blank is filled
const APART: ReadonlySet<string> = new Set(['code', 'year', 'last', 'first', 'middle', 'extra', 'remarks', 'applied', 'note']);

/**
 * Whether a row has been taken into the register under this person: nothing in it that the register does not say too, and
 * either the same moment of the answer or the same full name with neither knowing more (a list of names imported again).
 */
export function isTaken(draft: Draft, person: Person | undefined, role: RoleValues | undefined): boolean {
  if (!person || !role) return false;
  const sameAnswer = draft.applied !== '' && draft.applied === role.applied;
  const asMuch = draft.shape === 'full' && wholeKey(identityOf(draft.person)) === wholeKey(identityOf(person));
  if (!sameAnswer && !asMuch) return false;
  return difference(person, role, mergeDrafts([draft])).changes.length === 0;
}

export interface Difference {
  changes: Change[];
  kept: CellReport[]; // values of an older answer that the register did not take
}

/** What an import changes in a person and a role of the register; `role` undefined = the role row is new and is not compared. */
export function difference(known: Person, knownRole: RoleValues | undefined, merged: Merged): Difference {
  const changes: Change[] = [];
  const kept: CellReport[] = [];
  const before = knownRole?.applied ?? '';
  const older = merged.applied !== '' && before !== '' && merged.applied < before;
  const byHand = merged.applied !== '' && merged.applied === before;
  const set = (on: Change['on'], field: string, from: string, to: string): void => {
    if (from !== to) changes.push({ on, field, before: from, after: to, byHand });
  };
  const compare = (on: Change['on'], from: Readonly<Record<string, string | undefined>>, to: Readonly<Record<string, string | undefined>>): void => {
    for (const [field, after = ''] of Object.entries(to)) {
      const now = from[field] ?? '';
      if (after === '' || APART.has(field) || sameValue(field, now, after)) continue;
      if (now === '' || (!older && !DERIVED.has(field))) set(on, field, now, after);
      else if (older && field in FIELDS) kept.push({ column: FIELDS[field as Field].title, field: field as Field, raw: cutTo(after, 1000), value: cutTo(now, 1000), kind: 'kept', text: 'ответ старше того, что в реестре: оставлено как есть' });
    }
  };
  const name = betterName(known, merged);
  for (const part of ['last', 'first', 'middle'] as const) set('person', part, known[part], name[part]);
  compare('person', { ...known }, merged.person);
  const extra = mergeLines(known.extra, merged.person.extra ?? '');
  if (extra !== mergeLines(known.extra, '') && !older) set('person', 'extra', known.extra, extra);
  if (knownRole) {
    compare('role', knownRole, merged.role);
    if (merged.applied > before) set('role', 'applied', before, merged.applied);
  }
  const taken = new Set(changes.map((change) => change.field));
  const remarks = withRemarks(known.remarks, merged, (field) => taken.has(field) || (!knownRole && field in merged.role), (field) => ({ ...known, ...knownRole } as Record<string, string>)[field] ?? '');
  set('person', 'remarks', known.remarks, remarks);
  return { changes, kept };
}

/** The register's name, with «ё» from the file, or the file's where it is fuller or the curator said that it is the same person. */
function betterName(known: Person, merged: Merged): Pick<Person, 'last' | 'first' | 'middle'> {
  const { last = '', first = '', middle = '' } = merged.person;
  const name = { last, first, middle };
  if (nameKey(known) === nameKey(name)) return withYo({ last: known.last, first: known.first, middle: known.middle }, name);
  return merged.drafts.some((draft) => draft.shape === 'full') ? name : known;
}

const isOurs = (line: string, field: Field): boolean => line.startsWith(`${FIELDS[field].title}: «`) && line.includes('» — ');

/**
 * Remarks that stay with the person, a line each: cells that could not be read or were read with doubt. A line goes
 * when its field is read anew; it is not put back where the register has a value of its own.
 */
export function withRemarks(before: string, merged: Merged, taken: (field: string) => boolean, known: (field: string) => string): string {
  const values: Readonly<Record<string, string | undefined>> = { ...merged.person, ...merged.role };
  let lines = before === '' ? [] : before.split('\n');
  for (const draft of merged.drafts) {
    for (const remark of draft.remarks.filter(isLasting)) {
      const stands = merged.sources.get(remark.field) === draft || (remark.value === '' && values[remark.field] === '');
      const wanted = stands && (remark.kind === 'unread' ? known(remark.field) === '' : taken(remark.field));
      const line = `${FIELDS[remark.field].title}: «${cutTo(oneLine(remark.raw), 80)}» — ${remark.text}`;
      if (wanted && !lines.includes(line)) lines = [...lines.filter((old) => !isOurs(old, remark.field)), line];
    }
  }
  const readWell = FIELD_LIST.filter((field) => taken(field) && (values[field] ?? '') !== '' && !merged.sources.get(field)?.remarks.some((remark) => remark.field === field && isLasting(remark)));
  return cutTo(lines.filter((line) => !readWell.some((field) => isOurs(line, field))).join('\n'), CELL_LIMIT);
}

/** Doubts about a name or a category are settled in the preview; what was not read, or read with doubt, stays to be looked at. */
const isLasting = ({ kind, field }: CellReport): boolean => kind === 'unread' || (kind === 'doubtful' && field !== 'name' && field !== 'last' && field !== 'category');
