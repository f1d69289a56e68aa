// The journal as the curator reads it, and «Отменить»: what it would take back, and taking it back.

import { openWorkbook } from '../google/workbook';
import { readPayload, type EntryHead, type Payload } from '../register/journal';
import { readRegister, type TablesById } from '../register/snapshot';
import { schemaOf } from '../register/schema';
import { planUndo, undoable, type KeptCell } from '../register/undo';
import type { SheetId } from '../programme/records';
import { runErrandsAt } from './errands';
import { RETURN_NAMES } from './personal-guard';
import { withdrawIssue } from './documents/withdraw';
import { look, perform, type Decision, type Desk } from './perform';
import { refuse, type Detail, type Refusal, type Reply, type View } from './reply';

export interface JournalLine {
  seq: number;
  action: string;
  title: string;
  who: string;
  when: string;
  state: EntryHead['state'];
  /** The curator may take it back. */
  undoable: boolean;
}

/** Actions that nothing takes back: the frame itself, and what left the workbook for good. */
const NEVER: ReadonlySet<string> = new Set(['set up', 'withdraw order', 'enter number', 'note key', 'codes mode', RETURN_NAMES,
  // Forms stand outside; answers would be taken again by the next pull. Of reminders those are taken back that have not left.
  'create questionnaire', 'close questionnaire', 'reopen questionnaire', 'delete questionnaire', 'pull answers', 'take over answers']);

/** What put documents on somebody's table: they are withdrawn, not erased. */
const WITHDRAWN: ReadonlySet<string> = new Set(['issue order', 'issue batch']);

const mayUndo = (entry: EntryHead): boolean => !NEVER.has(entry.action);

/** The last entries, newest first. */
export const journalLines = (most: number): View<JournalLine[]> => {
  const reading = readRegister(openWorkbook());
  const journal = reading.ok ? reading.snapshot.journal : reading.journal;
  if (!journal) return refuse('empty');
  const open = new Set(undoable(journal.entries).filter(mayUndo).map((e) => e.seq));
  const lines = [...journal.entries].reverse().slice(0, Math.max(1, Math.min(500, Number(most) || 50)));
  return { ok: true, value: lines.map((e) => ({ seq: e.seq, action: e.action, title: e.title, who: e.who, when: e.when, state: e.state, undoable: open.has(e.seq) })) };
};

const REASONS: { [why in KeptCell['why']]: string } = {
  'changed since': 'с тех пор изменено вручную или другим действием',
  'needed by another row': 'нужно другим строкам',
  gone: 'строки больше нет',
};

/** What stays, in words a curator understands: sheet, row, column, why. */
export const describeKept = (tables: TablesById, kept: readonly KeptCell[]): Detail[] => kept.map((cell) => {
  const table = tables[cell.sheet as SheetId];
  const row = table.byKey.get(cell.key);
  const column = cell.column ? `, столбец «${schemaOf(cell.sheet as SheetId).columns[cell.column]?.heading ?? cell.column}»` : '';
  const where = row ? `«${table.sheet.name}», строка ${row.at}${column}` : `«${table.sheet.name}», ${cell.key.replace('|', ', ')}${column}`;
  const by = cell.neededBy ? ` (лист «${schemaOf(cell.neededBy as SheetId).title}»)` : '';
  return { sheet: table.sheet.name, ...(row ? { row: row.at } : {}), text: `${where}: ${REASONS[cell.why]}${by}` };
});

export interface UndoView {
  seq: number;
  title: string;
  /** Rows to be taken away and cells to get their former value. */
  rows: number;
  cells: number;
  kept: Detail[];
  /** An order is taken back: what went outside is made up for. */
  withdraws?: true;
}

const planFor = (desk: Desk, seq: number): { head: EntryHead; payload: Payload; plan: ReturnType<typeof planUndo> } | Refusal => {
  const head = desk.snapshot.journal.entries.find((e) => e.seq === seq);
  if (!head) return refuse('no entry');
  if (!mayUndo(head) || (head.state !== 'done' && head.state !== 'failed')) return refuse('not undoable');
  const payload = readPayload(desk.port, desk.snapshot.journal, head);
  return payload ? { head, payload, plan: planUndo(desk.tables, payload) } : refuse('no entry');
};

const viewOf = (desk: Desk, head: EntryHead, plan: ReturnType<typeof planUndo>): UndoView => {
  // An order is withdrawn as a whole: its document, letter and file are no cells that could stay.
  if (WITHDRAWN.has(head.action)) return { seq: head.seq, title: head.title, rows: 0, cells: plan.changes.reduce((sum, c) => sum + Object.keys(c.cells).length, 0), kept: [], withdraws: true };
  const removed = plan.changes.filter((c) => schemaOf(c.sheet).key.every((k) => c.cells[k]?.[1] === ''));
  const cells = plan.changes.reduce((sum, c) => sum + Object.keys(c.cells).length, 0) - removed.reduce((sum, c) => sum + Object.keys(c.cells).length, 0);
  return { seq: head.seq, title: head.title, rows: removed.length, cells, kept: describeKept(desk.tables, plan.kept) };
};

/** What an undo would do; nothing is written. */
export const previewUndo = (seq: number): View<UndoView> => {
  const view = look((desk): UndoView | Refusal => {
    const found = planFor(desk, seq);
    return 'ok' in found ? found : viewOf(desk, found.head, found.plan);
  });
  if (!view.ok) return view;
  return 'ok' in view.value ? view.value : { ok: true, value: view.value };
};

/** Takes an entry back, but for what changed since or is needed; the taking back is an entry itself and can be undone. */
export const undoEntry = (requestId: string, seq: number): Reply<{ rows: number; cells: number; kept: number }> => {
  return perform({ id: requestId, action: 'undo', title: 'Отмена' }, (desk): Decision<{ rows: number; cells: number; kept: number }> => {
    const found = planFor(desk, seq);
    if ('ok' in found) return found;
    const { head, plan, payload } = found;
    // What went outside is compensated, not undone.
    if (WITHDRAWN.has(head.action)) return withdrawIssue(desk, head, payload);
    const view = viewOf(desk, head, plan);
    if (plan.changes.length === 0) return refuse('all kept', view.kept);
    desk.draft.addChanges(plan.changes);
    return { ok: true, value: { rows: view.rows, cells: view.cells, kept: view.kept.length }, title: `Отменено: ${head.title}`, undoes: seq };
  }, runErrandsAt);
};
