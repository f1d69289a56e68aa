// A consent is withdrawn in mid-year: what hangs on it, and what follows at once. Nothing is deleted; orders are only pointed at.

import { splitChoices, type IsoDate, type SchoolYear, type Tables } from '../records';
import type { ConsentPurpose } from './needs';

export interface Withdrawal {
  code: string;
  purpose: ConsentPurpose;
  /** The day from which the consent is gone. */
  date: IsoDate;
}

/** Keys of the rows that a withdrawal touches, by what becomes of them. */
export interface WithdrawalEffects {
  /** «Согласия»: papers of this purpose given up to the day, still standing. */
  papers: string[];
  /** Keys of «Наставники» and «Наставляемые»: paused. */
  mentors: string[];
  mentees: string[];
  /** «Пары»: proposed, or approved and in no order: they end. */
  pairs: string[];
  /** «Пары» in an order: they stay until an amending order. */
  inOrder: string[];
  /** «Решения подбора» that name the person: lifted. */
  decisions: string[];
  /** «Встречи» planned for the day or later without an outcome: marked as not held. */
  meetings: string[];
  /** Documents in force that name the person; nothing is done to them here. */
  documents: string[];
  /** Letters not sent yet about documents that are of this person alone: an order of thirty pairs goes its way. */
  letters: string[];
}

const WORKING: ReadonlySet<string> = new Set(['утверждена', 'в приказе']);

/** «делается» is what an execution that died leaves: held back as well, for the next run would send it. */
const UNSENT: ReadonlySet<string> = new Set(['задумано', 'делается']);

const PAUSABLE: ReadonlySet<string> = new Set(['', 'кандидат', 'принят', 'участвует', 'отложен']);

/** Which parts a purpose carries: the processing of data all of them, the papers of labour law the mentor's part only. */
const sidesOf = (purpose: ConsentPurpose): { mentor: boolean; mentee: boolean } => ({
  mentor: purpose === 'обработка' || purpose === 'наставничество' || purpose === 'дополнительное соглашение', mentee: purpose === 'обработка',
});

/** What a withdrawal would touch in this year (ч. 2 ст. 9 152-ФЗ: a consent may be withdrawn at any time). */
export const withdrawalEffects = (tables: Pick<Tables, 'consents' | 'mentors' | 'mentees' | 'pairs' | 'decisions' | 'meetings' | 'documents' | 'errands'>, { code, purpose, date }: Withdrawal, year: SchoolYear): WithdrawalEffects => {
  const { mentor, mentee } = sidesOf(purpose);
  const touched = tables.pairs.filter((p) => p.year === year && ((mentor && p.mentor === code) || (mentee && p.mentee === code)));
  const working = new Set(touched.filter((p) => WORKING.has(p.state)).map((p) => p.id));
  const naming = tables.documents.filter((d) => d.state !== 'отозван' && (splitChoices(d.people).includes(code) || splitChoices(d.rows).some((id) => working.has(id))));
  const alone = new Set(naming.filter((d) => splitChoices(d.people).every((one) => one === code) && splitChoices(d.rows).every((id) => working.has(id))).map((d) => d.id));
  return {
    papers: tables.consents.filter((c) => c.code === code && c.purpose === purpose && c.withdrawn === '' && (c.given === '' || c.given <= date)).map((c) => c.id),
    mentors: mentor ? tables.mentors.filter((r) => r.code === code && r.year === year && PAUSABLE.has(r.status)).map((r) => `${r.code}|${r.year}`) : [],
    mentees: mentee ? tables.mentees.filter((r) => r.code === code && r.year === year && PAUSABLE.has(r.status)).map((r) => `${r.code}|${r.year}`) : [],
    pairs: touched.filter((p) => p.state === 'предложена' || p.state === 'утверждена').map((p) => p.id),
    inOrder: touched.filter((p) => p.state === 'в приказе').map((p) => p.id),
    decisions: tables.decisions.filter((d) => d.id !== '' && (d.year === year || d.year === '') && d.state !== 'снято' && ((mentor && d.mentor === code) || (mentee && d.mentee === code))).map((d) => d.id),
    meetings: tables.meetings.filter((m) => m.id !== '' && working.has(m.pair) && m.date >= date && m.outcome === '').map((m) => m.id),
    documents: naming.map((d) => d.id),
    letters: tables.errands.filter((e) => e.kind === 'письмо' && UNSENT.has(e.state) && alone.has(e.document)).map((e) => e.id),
  };
};

/** Words that stand in the rows which a withdrawal ends. */
export const WITHDRAWN_PAIR = 'отозвано согласие';
export const WITHDRAWN_MEETING = 'Не проводится: отозвано согласие';
