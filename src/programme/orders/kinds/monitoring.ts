// O17 «О проведении мониторинга»: which stage, from when to when, with what tools, who answers for it.

import { longDate } from '../../language';
import { Composer } from '../composer';
import type { DocumentKind } from '../kind';
import type { Clause, DocumentResult } from '../model';

const STAGES = {
  'первый этап: качество программы': { title: 'первого этапа мониторинга реализации программы наставничества', accusative: 'первый этап мониторинга – оценку качества реализации программы наставничества' },
  'второй этап: влияние на участников': { title: 'второго этапа мониторинга реализации программы наставничества', accusative: 'второй этап мониторинга – оценку влияния программы наставничества на участников' },
} as const;
type Name = keyof typeof STAGES;
const CHOICES = Object.keys(STAGES) as Name[];

const TOOLS: readonly string[] = ['анкеты наставников и наставляемых до и после работы пар', 'замеры по выбранным показателям на входе и на выходе', 'анализ журнала встреч и выполнения персонализированных программ', 'анализ сильных и слабых сторон, возможностей и рисков программы'];

function compose(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const stage = STAGES[CHOICES.find((name) => name === to.text('stage')) ?? (CHOICES[0] as Name)];
  const curator = to.curator();
  const responsible = to.text('responsible') === '' ? curator : to.person(to.text('responsible'), { post: true });
  const [from, until, report] = [to.date('from'), to.date('until'), to.date('report')];
  if (from !== '' && until !== '' && from > until) to.lack('asked.until', 'Конец мониторинга раньше его начала.');
  const tools = to.list('tools').map((tool) => tool.replace(/[;.]$/, ''));
  const clauses: Clause[] = [
    { text: `Провести с ${longDate(from)} по ${longDate(until)} ${stage.accusative}` },
    { text: 'Использовать при проведении мониторинга:', items: tools.map((tool, i) => `${tool}${i + 1 < tools.length ? ';' : '.'}`) },
    { text: `Назначить ответственным за проведение мониторинга ${to.wordings.nameAndPost(responsible, 'accusative')}` },
    { text: 'Классным руководителям и педагогу-психологу обеспечить участие обучающихся в опросах и замерах' },
    { text: `Итоговую справку представить директору до ${longDate(report)}` },
    to.control(),
  ];
  return to.done({
    title: `О проведении ${stage.title}`,
    body: to.order(to.preamble('В целях оценки реализации программы наставничества', { pupils: true, employees: true }), clauses),
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
    { key: 'stage', title: 'Какой этап', type: 'choice', required: true, choices: CHOICES, start: ({ today }) => CHOICES[today.slice(5) > '01-31' && today.slice(5) < '08-01' ? 1 : 0] as Name },
    { key: 'from', title: 'С', type: 'date', required: true },
    { key: 'until', title: 'По', type: 'date', required: true },
    { key: 'tools', title: 'Чем измеряем', help: 'Каждое с новой строки.', type: 'lines', required: true, start: () => TOOLS },
    { key: 'responsible', title: 'Ответственный', help: 'Пусто – куратор программы.', type: 'person', required: false },
    { key: 'report', title: 'Справка – до', type: 'date', required: true },
  ],
  compose: (facts, given) => compose(monitoringKind, facts, given),
};
