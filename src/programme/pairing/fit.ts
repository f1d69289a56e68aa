// Whether two people may be paired (hard rules) and how well they fit (facts with weights).

import type { MenteeCandidate, MentorCandidate } from './participants';
import { NO_PULL, pullOf, softFactsOf, softWords, type Pull } from './soft-facts';
import { commonDay } from './times';
import { NO_WISHES, type PairWishes } from './wishes';

/** Why these two may not be paired. */
export type Bar = 'один и тот же человек' | 'нет общей формы' | 'разница классов мала' | 'наставник должен быть педагогом';

/** How important each thing is, 0..1000; the curator sets them in «Настройки». */
export interface Weights {
  topics: number;
  time: number;
  meeting: number;
  /** Counts only where anybody named a wish. */
  wish: number;
  /** The following count only in pairs where there is something to tell: they worked together last year; */
  continuity: number;
  /** both teach the same subject; */
  subject: number;
  /** both dislike the same (for), or one dislikes what the other wants (against); */
  dislikes: number;
  /** the mentor has mentees already (against). */
  load: number;
}

export interface Rules {
  /** A peer mentor is at least so many grades above the mentee. */
  classGap: number;
  weights: Weights;
  /** Mutual choice is more important than the number of pairs. */
  mutualFirst: boolean;
  /** The weakest matches are raised, step by step, before the total counts. */
  raiseWeakest: boolean;
}

export const DEFAULT_RULES: Rules = { classGap: 1, weights: { topics: 600, time: 250, meeting: 150, wish: 400, continuity: 250, subject: 150, dislikes: 150, load: 50 }, mutualFirst: false, raiseWeakest: false };

/** Forms in which the mentor must be an employee of the school. */
const BY_TEACHER = new Set(['Учитель – ученик', 'Учитель – учитель', 'Руководитель – педагог']);
const PEERS = 'Ученик – ученик';

export interface Verdict {
  /** Form in which both take part; '' when barred. */
  form: string;
  bars: Bar[];
}

/** Hard rules for two people, apart from what keeps each of them out alone. */
export const mayPair = (mentor: MentorCandidate, mentee: MenteeCandidate, rules: Pick<Rules, 'classGap'>): Verdict => {
  if (mentor.code === mentee.code) return { form: '', bars: ['один и тот же человек'] };
  const common = mentee.forms.filter((form) => mentor.forms.includes(form));
  if (common.length === 0) return { form: '', bars: ['нет общей формы'] };
  const bars: Bar[] = [];
  for (const form of common) {
    if (form === PEERS && mentor.grade !== null && mentee.grade !== null && mentor.grade - mentee.grade < rules.classGap) bars.push('разница классов мала');
    else if (BY_TEACHER.has(form) && mentor.kind !== '' && mentor.kind !== 'педагог') bars.push('наставник должен быть педагогом');
    else return { form, bars: [] };
  }
  return { form: '', bars: [...new Set(bars)] };
};

/** How well each thing fits, 0..1; what cannot be told counts half: neither a reward nor a fault. */
export interface Shares {
  topics: number;
  time: number;
  meeting: number;
  wish: number;
}

/** 0..1000, more is better: the mean of the shares by weight; `pull` draws it towards 1000 or 0, each with a weight of its own. */
export const scoreOf = (shares: Shares, weights: Pick<Weights, keyof Shares>, { up, down }: Pull = NO_PULL): number => {
  const all = weights.topics + weights.time + weights.meeting + weights.wish + up + down;
  if (all <= 0) return 500;
  return Math.round((1000 * (weights.topics * shares.topics + weights.time * shares.time + weights.meeting * shares.meeting + weights.wish * shares.wish + up)) / all);
};

const MIXED = 'смешанно';

export const sameMeeting = (a: string, b: string): 0 | 1 | null => (a === '' || b === '' ? null : a === b || a === MIXED || b === MIXED ? 1 : 0);

export interface Fit {
  /** 0..1000, more is better. */
  score: number;
  /** What speaks for the pair, to each side: facts, no numbers. */
  forMentee: string[];
  forMentor: string[];
  /** What is missing. */
  missing: string[];
  /** Topics of the request that the mentor covers. */
  covered: string[];
  mutual: boolean;
}

const ORDINAL = ['первым', 'вторым', 'третьим'];
const choice = (rank: number): string => ORDINAL[rank - 1] ?? `${rank}-м`;

/** How well the mentor covers what the mentee asks for, and what each side gets of it. */
export const fitOf = (mentor: MentorCandidate, mentee: MenteeCandidate, { weights }: Pick<Rules, 'weights'>, wishes: PairWishes = NO_WISHES): Fit => {
  const forMentee: string[] = [];
  const forMentor: string[] = [];
  const missing: string[] = [];
  const soft = softFactsOf(mentor, mentee);
  const softly = softWords(soft, mentor.load);
  const covered = mentee.topics.filter((topic) => mentor.topics.includes(topic));
  const uncovered = mentee.topics.filter((topic) => !covered.includes(topic));
  if (wishes.mutual) forMentee.push('взаимный выбор: оба назвали друг друга');
  else if (wishes.byMentee > 0) forMentee.push(`назвал этого наставника ${choice(wishes.byMentee)}`);
  forMentee.push(...softly.forMentee);
  forMentor.push(...softly.forMentor);
  if (wishes.byMentor > 0) forMentor.push(`назвал этого наставляемого ${choice(wishes.byMentor)}`);
  if (covered.length > 0) {
    forMentee.push(`помощь по теме: ${covered.join(', ')}`);
    forMentor.push(uncovered.length === 0 ? 'весь запрос – о том, в чём силён' : `запрос о том, в чём силён: ${covered.join(', ')}`);
  }
  if (uncovered.length > 0) missing.push(`наставник не берётся за тему: ${uncovered.join(', ')}`);
  if (mentee.topics.length === 0) missing.push('темы запроса не названы');

  const day = commonDay(mentor.days, mentee.days);
  if (day === 1) {
    forMentee.push(`время подходит: ${mentor.times}`);
    forMentor.push(`время подходит: ${mentee.times}`);
  }
  if (day === 0) missing.push(`нет общего дня: ${mentor.times} и ${mentee.times}`);
  if (day === null) missing.push('общее время не известно');

  const way = sameMeeting(mentor.meeting, mentee.meeting);
  if (way === 1) forMentee.push(`встречаться обоим удобно: ${mentee.meeting === MIXED ? mentor.meeting : mentee.meeting}`);
  if (way === 0) missing.push(`встречаться удобно по-разному: ${mentor.meeting} и ${mentee.meeting}`);
  if (mentor.capacity !== null && mentor.capacity > 1) forMentor.push(`взял бы до ${mentor.capacity} наставляемых, свободно ${mentor.free}`);
  missing.push(...softly.missing);

  const shares = { topics: mentee.topics.length === 0 ? 0.5 : covered.length / mentee.topics.length, time: day ?? 0.5, meeting: way ?? 0.5, wish: wishes.share };
  return { score: scoreOf(shares, wishes.counted ? weights : { ...weights, wish: 0 }, pullOf(soft, weights)), forMentee, forMentor, missing, covered, mutual: wishes.mutual };
};
