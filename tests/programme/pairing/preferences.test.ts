// Answers after the group meeting: the demo school's file row by row, then what they change in «Решения подбора».

import fs from 'node:fs';
import path from 'node:path';
import { answersOf, countsOf, FROM_MEETING, participantsOf, partKey, planAnswers, readPreferences, recognisePreferences, SKIP, type PreferenceEntry, type PreferenceInput } from '../../../src/programme/pairing';
import type { MatchingDecision } from '../../../src/programme/records';
import { readTableFile } from '../../../src/readers';
import { demoSchool, YEAR } from './demo-school';

const TODAY = '2026-11-20';

const { people, mentors, mentees } = demoSchool();
const participants = participantsOf({ ...demoSchool(), pairs: [], consents: [] }, YEAR, TODAY);
const CONSENT = new Set(['нет согласия', 'отказ от согласия', 'согласие не действует']);
const out: { [key: string]: string } = {};
for (const m of participants.mentors) for (const o of m.obstacles) if (CONSENT.has(o)) out[partKey('наставник', m.code)] = o;
for (const m of participants.mentees) for (const o of m.obstacles) if (CONSENT.has(o)) out[partKey('наставляемый', m.code)] = o;
const register: PreferenceInput['register'] = { people, mentors: mentors.map((m) => m.code), mentees: mentees.map((m) => m.code), out };

const HEAD = ['Отметка времени', 'Кто заполняет (ФИО)', 'Роль', 'Класс', '1-й выбор', '2-й выбор', '3-й выбор', 'С кем точно не хотел(а) бы работать', 'Комментарий'];
const read = (rows: string[][], answers: { [id: string]: string } = {}) => readPreferences({ rows: [HEAD, ...rows], ...recognisePreferences([HEAD]), today: TODAY, register, answers });
const names = (list: PreferenceEntry['wishes']): string[] => list.map((one) => one.name);

const file = readTableFile('предпочтения.csv', new Uint8Array(fs.readFileSync(path.resolve(__dirname, '../../../local/demo/предпочтения.csv'))));
if (!file.ok) throw new Error(file.message);
const rows = file.sheets[0]?.rows ?? [];
const demo = (answers: { [id: string]: string } = {}) => readPreferences({ rows, ...recognisePreferences(rows), today: TODAY, register, answers });

