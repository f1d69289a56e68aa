// Every questionnaire is built as a real form and stands as it was planned; and what the codes mode asks and keeps.

import { KINDS } from '../../src/questionnaires';
import { answer, answers, codeOf, created, peopledSchool } from './questionnaires-school';
import { call, records, value } from './school';

test('all questionnaires can be made, each under its own title, and none is made twice for one request', () => {
  const ws = peopledSchool();
  for (const { key } of KINDS) created(ws, key);
  const rows = records(ws, 'Анкеты');
  expect(rows.map((row) => [row['questionnaire'], row['state'], row['lastError']])).toEqual(KINDS.map(({ key }) => [key, 'открыта', '']));
  expect(new Set(rows.map((row) => row['title'])).size).toBe(KINDS.length);
  const forms = ws.forms.list().length;
  const wanted = { kind: 'feedback', anonymous: true, closes: '', classes: ['7А'], mentors: [] };
  const [first, again] = [call(ws, 'createQuestionnaire', 'twice', wanted), call(ws, 'createQuestionnaire', 'twice', wanted)];
  expect(again).toMatchObject({ ok: true, value: first.ok ? first.value : null });
  expect(ws.forms.list()).toHaveLength(forms + 1);
  expect(records(ws, 'Анкеты').at(-1)).toMatchObject({ title: 'Обратная связь по встрече, класс 7А, 2026/2027', audience: 'класс 7А', anonymous: 'да' });
  expect(call(ws, 'createQuestionnaire', 'bad', { ...wanted, kind: 'нет такой' })).toMatchObject({ ok: false, code: 'bad request' });
  expect(call(ws, 'createQuestionnaire', 'late', { ...wanted, closes: '2026-01-01' })).toMatchObject({ ok: false, code: 'rule' });
  expect(call(ws, 'createQuestionnaire', 'named', { ...wanted, kind: 'preferences mentee' })).toMatchObject({ ok: false, code: 'bad request' });
  expect(value(call(ws, 'questionnairesNow')).forms).toHaveLength(KINDS.length + 1);
}, 180_000);

test('an execution that dies while the form is built leaves one form, finished by the next try', () => {
  const ws = peopledSchool();
  const wanted = { kind: 'feedback', anonymous: false, closes: '', classes: [], mentors: [] };
  ws.gate.before((next) => next.service === 'FormApp.Form' && next.method === 'addScaleItem', { end: 'kept' });
  expect(() => call(ws, 'createQuestionnaire', 'die', wanted)).toThrow();
  expect(records(ws, 'Анкеты')).toMatchObject([{ state: 'создаётся' }]);
  expect(ws.forms.list()).toMatchObject([{ published: false }]);
  expect(call(ws, 'home').attention.some((line) => line.id === 'form unfinished')).toBe(true);
  value(call(ws, 'createQuestionnaire', 'die', wanted));
  expect(records(ws, 'Анкеты')).toMatchObject([{ state: 'открыта' }]);
  expect(ws.forms.list()).toHaveLength(1);
  expect(ws.forms.list()[0]?.items.filter((item) => item.kind === 'SCALE')).toHaveLength(2);
});

describe('the codes mode', () => {
  test('asks the code alone, hides names in answers, sends no letters', () => {
    const ws = peopledSchool();
    const sheet = ws.person.sheet('Настройки');
    const row = sheet.values({ row: 0, column: 0, rows: sheet.lastRow(), columns: 1 }).findIndex(([key]) => key === 'mode');
    ws.person.edit('Настройки', `C${row + 1}`, 'коды');
    const made = created(ws, 'mentee pupil');
    const form = ws.forms.get(made.form);
    expect(form?.items.filter((item) => /фамили|почт|телефон|рожден/i.test(item.title)).map((item) => item.title)).toEqual([]);
    expect(form?.items[0]).toMatchObject({ required: true });
    expect(form?.items[0]?.title).toContain('код');
    expect(form?.description).toContain('достаточно кода');
    const code = codeOf(ws, 'Чибисова');
    expect(answer(ws, made, { 'who.code': code, class: '6Б', topics: ['спорт'], request: 'звоните Чибисовой Нине Павловне, +7 900 123-45-67', met: 'нет', consent: 'да' })).toMatchObject({ ok: true });
    expect(ws.failures).toEqual([]);
    expect(answers(ws)).toMatchObject([{ state: 'принят', code, note: 'в ответе было имя или контакт: скрыто, в форме сотрите сами' }]);
    expect(answers(ws)[0]?.['values']).not.toMatch(/Чибис|900/);
    expect(records(ws, 'Наставляемые').find((one) => one['code'] === code)).toMatchObject({ topics: 'спорт', request: '(скрыто: похоже на имя или контакт)' });
    expect(value(call(ws, 'questionnairesNow'))).toMatchObject({ codesOnly: true, health: { owner: 'куратор', mine: true } });
    expect(answer(ws, made, { class: '6Б', topics: ['спорт'], met: 'нет', consent: 'да' })).toMatchObject({ ok: false, code: 'missing' });
  });
});
