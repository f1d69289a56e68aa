// The summary of preliminary requests from which the forms of mentoring are chosen: how many asked for what.

import type { Answer } from '../programme/records';
import type { Item } from './item';
import { chosenOf, gridOf, isBlankValue, readValues, textOf } from './values';

export interface ItemSummary {
  item: string;
  text: string;
  /** People who answered this question. */
  answered: number;
  counts: { word: string; count: number }[];
  /** Mean of a scale, null for other kinds. */
  mean: number | null;
}

export interface Summary {
  answers: number;
  items: ItemSummary[];
}

/** Counts every closed question and takes the mean of scales; words of one's own are counted under the word as written. Open texts stay in «Ответы». */
export const summarise = (items: readonly Item[], rows: readonly Answer[]): Summary => {
  const taken = rows.filter((row) => row.state === 'принят').map((row) => readValues(row.values));
  const closed = items.filter((item) => item.kind === 'один' || item.kind === 'несколько' || item.kind === 'шкала' || item.kind === 'сетка');
  return {
    answers: taken.length,
    items: closed.map((item) => {
      const given = taken.map((values) => values[item.key]).filter((value) => !isBlankValue(value));
      const counts = new Map<string, number>();
      for (const value of given) {
        const words = item.kind === 'сетка' ? Object.entries(gridOf(value)).map(([row, column]) => `${row}: ${column}`) : chosenOf(value);
        for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
      }
      const marks = item.kind === 'шкала' ? given.map((value) => Number(textOf(value))).filter((mark) => Number.isFinite(mark)) : [];
      return {
        item: item.key, text: item.text, answered: given.length,
        counts: [...counts].map(([word, count]) => ({ word, count })).sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1)),
        mean: marks.length === 0 ? null : Math.round((marks.reduce((sum, mark) => sum + mark, 0) / marks.length) * 10) / 10,
      };
    }),
  };
};
