// Who is who, what an import changes and what it never does: small invented tables against small registers.

import * as fc from 'fast-check';
import { nameKey, planPeopleImport, recogniseColumns, type Answer, type ImportRole } from '../../../src/programme/people';
import { identityOf, keysOf } from '../../../src/programme/people/identity';
import { sorted } from '../../../src/programme/people/sorted';
import { emptyRegister, person, plan, take, TODAY, YEAR, type Register } from './table.fixture';

const HEAD = ['Отметка времени', 'ФИО', 'Класс', 'Дата рождения', 'Эл. почта', 'Тема запроса', 'Любимый цвет'];
type Row = [moment: string, name: string, schoolClass?: string, birth?: string, email?: string, topic?: string, colour?: string];
const row = ([...cells]: Row): string[] => HEAD.map((_, i) => cells[i] ?? '');
const table = (...rows: Row[]): string[][] => [HEAD, ...rows.map(row)];

const of = (rows: string[][], register: Register = emptyRegister(), answers?: Record<string, Answer>, role: ImportRole = 'mentee'): ReturnType<typeof plan> => plan(rows, register, role, answers);
const only = (register: Register): Register['people'][number] => register.people[0] as Register['people'][number];
const outcomes = (rows: string[][], register?: Register, answers?: Record<string, Answer>): string[] => of(rows, register, answers).entries.map((entry) => entry.outcome);

describe('one person or two', () => {
  test.each<[string, Row, Row, string[]]>([
    ['same e-mail', ['', 'Сойкин Пётр Львович', '7А', '', 'p@x.ru'], ['', 'Сойкин Петр Львович', '', '', 'P@x.ru'], ['new', 'merged']],
    ['same birth, another e-mail and class', ['', 'Сойкин Пётр Львович', '7А', '14.03.2013', 'p@x.ru'], ['', 'СОЙКИН ПЁТР ЛЬВОВИЧ', '8А', '14.03.2013', 'q@x.ru'], ['new', 'merged']],
    ['same class, nothing against', ['', 'Сойкин Пётр Львович', '7А', '', 'p@x.ru'], ['', 'Cойкин  Пётр Львович', '7 «а»'], ['new', 'merged']],
    ['full namesakes with everything different', ['', 'Сойкин Пётр Львович', '7А', '14.03.2013', 'p@x.ru'], ['', 'Сойкин Пётр Львович', '9Б', '15.03.2011', 'q@x.ru'], ['new', 'new']],
    ['same class but another e-mail', ['', 'Сойкин Пётр Львович', '7А', '', 'p@x.ru'], ['', 'Сойкин Пётр Львович', '7А', '', 'q@x.ru'], ['new', 'question']],
    ['father and son at one address', ['', 'Сойкин Пётр Петрович', '7А', '14.03.2013', 'p@x.ru'], ['', 'Сойкин Пётр Петрович', '9Б', '15.03.2011', 'p@x.ru'], ['new', 'question']],
    ['only the name is known of one', ['', 'Сойкин Пётр Львович', '7А', '14.03.2013', 'p@x.ru'], ['', 'Сойкин Пётр Львович'], ['new', 'question']],
    ['reversed, no patronymic, same e-mail', ['', 'Сойкин Пётр Львович', '7А', '', 'p@x.ru'], ['', 'Пётр Сойкин', '', '', 'p@x.ru'], ['new', 'question']],
    ['no patronymic, another class and e-mail', ['', 'Сойкин Пётр Львович', '7А', '', 'p@x.ru'], ['', 'Сойкин Пётр', '9Б', '', 'q@x.ru'], ['new', 'new']],
    ['initials in the same class', ['', 'Сойкин Пётр Львович', '7А'], ['', 'Сойкин П. Л.', '7А'], ['new', 'question']],
    ['initials that do not fit', ['', 'Сойкин Пётр Львович', '7А'], ['', 'Сойкин А. Л.', '7А'], ['new', 'new']],
    ['brothers who share an address', ['', 'Сойкин Пётр Львович', '7А', '14.03.2013', 'p@x.ru'], ['', 'Сойкин Иван Львович', '7А', '14.03.2013', 'p@x.ru'], ['new', 'new']],
    ['a new surname at the same address', ['', 'Сойкина Анна Львовна', '', '', 'p@x.ru'], ['', 'Галкина Анна Львовна', '', '', 'p@x.ru'], ['new', 'question']],
    ['a slip of the pen in the surname, same birth', ['', 'Снегирёва Анна Львовна', '7А', '14.03.2013'], ['', 'Снигирёва Анна Львовна', '7А', '14.03.2013'], ['new', 'question']],
    ['exact repetition with nothing but a name', ['', 'Сойкин Пётр Львович'], ['', 'Сойкин Пётр Львович'], ['new', 'merged']],
  ])('%s', (_, first, second, expected) => {
    expect(sorted(outcomes(table(first, second)))).toEqual(sorted(expected));
    expect(sorted(outcomes(table(second, first)))).toEqual(sorted(expected));
  });

  test('a teacher and a pupil of one name are two people', () => {
    const register = { ...emptyRegister(), people: [person({ code: 'А', last: 'Сойкин', first: 'Пётр', middle: 'Львович', kind: 'педагог', email: 'p@x.ru' })] };
    expect(of(table(['', 'Сойкин Пётр Львович', '7А']), register).counts).toMatchObject({ new: 1, newPeople: 1, question: 0 });
  });

  test('two people of the register fit equally: asked, with what tells them apart', () => {
    const twin = { last: 'Сойкин', first: 'Пётр', middle: 'Львович', kind: 'обучающийся' };
    const register = { ...emptyRegister(), people: [person({ ...twin, code: 'А', class: '7А', email: 'p@x.ru' }), person({ ...twin, code: 'Б', class: '9Б', birth: '2011-03-15' })] };
    const rows = table(['', 'Сойкин Пётр Львович', '', '15.03.2011', 'p@x.ru']);
    const decided = of(rows, register);
    expect(decided.questions[0]?.candidates.map(({ code, details }) => [code, details])).toEqual([['А', '7А, p@x.ru'], ['Б', '9Б, 2011-03-15']]);
    expect(of(rows, register, { 'строка-2': { choice: 'тот же' } }).counts.question).toBe(1);
    expect(of(rows, register, { 'строка-2': { choice: 'тот же', code: 'Б' } }).entries[0]).toMatchObject({ outcome: 'new', code: 'Б', person: { email: 'p@x.ru' } });
    expect(of(rows, register, { 'строка-2': { choice: 'тот же', code: 'В' } }).counts.question).toBe(1);
  });
});

