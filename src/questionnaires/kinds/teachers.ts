// Questionnaires of teachers: where a request comes from, professional difficulties in September and in May, needs of training.

import { section, type Item, type Kind } from '../item';
import { THANKS, WHO } from './who';

const source = section('Откуда запрос');

export const SOURCES: Kind = {
  key: 'teacher sources', title: 'Источники запроса педагога', when: 'апрель – сентябрь', audience: 'наставляемые', categories: ['молодой педагог', 'педагог'], identity: 'code', mayBeAnonymous: false,
  intro: 'На чём основан запрос педагога на помощь наставника. Документы прикладывать не нужно: достаточно назвать, откуда взялась рекомендация.', thanks: THANKS,
  items: [
    ...WHO,
    source.many('sources', 'На что вы опираетесь?', ['рекомендация аттестационной комиссии', 'самооценка по профессиональному стандарту', 'анализ методической работы', 'посещение уроков', 'итоги диагностики предметных знаний', 'собственное желание'], { required: true, other: true }),
    source.text('advice', 'Что именно рекомендовано?', { help: 'Кратко, своими словами.', goes: { to: 'role', column: 'note' } }),
    source.line('standard', 'Трудовые действия профессионального стандарта, которые хотелось бы укрепить'),
    source.text('request', 'Чего вы ждёте от наставника?', { goes: { to: 'role', column: 'request' } }),
  ],
};

/** Measure into which the mean of the scales below goes. */
export const DIFFICULTIES = 'Профессиональные затруднения';
const HARD = '1; 5; легко; очень трудно';

const SKILLS: readonly (readonly [key: string, text: string])[] = [
  ['plan', 'составлять рабочую программу и планировать урок'],
  ['aims', 'ставить цели и задачи урока'],
  ['methods', 'выбирать методы и приёмы'],
  ['attention', 'удерживать внимание и порядок в классе'],
  ['motivation', 'пробуждать интерес к предмету'],
  ['difference', 'работать с детьми разного уровня'],
  ['special', 'работать с детьми с ОВЗ'],
  ['assessment', 'оценивать и давать обратную связь'],
  ['digital', 'пользоваться цифровыми средствами и электронным журналом'],
  ['papers', 'вести документацию'],
  ['parents', 'общаться с родителями'],
  ['colleagues', 'взаимодействовать с коллегами'],
  ['selfstudy', 'заниматься самообразованием, готовиться к аттестации'],
];

const difficulties = (moment: 'entry' | 'exit'): Item[] => {
  const part = section('Насколько вам трудно');
  return [
    ...WHO,
    ...SKILLS.map(([key, text]) => part.scaleOf(key, text, [HARD], { required: true, goes: { to: 'measure', measure: DIFFICULTIES, moment } })),
    section('Ещё').text('most', moment === 'entry' ? 'Что сейчас труднее всего?' : 'Что стало легче за год? Что осталось трудным?'),
    section('Ещё').many('help', moment === 'entry' ? 'Какая помощь была бы полезна?' : 'Какая помощь была полезна?', ['посещение моих уроков', 'посещение уроков наставника', 'разбор планов и материалов', 'беседы и советы', 'методическое объединение', 'курсы'], { other: true }),
  ];
};

const teacher = { audience: 'наставляемые', categories: ['молодой педагог', 'педагог'], identity: 'code', mayBeAnonymous: false, thanks: THANKS } as const;

export const TEACHERS: readonly Kind[] = [
  SOURCES,
  { ...teacher, key: 'difficulties before', title: 'Профессиональные затруднения: сентябрь', when: 'сентябрь', intro: 'Оцените, насколько вам сейчас трудно даётся каждое дело. Ответы нужны, чтобы составить план работы с наставником, и ни на что другое не влияют.', items: difficulties('entry') },
  { ...teacher, key: 'difficulties after', title: 'Профессиональные затруднения: май', when: 'май', mirrors: 'difficulties before', intro: 'Те же вопросы, что в сентябре: по ним видно, что изменилось за год.', items: difficulties('exit') },
  {
    key: 'training', title: 'Потребности в обучении', when: 'август – сентябрь', audience: 'наставники', categories: [], identity: 'code', mayBeAnonymous: true, thanks: THANKS,
    intro: 'Чему вы хотели бы научиться, чтобы быть наставником увереннее. По ответам составим программу «Школы наставников».',
    items: [
      ...WHO,
      section('Чему учиться').many('needs', 'Какие темы вам нужны?', ['роль и задачи наставника', 'первая встреча и план работы', 'как слушать и задавать вопросы', 'обратная связь', 'сложные ситуации и конфликты', 'возрастные особенности', 'безопасность и границы', 'документы программы'], { required: true, other: true }),
      section('Чему учиться').one('format', 'Как удобнее учиться?', ['очно, одним днём', 'очно, по часу в неделю', 'дистанционно', 'в паре с опытным наставником']),
      section('Чему учиться').scale('ready', 'Насколько уверенно вы чувствуете себя в роли наставника?'),
      section('Чему учиться').text('share', 'Чем вы могли бы поделиться с другими наставниками?'),
    ],
  },
];
