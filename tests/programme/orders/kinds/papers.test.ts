// Every paper that is not an order: its obligatory content stands in the text read back, one missing fact is named.

import type { Given } from '../../../../src/programme/orders';
import { PAPERS } from '../../../../src/programme/orders/kinds/papers';
import { missing, read, yearFacts, type Rows } from './kind-test';

interface Case {
  id: string;
  given?: Given;
  has: (string | RegExp)[];
  without: { settings?: { [key: string]: string }; rows?: Rows; given?: Given };
  lacks: string;
}

const CASES: Case[] = [
  { id: 'текст положения', has: ['УТВЕРЖДАЮ', 'ПРИНЯТО', 'Положение о наставничестве в МБОУ СОШ № 12', '9. Заключительные положения'], without: { settings: { 'director.last': '' } }, lacks: 'settings.director.last' },
  { id: 'персонализированная программа', given: { pairs: ['P1'], goal: 'научиться решать олимпиадные задачи', difficulties: 'нет плана подготовки' }, has: ['Соколова Арина Игоревна, 11 «А» класс', 'Воробей Тимофей Ильич, 7 «Б» класс', 'ученик – ученик, традиционное', 'Цель: научиться', 'с 1 октября 2026 г. по 31 мая 2027 г.', 'Трудности, с которыми нужна помощь: нет плана', 'Планируемый результат', 'Что получилось', 'Отметка наставника'], without: { given: { pairs: [] } }, lacks: 'asked.pairs' },
  { id: 'план сопровождения', has: ['План психолого-педагогического сопровождения', 'УТВЕРЖДАЮ', 'педагог-психолог', 'Профилактика выгорания'], without: { given: { plan: '' } }, lacks: 'asked.plan' },
  { id: 'методический план', has: ['План методической работы', '«Школа наставников»', 'УТВЕРЖДАЮ'], without: { given: { plan: '' } }, lacks: 'asked.plan' },
  { id: 'соглашение с партнёром', given: { partner: 'АО «Прибор»', head: 'директора Смирновой О.П., действующей на основании устава' }, has: ['в лице директора Бережного Олега Андреевича, действующего на основании устава, и АО «Прибор» (далее – партнёр), в лице директора Смирновой', 'о нижеследующем:', 'Предмет соглашения', 'по 31 мая 2027 г.', 'Школа:', 'Партнёр:'], without: { given: { partner: '' } }, lacks: 'asked.partner' },
  { id: 'протокол педсовета', given: { date: '2026-08-28', number: '1', present: '24 человека', heard: 'Мельник И.Ю. – о положении', secretary: 'Гринберг С.М.' }, has: ['Протокол заседания педагогического совета от 28 августа 2026 г. № 1', 'Присутствовали: 24 человека', 'Повестка дня', 'Слушали', 'Решили', 'Голосовали: «за» – единогласно', 'О.А. Бережной'], without: { given: { date: '2026-08-28', number: '', present: '24', heard: 'x' } }, lacks: 'asked.number' },
  { id: 'сообщение о паре', given: { pairs: ['P2'], meeting: '2026-10-08', place: 'каб. 12, 15:00' }, has: ['Уважаемый Пётр Лукич!', 'у Вас есть наставник: Гринберг Софья Марковна, учитель физики', 'Первая встреча: 8 октября 2026 г., каб. 12, 15:00', 'тел. +7 (900) 000-00-00'], without: { given: { pairs: [] } }, lacks: 'asked.pairs' },
  { id: 'благодарность', given: { person: 'G' }, has: ['БЛАГОДАРСТВЕННОЕ ПИСЬМО', 'Гринберг Софье Марковне', 'учителю физики', 'Уважаемая Софья Марковна!', 'за участие в программе наставничества в 2026/2027 учебном году'], without: { given: { person: '' } }, lacks: 'asked.person' },
  { id: 'благодарность партнёру', given: { addressee: ['Директору АО «Прибор»', 'Смирновой О.П.'], greeting: 'Уважаемая Ольга Петровна!', partner: 'АО «Прибор»' }, has: ['Директору АО «Прибор»', 'Уважаемая Ольга Петровна!', 'благодарит АО «Прибор» за поддержку'], without: { given: { addressee: '', greeting: 'x', partner: 'y' } }, lacks: 'asked.addressee' },
  { id: 'сертификат', given: { person: 'S' }, has: ['СЕРТИФИКАТ', 'Соколова Арина Игоревна', '11 «А» класс', 'программе наставничества 2026/2027 учебного года', 'О.А. Бережной'], without: { given: { person: '' } }, lacks: 'asked.person' },
  { id: 'письмо о завершении', given: { pairs: ['P1'], side: 'наставнику', result: 'призовое место на олимпиаде' }, has: ['Соколовой Арине Игоревне', 'Уважаемая Арина Игоревна!', '(наставляемый – Воробей Тимофей Ильич)', 'Что получилось: призовое место'], without: { given: { pairs: [] } }, lacks: 'asked.pairs' },
  { id: 'карточка куратора', given: {}, has: ['Мельник Ирина Юрьевна', 'заместитель директора по УВР', '+7 (900) 000-00-00', 'curator@school.example'], without: { settings: { 'curator.email': '' } }, lacks: 'settings.curator.email' },
  { id: 'аналитический отчёт', given: { success: 'пары встречались каждую неделю' }, has: ['Аналитический отчёт о реализации программы наставничества, 2026/2027 учебный год', '3 пары: 2 наставника', 'Участие по формам', 'Что получилось', 'пары встречались'], without: { rows: { pairs: [] } }, lacks: 'pairs' },
  { id: 'отчёт куратора', given: { done: 'проведена «Школа наставников»' }, has: ['Отчёт куратора программы наставничества', 'Что сделано', 'И.Ю. Мельник'], without: { rows: { pairs: [] } }, lacks: 'pairs' },
  { id: 'справка первого этапа', given: { strong: 'опытные наставники', weak: 'мало времени', chances: 'партнёры', risks: 'выгорание' }, has: ['Сильные стороны', 'Слабые стороны', 'Возможности', 'Риски'], without: { rows: { pairs: [] } }, lacks: 'pairs' },
  { id: 'справка второго этапа', given: { impact: 'мотивация выросла' }, has: ['второму этапу', 'Изменения по замерам', 'учебная мотивация', 'Что изменилось'].map((item) => (item === 'второму этапу' ? 'втором этапе' : item)), without: { rows: { pairs: [] } }, lacks: 'pairs' },
  { id: 'сведения об участниках', has: ['Сведения о числе участников', 'Наставников', 'посчитан один раз'], without: { rows: { pairs: [] } }, lacks: 'pairs' },
  { id: 'отчёт наставника', given: { person: 'G' }, has: ['Отчёт наставника за 2026/2027 учебный год', 'Гринберг Софья Марковна, учитель физики', 'Заяц Пётр Лукич', 'приказ от 01.10.2026 № 87-б', 'Учтено встреч: 1'], without: { given: { person: '' } }, lacks: 'asked.person' },
  { id: 'справка наставнику', given: { person: 'G' }, has: ['Справка о наставнической деятельности', 'аттестация', 'приказ от 01.10.2026 № 87-б', 'О.А. Бережной'], without: { given: { person: '' } }, lacks: 'asked.person' },
  { id: 'описание практики', given: { name: 'От двойки к олимпиаде', start: 'с нуля', way: 'решали задачи', result: 'победа', advice: 'встречайтесь чаще' }, has: ['Описание практики наставничества: От двойки к олимпиаде', 'С чего началось', 'Что получилось', 'согласия на распространение'], without: { given: { name: '', start: 'a', way: 'b', result: 'c', advice: 'd' } }, lacks: 'asked.name' },
  { id: 'лист ознакомления', given: { document: 'D1', people: ['G', 'S'] }, has: ['Лист ознакомления с документом «О закреплении наставнических пар и групп на 2026/2027 учебный год (№ 87-б от 01.10.2026)»', 'Гринберг Софья Марковна', '11 «А» класс', 'Подпись'], without: { given: { document: '', people: ['G'] } }, lacks: 'asked.document' },
  { id: 'журнал встреч', given: { pairs: ['P1'] }, has: ['Журнал встреч, 2026/2027 учебный год', '10.10.2026', 'Тема и итог', 'Подпись'], without: { given: { pairs: [] } }, lacks: 'asked.pairs' },
];

const SETTINGS = { 'curator.email': 'curator@school.example' };

describe.each(CASES)('$id', ({ id, given = {}, has, without, lacks }) => {
  test('carries every obligatory item', () => {
    const text = read(id, given, yearFacts({ settings: SETTINGS }));
    for (const item of has) expect(text).toMatch(item instanceof RegExp ? item : new RegExp(item.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
    expect(text).not.toMatch(/undefined|null|NaN|\{|\}|\.\.(?!\.)|  |,\s*,|»»/);
  });

  test('names the missing fact instead of leaving a gap', () => {
    const facts = yearFacts({ settings: { ...SETTINGS, ...without.settings }, ...(without.rows ? { rows: without.rows } : {}) });
    expect(missing(id, without.given ?? given, facts)).toContain(lacks);
  });
});

test('every paper of the list is there and tested; consents and agreements have tests of their own', () => {
  const codes = new Set(PAPERS.map((kind) => kind.code));
  for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]) expect(codes).toContain(`D${n}`);
  const untested = PAPERS.filter((kind) => !CASES.some((each) => each.id === kind.id)).map((kind) => kind.id);
  expect(untested.filter((id) => !id.startsWith('consent-') && id !== 'supplementary-agreement')).toEqual([]);
});
