// The journal: every commit with what it changed, before it is written; the memory for redo, undo and the audit trail.

import type { RowChange } from './change';
import type { Block, SheetInfo, WorkbookPort } from './port';
import { CELL_LIMIT, type CellValue } from './values';

export const JOURNAL_TITLE = 'Журнал';

/** Columns of the hidden sheet; their order is fixed, since nobody but the add-on writes here. */
export const JOURNAL_COLUMNS = [
  { key: 'seq', heading: '№', width: 60 },
  { key: 'part', heading: 'Часть', width: 60 },
  { key: 'state', heading: 'Состояние', width: 110 },
  { key: 'request', heading: 'Запрос', width: 150 },
  { key: 'action', heading: 'Действие', width: 130 },
  { key: 'title', heading: 'Что сделано', width: 360 },
  { key: 'who', heading: 'Кто', width: 190 },
  { key: 'at', heading: 'Когда', width: 150 },
  { key: 'tries', heading: 'Попыток', width: 70 },
  { key: 'undoes', heading: 'Отменяет', width: 80 },
  { key: 'codes', heading: 'Последние коды', width: 160 },
  { key: 'payload', heading: 'Было и стало', width: 300 },
] as const;

/** Journal rows begin below the row of keys and the row of headings, as everywhere. */
const FIRST = 3;
const HEAD_WIDTH = JOURNAL_COLUMNS.length - 1;
const STATE_COLUMN = 3;
const TRIES_COLUMN = 9;
/** Room for the apostrophe and for Google's own count of characters. */
const PART_LIMIT = CELL_LIMIT - 1000;

/** begun: written down but perhaps not carried out; done; failed: twice without success, set aside; undone: taken back by a later entry. */
export type EntryState = 'begun' | 'done' | 'failed' | 'undone';

const WORDS: { [state in EntryState]: string } = { begun: 'начато', done: 'сделано', failed: 'не вышло', undone: 'отменено' };
const stateOf = (word: CellValue): EntryState => (Object.keys(WORDS) as EntryState[]).find((s) => WORDS[s] === word) ?? 'failed';

export interface EntryHead {
  seq: number;
  /** First physical row and number of rows of the entry. */
  at: number;
  parts: number;
  state: EntryState;
  request: string;
  action: string;
  title: string;
  who: string;
  /** Moment 'YYYY-MM-DD HH:mm:ss'. */
  when: string;
  tries: number;
  /** Number of the entry that this one takes back; 0 = none. */
  undoes: number;
  /** Highest codes given by then, by sheet. */
  codes: { [sheet: string]: string };
}

/** JSON that an action answers with; kept so that a repeated request gets its first answer. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface Payload {
  changes: RowChange[];
  result: Json;
}

export interface Journal {
  sheet: SheetInfo;
  entries: EntryHead[];
}

const parseCodes = (text: CellValue): { [sheet: string]: string } => {
  try {
    return JSON.parse(String(text).replace(/^'/, '')) as { [sheet: string]: string };
  } catch {
    return {};
  }
};

/** Reads the heads of all entries in one call. A row that is not part of an entry (typed by a person) is passed over. */
export const readJournal = (port: WorkbookPort, sheet: SheetInfo): Journal => {
  const entries = new Map<number, EntryHead>();
  port.readColumns(sheet.id, HEAD_WIDTH).forEach((row, i) => {
    const [seq, part] = [Number(row[0]), Number(row[1])];
    if (!(seq > 0) || !(part > 0)) return;
    const known = entries.get(seq);
    if (known) known.parts = Math.max(known.parts, part);
    if (part !== 1) return;
    entries.set(seq, {
      seq, at: i + 1, parts: known?.parts ?? 1, state: stateOf(row[2] as CellValue), request: String(row[3]), action: String(row[4]), title: String(row[5]),
      who: String(row[6]), when: String(row[7]), tries: Number(row[8]) || 0, undoes: Number(row[9]) || 0, codes: parseCodes(row[10] ?? ''),
    });
  });
  return { sheet, entries: [...entries.values()].sort((a, b) => a.seq - b.seq) };
};

export const lastSeq = (journal: Journal): number => journal.entries.reduce((max, e) => Math.max(max, e.seq), 0);

/** Highest codes ever given, by sheet. */
export const givenCodes = (journal: Journal): { [sheet: string]: string } => {
  const last = journal.entries[journal.entries.length - 1];
  return last?.codes ?? {};
};

const split = (text: string): string[] => {
  const parts: string[] = [];
  for (let i = 0; i < text.length; i += PART_LIMIT) parts.push(text.slice(i, i + PART_LIMIT));
  return parts;
};

