// Who may be written down twice, who stands for a merged row, and what a merge moves and refuses.

import { differentKey, findDuplicates, findPeople, planMerge, planPeopleImport, recogniseColumns, survivors, UNDECLARED, type MergeRegister, type MergeWanted, type Reference } from '../../../src/programme/people';
import type { Person, Records, SheetId } from '../../../src/programme/records';
import { keyOf } from '../../../src/register/table';
import { schemaOf, SHEETS } from '../../../src/register/schema';
import { blank } from '../../blank';

const person = (code: string, last: string, first: string, middle: string, more: Partial<Person> = {}): Person => blank('people', { code, last, first, middle, state: 'участвует', ...more });

describe('likely duplicates', () => {
  const look = (...people: Person[]) => findDuplicates(people).map(({ a, b, sure }) => [a, b, sure]);

  test('ё and е, look-alike letters and the same birth date are one human for sure', () => {
    expect(look(person('1', 'Берёзкина', 'Анна', 'Олеговна', { birth: '2010-01-02' }), person('2', 'Березкина', 'Анна', 'Олеговна', { birth: '2010-01-02' }))).toEqual([['1', '2', true]]);
    expect(look(person('1', 'Cнегирёв', 'Ян', 'Ильич', { class: '7А' }), person('2', 'Снегирёв', 'Ян', 'Ильич', { class: '7А' }))).toEqual([['1', '2', true]]);
  });

  test('a turned name and a shared address ask the curator', () => {
    expect(look(person('1', 'Шелестов', 'Егор', ''), person('2', 'Егор', 'Шелестов', ''))).toEqual([['1', '2', false]]);
    expect(look(person('1', 'Клёнова', 'Яна', 'Олеговна', { email: 'k@school.example' }), person('2', 'Липина', 'Яна', 'Олеговна', { email: 'k@school.example' }))).toEqual([['1', '2', false]]);
  });

  test('namesakes with different birth dates are two people', () => {
    expect(look(person('1', 'Иванов', 'Пётр', 'Ильич', { birth: '2010-01-02' }), person('2', 'Иванов', 'Пётр', 'Ильич', { birth: '2011-01-02' }))).toEqual([]);
  });

  test('a looked-at pair, a merged row and a row without a name are passed over', () => {
    const two = [person('1', 'Иванов', 'Пётр', 'Ильич', { class: '7А' }), person('2', 'Иванов', 'Пётр', 'Ильич', { class: '7А' })];
    expect(findDuplicates(two)).toHaveLength(1);
    expect(findDuplicates(two, new Set([differentKey('2', '1')]))).toEqual([]);
    expect(look(two[0] as Person, { ...(two[1] as Person), state: 'объединён' })).toEqual([]);
    expect(look(person('1', '', '', '', { class: '7А' }), person('2', '', '', '', { class: '7А' }))).toEqual([]);
  });
});

describe('a merged row', () => {
  const people = [person('1', 'Берёзкина', 'Анна', 'Олеговна', { birth: '2010-01-02', class: '9А' }), person('2', 'Липина', 'Анна', 'Олеговна', { birth: '2010-01-02', class: '9А', state: 'объединён', duplicateOf: '1' })];

  test('is found as the human it went into, once', () => {
    expect(findPeople('Липина', people).map((f) => f.person.code)).toEqual(['1']);
    expect(findPeople('Анна Олеговна', people).map((f) => f.person.code)).toEqual(['1']);
  });

  test('is recognised by an import as that human', () => {
    const rows = [['ФИО', 'Дата рождения', 'Класс'], ['Липина Анна Олеговна', '02.01.2010', '9А']];
    const { columns, headerRow } = recogniseColumns(rows, 'mentee');
    const plan = planPeopleImport({ rows, columns, headerRow, role: 'mentee', year: '2026/2027', today: '2026-11-20', register: { people, mentors: [], mentees: [] } });
    expect(plan.entries.map((entry) => [entry.outcome, entry.code])).toEqual([['new', '1']]);
  });

  test('leads through a chain and out of a circle', () => {
    const chain = [person('1', 'А', '', ''), person('2', 'Б', '', '', { state: 'объединён', duplicateOf: '1' }), person('3', 'В', '', '', { state: 'объединён', duplicateOf: '2' })];
    expect(survivors(chain)('3')).toBe('1');
    expect(survivors(chain)('9')).toBe('9');
    expect(['4', '5']).toContain(survivors([person('4', 'А', '', '', { state: 'объединён', duplicateOf: '5' }), person('5', 'Б', '', '', { state: 'объединён', duplicateOf: '4' })])('4'));
  });
});

