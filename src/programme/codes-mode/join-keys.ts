// Joins the keys of two curators who worked apart: what only one knows is taken, what both say otherwise is asked.

import { codesOf, FIELDS_OF_KEY, type KeyFile, type KeyPerson } from './key-file';

export interface KeyConflict {
  /** '1014Ж.last' or 'director.phone': stable, for the answers. */
  id: string;
  /** Code of the person; '' for a setting. */
  code: string;
  field: string;
  mine: string;
  theirs: string;
}

export type KeyJoin = { ok: false; message: string } | { ok: true; key: KeyFile; conflicts: KeyConflict[]; added: number };

const unique = <T>(rows: readonly T[]): T[] => [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];

/**
 * `answers` says by conflict id whether mine or theirs holds; unanswered ones keep mine. The version of the result is the higher one,
 * so that the next download is above both.
 */
export const joinKeys = (mine: KeyFile, theirs: KeyFile, answers: { readonly [id: string]: 'mine' | 'theirs' } = {}): KeyJoin => {
  if (mine.register !== theirs.register) return { ok: false, message: 'Это ключи разных реестров: одни и те же коды в них значат разных людей. Соединить их нельзя.' };
  const conflicts: KeyConflict[] = [];
  const pick = (id: string, code: string, field: string, a: string, b: string): string => {
    if (a === b || b === '') return a;
    if (a === '') return b;
    conflicts.push({ id, code, field, mine: a, theirs: b });
    return answers[id] === 'theirs' ? b : a;
  };
  const people: { [code: string]: KeyPerson } = { ...mine.people };
  let added = 0;
  for (const code of codesOf(theirs)) {
    const other = theirs.people[code] as KeyPerson;
    const own = mine.people[code];
    if (!own) {
      people[code] = other;
      added++;
    } else {
      people[code] = Object.fromEntries(FIELDS_OF_KEY.map((field) => [field, pick(`${code}.${field}`, code, field, own[field], other[field])])) as KeyPerson;
    }
  }
  const settings: { [key: string]: string } = { ...mine.settings };
  for (const [key, value] of Object.entries(theirs.settings)) settings[key] = pick(key, '', key, settings[key] ?? '', value);
  return {
    ok: true, conflicts, added,
    key: {
      ...mine, people, settings, version: Math.max(mine.version, theirs.version),
      declensions: unique([...mine.declensions, ...theirs.declensions]), texts: unique([...mine.texts, ...theirs.texts]),
    },
  };
};
