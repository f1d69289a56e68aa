// How a canonical string becomes a cell and a cell a canonical string: the only place that knows what Sheets does to values.

import type { Value } from '../programme/records';
import type { ColumnType } from './schema/column';

/** What a cell gives when it is read; a date comes as 'YYYY-MM-DD' or 'YYYY-MM-DD HH:mm:ss'. */
export type CellValue = string | number | boolean;

/** Longest text that a cell takes (Google's limit). */
export const CELL_LIMIT = 50000;

const DAY = 86400000;
const EPOCH = Date.UTC(1899, 11, 30);

const pad = (n: number): string => String(n).padStart(2, '0');

/** Serial number of Sheets (days since 30 December 1899) of a date or moment; null when it is neither. */
export const serialOf = (value: Value): number | null => {
  const m = /^(\d{4})-(\d\d)-(\d\d)(?: (\d\d):(\d\d)(?::(\d\d))?)?$/.exec(value);
  if (!m) return null;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  const at = Date.UTC(year, month - 1, day);
  const back = new Date(at);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return null;
  const seconds = Number(m[4] ?? 0) * 3600 + Number(m[5] ?? 0) * 60 + Number(m[6] ?? 0);
  return (at - EPOCH) / DAY + seconds / 86400;
};

/** Date or moment of a serial number, to the second. */
export const fromSerial = (serial: number): Value => {
  const at = new Date(EPOCH + Math.round(serial * 86400) * 1000);
  const date = `${at.getUTCFullYear()}-${pad(at.getUTCMonth() + 1)}-${pad(at.getUTCDate())}`;
  const time = `${pad(at.getUTCHours())}:${pad(at.getUTCMinutes())}:${pad(at.getUTCSeconds())}`;
  return time === '00:00:00' ? date : `${date} ${time}`;
};

const RUSSIAN_DATE = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s+(\d{1,2}):(\d\d)(?::(\d\d))?)?$/;

/** '1.9.2026' as a person types it into a text cell -> '2026-09-01'; anything else as it is. */
const fromRussianDate = (text: string): string => {
  const m = RUSSIAN_DATE.exec(text);
  if (!m) return text;
  const time = m[4] === undefined ? '' : ` ${pad(Number(m[4]))}:${m[5]}:${m[6] ?? '00'}`;
  const iso = `${m[3]}-${pad(Number(m[2]))}-${pad(Number(m[1]))}${time}`;
  return serialOf(iso) === null ? text : iso;
};

const isDateSerial = (n: number): boolean => n > 1 && n < 80000;

const asText = (cell: CellValue): string => {
  if (typeof cell === 'boolean') return cell ? 'да' : 'нет';
  if (typeof cell === 'number') return String(cell);
  // An apostrophe that the sheet kept before a guarded text is not part of the text.
  return cell.length > 1 && cell[0] === "'" && needsGuard(cell.slice(1)) ? cell.slice(1) : cell;
};

/** Canonical string of a cell in a column of this type. What does not fit the type stays as the person wrote it. */
export const decode = (cell: CellValue, type: ColumnType): Value => {
  if (cell === '') return '';
  const text = asText(cell);
  switch (type) {
    case 'date':
      if (typeof cell === 'number') return isDateSerial(cell) ? fromSerial(Math.floor(cell)) : text;
      return fromRussianDate(text.trim()).replace(/^(\d{4}-\d\d-\d\d) \d\d:\d\d:\d\d$/, '$1');
    case 'moment':
      return typeof cell === 'number' ? (isDateSerial(cell) ? fromSerial(cell) : text) : fromRussianDate(text.trim());
    case 'integer':
    case 'decimal': {
      const plain = text.replace(/[\s\u00a0]/g, '').replace(',', '.');
      return /^-?\d+(\.\d+)?$/.test(plain) ? String(Number(plain)) : text;
    }
    case 'choice':
    case 'choices':
      return text.trim();
    default:
      return text;
  }
};

/**
 * Would Sheets take this text for a formula, a number, a date or a truth value? (platform.md 5.1: setValues parses as typed)
 * Better too often than once too rarely: a guarded text reads back the same.
 */
const needsGuard = (text: string): boolean =>
  /^[=+\-@'\t\r]/.test(text) || /^[\s\u00a0]*[\d.,:/\\\-−%₽$€() \u00a0]*\d[\d.,:/\\\-−%₽$€() \u00a0eE]*$/.test(text) ||
  /^(истина|ложь|true|false)$/i.test(text.trim()) || /^\d{1,2}[\s.\-/]+[а-яёa-z]{3,}/i.test(text) || /^[а-яё]{3,8}\.?\s+\d{2,4}$/i.test(text);

/** Text that stays text whatever it begins with. */
export const asCellText = (text: string): string => (needsGuard(text) ? `'${text}` : text);

/** What to hand to setValues so that the cell reads back as this canonical string. */
export const encode = (value: Value, type: ColumnType): CellValue => {
  if (value === '') return '';
  if (type === 'date' || type === 'moment') return serialOf(value) ?? asCellText(value);
  if ((type === 'integer' || type === 'decimal') && /^-?\d+(\.\d+)?$/.test(value)) return Number(value);
  return asCellText(value);
};
