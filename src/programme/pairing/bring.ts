// Pairs that a school made before: rows of its table matched to people of the register. Who cannot be told is asked, never guessed.

import { comparable, fullName, indexWords, oneLine, readChoice, readDate, type Lists } from '../people';
import type { IsoDate, MenteeRole, MentorRole, Pair, Person, SchoolYear } from '../records';
import { WORDS } from '../words';
import type { BringColumn, BringField } from './bring-columns';
import { findPerson, peopleBySurname } from './find-person';

export type BringOutcome = 'new' | 'known' | 'repeat' | 'question' | 'refused' | 'empty';
export type Side = 'mentor' | 'mentee';

/** One of the two as the table names her. */
export interface Named {
  raw: string;
  place: string; // class or post as written
  code: string; // '' = not known yet
  name: string; // of the register where known, else as written
}

export interface BringEntry {
  line: number; // of the sheet: 1 = the first row
  outcome: BringOutcome;
  mentor: Named;
  mentee: Named;
  form: string;
  topic: string;
  orderNumber: string;
  orderDate: string; // 'YYYY-MM-DD', '' = not known
  remarks: string[]; // Russian
  reason: string; // of a refusal
}

/** The same name with the same class or post is asked about once for all its lines. */
export interface BringQuestion {
  id: string;
  side: Side;
  raw: string;
  place: string;
  lines: number[];
  why: string; // Russian
  candidates: Person[];
}

export interface BringPlan {
  entries: BringEntry[];
  counts: Record<BringOutcome, number>;
  questions: BringQuestion[];
}

export interface BringInput {
  rows: readonly (readonly string[])[];
  columns: readonly BringColumn[];
  headerRow: number; // index into rows, -1 = none
  year: SchoolYear;
  today: IsoDate;
  register: { people: readonly Person[]; mentors: readonly MentorRole[]; mentees: readonly MenteeRole[]; pairs: readonly Pick<Pair, 'year' | 'mentor' | 'mentee'>[]; lists?: Lists };
  answers?: Readonly<Record<string, string>>; // question id → code of a person, or SKIP
}

export const SKIP = 'пропустить';

const questionId = (side: Side, raw: string, place: string): string => [side, comparable(raw), comparable(place)].join('|');

/** «№ 87 от 21.09.2026» in one cell tells both number and date. */
function readOrder(number: string, date: string): { number: string; date: string } {
  const whole = oneLine(number);
  const inside = /^(?:приказ\s*)?(?:№|n|номер)?\s*([^\s]+)\s+от\s+(.+)$/i.exec(whole);
  const bare = (inside?.[1] ?? whole).replace(/^(?:приказ\s*)?(?:№|номер)\s*/i, '');
  return { number: bare, date: date !== '' ? date : inside?.[2] ?? '' };
}

