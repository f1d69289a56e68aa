// The facts that orders are made from, as the register can give them; '' stands for an unknown text.

import type { Gender } from '../language';

export interface OrderPerson {
  readonly last: string;
  readonly first: string;
  readonly middle: string;
  /** '' lets the patronymic decide; a name that is silent about it is reported as a missing fact where the name is declined. */
  readonly gender: Gender | '';
  /** Post, or place of study or work, in the nominative. */
  readonly post: string;
}

export interface Participant extends OrderPerson {
  /** '9А' for a pupil, '' for everybody else. */
  readonly class: string;
  /** True for an employee of the school; decides between the two legal tracks. */
  readonly employee: boolean;
  /** A class, a team: its whole name stands in `last`, a post is not asked for. */
  readonly collective?: boolean;
}

export interface School {
  /** Name as in the charter, and the short one: «МБОУ СОШ № 12». */
  readonly full: string;
  readonly short: string;
  /** '' when the school's form does not print it. */
  readonly founder: string;
  /** «с. Верхняя Речка» */
  readonly place: string;
  readonly director: OrderPerson;
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
}

export interface PairFact {
  readonly mentor: Participant;
  readonly mentee: Participant;
  readonly form: string;
  readonly kind: string;
  readonly topic: string;
  /** `YYYY-MM-DD` */
  readonly from: string;
  readonly until: string;
}

export interface PairsFacts {
  readonly school: School;
  /** '2026/2027' */
  readonly year: string;
  readonly curator: OrderPerson;
  /** The director keeps the control ('self') or gives it to a person. */
  readonly control: 'self' | OrderPerson;
  readonly grounds: readonly Ground[];
  /** `YYYY-MM-DD` */
  readonly inForceFrom: string;
  readonly pairs: readonly PairFact[];
  readonly number?: string;
  readonly date?: string;
}
