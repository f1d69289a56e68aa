// What the register holds, as a comparable picture: every record by its key, without what differs from run to run.

import type { Workspace } from '../../local/host';
import { SHEETS } from '../../src/register/schema';
import { readTable } from '../../src/register/table';
import { fromSerial, type CellValue } from '../../src/register/values';
import { STAMP } from '../../src/register/commit';

/** Moments, links and counters of the outside differ from run to run; the stamp counts entries. */
const VOLATILE = new Set(['filedAt', 'modifiedAt', 'sentAt', 'at', 'link', 'file', 'tries', 'result', 'applied', 'form', 'editLink', 'items', 'codeItem', 'opened', 'lastRun', 'pulled', 'edited']);

export type Picture = Map<string, string>;

const DATE_FORMAT = /[dy]/;

/** Cells as the add-on would read them, taken straight from the model: no service call, no lock. */
const cellsOf = (ws: Workspace, title: string): CellValue[][] => {
  const sheet = ws.workbook.getSheetByName(title);
  if (!sheet) return [];
  const area = { row: 0, column: 0, rows: sheet.lastRow(), columns: sheet.lastColumn() };
  if (area.rows === 0) return [];
  return sheet.values(area).map((row, r) => row.map((cell, c): CellValue => {
    if (cell === null) return '';
    return typeof cell === 'number' && DATE_FORMAT.test(sheet.getCell(r, c)?.format ?? '') ? fromSerial(cell) : cell;
  }));
};

export interface RegisterState {
  picture: Picture;
  faults: string[];
  /** Rows that hold something under no key. */
  strays: string[];
}

/** Titles by which renamed sheets are still found: the first row tells. */
const findSheet = (ws: Workspace, id: string, title: string): string =>
  ws.workbook.getSheetByName(title) ? title : ws.workbook.sheets.find((s) => String(s.value(0, 0) ?? '').startsWith(`${id}.`))?.name ?? title;

export const stateOf = (ws: Workspace): RegisterState => {
  const picture: Picture = new Map();
  const faults: string[] = [];
  const strays: string[] = [];
  for (const schema of SHEETS) {
    const name = findSheet(ws, schema.id, schema.title);
    const table = readTable(schema, { id: 0, name }, cellsOf(ws, name));
    faults.push(...table.faults.map((f) => JSON.stringify(f)));
    for (const row of table.rows) {
      if (row.key === '') strays.push(`${schema.id} ${JSON.stringify(row.values)}`);
      else if (row.key !== STAMP) picture.set(`${schema.id}|${row.key}`, JSON.stringify(Object.entries(row.values).filter(([c]) => !VOLATILE.has(c))));
    }
  }
  return { picture, faults, strays };
};

/** Keys whose records differ, with both sides. */
export const differences = (found: Picture, wanted: Picture): string[] => {
  const keys = new Set([...found.keys(), ...wanted.keys()]);
  return [...keys].filter((k) => found.get(k) !== wanted.get(k)).map((k) => `${k}\n    found  ${found.get(k) ?? '–'}\n    wanted ${wanted.get(k) ?? '–'}`);
};
