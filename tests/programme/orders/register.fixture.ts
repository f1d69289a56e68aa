// A small register in memory for tests of documents: an invented school, its people and pairs, as plain tables.

import { factsFrom, type Facts } from '../../../src/programme/orders';
import type { Pair, Person, Records, SheetId, Tables } from '../../../src/programme/records';
import { SETTINGS } from '../../../src/programme/settings';
import { SHEETS } from '../../../src/register/schema';

type Rows = { readonly [S in SheetId]?: readonly Partial<Records[S]>[] };

/** A row with every column of its sheet; what is not given is ''. */
export const rowOf = <S extends SheetId>(sheet: S, values: Partial<Records[S]>): Records[S] => {
  const schema = SHEETS.find((each) => each.id === sheet);
  if (!schema) throw new Error(sheet);
  return { ...Object.fromEntries(schema.order.map((column) => [column, ''])), ...values } as unknown as Records[S];
};

export const tablesOf = (rows: Rows): Tables =>
  Object.fromEntries(SHEETS.map(({ id }) => [id, (rows[id] ?? []).map((values) => rowOf(id, values))])) as unknown as Tables;

export const staff = (code: string, last: string, first: string, middle: string, post: string, gender = ''): Partial<Person> =>
  ({ code, last, first, middle, post, gender, kind: 'педагог', state: 'участвует' });

export const pupil = (code: string, last: string, first: string, middle: string, label: string, gender = ''): Partial<Person> =>
  ({ code, last, first, middle, class: label, gender, kind: 'обучающийся', state: 'участвует' });

export const YEAR = '2026/2027';

export const pair = (id: string, mentor: string, mentee: string, values: Partial<Pair> = {}): Partial<Pair> =>
  ({ id, year: YEAR, mentor, mentee, form: 'ученик – ученик', kind: 'традиционное', state: 'утверждена', start: '2026-10-01', end: '2027-05-31', ...values });

export const PEOPLE: readonly Partial<Person>[] = [
  pupil('S', 'Соколова', 'Арина', 'Игоревна', '11А'), pupil('W', 'Воробей', 'Тимофей', 'Ильич', '7Б'), pupil('Y', 'Ямских', 'Дарья', 'Олеговна', '9'),
  staff('G', 'Гринберг', 'Софья', 'Марковна', 'учитель физики', 'ж'), staff('Z', 'Заяц', 'Пётр', 'Лукич', 'учитель информатики', 'м'),
];

export const PAIRS: readonly Partial<Pair>[] = [
  pair('P1', 'S', 'W', { topic: 'подготовка к олимпиаде по математике' }),
  pair('P2', 'G', 'Z', { form: 'учитель – учитель' }),
  pair('P3', 'G', 'Y', { form: 'учитель – ученик', kind: 'групповое' }),
];

export const GROUNDS = [
  'приказ МБОУ СОШ № 12 с. Верхняя Речка от 01.09.2026 № 71-б «О внедрении целевой модели наставничества»',
  'распоряжение Министерства просвещения Российской Федерации от 25.12.2019 № Р-145 «Об утверждении методологии (целевой модели) наставничества обучающихся»',
  'статья 351.8 Трудового кодекса Российской Федерации',
];

export const SCHOOL: { readonly [key: string]: string } = {
  'school.full': 'Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 12» с. Верхняя Речка',
  'school.short': 'МБОУ СОШ № 12 с. Верхняя Речка', 'school.place': 'с. Верхняя Речка', year: YEAR,
  'director.last': 'Бережной', 'director.first': 'Олег', 'director.middle': 'Андреевич', 'director.gender': 'м', 'director.post': 'Директор',
  'curator.last': 'Мельник', 'curator.first': 'Ирина', 'curator.middle': 'Юрьевна', 'curator.gender': 'ж', 'curator.post': 'заместитель директора по УВР',
  'order.grounds': GROUNDS.join('\n'),
};

export interface Wanted {
  readonly settings?: { readonly [key: string]: string };
  readonly rows?: Rows;
  readonly year?: string;
  readonly today?: string;
  readonly number?: string;
  readonly date?: string;
}

/** Facts of the invented school; what is given replaces its own. */
export const factsOf = ({ settings = {}, rows = {}, year = YEAR, today = '2026-10-01', number, date }: Wanted = {}): Facts => {
  const values = { ...Object.fromEntries(SETTINGS.map(({ key, start }) => [key, start])), ...SCHOOL, ...settings };
  const tables = tablesOf({ people: PEOPLE, pairs: PAIRS, ...rows, settings: Object.entries(values).map(([key, value]) => ({ key, value })) });
  return factsFrom({ tables, year, today, ...(number === undefined ? {} : { number }), ...(date === undefined ? {} : { date }) });
};

export const ALL_PAIRS = { pairs: ['P1', 'P2', 'P3'] };
