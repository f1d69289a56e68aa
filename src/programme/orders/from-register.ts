// The facts of a document out of the register's rows: who is who, what the settings say of the school, which acts are cited.

import { codeWords, standsForName } from '../codes-mode/names-in-text';
import { modeOf, MODE_SETTING } from '../codes-mode/personal';
import { overridesOf } from '../language';
import { groundsOf } from './acts';
import { ledBy } from './grounds';
import type { IsoDate, Person, SchoolYear, Tables } from '../records';
import type { Facts, Ground, OrderPerson, Participant, SettingReader } from './facts';
import { postAndPlace } from './place-of-work';

const gender = (word: string): OrderPerson['gender'] => (word === 'м' ? 'm' : word === 'ж' ? 'f' : '');

/** The director or the curator as the settings name them. */
export const official = (setting: SettingReader, who: 'director' | 'curator'): OrderPerson => ({
  last: setting(`${who}.last`), first: setting(`${who}.first`), middle: setting(`${who}.middle`), gender: gender(setting(`${who}.gender`)), post: setting(`${who}.post`),
});

const NOBODY: Participant = { last: '', first: '', middle: '', gender: '', post: '', class: '', employee: false };

/** A person of the register as a text names them; an unknown code has an empty name, which the document reports as missing. */
export const participant = (person: Person | undefined): Participant => (person === undefined ? NOBODY : {
  last: person.last, first: person.first, middle: person.middle, gender: gender(person.gender), ...postAndPlace(person.post, person.organisation), class: person.class,
  employee: person.kind === 'педагог' && person.organisation === '',
  ...(person.kind === 'коллектив' || standsForName(person.last) ? { collective: true } : {}),
});

/** '25.12.2019' -> '2019-12-25'. */
const isoDate = (russian: string): IsoDate => russian.replace(/^(\d\d)\.(\d\d)\.(\d{4})$/, '$3-$2-$1');

/**
 * A ground as it is written in the settings: «распоряжение … от 25.12.2019 № Р-145 «Об утверждении …»».
 * «во исполнение приказа … от … № …» says itself what leads to the act. A line of another shape is kept whole as the kind, so that nothing the curator wrote is dropped.
 */
export const parseGround = (line: string): Ground => {
  const { preposition, rest } = ledBy(line.trim());
  const found = /^(.+?)\s+от\s+(\d\d\.\d\d\.\d{4})\s*(?:г\.\s*)?№\s*(\S+)\s*(?:«(.+)»)?\s*$/.exec(rest);
  const act = found ? { kind: found[1] as string, date: isoDate(found[2] as string), number: found[3] as string, title: found[4] ?? '' } : { kind: rest, date: '', number: '', title: '' };
  return preposition === null ? act : { ...act, preposition, asWritten: true };
};

const GROUND_LINE = /[\r\n]+/;

export interface FactsSource {
  tables: Tables;
  year: SchoolYear;
  today: IsoDate;
  number?: string;
  date?: IsoDate;
}

/** Printed where a register without names would name its director or curator: written in by hand, or printed with the key. */
const BLANK = '____________________';

/** In a register without names a code stands for a person, whole and undeclined, and a blank for whoever signs. */
const coded = (tables: Tables, setting: SettingReader): { people: readonly Person[]; setting: SettingReader } => ({
  people: tables.people.map((person) => (person.last === '' && person.first === '' && person.code !== '' ? { ...person, last: codeWords(person.code) } : person)),
  setting: (key) => setting(key) || (key === 'director.last' || key === 'curator.last' ? BLANK : key === 'director.gender' || key === 'curator.gender' ? 'м' : ''),
});

/** The same tables with other people; the other sheets are still read only when they are asked for. */
const withSheet = (tables: Tables, people: readonly Person[]): Tables => {
  const changed = {};
  for (const id of Object.keys(tables)) Object.defineProperty(changed, id, { enumerable: true, get: () => (id === 'people' ? people : tables[id as keyof Tables]) });
  return changed as Tables;
};

/** Facts for any kind of document. */
export const factsFrom = ({ tables: given, year, today, number = '', date = '' }: FactsSource): Facts => {
  const values = new Map(given.settings.map((each) => [each.key, each.value]));
  const plain: SettingReader = (key) => values.get(key) ?? '';
  const { people, setting } = modeOf(plain(MODE_SETTING)) === 'имена' ? { people: given.people, setting: plain } : coded(given, plain);
  const tables = people === given.people ? given : withSheet(given, people);
  return {
    setting, tables, year, today, number, date,
    people: new Map(tables.people.map((each) => [each.code, each])),
    // A school that has not begun its list of acts keeps the lines of the settings.
    grounds: tables.acts.length > 0 ? groundsOf(tables.acts, date || today) : setting('order.grounds').split(GROUND_LINE).filter((line) => line.trim() !== '').map(parseGround),
    forms: overridesOf(tables.declensions, tables.people),
  };
};
