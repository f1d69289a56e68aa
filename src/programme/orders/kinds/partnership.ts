// D12: the agreement with an organisation whose workers become mentors: parties, subject, what each does, term, details of both.

import { initialsFirst, listLines, longDate, typographic } from '../../language';
import { Composer } from '../composer';
import type { DocumentKind } from '../kind';
import type { Clause, DocumentResult } from '../model';
import { addressOf } from './consent-parts';
import { lastDay } from './launch-asks';
import { paragraph, placeAndDate } from './text-blocks';

const SCHOOL: readonly string[] = ['знакомит Партнёра с программой наставничества и порядком её реализации', 'организует подбор, обучение и сопровождение наставнических пар', 'предоставляет помещения для встреч и отвечает за безопасность обучающихся на своей территории', 'получает согласия участников на обработку персональных данных'];
/** Ст. 351.1 ТК РФ bars some people from work with minors; a partner answers for those whom it sends. */
const PARTNER: readonly string[] = ['рекомендует наставников из числа своих работников с их согласия, среди них нет лиц, которым закон запрещает работать с несовершеннолетними', 'создаёт условия для встреч наставников с наставляемыми и отвечает за безопасность обучающихся на своей территории', 'сохраняет конфиденциальность персональных данных участников и не использует их вне программы'];

function compose(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const director = to.director();
  const school = facts.setting('school.full').trim().replace(/\n/g, ' ');
  const details = to.list('details');
  const clauses: Clause[] = [
    { text: 'Предмет соглашения – безвозмездное сотрудничество Сторон в реализации программы наставничества обучающихся и педагогических работников Школы.' },
    { text: 'Школа:', items: listLines(SCHOOL) }, { text: 'Партнёр:', items: listLines(PARTNER) },
    { text: typographic(`Соглашение вступает в силу с ${longDate(to.date('from'))}, действует по ${longDate(to.date('until'))} и может быть продлено по согласию Сторон.`) },
    { text: 'Соглашение не предусматривает финансовых обязательств Сторон. Изменения оформляются письменно. Каждая Сторона может выйти из соглашения, письменно предупредив другую за 30 дней.' },
    { text: 'Споры разрешаются путём переговоров. Соглашение составлено в двух экземплярах, имеющих одинаковую юридическую силу, по одному для каждой Стороны.' },
  ];
  return to.done({
    title: 'Соглашение о сотрудничестве в программе наставничества', opening: { is: 'title' }, word: { dative: 'соглашению', instrumental: 'соглашением' }, signed: false,
    body: [
      placeAndDate(to),
      paragraph(`${school} (далее – Школа), в лице ${to.representative()}, и ${to.text('partner')} (далее – Партнёр), в лице ${to.text('head')}, вместе именуемые Стороны, заключили настоящее соглашение о нижеследующем:`),
      { is: 'clauses', list: clauses },
      {
        is: 'sides',
        left: ['Школа:', typographic(facts.setting('school.short').trim()), ...addressOf(facts).map(typographic), '', `_______________ ${initialsFirst(director)}`, 'М. П.'],
        right: ['Партнёр:', typographic(to.text('partner')), ...(details.length > 0 ? details.map(typographic) : ['адрес: ________________________', 'ОГРН _______________________', 'ИНН ________________________']), '', `_______________ ${to.text('signer') || '______________'}`, 'М. П.'],
      },
    ],
  });
}

export const partnershipKind: DocumentKind = {
  id: 'соглашение с партнёром', code: 'D12', title: 'Соглашение с партнёром', help: 'С организацией, чьи сотрудники становятся наставниками.', group: 'Согласия и соглашения', series: '', about: 'partner',
  asks: [
    { key: 'partner', title: 'Партнёр', help: 'Полное название в именительном падеже.', type: 'text', required: true },
    { key: 'head', title: 'В лице кого', help: 'В родительном падеже: директора Смирновой Ольги Петровны, действующей на основании устава.', type: 'text', required: true },
    { key: 'signer', title: 'Кто подписывает от партнёра', help: 'Инициалы и фамилия: О.П. Смирнова. Пусто – место, чтобы вписать.', type: 'text', required: false },
    { key: 'details', title: 'Реквизиты партнёра', help: 'Адрес, ОГРН, ИНН, каждый с новой строки. Пусто – место, чтобы вписать.', type: 'lines', required: false },
    { key: 'from', title: 'Действует с', type: 'date', required: true, start: ({ today }) => today }, { key: 'until', title: 'Действует по', type: 'date', required: true, start: lastDay },
  ],
  compose: (facts, given) => compose(partnershipKind, facts, given),
};
