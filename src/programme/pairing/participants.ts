// Who could be paired in a year: people with their parts, their free places and what keeps them out.

import { consentBook, consentRules, gateText, mayTakePart, menteePart, mentorPart, type GateReason, type Part } from '../consents';
import { fullName, gradeOf } from '../people/person';
import { splitChoices, type IsoDate, type MenteeRole, type MentorRole, type Pair, type Tables } from '../records';
import { CANDIDATES_TOO, NO_PARTNER_CONSENT, partnerLack } from '../selection';
import { subjectsOf } from './subjects';
import { daysOf } from './times';

/** Why a person takes no part in matching now; each has its fix. */
export type Obstacle = 'нет в «Людях»' | 'выбыл' | 'приостановлен' | 'отклонён' | 'нет согласия' | 'отказ от согласия' | 'согласие не действует' | 'мест нет' | 'не указано, сколько мест' | 'форма не указана' | 'уже в паре' | 'завершил' | 'ещё не принят' | 'отложен' | 'нет согласия его организации';

/** What matching needs of a person; no contacts and no birth dates leave the register for it. */
export interface Participant {
  code: string;
  name: string;
  /** 'обучающийся', 'педагог' ... */
  kind: string;
  class: string;
  grade: number | null;
  gender: string;
  category: string;
  forms: string[];
  topics: string[];
  times: string;
  /** Bits of the days in `times`, 0 = cannot be told. */
  days: number;
  meeting: string;
  /** What one would not like, by the words of topics; absent = nothing said. */
  dislikes?: string[];
  /** Of a teacher: the subjects that the post names; absent = none. */
  subjects?: string[];
  obstacles: Obstacle[];
  /** Of a consent among the obstacles: what exactly is wrong with it. */
  why?: string;
}

export interface MentorCandidate extends Participant {
  /** Places in all, null when not known. */
  capacity: number | null;
  /** Working pairs of the year. */
  load: number;
  /** Places left beside working pairs; 0 when unknown. */
  free: number;
}

export interface MenteeCandidate extends Participant {
  /** Must be placed before others. */
  urgent: boolean;
  /** In one's own words, the beginning. */
  request: string;
  /** Mentor of a pair that is open to change; '' = none. */
  present: string;
  /** Codes of mentors of last year whose pair came to a good end; absent = none. */
  formerly?: string[];
}

export interface Participants {
  year: string;
  mentors: MentorCandidate[];
  mentees: MenteeCandidate[];
}

/** A pair that takes up a place. */
export const isWorking = (pair: Pair): boolean => pair.state === 'утверждена' || pair.state === 'в приказе';

/** What the gate's first reason is called among the obstacles. */
const consentObstacle = ([first]: readonly GateReason[]): Obstacle => (first?.state === 'отказ' ? 'отказ от согласия' : first?.about === 'анкета' ? 'нет согласия' : 'согласие не действует');

/** An obstacle in words: of a paper that does not count also what is wrong with it. */
export const shownObstacle = (person: { readonly why?: string }, obstacle: Obstacle): string => (person.why !== undefined && obstacle === 'согласие не действует' ? `${obstacle} (${person.why})` : obstacle);

const REQUEST_SHOWN = 300;

/** '2025/2026' of '2026/2027'; '' where the year is written in another way. */
const yearBefore = (year: string): string => {
  const [from = '', to = ''] = year.split('/');
  return /^\d{4}$/.test(from) && /^\d{4}$/.test(to) ? `${Number(from) - 1}/${Number(to) - 1}` : '';
};

/** Mentors by mentee of the pairs of a year that were completed; a pair that was broken off counts for nothing, whatever came later. */
const formerMentors = (pairs: readonly Pair[], year: string): Map<string, string[]> => {
  const own = year === '' ? [] : pairs.filter((pair) => pair.year === year);
  const broken = new Set(own.filter((pair) => pair.state === 'прекращена').map((pair) => `${pair.mentor}|${pair.mentee}`));
  const found = new Map<string, string[]>();
  for (const { mentor, mentee, state } of own) {
    if (state !== 'завершена' || mentor === '' || mentee === '' || broken.has(`${mentor}|${mentee}`)) continue;
    const known = found.get(mentee) ?? [];
    if (!known.includes(mentor)) found.set(mentee, [...known, mentor]);
  }
  return found;
};

