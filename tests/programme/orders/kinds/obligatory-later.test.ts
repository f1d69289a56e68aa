// The orders from the tenth on from a school of three pairs: every obligatory item; and how the wording follows who is meant and how many.

import type { Given } from '../../../../src/programme/orders';
import { extensionKind } from '../../../../src/programme/orders/kinds/extension';
import { pair, PAIRS, PEOPLE, pupil, staff, YEAR } from '../register.fixture';
import { make, missing, read, YEAR_ROWS, yearFacts } from './kind-test';
import { ANY_ORDER } from './obligatory';
import { OBLIGATORY_LATER } from './obligatory-later';

const GIVEN: { readonly [kind: string]: Given } = {
  замена: { pairs: ['P3'], mentor: 'N', from: '2026-11-16', basis: 'заявление Гринберг С.М. от 12.11.2026' },
  продление: { pairs: ['P1', 'P3'], until: '2027-08-31' },
  завершение: { until: '2027-05-31' },
  'школа наставников': { schedule: '12 октября, 15:00; Роли наставника; каб. 12' },
  'итоговое мероприятие': { date: '2027-05-20' },
  поощрение: { people: ['S', 'G'] },
};

test.each(Object.entries(OBLIGATORY_LATER))('%s', (id, items) => {
  const text = read(id, GIVEN[id]);
  expect([...ANY_ORDER, ...items].filter((item) => !item.test(text)).map(String)).toEqual([]);
});

const notices = (id: string, given: Given, facts = yearFacts()): string => {
  const result = make(id, given, facts);
  return result.ok ? result.notices.join('\n') : 'not made';
};

describe('replacement', () => {
  test('the ground is put into the genitive, its date written at length', () => {
    expect(read('замена', GIVEN.замена)).toContain('на основании заявления Гринберг С.М. от 12 ноября 2026 г.');
  });

  test('a release speaks of one mentee or of several, and of parents only where there are minors', () => {
    expect(read('замена', { pairs: ['P2'] })).toContain('ознакомить с настоящим приказом участников в течение');
    expect(read('замена', { pairs: ['P2'] })).toContain('организовать сопровождение наставляемого и');
    const both = read('замена', { pairs: ['P2', 'P3'] });
    expect(both).toContain('участников и родителей (законных представителей) несовершеннолетних в течение');
    expect(both).toContain('организовать сопровождение наставляемых и');
  });

  test('contracts are named only where an employee mentors an employee', () => {
    expect(read('замена', { pairs: ['P2'] })).toMatch(/Прекращение работы .+ статьёй 351\.8/);
    expect(read('замена', { pairs: ['P1'] })).not.toContain('трудовым договорам');
  });

  test('nobody mentors himself', () => {
    expect(missing('замена', { pairs: ['P2'], mentor: 'Z' })).toContain('asked.mentor');
  });

  test('a pupil who mentors is named with the class', () => {
    expect(read('замена', { pairs: ['P1'], from: '2026-11-16' })).toContain('Освободить с 16 ноября 2026 г. Соколову А.И., обучающуюся 11 «А» класса, от обязанностей наставника Воробья Тимофея Ильича (7 «Б» класс) по личному заявлению.');
  });

  test('an application that is not named, three working days that are too short, an order without a number are advised about', () => {
    expect(notices('замена', { pairs: ['P1'] })).toContain('впишите в «На основании»');
    expect(notices('замена', GIVEN.замена ?? {})).toBe('');
    const moved = (from: string): string => notices('замена', { pairs: ['P2'], reason: 'в связи с переводом', from });
    // 1 October 2026 is a Thursday.
    expect(moved('2026-10-05')).toContain('за три рабочих дня');
    expect(moved('2026-10-06')).toBe('');
    const unnumbered = yearFacts({ rows: { pairs: PAIRS.map((each) => ({ ...each, state: 'в приказе' })) } });
    expect(notices('завершение', { pairs: ['P1'], until: '2027-05-31' }, unnumbered)).toContain('без номера приказа');
    expect(read('завершение', { pairs: ['P1'], until: '2027-05-31' }, unnumbered)).not.toContain('закреплённ');
  });
});

