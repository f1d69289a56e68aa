// Which column of a school's table of pairs is what, by its heading.

import { comparable, oneLine } from '../people';

export type BringField = 'mentor' | 'mentorPlace' | 'mentee' | 'menteePlace' | 'form' | 'topic' | 'orderDate' | 'orderNumber' | 'skip';

export interface BringColumn {
  index: number;
  heading: string;
  field: BringField;
}

/** Russian titles, in the order of a drop-down. */
export const BRING_TITLES: Readonly<Record<BringField, string>> = {
  mentor: 'Наставник', mentorPlace: 'Класс или должность наставника', mentee: 'Наставляемый', menteePlace: 'Класс или должность наставляемого',
  form: 'Форма наставничества', topic: 'Тема', orderDate: 'Дата приказа', orderNumber: '№ приказа', skip: 'Не загружать',
};

/** Tried in this order; the class of a mentor must be tried before the mentor. */
const HEADINGS: readonly [BringField, RegExp][] = [
  ['orderDate', /дат[аы].*приказ|приказ.*дат[аы]|^дата$/],
  ['orderNumber', /приказ/],
  ['mentorPlace', /(?:класс|должност|место).*наставник/],
  ['menteePlace', /класс|должност/],
  ['mentee', /наставляем|подопечн|ученик|обучающ|молодой/],
  ['mentor', /наставник/],
  ['form', /форм|модель/],
  ['topic', /тем[аы]|направлени|предмет/],
];

const fieldOf = (heading: string): BringField => {
  const key = comparable(heading);
  // «Форма наставничества» and «№ пары» name no person.
  if (/наставничеств/.test(key)) return /форм|модель/.test(key) ? 'form' : 'skip';
  return HEADINGS.find(([, words]) => words.test(key))?.[0] ?? 'skip';
};

const HEADER_DEPTH = 15;

/** The first row that names both sides is the heading; without one nothing is guessed and all columns are 'skip'. */
export function recogniseBring(rows: readonly (readonly string[])[], header?: number): { headerRow: number; columns: BringColumn[] } {
  const names = (row: readonly string[]): boolean => {
    const fields = row.map(fieldOf);
    return fields.includes('mentor') && fields.includes('mentee');
  };
  const headerRow = header ?? rows.slice(0, HEADER_DEPTH).findIndex(names);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const taken = new Set<BringField>();
  const columns = Array.from({ length: width }, (_, index): BringColumn => {
    const heading = headerRow < 0 ? '' : oneLine(rows[headerRow]?.[index] ?? '');
    const field = heading === '' ? 'skip' : fieldOf(heading);
    if (field === 'skip' || taken.has(field)) return { index, heading, field: 'skip' };
    taken.add(field);
    return { index, heading, field };
  });
  return { headerRow, columns };
}
