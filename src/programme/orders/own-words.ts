// The curator's own wording of one document: texts changed by hand before it is filed, remembered with it, applied only to what they were made of.

import type { Block, Clause, DocumentModel } from './model';
import { lowerFirst } from './wordings';

/** By the place of the text ('title', 'body.0', 'body.2.1', 'body.2.1.0', 'appendices.0.body.3'): what it said when it was changed, and what it is to say. */
export interface OwnWords {
  readonly [place: string]: { readonly was: string; readonly now: string };
}

/** A text that may be changed by hand. */
export interface Place {
  readonly place: string;
  /** Where a reader finds it: «Преамбула», «Пункт 3.1», «Приложение 1, абзац 2». */
  readonly name: string;
  readonly text: string;
}

type Change = (place: string, text: string) => string;

const inClause = (clause: Clause, place: string, change: Change): Clause =>
  ({ ...clause, text: change(place, clause.text), ...(clause.items ? { items: clause.items.map((text, i) => change(`${place}.${i}`, text)) } : {}) });

const inBlock = (block: Block, place: string, change: Change): Block => {
  switch (block.is) {
    case 'paragraph':
    case 'command':
    case 'heading':
      return { ...block, text: change(place, block.text) };
    case 'clauses':
      return { ...block, list: block.list.map((one, i) => inClause(one, `${place}.${i}`, change)) };
    case 'list':
      return { ...block, items: block.items.map((text, i) => change(`${place}.${i}`, text)) };
    default:
      return block;
  }
};

/** Every text that may be changed goes through `change`, those of the appendices too (duties, sections of a regulation); titles, tables and signatures of these stay with the register. */
const mapPlaces = (model: DocumentModel, change: Change): DocumentModel => ({
  ...model,
  title: change('title', model.title),
  body: model.body.map((block, i) => inBlock(block, `body.${i}`, change)),
  appendices: model.appendices.map((appendix, n) => ({ ...appendix, body: appendix.body.map((block, i) => inBlock(block, `appendices.${n}.body.${i}`, change)) })),
});

/** Names of the texts of a body by place; paragraphs are counted, clauses have the numbers that are printed. */
const namesIn = (body: readonly Block[], at: string): Map<string, string> => {
  const names = new Map<string, string>();
  const command = body.findIndex(({ is }) => is === 'command');
  const preamble = body.slice(0, Math.max(command, 0)).filter(({ is }) => is === 'paragraph').length;
  let [paragraphs, lists, headings] = [0, 0, 0];
  body.forEach((block, i) => {
    const place = `${at}.${i}`;
    if (block.is === 'command') names.set(place, 'Слово приказа');
    if (block.is === 'heading') names.set(place, `Заголовок раздела ${headings += 1}`);
    if (block.is === 'paragraph' && block.text.trim() !== '') {
      paragraphs += 1;
      const before = i < command;
      names.set(place, before && preamble === 1 ? 'Преамбула' : before ? `Преамбула, абзац ${paragraphs}` : `Абзац ${command < 0 ? paragraphs : paragraphs - preamble}`);
    }
    if (block.is === 'list') {
      lists += 1;
      block.items.forEach((_text, n) => names.set(`${place}.${n}`, `Список ${lists}, строка ${n + 1}`));
    }
    if (block.is === 'clauses') {
      block.list.forEach((clause, n) => {
        const number = `${block.prefix ? `${block.prefix}.` : ''}${n + 1}`;
        names.set(`${place}.${n}`, `Пункт ${number}`);
        clause.items?.forEach((_text, k) => names.set(`${place}.${n}.${k}`, clause.itemsAs === 'dashes' ? `Пункт ${number}, строка ${k + 1}` : `Пункт ${number}.${k + 1}`));
      });
    }
  });
  return names;
};

/** Every text that may be changed, in the sequence of reading, each with its name; empty ones are left out. */
export const placesOf = (model: DocumentModel): Place[] => {
  const names = new Map([['title', 'Заголовок'], ...namesIn(model.body, 'body')]);
  model.appendices.forEach((appendix, n) => {
    const own = model.appendices.length === 1 ? 'Приложение' : `Приложение ${n + 1}`;
    for (const [place, name] of namesIn(appendix.body, `appendices.${n}.body`)) names.set(place, `${own}, ${lowerFirst(name)}`);
  });
  const places: Place[] = [];
  mapPlaces(model, (place, text) => {
    if (text.trim() !== '') places.push({ place, name: names.get(place) ?? '', text });
    return text;
  });
  return places;
};

/** The document in her wording, and the places where the text underneath has changed since, so that her words no longer fit. */
export const inOwnWords = (model: DocumentModel, words: OwnWords): { model: DocumentModel; outdated: string[] } => {
  const outdated: string[] = [];
  const used = new Set<string>();
  const changed = mapPlaces(model, (place, text) => {
    const own = words[place];
    if (!own) return text;
    used.add(place);
    if (own.was === text) return own.now;
    outdated.push(place);
    return text;
  });
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
