// What a kind of document is: data about it, what the curator is asked, and a plain function from the register to its text.

import type { SheetId } from '../records';
import type { Facts } from './facts';
import type { DocumentResult } from './model';

/** What the curator filled in or confirmed, by the key of the ask: a text, or codes and ids of rows. */
export interface Given {
  readonly [askKey: string]: string | readonly string[];
}

export type AskType =
  | 'text' | 'lines' | 'date' | 'number' | 'choice' | 'flag'
  /** One code of a person; codes of people. */
  | 'person' | 'people'
  /** Ids of pairs. */
  | 'pairs'
  /** Codes of this year's mentors or mentees. */
  | 'mentors' | 'mentees'
  /** Ids of rows of the roadmap. */
  | 'roadmap'
  /** Id of an issued document (the one that is amended, repealed, followed). */
  | 'document';

/** One thing that the curator fills in or confirms before the document is composed. */
export interface Ask {
  readonly key: string;
  readonly title: string;
  readonly help?: string;
  readonly type: AskType;
  readonly required: boolean;
  /** Words of a 'choice'. */
  readonly choices?: readonly string[];
  /** A 'choice' that takes the curator's own words too: what that is called, and in which form the text needs them. */
  readonly own?: { readonly title: string; readonly help: string };
  /** Rows that may be chosen, where not all may; ids or codes. */
  among?(facts: Facts): readonly string[];
  /** Whom `among` leaves, in words that continue «Здесь …»; the screen says it and counts the others. */
  readonly whom?: string;
  /** What stands there at first; dates 'YYYY-MM-DD', flags 'да' or 'нет'. */
  start?(facts: Facts): string | readonly string[];
}

/**
 * What a document does to the register: at its issue (it is on the director's table) or when it is signed (number and date are known:
 * `facts.number`, `facts.date`). An empty key wishes a new row. Wishes are checked and written by the action, in one change set.
 */
export interface Effect {
  readonly when: 'issued' | 'signed';
  readonly sheet: SheetId;
  readonly key: string;
  readonly values: { readonly [column: string]: string };
}

export const GROUPS = ['Приказы', 'Планы и программы', 'Согласия и соглашения', 'Письма и награды', 'Ведомости и листы', 'Отчёты', 'Своё'] as const;

export type KindGroup = (typeof GROUPS)[number];

export interface DocumentKind {
  /** Kept in «Документы» for ever; Latin letters or an old Russian word. */
  readonly id: string;
  /** Place in the programme's list: 'O8', 'D4'. */
  readonly code: string;
  /** How the list of kinds calls it. */
  readonly title: string;
  /** One line: when it is needed. */
  readonly help: string;
  readonly group: KindGroup;
  /** Series in which the school numbers it ('приказы'); '' = not numbered. */
  readonly series: string;
  /** What one document speaks of: decides how rows are chosen and whether a batch is offered (a document per person, per pair). */
  readonly about: 'programme' | 'pairs' | 'person' | 'people' | 'partner' | 'document';
  readonly asks: readonly Ask[];
  /** Key of the ask that names one row, where many such documents are wanted at once: a paper for each of these. */
  readonly each?: 'person' | 'pairs';
  /** Never throws for what a register may hold; missing facts come back as a list. */
  compose(facts: Facts, given: Given): DocumentResult;
  effects?(facts: Facts, given: Given): readonly Effect[];
  /** Id of the document that this one changes, where the curator named none; '' when there is no single one. */
  rests?(facts: Facts, given: Given): string;
}
