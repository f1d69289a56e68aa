// Everybody who could be with everybody, sparse: the edges that the solver chooses from, with their scores.

import { mayPair, sameMeeting, scoreOf, type Bar, type Rules } from './fit';
import { pairKey, type Decided } from './decisions';
import type { MenteeCandidate, MentorCandidate, Participants } from './participants';

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
  /** Best score of each mentee among edges that are allowed; 0 when there is none. */
  best: Int32Array;
  /** Why mentees without an edge have none. */
  bars: Bar[][];
  /** Only so many best mentors per mentee were kept, 0 = all. */
  kept: number;
}

/** More edges than this make a browser slow; beyond it each mentee keeps the best ones. */
const MOST_EDGES = 600_000;

const BEST_SHARE = 0.75;

const byCode = (a: { code: string }, b: { code: string }): number => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

/** Bits of words that are told apart; a word beyond thirty shares a bit with others, so a bit only says «perhaps». */
const bitsOf = (words: readonly string[], known: Map<string, number>): number => words.reduce((bits, word) => {
  const bit = known.get(word) ?? known.size;
  known.set(word, bit);
  return bits | (1 << (bit % 30));
}, 0);

interface Candidate {
  m: number;
  score: number;
  mutual: boolean;
}

/**
 * So many of the best scores; counted, not sorted, for there are millions. Among equals the choice begins elsewhere for each
 * mentee (`turn`), or all who want the same would be given the same few mentors.
 */
const bestOf = (row: readonly Candidate[], count: number, turn: number): Candidate[] => {
  const counts = new Int32Array(1001);
  for (const { score } of row) counts[score] = (counts[score] ?? 0) + 1;
  let [least, above] = [1000, 0];
  while (least > 0 && above + (counts[least] ?? 0) < count) above += counts[least--] ?? 0;
  const [equal, ties] = [count - above, counts[least] ?? 0];
  const from = ties === 0 ? 0 : (turn * equal) % ties;
  let at = -1;
  return row.filter(({ score }) => score > least || (score === least && (++at - from + ties) % ties < equal));
};

export const graphOf = ({ mentors, mentees }: Participants, rules: Rules, decided: Decided): PairingGraph => {
  const able = mentors.filter((m) => m.obstacles.length === 0).sort(byCode);
  const waiting = mentees.filter((m) => m.obstacles.length === 0).sort(byCode);
  const forms = new Map<string, number>();
  const mentorForms = able.map((m) => bitsOf(m.forms, forms));
  const menteeForms = waiting.map((m) => bitsOf(m.forms, forms));
  const topicsOf = able.map((m) => new Set(m.topics));
  const { wishes, vetoes } = decided;
  const weights = wishes.size > 0 ? rules.weights : { ...rules.weights, wish: 0 };
  const locked = new Map(decided.locks.map((l) => [l.mentee, l.mentor]));
  const most = able.length * waiting.length > MOST_EDGES ? Math.max(20, Math.floor(MOST_EDGES / Math.max(1, waiting.length))) : 0;

  const start = new Int32Array(waiting.length + 1);
  const best = new Int32Array(waiting.length);
  const [mentorEdges, scores, mutuals, vetoed]: [number[], number[], number[], number[]] = [[], [], [], []];
  const bars: Bar[][] = [];
  waiting.forEach((mentee, i) => {
    const against = new Set<Bar>();
    let row: Candidate[] = [];
    for (let m = 0; m < able.length; m++) {
      if (((mentorForms[m] ?? 0) & (menteeForms[i] ?? 0)) === 0) continue;
      const mentor = able[m] as MentorCandidate;
      const verdict = mayPair(mentor, mentee, rules);
      if (verdict.form === '') {
        for (const bar of verdict.bars) against.add(bar);
        continue;
      }
      const wish = wishes.of(mentor.code, mentee.code);
      const covered = mentee.topics.reduce((n, topic) => n + (topicsOf[m]?.has(topic) ? 1 : 0), 0);
      const time = mentor.days === 0 || mentee.days === 0 ? 0.5 : (mentor.days & mentee.days) === 0 ? 0 : 1;
      const score = scoreOf({ topics: mentee.topics.length === 0 ? 0.5 : covered / mentee.topics.length, time, meeting: sameMeeting(mentor.meeting, mentee.meeting) ?? 0.5, wish: wish.share }, weights);
      row.push({ m, score, mutual: wish.mutual });
    }
    if (most > 0 && row.length > most) {
      // Mostly the best ones; the rest spread evenly over all others, so that people do not all crowd around the same mentors.
      const keep = new Set(bestOf(row, Math.ceil(most * BEST_SHARE), i));
      const rest = row.filter((e) => !keep.has(e));
      const step = rest.length / Math.max(1, most - keep.size);
      for (let at = i % step; at < rest.length; at += step) keep.add(rest[Math.floor(at)] as Candidate);
      row = row.filter((e) => keep.has(e) || able[e.m]?.code === locked.get(mentee.code));
    }
    for (const edge of row) {
      if (vetoes.size > 0 && vetoes.has(pairKey(able[edge.m]?.code ?? '', mentee.code))) vetoed.push(mentorEdges.length);
      else best[i] = Math.max(best[i] ?? 0, edge.score);
      mentorEdges.push(edge.m);
      scores.push(edge.score);
      mutuals.push(edge.mutual ? 1 : 0);
    }
    start[i + 1] = mentorEdges.length;
    bars[i] = row.length > 0 ? [] : against.size > 0 ? [...against] : able.length > 0 ? ['нет общей формы'] : [];
  });
  return {
    able, waiting, start, vetoed, best, bars, kept: most, capacity: Int32Array.from(able, (m) => m.free), mentor: Int32Array.from(mentorEdges), score: Int32Array.from(scores), mutual: Uint8Array.from(mutuals),
  };
};
