// Every paper that is not an order: its obligatory content stands in the text read back, one missing fact is named.

import type { Given } from '../../../../src/programme/orders';
import { PAPERS } from '../../../../src/programme/orders/kinds/papers';
import { make, missing, read, yearFacts, type Rows } from './kind-test';
import { OBLIGATORY_PAPERS } from './obligatory-papers';

interface Case {
  id: string;
  given?: Given;
  has: (string | RegExp)[];
  without: { settings?: { [key: string]: string }; rows?: Rows; given?: Given };
  lacks: string;
}

const CASES: Case[] = [
  { id: 'текст положения', has: ['УТВЕРЖДАЮ', 'ПРИНЯТО', 'Положение о наставничестве в МБОУ СОШ № 12', '9. Заключительные положения'], without: { settings: { 'director.last': '' } }, lacks: 'settings.director.last' },
  { id: 'персонализированная программа', given: { pairs: ['P1'], goal: 'научиться решать олимпиадные задачи', difficulties: 'нет плана подготовки' }, has: ['Соколова Арина Игоревна, 11 «А» класс', 'Воробей Тимофей Ильич, 7 «Б» класс', '«ученик – ученик»; вид: традиционное; направление: подготовка к олимпиаде по математике', 'Цель: научиться', 'до 07.10.2026', '25.05.2027 – 31.05.2027', 'Родитель (законный представитель)', 'с 1 октября 2026 г. по 31 мая 2027 г.', 'Трудности, с которыми нужна помощь: нет плана', 'Планируемый результат', 'Фактический результат', 'Отметка наставника'], without: { given: { pairs: [] } }, lacks: 'asked.pairs' },
  { id: 'план сопровождения', has: ['План психолого-педагогического сопровождения', 'УТВЕРЖДАЮ', 'педагог-психолог', 'Профилактика выгорания'], without: { given: { plan: '' } }, lacks: 'asked.plan' },
  { id: 'методический план', has: ['План методической работы', '«Школа наставников»', 'УТВЕРЖДАЮ'], without: { given: { plan: '' } }, lacks: 'asked.plan' },
  { id: 'соглашение с партнёром', given: { partner: 'АО «Прибор»', head: 'директора Смирновой О.П., действующей на основании устава' }, has: ['(далее – Школа), в лице директора Бережного Олега Андреевича, действующего на основании устава, и АО «Прибор» (далее – Партнёр), в лице директора Смирновой', 'о нижеследующем:', 'Предмет соглашения', 'по 31 мая 2027 г.', 'Школа:', 'Партнёр:'], without: { given: { partner: '' } }, lacks: 'asked.partner' },
  { id: 'протокол педсовета', given: { date: '2026-08-28', number: '1', present: '24 человека', heard: 'Мельник И.Ю. – о положении', secretary: 'Гринберг С.М.' }, has: ['Протокол № 1 заседания педагогического совета', '28 августа 2026 г.', 'Председатель: О.А. Бережной', 'Присутствовали: 24 человека', 'Повестка дня', 'СЛУШАЛИ', 'РЕШИЛИ', 'Голосовали: «за» – единогласно', 'О.А. Бережной'], without: { given: { date: '2026-08-28', number: '', present: '24', heard: 'x' } }, lacks: 'asked.number' },
  { id: 'сообщение о паре', given: { pairs: ['P2'], meeting: '2026-10-08', place: 'каб. 12, 15:00' }, has: ['Уважаемый Пётр Лукич!', 'у Вас есть наставник: Гринберг Софья Марковна, учитель физики', 'Первая встреча: 8 октября 2026 г., каб. 12, 15:00', 'куратору программы Мельник Ирине Юрьевне, тел. +7 (900) 000-00-00'], without: { given: { pairs: [] } }, lacks: 'asked.pairs' },
  { id: 'благодарность', given: { person: 'G' }, has: ['БЛАГОДАРСТВЕННОЕ ПИСЬМО', 'Гринберг Софье Марковне', 'учителю физики', 'Уважаемая Софья Марковна!', 'за участие в программе наставничества в 2026/2027 учебном году'], without: { given: { person: '' } }, lacks: 'asked.person' },
  { id: 'благодарность партнёру', given: { addressee: ['Директору АО «Прибор»', 'Смирновой О.П.'], greeting: 'Уважаемая Ольга Петровна', partner: 'АО «Прибор»' }, has: ['Директору АО «Прибор»', 'Уважаемая Ольга Петровна!', 'благодарит АО «Прибор» за поддержку'], without: { given: { addressee: '', greeting: 'x', partner: 'y' } }, lacks: 'asked.addressee' },
  { id: 'сертификат', given: { person: 'S' }, has: ['СЕРТИФИКАТ', 'Соколова Арина Игоревна', '11 «А» класс', 'программе наставничества 2026/2027 учебного года', 'О.А. Бережной'], without: { given: { person: '' } }, lacks: 'asked.person' },
  { id: 'письмо о завершении', given: { pairs: ['P1'], side: 'наставнику', result: 'призовое место на олимпиаде' }, has: ['Соколовой Арине Игоревне', 'Уважаемая Арина Игоревна!', '(наставляемый – Воробей Тимофей Ильич)', 'в роли наставляемого', 'Что получилось: призовое место'], without: { given: { pairs: [] } }, lacks: 'asked.pairs' },
  { id: 'своё письмо', given: { addressee: ['Начальнику Управления образования', 'Смирновой О.П.'], subject: 'реализации программы наставничества', greeting: 'Уважаемая Ольга Петровна', text: ['Направляем сведения о программе.', 'Просим учесть их в своде.'], rows: 'Показатель\tЧисло\nНаставников\t3', listTitle: 'Сведения о программе' }, has: ['Начальнику Управления образования', 'Смирновой О.П.', 'О реализации программы наставничества', 'Уважаемая Ольга Петровна!', 'Просим учесть их в своде.', 'Приложение: «Сведения о программе» (1 позиция).', /Приложение\nк письму /, /Число\nНаставников\n3/, 'Мельник Ирина Юрьевна'], without: { given: { subject: 'чём-то', text: 'что-то' } }, lacks: 'asked.addressee' },
  { id: 'карточка куратора', given: { addressee: ['Управление образования'] }, has: ['Управление образования', 'Мельник Ирина Юрьевна', 'заместитель директора по УВР', '+7 (900) 000-00-00', 'curator@school.example'], without: { settings: { 'curator.email': '' } }, lacks: 'settings.curator.email' },
  { id: 'аналитический отчёт', given: { success: 'пары встречались каждую неделю' }, has: ['Аналитический отчёт о реализации программы наставничества за 2026/2027 учебный год', '3 пары: 2 наставника', 'Участие по формам', 'Что получилось', 'пары встречались'], without: { rows: { pairs: [] } }, lacks: 'pairs' },
  { id: 'отчёт куратора', given: { done: 'проведена «Школа наставников»' }, has: ['Отчёт куратора программы наставничества', 'Что сделано', 'И.Ю. Мельник'], without: { rows: { pairs: [] } }, lacks: 'pairs' },
  { id: 'справка первого этапа', given: { strong: 'опытные наставники', weak: 'мало времени', chances: 'партнёры', risks: 'выгорание' }, has: ['Сильные стороны', 'Слабые стороны', 'Возможности', 'Риски'], without: { rows: { pairs: [] } }, lacks: 'pairs' },
  { id: 'справка второго этапа', given: { impact: 'мотивация выросла' }, has: ['второму этапу', 'Изменения по замерам', 'учебная мотивация', 'Что изменилось'].map((item) => (item === 'второму этапу' ? 'втором этапе' : item)), without: { rows: { pairs: [] } }, lacks: 'pairs' },
  { id: 'сведения об участниках', has: ['Сведения о числе участников', 'Наставников', 'один раз'], without: { rows: { pairs: [] } }, lacks: 'pairs' },
  { id: 'отчёт наставника', given: { person: 'G' }, has: ['Отчёт наставника за 2026/2027 учебный год', 'Гринберг Софья Марковна, учитель физики', 'Заяц Пётр Лукич', 'приказ от 01.10.2026 № 87-б', 'Учтено встреч: 1'], without: { given: { person: '' } }, lacks: 'asked.person' },
  { id: 'справка наставнику', given: { person: 'G' }, has: ['Справка о наставнической деятельности', 'Дана Гринберг Софье Марковне, учителю физики, в том, что она является наставником', 'аттестационную комиссию', 'продолжается', 'приказ от 01.10.2026 № 87-б', 'О.А. Бережной'], without: { given: { person: '' } }, lacks: 'asked.person' },
  { id: 'описание практики', given: { name: 'От двойки к олимпиаде', start: 'с нуля', way: 'решали задачи', result: 'победа', advice: 'встречайтесь чаще' }, has: ['Описание практики наставничества «От двойки к олимпиаде»', 'С чего началось', 'Что получилось'], without: { given: { name: '', start: 'a', way: 'b', result: 'c', advice: 'd' } }, lacks: 'asked.name' },
  { id: 'лист ознакомления', given: { document: 'D1', people: ['G', 'S'] }, has: ['Лист ознакомления с приказом от 01.10.2026 № 87-б «О закреплении наставнических пар и групп на 2026/2027 учебный год»', 'Гринберг Софья Марковна', '11 «А» класс', 'Подпись'], without: { given: { document: '', people: ['G'] } }, lacks: 'asked.document' },
  { id: 'consent-mentoring', given: { person: 'G' }, has: ['Директору', 'Бережному О.А.', 'от учителя физики Гринберг С.М.'], without: { given: { person: '' } }, lacks: 'asked.person' },
  { id: 'consent-participation', given: { person: 'S' }, has: ['Соколова Арина Игоревна, 11 «А» класс', 'в качестве наставника'], without: { given: { person: '' } }, lacks: 'asked.person' },
  { id: 'consent-processing-parent', given: { person: 'W' }, has: ['Воробей Тимофей Ильич, 7 «Б» класс', 'запрос к наставнику'], without: { given: { person: 'W' }, settings: { 'school.full': '' } }, lacks: 'settings.school.full' },
  { id: 'consent-processing-own', given: { person: 'G' }, has: ['Гринберг Софья Марковна, учитель физики'], without: { given: { person: 'G', until: 'завтра' } }, lacks: 'asked.until' },
  { id: 'consent-special', given: { person: 'W' }, has: ['сведения о состоянии здоровья'], without: { given: { person: 'W', data: '' } }, lacks: 'asked.data' },
  { id: 'consent-distribution', given: { person: 'W', sites: ['https://school12.example/mentoring'] }, has: ['– https://school12.example/mentoring.'], without: { given: { person: '' } }, lacks: 'asked.person' },
  { id: 'supplementary-agreement', given: { person: 'G', pay: 'доплата 3 000 рублей в месяц' }, has: ['с. Верхняя Речка', 'Размеры и условия оплаты: доплата 3 000 рублей в месяц.', 'О.А. Бережной', 'С.М. Гринберг'], without: { given: { person: 'G' }, settings: { 'director.last': '' } }, lacks: 'settings.director.last' },
  { id: 'журнал встреч', given: { pairs: ['P1'] }, has: ['Журнал встреч наставнической пары на 2026/2027 учебный год', '10.10.2026', 'Тема и итог', 'Подпись'], without: { given: { pairs: [] } }, lacks: 'asked.pairs' },
];

