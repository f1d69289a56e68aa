// O11 «О продлении срока, о корректировке программы»: pairs that work on by mutual consent until another day, what changes in their programmes.

import { counted, longDate } from '../../language';
import { Composer } from '../composer';
import { listOf, textOf } from '../given';
import type { DocumentKind, Effect } from '../kind';
import type { Clause, DocumentResult } from '../model';
import { byName, pairFacts, pairsTable, tracksOf } from '../pair-facts';
import { basisAsk, basisOf, pairName } from './amendment-parts';
import { changedOrders, contractClause, informItem, oneOr, pairsInOrder } from './change-parts';

function compose(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const until = to.date('until');
  const pairs = pairFacts(to, to.list('pairs')).map((pair) => ({ ...pair, until: until || pair.until }));
  const [first] = pairs;
  if (!first) return { ok: false, code: 'no-rows', missing: [{ field: 'asked.pairs', message: 'Не выбрано ни одной пары, которой продлевается срок или меняется программа.' }] };
  const shorter = facts.tables.pairs.find((pair) => to.list('pairs').includes(pair.id) && pair.end !== '' && until !== '' && pair.end >= until);
  if (shorter) to.lack('asked.until', 'Новый срок не позже прежнего: продлевать нечего.');
  // The personalised programme lasts from three months to a year (Положение of the model, 1.2).
  if (pairs.some((pair) => until !== '' && Date.parse(until) - Date.parse(pair.from) > 366 * 86400000)) to.advise('Персонализированная программа длится до одного года: проверьте срок.');
  const curator = to.curator();
  const programme = to.text('programme').replace(/\.$/, '');
  if (until === '' && programme === '') to.lack('asked.until', 'Укажите новый срок, изменения программы или то и другое.');
  const ids = to.list('pairs');
  const [work, theirs] = [oneOr(pairs, 'наставнической пары', 'наставнических пар'), oneOr(pairs, 'персонализированной программы', 'персонализированных программ')];
  const which = `${work} ${oneOr(pairs, pairName(first), `согласно приложению (${counted(pairs.length, 'пара', 'пары', 'пар')})`)}`;
  const clauses: Clause[] = [
    ...(until === '' ? [] : [{ text: `Продлить до ${longDate(until)} срок работы ${which}` }]),
    ...(programme === '' ? [] : [{ text: until === '' ? `Внести изменения в ${oneOr(pairs, 'персонализированную программу', 'персонализированные программы')} ${which}: ${programme}` : `Внести изменения в ${oneOr(pairs, 'персонализированную программу пары', 'персонализированные программы этих пар')}: ${programme}` }]),
    { text: oneOr(pairs, 'Наставнику совместно с наставляемым уточнить персонализированную программу и согласовать её', 'Наставникам совместно с наставляемыми уточнить персонализированные программы и согласовать их') + ` с куратором ${to.wordings.surnameFirst(curator, 'instrumental')}` },
    ...(until === '' ? [] : changedOrders(to, ids)),
    ...(until === '' ? [] : contractClause(pairs, 'Продление срока работы по наставничеству и условия её оплаты')),
    { text: `Куратору программы наставничества ${to.wordings.surnameFirst(curator, 'dative')} ${informItem(pairs)}` },
    to.control(),
  ];
  const what = [...(until === '' ? [] : [`продлении срока работы ${work}`]), ...(programme === '' ? [] : [`корректировке ${theirs}`])];
  return to.done({
    title: `О ${what.join(' и ')}`,
    body: to.order(to.preamble(`В целях завершения работы по ${oneOr(pairs, 'персонализированной программе', 'персонализированным программам')}`, tracksOf(pairs), ...basisOf(to), oneOr(pairs, 'по взаимному согласию наставника и наставляемого', 'по взаимному согласию наставников и наставляемых')), clauses),
    appendices: pairs.length === 1 ? [] : [{ title: until === '' ? 'Наставнические пары, программы которых меняются' : 'Наставнические пары, которым продлевается срок', orientation: 'landscape', body: [pairsTable(pairs)] }],
    acquaintance: [curator, ...byName(pairs.flatMap((pair) => [pair.mentor, pair.mentee]))],
  });
}

export const extensionKind: DocumentKind = {
  id: 'продление',
  code: 'O11',
  title: 'О продлении срока, о корректировке программы',
  help: 'Когда паре нужно больше времени или меняется её программа, с согласия обоих.',
  group: 'Приказы',
  series: 'приказы',
  about: 'pairs',
  asks: [
    { key: 'pairs', title: 'Пары', type: 'pairs', required: true, ...pairsInOrder },
    { key: 'until', title: 'Продлить до', help: 'Пусто – срок прежний, меняется только программа.', type: 'date', required: false },
    { key: 'programme', title: 'Что меняется в программе', help: 'Например: добавить подготовку к олимпиаде. Пусто – меняется только срок.', type: 'text', required: false },
    basisAsk,
  ],
  compose: (facts, given) => compose(extensionKind, facts, given),
  effects: (_facts, given) => (textOf(given, 'until') === '' ? [] : listOf(given, 'pairs')).map((id): Effect => ({ when: 'signed', sheet: 'pairs', key: id, values: { end: textOf(given, 'until') } })),
};