describe('extension', () => {
  test('only the programme changes', () => {
    const text = read('продление', { pairs: ['P1'], programme: 'добавить подготовку к олимпиаде' });
    expect(text).toContain('О корректировке персонализированной программы');
    expect(text).toContain('Внести изменения в персонализированную программу наставнической пары «Соколова Арина Игоревна – Воробей Тимофей Ильич»: добавить');
    expect(text).not.toMatch(/Продлить|трудовым договорам|Внести соответствующие/);
  });

  test('both at once, of several pairs under two orders, employees among them', () => {
    const rows = { pairs: PAIRS.map((each, i) => ({ ...each, state: 'в приказе', orderNumber: i === 0 ? '87-б' : '90-б', orderDate: i === 0 ? '2026-10-01' : '2026-10-12' })) };
    const text = read('продление', { pairs: ['P1', 'P2', 'P3'], until: '2027-08-31', programme: 'добавить встречи.' }, yearFacts({ rows }));
    expect(text).toContain('О продлении срока работы наставнических пар и корректировке персонализированных программ');
    expect(text).toContain('Внести изменения в персонализированные программы этих пар: добавить встречи.');
    expect(text).toContain('Внести соответствующие изменения в приказы от 1 октября 2026 г. № 87-б и от 12 октября 2026 г. № 90-б.');
    expect(text).toMatch(/Продление срока .+ статьёй 351\.8/);
  });

  test('nothing to change is nothing to order, and changes no row', () => {
    expect(missing('продление', { pairs: ['P1'] })).toContain('asked.until');
    expect(extensionKind.effects?.(yearFacts(), { pairs: ['P1'], programme: 'добавить встречи' })).toEqual([]);
    expect(extensionKind.effects?.(yearFacts(), { pairs: ['P1'], until: '2027-08-31' })).toEqual([{ when: 'signed', sheet: 'pairs', key: 'P1', values: { end: '2027-08-31' } }]);
  });
});

describe('completion', () => {
  test('one pair early, at an application', () => {
    const text = read('завершение', { pairs: ['P2'], until: '2026-12-01', reason: 'досрочно, по заявлению наставника' });
    expect(text).toContain('Завершить 1 декабря 2026 г. досрочно, по заявлению наставника, работу наставнической пары «Гринберг Софья Марковна – Заяц Пётр Лукич», закреплённой приказом от 1 октября 2026 г. № 87-б.');
    expect(text).toContain('провести до 1 декабря 2026 г. итоговую встречу и опрос участников;');
    expect(text).toMatch(/Прекращение работы .+ статьёй 351\.8/);
  });

  test('several pairs have several applications, one pair has one programme', () => {
    expect(read('завершение', { pairs: ['P1', 'P3'], until: '2026-12-01', reason: 'досрочно, по заявлению наставника' })).toContain('досрочно, по заявлениям наставников, работу наставнических пар, закреплённых');
    expect(read('завершение', { pairs: ['P1'], until: '2027-05-31' })).toContain('в связи с выполнением персонализированной программы работу наставнической пары');
  });

  test('in time, but before the term is over', () => {
    expect(notices('завершение', { until: '2026-12-01', reason: 'в связи с окончанием срока' })).toContain('раньше срока');
    expect(notices('завершение', { until: '2027-05-31', reason: 'в связи с окончанием срока' })).toBe('');
  });
});