const SETTINGS = { 'curator.email': 'curator@school.example' };

describe.each(CASES)('$id', ({ id, given = {}, has, without, lacks }) => {
  test('carries every obligatory item', () => {
    const text = read(id, given, yearFacts({ settings: SETTINGS }));
    expect((OBLIGATORY_PAPERS[id] ?? []).filter((item) => !item.test(text)).map(String)).toEqual([]);
    for (const item of has) expect(text).toMatch(item instanceof RegExp ? item : new RegExp(item.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
    expect(text).not.toMatch(/undefined|null|NaN|\{|\}|\.\.(?!\.)|  |,\s*,|»»/);
  });

  test('names the missing fact instead of leaving a gap', () => {
    const facts = yearFacts({ settings: { ...SETTINGS, ...without.settings }, ...(without.rows ? { rows: without.rows } : {}) });
    expect(missing(id, without.given ?? given, facts)).toContain(lacks);
  });
});

test('every paper of the list is there, each with its obligatory items and a case', () => {
  const codes = new Set(PAPERS.map((kind) => kind.code));
  for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]) expect(codes).toContain(`D${n}`);
  const own = PAPERS.filter((kind) => kind.code.startsWith('D'));
  expect(own.filter((kind) => OBLIGATORY_PAPERS[kind.id] === undefined).map((kind) => kind.id)).toEqual([]);
  expect(own.filter((kind) => !CASES.some((each) => each.id === kind.id)).map((kind) => kind.id)).toEqual([]);
});

