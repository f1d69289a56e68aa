// What a person has said of declined forms, and how it becomes rows of «Склонения»: forms that are right, parts of a name that stay, a surname for all who bear it.

import type { Value } from '../records';
import type { AskedForm } from './approval';
import type { Case } from './cases';
import { declineNameParts, type PersonName } from './name';
import { sameSource, type CheckedRow } from './overrides';

/** As «Не склонять» names the parts of a name. */
export const NAME_PARTS = ['фамилия', 'имя', 'отчество'] as const;
export type NamePartWord = (typeof NAME_PARTS)[number];

const FIELD: Readonly<Record<NamePartWord, keyof PersonName>> = { фамилия: 'last', имя: 'first', отчество: 'middle' };

/** What is said of one person's name as a whole. */
export interface NameRule {
  /** Parts that are not declined. */
  readonly keep: readonly NamePartWord[];
  /** The surname is declined, or left, in the same way for everybody of this gender who bears it. */
  readonly everybody: boolean;
}

/** A nominative with the forms that a person has just said are right; becomes one row of «Склонения». */
export interface ApprovedName {
  what: AskedForm['what'] | 'фамилия';
  code: Value;
  source: string;
  gender: AskedForm['gender'];
  forms: { [each in Case]?: string };
  /** Parts that are not declined, as the column keeps them; missing = as they were. */
  keep?: string;
}

/** One human's forms, whatever their case. */
export const nominativeOf = (form: Pick<AskedForm, 'what' | 'gender' | 'source'>): string => `${form.what}|${form.gender}|${sameSource(form.source)}`;

/** The form with the parts that are not declined in the nominative, the others by the rules. */
function keptForm(form: AskedForm, keep: readonly NamePartWord[]): string {
  const { name } = form;
  if (!name) return form.text;
  const declined = declineNameParts({ ...name, gender: form.gender === 'ж' ? 'f' : 'm' }, form.grammaticalCase);
  return NAME_PARTS.map((part) => (keep.includes(part) ? name[FIELD[part]].trim() : declined[FIELD[part]].text)).filter(Boolean).join(' ');
}

const wordsOf = (text: string): string[] => text.trim().split(/\s+/);

/** The surname of a whole name in some case: it has as many words as in the nominative. */
const surnameIn = (form: AskedForm, last: string): string => wordsOf(form.text).slice(0, wordsOf(last).length).join(' ');

/** The same form with another's form of the surname that both bear. */
const withSurname = (form: AskedForm, surname: string): string => [surname, ...wordsOf(form.text).slice(wordsOf(form.name?.last ?? '').length)].join(' ');

/** True for two people of one surname and gender. */
const namesakes = (a: AskedForm, b: AskedForm): boolean =>
  a.name !== undefined && b.name !== undefined && a.gender === b.gender && a.name.last.trim() !== '' && sameSource(a.name.last) === sameSource(b.name.last);

/** The new texts of the forms that a rule about `owner` touches: those of this name, and with «everybody» the surnames of the namesakes. */
export function textsUnder(rule: NameRule, owner: AskedForm, asked: readonly AskedForm[]): ReadonlyMap<AskedForm, string> {
  const texts = new Map<AskedForm, string>();
  const last = owner.name?.last ?? '';
  const surnames = new Map<Case, string>();
  for (const form of asked) {
    if (nominativeOf(form) !== nominativeOf(owner)) continue;
    const text = rule.keep.length > 0 ? keptForm(form, rule.keep) : form.text;
    texts.set(form, text);
    surnames.set(form.grammaticalCase, surnameIn({ ...form, text }, last));
  }
  for (const form of rule.everybody ? asked : []) {
    const surname = surnames.get(form.grammaticalCase);
    if (surname !== undefined && nominativeOf(form) !== nominativeOf(owner) && namesakes(form, owner)) texts.set(form, withSurname(form, surname));
  }
  return texts;
}

/** The forms of the surname alone, as a name of its own. */
function surnameForAll(form: AskedForm, rule: NameRule, names: Map<string, ApprovedName>): void {
  const last = form.name?.last.trim() ?? '';
  if (!rule.everybody || last === '') return;
  const key = `фамилия|${form.gender}|${sameSource(last)}`;
  const kept = rule.keep.includes('фамилия');
  const name = names.get(key) ?? { what: 'фамилия', code: '', source: last, gender: form.gender, forms: {}, keep: kept ? 'фамилия' : '' };
  if (!kept) name.forms[form.grammaticalCase] = surnameIn(form, last);
  names.set(key, name);
}

/** Forms that a person has looked at, one entry for each nominative; an emptied form says nothing and is left out. `rules` by `nominativeOf`. */
export function approvedNames(forms: readonly AskedForm[], rules: ReadonlyMap<string, NameRule> = new Map()): ApprovedName[] {
  const names = new Map<string, ApprovedName>();
  for (const form of forms) {
    if (form.text.trim() === '') continue;
    const { what, code, source, gender } = form;
    const key = nominativeOf(form);
    const rule = rules.get(key);
    const name = names.get(key) ?? { what, code, source, gender, forms: {}, ...(rule ? { keep: rule.keep.join('; ') } : {}) };
    name.forms[form.grammaticalCase] = form.text.trim();
    names.set(key, name);
    if (rule) surnameForAll(form, rule, names);
  }
  return [...names.values()];
}

/** The row that a newly approved name goes into: the last one on the same nominative, of the same gender and human; null = a new row. */
export function rowToFill(name: ApprovedName, rows: readonly CheckedRow[]): CheckedRow | null {
  const fits = (row: CheckedRow): boolean => row.id !== '' && row.what === name.what && sameSource(row.source) === sameSource(name.source) &&
    (row.gender === '' || name.gender === '' || row.gender === name.gender) && (row.code === '' || name.code === '' || row.code === name.code);
  return rows.filter(fits).pop() ?? null;
}

/** The rows with newly approved names in them; for rows that live in no workbook. */
export function withApproved(names: readonly ApprovedName[], rows: readonly CheckedRow[]): CheckedRow[] {
  const all = [...rows];
  for (const { forms, ...name } of names) {
    const row = rowToFill({ ...name, forms }, all);
    if (row) all[all.indexOf(row)] = { ...row, ...forms, ...(name.keep === undefined ? {} : { keep: name.keep }) };
    else all.push({ id: `new ${all.length + 1}`, keep: '', genitive: '', dative: '', accusative: '', instrumental: '', prepositional: '', ...name, ...forms });
  }
  return all;
}
