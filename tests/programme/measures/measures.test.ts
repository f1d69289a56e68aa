// Measures: the catalogue in «Справочники», one keyed-in value, the grid, who lacks the entry.

import { lackingEntry, MEASURES, measuredPeople, measuresOf, noteOf, pastedCells, planGrid, readMeasure, readMeasureTable, readScale, type MeasureTables } from '../../../src/programme/measures';
import { blank } from '../../blank';

const YEAR = '2026/2027';

describe('the catalogue', () => {
  test('goes to the sheet and comes back the same', () => {
    const lists = MEASURES.map((kind) => blank('lists', { list: 'measure', word: kind.title, note: noteOf(kind) }));
    expect(measuresOf(lists)).toEqual(MEASURES);
  });
  test('starts with the methodology and survives a broken note', () => {
    expect(measuresOf([blank('lists', { list: 'topic', word: 'физика' })])).toEqual(MEASURES);
    expect(measuresOf([blank('lists', { list: 'measure', word: 'Счастье', note: 'шкала: сколько угодно' })])).toEqual([{ title: 'Счастье', low: 1, high: 10, direction: 'рост', whom: 'все', by: '', used: true }]);
  });
  test.each([['2–5', 2, 5], ['0-100', 0, 100], ['-10…10', -10, 10], ['1,5 до 3', 1.5, 3]])('«%s» is a scale', (text, low, high) => { expect(readScale(text)).toEqual({ low, high }); });
  test.each(['5', '5–2', 'много'])('«%s» is none', (text) => { expect(readScale(text)).toBeNull(); });
});

describe('a value', () => {
  const kind = { low: 0, high: 5 };
  test.each([['3,5', '3.5'], [' 4 ', '4'], ['0', '0'], ['5.0', '5'], ['', ''], ['–', ''], ['н', '']])('«%s» is read as «%s»', (raw, value) => { expect(readMeasure(raw, kind)).toEqual({ ok: true, value }); });
  test.each([['6', 'вне шкалы 0–5'], ['-1', 'вне шкалы'], ['пять', 'не число'], ['3/5', 'не число'], ['=1+1', 'не число']])('«%s» is refused', (raw, words) => {
    const reading = readMeasure(raw, kind);
    expect(reading.ok ? '' : reading.text).toContain(words);
  });
  test('a pasted block is rows and columns', () => { expect(pastedCells('1\t2\r\n\t3\r\n')).toEqual([['1', '2'], ['', '3']]); });
});

const tables = (more: Partial<MeasureTables> = {}): MeasureTables => ({
  people: [blank('people', { code: '1', last: 'Аистов', class: '10А', kind: 'обучающийся' }), blank('people', { code: '2', last: 'Чибисова', class: '7А', kind: 'обучающийся' }), blank('people', { code: '3', last: 'Осокина', kind: 'педагог' }), blank('people', { code: '4', last: 'Ушедший', class: '7А', state: 'выбыл' }), blank('people', { code: '5', last: 'Двойник', class: '7А', state: 'объединён' })],
  mentees: ['1', '2', '3', '4', '5'].map((code) => blank('mentees', { code, year: YEAR, status: 'участвует' })), mentors: [],
  pairs: [blank('pairs', { id: 'п1', year: YEAR, mentor: '3', mentee: '2', state: 'утверждена' })],
  measures: [blank('measures', { id: 'з1', year: YEAR, code: '1', measure: 'Средний балл', entry: '4.5', entryDate: '2026-09-10' })], ...more,
});

test('the people of the grid stand by class and are those who count', () => {
  expect(measuredPeople(tables(), YEAR).map((p) => [p.code, p.group, p.paired])).toEqual([['2', '7А', true], ['1', '10А', false], ['3', 'педагоги', false]]);
});