describe('answers', () => {
  const rows = table(['04.09.2026 10:00:00', 'Сойкин Пётр Львович', '7А', '14.03.2013', 'p@x.ru', 'физика'], ['05.09.2026 10:00:00', 'Пётр Сойкин', '', '', 'p@x.ru', 'математика']);
  test('the same: the fuller name stays, the later answer wins', () => {
    const [first, second] = of(rows, emptyRegister(), { 'строка-3': { choice: 'тот же' } }).entries;
    expect(first).toMatchObject({ outcome: 'new', name: 'Сойкин Пётр Львович', role: { topics: 'математика', applied: '2026-09-05 10:00:00' } });
    expect(second).toMatchObject({ outcome: 'merged', into: 2 });
  });
  test('a new one, or left out', () => {
    expect(outcomes(rows, emptyRegister(), { 'строка-3': { choice: 'новый' } })).toEqual(['new', 'new']);
    expect(of(rows, emptyRegister(), { 'строка-3': { choice: 'пропустить' } }).entries[1]).toMatchObject({ outcome: 'refused', reason: 'пропущено по решению куратора' });
  });
  test('once added as new, the same row is not asked about again', () => {
    const register = emptyRegister();
    take(register, of(rows, register, { 'строка-3': { choice: 'новый' } }), 'mentee');
    expect(outcomes(rows, register)).toEqual(['unchanged', 'unchanged']);
  });
});

