// O12 «О завершении программ наставничества»: which pairs end, when and why; in time or early.

import { counted, listLines, longDate } from '../../language';
import { Composer } from '../composer';
import { listOf, textOf } from '../given';
import type { DocumentKind, Effect } from '../kind';
import type { Clause, DocumentResult } from '../model';
import { byName, pairFacts, pairsTable, tracksOf } from '../pair-facts';
import { basisAsk, basisOf, inOrder, pairName } from './amendment-parts';
import { adviseNotice, contractClause, informItem, madeBy, oneOr, orderOf, pairsInOrder } from './change-parts';
import { reasonAsk, reasonIn, reasonOf } from './reason';

/** In time first; the rest are early ends. */
const REASONS = ['в связи с выполнением персонализированных программ', 'в связи с окончанием срока', 'досрочно, по заявлению наставника', 'досрочно, по заявлению наставляемого (законного представителя)', 'досрочно, по взаимному согласию', 'досрочно, в связи с выбытием участника'] as const;

/** The same said of one pair, or of several, where the words differ. */
const OF_ONE: { readonly [reason: string]: string } = { [REASONS[0]]: 'в связи с выполнением персонализированной программы' };
const OF_SEVERAL: { readonly [reason: string]: string } = {
  [REASONS[2]]: 'досрочно, по заявлениям наставников', [REASONS[3]]: 'досрочно, по заявлениям наставляемых (законных представителей)', [REASONS[5]]: 'досрочно, в связи с выбытием участников',
};

/** Pairs whose order has its number: an order that is still being signed makes nothing that could end. */
const numbered = (facts: Composer['facts']): string[] => {
  const made = new Set(facts.tables.pairs.filter((pair) => pair.orderNumber !== '').map((pair) => pair.id));
  return inOrder(facts).filter((id) => made.has(id));
};

const early = (reason: string): boolean => reason.startsWith('досрочно');

function compose(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const until = to.date('until');
  const pairs = pairFacts(to, to.list('pairs')).map((pair) => ({ ...pair, until: until || pair.until }));
  const [first] = pairs;
  if (!first) return { ok: false, code: 'no-rows', missing: [{ field: 'asked.pairs', message: 'Не выбрано ни одной пары, которая завершает работу.' }] };
  const curator = to.curator();
  const chosen = reasonOf(to);
  const reason = oneOr(pairs, OF_ONE, OF_SEVERAL)[chosen] ?? chosen;
  const ids = to.list('pairs');
  const sooner = facts.tables.pairs.some((pair) => ids.includes(pair.id) && until !== '' && (pair.end || facts.setting('year.end')) > until);
  if (sooner && !early(chosen) && chosen !== REASONS[0]) to.advise('Дата завершения раньше срока, на который пары закреплены: проверьте дату или выберите причину «досрочно».');
  if (early(reason)) adviseNotice(to, pairs, until);
  const meetings = `${until > (facts.date || facts.today) ? `до ${longDate(until)} ` : ''}${oneOr(pairs, 'итоговую встречу и опрос участников', 'итоговые встречи и опросы участников')}`;
  const after = early(reason) ? oneOr(pairs, 'предложить наставляемому нового наставника или сопровождение педагога-психолога', 'предложить наставляемым новых наставников или сопровождение педагога-психолога') : 'подготовить предложения о поощрении участников';
  const work = oneOr(pairs, `работу наставнической пары ${pairName(first)}${madeBy(to, ids).replace(/,$/, '')}`, `работу наставнических пар${madeBy(to, ids)} согласно приложению (${counted(pairs.length, 'пара', 'пары', 'пар')})`);
  const clauses: Clause[] = [
    { text: `Завершить ${longDate(until)} ${reason}${early(reason) ? ',' : ''} ${work}` },
    { text: `Куратору программы наставничества ${to.wordings.surnameFirst(curator, 'dative')}:`, items: listLines([informItem(pairs), `провести ${meetings}`, 'внести итоги в базы наставников и наставляемых', after]) },
    ...(early(reason) ? contractClause(pairs, 'Прекращение работы по наставничеству и её оплаты') : []),
    to.control(),
  ];
  return to.done({
    title: oneOr(pairs, 'О завершении работы наставнической пары', 'О завершении программ наставничества'),
    body: to.order(to.preamble(early(reason) ? 'В связи с изменением состава участников программы наставничества' : 'В целях подведения итогов программы наставничества', tracksOf(pairs), ...basisOf(to)), clauses),
    appendices: pairs.length === 1 ? [] : [{ title: 'Наставнические пары, завершающие работу', orientation: 'landscape', body: [pairsTable(pairs)] }],
    acquaintance: [curator, ...byName(pairs.flatMap((pair) => [pair.mentor, pair.mentee]))],
  });
}

export const completionKind: DocumentKind = {
  id: 'завершение',
  code: 'O12',
  title: 'О завершении программ наставничества',
  help: 'В конце года или досрочно, с причиной.',
  group: 'Приказы',
  series: 'приказы',
  about: 'pairs',
  asks: [
    { key: 'pairs', title: 'Пары', type: 'pairs', required: true, ...pairsInOrder, start: numbered },
    { key: 'until', title: 'Дата завершения', type: 'date', required: true, start: ({ today }) => today },
    reasonAsk(REASONS, 'Завершить … работу пары', ' Если раньше срока, начните с «досрочно».'),
    basisAsk,
  ],
  compose: (facts, given) => compose(completionKind, facts, given),
  rests: (facts, given) => orderOf(facts, listOf(given, 'pairs')),
  effects: (_facts, given) => listOf(given, 'pairs').map((id): Effect => ({
    when: 'signed', sheet: 'pairs', key: id,
    values: { state: early(reasonIn(given)) ? 'прекращена' : 'завершена', end: textOf(given, 'until'), ended: reasonIn(given) },
  })),
};
