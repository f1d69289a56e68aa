// Everybody who could be with everybody, sparse: the edges that the solver chooses from, with their scores.

import { NONE } from '../matching';
import { pairKey, type Decided } from './decisions';
import type { Bar, Rules } from './fit';
import type { MenteeCandidate, MentorCandidate, Participants } from './participants';
import { Weigher } from './weigher';

export interface PairingGraph {
  /** Who can take part, by rising code: the same people give the same graph whatever the order of the rows. */
  able: MentorCandidate[];
  waiting: MenteeCandidate[];
  capacity: Int32Array;
  start: Int32Array;
  mentor: Int32Array;
  score: Int32Array;
  /** 1 = both named each other. */
  mutual: Uint8Array;
  /** Edges that a veto stands on. */
  vetoed: number[];
  /** Best score of each mentee among mentors who are allowed; 0 when there is none. */
  best: Int32Array;
  /** Why mentees without an edge have none. */
  bars: Bar[][];
  /** It began with so many mentors per mentee, 0 = with all. */
  kept: number;
  /** Pairs that the rules allow, edges or not. */
  allowed: number;
  /** Scores of all pairs, also of those that are no edges here. */
  weigher: Weigher;
}

/** How many edges a graph may begin with, how many each mentee has in any case, and how many pairs may be weighed for what was left out. */
export interface Sample {
  edges: number;
  each: number;
  weighed: number;
}

/** More edges than this make a browser slow; beyond it each mentee begins with the best ones. */
export const USUAL_SAMPLE: Sample = { edges: 600_000, each: 20, weighed: 3_000_000_000 };

const BEST_SHARE = 0.75;

const byCode = (a: { code: string }, b: { code: string }): number => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

/**
 * Mentors with so many of the best scores; counted, not sorted, for there are millions. Among equals the choice begins elsewhere for each
 * mentee (`turn`), or all who want the same would be given the same few mentors.
 */
const bestOf = (mentors: readonly number[], scores: Int16Array, count: number, turn: number): number[] => {
  const counts = new Int32Array(1001);
  for (const m of mentors) counts[scores[m] ?? 0] = (counts[scores[m] ?? 0] ?? 0) + 1;
  let [least, above] = [1000, 0];
  while (least > 0 && above + (counts[least] ?? 0) < count) above += counts[least--] ?? 0;
  const [equal, ties] = [count - above, counts[least] ?? 0];
  const from = ties === 0 ? 0 : (turn * equal) % ties;
  let at = -1;
  return mentors.filter((m) => {
    const score = scores[m] ?? 0;
    return score > least || (score === least && (++at - from + ties) % ties < equal);
  });
};

/** Mostly the best ones; the rest spread evenly over all others, so that people do not all crowd around the same mentors. */
const sampleOf = (mentors: readonly number[], scores: Int16Array, most: number, turn: number, always: number): number[] => {
  const keep = new Uint8Array(scores.length);
  const best = bestOf(mentors, scores, Math.ceil(most * BEST_SHARE), turn);
  for (const m of best) keep[m] = 1;
  const rest = mentors.filter((m) => keep[m] === 0);
  const step = rest.length / Math.max(1, most - best.length);
  for (let at = turn % step; at < rest.length; at += step) keep[rest[Math.floor(at)] ?? 0] = 1;
  return mentors.filter((m) => keep[m] === 1 || m === always);
};

