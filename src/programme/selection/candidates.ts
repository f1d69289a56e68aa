// The mentors of a year as candidates: who has been selected, who waits, and what stands in the way.

import { bookOf, gateText, mayTakePart, mentorPart } from '../consents';
import { MERGED } from '../people/duplicates-survivor';
import { fullName } from '../people/person';
import type { IsoDate, MentorRole, Person, Tables } from '../records';

/** What the selection may decide. */
export type Verdict = 'принят' | 'отклонён' | 'отложен';

export const VERDICTS: readonly Verdict[] = ['принят', 'отклонён', 'отложен'];

/** Where a mentor stands in the selection; others than the first four are past it. */
export const AWAITING: ReadonlySet<string> = new Set(['', 'кандидат', 'отложен']);

export interface SelectionLine {
  code: string;
  name: string;
  category: string;
  class: string;
  /** Organisation of a mentor from outside; '' = ours. */
  organisation: string;
  topics: string;
  status: string;
  interview: IsoDate;
  assessment: string;
  decided: IsoDate;
  reason: string;
  partnerConsent: IsoDate;
  /** Consent to processing is there today. */
  consent: boolean;
  /** What is still lacking before the mentor can be paired, short facts. */
  lacks: string[];
}

/** Setting: «да» lets candidates be paired before they are selected. */
export const CANDIDATES_TOO = 'matching.candidates';

export const NO_PARTNER_CONSENT = 'нет согласия его организации';

/** What a mentor of another organisation lacks: its name and the day when it agreed. */
export function partnerLack(role: Pick<MentorRole, 'category' | 'partnerConsent'>, person: Pick<Person, 'organisation'> | undefined): string {
  const outside = (person?.organisation ?? '') !== '';
  if (!outside) return role.category === 'работодатель' ? 'организация не указана' : '';
  return role.partnerConsent === '' ? NO_PARTNER_CONSENT : '';
}

/** All mentors of the year in the selection's eyes, those who wait first, then by name. */
export function selectionOf(tables: Pick<Tables, 'people' | 'mentors' | 'consents' | 'settings'>, year: string, today: IsoDate): SelectionLine[] {
  const people = new Map(tables.people.map((person) => [person.code, person]));
  const book = bookOf(tables);
  const lines = tables.mentors.filter((role) => role.year === year && role.code !== '' && people.get(role.code)?.state !== MERGED).map((role): SelectionLine => {
    const person = people.get(role.code);
    const gate = mayTakePart(person, [mentorPart(role)], book, today, 'подбор');
    const partner = partnerLack(role, person);
    return {
      code: role.code, name: (person && fullName(person)) || role.code, category: role.category, class: person?.class ?? '', organisation: person?.organisation ?? '', topics: role.topics,
      status: role.status === '' ? 'кандидат' : role.status, interview: role.interview, assessment: role.assessment, decided: role.decided, reason: role.decisionReason, partnerConsent: role.partnerConsent,
      consent: gate.ok, lacks: [...(gate.ok ? [] : [gateText(gate)]), ...(partner === '' ? [] : [partner])],
    };
  });
  return lines.sort((a, b) => Number(AWAITING.has(b.status)) - Number(AWAITING.has(a.status)) || (a.name < b.name ? -1 : 1));
}

/** Candidates who could be accepted at once: they wait and have given their consent. */
export const acceptable = (lines: readonly SelectionLine[]): SelectionLine[] => lines.filter((line) => (line.status === 'кандидат' || line.status === '') && line.consent);
