// What speaks for or against two people besides the request: last year together, the same subject, what they both dislike, how busy the mentor is.

import type { Weights } from './fit';
import type { MenteeCandidate, MentorCandidate } from './participants';
import { subjectKey, topicKeys } from './subjects';

/** Each is told only where there is something to tell; where there is not, it does not count at all. */
export interface SoftFacts {
  /** They worked together last year and came to a good end. */
  together: boolean;
  /** Subjects of a teacher, as the post has them, that the other teacher has too. */
  subjects: string[];
  /** Topics that neither of them would like. */
  bothDislike: string[];
  /** Topics of the request that the mentor would not like, and of the mentor that the mentee would not like. */
  mentorDislikes: string[];
  menteeDislikes: string[];
  /** Share of the mentor's places that working pairs take already, 0..1. */
  busy: number;
}

const NOTHING: readonly string[] = [];

/** Kept by person, because millions of pairs are weighed. */
const taughtBy = new WeakMap<MentorCandidate, ReadonlySet<string>>();

/** Keys of the subjects that a teacher teaches or names among the topics. */
const taught = (mentor: MentorCandidate): ReadonlySet<string> => {
  const known = taughtBy.get(mentor) ?? new Set([...(mentor.subjects ?? NOTHING).map(subjectKey), ...topicKeys(mentor.topics)]);
  taughtBy.set(mentor, known);
  return known;
};

const keysBy = new WeakMap<MenteeCandidate, readonly string[]>();

const keysOf = (mentee: MenteeCandidate): readonly string[] => {
  const known = keysBy.get(mentee) ?? (mentee.subjects ?? NOTHING).map(subjectKey);
  keysBy.set(mentee, known);
  return known;
};

export const softFactsOf = (mentor: MentorCandidate, mentee: MenteeCandidate): SoftFacts => {
  const [own, theirs] = [mentor.dislikes ?? NOTHING, mentee.dislikes ?? NOTHING];
  return {
    together: mentee.formerly?.includes(mentor.code) ?? false,
    subjects: mentee.subjects && mentor.kind === 'педагог' ? mentee.subjects.filter((_, k) => taught(mentor).has(keysOf(mentee)[k] ?? '')) : [],
    bothDislike: own.filter((topic) => theirs.includes(topic)),
    mentorDislikes: mentee.topics.filter((topic) => own.includes(topic)),
    menteeDislikes: mentor.topics.filter((topic) => theirs.includes(topic)),
    busy: mentor.capacity === null || mentor.capacity === 0 ? 0 : Math.min(1, mentor.load / mentor.capacity),
  };
};

/** How strongly the facts draw a score up and down, in the units of the weights. */
export interface Pull {
  up: number;
  down: number;
}

export const NO_PULL: Pull = { up: 0, down: 0 };

export const pullOf = (facts: SoftFacts, weights: Pick<Weights, 'continuity' | 'subject' | 'dislikes' | 'load'>): Pull => {
  const against = facts.mentorDislikes.length + facts.menteeDislikes.length;
  const told = facts.bothDislike.length + against;
  return {
    up: (facts.together ? weights.continuity : 0) + (facts.subjects.length > 0 ? weights.subject : 0) + (told === 0 ? 0 : (weights.dislikes * facts.bothDislike.length) / told),
    down: weights.load * facts.busy + (told === 0 ? 0 : (weights.dislikes * against) / told),
  };
};

export interface SoftWords {
  forMentee: string[];
  forMentor: string[];
  missing: string[];
}

/** The facts in words. */
export const softWords = (facts: SoftFacts, load: number): SoftWords => ({
  forMentee: [
    ...(facts.together ? ['вместе и в прошлом году'] : []), ...(facts.subjects.length > 0 ? [`тот же предмет: учитель ${facts.subjects.join(', ')}`] : []),
    ...(facts.bothDislike.length > 0 ? [`оба не хотят одного и того же: ${facts.bothDislike.join(', ')}`] : []),
  ],
  forMentor: facts.together ? ['вместе и в прошлом году'] : [],
  missing: [
    ...(facts.mentorDislikes.length > 0 ? [`наставник не хочет заниматься темой: ${facts.mentorDislikes.join(', ')}`] : []),
    ...(facts.menteeDislikes.length > 0 ? [`наставляемый не хочет того, чем занимается наставник: ${facts.menteeDislikes.join(', ')}`] : []),
    ...(facts.busy > 0 ? [`у наставника уже есть наставляемые: ${load}`] : []),
  ],
});
