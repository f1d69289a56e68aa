// Small rules of questionnaires: cells that overflow, audiences, health, summaries, addresses of reminders, what a change does.

import { leaveToday, planLetters } from '../../src/programme/mailing';
import { audienceText, changesOf, expectedOf, healthOf, kindOf, readAudience, readValues, reminderText, summarise, valuesOf, type FormPlan, type Kind, type PlannedItem } from '../../src/questionnaires';
import { packValues, VALUES_LIMIT } from '../../src/questionnaires/values';
import type { Answer, Questionnaire } from '../../src/programme/records';
import { blank } from '../blank';

const kind = (key: string): Kind => {
  const found = kindOf(key);
  if (!found) throw new Error(`no kind ${key}`);
  return found;
};

describe('the cell of an answer', () => {
  test('holds short answers whole and reads back the same', () => {
    const values = { a: 'текст', b: ['раз', 'два'], c: { 'строка 1': 'да' } };
    const { text, cut } = packValues(values);
    expect([cut, readValues(text)]).toEqual([false, values]);
  });
  test('cuts the longest texts only, never half of a pair of code units, and stays JSON', () => {
    const { text, cut } = packValues({ short: 'ответ', long: '😀'.repeat(30_000), other: '"'.repeat(20_000) });
    expect(cut).toBe(true);
    expect(text.length).toBeLessThanOrEqual(VALUES_LIMIT);
    const back = readValues(text);
    expect(back['short']).toBe('ответ');
    expect(/[\ud800-\udbff](?![\udc00-\udfff])/.test(String(back['long']))).toBe(false);
    expect(String(back['long'])).toContain('… (дальше – в форме)');
  });
  test('a damaged cell gives no answers', () => {
    expect([readValues('{'), readValues('[1]'), readValues('')]).toEqual([{}, {}, {}]);
  });
});

describe('answers by the keys of questions', () => {
  test('parts of a grid are joined, unknown questions keep their title', () => {
    const items = [
      { id: '1', type: 'grid' as const, title: 'с кем', choices: ['А', 'Б'] }, { id: '2', type: 'grid' as const, title: 'с кем 2', choices: ['В'] }, { id: '3', type: '' as const, title: 'Своё', choices: [] },
    ];
    expect(valuesOf({ id: 'r', edited: '', values: { 1: ['да', null], 2: ['нет'], 3: ['x', 'y'] } }, items, { 1: 'wish', 2: 'wish/2' })).toEqual({ wish: { А: 'да', В: 'нет' }, '+ Своё': ['x', 'y'] });
    expect(valuesOf({ id: 'r', edited: '', values: { 3: '  ' } }, items, {})).toEqual({});
  });
});

describe('the audience', () => {
  const tables = {
    people: [blank('people', { code: 'A', class: '7А', state: 'участвует' }), blank('people', { code: 'B', class: '7 б', state: 'участвует' }), blank('people', { code: 'C', class: '7А', state: 'выбыл' }), blank('people', { code: 'M', state: 'участвует' })],
    mentees: ['A', 'B', 'C'].map((code) => blank('mentees', { code, year: '2026/2027', category: 'обучающийся', status: 'участвует' })),
    mentors: [blank('mentors', { code: 'M', year: '2026/2027', category: 'педагог', status: 'принят' })],
    pairs: [blank('pairs', { id: 'p', year: '2026/2027', mentor: 'M', mentee: 'A', state: 'в приказе' })],
  };
  const codes = (key: string, audience: string): string[] | undefined => expectedOf(kind(key), audience, tables, '2026/2027')?.map((one) => one.code);
  test('is what the words of the sheet say', () => {
    expect(codes('preferences mentee', 'наставляемые')).toEqual(['A', 'B']);
    expect(codes('preferences mentee', 'класс 7Б')).toEqual(['B']);
    expect(codes('preferences mentee', 'Классы 7 а, 7б')).toEqual(['A', 'B']);
    expect(codes('midterm mentee', 'наставляемые в парах')).toEqual(['A']);
    expect(codes('feedback', 'группа M')).toEqual(['M', 'A']);
    expect(codes('mentee teacher', 'наставляемые')).toEqual([]);
    expect(codes('parent', 'родители')).toBeUndefined();
  });
  test('is written as it is read', () => {
    expect(audienceText(kind('feedback'), { classes: ['7А', '7Б'], mentors: [] })).toBe('классы 7А, 7Б');
    expect(readAudience('классы 7А, 7Б')).toEqual({ classes: ['7А', '7Б'], mentors: [] });
    expect(readAudience(audienceText(kind('feedback'), { classes: [], mentors: ['1005Ш'] }))).toEqual({ classes: [], mentors: ['1005Ш'] });
    expect(readAudience('наставляемые')).toEqual({ classes: [], mentors: [] });
  });
});

