// D8, D10, D11: containers for reports: the register's figures stand in them, the curator adds what only she knows.

import { dateBlank, dateParts, fullName, initialsFirst, inQuotes, longDate, NBSP, shortDate, typographic } from '../../language';
import { Composer } from '../composer';
import { official } from '../from-register';
import type { Ask, DocumentKind } from '../kind';
import type { Block, DocumentResult } from '../model';
import { pairFacts, placeOf } from '../pair-facts';
import { genderOf } from '../wordings';
import { yearFigures } from '../year-figures';
import { figureBlocks } from './results';
import { line, list, paragraph, placeInDative } from './text-blocks';

const heading = (text: string): Block => ({ is: 'heading', text, level: 2 });
const REPORT = { dative: 'отчёту', instrumental: 'отчётом' };
const REFERENCE = { dative: 'справке', instrumental: 'справкой' };

/** A part that only the curator can write; an empty one is left out. */
const part = (to: Composer, key: string, title: string): Block[] => {
  const said = to.list(key);
  return said.length === 0 ? [] : [heading(title), list(said)];
};

const lines = (key: string, title: string, help = 'Каждая мысль с новой строки. Пусто – раздела не будет.'): Ask => ({ key, title, help, type: 'lines', required: false });

interface ReportKind {
  id: string;
  code: string;
  title: string;
  help: string;
  heading: string;
  parts: readonly (readonly [key: string, title: string])[];
}

const REPORTS: readonly ReportKind[] = [
  { id: 'аналитический отчёт', code: 'D8', title: 'Аналитический отчёт о программе', help: 'В конце года для директора и педагогического совета.', heading: 'Аналитический отчёт о реализации программы наставничества', parts: [['success', 'Что получилось'], ['trouble', 'Трудности и их причины'], ['practice', 'Лучший опыт'], ['plans', 'Предложения на следующий год']] },
  { id: 'отчёт куратора', code: 'D8', title: 'Отчёт куратора', help: 'О работе куратора за период.', heading: 'Отчёт куратора программы наставничества', parts: [['done', 'Что сделано'], ['trouble', 'Что не удалось и почему'], ['plans', 'Что дальше']] },
  { id: 'справка первого этапа', code: 'D8', title: 'Справка: первый этап мониторинга', help: 'Качество программы, с анализом сильных и слабых сторон.', heading: 'Справка о первом этапе мониторинга программы наставничества', parts: [['strong', 'Сильные стороны'], ['weak', 'Слабые стороны'], ['chances', 'Возможности'], ['risks', 'Риски'], ['advice', 'Рекомендации']] },
  { id: 'справка второго этапа', code: 'D8', title: 'Справка: второй этап мониторинга', help: 'Влияние программы на участников: вход и выход.', heading: 'Справка о втором этапе мониторинга программы наставничества', parts: [['impact', 'Что изменилось у участников'], ['advice', 'Рекомендации']] },
  { id: 'сведения об участниках', code: 'D11', title: 'Сведения о числе участников', help: 'Для статистики и учредителя: люди посчитаны по одному разу.', heading: 'Сведения о числе участников программы наставничества', parts: [] },
];

