// Applications: who wants a mentor and who wants to be one; every answer becomes a person's row and a part in the year.

import { PLACEHOLDERS, section, YES_NO, type Item, type Kind } from '../item';
import { CODE_ITEM, CODE_TEXT } from './who';

const you = section('О вас');
const wish = section('О наставничестве');
const way = section('Как удобно');
const agree = section('Согласие');

const CODE = you.line(CODE_ITEM, `${CODE_TEXT}, если он у вас есть`, { help: 'Четыре цифры и буква. Если кода нет, оставьте строку пустой.', rule: 'код', goes: { to: 'who', what: 'code' } });
const NAME = you.line('name', 'Фамилия, имя, отчество', { required: true, personal: true, goes: { to: 'field', field: 'name' } });
const BIRTH = you.date('birth', 'Дата рождения', { required: true, personal: true, help: 'По ней видно, кто подписывает согласие.', goes: { to: 'field', field: 'birth' } });
const CLASS = you.line('class', 'Класс', { required: true, help: 'Например, 7А.', goes: { to: 'field', field: 'class' } });
const EMAIL = you.line('email', 'Эл. почта', { personal: true, rule: 'почта', help: 'Сюда придут напоминания.', goes: { to: 'field', field: 'email' } });
const PHONE = you.line('phone', 'Телефон', { personal: true, goes: { to: 'field', field: 'phone' } });
const PARENT = you.line('parent', 'Фамилия, имя, отчество родителя (законного представителя)', { required: true, personal: true, goes: { to: 'field', field: 'parent' } });
const PARENT_CONTACT = you.line('parentContact', 'Телефон или эл. почта родителя', { required: true, personal: true, goes: { to: 'field', field: 'parentContact' } });
const post = (text: string): Item => you.line('post', text, { required: true, goes: { to: 'field', field: 'post' } });
const ORGANISATION = you.line('organisation', 'Организация', { required: true, goes: { to: 'field', field: 'organisation' } });
const FORMS = way.many('forms', 'Какая форма наставничества вам подходит?', [PLACEHOLDERS.forms], { help: 'Можно выбрать несколько.', goes: { to: 'field', field: 'forms' } });
const TIMES = way.line('times', 'Когда вам удобно встречаться?', { help: 'Например: вторник и четверг после 15:00.', goes: { to: 'field', field: 'times' } });
const MEETING = way.one('meeting', 'Как удобнее встречаться?', [PLACEHOLDERS.meetings], { goes: { to: 'field', field: 'meeting' } });
const consent = (whose: '' | ' ребёнка'): Item => agree.one('consent', `Согласие на обработку персональных данных${whose}`, YES_NO, { required: true, help: 'Ответ «да» говорит о намерении. Само согласие подписывают на отдельном листе: его выдаст куратор.', goes: { to: 'field', field: 'consent' } });
const TAKE = wish.line('capacity', 'Скольких наставляемых вы готовы взять?', { required: true, rule: 'целое', goes: { to: 'field', field: 'capacity' } });
const ABOUT = wish.text('about', 'Почему вы хотите быть наставником и что уже умеете?', { goes: { to: 'field', field: 'about' } });
const offer = wish.many('topics', 'В чём вы можете помочь?', [PLACEHOLDERS.topics], { required: true, other: true, goes: { to: 'field', field: 'topics' } });
const seek = wish.many('topics', 'С чем нужна помощь?', [PLACEHOLDERS.topics], { required: true, other: true, goes: { to: 'field', field: 'topics' } });
/** What is known to be unwanted lowers a match; it never forbids one. */
const unwanted = (text: string): Item => wish.many('dislikes', text, [PLACEHOLDERS.topics], { help: 'Можно не отвечать. Учтём, когда будем подбирать пару; ответ увидит только куратор.', goes: { to: 'field', field: 'dislikes' } });
const NOT_OFFERED = unwanted('За какие темы вам не хотелось бы браться?');
const NOT_SOUGHT = unwanted('Чем вам не хотелось бы заниматься с наставником?');
const REQUEST = wish.text('request', 'Расскажите своими словами, чего вы ждёте от наставника', { goes: { to: 'field', field: 'request' } });
const MET = wish.one('met', 'Участвовали ли вы раньше в программах наставничества?', YES_NO);

