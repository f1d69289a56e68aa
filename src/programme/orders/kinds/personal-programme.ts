// D2: the personalised programme of a pair (plan of individual development), and O18, the order that approves programmes.

import { counted, fullName, initialsFirst, longDate, shortDate, typographic } from '../../language';
import { Composer } from '../composer';
import type { PairFact } from '../facts';
import type { Ask, DocumentKind } from '../kind';
import type { Block, Clause, DocumentResult } from '../model';
import { byName, pairFacts, placeOf, tracksOf } from '../pair-facts';
import { inOrder, pairName } from './amendment-parts';
import { cellsOf } from './mentor-school';

/** A programme lasts from three months to a year (the model's regulation, 1.2). */
const SHORTEST = 85;
const LONGEST = 366;
const DAY = 86400000;

const ACTIONS: readonly string[] = [
  'Встреча-знакомство, договорённости о встречах; первая неделя; участники договорились о времени и правилах', 'Определение цели и трудностей; первый месяц; записана цель и признаки её достижения',
  'Регулярные встречи по теме; весь срок; выполнены согласованные шаги', 'Промежуточная оценка; середина срока; план уточнён', 'Итоговая встреча и обратная связь; последняя неделя; цель оценена, отзывы получены',
];

const rows = (pairs: readonly PairFact[], to: Composer): string[][] => pairs.map((pair, i) => {
  const days = (Date.parse(pair.until) - Date.parse(pair.from)) / DAY;
  if (days < SHORTEST || days > LONGEST) to.advise(`Срок пары ${pairName(pair)} – не от трёх месяцев до года: проверьте даты.`);
  return [String(i + 1), fullName(pair.mentor), fullName(pair.mentee), pair.form, pair.topic || '—', `${shortDate(pair.from)} – ${shortDate(pair.until)}`].map(typographic);
});

/** The programme of one pair as blocks: who, what for, the plan as a table with blanks for what came of it, signatures. */
export const programmeBlocks = (to: Composer, pair: PairFact, goal: string, difficulties: string, actions: readonly string[]): Block[] => {
  const fact = (label: string, text: string): Block => ({ is: 'paragraph', text: typographic(`${label}: ${text || '______________________________'}`), align: 'left' });
  return [
    fact('Наставник', `${fullName(pair.mentor)}, ${placeOf(pair.mentor)}`),
    fact('Наставляемый', `${fullName(pair.mentee)}, ${placeOf(pair.mentee)}`),
    fact('Форма наставничества', `${pair.form}${pair.kind === '' ? '' : `, ${pair.kind}`}`),
    fact('Срок реализации', `с ${longDate(pair.from)} по ${longDate(pair.until)}`),
    fact('Цель', goal || pair.topic),
    fact('Трудности, с которыми нужна помощь', difficulties),
    {
      is: 'table',
      columns: [{ heading: '№', share: 5, align: 'center' }, { heading: 'Действие', share: 30 }, { heading: 'Срок', share: 14 }, { heading: 'Планируемый результат', share: 23 }, { heading: 'Что получилось', share: 16 }, { heading: 'Отметка наставника', share: 12 }],
      rows: actions.map((line, i) => [String(i + 1), ...cellsOf(line, 3), '', '']),
    },
    { is: 'signatures', lines: [{ label: 'Наставник', name: initialsFirst(pair.mentor) }, { label: 'Наставляемый', name: initialsFirst(pair.mentee) }, { label: 'Куратор', name: initialsFirst(to.curator()) }] },
  ];
};

const planAsks: readonly Ask[] = [
  { key: 'goal', title: 'Цель', help: 'Пусто – тема пары.', type: 'text', required: false },
  { key: 'difficulties', title: 'Трудности', type: 'text', required: false },
  { key: 'actions', title: 'Действия', help: 'Каждое с новой строки: действие; срок; планируемый результат.', type: 'lines', required: true, start: () => ACTIONS },
];

function composeProgramme(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const pairs = pairFacts(to, to.list('pairs'));
  const [pair] = pairs;
  if (!pair) return { ok: false, code: 'no-rows', missing: [{ field: 'asked.pairs', message: 'Не выбрана пара.' }] };
  if (pairs.length > 1) to.lack('asked.pairs', 'Одна программа – одна пара: выберите одну или составьте программы пачкой.');
  rows(pairs, to);
  return to.done({
    title: 'Персонализированная программа наставничества', opening: { is: 'title' }, signed: false,
    word: { dative: 'программе', instrumental: 'программой' }, orientation: 'landscape',
    body: programmeBlocks(to, pair, to.text('goal'), to.text('difficulties'), to.list('actions')),
  });
}

export const personalProgrammeKind: DocumentKind = {
  id: 'персонализированная программа',
  code: 'D2',
  title: 'Персонализированная программа пары',
  help: 'План индивидуального развития: цель, действия, сроки, отметки. На каждую пару свой.',
  group: 'Планы и программы',
  series: '',
  about: 'pairs', each: 'pairs',
  asks: [{ key: 'pairs', title: 'Пара', type: 'pairs', required: true, among: inOrder, whom: 'пары, которые стоят в приказе' }, ...planAsks],
  compose: (facts, given) => composeProgramme(personalProgrammeKind, facts, given),
};

function composeOrder(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const pairs = pairFacts(to, to.list('pairs'));
  if (pairs.length === 0) return { ok: false, code: 'no-rows', missing: [{ field: 'pairs', message: 'Нет ни одной пары в приказе: утверждать нечего.' }] };
  const curator = to.curator();
  const together = to.text('attach') === 'да';
  const clauses: Clause[] = [
    { text: `Утвердить персонализированные программы наставничества ${together ? '(приложения)' : 'согласно приложению'} (${counted(pairs.length, 'программа', 'программы', 'программ')})` },
    { text: 'Наставникам обеспечить выполнение программ в установленные сроки' },
    { text: `Контроль за выполнением программ возложить на куратора программы наставничества ${to.wordings.nameAndPost(curator, 'accusative')}` },
    to.control(),
  ];
  const list: Block = {
    is: 'table',
    columns: [{ heading: '№ п/п', share: 6, align: 'center' }, { heading: 'Наставник', share: 24 }, { heading: 'Наставляемый', share: 24 }, { heading: 'Форма', share: 18 }, { heading: 'Направление', share: 16 }, { heading: 'Срок программы', share: 14, align: 'center' }],
    rows: rows(pairs, to),
  };
  return to.done({
    title: `Об утверждении персонализированных программ наставничества на ${facts.year} учебный год`,
    body: to.order(to.preamble('В целях достижения результатов наставничества', tracksOf(pairs)), clauses),
    appendices: [
      { title: 'Перечень персонализированных программ наставничества', orientation: 'landscape', body: [list] },
      ...(together ? pairs.map((pair) => ({ title: typographic(`Персонализированная программа пары ${pairName(pair)}`), orientation: 'landscape' as const, approved: 'УТВЕРЖДЕНА', body: programmeBlocks(to, pair, '', '', ACTIONS) })) : []),
    ],
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
    { key: 'pairs', title: 'Пары', type: 'pairs', required: true, among: inOrder, start: inOrder },
    { key: 'attach', title: 'Приложить сами программы', help: 'Одна страница на пару.', type: 'flag', required: true, start: () => 'нет' },
  ],
  compose: (facts, given) => composeOrder(programmesOrderKind, facts, given),
};