/** Adults, minors and people from outside: the parts of a paper that change with them. */
const CAST: Rows = {
  people: [
    { code: 'S', last: 'Соколова', first: 'Арина', middle: 'Игоревна', class: '11А', gender: 'ж', kind: 'обучающийся', birth: '2008-05-01' }, { code: 'W', last: 'Воробей', first: 'Тимофей', middle: 'Ильич', class: '7Б', gender: 'м', kind: 'обучающийся', birth: '2013-02-01', parent: 'Воробей Анна Львовна' },
    { code: 'Y', last: 'Ямских', first: 'Дарья', middle: 'Олеговна', class: '9', gender: 'ж', kind: 'обучающийся', birth: '2011-03-02' }, { code: 'Z', last: 'Заяц', first: 'Пётр', middle: 'Лукич', post: 'учитель информатики', gender: 'м', kind: 'педагог' },
    { code: 'G', last: 'Гринберг', first: 'Софья', middle: 'Марковна', post: 'учитель физики', gender: 'ж', kind: 'педагог' }, { code: 'N', last: 'Новикова', first: 'Алла', middle: 'Львовна', post: 'учитель химии', gender: 'ж', kind: 'педагог' },
    { code: 'E', last: 'Магомедов', first: 'Магомед', middle: '', post: 'инженер', organisation: 'АО «Прибор»', gender: 'м', kind: 'партнёр' },
  ],
};
const cast = (settings: { [key: string]: string } = {}): ReturnType<typeof yearFacts> => yearFacts({ settings: { ...SETTINGS, ...settings }, rows: CAST });