const common = { identity: 'application', mayBeAnonymous: false } as const;
const THANKS = 'Спасибо! Заявка записана. Куратор свяжется с вами; если что-то изменится, заполните анкету ещё раз – возьмём последний ответ.';
const MENTEE_INTRO = 'Эту анкету заполняет тот, кому нужен наставник. Займёт около пяти минут.';
const MENTOR_INTRO = 'Эту анкету заполняет тот, кто готов быть наставником. Займёт около пяти минут. После неё куратор пригласит на короткое собеседование.';

export const APPLICATIONS: readonly Kind[] = [
  {
    ...common, key: 'mentee pupil', title: 'Анкета наставляемого: ученик', when: 'сентябрь', audience: 'наставляемые', categories: ['обучающийся'], role: 'mentee', category: 'обучающийся',
    intro: `${MENTEE_INTRO} Если тебе нет 14 лет, заполняй вместе с родителями.`, thanks: THANKS,
    items: [CODE, NAME, BIRTH, CLASS, EMAIL, PARENT, PARENT_CONTACT, seek, NOT_SOUGHT, REQUEST, MET, FORMS, TIMES, MEETING, consent(' ребёнка')],
  },
  {
    ...common, key: 'mentee teacher', title: 'Анкета наставляемого: педагог', when: 'сентябрь', audience: 'наставляемые', categories: ['молодой педагог', 'педагог'], role: 'mentee', category: 'молодой педагог',
    intro: MENTEE_INTRO, thanks: THANKS,
    items: [
      CODE, NAME, BIRTH, post('Должность и предмет'), EMAIL, PHONE,
      you.one('category', 'Кто вы?', ['молодой педагог', 'педагог'], { required: true, help: 'Молодой педагог – стаж до трёх лет.', goes: { to: 'field', field: 'category' } }),
      seek, NOT_SOUGHT, REQUEST, MET, FORMS, TIMES, MEETING, consent(''),
    ],
  },
  {
    ...common, key: 'mentor teacher', title: 'Анкета наставника: педагог', when: 'август – октябрь', audience: 'наставники', categories: ['педагог'], role: 'mentor', category: 'педагог',
    intro: MENTOR_INTRO, thanks: THANKS,
    items: [CODE, NAME, BIRTH, post('Должность и предмет'), EMAIL, PHONE, you.line('experience', 'Стаж, полных лет', { required: true, rule: 'целое', goes: { to: 'field', field: 'experience' } }), offer, NOT_OFFERED, TAKE, ABOUT, MET, FORMS, TIMES, MEETING, consent('')],
  },
  {
    ...common, key: 'mentor pupil', title: 'Анкета наставника: ученик', when: 'август – октябрь', audience: 'наставники', categories: ['старшеклассник'], role: 'mentor', category: 'старшеклассник',
    intro: MENTOR_INTRO, thanks: THANKS,
    items: [
      CODE, NAME, BIRTH, CLASS, EMAIL,
      you.line('parent', 'Фамилия, имя, отчество родителя, если вам нет 18 лет', { personal: true, goes: { to: 'field', field: 'parent' } }),
      you.line('parentContact', 'Телефон или эл. почта родителя, если вам нет 18 лет', { personal: true, goes: { to: 'field', field: 'parentContact' } }),
      offer, NOT_OFFERED, TAKE, ABOUT, MET, FORMS, TIMES, MEETING, consent(''),
    ],
  },
  {
    ...common, key: 'mentor graduate', title: 'Анкета наставника: выпускник, студент', when: 'август – октябрь', audience: 'наставники', categories: ['выпускник'], role: 'mentor', category: 'выпускник',
    intro: MENTOR_INTRO, thanks: THANKS,
    items: [CODE, NAME, BIRTH, post('Где вы учитесь или работаете'), EMAIL, PHONE, offer, NOT_OFFERED, TAKE, ABOUT, MET, FORMS, TIMES, MEETING, consent('')],
  },
  {
    ...common, key: 'mentor employer', title: 'Анкета наставника: работодатель', when: 'август – октябрь', audience: 'наставники', categories: ['работодатель'], role: 'mentor', category: 'работодатель',
    intro: `${MENTOR_INTRO} Потребуется также согласие вашей организации.`, thanks: THANKS,
    items: [
      CODE, NAME, BIRTH, ORGANISATION, post('Должность'), EMAIL, PHONE, offer, NOT_OFFERED, TAKE, ABOUT,
      wish.many('bring', 'Что может предложить ваша организация?', ['экскурсии', 'практика', 'наставничество над проектом', 'профессиональные пробы', 'участие в занятиях'], { other: true }),
      FORMS, TIMES, MEETING, consent(''),
    ],
  },
];
