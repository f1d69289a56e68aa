// Which of the pairs that are there a new run may change, and which cannot go on whatever is chosen.

import type { Pair } from '../records';
import { isLasting, isWorking, type Participants } from './participants';

/** How much of what is there a new run may change: nothing; as little as it can; anything that is not fixed. */
export type Openness = 'не трогать' | 'мягко' | 'заново';

export interface BrokenPair {
  pair: Pair;
  /** 'наставник выбыл' */
  why: string;
}

/** Working pairs one of whom has left: their mentee waits again, their mentor has a place again. */
export const brokenPairs = ({ mentors, mentees }: Participants, pairs: readonly Pair[]): BrokenPair[] => {
  const lasting = (list: readonly { code: string; obstacles: Participants['mentors'][number]['obstacles'] }[], word: string): Map<string, string> =>
    new Map(list.flatMap(({ code, obstacles }) => obstacles.filter(isLasting).map((o): [string, string] => [code, `${word} ${o}`])));
  const [goneMentors, goneMentees] = [lasting(mentors, 'наставник'), lasting(mentees, 'наставляемый')];
  return pairs.filter(isWorking).flatMap((pair) => {
    const why = goneMentors.get(pair.mentor) ?? goneMentees.get(pair.mentee);
    return why === undefined ? [] : [{ pair, why }];
  });
};

/** Pairs that a new run may change when the curator opens them: not marked «закреплена»; those in an order only when she says so. */
export const openPairs = (pairs: readonly Pair[], ordered: boolean): Pair[] => pairs.filter((p) => p.fixed !== 'закреплена' && (p.state === 'утверждена' || (ordered && p.state === 'в приказе')));

/** All pairs that this run opens. */
export const changeable = (participants: Participants, pairs: readonly Pair[], openness: Openness, ordered: boolean): Pair[] => {
  const ids = new Set([...brokenPairs(participants, pairs).map(({ pair }) => pair.id), ...(openness === 'не трогать' ? [] : openPairs(pairs, ordered).map((pair) => pair.id))]);
  return pairs.filter((pair) => ids.has(pair.id));
};
