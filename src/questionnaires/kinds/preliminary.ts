// The preliminary request: who wants to take part and with what, before any form of mentoring is chosen.

import { PLACEHOLDERS, section, type Kind } from '../item';

const you = section('О вас');
const wish = section('Чего вы хотите');

export const PRELIMINARY: Kind = {
  key: 'preliminary', title: 'Предварительный запрос', when: 'апрель – август', audience: 'все', categories: [], identity: 'free', mayBeAnonymous: true,
  intro: 'Школа готовит программу наставничества на новый учебный год. По ответам мы решим, какие формы наставничества открыть. Это ещё не заявка: имя указывать не нужно.',
  thanks: 'Спасибо! Ответ записан. Когда начнётся набор участников, школа сообщит об этом отдельно.',
  items: [
    you.one('who.is', 'Кто вы?', ['обучающийся', 'родитель', 'педагог', 'выпускник или студент', 'представитель организации'], { required: true }),
    you.line('class', 'Класс (для обучающихся и родителей)', { help: 'Например, 7А.' }),
    wish.one('part', 'Как вы хотели бы участвовать?', ['получать помощь наставника', 'быть наставником', 'и то и другое', 'пока не знаю', 'не хочу участвовать'], { required: true }),
    wish.many('forms', 'Какая форма наставничества вам подошла бы?', [PLACEHOLDERS.forms], { help: 'Можно выбрать несколько.' }),
    wish.many('topics', 'С чем нужна помощь или в чём вы можете помочь?', [PLACEHOLDERS.topics], { other: true }),
    wish.one('meeting', 'Как удобнее встречаться?', [PLACEHOLDERS.meetings]),
    wish.text('words', 'Расскажите своими словами, что для вас важно'),
  ],
};

export const THIRD_PARTY: Kind = {
  key: 'third party', title: 'Запрос от третьего лица', repeats: true, when: 'апрель – сентябрь', audience: 'сотрудники', categories: [], identity: 'about', mayBeAnonymous: false,
  intro: 'Анкета для классных руководителей, психологов и родителей: кому из детей был бы полезен наставник. Диагнозы и семейные обстоятельства указывать не нужно.',
  thanks: 'Спасибо! Запрос получен. Куратор решит, кого пригласить; без согласия родителей ребёнок участвовать не будет.',
  items: [
    section('Кто сообщает').one('by', 'Кто вы ребёнку?', ['классный руководитель', 'психолог', 'социальный педагог', 'учитель-предметник', 'родитель (законный представитель)'], { required: true }),
    section('О ком речь').line('about.code', 'Код ребёнка, если он есть', { rule: 'код', help: 'Четыре цифры и буква.', goes: { to: 'about', what: 'code' } }),
    section('О ком речь').line('about.name', 'Фамилия и имя ребёнка', { personal: true, goes: { to: 'about', what: 'name' } }),
    section('О ком речь').line('about.class', 'Класс', { required: true, goes: { to: 'about', what: 'class' } }),
    section('Запрос').many('topics', 'В чём нужна поддержка?', [PLACEHOLDERS.topics], { required: true, other: true, goes: { to: 'role', column: 'topics' } }),
    section('Запрос').text('request', 'Что вы замечаете и чего ждёте от наставника?', { goes: { to: 'role', column: 'request' } }),
    section('Запрос').one('knows', 'Знает ли ребёнок об этом запросе?', ['да, он согласен', 'знает, но сомневается', 'ещё нет'], { required: true }),
  ],
};

export const PRELIMINARY_KINDS: readonly Kind[] = [PRELIMINARY, THIRD_PARTY];
