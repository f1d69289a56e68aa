// A run of matching that stays open while the curator decides: the optimum in her order of importance, and who moves at each decision.

import { fewest, MatchingSession, NONE, placed, score, tieBreak, type Change, type Key } from '../matching';
import type { MatchingDecision } from '../records';
import { pairKey, readDecisions, type Decided, type DecisionProblem } from './decisions';
import type { Rules } from './fit';
import { graphOf, type PairingGraph } from './graph';
import { reopened, type Openness, type Participants } from './participants';
import type { Pair } from '../records';

/** Scores below these are a poor match: as few as can be in the lower band, then in the upper. */
export const POOR_BANDS = [200, 300] as const;

export interface PlanInput {
  participants: Participants;
  rules: Rules;
  decisions: readonly MatchingDecision[];
  /** Working pairs of the year. */
  pairs: readonly Pair[];
  openness: Openness;
}

/** Somebody who stands elsewhere than before; mentors by their number in the graph, -1 = none. */
export interface Shift {
  mentee: number;
  from: number;
  to: number;
}

export interface Price {
  /** Mentees placed and score of all, new less present. */
  placed: number;
  score: number;
  shifts: Shift[];
}

const keyNames = ['mutual', 'placed', 'urgent', 'changed', 'poorest', 'poor', 'score', 'tie'] as const;
type KeyName = (typeof keyNames)[number];

const numberIn = (code: string): number => Number.parseInt(code, 10) || 0;

/** What is best, the most important first. */
const keysOf = (graph: PairingGraph, { rules, openness }: PlanInput): [KeyName, Key][] => {
  const { waiting, able, start, mentor } = graph;
  const keys: [KeyName, Key][] = [];
  if (rules.mutualFirst) keys.push(['mutual', { best: 'most', edge: graph.mutual, alone: 0, range: [0, 1] }]);
  keys.push(['placed', placed]);
  if (waiting.some((m) => m.urgent)) keys.push(['urgent', { best: 'least', edge: 0, alone: waiting.map((m) => (m.urgent ? 1 : 0)), range: [0, 1] }]);
  if (openness === 'мягко') {
    const changed = new Uint8Array(mentor.length);
    waiting.forEach((mentee, i) => {
      for (let e = start[i] ?? 0; e < (start[i + 1] ?? 0); e++) changed[e] = mentee.present !== '' && able[mentor[e] ?? 0]?.code !== mentee.present ? 1 : 0;
    });
    keys.push(['changed', { best: 'least', edge: changed, alone: waiting.map((m) => (m.present === '' ? 0 : 1)), range: [0, 1] }]);
  }
  const below = (most: number): Uint8Array => Uint8Array.from(graph.score, (s) => (s < most ? 1 : 0));
  keys.push(['poorest', fewest(below(POOR_BANDS[0]))], ['poor', fewest(below(POOR_BANDS[1]))], ['score', score(graph.score, [0, 1000])]);
  const shape = { mentees: waiting.length, mentors: able.length, capacity: graph.capacity, start, mentor };
  keys.push(['tie', tieBreak(shape, (i) => numberIn(waiting[i]?.code ?? ''), (m) => numberIn(able[m]?.code ?? ''))]);
  return keys;
};

export class Plan {
  readonly graph: PairingGraph;
  readonly decided: Decided;
  /** Rows of «Решения подбора» that could not be obeyed. */
  readonly problems: DecisionProblem[];
  private readonly names: KeyName[];
  private readonly session: MatchingSession;
  private readonly menteeAt: Map<string, number>;
  private readonly mentorAt: Map<string, number>;

  /** Solves from nothing. */
  constructor(readonly input: PlanInput) {
    const participants = input.openness === 'не трогать' ? input.participants : reopened(input.participants, input.pairs);
    this.decided = readDecisions(input.decisions, participants, input.rules);
    this.problems = [...this.decided.problems];
    const graph = graphOf(participants, input.rules, this.decided);
    this.graph = graph;
    this.menteeAt = new Map(graph.waiting.map((m, i) => [m.code, i]));
    this.mentorAt = new Map(graph.able.map((m, i) => [m.code, i]));
    const keys = keysOf(graph, input);
    this.names = keys.map(([name]) => name);
    const locked = this.decided.locks.map((l) => ({ mentee: this.menteeAt.get(l.mentee) ?? NONE, mentor: this.mentorAt.get(l.mentor) ?? NONE })).filter((l) => l.mentee >= 0 && l.mentor >= 0);
    const opened = MatchingSession.open({
      mentees: graph.waiting.length, mentors: graph.able.length, capacity: graph.capacity, start: graph.start, mentor: graph.mentor, keys: keys.map(([, key]) => key), forbidden: graph.vetoed, locked,
    });
    if (!opened.ok) throw new Error(`pairing: a checked lock was refused: ${opened.code}`);
    this.session = opened.session;
  }

