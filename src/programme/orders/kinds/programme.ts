// O6 «Об утверждении программы наставничества»: the year's programme as an appendix.

import { longDate } from '../../language';
import { Composer } from '../composer';
import type { DocumentKind } from '../kind';
import type { Clause, DocumentResult } from '../model';
import { programmeTracks } from '../tracks';
import { plannedResults } from './launch';
import { councilAsks, councilBasis, deadline, fromAsk, SOON, untilAsk } from './launch-asks';
import { programmeBody } from './programme-text';
import { adoptionStamps } from './roadmap-table';

function compose(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const curator = to.curator();
  const council = { date: to.date('councilDate'), number: to.text('councilNumber') };
  const [from, until] = [to.date('from'), deadline(to, 'until')];
  if (from !== '' && until !== '' && from > until) to.lack('asked.until', 'Конец программы раньше её начала.');
  const clauses: Clause[] = [
    { text: `Утвердить программу наставничества на ${facts.year} учебный год (приложение)` },
    { text: `Реализовать программу с ${longDate(from)} по ${longDate(until)}` },
    { text: `Куратору программы наставничества ${to.wordings.surnameFirst(curator, 'dative')} ознакомить участников с программой ${SOON} и организовать её выполнение` },
    to.control(),
  ];
  return to.done({
    title: `Об утверждении программы наставничества на ${facts.year} учебный год`,
    body: to.order(to.preamble(`В целях организации наставничества в ${facts.setting('school.short').trim()}`, programmeTracks(facts), ...councilBasis(council)), clauses),
    appendices: [{ title: `Программа наставничества на ${facts.year} учебный год`, orientation: 'portrait', approved: 'УТВЕРЖДЕНА', stamps: council.date === '' && council.number === '' ? [] : adoptionStamps(council, ''), body: programmeBody(to, to.list('results')) }],
    acquaintance: [curator],
  });
}

export const programmeKind: DocumentKind = {
  id: 'программа',
  code: 'O6',
  title: 'Об утверждении программы наставничества',
  help: 'Каждый год: программа составляется по данным реестра, девять разделов.',
  group: 'Приказы',
  series: 'приказы',
  about: 'programme',
  asks: [
    fromAsk, untilAsk,
    { key: 'results', title: 'Планируемые результаты', help: 'Каждый с новой строки.', type: 'lines', required: true, start: plannedResults },
    ...councilAsks,
  ],
  compose: (facts, given) => compose(programmeKind, facts, given),
};
