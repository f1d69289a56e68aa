import { canonicalStage } from '../../../src/programme/roadmap';
import { splitDocuments } from '../../../src/programme/roadmap/documents-list';
import { exactDeadline } from '../../../src/programme/roadmap/exact-deadline';
import type { Line } from '../../../src/programme/roadmap/grid';
import { splitItems, typedNumber } from '../../../src/programme/roadmap/numbered-items';
import { learnPosts, splitPeople, unifySpelling } from '../../../src/programme/roadmap/people-list';
import { looksLikeDeadline } from '../../../src/programme/roadmap/text';

function lines(...texts: string[]): Line[] {
  return texts.map((text) => ({ text, number: null, bullet: false, soft: false }));
}

describe('people and bodies in charge', () => {
  test.each<[string[], string[]]>([
    [['Куратор, администрация, классные руководители'], ['Куратор', 'администрация', 'классные руководители']],
    [['Ёлкина А.П., директор школы,'], ['Ёлкина А.П., директор школы']],
    [['Жуков П.И. зам.директора по ВР'], ['Жуков П.И., зам.директора по ВР']],
    [['Жуков П.И.. зам.директора по ВР .', 'Куратор программы.'], ['Жуков П.И., зам.директора по ВР', 'Куратор программы']],
    [['Зорина Ю.А., зам.директора по УР,', 'Жуков П.И.. зам.директора по ВР'], ['Зорина Ю.А., зам.директора по УР', 'Жуков П.И., зам.директора по ВР']],
    [['куратор целевой модели наставничества. Жуков П.И. завуч'], ['куратор целевой модели наставничества', 'Жуков П.И., завуч']],
    [['Ёлкина А. П., администрация'], ['Ёлкина А. П.', 'администрация']],
    [['педагог – психолог', 'Жуков П.И.'], ['педагог – психолог', 'Жуков П.И.']],
    [['Отдел воспитания, дополнительного образования; ИМЦ'], ['Отдел воспитания, дополнительного образования', 'ИМЦ']],
    [['МБОУ «Школа № 1, имени Героя», партнёры (вузы, колледжи)'], ['МБОУ «Школа № 1, имени Героя»', 'партнёры (вузы, колледжи)']],
    [['классные', 'руководители'], ['классные', 'руководители']],
    [['- директор;', '- наставники.'], ['директор', 'наставники']],
    [['Директор Ёлкина А.П.'], ['Директор Ёлкина А.П.']],
    [[], []],
  ])('%j -> %j', (cellLines, people) => {
    expect(splitPeople(lines(...cellLines))).toEqual(people);
  });

  test('a list of names and posts is a list where the document knows better', () => {
    const known = learnPosts([lines('Жуков П.И. зам.директора по ВР'), lines('Ёлкина А.П., директор школы')]);
    expect([...known.values()]).toEqual(['зам.директора по ВР', 'директор школы']);
    const people = lines('Жуков П.И., директор школы, администрация');
    expect(splitPeople(people, known)).toEqual(['Жуков П.И.', 'директор школы', 'администрация']);
    expect(splitPeople(people)).toEqual(['Жуков П.И., директор школы', 'администрация']);
  });

  test('one body, one spelling', () => {
    expect(unifySpelling([['Куратор модели'], ['куратор модели'], ['куратор модели', 'Директор'], ['директор']])).toEqual([['куратор модели'], ['куратор модели'], ['куратор модели', 'Директор'], ['директор']]);
    const lists = [['Образовательные организации'], ['УО', 'образовательные организации'], ['ИМЦ', 'образовательные организации']];
    expect(unifySpelling(lists)).toEqual(lists);
  });
});

