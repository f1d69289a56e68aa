// Finds a person while she types: by parts of the name, initials, class, telephone digits or e-mail, whatever the keyboard layout.

import type { Person } from '../records';
import { MERGED, survivors } from './duplicates-survivor';
import { fullName } from './person';
import { phoneDigits } from './reading/contact';
import { comparable } from './reading/text';

export interface Found {
  person: Person;
  score: number; // higher is nearer
  /** Only the digits of the typed code are hers: its letter is another. */
  guess?: true;
}

const LATIN_KEYS = '`qwertyuiop[]asdfghjkl;\'zxcvbnm,.';
const RUSSIAN_KEYS = 'ёйцукенгшщзхъфывапролджэячсмитьбю';
const TO_RUSSIAN: ReadonlyMap<string, string> = new Map([...LATIN_KEYS].map((key, i) => [key, RUSSIAN_KEYS[i] ?? key]));
const TO_LATIN: ReadonlyMap<string, string> = new Map([...RUSSIAN_KEYS].map((key, i) => [key, LATIN_KEYS[i] ?? key]));

const retyped = (text: string, keys: ReadonlyMap<string, string>): string => [...text.toLowerCase()].map((key) => keys.get(key) ?? key).join('');

/** Small letters, «ё» as «е»; unlike `comparable` Latin letters stay, for addresses hold them. */
const folded = (text: string): string => text.toLowerCase().replace(/ё/g, 'е').replace(/\s+/g, ' ').trim();

const tokensOf = (query: string): string[] => folded(query).replace(/([а-я])\.(?=[а-я])/g, '$1. ').split(/[\s,]+/).map((token) => token.replace(/^["'«»(]+|["'«».)]+$/g, '')).filter((token) => token !== '');

interface Card {
  name: string;
  names: string[];
  schoolClass: string;
  digits: string;
  email: string;
  /** Digits of the code. */
  number: string;
  rest: string;
}

function makeCard(person: Person): Card {
  const name = comparable(fullName(person));
  return {
    name,
    names: name.split(/[\s-]+/),
    schoolClass: comparable(person.class),
    digits: `${phoneDigits(person.phone)} ${phoneDigits(person.parentContact)}`,
    email: person.email.toLowerCase(),
    number: /^\d*/.exec(person.code)?.[0] ?? '',
    rest: comparable(`${person.code} ${person.post} ${person.organisation} ${person.parent}`),
  };
}

/** Codes have at least so many digits. */
const SHORTEST_CODE = 4;

// She types letter after letter over the same 5,000 people: their cards are made once.
const CARDS = new WeakMap<Person, Card>();

function cardOf(person: Person): Card {
  const card = CARDS.get(person) ?? makeCard(person);
  CARDS.set(person, card);
  return card;
}

/** How well one typed word fits a card; 0 = not at all. */
function scoreOf(token: string, card: Card): number {
  const name = card.names.findIndex((part) => part.startsWith(token));
  if (name >= 0) return (card.names[name] === token ? 60 : 50) - name * 5;
  if (card.schoolClass !== '' && (card.schoolClass === token || card.schoolClass === token.replace(/-/g, ''))) return 40;
  if (/^[+\d()-]+$/.test(token)) {
    const digits = token.replace(/\D/g, '').replace(/^[78](?=\d{10}$)/, '');
    if (digits.length >= 3 && card.digits.includes(digits)) return 35;
    return digits === token && digits.length >= SHORTEST_CODE && card.number.startsWith(digits) ? 30 : 0;
  }
  if (token.length >= 2 && card.names.some((part) => part.includes(token))) return 25;
  if (token.length >= 2 && card.email.includes(token)) return 20;
  return token.length >= 3 && card.rest.includes(token) ? 10 : 0;
}

/** Digits and a letter that make no code of the register: whoever has these digits is likely meant. */
function guessed(query: string, people: readonly Person[], standing: (person: Person) => Person): Found[] {
  const digits = /^(\d{4,7})[а-яёa-z]$/i.exec(query.replace(/[\s\u2010-\u2015-]/g, ''))?.[1];
  if (digits === undefined) return [];
  return people.filter((person) => cardOf(person).number === digits).map((person) => ({ person: standing(person), score: 1, guess: true as const }));
}

function scoreAll(tokens: readonly string[], card: Card): number {
  let total = 0;
  for (const token of tokens) {
    const score = scoreOf(token, card);
    if (score === 0) return 0;
    total += score;
  }
  return total / Math.max(1, tokens.length);
}

/** The row that stands for a person: a merged one is found by its old spelling and shown as the one it went into. */
function standingFor(people: readonly Person[]): (person: Person) => Person {
  if (!people.some((person) => person.state === MERGED)) return (person) => person;
  const survivor = survivors(people);
  const byCode = new Map(people.map((person) => [person.code, person]));
  return (person) => byCode.get(survivor(person.code)) ?? person;
}

/**
 * The nearest people, best first, equals by name; the rows of `people` are taken as unchanging. Every typed word must fit. When nobody fits, the query is read as typed
 * in the other keyboard layout («bdfyjd» is «иванов»), and a number written with spaces as one telephone; last, a code with a wrong letter leads to its digits, marked as a guess.
 */
export function findPeople(query: string, people: readonly Person[], limit = 20): Found[] {
  const standing = standingFor(people);
  const latin = /[a-z]/i.test(query);
  const spacedNumber = /^[+\d\s()-]{5,}$/.test(query.trim()) ? [query.replace(/\D/g, '')] : [];
  const readings = [...spacedNumber, query, retyped(query, latin ? TO_RUSSIAN : TO_LATIN)].map(tokensOf).filter((tokens) => tokens.length > 0);
  for (const tokens of readings) {
    const best = new Map<string, Found & { name: string }>();
    for (const person of people) {
      const card = cardOf(person);
      const score = scoreAll(tokens, card);
      if (score === 0) continue;
      const shown = standing(person);
      if (score > (best.get(shown.code)?.score ?? 0)) best.set(shown.code, { person: shown, score, name: cardOf(shown).name });
    }
    const found = [...best.values()];
    if (found.length > 0) {
      found.sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1));
      return found.slice(0, limit).map(({ person, score }) => ({ person, score }));
    }
  }
  return guessed(query, people, standing).slice(0, limit);
}