describe('the demo school\'s answers', () => {
  const reading = demo();
  const row = (line: number): PreferenceEntry => {
    const found = reading.entries.find((entry) => entry.line === line);
    if (!found) throw new Error(`no row ${line}`);
    return found;
  };

  test('columns and counts', () => {
    expect(recognisePreferences(rows).columns.map((c) => c.field)).toEqual(['moment', 'who', 'side', 'place', 'choice1', 'choice2', 'choice3', 'refuse', 'comment']);
    expect(reading.counts).toEqual({ taken: 79, silent: 1, question: 1, later: 1, refused: 0, empty: 1 });
    expect(new Set(reading.entries.filter((e) => e.outcome === 'taken' || e.outcome === 'silent').map((e) => e.who.code)).size).toBe(79);
  });

  test.each([
    [3, ['Хвощинский Кирилл Андреевич', 'Ивушкина Екатерина Андреевна'], 'действует отказ'],
    [10, ['Яблонский Глеб Борисович'], 'тоже наставляемый'],
    [11, ['Хвощинский Кирилл Андреевич', 'Яблонский Никита Дмитриевич'], ''],
    [15, ['Дроздецкая Ева Сергеевна'], ''],
    [20, ['Абрикосова Елизавета Дмитриевна', 'Шелестова Полина Константиновна'], 'выбран сам человек'],
    [22, ['Снегирёва Злата Борисовна', 'Яблонский Глеб Борисович'], 'назван дважды'],
    [30, ['Заречнов Егор Константинович'], 'выбор пропущен'],
    [44, ['Яблонский Никита Дмитриевич', 'Шелестова Полина Константиновна'], ''],
    [52, ['Озерцова Ульяна Борисовна'], 'не нашлось'],
  ])('row %i: %j %s', (line, wishes, remark) => {
    expect(names(row(line).wishes)).toEqual(wishes);
    if (remark === '') expect(row(line).remarks).toEqual([]);
    else expect(row(line).remarks.join('; ')).toContain(remark);
  });

  test('refusals, odd writing of names, rows that are not taken', () => {
    expect([names(row(3).vetoes), names(row(6).vetoes)]).toEqual([['Абрикосова Елизавета Дмитриевна'], ['Озерцова Ульяна Борисовна']]);
    expect(row(17).who.name).toBe('Пёрышкина Маргарита Викторовна');
    expect([names(row(41).wishes)[0], names(row(45).wishes)[0], names(row(80).wishes)[0]]).toEqual(['Пёрышкина Юлия Петровна', 'Фиалкина Олеся Петровна', 'Яблонский Никита Дмитриевич']);
    expect([row(35).outcome, row(53).outcome, row(55).outcome]).toEqual(['empty', 'silent', 'question']);
    expect(row(27)).toMatchObject({ outcome: 'later', reason: 'анкета отправлена ещё раз, взята строка 84' });
    expect(names(row(84).wishes)[0]).toBe('Щеглов Роман Константинович');
  });

  test('what is asked: the namesake who answers, namesakes who are chosen, a name nobody has', () => {
    expect(reading.questions.map((q) => [q.asks, q.raw, q.lines, q.candidates.length])).toEqual([
      ['choice', 'Ивушкина Мария Сергеевна', [33], 2], ['choice', 'Гусеницын Пётр', [52], 0], ['who', 'Ивушкина Мария Сергеевна', [55], 2], ['choice', 'Ивушкина Мария Сергеевна', [62], 2],
    ]);
    const who = reading.questions.find((q) => q.asks === 'who');
    const sixth = who?.candidates.find((person) => person.class === '6Б');
    const ninth = who?.candidates.find((person) => person.class === '9В');
    const one = demo({ [who?.id ?? '']: sixth?.code ?? '' });
    expect(one.counts).toMatchObject({ taken: 80, question: 0, later: 1 });
    // The other one answered again two hours later: her own row wins over the nameless one.
    const other = demo({ [who?.id ?? '']: ninth?.code ?? '' });
    expect(other.counts).toMatchObject({ taken: 79, question: 0, later: 2 });
    expect(demo({ [who?.id ?? '']: SKIP }).counts).toMatchObject({ refused: 1, question: 0 });
  });
});

describe('what they change', () => {
  const answers = answersOf(demo());
  const made = (changes: ReturnType<typeof planAnswers>, from = 1): MatchingDecision[] => changes.add.map((row, i) => ({ ...row, id: `р${from + i}`, year: YEAR, state: 'действует' }));

  test('wishes with rank and side, refusals as vetoes; the same again changes nothing', () => {
    const first = planAnswers(answers, [], YEAR, TODAY, true);
    expect(first.add.filter((row) => row.kind === 'запретить')).toHaveLength(2);
    expect(first.add.filter((row) => row.kind === 'пожелание' && row.by === 'наставляемый' && row.rank === '1').length + first.add.filter((row) => row.kind === 'пожелание' && row.by === 'наставник' && row.rank === '1').length).toBe(79);
    expect(first.add.every((row) => row.reason.startsWith(FROM_MEETING) && row.date.startsWith('2026-09-'))).toBe(true);
    expect(planAnswers(answers, [], YEAR, TODAY, false).add.every((row) => row.reason === FROM_MEETING)).toBe(true);
    const again = planAnswers(answers, made(first), YEAR, TODAY, true);
    expect([countsOf(again), again.known]).toEqual([{ added: 0, changed: 0, lifted: 0 }, first.add.length]);
  });

  const [someone] = answers.filter((a) => a.side === 'наставляемый' && a.wishes.length === 3);
  if (!someone) throw new Error('nobody');
  const rowsOf = (...changed: Partial<MatchingDecision>[]): MatchingDecision[] => made(planAnswers([someone], [], YEAR, TODAY, true)).map((row, i) => ({ ...row, ...changed[i] }));

  test('a later answer changes ranks and takes back what it no longer says; an older one is passed over', () => {
    const [a = '', b = '', c = ''] = someone.wishes;
    const later = planAnswers([{ ...someone, given: '2026-10-01', wishes: [b, a], vetoes: [c] }], rowsOf(), YEAR, TODAY, true);
    expect([countsOf(later), later.change.map((one) => one.rank).sort(), later.lift]).toEqual([{ added: 1, changed: 2, lifted: 1 }, ['1', '2'], ['р3']]);
    expect(later.add).toMatchObject([{ kind: 'запретить', mentor: c, mentee: someone.code, by: 'наставляемый', rank: '' }]);
    expect(planAnswers([{ ...someone, given: '2026-09-01', wishes: [c] }], rowsOf(), YEAR, TODAY, true)).toMatchObject({ add: [], change: [], lift: [], older: 1 });
  });

  test('what the curator lifted stays lifted, what she wrote by hand is never taken back', () => {
    const lifted = planAnswers([someone], rowsOf({ state: 'снято' }), YEAR, TODAY, true);
    expect([countsOf(lifted), lifted.lifted]).toEqual([{ added: 0, changed: 0, lifted: 0 }, 1]);
    const byHand = planAnswers([{ ...someone, given: '2026-10-01', wishes: someone.wishes.slice(0, 2) }], rowsOf({}, {}, { reason: 'сказал на перемене' }), YEAR, TODAY, true);
    expect(countsOf(byHand)).toEqual({ added: 0, changed: 0, lifted: 0 });
  });
});

