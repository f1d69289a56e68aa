// For a proposed pair: the runner-up on each side and the exact price of a swap; pairs who would rather have each other.

import { wordFor, type Word } from './propose';
import { stable } from '../matching';
import type { Plan, Price } from './plan';

export interface Alternative {
  /** Numbers in the plan's graph. */
  mentee: number;
  mentor: number;
  score: number;
  word: Word;
  price: Price;
}

/** Other mentors for this mentee, the best score first, each with what the swap would cost all. */
export const otherMentors = (plan: Plan, mentee: number, most: number): Alternative[] => {
  const { start, mentor, score, best } = plan.graph;
  const present = plan.mentorOf[mentee] ?? -1;
  const edges = [];
  for (let e = start[mentee] ?? 0; e < (start[mentee + 1] ?? 0); e++) if (mentor[e] !== present && !plan.isVetoed(mentee, mentor[e] ?? -1)) edges.push(e);
  edges.sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0) || a - b);
  const found: Alternative[] = [];
  for (const e of edges) {
    if (found.length >= most) break;
    const m = mentor[e] ?? -1;
    const price = plan.force(mentee, m);
    if (price) found.push({ mentee, mentor: m, score: score[e] ?? 0, word: wordFor(score[e] ?? 0, best[mentee] ?? 0), price });
  }
  return found;
};

/** Other mentees for this mentor, the best score first. */
export const otherMentees = (plan: Plan, mentor: number, not: number, most: number): Alternative[] => {
  const { waiting, best } = plan.graph;
  const now = plan.mentorOf;
  const able = waiting.map((_, i) => i).filter((i) => i !== not && now[i] !== mentor && !plan.isVetoed(i, mentor) && plan.edge(i, mentor) >= 0);
  able.sort((a, b) => plan.scoreOf(b, mentor) - plan.scoreOf(a, mentor) || a - b);
  const found: Alternative[] = [];
  for (const i of able) {
    if (found.length >= most) break;
    const price = plan.force(i, mentor);
    if (price) found.push({ mentee: i, mentor, score: plan.scoreOf(i, mentor), word: wordFor(plan.scoreOf(i, mentor), best[i] ?? 0), price });
  }
  return found;
};

export interface Blocking {
  count: number;
  /** The strongest, mentee and mentor by number. */
  first: { mentee: number; mentor: number; gain: number }[];
}

/** Two who are not together though both would gain by it: the mentee a better mentor, the mentor a free place or a better mentee. */
export const blockingPairs = (plan: Plan, most: number): Blocking => {
  const { start, mentor, score, capacity, able, waiting } = plan.graph;
  const now = plan.mentorOf;
  const worst = new Int32Array(able.length).fill(1001);
  const taken = new Int32Array(able.length);
  waiting.forEach((_, i) => {
    const m = now[i] ?? -1;
    if (m < 0) return;
    taken[m] = (taken[m] ?? 0) + 1;
    worst[m] = Math.min(worst[m] ?? 1001, plan.scoreOf(i, m));
  });
  const forbidden = new Set(plan.graph.vetoed);
  const found: Blocking['first'] = [];
  waiting.forEach((_, i) => {
    const mine = now[i] ?? -1;
    const have = mine < 0 ? -1 : plan.scoreOf(i, mine);
    for (let e = start[i] ?? 0; e < (start[i + 1] ?? 0); e++) {
      const m = mentor[e] ?? -1;
      const value = score[e] ?? 0;
      if (m === mine || value <= have || forbidden.has(e)) continue;
      const room = (taken[m] ?? 0) < (capacity[m] ?? 0);
      if (room || ((capacity[m] ?? 0) > 0 && value > (worst[m] ?? 0))) found.push({ mentee: i, mentor: m, gain: value - Math.max(0, have) });
    }
  });
  found.sort((a, b) => b.gain - a.gain || a.mentee - b.mentee || a.mentor - b.mentor);
  return { count: found.length, first: found.slice(0, most) };
};

export interface StableMatching {
  /** Mentees placed and score of all in the stable matching. */
  placed: number;
  score: number;
  /** The same, less what the plan has: what stability costs, below zero. */
  fewer: number;
  worse: number;
}

/** The matching in which nobody would rather change, for comparison; locks and vetoes hold in it too. */
export const stableMatching = (plan: Plan): StableMatching | null => {
  const { score } = plan.graph;
  const found = stable(plan.problem(), { mentee: score, mentor: score });
  if (!found.ok) return null;
  const sum = (mentorOf: Int32Array): [placed: number, total: number] => mentorOf.reduce<[number, number]>(([n, all], m, i) => (m < 0 ? [n, all] : [n + 1, all + plan.scoreOf(i, m)]), [0, 0]);
  const [[placed, total], [now, has]] = [sum(found.mentorOf), sum(plan.mentorOf)];
  return { placed, score: total, fewer: placed - now, worse: total - has };
};
