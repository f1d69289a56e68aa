// A person pauses, leaves or comes back, and a finished mentee begins as a mentor: what changes and what it touches.

import { isWorking } from '../pairing/participants';
import { splitChoices, type IsoDate, type MenteeRole, type MentorRole, type Pair, type Person, type Tables } from '../records';
import { MERGED } from './duplicates-survivor';

export type Step = 'приостановить' | 'выбыл' | 'вернулся';

export interface StepWanted {
  code: string;
  step: Step;
  /** Day from which it counts. */
  date: IsoDate;
  reason: string;
}

/** A change of one row by its key. */
export interface StepChange {
  sheet: 'people' | 'mentors' | 'mentees' | 'pairs' | 'decisions';
  key: string;
  values: { [column: string]: string };
}

export interface TouchedPair {
  id: string;
  side: 'наставник' | 'наставляемый' | 'помощник';
  /** Code of the other one; of a helped pair its mentor. */
  other: string;
  state: string;
  /** It stands in an order, so an amending order is needed. */
  ordered: boolean;
  /** What the step does with it. */
  ends: boolean;
}

export interface StepPlan {
  /** Why it cannot be done, a sentence; '' = it can. */
  against: string;
  pairs: TouchedPair[];
  /** Decisions and wishes that are in force and name the person; a leaving one's are lifted. */
  decisions: number;
  /** Letters not sent yet whose documents speak of the person. */
  letters: number;
  changes: StepChange[];
}

export type LifecycleTables = Pick<Tables, 'people' | 'mentors' | 'mentees' | 'pairs' | 'decisions' | 'documents' | 'errands'>;

const STATE: { [step in Step]: string } = { приостановить: 'приостановлен', выбыл: 'выбыл', вернулся: 'участвует' };
const TOLD: { [step in Step]: string } = { приостановить: 'участие приостановлено', выбыл: 'выбытие', вернулся: 'возвращение' };

/** Status of a mentor's part after the step. A candidate stays one; who had left is selected anew. */
function mentorStatus(status: string, step: Step): string {
  if (step === 'вернулся') return status === 'приостановлен' ? 'принят' : status === 'выбыл' ? 'кандидат' : status;
  if (status === 'завершил' || status === 'отклонён') return status;
  if (step === 'выбыл') return 'выбыл';
  return status === 'принят' ? 'приостановлен' : status;
}

function menteeStatus(status: string, step: Step): string {
  if (status === 'завершил') return status;
  if (step === 'вернулся') return status === 'приостановлен' || status === 'выбыл' ? 'участвует' : status;
  return STATE[step];
}