test('a mentor of pupils alone agrees without the article of the Labour Code that speaks of employees', () => {
  expect(read('consent-mentoring', { person: 'N' }, cast())).not.toMatch(/351\.8|оплат/);
  expect(read('consent-mentoring', { person: 'G' }, cast())).toMatch(/351\.8[\s\S]+оплаты[\s\S]+три рабочих дня/);
});

test('whoever agrees to take part is named by the part; for a minor the representative signs, from fourteen the pupil too', () => {
  expect(read('consent-participation', { person: 'E' }, cast())).toMatch(/Я, Магомедов Магомед, инженер, АО «Прибор»,/);
  const [young, older] = ['W', 'Y'].map((person) => read('consent-participation', { person }, cast()));
  expect(young).toMatch(/Я, Воробей Анна Львовна,[\s\S]+участие несовершеннолетнего .+ в качестве наставляемого[\s\S]+Законный представитель/);
  expect(young).not.toMatch(/с 14 лет/);
  expect(older).toMatch(/Согласие ученика \(с 14 лет\)/);
});

test('the agreement names the employees who are mentored, and only them', () => {
  const text = read('supplementary-agreement', { person: 'G', pay: 'доплата 3 000 рублей в месяц.' }, cast());
  expect(text).toMatch(/Наставляемые:\n– Заяц Пётр Лукич, учитель информатики\./);
  expect(text).not.toMatch(/Ямских|месяц\.\./);
  const unpaid = make('supplementary-agreement', { person: 'G' }, cast());
  expect(unpaid.ok && unpaid.notices[0]).toMatch(/^Размеры и условия оплаты не указаны/);
});

test('whoever acts for the director acts by an order, not by the charter', () => {
  expect(read('supplementary-agreement', { person: 'G' }, cast({ 'director.post': 'Исполняющий обязанности директора' }))).toMatch(/исполняющего обязанности директора Бережного Олега Андреевича, действующего на основании приказа от _+ № _+, и /);
});

test('thanks speak to a mentor, a mentee and a helper in words of their own, without a number that the office never gives', () => {
  const [mentor, mentee] = ['G', 'W'].map((person) => read('благодарность', { person }, cast()));
  expect(mentor).toMatch(/Ваши опыт, внимание/);
  expect(mentee).toMatch(/ученику 7 «Б» класса[\s\S]+Ваше старание/);
  expect(`${mentor}${mentee}`).not.toMatch(/№ ______|Мельник/);
  expect(read('карточка куратора', { addressee: 'Управление образования' }, cast())).toMatch(/№ ______[\s\S]+Мельник Ирина Юрьевна, \+7/);
});

test('the regulation speaks of employees only where the school has such a form, and cites what stands above the school', () => {
  const pupils = read('текст положения', {}, cast({ forms: 'Ученик – ученик; Учитель – ученик' }));
  expect(pupils).not.toMatch(/351\.8|работники закрепляются|вновь принятых/);
  expect(pupils).toMatch(/распоряжением Министерства просвещения/);
  expect(pupils).not.toMatch(/71-б/);
  const employees = read('текст положения', {}, cast({ forms: 'Учитель – учитель' }));
  expect(employees).toMatch(/статья 351\.8/);
  expect(employees).not.toMatch(/несовершеннолетн|Р-145/);
});

test('deadlines in words become days of the pair; a request is the difficulty; a term out of bounds is advised against', () => {
  const mentees = [{ code: 'W', year: '2026/2027', status: 'участвует', request: 'не успеваю по алгебре' }];
  const facts = yearFacts({ settings: SETTINGS, rows: { mentees, pairs: [{ id: 'P9', year: '2026/2027', mentor: 'S', mentee: 'W', form: 'ученик – ученик', state: 'в приказе', start: '2026-10-01', end: '2026-11-15' }] } });
  const text = read('персонализированная программа', { pairs: ['P9'], actions: ['Урок; середина срока; понял тему', 'Итог; к новому году; зачёт'] }, facts);
  expect(text).toMatch(/до 23\.10\.2026[\s\S]+к новому году/);
  expect(text).toMatch(/Трудности, с которыми нужна помощь: не успеваю по алгебре/);
  const made = make('персонализированная программа', { pairs: ['P9'] }, facts);
  expect(made.ok && made.notices.join()).toMatch(/от трёх месяцев до года/);
});
