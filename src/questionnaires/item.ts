// What a questionnaire is, as data: its items with keys that stay, how each is answered and where its answer goes.

import type { Field, ImportRole } from '../programme/people';

export const QUESTION_KINDS = ['строка', 'текст', 'один', 'несколько', 'шкала', 'сетка', 'дата', 'пояснение'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** What a short answer must look like; the form refuses anything else and says why. */
export type Rule = 'код' | 'почта' | 'целое';

/**
 * Where an answer goes besides «Ответы».
 * - who: tells who answers; about: tells of whom it speaks;
 * - field: a field of an application, read as an imported table's cell;
 * - wish: ranks of people after the group meeting;
 * - role: a column of the answering person's row of the year, filled when it is empty;
 * - mentor: whether the answering person would like to be a mentor;
 * - measure: a part of one measure's mean, entry or exit.
 */
export type Target =
  | { to: 'who'; what: 'code' | 'name' | 'proof' }
  | { to: 'about'; what: 'code' | 'name' | 'class' | 'partner' }
  | { to: 'field'; field: Field }
  | { to: 'wish' }
  | { to: 'role'; column: 'request' | 'note' | 'topics' }
  | { to: 'mentor' }
  | { to: 'measure'; measure: string; moment: 'entry' | 'exit' };

export interface Item {
  /** Stays when the wording changes, and is the same before and after, so that answers can be compared. */
  key: string;
  section: string;
  text: string;
  help: string;
  kind: QuestionKind;
  /** Choices, a line each; of a scale one line 'от; до; слева; справа'; of a grid the rows on the first line, the columns on the second. */
  options: readonly string[];
  required: boolean;
  goes?: Target;
  rule?: Rule;
  /** Asks for a name, an address, a date of birth: the codes mode leaves it out. */
  personal?: true;
  /** Choices may be answered by words of one's own. */
  other?: true;
}

/** Who is asked, by which «Кто не ответил» counts. */
export type Audience = 'все' | 'наставники' | 'наставляемые' | 'наставники в парах' | 'наставляемые в парах' | 'участники пар' | 'родители' | 'партнёры' | 'сотрудники';

export interface Kind {
  key: string;
  /** What the list of questionnaires calls it. */
  title: string;
  /** When in the school year it is asked. */
  when: string;
  audience: Audience;
  /** Only people of these role categories are expected to answer; none = all of the audience. */
  categories: readonly string[];
  /** code: by the personal code; application: tells who one is; about: a third person is told of; free: nobody need be known. */
  identity: 'code' | 'application' | 'about' | 'free';
  /** May be asked without a code, so that nobody can tell who answered what. */
  mayBeAnonymous: boolean;
  /** What part an application asks for, and the category it is given. */
  role?: ImportRole;
  category?: string;
  /** One person answers many times, of different meetings or children: a later answer replaces no earlier one. */
  repeats?: true;
  /** Whose measures it asks for, as «кто измеряет» says: one answer tells of many people. */
  measurer?: string;
  /** Key of the questionnaire with the same items that is asked before this one. */
  mirrors?: string;
  /** Said at the top of the form and after sending. */
  intro: string;
  thanks: string;
  items: readonly Item[];
}

type More = Partial<Pick<Item, 'help' | 'required' | 'goes' | 'rule' | 'personal' | 'other'>>;
export type Maker = (key: string, text: string, more?: More) => Item;
export type OptionsMaker = (key: string, text: string, options: readonly string[], more?: More) => Item;

/** Makers of the items of one section: a questionnaire is written as a list of questions, not of records. */
export const section = (title: string) => {
  const of = (kind: QuestionKind, key: string, text: string, options: readonly string[], more: More): Item => ({ key, section: title, text, help: '', kind, options, required: false, ...more });
  const plain = (kind: QuestionKind): Maker => (key, text, more = {}) => of(kind, key, text, [], more);
  const withOptions = (kind: QuestionKind): OptionsMaker => (key, text, options, more = {}) => of(kind, key, text, options, more);
  return {
    line: plain('строка'), text: plain('текст'), date: plain('дата'), note: plain('пояснение'),
    one: withOptions('один'), many: withOptions('несколько'), grid: withOptions('сетка'),
    /** 1 to 10, the methodology's usual scale. */
    scale: ((key, text, more = {}) => of('шкала', key, text, [TEN], { required: true, ...more })) as Maker,
    /** A scale of one's own: 'от; до; слева; справа'. */
    scaleOf: withOptions('шкала'),
  };
};

export const TEN = '1; 10; совсем нет; полностью да';
export const YES_NO: readonly string[] = ['да', 'нет'];
export const FREQUENCY: readonly string[] = ['очень часто', 'часто', 'редко', '1–2 раза', 'ни разу'];

/** Lists of «Справочники» and of people that stand in options as a word in braces and are filled in when the form is made. */
export const PLACEHOLDERS = { topics: '{темы}', forms: '{формы}', meetings: '{как встречаться}', mentors: '{наставники}', mentees: '{наставляемые}', measures: '{замеры}' } as const;
