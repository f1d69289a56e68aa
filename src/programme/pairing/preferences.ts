// Answers after the group meeting read from a table: who wishes for whom and whom not. Who cannot be told is asked; nothing is guessed or lost silently.

import { comparable, fullName, oneLine, readClass, readMoment } from '../people';
import type { IsoDate, Person } from '../records';
import { SKIP } from './bring';
import { findPerson, peopleBySurname } from './find-person';
import { CHOICES, type PreferenceColumn, type PreferenceField } from './preference-columns';
import { typedCode } from './typed-code';

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

export const partKey = (side: WishSide, code: string): string => `${side}|${code}`;

const SIDES: readonly (readonly [RegExp, WishSide])[] = [[/наставляем|подопечн|менти|ученик|учащ|обучающ/, 'наставляемый'], [/наставни|ментор/, 'наставник']];
const OTHER: { readonly [side in WishSide]: WishSide } = { наставник: 'наставляемый', наставляемый: 'наставник' };
const QUESTION_SIDE = { наставник: 'mentor', наставляемый: 'mentee' } as const;

/** Words that name nobody: «любой», «всё равно», «как решит куратор». */
const NOBODY = /^(?:нет|никто|никого|никакой|не знаю|пока не знаю|люб(?:ой|ая|ого|ому|ую|ые)(?: .*)?|все равно|неважно|не важно|без разницы|кто угодно|все(?:х|м)?(?: устраивают)?|на усмотрение.*|как реш.*|затрудн.*)$/;

/** One cell may name several people, one may have a class behind a comma; what stands before the first letter («+», «1.») says nothing. */
const namedIn = (cell: string): { raw: string; place: string }[] => {
  const found: { raw: string; place: string }[] = [];
  for (const part of cell.split(/[;,\n]/)) {
    const raw = oneLine(part).replace(/^[^\p{L}\d(]+|^\d{1,2}[.)]\s*/gu, '');
    const inBrackets = /\(([^)]+)\)/.exec(raw)?.[1] ?? '';
    const last = found.at(-1);
    if (raw === '' || !/[\p{L}\d]/u.test(raw)) continue;
    if (last && readClass(raw).value !== '') last.place = raw;
    else if (!NOBODY.test(comparable(raw))) found.push({ raw, place: readClass(inBrackets).value === '' ? '' : inBrackets });
  }
  return found;
};

interface Told {
  person: Person | null;
  /** A remark when nobody is meant to be written. */
  remark: string;
}

class Reader {
  readonly questions = new Map<string, PreferenceQuestion>();
  private readonly byCode: ReadonlyMap<string, Person>;
  private readonly all: ReturnType<typeof peopleBySurname>;
  private readonly parts: { readonly [side in WishSide]: ReadonlySet<string> };
  private readonly inPart: { readonly [side in WishSide]: ReturnType<typeof peopleBySurname> };
  private readonly answers: Readonly<Record<string, string>>;

  constructor(private readonly input: PreferenceInput) {
    const { people, mentors, mentees } = input.register;
    this.answers = input.answers ?? {};
    this.byCode = new Map(people.map((person) => [person.code, person]));
    this.all = peopleBySurname(people);
    this.parts = { наставник: new Set(mentors), наставляемый: new Set(mentees) };
    const having = (side: WishSide) => peopleBySurname(people.filter((person) => this.parts[side].has(person.code)));
    this.inPart = { наставник: having('наставник'), наставляемый: having('наставляемый') };
  }

  has(side: WishSide, code: string): boolean {
    return this.parts[side].has(code);
  }

  /** Answer of the curator: a person, SKIP, or not given. */
  private given(id: string): Person | typeof SKIP | null {
    const answer = this.answers[id];
    return answer === SKIP ? SKIP : this.byCode.get(answer ?? '') ?? null;
  }

  private ask(question: Omit<PreferenceQuestion, 'lines'>, line: number): void {
    const known = this.questions.get(question.id);
    if (known) known.lines.push(line);
    else this.questions.set(question.id, { ...question, lines: [line] });
  }

  /** Who fills in; null = asked. */
  who(raw: string, place: string, side: WishSide | '', line: number): Person | typeof SKIP | null {
    const typed = this.byCode.get(typedCode(raw));
    if (typed) return typed;
    const match = findPerson(raw, place, side === '' ? this.all : this.inPart[side], () => true);
    if (match.person) return match.person;
    const id = ['who', side, comparable(raw), comparable(place)].join('|');
    const given = this.given(id);
    if (given) return given;
    // Perhaps somebody of the other part: the row is refused with that reason, not asked about.
    const stranger = match.candidates.length === 0 ? findPerson(raw, place, this.all, () => true) : match;
    if (stranger.person) return stranger.person;
    this.ask({ id, asks: 'who', side: QUESTION_SIDE[side === '' ? 'наставляемый' : side], raw, place, why: stranger.why, candidates: stranger.candidates, by: '' }, line);
    return null;
  }

  /** Whom somebody of this side means. A namesake is asked about for each who chose, an unknown name once for all. */
  choice(raw: string, place: string, chooser: Person, side: WishSide, line: number): Told {
    const wanted = OTHER[side];
    const bare = oneLine(raw.replace(/\([^)]*\)?/g, ' '));
    const told = (person: Person): Told => {
      const name = fullName(person);
      if (person.code === chooser.code) return { person: null, remark: 'выбран сам человек: выбор пропущен' };
      if (!this.has(wanted, person.code)) return { person: null, remark: this.has(side, person.code) ? `${name} – тоже ${side}: выбор пропущен` : `${name} в этом году не участвует: выбор пропущен` };
      return { person, remark: '' };
    };
    const typed = this.byCode.get(typedCode(bare));
    if (typed) return told(typed);
    const match = findPerson(bare, place, this.inPart[wanted], (code) => code !== chooser.code);
    if (match.person) return told(match.person);
    const several = match.candidates.length > 0 && match.why === 'таких людей несколько';
    if (!several) {
      const elsewhere = findPerson(bare, place, this.all, (code) => code === chooser.code);
      if (elsewhere.person) return told(elsewhere.person);
      if (elsewhere.why === 'таких людей несколько' && elsewhere.candidates.every((one) => !this.has(wanted, one.code))) return { person: null, remark: `${bare} – тоже ${side}: выбор пропущен` };
    }
    const id = ['choice', wanted, comparable(bare), comparable(place), several ? chooser.code : ''].join('|');
    const given = this.given(id);
    if (given === SKIP) return { person: null, remark: `«${bare}»: выбор пропущен по решению куратора` };
    if (given) return told(given);
    this.ask({ id, asks: 'choice', side: QUESTION_SIDE[wanted], raw: bare, place, why: several ? match.why : match.candidates.length > 0 ? match.why : `среди тех, кто в этом году ${wanted}, такого нет`, candidates: match.candidates, by: several ? fullName(chooser) : '' }, line);
    return { person: null, remark: `«${bare}»: ${several ? 'тёзки, спросим' : 'не нашлось'}; без ответа выбор пропущен` };
  }

  out(side: WishSide, code: string): string {
    return this.input.register.out[partKey(side, code)] ?? '';
  }
}

const sideOf = (cell: string): WishSide | '' => SIDES.find(([words]) => words.test(comparable(cell)))?.[1] ?? '';

/** Reads the table. Refusal is stronger than choice; who is passed over leaves no gap: the next choice moves up. */
export function readPreferences(input: PreferenceInput): PreferenceReading {
  const reader = new Reader(input);
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
