// The life of a questionnaire: reminders within the quota, links, paper, changes, hand-over, silence of the clock, closing and deleting.

import type { Workspace } from '../../local/host';
import { answer, answers, codeOf, created, peopledSchool } from './questionnaires-school';
import { call, records, value } from './school';

const editQuestion = (ws: Workspace, item: string, column: string, text: string): void => {
  const at = records(ws, 'Вопросы анкет').findIndex((one) => one['item'] === item);
  const keys = ws.person.sheet('Вопросы анкет').values({ row: 0, column: 0, rows: 1, columns: 12 })[0] ?? [];
  ws.person.edit('Вопросы анкет', `${String.fromCharCode(65 + keys.indexOf(`questions.${column}`))}${at + 3}`, text);
};

describe('who has not answered, and reminders', () => {
  let ws: Workspace;
  let made: { id: string; form: string };
  beforeAll(() => {
    ws = peopledSchool({ quotas: { email: 6 } });
    made = created(ws, 'preferences mentee');
  });

  test('by person and class', () => {
    answer(ws, made, { 'who.code': codeOf(ws, 'Чибисова') });
    answer(ws, made, { 'who.code': codeOf(ws, 'Чибисова'), why: 'понравилось' });
    const who = value(call(ws, 'whoHasNotAnswered', made.id));
    expect(who.people?.map((person) => [person.name, person.class, person.state]).sort()).toEqual([
      ['Аистов Лев Юрьевич', '7А', 'не ответил'], ['Дроздов Ян Маркович', '7А', 'не ответил'], ['Сойкина Ева Игоревна', '', 'не ответил'], ['Чибисова Нина Павловна', '6Б', 'ответил'],
    ]);
    expect(who.classes).toEqual([{ class: '6Б', expected: 1, answered: 1 }, { class: '7А', expected: 2, answered: 0 }]);
  });

  test('one leaves today, two wait for tomorrow; nobody gets two', () => {
    const preview = value(call(ws, 'previewReminders', made.id));
    expect(preview).toMatchObject({ today: 1, later: 2, quota: 6, waiting: 0, without: [] });
    const sent = ws.mails.sent.length;
    expect(value(call(ws, 'sendReminders', 'remind', made.id, preview.codes))).toEqual({ planned: 3 });
    value(call(ws, 'sendReminders', 'remind', made.id, preview.codes));
    expect(ws.mails.sent.length - sent).toBe(1);
    expect(call(ws, 'sendReminders', 'again', made.id, preview.codes)).toMatchObject({ ok: false, code: 'nothing to do' });
    const errands = records(ws, 'Исходящие');
    expect(errands.map((errand) => [errand['kind'], errand['state']])).toEqual([['напоминание', 'сделано'], ['напоминание', 'задумано'], ['напоминание', 'задумано']]);
    expect(errands.map((errand) => `${errand['payload']}${errand['result']}`).join()).not.toContain('@');
    expect(call(ws, 'home').attention.some((line) => line.id === 'errands')).toBe(false);
  });

  test('the letter to a minor goes to the parents, says no name, and holds the personal link', () => {
    const letter = ws.mails.sent.at(-1);
    expect(letter).toMatchObject({ to: ['parent-aistov@school.example'], subject: 'Анкета «Предпочтения наставляемых, 2026/2027»: ждём ответа' });
    expect(letter?.body).toContain('вашего ребёнка');
    expect(letter?.body).not.toMatch(/Аистов|Лев/);
    const link = /https:\S+/.exec(letter?.body ?? '')?.[0] ?? '';
    expect(decodeURIComponent(link)).toContain(`=${codeOf(ws, 'Аистов')}`);
  });

  test('the next day the clock sends the rest by day, but not to who has answered meanwhile', () => {
    answer(ws, made, { 'who.code': codeOf(ws, 'Дроздов'), why: 'успел' });
    const sent = ws.mails.sent.length;
    ws.set('2026-11-21T10:30:00+03:00');
    expect(ws.mails.sent.slice(sent).map((mail) => mail.to)).toEqual([['soykina@school.example']]);
    expect(records(ws, 'Исходящие').map((errand) => errand['state']).sort()).toEqual(['отменено', 'сделано', 'сделано']);
  });
});

test('a batch that dies half way sends nobody two letters and leaves one in doubt', () => {
  const ws = peopledSchool();
  const made = created(ws, 'preferences mentee');
  const { codes } = value(call(ws, 'previewReminders', made.id));
  expect(codes).toHaveLength(3);
  ws.gate.reset();
  let letters = 0;
  ws.gate.before((next) => `${next.service}.${next.method}` === 'MailApp.sendEmail' && ++letters === 2, { end: 'lost' });
  expect(() => call(ws, 'sendReminders', 'die', made.id, codes)).toThrow();
  const sent = ws.mails.sent.length;
  call(ws, 'runErrands');
  const states = records(ws, 'Исходящие').map((errand) => errand['state']);
  expect([sent, ws.mails.sent.length, states.filter((state) => state === 'неизвестно').length, states.filter((state) => state === 'сделано').length]).toEqual([1, 2, 1, 2]);
});

