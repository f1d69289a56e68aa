// Proposes pairs from an open plan and says of everyone left out why.

import type { Bar, Fit } from './fit';
import { fitOf, mayPair } from './fit';
import type { MenteeCandidate, MentorCandidate } from './participants';
import type { Plan } from './plan';

export type Word = 'хорошо' | 'терпимо' | 'слабо';

export interface Proposal {
  mentor: string;
  mentee: string;
  mentorName: string;
  menteeName: string;
  form: string;
  topic: string;
  fit: Fit;
  /** Relative to the best mentor this mentee could have: the curator reads words, not points. */
  word: Word;
  locked: boolean;
  /** A pair that is there already and stays. */
  stays: boolean;
}

export interface LeftOut {
  code: string;
  name: string;
  reason: string;
}

/** A word for a score beside the best this person could have. */
export const wordFor = (score: number, best: number): Word => (score >= 500 && score >= 0.7 * best ? 'хорошо' : score >= 300 ? 'терпимо' : 'слабо');

const explain = (plan: Plan, i: number, mentee: MenteeCandidate): string => {
  const { start, bars, able, vetoed } = plan.graph;
  const [from, to] = [start[i] ?? 0, start[i + 1] ?? 0];
  const forbidden = vetoed.filter((e) => e >= from && e < to).length;
  if (to > from && forbidden === to - from) return 'все подходящие наставники запрещены решениями';
  if (to > from) return 'все подходящие наставники заняты другими';
  const against: Bar[] = bars[i] ?? [];
  if (able.length === 0 || against.length === 0) return 'нет ни одного свободного наставника';
  if (against.includes('разница классов мала')) return 'нет наставника нужного класса: наставник-ученик должен быть старше';
  if (against.every((b) => b === 'нет общей формы')) return `нет свободных наставников в форме «${mentee.forms.join('», «')}»`;
  return 'нет наставника, который подходит по правилам';
};

export const proposalOf = (plan: Plan, i: number, m: number): Proposal => {
  const { graph, input, decided } = plan;
  const [mentor, mentee] = [graph.able[m] as MentorCandidate, graph.waiting[i] as MenteeCandidate];
  const fit = fitOf(mentor, mentee, input.rules, decided.wishes.of(mentor.code, mentee.code));
  return {
    mentor: mentor.code, mentee: mentee.code, mentorName: mentor.name, menteeName: mentee.name, form: mayPair(mentor, mentee, input.rules).form,
    topic: fit.covered[0] ?? mentee.topics[0] ?? '', fit, word: wordFor(fit.score, graph.best[i] ?? 0), locked: plan.isLocked(i), stays: mentee.present === mentor.code,
  };
};

export interface Proposals {
  pairs: Proposal[];
  unmatched: LeftOut[];
}

/** The same participants give the same proposals, whatever the order of the rows. */
export const propose = (plan: Plan): Proposals => {
  const found: Proposals = { pairs: [], unmatched: [] };
  plan.mentorOf.forEach((m, i) => {
    const mentee = plan.graph.waiting[i] as MenteeCandidate;
    if (m < 0) found.unmatched.push({ code: mentee.code, name: mentee.name, reason: explain(plan, i, mentee) });
    else found.pairs.push(proposalOf(plan, i, m));
  });
  return found;
};

/** Codes of mentors with places that nobody took. */
export const idleMentors = (plan: Plan): { code: string; name: string; left: number }[] => {
  const taken = new Map<number, number>();
  for (const m of plan.mentorOf) if (m >= 0) taken.set(m, (taken.get(m) ?? 0) + 1);
  return plan.graph.able.map((m, i) => ({ code: m.code, name: m.name, left: m.free - (taken.get(i) ?? 0) })).filter((m) => m.left > 0);
};

