// The register's consents as the dialog's screens need them: read once, computed by the programme's own rules.

import { useMemo } from 'preact/hooks';
import type { ConsentsNow } from '../../src/actions/consents';
import { bookOf, consentAlerts, consentPeople, type ConsentAlert, type ConsentBook, type ConsentPerson } from '../../src/programme/consents';

export interface Consents {
  now: ConsentsNow;
  book: ConsentBook;
  people: ConsentPerson[];
  alerts: ConsentAlert[];
}

export const useConsents = (now: ConsentsNow): Consents => useMemo(() => {
  const book = bookOf(now.tables);
  const people = consentPeople(now.tables, book, now.year, now.today);
  return { now, book, people, alerts: consentAlerts(people, now.today, now.meeting) };
}, [now]);

/** What a list of people may be narrowed by. */
export type Group = 'все' | 'наставники' | 'наставляемые' | 'работники школы' | 'обучающиеся';
export const GROUPS: readonly Group[] = ['все', 'наставники', 'наставляемые', 'работники школы', 'обучающиеся'];

export const inGroup = (one: ConsentPerson, group: Group): boolean => {
  switch (group) {
    case 'все': return true;
    case 'наставники': return one.parts.some((p) => p.as === 'наставник');
    case 'наставляемые': return one.parts.some((p) => p.as === 'наставляемый');
    case 'работники школы': return one.person.kind === 'педагог' && one.person.organisation === '';
    case 'обучающиеся': return one.person.class !== '';
  }
};

/** Classes that occur, in the order of the list. */
export const classesOf = (people: readonly ConsentPerson[]): string[] => [...new Set(people.map((p) => p.person.class).filter((c) => c !== ''))];

export const placeOf = (one: ConsentPerson): string => one.person.class || one.person.post || one.person.organisation || one.parts.map((p) => p.as).join(', ');
