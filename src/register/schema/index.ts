// The schema of the workbook as data: every sheet that holds records, in the order of the tabs.

import type { SheetId } from '../../programme/records';
import type { AnySheetSchema } from './column';
import { consents, measures, mentees, mentors, people } from './people';
import { decisions, meetings, pairs, runs } from './pairs';
import { acts, declensions, documents, indicators, roadmap } from './programme';
import { answers, questionnaires, questions } from './questionnaires';
import { errands, forms, lists, settings } from './service';

/** Raised whenever sheets or columns change; `migrations.ts` says how an older workbook follows. */
export const SCHEMA_VERSION = 2;

/** What a curator looks at every week stands first, what she sets up once stands behind. */
const ALL = [
  people, mentors, mentees, pairs, decisions, consents, meetings, measures, questionnaires, answers, roadmap, indicators, documents, settings,
  acts, declensions, questions, runs, lists, forms, errands,
];

/** Sheets in the order of their tabs. */
export const SHEETS: readonly AnySheetSchema[] = ALL as readonly AnySheetSchema[];

export const schemaOf = (id: SheetId): AnySheetSchema => {
  const found = SHEETS.find((s) => s.id === id);
  if (!found) throw new Error(`No sheet ${id} in the schema`);
  return found;
};

/** Hidden key of a column in row 1: it names the sheet too, so that a renamed tab is still known. */
export const columnKey = (sheet: string, column: string): string => `${sheet}.${column}`;

export type { AnySheetSchema, Column, ColumnType, DerivedColumn, SheetSchema } from './column';
