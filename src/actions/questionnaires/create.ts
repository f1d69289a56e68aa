// «Создать анкету»: the row of «Анкеты» first, then the form, found again before a retry, published only when it was read back and is right.

import { ANSWERS_TITLE, closeForm, createForm, formExists, linksOf, linkToWorkbook, publishForm, readItems, retireForm, shapeForm, shareWithEditors } from '../../google/forms';
import { withDocumentLock } from '../../google/lock';
import { formOf, rememberForm } from '../../google/memory';
import { now } from '../../google/session';
import type { IsoDate, Questionnaire } from '../../programme/records';
import { audienceText, CODE_ITEM, faultsOfBuilt, kindOf, missingQuestions, uniqueTitle, type BuiltItem, type Kind } from '../../questionnaires';
import { rowsOf } from '../../register/snapshot';
import { mark, openRun, runAt, type Run } from '../marks';
import { perform, type Bench, type Decision, type Desk } from '../perform';
import { refuse, type Reply, type View } from '../reply';
import { becomeKeeper, hasKeeper, isKeeper, nameOfKeeper } from './keeper';
import { isText, plannedForm } from './scene';

export interface WantedQuestionnaire {
  /** Key of the kind. */
  kind: string;
  anonymous: boolean;
  /** 'YYYY-MM-DD', '' = till it is closed by hand. */
  closes: IsoDate | '';
  /** Narrows whom it asks; both empty = everybody of the kind's audience. */
  classes: string[];
  mentors: string[];
}

const isList = (value: unknown): value is string[] => Array.isArray(value) && value.length <= 100 && value.every((one) => isText(one, 40));

const wellFormed = (wanted: WantedQuestionnaire): boolean => isText(wanted?.kind, 60) && typeof wanted.anonymous === 'boolean' && /^(\d{4}-\d\d-\d\d)?$/.test(String(wanted.closes)) && isList(wanted.classes) && isList(wanted.mentors);

/** Writes the wording of a questionnaire into «Вопросы анкет», for the curator to change before a form is made of it. */
export const writeQuestions = (requestId: string, key: string): Reply<{ written: number }> => {
  const kind = kindOf(String(key));
  if (!kind) return refuse('bad request');
  return perform({ id: requestId, action: 'write questions', title: `Вопросы анкеты: ${kind.title}` }, (desk): Decision<{ written: number }> => ({ ok: true, value: { written: draftQuestions(desk, kind) } }));
};

const draftQuestions = (desk: Desk, kind: Kind): number => {
  const rows = missingQuestions(kind, rowsOf(desk.tables, 'questions'));
  for (const row of rows) desk.draft.insert('questions', row);
  return rows.length;
};

/** Title of the hidden sheet into which Google writes the answers. */
const sheetTitle = (id: string): string => `${ANSWERS_TITLE} ${id}`;

const builtItems = (form: string, items: { readonly [key: string]: string }): BuiltItem[] => {
  const keys = new Map(Object.entries(items).map(([key, id]) => [id, key]));
  return readItems(form).flatMap(({ type, ...item }) => (type === '' ? [] : [{ ...item, type, key: keys.get(item.id) ?? '' }]));
};

const record = (at: Run, id: string, values: Partial<Questionnaire>): void => mark(at, [{ sheet: 'questionnaires', key: id, values }]);

/** Somebody else takes the answers: as the other rows name them. */
const keeperOfOthers = (at: Run): string => rowsOf(at.snapshot.tables, 'questionnaires').filter((row) => row.state === 'открыта' && row.owner !== '').reduce((latest, row) => (row.lastRun >= latest.lastRun ? row : latest), { owner: '', lastRun: '' }).owner;

