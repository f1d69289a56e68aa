// For one who is left without a mentor: the smallest change that does place him or her, tried out by solving again.

import type { Obstacle } from './participants';
import type { MenteeCandidate, MentorCandidate } from './participants';
import { mayPair } from './fit';
import { pairKey, inForce } from './decisions';
import { Plan, type PlanInput } from './plan';
import { idleMentors } from './propose';
import { dayNames } from './times';

export type Remedy =
  | { kind: 'place'; mentor: string; name: string; places: number }
  | { kind: 'capacity'; mentor: string; name: string; places: number }
  | { kind: 'consent'; mentor: string; name: string }
  | { kind: 'veto'; mentor: string; name: string; decision: string }
  | { kind: 'form'; form: string; name: string }
  | { kind: 'recruit'; form: string; topic: string; days: number; places: number };

const counted = (n: number): string => (n === 1 ? 'ещё одного наставляемого' : `ещё ${n} наставляемых`);

/** The change in words that say what to do. */
export const remedyText = (remedy: Remedy): string => {
  switch (remedy.kind) {
    case 'place': return `Спросите, возьмёт ли ${remedy.name} ${counted(remedy.places)}.`;
    case 'capacity': return `Узнайте, сколько мест у наставника: ${remedy.name}. Хватит ${remedy.places}.`;
    case 'consent': return `Получите согласие наставника: ${remedy.name}.`;
    case 'veto': return `Снимите запрет на пару с наставником: ${remedy.name}.`;
    case 'form': return `Спросите, подойдёт ли форма «${remedy.form}»: тогда наставник – ${remedy.name}.`;
    case 'recruit': return `Найдите ещё наставника: «${remedy.form}»${remedy.topic === '' ? '' : `, тема – ${remedy.topic}`}${remedy.days === 0 ? '' : `, ${dayNames(remedy.days)}`}${remedy.places > 1 ? `, мест – ${remedy.places}` : ''}.`;
  }
};

const withMentor = (input: PlanInput, code: string, change: (m: MentorCandidate) => MentorCandidate): PlanInput =>
  ({ ...input, participants: { ...input.participants, mentors: input.participants.mentors.map((m) => (m.code === code ? change(m) : m)) } });

const without = (mentor: MentorCandidate, ...gone: Obstacle[]): Obstacle[] => mentor.obstacles.filter((o) => !gone.includes(o));

/** Code of the mentor who is yet to be found: no person has it. */
const RECRUIT = 'новый';

const recruited = (remedy: Extract<Remedy, { kind: 'recruit' }>): MentorCandidate => ({
  code: RECRUIT, name: 'новый наставник', kind: '', class: '', grade: null, gender: '', category: '', forms: [remedy.form], topics: remedy.topic === '' ? [] : [remedy.topic],
  times: dayNames(remedy.days), days: remedy.days, meeting: '', obstacles: [], capacity: remedy.places, load: 0, free: remedy.places,
});

/** The programme with the change made for this mentee. */
export const withRemedy = (input: PlanInput, menteeCode: string, remedy: Remedy): PlanInput => {
  switch (remedy.kind) {
    case 'place':
    case 'capacity': return withMentor(input, remedy.mentor, (m) => ({ ...m, capacity: (m.capacity ?? 0) + remedy.places, free: m.free + remedy.places, obstacles: without(m, 'мест нет', 'не указано, сколько мест') }));
    case 'consent': return withMentor(input, remedy.mentor, (m) => ({ ...m, obstacles: without(m, 'нет согласия', 'согласие не действует') }));
    case 'veto': return { ...input, decisions: input.decisions.filter((d) => !(d.kind === 'запретить' && d.mentor === remedy.mentor && d.mentee === menteeCode)) };
    case 'form': return { ...input, participants: { ...input.participants, mentees: input.participants.mentees.map((m) => (m.code === menteeCode ? { ...m, forms: [...m.forms, remedy.form] } : m)) } };
    case 'recruit': return { ...input, participants: { ...input.participants, mentors: [...input.participants.mentors, recruited(remedy)] } };
  }
};

