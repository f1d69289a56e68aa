// O1 «О внедрении целевой модели наставничества»: the order a programme begins with, with its five obligatory clauses.

import { listLines, longDate } from '../../language';
import { Composer } from '../composer';
import { textOf } from '../given';
import type { DocumentKind } from '../kind';
import type { Appendix, Clause, DocumentResult } from '../model';
import { curatorDuties } from './curator-duties';
import { agreedAsk, councilAsks, deadline, fromAsk, localActsAsk, monitoringAsks, untilAsk } from './launch-asks';
import { becomesAct } from './own-act';
import { regulationAppendix } from './regulation-text';
import { beneficiaries, programmeTracks } from '../tracks';
import { adoptionStamps, roadmapRows, roadmapTable } from './roadmap-table';

const TITLE = 'О внедрении целевой модели наставничества';

/** What a year is expected to bring, as far as the school mentors pupils, employees, or both. */
export const plannedResults = (facts: Composer['facts']): readonly string[] => {
  const { pupils, employees } = programmeTracks(facts);
  return [
    'создана и обновляется база наставников и наставляемых',
    `каждый ${[...(pupils ? ['обучающийся'] : []), ...(employees ? ['педагог'] : [])].join(' и ')}, обратившийся за поддержкой, получил наставника или сопровождение до его появления`,
    ...(pupils ? ['улучшились образовательные результаты, мотивация и психологическое состояние участников по сравнению с входными замерами'] : []),
    ...(employees ? ['молодые педагоги закрепились в школе и уверенно ведут уроки'] : []),
    'лучшие практики наставничества описаны и доступны коллегам',
  ];
};

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
  const [from, until, first, second] = [to.date('from'), deadline(to, 'until'), deadline(to, 'monitoring1'), deadline(to, 'monitoring2')];
  if (from !== '' && until !== '' && from > until) to.lack('asked.until', 'Конец программы раньше её начала.');
  const results = to.list('results');
  const together = to.text('attach') === 'да';
  const appendices = together ? attached(to) : [];
  const later = together ? '' : deadline(to, 'localActs');
  const tracks = programmeTracks(facts);
  const regional = facts.setting('regional.responsible').trim();
  const clauses: Clause[] = [
    { text: `Внедрить в ${facts.setting('school.short').trim()} целевую модель наставничества в срок с ${longDate(from)} по ${longDate(until)}` },
    {
      text: `Назначить куратором программы наставничества ${to.wordings.nameAndPost(curator, 'accusative')}, и возложить на куратора следующие обязанности:`,
      items: [...curatorDuties(tracks).map((duty) => `${duty};`), `взаимодействовать с региональным центром наставничества${regional === '' ? '' : ` (ответственное лицо – ${regional})`}.`],
    },
    { text: `Провести мониторинг реализации программы наставничества: первый этап (качество программы) – до ${longDate(first)}, второй этап (влияние программы на участников) – до ${longDate(second)}` },
    { text: 'Утвердить планируемые результаты внедрения целевой модели наставничества:', items: listLines(results) },
    together
      ? { text: `Утвердить и ввести в действие с ${longDate(from)}:`, items: ['положение о наставничестве (приложение № 1);', `дорожную карту внедрения целевой модели наставничества на ${facts.year} учебный год (приложение № 2).`] }
      : { text: `Куратору ${to.wordings.surnameFirst(curator, 'dative')} до ${longDate(later)} представить на утверждение положение о наставничестве и дорожную карту внедрения целевой модели наставничества на ${facts.year} учебный год` },
    to.control(),
  ];
  return to.done({
    title: TITLE,
    body: to.order(to.preamble(`В целях поддержки ${beneficiaries(tracks)}, раскрытия их возможностей и передачи опыта`, tracks), clauses),
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
    { key: 'results', title: 'Планируемые результаты', help: 'Каждый с новой строки.', type: 'lines', required: true, start: plannedResults },
    { key: 'attach', title: 'Приложить положение и дорожную карту', help: '«нет» – их утвердят отдельные приказы.', type: 'flag', required: true, start: () => 'нет' },
    localActsAsk,
    ...councilAsks, agreedAsk,
  ],
  compose: (facts, given) => compose(launchKind, facts, given),
  effects: (facts, given) => becomesAct(facts, TITLE, textOf(given, 'from')),
};