const shown = (day: IsoDate): string => `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;

/** A line of the role's notes, the only place that tells when and why. */
const noted = (note: string, { step, date, reason }: StepWanted): string => {
  const line = `${shown(date)}: ${TOLD[step]}${reason === '' ? '' : ` – ${reason}`}`;
  return note === '' ? line : `${note}\n${line}`;
};

const against = (person: Person | undefined, { step }: StepWanted): string => {
  if (!person) return 'Такого человека в реестре нет.';
  if (person.state === MERGED) return 'Эта запись объединена с другой.';
  const now = person.state === '' ? 'участвует' : person.state;
  if (now === STATE[step]) return step === 'вернулся' ? 'Человек и так участвует.' : `Человек уже ${now}.`;
  if (step === 'приостановить' && now === 'выбыл') return 'Человек выбыл: сначала отметьте, что он вернулся.';
  return '';
};

function touchedPairs(pairs: readonly Pair[], year: string, { code, step }: StepWanted): TouchedPair[] {
  const found: TouchedPair[] = [];
  for (const pair of pairs) {
    if (pair.year !== year || !isWorking(pair)) continue;
    const side = pair.mentor === code ? 'наставник' : pair.mentee === code ? 'наставляемый' : splitChoices(pair.helpers).includes(code) ? 'помощник' : null;
    if (!side) continue;
    found.push({ id: pair.id, side, other: side === 'наставник' ? pair.mentee : pair.mentor, state: pair.state, ordered: pair.state === 'в приказе', ends: step === 'выбыл' && side !== 'помощник' });
  }
  return found;
}

/** Letters waiting in the outbox whose document is about the person or about one of these pairs. */
function waitingLetters(tables: LifecycleTables, code: string, pairs: readonly TouchedPair[]): number {
  const ids = new Set(pairs.map((pair) => pair.id));
  const about = new Set(tables.documents.filter((d) => splitChoices(d.people).includes(code) || splitChoices(d.rows).some((id) => ids.has(id))).map((d) => d.id));
  return tables.errands.filter((e) => e.kind === 'письмо' && (e.state === 'задумано' || e.state === 'делается' || e.state === 'неизвестно') && about.has(e.document)).length;
}

/**
 * Plans one step of one person. Leaving ends the person's working pairs («прекращена», with day and reason) and lifts the wishes;
 * a pause leaves both as they are; a return brings no pair back.
 */
export function planStep(wanted: StepWanted, tables: LifecycleTables, year: string): StepPlan {
  const { code, step, date, reason } = wanted;
  const person = tables.people.find((p) => p.code === code);
  const refused = against(person, wanted);
  const pairs = touchedPairs(tables.pairs, year, wanted);
  const standing = tables.decisions.filter((d) => (d.year === year || d.year === '') && d.state !== 'снято' && (d.mentor === code || d.mentee === code));
  const plan: StepPlan = { against: refused, pairs, decisions: standing.length, letters: waitingLetters(tables, code, pairs), changes: [] };
  if (refused !== '') return plan;
  plan.changes.push({ sheet: 'people', key: code, values: { state: STATE[step] } });
  for (const role of tables.mentors) {
    if (role.code === code && role.year === year) plan.changes.push({ sheet: 'mentors', key: `${code}|${year}`, values: { status: mentorStatus(role.status, step), note: noted(role.note, wanted) } });
  }
  for (const role of tables.mentees) {
    if (role.code === code && role.year === year) plan.changes.push({ sheet: 'mentees', key: `${code}|${year}`, values: { status: menteeStatus(role.status, step), note: noted(role.note, wanted) } });
  }
  if (step !== 'выбыл') return plan;
  for (const pair of tables.pairs) {
    const touched = pairs.find((p) => p.id === pair.id);
    if (!touched) continue;
    const values: StepChange['values'] = touched.ends
      ? { state: 'прекращена', end: date, ended: `${touched.side} выбыл${reason === '' ? '' : `: ${reason}`}` }
      : { helpers: splitChoices(pair.helpers).filter((helper) => helper !== code).join('; ') };
    plan.changes.push({ sheet: 'pairs', key: pair.id, values });
  }
  for (const decision of standing) if (decision.id !== '') plan.changes.push({ sheet: 'decisions', key: decision.id, values: { state: 'снято' } });
  return plan;
}

const CATEGORY: { [kind: string]: string } = { обучающийся: 'старшеклассник', педагог: 'педагог', студент: 'выпускник', выпускник: 'выпускник', работодатель: 'работодатель', родитель: 'родитель', коллектив: 'коллектив' };

/** People with any of these codes who may get a part as a mentor of this year: they are there and have none yet. */
export function mayBecomeMentors(codes: ReadonlySet<string>, tables: Pick<Tables, 'people' | 'mentors'>, year: string): Person[] {
  const mentors = new Set(tables.mentors.filter((role) => role.year === year).map((role) => role.code));
  return tables.people.filter((p) => codes.has(p.code) && !mentors.has(p.code) && p.state !== MERGED && p.state !== 'выбыл');
}

/** Mentees who have finished and have no part as a mentor in this year: they may become candidates. */
export function finishedMentees(tables: Pick<Tables, 'people' | 'mentors' | 'mentees'>, year: string): Person[] {
  return mayBecomeMentors(new Set(tables.mentees.filter((role) => role.status === 'завершил').map((role) => role.code)), tables, year);
}

/** The part of a new mentor of this year: a candidate, with what the person once was helped in as a beginning. */
export function candidateRole(person: Person, mentees: readonly MenteeRole[], year: string): Partial<MentorRole> & Pick<MentorRole, 'code' | 'year' | 'status'> {
  const own = mentees.filter((role) => role.code === person.code);
  const last = own.reduce<MenteeRole | undefined>((latest, role) => (latest === undefined || role.year >= latest.year ? role : latest), undefined);
  return {
    code: person.code, year, status: 'кандидат', category: CATEGORY[person.kind] ?? '', topics: last?.topics ?? '', forms: last?.forms ?? '', times: last?.times ?? '', meeting: last?.meeting ?? '',
    // A consent of an earlier year was given for another part.
    consent: last?.year === year ? last.consent : '', note: last ? `Был наставляемым в ${last.year}` : '',
  };
}
