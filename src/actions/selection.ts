// The selection of mentors: the list of candidates, and one decision on one or many of them.

import { isWorking } from '../programme/pairing';
import { planVerdict, selectionOf, VERDICTS, type SelectionLine, type VerdictWanted } from '../programme/selection';
import { fullName } from '../programme/people';
import { willingMentors } from '../questionnaires';
import { recordsOf, rowsOf } from '../register/snapshot';
import { look, perform, type Decision, type Desk } from './perform';
import { refuse, type Reply, type View } from './reply';

/** Somebody who said in a questionnaire that he or she would like to be a mentor. */
export interface Willing {
  code: string;
  name: string;
  /** Class, or post. */
  place: string;
}

export interface Selection {
  lines: SelectionLine[];
  willing: Willing[];
  year: string;
  today: string;
  /** Rows of «Наставники» by code, to show one. */
  sheet: string;
  rows: { [code: string]: number };
}

const rowsOfYear = ({ tables, year }: Desk): { [code: string]: number } =>
  Object.fromEntries(tables.mentors.rows.filter((row) => row.values['year'] === year).map((row) => [row.values['code'] ?? '', row.at]));

const willingOf = (desk: Desk): Willing[] => willingMentors(recordsOf(desk.tables), desk.year).map((person) => ({ code: person.code, name: fullName(person) || person.code, place: person.class || person.post }));

export const selection = (): View<Selection> => look((desk) => ({
  willing: willingOf(desk),
  lines: selectionOf(recordsOf(desk.tables), desk.year, desk.today), year: desk.year, today: desk.today, sheet: desk.tables.mentors.sheet.name, rows: rowsOfYear(desk),
}));

const isDate = (value: unknown): boolean => typeof value === 'string' && /^(\d{4}-\d\d-\d\d)?$/.test(value);
const isText = (value: unknown): boolean => typeof value === 'string' && value.length < 5000;

const wellFormed = (wanted: VerdictWanted): boolean =>
  Array.isArray(wanted?.codes) && wanted.codes.length > 0 && wanted.codes.every((code) => typeof code === 'string') && VERDICTS.includes(wanted.verdict) &&
  isDate(wanted.interview) && isDate(wanted.partnerConsent) && isText(wanted.assessment) && isText(wanted.reason);

/** Keeps one decision for all named mentors of this year, or for none when one of them bars it. */
export const decideMentors = (requestId: string, wanted: VerdictWanted): Reply<{ decided: number }> => {
  if (!wellFormed(wanted)) return refuse('bad request');
  return perform({ id: requestId, action: 'decide mentors', title: 'Отбор наставников' }, (desk): Decision<{ decided: number }> => {
    const working = new Set(rowsOf(desk.tables, 'pairs').filter((pair) => pair.year === desk.year && isWorking(pair)).map((pair) => pair.mentor));
    const plan = planVerdict(wanted, rowsOf(desk.tables, 'mentors'), working, desk.year, desk.today);
    if (plan.objections.length > 0) {
      const people = new Map(rowsOf(desk.tables, 'people').map((person) => [person.code, fullName(person)]));
      const places = rowsOfYear(desk);
      return refuse('rule', plan.objections.map(({ code, text }) => (code === '' ? { text } : { sheet: desk.tables.mentors.sheet.name, row: places[code] ?? 0, text: `${people.get(code) || code}: ${text}` })));
    }
    for (const { key, values } of plan.changes) desk.draft.update('mentors', key, values);
    return { ok: true, value: { decided: plan.changes.length }, title: `Отбор наставников: ${wanted.verdict} – ${plan.changes.length}` };
  });
};
