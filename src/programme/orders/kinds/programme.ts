// O6 «Об утверждении программы наставничества»: the year's programme as an appendix.

import { longDate } from '../../language';
import { Composer } from '../composer';
import type { DocumentKind } from '../kind';
import type { Clause, DocumentResult } from '../model';
import { PLANNED_RESULTS } from './launch';
import { councilAsks, fromAsk, untilAsk } from './launch-asks';
import { programmeBody } from './programme-text';
import { adoptionStamps } from './roadmap-table';

function compose(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const curator = to.curator();
  const council = { date: to.date('councilDate'), number: to.text('councilNumber') };
  const clauses: Clause[] = [
    { text: `Утвердить программу наставничества на ${facts.year} учебный год (приложение)` },
    { text: `Реализовать программу с ${longDate(to.date('from'))} по ${longDate(to.date('until'))}` },
    { text: `Куратору программы наставничества ${to.wordings.surnameFirst(curator, 'dative')} ознакомить с программой участников и организовать её выполнение` },
    to.control(),
  ];
  return to.done({
    title: `Об утверждении программы наставничества на ${facts.year} учебный год`,
    body: to.order(to.preamble('В целях содержательного обеспечения наставничества', { pupils: true, employees: true }), clauses),
    appendices: [{ title: `Программа наставничества на ${facts.year} учебный год`, orientation: 'portrait', approved: 'УТВЕРЖДЕНА', stamps: council.date === '' && council.number === '' ? [] : adoptionStamps(council, ''), body: programmeBody(to, to.list('results')) }],
    acquaintance: [curator],
  });
}

export const programmeKind: DocumentKind = {
  id: 'программа',
  code: 'O6',
  title: 'Об утверждении программы наставничества',
  help: 'Каждый год: программа составляется по данным реестра.',
  group: 'Приказы',
  series: 'приказы',
  about: 'programme',
  asks: [
    fromAsk, untilAsk,
    { key: 'results', title: 'Планируемые результаты', help: 'Каждый с новой строки.', type: 'lines', required: true, start: () => PLANNED_RESULTS },
    ...councilAsks,
  ],
  compose: (facts, given) => compose(programmeKind, facts, given),
};
