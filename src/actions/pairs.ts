// Pairs: what the browser needs to propose them, approving proposals, composing by hand, bringing in those that exist.

import { brokenPairs, DEFAULT_RULES, inForce, isWorking, mayPair, openPairs, pairKey, participantsOf, readDecisions, reopened, tidyDecision, shownObstacle, type Participants, type Rules, type RunFacts } from '../programme/pairing';
import { lackingEntry, measuresOf } from '../programme/measures';
import type { Answered } from '../programme/people';
import type { MatchingDecision, Pair } from '../programme/records';
import { recordsOf, rowsOf, settingOf, type TablesById } from '../register/snapshot';
import { lastSeq } from '../register/journal';
import { isAnswered, keepAnswered } from './answered';
import { forImport, type PeopleForImport } from './people';
import { look, perform, type Decision, type Desk } from './perform';
import { isRun, keepRun } from './protocol';
import { refuse, type Detail, type Reply, type View } from './reply';

const numberSetting = (tables: TablesById, key: string, otherwise: number): number => {
  const text = settingOf(tables, key).replace(',', '.').trim();
  return /^\d+(\.\d+)?$/.test(text) ? Math.min(1000, Number(text)) : otherwise;
};

const isYes = (typed: string): boolean => typed.trim().toLowerCase() === 'да';

/** The rules as «Настройки» have them; what is no number there keeps its default. */
export const rulesOf = (tables: TablesById): Rules => ({
  classGap: numberSetting(tables, 'class.gap', DEFAULT_RULES.classGap),
  weights: {
    topics: numberSetting(tables, 'weight.topics', DEFAULT_RULES.weights.topics),
    time: numberSetting(tables, 'weight.time', DEFAULT_RULES.weights.time),
    meeting: numberSetting(tables, 'weight.meeting', DEFAULT_RULES.weights.meeting),
    wish: numberSetting(tables, 'weight.wish', DEFAULT_RULES.weights.wish),
    continuity: numberSetting(tables, 'weight.continuity', DEFAULT_RULES.weights.continuity),
    subject: numberSetting(tables, 'weight.subject', DEFAULT_RULES.weights.subject),
    dislikes: numberSetting(tables, 'weight.dislikes', DEFAULT_RULES.weights.dislikes),
    load: numberSetting(tables, 'weight.load', DEFAULT_RULES.weights.load),
  },
  mutualFirst: isYes(settingOf(tables, 'matching.mutual')),
  raiseWeakest: isYes(settingOf(tables, 'matching.weakest')),
});

/** Where a person's or a decision's row stands now: title of the sheet and rows by code. */
export interface RowPlaces {
  title: string;
  rows: { [key: string]: number };
}

export interface Matching {
  participants: Participants;
  rules: Rules;
  /** Working pairs of the year, for the list of what is. */
  pairs: Pair[];
  decisions: MatchingDecision[];
  places: { people: RowPlaces; mentors: RowPlaces; mentees: RowPlaces; pairs: RowPlaces; consents: RowPlaces; decisions: RowPlaces };
  /** Mentees without any measure at the entry: advice, not an obstacle. */
  noEntry: string[];
  /** Number of the last journal entry: a decision made in the browser says on what it was based. */
  base: number;
}

const participants = (desk: Desk): Participants => participantsOf(recordsOf(desk.tables), desk.year, desk.today);

const placeId = (at: number): string => `строка ${at}`;

const placesOf = (tables: TablesById, sheet: 'people' | 'mentors' | 'mentees' | 'pairs' | 'consents' | 'decisions', by: string, year?: string): RowPlaces => {
  const rows: { [key: string]: number } = {};
  for (const row of tables[sheet].rows) if (year === undefined || row.values['year'] === year) rows[row.values[by] || placeId(row.at)] = row.at;
  return { title: tables[sheet].sheet.name, rows };
};

/** Decisions in force; a row typed by hand that has no code yet goes by its place on the sheet. */
const decisionsOf = (desk: Desk): MatchingDecision[] =>
  desk.tables.decisions.rows.map((row) => tidyDecision({ ...(row.values as unknown as MatchingDecision), id: row.values['id'] || placeId(row.at) })).filter((d) => inForce(d, desk.year));

