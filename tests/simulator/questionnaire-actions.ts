// The doors of questionnaires and the triggers, each with a school in which it has something to do.

import type { Workspace } from '../../local/host';
import { answer, answers, codeOf, created, withPeople } from '../addon/questionnaires-school';
import { call, records, value } from '../addon/school';
import type { SimulatedAction } from './actions';

const FEEDBACK = { use: '5', mood: '4' };
const row = (ws: Workspace): { id: string; form: string } => {
  const found = records(ws, 'Анкеты').at(-1);
  return { id: found?.['id'] ?? '', form: found?.['form'] ?? '' };
};

/** Requests are made once from the school as it was before any fault, as a dialog would have made them. */
const once = <T>(make: (ws: Workspace) => T): ((ws: Workspace) => T) => {
  let made: { for: Workspace; value: T } | null = null;
  return (ws) => (made?.for === ws ? made : (made = { for: ws, value: make(ws) })).value;
};
const id = once((ws) => row(ws).id);

const withForm = (kind: string) => (ws: Workspace): void => {
  withPeople(ws);
  created(ws, kind);
};

const APPLICATION = { name: 'Щуркин Глеб Ильич', birth: '2014-02-02', class: '5А', email: 'schurkin@school.example', parent: 'Щуркин Илья Олегович', parentContact: '+7 900 000-00-22', topics: ['математика'], consent: 'да' };

/** Answers that lie in the forms and nobody has taken: the triggers were gone when they came. */
const withAnswers = (ws: Workspace): void => {
  withForm('mentee pupil')(ws);
  const standing = ws.triggers.list().slice();
  ws.triggers.restore([]);
  answer(ws, row(ws), APPLICATION);
  answer(ws, row(ws), { ...APPLICATION, name: 'Аистов Лев Юрьевич', birth: '2013-11-04', class: '7Б', email: 'aistov@school.example' });
  answer(ws, row(ws), { ...APPLICATION, name: 'ааа' });
  ws.triggers.restore(standing);
};
const withWaiting = (ws: Workspace): void => {
  withForm('mentee pupil')(ws);
  answer(ws, row(ws), { ...APPLICATION, name: 'Аистов Лев', birth: '2013-11-04', class: '7А' });
};
const waits = once((ws) => answers(ws).find((one) => one['state'] === 'ждёт куратора')?.['id'] ?? '');

/** The curator words a question anew and leaves another out. */
const withNewWording = (ws: Workspace): void => {
  withForm('feedback')(ws);
  const questions = records(ws, 'Вопросы анкет');
  const edit = (item: string, column: string, text: string): void => {
    const at = questions.findIndex((one) => one['item'] === item);
    const keys = ws.person.sheet('Вопросы анкет').values({ row: 0, column: 0, rows: 1, columns: 12 })[0] ?? [];
    ws.person.edit('Вопросы анкет', `${String.fromCharCode(65 + keys.indexOf(`questions.${column}`))}${at + 3}`, text);
  };
  edit('word', 'text', 'Что запомнилось?');
  edit('date', 'used', 'нет');
};

const wanted = { kind: 'feedback', anonymous: false, closes: '', classes: [], mentors: [] };

export const QUESTIONNAIRE_ACTIONS: readonly SimulatedAction[] = [
  { name: 'write questions', door: 'writeQuestions', prepare: withPeople, run: (ws, request) => call(ws, 'writeQuestions', request, 'feedback'), sheets: ['Вопросы анкет'] },
  { name: 'create questionnaire', door: 'createQuestionnaire', prepare: withPeople, run: (ws, request) => call(ws, 'createQuestionnaire', request, wanted), sheets: ['Анкеты', 'Вопросы анкет'] },
  { name: 'change questionnaire', door: 'changeQuestionnaire', prepare: withNewWording, run: (ws, request) => call(ws, 'changeQuestionnaire', request, id(ws), value(call(ws, 'previewQuestionnaireChange', id(ws))).length), sheets: ['Анкеты'] },
  { name: 'close questionnaire', door: 'closeQuestionnaire', prepare: withForm('feedback'), run: (ws, request) => call(ws, 'closeQuestionnaire', request, id(ws)), sheets: ['Анкеты'] },
  { name: 'reopen questionnaire', door: 'reopenQuestionnaire', prepare: (ws) => { withForm('feedback')(ws); value(call(ws, 'closeQuestionnaire', 'close', row(ws).id)); }, run: (ws, request) => call(ws, 'reopenQuestionnaire', request, id(ws), '2026-12-20'), sheets: ['Анкеты'] },
  { name: 'delete questionnaire', door: 'deleteQuestionnaire', prepare: withForm('feedback'), run: (ws, request) => call(ws, 'deleteQuestionnaire', request, id(ws)), sheets: ['Анкеты'] },
  { name: 'pull answers', door: 'pullAnswers', prepare: withAnswers, run: (ws) => call(ws, 'pullAnswers'), sheets: ['Ответы', 'Люди', 'Наставляемые', 'Анкеты'] },
  { name: 'the bell of a form', door: 'formSubmitted', prepare: withAnswers, run: (ws) => { call(ws, 'formSubmitted'); return call(ws, 'pullAnswers'); }, sheets: ['Ответы', 'Люди', 'Наставляемые', 'Анкеты'] },
  { name: 'the hourly clock', door: 'hourly', prepare: withAnswers, run: (ws) => { call(ws, 'hourly'); return call(ws, 'pullAnswers'); }, sheets: ['Ответы', 'Анкеты'] },
  { name: 'settle answer', door: 'settleAnswer', prepare: withWaiting, run: (ws, request) => call(ws, 'settleAnswer', request, waits(ws), { person: codeOf(ws, 'Аистов') }), sheets: ['Ответы', 'Наставляемые'] },
  { name: 'take over answers', door: 'takeOverAnswers', prepare: withForm('feedback'), run: (ws, request) => call(ws, 'takeOverAnswers', request), sheets: ['Анкеты'] },
  { name: 'send reminders', door: 'sendReminders', prepare: withForm('preferences mentee'), run: (ws, request) => call(ws, 'sendReminders', request, id(ws), [codeOf(ws, 'Аистов'), codeOf(ws, 'Дроздов')]), sheets: ['Исходящие'] },
  { name: 'key answers', door: 'saveKeyedAnswers', prepare: withForm('feedback'), run: (ws, request) => call(ws, 'saveKeyedAnswers', request, id(ws), [{ values: { 'who.code': codeOf(ws, 'Осокина'), ...FEEDBACK } }, { values: FEEDBACK }]), sheets: ['Ответы', 'Анкеты'] },
  { name: 'choose forms', door: 'chooseForms', prepare: withPeople, run: (ws, request) => call(ws, 'chooseForms', request, ['Ученик – ученик', 'Учитель – учитель']), sheets: ['Настройки'] },
];
