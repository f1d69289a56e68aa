// Questionnaires as the curator sees them: what can be asked, which forms stand, whether answers come in.

import { hasTriggers } from '../../google/triggers';
import { isRinging } from '../../google/bell';
import type { IsoDate } from '../../programme/records';
import { healthOf, KINDS, type Audience, type Health } from '../../questionnaires';
import { rowsOf } from '../../register/snapshot';
import { look } from '../perform';
import type { View } from '../reply';
import { codesOnly } from './scene';
import { HOURLY_DOOR, isKeeper, SUBMIT_DOOR } from './keeper';

export interface KindView {
  key: string;
  title: string;
  /** When in the year it is asked. */
  when: string;
  audience: Audience;
  mayBeAnonymous: boolean;
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

export const questionnairesNow = (): View<QuestionnairesView> => look(({ tables, now }) => {
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
    kinds: KINDS.map(({ key, title, when, audience, mayBeAnonymous, items }) => ({ key, title, when, audience, mayBeAnonymous, questions: items.length, inSheet: written.has(key) })),
    forms: rows.filter((row) => row.state !== 'удалена').reverse().map((row) => ({
      id: row.id, kind: row.questionnaire, title: row.title, state: row.state, audience: row.audience, anonymous: row.anonymous === 'да', personal: row.codeItem !== '', link: row.link, editLink: row.editLink,
      closes: row.closes, opened: row.opened, answers: counts.get(row.id)?.answers ?? 0, waiting: counts.get(row.id)?.waiting ?? 0, row: tables.questionnaires.byKey.get(row.id)?.at ?? 0, lastError: row.lastError,
    })),
    waiting: answers.filter(({ state }) => state === 'ждёт куратора').length,
    health: { ...healthOf(rows, now), mine, missing: mine && !hasTriggers(SUBMIT_DOOR, HOURLY_DOOR), ringing: isRinging() },
  };
});

