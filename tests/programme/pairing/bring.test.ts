// Existing pairs: names of a school's table matched to people, doubt asked, nothing guessed.

import { planBring, recogniseBring, SKIP, type BringInput } from '../../../src/programme/pairing';
import type { MenteeRole, MentorRole, Person } from '../../../src/programme/records';
import { blank } from '../../blank';

const person = (code: string, name: string, more: Partial<Person> = {}): Person => {
  const [last = '', first = '', middle = ''] = name.split(' ');
  return blank('people', { code, last, first, middle, state: 'участвует', ...more });
};
const mentor = (code: string): MentorRole => blank('mentors', { code, year: '2026/2027', capacity: '2', consent: 'да' });
const mentee = (code: string): MenteeRole => blank('mentees', { code, year: '2026/2027', consent: 'да' });

const PEOPLE = [
  person('A', 'Ольхина Берта Глебовна', { post: 'учитель физики' }),
  person('B', 'Берёзкин Илья Ильич', { class: '7А' }),
  person('C', 'Ивушкина Мария Сергеевна', { class: '6Б' }),
  person('D', 'Ивушкина Мария Сергеевна', { class: '9В' }),
  person('E', 'Липин Олег Петрович', { class: '5' }),
];

const HEAD = ['№', 'Наставник', 'Наставляемый', 'Класс', 'Форма', 'Тема', 'Дата приказа', '№ приказа'];
const plan = (rows: string[][], more: Partial<BringInput> = {}) => planBring({
  rows: [HEAD, ...rows], ...recogniseBring([HEAD]), year: '2026/2027', today: '2026-11-20',
  register: { people: PEOPLE, mentors: [mentor('A')], mentees: ['B', 'C', 'D', 'E'].map(mentee), pairs: [] }, ...more,
});
const row = (mentorName: string, menteeName: string, place: string, order = '87'): string[] => ['1', mentorName, menteeName, place, 'педагог – ученик', 'физика', '21.09.2026', order];

test('columns are told by their headings', () => {
  expect(recogniseBring([['Приказ', ''], HEAD]).headerRow).toBe(1);
  expect(recogniseBring([HEAD]).columns.map((c) => c.field)).toEqual(['skip', 'mentor', 'mentee', 'menteePlace', 'form', 'topic', 'orderDate', 'orderNumber']);
  expect(recogniseBring([['ФИО наставника', 'Должность наставника', 'ФИО наставляемого', 'Форма наставничества', 'Приказ']]).columns.map((c) => c.field)).toEqual(['mentor', 'mentorPlace', 'mentee', 'form', 'orderNumber']);
  expect(recogniseBring([['Иванов', 'Петров']])).toMatchObject({ headerRow: -1 });
});

test('case, «ё» and initials do not hinder; the form is written as the list has it', () => {
  const { entries, counts } = plan([row('ОЛЬХИНА БЕРТА ГЛЕБОВНА', 'Березкин И.И.', '7 «А»'), row('Ольхина Б. Г.', 'Липин Олег', '5Б')]);
  expect(entries.map((e) => [e.outcome, e.mentor.code, e.mentee.code, e.form, e.orderDate, e.orderNumber])).toEqual([
    ['new', 'A', 'B', 'Учитель – ученик', '2026-09-21', '87'], ['new', 'A', 'E', 'Учитель – ученик', '2026-09-21', '87'],
  ]);
  expect(counts.new).toBe(2);
});

test('the class tells namesakes apart; without it they are asked about once for all lines', () => {
  const told = plan([row('Ольхина Б. Г.', 'Ивушкина Мария Сергеевна', '9В')]);
  expect(told.entries[0]?.mentee.code).toBe('D');
  const asked = plan([row('Ольхина Б. Г.', 'Ивушкина Мария Сергеевна', ''), row('Ольхина Берта Глебовна', 'Ивушкина Мария Сергеевна', '')]);
  expect(asked.questions).toHaveLength(1);
  expect(asked.questions[0]).toMatchObject({ side: 'mentee', lines: [2, 3], why: 'таких людей несколько' });
  expect(asked.questions[0]?.candidates.map((c) => c.code)).toEqual(['C', 'D']);
  const id = asked.questions[0]?.id ?? '';
  const answered = plan([row('Ольхина Б. Г.', 'Ивушкина Мария Сергеевна', ''), row('Ольхина Берта Глебовна', 'Ивушкина Мария Сергеевна', '')], { answers: { [id]: 'C' } });
  expect(answered.entries.map((e) => e.outcome)).toEqual(['new', 'repeat']);
  expect(plan([row('Ольхина Б. Г.', 'Ивушкина Мария Сергеевна', '')], { answers: { [id]: SKIP } }).entries[0]?.reason).toBe('пропущено по решению куратора');
});

test('another class, a surname alone, a stranger: asked with who it may be', () => {
  const { questions, counts } = plan([row('Ольхина Б. Г.', 'Берёзкин Илья Ильич', '9Б'), row('Ольхина Б. Г.', 'Берёзкин', '7А'), row('Мухоморов Аристарх Ильич', 'Берёзкин Илья Ильич', '7А')]);
  expect(counts.question).toBe(3);
  expect(questions.map((q) => [q.why, q.candidates.map((c) => c.code)])).toEqual([
    ['имя подходит, а класс или должность в реестре другие', ['B']], ['ФИО из одного слова', ['B']], ['в реестре нет человека с таким именем', []],
  ]);
});

test('empty rows, missing names, one human twice, pairs that are there', () => {
  const known = { people: PEOPLE, mentors: [mentor('A')], mentees: [mentee('B')], pairs: [{ year: '2026/2027', mentor: 'A', mentee: 'B' }] };
  const { entries } = plan([['', '', ''], row('', 'Липин Олег', ''), row('Ольхина Б. Г.', 'Ольхина Б. Г.', ''), row('Ольхина Б. Г.', 'Берёзкин И. И.', '')], { register: known });
  expect(entries.map((e) => [e.line, e.outcome])).toEqual([[2, 'empty'], [3, 'refused'], [4, 'refused'], [5, 'known']]);
});

test('the order in one cell, no number, a date that is none', () => {
  const head = ['Наставник', 'Наставляемый', 'Приказ'];
  const read = (text: string) => planBring({ rows: [head, ['Ольхина Б. Г.', 'Липин О. П.', text]], ...recogniseBring([head]), year: '2026/2027', today: '2026-11-20', register: { people: PEOPLE, mentors: [mentor('A')], mentees: [mentee('E')], pairs: [] } }).entries[0];
  expect(read('№ 87-б от 21 сентября 2026 г.')).toMatchObject({ orderNumber: '87-б', orderDate: '2026-09-21', remarks: [] });
  expect(read('Приказ № 12')).toMatchObject({ orderNumber: '12', orderDate: '' });
  expect(read('')?.remarks).toEqual(['номера приказа нет: пара будет «утверждена», а не «в приказе»']);
  expect(read('№ 5 от 31.09.2026')).toMatchObject({ orderNumber: '5', orderDate: '' });
});