const composeReport = (report: ReportKind) => (kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult => {
  const to = new Composer(kind, facts, given);
  const figures = yearFigures(facts.tables, facts.year);
  if (figures.pairs === 0) return { ok: false, code: 'no-rows', missing: [{ field: 'pairs', message: 'В этом году ещё не было ни одной пары: цифр для отчёта нет.' }] };
  if (figures.measures.length === 0 && report.id === 'справка второго этапа') to.advise('Ни у кого нет замеров на входе и на выходе: в справке не будет таблицы изменений.');
  const curator = to.curator();
  return to.done({
    title: `${report.heading} за ${facts.year} учебный год`, opening: { is: 'title' }, word: report.heading.startsWith('Справка') ? REFERENCE : REPORT, signed: false,
    body: [
      { is: 'paragraph', text: typographic(`По состоянию на ${longDate(facts.today)}`), align: 'center', space: true },
      ...figureBlocks(figures, facts.year), ...report.parts.flatMap(([key, title]) => part(to, key, title)),
      { is: 'signatures', lines: [{ label: 'Куратор программы наставничества', name: initialsFirst(curator) }] },
    ],
  });
};

export const REPORT_KINDS: readonly DocumentKind[] = REPORTS.map((report): DocumentKind => {
  const kind: DocumentKind = {
    id: report.id, code: report.code, title: report.title, help: report.help, group: 'Отчёты', series: '', about: 'programme', asks: report.parts.map(([key, title]) => lines(key, title)),
    compose: (facts, given) => composeReport(report)(kind, facts, given),
  };
  return kind;
});

const mentorAsk: Ask = { key: 'person', title: 'Наставник', type: 'person', required: true, among: ({ tables, year }) => [...new Set(tables.pairs.filter((pair) => pair.year === year).map((pair) => pair.mentor))], whom: 'наставники пар этого года' };

/** What a state of the register means to whoever reads a paper. */
const OUTCOMES: { readonly [state: string]: string } = { утверждена: 'продолжается', 'в приказе': 'продолжается', завершена: 'завершена', прекращена: 'завершена досрочно' };

/** Pairs of one mentor as a table, with the orders that made them: evidence for attestation. */
const workOf = (to: Composer, code: string, year: string | null): { rows: string[][]; meetings: number; mentees: number; years: string[] } => {
  const { tables } = to.facts;
  const pairs = tables.pairs.filter((pair) => pair.mentor === code && (year === null || pair.year === year) && OUTCOMES[pair.state] !== undefined);
  const facts = pairFacts(to, pairs.map((pair) => pair.id));
  const ids = new Set(pairs.map((pair) => pair.id));
  return {
    meetings: tables.meetings.filter((meeting) => ids.has(meeting.pair)).length, mentees: new Set(pairs.map((pair) => pair.mentee)).size, years: [...new Set(pairs.map((pair) => pair.year))].sort(),
    rows: facts.map((fact, i) => {
      const pair = pairs[i];
      const order = pair && pair.orderNumber !== '' ? `приказ от ${shortDate(pair.orderDate)} № ${pair.orderNumber}` : '—';
      const outcome = [OUTCOMES[pair?.state ?? ''] ?? '', pair?.ended.trim() ?? ''].filter(Boolean).join(': ');
      return [String(i + 1), [fullName(fact.mentee), placeOf(fact.mentee)].filter(Boolean).join(', '), fact.form, fact.topic || '—', `${shortDate(fact.from)} – ${shortDate(fact.until)}`, order, outcome].map((cell) => typographic(cell));
    }),
  };
};

const workTable = (rows: readonly (readonly string[])[]): Block => ({
  is: 'table',
  columns: [{ heading: '№ п/п', share: 6, align: 'center' }, { heading: 'Наставляемый', share: 25 }, { heading: 'Форма', share: 15 }, { heading: 'Направление', share: 16 }, { heading: 'Срок', share: 13, align: 'center' }, { heading: 'Основание', share: 14 }, { heading: 'Итог', share: 13 }],
  rows,
});

/** «Соловейкиной Елизавете Игоревне, учителю физики, в том, что она …»: a reference signed by the director, dated and numbered by the office. */
const referenceHead = (to: Composer, code: string, years: readonly string[], mentees: number, meetings: number): Block[] => {
  const { facts, wordings } = to;
  const person = to.person(code, { post: true });
  const date = facts.date === '' ? dateBlank(dateParts(facts.today)?.year ?? null) : longDate(facts.date);
  const whom = [wordings.full(person, 'dative'), placeInDative(to, person)].filter(Boolean).join(', ');
  const when = years.length > 1 ? `${years.join(', ')} учебных годах` : `${years[0] ?? facts.year} учебном году`;
  return [
    { is: 'ends', left: `${date} № ______`, right: 'по месту требования' },
    paragraph(`Дана ${whom}, в том, что ${genderOf(person) === 'f' ? 'она является наставником' : 'он является наставником'} в программе наставничества ${facts.setting('school.short').trim()}: в ${when} наставляемых –${NBSP}${mentees}, учтённых встреч –${NBSP}${meetings}`),
    paragraph(`Справка выдана для представления в аттестационную комиссию. Сведения взяты из реестра программы наставничества по состоянию на ${longDate(facts.today)}`),
  ];
};

function reference(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const code = to.text('person');
  const { rows, meetings, mentees, years } = workOf(to, code, null);
  if (code !== '' && rows.length === 0) return NO_WORK;
  return to.done({
    title: 'Справка о наставнической деятельности', opening: { is: 'title' }, word: REFERENCE, orientation: 'landscape',
    body: [...referenceHead(to, code, years, mentees, meetings), workTable(rows), ...part(to, 'results', 'Результаты наставляемых'), ...part(to, 'events', 'Обучение, мероприятия, награды')],
  });
}

const NO_WORK: DocumentResult = { ok: false, code: 'no-rows', missing: [{ field: 'pairs', message: 'У этого человека ещё не было пар: писать не о чем.' }] };

function mentorReport(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const code = to.text('person');
  const person = to.person(code, { post: true, declined: false });
  const { rows, meetings } = workOf(to, code, facts.year);
  if (code !== '' && rows.length === 0) return NO_WORK;
  const curator = to.curator();
  return to.done({
    title: `Отчёт наставника за ${facts.year} учебный год`, opening: { is: 'title' }, word: REPORT, orientation: 'landscape', signed: false,
    body: [
      line('Наставник', [fullName(person), placeOf(person)].filter(Boolean).join(', ')), paragraph(`По состоянию на ${longDate(facts.today)}`, { align: 'left', indent: false }), workTable(rows), line('Учтено встреч', String(meetings)), ...part(to, 'results', 'Результаты'),
      { is: 'signatures', lines: [{ label: 'Наставник', name: initialsFirst(person) }, { label: 'Куратор программы наставничества', name: initialsFirst(curator) }] },
    ],
  });
}

export const mentorReportKind: DocumentKind = {
  id: 'отчёт наставника', code: 'D8', title: 'Отчёт наставника', help: 'Составляется из реестра: наставнику остаётся прочесть и подписать.', group: 'Отчёты', series: '', about: 'person', each: 'person',
  asks: [mentorAsk, lines('results', 'Результаты')],
  compose: (facts, given) => mentorReport(mentorReportKind, facts, given),
};

export const referenceKind: DocumentKind = {
  id: 'справка наставнику', code: 'D8', title: 'Справка наставнику для аттестации', help: 'Пары, приказы, сроки, встречи за все годы.', group: 'Отчёты', series: '', about: 'person', each: 'person',
  asks: [{ ...mentorAsk, among: ({ tables }) => [...new Set(tables.pairs.map((pair) => pair.mentor))], whom: 'наставники пар этого и прежних лет' }, lines('results', 'Результаты наставляемых', 'Например: призовое место на олимпиаде. Каждый с новой строки. Пусто – раздела не будет.'), lines('events', 'Обучение, мероприятия, награды', 'Например: «Школа наставников», 9 часов; благодарность ко Дню наставника. Каждое с новой строки.')],
  compose: (facts, given) => reference(referenceKind, facts, given),
};

function practice(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const told = (key: string, title: string): Block[] => [heading(title), ...to.list(key).map((text) => paragraph(text))];
  const [name, form, who] = ['name', 'form', 'who'].map((key) => to.text(key).replace(/\.$/, ''));
  const author = to.text('author');
  to.advise('Имена и фотографии участников публикуют только при наличии согласия на распространение персональных данных.');
  return to.done({
    title: `Описание практики наставничества ${inQuotes(name ?? '')}`, opening: { is: 'title' }, word: { dative: 'описанию', instrumental: 'описанием' }, signed: false,
    body: [
      ...(form ? [line('Форма наставничества', form)] : []), ...(who ? [line('Участники', who)] : []), line('Учебный год', facts.year),
      ...told('start', 'С чего началось'), ...told('way', 'Что делали'), ...told('result', 'Что получилось'), ...told('advice', 'Что пригодится другим'),
      ...(author === '' ? [] : [{ is: 'signatures' as const, lines: [{ label: 'Автор описания', name: author }] }]),
    ],
  });
}

const STORY = [
  ['start', 'С чего началось', 'Какая была трудность, у кого.'], ['way', 'Что делали', 'Какие встречи, что помогло.'],
  ['result', 'Что получилось', 'Что изменилось, по возможности в цифрах.'], ['advice', 'Что пригодится другим', 'Совет тем, кто захочет повторить.'],
] as const;

export const practiceKind: DocumentKind = {
  id: 'описание практики', code: 'D10', title: 'Описание практики (кейс)', help: 'Лучший опыт пары или группы, без имён, если нет согласия на публикацию.', group: 'Отчёты', series: '', about: 'programme',
  asks: [
    { key: 'name', title: 'Название', help: 'Без кавычек, например: Наставник рядом.', type: 'text', required: true },
    { key: 'form', title: 'Форма наставничества', help: 'Пусто – строки не будет.', type: 'text', required: false },
    { key: 'who', title: 'Кто участвовал', help: 'Без имён: восьмиклассник и студент педагогического колледжа.', type: 'text', required: false },
    ...STORY.map(([key, title, help]): Ask => ({ key, title, help, type: 'lines', required: true })),
    { key: 'author', title: 'Кто описал', help: 'Инициалы и фамилия под текстом; сотрите, если подпись не нужна.', type: 'text', required: false, start: ({ setting }) => initialsFirst(official(setting, 'curator')) },
  ],
  compose: (facts, given) => practice(practiceKind, facts, given),
};
