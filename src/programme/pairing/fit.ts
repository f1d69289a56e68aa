// Whether two people may be paired (hard rules) and how well they fit (facts with weights).

import type { MenteeCandidate, MentorCandidate } from './participants';
import { commonDay } from './times';

/** Why these two may not be paired. */
export type Bar = 'один и тот же человек' | 'нет общей формы' | 'разница классов мала' | 'наставник должен быть педагогом' | 'уже пара' | 'запрещено';

export interface Rules {
  /** A peer mentor is at least so many grades above the mentee. */
  classGap: number;
  weights: Weights;
}

/** Points out of 1000; the curator sets them in «Настройки». */
export interface Weights {
  topics: number;
  time: number;
  meeting: number;
}

export const DEFAULT_RULES: Rules = { classGap: 1, weights: { topics: 600, time: 250, meeting: 150 } };

/** Forms in which the mentor must be an employee of the school. */
const BY_TEACHER = new Set(['Учитель – ученик', 'Учитель – учитель', 'Руководитель – педагог']);
const PEERS = 'Ученик – ученик';

export interface Verdict {
  /** Form in which both take part; '' when barred. */
  form: string;
  bars: Bar[];
}

/** Hard rules for two people, apart from what keeps each of them out alone. */
export const mayPair = (mentor: MentorCandidate, mentee: MenteeCandidate, rules: Rules): Verdict => {
  if (mentor.code === mentee.code) return { form: '', bars: ['один и тот же человек'] };
  const common = mentee.forms.filter((form) => mentor.forms.includes(form));
  if (common.length === 0) return { form: '', bars: ['нет общей формы'] };
  const bars: Bar[] = [];
  for (const form of common) {
    if (form === PEERS && mentor.grade !== null && mentee.grade !== null && mentor.grade - mentee.grade < rules.classGap) bars.push('разница классов мала');
    else if (BY_TEACHER.has(form) && mentor.person.kind !== '' && mentor.person.kind !== 'педагог') bars.push('наставник должен быть педагогом');
    else return { form, bars: [] };
  }
  return { form: '', bars: [...new Set(bars)] };
};

export interface Fit {
  /** 0..1000, more is better. */
  score: number;
  /** What speaks for the pair, for the curator: facts, no numbers. */
  facts: string[];
  /** What is missing. */
  missing: string[];
  /** Topics of the request that the mentor covers. */
  covered: string[];
}

/** How well the mentor covers what the mentee asks for. What cannot be told counts half: neither a reward nor a fault. */
export const fitOf = (mentor: MentorCandidate, mentee: MenteeCandidate, { weights }: Rules): Fit => {
  const facts: string[] = [];
  const missing: string[] = [];
  const covered = mentee.topics.filter((topic) => mentor.topics.includes(topic));
  const share = mentee.topics.length === 0 ? 0.5 : covered.length / mentee.topics.length;
  if (covered.length > 0) facts.push(`поможет с темой: ${covered.join(', ')}`);
  const uncovered = mentee.topics.filter((topic) => !covered.includes(topic));
  if (uncovered.length > 0) missing.push(`не берётся за тему: ${uncovered.join(', ')}`);

  const day = commonDay(mentor.times, mentee.times);
  if (day === 1) facts.push('есть общий день');
  if (day === 0) missing.push('нет общего дня');

  const sameWay = mentor.meeting === '' || mentee.meeting === '' ? null : mentor.meeting === mentee.meeting || mentor.meeting === 'смешанно' || mentee.meeting === 'смешанно' ? 1 : 0;
  if (sameWay === 1) facts.push(`встречаться удобно одинаково: ${mentee.meeting}`);
  if (sameWay === 0) missing.push('встречаться удобно по-разному');

  return { score: Math.round(weights.topics * share + weights.time * (day ?? 0.5) + weights.meeting * (sameWay ?? 0.5)), facts, missing, covered };
};