describe('activities of a cell', () => {
  test.each<[string, string | null]>([
    ['1. Опрос', '1'],
    ['1.2. Опрос', '1.2'],
    ['1.2 Опрос', '1.2'],
    ['3) опрос', '3'],
    ['01.09.2026 собрание', null],
    ['25.12 Праздник', null],
    ['2026 г. Итоги', null],
    ['10 классов', null],
    ['1.5 ставки', null],
  ])('%s -> %s', (text, number) => {
    expect(typedNumber(text)?.number ?? null).toBe(number);
  });

  test('a reference to a clause is no number of an activity', () => {
    const { items } = splitItems(lines('1. Изучение положения, в том числе п. 2. Раздела первого. 2. Обсуждение.'));
    expect(items.map((item) => item.text)).toEqual(['Изучение положения, в том числе п. 2. Раздела первого.', 'Обсуждение.']);
  });

  test('what stands before the first number leads in', () => {
    expect(splitItems(lines('Мероприятия:', '1. Опрос', '2. Анализ'))).toEqual({ lead: 'Мероприятия:', items: [{ number: '1', text: 'Опрос', subitems: [] }, { number: '2', text: 'Анализ', subitems: [] }] });
  });
});

describe('documents', () => {
  test.each<[string[], string[]]>([
    [['Приказ о внедрении; Положение; Соглашения'], ['Приказ о внедрении', 'Положение', 'Соглашения']],
    [['Приказ, протокол, план работы'], ['Приказ', 'протокол', 'план работы']],
    [['Отчёт о работе, проведённой за год'], ['Отчёт о работе, проведённой за год']],
    [['Базы, включающие:', '- учеников;', '- выпускников'], ['Базы, включающие: - учеников; - выпускников']],
    [['- приказ', '- справка'], ['приказ', 'справка']],
    [['Аналитический', 'отчёт', 'Приказы'], ['Аналитический отчёт', 'Приказы']],
  ])('%j -> %j', (cellLines, documents) => {
    expect(splitDocuments(lines(...cellLines))).toEqual(documents);
  });
});

describe('stages of the methodology', () => {
  test.each<[number | null, string | null, string]>([
    [1, 'Подготовка условий для запуска программы наставничества', 'любое дело'],
    [2, 'Формирование базы наставляемых', ''],
    [3, 'Формирование базы наставников', ''],
    [4, 'Отбор и обучение наставников', ''],
    [5, 'Формирование тандемов/ групп', ''],
    [6, 'Организация и осуществление работы наставнических пар / групп', ''],
    [7, 'Завершение наставничества', ''],
    [1, null, 'Назначение куратора'],
    [4, null, 'Организовать «Школу наставников»'],
    [6, null, 'Регулярные встречи наставника и наставляемого'],
    [7, null, 'Приказ о поощрении участников'],
    [1, 'Нормативно-правовое регулирование с применением лучших практик', 'Письмо'],
    [3, 'Организационная поддержка', 'Формирование базы наставников'],
    [null, 'Прочее', 'Уборка территории'],
  ])('%s: %s / %s', (stage, heading, activity) => {
    expect(canonicalStage(heading, activity, null, null)).toBe(stage);
  });
});

describe('deadlines that are nothing but dates', () => {
  test.each<[string, string | null, string | null]>([
    ['29.05.2026', '2026-05-29', '2026-05-29'],
    ['до 3.06.2026 г.', null, '2026-06-03'],
    ['не позднее 03.06.2026', null, '2026-06-03'],
    ['01.09.2026 – 15.09.2026', '2026-09-01', '2026-09-15'],
    ['с 01.09.2026 по 15.09.2026', '2026-09-01', '2026-09-15'],
    ['29.02.2028', '2028-02-29', '2028-02-29'],
  ])('%s', (text, start, end) => {
    expect(exactDeadline(text)).toMatchObject({ start, end, text });
  });

  test.each(['31.02.2026', 'до сентября 2026', '29.02.2026', '15.09.2026 – 01.09.2026', 'май', '', '30.11.2026 30.11.2027', 'ежегодно до 30.11.2026'])('«%s» is left to be read elsewhere', (text) => {
    expect(exactDeadline(text)).toBeNull();
  });
});

test.each<[boolean, string]>([
  [true, 'сентябрь- ноябрь 2026 г'],
  [true, 'в течение года'],
  [true, 'При необходимости'],
  [true, '2026-2027 учебный год'],
  [true, 'май'],
  [false, '3.'],
  [false, 'куратор'],
  [false, 'Составление плана мастер-классов'],
])('looks like a deadline: %s — «%s»', (expected, text) => {
  expect(looksLikeDeadline(text)).toBe(expected);
});