describe('links, paper and keyed answers', () => {
  let ws: Workspace;
  let made: { id: string; form: string };
  beforeAll(() => {
    ws = peopledSchool();
    made = created(ws, 'feedback');
  });

  test('a personal link fills the code in', () => {
    const code = codeOf(ws, 'Осокина');
    const { people, link } = value(call(ws, 'personalLinks', made.id, [code]));
    expect(people).toMatchObject([{ code, name: 'Осокина Вера Ильинична' }]);
    expect(link).toMatch(/^https:\/\/docs\.google\.com\/forms/);
    expect(ws.respond(made.form, Object.fromEntries([['use', '5'], ['mood', '5']].map(([key, one]) => [JSON.parse(records(ws, 'Анкеты')[0]?.['items'] ?? '{}')[key as string] as string, one])), { prefill: people[0]?.link ?? '' })).toMatchObject({ ok: true });
    expect(answers(ws)).toMatchObject([{ code, foundBy: 'код', state: 'принят' }]);
  });

  test('a paper page shows the questions with room to answer, the code at the top', () => {
    const paper = value(call(ws, 'paperForm', made.id, [codeOf(ws, 'Осокина'), 'нет']));
    expect(paper.codes).toEqual([codeOf(ws, 'Осокина')]);
    expect(paper.sections.flatMap((section) => section.items.map((item) => [item.number, item.show, item.options.length]))).toEqual([[1, 'line', 0], [2, 'line', 0], [3, 'scale', 5], [4, 'scale', 5], [5, 'lines', 0]]);
    expect(paper.keys.map((key) => key.item)).toEqual(['who.code', 'partner', 'date', 'use', 'mood', 'word']);
  });

  test('answers keyed from paper go the same way', () => {
    const reply = call(ws, 'saveKeyedAnswers', 'keyed', made.id, [{ values: { 'who.code': codeOf(ws, 'Камышова'), use: '4', mood: '3' } }, { values: { 'who.code': '12', use: '4', mood: '3' } }, { values: { use: '' } }]);
    expect(reply).toMatchObject({ ok: true, value: { taken: 3, accepted: 1, waiting: 1 } });
    expect(answers(ws).slice(1).map((row) => [row['source'], row['state'], row['note']])).toEqual([['бумага', 'принят', ''], ['бумага', 'ждёт куратора', 'код написан с ошибкой'], ['бумага', 'отклонён', 'пустой ответ']]);
    value(call(ws, 'undoEntry', 'undo-keyed', reply.ok ? reply.seq : 0));
    expect(answers(ws)).toHaveLength(1);
    expect(call(ws, 'saveKeyedAnswers', 'bad', made.id, [])).toMatchObject({ ok: false, code: 'bad request' });
  });
});

