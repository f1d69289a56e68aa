// Forms that a person has checked («Склонения»): in documents they win over the rules, as long as the nominative stays the same.

import { splitChoices, type Declension, type Person, type Value } from '../records';
import type { Case, Gender } from './cases';
import { fullName } from './initials';
import { declineNameParts, type PersonName } from './name';

/** A name as a document knows it; '' lets the name itself decide. */
export interface NamedPerson extends PersonName {
  readonly gender: Gender | '';
}

/** Why a row of «Склонения» is no longer used. */
export interface OutdatedRow {
  readonly id: Value;
  readonly code: Value;
  readonly because: 'name' | 'gender';
}

/** What the checked rows say; null = nobody checked it, the rules decide. */
export interface Declensions {
  /** Whole name, «Лесину Марину Сергеевну». */
  name(person: NamedPerson, grammaticalCase: Case): string | null;
  /** Surname alone, for the use with initials. */
  surname(person: NamedPerson, grammaticalCase: Case): string | null;
  post(text: string, grammaticalCase: Case): string | null;
  /** Any other words that a school wants in its own way («слово»). */
  word(text: string, grammaticalCase: Case): string | null;
  /** The gender written in the person's row, for people whose own row is silent. */
  gender(person: NamedPerson): Gender | null;
  /** Rows made void by a later edit of the person's name or gender; the person is asked about anew. */
  readonly outdated: readonly OutdatedRow[];
}

/** The columns that matter; rows of the key file have the same names. */
export type CheckedRow = Pick<Declension, 'id' | 'what' | 'code' | 'source' | 'gender' | 'keep' | Case>;

const GENDERS: Readonly<Record<string, Gender>> = { м: 'm', ж: 'f' };

/** Blanks, their kind and capitals make no other nominative. */
export const sameSource = (text: string): string => text.normalize('NFC').trim().replace(/[\s\u00A0]+/g, ' ').toLowerCase();

type Index = ReadonlyMap<string, readonly CheckedRow[]>;

const keyOf = (what: string, source: string): string => `${what}|${sameSource(source)}`;

/** A person's row whose person is called otherwise by now, or turned out to be of the other gender. */
function outdatedBecause(row: CheckedRow, people: ReadonlyMap<string, Person>): OutdatedRow['because'] | null {
  const person = row.what === 'человек' && row.code !== '' ? people.get(row.code) : undefined;
  if (!person || fullName(person) === '') return null;
  if (sameSource(fullName(person)) !== sameSource(row.source)) return 'name';
  return row.gender !== '' && person.gender !== '' && row.gender !== person.gender ? 'gender' : null;
}

/** The last row that holds a form wins: it was checked later. */
function formIn(rows: readonly CheckedRow[] | undefined, grammaticalCase: Case): string | null {
  for (let at = (rows?.length ?? 0) - 1; at >= 0; at -= 1) {
    const form = rows?.[at]?.[grammaticalCase].trim() ?? '';
    if (form !== '') return form;
  }
  return null;
}

/** «Заместителя» checked, «заместитель» asked: the first letter follows the text that stands in the register. */
function likeFirstLetter(source: string, form: string): string {
  const first = source.trim().charAt(0);
  const rest = form.slice(1);
  if (first === first.toLowerCase() && rest.charAt(0) === rest.charAt(0).toLowerCase()) return form.charAt(0).toLowerCase() + rest;
  return first === first.toUpperCase() ? form.charAt(0).toUpperCase() + rest : form;
}

/** A whole name has as many words of the surname at its front in every case. */
const frontWords = (whole: string, last: string): string => whole.split(/\s+/).slice(0, last.trim().split(/\s+/).length).join(' ');

class Checked implements Declensions {
  constructor(private readonly index: Index, readonly outdated: readonly OutdatedRow[]) {}

  private ofPerson(person: PersonName): readonly CheckedRow[] {
    return this.index.get(keyOf('человек', fullName(person))) ?? [];
  }

  private kept(person: PersonName): readonly string[] {
    return this.ofPerson(person).flatMap((row) => splitChoices(row.keep));
  }

  gender(person: NamedPerson): Gender | null {
    const words = this.ofPerson(person).map((row) => GENDERS[row.gender]).filter((word): word is Gender => word !== undefined);
    return words[words.length - 1] ?? null;
  }

  /** A row «фамилия» of this gender, else one that names no gender. */
  private everybodysSurname(person: NamedPerson, grammaticalCase: Case): string | null {
    const rows = this.index.get(keyOf('фамилия', person.last)) ?? [];
    const gender = this.gender(person) ?? person.gender;
    const mine = rows.filter((row) => row.gender === '' || GENDERS[row.gender] === gender);
    if (mine.some((row) => splitChoices(row.keep).includes('фамилия'))) return person.last.trim();
    return formIn(mine, grammaticalCase);
  }

  surname(person: NamedPerson, grammaticalCase: Case): string | null {
    if (person.last.trim() === '') return null;
    const whole = formIn(this.ofPerson(person), grammaticalCase);
    if (whole !== null) return frontWords(whole, person.last);
    if (this.kept(person).includes('фамилия')) return person.last.trim();
    return this.everybodysSurname(person, grammaticalCase);
  }

  name(person: NamedPerson, grammaticalCase: Case): string | null {
    const whole = formIn(this.ofPerson(person), grammaticalCase);
    if (whole !== null) return whole;
    const last = this.surname(person, grammaticalCase);
    const kept = this.kept(person);
    const gender = this.gender(person) ?? person.gender;
    if ((last === null && kept.length === 0) || gender === '') return null;
    const rules = declineNameParts({ last: person.last, first: person.first, middle: person.middle, gender }, grammaticalCase);
    const first = kept.includes('имя') ? person.first.trim() : rules.first.text;
    const middle = kept.includes('отчество') ? person.middle.trim() : rules.middle.text;
    return [last ?? rules.last.text, first, middle].filter(Boolean).join(' ');
  }

  private phrase(what: 'должность' | 'слово', text: string, grammaticalCase: Case): string | null {
    const form = formIn(this.index.get(keyOf(what, text)), grammaticalCase);
    return form === null ? null : likeFirstLetter(text, form);
  }

  post(text: string, grammaticalCase: Case): string | null {
    return this.phrase('должность', text, grammaticalCase);
  }

  word(text: string, grammaticalCase: Case): string | null {
    return this.phrase('слово', text, grammaticalCase);
  }
}

/**
 * What the rows of «Склонения» say. Of two rows on one nominative the later one wins, case by case. `people` tells which rows
 * an edit has made void. In a register without names the rows about people come from the key file: give both lists as one.
 */
export function overridesOf(rows: readonly CheckedRow[], people: readonly Person[] = []): Declensions {
  const byCode = new Map(people.map((person) => [person.code, person]));
  const index = new Map<string, CheckedRow[]>();
  const outdated: OutdatedRow[] = [];
  for (const row of rows) {
    if (row.source.trim() === '') continue;
    const because = outdatedBecause(row, byCode);
    if (because) {
      outdated.push({ id: row.id, code: row.code, because });
      continue;
    }
    const key = keyOf(row.what, row.source);
    const same = index.get(key);
    if (same) same.push(row);
    else index.set(key, [row]);
  }
  return new Checked(index, outdated);
}

/** Nothing was checked. */
export const NOTHING_CHECKED: Declensions = overridesOf([]);
