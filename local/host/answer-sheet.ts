// The sheet of answers of a linked form: its columns, and one row per response, as Google Forms keeps them.

import type { Sheet, Workbook } from '../workbook/types';
import { FORM_URL_EXTRA, type Answer, type DestinationColumn, type FormData, type FormItem, type FormResponseData } from '../services/form-model';
import { serialOf } from '../services/time-zone';

const STAMP_FORMAT = 'dd.mm.yyyy hh:mm:ss';
const NOT_QUESTIONS = new Set(['SECTION_HEADER', 'PAGE_BREAK', 'IMAGE', 'VIDEO']);
const RUSSIAN = { sheet: 'Ответы на форму', stamp: 'Отметка времени', email: 'Адрес электронной почты', score: 'Баллы' };
const ENGLISH = { sheet: 'Form Responses', stamp: 'Timestamp', email: 'Email Address', score: 'Score' };
const words = (workbook: Workbook): typeof RUSSIAN => (workbook.locale.startsWith('ru') ? RUSSIAN : ENGLISH);

const isGrid = (item: FormItem): boolean => item.kind === 'GRID' || item.kind === 'CHECKBOX_GRID';

/** Address under which a form is edited; the linked sheet answers it. */
export const editUrl = (form: FormData): string => `https://docs.google.com/forms/d/${form.id}/edit`;

function wantedColumns(form: FormData): DestinationColumn[] {
  const columns: DestinationColumn[] = [{ itemId: 0, gridRow: null, role: 'timestamp' }];
  if (form.collectEmail) columns.push({ itemId: 0, gridRow: null, role: 'email' });
  if (form.quiz) columns.push({ itemId: 0, gridRow: null, role: 'score' });
  for (const item of form.items) {
    if (NOT_QUESTIONS.has(item.kind)) continue;
    if (isGrid(item)) item.rows.forEach((_, row) => columns.push({ itemId: item.id, gridRow: row, role: 'answer' }));
    else columns.push({ itemId: item.id, gridRow: null, role: 'answer' });
  }
  return columns;
}

function heading(workbook: Workbook, form: FormData, column: DestinationColumn): string | null {
  if (column.role === 'timestamp') return words(workbook).stamp;
  if (column.role === 'email') return words(workbook).email;
  if (column.role === 'score') return words(workbook).score;
  const item = form.items.find((one) => one.id === column.itemId);
  if (!item) return null;
  return column.gridRow === null ? item.title : `${item.title} [${item.rows[column.gridRow] ?? ''}]`;
}