/** Everything that proposing, explaining and composing needs; they run in the browser. */
export const matching = (): View<Matching> => look((desk) => ({
  participants: participants(desk), rules: rulesOf(desk.tables), base: lastSeq(desk.snapshot.journal), decisions: decisionsOf(desk),
  noEntry: lackingEntry(recordsOf(desk.tables), desk.year, measuresOf(rowsOf(desk.tables, 'lists'))).map((line) => line.code),
  pairs: rowsOf(desk.tables, 'pairs').filter((p) => p.year === desk.year && isWorking(p)),
  places: {
    people: placesOf(desk.tables, 'people', 'code'), mentors: placesOf(desk.tables, 'mentors', 'code', desk.year), mentees: placesOf(desk.tables, 'mentees', 'code', desk.year),
    pairs: placesOf(desk.tables, 'pairs', 'id', desk.year), consents: placesOf(desk.tables, 'consents', 'code'), decisions: placesOf(desk.tables, 'decisions', 'id'),
  },
}));

export interface WantedPair {
  mentor: string;
  mentee: string;
  form: string;
  topic: string;
  /** Why these two, as the curator saw it. */
  reason: string;
}

const isPair = (wanted: WantedPair): boolean => [wanted?.mentor, wanted?.mentee, wanted?.form, wanted?.topic, wanted?.reason].every((v) => typeof v === 'string' && v.length < 5000);

/** Every reason against these pairs, with the names the curator knows; checked again here, whatever the browser showed. */
const objections = (wanted: readonly WantedPair[], all: Participants, rules: Rules, decisions: readonly MatchingDecision[]): Detail[] => {
  const details: Detail[] = [];
  const mentors = new Map(all.mentors.map((m) => [m.code, m]));
  const mentees = new Map(all.mentees.map((m) => [m.code, m]));
  const { vetoes } = readDecisions(decisions, all, rules);
  const places = new Map(all.mentors.map((m) => [m.code, m.free]));
  const taken = new Set<string>();
  for (const pair of wanted) {
    const [mentor, mentee] = [mentors.get(pair.mentor), mentees.get(pair.mentee)];
    if (!mentor || !mentee) {
      details.push({ text: `${mentor?.name ?? pair.mentor} – ${mentee?.name ?? pair.mentee}: нет среди участников этого года` });
      continue;
    }
    const names = `${mentor.name} – ${mentee.name}`;
    const said = new Set<string>([...mentor.obstacles.map((o) => `наставник: ${shownObstacle(mentor, o)}`), ...mentee.obstacles.map((o) => `наставляемый: ${shownObstacle(mentee, o)}`)]);
    for (const bar of mayPair(mentor, mentee, rules).bars) said.add(bar);
    const veto = vetoes.get(pairKey(mentor.code, mentee.code));
    if (veto) said.add(`пара запрещена${veto.reason === '' ? '' : `: ${veto.reason}`}`);
    const left = places.get(mentor.code) ?? 0;
    if (left <= 0) said.add('наставник: мест нет');
    if (taken.has(mentee.code)) said.add('наставляемый назван дважды');
    places.set(mentor.code, left - 1);
    taken.add(mentee.code);
    for (const text of said) details.push({ text: `${names}: ${text}` });
  }
  return details;
};

/** A collective makes a group; two who mentor each other make a reverse pair. */
const kindOf = (pair: { mentor: string; mentee: string; form: string }, all: Participants, beside: ReadonlySet<string>): string => {
  if (beside.has(pairKey(pair.mentee, pair.mentor))) return 'реверсивное';
  const collective = (list: readonly { code: string; kind: string; category: string }[], code: string): boolean => list.some((p) => p.code === code && (p.kind === 'коллектив' || p.category === 'коллектив'));
  if (collective(all.mentors, pair.mentor) || collective(all.mentees, pair.mentee)) return 'групповое';
  return pair.form === '' ? '' : 'традиционное';
};

/**
 * Makes pairs of proposals or of two people the curator named. All or none: one bar refuses the whole with its reason.
 * `replaced` are former pairs that a new run put differently: in no order yet they end as «отклонена», in an order or with one who
 * has left as «прекращена» (the order is then to be amended). `run` is kept as the protocol.
 */
