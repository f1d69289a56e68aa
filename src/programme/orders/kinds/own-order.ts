// An order of one's own: title, aim, clauses and an appendix taken from any rows of a sheet; with starts for what schools often need.

import { about, counted, typographic } from '../../language';
import { Composer } from '../composer';
import { textOf } from '../given';
import type { Ask, DocumentKind } from '../kind';
import type { Appendix, Clause, DocumentResult, TableBlock } from '../model';

interface Start {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly subject: string;
  readonly aim: string;
  readonly clauses: readonly string[];
}

const STARTS: readonly Start[] = [
  { id: 'свой приказ', title: 'Свой приказ', help: 'Название, основания, пункты и приложение – ваши; номер и учёт общие.', subject: '', aim: '', clauses: [] },
  {
    id: 'мотивация', title: 'О системе мотивации наставников', help: 'Чем школа поддерживает наставников.', subject: 'системе мотивации наставников', aim: 'В целях поддержки и поощрения наставников',
    clauses: ['Утвердить меры поощрения наставников: благодарность, грамота, представление опыта на педагогическом совете, рекомендация для аттестации', 'Учитывать работу наставников при распределении стимулирующих выплат в соответствии с положением об оплате труда', 'Отмечать наставников ко Дню наставника 2 марта и на итоговом мероприятии'],
  },
  {
    id: 'доступность', title: 'О мерах доступности наставничества', help: 'Для обучающихся с особыми потребностями, в трудной ситуации, с выдающимися способностями.', subject: 'мерах по обеспечению доступности программы наставничества', aim: 'В целях равных возможностей для участия в программе наставничества',
    clauses: ['Обеспечить доступность программы наставничества для обучающихся с особыми образовательными потребностями, проявивших выдающиеся способности, оказавшихся в трудной жизненной ситуации, из малообеспеченных семей', 'Классным руководителям довести до обучающихся и родителей сведения о программе', 'Сведения о состоянии здоровья и семейном положении в документах программы не указывать'],
  },
  {
    id: 'ресурсы', title: 'О ресурсном обеспечении наставничества', help: 'Помещения, оборудование, материалы для встреч.', subject: 'ресурсном обеспечении программы наставничества', aim: 'В целях создания условий для работы наставнических пар и групп',
    clauses: ['Предоставить для встреч наставников и наставляемых учебные кабинеты и библиотеку во внеурочное время', 'Обеспечить доступ участников к компьютерам и сети Интернет', 'Предоставить наставникам методические материалы'],
  },
  {
    id: 'освобождение от обязанностей', title: 'Об освобождении от отдельных обязанностей', help: 'Чтобы у наставника было время.', subject: 'освобождении наставников от отдельных обязанностей', aim: 'В целях создания условий для работы наставников',
    clauses: ['Освободить наставников от дежурства по школе в дни встреч с наставляемыми', 'Учитывать занятость наставников при составлении расписания'],
  },
  {
    id: 'ассоциация', title: 'О создании ассоциации наставников', help: 'Сообщество наставников школы.', subject: 'создании ассоциации наставников', aim: 'В целях обмена опытом и развития сообщества наставников',
    clauses: ['Создать ассоциацию наставников школы', 'Проводить встречи ассоциации не реже одного раза в четверть', 'Размещать материалы ассоциации на сайте школы'],
  },
];

/** Rows as they were copied from a sheet: cells by tabs, the first line holds the headings. */
export const pastedTable = (lines: readonly string[]): TableBlock | null => {
  const rows = lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  const [headings, ...body] = rows;
  if (!headings || body.length === 0) return null;
  const longest = headings.map((heading, at) => Math.min(40, Math.max(heading.length, ...body.map((row) => (row[at] ?? '').length), 3)));
  return {
    is: 'table', columns: headings.map((heading, at) => ({ heading: typographic(heading) || ' ', share: longest[at] ?? 3 })),
    rows: body.map((row) => headings.map((_heading, at) => typographic(row[at] ?? '') || '—')),
  };
};

/** More columns than this want a page on its side. */
const NARROW = 4;

function compose(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const subject = to.text('subject').replace(/^об?\s+/i, '').replace(/\.$/, '');
  const lines = to.list('clauses').map((line) => line.replace(/^\d+(\.\d+)*[.)]\s*/, ''));
  const rows = textOf(given, 'rows') === '' ? [] : textOf(given, 'rows').split(/\r?\n/).filter((line) => line.trim() !== '');
  const table = pastedTable(rows);
  if (rows.length > 0 && !table) to.lack('asked.rows', 'В приложении нужна строка заголовков и хотя бы одна строка под ней.');
  const clauses: Clause[] = [
    ...lines.map((text) => ({ text })),
    ...(table && !lines.some((line) => /приложени/i.test(line)) ? [{ text: `Утвердить список согласно приложению к настоящему приказу (${counted(table.rows.length, 'строка', 'строки', 'строк')})` }] : []),
    to.control(),
  ];
  const appendices: Appendix[] = table ? [{ title: typographic(to.text('listTitle') || 'Список'), orientation: table.columns.length > NARROW ? 'landscape' : 'portrait', body: [table] }] : [];
  const people = to.list('people').map((code) => to.person(code, { declined: false }));
  return to.done({
    title: typographic(`${about(subject)} ${subject}`),
    body: to.order(to.preamble(to.text('aim').replace(/[,.]$/, ''), { pupils: true, employees: true }), clauses),
    appendices,
    acquaintance: people,
  });
}

const asksOf = (start: Start): Ask[] => [
  { key: 'subject', title: 'О чём', help: 'В предложном падеже, без «О»: проведении недели наставничества.', type: 'text', required: true, ...(start.subject === '' ? {} : { start: () => start.subject }) },
  { key: 'aim', title: 'С какой целью', help: 'Начало преамбулы: «В целях …». Основания добавятся из «Нормативной базы».', type: 'text', required: true, start: () => start.aim || 'В целях реализации программы наставничества' },
  { key: 'clauses', title: 'Пункты', help: 'Каждый с новой строки, без номера. Контроль добавится сам.', type: 'lines', required: true, ...(start.clauses.length === 0 ? {} : { start: () => start.clauses }) },
  { key: 'rows', title: 'Приложение', help: 'Строки листа: выделите их вместе с заголовками и скопируйте сюда. Пусто – без приложения.', type: 'lines', required: false },
  { key: 'listTitle', title: 'Название приложения', type: 'text', required: false },
  { key: 'people', title: 'Кого ознакомить', type: 'people', required: false },
];

export const OWN_ORDERS: readonly DocumentKind[] = STARTS.map((start): DocumentKind => {
  const kind: DocumentKind = {
    id: start.id, code: 'свой', title: start.title, help: start.help, group: 'Своё', series: 'приказы', about: 'programme', asks: asksOf(start),
    compose: (facts, given) => compose(kind, facts, given),
  };
  return kind;
});