describe('events', () => {
  test('a school of mentors does not begin before the order, adds its hours up, tells short lines', () => {
    const later = yearFacts({ today: '2026-11-20' });
    expect(read('школа наставников', GIVEN['школа наставников'], later)).toContain('Организовать с 20 ноября 2026 г.');
    expect(read('школа наставников', { ...GIVEN['школа наставников'], programme: ['Роли; 1,5', 'Встреча; 2'] })).toMatch(/Всего\n3,5\n/);
    expect(read('школа наставников', { ...GIVEN['школа наставников'], programme: ['Роли; час', 'Встреча; 2'] })).not.toContain('Всего');
    expect(notices('школа наставников', { schedule: ['12 октября; Роли; каб. 12', '7 декабря'] })).toBe('«График», строка 2: не все графы заполнены. Их разделяют точкой с запятой.');
  });

  test('the programme of an event has the columns that its lines fill', () => {
    const event = (programme: string[]): string => read('итоговое мероприятие', { date: '2027-05-20', programme });
    expect(event(['14:00; Открытие; директор', 'Награждение'])).toMatch(/№ п\/п\nВремя\nСодержание\nОтветственный\n1\n14:00\nОткрытие\nдиректор\n2\n—\nНаграждение\n—/);
    expect(event(['Открытие', 'Награждение'])).toMatch(/№ п\/п\nСодержание\n1\nОткрытие\n2\nНаграждение/);
  });

  test('a school whose programme is for employees alone orders nothing of class teachers', () => {
    const facts = yearFacts({ settings: { forms: 'Учитель – учитель' } });
    expect(read('итоговое мероприятие', { date: '2027-05-20' }, facts)).not.toMatch(/Классным|Р-145/);
    expect(read('мониторинг', {}, facts)).not.toMatch(/Классным|Р-145/);
  });
});

describe('awards', () => {
  const award = (given: Given, today = '2027-05-20'): string => read('поощрение', { people: ['G'], ...given }, yearFacts({ today }));

  test('one person stands before what it is for', () => {
    expect(award({ award: 'наградить грамотой' })).toContain('Наградить грамотой Гринберг Софью Марковну, учителя физики, за успешную работу с наставляемыми.');
    expect(award({ event: 'на итоговой встрече 20 мая 2027 г.' })).toContain('Мельник И.Ю. подготовить награждение и провести его на итоговой встрече 20 мая 2027 г.\n');
  });

  test('the occasion follows the time of the year', () => {
    expect(award({})).toContain('По итогам программы наставничества 2026/2027 учебного года');
    expect(award({}, '2027-02-20')).toContain('В связи с Днём наставника (2 марта)');
    expect(award({}, '2026-12-20')).toContain('По итогам первого полугодия 2026/2027 учебного года');
    expect(award({ occasion: 'В связи с юбилеем школы' })).toContain('В связи с юбилеем школы, в соответствии с');
  });

  test('a pupil is rewarded without the Labour Code, a class by its name, many in an appendix', () => {
    expect(award({ people: ['S'] })).not.toContain('Трудового кодекса');
    const many = [...PEOPLE, { code: 'C', last: '9А класс', kind: 'коллектив', state: 'участвует' }, ...Array.from({ length: 9 }, (_, i) => staff(`T${i}`, 'Рыбакова', 'Анна', 'Петровна', 'учитель химии', 'ж'))];
    const facts = yearFacts({ rows: { people: many } });
    expect(read('поощрение', { people: ['C', 'Y'], award: 'вручить сертификат' }, facts)).toMatch(/коллективу «9А класс»;\n.*Ямских Дарье Олеговне, обучающейся 9 класса\./);
    expect(read('поощрение', { people: ['G', 'Z', ...Array.from({ length: 9 }, (_, i) => `T${i}`)], award: 'наградить грамотой' }, facts)).toContain('Наградить грамотой участников программы наставничества за успешную работу с наставляемыми согласно приложению (11 человек).');
  });
});

