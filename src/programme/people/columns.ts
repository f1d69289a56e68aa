// Which column of somebody else's table is what: by its heading, and where that is silent or absent, by what stands in it.

import { WORDS } from '../words';
import { looksLike } from './column-content';
import { FIELD_LIST, FIELDS, fieldOf, type ColumnField, type Field, type ImportRole } from './fields';
import { indexWords } from './reading/choice';
import { once } from './reading/once';
import { comparable, isBlank, oneLine } from './reading/text';

export interface RecognisedColumn {
  index: number; // 0 = the first column of the table
  heading: string; // as written, in one line; '' without a header row
  field: ColumnField;
  sure: number; // 0..1; below 0.6 the curator should look
  why: string; // Russian
}

export interface RecognisedTable {
  headerRow: number; // index into rows, -1 = the table has no header row
  role: ImportRole;
  roleSure: number; // 0..1
  columns: RecognisedColumn[];
}

const HEADER_DEPTH = 15;
const SAMPLE = 200;

interface Guess {
  field: Field;
  sure: number;
  why: string;
}

/** «ФИО наставника» in a table read for its mentees: a table of pairs names both. */
const ofOther = (key: string, role?: ImportRole): boolean => (role === 'mentor' && /(?:^| )наставляем(?:ый|ого)$/.test(key)) || (role === 'mentee' && /(?:^| )наставника?$/.test(key));

/** What a heading says, in the comparable form («e» for «ё», no BOM, no line breaks). */
function byHeading(heading: string, role?: ImportRole): Guess | null {
  const key = comparable(heading).replace(/[*:?]+$/g, '').replace(/^\d+[.)]\s*/, '').trim();
  if (key === '') return null;
  const fits = (field: Field): boolean => role === undefined || fieldOf(field, role);
  const exact = FIELD_LIST.find((field) => fits(field) && !(field === 'name' && ofOther(key, role)) && FIELDS[field].headings.includes(key));
  if (exact) return { field: exact, sure: 1, why: `по заголовку «${oneLine(heading)}»` };
  const part = ofOther(key, role) ? undefined : FIELD_LIST.find((field) => fits(field) && FIELDS[field].words.test(key));
  return part ? { field: part, sure: 0.85, why: `по словам заголовка «${oneLine(heading)}»` } : null;
}

/** The row most of whose cells are headings and none of whose cells looks like data. */
function findHeader(rows: readonly (readonly string[])[]): number {
  let best = -1;
  let most = 0;
  for (let i = 0; i < Math.min(rows.length, HEADER_DEPTH); i += 1) {
    const cells = (rows[i] ?? []).filter((cell) => !isBlank(cell));
    if (cells.some((cell) => /@|^\s*\+?\d[\d\s().-]{6,}$/.test(cell))) continue;
    const guesses = cells.map((cell) => byHeading(cell)).filter((guess): guess is Guess => guess !== null);
    const found = new Set(guesses.map((guess) => guess.field)).size;
    const named = guesses.some((guess) => guess.sure === 1 && (guess.field === 'name' || guess.field === 'last'));
    if ((named || (found >= 2 && found * 3 >= cells.length)) && found > most) {
      best = i;
      most = found;
    }
  }
  return best;
}

const MENTEE_WORDS = once(() => indexWords(WORDS.menteeCategory));
const MENTOR_WORDS = once(() => indexWords(WORDS.mentorCategory));

/** Mentors tell what they can give, mentees what they ask for; the words of the category column settle the rest. */
function guessRole(headings: readonly string[], data: readonly (readonly string[])[], hint: ImportRole | undefined): { role: ImportRole; sure: number } {
  if (hint) return { role: hint, sure: 1 };
  let mentor = 0;
  let mentee = 0;
  headings.forEach((heading, index) => {
    const field = byHeading(heading)?.field;
    const key = comparable(heading);
    if (field && FIELDS[field].role === 'mentor') mentor += 2;
    if (field && FIELDS[field].role === 'mentee') mentee += 2;
    if (field === 'parent' || field === 'parentContact' || /запрос|желаем|нужна помощь/.test(key)) mentee += 2;
    if (/могу помочь|можете помочь|компетенц/.test(key) || (field === 'name' && key === 'наставник')) mentor += 2;
    if (field === 'name' && key === 'наставляемый') mentee += 2;
    if (field === 'category') {
      for (const row of data.slice(0, SAMPLE)) {
        const word = comparable(row[index] ?? '');
        if (MENTOR_WORDS().has(word) && !MENTEE_WORDS().has(word)) mentor += 0.2;
        if (MENTEE_WORDS().has(word) && !MENTOR_WORDS().has(word)) mentee += 0.2;
      }
    }
  });
  const total = mentor + mentee;
  if (total === 0) return { role: 'mentee', sure: 0.3 };
  return { role: mentor > mentee ? 'mentor' : 'mentee', sure: Math.min(0.95, 0.5 + Math.abs(mentor - mentee) / (2 * total)) };
}

