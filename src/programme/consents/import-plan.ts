// A school's list of consents against the register: every line matched to one person, read, judged; nobody is created and nothing is guessed.

import { comparable, fullName, indexWords, oneLine, readChoice, readDate, type Lists } from '../people';
import { findPerson, peopleBySurname } from '../pairing/find-person';
import type { Consent, IsoDate, MenteeRole, MentorRole, Person, SchoolYear } from '../records';
import { WORDS } from '../words';
import type { ConsentColumn, ConsentField } from './import-columns';
import { paperState } from './state';
import { PURPOSES, type ConsentPurpose } from './needs';

export type ConsentOutcome = 'new' | 'changed' | 'known' | 'repeat' | 'question' | 'refused' | 'empty';

export interface ConsentEntry {
  line: number; // of the sheet: 1 = the first row
  outcome: ConsentOutcome;
  raw: string; // the name as written
  place: string;
  code: string; // '' = not known yet
  name: string; // of the register where known, else as written
  paper: Pick<Consent, 'purpose' | 'given' | 'signedBy' | 'until' | 'withdrawn' | 'document' | 'note'>;
  id: string; // of the register's row that is known or changes, else ''
  counts: boolean; // worth something today
  remarks: string[]; // Russian
  reason: string; // of a refusal
}

/** One name with the same class and role is asked about once for all its lines. */
export interface ConsentQuestion {
  id: string;
  raw: string;
  place: string;
  lines: number[];
  why: string; // Russian
  candidates: Person[];
}

export interface ConsentPlan {
  entries: ConsentEntry[];
  counts: Record<ConsentOutcome, number>;
  questions: ConsentQuestion[];
}

export interface ConsentImport {
  rows: readonly (readonly string[])[];
  columns: readonly ConsentColumn[];
  headerRow: number; // index into rows, -1 = none
  year: SchoolYear;
  today: IsoDate;
  register: { people: readonly Person[]; mentors: readonly Pick<MentorRole, 'code' | 'year'>[]; mentees: readonly Pick<MenteeRole, 'code' | 'year'>[]; consents: readonly Consent[]; lists?: Lists };
  answers?: Readonly<Record<string, string>>; // question id → code of a person, or SKIP
}

export const SKIP_CONSENT = 'пропустить';

type Paper = ConsentEntry['paper'];

/** The word of the list that the written kind begins with: «распространение (публикация на сайте)» is «распространение». */
const readPurpose = (raw: string, lists: Lists | undefined): { value: ConsentPurpose | ''; remark: string } => {
  if (raw === '') return { value: 'обработка', remark: 'вид согласия не указан: прочитано как «обработка»' };
  const known = readChoice(raw, indexWords(lists?.consentPurpose ?? WORDS.consentPurpose)).value;
  const exact = PURPOSES.find((p) => p === known);
  if (exact) return { value: exact, remark: '' };
  const key = comparable(raw);
  const near: [RegExp, ConsentPurpose][] = [[/распростран|публик|сайт/, 'распространение'], [/специальн|здоров/, 'специальные категории'], [/соглашени/, 'дополнительное соглашение'], [/наставни/, 'наставничество'], [/обработ/, 'обработка']];
  const found = near.find(([words]) => words.test(key));
  return found ? { value: found[1], remark: '' } : { value: '', remark: '' };
};

/** «сам участник» → 'сам'; a name with «(родитель)», «мать», «опекун» → 'родитель'. The name itself is not kept: it is personal and has its place in «Люди». */
const readSigner = (raw: string): { value: string; remark: string } => {
  const key = comparable(raw);
  if (key === '') return { value: '', remark: 'не указано, кто подписал' };
  if (/^(?:сам|сама|сам участник|участник|лично|совершеннолетн)/.test(key)) return { value: 'сам', remark: '' };
  if (/родител|мать|мама|отец|папа|опекун|представител|попечител/.test(key)) return { value: 'родитель', remark: '' };
  return { value: '', remark: 'не понять, кто подписал: сам участник или родитель' };
};

const SAYS: { readonly [state: string]: string } = {
  истёк: 'срок истёк: не считается, запросите новое', отозвано: 'отозвано: с этого дня не считается', 'подписал не тот': 'подписал не тот: за несовершеннолетнего нужен родитель, за взрослого – он сам',
  'дата в будущем': 'дата в будущем: не считается, пока не исправлена', 'без даты': 'нет даты: не считается, запросите дату',
};

const paperKey = (code: string, paper: Pick<Consent, 'purpose' | 'given'>): string => `${code}|${paper.purpose}|${paper.given}`;
const FILLED: readonly (keyof Paper)[] = ['signedBy', 'until', 'withdrawn', 'document', 'note'];

/** What the line adds to a paper that the register has: only values it names itself; an empty cell takes nothing away. */
export const additions = (paper: Paper, known: Consent): Partial<Paper> => Object.fromEntries(FILLED.filter((f) => paper[f] !== '' && paper[f] !== known[f]).map((f) => [f, paper[f]])) as Partial<Paper>;

