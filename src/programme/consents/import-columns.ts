// Which column of a school's list of consents is what, by its heading.

import { comparable, oneLine } from '../people';

export type ConsentField = 'name' | 'role' | 'place' | 'signer' | 'purpose' | 'given' | 'until' | 'withdrawn' | 'document' | 'note' | 'skip';

export interface ConsentColumn {
  index: number;
  heading: string;
  field: ConsentField;
}

/** Russian titles, in the order of a drop-down. */
export const CONSENT_TITLES: Readonly<Record<ConsentField, string>> = {
  name: 'ФИО или код участника', role: 'Роль', place: 'Класс или должность', signer: 'Кто подписал', purpose: 'Вид согласия', given: 'Дата согласия',
  until: 'Действует до', withdrawn: 'Отозвано', document: 'Где лежит', note: 'Примечание', skip: 'Не загружать',
};

/** Tried in this order. */
const HEADINGS: readonly [ConsentField, RegExp][] = [
  ['withdrawn', /отозва|отзыв/],
  ['until', /действует до|срок|до какого/],
  ['signer', /подпис|родител|представител/],
  ['purpose', /вид|на что|цель/],
  ['given', /дат[аы]/],
  ['place', /класс|должност/],
  ['role', /роль|кем участвует/],
  ['document', /папк|где лежит|документ|файл/],
  ['note', /примечан|замет|комментар/],
  ['name', /фио|фамили|участник|код|ученик|наставник/],
];

const fieldOf = (heading: string): ConsentField => {
  const key = comparable(heading);
  return key === '' ? 'skip' : HEADINGS.find(([, words]) => words.test(key))?.[0] ?? 'skip';
};

const HEADER_DEPTH = 15;

/** The first row that names a person and a date or a signature is the heading; without one nothing is guessed. */
export function recogniseConsents(rows: readonly (readonly string[])[], header?: number): { headerRow: number; columns: ConsentColumn[] } {
  const isHeader = (row: readonly string[]): boolean => {
    const fields = row.map(fieldOf);
    return fields.includes('name') && (fields.includes('given') || fields.includes('signer'));
  };
  const headerRow = header ?? rows.slice(0, HEADER_DEPTH).findIndex(isHeader);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const taken = new Set<ConsentField>();
  const columns = Array.from({ length: width }, (_, index): ConsentColumn => {
    const heading = headerRow < 0 ? '' : oneLine(rows[headerRow]?.[index] ?? '');
    const field = fieldOf(heading);
    if (field === 'skip' || taken.has(field)) return { index, heading, field: 'skip' };
    taken.add(field);
    return { index, heading, field };
  });
  return { headerRow, columns };
}
