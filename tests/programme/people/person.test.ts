// Names in their two forms, ages, grades, and finding people while typing.

import { ageOn, findPeople, fullName, genderOf, gradeOf, isMinor, sameName, shortName } from '../../../src/programme/people';
import { person } from './table.fixture';

const teslina = person({ code: 'А', last: 'Тёслина-Сойкина', first: 'Светлана', middle: 'Николаевна', class: '7А', phone: '+7 (900) 000-00-67', email: 'teslina.s@school.example' });

test('full and short names', () => {
  expect(fullName(teslina)).toBe('Тёслина-Сойкина Светлана Николаевна');
  expect(shortName(teslina)).toBe('Тёслина-Сойкина\u00A0С.\u00A0Н.');
  expect(shortName({ last: 'Ветрина', first: 'С.', middle: '' })).toBe('Ветрина\u00A0С.');
  expect(shortName({ last: 'Актив школы', first: '', middle: '' })).toBe('Актив\u00A0школы');
  expect(sameName(teslina, { last: 'ТЕСЛИНА - СОЙКИНА', first: ' Cветлана', middle: 'николаевна' })).toBe(true);
  expect(sameName(teslina, { last: 'Тёслина', first: 'Светлана', middle: 'Николаевна' })).toBe(false);
});

test('age turns on the birthday itself', () => {
  expect([ageOn('2008-11-20', '2026-11-20'), ageOn('2008-11-21', '2026-11-20'), ageOn('', '2026-11-20'), ageOn('2030-01-01', '2026-11-20')]).toEqual([18, 17, null, null]);
});

const at = (birth: string, schoolClass: string, kind = 'обучающийся'): boolean | null => isMinor({ birth, class: schoolClass, kind }, '2026-11-20');

test('a minor by birth, else by grade, else unknown', () => {
  expect([at('2008-08-20', '11В'), at('2012-08-20', ''), at('', '10А'), at('', '11А'), at('', ''), at('', '', 'педагог')]).toEqual([false, true, true, null, null, false]);
  expect([gradeOf('11В'), gradeOf('5'), gradeOf('')]).toEqual([11, 5, null]);
});

test.each([['Пётр', 'Ильич', 'м'], ['Анна', 'Ильинична', 'ж'], ['Лейла', 'Карим кызы', 'ж'], ['Рашид', 'Карим оглы', 'м'], ['Мария', '', 'ж'], ['Егор', '', 'м'], ['Валентина', '', 'ж'], ['Саша', '', ''], ['С.', 'Н.', ''], ['', '', '']])(
  'gender of %s %s is %j', (first, middle, gender) => expect(genderOf(first, middle)).toBe(gender),
);

describe('quick find', () => {
  const people = [
    teslina,
    person({ code: 'Б', last: 'Соловейкин', first: 'Семён', middle: 'Никитич', class: '9Б', phone: '+7 (900) 111-22-33' }),
    person({ code: 'В', last: 'Семёнова', first: 'Олеся', middle: 'Львовна', post: 'учитель физики' }),
  ];
  test.each([
    ['тес', 'А'], ['ТЁСЛИНА', 'А'], ['сойк', 'А'], ['светл тесл', 'А'], ['теслина с.н.', 'А'], ['т с н', 'А'], ['ntckbyf', 'А'], ['teslina.s', 'А'], ['еуыдштф', 'А'], ['7а', 'А'], ['000-00-67', 'А'], ['8 900 000 00 67', 'А'], ['+79000000067', 'А'],
    ['семен', 'Б,В'], ['семён 9б', 'Б'], ['физик', 'В'], ['овейк', 'Б'], ['ащщ', ''], ['', ''], ['   ', ''],
  ])('%j finds %j', (query, codes) => expect(findPeople(query, people).map((found) => found.person.code).join(',')).toBe(codes));
  test('no more than asked for', () => expect(findPeople('с', people, 2)).toHaveLength(2));
  test('a code is found by its digits alone; with a wrong letter it leads to them as a guess', () => {
    const coded = [person({ code: '1001Ш', last: 'Соловейкин' }), person({ code: '1002Г', last: 'Семёнова', phone: '+7 (900) 100-22-33' })];
    const told = (query: string) => findPeople(query, coded).map(({ person: { code }, guess }) => `${code}${guess ? '?' : ''}`);
    expect(told('1001Ш')).toEqual(['1001Ш']);
    expect(told('1001')).toEqual(['1001Ш']);
    expect(told('1001 ж')).toEqual(['1001Ш?']);
    expect(told('1001-w')).toEqual(['1001Ш?']);
    expect(told('1009Ж')).toEqual([]);
  });
});
