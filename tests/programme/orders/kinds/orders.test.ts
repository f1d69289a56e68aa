// Every order of the programme: each obligatory item stands in the text read back, and one missing fact is named instead of printed.

import type { Given } from '../../../../src/programme/orders';
import { ORDERS } from '../../../../src/programme/orders/kinds/orders';
import { make, missing, read, YEAR_ROWS, yearFacts } from './kind-test';

interface Case {
  id: string;
  given?: Given;
  /** What the list of the programme's orders demands of it. */
  has: (string | RegExp)[];
  /** A school without this lacks this. */
  without: { settings?: { [key: string]: string }; rows?: typeof YEAR_ROWS; given?: Given };
  lacks: string;
}

const NO_CURATOR = { settings: { 'curator.last': '' } };

const CASES: Case[] = [
  { id: 'внедрение', has: ['с 1 сентября 2026 г. по 31 мая 2027 г.', 'Назначить куратором программы наставничества Мельник И.Ю., заместителя директора по УВР', 'первый этап (качество программы) – до 25 декабря 2026 г.', 'Утвердить планируемые результаты', 'представить на утверждение положение о наставничестве и дорожную карту', 'Контроль'], without: NO_CURATOR, lacks: 'settings.curator.last' },
  { id: 'положение', given: { repealed: 'Положение о наставничестве, утверждённое приказом от 01.09.2022 № 71-б' }, has: ['Утвердить и ввести в действие с 1 октября 2026 г. Положение', 'Признать утратившим силу Положение о наставничестве, утверждённое', 'УТВЕРЖДЕНО', ...['Общие положения', 'Цель и задачи', 'Организация наставничества', 'Права и обязанности наставника', 'Права и обязанности наставляемого', 'Формирование пар', 'Завершение, продление', 'Мониторинг, поощрение', 'Заключительные положения'].map((title, i) => `${i + 1}. ${title}`), /3\.1\. /], without: { settings: { forms: '' } }, lacks: 'settings.forms' },
  { id: 'куратор', given: { former: 'G' }, has: ['Назначить куратором программы наставничества с 1 октября 2026 г. Мельник И.Ю., заместителя директора по УВР', 'Освободить с 1 октября 2026 г. от обязанностей куратора программы наставничества Гринберг С.М., учителя физики', 'Обязанности куратора', '+7 (900) 000-00-00'], without: { settings: { 'curator.post': '' } }, lacks: 'settings.curator.post' },
  { id: 'дорожная карта', given: { councilDate: '2026-08-28', councilNumber: '1', agreedWith: 'Начальник Управления образования' }, has: ['Утвердить дорожную карту внедрения целевой модели наставничества на 2026/2027 учебный год', 'протокол от 28 августа 2026 г. № 1', 'Установить срок реализации', 'ПРИНЯТО', 'СОГЛАСОВАНО', 'УТВЕРЖДЕНА', '1. Подготовка', 'Издать приказ о внедрении', /Куратор\nКлассные руководители/, 'Контроль'], without: { rows: { roadmap: [] } }, lacks: 'roadmap' },
  { id: 'рабочая группа', given: { members: ['G', 'Z'] }, has: ['Создать с 1 октября 2026 г. рабочую группу', 'Назначить руководителем рабочей группы Мельник И.Ю., заместителя директора', 'Рабочей группе:', 'руководитель группы', 'Гринберг Софья Марковна', 'Заяц Пётр Лукич'], without: { given: { members: [] } }, lacks: 'asked.members' },
  { id: 'программа', has: ['Утвердить программу наставничества на 2026/2027 учебный год', 'УТВЕРЖДЕНА', '3 наставника и 3 наставляемых', 'Планируемые результаты', '1) подготовка;', '8. Условия и поддержка участников', '9. Мониторинг и завершение'], without: { settings: { forms: '' } }, lacks: 'settings.forms' },
  { id: 'наставники', has: ['Назначить с 1 октября 2026 г. наставниками', '(3 человека)', 'на основании письменных согласий наставников', 'Новикова Алла Львовна', 'учитель химии', '11 «А» класс'], without: { rows: { mentors: [] } }, lacks: 'mentors' },
  { id: 'изменения', given: { remove: ['P1'], basis: 'заявления Соколовой А.И. от 12.10.2026' }, has: ['О внесении изменений в приказ от 1 октября 2026 г. № 87-б', 'исключить с', '«Соколова Арина Игоревна – Воробей Тимофей Ильич»', 'на основании заявления Соколовой А.И.'], without: { rows: { documents: [] } }, lacks: 'asked.document' },
  { id: 'замена', given: { pairs: ['P2', 'P3'], mentor: 'N', from: '2026-11-16' }, has: ['О замене наставника', 'Освободить с 16 ноября 2026 г. Гринберг С.М., учителя физики, от обязанностей наставника Зайца Петра Лукича (учитель информатики) и Ямских Дарьи Олеговны (9 класс) по личному заявлению', 'Назначить с 16 ноября 2026 г. Новикову А.Л., учителя химии, наставником', 'Внести соответствующие изменения в приказ от 1 октября 2026 г. № 87-б «О закреплении', 'дополнительными соглашениями к трудовым договорам', 'родителей (законных представителей) несовершеннолетних в течение трёх рабочих дней'], without: { given: { pairs: [] } }, lacks: 'asked.pairs' },
  { id: 'продление', given: { pairs: ['P1'], until: '2027-08-31' }, has: ['Продлить до 31 августа 2027 г. срок', '«Соколова Арина Игоревна – Воробей Тимофей Ильич»', 'по взаимному согласию наставника и наставляемого', 'Внести соответствующие изменения в приказ от 1 октября 2026 г. № 87-б'], without: { given: { pairs: ['P1'], until: '' } }, lacks: 'asked.until' },
  { id: 'завершение', given: { until: '2027-05-31' }, has: ['Завершить 31 мая 2027 г. в связи с выполнением персонализированных программ работу наставнических пар, закреплённых приказом от 1 октября 2026 г. № 87-б, согласно приложению (3 пары).', 'Заяц Пётр Лукич', 'итоговые встречи'], without: { rows: { pairs: [] } }, lacks: 'asked.pairs' },
  { id: 'школа наставников', given: { schedule: '12 октября, 15:00; Роли наставника; каб. 12' }, has: ['«Школы наставников»', 'Назначить руководителем', 'приложение № 1', 'приложение № 2', 'Приложение № 2', 'График занятий', '12 октября, 15:00'], without: { given: { schedule: '' } }, lacks: 'asked.schedule' },
  { id: 'итоговое мероприятие', given: { date: '2027-05-20', time: '14:00' }, has: ['Провести 20 мая 2027 г. в 14:00 итоговую встречу', 'Место проведения – актовый зал', 'Назначить ответственным', 'Программа мероприятия'], without: { given: { date: '' } }, lacks: 'asked.date' },
  { id: 'поощрение', given: { people: ['S', 'G'] }, has: ['Объявить благодарность за успешную работу с наставляемыми:', 'Гринберг Софье Марковне, учителю физики;', 'Соколовой Арине Игоревне, обучающейся 11 «А» класса.'], without: { given: { people: [] } }, lacks: 'asked.people' },
  { id: 'итоги', has: ['Утвердить отчёт', '3 пары: 2 наставника и 3 наставляемых', 'проведены 2 встречи', 'признать работу', 'учебная мотивация', 'УТВЕРЖДЁН'], without: { rows: { pairs: [] } }, lacks: 'pairs' },
  { id: 'мониторинг', given: { from: '2026-12-10', until: '2026-12-25', report: '2026-12-30' }, has: ['с 10 декабря 2026 г. по 25 декабря 2026 г. первый этап мониторинга', 'анкеты наставников', 'Назначить ответственным', 'до 30 декабря 2026 г.'], without: { given: { from: '', until: '2026-12-25', report: '2026-12-30' } }, lacks: 'asked.from' },
  { id: 'программы пар', given: { attach: 'да' }, has: ['Утвердить персонализированные программы', 'по перечню (приложение № 1): 3 программы (приложения № 2–4)', 'Срок программы', 'Планируемый результат', 'Приложение № 4'], without: { rows: { pairs: [] } }, lacks: 'pairs' },
  { id: 'свой приказ', given: { subject: 'О проведении недели наставничества', clauses: ['1. Провести неделю наставничества', '2) Классным руководителям провести классные часы'], rows: 'Класс\tДата\n7А\t1 марта' }, has: ['О проведении недели наставничества', '1. Провести неделю наставничества.', '2. Классным руководителям', '3. Утвердить список', 'Приложение', '1 марта'], without: { given: { subject: 'чём-то', clauses: [] } }, lacks: 'asked.clauses' },
];

