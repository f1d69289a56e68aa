// O13 «Об организации «Школы наставников»»: who leads it, when, its programme and schedule as two appendices.

import { longDate, typographic } from '../../language';
import { Composer } from '../composer';
import type { DocumentKind } from '../kind';
import type { Clause, DocumentResult, TableBlock } from '../model';
import { fromAsk, untilAsk } from './launch-asks';

const PROGRAMME: readonly string[] = [
  'Цели, роли и границы наставничества; 1', 'Права и обязанности, согласия и этика общения; 1', 'Как начать: первая встреча и договорённости; 2', 'Постановка цели и персонализированная программа; 2',
  'Обратная связь и трудные ситуации; 2', 'Завершение работы пары и оценка результата; 1',
];

/** Lines «текст; текст; …» as rows of so many cells; the last cell keeps what is left. */
export const cellsOf = (line: string, width: number): string[] => {
  const parts = line.split(';').map((part) => part.trim());
  const head = parts.slice(0, width - 1);
  const cells = [...head, parts.slice(width - 1).join('; ')];
  while (cells.length < width) cells.push('');
  return cells.map((cell) => typographic(cell) || '—');
};

export const numbered = (columns: TableBlock['columns'], lines: readonly string[]): TableBlock => ({
  is: 'table', columns: [{ heading: '№ п/п', share: 8, align: 'center' }, ...columns], rows: lines.map((line, i) => [String(i + 1), ...cellsOf(line, columns.length)]),
});

function compose(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const curator = to.curator();
  const leader = to.text('leader') === '' ? curator : to.person(to.text('leader'), { post: true });
  const [from, until] = [to.date('from'), to.date('until')];
  const clauses: Clause[] = [
    { text: `Организовать с ${longDate(from)} по ${longDate(until)} работу «Школы наставников»` },
    { text: `Назначить руководителем «Школы наставников» ${to.wordings.nameAndPost(leader, 'accusative')}` },
    { text: 'Утвердить:', items: ['программу «Школы наставников» (приложение № 1);', 'график занятий «Школы наставников» (приложение № 2).'] },
    { text: `Куратору программы наставничества ${to.wordings.surnameFirst(curator, 'dative')} обеспечить участие наставников в занятиях и учёт посещения` },
    to.control(),
  ];
  return to.done({
    title: 'Об организации «Школы наставников»',
    body: to.order(to.preamble('В целях подготовки и методической поддержки наставников', { pupils: true, employees: true }), clauses),
    appendices: [
      { title: 'Программа «Школы наставников»', orientation: 'portrait', approved: 'УТВЕРЖДЕНА', body: [numbered([{ heading: 'Тема занятия', share: 72 }, { heading: 'Часов', share: 20, align: 'center' }], to.list('programme'))] },
      { title: 'График занятий «Школы наставников»', orientation: 'portrait', approved: 'УТВЕРЖДЁН', body: [numbered([{ heading: 'Дата, время', share: 24 }, { heading: 'Тема', share: 44 }, { heading: 'Место, ведущий', share: 24 }], to.list('schedule'))] },
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
    { key: 'leader', title: 'Руководитель', help: 'Пусто – куратор программы.', type: 'person', required: false },
    fromAsk, untilAsk,
    { key: 'programme', title: 'Программа', help: 'Каждое занятие с новой строки: тема; часов.', type: 'lines', required: true, start: () => PROGRAMME },
    { key: 'schedule', title: 'График', help: 'Каждое занятие с новой строки: дата, время; тема; место, ведущий.', type: 'lines', required: true },
  ],
  compose: (facts, given) => compose(mentorSchoolKind, facts, given),
};
