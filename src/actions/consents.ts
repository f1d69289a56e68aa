// Consents come in (a list, a pile of papers, one paper) and are withdrawn; each is one commit that can be taken back.

import { fullName, type Answered } from '../programme/people';
import { additions, bookOf, consentPeople, gateText, mayTakePart, meetingDate, planConsents, PURPOSES, WITHDRAWN_MEETING, WITHDRAWN_PAIR, withdrawalEffects, type ConsentColumn, type ConsentOutcome, type ConsentPurpose, type WithdrawalEffects } from '../programme/consents';
import type { Consent, Tables } from '../programme/records';
import { recordsOf, rowsOf, settingOf } from '../register/snapshot';
import { isAnswered, keepAnswered } from './answered';
import { forImport, type PeopleForImport } from './people';
import { look, perform, type Decision, type Desk } from './perform';
import { refuse, type Detail, type Reply, type View } from './reply';

// ---- a list of consents ----

/** What the pure rules need to plan the import in the browser. */
export type ConsentsForImport = PeopleForImport & { consents: Consent[] };

const forPlan = (desk: Desk): ConsentsForImport => ({ ...forImport(desk), consents: rowsOf(desk.tables, 'consents') });

export const consentsForImport = (): View<ConsentsForImport> => look(forPlan);

export interface ConsentTable {
  rows: string[][];
  columns: ConsentColumn[];
  headerRow: number;
  answers: { [question: string]: string };
  /** Counts of the preview: when the register gives others by now, nothing is written. */
  expected: Record<ConsentOutcome, number>;
  /** The curator's answers, to be known next time. */
  answered?: Answered;
}

const wellFormed = (table: ConsentTable): boolean =>
  Array.isArray(table?.rows) && table.rows.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string')) && Array.isArray(table.columns) &&
  Number.isInteger(table.headerRow) && typeof table.answers === 'object' && table.answers !== null && typeof table.expected === 'object' && table.expected !== null && isAnswered(table.answered ?? {});

/** Brings in a list that the curator has seen in a preview. The plan is made again here; a different one is refused. */
export const importConsents = (requestId: string, table: ConsentTable): Reply<{ added: number; changed: number; counting: number }> => {
  if (!wellFormed(table)) return refuse('bad request');
  return perform({ id: requestId, action: 'import consents', title: 'Загружены согласия' }, (desk): Decision<{ added: number; changed: number; counting: number }> => {
    const { year, today, ...register } = forPlan(desk);
    const plan = planConsents({ ...table, year, today, register });
    if ((Object.keys(plan.counts) as ConsentOutcome[]).some((k) => plan.counts[k] !== table.expected[k])) return refuse('stale');
    const known = new Map(register.consents.map((c) => [c.id, c]));
    let counting = 0;
    for (const entry of plan.entries) {
      if (entry.outcome === 'new') {
        desk.draft.insert('consents', { id: desk.draft.newCode('consents'), code: entry.code, ...entry.paper });
        if (entry.counts) counting++;
      }
      const there = known.get(entry.id);
      if (entry.outcome === 'changed' && there) desk.draft.update('consents', there.id, additions(entry.paper, there));
    }
    keepAnswered(desk, table.answered ?? {});
    const { new: added, changed } = plan.counts;
    return { ok: true, value: { added, changed, counting }, title: `Загружены согласия: новых ${added}, изменено ${changed}` };
  });
};

// ---- a pile of papers ----

/** Everything the screens of consents show; the rules run in the browser. */
export interface ConsentsNow {
  tables: Pick<Tables, 'people' | 'mentors' | 'mentees' | 'consents' | 'pairs' | 'settings'>;
  year: string;
  today: string;
  /** Day of the group meeting, '' = not known. */
  meeting: string;
  /** Term that is proposed for new papers. */
  until: string;
  /** Rows of «Согласия» by id, to show one. */
  rows: { [id: string]: number };
}

export const consentsNow = (): View<ConsentsNow> => look(({ tables, year, today }) => ({
  tables: {
    people: rowsOf(tables, 'people'), mentors: rowsOf(tables, 'mentors').filter((r) => r.year === year), mentees: rowsOf(tables, 'mentees').filter((r) => r.year === year),
    consents: rowsOf(tables, 'consents'), pairs: rowsOf(tables, 'pairs').filter((p) => p.year === year), settings: rowsOf(tables, 'settings'),
  },
  year, today, meeting: meetingDate(settingOf(tables, 'consents.meeting'), rowsOf(tables, 'roadmap'), year, today), until: untilOf(settingOf(tables, 'consents.until'), year),
  rows: Object.fromEntries(tables.consents.rows.map((row) => [row.key, row.at])),
}));

export interface AcceptedPaper {
  code: string;
  signedBy: 'сам' | 'родитель' | '';
  /** The pupil's own mark is on the paper. */
  ownMark: boolean;
}

export interface AcceptedPile {
  purpose: ConsentPurpose;
  /** 'YYYY-MM-DD', not later than today. */
  given: string;
  /** 'YYYY-MM-DD' or '' = without a term. */
  until: string;
  /** Folder or file where the papers lie. */
  document: string;
  papers: AcceptedPaper[];
}

