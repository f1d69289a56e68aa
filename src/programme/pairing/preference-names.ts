// Whom an answer after the group meeting means by a name: found, passed over with a remark, or asked about.

import { comparable, fullName, oneLine, readClass } from '../people';
import type { Person } from '../records';
import { SKIP } from './bring';
import { findPerson, peopleBySurname } from './find-person';
import type { PreferenceInput, PreferenceQuestion, WishSide } from './preferences';
import { typedCode } from './typed-code';

/** Key of a person's part: the same human may be both. */
export const partKey = (side: WishSide, code: string): string => `${side}|${code}`;

/** The part of those whom somebody of this part may choose. */
export const OTHER: { readonly [side in WishSide]: WishSide } = { наставник: 'наставляемый', наставляемый: 'наставник' };
const QUESTION_SIDE = { наставник: 'mentor', наставляемый: 'mentee' } as const;

/** Words that name nobody: «любой», «всё равно», «как решит куратор». */
const NOBODY = /^(?:нет|никто|никого|никакой|не знаю|пока не знаю|люб(?:ой|ая|ого|ому|ую|ые)(?: .*)?|все равно|неважно|не важно|без разницы|кто угодно|все(?:х|м)?(?: устраивают)?|на усмотрение.*|как реш.*|затрудн.*)$/;

/** One cell may name several people, one may have a class behind a comma; what stands before the first letter («+», «1.») says nothing. */
export const namedIn = (cell: string): { raw: string; place: string }[] => {
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

/** Finds people by name, code and part; gathers the questions. */
export class NameReader {
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
