// Who has not answered, and letters to them: as many today as the quota allows, the rest on the following days, never twice.

import { prefilledLink } from '../../google/forms';
import { mailsLeftToday } from '../../google/mail';
import { fullName } from '../../programme/people';
import type { Errand, Questionnaire } from '../../programme/records';
import { leaveToday, planLetters, type NoLetter } from '../../programme/mailing';
import { kindOf, standingOf, type AnswerStanding, type Kind, type Standing } from '../../questionnaires';
import { recordsOf, rowsOf } from '../../register/snapshot';
import { payloadOf } from '../errands/handler';
import { runErrandsAt } from '../errands';
import { linkFor, SAMPLE_CODE } from '../errands/reminders';
import { look, perform, type Decision, type Desk } from '../perform';
import { refuse, type Refusal, type Reply, type View } from '../reply';
import { isText } from './scene';

const found = (desk: Desk, id: string): { row: Questionnaire; kind: Kind } | Refusal => {
  const row = rowsOf(desk.tables, 'questionnaires').find((one) => one.id === id);
  const kind = row && kindOf(row.questionnaire);
  return row && kind ? { row, kind } : refuse('no entry');
};

export interface WhoAnswered extends Omit<Standing, 'people'> {
  title: string;
  people: (AnswerStanding & { name: string })[] | null;
}

const within = <T>(id: string, answer: (desk: Desk, row: Questionnaire, kind: Kind) => T): View<T> => {
  const view = look((desk): { value: T } | Refusal => {
    const at = found(desk, String(id));
    return 'ok' in at ? at : { value: answer(desk, at.row, at.kind) };
  });
  if (!view.ok) return view;
  return 'ok' in view.value ? view.value : { ok: true, value: view.value.value };
};

/** Who has answered this questionnaire and who has not, by person, class and group. */
export const whoHasNotAnswered = (id: string): View<WhoAnswered> => within(id, ({ tables }, row, kind) => {
  const standing = standingOf(kind, row, recordsOf(tables));
  const nameOf = (code: string): string => {
    const person = tables.people.byKey.get(code)?.values;
    return fullName({ last: person?.['last'] ?? '', first: person?.['first'] ?? '', middle: person?.['middle'] ?? '' }) || code;
  };
  return { ...standing, title: row.title, people: standing.people?.map((person) => ({ ...person, name: nameOf(person.code) })) ?? null };
});

/** Reminders of this questionnaire that wait or left today: nobody gets two in a day. */
const recent = (errands: readonly Errand[], id: string, today: string): ReadonlySet<string> =>
  new Set(errands.filter((e) => e.kind === 'напоминание' && e.document === id && (e.state === 'задумано' || e.state === 'делается' || e.state === 'неизвестно' || (e.state === 'сделано' && e.at.slice(0, 10) === today))).map((e) => payloadOf(e)['code'] ?? ''));

interface ReminderList {
  codes: string[];
  without: { code: string; why: NoLetter }[];
  waiting: number;
}

const listOf = (desk: Desk, row: Questionnaire, kind: Kind): ReminderList => {
  const tables = recordsOf(desk.tables);
  const silent = (standingOf(kind, row, tables).people ?? []).filter((person) => person.state === 'не ответил').map((person) => person.code);
  const written = recent(tables.errands, row.id, desk.today);
  const plan = planLetters(silent.filter((code) => !written.has(code)), tables, row.year, desk.today);
  return { codes: plan.send.map(({ code }) => code), without: plan.without, waiting: tables.errands.filter((e) => e.kind === 'напоминание' && e.document === row.id && e.state === 'задумано').length };
};

export interface RemindersView {
  /** Codes of those who would get a letter. */
  codes: string[];
  /** Letters of these that leave today, and those that leave on the following days. */
  today: number;
  later: number;
  /** Letters that Google lets leave today at all. */
  quota: number;
  /** Reminders of this questionnaire that were decided before and still wait. */
  waiting: number;
  without: { code: string; why: NoLetter }[];
}

/** What «Напомнить» would do. */
export const previewReminders = (id: string): View<RemindersView> => within(id, (desk, row, kind) => {
  const { codes, without, waiting } = listOf(desk, row, kind);
  const quota = mailsLeftToday();
  const today = Math.max(0, leaveToday(waiting + codes.length, quota) - waiting);
  return { codes, today, later: codes.length - today, quota, waiting, without };
});

/** Decides reminders to these people; those of today leave at once, the others by the hourly clock from nine o'clock on. */
export const sendReminders = (requestId: string, id: string, codes: string[]): Reply<{ planned: number }> => {
  if (!isText(id, 20) || !Array.isArray(codes) || codes.length === 0 || !codes.every((code) => isText(code, 20))) return refuse('bad request');
  return perform({ id: requestId, action: 'send reminders', title: 'Напоминания' }, (desk): Decision<{ planned: number }> => {
    const at = found(desk, id);
    if ('ok' in at) return at;
    if (at.row.state !== 'открыта' || at.row.codeItem === '') return refuse('document state');
    const wanted = new Set(codes);
    const may = listOf(desk, at.row, at.kind).codes.filter((code) => wanted.has(code));
    if (may.length === 0) return refuse('nothing to do');
    for (const code of may) desk.draft.insert('errands', { id: desk.draft.newCode('errands'), kind: 'напоминание', state: 'задумано', document: id, payload: JSON.stringify({ code }), by: desk.who, at: desk.now });
    return { ok: true, value: { planned: may.length }, title: `Напоминания об анкете ${id}: ${may.length}` };
  }, (bench) => { runErrandsAt(bench); });
};

export interface PersonalLinks {
  title: string;
  /** Link without a code. */
  link: string;
  people: { code: string; name: string; class: string; link: string }[];
}

/** A link for each person with the code filled in: for slips with a QR, for a messenger. No codes named = all who are asked. */
export const personalLinks = (id: string, codes: string[]): View<PersonalLinks> => {
  const view = within(id, ({ tables }, row, kind): PersonalLinks | null => {
    if (row.form === '' || row.codeItem === '') return null;
    const sample = prefilledLink(row.form, row.codeItem, SAMPLE_CODE);
    const wanted = new Set(Array.isArray(codes) ? codes : []);
    const asked = wanted.size > 0 ? [...wanted] : (standingOf(kind, row, recordsOf(tables)).people ?? []).map((person) => person.code);
    const people = asked.flatMap((code) => {
      const person = tables.people.byKey.get(code)?.values;
      return person ? [{ code, name: fullName({ last: person['last'] ?? '', first: person['first'] ?? '', middle: person['middle'] ?? '' }) || code, class: person['class'] ?? '', link: linkFor(sample, code) }] : [];
    });
    return { title: row.title, link: row.link, people };
  });
  if (!view.ok) return view;
  return view.value ? { ok: true, value: view.value } : refuse('rule', [{ text: 'Эта анкета не спрашивает код, поэтому личных ссылок у неё нет.' }]);
};
