// What can happen before a service call, and after an action: Google fails, the execution ends, a person moves things, another starts.

import type { GateAction } from '../../local/host/gate';
import { TRANSIENT_ERRORS } from '../../local/host/gate';
import type { Workspace } from '../../local/host';
import { SHEETS } from '../../src/register/schema';
import { call } from '../addon/school';
import type { SimulatedAction } from './actions';

export interface Fault {
  name: string;
  /** What happens before the call. */
  strike(ws: Workspace, action: SimulatedAction): GateAction | void;
  /** Cells that the person changed by it: sheet|key|column, '' for all of the row; they may differ from what the action wanted. */
  own?: 'edited cell' | 'deleted row';
  /** What the person does when the add-on says that the structure is broken, before «Починить структуру». */
  before?: (ws: Workspace) => void;
}

const rowsOf = (ws: Workspace, title: string): { rows: number; columns: number } => {
  const sheet = ws.person.sheet(title);
  return { rows: sheet.lastRow(), columns: sheet.lastColumn() };
};

/** Column (from 0) of a hidden key on a sheet. */
const columnOf = (ws: Workspace, title: string, key: string): number => {
  const sheet = ws.person.sheet(title);
  return (sheet.values({ row: 0, column: 0, rows: 1, columns: sheet.columnCount })[0] ?? []).findIndex((v) => String(v).endsWith(`.${key}`));
};

const on = (act: (ws: Workspace, title: string) => void) => (ws: Workspace, action: SimulatedAction): void => {
  for (const title of action.sheets) if (ws.workbook.getSheetByName(title)) act(ws, title);
};

/** Sheet whose rows stand before the action and are not what it adds. */
const PEOPLE = 'Люди';

export const FAULTS: readonly Fault[] = [
  { name: 'transient error of Sheets', strike: () => ({ throw: TRANSIENT_ERRORS.serviceError }) },
  { name: 'server error', strike: () => ({ throw: TRANSIENT_ERRORS.serverError }) },
  { name: 'ends, buffer lost', strike: () => ({ end: 'lost' }) },
  { name: 'ends, buffer kept', strike: () => ({ end: 'kept' }) },
  { name: 'person sorts', strike: on((ws, title) => { const { rows, columns } = rowsOf(ws, title); if (rows > 3) ws.person.sort(title, { row: 2, column: 0, rows: rows - 2, columns }, [{ column: 0, ascending: false }]); }) },
  { name: 'person sorts by another column', strike: on((ws, title) => { const { rows, columns } = rowsOf(ws, title); if (rows > 3) ws.person.sort(title, { row: 2, column: 0, rows: rows - 2, columns }, [{ column: 2, ascending: false }]); }) },
  { name: 'person inserts a row on top', strike: on((ws, title) => ws.person.insertRows(title, 2)) },
  { name: 'person inserts a row below', strike: on((ws, title) => ws.person.insertRows(title, Math.min(4, rowsOf(ws, title).rows))) },
  { name: 'person inserts rows above the frame', strike: on((ws, title) => ws.person.insertRows(title, 0)) },
  { name: 'person deletes an empty row', strike: on((ws, title) => { ws.person.insertRows(title, 3); ws.person.deleteRows(title, 3); }) },
  { name: 'person deletes a row', own: 'deleted row', strike: (ws) => { if (rowsOf(ws, PEOPLE).rows > 5) ws.person.deleteRows(PEOPLE, 4); } },
  { name: 'person moves a column', strike: on((ws, title) => ws.person.moveColumns(title, 3, 1, 8)) },
  { name: 'person moves the code column', strike: on((ws, title) => ws.person.moveColumns(title, 0, 1, 6)) },
  { name: 'person inserts a column', strike: on((ws, title) => ws.person.insertColumns(title, 1)) },
  { name: 'person edits a cell', own: 'edited cell', strike: (ws) => {
    const title = PEOPLE;
    const column = columnOf(ws, title, 'class');
    if (column >= 0 && rowsOf(ws, title).rows > 2) ws.person.enter(title, { row: 2, column, rows: 1, columns: 1 }, [['9Ю']]);
  } },
  { name: 'person types over a formula', strike: on((ws, title) => { const column = columnOf(ws, title, 'name'); if (column >= 0) ws.person.enter(title, { row: 3, column, rows: 1, columns: 1 }, [['впечатано']]); }) },
  { name: 'person merges empty cells', strike: on((ws, title) => { const { rows, columns } = rowsOf(ws, title); const at = Math.min(rows + 3, ws.person.sheet(title).rowCount - 3); ws.workbook.change('person', () => ws.person.sheet(title).merge({ row: at, column: 0, rows: 2, columns: Math.min(3, columns) })); }) },
  { name: 'person renames the sheet', strike: on((ws, title) => { ws.workbook.change('person', () => { ws.person.sheet(title).name = `${title} 2026`; }); }) },
  { name: 'person deletes an unrelated sheet', strike: (ws) => { const sheet = ws.workbook.getSheetByName('Встречи'); if (sheet) ws.workbook.change('person', () => ws.workbook.deleteSheet(sheet.id)); } },
  { name: 'person deletes the sheet and undoes it when told', strike: (ws, action) => { const title = action.sheets[0] ?? ''; const sheet = ws.workbook.getSheetByName(title); if (sheet) { ws.workbook.change('person', () => ws.workbook.deleteSheet(sheet.id)); } }, before: (ws) => { for (let i = 0; i < 40 && !SHEETS.every(({ title }) => ws.workbook.getSheetByName(title)); i++) ws.workbook.undo(); } },
  { name: 'the panel is opened by another', strike: (ws) => { call(ws, 'home'); } },
  { name: 'the same action is started by another', strike: (ws, action) => { action.run(ws, 'other-request'); } },
  { name: 'another action is started', strike: (ws, action) => {
    // Another kind of row, so that the codes which the action gives do not depend on who was first.
    if (action.door === 'importRoadmap') call(ws, 'addPerson', 'other', { person: { last: 'Прохожий', first: 'Иван' }, role: '', roleValues: {}, code: '', surely: false });
    else call(ws, 'importRoadmap', 'other', [{ number: null, stage: null, canonicalStage: null, substage: null, activity: 'Прохожее дело', content: null, subitems: [], deadlineText: '', deadline: null, responsible: [], documents: [] }]);
  } },
];

export interface Aftermath {
  name: string;
  /** `steps`: undoable steps that the action made; Ctrl+Z beyond them would reach what was before it. */
  happen(ws: Workspace, base: string, steps: number): void;
}

const journalRows = (ws: Workspace): unknown[][] => {
  const sheet = ws.person.sheet('Журнал');
  return sheet.values({ row: 0, column: 0, rows: Math.max(1, sheet.lastRow()), columns: sheet.columnCount });
};

/** What happens to the workbook after the action has answered. */
export const AFTERMATHS: readonly Aftermath[] = [
  ...[1, 2, 3, 5, 8].map((steps): Aftermath => ({ name: `Ctrl+Z ${steps}`, happen: (ws, _, made) => { for (let i = 0; i < Math.min(steps, made); i++) ws.workbook.undo(); } })),
  { name: 'put back, the journal not', happen: (ws, base) => {
    const rows = journalRows(ws);
    ws.workbook.restoreVersion(base);
    const sheet = ws.person.sheet('Журнал');
    ws.workbook.change('system', () => sheet.put({ row: 0, column: 0, rows: rows.length, columns: sheet.columnCount }, rows as never));
  } },
];
