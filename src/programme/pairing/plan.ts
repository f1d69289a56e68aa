// A run of matching that stays open while the curator decides: the optimum in her order of importance, and who moves at each decision.

import { fewest, MatchingSession, NONE, placed, score, tieBreak, type Change, type KeyedProblem } from '../matching';
import type { MatchingDecision, Pair } from '../records';
import { complete, numberIn, type KeyName, type NamedKey } from './completion';
import { pairKey, readDecisions, type Decided, type DecisionProblem } from './decisions';
import type { Rules } from './fit';
import { graphOf, USUAL_SAMPLE, type PairingGraph, type Sample } from './graph';
import { changeable, type Openness } from './openness';
import { reopened, type Participants } from './participants';

/** Scores below these are a poor match: as few as can be in the lower band, then in the upper. */
export const POOR_BANDS = [200, 300] as const;

export interface PlanInput {
  participants: Participants;
  rules: Rules;
  decisions: readonly MatchingDecision[];
  /** Working pairs of the year. */
  pairs: readonly Pair[];
  openness: Openness;
  /** Pairs that an order holds may be changed as well, where pairs may be changed at all. */
  ordered?: boolean;
  /** Beyond this a town begins with some mentors for each mentee. */
  sample?: Sample;
}

/** More pairs that may be than this, and the weakest are raised in coarser steps. */
const MANY_EDGES = 100_000;

/** Every step of the scale from the bottom: fewest below the first, then fewest below the second ... raises the weakest as far as it goes. */
const steps = (size: number): number[] => Array.from({ length: Math.ceil(1000 / size) - 1 }, (_, i) => (i + 1) * size);

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

/** What is best, the most important first. */
const keysOf = (graph: PairingGraph, { rules, openness }: PlanInput): NamedKey[] => {
  const { waiting, able, start, mentor } = graph;
  const keys: NamedKey[] = [];
  if (rules.mutualFirst) keys.push({ name: 'mutual', key: { best: 'most', edge: graph.mutual, alone: 0, range: [0, 1] } });
  keys.push({ name: 'placed', key: placed });
  if (waiting.some((m) => m.urgent)) keys.push({ name: 'urgent', key: { best: 'least', edge: 0, alone: waiting.map((m) => (m.urgent ? 1 : 0)), range: [0, 1] } });
  if (openness === 'мягко') {
    const changed = new Uint8Array(mentor.length);
    waiting.forEach((mentee, i) => {
      for (let e = start[i] ?? 0; e < (start[i + 1] ?? 0); e++) changed[e] = mentee.present !== '' && able[mentor[e] ?? 0]?.code !== mentee.present ? 1 : 0;
    });
    keys.push({ name: 'changed', key: { best: 'least', edge: changed, alone: waiting.map((m) => (m.present === '' ? 0 : 1)), range: [0, 1] } });
  }
  const marked = (most: number): Uint8Array => Uint8Array.from(graph.score, (s) => (s < most ? 1 : 0));
  const bands = rules.raiseWeakest ? steps(graph.allowed > MANY_EDGES ? 100 : 50) : POOR_BANDS;
  for (const below of bands) keys.push({ name: 'poor', key: fewest(marked(below)), below });
  keys.push({ name: 'score', key: score(graph.score, [0, 1000]) });
  const shape = { mentees: waiting.length, mentors: able.length, capacity: graph.capacity, start, mentor };
  keys.push({ name: 'tie', key: tieBreak(shape, (i) => numberIn(waiting[i]?.code ?? ''), (m) => numberIn(able[m]?.code ?? '')) });
  return keys;
};

/** What a plan that follows another takes over from it. */
interface Taken {
  graph: PairingGraph;
  decided: Decided;
  session: MatchingSession;
}

export class Plan {
  readonly graph: PairingGraph;
  readonly decided: Decided;
  /** Nothing better is possible by these rules; false when a town's was too large to weigh all. */
  readonly exact: boolean;
  /** Pairs that this run opened: it may give their mentees other mentors. */
  readonly opened: readonly Pair[];
  /** Rows of «Решения подбора» that could not be obeyed. */
  readonly problems: DecisionProblem[];
  /** Mentor of each mentee, -1 = none. */
  readonly mentorOf: Int32Array;
  private readonly participants: Participants;
  private readonly names: KeyName[];
  private readonly session: MatchingSession;
  private readonly menteeAt: Map<string, number>;
  private readonly mentorAt: Map<string, number>;

