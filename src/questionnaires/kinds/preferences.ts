// Preferences after the group meeting: each side ranks those it met; several may share a place, and one may say «не хочу».

import { PLACEHOLDERS, section, type Item, type Kind } from '../item';
import { WHO } from './who';

/** Columns of the grid in their order: the first three are ranks. */
export const WISH_COLUMNS: readonly string[] = ['в первую очередь', 'во вторую', 'в третью', 'не хочу'];
export const NOT_WANTED = 'не хочу';

/** Rank of a column, '' = «не хочу» or anything else. */
export const rankOf = (column: string): string => {
  const at = WISH_COLUMNS.indexOf(column);
  return at < 0 || column === NOT_WANTED ? '' : String(at + 1);
};

/** The longest grid that can be answered on a telephone; more people are split over several. */
export const GRID_ROWS = 12;

const after = section('С кем вы хотели бы работать');

const items = (people: string): Item[] => [
  ...WHO,
  after.grid('wish', 'С кем из тех, кого вы встретили, вам хотелось бы работать?', [people, WISH_COLUMNS.join('; ')], { help: 'Отметьте только тех, о ком вам есть что сказать. На одном месте могут стоять несколько человек. «Не хочу» увидит только куратор.', goes: { to: 'wish' } }),
  after.text('why', 'Если хотите, поясните свой выбор'),
];

const common = { when: 'сентябрь – октябрь, в дни после встречи', identity: 'code', mayBeAnonymous: false, categories: [], thanks: 'Спасибо! Выбор записан. Пары сложит куратор: он учтёт пожелания обеих сторон.' } as const;

export const PREFERENCES: readonly Kind[] = [
  { ...common, key: 'preferences mentee', title: 'Предпочтения наставляемых', audience: 'наставляемые', intro: 'После групповой встречи отметьте наставников, с которыми вам хотелось бы работать.', items: items(PLACEHOLDERS.mentors) },
  { ...common, key: 'preferences mentor', title: 'Предпочтения наставников', audience: 'наставники', intro: 'После групповой встречи отметьте наставляемых, с которыми вам хотелось бы работать.', items: items(PLACEHOLDERS.mentees) },
];
