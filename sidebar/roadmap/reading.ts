// A chosen source as a roadmap that was read, with the original tables beside it, and its rows as the curator edits them.

import { canonicalStage, exactDeadline, readRoadmapRows, roadmapIdentity, roadmapRecord, type RoadmapReading, type RoadmapRow } from '../../src/programme/roadmap';
import type { RoadmapNow } from '../../src/actions/roadmap';
import { readTableFile } from '../../src/readers';
import { readRoadmap } from '../../src/readers/roadmap-file';
import type { Source } from '../intake/source';

export interface Original {
  name: string;
  rows: string[][];
}

export interface ReadSource {
  name: string;
  reading: RoadmapReading;
  originals: Original[];
}

/** Row of the preview: as read, as edited, or added by hand. */
export interface Line {
  id: number;
  row: RoadmapRow;
  dropped: boolean;
  /** Remarks of the reading about this very row. */
  remarks: string[];
}

const ADVICE = 'Если таблица вставлена рисунком или набрана абзацами, перенесите её в таблицу Word или на лист этой книги (столбцы «Этап», «Мероприятие», «Срок», «Ответственные») и выберите снова.';

/** The roadmap, or the Russian words why there is none and what to do. */
export const readSource = (source: Source): ReadSource | string => {
  const reading = source.kind === 'file' ? readRoadmap(source.bytes) : readRoadmapRows(source.rows);
  if (reading.rows.length === 0) {
    const said = reading.problems.filter((p) => p.level !== 'info').map((p) => p.message);
    const broken = reading.problems.some((p) => p.code === 'file');
    return [...said, ...(broken ? [] : [ADVICE])].join(' ');
  }
  if (source.kind === 'sheet') return { name: source.name, reading, originals: [{ name: source.name, rows: source.rows }] };
  const file = readTableFile(source.name, source.bytes);
  const originals = file.ok ? file.sheets.filter((sheet) => sheet.rows.some((row) => row.some((cell) => cell.trim() !== ''))).map(({ name, rows }) => ({ name, rows })) : [];
  return { name: source.name, reading, originals };
};

export const linesOf = ({ rows, places, problems }: RoadmapReading): Line[] => rows.map((row, id) => ({
  id, row, dropped: false, remarks: problems.filter((p) => p.level === 'warning' && p.row !== undefined && places[id]?.includes(p.row)).map((p) => p.message),
}));

export type Cell = 'number' | 'stage' | 'substage' | 'activity' | 'content' | 'deadlineText' | 'responsible' | 'documents';

const listOf = (text: string): string[] => text.split('\n').map((one) => one.trim()).filter((one) => one !== '');

export const cellText = (row: RoadmapRow, cell: Cell): string => {
  const value = row[cell];
  return Array.isArray(value) ? value.join('\n') : value ?? '';
};

/** The row with one cell typed anew; what follows from the cell follows. */
export const withCell = (row: RoadmapRow, cell: Cell, text: string): RoadmapRow => {
  if (cell === 'responsible' || cell === 'documents') return { ...row, [cell]: text.split('\n') };
  if (cell === 'deadlineText') return { ...row, deadlineText: text, deadline: exactDeadline(text.trim()) };
  if (cell === 'activity') return { ...row, activity: text };
  const next = { ...row, [cell]: text === '' ? null : text };
  return cell === 'stage' ? { ...next, canonicalStage: canonicalStage(next.stage, next.activity, next.substage, next.content) } : next;
};

const orNull = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text.trim());

/** The row as it is sent: no blanks around, no empty entries in lists. */
export const tidyRow = (row: RoadmapRow): RoadmapRow => ({
  ...row, number: orNull(row.number), stage: orNull(row.stage), substage: orNull(row.substage), content: orNull(row.content), activity: row.activity.trim(), deadlineText: row.deadlineText.trim(),
  responsible: listOf(row.responsible.join('\n')), documents: listOf(row.documents.join('\n')),
});

/** An empty row after this one, in the same stage. */
export const rowAfter = ({ stage, substage, canonicalStage: canonical }: RoadmapRow): RoadmapRow => ({
  number: null, stage, substage, canonicalStage: canonical, activity: '', content: null, subitems: [], deadlineText: '', deadline: null, responsible: [], documents: [],
});

/** Which of the rows stand in the register already; a row standing twice is counted twice. */
export const knownRows = (rows: readonly RoadmapRow[], now: RoadmapNow): boolean[] => {
  const present = new Map<string, number>();
  for (const row of now.rows) present.set(roadmapIdentity(row), (present.get(roadmapIdentity(row)) ?? 0) + 1);
  return rows.map((row) => {
    const identity = roadmapIdentity(roadmapRecord(row, now.year));
    const left = present.get(identity) ?? 0;
    present.set(identity, left - 1);
    return left > 0;
  });
};

/** What a curator should look at in a row, for a table in which most rows have stage and responsible. */
export const doubtsOf = (row: RoadmapRow, used: { stage: boolean; responsible: boolean }): string[] => [
  ...(row.activity.trim() === '' ? ['нет мероприятия: допишите или уберите строку'] : []),
  ...(row.deadlineText.trim() === '' ? ['нет срока'] : []),
  ...(used.stage && (row.stage ?? '').trim() === '' ? ['нет этапа'] : []),
  ...(used.responsible && row.responsible.every((one) => one.trim() === '') ? ['нет ответственных'] : []),
];
