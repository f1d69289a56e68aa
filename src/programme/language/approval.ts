// Which declined forms a person has to look at before the first document with them: those that nobody has checked yet.

import type { Person, Value } from '../records';
import { CASES, type Case } from './cases';
import { fullName } from './initials';
import { declineName, type PersonName } from './name';
import { sameSource, type Declensions, type NamedPerson } from './overrides';
import { declinePost } from './post';

/** As documents name the cases. */
export const CASE_NAMES: Readonly<Record<Case, string>> = {
  genitive: 'родительный',
  dative: 'дательный',
  accusative: 'винительный',
  instrumental: 'творительный',
  prepositional: 'предложный',
};

/** A form that a document uses: of a name when `person` is there, else of a post. */
export interface UsedForm {
  readonly nominative: string;
  /** A word of CASE_NAMES. */
  readonly caseName: string;
  readonly text: string;
  readonly sure: boolean;
  readonly person?: NamedPerson;
  /** Neither a name nor a post: asked about only where the rules do not know it. */
  readonly what?: 'слово';
  /** The text is the whole name; otherwise it may be a surname with initials. */
  readonly whole?: true;
}

/** One question to a person: is this form right? Of a name always the whole name, with or without initials in the document; of a word the kind of an act. */
export interface AskedForm {
  readonly what: 'человек' | 'должность' | 'слово';
  /** Person code of the register, '' for others and for posts. */
  readonly code: Value;
  readonly source: string;
  readonly gender: 'м' | 'ж' | '';
  readonly grammaticalCase: Case;
  readonly text: string;
  readonly sure: boolean;
  /** The parts of a person's name. */
  readonly name?: PersonName;
}

const caseOf = (name: string): Case | null => CASES.find((each) => CASE_NAMES[each] === name) ?? null;

/** A code or an empty name stands where a register keeps no names: nothing to look at. */
const isName = (person: NamedPerson): boolean => /[а-яё]{2}/i.test(person.last + person.first);

function askName(used: UsedForm, person: NamedPerson, grammaticalCase: Case, code: Value): AskedForm {
  const gender = person.gender === '' ? 'm' : person.gender;
  const form = used.whole ? used : declineName({ last: person.last, first: person.first, middle: person.middle, gender }, grammaticalCase);
  return {
    what: 'человек', code, source: fullName(person), gender: gender === 'm' ? 'м' : 'ж', grammaticalCase, text: form.text,
    sure: form.sure && used.sure && person.gender !== '', name: { last: person.last, first: person.first, middle: person.middle },
  };
}

/** Nominatives with a doubtful form first; the cases of a nominative stay together. `asked` is keyed by nominative and case. */
function ordered(asked: ReadonlyMap<string, AskedForm>): AskedForm[] {
  const groups = new Map<string, AskedForm[]>();
  for (const [key, form] of asked) {
    const nominative = key.slice(0, key.lastIndexOf('|'));
    const group = groups.get(nominative);
    if (group) group.push(form);
    else groups.set(nominative, [form]);
  }
  const all = [...groups.values()].map((group) => group.sort((a, b) => CASES.indexOf(a.grammaticalCase) - CASES.indexOf(b.grammaticalCase)));
  const doubtful = (group: readonly AskedForm[]): boolean => group.some((form) => !form.sure);
  return [...all.filter(doubtful), ...all.filter((group) => !doubtful(group))].flat();
}

/**
 * The forms of a document that nobody has checked, each once, the doubtful nominatives first. A form that the rules are sure of
 * is asked about too, but only before its first document. `people` gives the codes.
 */
export function unapproved(used: readonly UsedForm[], checked: Declensions, people: readonly Person[] = []): AskedForm[] {
  const codes = new Map<string, Value>();
  for (const person of people) {
    const name = sameSource(fullName(person));
    if (!codes.has(name)) codes.set(name, person.code);
  }
  const asked = new Map<string, AskedForm>();
  for (const form of used) {
    const grammaticalCase = caseOf(form.caseName);
    if (grammaticalCase === null) continue;
    const { person } = form;
    const source = sameSource(person ? fullName(person) : form.nominative);
    const key = `${person ? 'человек' : form.what ?? 'должность'}|${source}|${grammaticalCase}`;
    if (asked.has(key)) continue;
    if (person) {
      if (!isName(person) || checked.name(person, grammaticalCase) !== null) continue;
      asked.set(key, askName(form, person, grammaticalCase, codes.get(source) ?? ''));
    } else if (form.what === 'слово') {
      if (!form.sure && checked.word(form.nominative, grammaticalCase) === null) asked.set(key, { what: 'слово', code: '', source: form.nominative.trim(), gender: '', grammaticalCase, text: form.text, sure: false });
    } else if (form.nominative.trim() !== '' && checked.post(form.nominative, grammaticalCase) === null) {
      asked.set(key, { what: 'должность', code: '', source: form.nominative.trim(), gender: '', grammaticalCase, text: declinePost(form.nominative, grammaticalCase).text, sure: form.sure });
    }
  }
  return ordered(asked);
}

/** Every case of a school's people and posts, for a check apart from any document; a person of unknown gender is left to «Люди». */
export function formsOf(people: readonly Person[], cases: readonly Case[] = CASES): UsedForm[] {
  const names = people.flatMap((person): UsedForm[] => {
    const gender = person.gender === 'м' ? 'm' : person.gender === 'ж' ? 'f' : '';
    if (gender === '' || person.kind === 'коллектив') return [];
    const named = { last: person.last, first: person.first, middle: person.middle, gender } as const;
    return cases.map((each) => ({ nominative: fullName(named), caseName: CASE_NAMES[each], ...declineName(named, each), person: named, whole: true }));
  });
  const posts = [...new Set(people.map((person) => person.post.trim()).filter(Boolean))];
  return [...names, ...posts.flatMap((post) => cases.map((each): UsedForm => ({ nominative: post, caseName: CASE_NAMES[each], ...declinePost(post, each) })))];
}
