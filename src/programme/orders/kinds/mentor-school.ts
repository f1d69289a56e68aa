// O13 «Об организации «Школы наставников»»: who leads it, when, its programme and schedule as two appendices.

import { longDate } from '../../language';
import { Composer } from '../composer';
import type { Ask, DocumentKind } from '../kind';
import type { Clause, DocumentResult, TableBlock } from '../model';
import { programmeTracks } from '../tracks';
import { deadline, firstDay, lastDay, SOON } from './launch-asks';
import { adviseShort, numbered } from './lines-table';
import { adults } from './meant-for';

const PROGRAMME: readonly string[] = [
  'Цели, роли и границы наставничества; 1', 'Права и обязанности, согласия и этика общения; 1', 'Как начать: первая встреча и договорённости; 2', 'Постановка цели и персонализированная программа; 2',
  'Обратная связь и трудные ситуации; 2', 'Завершение работы пары и оценка результата; 1',
];

const TOPICS: TableBlock['columns'] = [{ heading: 'Тема занятия', share: 72 }, { heading: 'Количество часов', share: 20, align: 'center' }];
const SESSIONS: TableBlock['columns'] = [{ heading: 'Дата, время', share: 24 }, { heading: 'Тема', share: 36 }, { heading: 'Место, ведущий', share: 32 }];

/** The programme with its hours added up, where every line tells them. */
const programmeTable = (lines: readonly string[]): TableBlock => {
  const table = numbered(TOPICS, lines);
  const hours = table.rows.map((row) => Number((row[2] ?? '').replace(',', '.')));
  const total = hours.reduce((sum, each) => sum + each, 0);
  return hours.length < 2 || !(total > 0) ? table : { ...table, rows: [...table.rows, ['', 'Всего', String(total).replace('.', ',')]] };
};

const fromAsk: Ask = { key: 'from', title: 'Начало занятий', type: 'date', required: true, start: (facts) => (firstDay(facts) > facts.today ? firstDay(facts) : facts.today) };
const untilAsk: Ask = { key: 'until', title: 'Окончание занятий', type: 'date', required: true, start: lastDay };

function compose(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const curator = to.curator();
  const leader = to.text('leader') === '' ? curator : to.person(to.text('leader'), { post: true });
  const [from, until] = [to.date('from'), deadline(to, 'until')];
  if (from !== '' && until !== '' && from > until) to.lack('asked.until', 'Окончание занятий раньше их начала.');
  const [programme, schedule] = [to.list('programme'), to.list('schedule')];
  adviseShort(to, 'programme', programme, TOPICS.length);
  adviseShort(to, 'schedule', schedule, SESSIONS.length);
  const clauses: Clause[] = [
    { text: `Организовать с ${longDate(from)} по ${longDate(until)} работу «Школы наставников»` },
    { text: `Назначить руководителем «Школы наставников» ${to.wordings.nameAndPost(leader, 'accusative')}` },
    { text: 'Утвердить:', items: ['программу «Школы наставников» (приложение № 1);', 'график занятий «Школы наставников» (приложение № 2).'] },
    { text: `Куратору программы наставничества ${to.wordings.surnameFirst(curator, 'dative')}:`, items: [`ознакомить наставников с графиком занятий ${SOON};`, 'обеспечить участие наставников в занятиях и учёт посещения.'] },
    to.control(),
  ];
  return to.done({
    title: 'Об организации «Школы наставников»',
    body: to.order(to.preamble('В целях подготовки и методической поддержки наставников', programmeTracks(facts)), clauses),
    appendices: [
      { title: 'Программа «Школы наставников»', orientation: 'portrait', approved: 'УТВЕРЖДЕНА', body: [programmeTable(programme)] },
      { title: 'График занятий «Школы наставников»', orientation: 'portrait', approved: 'УТВЕРЖДЁН', body: [numbered(SESSIONS, schedule)] },
    ],
    acquaintance: leader === curator ? [curator] : [curator, leader],
  });
}

export const mentorSchoolKind: DocumentKind = {
  id: 'школа наставников',
  code: 'O13',
  title: 'Об организации «Школы наставников»',
  help: 'Обучение наставников: руководитель, программа и график.',
  group: 'Приказы',
  series: 'приказы',
  about: 'programme',
  asks: [
    { key: 'leader', title: 'Руководитель', help: 'Пусто – куратор программы.', type: 'person', required: false, ...adults },
    fromAsk, untilAsk,
    { key: 'programme', title: 'Программа', help: 'Каждое занятие с новой строки: тема; часов.', type: 'lines', required: true, start: () => PROGRAMME },
    { key: 'schedule', title: 'График', help: 'Каждое занятие с новой строки: дата, время; тема; место, ведущий. Например: 7 декабря, 15:00; Первая встреча; каб. 12, педагог-психолог.', type: 'lines', required: true },
  ],
  compose: (facts, given) => compose(mentorSchoolKind, facts, given),
};