/** Plans bringing in the consents of a table. */
export function planConsents(input: ConsentImport): ConsentPlan {
  const { register, answers = {}, year, today } = input;
  const byCode = new Map(register.people.map((person) => [person.code, person]));
  const bySurname = peopleBySurname(register.people);
  const mentors = new Set(register.mentors.filter((r) => r.year === year).map((r) => r.code));
  const mentees = new Set(register.mentees.filter((r) => r.year === year).map((r) => r.code));
  const known = new Map<string, Consent>();
  for (const paper of register.consents) if (!known.has(paperKey(paper.code, paper))) known.set(paperKey(paper.code, paper), paper);
  const seen = new Map<string, { line: number; paper: Paper }>();
  const questions = new Map<string, ConsentQuestion>();
  const at = (field: ConsentField): number => input.columns.find((column) => column.field === field)?.index ?? -1;

  const settle = (raw: string, place: string, role: string, line: number): { person: Person | null; skipped: boolean } => {
    const typed = byCode.get(raw.toUpperCase());
    if (typed) return { person: typed, skipped: false };
    const id = [comparable(raw), comparable(place), role].join('|');
    const answered = byCode.get(answers[id] ?? '');
    if (answered) return { person: answered, skipped: false };
    if (answers[id] === SKIP_CONSENT) return { person: null, skipped: true };
    const hasPart = (code: string): boolean => (role === 'наставник' ? mentors.has(code) : role === 'наставляемый' ? mentees.has(code) : mentors.has(code) || mentees.has(code));
    const match = findPerson(raw, place, bySurname, hasPart);
    if (match.person) return { person: match.person, skipped: false };
    const question = questions.get(id) ?? { id, raw, place, lines: [], why: match.why, candidates: match.candidates };
    question.lines.push(line);
    questions.set(id, question);
    return { person: null, skipped: false };
  };

  const entries = input.rows.slice(input.headerRow + 1).map((cells, i): ConsentEntry => {
    const line = input.headerRow + 2 + i;
    const cell = (field: ConsentField): string => oneLine(cells[at(field)] ?? '');
    const nothing: Paper = { purpose: '', given: '', signedBy: '', until: '', withdrawn: '', document: '', note: '' };
    const base = { line, raw: cell('name'), place: cell('place'), code: '', name: cell('name'), paper: nothing, id: '', counts: false, remarks: [], reason: '' };
    if (cells.every((text) => oneLine(text) === '')) return { ...base, outcome: 'empty' };
    if (base.raw === '') return { ...base, outcome: 'refused', reason: 'не назван участник' };

    const purpose = readPurpose(cell('purpose'), register.lists);
    const signer = readSigner(cell('signer'));
    const dates = (['given', 'until', 'withdrawn'] as const).map((field) => ({ field, raw: cell(field), ...readDate(cell(field), today) }));
    const [given, until, withdrawn] = dates.map((d) => d.value) as [string, string, string];
    const paper: Paper = { purpose: purpose.value, given, signedBy: signer.value, until, withdrawn, document: cell('document'), note: cell('note') };
    const read = [
      ...(purpose.remark === '' ? [] : [purpose.remark]), ...(signer.remark === '' ? [] : [signer.remark]),
      ...dates.flatMap((d) => (d.remark && d.remark.kind !== 'corrected' ? [`${CONSENT_DATE[d.field]} «${d.raw}»: ${d.remark.text}`] : [])),
      ...(until !== '' && given !== '' && given <= today && until < given ? ['срок кончается раньше, чем согласие дано'] : []),
    ];
    const role = /наставляем|подопечн/.test(comparable(cell('role'))) ? 'наставляемый' : /наставник/.test(comparable(cell('role'))) ? 'наставник' : '';
    const { person, skipped } = settle(base.raw, base.place, role, line);
    if (skipped) return { ...base, paper, outcome: 'refused', remarks: read, reason: 'пропущено по решению куратора' };
    if (purpose.value === '') return { ...base, paper, outcome: 'refused', remarks: read, reason: `вид согласия «${cell('purpose')}» не понять` };
    if (!person) return { ...base, paper, outcome: 'question', remarks: read };

    const state = paperState({ ...paper, id: '', code: person.code, ownMark: '', withdrawReason: '' }, person, today);
    const said = SAYS[state];
    const remarks = [
      ...(said === undefined ? [] : [said]), ...read,
      ...(role !== '' && !(role === 'наставник' ? mentors : mentees).has(person.code) ? [`среди ${role === 'наставник' ? 'наставников' : 'наставляемых'} этого года его нет`] : []),
    ];
    const entry = { ...base, code: person.code, name: fullName(person) || person.code, paper, counts: state === 'есть' || state === 'истекает', remarks };
    const key = paperKey(person.code, paper);
    const before = seen.get(key);
    if (before) return { ...entry, outcome: 'repeat', reason: `то же согласие, что в строке ${before.line}` };
    seen.set(key, { line, paper });
    const there = known.get(key);
    if (there) return { ...entry, id: there.id, outcome: Object.keys(additions(paper, there)).length > 0 ? 'changed' : 'known' };
    return { ...entry, outcome: 'new' };
  });
  // «Хранить оба»: which of two counts is told by their dates, and said.
  const firsts = new Map<string, number>();
  for (const entry of entries) {
    if (entry.outcome !== 'new' && entry.outcome !== 'changed' && entry.outcome !== 'known') continue;
    const key = `${entry.code}|${entry.paper.purpose}`;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, entry.line);
    else entry.remarks = [...entry.remarks, `второе согласие этого человека (первое в строке ${first}): хранятся оба, считается позднее`];
  }
  const counts: Record<ConsentOutcome, number> = { new: 0, changed: 0, known: 0, repeat: 0, question: 0, refused: 0, empty: 0 };
  for (const entry of entries) counts[entry.outcome] += 1;
  return { entries, counts, questions: [...questions.values()] };
}

const CONSENT_DATE = { given: 'дата согласия', until: 'срок', withdrawn: 'дата отзыва' } as const;
