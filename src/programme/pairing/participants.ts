// Who could be paired in a year: people with their parts, their free places and what keeps them out.

import { consentBook, consentRules, gateText, mayTakePart, menteePart, mentorPart, type GateReason, type Part } from '../consents';
import { fullName, gradeOf } from '../people/person';
import { splitChoices, type IsoDate, type MenteeRole, type MentorRole, type Pair, type Tables } from '../records';
import { daysOf } from './times';

/** Why a person takes no part in matching now; each has its fix. */
export type Obstacle = 'нет в «Людях»' | 'выбыл' | 'приостановлен' | 'отклонён' | 'нет согласия' | 'отказ от согласия' | 'согласие не действует' | 'мест нет' | 'сколько мест, не указано' | 'форма не указана' | 'уже в паре' | 'завершил';

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
  obstacles: Obstacle[];
  /** Of a consent among the obstacles: what exactly is wrong with it. */
  why?: string;
}

export interface MentorCandidate extends Participant {
  /** Places in all, null when not known. */
  capacity: number | null;
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

const REQUEST_SHOWN = 300;

/** Participants of the year with what keeps them out. Rows without a code or of other years are left out. */
export const participantsOf = (tables: Pick<Tables, 'people' | 'mentors' | 'mentees' | 'pairs' | 'consents'> & Partial<Pick<Tables, 'settings'>>, year: string, today: IsoDate): Participants => {
  const people = new Map(tables.people.map((p) => [p.code, p]));
  const working = tables.pairs.filter((p) => p.year === year && isWorking(p));
  const load = new Map<string, number>();
  for (const pair of working) load.set(pair.mentor, (load.get(pair.mentor) ?? 0) + 1);
  const placed = new Set(working.map((p) => p.mentee));
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
    return {
      code: role.code, name: person ? fullName(person) : role.code, kind: person?.kind ?? '', class: person?.class ?? '', grade: person ? gradeOf(person.class) : null,
      gender: person?.gender ?? '', category: role.category, forms, topics: splitChoices(role.topics), times: role.times, days: daysOf(role.times), meeting: role.meeting,
      obstacles: [...new Set(obstacles)], ...(gate.ok ? {} : { why: gateText(gate) }),
    };
  };

  const mentors = tables.mentors.filter((m) => m.year === year && m.code !== '').map((role): MentorCandidate => {
    const base = common(role, mentorPart(role));
    const capacity = /^\d{1,4}$/.test(role.capacity) ? Number(role.capacity) : null;
    const free = Math.max(0, (capacity ?? 0) - (load.get(role.code) ?? 0));
    const obstacle: Obstacle[] = capacity === null ? ['сколько мест, не указано'] : free === 0 ? ['мест нет'] : [];
    return { ...base, capacity, free, obstacles: [...base.obstacles, ...obstacle] };
  });
  const mentees = tables.mentees.filter((m) => m.year === year && m.code !== '').map((role): MenteeCandidate => {
    const base = common(role, menteePart(role));
    return { ...base, urgent: role.priority === 'высокий', request: role.request.slice(0, REQUEST_SHOWN), present: '', obstacles: placed.has(role.code) ? [...base.obstacles, 'уже в паре'] : base.obstacles };
  });
  return { year, mentors, mentees };
};

/** How much of what is there a new run may change: nothing; as little as it can; anything that no order holds. */
export type Openness = 'не трогать' | 'мягко' | 'заново';

/** Pairs that a new run may change: approved, in no order, not marked «закреплена». */
export const openPairs = (pairs: readonly Pair[]): Pair[] => pairs.filter((p) => p.state === 'утверждена' && p.fixed !== 'закреплена');

/** The participants as if these pairs were open again; their mentees remember whom they have. */
export const reopened = ({ year, mentors, mentees }: Participants, pairs: readonly Pair[]): Participants => {
  const freed = new Map<string, number>();
  const present = new Map<string, string>();
  for (const pair of openPairs(pairs)) {
    freed.set(pair.mentor, (freed.get(pair.mentor) ?? 0) + 1);
    present.set(pair.mentee, pair.mentor);
  }
  return {
    year,
    mentors: mentors.map((m) => {
      const back = freed.get(m.code) ?? 0;
      return back === 0 || m.capacity === null ? m : { ...m, free: Math.min(m.capacity, m.free + back), obstacles: m.obstacles.filter((o) => o !== 'мест нет' || m.capacity === 0) };
    }),
    mentees: mentees.map((m) => (present.has(m.code) ? { ...m, present: present.get(m.code) ?? '', obstacles: m.obstacles.filter((o) => o !== 'уже в паре') } : m)),
  };
};
