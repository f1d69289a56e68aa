// What an independent rule set (lvovich) makes of a name: agreement with our own rules is a sign that a form is right.

import type { Case, Gender } from './cases';
import { withoutYo } from './letters';

export type NamePart = 'last' | 'first' | 'middle';

/**
 * True when lvovich gives the same form («ё» and «е» alike). The library is required here, at the first question,
 * so that loading the add-on stays cheap. `word` and `form` are simple words in lower case.
 */
export function agrees(part: NamePart, word: string, gender: Gender, grammaticalCase: Case, form: string): boolean {
  const library = require('lvovich') as typeof import('lvovich');
  const sex = gender === 'm' ? 'male' : 'female';
  const decline = { last: library.inclineLastname, first: library.inclineFirstname, middle: library.inclineMiddlename }[part];
  return withoutYo(decline(word, grammaticalCase, sex)) === withoutYo(form);
}