const REFERENCES: Reference[] = [
  ...SHEETS.flatMap((schema) => Object.entries(schema.columns).filter(([, c]) => c.refers === 'people').map(([column, c]) => ({ sheet: schema.id, column, many: c.type === 'choices' }))), ...UNDECLARED,
];

type Given = { [S in SheetId]?: Partial<Records[S]>[] };

const register = (given: Given, closed: string[] = []): MergeRegister => ({
  rows: (sheet) => (given[sheet] ?? []).map((values) => {
    const full = blank(sheet, values as never) as unknown as { [column: string]: string };
    return { key: keyOf(schemaOf(sheet), full), values: full };
  }),
  references: REFERENCES, closed: new Set(closed),
});

const YEAR = '2026/2027';
const MERGE: MergeWanted = { keep: '1', lose: '2', choices: {} };
const TWO = [{ code: '1', last: 'Осокина', first: 'Вера', class: '7А', state: 'участвует' }, { code: '2', last: 'Осокина', first: 'Вера', class: '7Б', email: 'v@school.example', state: 'участвует' }];

describe('a merge', () => {
  test('names every sheet that speaks of people', () => {
    expect(new Set(REFERENCES.map((r) => `${r.sheet}.${r.column}`))).toEqual(new Set([
      'people.duplicateOf', 'mentors.code', 'mentees.code', 'pairs.mentor', 'pairs.mentee', 'pairs.helpers', 'decisions.mentor', 'decisions.mentee', 'consents.code', 'measures.code', 'answers.code', 'answers.about', 'documents.people', 'declensions.code',
      'documents.given', 'documents.wording', 'errands.payload', 'questionnaires.audience', 'runs.overrides', 'settings.value',
    ]));
  });

  test('keeps chosen values, takes what only the other knew, and moves the rest', () => {
    const plan = planMerge({ ...MERGE, choices: { 'people|||class': 'lose' } }, register({
      people: TWO, mentees: [{ code: '2', year: YEAR, topics: 'физика' }], pairs: [{ id: 'п1', year: YEAR, mentor: '3', mentee: '2', helpers: '4; 2', state: 'завершена' }],
      consents: [{ id: 'с1', code: '2' }], answers: [{ id: 'о1', code: '2', about: '2' }], documents: [{ id: 'д1', people: '3; 2; 1' }], decisions: [{ id: 'р1', year: YEAR, mentor: '1', mentee: '2', kind: 'пожелание', state: 'действует' }],
    }));
    expect(plan.objections).toEqual([]);
    expect(plan.fields.map((f) => [f.column, f.keep, f.lose, f.chosen])).toEqual([['class', '7А', '7Б', 'lose']]);
    expect(plan.filled).toEqual([{ sheet: 'people', column: 'email', value: 'v@school.example' }]);
    const changes = plan.changes.map((c) => [c.sheet, c.key, c.does, c.values]);
    expect(changes).toContainEqual(['people', '1', 'update', { class: '7Б', email: 'v@school.example' }]);
    expect(changes).toContainEqual(['people', '2', 'update', { state: 'объединён', duplicateOf: '1' }]);
    expect(changes).toContainEqual(['mentees', `2|${YEAR}`, 'remove', {}]);
    expect(plan.changes.find((c) => c.sheet === 'mentees' && c.does === 'insert')?.values).toMatchObject({ code: '1', year: YEAR, topics: 'физика' });
    expect(changes).toContainEqual(['pairs', 'п1', 'update', { mentee: '1', helpers: '4' }]);
    expect(changes).toContainEqual(['documents', 'д1', 'update', { people: '3; 1' }]);
    expect(changes).toContainEqual(['answers', 'о1', 'update', { code: '1', about: '1' }]);
    // A wish for oneself is no wish.
    expect(changes).toContainEqual(['decisions', 'р1', 'update', { mentee: '1', state: 'снято' }]);
    expect(plan.moved).toContainEqual({ sheet: 'consents', rows: 1 });
  });

  test('follows the code into texts and JSON, whole codes alone, and lets no list name one person twice', () => {
    const [keep, lose] = ['1014Ж', '1020П'];
    const plan = planMerge({ keep, lose, choices: {} }, register({
      people: [{ ...TWO[0], code: keep }, { ...TWO[1], code: lose }],
      documents: [
        { id: 'д1', given: JSON.stringify({ people: [keep, lose, '1031В'], by: lose, [lose]: { post: 'учитель' } }), wording: `{"${lose}|2026":"как есть ${lose}Ж"}` },
        { id: 'д2', given: JSON.stringify({ people: ['21020П', '1020ПА'] }) },
        { id: 'д3', given: JSON.stringify([lose, '1031В', lose]) },
      ],
      errands: [{ id: 'и1', payload: JSON.stringify({ code: lose, wave: '2' }) }], questionnaires: [{ id: 'а1', audience: `группы 1005Ш, ${lose}` }],
      settings: [{ key: 'people.different', value: `${keep}+${lose}; ${lose}+1016И; ${keep}+1016И` }, { key: 'imports.answered', value: `abcdefghijkl=${lose}` }],
    }));
    const after = Object.fromEntries(plan.changes.map((c) => [`${c.sheet} ${c.key}`, c.values]));
    expect(JSON.parse(after['documents д1']?.['given'] ?? '')).toEqual({ people: [keep, '1031В'], by: keep, [keep]: { post: 'учитель' } });
    expect(after['documents д1']?.['wording']).toBe(`{"${keep}|2026":"как есть ${lose}Ж"}`);
    expect(after['documents д2']).toBeUndefined();
    expect(JSON.parse(after['documents д3']?.['given'] ?? '')).toEqual([keep, '1031В']);
    expect(after['errands и1']).toEqual({ payload: JSON.stringify({ code: keep, wave: '2' }) });
    expect(after['questionnaires а1']).toEqual({ audience: `группы 1005Ш, ${keep}` });
    expect([after['settings people.different'], after['settings imports.answered']]).toEqual([{ value: `${keep}+1016И` }, { value: `abcdefghijkl=${keep}` }]);
  });

  test('two parts in one year become one, with a choice of what differs', () => {
    const plan = planMerge(MERGE, register({ people: TWO, mentors: [{ code: '1', year: YEAR, capacity: '1', status: 'принят' }, { code: '2', year: YEAR, capacity: '2', times: 'пн', status: 'принят' }] }));
    expect(plan.fields.map((f) => f.id)).toEqual(['people|||class', `mentors|${YEAR}||capacity`]);
    expect(plan.changes.filter((c) => c.sheet === 'mentors').map((c) => [c.key, c.does, c.values])).toEqual([[`1|${YEAR}`, 'update', { times: 'пн' }], [`2|${YEAR}`, 'remove', {}]]);
  });

  test('the same measure of both becomes one row, another moves', () => {
    const plan = planMerge(MERGE, register({ people: TWO, measures: [{ id: 'з1', year: YEAR, code: '1', measure: 'Адаптация', entry: '3' }, { id: 'з2', year: YEAR, code: '2', measure: 'Адаптация', exit: '7' }, { id: 'з3', year: YEAR, code: '2', measure: 'Тревожность', entry: '4' }] }));
    expect(plan.changes.filter((c) => c.sheet === 'measures').map((c) => [c.key, c.does, c.values])).toEqual([['з1', 'update', { exit: '7' }], ['з2', 'remove', {}], ['з3', 'update', { code: '1' }]]);
  });

  test.each<[string, Given, string[], string]>([
    ['they are a pair', { people: TWO, pairs: [{ id: 'п1', year: YEAR, mentor: '1', mentee: '2', state: 'завершена' }] }, [], 'парой друг с другом'],
    ['both are mentees of working pairs', { people: TWO, pairs: [{ id: 'п1', year: YEAR, mentor: '3', mentee: '1', state: 'утверждена' }, { id: 'п2', year: YEAR, mentor: '3', mentee: '2', state: 'в приказе' }] }, [], 'Оба сейчас наставляемые'],
    ['a closed year holds the leaving code', { people: TWO, mentees: [{ code: '2', year: '2025/2026' }] }, ['2025/2026'], 'закрытого года'],
    ['one is merged already', { people: [TWO[0] as Partial<Person>, { ...TWO[1], state: 'объединён' }] }, [], 'уже объединена'],
    ['one is unknown', { people: [TWO[0] as Partial<Person>] }, [], 'нет в листе'],
  ])('is refused when %s', (_, given, closed, words) => {
    const plan = planMerge(MERGE, register(given, closed));
    expect(plan.objections).toHaveLength(1);
    expect(plan.objections[0]).toContain(words);
    expect(plan.changes).toEqual([]);
  });

  test('a closed year of the staying code hinders nothing', () => {
    expect(planMerge(MERGE, register({ people: TWO, mentees: [{ code: '1', year: '2025/2026' }] }, ['2025/2026'])).objections).toEqual([]);
  });
});
