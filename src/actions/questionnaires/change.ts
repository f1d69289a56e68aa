// Changing a questionnaire that people answer already: first what would happen to its answers, then the change.

import { readItems, shapeForm } from '../../google/forms';
import type { Answer, Questionnaire } from '../../programme/records';
import { changesOf, CODE_ITEM, kindOf, type BuiltItem, type FormChange } from '../../questionnaires';
import { rowsOf, type TablesById } from '../../register/snapshot';
import { mark, runAt } from '../marks';
import { look, perform, type Decision } from '../perform';
import { refuse, type Refusal, type Reply, type View } from '../reply';
import { isText, plannedForm, type Planned } from './scene';

const keysOf = (row: Questionnaire): { [key: string]: string } => {
  try {
    return JSON.parse(row.items) as { [key: string]: string };
  } catch {
    return {};
  }
};

interface Prepared {
  row: Questionnaire;
  planned: Planned;
  changes: FormChange[];
}

const prepare = (tables: TablesById, id: string, today: string): Prepared | Refusal => {
  const row = rowsOf(tables, 'questionnaires').find((one) => one.id === id);
  const kind = row && kindOf(row.questionnaire);
  if (!row || !kind) return refuse('no entry');
  if ((row.state !== 'открыта' && row.state !== 'закрыта') || row.form === '') return refuse('document state');
  const planned = plannedForm(tables, kind, row, today);
  if (planned.faults.length > 0) return refuse('facts', planned.faults.map(({ text }) => ({ sheet: tables.questions.sheet.name, text })));
  const keys = new Map(Object.entries(keysOf(row)).map(([key, item]) => [item, key]));
  const built = readItems(row.form).flatMap(({ type, ...item }): BuiltItem[] => (type === '' ? [] : [{ ...item, type, key: keys.get(item.id) ?? '' }]));
  const answers: Answer[] = rowsOf(tables, 'answers').filter((answer) => answer.questionnaire === id);
  return { row, planned, changes: changesOf(built, planned.plan, answers) };
};

/** What bringing the form to today's «Вопросы анкет» would do, a line each; [] = the form is as they say. */
export const previewQuestionnaireChange = (id: string): View<FormChange[]> => {
  const view = look(({ tables, today }) => prepare(tables, String(id), today));
  if (!view.ok) return view;
  return 'ok' in view.value ? view.value : { ok: true, value: view.value.changes };
};

/** Changes the form. `expected` is the number of lines of the preview: when it is another by now, nothing is done. */
export const changeQuestionnaire = (requestId: string, id: string, expected: number): Reply<{ changed: number }> => {
  if (!isText(id, 20) || !Number.isInteger(expected)) return refuse('bad request');
  let prepared: Prepared | null = null;
  return perform({ id: requestId, action: 'change questionnaire', title: 'Изменена анкета' }, (desk): Decision<{ changed: number }> => {
    const found = prepare(desk.tables, id, desk.today);
    if ('ok' in found) return found;
    if (found.changes.length === 0) return refuse('nothing to do');
    if (found.changes.length !== expected) return refuse('stale');
    prepared = found;
    return { ok: true, value: { changed: found.changes.length }, title: `Изменена анкета: ${found.row.title}` };
  }, (bench) => {
    if (!prepared) return;
    const { row, planned } = prepared;
    const items = shapeForm(row.form, planned.plan, keysOf(row));
    mark(runAt(bench), [{ sheet: 'questionnaires', key: row.id, values: { items: JSON.stringify(items), codeItem: items[CODE_ITEM] ?? '' } }]);
  });
};
