// The personalised programme of one pair as blocks (D2): who, what for, the plan as a table with blanks for what came of it, signatures.

import { fullName, initialsFirst, longDate, shortDate, typographic } from '../../language';
import type { Composer } from '../composer';
import type { PairFact } from '../facts';
import type { Block } from '../model';
import { placeOf } from '../pair-facts';
import { cellsOf } from './lines-table';
import { line } from './text-blocks';

const DAY = 86400000;

/** Place to write by hand. */
const BLANK = '__________________________________________________';

/** A plan to begin with: what; when, in words of the pair's term; what is planned. */
export const PLAN: readonly string[] = [
  'Встреча-знакомство, договорённости о встречах; первая неделя; участники договорились о времени и правилах', 'Определение цели и трудностей; первый месяц; записана цель и признаки её достижения',
  'Регулярные встречи по теме; весь срок; выполнены согласованные шаги', 'Промежуточная оценка; середина срока; план уточнён', 'Итоговая встреча и обратная связь; последняя неделя; цель оценена, отзывы получены',
];

/** A deadline in words of the term becomes days of this pair's term; any other stays as written. */
const onDays = (deadline: string, { from, until }: PairFact): string => {
  const [first, last] = [Date.parse(from), Date.parse(until)];
  if (Number.isNaN(first) || Number.isNaN(last)) return deadline;
  const at = (day: number): string => shortDate(new Date(day).toISOString().slice(0, 10));
  switch (deadline.trim().toLowerCase()) {
    case 'первая неделя': return `до ${at(Math.min(first + 6 * DAY, last))}`;
    case 'первый месяц': return `до ${at(Math.min(first + 30 * DAY, last))}`;
    case 'середина срока': return `до ${at(first + Math.floor((last - first) / DAY / 2) * DAY)}`;
    case 'последняя неделя': return `${at(Math.max(last - 6 * DAY, first))} – ${at(last)}`;
    case 'весь срок': return `${at(first)} – ${at(last)}`;
    default: return deadline;
  }
};

const cells = (action: string, pair: PairFact): string[] => cellsOf(action, 3).map((text, at) => (at === 1 ? typographic(onDays(text, pair)) : text));

/** What the mentee asked for in words of one's own: the nearest thing to difficulties that the register knows; not for an order, which many read. */
export const requestOf = ({ facts }: Composer, pair: PairFact): string => {
  const code = facts.tables.pairs.find((each) => each.id === pair.id)?.mentee;
  return facts.tables.mentees.find((role) => role.code === code && role.year === facts.year)?.request.trim() ?? '';
};

const named = (person: PairFact['mentor']): string => [fullName(person), placeOf(person)].filter(Boolean).join(', ');

/** `approved`: the programme is an appendix that the director approves: nothing is left to write in, the curator signs no more. */
export const programmeBlocks = (to: Composer, pair: PairFact, goal: string, difficulties: string, actions: readonly string[], approved = false): Block[] => {
  const topic = pair.topic.trim();
  return [
    line('Наставник', named(pair.mentor)),
    line('Наставляемый', named(pair.mentee)),
    line('Форма наставничества', [`«${pair.form}»`, ...(pair.kind.trim() === '' ? [] : [`вид: ${pair.kind}`]), ...(topic === '' ? [] : [`направление: ${topic}`])].join('; ')),
    line('Срок реализации', `с ${longDate(pair.from)} по ${longDate(pair.until)}`),
    line('Цель', goal || (topic === '' ? BLANK : `решить запрос наставляемого по направлению «${topic}»`)),
    ...(approved && difficulties === '' ? [] : [line('Трудности, с которыми нужна помощь', difficulties || BLANK)]),
    {
      is: 'table', byHand: true,
      columns: [{ heading: '№ п/п', share: 6, align: 'center' }, { heading: 'Действие', share: 28 }, { heading: 'Срок', share: 19, align: 'center' }, { heading: 'Планируемый результат', share: 24 }, { heading: 'Фактический результат', share: 15 }, { heading: 'Отметка наставника', share: 12 }],
      rows: actions.map((action, i) => [String(i + 1), ...cells(action, pair), '', '']),
    },
    {
      is: 'signatures', lines: [
        { label: 'Наставник', name: initialsFirst(pair.mentor) }, { label: 'Наставляемый', name: initialsFirst(pair.mentee) },
        ...(pair.mentee.class.trim() === '' ? [] : [{ label: 'Родитель (законный представитель)', name: '' }]),
        ...(approved ? [] : [{ label: 'Куратор', name: initialsFirst(to.curator()) }]),
      ],
    },
  ];
};
