// What can be measured, as data: title, scale, what is better, for whom and by whom. The school edits it in «Справочники».

import type { ListItem } from '../records';

export interface MeasureKind {
  title: string;
  low: number;
  high: number;
  /** What is better. */
  direction: 'рост' | 'снижение';
  whom: 'обучающиеся' | 'педагоги' | 'все';
  /** The role that measures, never a name. */
  by: string;
  used: boolean;
}

/** List of «Справочники» that holds the measures, one a row. */
export const MEASURE_LIST = 'measure';

export const MEASURERS = ['классный руководитель', 'психолог', 'куратор', 'наставник'] as const;

const kind = (title: string, low: number, high: number, direction: MeasureKind['direction'], whom: MeasureKind['whom'], by: string): MeasureKind => ({ title, low, high, direction, whom, by, used: true });

/** The measures of stage 2 of the target model's monitoring; the tests behind them are the psychologist's choice. */
export const MEASURES: readonly MeasureKind[] = [
  kind('Средний балл', 2, 5, 'рост', 'обучающиеся', 'классный руководитель'),
  kind('Учебная мотивация', 1, 10, 'рост', 'обучающиеся', 'психолог'),
  kind('Тревожность', 1, 10, 'снижение', 'обучающиеся', 'психолог'),
  kind('Вовлечённость в жизнь школы', 1, 10, 'рост', 'обучающиеся', 'классный руководитель'),
  kind('Адаптация', 1, 10, 'рост', 'все', 'психолог'),
  kind('Удовлетворённость профессией', 1, 10, 'рост', 'педагоги', 'психолог'),
  kind('Профессиональные затруднения', 0, 20, 'снижение', 'педагоги', 'куратор'),
];

const spoken = (n: number): string => String(n).replace('.', ',');

/** «2–5», as it is written in «Замеры». */
export const scaleOf = ({ low, high }: Pick<MeasureKind, 'low' | 'high'>): string => `${spoken(low)}–${spoken(high)}`;

/** A measure as the note of its row, a fact a line. */
export const noteOf = (measure: MeasureKind): string =>
  [`шкала: ${scaleOf(measure)}`, `лучше: ${measure.direction}`, `для кого: ${measure.whom}`, `кто измеряет: ${measure.by}`, `используем: ${measure.used ? 'да' : 'нет'}`].join('\n');

const numberOf = (text: string): number => Number(text.replace(',', '.').replace('−', '-'));

/** Reads «2–5», «0-100», «-10…10»; null when it is no scale. */
export function readScale(text: string): { low: number; high: number } | null {
  const found = /^\s*([-−]?\d+(?:[.,]\d+)?)\s*(?:–|—|-|\.\.+|…|до)\s*([-−]?\d+(?:[.,]\d+)?)\s*$/.exec(text);
  if (!found) return null;
  const [low, high] = [numberOf(found[1] ?? ''), numberOf(found[2] ?? '')];
  return low < high ? { low, high } : null;
}

/** A row of the list as a measure; what a person broke in it falls back to a scale of 1–10 that grows. */
function measureOf({ word, note }: ListItem): MeasureKind {
  const facts = new Map(note.split('\n').map((line) => [line.split(':')[0]?.trim() ?? '', line.slice(line.indexOf(':') + 1).trim()]));
  const whom = facts.get('для кого');
  return {
    title: word, ...(readScale(facts.get('шкала') ?? '') ?? { low: 1, high: 10 }), direction: facts.get('лучше') === 'снижение' ? 'снижение' : 'рост',
    whom: whom === 'обучающиеся' || whom === 'педагоги' ? whom : 'все', by: facts.get('кто измеряет') ?? '', used: facts.get('используем') !== 'нет',
  };
}

/** The measures of this school: its list, or the methodology's where it has none yet. */
export const measuresOf = (lists: readonly ListItem[]): MeasureKind[] => {
  const own = lists.filter((item) => item.list === MEASURE_LIST && item.word !== '');
  return own.length > 0 ? own.map(measureOf) : [...MEASURES];
};
