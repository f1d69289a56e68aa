// The oblique cases, genders and results that every declension of this room speaks in.

export type Gender = 'm' | 'f';

export type Case = 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'prepositional';

export const CASES: readonly Case[] = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'];

/** All oblique forms of one word, in the order genitive, dative, accusative, instrumental, prepositional. */
export type Forms = Readonly<Record<Case, string>>;

/** A declined text; `sure: false` asks for a person's glance before the text goes into a document. */
export interface Declined {
  readonly text: string;
  readonly sure: boolean;
}

/** How far a rule may be trusted: `firm` alone, `plain` when a second opinion agrees, `doubtful` never. */
export type Trust = 'firm' | 'plain' | 'doubtful';

export interface Paradigm {
  readonly forms: Forms;
  readonly trust: Trust;
  /** Cases whose ending hangs on an unknown stress although the rest of the paradigm is trusted (Волынцем or Волынцом). */
  readonly doubtIn?: readonly Case[];
}

/** A table of words without what every object has besides: «constructor» is no entry of it. */
export const dictionary = <T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> => Object.assign(Object.create(null) as Record<string, T>, entries);

/** Joins a stem with five endings given as «а у а ом е»; `-` stands for an empty ending. */
export function withEndings(stem: string, endings: string): Forms {
  const list = endings.split(' ').map((ending) => stem + (ending === '-' ? '' : ending));
  return {
    genitive: list[0] ?? stem,
    dative: list[1] ?? stem,
    accusative: list[2] ?? stem,
    instrumental: list[3] ?? stem,
    prepositional: list[4] ?? stem,
  };
}

/** The same word in every case. */
export function unchanged(word: string): Forms {
  return { genitive: word, dative: word, accusative: word, instrumental: word, prepositional: word };
}
