// One answer of a person whose code is known: what it changes in the person's row and in the part of the year, without asking who it is.

import type { IsoDate, MenteeRole, MentorRole, Person } from '../records';
import type { RecognisedColumn } from './columns';
import { rowReader, type Lists, type RoleValues } from './draft';
import type { ImportRole } from './fields';
import { difference, mergeDrafts, withRemarks } from './merge';

export interface KnownAnswer {
  cells: readonly string[];
  columns: readonly RecognisedColumn[];
  role: ImportRole;
  year: string;
  today: IsoDate;
  lists: Lists;
  person: Person;
  /** The person's part in the year; undefined = there is none yet. */
  part: MentorRole | MenteeRole | undefined;
}

/** Values to write; a name that the answer lacks or writes otherwise stays the register's. */
export function changesOfKnown({ cells, columns, role, year, today, lists, person, part }: KnownAnswer): { person: Partial<Person>; part: RoleValues } {
  const draft = rowReader(columns, role, year, today, lists)(cells, 1);
  // In the codes mode a row has no name; whose it is was told by the code.
  const merged = mergeDrafts([{ ...draft, outcome: 'person', shape: 'partial' }]);
  const { changes } = difference(person, part, merged);
  const of = (on: 'person' | 'role'): { [field: string]: string } => Object.fromEntries(changes.filter((change) => change.on === on).map((change) => [change.field, change.after]));
  const changed = of('person') as Partial<Person>;
  if (part) return { person: changed, part: of('role') };
  const remarks = withRemarks(person.remarks, merged, () => true, () => '');
  return { person: remarks === person.remarks ? changed : { ...changed, remarks }, part: { ...merged.role, year, status: role === 'mentor' ? 'кандидат' : 'участвует' } };
}
