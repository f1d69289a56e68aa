// Answers of a form: first only which there are and when they were last edited, then the very strings of those that are wanted.

import type { WallClock } from './clock';

export interface ResponseHead {
  id: string;
  /** Moment of the last edit. */
  edited: string;
  /** The strings as they were given, by the id of the form's item: text, chosen words, or columns of a grid's rows. */
  read(): { [item: string]: string | string[] | (string | null)[] };
}

export interface FormAnswers {
  items: { id: string; type: string; title: string; rows: string[] }[];
  heads: ResponseHead[];
}

/** Two servers of Google may tell slightly different times; what was taken already is known by its id. */
const OVERLAP = 600_000;

/** Responses of the form that were sent or edited at `since` or later ('' = all) and some before it, in the order of their edits. */
export const responsesOf = (id: string, since: string, clock: WallClock): FormAnswers => {
  const form = FormApp.openById(id);
  const from = clock.instantOf(since);
  const responses = from ? form.getResponses(new Date(from.getTime() - OVERLAP)) : form.getResponses();
  const items = responses.length === 0 ? [] : form.getItems();
  const grids = new Set([String(FormApp.ItemType.GRID)]);
  const known = items.map((item) => {
    const type = String(item.getType());
    return { item, id: String(item.getId()), type, title: item.getTitle(), rows: grids.has(type) ? item.asGridItem().getRows() : [] };
  });
  const silent = new Set([FormApp.ItemType.PAGE_BREAK, FormApp.ItemType.SECTION_HEADER, FormApp.ItemType.IMAGE, FormApp.ItemType.VIDEO].map(String));
  const asked = known.filter(({ type }) => !silent.has(type));
  const heads = responses.map((response): ResponseHead => ({
    id: response.getId(),
    edited: clock.momentOf(response.getTimestamp() as Date),
    read: () => {
      const values: { [item: string]: string | string[] | (string | null)[] } = {};
      for (const { item, id: itemId } of asked) {
        const given = response.getResponseForItem(item);
        if (given) values[itemId] = given.getResponse() as string | string[] | (string | null)[];
      }
      return values;
    },
  }));
  heads.sort((a, b) => (a.edited < b.edited ? -1 : a.edited > b.edited ? 1 : 0));
  return { items: known.map(({ id: itemId, type, title, rows }) => ({ id: itemId, type, title, rows })), heads };
};
