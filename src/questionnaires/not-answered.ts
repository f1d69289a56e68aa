// Who has answered a questionnaire and who has not, by person, class and group.

import type { Questionnaire, Tables } from '../programme/records';
import { expectedOf, type Expected } from './audience';
import type { Kind } from './item';

export interface AnswerStanding extends Expected {
  state: 'ответил' | 'не ответил' | 'ждёт куратора';
}

export interface Standing {
  /** Null when nobody can be expected by name: then only answers are counted. */
  people: AnswerStanding[] | null;
  /** Why there is no list, '' when there is one. */
  why: string;
  answers: number;
  classes: { class: string; expected: number; answered: number }[];
  groups: { mentor: string; expected: number; answered: number }[];
}

const countBy = (people: readonly AnswerStanding[], keysOf: (person: AnswerStanding) => readonly string[]): Map<string, { expected: number; answered: number }> => {
  const counts = new Map<string, { expected: number; answered: number }>();
  for (const person of people) {
    for (const key of keysOf(person)) {
      const count = counts.get(key) ?? { expected: 0, answered: 0 };
      count.expected++;
      if (person.state !== 'не ответил') count.answered++;
      counts.set(key, count);
    }
  }
  return counts;
};

const inOrder = (a: string, b: string): number => (parseInt(a, 10) || 99) - (parseInt(b, 10) || 99) || (a < b ? -1 : a > b ? 1 : 0);

export const standingOf = (kind: Kind, row: Questionnaire, tables: Pick<Tables, 'people' | 'mentors' | 'mentees' | 'pairs' | 'answers'>): Standing => {
  const answers = tables.answers.filter((answer) => answer.questionnaire === row.id && answer.state !== 'заменён' && answer.state !== 'отклонён');
  const none = (why: string): Standing => ({ people: null, why, answers: answers.length, classes: [], groups: [] });
  if (row.anonymous === 'да') return none('Анкета без имён: кто ответил, узнать нельзя.');
  const expected = expectedOf(kind, row.audience, tables, row.year);
  if (!expected) return none('Эту анкету заполняют люди, которых в реестре может не быть.');
  const states = new Map<string, AnswerStanding['state']>();
  for (const answer of answers) if (answer.code !== '' && states.get(answer.code) !== 'ответил') states.set(answer.code, answer.state === 'принят' ? 'ответил' : 'ждёт куратора');
  const people = expected.map((person): AnswerStanding => ({ ...person, state: states.get(person.code) ?? 'не ответил' }));
  const classes = [...countBy(people, (person) => (person.class === '' ? [] : [person.class]))].map(([name, count]) => ({ class: name, ...count })).sort((a, b) => inOrder(a.class, b.class));
  const groups = [...countBy(people, (person) => person.groups)].map(([mentor, count]) => ({ mentor, ...count })).sort((a, b) => inOrder(a.mentor, b.mentor));
  return { people, why: '', answers: answers.length, classes, groups };
};
