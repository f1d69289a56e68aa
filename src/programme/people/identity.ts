// Whether two rows speak of one person: by the name together with e-mail, birth, telephone, class and post. Doubt is a question, never a guess.

import type { Person } from '../records';
import { phoneDigits } from './reading/contact';
import { comparable } from './reading/text';
import { sorted } from './sorted';

/** What a person is recognised by, in comparable form; '' = not known. */
export interface Identity {
  last: string;
  first: string;
  middle: string;
  name: string; // key of the whole name
  initials: boolean; // the first name is only a letter
  email: string;
  birth: string;
  phone: string;
  class: string;
  post: string;
  adult: boolean | null; // by kind: teachers, employers, parents; null = cannot be told
}

/** same: certainly one person; doubt: the curator decides; none: two people. */
export type Relation = 'same' | 'doubt' | 'none';

const ADULTS: ReadonlySet<string> = new Set(['педагог', 'работодатель', 'родитель']);

export function identityOf(person: Partial<Person>): Identity {
  const [last, first, middle] = [person.last, person.first, person.middle].map((part) => comparable(part ?? '').replace(/\.$/, '')) as [string, string, string];
  const kind = person.kind ?? '';
  return {
    last, first, middle, name: `${last}|${first}|${middle}`, initials: first.length === 1,
    email: (person.email ?? '').toLowerCase(), birth: person.birth ?? '', phone: phoneDigits(person.phone ?? ''),
    class: comparable(person.class ?? ''), post: comparable(person.post ?? ''),
    adult: ADULTS.has(kind) ? true : kind === 'обучающийся' ? false : null,
  };
}

/** Key of everything at once: rows with one such key are one person, if there is anything beside the name. */
export const wholeKey = (who: Identity): string => [who.name, who.email, who.birth, who.phone, who.class, who.post].join('\u0001');
export const hasEvidence = (who: Identity): boolean => [who.email, who.birth, who.phone, who.class, who.post].some((value) => value !== '');

/**
 * Keys under which people must meet to be compared; people without a common key are never compared, so that 5,000 rows
 * stay linear. A first name that is only an initial meets others by `initialKey` as well.
 */
export function keysOf(who: Identity): string[] {
  const keys = [`n:${who.name}`];
  if (who.email !== '') keys.push(`ne:${who.name}|${who.email}`);
  if (who.birth !== '') keys.push(`nb:${who.name}|${who.birth}`);
  if (who.first === '') return keys;
  keys.push(`f:${sorted([who.last, who.first]).join('|')}`);
  if (who.birth !== '') keys.push(`b:${who.birth}|${who.first}|${who.middle}`);
  if (who.email !== '') keys.push(`e:${who.email}|${who.first}|${who.middle}`, `m:${who.email}|${who.last}|${who.middle}`);
  return keys;
}

export const initialKey = (who: Identity): string => `${who.last}|${who.first.charAt(0)}`;

type Match = 'equal' | 'differ' | 'unknown';
const match = (a: string, b: string): Match => (a === '' || b === '' ? 'unknown' : a === b ? 'equal' : 'differ');

/** «7» and «7а» do not contradict: the letter is only missing. */
function matchClass(a: string, b: string): Match {
  const plain = match(a, b);
  if (plain !== 'differ' || (/\D/.test(a) && /\D/.test(b))) return plain;
  return a.replace(/\D/g, '') === b.replace(/\D/g, '') ? 'unknown' : 'differ';
}

/** One wrong, missing or superfluous letter. */
function nearlyEqual(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 4) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return Math.max(a.length, b.length) - head - tail <= 1;
}

const fits = (a: string, b: string): boolean => a === b || a === '' || b === '' || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));

/** Whether one name may be a shorter or a turned-round form of the other. */
function compatibleNames(a: Identity, b: Identity): boolean {
  if (a.first === '' || b.first === '' || !fits(a.middle, b.middle)) return false;
  if (a.last === b.last && fits(a.first, b.first)) return true;
  return a.last === b.first && a.first === b.last;
}

/** Whether anything that is known of both differs. */
export const opposed = (a: Identity, b: Identity): boolean => [match(a.email, b.email), match(a.birth, b.birth), match(a.phone, b.phone), matchClass(a.class, b.class)].includes('differ');

export function relate(a: Identity, b: Identity): Relation {
  const email = match(a.email, b.email);
  const birth = match(a.birth, b.birth);
  const phone = match(a.phone, b.phone);
  const schoolClass = matchClass(a.class, b.class);
  const post = match(a.post, b.post);
  const pupilAndAdult = a.adult !== null && b.adult !== null && a.adult !== b.adult;
  if (pupilAndAdult && email !== 'equal' && birth !== 'equal') return 'none';

  if (a.name === b.name) {
    if (pupilAndAdult) return 'doubt';
    if (birth === 'equal') return 'same';
    if (email === 'equal') return birth === 'differ' && schoolClass !== 'equal' ? 'doubt' : 'same';
    if (birth === 'differ') return schoolClass === 'equal' || phone === 'equal' ? 'doubt' : 'none';
    const sharesPlace = schoolClass === 'equal' || post === 'equal' || phone === 'equal';
    return sharesPlace && email !== 'differ' && schoolClass !== 'differ' ? 'same' : 'doubt';
  }
  const all = [email, birth, phone, schoolClass, post];
  if (compatibleNames(a, b)) {
    if (birth === 'differ' && email !== 'equal') return 'none';
    return all.includes('equal') || !all.includes('differ') ? 'doubt' : 'none';
  }
  if (birth === 'equal' && a.first === b.first && a.middle === b.middle && a.middle !== '' && nearlyEqual(a.last, b.last)) return 'doubt';
  // One address and nearly one name: a new surname after marriage, a slip of the pen. Brothers and sisters who share an address differ in more.
  if (email !== 'equal' || birth === 'differ') return 'none';
  if (a.first === b.first && a.middle === b.middle && a.middle !== '') return 'doubt';
  return a.last === b.last && a.middle === b.middle && nearlyEqual(a.first, b.first) ? 'doubt' : 'none';
}
