// O11 «О продлении срока»: pairs that work on by mutual consent, and until when.

import { counted, longDate } from '../../language';
import { Composer } from '../composer';
import { listOf, textOf } from '../given';
import type { DocumentKind, Effect } from '../kind';
import type { Clause, DocumentResult } from '../model';
import { byName, pairFacts, pairsTable, tracksOf } from '../pair-facts';
import { basisAsk, basisOf, inOrder, pairName } from './amendment-parts';

function compose(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const until = to.date('until');
  const pairs = pairFacts(to, to.list('pairs')).map((pair) => ({ ...pair, until: until || pair.until }));
  const [first] = pairs;
  if (!first) return { ok: false, code: 'no-rows', missing: [{ field: 'asked.pairs', message: 'Не выбрано ни одной пары, которой продлевается срок.' }] };
  const shorter = facts.tables.pairs.find((pair) => to.list('pairs').includes(pair.id) && pair.end !== '' && until !== '' && pair.end >= until);
  if (shorter) to.lack('asked.until', 'Новый срок не позже прежнего: продлевать нечего.');
  // The personalised programme lasts from three months to a year (Положение of the model, 1.2).
  if (pairs.some((pair) => until !== '' && Date.parse(until) - Date.parse(pair.from) > 366 * 86400000)) to.advise('Персонализированная программа длится до одного года: проверьте срок.');
  const curator = to.curator();
  const programme = to.text('programme').replace(/\.$/, '');
  const clauses: Clause[] = [
    { text: pairs.length === 1 ? `Продлить до ${longDate(until)} срок работы наставнической пары ${pairName(first)}` : `Продлить до ${longDate(until)} срок работы наставнических пар согласно приложению (${counted(pairs.length, 'пара', 'пары', 'пар')})` },
    ...(programme === '' ? [] : [{ text: `Внести изменения в персонализированные программы: ${programme}` }]),
    { text: `Наставникам совместно с наставляемыми уточнить персонализированные программы и согласовать их с куратором ${to.wordings.surnameFirst(curator, 'instrumental')}` },
    to.control(),
  ];
  return to.done({
    title: pairs.length === 1 ? 'О продлении срока работы наставнической пары' : 'О продлении срока работы наставнических пар',
    body: to.order(to.preamble('В целях завершения персонализированных программ', tracksOf(pairs), ...basisOf(to), 'по взаимному согласию участников'), clauses),
    appendices: pairs.length === 1 ? [] : [{ title: 'Наставнические пары, которым продлевается срок', orientation: 'landscape', body: [pairsTable(pairs)] }],
    acquaintance: [curator, ...byName(pairs.flatMap((pair) => [pair.mentor, pair.mentee]))],
  });
}

export const extensionKind: DocumentKind = {
  id: 'продление',
  code: 'O11',
  title: 'О продлении срока, о корректировке программы',
  help: 'Когда паре нужно больше времени, с согласия обоих.',
  group: 'Приказы',
  series: 'приказы',
  about: 'pairs',
  asks: [
    { key: 'pairs', title: 'Пары', type: 'pairs', required: true, among: inOrder },
    { key: 'until', title: 'Продлить до', type: 'date', required: true },
    { key: 'programme', title: 'Что меняется в программе', help: 'Пусто – меняется только срок.', type: 'text', required: false },
    basisAsk,
  ],
  compose: (facts, given) => compose(extensionKind, facts, given),
  effects: (_facts, given) => listOf(given, 'pairs').map((id): Effect => ({ when: 'signed', sheet: 'pairs', key: id, values: { end: textOf(given, 'until') } })),
};
