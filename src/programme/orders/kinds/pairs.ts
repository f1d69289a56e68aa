// O8 «О закреплении наставнических пар»: the order that makes pairs and groups official.

import { daysAfter } from '../../consents/age';
import { about, counted, dateParts, longDate, NBSP } from '../../language';
import { Composer } from '../composer';
import type { OrderPerson, PairFact } from '../facts';
import { groundTrack } from '../grounds';
import type { DocumentKind, Effect } from '../kind';
import { listOf } from '../given';
import type { Clause, DocumentResult } from '../model';
import { byMentor, byName, countPeople, pairFacts, pairsTable, tracksOf } from '../pair-facts';
import { PAY_CLAUSE } from '../pay-clause';
import { deadline, SOON } from './launch-asks';

/** What is said differently about one pair, several pairs, and pairs with groups (a mentor with several mentees). */
interface Words {
  readonly genitive: string;
  readonly accusative: string;
}

function wordsFor(pairs: readonly PairFact[]): Words {
  if (pairs.length === 1) return { genitive: 'наставнической пары', accusative: 'наставническую пару' };
  return countPeople(pairs.map((pair) => pair.mentor)) < pairs.length
    ? { genitive: 'наставнических пар и групп', accusative: 'наставнические пары и группы' }
    : { genitive: 'наставнических пар', accusative: 'наставнические пары' };
}

/** How many rows the appendix has, so that nothing can be added to a signed order: «23 пары», with groups «наставников – 5 …». */
function extent(pairs: readonly PairFact[]): string {
  const mentors = countPeople(pairs.map((pair) => pair.mentor));
  if (mentors === pairs.length) return counted(pairs.length, 'пара', 'пары', 'пар');
  return `наставников – ${mentors}, наставляемых – ${countPeople(pairs.map((pair) => pair.mentee))}`;
}

function clauses(to: Composer, curator: OrderPerson, pairs: readonly PairFact[], words: Words, from: string): Clause[] {
  const { wordings } = to;
  const tracks = tracksOf(pairs);
  const plans = deadline(to, 'plans');
  const one = pairs.length === 1;
  const minors = pairs.some((pair) => pair.mentee.class.trim() !== '' || pair.mentor.class.trim() !== '');
  return [
    { text: `Закрепить с ${longDate(from)} ${words.accusative} согласно приложению к настоящему приказу (${extent(pairs)}).` },
    { text: `Организационное и методическое сопровождение ${words.genitive} возложить на куратора программы наставничества ${wordings.nameAndPost(curator, 'accusative')}` },
    {
      text: `Куратору программы наставничества ${wordings.surnameFirst(curator, 'dative')}:`,
      items: [
        `ознакомить с настоящим приказом участников${minors ? ', родителей (законных представителей) несовершеннолетних участников' : ''} ${SOON};`,
        one ? 'организовать первую встречу наставника и наставляемого;' : 'организовать первые встречи наставников и наставляемых;',
        `вести учёт встреч и выполнения ${one ? 'персонализированной программы' : 'персонализированных программ'} наставничества.`,
      ],
    },
    { text: `${one ? 'Наставнику совместно с наставляемым' : 'Наставникам совместно с наставляемыми'}${plans === '' ? '' : ` до ${longDate(plans)}`} составить ${one ? 'персонализированную программу наставничества и согласовать её' : 'персонализированные программы наставничества и согласовать их'} с куратором ${wordings.surnameFirst(curator, 'instrumental')}` },
    ...(tracks.employees ? [PAY_CLAUSE] : []),
    to.control(),
  ];
}

function adviseTracks(to: Composer, pairs: readonly PairFact[]): void {
  const tracks = tracksOf(pairs);
  const has = (track: 'pupils' | 'employees'): boolean => to.facts.grounds.some((ground) => groundTrack(ground) === track);
  if (tracks.pupils && !has('pupils')) to.advise('Среди оснований нет методологии наставничества обучающихся (Р-145).');
  if (tracks.employees && !has('employees')) to.advise('Среди оснований нет акта о наставничестве работников (ст. 351.8 ТК РФ, АЗ-1128/08).');
}

function compose(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const from = to.date('from') || facts.date || facts.today;
  const pairs = byMentor(pairFacts(to, to.list('pairs'), from));
  if (pairs.length === 0) return { ok: false, code: 'no-rows', missing: [{ field: 'pairs', message: 'Нет ни одной утверждённой пары: приказ составить не из чего.' }] };
  if (dateParts(from) === null) to.lack('asked.from', 'Не указана дата, с которой приказ вводится в действие.');
  const curator = to.curator();
  const words = wordsFor(pairs);
  const period = `на${NBSP}${facts.year} учебный год`;
  const subject = `закреплении ${words.genitive} ${period}`;
  const aim = `В целях организации работы ${words.genitive} в ${facts.setting('school.short').trim()} в ${facts.year} учебном году`;
  const preamble = to.preamble(aim, tracksOf(pairs), 'с письменного согласия участников');
  adviseTracks(to, pairs);
  if (pairs.some((pair) => dateParts(pair.from) !== null && pair.from < from)) to.advise(`В приложении есть сроки, которые начинаются раньше ${longDate(from)}: проверьте, с какой даты закрепляются пары.`);
  const controller = to.controller();
  return to.done({
    title: `${about(subject)} ${subject}`,
    body: to.order(preamble, clauses(to, curator, pairs, words, from)),
    appendices: [{ title: pairs.length === 1 ? `Наставническая пара ${period}` : `Список ${words.genitive} ${period}`, orientation: 'landscape', body: [pairsTable(pairs)] }],
    // Curator and controller first, then mentors, then mentees; everybody once.
    acquaintance: [curator, ...(controller ? [controller] : []), ...byName(pairs.map((pair) => pair.mentor)), ...byName(pairs.map((pair) => pair.mentee))],
  });
}

export const pairsKind: DocumentKind = {
  id: 'пары',
  code: 'O8',
  title: 'О закреплении наставнических пар и групп',
  help: 'Когда пары утверждены: осенью и после каждого подбора.',
  group: 'Приказы',
  series: 'приказы',
  about: 'pairs',
  asks: [
    {
      key: 'pairs', title: 'Пары в приказе', type: 'pairs', required: true,
      among: ({ tables, year }) => tables.pairs.filter((pair) => pair.year === year && pair.state === 'утверждена').map((pair) => pair.id),
      start: ({ tables, year }) => tables.pairs.filter((pair) => pair.year === year && pair.state === 'утверждена').map((pair) => pair.id),
    },
    { key: 'from', title: 'С какой даты', help: 'Пусто – со дня приказа.', type: 'date', required: false },
    { key: 'plans', title: 'Составить программы – до', help: 'Срок для наставников. Пусто – без срока.', type: 'date', required: false, start: ({ today }) => daysAfter(today, 21) },
  ],
  compose: (facts, given) => compose(pairsKind, facts, given),
  effects: (facts, given) => {
    const starts = new Map(facts.tables.pairs.map((pair) => [pair.id, pair.start]));
    return listOf(given, 'pairs').flatMap((id): Effect[] => [
      { when: 'issued', sheet: 'pairs', key: id, values: { state: 'в приказе' } },
      { when: 'signed', sheet: 'pairs', key: id, values: { orderNumber: facts.number, orderDate: facts.date, ...(starts.get(id) === '' ? { start: facts.date } : {}) } },
    ]);
  },
};
