// Questionnaires as the curator sees them: what can be asked, which forms stand, whether answers come in.

import { hasTriggers } from '../../google/triggers';
import { isRinging } from '../../google/bell';
import { fullName } from '../../programme/people';
import { isWorking } from '../../programme/pairing';
import { splitChoices, type IsoDate } from '../../programme/records';
import { healthOf, KINDS, type Audience, type Health } from '../../questionnaires';
import { rowsOf, settingOf, type TablesById } from '../../register/snapshot';
import { look } from '../perform';
import type { View } from '../reply';
import { FORMS_SETTING } from './choose-forms';
import { codesOnly } from './scene';
import { HOURLY_DOOR, isKeeper, SUBMIT_DOOR } from './keeper';

export interface KindView {
  key: string;
  title: string;
  /** When in the year it is asked. */
  when: string;
  audience: Audience;
  mayBeAnonymous: boolean;
  /** It may ask only some classes, or only the groups of some mentors. */
  byClass: boolean;
  byGroup: boolean;
  questions: number;
  /** Its wording stands in «Вопросы анкет» already. */
  inSheet: boolean;
}

export interface FormView {
  id: string;
  kind: string;
  title: string;
  state: string;
  audience: string;
  anonymous: boolean;
  /** The form asks a code, so there are personal links. */
  personal: boolean;
  link: string;
  editLink: string;
  /** 'YYYY-MM-DD', '' = till it is closed. */
  closes: IsoDate | '';
  /** Moment, '' = not yet. */
  opened: string;
  answers: number;
  waiting: number;
  /** Physical row in «Анкеты». */
  row: number;
  lastError: string;
}

export interface QuestionnairesView {
  codesOnly: boolean;
  kinds: KindView[];
  /** Newest first; deleted ones are left out. */
  forms: FormView[];
  /** To narrow whom a questionnaire asks: classes of this year's participants, and mentors who have pairs. */
  classes: string[];
  mentors: { code: string; name: string }[];
  /** Forms of mentoring at work, and all there are to choose from. */
  chosenForms: string[];
  allForms: string[];
  /** Answers that wait for the curator's decision. */
  waiting: number;
  health: Health & {
    /** This person takes the answers. */
    mine: boolean;
    /** This person should take them, but the triggers are gone. */
    missing: boolean;
    /** A form rang and nobody has looked yet. */
    ringing: boolean;
  };
}

/** Audiences that are in no class of the register. */
const OUTSIDE: ReadonlySet<Audience> = new Set<Audience>(['родители', 'партнёры', 'сотрудники']);

const byGrade = (a: string, b: string): number => (parseInt(a, 10) || 99) - (parseInt(b, 10) || 99) || (a < b ? -1 : 1);

/** Classes and groups by which a questionnaire may be narrowed. */
const narrowings = (tables: TablesById, year: string): Pick<QuestionnairesView, 'classes' | 'mentors'> => {
  const people = new Map(rowsOf(tables, 'people').map((person) => [person.code, person]));
  const parts = [...rowsOf(tables, 'mentors'), ...rowsOf(tables, 'mentees')].filter((part) => part.year === year);
  const classes = [...new Set(parts.map((part) => people.get(part.code)?.class ?? '').filter((name) => name !== ''))].sort(byGrade);
  const mentors = [...new Set(rowsOf(tables, 'pairs').filter((pair) => pair.year === year && isWorking(pair)).map((pair) => pair.mentor))];
  const nameOf = (code: string): string => { const person = people.get(code); return (person && fullName(person)) || code; };
  return { classes, mentors: mentors.map((code) => ({ code, name: nameOf(code) })).sort((a, b) => (a.name < b.name ? -1 : 1)) };
};

export const questionnairesNow = (): View<QuestionnairesView> => look(({ tables, now, year }) => {
  const rows = rowsOf(tables, 'questionnaires').filter((row) => row.id !== '');
  const answers = rowsOf(tables, 'answers');
  const counts = new Map<string, { answers: number; waiting: number }>();
  for (const { questionnaire, state } of answers) {
    const count = counts.get(questionnaire) ?? { answers: 0, waiting: 0 };
    if (state === 'принят' || state === 'ждёт куратора') count.answers++;
    if (state === 'ждёт куратора') count.waiting++;
    counts.set(questionnaire, count);
  }
  const written = new Set(rowsOf(tables, 'questions').map((question) => question.questionnaire));
  const mine = isKeeper();
  return {
    codesOnly: codesOnly(tables),
    kinds: KINDS.map(({ key, title, when, audience, mayBeAnonymous, measurer, items }) => ({
      key, title, when, audience, mayBeAnonymous, byClass: measurer !== undefined || !OUTSIDE.has(audience), byGroup: !OUTSIDE.has(audience), questions: items.length, inSheet: written.has(key),
    })),
    forms: rows.filter((row) => row.state !== 'удалена').reverse().map((row) => ({
      id: row.id, kind: row.questionnaire, title: row.title, state: row.state, audience: row.audience, anonymous: row.anonymous === 'да', personal: row.codeItem !== '', link: row.link, editLink: row.editLink,
      closes: row.closes, opened: row.opened, answers: counts.get(row.id)?.answers ?? 0, waiting: counts.get(row.id)?.waiting ?? 0, row: tables.questionnaires.byKey.get(row.id)?.at ?? 0, lastError: row.lastError,
    })),
    ...narrowings(tables, year),
    chosenForms: splitChoices(settingOf(tables, FORMS_SETTING)), allForms: rowsOf(tables, 'lists').filter((item) => item.list === 'form').map((item) => item.word),
    waiting: answers.filter(({ state }) => state === 'ждёт куратора').length,
    health: { ...healthOf(rows, now), mine, missing: mine && !hasTriggers(SUBMIT_DOOR, HOURLY_DOOR), ringing: isRinging() },
  };
});

