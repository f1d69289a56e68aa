// Small turns of speech: «О/Об», a greeting by gender, a list with its punctuation.

import type { Gender } from './cases';

/** «О» or «Об» for the word that follows: «Об утверждении», «О закреплении», «О ёлке», «Об ЭКО». */
export function about(next: string): 'О' | 'Об' {
  const word = next.replace(/^[«"'(]+/, '');
  return /^[аиоуэы]/i.test(word) ? 'Об' : 'О';
}

/** «Уважаемая Анна Сергеевна!»: first name and patronymic; without a patronymic the first name alone. */
export function greeting(name: { readonly first: string; readonly middle: string; readonly gender: Gender }): string {
  const address = [name.first, name.middle].map((part) => part.trim()).filter(Boolean).join(' ');
  return `${name.gender === 'f' ? 'Уважаемая' : 'Уважаемый'} ${address}!`;
}

/** «физики, химии и биологии». */
export function enumeration(items: readonly string[]): string {
  const last = items[items.length - 1] ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} и ${last}`;
}

/** Lines of a list in running text: each ends with «;», the last with «.», an own stop at the end is dropped first. */
export const listLines = (items: readonly string[]): string[] =>
  items.map((item, index) => item.trim().replace(/[.;,]+$/, '') + (index < items.length - 1 ? ';' : '.'));

/** One full stop at the end, never two: «Пахомову Е.А.» stays, «обязанности» gets its stop, «о нижеследующем:» keeps its colon. */
export const sentence = (text: string): string => (/[.!?…:;]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

/** A title in guillemets; two closing ones never stand side by side («О «Школе наставников»). A title that brings its own keeps them. */
export const inQuotes = (title: string): string => {
  const text = title.trim();
  if (/^[«"].*[»"]$/.test(text) && !/[»"].*[«"]/.test(text.slice(1, -1))) return text;
  return `«${text.replace(/»$/, '')}»`;
};
