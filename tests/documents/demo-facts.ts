// The facts of the demonstration school out of its ready workspace, for making every kind of document from it.

import type { Workspace } from '../../local/host';
import { factsFrom, type Facts } from '../../src/programme/orders';
import type { Tables } from '../../src/programme/records';
import { SHEETS } from '../../src/register/schema';
import { readTable } from '../../src/register/table';
import { fromSerial, type CellValue } from '../../src/register/values';

/** Cells of a sheet as the register reads them: a serial number in a date column is a date. */
const cellsOf = (ws: Workspace, title: string): CellValue[][] => {
  const sheet = ws.workbook.getSheetByName(title);
  if (!sheet) return [];
  const cells = sheet.values({ row: 0, column: 0, rows: sheet.lastRow(), columns: sheet.lastColumn() }) as CellValue[][];
  const dated = (cells[0] ?? []).map((key) => {
    const [id, column = ''] = String(key).split('.');
    const type = SHEETS.find((schema) => schema.id === id)?.columns[column]?.type;
    return type === 'date' || type === 'moment';
  });
  return cells.map((row, at) => (at < 2 ? row : row.map((cell, column) => (dated[column] && typeof cell === 'number' ? fromSerial(cell) : cell ?? ''))));
};

/** Every table of the register in this workspace. */
export const tablesIn = (ws: Workspace): Tables => Object.fromEntries(SHEETS.map((schema) => {
  const cells = cellsOf(ws, schema.title);
  return [schema.id, cells.length === 0 ? [] : readTable(schema, { id: 0, name: schema.title }, cells).rows.map((row) => row.values)];
})) as unknown as Tables;

const SET: { readonly [key: string]: string } = {
  'curator.phone': '+7 (900) 000-00-00', 'curator.email': 'curator@school14.example', 'school.founder': 'Управление образования г. Ольховогорска',
  'school.contacts': 'ул. Речная, д. 1, г. Ольховогорск, 100000\nтел. 8 (000) 000-00-00, school14@school14.example\nОГРН 1020000000000, ИНН 0000000000',
};

/** Facts on the day of the demonstration. It has gaps on purpose, for its curator to find; here they are filled, as she would before a document. */
export const withoutGaps = (tables: Tables): Facts => factsFrom({
  tables: {
    ...tables,
    settings: tables.settings.map((each) => ({ ...each, value: each.value || (SET[each.key] ?? '') })),
    people: tables.people.map((each) => (each.class === '' && each.post === '' ? { ...each, class: '7А' } : each)),
    mentors: tables.mentors.map((each) => (each.status === 'кандидат' ? { ...each, status: 'принят' } : each)),
  },
  year: '2026/2027', today: '2026-11-20',
});
