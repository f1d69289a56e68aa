// The facts that documents are made from, as the register can give them; '' stands for an unknown text.

import type { Gender } from '../language';
import type { IsoDate, Person, SchoolYear, Tables } from '../records';
import type { CheckedForms } from './checked-forms';
import type { Preposition } from './grounds';

export type SettingReader = (key: string) => string;

/** Everything plain that a kind may read: the whole register, what is set, who is who. No Google, no clock. */
export interface Facts {
  readonly setting: SettingReader;
  readonly tables: Tables;
  readonly year: SchoolYear;
  /** The day the document is composed; of a filed document the day it was filed. */
  readonly today: IsoDate;
  /** By code. */
  readonly people: ReadonlyMap<string, Person>;
  /** Acts that this school cites, for the preamble. */
  readonly grounds: readonly Ground[];
  /** Forms that a person has checked; they win over the rules. */
  readonly forms: CheckedForms;
  /** Given by the office; '' before. */
  readonly number: string;
  readonly date: IsoDate | '';
}

export interface OrderPerson {
  readonly last: string;
  readonly first: string;
  readonly middle: string;
  /** '' lets the patronymic decide; a name that is silent about it is reported as a missing fact where the name is declined. */
  readonly gender: Gender | '';
  /** Post, or place of study or work, in the nominative. */
  readonly post: string;
  /** Another organisation where the person works or studies, in the nominative; absent for our own. */
  readonly organisation?: string;
  /** A class, a team: its whole name stands in `last`, a post is not asked for. */
  readonly collective?: boolean;
}

export interface Participant extends OrderPerson {
  /** '9А' for a pupil, '' for everybody else. */
  readonly class: string;
  /** True for an employee of the school; decides between the two legal tracks. */
  readonly employee: boolean;
}

/** An act to refer to: «приказ», «2026-08-29», «100», «О внедрении …». */
export interface Ground {
  /** Kind with its author in the nominative: «распоряжение Министерства просвещения Российской Федерации». */
  readonly kind: string;
  readonly title: string;
  readonly date: string;
  readonly number: string;
  /** Order in the preamble; unknown levels come last. */
  readonly level?: 'federal' | 'regional' | 'municipal' | 'local';
  /** Legal track, where the school has set it; otherwise the act's number and title tell. */
  readonly track?: 'pupils' | 'employees' | 'both';
  /** What leads to it in a preamble, where the school has chosen it for this act; otherwise the setting decides. */
  readonly preposition?: Preposition;
  /** The kind may stand in its case already, behind a preposition that the curator wrote with it. */
  readonly asWritten?: true;
}

export interface PairFact {
  readonly id: string;
  readonly mentor: Participant;
  readonly mentee: Participant;
  readonly form: string;
  readonly kind: string;
  readonly topic: string;
  /** `YYYY-MM-DD` */
  readonly from: string;
  readonly until: string;
}
