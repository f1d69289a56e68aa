// D9 and what goes with it: letters of thanks, certificates, the letter that closes a pair's work, the notice of a new pair.

import { signerOn } from '../../consents/age';
import { fullName, greeting, longDate, typographic } from '../../language';
import { Composer } from '../composer';
import type { Participant } from '../facts';
import type { Ask, DocumentKind } from '../kind';
import type { Block, DocumentResult } from '../model';
import { pairFacts, placeOf } from '../pair-facts';
import { genderOf } from '../wordings';
import { inOrder } from './amendment-parts';
import { personAsk } from './consent-parts';
import { participants, participantsAndHelpers } from './meant-for';
import { paragraph, placeInDative } from './text-blocks';

const LETTER = { dative: 'письму', instrumental: 'письмом' };

/** «Уважаемая Анна Сергеевна!»; a name of one word is greeted by it, one of initials by all of it; a collective or a code has no gender. */
const welcome = (person: Participant): Block => {
  if (person.collective) return { is: 'paragraph', text: 'Здравствуйте!', align: 'center', space: true };
  const first = /^\p{L}\.?$/u.test(person.first.trim()) ? `${person.last} ${person.first}` : person.first || person.last;
  return { is: 'paragraph', text: typographic(greeting({ first, middle: person.middle, gender: genderOf(person) ?? 'm' })), align: 'center', space: true };
};

/** What is said to a mentor, to a mentee, to whoever helps: by the part that the person has this year. */
const kindWords = ({ tables, year }: Composer['facts'], code: string): readonly string[] => {
  const wish = 'Желаем Вам здоровья, успехов и новых встреч. Надеемся на дальнейшее сотрудничество!';
  if (tables.mentors.some((role) => role.code === code && role.year === year)) return ['Ваши опыт, внимание и готовность помочь важны для тех, кто рядом с Вами делает первые шаги. Благодаря Вам наставничество становится в школе добрым делом для многих людей.', wish];
  if (tables.mentees.some((role) => role.code === code && role.year === year)) return ['Вы не боялись спрашивать, пробовать и учиться новому. Ваше старание и доверие сделали работу пары успешной.', 'Желаем Вам здоровья, успехов и новых открытий!'];
  return ['Ваши труд, внимание и неравнодушие помогают участникам программы верить в свои силы. Благодаря Вам наставничество становится в школе добрым делом для многих людей.', wish];
};

function thanks(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const code = to.text('person');
  const person = to.person(code);
  const place = placeInDative(to, person);
  return to.done({
    title: '', opening: { is: 'letter', addressee: [to.wordings.full(person, 'dative'), ...(place === '' ? [] : [place])], unnumbered: true }, word: LETTER,
    body: [
      { is: 'heading', text: 'БЛАГОДАРСТВЕННОЕ ПИСЬМО' }, welcome(person),
      paragraph(`Администрация ${facts.setting('school.short').trim()} выражает Вам искреннюю благодарность ${to.text('merit')}`),
      ...kindWords(facts, code).map((text) => paragraph(text)),
    ],
  });
}

export const thanksKind: DocumentKind = {
  id: 'благодарность', code: 'D9', title: 'Благодарственное письмо', help: 'Наставнику, куратору, участнику. Обращение и падежи – по полу.', group: 'Письма и награды', series: '', about: 'person', each: 'person',
  asks: [personAsk(participantsAndHelpers, 'Кому'), { key: 'merit', title: 'За что', help: 'Продолжение фразы «выражает Вам искреннюю благодарность …».', type: 'text', required: true, start: ({ year }) => `за участие в программе наставничества в ${year} учебном году` }],
  compose: (facts, given) => thanks(thanksKind, facts, given),
};

function partnerThanks(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const school = facts.setting('school.short').trim();
  return to.done({
    title: '', opening: { is: 'letter', addressee: to.list('addressee').map(typographic), unnumbered: true }, word: LETTER,
    body: [
      { is: 'heading', text: 'БЛАГОДАРСТВЕННОЕ ПИСЬМО' },
      { is: 'paragraph', text: typographic(to.text('greeting').replace(/[!.,]?$/, '!')), align: 'center', space: true },
      paragraph(`Администрация ${school} благодарит ${to.text('partner')} за поддержку программы наставничества в ${facts.year} учебном году${to.text('merit') === '' ? '' : `: ${to.text('merit')}`}`),
      paragraph('Сотрудники Вашей организации делятся опытом с участниками программы и помогают им увидеть своё будущее. Мы ценим это партнёрство и надеемся его продолжить.'),
    ],
  });
}

