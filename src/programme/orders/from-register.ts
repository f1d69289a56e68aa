// The facts of an order out of the register's rows: who is in the pairs, what the settings say of the school.

import type { IsoDate, Pair, Person } from '../records';
import type { Ground, OrderPerson, PairFact, PairsFacts, Participant } from './facts';

export type SettingReader = (key: string) => string;

const gender = (word: string): OrderPerson['gender'] => (word === 'м' ? 'm' : word === 'ж' ? 'f' : '');

const official = (setting: SettingReader, who: 'director' | 'curator'): OrderPerson => ({
  last: setting(`${who}.last`), first: setting(`${who}.first`), middle: setting(`${who}.middle`), gender: gender(setting(`${who}.gender`)), post: setting(`${who}.post`),
});

const participant = (person: Person): Participant => ({
  last: person.last, first: person.first, middle: person.middle, gender: gender(person.gender), post: person.post, class: person.class,
  employee: person.kind === 'педагог' && person.organisation === '',
  ...(person.kind === 'коллектив' ? { collective: true } : {}),
});

/** '25.12.2019' -> '2019-12-25'. */
const isoDate = (russian: string): IsoDate => russian.replace(/^(\d\d)\.(\d\d)\.(\d{4})$/, '$3-$2-$1');

/**
 * A ground as it is written in the settings: «распоряжение … от 25.12.2019 № Р-145 «Об утверждении …»».
 * A line of another shape is kept whole as the kind, so that nothing the curator wrote is dropped.
 */
export const parseGround = (line: string): Ground => {
  const found = /^(.+?)\s+от\s+(\d\d\.\d\d\.\d{4})\s*(?:г\.\s*)?№\s*(\S+)\s*(?:«(.+)»)?\s*$/.exec(line.trim());
  return found ? { kind: found[1] as string, date: isoDate(found[2] as string), number: found[3] as string, title: found[4] ?? '' } : { kind: line.trim(), date: '', number: '', title: '' };
};

const GROUND_LINE = /[\r\n]+/;

export interface OrderSource {
  setting: SettingReader;
  year: string;
  today: IsoDate;
  pairs: readonly Pair[];
  people: ReadonlyMap<string, Person>;
  number?: string;
  date?: IsoDate;
}

const NOBODY = { last: '', first: '', middle: '', gender: '', post: '', class: '', kind: '', organisation: '' } as Person;

/** Facts for «О закреплении пар»; people who are missing come with empty names and are reported by the order itself. */
export const pairsFacts = ({ setting, year, today, pairs, people, number, date }: OrderSource): PairsFacts => ({
  school: { full: setting('school.full'), short: setting('school.short'), founder: setting('school.founder'), place: setting('school.place'), director: official(setting, 'director') },
  year,
  curator: official(setting, 'curator'),
  control: setting('order.control').trim().toLowerCase().startsWith('куратор') ? official(setting, 'curator') : 'self',
  grounds: setting('order.grounds').split(GROUND_LINE).filter((line) => line.trim() !== '').map(parseGround),
  inForceFrom: date ?? today,
  pairs: pairs.map((pair): PairFact => ({
    mentor: participant(people.get(pair.mentor) ?? NOBODY), mentee: participant(people.get(pair.mentee) ?? NOBODY),
    form: pair.form, kind: pair.kind, topic: pair.topic, from: pair.start || (date ?? today), until: pair.end || setting('year.end'),
  })),
  ...(number === undefined ? {} : { number }),
  ...(date === undefined ? {} : { date }),
});
