// Answers of a form: first only which there are and when they were last edited, then the very strings of those that are wanted.

import type { WallClock } from './clock';

export interface ResponseHead {
  id: string;
  /** Moment of the last edit. */
  edited: string;
  /** The strings as they were given, by the id of the form's item: text, chosen words, or columns of a grid's rows. */
  read(): { [item: string]: string | string[] | (string | null)[] };
}

export interface StandingQuestion {
  id: string;
  type: string;
  /** Of questions that the register does not know. */
  title: string;
  /** Rows of a grid. */
  rows: string[];
}

export interface FormAnswers {
  heads: ResponseHead[];
  /** The questions as they stand, read when they are first asked for. */
  items(): StandingQuestion[];
}

/** Two servers of Google may tell slightly different times; what was taken already is known by its id. */
const OVERLAP = 600_000;

const questionsOf = (form: GoogleAppsScript.Forms.Form, known: ReadonlySet<string>): (StandingQuestion & { item: GoogleAppsScript.Forms.Item })[] => {
  const { GRID, PAGE_BREAK, SECTION_HEADER, IMAGE, VIDEO } = FormApp.ItemType;
  const silent = new Set([PAGE_BREAK, SECTION_HEADER, IMAGE, VIDEO].map(String));
  return form.getItems().flatMap((item) => {
    const type = String(item.getType());
    if (silent.has(type)) return [];
    const id = String(item.getId());
    return [{ item, id, type, title: known.has(id) ? '' : item.getTitle(), rows: type === String(GRID) ? item.asGridItem().getRows() : [] }];
  });
};

/**
 * Responses of the form that were sent or edited at `since` or later ('' = all) and some before it, in the order of their edits.
 * `known`: ids of the questions that the register put into the form.
 */
export const responsesOf = (id: string, since: string, known: ReadonlySet<string>, clock: WallClock): FormAnswers => {
  const form = FormApp.openById(id);
  const from = clock.instantOf(since);
  const responses = from ? form.getResponses(new Date(from.getTime() - OVERLAP)) : form.getResponses();
  let questions: ReturnType<typeof questionsOf> | null = null;
  const items = (): ReturnType<typeof questionsOf> => (questions ??= questionsOf(form, known));
  const heads = responses.map((response): ResponseHead => ({
    id: response.getId(),
    edited: clock.momentOf(response.getTimestamp() as Date),
    read: () => {
      const values: { [item: string]: string | string[] | (string | null)[] } = {};
      for (const { item, id: itemId } of items()) {
        const given = response.getResponseForItem(item);
        if (given) values[itemId] = given.getResponse() as string | string[] | (string | null)[];
      }
      return values;
    },
  }));
  heads.sort((a, b) => (a.edited < b.edited ? -1 : a.edited > b.edited ? 1 : 0));
  return { heads, items: () => items().map(({ id: itemId, type, title, rows }) => ({ id: itemId, type, title, rows })) };
};
