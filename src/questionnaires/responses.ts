// From what a form gives (answers by the ids of its items) to answers by the keys of the questions.

import { questionOf, type PlannedItem } from './form-plan';
import { isBlankValue, type AnswerValue, type AnswerValues } from './values';

/** One response as the form gives it: text, chosen words, or of a grid the column of each row. */
export interface RawResponse {
  id: string;
  edited: string;
  /** By the id of the form's item. */
  values: { [item: string]: string | readonly string[] | readonly (string | null)[] };
}

/** An item of the form as it stands. */
export interface LiveItem {
  id: string;
  type: PlannedItem['type'] | '';
  title: string;
  /** Rows of a grid. */
  choices: string[];
}

/** Answers by keys; a question that somebody added in Google's own editor is kept under its title. */
export const valuesOf = (raw: RawResponse, items: readonly LiveItem[], keys: { readonly [id: string]: string }): AnswerValues => {
  const values: { [item: string]: AnswerValue } = {};
  for (const item of items) {
    const given = raw.values[item.id];
    if (given === undefined) continue;
    const key = questionOf(keys[item.id] ?? `+ ${item.title}`);
    if (item.type === 'grid') {
      const before = values[key];
      const rows = Object.fromEntries(item.choices.flatMap((row, i) => { const column = (given as readonly (string | null)[])[i]; return column ? [[row, column]] : []; }));
      const grid = { ...(typeof before === 'object' && !Array.isArray(before) ? before : {}), ...rows };
      if (Object.keys(grid).length > 0) values[key] = grid;
    } else {
      const value = typeof given === 'string' ? given : given.map(String);
      if (!isBlankValue(value)) values[key] = value;
    }
  }
  return values;
};
