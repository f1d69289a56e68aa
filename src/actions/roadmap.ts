// The roadmap comes in: rows that a dialog read from the school's own document, after the curator has looked at them.

import { roadmapIdentity, roadmapRecord, type RoadmapRow as ReadRow } from '../programme/roadmap';
import type { RoadmapRow } from '../programme/records';
import { rowsOf } from '../register/snapshot';
import { look, perform, type Decision } from './perform';
import { refuse, type Reply, type View } from './reply';

const LONGEST = 49000;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);
const isRow = (row: ReadRow): boolean =>
  isText(row?.activity) && row.activity !== '' && isText(row.deadlineText) && [row.number, row.stage, row.substage, row.content].every(isTextOrNull) &&
  [row.responsible, row.documents].every((list) => Array.isArray(list) && list.every(isText));

export interface RoadmapNow {
  year: string;
  rows: RoadmapRow[];
}

/** The roadmap of the year as it stands, for the preview to compare with. */
export const roadmapNow = (): View<RoadmapNow> => look(({ tables, year }) => ({ year, rows: rowsOf(tables, 'roadmap').filter((r) => r.year === year) }));

/** Adds rows that are not there yet; the same document twice changes nothing. */
export const importRoadmap = (requestId: string, rows: ReadRow[]): Reply<{ added: number; known: number }> => {
  if (!Array.isArray(rows) || rows.length === 0 || !rows.every(isRow)) return refuse('bad request');
  return perform({ id: requestId, action: 'import roadmap', title: 'Загружена дорожная карта' }, (desk): Decision<{ added: number; known: number }> => {
    // Counted, because a school's table may hold the same row twice, and nothing of it may be lost.
    const present = new Map<string, number>();
    for (const row of rowsOf(desk.tables, 'roadmap')) present.set(roadmapIdentity(row), (present.get(roadmapIdentity(row)) ?? 0) + 1);
    let added = 0;
    for (const row of rows) {
      const record = roadmapRecord(row, desk.year);
      const left = present.get(roadmapIdentity(record)) ?? 0;
      if (left > 0) {
        present.set(roadmapIdentity(record), left - 1);
        continue;
      }
      desk.draft.insert('roadmap', { id: desk.draft.newCode('roadmap'), ...record });
      added++;
    }
    return { ok: true, value: { added, known: rows.length - added }, title: `Загружена дорожная карта: новых строк ${added}` };
  });
};
