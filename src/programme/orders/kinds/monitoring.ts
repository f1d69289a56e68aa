// O17 «О проведении мониторинга»: which stage, from when to when, with what tools, who answers for it.

import { listLines, longDate } from '../../language';
import { Composer } from '../composer';
import type { Facts } from '../facts';
import type { DocumentKind } from '../kind';
import type { Clause, DocumentResult } from '../model';
import { programmeTracks } from '../tracks';
import { upperFirst } from '../wordings';
import { deadline } from './launch-asks';
import { adults } from './meant-for';

const STAGES = {
  'первый этап: качество программы': { title: 'первого этапа мониторинга реализации программы наставничества', accusative: 'первый этап мониторинга – оценку качества реализации программы наставничества', work: 'опросах' },
  'второй этап: влияние на участников': { title: 'второго этапа мониторинга реализации программы наставничества', accusative: 'второй этап мониторинга – оценку влияния программы наставничества на участников', work: 'опросах и замерах' },
} as const;
type Name = keyof typeof STAGES;
const CHOICES = Object.keys(STAGES) as Name[];

/** The first stage asks how the programme goes, the second what it changed: measures before and after belong to the second. */
const TOOLS: readonly [readonly string[], readonly string[]] = [
  ['анкеты наставников и наставляемых', 'анализ журнала встреч и выполнения персонализированных программ', 'анализ сильных и слабых сторон, возможностей и рисков программы'],
  ['анкеты наставников и наставляемых по итогам работы пар', 'сравнение замеров по выбранным показателям на входе и на выходе', 'анализ выполнения персонализированных программ'],
];

/** The second stage is due from February to July. */
const stageAt = ({ today }: Facts): 0 | 1 => (today.slice(5) > '01-31' && today.slice(5) < '08-01' ? 1 : 0);

/** A usual day of the stage in its half of the school year. */
const usual = (first: string, second: string) => (facts: Facts): string => {
  if (!/^\d{4}\/\d{4}$/.test(facts.year)) return '';
  return stageAt(facts) === 0 ? `${facts.year.slice(0, 4)}-${first}` : `${facts.year.slice(5)}-${second}`;
};

function compose(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const stage = STAGES[CHOICES.find((name) => name === to.text('stage')) ?? (CHOICES[0] as Name)];
  const curator = to.curator();
  const responsible = to.text('responsible') === '' ? curator : to.person(to.text('responsible'), { post: true });
  const [from, until, report] = [to.date('from'), to.date('until'), deadline(to, 'report')];
  if (from !== '' && until !== '' && from > until) to.lack('asked.until', 'Конец мониторинга раньше его начала.');
  if (until !== '' && report !== '' && report < until) to.lack('asked.report', 'Справка раньше, чем кончится мониторинг: проверьте дату.');
  const tracks = programmeTracks(facts);
  const clauses: Clause[] = [
    { text: `Провести с ${longDate(from)} по ${longDate(until)} ${stage.accusative}` },
    { text: 'Использовать при проведении мониторинга:', items: listLines(to.list('tools')) },
    { text: `Назначить ответственным за проведение мониторинга ${to.wordings.nameAndPost(responsible, 'accusative')}` },
    ...(tracks.pupils ? [{ text: `Классным руководителям и педагогу-психологу обеспечить участие обучающихся в ${stage.work}` }] : []),
    { text: `${upperFirst(to.wordings.surnameFirst(responsible, 'dative'))} представить справку об итогах мониторинга до ${longDate(report)}` },
    to.control(),
  ];
  return to.done({
    title: `О проведении ${stage.title}`,
    body: to.order(to.preamble(`В целях оценки реализации программы наставничества в ${facts.year} учебном году`, tracks), clauses),
    acquaintance: responsible === curator ? [curator] : [curator, responsible],
  });
}

export const monitoringKind: DocumentKind = {
  id: 'мониторинг',
  code: 'O17',
  title: 'О проведении мониторинга',
  help: 'В декабре и в мае: сроки, чем измеряем, кто отвечает.',
  group: 'Приказы',
  series: 'приказы',
  about: 'programme',
  asks: [
    { key: 'stage', title: 'Какой этап', type: 'choice', required: true, choices: CHOICES, start: (facts) => CHOICES[stageAt(facts)] as Name },
    { key: 'from', title: 'Начало мониторинга', type: 'date', required: true, start: usual('12-10', '05-10') },
    { key: 'until', title: 'Окончание мониторинга', type: 'date', required: true, start: usual('12-25', '05-31') },
    { key: 'tools', title: 'Чем измеряем', help: 'Каждое с новой строки. Для другого этапа список нужен другой: замеры на входе и на выходе – во втором.', type: 'lines', required: true, start: (facts) => TOOLS[stageAt(facts)] },
    { key: 'responsible', title: 'Ответственный', help: 'Пусто – куратор программы.', type: 'person', required: false, ...adults },
    { key: 'report', title: 'Справку представить до', type: 'date', required: true, start: usual('12-30', '06-10') },
  ],
  compose: (facts, given) => compose(monitoringKind, facts, given),
};