describe('other tables', () => {
  const mentee = people.find((p) => mentees.some((m) => m.code === p.code) && p.last === 'Ежевикина');
  const mentor = people.find((p) => mentors.some((m) => m.code === p.code) && p.last === 'Фиалкина');

  test('headings in other words', () => {
    const of = (...heading: string[]): string[] => recognisePreferences([heading]).columns.map((c) => c.field);
    expect(of('ФИО', 'Вы кто?', 'С кем хотели бы работать в первую очередь', 'Второй выбор', 'Не хочу работать с')).toEqual(['who', 'side', 'choice1', 'choice2', 'refuse']);
    expect(of('Фамилия, имя', 'Предпочитаемый наставник', 'Ещё желаемый наставник', 'Дата рождения')).toEqual(['who', 'choice1', 'choice2', 'skip']);
    expect(recognisePreferences([['Предмет', 'Кабинет']]).headerRow).toBe(-1);
  });

  test('codes instead of names, whatever the keyboard; several names in one cell; words that name nobody', () => {
    const latin = (mentor?.code ?? '').toLowerCase().replace('е', 'e');
    const { entries } = read([
      ['', ` ${mentee?.code ?? ''} `, '', '', latin, '', '', 'Озерцова Ульяна Борисовна; Рябинкина Надежда', ''],
      ['', 'Ежевикина Ева Михайловна', 'менти', '8Б', 'всё равно', 'как решит куратор', 'никто', 'нет', ''],
    ]);
    expect(entries[0]).toMatchObject({ outcome: 'later', side: 'наставляемый', wishes: [{ code: mentor?.code }] });
    expect(names(entries[0]?.vetoes ?? [])).toEqual(['Озерцова Ульяна Борисовна', 'Рябинкина Надежда Николаевна']);
    expect(entries[1]).toMatchObject({ outcome: 'silent', wishes: [], vetoes: [] });
  });

  test('rows that cannot be taken say why', () => {
    const { entries, questions } = read([
      ['', '', 'наставник', '', 'Фиалкина Олеся Петровна', '', '', '', ''],
      ['', 'Ежевикина Ева Михайловна', 'наставник', '', 'Фиалкина Олеся Петровна', '', '', '', ''],
      ['', 'Хвощинский Кирилл Андреевич', '', '', 'Фиалкина Олеся Петровна', '', '', '', ''],
      ['', 'Мухоморов Аристарх Ильич', 'наставляемый', '', 'Фиалкина Олеся Петровна', '', '', '', ''],
    ]);
    expect(entries.map((e) => [e.outcome, e.reason])).toEqual([
      ['refused', 'не указано, кто заполняет'], ['refused', 'среди тех, кто в этом году наставник, этого человека нет'], ['refused', 'не указана роль, а человек – и наставник, и наставляемый'], ['question', ''],
    ]);
    expect(questions.map((q) => [q.asks, q.why])).toEqual([['who', 'в реестре нет человека с таким именем']]);
  });
});
