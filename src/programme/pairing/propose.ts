// Proposes pairs: as many as can be placed, then the best total fit, and says of everyone left out why.

import { solveMatching } from '../matching';
import { fitOf, mayPair, type Bar, type Fit, type Rules } from './fit';
import type { MenteeCandidate, MentorCandidate, Participants } from './participants';

export interface Proposal {
  mentor: string;
  mentee: string;
  mentorName: string;
  menteeName: string;
  form: string;
  topic: string;
  fit: Fit;
  /** Relative to the best mentor this mentee could have: the curator reads words, not points. */
  word: 'хорошо' | 'терпимо' | 'слабо';
}

export interface LeftOut {
  code: string;
  name: string;
  side: 'mentor' | 'mentee';
  reason: string;
}

export interface Proposals {
  pairs: Proposal[];
  unmatched: LeftOut[];
  /** Do not take part now, with the reason. */
  out: LeftOut[];
}

const wordFor = (score: number, best: number): Proposal['word'] => (score >= 500 && score >= 0.7 * best ? 'хорошо' : score >= 300 ? 'терпимо' : 'слабо');

const outOf = (list: readonly (MentorCandidate | MenteeCandidate)[], side: LeftOut['side']): LeftOut[] =>
  list.filter((p) => p.obstacles.length > 0).map((p) => ({ code: p.code, name: p.name, side, reason: p.obstacles.join(', ') }));

interface Edge {
  mentor: number;
  form: string;
  fit: Fit;
}

const explain = (mentee: MenteeCandidate, edges: readonly Edge[], bars: readonly Bar[]): string => {
  if (edges.length > 0) return 'все подходящие наставники заняты';
  if (bars.length === 0) return 'нет ни одного свободного наставника';
  if (bars.every((b) => b === 'нет общей формы')) return `нет наставников в форме «${mentee.forms.join('», «')}»`;
  if (bars.includes('разница классов мала')) return 'нет наставника нужного класса: наставник-ученик должен быть старше';
  return 'нет наставника, который подходит по правилам';
};

/** The same participants give the same proposals, whatever the order of the rows. */
export const propose = ({ mentors, mentees }: Participants, rules: Rules): Proposals => {
  const byCode = (a: { code: string }, b: { code: string }): number => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
  const able = mentors.filter((m) => m.obstacles.length === 0).sort(byCode);
  const waiting = mentees.filter((m) => m.obstacles.length === 0).sort(byCode);
  const bars: Bar[][] = [];
  const edges = waiting.map((mentee, i) => {
    bars[i] = [];
    return able.flatMap((mentor, m): Edge[] => {
      const verdict = mayPair(mentor, mentee, rules);
      if (verdict.form === '') {
        bars[i]?.push(...verdict.bars);
        return [];
      }
      return [{ mentor: m, form: verdict.form, fit: fitOf(mentor, mentee, rules) }];
    });
  });
  const start = new Int32Array(waiting.length + 1);
  edges.forEach((list, i) => { start[i + 1] = (start[i] ?? 0) + list.length; });
  const flat = edges.flat();
  const { mentorOf } = solveMatching({
    mentees: waiting.length, mentors: able.length, capacity: Int32Array.from(able, (m) => m.free), start,
    mentor: Int32Array.from(flat, (e) => e.mentor), score: Int32Array.from(flat, (e) => Math.min(1000, e.fit.score)),
  });

  const pairs: Proposal[] = [];
  const unmatched: LeftOut[] = [];
  waiting.forEach((mentee, i) => {
    const chosen = edges[i]?.find((e) => e.mentor === mentorOf[i]);
    const mentor = chosen && able[chosen.mentor];
    if (!chosen || !mentor) {
      unmatched.push({ code: mentee.code, name: mentee.name, side: 'mentee', reason: explain(mentee, edges[i] ?? [], bars[i] ?? []) });
      return;
    }
    const best = Math.max(...(edges[i] ?? []).map((e) => e.fit.score));
    pairs.push({
      mentor: mentor.code, mentee: mentee.code, mentorName: mentor.name, menteeName: mentee.name, form: chosen.form,
      topic: chosen.fit.covered[0] ?? mentee.topics[0] ?? '', fit: chosen.fit, word: wordFor(chosen.fit.score, best),
    });
  });
  return { pairs, unmatched, out: [...outOf(mentees, 'mentee'), ...outOf(mentors, 'mentor')] };
};
