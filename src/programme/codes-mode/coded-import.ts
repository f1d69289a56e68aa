// An import of people as the register without names gets it: everything personal stays in the browser and goes into the key.

import { changeKey } from '../people/declined';
import type { ImportRole } from '../people/fields';
import type { ImportPlan } from '../people/import-plan';
import type { MenteeRole, MentorRole, Person } from '../records';
import { ageOfNew } from './age-bands';
import { keyPerson, type KeyPerson } from './key-file';
import { PERSONAL_FIELDS } from './personal';
import { findPersonal } from './scanner';

/** Fields of «Люди» that an import may send. */
export const OPEN_FIELDS = ['gender', 'kind', 'class', 'post', 'organisation', 'state', 'ageBand', 'signer', 'bandChanges'] as const satisfies readonly (keyof Person)[];

export interface CodedRow {
  /** '' = a new person: the server gives the code. */
  code: string;
  person: { [field: string]: string };
  role: { [field: string]: string };
}

/** A text that seems to name somebody and is therefore not sent. */
export interface HeldText {
  id: string;
  line: number;
  field: string;
  text: string;
  /** Never sent; the others are sent when the curator says that they name nobody. */
  sure: boolean;
}

export interface CodedImport {
  rows: CodedRow[];
  /** What the key gets, row for row. */
  named: Partial<KeyPerson>[];
  held: HeldText[];
}

const personal: ReadonlySet<string> = new Set(PERSONAL_FIELDS);
const open: ReadonlySet<string> = new Set(OPEN_FIELDS);

/** Columns of «Люди» that nobody keeps in a register without names: neither the sheet nor the key. */
const LEFT_OUT: ReadonlySet<string> = new Set(['remarks', 'extra']);

/** Differences that cannot come into a register without names, as `changeKey` names them: to be declined before anything is counted. */
export const unsentChanges = (plan: ImportPlan, released: ReadonlySet<string>): string[] => plan.entries.flatMap((entry) => entry.changes.filter((change) => {
  if (change.on === 'person' && personal.has(change.field)) return false;
  if (LEFT_OUT.has(change.field)) return true;
  const findings = findPersonal(change.after);
  return findings.length > 0 && (findings.some((f) => f.sure) || !released.has(`${entry.line}.${change.field}`));
}).map((change) => changeKey(entry.line, change)));

/**
 * `plan` is made over the register with the names of the key, what the curator declined already taken out. `released` names the held
 * texts that she let go.
 */
export const codedImport = (plan: ImportPlan, role: ImportRole, today: string, released: ReadonlySet<string>): CodedImport => {
  const made: CodedImport = { rows: [], named: [], held: [] };
  const passed = (values: { readonly [field: string]: string | undefined }, line: number): { [field: string]: string } => {
    const kept: { [field: string]: string } = {};
    for (const [field, text = ''] of Object.entries(values)) {
      const findings = text === '' ? [] : findPersonal(text);
      if (findings.length > 0) {
        const held = { id: `${line}.${field}`, line, field, text, sure: findings.some((f) => f.sure) };
        made.held.push(held);
        if (held.sure || !released.has(held.id)) continue;
      }
      kept[field] = text;
    }
    return kept;
  };
  for (const entry of plan.entries) {
    if (entry.outcome !== 'new' && entry.outcome !== 'changed') continue;
    const changed: { [field: string]: string | undefined } = entry.code === undefined ? { ...entry.person } : Object.fromEntries(entry.changes.filter((c) => c.on === 'person').map((c) => [c.field, c.after]));
    const age = entry.code === undefined ? ageOfNew(entry.person, today) : 'birth' in changed ? ageOfNew({ ...entry.person, birth: changed['birth'] ?? '' }, today) : {};
    const all: { [field: string]: string | undefined } = { ...changed, ...age };
    const sent = Object.fromEntries(Object.entries(all).filter(([field, value]) => open.has(field) && (value !== '' || entry.code !== undefined)));
    made.rows.push({ code: entry.code ?? '', person: passed(sent, entry.line), role: passed(roleTexts(entry.outcome === 'changed' ? Object.fromEntries(entry.changes.filter((c) => c.on === 'role').map((c) => [c.field, c.after])) : entry.role, role), entry.line) });
    made.named.push(entry.code === undefined ? keyPerson(entry.person as { [field: string]: string }) : Object.fromEntries(Object.entries(changed).filter(([field]) => personal.has(field) || field === 'gender')));
  }
  return made;
};

const roleTexts = (values: Partial<MentorRole & MenteeRole>, role: ImportRole): { [field: string]: string } =>
  Object.fromEntries(Object.entries(values).filter(([field, value]) => value !== '' && field !== 'code' && field !== 'year' && (role === 'mentor' || field !== 'capacity')));

/** Names for the key once the server has given the codes; the answer has a code for every row that was sent. */
export const namesOfCodes = (made: CodedImport, codes: readonly string[]): { [code: string]: Partial<KeyPerson> } =>
  Object.fromEntries(made.named.flatMap((named, i) => (Object.keys(named).length > 0 && codes[i] ? [[codes[i], named]] : [])));
