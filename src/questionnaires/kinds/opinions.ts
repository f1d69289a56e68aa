// Short opinions: on one meeting, and those of partners and parents at the end.

import { section, YES_NO, type Kind } from '../item';
import { PARTNER } from './before-after';
import { CODE_ITEM, CODE_TEXT, THANKS } from './who';

const meeting = section('О встрече');
const view = section('Ваше мнение');

export const OPINIONS: readonly Kind[] = [
  {
    key: 'feedback', title: 'Обратная связь по встрече', repeats: true, when: 'после встречи', audience: 'участники пар', categories: [], identity: 'code', mayBeAnonymous: true, thanks: 'Спасибо! Ответ записан.',
    intro: 'Три вопроса, меньше минуты.',
    items: [
      meeting.line(CODE_ITEM, CODE_TEXT, { rule: 'код', help: 'Если форма открыта по вашей ссылке, код уже вписан.', goes: { to: 'who', what: 'code' } }),
      { ...PARTNER, section: 'О встрече' },
      meeting.date('date', 'Когда была встреча?'),
      meeting.scaleOf('use', 'Насколько встреча была полезной?', ['1; 5; не помогла; очень помогла'], { required: true }),
      meeting.scaleOf('mood', 'С каким настроением вы ушли?', ['1; 5; плохим; отличным'], { required: true }),
      meeting.text('word', 'Что запомнилось или что поменять?'),
    ],
  },
  {
    key: 'partner', title: 'Отзыв партнёра', when: 'май', audience: 'партнёры', categories: [], identity: 'free', mayBeAnonymous: true, thanks: THANKS, intro: 'Вопросы организациям, которые участвовали в программе наставничества.',
    items: [
      view.line('organisation', 'Организация', { personal: true }),
      view.scale('effect', 'Насколько действенной вы считаете программу?'),
      view.scale('clear', 'Насколько понятно было, чего ждёт от вас школа?'),
      view.scale('change', 'Насколько вы довольны сотрудничеством?'),
      view.text('value', 'Что вы считаете главным итогом?'),
      view.text('lacked', 'Что стоит изменить?'),
      view.one('again', 'Готовы ли вы участвовать дальше?', YES_NO, { required: true }),
    ],
  },
  {
    key: 'parent', title: 'Отзыв родителя', when: 'май', audience: 'родители', categories: [], identity: 'free', mayBeAnonymous: true, thanks: THANKS, intro: 'Вопросы родителям наставляемых. Имя ребёнка указывать не нужно.',
    items: [
      view.line('class', 'Класс ребёнка'),
      view.one('aware', 'Знали ли вы, чем ребёнок занимается с наставником?', ['да', 'в общих чертах', 'нет'], { required: true }),
      view.scale('change', 'Насколько вы довольны участием ребёнка в программе?'),
      view.scale('effect', 'Насколько заметны перемены?'),
      view.text('value', 'Что изменилось?'),
      view.text('lacked', 'Что стоит изменить в программе?'),
      view.one('again', 'Хотите ли вы, чтобы ребёнок продолжил?', ['да', 'нет', 'пусть решает сам'], { required: true }),
    ],
  },
];
