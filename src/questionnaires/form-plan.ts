// What a form is to look like: the plan that is built, read back and compared with what stands.

import { longDate } from '../programme/language/dates';
import type { Person } from '../programme/records';
import { shortName } from '../programme/people';
import { PLACEHOLDERS, type Item, type Kind, type Rule } from './item';
import { CODE_ITEM } from './kinds/who';
import { GRID_ROWS } from './kinds/preferences';
import { readGrid, readScale, type Scale } from './options';

/** One item of a form. `key` joins it to the question; rows of a long grid are split over items 'wish', 'wish/2' ... */
export interface PlannedItem {
  key: string;
  type: 'section' | 'note' | 'line' | 'text' | 'one' | 'many' | 'scale' | 'grid' | 'date';
  title: string;
  help: string;
  required: boolean;
  /** Choices, or rows of a grid. */
  choices: string[];
  columns: string[];
  scale: Scale | null;
  rule: Rule | '';
  other: boolean;
}

export interface FormPlan {
  title: string;
  description: string;
  confirmation: string;
  items: PlannedItem[];
}

/** Words that stand for placeholders: lists of «Справочники», and people with their codes. */
export interface Words {
  topics: string[];
  forms: string[];
  meetings: string[];
  mentors: string[];
  mentees: string[];
  /** What a blank of measures asks. */
  measures: readonly BlankMeasure[];
}

/** A measure as a question of the blank. */
export interface BlankMeasure {
  title: string;
  scale: string; // «1–10»
  /** Steps to be ticked for each person; none = values are written in lines. */
  steps: string[];
  people: string[];
}

const MEASURE_KEY = 'measure ';