test('the results of one pair and one meeting agree in number', () => {
  const rows = { pairs: [{ ...pair('P1', 'S', 'W'), state: 'завершена' }], meetings: [{ id: 'M1', pair: 'P1', date: '2026-10-10' }] };
  expect(read('итоги', { next: '' }, yearFacts({ rows }))).toMatch(/работала 1 пара: 1 наставник и 1 наставляемый; .+а 1 встреча\./);
});

test('results without recorded meetings do not speak of them', () => {
  const none = yearFacts({ rows: { meetings: [] } });
  expect(read('итоги', {}, none)).not.toContain('встреч');
  expect(notices('итоги', {}, none)).toContain('Ни одной встречи не учтено');
});

describe('monitoring', () => {
  test('begins with the days, the tools and the work of its stage', () => {
    const first = read('мониторинг');
    expect(first).toContain('Провести с 10 декабря 2026 г. по 25 декабря 2026 г. первый этап');
    expect(first).toContain('обеспечить участие обучающихся в опросах.');
    const second = read('мониторинг', {}, yearFacts({ today: '2027-04-20' }));
    expect(second).toContain('Провести с 10 мая 2027 г. по 31 мая 2027 г. второй этап');
    expect(second).toMatch(/замеров .+ на входе и на выходе/);
    expect(second).toContain('Мельник И.Ю. представить справку об итогах мониторинга до 10 июня 2027 г.');
  });

  test('a report before the end is refused', () => {
    expect(missing('мониторинг', { from: '2026-12-10', until: '2026-12-25', report: '2026-12-20' })).toEqual(['asked.report']);
  });
});

describe('the order that approves programmes', () => {
  const paper = { id: 'D7', year: YEAR, kind: 'персонализированная программа', title: 'Программа', state: 'проект', rows: 'P1', given: JSON.stringify({ goal: 'выйти на региональный этап', difficulties: 'нет плана подготовки', actions: ['Разбор задач; октябрь; решены двадцать задач'] }) };
  const facts = yearFacts({ rows: { documents: [...(YEAR_ROWS.documents ?? []), paper] } });

  test('takes the programmes that were made, and leaves no place to fill in the others', () => {
    const text = read('программы пар', { pairs: ['P1', 'P3'], attach: 'да' }, facts);
    expect(text).toContain('по перечню (приложение № 1): 2 программы (приложения № 2 и № 3)');
    expect(text).toContain('Цель: выйти на региональный этап');
    expect(text).toContain('Трудности, с которыми нужна помощь: нет плана подготовки');
    expect(text).toContain('решены двадцать задач');
    expect(text.match(/Трудности/g)).toHaveLength(1);
    expect(notices('программы пар', { pairs: ['P1', 'P3'], attach: 'да' }, facts)).toContain('нет цели');
    expect(notices('программы пар', { pairs: ['P1'], attach: 'да' }, facts)).toBe('');
  });

  test('one programme is the appendix itself', () => {
    const text = read('программы пар', { pairs: ['P1'], attach: 'да' }, facts);
    expect(text).toContain('Утвердить персонализированную программу наставничества (приложение).');
    expect(text).not.toMatch(/Перечень|Приложение № /);
  });
});

test('a mentor from outside keeps the organisation in brackets, a pupil without a patronymic is named', () => {
  const people = [...PEOPLE, { ...staff('E', 'Заречнов', 'Егор', 'Константинович', 'инженер', 'м'), organisation: 'ООО «Прибор»', kind: 'работодатель' }, pupil('Q', 'Ли', 'Мин', '', '8Б', 'ж')];
  const rows = { people, pairs: [{ ...pair('P9', 'E', 'Q'), state: 'в приказе', orderNumber: '87-б', orderDate: '2026-10-01' }] };
  expect(read('замена', { pairs: ['P9'], reason: 'в связи с увольнением', from: '2026-11-16' }, yearFacts({ rows }))).toContain('Заречнова Е.К., инженера (ООО «Прибор»), от обязанностей наставника Ли Мин (8 «Б» класс) в связи с увольнением.');
});