const literal = (text: string): string => (/^[='+]/.test(text) ? `'${text}` : text);

/** Makes the sheet: first free name «Ответы на форму (n)», frozen header, address of the form. */
export function linkSheet(workbook: Workbook, form: FormData): void {
  let number = 1;
  while (workbook.getSheetByName(`${words(workbook).sheet} (${number})`)) number += 1;
  workbook.change('system', () => {
    const sheet = workbook.insertSheet(`${words(workbook).sheet} (${number})`, 0);
    sheet.frozenRows = 1;
    sheet.setExtra(FORM_URL_EXTRA, editUrl(form).replace('/edit', '/viewform'));
    form.destination = { spreadsheetId: workbook.id, sheetId: sheet.id, columns: [] };
    syncColumns(workbook, form);
  });
  for (const response of form.responses) writeResponse(workbook, form, response, null);
}

/** The linked sheet, or null when there is none any more. */
export function linkedSheet(workbook: Workbook, form: FormData): Sheet | null {
  return (form.destination && workbook.getSheet(form.destination.sheetId)) ?? null;
}

const same = (a: DestinationColumn, b: DestinationColumn): boolean => a.role === b.role && a.itemId === b.itemId && a.gridRow === b.gridRow;

/** Adds columns of new questions at the right and renames headings of renamed ones; columns of deleted questions stay. */
export function syncColumns(workbook: Workbook, form: FormData): void {
  const sheet = linkedSheet(workbook, form);
  const destination = form.destination;
  if (!sheet || !destination) return;
  workbook.change('system', () => {
    for (const wanted of wantedColumns(form)) {
      const known = destination.columns.find((column) => same(column, wanted));
      const text = heading(workbook, form, wanted) ?? '';
      if (known) {
        if (known.heading !== text) sheet.enter({ row: 0, column: place(sheet, known), rows: 1, columns: 1 }, [[literal(text)]]);
        known.heading = text;
        continue;
      }
      const at = destination.columns.length === 0 ? 0 : sheet.lastColumn();
      if (at >= sheet.columnCount) sheet.insertColumns(sheet.columnCount, 1);
      sheet.enter({ row: 0, column: at, rows: 1, columns: 1 }, [[literal(text)]]);
      destination.columns.push({ ...wanted, at, heading: text });
    }
  });
}

/** Where a column stands now: where it stood if its heading is still there, else where the heading is found, else where it stood. */
function place(sheet: Sheet, column: DestinationColumn): number {
  const at = column.at ?? 0;
  if (at < sheet.columnCount && sheet.value(0, at) === column.heading) return at;
  const last = sheet.lastColumn();
  for (let c = 0; c < last; c += 1) if (sheet.value(0, c) === column.heading) return c;
  return Math.min(at, sheet.columnCount - 1);
}

/** Text of an answer as the cell gets it. */
function cellText(item: FormItem | undefined, answer: Answer, gridRow: number | null): string {
  if (gridRow !== null && Array.isArray(answer)) {
    const row = answer[gridRow] ?? '';
    return Array.isArray(row) ? row.join(', ') : row;
  }
  if (Array.isArray(answer)) return answer.flat().filter((one) => one !== null).join(', ');
  const date = /^(\d{4})-(\d\d)-(\d\d)(.*)$/.exec(answer);
  if (date && (item?.kind === 'DATE' || item?.kind === 'DATETIME')) return `${date[3]}.${date[2]}.${date[1]}${date[4]}`;
  if (item?.kind === 'TIME' || item?.kind === 'DURATION') return answer.length === 5 ? `${answer}:00` : answer;
  return answer;
}

export interface WrittenRow {
  sheetId: number;
  /** 0-based. */
  row: number;
  /** 0-based columns of the sheet that belong to the form, with their headings. */
  columns: Array<{ at: number; heading: string }>;
}

/** Writes (or, for an edited response, rewrites) the row; answers parse as if typed, except that nothing becomes a formula. `previousStamp`: instant written before. */
export function writeResponse(workbook: Workbook, form: FormData, response: FormResponseData, previousStamp: number | null): WrittenRow | null {
  syncColumns(workbook, form);
  const sheet = linkedSheet(workbook, form);
  const destination = form.destination;
  if (!sheet || !destination) return null;
  const columns = destination.columns.map((column) => ({ column, at: place(sheet, column) }));
  const stampColumn = columns.find(({ column }) => column.role === 'timestamp')?.at ?? 0;
  let row = previousStamp === null ? -1 : findStamp(sheet, stampColumn, serialOf(previousStamp, workbook.timeZone));
  if (row < 0) row = Math.max(1, sheet.lastRow());
  workbook.change('system', () => {
    if (row >= sheet.rowCount) sheet.insertRows(sheet.rowCount, 1);
    for (const { column, at } of columns) {
      const cell = { row, column: at, rows: 1, columns: 1 };
      if (column.role === 'timestamp') {
        sheet.put(cell, [[serialOf(response.timestamp, workbook.timeZone)]]);
        sheet.setFormat(cell, STAMP_FORMAT);
      } else if (column.role === 'email') sheet.put(cell, [[response.email]]);
      else if (column.role === 'answer') {
        const item = form.items.find((one) => one.id === column.itemId);
        const given = response.answers.find((one) => one.itemId === column.itemId);
        sheet.enter(cell, [[given ? literal(cellText(item, given.answer, column.gridRow)) : null]]);
      }
    }
  });
  const written = columns.map(({ column, at }) => ({ at, heading: column.heading ?? '' }));
  written.sort((a, b) => a.at - b.at);
  return { sheetId: sheet.id, row, columns: written };
}

function findStamp(sheet: Sheet, column: number, serial: number): number {
  const last = sheet.lastRow();
  for (let row = 1; row < last; row += 1) {
    const value = sheet.value(row, column);
    if (typeof value === 'number' && Math.abs(value - serial) < 1e-8) return row;
  }
  return -1;
}
