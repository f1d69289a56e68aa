// O16 «Об итогах реализации программы»: the year's figures out of the register, decisions, and a report as an appendix.

import { counted, listLines, longDate, plural, typographic } from '../../language';
import { Composer } from '../composer';
import type { DocumentKind } from '../kind';
import type { Block, Clause, DocumentResult } from '../model';
import { programmeTracks } from '../tracks';
import { deadline } from './launch-asks';
import { yearFigures, type YearFigures } from '../year-figures';

const DECISIONS: readonly string[] = ['признать работу по реализации программы наставничества удовлетворительной', 'продолжить реализацию программы наставничества в следующем учебном году', 'описать лучший опыт пар и групп и разместить его на сайте школы при наличии согласия участников на распространение персональных данных'];

const pairsOf = (count: number): string => counted(count, 'пара', 'пары', 'пар');

/** «работали 3 пары: 2 наставника и 3 наставляемых». */
const worked = ({ pairs, mentors, covered }: YearFigures): string =>
  `${plural(pairs, 'работала', 'работали', 'работали')} ${pairsOf(pairs)}: ${counted(mentors, 'наставник', 'наставника', 'наставников')} и ${counted(covered, 'наставляемый', 'наставляемых', 'наставляемых')}`;

/** «проведено 2 встречи»: as far as they are recorded. */
const recorded = ({ meetings }: YearFigures): string[] => (meetings === 0 ? [] : [`${plural(meetings, 'проведена', 'проведены', 'проведено')} ${counted(meetings, 'встреча', 'встречи', 'встреч')}`]);

/** Only what happened: nobody reads «0 пар». */
const states = ({ completed, stopped, working, pairs }: YearFigures): string[] => {
  const said = ([[completed, 'завершили работу в срок'], [stopped, 'завершили работу досрочно'], [working, 'продолжают работу']] as const).filter(([count]) => count > 0);
  const [only] = said;
  if (only && said.length === 1 && pairs > 1) return [`Все пары ${only[1]}.`];
  return said.length < 2 ? [] : [`Из них ${said.map(([count, what]) => `${what} – ${count}`).join(', ')}.`];
};

/** What the figures say, as sentences; shared by the order and by the reports. */
export const figureSentences = (figures: YearFigures, year: string): string[] => [
  `В ${year} учебном году в программе ${worked(figures)}.`,
  ...states(figures),
  ...(figures.mentees > figures.covered ? [`Без пары ${plural(figures.mentees - figures.covered, 'остался', 'остались', 'осталось')} ${figures.mentees - figures.covered} из ${figures.mentees} обратившихся за поддержкой.`] : []),
  ...recorded(figures).map((text) => `За год ${text}.`),
];

/** One line for all forms: a person in two of them counts once. */
const total = ({ byForm, pairs, mentors, covered }: YearFigures): string[][] => (byForm.length < 2 ? [] : [['Всего, без повторов', String(pairs), String(mentors), String(covered)]]);

/** Tables of a report: forms, and measures where there are any. */
export const figureBlocks = (figures: YearFigures, year: string): Block[] => [
  ...figureSentences(figures, year).map((text): Block => ({ is: 'paragraph', text: typographic(text), indent: true })),
  { is: 'heading', text: 'Участие по формам наставничества', level: 2 },
  {
    is: 'table',
    columns: [{ heading: 'Форма', share: 40 }, { heading: 'Пар', share: 20, align: 'center' }, { heading: 'Наставников', share: 20, align: 'center' }, { heading: 'Наставляемых', share: 20, align: 'center' }],
    rows: [...figures.byForm.map((row) => [row.form, String(row.pairs), String(row.mentors), String(row.mentees)]), ...total(figures)],
  },
  { is: 'paragraph', text: 'Человек, который участвует в нескольких парах, посчитан в каждой строке один раз.', small: true },
  ...(figures.measures.length === 0 ? [] : [
    { is: 'heading' as const, text: 'Изменения по замерам на входе и на выходе', level: 2 as const },
    {
      is: 'table' as const,
      columns: [{ heading: 'Показатель', share: 40 }, { heading: 'Измерены дважды', share: 18, align: 'center' as const }, { heading: 'Стало лучше', share: 14, align: 'center' as const }, { heading: 'Без изменений', share: 14, align: 'center' as const }, { heading: 'Стало хуже', share: 14, align: 'center' as const }],
      rows: figures.measures.map((row) => [row.measure, String(row.both), String(row.better), String(row.same), String(row.worse)]),
    },
  ]),
];

function compose(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const figures = yearFigures(facts.tables, facts.year);
  if (figures.pairs === 0) return { ok: false, code: 'no-rows', missing: [{ field: 'pairs', message: 'В этом году ещё не было ни одной пары: подводить итоги рано.' }] };
  if (figures.meetings === 0) to.advise('Ни одной встречи не учтено: в отчёте не будет их числа.');
  if (figures.measures.length === 0) to.advise('Ни у кого нет замеров на входе и на выходе: в отчёте не будет таблицы изменений.');
  const curator = to.curator();
  const next = deadline(to, 'next');
  const clauses: Clause[] = [
    { text: `Принять к сведению, что в ${facts.year} учебном году в программе наставничества ${[worked(figures), ...recorded(figures)].join('; ')}` },
    { text: 'Утвердить отчёт об итогах реализации программы наставничества (приложение)' },
    { text: 'По результатам рассмотрения отчёта:', items: listLines(to.list('decisions')) },
    ...(next === '' ? [] : [{ text: `Куратору программы наставничества ${to.wordings.surnameFirst(curator, 'dative')} подготовить до ${longDate(next)} проект дорожной карты на следующий учебный год` }]),
    to.control(),
  ];
  return to.done({
    title: `Об итогах реализации программы наставничества в ${facts.year} учебном году`,
    body: to.order(to.preamble('По итогам мониторинга реализации программы наставничества', programmeTracks(facts)), clauses),
    appendices: [{ title: `Отчёт\nоб итогах реализации программы наставничества\nв ${facts.year} учебном году`, orientation: 'portrait', approved: 'УТВЕРЖДЁН', body: figureBlocks(figures, facts.year) }],
    acquaintance: [curator],
  });
}

export const resultsKind: DocumentKind = {
  id: 'итоги',
  code: 'O16',
  title: 'Об итогах реализации программы',
  help: 'В конце года: цифры берутся из реестра, решения – ваши.',
  group: 'Приказы',
  series: 'приказы',
  about: 'programme',
  asks: [
    { key: 'decisions', title: 'Решения', help: 'Каждое с новой строки, с глагола: признать, продолжить.', type: 'lines', required: true, start: () => DECISIONS },
    {
      key: 'next', title: 'Проект дорожной карты на следующий год – до', help: 'Пусто – без этого пункта.', type: 'date', required: false,
      start: ({ year }) => (/^\d{4}\/\d{4}$/.test(year) ? `${year.slice(5)}-08-25` : ''),
    },
  ],
  compose: (facts, given) => compose(resultsKind, facts, given),
};
