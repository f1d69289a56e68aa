// What each kind of value is read as, and what the curator is told about it.

import * as fc from 'fast-check';
import {
  indexWords, readBirth, readCapacity, readChoice, readChoices, readClass, readConsent, readDate, readEmail, readMoment, readName, readNameParts, readPhone, readText, readYears,
  comparable, type Reading,
} from '../../../src/programme/people';
import { WORDS } from '../../../src/programme/words';

const TODAY = '2026-11-20';
const short = (reading: Reading): [string, string] => [reading.value, reading.remark?.kind ?? 'plain'];

describe('full names', () => {
  test.each([
    ['Ветрина Светлана Николаевна', 'Ветрина|Светлана|Николаевна', 'full', undefined],
    ['  Рябинкина   Надежда Николаевна ', 'Рябинкина|Надежда|Николаевна', 'full', 'corrected'],
    ['Малинкин\u00A0 Матвей\u00A0\u200B Игоревич', 'Малинкин|Матвей|Игоревич', 'full', 'corrected'],
    ['Cнегирёва Ксения Михайловна', 'Снегирёва|Ксения|Михайловна', 'full', 'corrected'],
    ['ПЁРЫШКИНА ЮЛИЯ ПЕТРОВНА', 'Пёрышкина|Юлия|Петровна', 'full', 'corrected'],
    ['иванова-петрова анна львовна', 'Иванова-Петрова|Анна|Львовна', 'full', 'corrected'],
    ['Римская - Корсакова Анна Львовна', 'Римская-Корсакова|Анна|Львовна', 'full', 'corrected'],
    ['Алиев Рашид Карим оглы', 'Алиев|Рашид|Карим оглы', 'full', undefined],
    ['Алиева Лейла Карим Кызы', 'Алиева|Лейла|Карим кызы', 'full', 'corrected'],
    ['Ветрина С.Н.', 'Ветрина|С.|Н.', 'initials', 'doubtful'],
    ['С. Н. Ветрина', 'Ветрина|С.|Н.', 'initials', 'doubtful'],
    ['Н.С.Оленина', 'Оленина|Н.|С.', 'initials', 'doubtful'],
    ['Егор Шелестов', 'Шелестов|Егор|', 'reversed', 'doubtful'],
    ['Шелестов Егор', 'Шелестов|Егор|', 'partial', 'doubtful'],
    ['Мария Ивановна Сойкина', 'Сойкина|Мария|Ивановна', 'full', 'corrected'],
    ['Анна Ивановна Петрович', 'Петрович|Анна|Ивановна', 'full', 'corrected'],
    ['Петрович Анна Ивановна', 'Петрович|Анна|Ивановна', 'full', undefined],
    ['Егор Шелестов Сергеевич', 'Егор|Шелестов|Сергеевич', 'full', 'doubtful'],
    ['Иванова (Сойкина) Мария Львовна', 'Иванова|Мария|Львовна', 'full', 'doubtful'],
    ['Мамедов Али Гусейн Рза оглы', 'Мамедов Али|Гусейн|Рза оглы', 'full', 'doubtful'],
    ['тест', 'Тест||', 'single', 'unread'],
    ['Мария Ивановна', '|Мария|Ивановна', 'strange', 'unread'],
    ['12345', '||', 'strange', 'unread'],
    ['a@b.ru', '||', 'strange', 'unread'],
    ['9А класс', '9А класс||', 'collective', undefined],
    ['актив школы', 'актив школы||', 'collective', undefined],
    ['\u00A0', '||', 'empty', undefined],
  ])('%s', (raw, parts, shape, kind) => {
    const name = readName(raw);
    expect([`${name.last}|${name.first}|${name.middle}`, name.shape, name.remark?.kind]).toEqual([parts, shape, kind]);
  });

  test('«ё» is neither lost nor invented', () => {
    expect(readName('Берёзкин Пётр Семёнович').last).toBe('Берёзкин');
    expect(readName('Березкин Петр Семенович').last).toBe('Березкин');
  });

  test('separate columns', () => {
    expect(readNameParts(' сойкина', 'МАРИЯ', 'Львовна ')).toMatchObject({ last: 'Сойкина', first: 'Мария', middle: 'Львовна', shape: 'full' });
    expect(readNameParts('Сойкина Мария Львовна', '', '')).toMatchObject({ first: 'Мария', shape: 'full' });
    expect(readNameParts('Сойкина', 'Мария', '').shape).toBe('partial');
    expect(readNameParts('', 'Мария', 'Львовна')).toMatchObject({ shape: 'single', remark: { kind: 'unread' } });
  });
});

test.each([
  ['11B', '11В', 'corrected'], ['7 «А»', '7А', 'corrected'], ['7"А"', '7А', 'corrected'], ['8 класс Б', '8Б', 'corrected'], ['06В', '6В', 'corrected'], ['10-А', '10А', 'corrected'],
  ['7а', '7А', 'corrected'], ['9-й «б» кл.', '9Б', 'corrected'], ['XI А', '11А', 'corrected'], ['5А', '5А', 'plain'], ['5', '5', 'doubtful'], ['5 класс', '5', 'doubtful'], ['5b', '5В', 'doubtful'],
  ['12В', '', 'unread'], ['0А', '', 'unread'], ['7Q', '', 'unread'], ['педагог', '', 'unread'], ['7/2026', '', 'unread'], ['', '', 'plain'],
])('class %j is %j (%s)', (raw, value, kind) => expect(short(readClass(raw))).toEqual([value, kind]));