describe('questions that need not be asked', () => {
  const bare = [['ФИО', 'Тема запроса'], ['Сойкин Пётр Львович', 'физика']];
  test('a list of names imported again is the same people', () => {
    const register = emptyRegister();
    take(register, of(bare, register), 'mentee');
    expect(outcomes(bare, register)).toEqual(['unchanged']);
    only(register).class = '7А';
    expect(of(bare, register).questions).toMatchObject([{ likely: true, candidates: [{ details: '7А' }] }]);
  });
  test('an answer that the register has already taken is known by its moment', () => {
    const rows = table(['04.09.2026 10:00:00', 'Сойкин Пётр Львович', '7А', '', 'p@x.ru'], ['05.09.2026 10:00:07', 'Пётр Сойкин', '', '', 'p@x.ru', 'физика']);
    const register = emptyRegister();
    const first = of(rows, register);
    expect(first.questions.map((question) => question.likely)).toEqual([false]);
    take(register, of(rows, register, { 'строка-3': { choice: 'тот же' } }), 'mentee');
    expect(outcomes(rows, register)).toEqual(['unchanged', 'merged']);
  });
});

describe('against the register', () => {
  const rows = table(['04.09.2026 10:00:00', 'Березкин Пётр Львович', '7А', '14.03.2013', 'p@x.ru', 'физика', 'синий']);
  const filled = (): Register => {
    const register = emptyRegister();
    take(register, of(rows, register), 'mentee');
    return register;
  };

  test('a new person has everything that was read, and the unknown column is kept', () => {
    expect(only(filled())).toMatchObject({ last: 'Березкин', gender: 'м', kind: 'обучающийся', class: '7А', birth: '2013-03-14', state: 'участвует', extra: 'Любимый цвет: синий', remarks: '' });
  });

  test('a changed value is shown before and after; one that differs from the very same answer is marked as a likely correction by hand', () => {
    const register = filled();
    only(register).class = '8А';
    expect(of(rows, register).entries[0]).toMatchObject({ outcome: 'changed', changes: [{ on: 'person', field: 'class', before: '8А', after: '7А', byHand: true }] });
    const later = table(['05.09.2026 10:00:00', 'Березкин Пётр Львович', '7А', '14.03.2013', 'p@x.ru', 'математика']);
    expect(of(later, register).entries[0]?.changes.map((change) => [change.field, change.after, change.byHand])).toEqual([['class', '7А', false], ['topics', 'математика', false], ['applied', '2026-09-05 10:00:00', false]]);
  });

  test('an older answer fills blanks and overrules nothing', () => {
    const register = filled();
    only(register).email = '';
    const older = table(['03.09.2026 10:00:00', 'Березкин Пётр Львович', '7Б', '14.03.2013', 'p@x.ru', 'математика']);
    const entry = of(older, register).entries[0];
    expect(entry?.changes.map((change) => change.field)).toEqual(['email']);
    expect(entry?.remarks.filter((remark) => remark.kind === 'kept').map((remark) => [remark.field, remark.raw, remark.value])).toEqual([['class', '7Б', '7А'], ['topics', 'математика', 'физика']]);
  });

  test('an empty or unreadable cell never blanks a known value and leaves no remark beside it', () => {
    const register = filled();
    const poor = table(['05.09.2026 10:00:00', 'Березкин Пётр Львович', '12В', '31.02.2013', 'p@x.ru']);
    const entry = of(poor, register).entries[0];
    expect(entry?.changes.map((change) => change.field)).toEqual(['applied']);
    expect(entry?.remarks.filter((remark) => remark.kind === 'unread').map((remark) => [remark.column, remark.raw])).toEqual([['Класс', '12В'], ['Дата рождения', '31.02.2013']]);
  });

  test('an unread cell is remembered with the person until it is read', () => {
    const register = emptyRegister();
    take(register, of(table(['', 'Сойкин Пётр Львович', '12В', '14.03.2013']), register), 'mentee');
    expect(only(register).remarks).toBe('Класс: «12В» — класса 12 не бывает');
    take(register, of(table(['', 'Сойкин Пётр Львович', '11В', '14.03.2013']), register), 'mentee');
    expect([only(register).class, only(register).remarks]).toEqual(['11В', '']);
  });

  test('«ё» is added to the register and never taken away', () => {
    const register = filled();
    take(register, of(table(['', 'Берёзкин Пётр Львович', '', '', 'p@x.ru']), register), 'mentee');
    expect(only(register).last).toBe('Берёзкин');
    expect(of(rows, register).entries[0]).toMatchObject({ outcome: 'unchanged', name: 'Берёзкин Пётр Львович' });
  });

  test('a pupil who is a mentor already is one person with two roles', () => {
    const register = emptyRegister();
    const mentor = [['ФИО', 'Класс', 'Эл. почта', 'Чем могу помочь', 'Сколько наставляемых готовы взять'], ['Берёзкин Пётр Львович', '7А', 'p@x.ru', 'физика', '2-3']];
    take(register, of(mentor, register, undefined, 'mentor'), 'mentor');
    const decided = of(rows, register);
    expect(decided.counts).toMatchObject({ new: 1, newPeople: 0 });
    take(register, decided, 'mentee');
    expect([register.people.length, register.mentors.length, register.mentees.length]).toEqual([1, 1, 1]);
    expect(register.people[0]).toMatchObject({ last: 'Берёзкин', birth: '2013-03-14', remarks: 'Сколько наставляемых готов взять: «2-3» — назван промежуток, взята верхняя граница: 3' });
    expect(register.mentors[0]).toMatchObject({ status: 'кандидат', capacity: '3', category: 'старшеклассник' });
  });

  test('another year makes a new role of the same person', () => {
    const register = filled();
    register.mentees.forEach((role) => { role.year = '2025/2026'; });
    expect(of(rows, register).entries[0]).toMatchObject({ outcome: 'new', code: only(register).code, role: { year: YEAR, status: 'участвует' } });
  });
});