/** Key of a measure's question; what follows a slash in a key is the number of a grid's part. */
const keyOfMeasure = (title: string): string => MEASURE_KEY + title.replace(/\//g, '\u2215');

/** The measure that a question of the blank asks for; null for any other question. */
export const measureOfKey = (key: string): string | null => (key.startsWith(MEASURE_KEY) ? key.slice(MEASURE_KEY.length).replace(/\u2215/g, '/') : null);

/** A person as a row of a grid: the code first, so that an answer is never mistaken; in the codes mode nothing else. */
export const personLabel = (person: Pick<Person, 'code' | 'last' | 'first' | 'middle'>): string => {
  // Ordinary spaces: Google's forms may turn others into them, and the row would no longer be found.
  const name = shortName(person).replace(/\u00a0/g, ' ').replace(/;/g, ',');
  return name === '' ? person.code : `${person.code} ${name}`;
};

/** Code with which a row of a grid begins. */
export const codeOfLabel = (label: string): string => label.split(/\s/)[0] ?? '';

const filled = (options: readonly string[], words: Words): string[] => {
  const lists: { [placeholder: string]: readonly string[] } = {
    [PLACEHOLDERS.topics]: words.topics, [PLACEHOLDERS.forms]: words.forms, [PLACEHOLDERS.meetings]: words.meetings, [PLACEHOLDERS.mentors]: words.mentors, [PLACEHOLDERS.mentees]: words.mentees,
  };
  return options.flatMap((line) => lists[line] ?? [line]);
};

const TYPES = { строка: 'line', текст: 'text', один: 'one', несколько: 'many', шкала: 'scale', сетка: 'grid', дата: 'date', пояснение: 'note' } as const;

/** A grid whose rows fit a telephone: a long one is split over several. */
const gridParts = (whole: PlannedItem, rows: readonly string[]): PlannedItem[] => {
  const parts: PlannedItem[] = [];
  for (let from = 0; from < rows.length; from += GRID_ROWS) {
    const number = from / GRID_ROWS + 1;
    parts.push({ ...whole, key: number === 1 ? whole.key : `${whole.key}/${number}`, title: number === 1 ? whole.title : `${whole.title} (продолжение ${number})`, choices: rows.slice(from, from + GRID_ROWS) });
  }
  return parts;
};

const measureQuestion = (base: PlannedItem, { title, scale, steps, people }: BlankMeasure): PlannedItem[] => {
  const whole: PlannedItem = { ...base, key: keyOfMeasure(title), title: `${title}, ${scale}`, required: false };
  if (steps.length > 0) return gridParts({ ...whole, columns: steps, help: 'Кого не измеряли, того пропустите.' }, people);
  return [{ ...whole, type: 'text', help: `Каждый с новой строки: код и значение через пробел, например «${codeOfLabel(people[0] ?? '')} ${scale.split('–')[1] ?? ''}». Спрашиваем: ${people.join('; ')}.` }];
};

const plannedOf = (item: Item, words: Words): PlannedItem[] => {
  const base: PlannedItem = { key: item.key, type: TYPES[item.kind], title: item.text, help: item.help, required: item.required && item.kind !== 'пояснение', choices: [], columns: [], scale: null, rule: item.rule ?? '', other: item.other ?? false };
  if (item.kind === 'один' || item.kind === 'несколько') return [{ ...base, choices: [...new Set(filled(item.options, words))] }];
  if (item.kind === 'шкала') return [{ ...base, scale: readScale(item.options[0] ?? '') }];
  if (item.kind !== 'сетка') return [base];
  if (item.options[0] === PLACEHOLDERS.measures) return words.measures.flatMap((measure) => measureQuestion(base, measure));
  const people = item.options[0] === PLACEHOLDERS.mentors || item.options[0] === PLACEHOLDERS.mentees;
  const rows = people ? filled([item.options[0] ?? ''], words) : (readGrid(item.options)?.rows ?? []);
  const columns = readGrid(['-', item.options[1] ?? ''])?.columns ?? [];
  return gridParts({ ...base, columns, required: item.required && !people }, rows);
};

/** Key of the question that an item of the form belongs to. */
export const questionOf = (key: string): string => key.split('/')[0] ?? key;

const ANONYMOUS = 'Анкета без имени: код не спрашиваем, и по ответам нельзя узнать, кто их дал.';
const CODES = 'Имя, телефон и почту указывать не нужно: достаточно кода.';

export interface PlanInput {
  kind: Kind;
  title: string;
  items: readonly Item[];
  words: Words;
  anonymous: boolean;
  codesOnly: boolean;
  /** 'YYYY-MM-DD'; '' = open till it is closed by hand. */
  closes: string;
}

/** The whole form. A title of a section stands once, before its first item; the first section needs no page of its own. */
export const planForm = ({ kind, title, items, words, anonymous, codesOnly, closes }: PlanInput): FormPlan => {
  const planned: PlannedItem[] = [];
  let section = items[0]?.section ?? '';
  let number = 0;
  for (const item of items) {
    if (item.section !== section) {
      section = item.section;
      if (section !== '') planned.push({ key: `section/${++number}`, type: 'section', title: section, help: '', required: false, choices: [], columns: [], scale: null, rule: '', other: false });
    }
    planned.push(...plannedOf(item, words));
  }
  const asksCode = items.some((item) => item.key === CODE_ITEM);
  const description = [kind.intro, anonymous ? ANONYMOUS : codesOnly && asksCode ? CODES : '', closes === '' ? '' : `Отвечать можно до ${longDate(closes)}`].filter((line) => line !== '').join('\n\n');
  return { title, description, confirmation: kind.thanks, items: planned };
};

/** A title that no other form of the workbook has: year and audience tell them apart, else a number. */
export const uniqueTitle = (kind: Kind, year: string, audience: string, taken: readonly string[]): string => {
  const whole = [kind.title, audience, year].filter((part) => part !== '').join(', ');
  const used = new Set(taken);
  for (let number = 1; ; number++) {
    const title = number === 1 ? whole : `${whole} (${number})`;
    if (!used.has(title)) return title;
  }
};
