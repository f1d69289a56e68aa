// D8, D10, D11: containers for reports: the register's figures stand in them, the curator adds what only she knows.

import { fullName, initialsFirst, longDate, shortDate, sentence, typographic } from '../../language';
import { Composer } from '../composer';
import type { Ask, DocumentKind } from '../kind';
import type { Block, DocumentResult } from '../model';
import { pairFacts, placeOf } from '../pair-facts';
import { yearFigures } from '../year-figures';
import { figureBlocks } from './results';

/** «… по 31 мая 2027 г.» already ends with a stop: it is never doubled. */
const paragraph = (text: string): Block => ({ is: 'paragraph', text: typographic(sentence(text.replace(/\.$/, ''))), indent: true });
const heading = (text: string): Block => ({ is: 'heading', text, level: 2 });
const REPORT = { dative: 'отчёту', instrumental: 'отчётом' };

/** A part that only the curator can write; an empty one is left out. */
const part = (to: Composer, key: string, title: string): Block[] => {
  const lines = to.list(key);
  return lines.length === 0 ? [] : [heading(title), { is: 'list', mark: 'dash', items: lines.map((line, i) => typographic(`${line.replace(/[;.]$/, '')}${i + 1 < lines.length ? ';' : '.'}`)) }];
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
  const curator = to.curator();
  return to.done({
    title: `${report.heading}, ${facts.year} учебный год`, opening: { is: 'title' }, word: REPORT, signed: false,
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

/** Pairs of one mentor as a table, with the orders that made them: evidence for attestation. */
const workOf = (to: Composer, code: string, year: string | null): { rows: string[][]; meetings: number } => {
  const { tables } = to.facts;
  const pairs = tables.pairs.filter((pair) => pair.mentor === code && (year === null || pair.year === year) && pair.state !== 'предложена' && pair.state !== 'отклонена');
  const facts = pairFacts(to, pairs.map((pair) => pair.id));
  const ids = new Set(pairs.map((pair) => pair.id));
  return {
    meetings: tables.meetings.filter((meeting) => ids.has(meeting.pair)).length,
    rows: facts.map((fact, i) => {
      const pair = pairs[i];
      const order = pair && pair.orderNumber !== '' ? `приказ от ${shortDate(pair.orderDate)} № ${pair.orderNumber}` : '—';
      return [String(i + 1), `${fullName(fact.mentee)}, ${placeOf(fact.mentee)}`, fact.form, fact.topic || '—', `${shortDate(fact.from)} – ${shortDate(fact.until)}`, order, pair?.state ?? ''].map((cell) => typographic(cell));
    }),
  };
};

const workTable = (rows: readonly (readonly string[])[]): Block => ({
  is: 'table',
  columns: [{ heading: '№', share: 5, align: 'center' }, { heading: 'Наставляемый', share: 26 }, { heading: 'Форма', share: 15 }, { heading: 'Направление', share: 16 }, { heading: 'Срок', share: 13, align: 'center' }, { heading: 'Основание', share: 16 }, { heading: 'Итог', share: 11 }],
  rows,
});

function mentorPaper(kind: DocumentKind, facts: Composer['facts'], given: Composer['given'], reference: boolean): DocumentResult {
  const to = new Composer(kind, facts, given);
  const code = to.text('person');
  const person = to.person(code, { post: true, declined: false });
  const { rows, meetings } = workOf(to, code, reference ? null : facts.year);
  if (code !== '' && rows.length === 0) return { ok: false, code: 'no-rows', missing: [{ field: 'pairs', message: 'У этого человека ещё не было пар: писать не о чем.' }] };
  const curator = to.curator();
  return to.done({
    title: reference ? 'Справка о наставнической деятельности' : `Отчёт наставника за ${facts.year} учебный год`, opening: { is: 'title' }, word: reference ? { dative: 'справке', instrumental: 'справкой' } : REPORT, orientation: 'landscape', signed: reference,
    body: [
      paragraph(`Наставник: ${fullName(person)}, ${placeOf(person)}.`),
      ...(reference ? [paragraph(`Выдана для предъявления по месту требования (аттестация). Сведения взяты из реестра программы наставничества на ${longDate(facts.today)}.`)] : []),
      workTable(rows), paragraph(`Учтено встреч: ${meetings}.`), ...part(to, 'results', 'Результаты'),
      ...(reference ? [] : [{ is: 'signatures' as const, lines: [{ label: 'Наставник', name: initialsFirst(person) }, { label: 'Куратор', name: initialsFirst(curator) }] }]),
    ],
  });
}

export const mentorReportKind: DocumentKind = {
  id: 'отчёт наставника', code: 'D8', title: 'Отчёт наставника', help: 'Составляется из реестра: наставнику остаётся прочесть и подписать.', group: 'Отчёты', series: '', about: 'person', each: 'person',
  asks: [mentorAsk, lines('results', 'Результаты')],
  compose: (facts, given) => mentorPaper(mentorReportKind, facts, given, false),
};

export const referenceKind: DocumentKind = {
  id: 'справка наставнику', code: 'D8', title: 'Справка наставнику для аттестации', help: 'Пары, приказы, сроки, встречи за все годы.', group: 'Отчёты', series: '', about: 'person', each: 'person',
  asks: [{ ...mentorAsk, among: ({ tables }) => [...new Set(tables.pairs.map((pair) => pair.mentor))], whom: 'наставники пар этого и прежних лет' }, lines('results', 'Результаты')],
  compose: (facts, given) => mentorPaper(referenceKind, facts, given, true),
};

function practice(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const told = (key: string, title: string): Block[] => [heading(title), ...to.list(key).map(paragraph)];
  return to.done({
    title: `Описание практики наставничества: ${to.text('name').replace(/\.$/, '')}`, opening: { is: 'title' }, word: { dative: 'описанию', instrumental: 'описанием' }, signed: false,
    body: [
      ...told('start', 'С чего началось'), ...told('way', 'Что делали'), ...told('result', 'Что получилось'), ...told('advice', 'Что пригодится другим'),
      { is: 'paragraph', text: 'Имена и фотографии участников публикуются только при наличии согласия на распространение персональных данных.', small: true },
    ],
  });
}

export const practiceKind: DocumentKind = {
  id: 'описание практики', code: 'D10', title: 'Описание практики (кейс)', help: 'Лучший опыт пары или группы, без имён, если нет согласия на публикацию.', group: 'Отчёты', series: '', about: 'programme',
  asks: [{ key: 'name', title: 'Название', type: 'text', required: true }, ...[['start', 'С чего началось'], ['way', 'Что делали'], ['result', 'Что получилось'], ['advice', 'Что пригодится другим']].map(([key, title]): Ask => ({ key: key ?? '', title: title ?? '', type: 'lines', required: true }))],
  compose: (facts, given) => practice(practiceKind, facts, given),
};