describe('rows that are no people', () => {
  test('empty, without a name, one word, a repeated heading, a section', () => {
    const decided = of([...table(['', ''], ['04.09.2026 10:00:00', ''], ['', 'тест', '9']), HEAD, row(['', '7А класс']), row(['', '7А класс', '7А', '', '', 'адаптация'])]);
    expect(decided.entries.map((entry) => [entry.line, entry.outcome, entry.reason])).toEqual([
      [2, 'empty', ''], [3, 'refused', 'нет ФИО'], [4, 'refused', 'ФИО из одного слова'], [5, 'refused', 'повторена шапка таблицы'],
      [6, 'refused', 'похоже на заголовок раздела, а не на участника'], [7, 'new', ''],
    ]);
    expect(decided.entries[5]).toMatchObject({ name: '7А класс', person: { last: '7А класс', first: '', kind: 'коллектив' }, role: { category: 'коллектив' } });
  });

  test('a minor without a parent is told of when the table has that column', () => {
    const rows = [['ФИО', 'Класс', 'Дата рождения', 'ФИО родителя'], ['Сойкин Пётр Львович', '7А', '14.03.2013', ''], ['Галкина Анна Ивановна', '11А', '20.08.2008', '']];
    expect(of(rows).entries.map((entry) => entry.remarks.filter((remark) => remark.field === 'parent').length)).toEqual([1, 0]);
  });

  test('an address and a number in one cell serve both fields', () => {
    const rows = [['ФИО', 'Контакты', 'Класс'], ['Сойкин Пётр Львович', '8 900 000-00-11, Tes@x.ru', '7А']];
    expect(of(rows).entries[0]?.person).toMatchObject({ phone: '+7 (900) 000-00-11', email: 'tes@x.ru' });
  });

  test('columns set by the curator are obeyed; a field of the other role is kept like an unknown one', () => {
    const rows = [['ФИО', 'Столбец', 'Ещё'], ['Сойкин Пётр Львович', 'физика', '3']];
    const table = recogniseColumns(rows, 'mentee');
    const columns = table.columns.map((column) => (column.index === 1 ? { ...column, field: 'topics' as const } : column.index === 2 ? { ...column, field: 'capacity' as const } : column));
    const decided = planPeopleImport({ rows, columns, headerRow: 0, role: 'mentee', year: YEAR, today: TODAY, register: emptyRegister() });
    expect(decided.entries[0]).toMatchObject({ role: { topics: 'физика' }, person: { extra: 'Ещё: 3' } });
    expect(decided.entries[0]?.role).not.toHaveProperty('capacity');
  });
});

const newNames = (rows: Row[]): string[] => sorted(of(table(...rows)).entries.filter((entry) => entry.outcome === 'new').map((entry) => nameKey({ last: '', first: '', middle: '', ...entry.person })));

