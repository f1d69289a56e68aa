// Answers to «кто это?» kept from one import to the next, without the names that were asked about.

import { answeredNow, answersBefore, markOf, readAnswered, withAnswered } from '../../../src/programme/people';
import { findPersonal } from '../../../src/programme/codes-mode';

const YEAR = '2026/2027';

test('a mark is the same for the same question and year, and holds neither a name nor a digit', () => {
  const mark = markOf(YEAR, 'who|наставник|осокина вера|7а');
  expect(mark).toMatch(/^[a-p]{12}$/);
  expect(markOf(YEAR, 'who|наставник|осокина вера|7а')).toBe(mark);
  expect(markOf('2027/2028', 'who|наставник|осокина вера|7а')).not.toBe(mark);
  expect(findPersonal(withAnswered('', { [mark]: '1014Ж' }))).toEqual([]);
});

test('a later answer takes the place of an earlier one; the oldest go when the cell is full', () => {
  const cell = withAnswered(withAnswered('', { aaaa: '1', bbbb: '2' }), { aaaa: '3' });
  expect(readAnswered(cell)).toEqual({ aaaa: '3', bbbb: '2' });
  const many = Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [markOf(YEAR, String(i)), '1014Ж']));
  const full = withAnswered(cell, many);
  expect(full.length).toBeLessThanOrEqual(40_000);
  const kept = readAnswered(full);
  expect([kept['aaaa'], kept[markOf(YEAR, '2999')]]).toEqual([undefined, '1014Ж']);
});

test('a table begins with what was answered, also to questions that only an answer raises', () => {
  const ask = (answers: Readonly<Record<string, string>>): { id: string }[] => ['first', ...(answers['first'] === undefined ? [] : ['second']), 'new'].map((id) => ({ id }));
  const answered = answeredNow(YEAR, { first: '1014Ж', second: 'пропустить', gone: '1015З' });
  expect(answersBefore(YEAR, answered, ask)).toEqual({ first: '1014Ж', second: 'пропустить' });
  expect(answersBefore('2027/2028', answered, ask)).toEqual({});
});
