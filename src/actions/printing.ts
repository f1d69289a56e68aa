// What the browser needs to print with names: the rows that documents are composed of, without anything personal.

import { toBase64 } from '../documents';
import type { IssuedDocument, SheetId, Tables } from '../programme/records';
import { rowsOf } from '../register/snapshot';
import { SHEETS } from '../register/schema';
import { look } from './perform';
import { formsInUse } from './school-forms';
import { refuse, type View } from './reply';

export interface PrintingMaterial {
  /** The filed document; null when papers that are not listed are printed. */
  document: IssuedDocument | null;
  tables: Tables;
  year: string;
  /** 'YYYY-MM-DD' */
  today: string;
  /** The school's own forms, base64 by kind. */
  forms: { [kind: string]: string };
}

/** Sheets that no document is composed of. */
const LEFT_OUT: ReadonlySet<SheetId> = new Set(['answers', 'questions', 'questionnaires', 'lists', 'errands', 'forms']);

/** For one filed document, or with '' for papers that are not listed. */
export const printingMaterial = (id: string): View<PrintingMaterial> => {
  const view = look(({ tables, year, today }): PrintingMaterial | null => {
    const document = rowsOf(tables, 'documents').find((d) => d.id === id) ?? null;
    if (!document && id !== '') return null;
    const records: { [sheet: string]: unknown } = {};
    for (const schema of SHEETS) records[schema.id] = LEFT_OUT.has(schema.id) ? [] : rowsOf(tables, schema.id);
    return { document, tables: records as unknown as Tables, year, today, forms: Object.fromEntries(Object.entries(formsInUse(tables)).map(([kind, bytes]) => [kind, toBase64(bytes as Uint8Array)])) };
  });
  if (!view.ok) return view;
  return view.value ? { ok: true, value: view.value } : refuse('no entry');
};
