// Grounds of an order: each after its preposition in its case («в соответствии с приказом … от … № … «…»»), from the highest level to the school's own acts.

import { enumeration, inQuotes, longDate, NBSP, typographic } from '../language';
import type { ActCase } from './act-words';
import type { Ground } from './facts';

/** What may lead to an act, in the order of a preamble, with the case that it asks for. */
export const PREPOSITIONS = { 'во исполнение': 'genitive', 'на основании': 'genitive', 'в соответствии с': 'instrumental', согласно: 'dative' } as const satisfies Record<string, ActCase>;

export type Preposition = keyof typeof PREPOSITIONS;

export const ALL_PREPOSITIONS = Object.keys(PREPOSITIONS) as readonly Preposition[];

/** The preposition that a cell names, whatever its capitals and blanks; null for anything else. */
export const prepositionOf = (text: string): Preposition | null => {
  const said = text.trim().toLowerCase().replace(/\s+/g, ' ');
  return ALL_PREPOSITIONS.find((each) => each === said) ?? null;
};

/** «во исполнение приказа …»: what leads to the act, and the act; a line that begins otherwise is the act alone. */
export const ledBy = (line: string): { readonly preposition: Preposition | null; readonly rest: string } => {
  const low = line.toLowerCase();
  const found = ALL_PREPOSITIONS.find((each) => low.startsWith(`${each} `) || (each.endsWith(' с') && low.startsWith(`${each}о `)));
  return found === undefined ? { preposition: null, rest: line } : { preposition: found, rest: line.slice(line.indexOf(' ', found.length)).trim() };
};

const LEVELS = ['federal', 'regional', 'municipal', 'local'];

/** Bodies of a school that decide by minutes: their decision has the date and number of its minutes. */
const SCHOOL_BODY = /педагогическ\S* совет|педсовет|методическ\S* (?:совет|объединени)|управляющ\S* совет|наблюдательн\S* совет|совет\S* (?:школы|родителей|учреждения)|общ\S* собрани/i;

const byMinutes = ({ kind, level }: Ground): boolean => /^решение(?:\s|$)/i.test(kind.trim()) && (level === 'local' || SCHOOL_BODY.test(kind));

/**
 * One ground, its kind already in the case: «приказом Управления образования от 29 августа 2026 г. № 100 «О внедрении …»»,
 * «решением педагогического совета (протокол от 28 августа 2026 г. № 1)».
 */
export function groundText(ground: Ground, kind: string): string {
  const given = [ground.date ? `от ${longDate(ground.date)}` : '', ground.number ? `№${NBSP}${ground.number}` : ''].filter(Boolean).join(' ');
  const parts = [kind, given === '' || !byMinutes(ground) ? given : `(протокол ${given})`, ground.title ? inQuotes(ground.title) : ''];
  return typographic(parts.filter(Boolean).join(' '));
}

/** «в соответствии с приказом …, письмом …»; «со статьёй», where two consonants would meet «с». */
export function groundsAfter(preposition: Preposition, texts: readonly string[]): string {
  const led = preposition.endsWith(' с') && /^[сзшж][бвгджзклмнпрстфхцчшщ]/i.test(texts[0] ?? '') ? `${preposition}о` : preposition;
  return `${led} ${texts.length > 2 ? texts.join(', ') : enumeration(texts)}`;
}

/** Which legal track an act belongs to: Р-145 speaks of pupils, АЗ-1128/08 and article 351.8 of the Labour Code of employees. */
export function groundTrack(ground: Ground): 'pupils' | 'employees' | 'both' {
  if (ground.track) return ground.track;
  const text = `${ground.kind} ${ground.number} ${ground.title}`;
  if (/АЗ-1128/i.test(text) || /351\.8/.test(text)) return 'employees';
  return /Р-145(?!\d)/i.test(text) ? 'pupils' : 'both';
}

const rank = (ground: Ground): number => (ground.level ? LEVELS.indexOf(ground.level) : LEVELS.length);

/** Grounds that concern the given tracks, highest level first; the order within a level stays. */
export function groundsFor(grounds: readonly Ground[], tracks: { readonly pupils: boolean; readonly employees: boolean }): Ground[] {
  const chosen = grounds.filter((ground) => {
    const track = groundTrack(ground);
    return track === 'both' || tracks[track];
  });
  chosen.sort((a, b) => rank(a) - rank(b));
  return chosen;
}
