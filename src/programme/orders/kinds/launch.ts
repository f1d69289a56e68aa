// O1 «О внедрении целевой модели наставничества»: the order a programme begins with, with its five obligatory clauses.

import { longDate } from '../../language';
import { Composer } from '../composer';
import { textOf } from '../given';
import type { DocumentKind } from '../kind';
import type { Appendix, Clause, DocumentResult } from '../model';
import { CURATOR_DUTIES } from './curator-duties';
import { agreedAsk, councilAsks, fromAsk, monitoringAsks, untilAsk } from './launch-asks';
import { becomesAct } from './own-act';
import { regulationAppendix } from './regulation-text';
import { adoptionStamps, roadmapRows, roadmapTable } from './roadmap-table';

const TITLE = 'О внедрении целевой модели наставничества';

export const PLANNED_RESULTS: readonly string[] = [
  'создана и обновляется база наставников и наставляемых',
  'каждый обучающийся и педагог, обратившийся за поддержкой, получил наставника или сопровождение до его появления',
  'улучшились образовательные результаты, мотивация и психологическое состояние участников по сравнению с входными замерами',
  'молодые педагоги закрепились в школе и уверенно ведут уроки',
  'лучшие практики наставничества описаны и доступны коллегам',
];

const attached = (to: Composer): Appendix[] => {
  const rows = roadmapRows(to.facts);
  if (rows.length === 0) to.lack('roadmap', 'Дорожной карты этого года нет: загрузите её или утвердите отдельным приказом.');
  const stamps = adoptionStamps({ date: to.date('councilDate'), number: to.text('councilNumber') }, to.text('agreedWith'));
  return [
    regulationAppendix(to, stamps),
    { title: `Дорожная карта внедрения целевой модели наставничества на ${to.facts.year} учебный год`, orientation: 'landscape', approved: 'УТВЕРЖДЕНА', stamps, body: [roadmapTable(rows)] },
  ];
};

function compose(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  // The order does not refer to its own former edition.
  const to = new Composer(kind, { ...facts, grounds: facts.grounds.filter((ground) => ground.title.trim() !== TITLE) }, given);
  const curator = to.curator();
  const [from, until, first, second] = [to.date('from'), to.date('until'), to.date('monitoring1'), to.date('monitoring2')];
  if (from !== '' && until !== '' && from > until) to.lack('asked.until', 'Конец программы раньше её начала.');
  const results = to.list('results');
  const together = to.text('attach') === 'да';
  const appendices = together ? attached(to) : [];
  const later = to.date('localActs');
  const regional = facts.setting('regional.responsible').trim();
  const clauses: Clause[] = [
    { text: `Внедрить в ${facts.setting('school.short').trim()} целевую модель наставничества в срок с ${longDate(from)} по ${longDate(until)}` },
    {
      text: `Назначить куратором программы наставничества ${to.wordings.nameAndPost(curator, 'accusative')}, и возложить на куратора следующие обязанности:`,
      items: [...CURATOR_DUTIES.map((duty) => `${duty};`), `взаимодействовать с региональным центром наставничества${regional === '' ? '' : ` (ответственное лицо – ${regional})`}.`],
    },
    { text: `Провести мониторинг реализации программы наставничества: первый этап (качество программы) – до ${longDate(first)}, второй этап (влияние программы на участников) – до ${longDate(second)}` },
    { text: 'Утвердить планируемые результаты внедрения целевой модели наставничества:', items: results.map((line, i) => `${line.replace(/[;.]$/, '')}${i + 1 < results.length ? ';' : '.'}`) },
    together
      ? { text: 'Утвердить:', items: ['положение о наставничестве (приложение № 1);', `дорожную карту внедрения целевой модели наставничества на ${facts.year} учебный год (приложение № 2).`] }
      : { text: `Куратору ${to.wordings.surnameFirst(curator, 'dative')} до ${longDate(later)} представить на утверждение положение о наставничестве и дорожную карту внедрения целевой модели наставничества на ${facts.year} учебный год` },
    to.control(),
  ];
  return to.done({
    title: TITLE,
    body: to.order(to.preamble('В целях поддержки обучающихся и педагогических работников, раскрытия их возможностей и передачи опыта', { pupils: true, employees: true }), clauses),
    appendices,
    acquaintance: [curator],
  });
}

export const launchKind: DocumentKind = {
  id: 'внедрение',
  code: 'O1',
  title: TITLE,
  help: 'С него программа начинается: сроки, куратор, мониторинг, планируемые результаты, положение и дорожная карта.',
  group: 'Приказы',
  series: 'приказы',
  about: 'programme',
  asks: [
    fromAsk, untilAsk, ...monitoringAsks,
    { key: 'results', title: 'Планируемые результаты', help: 'Каждый с новой строки.', type: 'lines', required: true, start: () => PLANNED_RESULTS },
    { key: 'attach', title: 'Приложить положение и дорожную карту', help: '«нет» – их утвердят отдельные приказы.', type: 'flag', required: true, start: () => 'нет' },
    { key: 'localActs', title: 'Представить положение и дорожную карту – до', type: 'date', required: true, start: ({ year }) => (/^\d{4}\//.test(year) ? `${year.slice(0, 4)}-09-15` : '') },
    ...councilAsks, agreedAsk,
  ],
  compose: (facts, given) => compose(launchKind, facts, given),
  effects: (facts, given) => becomesAct(facts, TITLE, textOf(given, 'from')),
};