  /** Solves from nothing; with `taken` it stands on a session that was changed already. */
  constructor(readonly input: PlanInput, taken?: Taken) {
    this.opened = changeable(input.participants, input.pairs, input.openness, input.ordered ?? false);
    this.participants = this.opened.length === 0 ? input.participants : reopened(input.participants, this.opened);
    this.decided = taken?.decided ?? readDecisions(input.decisions, this.participants, input.rules);
    this.problems = [...this.decided.problems];
    const graph = taken?.graph ?? graphOf(this.participants, input.rules, this.decided, input.sample);
    this.menteeAt = new Map(graph.waiting.map((m, i) => [m.code, i]));
    this.mentorAt = new Map(graph.able.map((m, i) => [m.code, i]));
    const keys = keysOf(graph, input);
    this.names = keys.map(({ name }) => name);
    const session = taken?.session ?? this.openSession(graph, keys);
    const completed = complete({ graph, session }, this.decided, keys, (input.sample ?? USUAL_SAMPLE).weighed, (more) => this.problemOf(more, keysOf(more, input)));
    this.graph = completed.graph;
    this.session = completed.session;
    this.exact = completed.exact;
    this.mentorOf = this.session.mentorOf;
  }

  /** The problem as the solver takes it, with the decisions. */
  problem(): KeyedProblem {
    return this.problemOf(this.graph, keysOf(this.graph, this.input));
  }

  private problemOf({ waiting, able, capacity, start, mentor, vetoed }: PairingGraph, keys: readonly NamedKey[]): KeyedProblem {
    const locked = this.decided.locks.map((l) => ({ mentee: this.mentee(l.mentee), mentor: this.mentor(l.mentor) })).filter((l) => l.mentee >= 0 && l.mentor >= 0);
    return { mentees: waiting.length, mentors: able.length, capacity, start, mentor, keys: keys.map(({ key }) => key), forbidden: vetoed, locked };
  }

  private openSession(graph: PairingGraph, keys: readonly NamedKey[]): MatchingSession {
    const opened = MatchingSession.open(this.problemOf(graph, keys));
    if (!opened.ok) throw new Error(`pairing: a checked lock was refused: ${opened.code}`);
    return opened.session;
  }

  /**
   * The plan with other decisions. Locks and vetoes are repaired from the old prices, so that it is at once even for a town;
   * wishes change scores, so they are solved from nothing. This plan still says what it proposed, but answers no question any more.
   */
  withDecisions(decisions: readonly MatchingDecision[]): Plan {
    const input = { ...this.input, decisions };
    const decided = readDecisions(decisions, this.participants, input.rules);
    const known = (code: string, other: string): boolean => this.edge(this.mentee(other), this.mentor(code)) >= 0;
    if (!decided.wishes.same(this.decided.wishes) || decided.locks.some((l) => !known(l.mentor, l.mentee))) return new Plan(input);
    const { session } = this;
    const lockKey = (l: { mentor: string; mentee: string }): string => pairKey(l.mentor, l.mentee);
    const [old, now] = [new Set(this.decided.locks.map(lockKey)), new Set(decided.locks.map(lockKey))];
    for (const lock of this.decided.locks) if (!now.has(lockKey(lock))) session.unlock(this.mentee(lock.mentee));
    const best = this.graph.best.slice();
    const vetoed = new Set(this.graph.vetoed);
    const edgeOf = ({ mentor, mentee }: MatchingDecision): [i: number, edge: number] => [this.mentee(mentee), this.edge(this.mentee(mentee), this.mentor(mentor))];
    const touched = new Set<number>();
    for (const [key, row] of this.decided.vetoes) {
      const [i, edge] = edgeOf(row);
      if (decided.vetoes.has(key) || edge < 0) continue;
      session.allow(edge);
      vetoed.delete(edge);
      touched.add(i);
    }
    for (const [key, row] of decided.vetoes) {
      const [i, edge] = edgeOf(row);
      if (this.decided.vetoes.has(key) || edge < 0) continue;
      session.forbid(edge);
      vetoed.add(edge);
      touched.add(i);
    }
    for (const lock of decided.locks) if (!old.has(lockKey(lock)) && !session.lock(this.mentee(lock.mentee), this.mentor(lock.mentor)).ok) return new Plan(input);
    const { start, score } = this.graph;
    for (const i of touched) {
      best[i] = 0;
      for (let e = start[i] ?? 0; e < (start[i + 1] ?? 0); e++) if (!vetoed.has(e)) best[i] = Math.max(best[i] ?? 0, score[e] ?? 0);
    }
    return new Plan(input, { graph: { ...this.graph, best, vetoed: [...vetoed].sort((a, b) => a - b) }, decided, session });
  }

  /** Number of a mentee or mentor in the graph, -1 = takes no part. */
  mentee(code: string): number {
    return this.menteeAt.get(code) ?? NONE;
  }
  mentor(code: string): number {
    return this.mentorAt.get(code) ?? NONE;
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
    const mentor = this.mentorOf[mentee] ?? NONE;
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

  /** Whether the mentee is placed when the veto on this edge falls; the plan is as before afterwards. */
  placedWithout(mentee: number, vetoedEdge: number): boolean {
    this.session.allow(vetoedEdge);
    const found = this.session.mentorAt(mentee) >= 0;
    this.session.forbid(vetoedEdge);
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
