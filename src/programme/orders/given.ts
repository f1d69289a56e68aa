// Reads what the curator filled in: one text or several, whatever came over the bridge.

import type { DocumentKind, Given } from './kind';

/** The text of an ask, '' when nothing was filled in. */
export const textOf = (given: Given, key: string): string => {
  const value = given[key];
  return value === undefined ? '' : typeof value === 'string' ? value.trim() : value.join('\n');
};

/** Codes or ids of an ask, or the lines of a text; empty ones are dropped. */
export const listOf = (given: Given, key: string): readonly string[] => {
  const value = given[key];
  if (value === undefined) return [];
  return (typeof value === 'string' ? value.split(/[\r\n]+/) : value).map((each) => each.trim()).filter((each) => each !== '');
};

/** What is asked of all papers of a batch, made the one of this row: a code of a person or the id of a pair. */
export const givenFor = (kind: Pick<DocumentKind, 'each'>, given: Given, row: string): Given => ({ ...given, [kind.each as string]: kind.each === 'pairs' ? [row] : row });