/** JSON begins with a brace, so no part can be taken for a formula; parts of it are guarded by an apostrophe all the same. */
const guard = (part: string): string => `'${part}`;
const unguard = (cell: CellValue): string => String(cell).replace(/^'/, '');

export interface NewEntry {
  seq: number;
  request: string;
  action: string;
  title: string;
  who: string;
  when: string;
  undoes: number;
  codes: { [sheet: string]: string };
  payload: Payload;
}

/** Appends an entry in state `begun`, all its parts in one write; from then on the journal at hand knows it. */
export const appendEntry = (port: WorkbookPort, journal: Journal, entry: NewEntry): void => {
  const { payload: _payload, ...head } = entry;
  const at = journal.entries.reduce((max, e) => Math.max(max, e.at + e.parts), FIRST);
  const cells = split(JSON.stringify(entry.payload)).map((part, i): CellValue[] =>
    i === 0
      ? [entry.seq, 1, WORDS.begun, `'${entry.request}`, entry.action, `'${entry.title}`, entry.who, `'${entry.when}`, 0, entry.undoes || '', guard(JSON.stringify(entry.codes)), guard(part)]
      : [entry.seq, i + 1, '', '', '', '', '', '', '', '', '', guard(part)]);
  port.writeBlocks(journal.sheet.id, [{ row: at, column: 1, cells }]);
  journal.entries.push({ ...head, at, parts: cells.length, state: 'begun', tries: 0 });
};

const joinParts = (rows: readonly (readonly CellValue[])[], seq: number): Payload | null => {
  const parts = rows.filter((r) => Number(r[0]) === seq).sort((a, b) => Number(a[1]) - Number(b[1])).map((r) => unguard(r[HEAD_WIDTH] ?? ''));
  try {
    return JSON.parse(parts.join('')) as Payload;
  } catch {
    return null;
  }
};

/** What an entry changed and answered; null when its parts are damaged. */
export const readPayload = (port: WorkbookPort, journal: Journal, head: EntryHead): Payload | null =>
  joinParts(port.readBlock(journal.sheet.id, head.at, 1, head.parts, JOURNAL_COLUMNS.length), head.seq) ??
  // A person may have sorted the journal: then the parts lie anywhere.
  joinParts(port.readAll(journal.sheet.id), head.seq);

/** Heads of these entries with the rows where they stand now: where they were read or written, unless somebody moved them since. */
const whereNow = (port: WorkbookPort, journal: Journal, seqs: readonly number[]): EntryHead[] => {
  const heads = journal.entries.filter((e) => seqs.includes(e.seq));
  if (heads.length === 0) return [];
  const from = Math.min(...heads.map((e) => e.at));
  const rows = port.readBlock(journal.sheet.id, from, 1, Math.max(...heads.map((e) => e.at)) - from + 1, 2);
  const unmoved = heads.every(({ seq, at }) => Number(rows[at - from]?.[0]) === seq && Number(rows[at - from]?.[1]) === 1);
  return unmoved ? heads : readJournal(port, journal.sheet).entries.filter((e) => seqs.includes(e.seq));
};

/** Writes the state (and number of tries) of entries, wherever their rows stand now. */
export const markEntries = (port: WorkbookPort, journal: Journal, marks: readonly { seq: number; state: EntryState; tries?: number }[]): void => {
  const heads = whereNow(port, journal, marks.map((mark) => mark.seq));
  for (const mark of marks) {
    const head = heads.find((e) => e.seq === mark.seq);
    if (!head) continue;
    const blocks: Block[] = [{ row: head.at, column: STATE_COLUMN, cells: [[WORDS[mark.state]]] }];
    if (mark.tries !== undefined) blocks.push({ row: head.at, column: TRIES_COLUMN, cells: [[mark.tries]] });
    port.writeBlocks(journal.sheet.id, blocks);
  }
};

/** All entries with what they changed, the sheet read in one call; null where the parts are damaged. */
export const readPayloads = (port: WorkbookPort, journal: Journal): { head: EntryHead; payload: Payload | null }[] => {
  const parts = new Map<number, (readonly CellValue[])[]>();
  for (const row of port.readAll(journal.sheet.id)) {
    const seq = Number(row[0]);
    if (seq > 0) parts.set(seq, [...(parts.get(seq) ?? []), row]);
  }
  return journal.entries.map((head) => ({ head, payload: joinParts(parts.get(head.seq) ?? [], head.seq) }));
};

const TITLE_COLUMN = 6;

export interface Rewritten {
  title: string;
  who: string;
  payload: Payload;
}

/**
 * Writes entries anew in the rows that they have, one call for each run of rows; `rewrite` gives null for an entry that stays. What is
 * written must not be longer than what was there. Only for taking people out of a register: an entry is otherwise never changed.
 */
export const rewriteEntries = (port: WorkbookPort, journal: Journal, rewrite: (head: EntryHead, payload: Payload | null) => Rewritten | null): number => {
  const heads: Block[] = [];
  const payloads: Block[] = [];
  let count = 0;
  const put = (blocks: Block[], row: number, column: number, cells: CellValue[]): void => {
    const last = blocks[blocks.length - 1];
    if (last && last.row + last.cells.length === row) last.cells.push(cells);
    else blocks.push({ row, column, cells: [cells] });
  };
  // In the order of the rows, so that neighbours make one block.
  for (const { head, payload } of readPayloads(port, journal).sort((a, b) => a.head.at - b.head.at)) {
    const wanted = rewrite(head, payload);
    if (!wanted) continue;
    count++;
    const texts = split(JSON.stringify(wanted.payload));
    if (texts.length > head.parts) throw new Error('A rewritten entry is longer than it was');
    for (let part = 0; part < head.parts; part++) {
      put(heads, head.at + part, TITLE_COLUMN, part === 0 ? [`'${wanted.title}`, wanted.who] : ['', '']);
      put(payloads, head.at + part, JOURNAL_COLUMNS.length, [guard(texts[part] ?? '')]);
    }
  }
  if (count > 0) port.writeBlocks(journal.sheet.id, [...heads, ...payloads]);
  return count;
};