describe('health of the pull', () => {
  const row = (more: Partial<Questionnaire>): Questionnaire => blank('questionnaires', { state: 'открыта', opened: '2026-11-20 10:00:00', owner: 'куратор', ...more });
  const state = (more: Partial<Questionnaire>, now: string): string => healthOf([row(more)], now).state;
  test('is told by the last run', () => {
    expect(state({ lastRun: '2026-11-20 11:00:00' }, '2026-11-20 13:59:59')).toBe('works');
    expect(state({ lastRun: '2026-11-20 11:00:00' }, '2026-11-20 14:00:00')).toBe('silent');
    expect(state({}, '2026-11-20 12:00:00')).toBe('works');
    expect(state({}, '2026-11-21 00:00:00')).toBe('silent');
    expect(state({ lastRun: '2026-11-20 11:00:00', lastError: 'беда' }, '2026-11-20 12:00:00')).toBe('failing');
    expect(state({ owner: '' }, '2026-11-20 12:00:00')).toBe('off');
    expect(state({ state: 'закрыта' }, '2026-11-20 12:00:00')).toBe('nothing open');
  });
});

describe('reminders', () => {
  const today = '2026-11-20';
  const people = [
    blank('people', { code: 'child', birth: '2013-01-01', email: 'child@x.example', parentContact: 'mother@x.example', state: 'участвует' }),
    blank('people', { code: 'phone', birth: '2013-01-01', email: 'phone@x.example', parentContact: '+7 (900) 000-00-00', state: 'участвует' }),
    blank('people', { code: 'adult', birth: '1980-01-01', email: 'adult@x.example', kind: 'педагог', state: 'участвует' }),
    blank('people', { code: 'silent', birth: '1980-01-01', email: 'silent@x.example', kind: 'педагог', state: 'участвует' }),
  ];
  const mentees = people.map(({ code }) => blank('mentees', { code, year: '2026/2027', status: 'участвует', consent: code === 'silent' ? '' : 'да' }));
  test('go to the parents of minors, to adults themselves, to nobody without a consent', () => {
    expect(planLetters(['child', 'phone', 'adult', 'silent', 'stranger'], { people, mentees, mentors: [], consents: [], settings: [] }, '2026/2027', today)).toEqual({
      send: [{ code: 'child', to: 'mother@x.example', forParent: true }, { code: 'adult', to: 'adult@x.example', forParent: false }],
      without: [{ code: 'phone', why: 'нет адреса родителя' }, { code: 'silent', why: 'нет согласия' }, { code: 'stranger', why: 'выбыл' }],
    });
  });
  test('leave some of the day\'s letters to other mail', () => {
    expect([leaveToday(100, 46), leaveToday(3, 100), leaveToday(3, 4), leaveToday(0, 100)]).toEqual([41, 3, 0, 0]);
  });
  test('name the day in words', () => {
    expect(reminderText('Анкета', 'https://x', '1\u00a0сентября\u00a02026\u00a0г.', false).body).toContain('Отвечать можно до 1\u00a0сентября\u00a02026\u00a0г.');
    expect(reminderText('Анкета', 'https://x', '', true).body).toContain('вашего ребёнка');
  });
});

describe('what a change does', () => {
  const item = (key: string, more: Partial<PlannedItem> = {}): PlannedItem => ({ key, type: 'one', title: key, help: '', required: false, choices: ['да', 'нет'], columns: [], scale: null, rule: '', other: false, ...more });
  const plan = (items: PlannedItem[]): FormPlan => ({ title: '', description: '', confirmation: '', items });
  const built = [item('a'), item('b')].map((one, i) => ({ ...one, id: String(i) }));
  const answers: Answer[] = [blank('answers', { id: '1', state: 'принят', values: '{"a":"нет","b":"да"}' }), blank('answers', { id: '2', state: 'отклонён', values: '{"a":"нет"}' })];
  test('is said with the number of answers it touches', () => {
    expect(changesOf(built, plan([item('a'), item('b')]), answers)).toEqual([]);
    expect(changesOf(built, plan([item('b', { choices: ['да'] }), item('a', { type: 'text', choices: [] }), item('c')]), answers).map((change) => [change.item, change.kind, change.answers])).toEqual([
      ['b', 'removed options', 0], ['a', 'other kind', 1], ['c', 'new question', 0], ['', 'order', 0],
    ]);
    expect(changesOf(built, plan([item('b')]), answers)).toMatchObject([{ item: 'a', kind: 'removed question', answers: 1 }]);
  });
});

test('a summary counts words and takes means of scales; answers that do not count are left out', () => {
  const rows = [['5', 'да'], ['4', 'нет'], ['5', 'да']].map(([mark, word], i) => blank('answers', { id: String(i), state: i === 2 ? 'отклонён' : 'принят', values: JSON.stringify({ mood: mark, again: word }) }));
  const items = [...kind('feedback').items, ...kind('partner').items].filter((one) => one.key === 'mood' || one.key === 'again');
  expect(summarise(items, rows)).toEqual({ answers: 2, items: [
    { item: 'mood', text: 'С каким настроением вы ушли?', answered: 2, counts: [{ word: '4', count: 1 }, { word: '5', count: 1 }], mean: 4.5 },
    { item: 'again', text: 'Готовы ли вы участвовать дальше?', answered: 2, counts: [{ word: 'да', count: 1 }, { word: 'нет', count: 1 }], mean: null },
  ] });
});