test.each([
  ['14.03.2009', '2009-03-14', 'plain'], ['1.9.2010', '2010-09-01', 'plain'], ['10.12.15', '2015-12-10', 'corrected'], ['2009-07-18', '2009-07-18', 'corrected'], ['04/10/2009', '2009-10-04', 'doubtful'],
  ['06/23/2009', '2009-06-23', 'corrected'], ['23/06/2009', '2009-06-23', 'corrected'], ['05/05/2013', '2013-05-05', 'corrected'], ['17 ноября 2014 г.', '2014-11-17', 'corrected'], ['17 нояб. 2014', '2014-11-17', 'corrected'],
  ['3 мая 2012', '2012-05-03', 'corrected'], ['3 марта 2012 года', '2012-03-03', 'corrected'], ['40311', '2010-05-13', 'corrected'], ['40311,5', '2010-05-13', 'corrected'], ['14.03.2009 0:00:00', '2009-03-14', 'plain'],
  ['12.05.75', '1975-05-12', 'corrected'], ['29.02.2012', '2012-02-29', 'plain'], ['29.02.2011', '', 'unread'], ['31.02.2011', '', 'unread'], ['04.09.2026', '', 'unread'], ['21.11.2026', '', 'unread'], ['01.01.2030', '', 'unread'],
  ['01.01.1890', '', 'unread'], ['1990', '', 'unread'], ['99999', '', 'unread'], ['3 мартобря 2012', '', 'unread'], ['весной', '', 'unread'], ['', '', 'plain'],
])('birth %j is %j (%s)', (raw, value, kind) => expect(short(readBirth(raw, TODAY))).toEqual([value, kind]));

test('other dates may be in the future, moments keep their seconds', () => {
  expect(short(readDate('31.08.2027', TODAY))).toEqual(['2027-08-31', 'plain']);
  expect(readDate('9.9.26', TODAY).value).toBe('2026-09-09');
  expect(short(readMoment('03.09.2026 16:41:54', TODAY))).toEqual(['2026-09-03 16:41:54', 'plain']);
  expect(readMoment('2026-09-03T06:05', TODAY).value).toBe('2026-09-03 06:05:00');
  expect(readMoment('2026/09/03 4:41:54 PM GMT+3', TODAY).value).toBe('2026-09-03 16:41:54');
  expect(readMoment('2026/09/03 12:05:00 AM EET', TODAY).value).toBe('2026-09-03 00:05:00');
  expect(readMoment('46268.5', TODAY).value).toBe('2026-09-03 12:00:00');
  expect(short(readMoment('03.09.2026 26:41:54', TODAY))).toEqual(['', 'unread']);
});

test.each([
  ['ivushkina.e@pochta.example', 'ivushkina.e@pochta.example', 'plain'], [' abrikosov.z2@pochta.example ', 'abrikosov.z2@pochta.example', 'corrected'], ['SHELESTOV.E@POCHTA.EXAMPLE', 'shelestov.e@pochta.example', 'corrected'],
  ['a@b.ru, c@d.ru', 'a@b.ru', 'doubtful'], ['tikhomolova.e собака pochta', '', 'unread'], ['osinkina.m@@school14.example', '', 'unread'], ['snegirev.zpochta.example', '', 'unread'],
  ['shelestova.y@pochta,example', '', 'unread'], ['tikhomolova.n@почта.example', '', 'unread'], ['a..b@c.ru', '', 'unread'], ['a@b', '', 'unread'], ['', '', 'plain'], ['-', '', 'plain'],
])('e-mail %j is %j (%s)', (raw, value, kind) => expect(short(readEmail(raw))).toEqual([value, kind]));

test.each([
  ['+7 (900) 000-00-41', '+7 (900) 000-00-41', 'plain'], ['89000000067', '+7 (900) 000-00-67', 'corrected'], ['8 (900) 000 00 67', '+7 (900) 000-00-67', 'corrected'], ['9000000067', '+7 (900) 000-00-67', 'corrected'],
  ['79000000067', '+7 (900) 000-00-67', 'corrected'], ['+375 29 123-45-67', '+375 29 123-45-67', 'plain'], ['2-34-56', '2-34-56', 'doubtful'], ['мама 89000000067', '+7 (900) 000-00-67', 'doubtful'],
  ['89000000067, 89000000068', '+7 (900) 000-00-67', 'doubtful'], ['8,90E+10', '', 'unread'], ['нет', '', 'unread'], ['12', '', 'unread'], ['', '', 'plain'],
])('telephone %j is %j (%s)', (raw, value, kind) => expect(short(readPhone(raw))).toEqual([value, kind]));

