// O9 «О внесении изменений в приказ»: who is taken out, who is added, or the whole list anew; drafted as the exact difference.

import { daysAfter } from '../../consents/age';
import { counted, listLines, longDate, unbroken } from '../../language';
import { splitChoices } from '../../records';
import { Composer } from '../composer';
import { listOf, textOf } from '../given';
import type { DocumentKind, Effect } from '../kind';
import type { Appendix, Clause, DocumentResult } from '../model';
import { byMentor, byName, isEmployeePair, pairFacts, pairsTable, tracksOf } from '../pair-facts';
import { PAY_CLAUSE } from '../pay-clause';
import { differenceOf, pairsOn } from '../reconciliation';
import { basisAsk, basisOf, inOrder, orderAsk, orderName, pairById, pairName } from './amendment-parts';
import { deadline, SOON } from './launch-asks';

const without = (facts: Composer['facts']): string[] => differenceOf(facts.tables, facts.year, facts.today).without.map((pair) => pair.id);
const left = (facts: Composer['facts']): string[] => differenceOf(facts.tables, facts.year, facts.today).left.map(({ pair }) => pair.id);

/** The list as it stands after the change: what this order and later changes made, less what leaves, with what comes. */
const newEdition = (facts: Composer['facts'], document: string, add: readonly string[], remove: readonly string[]): string[] => {
  const first = splitChoices(facts.tables.documents.find((each) => each.id === document)?.rows ?? '');
  const standing = pairsOn(facts.today, facts.tables.documents.filter((each) => each.year === facts.year));
  return [...new Set([...first.filter((id) => standing.has(id)), ...add])].filter((id) => !remove.includes(id));
};

function compose(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const from = to.date('from') || facts.date || facts.today;
  const [add, remove] = [to.list('add'), to.list('remove')];
  if (add.length + remove.length === 0) return { ok: false, code: 'no-rows', missing: [{ field: 'asked.add', message: 'Менять нечего: не выбрано ни одной пары.' }] };
  const document = to.text('document');
  const order = orderName(to, document);
  const added = byMentor(pairFacts(to, add, from));
  const removed = byMentor(pairFacts(to, remove, from));
  const whole = to.text('manner') === 'изложить список в новой редакции';
  const list = whole ? byMentor(pairFacts(to, newEdition(facts, document, add, remove), from)) : added;
  const changes: string[] = [
    ...(removed.length > 0 ? [`исключить с ${longDate(from)} ${removed.length === 1 ? 'наставническую пару' : 'наставнические пары:'} ${removed.map(pairName).join(', ')}`] : []),
    ...(whole ? ['изложить список наставнических пар в новой редакции согласно приложению к настоящему приказу'] : []),
    ...(!whole && added.length > 0 ? [`дополнить список с ${longDate(from)} ${added.length === 1 ? 'наставнической парой' : 'наставническими парами'} согласно приложению к настоящему приказу (${counted(added.length, 'пара', 'пары', 'пар')})`] : []),
  ];
  if (removed.some(isEmployeePair)) to.advise('О досрочном прекращении наставничества работника предупреждают не позже чем за три рабочих дня (ст. 351.8 ТК РФ): проверьте дату.');
  const plans = added.length === 0 ? '' : deadline(to, 'plans');
  const curator = to.curator();
  const minors = [...added, ...removed].some((pair) => pair.mentee.class.trim() !== '' || pair.mentor.class.trim() !== '');
  const clauses: Clause[] = [
    { text: `Внести в ${order} следующие изменения:`, items: listLines(changes) },
    { text: `Куратору программы наставничества ${to.wordings.surnameFirst(curator, 'dative')} ознакомить с настоящим приказом участников${minors ? ', родителей (законных представителей) несовершеннолетних участников' : ''} ${SOON} и внести изменения в учёт` },
    ...(added.length === 0 ? [] : [{ text: `${added.length === 1 ? 'Наставнику новой пары совместно с наставляемым' : 'Наставникам новых пар совместно с наставляемыми'}${plans === '' ? '' : ` до ${longDate(plans)}`} составить ${added.length === 1 ? 'персонализированную программу наставничества' : 'персонализированные программы наставничества'}` }]),
    ...(added.some(isEmployeePair) ? [PAY_CLAUSE] : []),
    to.control(),
  ];
  const appendices: Appendix[] = list.length === 0 ? [] : [{ title: whole ? `Список наставнических пар на ${facts.year} учебный год` : added.length === 1 ? 'Наставническая пара, которой дополняется список' : 'Наставнические пары, которыми дополняется список', orientation: 'landscape', body: [pairsTable(list)] }];
  const tracks = tracksOf([...added, ...removed]);
  return to.done({
    title: `О внесении изменений в ${order.replace(/\s«.*$/, '').replace(/(?<=\s)от\s.*$/, unbroken)}`,
    body: to.order(to.preamble('В связи с изменением состава участников программы наставничества', tracks, ...basisOf(to), ...(added.length > 0 ? ['с письменного согласия участников'] : [])), clauses),
    appendices,
    acquaintance: [curator, ...byName([...added, ...removed].flatMap((pair) => [pair.mentor, pair.mentee]))],
  });
}

export const amendmentKind: DocumentKind = {
  id: 'изменения',
  code: 'O9',
  title: 'О внесении изменений в приказ о парах',
  help: 'Когда в течение года пары добавились или распались: составляется как точная разница между реестром и приказами.',
  group: 'Приказы',
  series: 'приказы',
  about: 'pairs',
  asks: [
    orderAsk,
    { key: 'add', title: 'Какие пары добавить', help: 'Отмечены те, кто работает без приказа.', type: 'pairs', required: false, among: without, start: without },
    { key: 'remove', title: 'Какие пары исключить', help: 'Отмечены те, кто в приказе, но уже не работает.', type: 'pairs', required: false, among: (facts) => [...new Set([...left(facts), ...inOrder(facts)])], start: left },
    { key: 'manner', title: 'Как записать', help: 'Только изменения или весь список заново.', type: 'choice', required: true, choices: ['исключить и дополнить', 'изложить список в новой редакции'], start: () => 'исключить и дополнить' },
    { key: 'from', title: 'С какой даты', help: 'Пусто – со дня приказа.', type: 'date', required: false },
    { key: 'plans', title: 'Составить программы новых пар – до', help: 'Пусто – без срока.', type: 'date', required: false, start: ({ today }) => daysAfter(today, 21) },
    basisAsk,
  ],
  compose: (facts, given) => compose(amendmentKind, facts, given),
  effects: (facts, given) => {
    const pairs = pairById(facts);
    const from = textOf(given, 'from') || facts.date;
    return [
      ...listOf(given, 'add').flatMap((id): Effect[] => [
        { when: 'issued', sheet: 'pairs', key: id, values: { state: 'в приказе' } },
        { when: 'signed', sheet: 'pairs', key: id, values: { orderNumber: facts.number, orderDate: facts.date, ...(pairs.get(id)?.start === '' ? { start: from } : {}) } },
      ]),
      ...listOf(given, 'remove').map((id): Effect => {
        const pair = pairs.get(id);
        const over = pair?.state === 'завершена' || pair?.state === 'прекращена';
        return { when: 'signed', sheet: 'pairs', key: id, values: { ...(over ? {} : { state: 'прекращена' }), ...(pair?.ended === '' ? { ended: 'исключена приказом' } : {}), end: over && pair.end !== '' && pair.end < from ? pair.end : from } };
      }),
    ];
  },
};