describe.each(CASES)('$id', ({ id, given = {}, has, without, lacks }) => {
  test('carries every obligatory item', () => {
    const text = read(id, given);
    for (const item of has) expect(text).toMatch(item instanceof RegExp ? item : new RegExp(item.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
    // Nothing unfilled, nothing doubled.
    expect(text).not.toMatch(/undefined|null|NaN|\{|\}|\.\.(?!\.)|  |,\s*,|»»/);
  });

  test('names the missing fact instead of leaving a gap', () => {
    const facts = yearFacts({ ...(without.settings ? { settings: without.settings } : {}), ...(without.rows ? { rows: without.rows } : {}) });
    expect(missing(id, without.given ?? given, facts)).toContain(lacks);
  });
});

test('every ready start of an own order is complete as it stands', () => {
  const ready = ORDERS.filter((kind) => kind.group === 'Своё' && kind.id !== 'свой приказ');
  expect(ready).toHaveLength(5);
  for (const { id } of ready) expect(read(id)).toMatch(/ПРИКАЗЫВАЮ/);
});

test('all eighteen orders of the list are there', () => {
  expect(ORDERS.filter((kind) => kind.code !== 'свой').map((kind) => kind.code)).toEqual(Array.from({ length: 18 }, (_, i) => `O${i + 1}`));
  expect(ORDERS.filter((kind) => kind.code !== 'свой' && kind.id !== 'пары' && !CASES.some((each) => each.id === kind.id))).toEqual([]);
});

test('an order that changes pairs wishes exactly that when it is signed', () => {
  const facts = yearFacts({ number: '12-б', date: '2026-11-20' });
  const kind = ORDERS.find((each) => each.id === 'замена');
  expect(kind?.effects?.(facts, { pairs: ['P2'], mentor: 'N', from: '2026-11-16', reason: 'по личному заявлению' })).toEqual([
    { when: 'signed', sheet: 'pairs', key: 'P2', values: { state: 'прекращена', end: '2026-11-16', ended: 'замена наставника по личному заявлению' } },
    { when: 'signed', sheet: 'pairs', key: '', values: expect.objectContaining({ mentor: 'N', mentee: 'Z', state: 'в приказе', start: '2026-11-16', end: '2027-05-31', orderNumber: '12-б' }) },
  ]);
  expect(make('замена', { pairs: ['P1', 'P2'], mentor: 'N' })).toMatchObject({ ok: false, code: 'missing-facts' });
});