describe('changing a form that people answer', () => {
  let ws: Workspace;
  let made: { id: string; form: string };
  beforeAll(() => {
    ws = peopledSchool();
    made = created(ws, 'midterm mentee');
    answer(ws, made, { 'who.code': codeOf(ws, 'Аистов'), comfort: '5', use: '6', plan: '7', change: '8', curator: 'да, но не срочно', 'go on': 'да', good: 'всё' });
  });

  test('nothing to say while the wording is the same', () => {
    expect(value(call(ws, 'previewQuestionnaireChange', made.id))).toEqual([]);
    expect(call(ws, 'changeQuestionnaire', 'same', made.id, 0)).toMatchObject({ ok: false, code: 'nothing to do' });
  });

  test('says what happens to answers, then changes the form in place', () => {
    editQuestion(ws, 'good', 'text', 'Что удаётся?');
    editQuestion(ws, 'plan', 'used', 'нет');
    editQuestion(ws, 'curator', 'options', 'нет\nда, в ближайшие дни\nда, сегодня');
    const lines = value(call(ws, 'previewQuestionnaireChange', made.id));
    expect(lines.map((line) => [line.item, line.kind, line.answers])).toEqual([
      ['good', 'wording', 1], ['curator', 'new options', 0], ['curator', 'removed options', 1], ['plan', 'removed question', 1],
    ]);
    const before = ws.forms.get(made.form)?.items.find((item) => item.title === 'Что получается лучше всего?')?.id;
    expect(call(ws, 'changeQuestionnaire', 'stale', made.id, 2)).toMatchObject({ ok: false, code: 'stale' });
    expect(call(ws, 'changeQuestionnaire', 'change', made.id, 4)).toMatchObject({ ok: true });
    const form = ws.forms.get(made.form);
    expect(form?.items.find((item) => item.title === 'Что удаётся?')?.id).toBe(before);
    expect(form?.items.some((item) => item.title.includes('по плану'))).toBe(false);
    expect(value(call(ws, 'previewQuestionnaireChange', made.id))).toEqual([]);
    ws.advance(60_000);
    answer(ws, made, { 'who.code': codeOf(ws, 'Дроздов'), comfort: '5', use: '6', change: '8', curator: 'да, сегодня', 'go on': 'да', good: 'и это' });
    expect(answers(ws).map((row) => JSON.parse(row['values'] ?? '{}').good)).toEqual(['всё', 'и это']);
  });

  test('a question that the curator added by a row of her own is asked and kept', () => {
    const sheet = ws.person.sheet('Вопросы анкет');
    const row = sheet.lastRow() + 1;
    ['midterm mentee', 'own', '99', 'Итог', 'Любимый день встречи?', '', 'строка', '', 'нет', 'да'].forEach((text, i) => { if (text !== '') ws.person.edit('Вопросы анкет', `${String.fromCharCode(65 + i)}${row}`, text); });
    const lines = value(call(ws, 'previewQuestionnaireChange', made.id));
    expect(lines.map((line) => [line.item, line.kind])).toEqual([['own', 'new question']]);
    value(call(ws, 'changeQuestionnaire', 'own', made.id, 1));
    ws.advance(60_000);
    answer(ws, made, { 'who.code': codeOf(ws, 'Чибисова'), comfort: '5', use: '6', change: '8', curator: 'нет', 'go on': 'да', own: 'среда' });
    expect(JSON.parse(answers(ws).at(-1)?.['values'] ?? '{}')).toMatchObject({ own: 'среда' });
  });

  test('closing, opening again, deleting', () => {
    const edit = (door: 'closeQuestionnaire' | 'deleteQuestionnaire', request: string) => call(ws, door, request, made.id);
    expect(edit('closeQuestionnaire', 'close')).toMatchObject({ ok: true });
    expect(ws.forms.get(made.form)).toMatchObject({ published: true, accepting: false });
    expect(edit('closeQuestionnaire', 'close-2')).toMatchObject({ ok: false, code: 'document state' });
    expect(call(ws, 'reopenQuestionnaire', 'open', made.id, '2026-12-01')).toMatchObject({ ok: true });
    expect(ws.forms.get(made.form)).toMatchObject({ accepting: true });
    expect(edit('deleteQuestionnaire', 'delete')).toMatchObject({ ok: true });
    expect(ws.forms.get(made.form)).toMatchObject({ published: false });
    expect(answers(ws)).toHaveLength(3);
    expect(value(call(ws, 'questionnairesNow')).forms).toEqual([]);
    expect(created(ws, 'midterm mentee').form).not.toBe(made.form);
  });
});

describe('who takes the answers', () => {
  let ws: Workspace;
  let made: { id: string; form: string };
  beforeAll(() => {
    ws = peopledSchool({ editors: ['second@school14.example'] });
    made = created(ws, 'feedback');
  });
  const health = () => value(call(ws, 'questionnairesNow')).health;

  test('the clock shows that all is well, its silence is noticed on the home of the panel', () => {
    expect(health()).toMatchObject({ state: 'works', owner: 'curator@school14.example', mine: true });
    ws.advance(2 * 3_600_000);
    expect(health()).toMatchObject({ state: 'works' });
    expect(records(ws, 'Анкеты')[0]?.['lastRun']).not.toBe('');
    ws.triggers.restore([]);
    ws.advance(5 * 3_600_000);
    expect(health()).toMatchObject({ state: 'silent', missing: true });
    expect(call(ws, 'home').attention.find((line) => line.id === 'answers stopped')?.text).toContain('перестали приходить');
    answer(ws, made, { 'who.code': codeOf(ws, 'Осокина'), use: '5', mood: '5' });
    expect(answers(ws)).toEqual([]);
    expect(value(call(ws, 'pullAnswers'))).toMatchObject({ taken: 1, accepted: 1 });
  });

  test('another person takes over; the former triggers take themselves away', () => {
    value(call(ws, 'takeOverAnswers', 'back'));
    expect(ws.triggers.list().map((trigger) => trigger.owner)).toEqual(['curator@school14.example', 'curator@school14.example']);
    const over = ws.runAs('second@school14.example', 'takeOverAnswers', 'over') as { ok: boolean; value?: { closed: string[] } };
    expect(over).toMatchObject({ ok: true, value: { closed: [] } });
    expect(health()).toMatchObject({ owner: 'second@school14.example', mine: false });
    answer(ws, made, { 'who.code': codeOf(ws, 'Камышова'), use: '4', mood: '4' });
    expect(ws.triggers.list().map((trigger) => trigger.owner)).toEqual(['second@school14.example', 'second@school14.example']);
    expect(answers(ws)).toHaveLength(2);
    expect(ws.failures).toEqual([]);
  });

  test('who makes another form does not take the answers away', () => {
    const other = created(ws, 'training');
    expect(records(ws, 'Анкеты').map((row) => row['owner'])).toEqual(['second@school14.example', 'second@school14.example']);
    answer(ws, other, { 'who.code': codeOf(ws, 'Осокина'), needs: ['обратная связь'], ready: '5' });
    expect(answers(ws).at(-1)).toMatchObject({ code: codeOf(ws, 'Осокина'), state: 'принят' });
    expect(ws.triggers.list().map((trigger) => trigger.owner)).toEqual(['second@school14.example', 'second@school14.example']);
  });
});
