// Who could be paired in a year: people with their parts, their free places and what keeps them out.

import { consentState } from '../consents';
import { fullName, gradeOf } from '../people/person';
import { splitChoices, type IsoDate, type MenteeRole, type MentorRole, type Pair, type Person, type Tables } from '../records';

/** Why a person takes no part in matching now; each has its fix. */
export type Obstacle = 'нет в «Людях»' | 'выбыл' | 'приостановлен' | 'отклонён' | 'нет согласия' | 'отказ от согласия' | 'согласие не действует' | 'мест нет' | 'сколько мест, не указано' | 'форма не указана' | 'уже в паре' | 'завершил';

export interface Participant {
  code: string;
  name: string;
  person: Person;
  forms: string[];
  topics: string[];
  times: string;
  meeting: string;
  grade: number | null;
  obstacles: Obstacle[];
}

export interface MentorCandidate extends Participant {
  role: MentorRole;
  /** Places left beside working pairs; 0 when unknown. */
  free: number;
}

export interface MenteeCandidate extends Participant {
  role: MenteeRole;
}

export interface Participants {
  year: string;
  mentors: MentorCandidate[];
  mentees: MenteeCandidate[];
}

/** A pair that takes up a place. */
export const isWorking = (pair: Pair): boolean => pair.state === 'утверждена' || pair.state === 'в приказе';

const CONSENT_OBSTACLE = { есть: null, отказ: 'отказ от согласия', 'нет в анкете': 'нет согласия', 'бумага не действует': 'согласие не действует' } as const;

const NOBODY: Person = { code: '', last: '', first: '', middle: '', gender: '', birth: '', kind: '', class: '', post: '', organisation: '', email: '', phone: '', parent: '', parentContact: '', state: '', remarks: '', extra: '' };

/** Participants of the year with what keeps them out. Rows without a code or of other years are left out. */
export const participantsOf = (tables: Pick<Tables, 'people' | 'mentors' | 'mentees' | 'pairs' | 'consents'>, year: string, today: IsoDate): Participants => {
  const people = new Map(tables.people.map((p) => [p.code, p]));
  const working = tables.pairs.filter((p) => p.year === year && isWorking(p));
  const load = new Map<string, number>();
  for (const pair of working) load.set(pair.mentor, (load.get(pair.mentor) ?? 0) + 1);
  const placed = new Set(working.map((p) => p.mentee));

  const common = (role: MentorRole | MenteeRole): Participant => {
    const person = people.get(role.code);
    const obstacles: Obstacle[] = [];
    if (!person) obstacles.push('нет в «Людях»');
    for (const state of [role.status, person?.state]) if (state === 'выбыл' || state === 'приостановлен' || state === 'отклонён' || state === 'завершил') obstacles.push(state);
    const consent = CONSENT_OBSTACLE[consentState(role, tables.consents, today)];
    if (consent) obstacles.push(consent);
    const forms = splitChoices(role.forms);
    if (forms.length === 0) obstacles.push('форма не указана');
    return {
      code: role.code, name: person ? fullName(person) : role.code, person: person ?? NOBODY, forms, topics: splitChoices(role.topics),
      times: role.times, meeting: role.meeting, grade: person ? gradeOf(person.class) : null, obstacles: [...new Set(obstacles)],
    };
  };

  const mentors = tables.mentors.filter((m) => m.year === year && m.code !== '').map((role): MentorCandidate => {
    const base = common(role);
    const capacity = /^\d+$/.test(role.capacity) ? Number(role.capacity) : null;
    const free = Math.max(0, (capacity ?? 0) - (load.get(role.code) ?? 0));
    const obstacle: Obstacle[] = capacity === null ? ['сколько мест, не указано'] : free === 0 ? ['мест нет'] : [];
    return { ...base, role, free, obstacles: [...base.obstacles, ...obstacle] };
  });
  const mentees = tables.mentees.filter((m) => m.year === year && m.code !== '').map((role): MenteeCandidate => {
    const base = common(role);
    return { ...base, role, obstacles: placed.has(role.code) ? [...base.obstacles, 'уже в паре'] : base.obstacles };
  });
  return { year, mentors, mentees };
};
