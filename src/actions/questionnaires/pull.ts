// The pull: new and edited answers of every form into the register, in portions, until nothing is new. The bell, the clock and «Забрать ответы» are this.

import { isRinging, ring, silence } from '../../google/bell';
import { ticks, wallClock } from '../../google/clock';
import { withDocumentLock, withPullLock } from '../../google/lock';
import { responsesOf, type FormAnswers, type ResponseHead } from '../../google/responses';
import { newRequestId, now } from '../../google/session';
import type { Questionnaire } from '../../programme/records';
import { kindOf, takeAnswers, textOf, valuesOf, type GivenAnswer, type LiveItem } from '../../questionnaires';
import { rowsOf } from '../../register/snapshot';
import { mark, openRun } from '../marks';
import { look, perform, type Decision } from '../perform';
import { refuse, type Refusal, type RefusalCode, type Reply, type View } from '../reply';
import { sceneOf, writeOut } from './scene';

/** Answers of one commit, and the letters in them: one answer may fill a cell by itself. */
const PORTION = 100;
const PORTION_LETTERS = 400_000;

export interface Pulled {
  /** Answers that were new or edited. */
  taken: number;
  accepted: number;
  waiting: number;
  /** Answers that the time did not suffice for; the next pull goes on. */
  left: number;
  /** Titles of questionnaires whose form could not be opened. */
  unreachable: string[];
}

const TYPES: { [type: string]: LiveItem['type'] } = { GRID: 'grid' };

const liveItems = (answers: FormAnswers): LiveItem[] => answers.items().map(({ id, type, title, rows }) => ({ id, type: TYPES[type] ?? '', title, choices: rows }));

const keysOf = (row: Questionnaire): { [id: string]: string } => {
  try {
    return Object.fromEntries(Object.entries(JSON.parse(row.items) as { [key: string]: string }).map(([key, id]) => [id, key]));
  } catch {
    return {};
  }
};

/** Reads the very strings of one portion; this is what takes time, so it happens before the lock. */
const readPortion = (heads: readonly ResponseHead[], items: readonly LiveItem[], keys: { readonly [id: string]: string }): GivenAnswer[] => {
  const portion: GivenAnswer[] = [];
  let letters = 0;
  for (const head of heads) {
    const values = valuesOf({ id: head.id, edited: head.edited, values: head.read() }, items, keys);
    portion.push({ id: head.id, edited: head.edited, values, source: 'форма' });
    letters += Object.values(values).reduce((sum, value) => sum + textOf(value).length, 0);
    if (portion.length >= PORTION || letters >= PORTION_LETTERS) break;
  }
  return portion;
};

interface PortionResult {
  taken: number;
  accepted: number;
  waiting: number;
  [key: string]: number;
}

/** Takes one portion: what is known by its id and moment already is passed over, whoever took it. */
const takePortion = (id: string, portion: readonly GivenAnswer[]): Reply<PortionResult> =>
  perform({ id: newRequestId(), action: 'pull answers', title: 'Пришли ответы' }, (desk): Decision<PortionResult> => {
    const row = rowsOf(desk.tables, 'questionnaires').find((one) => one.id === id);
    const kind = row && kindOf(row.questionnaire);
    if (!row || !kind) return refuse('no entry');
    const fresh = portion.filter((answer) => desk.tables.answers.byKey.get(answer.id)?.values['edited'] !== answer.edited);
    const scene = sceneOf(desk, kind, row);
    const taken = takeAnswers(scene, fresh);
    writeOut(scene, desk.draft);
    const last = portion.reduce((latest, answer) => (answer.edited > latest ? answer.edited : latest), row.pulled);
    const seen = scene.sheets.rows('answers').filter((answer) => answer.questionnaire === id && (answer.state === 'принят' || answer.state === 'ждёт куратора')).length;
    desk.draft.update('questionnaires', id, { pulled: last, seen: String(seen), lastRun: desk.now, lastError: '' });
    return { ok: true, value: { taken: fresh.length, accepted: taken.accepted, waiting: taken.waiting }, title: `Пришло ответов: ${fresh.length}, «${row.title}»` };
  });

interface Known {
  rows: Questionnaire[];
  /** Moment of each answer by its id. */
  edited: ReadonlyMap<string, string>;
}

