// The card of one person, and what happens to people in a year: a pause, leaving, a return, a new mentor, helpers of a pair.

import { bookOf, counts, gateText, mayTakePart, menteePart, mentorPart, needsOf, PURPOSE_TITLES, standingOf, standingText } from '../programme/consents';
import { isWorking } from '../programme/pairing';
import { candidateRole, completenessOf, finishedMentees, fullName, isStale, lastConfirmed, MERGED, planStep, survivors, type Completeness, type Step, type StepWanted, type TouchedPair } from '../programme/people';
import { joinChoices, splitChoices, type Measure, type MenteeRole, type MentorRole, type Pair, type Person } from '../programme/records';
import { partnerLack } from '../programme/selection';
import { willingMentors } from '../questionnaires';
import { recordsOf, rowsOf } from '../register/snapshot';
import { look, perform, type Decision, type Desk } from './perform';
import { modeNow } from './personal-guard';
import { refuse, type Reply, type View } from './reply';

/** A pair as the card shows it. */
export interface CardPair extends Pair {
  mentorName: string;
  menteeName: string;
  helperNames: { code: string; name: string }[];
  working: boolean;
}

export interface PersonCard {
  person: Person;
  mentors: MentorRole[];
  mentees: MenteeRole[];
  /** Each consent that the person needs today; `text` says what it is worth. */
  consents: { title: string; text: string; good: boolean }[];
  /** Why the person stays out of matching for want of a consent; '' = nothing. */
  barred: string;
  measures: Measure[];
  pairs: CardPair[];
  answers: number;
  completeness: Completeness;
  /** Day of the last confirmation, '' = never. */
  confirmed: string;
  stale: boolean;
  /** What a mentor from another organisation lacks, '' = nothing. */
  partner: string;
  /** The person finished as a mentee and may be made a candidate. */
  mayMentor: boolean;
  year: string;
  today: string;
  /** Title of «Люди» and the row. */
  sheet: string;
  row: number;
}

const cardOf = (desk: Desk, asked: string): PersonCard | null => {
  const { tables, year, today } = desk;
  const records = recordsOf(tables);
  const code = survivors(records.people)(asked);
  const person = records.people.find((p) => p.code === code);
  if (!person) return null;
  const names = new Map(records.people.map((p) => [p.code, fullName(p) || p.code]));
  const named = (other: string): string => names.get(other) ?? other;
  const ofPerson = <R extends { code: string }>(rows: readonly R[]): R[] => rows.filter((row) => row.code === code);
  const [mentors, mentees] = [ofPerson(records.mentors), ofPerson(records.mentees)];
  const mentor = mentors.find((role) => role.year === year);
  const mentee = mentees.find((role) => role.year === year);
  const parts = [...(mentor ? [mentorPart(mentor)] : []), ...(mentee ? [menteePart(mentee)] : [])];
  const book = bookOf(records);
  const confirmed = lastConfirmed(person, [...mentors, ...mentees].map((role) => role.applied));
  return {
    person, mentors, mentees, year, today, confirmed, stale: isStale(confirmed, mentor !== undefined || mentee !== undefined, today),
    consents: needsOf(person, parts, today, { special: book.rules.special }).map(({ purpose }) => {
      const standing = standingOf(book.papers(code, purpose), person, today);
      return { title: PURPOSE_TITLES[purpose], text: standingText(purpose, standing, person, today), good: counts(standing.state) };
    }),
    barred: parts.length === 0 ? '' : gateText(mayTakePart(person, parts, book, today, 'подбор')),
    measures: ofPerson(records.measures), answers: ofPerson(records.answers).length,
    pairs: records.pairs.filter((pair) => pair.mentor === code || pair.mentee === code || splitChoices(pair.helpers).includes(code)).map((pair) => ({
      ...pair, mentorName: named(pair.mentor), menteeName: named(pair.mentee), helperNames: splitChoices(pair.helpers).map((helper) => ({ code: helper, name: named(helper) })), working: isWorking(pair),
    })),
    completeness: completenessOf(person, { mentor, mentee }, today, modeNow(tables) !== 'имена'), partner: mentor ? partnerLack(mentor, person) : '',
    mayMentor: finishedMentees({ people: [person], mentors, mentees }, year).length > 0, sheet: tables.people.sheet.name, row: tables.people.byKey.get(code)?.at ?? 0,
  };
};

/** Everything that the register has of one person; of a merged row the person it went into. */
export const personCard = (code: string): View<PersonCard | null> => look((desk) => cardOf(desk, code));

const STEPS: ReadonlySet<string> = new Set<Step>(['приостановить', 'выбыл', 'вернулся']);

