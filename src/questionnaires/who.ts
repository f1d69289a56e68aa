// Who answered: by the code with its check letter, else by the name together with a date of birth or an address, else nobody can say.

import { comparable, isEmail, nameKey, readBirth, readEmail, readName } from '../programme/people';
import type { Person } from '../programme/records';
import { CODE_ITEM, NAME_ITEM, PROOF_ITEM } from './kinds/who';
import type { Scene } from './scene';
import { textOf, type AnswerValues } from './values';

export type FoundBy = 'код' | 'имя и дата' | 'почта' | 'куратор' | '';

export interface Who {
  code: string;
  foundBy: FoundBy;
  /** Why the curator must be asked; '' = nothing stands against it. No name, no address in it. */
  doubt: string;
}

const nobody = (doubt: string): Who => ({ code: '', foundBy: '', doubt });

/** The row that stays where this one was merged into another. */
const standing = (scene: Scene, code: string): Person | undefined => {
  let person = scene.sheets.get('people', code);
  for (let steps = 0; person && person.duplicateOf !== '' && steps < 10; steps++) person = scene.sheets.get('people', person.duplicateOf);
  return person;
};

/** Index of people by the comparable form of their name, made once a portion. */
const namesakes = new WeakMap<object, Map<string, Person[]>>();
const byName = (scene: Scene): Map<string, Person[]> => {
  let index = namesakes.get(scene.tables);
  if (!index) {
    index = new Map();
    for (const person of scene.tables.people) {
      if (person.code === '' || person.duplicateOf !== '') continue;
      const key = nameKey(person);
      index.set(key, [...(index.get(key) ?? []), person]);
    }
    namesakes.set(scene.tables, index);
  }
  return index;
};

/** What is known of people in this year, for «эту анкету этот человек не заполняет». */
const isAsked = (scene: Scene, code: string): boolean => {
  const { audience } = scene.kind;
  const mentor = scene.sheets.get('mentors', `${code}|${scene.year}`);
  const mentee = scene.sheets.get('mentees', `${code}|${scene.year}`);
  if (audience === 'наставники' || audience === 'наставники в парах') return mentor !== undefined;
  if (audience === 'наставляемые' || audience === 'наставляемые в парах') return mentee !== undefined;
  if (audience === 'участники пар') return mentor !== undefined || mentee !== undefined;
  return true;
};

/** Whether the name written beside a code is the name of that code; no name written contradicts nothing. */
export const sameAsWritten = (person: Person, written: string): boolean => {
  if (written.trim() === '' || person.last === '') return true;
  const words = new Set(comparable(written).split(/[\s.]+/));
  return comparable(person.last).split(/[\s-]/).some((part) => words.has(part)) || nameKey(readName(written, false)) === nameKey(person);
};

/** Person of a code that somebody typed. `applying`: an application may come from one who has no part in the year yet. */
export const byCode = (scene: Scene, typed: string, written: string, applying: boolean): Who => {
  const code = scene.codeOf(typed);
  if (code === null) return nobody('код написан с ошибкой');
  const person = standing(scene, code);
  if (!person) return nobody('такого кода в реестре нет');
  const found = (doubt: string): Who => ({ code: person.code, foundBy: 'код', doubt });
  if (!sameAsWritten(person, written)) return found('рядом с кодом написано другое имя: возможно, код чужой');
  if (person.state === 'выбыл' && !applying) return found('человек с этим кодом выбыл');
  if (!applying && !isAsked(scene, person.code)) return found('человека с этим кодом эта анкета не спрашивает');
  return found('');
};

const byNameAndProof = (scene: Scene, written: string, proof: string): Who => {
  if (written.trim() === '') return nobody('нет ни кода, ни имени');
  const candidates = byName(scene).get(nameKey(readName(written, false))) ?? [];
  if (candidates.length === 0) return nobody('человека с таким именем в реестре нет');
  const email = isEmail(proof.trim()) ? readEmail(proof).value : '';
  const birth = email === '' ? readBirth(proof, scene.today).value : '';
  const proven = candidates.filter((person) => (email !== '' && person.email === email) || (birth !== '' && person.birth === birth));
  const [person] = proven;
  if (proven.length !== 1 || !person) return nobody(candidates.length > 1 ? 'есть однофамильцы, а дата рождения или почта не помогла' : 'имя есть в реестре, но дата рождения или почта не подтвердила, что это тот же человек');
  return { code: person.code, foundBy: email === '' ? 'имя и дата' : 'почта', doubt: isAsked(scene, person.code) ? '' : 'этого человека эта анкета не спрашивает' };
};

/** Who gave this answer, for questionnaires that ask the code. */
export const whoAnswered = (scene: Scene, values: AnswerValues): Who => {
  const typed = textOf(values[CODE_ITEM]).trim();
  const written = textOf(values[NAME_ITEM] ?? values['name']);
  return typed === '' ? byNameAndProof(scene, written, textOf(values[PROOF_ITEM])) : byCode(scene, typed, written, false);
};
