// Which column of the answers after the group meeting is what, by its heading.

import { comparable, oneLine } from '../people';

export type PreferenceField = 'moment' | 'who' | 'side' | 'place' | 'choice1' | 'choice2' | 'choice3' | 'choice4' | 'choice5' | 'refuse' | 'comment' | 'skip';

export interface PreferenceColumn {
  index: number;
  heading: string;
  field: PreferenceField;
}

/** Russian titles, in the order of a drop-down. */
export const PREFERENCE_TITLES: Readonly<Record<PreferenceField, string>> = {
  moment: 'Когда заполнено', who: 'Кто заполняет', side: 'Роль', place: 'Класс или должность', choice1: '1-й выбор', choice2: '2-й выбор', choice3: '3-й выбор', choice4: '4-й выбор', choice5: '5-й выбор',
  refuse: 'С кем не хочет', comment: 'Комментарий', skip: 'Не загружать',
};

export const CHOICES = ['choice1', 'choice2', 'choice3', 'choice4', 'choice5'] as const satisfies readonly PreferenceField[];

/** Tried in this order: «с кем не хотел бы» names a choice word as well. */
const HEADINGS: readonly [PreferenceField, RegExp][] = [
  ['moment', /отметка времени|дата (?:заполн|ответ)|^дата$|когда|timestamp/],
  ['refuse', /не хоте|не хоч|не желал|отказ|кроме|нежелат/],
  ['comment', /коммент|примеч|пояснен|почему/],
  ['side', /^роль|вы кто|кто вы/],
  ['place', /класс|должност/],
  ['who', /кто заполня|фио|фамилия|ваше имя|участник/],
];

const ORDINALS: readonly [RegExp, (typeof CHOICES)[number]][] = [
  [/перв|(?:^|\D)1(?:\D|$)/, 'choice1'], [/втор|(?:^|\D)2(?:\D|$)/, 'choice2'], [/трет|(?:^|\D)3(?:\D|$)/, 'choice3'], [/четв|(?:^|\D)4(?:\D|$)/, 'choice4'], [/пят|(?:^|\D)5(?:\D|$)/, 'choice5'],
];

const CHOICE = /выбор|выбра|предпоч|приоритет|желаем|хотел|хочу|с кем/;

const fieldOf = (heading: string): PreferenceField => {
  const key = comparable(heading);
  if (key === '') return 'skip';
  const plain = HEADINGS.find(([, words]) => words.test(key))?.[0];
  // «1-й выбор (ФИО)» is a choice, «ФИО» is who answers; a refusal stays one.
  if (CHOICE.test(key) && plain !== 'refuse') return ORDINALS.find(([words]) => words.test(key))?.[1] ?? 'choice1';
  return plain ?? 'skip';
};

const HEADER_DEPTH = 15;

/** The first row that names who answers and a choice is the heading; without one nothing is guessed and all columns are 'skip'. */
export function recognisePreferences(rows: readonly (readonly string[])[], header?: number): { headerRow: number; columns: PreferenceColumn[] } {
  const names = (row: readonly string[]): boolean => {
    const fields = row.map(fieldOf);
    return fields.includes('who') && (fields.includes('choice1') || fields.includes('refuse'));
  };
  const headerRow = header ?? rows.slice(0, HEADER_DEPTH).findIndex(names);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const taken = new Set<PreferenceField>();
  const columns = Array.from({ length: width }, (_, index): PreferenceColumn => {
    const heading = headerRow < 0 ? '' : oneLine(rows[headerRow]?.[index] ?? '');
    const field = fieldOf(heading);
    // A second column of choices without a number is the next choice.
    const free = field === 'choice1' && taken.has(field) ? CHOICES.find((choice) => !taken.has(choice)) ?? 'skip' : field;
    if (free === 'skip' || taken.has(free)) return { index, heading, field: 'skip' };
    taken.add(free);
    return { index, heading, field: free };
  });
  return { headerRow, columns };
}