describe('for any table', () => {
  const name = fc.tuple(fc.constantFrom('Сойкин', 'Галкин', 'Берёзкин', 'Березкин', 'Cойкин'), fc.constantFrom('Пётр', 'Иван', 'П.', 'Петр'), fc.constantFrom('Львович', 'Ильич', '')).map((parts) => parts.join(' ').trim());
  const anyRow = fc.tuple(
    fc.constantFrom('', '04.09.2026 10:00:00', '05.09.2026 10:00:00'), fc.oneof({ weight: 8, arbitrary: name }, { weight: 1, arbitrary: fc.string() }, { weight: 1, arbitrary: fc.constantFrom('Пётр Сойкин', 'тест', '') }),
    fc.constantFrom('', '7А', '7 а', '9Б', '12В'), fc.constantFrom('', '14.03.2013', '15.03.2011', '31.02.2011'), fc.constantFrom('', 'p@x.ru', 'q@x.ru', 'P@X.RU', 'нет'), fc.constantFrom('', 'физика', 'физика, математика', 'кулинария'), fc.string(),
  ).map((cells) => cells as Row);

  test('imported twice it changes nothing the second time', () => {
    fc.assert(fc.property(fc.array(anyRow, { maxLength: 12 }), (rows) => {
      const register = emptyRegister();
      take(register, of(table(...rows), register), 'mentee');
      const before = JSON.stringify(register);
      const again = of(table(...rows), register);
      expect([again.counts.new, again.entries.flatMap((entry) => entry.changes)]).toEqual([0, []]);
      take(register, again, 'mentee');
      expect(JSON.stringify(register)).toBe(before);
    }), { numRuns: 200, examples: [[[
      // A row held in full beside one that says more of perhaps the same person: once asked about, never merged silently later.
      ['05.09.2026 10:00:00', 'Сойкин Пётр Львович', '7 а', '14.03.2013', '', '', ''], ['', 'Сойкин Пётр', '', '14.03.2013', '', '', '!'], ['05.09.2026 10:00:00', 'Сойкин Пётр', '7 а', '14.03.2013', '', '', ''],
    ]]] });
  });

  test('the order of rows does not decide who the people are', () => {
    fc.assert(fc.property(fc.array(anyRow, { maxLength: 10 }).chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))), ([rows, shuffled]) => {
      expect(newNames(shuffled)).toEqual(newNames(rows));
    }), { numRuns: 200 });
  });

  test('every row is accounted for, and no text makes it throw', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.string(), { maxLength: 6 }), { maxLength: 8 }), (rows) => {
      const recognised = recogniseColumns(rows);
      const decided = planPeopleImport({ rows, columns: recognised.columns, headerRow: recognised.headerRow, role: recognised.role, year: YEAR, today: TODAY, register: emptyRegister() });
      expect(decided.entries.map((entry) => entry.line)).toEqual(rows.slice(recognised.headerRow + 1).map((_, i) => recognised.headerRow + 2 + i));
      const { newPeople: _people, remarks: _remarks, ...outcomesCounted } = decided.counts;
      expect(Object.values(outcomesCounted).reduce((sum, n) => sum + n, 0)).toBe(decided.entries.length);
    }), { numRuns: 200 });
  });
});

test('5,000 people are compared by keys, not each with each', () => {
  const surnames = Array.from({ length: 100 }, (_, i) => `Сойк${'абвгдежзик'[i % 10]}${'лмнопрстуф'[Math.floor(i / 10)]}ин`);
  const rows = Array.from({ length: 5000 }, (_, i) => row(['', `${surnames[i % 100]} ${['Пётр', 'Иван', 'Олег', 'Егор', 'Глеб'][Math.floor(i / 100) % 5]} ${['Львович', 'Ильич', 'Олегович', 'Егорович', 'Петрович', 'Иванович', 'Глебович', 'Семёнович', 'Маркович', 'Павлович'][Math.floor(i / 500)]}`, '7А', '', `u${i % 1000}@x.ru`]));
  const decided = of([HEAD, ...rows]);
  expect(decided.counts).toMatchObject({ new: 5000, question: 0 });
  const met = new Map<string, number>();
  for (const entry of decided.entries) for (const key of keysOf(identityOf(entry.person))) met.set(key, (met.get(key) ?? 0) + 1);
  const pairs = [...met.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  expect(pairs).toBeLessThan(5000 * 10);
});
