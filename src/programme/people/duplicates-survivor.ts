// Rows that were merged into another: who counts, and who stands for whom.

import type { Person } from '../records';

/** The state of a row whose human lives on under another code. */
export const MERGED = 'объединён';

/** People who count: everybody but the rows that were merged into another. */
export const livePeople = (people: readonly Person[]): Person[] => people.filter((person) => person.state !== MERGED);

/** For any code the code that stands for this human now; an unknown code stands for itself. */
export function survivors(people: readonly Person[]): (code: string) => string {
  const into = new Map<string, string>();
  for (const { code, state, duplicateOf } of people) if (state === MERGED && duplicateOf !== '') into.set(code, duplicateOf);
  return (code) => {
    let at = code;
    // A circle typed by hand ends where it began to turn.
    for (let steps = 0; into.has(at) && steps <= into.size; steps += 1) at = into.get(at) as string;
    return at;
  };
}
