// A small school for tests of questionnaires: people with codes, and answers as respondents give them on the form's page.

import type { Workspace, WorkspaceOptions } from '../../local/host';
import type { WantedQuestionnaire } from '../../src/actions/questionnaires';
import { acceptMentors, call, records, schoolKept, setUp, tableOf, value } from './school';

const MENTORS = `ФИО;Категория;Класс;Должность, место учёбы или работы;Чем могу помочь;Форма наставничества;Сколько наставляемых готовы взять;Дата рождения;Эл. почта;Согласие на обработку персональных данных
Осокина Вера Ильинична;педагог;;учитель физики;физика;Учитель – ученик;2;02.03.1980;osokina@school.example;Да
Рогозин Пётр Львович;старшеклассник;11А;;математика;Ученик – ученик;1;12.03.2009;rogozin@school.example;Да
Камышова Анна Олеговна;педагог;;учитель русского языка;русский язык;Учитель – ученик;1;05.05.1975;kamyshova@school.example;Да`;
const MENTEES = `ФИО;Категория;Класс;Дата рождения;Тема запроса;Желаемая форма;Эл. почта;ФИО родителя;Контакт родителя;Согласие на обработку персональных данных
Аистов Лев Юрьевич;обучающийся;7А;04.11.2013;физика;Учитель – ученик;aistov@school.example;Аистов Юрий Ильич;parent-aistov@school.example;Да
Чибисова Нина Павловна;обучающийся;6Б;12.01.2014;математика;Ученик – ученик;chibisova@school.example;Чибисов Павел Олегович;+7 900 000-00-11;Да
Дроздов Ян Маркович;обучающийся;7А;01.09.2012;русский язык;Учитель – ученик;drozdov@school.example;Дроздов Марк Ильич;parent-drozdov@school.example;Да
Сойкина Ева Игоревна;молодой педагог;;31.08.1999;методика урока;Учитель – учитель;soykina@school.example;;;Да`;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

export const withPeople = (ws: Workspace): void => {
  value(call(ws, 'importPeople', 'p-mentors', tableOf(ws, 'mentor', bytes(MENTORS)).table));
  value(call(ws, 'importPeople', 'p-mentees', tableOf(ws, 'mentee', bytes(MENTEES)).table));
  acceptMentors(ws);
};

export const peopledSchool = (options: WorkspaceOptions = {}): Workspace => schoolKept('a few people', (ws) => { setUp(ws); withPeople(ws); }, options);

export const codeOf = (ws: Workspace, last: string): string => records(ws, 'Люди').find((person) => person['last'] === last)?.['code'] ?? '';

/** Creates a questionnaire and answers its row's id and its form's. */
export const created = (ws: Workspace, kind: string, more: Partial<WantedQuestionnaire> = {}): { id: string; form: string } => {
  const { id } = value(call(ws, 'createQuestionnaire', `create-${kind}-${records(ws, 'Анкеты').length}`, { kind, anonymous: false, closes: '', classes: [], mentors: [], ...more }));
  const row = records(ws, 'Анкеты').find((one) => one['id'] === id);
  if (row?.['state'] !== 'открыта') throw new Error(`Not opened: ${row?.['state']} ${row?.['lastError']}`);
  return { id, form: row['form'] ?? '' };
};

/** The last questionnaire of the year, filled in by a pupil who would like to be a mentor, or would not. */
export const afterwards = (ws: Workspace, made: { id: string; form: string }, code: string, mentor: 'да' | 'нет') =>
  answer(ws, made, { 'who.code': code, met: 'нет', glad: 'да', fulfilled: '8', again: 'да', mentor, ...Object.fromEntries(['comfort', 'personal', 'group', 'support', 'help', 'plan', 'safety', 'expect', 'change', 'use'].map((key) => [key, '8'])) });

/** Title of the form's item under a key of a question. */
export const itemOf = (ws: Workspace, id: string, key: string): string => {
  const items = JSON.parse(records(ws, 'Анкеты').find((one) => one['id'] === id)?.['items'] ?? '{}') as { [key: string]: string };
  const item = items[key];
  if (!item) throw new Error(`No item ${key}`);
  return item;
};

/** Answers by keys of questions, as a respondent sends them. */
export const answer = (ws: Workspace, { id, form }: { id: string; form: string }, values: { [key: string]: unknown }, options: Parameters<Workspace['respond']>[2] = {}) =>
  ws.respond(form, Object.fromEntries(Object.entries(values).map(([key, one]) => [itemOf(ws, id, key), one])), options);

export const answers = (ws: Workspace): { [column: string]: string }[] => records(ws, 'Ответы');
