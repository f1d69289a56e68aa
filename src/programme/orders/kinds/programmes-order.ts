// O18 «Об утверждении персонализированных программ»: a list of the programmes of pairs; the programmes themselves as appendices where wanted.

import { counted, fullName, shortDate, typographic } from '../../language';
import { splitChoices } from '../../records';
import { Composer } from '../composer';
import type { PairFact } from '../facts';
import { listOf, textOf } from '../given';
import type { DocumentKind, Given } from '../kind';
import type { Appendix, Clause, DocumentResult, TableBlock } from '../model';
import { byName, pairFacts, tracksOf } from '../pair-facts';
import { givenOf } from '../reconciliation';
import { inOrder, pairName } from './amendment-parts';
import { informItem, oneOr, pairsInOrder } from './change-parts';
import { checkTerm, personalProgrammeKind } from './personal-programme';
import { PLAN, programmeBlocks } from './programme-blocks';

const listTable = (pairs: readonly PairFact[]): TableBlock => ({
  is: 'table',
  columns: [{ heading: '№ п/п', share: 6, align: 'center' }, { heading: 'Наставник', share: 24 }, { heading: 'Наставляемый', share: 24 }, { heading: 'Форма наставничества', share: 18 }, { heading: 'Направление', share: 16 }, { heading: 'Срок программы', share: 14, align: 'center' }],
  rows: pairs.map((pair, i) => [String(i + 1), fullName(pair.mentor), fullName(pair.mentee), pair.form, pair.topic || '—', `${shortDate(pair.from)} – ${shortDate(pair.until)}`].map(typographic)),
});

/** What the newest programme paper of this pair was filled in with; {} where none was made. */
const filledIn = (to: Composer, pair: PairFact): Given => {
  const papers = to.facts.tables.documents.filter((each) => each.kind === personalProgrammeKind.id && each.state !== 'отозван' && splitChoices(each.rows).includes(pair.id));
  const newest = papers[papers.length - 1];
  return newest === undefined ? {} : givenOf(newest);
};

const programmeOf = (to: Composer, pair: PairFact): Appendix => {
  const given = filledIn(to, pair);
  const actions = listOf(given, 'actions');
  if (textOf(given, 'goal') === '' && pair.topic.trim() === '') to.advise(`В программе пары ${pairName(pair)} нет цели: составьте её программу или впишите направление в «Парах».`);
  return {
    title: typographic(`Персонализированная программа пары ${pairName(pair)}`), orientation: 'landscape', approved: 'УТВЕРЖДЕНА',
    body: programmeBlocks(to, pair, textOf(given, 'goal'), textOf(given, 'difficulties'), actions.length === 0 ? PLAN : actions, true),
  };
};

/** «приложения № 2–4»: after the list, which is the first. */
const numbers = (count: number): string => (count === 2 ? 'приложения № 2 и № 3' : `приложения № 2–${count + 1}`);

function compose(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const pairs = pairFacts(to, to.list('pairs'));
  if (pairs.length === 0) return { ok: false, code: 'no-rows', missing: [{ field: 'pairs', message: 'Нет ни одной пары в приказе: утверждать нечего.' }] };
  for (const pair of pairs) checkTerm(to, pair);
  const curator = to.curator();
  const attached = to.text('attach') === 'да' ? pairs.map((pair) => programmeOf(to, pair)) : [];
  // One programme needs no list of its own where it stands in the appendix itself.
  const listed = attached.length !== 1;
  const what = oneOr(pairs, 'персонализированную программу наставничества', 'персонализированные программы наставничества');
  const many = counted(pairs.length, 'программа', 'программы', 'программ');
  const where = !listed ? '(приложение)' : attached.length === 0 ? `согласно приложению${oneOr(pairs, '', ` (${many})`)}` : `по перечню (приложение № 1): ${many} (${numbers(attached.length)})`;
  const clauses: Clause[] = [
    { text: `Утвердить ${what} ${where}` },
    { text: oneOr(pairs, 'Наставнику обеспечить выполнение программы в установленный срок', 'Наставникам обеспечить выполнение программ в установленные сроки') },
    { text: `Куратору программы наставничества ${to.wordings.surnameFirst(curator, 'dative')}:`, items: [`${informItem(pairs)};`, oneOr(pairs, 'вести учёт выполнения программы.', 'вести учёт выполнения программ.')] },
    to.control(),
  ];
  return to.done({
    title: typographic(`Об утверждении ${oneOr(pairs, 'персонализированной программы', 'персонализированных программ')} наставничества на ${facts.year} учебный год`),
    body: to.order(to.preamble('В целях организации работы наставников и наставляемых', tracksOf(pairs)), clauses),
    appendices: [...(listed ? [{ title: oneOr(pairs, 'Персонализированная программа наставничества', 'Перечень персонализированных программ наставничества'), orientation: 'landscape' as const, body: [listTable(pairs)] }] : []), ...attached],
    acquaintance: [curator, ...byName(pairs.map((pair) => pair.mentor))],
  });
}

export const programmesOrderKind: DocumentKind = {
  id: 'программы пар',
  code: 'O18',
  title: 'Об утверждении персонализированных программ',
  help: 'Осенью: перечень программ пар, при желании сами программы.',
  group: 'Приказы',
  series: 'приказы',
  about: 'pairs',
  asks: [
    { key: 'pairs', title: 'Пары', type: 'pairs', required: true, ...pairsInOrder, start: inOrder },
    { key: 'attach', title: 'Приложить сами программы', help: 'По странице на пару; цели и действия – из программ, которые уже составлены.', type: 'flag', required: true, start: () => 'нет' },
  ],
  compose: (facts, given) => compose(programmesOrderKind, facts, given),
};
