// Answers after the group meeting read from a table: who wishes for whom and whom not. Who cannot be told is asked; nothing is guessed or lost silently.

import { comparable, fullName, oneLine, readMoment } from '../people';
import type { IsoDate, Person } from '../records';
import { SKIP } from './bring';
import { CHOICES, type PreferenceColumn, type PreferenceField } from './preference-columns';
import { namedIn, NameReader, OTHER, partKey } from './preference-names';

export type WishSide = 'наставник' | 'наставляемый';

/** taken: its choices are written; silent: nobody was named; later: the same person answered again afterwards. */
export type PreferenceOutcome = 'taken' | 'silent' | 'question' | 'later' | 'refused' | 'empty';

export interface Chosen {
  code: string;
  name: string;
}

export interface PreferenceEntry {
  line: number; // of the sheet: 1 = the first row
  outcome: PreferenceOutcome;
  who: Chosen; // code '' = not known; name as written then
  side: WishSide | '';
  /** In the order of the choice: the first is the first choice. */
  wishes: Chosen[];
  vetoes: Chosen[];
  moment: string; // 'YYYY-MM-DD HH:mm:ss' or shorter, '' = not known
  comment: string;
  remarks: string[]; // Russian
  reason: string; // of a row that is not taken
}

/** `asks` 'who': the row waits for it; 'choice': the other choices of the rows are taken without it. */
export interface PreferenceQuestion {
  id: string;
  asks: 'who' | 'choice';
  side: 'mentor' | 'mentee';
  raw: string;
  place: string;
  lines: number[];
  why: string; // Russian
  candidates: Person[];
  /** Who named the person, of a choice of one answer alone; '' otherwise. */
  by: string;
}

export interface PreferenceReading {
  entries: PreferenceEntry[];
  counts: Record<PreferenceOutcome, number>;
  questions: PreferenceQuestion[];
}

export interface PreferenceInput {
  rows: readonly (readonly string[])[];
  columns: readonly PreferenceColumn[];
  headerRow: number; // index into rows, -1 = none
  today: IsoDate;
  register: {
    people: readonly Person[];
    /** Codes of those who have the part this year. */
    mentors: readonly string[];
    mentees: readonly string[];
    /** Why somebody takes no part in matching, by `partKey`: he or she may answer, but a choice of him or her is passed over. */
    out: Readonly<Record<string, string>>;
  };
  answers?: Readonly<Record<string, string>>; // question id → code of a person, or SKIP
}

const SIDES: readonly (readonly [RegExp, WishSide])[] = [[/наставляем|подопечн|менти|ученик|учащ|обучающ/, 'наставляемый'], [/наставни|ментор/, 'наставник']];

const sideOf = (cell: string): WishSide | '' => SIDES.find(([words]) => words.test(comparable(cell)))?.[1] ?? '';

/** Reads the table. Refusal is stronger than choice; who is passed over leaves no gap: the next choice moves up. */
export function readPreferences(input: PreferenceInput): PreferenceReading {
  const reader = new NameReader(input);
  const at = new Map(input.columns.map((column) => [column.field, column.index]));
  const entries = input.rows.slice(input.headerRow + 1).map((cells, i): PreferenceEntry => {
    const line = input.headerRow + 2 + i;
    const whole = (field: PreferenceField): string => cells[at.get(field) ?? -1] ?? '';
    const cell = (field: PreferenceField): string => oneLine(whole(field));
    const moment = readMoment(cell('moment'), input.today);
    const base: Omit<PreferenceEntry, 'outcome'> = {
      line, who: { code: '', name: cell('who') }, side: '', wishes: [], vetoes: [], moment: moment.value, comment: whole('comment').trim(), reason: '',
      remarks: moment.remark && cell('moment') !== '' && moment.value === '' ? [`когда заполнено: ${moment.remark.text}`] : [],
    };
    const refused = (reason: string, more: Partial<PreferenceEntry> = {}): PreferenceEntry => ({ ...base, ...more, outcome: 'refused', reason });
    if (cells.every((text) => oneLine(text) === '')) return { ...base, outcome: 'empty' };
    if (cell('who') === '') return refused('не указано, кто заполняет');
    const stated = sideOf(cell('side'));
    const person = reader.who(cell('who'), cell('place'), stated, line);
    if (person === SKIP) return refused('пропущено по решению куратора');
    if (person === null) return { ...base, outcome: 'question', side: stated };
    const who = { code: person.code, name: fullName(person) };
    const both = reader.has('наставник', person.code) && reader.has('наставляемый', person.code);
    const side = stated !== '' ? stated : reader.has('наставник', person.code) ? 'наставник' : 'наставляемый';
    if (stated === '' && both) return refused('не указана роль, а человек – и наставник, и наставляемый', { who });
    if (!reader.has(side, person.code)) return refused(`среди тех, кто в этом году ${side}, этого человека нет`, { who, side });

    const remarks = [...base.remarks];
    const own = reader.out(side, person.code);
    if (own !== '') remarks.push(`сам в подборе не участвует: ${own}`);
    const resolve = (field: PreferenceField): Person[] => namedIn(whole(field)).flatMap(({ raw, place }) => {
      const told = reader.choice(raw, place, person, side, line);
      if (told.remark !== '') remarks.push(told.remark);
      return told.person ? [told.person] : [];
    });
    const vetoes = [...new Set(resolve('refuse'))];
    const wishes: Person[] = [];
    for (const chosen of CHOICES.flatMap(resolve)) {
      const out = reader.out(OTHER[side], chosen.code);
      if (vetoes.includes(chosen)) remarks.push(`${fullName(chosen)}: и выбран, и назван в отказе – действует отказ`);
      else if (wishes.includes(chosen)) remarks.push(`${fullName(chosen)}: назван дважды, второй раз не считается`);
      else if (out !== '') remarks.push(`${fullName(chosen)}: ${out} – выбор пропущен`);
      else wishes.push(chosen);
    }
    const named = (one: Person): Chosen => ({ code: one.code, name: fullName(one) });
    return { ...base, outcome: wishes.length + vetoes.length > 0 ? 'taken' : 'silent', who, side, wishes: wishes.map(named), vetoes: vetoes.map(named), remarks };
  });

  const last = new Map<string, PreferenceEntry>();
  for (const entry of entries) {
    if (entry.outcome !== 'taken' && entry.outcome !== 'silent') continue;
    const key = partKey(entry.side === '' ? 'наставляемый' : entry.side, entry.who.code);
    const before = last.get(key);
    const [older, newer] = before && before.moment > entry.moment ? [entry, before] : [before, entry];
    if (older) {
      older.outcome = 'later';
      older.reason = `анкета отправлена ещё раз, взята строка ${newer.line}`;
    }
    last.set(key, newer);
  }
  const counts: Record<PreferenceOutcome, number> = { taken: 0, silent: 0, question: 0, later: 0, refused: 0, empty: 0 };
  for (const entry of entries) counts[entry.outcome] += 1;
  return { entries, counts, questions: [...reader.questions.values()] };
}
