// Gender, initials, dates, numerals, turns of speech and typography.

import {
  about, counted, dateBlank, dateParts, enumeration, fullName, greeting, guessGender, initials, initialsApart, initialsFirst, initialsFirstIn, listLines, longDate,
  plural, sentence, shortDate, surnameFirst, surnameFirstIn, typographic, unbroken,
} from '../../../src/programme/language';

const lesina = { last: 'Лесина', first: 'Марина', middle: 'Сергеевна', gender: 'f' } as const;
/** «~» stands for a non-breaking space. */
const tilde = (text: string): string => text.replace(/\u00A0/g, '~');

describe('gender', () => {
  test.each([
    ['Иванов', 'Саша', '', 'm'], ['Коваль', 'Ольга', '', 'f'], ['Ким', 'Никита', '', 'm'], ['Черных', 'Любовь', '', 'f'],
    ['', '', 'Ильинична', 'f'], ['', '', 'Рашид оглы', 'm'], ['', '', 'Гасан-кызы', 'f'], ['', '', 'Кузьмич', 'm'],
    ['Лесина', 'М.', 'С.', 'f'], ['Рыбин', 'В.В.', '', 'm'],
    ['Коваль', 'А.', 'Н.', null], ['Черных', 'Саша', '', null], ['Иванова', 'Иван', '', null], ['', '', '', null],
  ] as const)('%s %s %s → %s', (last, first, middle, gender) => {
    expect(guessGender({ last, first, middle })).toBe(gender);
  });
});

describe('initials', () => {
  test('before and after the surname, never torn apart', () => {
    expect(tilde(surnameFirst(lesina))).toBe('Лесина~М.С.');
    expect(tilde(initialsFirst(lesina))).toBe('М.С.~Лесина');
    expect(tilde(surnameFirstIn(lesina, 'accusative').text)).toBe('Лесину~М.С.');
    expect(tilde(initialsFirstIn(lesina, 'instrumental').text)).toBe('М.С.~Лесиной');
    expect(fullName(lesina)).toBe('Лесина Марина Сергеевна');
  });

  test('apart, where a school writes so', () => {
    expect(tilde(initialsApart('Лесину\u00A0М.С., А.-М.К. Ли (В.В. Рыбин), к.п.н., ГОСТ Р 7.0, С.'))).toBe('Лесину~М.~С., А.-М.~К. Ли (В.~В. Рыбин), к.п.н., ГОСТ Р 7.0, С.');
  });

  test('odd names', () => {
    expect(initials({ first: 'Анна-Мария', middle: '' })).toBe('А.-М.');
    expect(initials({ first: 'Эльчин', middle: 'Рашид оглы' })).toBe('Э.Р.');
    expect(initials({ first: 'Лейла', middle: 'Гасан-кызы' })).toBe('Л.Г.');
    expect(initials({ first: 'М.С.', middle: '' })).toBe('М.С.');
    expect(surnameFirst({ last: 'Смит', first: '', middle: '' })).toBe('Смит');
  });
});

describe('dates', () => {
  test('long, short, blank', () => {
    expect(tilde(longDate('2026-09-01'))).toBe('1~сентября 2026~г.');
    expect(shortDate('2026-09-01')).toBe('01.09.2026');
    expect(longDate('осень')).toBe('осень');
    expect(tilde(dateBlank(2026))).toBe('«___»~__________~2026~г.');
    expect(tilde(dateBlank(null))).toBe('«___»~__________~20___~г.');
  });

  test('only real days are dates', () => {
    expect(dateParts('2028-02-29')).toEqual({ year: 2028, month: 2, day: 29 });
    expect(['2026-02-29', '2026-13-01', '2026-04-31', '1.9.2026', ''].map(dateParts)).toEqual([null, null, null, null, null]);
  });
});

test('numerals with nouns', () => {
  const pairs = [0, 1, 2, 5, 11, 14, 21, 23, 112, 1001, 2.5].map((n) => plural(n, 'пара', 'пары', 'пар'));
  expect(pairs).toEqual(['пар', 'пара', 'пары', 'пар', 'пар', 'пар', 'пара', 'пары', 'пар', 'пара', 'пары']);
  expect(tilde(counted(23, 'пара', 'пары', 'пар'))).toBe('23~пары');
  expect(tilde(counted(2.5, 'час', 'часа', 'часов'))).toBe('2,5~часа');
});

test('turns of speech', () => {
  expect(['утверждении', 'закреплении', '«Школе', 'ёлке', 'яблоке', 'итогах', '«Успехе'].map(about)).toEqual(['Об', 'О', 'О', 'О', 'О', 'Об', 'Об']);
  expect(greeting(lesina)).toBe('Уважаемая Марина Сергеевна!');
  expect(greeting({ first: 'Рустам', middle: '', gender: 'm' })).toBe('Уважаемый Рустам!');
  expect(enumeration(['физики', 'химии', 'биологии'])).toBe('физики, химии и биологии');
  expect([enumeration([]), enumeration(['физики'])]).toEqual(['', 'физики']);
  expect(listLines(['создать пары.', 'провести встречу;'])).toEqual(['создать пары;', 'провести встречу.']);
  expect([sentence('Пахомову Е.А.'), sentence('исполнить ')]).toEqual(['Пахомову Е.А.', 'исполнить.']);
});

test('non-breaking spaces', () => {
  expect(tilde(typographic('приказ № 7 от 1 сентября 2026 г. – М. С. Лесина, Зимина Н.В., ст. 351.8'))).toBe(
    'приказ №~7 от~1~сентября 2026~г.~– М.~С.~Лесина, Зимина~Н.В., ст.~351.8');
  expect(tilde(unbroken('а б'))).toBe('а~б');
});

test('a year parts from the name after it, a town and a legal form do not', () => {
  expect(tilde(typographic('в МБОУ СОШ № 14 по приказу № 7'))).toBe('в МБОУ СОШ~№~14 по приказу №~7');
  expect(tilde(typographic('с 20 ноября 2026 г. Лесину М.С., инженера АО «Прибор», из г. Рыбинска'))).toBe('с~20~ноября 2026~г. Лесину~М.С., инженера АО~«Прибор», из г.~Рыбинска');
});
