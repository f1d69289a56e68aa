// Whether some groups fare worse than others in a plan: share placed and mean fit, with small groups hidden.

import type { MenteeCandidate } from './participants';
import type { Plan } from './plan';

export interface FairnessLine {
  by: 'класс' | 'пол' | 'категория';
  group: string;
  /** Null when the group, or the one that would give it away, is under five people. */
  shown: { people: number; placed: number; meanScore: number } | null;
}

/** A value of fewer people could point at one of them. */
const LEAST_PEOPLE = 5;

const GROUPS: readonly (readonly [FairnessLine['by'], (m: MenteeCandidate) => string])[] = [
  ['класс', (m) => (m.grade === null ? '' : `${m.grade} класс`)],
  ['пол', (m) => ({ м: 'мальчики и мужчины', ж: 'девочки и женщины' })[m.gender] ?? ''],
  ['категория', (m) => m.category],
];

export const fairnessOf = (plan: Plan): FairnessLine[] => {
  const now = plan.mentorOf;
  return GROUPS.flatMap(([by, groupOf]): FairnessLine[] => {
    const groups = new Map<string, number[]>();
    plan.graph.waiting.forEach((mentee, i) => {
      const group = groupOf(mentee);
      if (group !== '') groups.set(group, [...(groups.get(group) ?? []), i]);
    });
    const lines = [...groups].sort(([a], [b]) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1));
    const hidden = new Set(lines.filter(([, people]) => people.length < LEAST_PEOPLE).map(([group]) => group));
    // One hidden group could be worked out from the whole: the next smallest is hidden with it.
    if (hidden.size === 1) {
      const next = lines.filter(([group]) => !hidden.has(group)).sort(([, a], [, b]) => a.length - b.length)[0];
      if (next) hidden.add(next[0]);
    }
    return lines.map(([group, people]): FairnessLine => {
      const placed = people.filter((i) => (now[i] ?? -1) >= 0);
      const mean = placed.length === 0 ? 0 : Math.round(placed.reduce((sum, i) => sum + plan.scoreOf(i, now[i] ?? -1), 0) / placed.length);
      return { by, group, shown: hidden.has(group) ? null : { people: people.length, placed: placed.length, meanScore: mean } };
    });
  });
};
