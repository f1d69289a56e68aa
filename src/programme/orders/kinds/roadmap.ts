// O4 «Об утверждении дорожной карты»: the year's plan out of the sheet «Дорожная карта», in landscape, with its heading block.

import { longDate } from '../../language';
import { Composer } from '../composer';
import type { DocumentKind } from '../kind';
import type { Clause, DocumentResult } from '../model';
import { programmeTracks } from '../tracks';
import { agreedAsk, councilAsks, councilBasis, deadline, fromAsk, SOON, untilAsk } from './launch-asks';
import { adoptionStamps, roadmapRows, roadmapTable } from './roadmap-table';

/** How schools call their plan, in the cases of the order. */
const NAMES = {
  'Дорожная карта внедрения целевой модели наставничества': {
    genitive: 'дорожной карты внедрения целевой модели наставничества', accusative: 'дорожную карту внедрения целевой модели наставничества', approved: 'УТВЕРЖДЕНА',
  },
  'План мероприятий (дорожная карта) по реализации целевой модели наставничества': {
    genitive: 'плана мероприятий (дорожной карты) по реализации целевой модели наставничества', accusative: 'план мероприятий (дорожную карту) по реализации целевой модели наставничества', approved: 'УТВЕРЖДЁН',
  },
  'План реализации программы наставничества': {
    genitive: 'плана реализации программы наставничества', accusative: 'план реализации программы наставничества', approved: 'УТВЕРЖДЁН',
  },
} as const;

type Name = keyof typeof NAMES;
const CHOICES = Object.keys(NAMES) as Name[];
const nameOf = (text: string): Name => CHOICES.find((name) => name === text) ?? (CHOICES[0] as Name);

function compose(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const rows = roadmapRows(facts);
  if (rows.length === 0) return { ok: false, code: 'no-rows', missing: [{ field: 'roadmap', message: 'Дорожной карты этого года нет: загрузите её файлом или заполните лист.' }] };
  const curator = to.curator();
  const [from, until] = [to.date('from'), deadline(to, 'until')];
  if (from !== '' && until !== '' && from > until) to.lack('asked.until', 'Конец программы раньше её начала.');
  const name = nameOf(to.text('name'));
  const words = NAMES[name];
  const council = { date: to.date('councilDate'), number: to.text('councilNumber') };
  const clauses: Clause[] = [
    { text: `Утвердить ${words.accusative} на ${facts.year} учебный год (приложение)` },
    { text: `Установить срок реализации: с ${longDate(from)} по ${longDate(until)}` },
    { text: 'Ответственным исполнителям обеспечить выполнение мероприятий в установленные сроки' },
    { text: `Куратору программы наставничества ${to.wordings.surnameFirst(curator, 'dative')} ознакомить исполнителей с приказом ${SOON}, вести учёт выполнения мероприятий и докладывать о нём по окончании каждого этапа` },
    to.control(),
  ];
  return to.done({
    title: `Об утверждении ${words.genitive} на ${facts.year} учебный год`,
    body: to.order(to.preamble('В целях планомерной реализации программы наставничества', programmeTracks(facts), ...councilBasis(council)), clauses),
    appendices: [{ title: `${name} на ${facts.year} учебный год`, orientation: 'landscape', approved: words.approved, stamps: adoptionStamps(council, to.text('agreedWith')), body: [roadmapTable(rows)] }],
    acquaintance: [curator],
  });
}

export const roadmapKind: DocumentKind = {
  id: 'дорожная карта',
  code: 'O4',
  title: 'Об утверждении дорожной карты',
  help: 'Каждый год: таблица берётся из листа «Дорожная карта».',
  group: 'Приказы',
  series: 'приказы',
  about: 'programme',
  asks: [
    { key: 'name', title: 'Как называется', type: 'choice', required: true, choices: CHOICES, start: () => CHOICES[0] as Name },
    fromAsk, untilAsk, ...councilAsks, agreedAsk,
  ],
  compose: (facts, given) => compose(roadmapKind, facts, given),
};
