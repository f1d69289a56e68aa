// The demonstration school's list of consents against its people: the yardstick says how many are in force and why the others are not.

import fs from 'node:fs';
import path from 'node:path';
import { consentBook, counts, mayTakePart, menteePart, mentorPart, planConsents, recogniseConsents, standingOf, type ConsentEntry } from '../../../src/programme/consents';
import { fullName } from '../../../src/programme/people';
import type { Consent } from '../../../src/programme/records';
import { readTableFile } from '../../../src/readers';
import { blank } from '../../blank';
import { demoSchool, YEAR } from '../pairing/demo-school';

const TODAY = '2026-11-20';
const file = readTableFile('согласия.csv', new Uint8Array(fs.readFileSync(path.resolve(__dirname, '../../../local/demo/согласия.csv'))));
if (!file.ok) throw new Error(file.message);
const rows = file.sheets[0]?.rows ?? [];

const school = demoSchool();
const plan = (consents: Consent[] = []) => planConsents({ rows, ...recogniseConsents(rows), year: YEAR, today: TODAY, register: { ...school, consents } });
const papersOf = (entries: readonly ConsentEntry[]): Consent[] => entries.filter((e) => e.outcome === 'new').map((e, i) => blank('consents', { id: `с${i}`, code: e.code, ...e.paper }));
const at = (line: number): ConsentEntry => {
  const entry = plan().entries.find((e) => e.line === line);
  if (!entry) throw new Error(`no line ${line}`);
  return entry;
};

test('every line but the stranger is matched; the empty one is counted', () => {
  expect(plan().counts).toEqual({ new: 161, changed: 0, known: 0, repeat: 2, question: 1, refused: 0, empty: 1 });
  expect(plan().questions.map((q) => [q.raw, q.lines])).toEqual([['Мухоморов Аристарх Ильич', [155]]]);
});

test('initials by class, ё, dates in words', () => {
  expect([at(43).name.replace(/ .* /, ' … '), at(43).place, at(43).remarks]).toEqual(['Пёрышкина … Константиновна', '5Б', []]);
  expect(at(63).name).toBe('Облаков Семён Николаевич');
  expect(at(58).paper.given).toBe('2026-09-07');
  expect(at(121).paper.given).toBe('2026-09-09');
  expect(at(138).paper.given).toBe('2026-09-09');
});

test('what does not count says why', () => {
  expect([at(41).paper.given, at(41).counts, at(41).remarks]).toEqual(['2062-09-12', false, ['дата в будущем: не считается, пока не исправлена']]);
  expect([at(52).counts, at(52).remarks[0]]).toEqual([false, 'подписал не тот: за несовершеннолетнего нужен родитель, за взрослого – он сам']);
  expect([at(57).counts, at(57).remarks[0]]).toEqual([false, 'срок истёк: не считается, запросите новое']);
  expect([at(96).paper.given, at(96).counts, at(96).remarks[0]]).toEqual(['', false, 'нет даты: не считается, запросите дату']);
  expect([at(104).paper.withdrawn, at(104).counts]).toEqual(['2026-10-15', false]);
  expect(at(154).remarks[0]).toMatch(/^второе согласие этого человека/);
  expect(at(156).paper.purpose).toBe('распространение');
});

test('37 mentors and 109 mentees are in force; the others say why', () => {
  const book = consentBook(papersOf(plan().entries));
  const people = new Map(school.people.map((p) => [p.code, p]));
  const open = (rows_: typeof school.mentors | typeof school.mentees, part: (r: never) => ReturnType<typeof mentorPart>) => rows_.filter((r) => mayTakePart(people.get(r.code), [part(r as never)], book, TODAY, 'подбор').ok).length;
  expect(open(school.mentors, mentorPart)).toBe(37);
  expect(open(school.mentees, menteePart)).toBe(109);
  const why = (name: string): string[] => {
    const person = school.people.find((p) => fullName(p) === name);
    const role = school.mentees.find((m) => m.code === person?.code);
    const gate = person && role ? mayTakePart(person, [menteePart(role)], book, TODAY, 'подбор') : null;
    return gate && !gate.ok ? gate.reasons.map((r) => r.text) : [];
  };
  expect(why('Хвощинский Матвей Геннадьевич')).toEqual(['нет: согласие на обработку персональных данных: подписывает родитель (законный представитель)']);
  expect(why('Озерцов Артём Викторович')).toEqual(['согласие на обработку персональных данных отозвано 15.10.2026']);
  expect(why('Калинкина Екатерина Константиновна')).toEqual(['согласие на обработку персональных данных: за несовершеннолетнего подписал не родитель']);
});

test('of two consents both are kept and the later one counts; publication is a matter of its own', () => {
  const papers = papersOf(plan().entries);
  const twice = school.people.find((p) => fullName(p) === 'Чернобровкин Ярослав Геннадьевич');
  const own = papers.filter((p) => p.code === twice?.code);
  expect(own).toHaveLength(2);
  expect(standingOf(own, twice, TODAY).paper?.given).toBe('2026-09-16');
  const book = consentBook(papers);
  const teacher = school.people.find((p) => fullName(p) === 'Юркина Елизавета Леонидовна');
  const role = school.mentors.find((m) => m.code === teacher?.code);
  if (!teacher || !role) throw new Error('no teacher');
  expect(mayTakePart(teacher, [mentorPart(role)], book, TODAY, 'публикация')).toEqual({ ok: true });
  const published = school.mentors.filter((m) => mayTakePart(school.people.find((p) => p.code === m.code), [mentorPart(m)], book, TODAY, 'публикация').ok);
  expect(published).toHaveLength(10);
  expect(counts(standingOf(book.papers(teacher.code, 'распространение'), teacher, TODAY).state)).toBe(true);
});

test('the same file again changes nothing', () => {
  const papers = papersOf(plan().entries);
  expect(plan(papers).counts).toEqual({ new: 0, changed: 0, known: 161, repeat: 2, question: 1, refused: 0, empty: 1 });
});