const isDate = (text: unknown): boolean => typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text);
const isText = (text: unknown, most: number): text is string => typeof text === 'string' && text.length <= most;
const isPurpose = (word: unknown): word is ConsentPurpose => PURPOSES.includes(word as ConsentPurpose);

const pileFits = (pile: AcceptedPile): boolean =>
  isPurpose(pile?.purpose) && isDate(pile.given) && (pile.until === '' || (isDate(pile.until) && pile.until >= pile.given)) && isText(pile.document, 300) &&
  Array.isArray(pile.papers) && pile.papers.length > 0 && pile.papers.every((p) => isText(p?.code, 20) && ['сам', 'родитель', ''].includes(p.signedBy) && typeof p.ownMark === 'boolean');

/**
 * Enters one paper for each named person. A signed consent to processing is stronger than an application without one: its «нет» or
 * empty answer becomes «да». A paper that is there with this date is passed over.
 */
export const acceptConsents = (requestId: string, pile: AcceptedPile): Reply<{ accepted: number; known: number; answered: number }> => {
  if (!pileFits(pile)) return refuse('bad request');
  return perform({ id: requestId, action: 'accept consents', title: 'Приняты согласия' }, (desk): Decision<{ accepted: number; known: number; answered: number }> => {
    const { tables, draft, year } = desk;
    if (pile.given > desk.today) return refuse('bad request', [{ text: 'Дата согласия ещё не наступила.' }]);
    const strangers = pile.papers.filter((p) => !tables.people.byKey.has(p.code));
    if (strangers.length > 0) return refuse('no person', strangers.map((p) => ({ text: `Код ${p.code}` })));
    const standing = new Set(rowsOf(tables, 'consents').filter((c) => c.purpose === pile.purpose && c.given === pile.given && c.withdrawn === '').map((c) => c.code));
    let accepted = 0;
    let answered = 0;
    for (const { code, signedBy, ownMark } of pile.papers) {
      if (standing.has(code)) continue;
      standing.add(code);
      accepted++;
      draft.insert('consents', { id: draft.newCode('consents'), code, purpose: pile.purpose, given: pile.given, signedBy, ownMark: ownMark ? 'да' : '', until: pile.until, document: pile.document.trim() });
      if (pile.purpose !== 'обработка') continue;
      for (const sheet of ['mentors', 'mentees'] as const) {
        const role = tables[sheet].byKey.get(`${code}|${year}`);
        if (!role || role.values['consent'] === 'да') continue;
        draft.update(sheet, role.key, { consent: 'да' });
        answered++;
      }
    }
    if (accepted === 0) return refuse('nothing to do');
    return { ok: true, value: { accepted, known: pile.papers.length - accepted, answered }, title: `Приняты согласия («${pile.purpose}»): ${accepted}` };
  });
};

// ---- withdrawal ----

export interface WithdrawalView {
  name: string;
  /** How many rows of each kind are touched; the same numbers go back with the request. */
  counts: { [K in keyof WithdrawalEffects]: number };
  /** The rows themselves in words, with their places. */
  pairs: Detail[];
  inOrder: Detail[];
  meetings: Detail[];
  documents: Detail[];
}

const countsOf = (effects: WithdrawalEffects): WithdrawalView['counts'] => Object.fromEntries(Object.entries(effects).map(([k, list]) => [k, (list as string[]).length])) as WithdrawalView['counts'];

/** What a withdrawal on this day would touch. */
export const previewWithdrawal = (code: string, purpose: string, date: string): View<WithdrawalView> => {
  if (!isText(code, 20) || !isPurpose(purpose) || !isDate(date)) return refuse('bad request');
  const view = look((desk): WithdrawalView | null => {
    const { tables, year } = desk;
    const person = rowsOf(tables, 'people').find((p) => p.code === code);
    if (!person) return null;
    const effects = withdrawalEffects(recordsOf(tables), { code, purpose, date }, year);
    const names = new Map(rowsOf(tables, 'people').map((p) => [p.code, fullName(p) || p.code]));
    const place = (sheet: 'pairs' | 'meetings' | 'documents', key: string): { sheet: string; row?: number } => {
      const row = tables[sheet].byKey.get(key);
      return { sheet: tables[sheet].sheet.name, ...(row ? { row: row.at } : {}) };
    };
    const pair = (id: string): Detail => {
      const p = tables.pairs.byKey.get(id)?.values;
      const order = p?.['orderNumber'] ? `, приказ № ${p['orderNumber']}` : '';
      return { ...place('pairs', id), text: `${names.get(p?.['mentor'] ?? '') ?? ''} – ${names.get(p?.['mentee'] ?? '') ?? ''}${order}` };
    };
    return {
      name: fullName(person) || code, counts: countsOf(effects), pairs: effects.pairs.map(pair), inOrder: effects.inOrder.map(pair),
      meetings: effects.meetings.map((id) => ({ ...place('meetings', id), text: tables.meetings.byKey.get(id)?.values['date']?.split('-').reverse().join('.') ?? '' })),
      documents: effects.documents.map((id) => {
        const d = tables.documents.byKey.get(id)?.values;
        return { ...place('documents', id), text: `${d?.['title'] ?? ''}${d?.['number'] ? ` № ${d['number']}` : ''}` };
      }),
    };
  });
  return !view.ok ? view : view.value ? { ok: true, value: view.value } : refuse('no person');
};

