// O10 «О замене наставника»: who is released, since when and why, who comes instead; without a new mentor it is a release.

import { enumeration, longDate } from '../../language';
import { Composer } from '../composer';
import { listOf, textOf } from '../given';
import type { DocumentKind, Effect } from '../kind';
import type { Clause, DocumentResult } from '../model';
import { inside } from '../wordings';
import { pairFacts, placeOf, tracksOf } from '../pair-facts';
import { basisAsk, basisOf, orderName, pairById } from './amendment-parts';
import { adviseNotice, changedOrders, contractClause, informItem, oneOr, orderOf, pairsInOrder } from './change-parts';
import { reasonAsk, reasonIn, reasonOf } from './reason';

/** Reasons as practice has them; the curator may write her own. */
const REASONS = ['по личному заявлению', 'в связи с увольнением', 'в связи с переводом', 'в связи с длительным отсутствием', 'в связи с невозможностью выполнять обязанности', 'по ходатайству наставляемого'] as const;

/** The mentor's own wish needs no warning, but its application is the ground of the order. */
const BY_APPLICATION: readonly string[] = [REASONS[0], REASONS[5]];

function compose(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const from = to.date('from') || facts.date || facts.today;
  const pairs = pairFacts(to, to.list('pairs'), from);
  const [first] = pairs;
  if (!first) return { ok: false, code: 'no-rows', missing: [{ field: 'asked.pairs', message: 'Не выбрана пара, в которой меняется наставник.' }] };
  const mentorCodes = new Set(to.list('pairs').map((id) => pairById(facts).get(id)?.mentor));
  if (mentorCodes.size > 1) to.lack('asked.pairs', 'В одном приказе меняется один наставник: выберите пары одного наставника.');
  const former = to.person([...mentorCodes][0] ?? '', { post: true });
  const mentees = pairs.map((pair) => pair.mentee);
  const next = to.text('mentor') === '' ? null : to.person(to.text('mentor'), { post: true });
  if (next && mentorCodes.has(to.text('mentor'))) to.lack('asked.mentor', 'Новый наставник тот же самый.');
  if (to.list('pairs').some((id) => pairById(facts).get(id)?.mentee === to.text('mentor'))) to.lack('asked.mentor', 'Новый наставник – сам наставляемый одной из этих пар.');
  for (const id of to.list('pairs')) to.person(pairById(facts).get(id)?.mentee ?? '', { declined: true });
  const { wordings } = to;
  const genitive = enumeration(mentees.map((each) => [wordings.full(each, 'genitive'), placeOf(each) === '' ? '' : `(${placeOf(each)})`].filter(Boolean).join(' ')));
  const reason = reasonOf(to);
  if (BY_APPLICATION.includes(reason) && to.text('basis') === '') to.advise(`Причина – «${reason}»: впишите в «На основании», от кого и от какого числа заявление или ходатайство.`);
  if (reason !== REASONS[0]) adviseNotice(to, pairs, from);
  const curator = to.curator();
  const order = to.text('document') === '' ? '' : orderName(to, to.text('document'));
  const clauses: Clause[] = [
    { text: `Освободить с ${longDate(from)} ${inside(wordings.nameAndPost(former, 'accusative'))} от обязанностей наставника ${genitive} ${reason}` },
    ...(next ? [{ text: `Назначить с ${longDate(from)} ${inside(wordings.nameAndPost(next, 'accusative'))} наставником ${genitive} с письменного согласия участников` }] : []),
    ...(order === '' ? changedOrders(to, to.list('pairs')) : [{ text: `Внести соответствующие изменения в ${order}` }]),
    ...contractClause(pairs, next ? 'Изменение условий работы по наставничеству и её оплаты' : 'Прекращение работы по наставничеству и её оплаты'),
    {
      text: `Куратору программы наставничества ${wordings.surnameFirst(curator, 'dative')}:`,
      items: [`${informItem(pairs)};`, next
        ? oneOr(pairs, 'организовать передачу персонализированной программы новому наставнику и первую встречу с наставляемым.', 'организовать передачу персонализированных программ новому наставнику и первые встречи с наставляемыми.')
        : oneOr(pairs, 'организовать сопровождение наставляемого и продолжить поиск наставника.', 'организовать сопровождение наставляемых и продолжить поиск наставника.')],
    },
    to.control(),
  ];
  return to.done({
    title: next ? 'О замене наставника' : 'Об освобождении от обязанностей наставника',
    body: to.order(to.preamble('В целях непрерывности наставничества', tracksOf(pairs), ...basisOf(to)), clauses),
    acquaintance: [curator, former, ...(next ? [next] : []), ...mentees],
  });
}

export const replacementKind: DocumentKind = {
  id: 'замена',
  code: 'O10',
  title: 'О замене наставника, об освобождении от обязанностей',
  help: 'Наставник уходит: кто, с какого дня, почему и кто вместо него. Без нового наставника – освобождение.',
  group: 'Приказы',
  series: 'приказы',
  about: 'pairs',
  asks: [
    { key: 'pairs', title: 'Пары наставника, который уходит', type: 'pairs', required: true, ...pairsInOrder },
    { key: 'mentor', title: 'Новый наставник', help: 'Пусто – только освобождение от обязанностей.', type: 'person', required: false, whom: 'принятые наставники этого года', among: ({ tables, year }) => tables.mentors.filter((role) => role.year === year && role.status === 'принят').map((role) => role.code) },
    reasonAsk(REASONS, 'Освободить … от обязанностей наставника'),
    { key: 'from', title: 'С какой даты', help: 'Пусто – со дня приказа. Работника предупреждают не позже чем за три рабочих дня.', type: 'date', required: false },
    { key: 'document', title: 'Какой приказ меняется', help: 'Пусто – тот, которым закреплены выбранные пары.', type: 'document', required: false, among: ({ tables, year }) => tables.documents.filter((d) => d.year === year && d.kind === 'пары' && d.number !== '' && d.state !== 'отозван').map((d) => d.id) },
    basisAsk,
  ],
  compose: (facts, given) => compose(replacementKind, facts, given),
  rests: (facts, given) => orderOf(facts, listOf(given, 'pairs')),
  effects: (facts, given) => {
    const pairs = pairById(facts);
    const from = textOf(given, 'from') || facts.date;
    const mentor = textOf(given, 'mentor');
    const newcomer = facts.people.get(mentor);
    return listOf(given, 'pairs').flatMap((id): Effect[] => {
      const pair = pairs.get(id);
      if (!pair) return [];
      const ended = mentor === '' ? `освобождение наставника ${reasonIn(given)}` : `замена наставника ${reasonIn(given)}`;
      const over: Effect = { when: 'signed', sheet: 'pairs', key: id, values: { state: 'прекращена', end: from, ended } };
      if (!newcomer) return [over];
      const { year, mentee, form, kind, topic, end } = pair;
      return [over, { when: 'signed', sheet: 'pairs', key: '', values: { year, mentor, mentee, form, kind, topic, state: 'в приказе', start: from, end: end || facts.setting('year.end'), orderNumber: facts.number, orderDate: facts.date, reason: 'замена наставника' } }];
    });
  },
};