/** Brings one row to a published form. Everything it does may be done again. */
const build = (at: Run, row: Questionnaire): void => {
  const kind = kindOf(row.questionnaire);
  if (!kind) return record(at, row.id, { lastError: 'Такой анкеты больше нет' });
  const { plan, faults } = plannedForm(at.snapshot.tables, kind, row, now().slice(0, 10));
  if (faults.length > 0) return record(at, row.id, { lastError: faults.map((fault) => fault.text).join(' ') });
  const known = [row.form, formOf(row.id)].find((id) => id !== '' && formExists(id));
  const form = known ?? createForm(plan.title);
  rememberForm(row.id, form);
  const items = shapeForm(form, plan, {});
  const wrong = faultsOfBuilt(builtItems(form, items), plan);
  if (wrong.length > 0) return record(at, row.id, { form, lastError: `Форма вышла не такой, как задумана: ${wrong[0]}` });
  linkToWorkbook(form, sheetTitle(row.id));
  shareWithEditors(form);
  const takes = !hasKeeper() || isKeeper();
  if (takes) becomeKeeper();
  const { link, editLink } = linksOf(form);
  if (!publishForm(form)) return record(at, row.id, { form, lastError: 'Google не опубликовал форму. Повторите позже.' });
  record(at, row.id, { form, link, editLink, items: JSON.stringify(items), codeItem: items[CODE_ITEM] ?? '', state: 'открыта', opened: now(), owner: takes ? nameOfKeeper(at.snapshot.tables) : keeperOfOthers(at), lastError: '' });
};

const CLOSED = 'Приём ответов закончен. Спасибо всем, кто ответил!';

/** Makes the outside what the rows say: forms that are being created are finished, closed and deleted ones no longer answer. */
export const settleForms = (bench: Bench, only = ''): void => {
  const at = runAt(bench);
  for (const row of rowsOf(at.snapshot.tables, 'questionnaires')) {
    if (only !== '' && row.id !== only) continue;
    if (row.state === 'создаётся') build(at, row);
    else if (row.form === '' || (row.state !== 'закрыта' && row.state !== 'удалена') || !formExists(row.form)) continue;
    else if (row.state === 'закрыта') closeForm(row.form, CLOSED);
    else retireForm(row.form, `${row.title} (удалена)`);
  }
};

export interface Created {
  id: string;
}

/** Creates a questionnaire. The answer names its row; whether the form stands already is told by `questionnairesNow`. */
export const createQuestionnaire = (requestId: string, wanted: WantedQuestionnaire): Reply<Created & { [key: string]: string }> => {
  const kind = wellFormed(wanted) ? kindOf(wanted.kind) : undefined;
  if (!kind) return refuse('bad request');
  if (wanted.anonymous && !kind.mayBeAnonymous) return refuse('bad request');
  let id = '';
  return perform({ id: requestId, action: 'create questionnaire', title: `Создана анкета: ${kind.title}` }, (desk): Decision<Created & { [key: string]: string }> => {
    if (wanted.closes !== '' && wanted.closes < desk.today) return refuse('rule', [{ text: 'Последний день ответов уже прошёл.' }]);
    const audience = audienceText(kind, wanted);
    const standing = rowsOf(desk.tables, 'questionnaires').filter((row) => row.state !== 'удалена');
    const narrowed = audience === kind.audience ? '' : audience;
    const title = uniqueTitle(kind, desk.year, narrowed, standing.map((row) => row.title));
    const row = { title, audience, year: desk.year, anonymous: wanted.anonymous ? 'да' : 'нет', closes: wanted.closes };
    const { faults } = plannedForm(desk.tables, kind, row, desk.today);
    if (faults.length > 0) return refuse('facts', faults.map((fault) => ({ sheet: desk.tables.questions.sheet.name, row: desk.tables.questions.byKey.get(`${kind.key}|${fault.item}`)?.at ?? 0, text: fault.text })));
    draftQuestions(desk, kind);
    id = desk.draft.newCode('questionnaires');
    desk.draft.insert('questionnaires', { id, ...row, questionnaire: kind.key, state: 'создаётся', seen: '0' });
    return { ok: true, value: { id } };
  }, (bench) => settleForms(bench, id));
};

/** Finishes forms that an interrupted execution left: how many still are not. */
export const finishForms = (): View<{ unfinished: number }> => {
  const locked = withDocumentLock(() => {
    const at = openRun();
    if (!at) return null;
    settleForms(at);
    return rowsOf(at.snapshot.tables, 'questionnaires').filter((row) => row.state === 'создаётся').length;
  });
  if (!locked) return refuse('busy');
  return locked.value === null ? refuse('structure') : { ok: true, value: { unfinished: locked.value } };
};
