/** What typing a text into a cell gives in the ru_RU locale: numbers with a comma, dates with dots, percents, roubles, booleans, formulas. */
import { serialOfDay } from './dates';
import { tokenize } from './formulas/lexer';
import { parseFormula } from './formulas/parser';
import type { Typed } from './types';

export const DATE_FORMAT = 'dd.MM.yyyy';
export const DATE_TIME_FORMAT = 'dd.MM.yyyy H:mm:ss';
export const TIME_FORMAT = 'H:mm:ss';

const MONTHS = ['январ', 'феврал', 'март', 'апрел', 'ма', 'июн', 'июл', 'август', 'сентябр', 'октябр', 'ноябр', 'декабр'];
const MONTH_WORD = /^(янв(?:ар[ья])?|фев(?:рал[ья])?|мар(?:та?)?|апр(?:ел[ья])?|ма[йя]|июн[ья]?|июл[ья]?|авг(?:уста?)?|сен(?:т(?:ябр[ья])?)?|окт(?:ябр[ья])?|ноя(?:б(?:р[ья])?)?|дек(?:абр[ья])?)\.?$/i;
/** Groups of thousands by space, narrow or non-breaking space; the decimal sign is a comma. */
const NUMBER = /^([+-]?)\s*(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)?(,\d*)?(?:[eE]([+-]?\d+))?$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?$/;

/** As a person types into a cell. `year` completes dates without one. An apostrophe makes text of anything and is itself not kept;
 *  in a text cell ('@') everything stays text but a formula (whether Google stops '=' there is unknown: the worse case). */
export function parseTyped(text: string, year: number, format?: string, locale = 'ru_RU'): Typed {
  const first = text.charCodeAt(0);
  if (first === 0x27) return { kind: 'value', value: text.slice(1) };
  if (first === 0x3d && text.length > 1) return { kind: 'formula', formula: text };
  if (format === '@') return { kind: 'value', value: text };
  if (!locale.startsWith('ru')) return parseEnglish(text, year) ?? { kind: 'value', value: text };
  if ((first === 0x2b || first === 0x2d) && isFormula(text)) return { kind: 'formula', formula: `=${text}` };
  return parseScalar(text, year) ?? { kind: 'value', value: text };
}