test('who lacks the entry is told with the pair that began without it', () => {
  expect(lackingEntry(tables(), YEAR, MEASURES).map((l) => [l.code, l.paired, l.measures.includes('Средний балл')])).toEqual([['2', true, true], ['3', false, false]]);
  expect(lackingEntry(tables(), YEAR, [])).toEqual([]);
});

const grid = (values: [code: string, measure: string, raw: string][], more = {}) =>
  planGrid({ tables: tables(), kinds: MEASURES, year: YEAR, moment: 'entry', date: '2026-11-20', by: '', values: values.map(([code, measure, raw]) => ({ code, measure, raw })), ...more });

describe('the grid', () => {
  test('new values are rows of their own, known ones change, equal and empty ones are nothing', () => {
    const plan = grid([['1', 'Средний балл', '4,5'], ['1', 'Тревожность', '0,5'], ['2', 'Тревожность', '3'], ['2', 'Адаптация', '']]);
    expect(plan.refused.map((r) => [r.code, r.text])).toEqual([['1', '0,5 вне шкалы 1–10']]);
    expect(plan.writes).toEqual([{ row: null, values: { year: YEAR, code: '2', measure: 'Тревожность', scale: '1–10', direction: 'снижение', entry: '3', entryDate: '2026-11-20', by: 'психолог' } }]);
  });
  test('the exit stands beside the entry in the same row; emptied it is empty, not zero', () => {
    expect(grid([['1', 'Средний балл', '4,8']], { moment: 'exit', by: 'куратор' }).writes.map((w) => [w.row?.id, w.values])).toEqual([['з1', { exit: '4.8', exitDate: '2026-11-20', by: 'куратор' }]]);
    expect(grid([['1', 'Средний балл', '']]).writes.map((w) => w.values)).toEqual([{ entry: '', entryDate: '', by: 'классный руководитель' }]);
  });
  test('strangers and unknown measures are refused', () => {
    expect(grid([['4', 'Адаптация', '3'], ['1', 'Рост волос', '3']]).refused.map((r) => r.text)).toEqual(['нет среди наставляемых этого года', 'такого замера нет']);
  });
});

describe('a table', () => {
  const people = [
    { code: '1001Ш', name: 'Аистов Лев Юрьевич', group: '7А', pupil: true, paired: false }, { code: '1002Л', name: 'Березкина Анна', group: '7А', pupil: true, paired: false },
    { code: '1003Д', name: 'Тёзкин Олег Ильич', group: '7А', pupil: true, paired: false }, { code: '1004Ц', name: 'Тёзкин Олег Ильич', group: '7Б', pupil: true, paired: false },
  ];
  test('is read by the headings; people by code, name and class; doubt is handed on', () => {
    const reading = readMeasureTable([['Итоги четверти'], ['Код', 'Ученик', 'Класс', 'Средний балл (2–5)', 'Поведение'], ['1001ш', '', '', '4,5', '5'], ['', 'берёзкина  Анна', '', '3', ''], ['', 'Тезкин Олег', '7Б', '5', ''], ['', 'Тёзкин Олег Ильич', '', '4', ''], ['', 'Чужой Иван', '7А', '2', ''], ['', 'Аистов', '', '2', ''], ['', 'Березкина Анна', '', '', '']], people, MEASURES);
    expect(reading).toEqual({
      measures: ['Средний балл'], people: 3, values: [{ code: '1001Ш', measure: 'Средний балл', raw: '4,5' }, { code: '1002Л', measure: 'Средний балл', raw: '3' }, { code: '1004Ц', measure: 'Средний балл', raw: '5' }],
      unknown: [{ line: 6, text: 'подходят несколько человек: добавьте столбец «Код» или «Класс»' }, { line: 7, text: 'нет среди наставляемых этого года' }, { line: 8, text: 'нет среди наставляемых этого года' }],
    });
  });
  test('without a measure among the headings is none', () => { expect(readMeasureTable([['ФИО', 'Класс'], ['Аистов Лев', '7А']], people, MEASURES)).toBeNull(); });
});