export const partnerThanksKind: DocumentKind = {
  id: 'благодарность партнёру', code: 'D9', title: 'Благодарственное письмо партнёру', help: 'Организации, чьи сотрудники были наставниками.', group: 'Письма и награды', series: '', about: 'partner',
  asks: [
    { key: 'addressee', title: 'Адресат', help: 'В дательном падеже, каждая часть с новой строки: Директору АО «Прибор»; Смирновой О.П.', type: 'lines', required: true },
    { key: 'greeting', title: 'Обращение', type: 'text', required: true, help: 'Например: Уважаемая Ольга Петровна!' },
    { key: 'partner', title: 'Кого благодарим', help: 'В винительном падеже: АО «Прибор».', type: 'text', required: true },
    { key: 'merit', title: 'За что именно', help: 'Например: за наставников и экскурсии на предприятие. Пусто – без подробностей.', type: 'text', required: false },
  ],
  compose: (facts, given) => partnerThanks(partnerThanksKind, facts, given),
};

function certificate(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const person = to.person(to.text('person'), { declined: false });
  const centred = (text: string, bold = false): Block => ({ is: 'paragraph', text: typographic(text), align: 'center', bold, space: true });
  const place = placeOf(person);
  return to.done({
    title: '', opening: { is: 'certificate', heading: to.text('heading') }, word: { dative: 'сертификату', instrumental: 'сертификатом' }, orientation: 'landscape',
    body: [centred('подтверждает, что'), centred(fullName(person), true), ...(place === '' ? [] : [centred(place)]), centred(to.text('merit').replace(/\.$/, '')), centred(`${facts.setting('school.place').trim()}, ${(facts.date || facts.today).slice(0, 4)} г.`)],
  });
}

export const certificateKind: DocumentKind = {
  id: 'сертификат', code: 'D9', title: 'Сертификат участника', help: 'Участнику программы или «Школы наставников».', group: 'Письма и награды', series: '', about: 'person', each: 'person',
  asks: [
    personAsk(participants, 'Кому'), { key: 'heading', title: 'Что вручается', type: 'choice', required: true, choices: ['СЕРТИФИКАТ', 'СВИДЕТЕЛЬСТВО', 'ДИПЛОМ'], start: () => 'СЕРТИФИКАТ' },
    { key: 'merit', title: 'Что подтверждает', help: 'Продолжение фразы «Сертификат подтверждает, что …»: принимает участие, прошёл (прошла) обучение.', type: 'text', required: true, start: ({ year }) => `принимает участие в программе наставничества ${year} учебного года` },
  ],
  compose: (facts, given) => certificate(certificateKind, facts, given),
};

/** For whom one of the two letters about a pair is: the other one is named in it. */
const aboutPair = (to: Composer): { person: Participant; other: Participant; word: string; from: string; until: string; topic: string; byParent: boolean } | null => {
  const [pair, ...others] = pairFacts(to, to.list('pairs'));
  if (!pair) return null;
  if (others.length > 0) to.lack('asked.pairs', 'Одно письмо – одна пара: выберите одну или составьте письма пачкой.');
  const mentor = to.text('side') === 'наставнику';
  const [row] = to.list('pairs').map((id) => to.facts.tables.pairs.find((each) => each.id === id));
  const code = (mentor ? row?.mentor : row?.mentee) ?? '';
  const person = to.person(code);
  const known = to.facts.people.get(code);
  const other = to.person((mentor ? row?.mentee : row?.mentor) ?? '');
  return { person, other, word: mentor ? 'наставляемый' : 'наставник', from: pair.from, until: pair.until, topic: pair.topic.trim(), byParent: known !== undefined && signerOn(known, to.facts.today) === 'родитель' };
};

