// Closing, opening again and deleting a questionnaire: the row first, the form after it in the same lock, again by the hourly clock if that fails.

import { describeForm, formExists, publishForm } from '../../google/forms';
import { now } from '../../google/session';
import type { IsoDate, Questionnaire } from '../../programme/records';
import { kindOf } from '../../questionnaires';
import { rowsOf } from '../../register/snapshot';
import { perform, type Decision, type Desk } from '../perform';
import { refuse, type Refusal, type Reply } from '../reply';
import { settleForms } from './create';
import { isText, plannedForm } from './scene';

type Changed = { id: string };

const rowOf = (desk: Desk, id: string, states: readonly string[]): Questionnaire | Refusal => {
  const row = rowsOf(desk.tables, 'questionnaires').find((one) => one.id === id);
  if (!row) return refuse('no entry');
  return states.includes(row.state) ? row : refuse('document state');
};

const isRow = (found: Questionnaire | Refusal): found is Questionnaire => !('ok' in found);

export const closeQuestionnaire = (requestId: string, id: string): Reply<Changed> => {
  if (!isText(id, 20)) return refuse('bad request');
  return perform({ id: requestId, action: 'close questionnaire', title: 'Закрыта анкета' }, (desk): Decision<Changed> => {
    const row = rowOf(desk, id, ['открыта']);
    if (!isRow(row)) return row;
    desk.draft.update('questionnaires', id, { state: 'закрыта' });
    return { ok: true, value: { id }, title: `Закрыта анкета: ${row.title}` };
  }, (bench) => settleForms(bench, id));
};

/** Opens a closed questionnaire again, or moves the last day of an open one; '' = without an end. */
export const reopenQuestionnaire = (requestId: string, id: string, closes: IsoDate | ''): Reply<Changed> => {
  if (!isText(id, 20) || !/^(\d{4}-\d\d-\d\d)?$/.test(String(closes))) return refuse('bad request');
  return perform({ id: requestId, action: 'reopen questionnaire', title: 'Снова открыта анкета' }, (desk): Decision<Changed> => {
    const row = rowOf(desk, id, ['закрыта', 'открыта']);
    if (!isRow(row)) return row;
    if (!formExists(row.form)) return refuse('rule', [{ text: 'Форма не открывается: её удалили или не дали к ней доступ. Создайте новую анкету.' }]);
    if (closes !== '' && closes < desk.today) return refuse('rule', [{ text: 'Последний день ответов уже прошёл.' }]);
    desk.draft.update('questionnaires', id, { state: 'открыта', closes });
    return { ok: true, value: { id }, title: `Снова открыта анкета: ${row.title}` };
  }, ({ snapshot }) => {
    const row = rowsOf(snapshot.tables, 'questionnaires').find((one) => one.id === id);
    const kind = row && kindOf(row.questionnaire);
    if (row?.state !== 'открыта' || !kind || row.form === '') return;
    // The last day stands at the top of the form.
    describeForm(row.form, plannedForm(snapshot.tables, kind, row, now().slice(0, 10)).plan.description);
    publishForm(row.form);
  });
};

/** Takes the form out of use; the answers that were taken stay in the register, the file stays in the owner's Drive. */
export const deleteQuestionnaire = (requestId: string, id: string): Reply<Changed> => {
  if (!isText(id, 20)) return refuse('bad request');
  return perform({ id: requestId, action: 'delete questionnaire', title: 'Удалена анкета' }, (desk): Decision<Changed> => {
    const row = rowOf(desk, id, ['создаётся', 'открыта', 'закрыта']);
    if (!isRow(row)) return row;
    desk.draft.update('questionnaires', id, { state: 'удалена' });
    return { ok: true, value: { id }, title: `Удалена анкета: ${row.title}` };
  }, (bench) => settleForms(bench, id));
};