/** Closed forms too where there is time: an answer may have been on its way when the form was closed. */
const known = (closedToo: boolean): View<Known> => look(({ tables }): Known => ({
  rows: rowsOf(tables, 'questionnaires').filter((row) => row.form !== '' && (row.state === 'открыта' || (closedToo && row.state === 'закрыта'))),
  edited: new Map(rowsOf(tables, 'answers').map((answer) => [answer.id, answer.edited])),
}));

const UNREACHABLE = 'Форма не открывается: её удалили или не дали к ней доступ';

/** Notes that the pull ran, and which forms could not be opened; no decision, so not in the journal, and lost without harm. */
const noteRun = (rows: readonly Questionnaire[], failed: ReadonlyMap<string, string>): void => {
  withDocumentLock(() => {
    const at = openRun();
    if (!at) return;
    const moment = now();
    const present = rows.filter((row) => at.snapshot.tables.questionnaires.byKey.has(row.id));
    mark(at, present.map((row) => ({ sheet: 'questionnaires', key: row.id, values: { lastRun: moment, lastError: failed.get(row.id) ?? '' } })));
  });
};

/** Refusals after which no other form can be pulled either. */
const BARS_ALL: ReadonlySet<string> = new Set<RefusalCode>(['busy', 'empty', 'structure', 'newer', 'written partly']);

/** Pulls once through all forms. Refused when the register could not be read or another action held it for too long. */
const pullOnce = (until: number, closedToo: boolean): Pulled | Refusal => {
  const view = known(closedToo);
  if (!view.ok) return view;
  const at = view.value;
  const clock = wallClock();
  const pulled: Pulled = { taken: 0, accepted: 0, waiting: 0, left: 0, unreachable: [] };
  const failed = new Map<string, string>();
  for (const row of at.rows) {
    const keys = keysOf(row);
    let answers: FormAnswers;
    try {
      answers = responsesOf(row.form, row.pulled, new Set(Object.keys(keys)), clock);
    } catch {
      failed.set(row.id, UNREACHABLE);
      pulled.unreachable.push(row.title);
      continue;
    }
    let fresh = answers.heads.filter((head) => at.edited.get(head.id) !== head.edited);
    const items = fresh.length > 0 ? liveItems(answers) : [];
    while (fresh.length > 0 && ticks() < until) {
      const portion = readPortion(fresh, items, keys);
      const reply = takePortion(row.id, portion);
      if (!reply.ok) {
        if (BARS_ALL.has(reply.code)) return reply;
        // One questionnaire's trouble (a closed year) keeps no other from its answers.
        failed.set(row.id, reply.message);
        break;
      }
      const done = reply.value;
      pulled.taken += done.taken;
      pulled.accepted += done.accepted;
      pulled.waiting += done.waiting;
      fresh = fresh.slice(portion.length);
    }
    pulled.left += failed.has(row.id) ? 0 : fresh.length;
  }
  // A portion has noted the run already.
  if (pulled.taken === 0 || failed.size > 0) noteRun(at.rows, failed);
  return pulled;
};

/** Of the six minutes of an execution; the rest is for the last portion. */
const BUDGET = 240_000;

const merged = (a: Pulled, b: Pulled): Pulled => ({ taken: a.taken + b.taken, accepted: a.accepted + b.accepted, waiting: a.waiting + b.waiting, left: b.left, unreachable: b.unreachable });

/**
 * Pulls until nothing is new and no bell rings. One execution of this person pulls at a time; whoever cannot begin leaves the
 * bell ringing, and the one at work looks again before it ends.
 */
export const pullAll = (closedToo = true): Pulled | Refusal => {
  const until = ticks() + BUDGET;
  let sum: Pulled | null = null;
  do {
    const locked = withPullLock(() => {
      silence();
      return pullOnce(until, closedToo);
    });
    if (!locked) return sum ?? refuse('busy');
    const once = locked.value;
    if ('ok' in once) {
      ring();
      return once;
    }
    sum = sum ? merged(sum, once) : once;
    if (sum.left > 0) ring();
  } while (isRinging() && ticks() < until);
  return sum;
};

/** «Забрать ответы». */
export const pullAnswers = (): View<Pulled> => {
  const pulled = pullAll();
  return 'ok' in pulled ? pulled : { ok: true, value: pulled };
};