export const approvePairs = (requestId: string, wanted: WantedPair[], replaced: string[] = [], run?: RunFacts): Reply<{ pairs: string[] }> => {
  if (!Array.isArray(wanted) || !Array.isArray(replaced) || wanted.length + replaced.length === 0 || !wanted.every(isPair) || replaced.some((id) => typeof id !== 'string') || (run && !isRun(run))) return refuse('bad request');
  return perform({ id: requestId, action: 'approve pairs', title: 'Утверждены пары' }, (desk): Decision<{ pairs: string[] }> => {
    const ids = new Set(replaced);
    const present = participants(desk);
    const ofYear = rowsOf(desk.tables, 'pairs').filter((p) => p.year === desk.year);
    const broken = new Map(brokenPairs(present, ofYear).map(({ pair, why }) => [pair.id, why]));
    const mayEnd = new Set([...openPairs(ofYear, true).map((p) => p.id), ...broken.keys()]);
    const open = ofYear.filter((p) => ids.has(p.id) && mayEnd.has(p.id));
    if (open.length !== ids.size) return refuse('stale');
    const all = reopened(present, open);
    const rules = rulesOf(desk.tables);
    const details = objections(wanted, all, rules, decisionsOf(desk));
    if (details.length > 0) return refuse('gate', details);
    for (const pair of open) {
      const why = broken.get(pair.id) ?? 'замена при новом подборе';
      desk.draft.update('pairs', pair.id, pair.state === 'в приказе' || broken.has(pair.id) ? { state: 'прекращена', ended: why, end: desk.today } : { state: 'отклонена', ended: why });
    }
    const beside = new Set([...ofYear.filter((p) => isWorking(p) && !ids.has(p.id)), ...wanted].map((p) => pairKey(p.mentor, p.mentee)));
    const pairs = wanted.map((pair) => {
      const id = desk.draft.newCode('pairs');
      desk.draft.insert('pairs', {
        id, year: desk.year, mentor: pair.mentor, mentee: pair.mentee, form: pair.form, kind: kindOf(pair, all, beside), topic: pair.topic,
        state: 'утверждена', reason: pair.reason, start: '', end: settingOf(desk.tables, 'year.end'),
      });
      return id;
    });
    if (run) keepRun(desk, run, pairs, open);
    return { ok: true, value: { pairs }, title: open.length > 0 ? `Утверждены пары: ${pairs.length}, заменены: ${open.length}` : `Утверждены пары: ${pairs.length}` };
  });
};

export interface ExistingPair {
  mentor: string;
  mentee: string;
  form: string;
  topic: string;
  orderNumber: string;
  /** 'YYYY-MM-DD' */
  orderDate: string;
}

/** What matching a table of existing pairs to people needs in the browser. */
export const pairsForImport = (): View<PeopleForImport & { pairs: Pick<Pair, 'year' | 'mentor' | 'mentee'>[] }> => look((desk) => ({
  ...forImport(desk), pairs: rowsOf(desk.tables, 'pairs').map(({ year, mentor, mentee }) => ({ year, mentor, mentee })),
}));

/**
 * Brings in pairs that an order already made (a school starts in mid-year). They are facts: consent or capacity do not
 * undo them, so only people who are not in the register are refused. A pair that is there is passed over. `answered`: the curator's
 * answers to the questions of the table, to be known next time.
 */
export const bringPairs = (requestId: string, existing: ExistingPair[], answered: Answered = {}): Reply<{ added: number; known: number }> => {
  if (!Array.isArray(existing) || existing.length === 0 || existing.some((p) => !isPair({ ...p, reason: '' }) || typeof p.orderNumber !== 'string' || !/^(\d{4}-\d\d-\d\d)?$/.test(p.orderDate)) || !isAnswered(answered)) return refuse('bad request');
  return perform({ id: requestId, action: 'bring pairs', title: 'Внесены прежние пары' }, (desk): Decision<{ added: number; known: number }> => {
    const strangers = existing.filter((p) => !desk.tables.people.byKey.has(p.mentor) || !desk.tables.people.byKey.has(p.mentee));
    if (strangers.length > 0) return refuse('no person', strangers.map((p) => ({ text: `${p.mentor} – ${p.mentee}` })));
    const present = new Set(rowsOf(desk.tables, 'pairs').filter((p) => p.year === desk.year).map((p) => `${p.mentor}|${p.mentee}`));
    const [all, beside] = [participants(desk), new Set([...present, ...existing.map((p) => pairKey(p.mentor, p.mentee))])];
    let added = 0;
    for (const pair of existing) {
      const id = `${pair.mentor}|${pair.mentee}`;
      if (present.has(id)) continue;
      present.add(id);
      added++;
      desk.draft.insert('pairs', {
        id: desk.draft.newCode('pairs'), year: desk.year, mentor: pair.mentor, mentee: pair.mentee, form: pair.form, kind: kindOf(pair, all, beside), topic: pair.topic,
        state: pair.orderNumber === '' ? 'утверждена' : 'в приказе', orderNumber: pair.orderNumber, orderDate: pair.orderDate, start: pair.orderDate, end: settingOf(desk.tables, 'year.end'),
      });
    }
    keepAnswered(desk, answered);
    return { ok: true, value: { added, known: existing.length - added }, title: `Внесены прежние пары: ${added}` };
  });
};

export type { Answered, RunFacts };