  /** Number of a mentee or mentor in the graph, -1 = takes no part. */
  mentee(code: string): number {
    return this.menteeAt.get(code) ?? NONE;
  }
  mentor(code: string): number {
    return this.mentorAt.get(code) ?? NONE;
  }

  get mentorOf(): Int32Array {
    return this.session.mentorOf;
  }

  /** Edge between two, -1 when the rules bar them. */
  edge(mentee: number, mentor: number): number {
    const { start, mentor: ends } = this.graph;
    for (let e = start[mentee] ?? 0; e < (start[mentee + 1] ?? 0); e++) if (ends[e] === mentor) return e;
    return NONE;
  }

  scoreOf(mentee: number, mentor: number): number {
    const edge = mentor < 0 ? NONE : this.edge(mentee, mentor);
    return edge < 0 ? 0 : this.graph.score[edge] ?? 0;
  }

  isLocked(mentee: number): boolean {
    return this.session.isLocked(mentee);
  }

  isVetoed(mentee: number, mentor: number): boolean {
    return this.decided.vetoes.has(pairKey(this.graph.able[mentor]?.code ?? '', this.graph.waiting[mentee]?.code ?? ''));
  }

  /** What it would cost to give this mentee that mentor (or nobody); undefined where a rule, a lock or a veto stands in the way. */
  force(mentee: number, mentor: number): Price | undefined {
    return this.priced(this.session.whatIf.force(mentee, mentor));
  }

  /** What it would cost not to have the mentee with the present mentor. */
  without(mentee: number): Price | undefined {
    const mentor = this.session.mentorAt(mentee);
    return mentor < 0 ? undefined : this.priced(this.session.whatIf.without(this.edge(mentee, mentor)));
  }

  /** Whether the mentee is placed when this mentor takes so many more; the plan is as before afterwards. */
  placedWithPlaces(mentee: number, mentor: number, more: number): boolean {
    const places = this.graph.capacity[mentor] ?? 0;
    this.session.setCapacity(mentor, places + more);
    const found = this.session.mentorAt(mentee) >= 0;
    this.session.setCapacity(mentor, places);
    return found;
  }

  private priced(change: Change | undefined): Price | undefined {
    if (!change) return undefined;
    return { placed: -(change.totals[this.names.indexOf('placed')] ?? 0) || 0, score: change.totals[this.names.indexOf('score')] ?? 0, shifts: [...change.moves] };
  }
}

/** Who stands elsewhere in the second plan, by people: both plans may number them differently. */
export interface Difference {
  mentee: string;
  /** Codes of mentors, '' = none. */
  before: string;
  after: string;
  /** Points won, negative = lost. */
  gain: number;
}

export const differences = (before: Plan, after: Plan): Difference[] => {
  const [old, now] = [before.mentorOf, after.mentorOf];
  const found: Difference[] = [];
  const compare = (code: string): void => {
    const [i, j] = [before.mentee(code), after.mentee(code)];
    const [from, to] = [i < 0 ? NONE : old[i] ?? NONE, j < 0 ? NONE : now[j] ?? NONE];
    const [was, is] = [before.graph.able[from]?.code ?? '', after.graph.able[to]?.code ?? ''];
    if (was !== is) found.push({ mentee: code, before: was, after: is, gain: (j < 0 ? 0 : after.scoreOf(j, to)) - (i < 0 ? 0 : before.scoreOf(i, from)) });
  };
  for (const mentee of before.graph.waiting) compare(mentee.code);
  for (const mentee of after.graph.waiting) if (before.mentee(mentee.code) < 0) compare(mentee.code);
  return found;
};