const wellFormed = (wanted: StepWanted): boolean =>
  typeof wanted?.code === 'string' && STEPS.has(wanted.step) && typeof wanted.date === 'string' && /^\d{4}-\d\d-\d\d$/.test(wanted.date) && typeof wanted.reason === 'string' && wanted.reason.length < 2000;

export interface StepView {
  against: string;
  pairs: (TouchedPair & { name: string })[];
  decisions: number;
  letters: number;
}

/** What a step would touch; nothing is written. */
export const previewStep = (wanted: StepWanted): View<StepView> => {
  if (!wellFormed(wanted)) return refuse('bad request');
  return look(({ tables, year }) => {
    const { against, pairs, decisions, letters } = planStep(wanted, recordsOf(tables), year);
    const names = new Map(rowsOf(tables, 'people').map((p) => [p.code, fullName(p) || p.code]));
    return { against, decisions, letters, pairs: pairs.map((pair) => ({ ...pair, name: names.get(pair.other) ?? pair.other })) };
  });
};

const TITLES: { [step in Step]: string } = { приостановить: 'Участие приостановлено', выбыл: 'Участник выбыл', вернулся: 'Участник вернулся' };

/** Pauses a person, lets one go, or takes one back. */
export const takeStep = (requestId: string, wanted: StepWanted): Reply<{ ended: number }> => {
  if (!wellFormed(wanted)) return refuse('bad request');
  return perform({ id: requestId, action: 'take step', title: TITLES[wanted.step] }, ({ tables, draft, year }): Decision<{ ended: number }> => {
    const plan = planStep({ ...wanted, reason: wanted.reason.trim() }, recordsOf(tables), year);
    if (plan.against !== '') return refuse('rule', [{ text: plan.against }]);
    for (const { sheet, key, values } of plan.changes) draft.update(sheet, key, values);
    const ended = plan.pairs.filter((pair) => pair.ends).length;
    return { ok: true, value: { ended }, title: `${TITLES[wanted.step]}: код ${wanted.code}${ended > 0 ? `, прекращено пар: ${ended}` : ''}` };
  });
};

/** Gives finished mentees, and those who said that they would like to, a part as candidates for mentors of this year; their codes stay. */
export const makeCandidates = (requestId: string, codes: string[]): Reply<{ made: number }> => {
  if (!Array.isArray(codes) || codes.length === 0 || codes.some((code) => typeof code !== 'string')) return refuse('bad request');
  return perform({ id: requestId, action: 'make candidates', title: 'Новые кандидаты в наставники' }, ({ tables, draft, year }): Decision<{ made: number }> => {
    const records = recordsOf(tables);
    const able = new Map([...finishedMentees(records, year), ...willingMentors(records, year)].map((person) => [person.code, person]));
    const strangers = codes.filter((code) => !able.has(code));
    if (strangers.length > 0) return refuse('rule', strangers.map((code) => ({ text: `${code}: не из тех, кто завершил участие наставляемым или сам хочет стать наставником, либо уже наставник этого года.` })));
    for (const person of able.values()) if (codes.includes(person.code)) draft.insert('mentors', candidateRole(person, records.mentees, year));
    return { ok: true, value: { made: new Set(codes).size }, title: `Новые кандидаты в наставники: ${new Set(codes).size}` };
  });
};

/** Names the helpers of a pair: people of the register other than the two. */
export const setHelpers = (requestId: string, pairId: string, codes: string[]): Reply<{ helpers: number }> => {
  if (typeof pairId !== 'string' || !Array.isArray(codes) || codes.length > 50 || codes.some((code) => typeof code !== 'string')) return refuse('bad request');
  return perform({ id: requestId, action: 'set helpers', title: 'Помощники пары' }, ({ tables, draft }): Decision<{ helpers: number }> => {
    const pair = tables.pairs.byKey.get(pairId)?.values;
    if (!pair) return refuse('stale');
    const wanted = [...new Set(codes)];
    const wrong = wanted.filter((code) => code === pair['mentor'] || code === pair['mentee']);
    if (wrong.length > 0) return refuse('rule', [{ text: 'Помощником называют третьего: эти двое и так в паре.' }]);
    const gone = new Set(['выбыл', MERGED]);
    if (wanted.some((code) => !tables.people.byKey.has(code) || gone.has(tables.people.byKey.get(code)?.values['state'] ?? ''))) return refuse('no person');
    if (joinChoices(wanted) === joinChoices(splitChoices(pair['helpers'] ?? ''))) return refuse('nothing to do');
    draft.update('pairs', pairId, { helpers: joinChoices(wanted) });
    return { ok: true, value: { helpers: wanted.length }, title: `Помощники пары № ${pairId}: ${wanted.length}` };
  });
};
