// For whom a paper that everybody gets of one's own is meant this year: by part, age and employment; nobody else is offered it.

import { needsOf, menteePart, mentorPart, type ConsentPurpose, type Part } from '../../consents/needs';
import { joinChoices, splitChoices, type Person } from '../../records';
import type { Signer } from '../../consents/age';
import type { Facts } from '../facts';
import type { Ask } from '../kind';

type Meant = Required<Pick<Ask, 'among' | 'whom'>>;

const OUT: ReadonlySet<string> = new Set(['выбыл', 'отклонён']);
const NO_MORE: ReadonlySet<string> = new Set(['выбыл', 'объединён']);

interface Member {
  person: Person;
  parts: readonly Part[];
}

/** People who take part this year, each with all parts; a mentor's forms count those of the pairs that stand. */
const members = ({ tables, people, year }: Facts): Member[] => {
  const parts = new Map<string, Part[]>();
  const note = (code: string, status: string, part: Part): void => {
    if (!OUT.has(status)) parts.set(code, [...(parts.get(code) ?? []), part]);
  };
  const forms = new Map<string, string[]>();
  for (const pair of tables.pairs) if (pair.year === year && pair.state !== 'отклонена') forms.set(pair.mentor, [...(forms.get(pair.mentor) ?? []), pair.form]);
  for (const row of tables.mentors) if (row.year === year) note(row.code, row.status, mentorPart({ ...row, forms: joinChoices([...splitChoices(row.forms), ...(forms.get(row.code) ?? [])]) }));
  for (const row of tables.mentees) if (row.year === year) note(row.code, row.status, menteePart(row));
  return [...parts].flatMap(([code, own]) => {
    const person = people.get(code);
    return person && !NO_MORE.has(person.state) ? [{ person, parts: own }] : [];
  });
};

/** Whoever the law asks for this paper (see `needsOf`); with `not` only those for whom somebody else signs it. */
export const whoNeeds = (purpose: ConsentPurpose, whom: string, not?: Signer): Meant => ({
  whom,
  among: (facts) => members(facts)
    .filter(({ person, parts }) => needsOf(person, parts, facts.today, { special: true, publication: true }).some((need) => need.purpose === purpose && (not === undefined || need.signer !== not)))
    .map(({ person }) => person.code),
});

/** Everybody who takes part. */
export const participants: Meant = { whom: 'участники этого года', among: (facts) => members(facts).map(({ person }) => person.code) };

const isAdult = ({ state, kind, class: label }: Person): boolean => !NO_MORE.has(state) && kind !== 'обучающийся' && kind !== 'коллектив' && label === '';

/** Who may answer for a piece of work. */
export const adults: Meant = { whom: 'работники школы и взрослые, которые помогают программе', among: ({ tables }) => tables.people.filter(isAdult).map((person) => person.code) };

/** Participants, and whoever helps without a part: a curator, a partner, an official; pupils without a part are not meant. */
export const participantsAndHelpers: Meant = {
  whom: 'участники этого года и взрослые, которые помогают программе',
  among: (facts) => {
    const own = participants.among(facts);
    const known = new Set(own);
    const helpers = facts.tables.people.filter((person) => !known.has(person.code) && !NO_MORE.has(person.state) && person.kind !== 'обучающийся' && person.class === '');
    return [...own, ...helpers.map((person) => person.code)];
  },
};