/** Plans bringing in the pairs of a table; nothing in it depends on the order of the register's rows. */
export function planBring(input: BringInput): BringPlan {
  const { register, answers = {}, year, today } = input;
  const byCode = new Map(register.people.map((person) => [person.code, person]));
  const byLast = peopleBySurname(register.people);
  const parts = { mentor: new Set(register.mentors.filter((r) => r.year === year).map((r) => r.code)), mentee: new Set(register.mentees.filter((r) => r.year === year).map((r) => r.code)) };
  const forms = indexWords(register.lists?.form ?? WORDS.form);
  const present = new Set(register.pairs.filter((pair) => pair.year === year).map((pair) => `${pair.mentor}|${pair.mentee}`));
  const seen = new Map<string, number>();
  const questions = new Map<string, BringQuestion>();
  const at = (field: BringField): number => input.columns.find((column) => column.field === field)?.index ?? -1;

  const settle = (side: Side, raw: string, written: string, line: number): Named & { skipped: boolean } => {
    const bracketed = /\(([^)]+)\)/.exec(raw)?.[1] ?? '';
    const place = written === '' ? oneLine(bracketed) : written;
    const id = questionId(side, raw, place);
    const known = (person: Person): Named & { skipped: boolean } => ({ raw, place, code: person.code, name: fullName(person), skipped: false });
    const answered = byCode.get(answers[id] ?? '');
    if (answered) return known(answered);
    if (answers[id] === SKIP) return { raw, place, code: '', name: raw, skipped: true };
    const match = findPerson(raw, place, byLast, (code) => parts[side].has(code));
    if (match.person) return known(match.person);
    const question = questions.get(id) ?? { id, side, raw, place, lines: [], why: match.why, candidates: match.candidates };
    question.lines.push(line);
    questions.set(id, question);
    return { raw, place, code: '', name: raw, skipped: false };
  };

  const entries = input.rows.slice(input.headerRow + 1).map((cells, i): BringEntry => {
    const line = input.headerRow + 2 + i;
    const cell = (field: BringField): string => oneLine(cells[at(field)] ?? '');
    const nobody: Named = { raw: '', place: '', code: '', name: '' };
    const base = { line, mentor: nobody, mentee: nobody, form: '', topic: cell('topic'), orderNumber: '', orderDate: '', remarks: [], reason: '' };
    if (cells.every((text) => oneLine(text) === '')) return { ...base, outcome: 'empty' };
    const missing = [...(cell('mentor') === '' ? ['наставник'] : []), ...(cell('mentee') === '' ? ['наставляемый'] : [])];
    if (missing.length > 0) return { ...base, outcome: 'refused', mentor: { ...nobody, raw: cell('mentor'), name: cell('mentor') }, mentee: { ...nobody, raw: cell('mentee'), name: cell('mentee') }, reason: `не назван ${missing.join(' и ')}` };

    const mentor = settle('mentor', cell('mentor'), cell('mentorPlace'), line);
    const mentee = settle('mentee', cell('mentee'), cell('menteePlace'), line);
    const order = readOrder(cell('orderNumber'), cell('orderDate'));
    const form = readChoice(cell('form'), forms);
    const date = readDate(order.date, today);
    const remarks = [
      ...(form.remark ? [`форма: ${form.remark.text}`] : []),
      ...(date.remark && date.remark.kind !== 'corrected' ? [`дата приказа «${order.date}»: ${date.remark.text}`] : []),
      ...(date.value > today ? ['дата приказа в будущем'] : []),
      ...(order.number === '' ? ['номера приказа нет: пара будет «утверждена», а не «в приказе»'] : []),
      ...(mentor.code !== '' && !parts.mentor.has(mentor.code) ? ['среди наставников этого года его нет'] : []),
      ...(mentee.code !== '' && !parts.mentee.has(mentee.code) ? ['среди наставляемых этого года его нет'] : []),
    ];
    const strip = ({ raw, place, code, name }: Named): Named => ({ raw, place, code, name });
    const entry = { ...base, mentor: strip(mentor), mentee: strip(mentee), form: form.value, orderNumber: order.number, orderDate: date.value, remarks };
    if (mentor.skipped || mentee.skipped) return { ...entry, outcome: 'refused', reason: 'пропущено по решению куратора' };
    if (mentor.code === '' || mentee.code === '') return { ...entry, outcome: 'question' };
    if (mentor.code === mentee.code) return { ...entry, outcome: 'refused', reason: 'наставник и наставляемый – один человек' };
    const pair = `${mentor.code}|${mentee.code}`;
    if (present.has(pair)) return { ...entry, outcome: 'known' };
    const before = seen.get(pair);
    if (before !== undefined) return { ...entry, outcome: 'repeat', reason: `та же пара, что в строке ${before}` };
    seen.set(pair, line);
    return { ...entry, outcome: 'new' };
  });

  const counts: Record<BringOutcome, number> = { new: 0, known: 0, repeat: 0, question: 0, refused: 0, empty: 0 };
  for (const entry of entries) counts[entry.outcome] += 1;
  return { entries, counts, questions: [...questions.values()] };
}
