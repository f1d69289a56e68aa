// What a consent on paper is worth on a day, and which of several papers counts.

import type { Consent, IsoDate } from '../records';
import { bandOn, daysAfter, signerOn, type Aged } from './age';

/** A consent that runs out within so many days is asked for anew in time. */
export const SOON = 30;

export type PaperState = 'есть' | 'истекает' | 'истёк' | 'отозвано' | 'подписал не тот' | 'дата в будущем' | 'без даты';
export type PurposeState = PaperState | 'нет';

/** In force: it counts today. */
export const counts = (state: PurposeState): boolean => state === 'есть' || state === 'истекает';

/**
 * For a minor on the day of signing only the legal representative signs; an adult signs alone. A birthday changes nothing that was
 * signed before. Where the age is not known either signature counts, and so it is with a grown-up's paper in the codes mode: the
 * day of the birthday is not kept there.
 */
const signedByWrong = (paper: Consent, person: Aged | undefined): boolean => {
  // Only these two papers concern labour: an employee signs them alone, whatever was typed.
  if (!person || paper.purpose === 'наставничество' || paper.purpose === 'дополнительное соглашение') return false;
  const due = signerOn(person, paper.given);
  if (due === 'родитель') return paper.signedBy !== 'родитель';
  return due === 'сам' && paper.signedBy === 'родитель' && person.birth !== '' && bandOn(person, paper.given) === '18 и старше';
};

/** The worth of one paper. Without the person's row the signature cannot be judged and is taken as right. */
export const paperState = (paper: Consent, person: Aged | undefined, today: IsoDate): PaperState => {
  if (paper.withdrawn !== '' && paper.withdrawn <= today) return 'отозвано';
  if (paper.given === '') return 'без даты';
  if (paper.given > today) return 'дата в будущем';
  if (paper.until !== '' && paper.until < today) return 'истёк';
  if (signedByWrong(paper, person)) return 'подписал не тот';
  return paper.until !== '' && paper.until <= daysAfter(today, SOON) ? 'истекает' : 'есть';
};

export interface Standing {
  state: PurposeState;
  /** The paper that counts, or the latest of those that do not; null = none. */
  paper: Consent | null;
}

const later = (a: Consent, b: Consent): number => (a.given === b.given ? (a.until < b.until ? 1 : -1) : a.given < b.given ? 1 : -1);

/**
 * Which of a person's papers of one purpose counts: the latest that is in force; a withdrawal ends every paper given before it.
 * With none in force the latest one says what is wrong.
 */
export const standingOf = (papers: readonly Consent[], person: Aged | undefined, today: IsoDate): Standing => {
  if (papers.length === 0) return { state: 'нет', paper: null };
  const ended = papers.reduce((last, p) => (p.withdrawn !== '' && p.withdrawn <= today && p.withdrawn > last ? p.withdrawn : last), '');
  const judged = [...papers].sort(later).map((paper): { state: PaperState; paper: Consent } => {
    const state = paperState(paper, person, today);
    return { paper, state: counts(state) && ended !== '' && paper.given < ended ? 'отозвано' : state };
  });
  return judged.find(({ state }) => counts(state)) ?? (judged.find(({ state }) => state === 'отозвано') ?? judged[0]) as Standing;
};
