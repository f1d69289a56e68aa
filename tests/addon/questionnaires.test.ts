// Questionnaires over real forms of the local workspace: made, answered, pulled, decided on, changed, closed.

import type { Workspace } from '../../local/host';
import { answer, answers, codeOf, created, itemOf, peopledSchool } from './questionnaires-school';
import { call, records, value } from './school';

const APPLICATION = { name: 'Щуркин Глеб Ильич', birth: '2014-02-02', class: '5А', email: 'schurkin@school.example', parent: 'Щуркин Илья Олегович', parentContact: '+7 900 000-00-22', topics: ['математика'], dislikes: ['спорт', 'физика'], request: '=1+1 и прочее', met: 'нет', consent: 'да' };

describe('one questionnaire, the whole way', () => {
  let ws: Workspace;
  let made: { id: string; form: string };
  beforeAll(() => {
    ws = peopledSchool();
    made = created(ws, 'mentee pupil');
  });

  test('the form is published, has the sections and the validation, and its sheet is hidden', () => {
    const form = ws.forms.get(made.form);
    expect(form).toMatchObject({ title: 'Анкета наставляемого: ученик, 2026/2027', published: true, accepting: true, progressBar: true, collectEmail: false, editResponses: true });
    expect(form?.items.filter((item) => item.kind === 'PAGE_BREAK').map((item) => item.title)).toEqual(['О наставничестве', 'Как удобно', 'Согласие']);
    expect(form?.items.find((item) => item.title.startsWith('Ваш код'))?.validation?.check).toBe('TextMatchesPattern');
    expect(form?.items.find((item) => item.title === 'С чем нужна помощь?')?.choices.map((choice) => choice.value)).toContain('волонтёрство');
    expect(ws.workbook.getSheetByName(`Ответы формы ${made.id}`)?.hidden).toBe(true);
    expect(value(call(ws, 'sheetsToRead'))).toEqual([]);
    expect(ws.triggers.list().map((trigger) => [trigger.handler, trigger.event])).toEqual([['formSubmitted', 'ON_FORM_SUBMIT'], ['hourly', 'CLOCK']]);
    expect(records(ws, 'Вопросы анкет').filter((row) => row['questionnaire'] === 'mentee pupil')).toHaveLength(15);
  });

  test('an application of a new pupil arrives by itself as a person and a mentee', () => {
    expect(answer(ws, made, APPLICATION)).toMatchObject({ ok: true });
    expect(ws.failures).toEqual([]);
    const [row] = answers(ws);
    expect(row).toMatchObject({ state: 'принят', foundBy: 'имя и дата', source: 'форма', code: codeOf(ws, 'Щуркин') });
    expect(records(ws, 'Люди').find((person) => person['last'] === 'Щуркин')).toMatchObject({ first: 'Глеб', class: '5А', birth: '02.02.2014', email: 'schurkin@school.example', kind: 'обучающийся', state: 'участвует' });
    expect(records(ws, 'Наставляемые').find((one) => one['code'] === row?.['code'])).toMatchObject({ topics: 'математика', dislikes: 'спорт; физика', request: '=1+1 и прочее', category: 'обучающийся', consent: 'да', status: 'участвует' });
    expect(records(ws, 'Анкеты')[0]).toMatchObject({ seen: '1', lastError: '' });
  });

  test('pulling again takes nothing; the same person answering again is not doubled', () => {
    expect(value(call(ws, 'pullAnswers'))).toEqual({ taken: 0, accepted: 0, waiting: 0, left: 0, unreachable: [] });
    const people = records(ws, 'Люди').length;
    ws.advance(120_000);
    answer(ws, made, { ...APPLICATION, topics: ['физика'] });
    expect(records(ws, 'Люди')).toHaveLength(people);
    expect(answers(ws).map((row) => row['state'])).toEqual(['заменён', 'принят']);
    expect(records(ws, 'Наставляемые').find((one) => one['code'] === codeOf(ws, 'Щуркин'))?.['topics']).toBe('физика');
  });

  test('an edited answer updates its own row', () => {
    const id = answers(ws)[1]?.['id'] ?? '';
    ws.advance(120_000);
    expect(answer(ws, made, { ...APPLICATION, class: '5Б', topics: ['спорт'] }, { editResponseId: id })).toMatchObject({ ok: true });
    expect(answers(ws)).toHaveLength(2);
    expect(answers(ws)[1]).toMatchObject({ id, state: 'принят' });
    expect(records(ws, 'Люди').find((person) => person['last'] === 'Щуркин')?.['class']).toBe('5Б');
    expect(records(ws, 'Наставляемые').find((one) => one['code'] === codeOf(ws, 'Щуркин'))?.['topics']).toBe('спорт');
    expect(itemOf(ws, made.id, 'name')).toMatch(/^\d+$/);
  });
});
