// An order of one's own: title, aim, grounds, clauses and an appendix taken from any rows of a sheet; with starts for what schools often need.

import { about, listLines, typographic } from '../../language';
import { Composer } from '../composer';
import { chosenGrounds, groundsAsk } from '../ground-lines';
import type { Ask, DocumentKind } from '../kind';
import type { Clause, DocumentResult } from '../model';
import { upperFirst } from '../wordings';
import { appendixAsks, pastedAppendix } from './pasted-appendix';

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
    clauses: [
      'Утвердить меры поощрения наставников: благодарность, грамота, представление опыта на педагогическом совете, рекомендация для аттестации',
      'Комиссии по распределению стимулирующих выплат учитывать работу наставников в соответствии с положением об оплате труда',
      'Куратору программы наставничества представлять директору предложения о поощрении наставников ко Дню наставника (2 марта) и к итоговому мероприятию',
    ],
  },
  {
    id: 'доступность', title: 'О мерах доступности наставничества', help: 'Для обучающихся с особыми потребностями, в трудной ситуации, с выдающимися способностями.', subject: 'мерах по обеспечению доступности программы наставничества', aim: 'В целях обеспечения равных возможностей участия в программе наставничества',
    clauses: [
      'Куратору программы наставничества обеспечить доступность программы для обучающихся с особыми образовательными потребностями, проявивших выдающиеся способности, оказавшихся в трудной жизненной ситуации, из малообеспеченных семей: подбирать удобные формат, место и время встреч',
      'Классным руководителям в течение двух недель со дня подписания приказа довести сведения о программе до обучающихся и их родителей (законных представителей)',
      'Педагогу-психологу консультировать наставников этих обучающихся',
      'Сведения о состоянии здоровья и семейном положении участников в документах программы не указывать',
    ],
  },
  {
    id: 'ресурсы', title: 'О ресурсном обеспечении наставничества', help: 'Помещения, оборудование, материалы для встреч.', subject: 'ресурсном обеспечении программы наставничества', aim: 'В целях создания условий для работы наставнических пар и групп',
    clauses: [
      'Предоставить для встреч наставников и наставляемых учебные кабинеты и библиотеку во внеурочное время',
      'Обеспечить участникам встреч доступ к компьютерам и сети Интернет',
      'Куратору программы наставничества составить график использования помещений и передать наставникам методические материалы в течение двух недель со дня подписания приказа',
    ],
  },
  {
    id: 'освобождение от обязанностей', title: 'Об освобождении от отдельных обязанностей', help: 'Чтобы у наставника было время.', subject: 'освобождении наставников от отдельных обязанностей', aim: 'В целях создания условий для работы наставников',
    clauses: [
      'Освободить наставников от дежурства по школе в дни встреч с наставляемыми',
      'Заместителю директора по учебно-воспитательной работе учитывать занятость наставников при составлении расписания и на время их участия в мероприятиях программы обеспечить замену уроков',
      'Куратору программы наставничества сообщать о мероприятиях программы не позднее чем за пять рабочих дней',
    ],
  },
  {
    id: 'ассоциация', title: 'О создании ассоциации наставников', help: 'Сообщество наставников школы.', subject: 'создании ассоциации наставников', aim: 'В целях обмена опытом и развития сообщества наставников',
    clauses: [
      'Создать ассоциацию наставников школы',
      'Куратору программы наставничества организовать работу ассоциации: проводить встречи не реже одного раза в четверть, обобщать опыт наставников, размещать материалы на сайте школы',
      'Ассоциации до конца учебного года представить педагогическому совету лучшие практики наставничества',
    ],
  },
];

/** «3.1. ознакомить …» and «– ознакомить …» belong to the clause over them. */
const SUB = /^(?:[–—-]\s*|\d+\.\d+[.)]?\s*)/;

/** Clauses as they were typed, with or without numbers, with sub-clauses under them. */
const typedClauses = (lines: readonly string[]): Clause[] => {
  const groups: string[][] = [];
  for (const line of lines) {
    const last = groups[groups.length - 1];
    if (last && SUB.test(line)) last.push(line.replace(SUB, ''));
    else groups.push([upperFirst(line.replace(SUB, '').replace(/^\d+[.)]\s*/, ''))]);
  }
  return groups.map(([head = '', ...items]) => (items.length === 0
    ? { text: head.replace(/[;,]$/, '') }
    : { text: head.endsWith(':') ? head : `${head.replace(/[;,.]$/, '')}:`, items: listLines(items) }));
};

const BOTH = { pupils: true, employees: true };

function compose(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, { ...facts, grounds: chosenGrounds(facts, given) }, given);
  const subject = to.text('subject').replace(/^об?\s+/i, '').replace(/\.$/, '');
  const lines = to.list('clauses');
  const appendix = pastedAppendix(to);
  const clauses: Clause[] = [
    ...typedClauses(lines),
    ...(appendix && !lines.some((line) => /приложени/i.test(line)) ? [{ text: `Утвердить ${appendix.named} согласно приложению к настоящему приказу (${appendix.extent})` }] : []),
    to.control(),
  ];
  // Whoever is charged with something signs that it was read.
  const namesCurator = facts.setting('curator.last').trim() !== '' && lines.some((line) => /^[\d.)\s]*куратору(\s|:)/i.test(line));
  const people = to.list('people').map((code) => to.person(code, { declined: false }));
  return to.done({
    title: typographic(`${about(subject)} ${subject}`),
    body: to.order(to.preamble(to.text('aim').replace(/[,.]$/, ''), BOTH), clauses),
    appendices: appendix ? [appendix.page] : [],
    acquaintance: [...(namesCurator ? [to.curator()] : []), ...people],
  });
}

const asksOf = (start: Start): Ask[] => [
  { key: 'subject', title: 'О чём', help: 'В предложном падеже, без «О»: проведении недели наставничества.', type: 'text', required: true, ...(start.subject === '' ? {} : { start: () => start.subject }) },
  { key: 'aim', title: 'С какой целью', help: 'Начало преамбулы: «В целях …».', type: 'text', required: true, start: () => start.aim || 'В целях реализации программы наставничества' },
  groundsAsk,
  { key: 'clauses', title: 'Пункты', help: 'Каждый с новой строки, номера и контроль добавятся сами. Подпункт начните с тире.', type: 'lines', required: true, ...(start.clauses.length === 0 ? {} : { start: () => start.clauses }) },
  ...appendixAsks,
  { key: 'people', title: 'Кого ознакомить', type: 'people', required: false },
];

export const OWN_ORDERS: readonly DocumentKind[] = STARTS.map((start): DocumentKind => {
  const kind: DocumentKind = {
    id: start.id, code: 'свой', title: start.title, help: start.help, group: 'Своё', series: 'приказы', about: 'programme', asks: asksOf(start),
    compose: (facts, given) => compose(kind, facts, given),
  };
  return kind;
});