/** «+A1» and «-SUM(B:B)» begin formulas, «+7 (916) …» and «-Иванов» do not. */
function isFormula(text: string): boolean {
  if (!/[A-Za-z]+\$?\d|[\p{L}]\s*\(/u.test(text)) return false;
  try {
    parseFormula(text);
    return tokenize(text, 0).some((token) => token.kind === 'ref' || token.kind === 'function');
  } catch {
    return false;
  }
}

/** English workbooks: decimal point, commas between thousands, month before day. */
function parseEnglish(text: string, year: number): Scalar | undefined {
  const day = /^(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?((?:\s+\d{1,2}:\d{2}(?::\d{2})?)?)$/.exec(text.trim());
  if (day) return parseScalar(`${day[3]}.${day[1]}.${day[4] ?? year}${day[5] ?? ''}`, year);
  const number = /^\s*[+-]?\s*[$₽]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d+)?%?\s*$/.exec(text);
  if (number) {
    const dollar = text.includes('$');
    const parsed = parseScalar(text.replace('$', '').replaceAll(',', '').replace('.', ','), year);
    return parsed && dollar ? { ...parsed, format: '"$"#,##0.00' } : parsed;
  }
  return /^\d+[.,]/.test(text) ? undefined : parseScalar(text, year);
}

/** Number, date, time, percent, currency or boolean; undefined when the text is none of them. */
export function parseScalar(text: string, year: number): { kind: 'value'; value: number | boolean; format?: string } | undefined {
  // Cheap refusal first: most texts begin with a letter that begins nothing else.
  const first = text.charCodeAt(0);
  const isLetter = (first >= 0x410 && first <= 0x44f) || (first >= 0x41 && first <= 0x5a) || (first >= 0x61 && first <= 0x7a);
  if (isLetter) {
    if (text.length > 6) return undefined;
    const word = text.trim().toUpperCase();
    if (word === 'TRUE' || word === 'ИСТИНА') return { kind: 'value', value: true };
    if (word === 'FALSE' || word === 'ЛОЖЬ') return { kind: 'value', value: false };
    return undefined;
  }
  if (text.length > 40) return undefined;
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  return /[а-яёa-df-z]/i.test(trimmed) && !/[рr₽]/i.test(trimmed) ? withWords(trimmed, year) : parseNumber(trimmed) ?? parseDate(trimmed, year) ?? withWords(trimmed, year);
}

type Scalar = { kind: 'value'; value: number | boolean; format?: string };

function parseNumber(text: string): Scalar | undefined {
  let body = text;
  let negative = false;
  if (body.startsWith('(') && body.endsWith(')') && body.length > 2) { negative = true; body = body.slice(1, -1); }
  let format: string | undefined;
  let scale = 1;
  if (body.endsWith('%')) { format = '%'; scale = 100; body = body.slice(0, -1).trimEnd(); }
  else if (/(?:₽|р\.|руб\.?)$/i.test(body)) { format = '₽'; body = body.replace(/\s*(?:₽|р\.|руб\.?)$/i, ''); }
  else if (body.startsWith('₽')) { format = '₽'; body = body.slice(1).trimStart(); }
  const match = NUMBER.exec(body);
  if (!match || (match[2] === undefined && (match[3] ?? ',') === ',')) return undefined;
  const grouped = match[2] !== undefined && /\D/.test(match[2]);
  const digits = (match[2] ?? '0').replace(/\D/g, '') + (match[3] ? `.${match[3].slice(1)}` : '') + (match[4] === undefined ? '' : `e${match[4]}`);
  const value = (Number(digits) / scale) * (match[1] === '-' || negative ? -1 : 1);
  if (!Number.isFinite(value)) return undefined;
  const decimals = (match[3]?.length ?? 1) > 1;
  if (format === '%') return { kind: 'value', value, format: decimals ? '0.00%' : '0%' };
  if (format === '₽') return { kind: 'value', value, format: decimals ? '#,##0.00"₽"' : '#,##0"₽"' };
  if (match[4] !== undefined) return { kind: 'value', value, format: '0.00E+00' };
  if (grouped) return { kind: 'value', value, format: decimals ? '#,##0.00' : '#,##0' };
  return { kind: 'value', value };
}

function fullYear(text: string): number {
  const n = Number(text);
  return text.length > 2 ? n : n < 30 ? 2000 + n : 1900 + n;
}

function dateValue(year: number, month: number, day: number, time: number | undefined, format = DATE_FORMAT): Scalar | undefined {
  const serial = serialOfDay(year, month, day);
  if (serial === undefined) return undefined;
  return time === undefined ? { kind: 'value', value: serial, format } : { kind: 'value', value: serial + time, format: DATE_TIME_FORMAT };
}

function parseTime(text: string): number | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (minutes > 59 || seconds > 59) return undefined;
  return (hours * 3600 + minutes * 60 + seconds + Number(`0.${match[4] ?? 0}`)) / 86_400;
}

function parseDate(text: string, year: number): Scalar | undefined {
  const time = parseTime(text);
  if (time !== undefined) return { kind: 'value', value: time, format: TIME_FORMAT };
  const parts = /^(\S+?)(?:[T ]\s*(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,3})?)?))?$/.exec(text);
  if (!parts) return undefined;
  const clock = parts[2] === undefined ? undefined : parseTime(parts[2]);
  if (parts[2] !== undefined && clock === undefined) return undefined;
  const day = parts[1] ?? '';
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(day);
  if (iso) return dateValue(Number(iso[1]), Number(iso[3]), Number(iso[4]), clock, iso[2] === '-' ? 'yyyy-MM-dd' : DATE_FORMAT);
  const full = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(day);
  if (full) return dateValue(fullYear(full[4] ?? ''), Number(full[3]), Number(full[1]), clock);
  const short = /^(\d{1,2})[-/.](\d{1,2})$/.exec(day);
  if (short) return dateValue(year, Number(short[2]), Number(short[1]), clock, 'd.MM');
  const monthly = /^(\d{1,2})[-/.](\d{4})$/.exec(day);
  if (monthly) return dateValue(Number(monthly[2]), Number(monthly[1]), 1, clock, 'MM.yyyy');
  return undefined;
}

/** «1 сентября 2026», «5 мая», «сен 2026 г.» */
function withWords(text: string, year: number): Scalar | undefined {
  const match = /^(\d{1,2})[\s\u00a0-]+([а-яё]+\.?)(?:[\s\u00a0-]+(\d{4})(?:[\s\u00a0]*г\.?)?)?$/i.exec(text);
  if (!match) return undefined;
  const word = (match[2] ?? '').toLowerCase();
  if (!MONTH_WORD.test(word)) return undefined;
  const stem = word.slice(0, 3);
  const month = MONTHS.findIndex((name) => name.slice(0, 3) === stem || (name === 'ма' && (stem === 'май' || stem === 'мая')));
  return dateValue(match[3] === undefined ? year : Number(match[3]), month + 1, Number(match[1]), undefined, match[3] === undefined ? 'd mmm' : DATE_FORMAT);
}
