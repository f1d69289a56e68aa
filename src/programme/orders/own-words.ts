// The curator's own wording of one document: texts changed by hand before it is filed, remembered with it, applied only to what they were made of.

import type { Block, Clause, DocumentModel } from './model';

/** By the place of the text ('title', 'body.0', 'body.2.1', 'body.2.1.0', 'appendices.0.body.3'): what it said when it was changed, and what it is to say. */
export interface OwnWords {
  readonly [place: string]: { readonly was: string; readonly now: string };
}

/** A text that may be changed by hand. */
export interface Place {
  readonly place: string;
  readonly text: string;
}

const clausePlaces = (clause: Clause, place: string): Place[] => [{ place, text: clause.text }, ...(clause.items ?? []).map((text, i) => ({ place: `${place}.${i}`, text }))];

const blockPlaces = (block: Block, place: string): Place[] => {
  switch (block.is) {
    case 'paragraph':
    case 'command':
    case 'heading':
      return [{ place, text: block.text }];
    case 'clauses':
      return block.list.flatMap((clause, i) => clausePlaces(clause, `${place}.${i}`));
    case 'list':
      return block.items.map((text, i) => ({ place: `${place}.${i}`, text }));
    default:
      return [];
  }
};

const bodyPlaces = (body: readonly Block[], place: string): Place[] => body.flatMap((block, i) => blockPlaces(block, `${place}.${i}`));

/** Every text that may be changed, those of the appendices too (duties, sections of a regulation); tables come from the register and stay with it. */
export const placesOf = (model: DocumentModel): Place[] => [
  { place: 'title', text: model.title }, ...bodyPlaces(model.body, 'body'), ...model.appendices.flatMap(({ body }, i) => bodyPlaces(body, `appendices.${i}.body`)),
];

/** The document in her wording, and the places where the text underneath has changed since, so that her words no longer fit. */
export const inOwnWords = (model: DocumentModel, words: OwnWords): { model: DocumentModel; outdated: string[] } => {
  const outdated: string[] = [];
  const used = new Set<string>();
  const said = (place: string, text: string): string => {
    const own = words[place];
    if (!own) return text;
    used.add(place);
    if (own.was === text) return own.now;
    outdated.push(place);
    return text;
  };
  const clause = (each: Clause, place: string): Clause => ({ ...each, text: said(place, each.text), ...(each.items ? { items: each.items.map((text, i) => said(`${place}.${i}`, text)) } : {}) });
  const block = (each: Block, place: string): Block => {
    switch (each.is) {
      case 'paragraph':
      case 'command':
      case 'heading':
        return { ...each, text: said(place, each.text) };
      case 'clauses':
        return { ...each, list: each.list.map((one, i) => clause(one, `${place}.${i}`)) };
      case 'list':
        return { ...each, items: each.items.map((text, i) => said(`${place}.${i}`, text)) };
      default:
        return each;
    }
  };
  const body = (blocks: readonly Block[], place: string): Block[] => blocks.map((each, i) => block(each, `${place}.${i}`));
  const changed = {
    ...model, title: said('title', model.title), body: body(model.body, 'body'),
    appendices: model.appendices.map((each, i) => ({ ...each, body: body(each.body, `appendices.${i}.body`) })),
  };
  return { model: changed, outdated: [...outdated, ...Object.keys(words).filter((place) => !used.has(place))] };
};

/** Reads what «Документы» remembers; {} when it is not readable. */
export const readWords = (text: string): OwnWords => {
  try {
    const words: unknown = JSON.parse(text);
    if (typeof words !== 'object' || words === null) return {};
    return Object.fromEntries(Object.entries(words as Record<string, unknown>).flatMap(([place, own]) => {
      const { was, now } = (own ?? {}) as { was?: unknown; now?: unknown };
      return typeof was === 'string' && typeof now === 'string' ? [[place, { was, now }]] : [];
    }));
  } catch {
    return {};
  }
};