/** Participants of the year with what keeps them out. Rows without a code or of other years are left out. */
export const participantsOf = (tables: Pick<Tables, 'people' | 'mentors' | 'mentees' | 'pairs' | 'consents'> & Partial<Pick<Tables, 'settings'>>, year: string, today: IsoDate): Participants => {
  const people = new Map(tables.people.map((p) => [p.code, p]));
  const working = tables.pairs.filter((p) => p.year === year && isWorking(p));
  const load = new Map<string, number>();
  for (const pair of working) load.set(pair.mentor, (load.get(pair.mentor) ?? 0) + 1);
  const placed = new Set(working.map((p) => p.mentee));
  const formerly = formerMentors(tables.pairs, yearBefore(year));
  const settings = new Map((tables.settings ?? []).map((s) => [s.key, s.value]));
  const book = consentBook(tables.consents, consentRules((key) => settings.get(key) ?? ''));

  const common = (role: MentorRole | MenteeRole, part: Part): Participant => {
    const person = people.get(role.code);
    const obstacles: Obstacle[] = [];
    if (!person) obstacles.push('нет в «Людях»');
    for (const state of [role.status, person?.state]) if (state === 'выбыл' || state === 'приостановлен' || state === 'отклонён' || state === 'завершил') obstacles.push(state);
    const gate = mayTakePart(person, [part], book, today, 'подбор');
    if (!gate.ok) obstacles.push(consentObstacle(gate.reasons));
    const forms = splitChoices(role.forms);
    if (forms.length === 0) obstacles.push('форма не указана');
    const [dislikes, subjects] = [splitChoices(role.dislikes), person?.kind === 'педагог' ? subjectsOf(person.post) : []];
    return {
      code: role.code, name: person ? fullName(person) : role.code, kind: person?.kind ?? '', class: person?.class ?? '', grade: person ? gradeOf(person.class) : null,
      gender: person?.gender ?? '', category: role.category, forms, topics: splitChoices(role.topics), times: role.times, days: daysOf(role.times), meeting: role.meeting,
      ...(dislikes.length > 0 ? { dislikes } : {}), ...(subjects.length > 0 ? { subjects } : {}),
      obstacles: [...new Set(obstacles)], ...(gate.ok ? {} : { why: gateText(gate) }),
    };
  };

  const roles = tables.mentors.filter((m) => m.year === year && m.code !== '');
  // Only mentors accepted by the selection are paired (the methodology makes pairs of selected mentors), unless the school decides to take candidates too.
  const candidatesToo = (settings.get(CANDIDATES_TOO) ?? '').trim().toLowerCase() === 'да';
  const mentors = roles.map((role): MentorCandidate => {
    const base = common(role, mentorPart(role));
    if (role.status === 'отложен') base.obstacles.push('отложен');
    else if (!candidatesToo && (role.status === 'кандидат' || role.status === '')) base.obstacles.push('ещё не принят');
    if (partnerLack(role, people.get(role.code)) === NO_PARTNER_CONSENT) base.obstacles.push(NO_PARTNER_CONSENT);
    const capacity = /^\d{1,4}$/.test(role.capacity) ? Number(role.capacity) : null;
    const own = load.get(role.code) ?? 0;
    const free = Math.max(0, (capacity ?? 0) - own);
    const obstacle: Obstacle[] = capacity === null ? ['не указано, сколько мест'] : free === 0 ? ['мест нет'] : [];
    return { ...base, capacity, load: own, free, obstacles: [...base.obstacles, ...obstacle] };
  });
  const mentees = tables.mentees.filter((m) => m.year === year && m.code !== '').map((role): MenteeCandidate => {
    const base = common(role, menteePart(role));
    const mentorsBefore = formerly.get(role.code);
    return { ...base, ...(mentorsBefore ? { formerly: mentorsBefore } : {}), urgent: role.priority === 'высокий', request: role.request.slice(0, REQUEST_SHOWN), present: '', obstacles: placed.has(role.code) ? [...base.obstacles, 'уже в паре'] : base.obstacles };
  });
  return { year, mentors, mentees };
};

/** The participants as if these pairs were open again; their mentees remember whom they have, unless that mentor is gone. */
export const reopened = ({ year, mentors, mentees }: Participants, open: readonly Pair[]): Participants => {
  const freed = new Map<string, number>();
  const present = new Map<string, string>();
  const gone = new Set(mentors.filter((m) => m.obstacles.some(isLasting)).map((m) => m.code));
  for (const pair of open) {
    freed.set(pair.mentor, (freed.get(pair.mentor) ?? 0) + 1);
    present.set(pair.mentee, gone.has(pair.mentor) ? '' : pair.mentor);
  }
  return {
    year,
    mentors: mentors.map((m) => {
      const back = freed.get(m.code) ?? 0;
      if (back === 0 || m.capacity === null) return m;
      const free = Math.max(0, m.capacity - (m.load - back));
      return { ...m, load: m.load - back, free, obstacles: m.obstacles.filter((o) => o !== 'мест нет' || free === 0) };
    }),
    mentees: mentees.map((m) => (present.has(m.code) ? { ...m, present: present.get(m.code) ?? '', obstacles: m.obstacles.filter((o) => o !== 'уже в паре') } : m)),
  };
};

/** Whether a person with this obstacle will not come back to his or her pair. */
export const isLasting = (obstacle: Obstacle): boolean => obstacle === 'выбыл' || obstacle === 'отклонён';