export const graphOf = ({ mentors, mentees }: Participants, rules: Rules, decided: Decided, sample: Sample = USUAL_SAMPLE): PairingGraph => {
  const able = mentors.filter((m) => m.obstacles.length === 0).sort(byCode);
  const waiting = mentees.filter((m) => m.obstacles.length === 0).sort(byCode);
  const { wishes, vetoes } = decided;
  const weigher = new Weigher(able, waiting, rules, wishes);
  const at = new Map(able.map((m, k) => [m.code, k]));
  const locked = new Map(decided.locks.map((l) => [l.mentee, at.get(l.mentor) ?? NONE]));
  const most = able.length * waiting.length > sample.edges ? Math.max(sample.each, Math.floor(sample.edges / Math.max(1, waiting.length))) : 0;

  const start = new Int32Array(waiting.length + 1);
  const best = new Int32Array(waiting.length);
  const [mentorEdges, scores, mutuals, vetoed]: [number[], number[], number[], number[]] = [[], [], [], []];
  const bars: Bar[][] = [];
  let allowed = 0;
  waiting.forEach((mentee, i) => {
    const row = weigher.row(i);
    let ends: number[] = [];
    for (let m = 0; m < row.length; m++) if ((row[m] ?? 0) >= 0) ends.push(m);
    allowed += ends.length;
    const against = ends.length > 0 ? [] : weigher.bars(i);
    bars[i] = ends.length > 0 ? [] : against.length > 0 ? against : able.length > 0 ? ['нет общей формы'] : [];
    if (most > 0 && ends.length > most) ends = sampleOf(ends, row, most, i, locked.get(mentee.code) ?? NONE);
    for (const m of ends) {
      const [mentor, score] = [able[m]?.code ?? '', row[m] ?? 0];
      if (vetoes.size > 0 && vetoes.has(pairKey(mentor, mentee.code))) vetoed.push(mentorEdges.length);
      else best[i] = Math.max(best[i] ?? 0, score);
      mentorEdges.push(m);
      scores.push(score);
      mutuals.push(wishes.of(mentor, mentee.code).mutual ? 1 : 0);
    }
    start[i + 1] = mentorEdges.length;
  });
  return {
    able, waiting, start, vetoed, best, bars, kept: most, allowed, weigher, capacity: Int32Array.from(able, (m) => m.free), mentor: Int32Array.from(mentorEdges), score: Int32Array.from(scores), mutual: Uint8Array.from(mutuals),
  };
};

/** An edge more. */
export interface Addition {
  mentee: number;
  mentor: number;
}

/** The graph with more edges, which it did not have; edges of a mentee stay in the order of the mentors. */
export const withEdges = (graph: PairingGraph, added: readonly Addition[], { wishes, vetoes }: Decided): PairingGraph => {
  const { able, waiting, weigher } = graph;
  const [size, vetoed, best] = [graph.mentor.length + added.length, new Set(graph.vetoed), graph.best.slice()];
  const [start, mentor, score, mutual, stillVetoed] = [new Int32Array(waiting.length + 1), new Int32Array(size), new Int32Array(size), new Uint8Array(size), [] as number[]];
  const rows = new Map<number, number[]>();
  for (const { mentee, mentor: m } of added) {
    const row = rows.get(mentee);
    if (row) row.push(m);
    else rows.set(mentee, [m]);
  }
  let at = 0;
  waiting.forEach((mentee, i) => {
    const more = (rows.get(i) ?? []).sort((a, b) => a - b);
    const add = (m: number): void => {
      const value = weigher.row(i)[m] ?? 0;
      [mentor[at], score[at], mutual[at]] = [m, value, wishes.of(able[m]?.code ?? '', mentee.code).mutual ? 1 : 0];
      if (vetoes.has(pairKey(able[m]?.code ?? '', mentee.code))) stillVetoed.push(at);
      else best[i] = Math.max(best[i] ?? 0, value);
      at += 1;
    };
    let next = 0;
    for (let e = graph.start[i] ?? 0; e < (graph.start[i + 1] ?? 0); e++) {
      const m = graph.mentor[e] ?? 0;
      for (; next < more.length && (more[next] ?? 0) < m; next++) add(more[next] ?? 0);
      [mentor[at], score[at], mutual[at]] = [m, graph.score[e] ?? 0, graph.mutual[e] ?? 0];
      if (vetoed.has(e)) stillVetoed.push(at);
      at += 1;
    }
    for (; next < more.length; next++) add(more[next] ?? 0);
    start[i + 1] = at;
  });
  return { ...graph, start, mentor, score, mutual, best, vetoed: stillVetoed };
};