const pairAsks: readonly Ask[] = [
  { key: 'pairs', title: 'Пара', type: 'pairs', required: true, among: ({ tables, year }) => tables.pairs.filter((pair) => pair.year === year && pair.state !== 'отклонена').map((pair) => pair.id) },
  { key: 'side', title: 'Кому письмо', type: 'choice', required: true, choices: ['наставляемому', 'наставнику'], start: () => 'наставляемому' },
];

const NO_PAIR = { ok: false, code: 'no-rows', missing: [{ field: 'asked.pairs', message: 'Не выбрана пара.' }] } as const;

function notice(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const pair = aboutPair(to);
  if (!pair) return NO_PAIR;
  const meeting = to.date('meeting');
  const curator = to.curator();
  const phone = facts.setting('curator.phone').trim();
  return to.done({
    title: 'О наставнической паре', opening: { is: 'title' }, word: LETTER, signed: false,
    body: [
      welcome(pair.person),
      paragraph(`В ${facts.year} учебном году у Вас есть ${pair.word}: ${[fullName(pair.other), placeOf(pair.other)].filter(Boolean).join(', ')}`),
      ...(pair.topic === '' ? [] : [paragraph(`Тема работы: ${pair.topic}`)]),
      paragraph(`Срок: с ${longDate(pair.from)} по ${longDate(pair.until)}`),
      paragraph(`Первая встреча: ${[meeting === '' ? '' : longDate(meeting), to.text('place')].filter(Boolean).join(', ') || '____________________'}`),
      ...(pair.byParent ? [paragraph('Просим родителей (законных представителей) ознакомиться с этим сообщением.')] : []),
      paragraph(`Если что-то не подходит, скажите об этом куратору программы ${to.wordings.full(curator, 'dative')}${phone === '' ? '' : `, тел. ${phone}`}`),
    ],
  });
}

export const noticeKind: DocumentKind = {
  id: 'сообщение о паре', code: 'D9', title: 'Сообщение о паре и первой встрече', help: 'После приказа: каждому участнику, родителям несовершеннолетних.', group: 'Письма и награды', series: '', about: 'pairs', each: 'pairs',
  asks: [...pairAsks, { key: 'meeting', title: 'Дата первой встречи', help: 'Пусто – останется место вписать.', type: 'date', required: false }, { key: 'place', title: 'Где и во сколько', help: 'Например: кабинет 12, 15:00.', type: 'text', required: false }],
  compose: (facts, given) => notice(noticeKind, facts, given),
};

function closing(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const pair = aboutPair(to);
  if (!pair) return NO_PAIR;
  return to.done({
    title: '', opening: { is: 'letter', addressee: [to.wordings.full(pair.person, 'dative')], unnumbered: true }, word: LETTER,
    body: [
      welcome(pair.person),
      paragraph(`Завершилась работа Вашей наставнической пары в ${facts.year} учебном году (${pair.word} – ${fullName(pair.other)}). Спасибо за время, внимание и доверие.`),
      ...(to.text('result') === '' ? [] : [paragraph(`Что получилось: ${to.text('result')}`)]),
      paragraph('Просим ответить на несколько вопросов итоговой анкеты: по ней программа станет лучше.'),
      paragraph(`Вы можете продолжить участие в программе: в этой паре, с другим ${pair.word === 'наставник' ? 'наставником или в роли наставника' : 'наставляемым или в роли наставляемого'}. Сообщите куратору, что Вам ближе.`),
    ],
  });
}

export const closingKind: DocumentKind = {
  id: 'письмо о завершении', code: 'D9', title: 'Письмо о завершении работы пары', help: 'Участнику, когда пара закончила работу.', group: 'Письма и награды', series: '', about: 'pairs', each: 'pairs',
  asks: [...pairAsks.map((ask) => (ask.key === 'pairs' ? { ...ask, among: (facts: Composer['facts']) => [...inOrder(facts), ...facts.tables.pairs.filter((pair) => pair.year === facts.year && (pair.state === 'завершена' || pair.state === 'прекращена')).map((pair) => pair.id)] } : ask)), { key: 'result', title: 'Что получилось', help: 'Например: призовое место на олимпиаде. Пусто – без этой строки.', type: 'text', required: false }],
  compose: (facts, given) => closing(closingKind, facts, given),
};
