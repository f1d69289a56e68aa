// Answers that wait for the curator: what is known of each, who it may be, and her decision, which can be undone.

import { findPeople, fullName } from '../../programme/people';
import type { Answer, Person } from '../../programme/records';
import { kindOf, measureOfKey, readValues, settle, textOf, type Settlement } from '../../questionnaires';
import { rowsOf } from '../../register/snapshot';
import { look, perform, type Decision } from '../perform';
import { refuse, type Reply, type View } from '../reply';
import { isText, sceneOf, writeOut } from './scene';

export interface WaitingAnswer {
  id: string;
  /** Id and title of the questionnaire. */
  questionnaire: string;
  title: string;
  /** What a decision may be: a person of the register, a new person, or an answer nobody has to be found for. */
  identity: 'code' | 'application' | 'about' | 'free';
  edited: string;
  source: string;
  /** Why it waits. */
  why: string;
  /** The person it may be, '' = not known. */
  code: string;
  /** Of whom it speaks. */
  about: string;
  values: { item: string; question: string; answer: string }[];
  candidates: { code: string; name: string; details: string }[];
}

const SHOWN = 2000;

const candidateOf = (person: Person): WaitingAnswer['candidates'][number] => ({ code: person.code, name: fullName(person) || person.code, details: [person.class, person.post].filter((part) => part !== '').join(', ') });

/** All answers that wait, oldest first, each with people of a like name. */
export const waitingAnswers = (): View<WaitingAnswer[]> => look(({ tables }) => {
  const rows = rowsOf(tables, 'answers').filter((answer) => answer.state === 'ждёт куратора');
  if (rows.length === 0) return [];
  const people = rowsOf(tables, 'people').filter((person) => person.code !== '' && person.state !== 'объединён');
  const byCode = new Map(people.map((person) => [person.code, person]));
  const questions = new Map(rowsOf(tables, 'questions').map((question) => [`${question.questionnaire}|${question.item}`, question.text]));
  return rows.map((answer): WaitingAnswer => {
    const row = tables.questionnaires.byKey.get(answer.questionnaire)?.values;
    const kind = kindOf(row?.['questionnaire'] ?? '');
    const values = readValues(answer.values);
    const named = ['name', 'who.name', 'about.name'].map((key) => textOf(values[key])).find((text) => text !== '') ?? '';
    const likely = [answer.code, answer.about].flatMap((code) => byCode.get(code) ?? []);
    const code = textOf(values['who.code']).trim();
    // A code with a wrong letter: whoever has its digits.
    const meant = code === '' || code.length > 20 ? [] : findPeople(code, people, 3).map(({ person }) => person);
    const alike = named === '' ? [] : findPeople(named.slice(0, 100), people, 5).map(({ person }) => person);
    return {
      id: answer.id, questionnaire: answer.questionnaire, title: row?.['title'] ?? '', identity: kind?.identity ?? 'free', edited: answer.edited, source: answer.source, why: answer.note, code: answer.code, about: answer.about,
      values: Object.entries(values).map(([item, value]) => ({ item, question: questions.get(`${kind?.key ?? ''}|${item}`) ?? kind?.items.find((one) => one.key === item)?.text ?? measureOfKey(item) ?? item.replace(/^\+ /, ''), answer: textOf(value).slice(0, SHOWN) })),
      candidates: [...new Map([...likely, ...meant, ...alike].map((person) => [person.code, person])).values()].map(candidateOf),
    };
  });
});

const wellFormed = (wanted: Settlement): boolean => typeof wanted === 'object' && wanted !== null && (('person' in wanted && isText(wanted.person, 20)) || ('newPerson' in wanted && wanted.newPerson === true) || ('accept' in wanted && wanted.accept === true) || ('reject' in wanted && wanted.reject === true));

const said = (wanted: Settlement): string => ('reject' in wanted ? 'отклонён' : 'newPerson' in wanted ? 'принят, добавлен человек' : 'принят');

/** The curator's decision on one answer. */
export const settleAnswer = (requestId: string, id: string, wanted: Settlement): Reply<{ code: string }> => {
  if (!isText(id, 200) || !wellFormed(wanted)) return refuse('bad request');
  return perform({ id: requestId, action: 'settle answer', title: `Ответ на анкету: ${said(wanted)}` }, (desk): Decision<{ code: string }> => {
    const answer = rowsOf(desk.tables, 'answers').find((one: Answer) => one.id === id);
    const row = answer && rowsOf(desk.tables, 'questionnaires').find((one) => one.id === answer.questionnaire);
    const kind = row && kindOf(row.questionnaire);
    if (!answer || !row || !kind) return refuse('no entry');
    if (answer.state === 'отклонён' && 'reject' in wanted) return refuse('nothing to do');
    const scene = sceneOf(desk, kind, row);
    const settled = settle(scene, answer, wanted);
    if (!settled.ok) return settled.why === 'no person' ? refuse('no person') : refuse('rule', [{ text: 'Имя в ответе не прочитать. Добавьте человека через «Загрузить людей» или карточку, а потом свяжите ответ с ним.' }]);
    writeOut(scene, desk.draft);
    return { ok: true, value: { code: settled.code } };
  });
};
