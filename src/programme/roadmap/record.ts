// A row that was read as a row of the sheet «Дорожная карта», and what tells two of them apart.
import { joinChoices, type RoadmapRow as RoadmapRecord, type SchoolYear } from '../records';
import type { RoadmapRow } from './types';

/** Deadline as written tells two like-named activities apart; what a person noted about a row does not. */
export const roadmapIdentity = (row: Pick<RoadmapRecord, 'year' | 'stage' | 'activity' | 'content' | 'deadlineText'>): string => [row.year, row.stage, row.activity, row.content, row.deadlineText].join('\u0001');

export const roadmapRecord = (row: RoadmapRow, year: SchoolYear): Omit<RoadmapRecord, 'id'> => ({
  year, number: row.number ?? '', stage: [row.stage, row.substage].filter((s) => s !== null && s !== '').join(' / '), canonicalStage: row.canonicalStage === null ? '' : String(row.canonicalStage),
  activity: row.activity, content: row.content ?? '', deadlineText: row.deadlineText, start: row.deadline?.start ?? '', end: row.deadline?.end ?? '',
  responsible: joinChoices(row.responsible.map((r) => r.replace(/;/g, ','))), documents: joinChoices(row.documents.map((d) => d.replace(/;/g, ','))), state: 'не начато', done: '', note: '',
});