test.each([
  ['3', '3', 'plain'], ['0', '0', 'plain'], ['2-3', '3', 'doubtful'], ['2–3 человека', '3', 'doubtful'], ['от 1 до 4', '4', 'doubtful'], ['до 5', '5', 'doubtful'], ['2 человека', '2', 'corrected'], ['2,0', '2', 'corrected'],
  ['двоих', '', 'unread'], ['-1', '', 'unread'], ['сколько дадите', '', 'unread'], ['100', '100', 'doubtful'], ['', '', 'plain'],
])('capacity %j is %j (%s)', (raw, value, kind) => expect(short(readCapacity(raw))).toEqual([value, kind]));

test.each([['17', '17', 'plain'], ['17 лет', '17', 'corrected'], ['5,5', '5', 'doubtful'], ['более 20 лет', '20', 'doubtful'], ['высшая категория, 20 лет', '20', 'doubtful'], ['большой', '', 'unread'], ['99', '', 'unread'], ['', '', 'plain']])(
  'years %j are %j (%s)', (raw, value, kind) => expect(short(readYears(raw))).toEqual([value, kind]),
);

test.each([['Да, согласна', 'да'], ['Да', 'да'], ['согласен', 'да'], ['TRUE', 'да'], ['Нет', 'нет'], ['не согласна', 'нет'], ['отказываюсь', 'нет'], ['', ''], ['подумаю', '']])(
  'consent %j is %j', (raw, value) => expect(readConsent(raw).value).toBe(value),
);

describe('words of lists', () => {
  const topics = indexWords(WORDS.topic);
  const forms = indexWords(WORDS.form);
  const categories = indexWords(WORDS.menteeCategory);
  test('one word, by itself, by a synonym, unknown', () => {
    expect(short(readChoice('Молодой специалист', categories))).toEqual(['молодой педагог', 'corrected']);
    expect(short(readChoice('обучающийся', categories))).toEqual(['обучающийся', 'plain']);
    expect(short(readChoice('Учитель-учитель', forms))).toEqual(['Учитель – учитель', 'corrected']);
    expect(short(readChoice('космонавт', categories))).toEqual(['космонавт', 'doubtful']);
  });
  test('several words: a word may hold « и », an unknown one is kept and marked', () => {
    expect(short(readChoices('физика, информатика и робототехника', topics))).toEqual(['физика; информатика и робототехника', 'plain']);
    expect(short(readChoices('Математика и Физика', topics))).toEqual(['математика; физика', 'corrected']);
    expect(short(readChoices('волонтерство\nадаптация;адаптация', topics))).toEqual(['волонтёрство; адаптация', 'corrected']);
    expect(short(readChoices('физика; квантовая кулинария', topics))).toEqual(['физика; квантовая кулинария', 'doubtful']);
    expect(short(readChoices('Учитель – ученик; учитель—учитель', forms))).toEqual(['Учитель – ученик; Учитель – учитель', 'corrected']);
  });
  test('a word of the school that holds a comma stays whole', () => {
    const own = indexWords([{ word: 'театр, музыка и танец', synonyms: [] }, { word: 'физика', synonyms: [] }]);
    expect(readChoices('физика, театр, музыка и танец', own).value).toBe('физика; театр, музыка и танец');
  });
});

describe('texts', () => {
  test.each(['=HYPERLINK("http://x.example";"Нажмите")', '-5 по физике, хочу +5', '@drug посоветовал', '<b>хочу</b> {{ФИО}} \\n', 'снимать 🎬🔥 👩‍🏫👍🏽', 'первая\nвторая\tтретья'])('%j is kept to the letter', (raw) => {
    expect(readText(raw)).toEqual({ value: raw });
  });
  test('more than a cell holds is cut with a remark, and not in the middle of an emoji', () => {
    expect(readText('ю'.repeat(50_000))).toEqual({ value: 'ю'.repeat(50_000) });
    const long = readText(`${'ю'.repeat(49_999)}🎬`);
    expect([long.value.length, long.remark?.kind]).toEqual([49_999, 'doubtful']);
  });
});

test('no reader throws on any text, and what it gave is read as the same again', () => {
  const readers: ((raw: string) => Reading)[] = [
    readClass, (raw) => readBirth(raw, TODAY), (raw) => readDate(raw, TODAY), (raw) => readMoment(raw, TODAY), readEmail, readPhone, readCapacity, readYears, readConsent, readText,
    (raw) => readChoices(raw, indexWords(WORDS.topic)), (raw) => readChoice(raw, indexWords(WORDS.form)),
  ];
  const pieces = fc.constantFrom('8', '900', '000', '00', ' ', '-', '.', '/', '«', 'А', 'B', '@', 'ноября', '2010', ',', ';', 'да', 'не', '\u00A0', '+7', '(', ')', 'физика', 'ё');
  const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')));
  fc.assert(fc.property(text, (raw) => {
    for (const read of readers) {
      const once = read(raw).value;
      expect(read(once).value).toBe(once);
    }
    const name = readName(raw);
    expect(comparable(`${name.last} ${name.first} ${name.middle}`)).not.toMatch(/\s{2}|\u00A0/);
  }), { numRuns: 500 });
});
