// Names in a roadmap of a register without names: found by row, with posts and codes that may stand instead.

import { emptyKey, withPeople } from '../../src/programme/codes-mode';
import { readRoadmapRows } from '../../src/programme/roadmap';
import { namedTexts, withReplaced } from '../../sidebar/roadmap/named';
import { linesOf } from '../../sidebar/roadmap/reading';

const reading = readRoadmapRows([
  ['Мероприятие', 'Срок', 'Ответственные', 'Документы'], ['Педагогический совет', 'до 05.09.2026', 'Директор\nОсокина Вера Ильинична', 'Протокол'],
  ['Сбор согласий', 'октябрь 2026 г.', 'Осокина Вера Ильинична', 'Согласия'], ['Встреча с Рогозиным Петром Львовичем, депутатом', 'октябрь 2026 г.', 'Куратор', 'Фотографии'],
]);
const lines = linesOf(reading);
const key = withPeople(emptyKey('register', 'salt', 'школа'), { '1014Ж': { last: 'Осокина', first: 'Вера', middle: 'Ильинична' } });

test('each name once with all its rows; the working group tells the post, the open key the code', () => {
  const [first, second, ...more] = namedTexts(lines, [{ name: 'Осокина В. И.', post: 'учитель физики' }], key);
  expect(first).toEqual({ text: 'Осокина Вера Ильинична', column: 'Ответственные', cell: 'responsible', lines: [1, 2], offers: ['учитель физики', 'код\u00a01014Ж'] });
  expect(second).toMatchObject({ column: 'Мероприятие', lines: [3] });
  expect(more).toEqual([]);
  expect(namedTexts(lines, [], null)[0]?.offers).toEqual([]);
  expect(namedTexts(lines.map((line) => ({ ...line, dropped: true })), [], key)).toEqual([]);
});

test('a replacement changes every row that says it and nothing else', () => {
  const [named] = namedTexts(lines, [], key);
  if (!named) throw new Error('nobody named');
  const after = withReplaced(lines, named, 'учитель физики');
  expect(after.map((line) => line.row.responsible)).toEqual([['Директор', 'учитель физики'], ['учитель физики'], ['Куратор']]);
  expect(namedTexts(after, [], key).map((one) => one.column)).toEqual(['Мероприятие']);
});
