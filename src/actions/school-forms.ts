// The school's own forms as the register keeps them: pieces of base64 on a hidden sheet, put together and taken apart.

import { fromBase64, toBase64, type FormKind, type SchoolForms } from '../documents';
import type { FormPart } from '../programme/records';
import { rowsOf, type TablesById } from '../register/snapshot';

export const FORM_NAMES: Readonly<Record<FormKind, string>> = { order: 'приказ', letter: 'письмо' };

/** Characters in one cell: a cell of .xlsx holds 32,767. */
const MOST_IN_CELL = 30_000;

/** The content of a cell begins with a colon, so that no cell can be taken for a formula. */
const MARK = ':';

const partsOf = (tables: TablesById, kind: FormKind): FormPart[] =>
  rowsOf(tables, 'forms').filter((each) => each.form === FORM_NAMES[kind]).sort((a, b) => (a.id < b.id ? -1 : 1));

export interface KeptForm {
  readonly bytes: Uint8Array;
  readonly at: string;
}

/** The form as it was taken; null when the school has none, 'damaged' when pieces were changed by hand. */
export const keptForm = (tables: TablesById, kind: FormKind): KeptForm | 'damaged' | null => {
  const used = partsOf(tables, kind).filter((each) => each.content !== '');
  const [first] = used;
  if (!first) return null;
  const bytes = fromBase64(used.map((each) => each.content.slice(MARK.length)).join(''));
  return bytes !== null && bytes.length === Number(first.size) ? { bytes, at: first.at } : 'damaged';
};

/** Rows that keep these bytes; pieces of an earlier, longer form are emptied. Null bytes keep nothing. */
export const rowsToKeep = (tables: TablesById, kind: FormKind, bytes: Uint8Array | null, by: string, at: string): FormPart[] => {
  const text = bytes === null ? '' : toBase64(bytes);
  const count = Math.max(Math.ceil(text.length / MOST_IN_CELL), partsOf(tables, kind).length);
  return Array.from({ length: count }, (_, index) => {
    const piece = text.slice(index * MOST_IN_CELL, (index + 1) * MOST_IN_CELL);
    const id = `${FORM_NAMES[kind]}/${String(index + 1).padStart(2, '0')}`;
    return piece === '' ? { id, form: FORM_NAMES[kind], size: '', content: '', by: '', at: '' } : { id, form: FORM_NAMES[kind], size: String(bytes?.length ?? 0), content: `${MARK}${piece}`, by, at };
  });
};

const KINDS: readonly FormKind[] = ['order', 'letter'];

/** Forms in use, for rendering. */
export const formsInUse = (tables: TablesById): SchoolForms => {
  const forms: { [F in FormKind]?: Uint8Array } = {};
  for (const kind of KINDS) {
    const kept = keptForm(tables, kind);
    if (kept !== null && kept !== 'damaged') forms[kind] = kept.bytes;
  }
  return forms;
};

/** Forms that somebody's hand has damaged. */
export const damagedForms = (tables: TablesById): FormKind[] => KINDS.filter((kind) => keptForm(tables, kind) === 'damaged');