const MOST_TRIED = 12;
const MOST_PLACES = 4;

/** Mentor whom the mentee gets when the change is made; undefined = still none. */
const mentorAfter = (input: PlanInput, mentee: MenteeCandidate, remedy: Remedy): MentorCandidate | undefined => {
  const plan = new Plan(withRemedy(input, mentee.code, remedy));
  return plan.graph.able[plan.mentorOf[plan.mentee(mentee.code)] ?? -1];
};

const isOnly = (mentor: MentorCandidate, obstacles: readonly Obstacle[]): boolean => mentor.obstacles.length > 0 && mentor.obstacles.every((o) => obstacles.includes(o));

/** Mentors who are out only for these reasons and could otherwise be with this mentee. */
const keptOut = (input: PlanInput, mentee: MenteeCandidate, obstacles: readonly Obstacle[]): MentorCandidate[] => {
  const vetoed = new Set(input.decisions.filter((d) => d.kind === 'запретить' && inForce(d, input.participants.year)).map((d) => pairKey(d.mentor, d.mentee)));
  return input.participants.mentors.filter((m) => isOnly(m, obstacles) && mayPair(m, mentee, input.rules).form !== '' && !vetoed.has(pairKey(m.code, mentee.code))).slice(0, MOST_TRIED);
};

/** Solving again for each try would keep a town's browser busy: there only what the open session can tell is offered. */
const MANY_EDGES = 100_000;

/** A town's advice: a place more, a veto lifted, a form in which a mentor is idle; else as many new places as are wanted in the form. */
const quickChange = (plan: Plan, i: number, mentee: MenteeCandidate): Remedy => {
  const { graph, input } = plan;
  const edges = Array.from({ length: (graph.start[i + 1] ?? 0) - (graph.start[i] ?? 0) }, (_, k) => (graph.start[i] ?? 0) + k).sort((a, b) => (graph.score[b] ?? 0) - (graph.score[a] ?? 0) || a - b);
  const mentorAt = (e: number): MentorCandidate => graph.able[graph.mentor[e] ?? -1] as MentorCandidate;
  const open = edges.filter((e) => !plan.isVetoed(i, graph.mentor[e] ?? -1)).slice(0, MOST_TRIED);
  for (const e of open) if (plan.placedWithPlaces(i, graph.mentor[e] ?? -1, 1)) return { kind: 'place', mentor: mentorAt(e).code, name: mentorAt(e).name, places: 1 };
  for (const e of edges) {
    const decision = plan.decided.vetoes.get(pairKey(mentorAt(e).code, mentee.code));
    if (decision && plan.placedWithout(i, e)) return { kind: 'veto', mentor: mentorAt(e).code, name: mentorAt(e).name, decision: decision.id };
  }
  for (const { code } of idleMentors(plan)) {
    const mentor = graph.able[plan.mentor(code)] as MentorCandidate;
    const form = mentor.forms.find((f) => !mentee.forms.includes(f) && mayPair(mentor, { ...mentee, forms: [f] }, input.rules).form !== '');
    if (form !== undefined && !plan.decided.vetoes.has(pairKey(code, mentee.code))) return { kind: 'form', form, name: mentor.name };
  }
  const form = mentee.forms[0] ?? '';
  const alike = plan.graph.waiting.filter((m, j) => (plan.mentorOf[j] ?? -1) < 0 && m.forms.includes(form)).length;
  return { kind: 'recruit', form, topic: mentee.topics[0] ?? '', days: mentee.days, places: alike };
};

