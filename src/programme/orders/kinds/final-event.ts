// O14 «О проведении итогового мероприятия»: what, when, where, who is responsible, and its programme.

import { longDate } from '../../language';
import { Composer } from '../composer';
import type { DocumentKind } from '../kind';
import type { Clause, DocumentResult, TableBlock } from '../model';
import { programmeTracks } from '../tracks';
import { deadline } from './launch-asks';
import { cellsOf, table } from './lines-table';
import { adults } from './meant-for';

const EVENTS = {
  'итоговая встреча участников программы наставничества': { genitive: 'итоговой встречи участников программы наставничества', accusative: 'итоговую встречу участников программы наставничества' },
  'фестиваль наставничества': { genitive: 'фестиваля наставничества', accusative: 'фестиваль наставничества' },
  'конкурс «Лучший наставник»': { genitive: 'конкурса «Лучший наставник»', accusative: 'конкурс «Лучший наставник»' },
  'круглый стол по итогам наставничества': { genitive: 'круглого стола по итогам наставничества', accusative: 'круглый стол по итогам наставничества' },
} as const;
type Name = keyof typeof EVENTS;
const CHOICES = Object.keys(EVENTS) as Name[];

const PROGRAMME: readonly string[] = ['Открытие, приветствие; директор', 'Итоги программы наставничества за год; куратор', 'Истории пар и групп; наставники и наставляемые', 'Награждение наставников и партнёров; директор', 'Обсуждение планов, общая фотография; куратор'];

/** A line may begin with its time: «14:20; Истории пар; наставники». */
const TIMED = /^\d{1,2}[:.]\d\d/;

const programmeTable = (lines: readonly string[]): TableBlock =>
  table([{ heading: 'Время', share: 16 }, { heading: 'Содержание', share: 46 }, { heading: 'Ответственный', share: 30 }], lines.map((line) => cellsOf(TIMED.test(line) ? line : `;${line}`, 3)));

function compose(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const event = EVENTS[CHOICES.find((name) => name === to.text('event')) ?? (CHOICES[0] as Name)];
  const curator = to.curator();
  const responsible = to.text('responsible') === '' ? curator : to.person(to.text('responsible'), { post: true });
  const time = to.text('time');
  if (time === '') to.advise('Время мероприятия не указано: впишите его, если оно известно.');
  const tracks = programmeTracks(facts);
  const clauses: Clause[] = [
    { text: `Провести ${longDate(deadline(to, 'date'))}${time === '' ? '' : ` в ${time}`} ${event.accusative}. Место проведения – ${to.text('place').replace(/\.$/, '')}` },
    { text: `Назначить ответственным за подготовку и проведение мероприятия ${to.wordings.nameAndPost(responsible, 'accusative')}` },
    { text: 'Утвердить программу мероприятия (приложение)' },
    ...(tracks.pupils ? [{ text: 'Классным руководителям обеспечить участие обучающихся и их безопасность во время мероприятия' }] : []),
    { text: 'Фотографии и имена участников публиковать только при наличии согласия на распространение персональных данных' },
    to.control(),
  ];
  return to.done({
    title: `О проведении ${event.genitive}`,
    body: to.order(to.preamble(`В целях подведения итогов программы наставничества в ${facts.year} учебном году`, tracks), clauses),
    appendices: [{ title: 'Программа мероприятия', orientation: 'portrait', approved: 'УТВЕРЖДЕНА', body: [programmeTable(to.list('programme'))] }],
    acquaintance: responsible === curator ? [curator] : [curator, responsible],
  });
}

export const finalEventKind: DocumentKind = {
  id: 'итоговое мероприятие',
  code: 'O14',
  title: 'О проведении итогового мероприятия',
  help: 'Весной: дата, место, ответственный, программа.',
  group: 'Приказы',
  series: 'приказы',
  about: 'programme',
  asks: [
    { key: 'event', title: 'Что проводится', type: 'choice', required: true, choices: CHOICES, start: () => CHOICES[0] as Name },
    { key: 'date', title: 'Дата', type: 'date', required: true },
    { key: 'time', title: 'Время', help: 'Например, 14:00.', type: 'text', required: false },
    { key: 'place', title: 'Место', type: 'text', required: true, start: () => 'актовый зал школы' },
    { key: 'responsible', title: 'Ответственный', help: 'Пусто – куратор программы.', type: 'person', required: false, ...adults },
    { key: 'programme', title: 'Программа', help: 'Каждый пункт с новой строки: время; содержание; ответственный. Время и ответственного можно не писать.', type: 'lines', required: true, start: () => PROGRAMME },
  ],
  compose: (facts, given) => compose(finalEventKind, facts, given),
};
