// A town begins with some mentors for each mentee; what was left out is weighed by the prices of the optimum and taken in until none of it would help.

import { MatchingSession, NO_EDGE, tieValue, type Key, type KeyedProblem, type LeftOut } from '../matching';
import { withEdges, type PairingGraph } from './graph';
import type { Decided } from './decisions';

export type KeyName = 'mutual' | 'placed' | 'urgent' | 'changed' | 'poor' | 'score' | 'tie';

/** A key with its name; of a poor band also the score below which a pair belongs to it. */
export interface NamedKey {
  name: KeyName;
  key: Key;
  below?: number;
}

/** Edges of one mentee that a round takes in. */
const EACH_ROUND = 8;

/** Whole number in front of a code: what breaks ties between equal plans. */
export const numberIn = (code: string): number => Number.parseInt(code, 10) || 0;

/** A kind of edge: its score, whether both chose each other, whether it changes a pair that works. */
const kindOf = (score: number, mutual: boolean, changed: boolean): number => score * 4 + (mutual ? 2 : 0) + (changed ? 1 : 0);

/** Kinds of edges that are not mutual. Small and bare: it goes over every pair there could be. */
const fillKinds = (scores: Int16Array, changed: 0 | 1, kinds: Int16Array): void => {
  // A barred pair's score is below zero and stays so.
  for (let m = 0, count = scores.length; m < count; m++) kinds[m] = ((scores[m] as number) << 2) | changed;
};

const valueOf = ({ name, below = 0 }: NamedKey, kind: number): number => {
  const score = kind >> 2;
  switch (name) {
    case 'mutual': return (kind >> 1) & 1;
    case 'changed': return kind & 1;
    case 'poor': return score < below ? 1 : 0;
    case 'score': return score;
    default: return 0;
  }
};

const leftOutOf = (graph: PairingGraph, { wishes, vetoes }: Decided, keys: readonly NamedKey[]): LeftOut => {
  const { able, waiting, weigher } = graph;
  const at = new Map(able.map((mentor, m) => [mentor.code, m]));
  const vetoed = new Map<string, number[]>();
  for (const { mentor, mentee } of vetoes.values()) {
    const m = at.get(mentor);
    if (m !== undefined) vetoed.set(mentee, [...(vetoed.get(mentee) ?? []), m]);
  }
  const [mutualCounts, changeCounts] = [keys.some(({ name }) => name === 'mutual'), keys.some(({ name }) => name === 'changed')];
  const [mentorNumbers, menteeNumbers] = [able.map(({ code }) => numberIn(code)), waiting.map(({ code }) => numberIn(code))];
  return {
    kinds: Array.from({ length: kindOf(1000, true, true) + 1 }, (_, kind) => keys.slice(0, -1).map((key) => valueOf(key, kind))),
    last: (mentee, mentor) => tieValue(menteeNumbers[mentee] ?? 0, mentorNumbers[mentor] ?? 0),
    row: (i, kinds) => {
      const scores = weigher.row(i);
      const { code, present } = waiting[i] ?? { code: '', present: '' };
      const changed = changeCounts && present !== '';
      fillKinds(scores, changed ? 1 : 0, kinds);
      const put = (mentor: string, mutual: boolean): void => {
        const m = at.get(mentor);
        if (m !== undefined && (scores[m] ?? 0) >= 0) kinds[m] = kindOf(scores[m] ?? 0, mutual, changed && mentor !== present);
      };
      if (changed) put(present, false);
      if (mutualCounts) for (const mentor of wishes.namedWith(code)) put(mentor, wishes.of(mentor, code).mutual);
      for (const m of vetoed.get(code) ?? []) kinds[m] = NO_EDGE;
    },
  };
};

export interface Completed {
  graph: PairingGraph;
  session: MatchingSession;
  /** No pair that was left out would make the plan better; false when the search was stopped before that was known. */
  exact: boolean;
}

/** Solves on with the edges that help until none is left, or so many pairs have been weighed. */
export const complete = (
  begun: { graph: PairingGraph; session: MatchingSession }, decided: Decided, keys: readonly NamedKey[], mostWeighed: number, problemOf: (graph: PairingGraph) => KeyedProblem,
): Completed => {
  let { graph, session } = begun;
  if (graph.kept === 0) return { graph, session, exact: true };
  const leftOut = leftOutOf(graph, decided, keys);
  const round = graph.able.length * graph.waiting.length;
  for (let weighed = round; weighed <= mostWeighed; weighed += round) {
    const found = session.better(leftOut, EACH_ROUND);
    if (found.length === 0) return { graph, session, exact: true };
    graph = withEdges(graph, found, decided);
    const opened = MatchingSession.open(problemOf(graph), session);
    if (!opened.ok) throw new Error(`pairing: a lock that held was refused: ${opened.code}`);
    session = opened.session;
  }
  return { graph, session, exact: false };
};