/** Candidates from the least to the most asked of people; each is tried before it is said. */
function* candidates(plan: Plan, i: number, mentee: MenteeCandidate): Generator<Remedy> {
  const { input, graph } = plan;
  const edges = Array.from({ length: (graph.start[i + 1] ?? 0) - (graph.start[i] ?? 0) }, (_, k) => (graph.start[i] ?? 0) + k);
  const mentors = edges.map((e) => ({ m: graph.mentor[e] ?? -1, score: graph.score[e] ?? 0 })).filter(({ m }) => !plan.isVetoed(i, m)).sort((a, b) => b.score - a.score || a.m - b.m).slice(0, MOST_TRIED);
  const named = ({ code, name }: MentorCandidate): { mentor: string; name: string } => ({ mentor: code, name });
  const full = keptOut(input, mentee, ['мест нет']).filter((m) => m.capacity !== 0);
  const withPlaces = function* (more: number): Generator<Remedy> {
    for (const { m } of mentors) if (plan.placedWithPlaces(i, m, more)) yield { kind: 'place', ...named(graph.able[m] as MentorCandidate), places: more };
    for (const m of full) yield { kind: 'place', ...named(m), places: more };
  };
  yield* withPlaces(1);
  for (const m of keptOut(input, mentee, ['не указано, сколько мест'])) for (const places of [1, 2]) yield { kind: 'capacity', ...named(m), places };
  for (const m of keptOut(input, mentee, ['нет согласия', 'согласие не действует'])) yield { kind: 'consent', ...named(m) };
  for (const e of edges) {
    const mentor = graph.able[graph.mentor[e] ?? -1];
    const decision = mentor && plan.decided.vetoes.get(pairKey(mentor.code, mentee.code));
    if (mentor && decision) yield { kind: 'veto', ...named(mentor), decision: decision.id };
  }
  const offered = new Set(graph.able.flatMap((m) => m.forms));
  for (const form of [...offered].sort()) if (!mentee.forms.includes(form)) yield { kind: 'form', form, name: '' };
  for (let more = 2; more <= MOST_PLACES; more++) yield* withPlaces(more);
  for (let more = 1; more <= graph.waiting.length; more++) yield { kind: 'recruit', form: mentee.forms[0] ?? '', topic: mentee.topics[0] ?? '', days: mentee.days, places: more };
}

/** The smallest change that places this mentee; null when nothing was found. */
export const smallestChange = (plan: Plan, code: string): Remedy | null => {
  const i = plan.mentee(code);
  const mentee = plan.graph.waiting[i];
  if (!mentee) return null;
  if (plan.graph.mentor.length > MANY_EDGES) return quickChange(plan, i, mentee);
  for (const remedy of candidates(plan, i, mentee)) {
    const mentor = mentorAfter(plan.input, mentee, remedy);
    if (mentor) return remedy.kind === 'form' ? { ...remedy, name: mentor.name } : remedy;
  }
  return null;
};

export interface RecruitLine {
  mentors: number;
  form: string;
  topic: string;
  /** Bits of days. */
  days: number;
  /** So many of those who are left in this form would be placed. */
  closes: number;
  of: number;
}

/** A usual mentor takes so many. */
const USUAL_PLACES = 3;

const bestDays = (people: readonly MenteeCandidate[]): number => {
  const known = people.filter((p) => p.days !== 0);
  let days = 0;
  for (let round = 0; round < 2; round++) {
    const open = known.filter((p) => (p.days & days) === 0);
    const counts = [0, 1, 2, 3, 4, 5, 6].map((d) => open.filter((p) => p.days & (1 << d)).length);
    const most = Math.max(...counts);
    if (most > 0) days |= 1 << counts.indexOf(most);
  }
  return days;
};

/** Which mentors to look for so that those who are left find one: by form and topic, the largest need first. */
export const recruitList = (left: readonly MenteeCandidate[]): RecruitLine[] => {
  const groups = new Map<string, MenteeCandidate[]>();
  const inForm = new Map<string, number>();
  for (const mentee of left) {
    const form = mentee.forms[0] ?? '';
    inForm.set(form, (inForm.get(form) ?? 0) + 1);
    const key = `${form}|${mentee.topics[0] ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), mentee]);
  }
  return [...groups].map(([key, people]): RecruitLine => {
    const [form = '', topic = ''] = key.split('|');
    return { mentors: Math.ceil(people.length / USUAL_PLACES), form, topic, days: bestDays(people), closes: people.length, of: inForm.get(form) ?? 0 };
  }).sort((a, b) => b.closes - a.closes || (a.form + a.topic < b.form + b.topic ? -1 : 1));
};