const isCounter = (heading: string, cells: readonly string[]): boolean => /^(?:№.*|n|no|#|п\/п|номер п\/п|id)$/.test(comparable(heading)) || (heading === '' && cells.length > 2 && cells.every((cell, i) => Number(cell) === i + 1));

const isContact = (field: Field): boolean => field === 'email' || field === 'phone';

/** Heading and content together: content confirms, settles «Контакт» (post or telephone), and refutes «Дата согласия» as an answer. */
function agreed(said: Guess | null, seen: Guess | null): Guess | null {
  if (!said || !seen) return said ?? seen;
  if (said.field === seen.field) return { ...said, sure: Math.min(1, said.sure + 0.1) };
  if (said.field === 'consent' && (seen.field === 'birth' || seen.field === 'applied' || seen.field === 'name')) return null;
  if (said.field === 'first' && seen.field === 'name') return { ...seen, sure: 0.6 };
  return isContact(said.field) && isContact(seen.field) ? { ...seen, sure: 0.8 } : said;
}

/**
 * Recognises header row, role and columns of a table of people. Every field goes to one column at most: the surest one,
 * the leftmost of equals; the others stay 'unknown' and the curator may set them before the next step.
 * `header`: the row that the curator says is the heading (index into rows, -1 = there is none).
 */
export function recogniseColumns(rows: readonly (readonly string[])[], hint?: ImportRole, header?: number): RecognisedTable {
  const headerRow = header ?? findHeader(rows);
  const data = rows.slice(headerRow + 1).filter((row) => row.some((cell) => !isBlank(cell)));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const headings = Array.from({ length: width }, (_, i) => (headerRow < 0 ? '' : oneLine(rows[headerRow]?.[i] ?? '')));
  const { role, sure: roleSure } = guessRole(headings, data, hint);

  const guesses: { index: number; guess: Guess }[] = [];
  const columns: RecognisedColumn[] = headings.map((heading, index) => {
    const cells = data.slice(0, SAMPLE).map((row) => row[index] ?? '').filter((cell) => !isBlank(cell));
    if (isCounter(heading, cells)) return { index, heading, field: 'skip', sure: 0.9, why: 'номер по порядку' };
    const said = byHeading(heading, role);
    const seen = looksLike(cells, role);
    const guess = agreed(said, seen && { field: seen.field, sure: heading === '' ? 0.7 : 0.55, why: seen.why });
    if (guess) guesses.push({ index, guess });
    return { index, heading, field: 'unknown', sure: 0, why: heading === '' && cells.length === 0 ? 'пустой столбец' : 'не узнан: попадёт в «Прочее»' };
  });

  const taken = new Set<Field>();
  guesses.sort((a, b) => b.guess.sure - a.guess.sure || a.index - b.index);
  for (const { index, guess } of guesses) {
    const column = columns[index];
    if (!column || column.field !== 'unknown' || taken.has(guess.field)) continue;
    if (guess.field === 'name' && taken.has('last')) continue;
    taken.add(guess.field);
    columns[index] = { ...column, ...guess };
  }
  parentByContent(columns, data, role, taken);
  return { headerRow, role, roleSure, columns };
}

/** Without headings, a second column of full names beside the pupils' own is the parents'. */
function parentByContent(columns: RecognisedColumn[], data: readonly (readonly string[])[], role: ImportRole, taken: ReadonlySet<Field>): void {
  if (role !== 'mentee' || taken.has('parent') || !taken.has('name')) return;
  for (const column of columns) {
    if (column.field !== 'unknown' || column.heading !== '') continue;
    const cells = data.slice(0, SAMPLE).map((row) => row[column.index] ?? '').filter((cell) => !isBlank(cell));
    const seen = looksLike(cells, role);
    if (seen?.field !== 'name') continue;
    Object.assign(column, { field: 'parent', sure: 0.5, why: 'второй столбец с ФИО: похоже, родители' });
    return;
  }
}