export interface WithdrawalWanted {
  code: string;
  purpose: ConsentPurpose;
  /** 'YYYY-MM-DD', not later than today. */
  date: string;
  reason: string;
  /** Counts of the preview. */
  expected: WithdrawalView['counts'];
}

/**
 * Withdraws a person's consent and does what follows: parts paused, decisions lifted, pairs outside an order ended, planned meetings
 * called off, letters held back. Pairs in an order stay until an amending order; roadmap and notes stay as they are.
 */
export const withdrawConsent = (requestId: string, wanted: WithdrawalWanted): Reply<WithdrawalView['counts']> => {
  if (!isText(wanted?.code, 20) || !isPurpose(wanted.purpose) || !isDate(wanted.date) || !isText(wanted.reason, 500) || typeof wanted.expected !== 'object' || wanted.expected === null) return refuse('bad request');
  return perform({ id: requestId, action: 'withdraw consent', title: 'Отозвано согласие' }, (desk): Decision<WithdrawalView['counts']> => {
    const { draft, tables, year } = desk;
    const { code, purpose, date } = wanted;
    if (!tables.people.byKey.has(code)) return refuse('no person');
    if (date > desk.today) return refuse('bad request', [{ text: 'День отзыва ещё не наступил.' }]);
    const effects = withdrawalEffects(recordsOf(tables), { code, purpose, date }, year);
    const counts = countsOf(effects);
    if ((Object.keys(counts) as (keyof WithdrawalEffects)[]).some((k) => counts[k] !== wanted.expected[k])) return refuse('stale');
    if (Object.values(counts).every((n) => n === 0)) return refuse('nothing to do');
    const withdrawn = { withdrawn: date, withdrawReason: wanted.reason.trim() };
    for (const id of effects.papers) draft.update('consents', id, withdrawn);
    // Nothing on paper yet: the withdrawal itself must be remembered, or the application's «да» would go on counting.
    if (effects.papers.length === 0) draft.insert('consents', { id: draft.newCode('consents'), code, purpose, ...withdrawn });
    for (const key of effects.mentors) draft.update('mentors', key, { status: 'приостановлен' });
    for (const key of effects.mentees) draft.update('mentees', key, { status: 'приостановлен' });
    for (const id of effects.pairs) draft.update('pairs', id, { state: 'отклонена', ended: WITHDRAWN_PAIR });
    for (const id of effects.decisions) draft.update('decisions', id, { state: 'снято' });
    for (const id of effects.meetings) draft.update('meetings', id, { outcome: WITHDRAWN_MEETING });
    for (const id of effects.letters) draft.update('errands', id, { state: 'отменено' });
    return { ok: true, value: counts, title: `Отозвано согласие («${purpose}»): код ${code}` };
  });
};

// ---- one person ----

export interface PersonConsents {
  /** Purpose, state and what it means, one line each. */
  lines: { purpose: ConsentPurpose; state: string; signer: 'сам' | 'родитель' | ''; ownMark: boolean; given: string; until: string; document: string; sheet: string; row: number }[];
  /** Why the person stays out of matching; '' = takes part. */
  against: string;
  today: string;
  until: string;
}

/** The term that is proposed: of the settings, else the end of the school year's summer. */
const untilOf = (setting: string, year: string): string => {
  const iso = setting.trim().replace(/^(\d\d)\.(\d\d)\.(\d{4})$/, '$3-$2-$1');
  return isDate(iso) ? iso : `${year.slice(5)}-08-31`;
};

/** The consents of one person, for the card in the panel. */
export const personConsents = (code: string): View<PersonConsents> => {
  const view = look(({ tables, year, today }): PersonConsents | null => {
    const records = recordsOf(tables);
    const person = records.people.find((p) => p.code === code);
    if (!person) return null;
    const book = bookOf(records);
    const [found] = consentPeople({ people: [person], mentors: records.mentors, mentees: records.mentees }, book, year, today);
    return {
      lines: (found?.needs ?? []).map(({ purpose, state, signer, ownMark, paper }) => ({
        purpose, state, signer, ownMark, given: paper?.given ?? '', until: paper?.until ?? '', document: paper?.document ?? '',
        sheet: tables.consents.sheet.name, row: tables.consents.byKey.get(paper?.id ?? '')?.at ?? 0,
      })),
      against: found ? gateText(mayTakePart(person, found.parts, book, today, 'подбор')) : '', today, until: untilOf(settingOf(tables, 'consents.until'), year),
    };
  });
  return !view.ok ? view : view.value ? { ok: true, value: view.value } : refuse('no person');
};
