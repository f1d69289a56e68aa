/** Values as a person sees them: number format patterns applied in the ru_RU locale. */
import { partsOf, weekdayOf } from './dates';
import type { CellValue } from './types';

const NBSP = '\u00a0';
const MONTHS_OF = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'];
const MONTHS = ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'];
const MONTHS_SHORT = ['янв.', 'февр.', 'мар.', 'апр.', 'мая', 'июн.', 'июл.', 'авг.', 'сент.', 'окт.', 'нояб.', 'дек.'];
const DAYS = ['воскресенье', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота'];
const DAYS_SHORT = ['вс', 'пн', 'вт', 'ср', 'чт', 'пт', 'сб'];

/** Pattern '' is automatic. Errors are given as their text and pass unchanged. Locales other than Russian are shown as English. */
export function formatValue(value: CellValue, pattern: string, locale = 'ru_RU'): string {
  if (typeof value === 'number' && !locale.startsWith('ru')) return english(value, pattern);
  if (value === null) return '';
  if (typeof value === 'boolean') return locale.startsWith('ru') ? (value ? 'ИСТИНА' : 'ЛОЖЬ') : value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return pattern === '' || pattern === '@' || !pattern.includes('@') ? value : formatText(value, pattern);
  if (pattern === '' || pattern === '@' || /^general$/i.test(pattern)) return formatGeneral(value);
  return formatNumber(value, compile(pattern));
}

/** Numbers of an English workbook: decimal point, thousands by commas. Dates keep their pattern. */
function english(value: number, pattern: string): string {
  const text = formatValue(value, pattern);
  return isDateFormat(pattern) ? text : text.replace(/[,\u00a0](?=\d)/g, (sign) => (sign === ',' ? '.' : ','));
}

/** True for a pattern that shows a date or a time. */
export function isDateFormat(pattern: string): boolean {
  return pattern !== '' && compile(pattern).sections[0]?.date === true;
}

/** A number without a pattern: up to ten digits, comma, exponent for the very big and small. */
export function formatGeneral(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-9) {
    const [mantissa, exponent] = value.toExponential(9).split('e');
    const power = Number(exponent);
    return `${String(Number(mantissa)).replace('.', ',')}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  const whole = Math.floor(size).toString().length;
  return String(Number(value.toFixed(Math.max(0, Math.min(9, 15 - whole))))).replace('.', ',');
}

interface Section { parts: Part[]; date: boolean; numeric: boolean; percent: number; thousands: number; integer: number; decimalsLeast: number; decimalsMost: number; grouped: boolean; exponent: number | undefined; elapsed: boolean; twelve: boolean }
type Part = { kind: 'literal' | 'date' | 'text'; text: string } | { kind: 'number' };
interface Pattern { sections: Section[] }

const compiled = new Map<string, Pattern>();
function compile(pattern: string): Pattern {
  let result = compiled.get(pattern);
  if (!result) {
    result = { sections: splitSections(pattern).map(compileSection) };
    if (compiled.size > 500) compiled.clear();
    compiled.set(pattern, result);
  }
  return result;
}

function splitSections(pattern: string): string[] {
  const sections: string[] = [];
  let start = 0;
  for (let i = 0; i < pattern.length; i++) {
    const letter = pattern.charAt(i);
    if (letter === '"') { const close = pattern.indexOf('"', i + 1); i = close < 0 ? pattern.length : close; }
    else if (letter === '\\') i++;
    else if (letter === ';') { sections.push(pattern.slice(start, i)); start = i + 1; }
  }
  sections.push(pattern.slice(start));
  return sections;
}

const TOKEN = /"([^"]*)"|\\(.)|_(.)|\*(.)|\[(h+|m+|s+)\]|\[[^\]]*\]|(am\/pm|a\/p)|([0#?][0#?,.]*(?:[eE][+-]0+)?|\.[0#?]+)|(y+|m+|d+|h+|s+(?:\.0+)?)|(@)|(%)|([\s\S])/gi;

function compileSection(text: string): Section {
  const section: Section = { parts: [], date: false, numeric: false, percent: 0, thousands: 0, integer: 0, decimalsLeast: 0, decimalsMost: 0, grouped: false, exponent: undefined, elapsed: false, twelve: false };
  const literal = (piece: string): void => { section.parts.push({ kind: 'literal', text: piece }); };
  for (const m of text.matchAll(TOKEN)) {
    if (m[1] !== undefined) literal(m[1]);
    else if (m[2] !== undefined) literal(m[2]);
    else if (m[3] !== undefined) literal(NBSP);
    else if (m[4] !== undefined) continue;
    else if (m[5] !== undefined) { section.date = true; section.elapsed = true; section.parts.push({ kind: 'date', text: `[${m[5].toLowerCase()}]` }); }
    else if (m[6] !== undefined) { section.date = true; section.twelve = true; section.parts.push({ kind: 'date', text: 'am' }); }
    else if (m[7] !== undefined) {
      if (section.numeric) literal(m[7]);
      else { readDigits(m[7], section); section.parts.push({ kind: 'number' }); }
    } else if (m[8] !== undefined) { section.date = true; section.parts.push({ kind: 'date', text: m[8] }); }
    else if (m[9] !== undefined) section.parts.push({ kind: 'text', text: '@' });
    else if (m[10] !== undefined) { section.percent++; literal('%'); }
    else if (m[0].startsWith('[')) {
      const currency = /^\[\$([^\]-]*)/.exec(m[0]);
      if (currency) literal(currency[1] ?? '');
    } else literal(m[0]);
  }
  if (section.date) markMinutes(section);
  return section;
}

function readDigits(text: string, section: Section): void {
  section.numeric = true;
  const [digits = '', exponent] = text.split(/[eE][+-]/);
  if (exponent !== undefined) section.exponent = exponent.length;
  const trailing = /,+$/.exec(digits);
  section.thousands = trailing ? trailing[0].length : 0;
  const [whole = '', fraction = ''] = (trailing ? digits.slice(0, -trailing[0].length) : digits).split('.');
  section.grouped = whole.includes(',');
  section.integer = whole.replace(/[^0]/g, '').length;
  section.decimalsMost = fraction.length;
  section.decimalsLeast = fraction.replace(/#/g, '').length;
}

/** 'm' is a month, but minutes after hours or before seconds; a capital 'M' (as in «dd.MM.yyyy HH:mm») is always a month. */
function markMinutes(section: Section): void {
  const dates = section.parts.filter((part): part is { kind: 'date'; text: string } => part.kind === 'date');
  dates.forEach((part, i) => {
    const before = dates[i - 1]?.text ?? '';
    const after = dates[i + 1]?.text ?? '';
    const minutes = /^m{1,2}$/.test(part.text) && (/^\[?h/i.test(before) || /^s/i.test(after));
    part.text = minutes ? part.text.replace(/m/g, 'i') : part.text.startsWith('[') ? part.text : part.text.toLowerCase();
  });
}

function formatText(value: string, pattern: string): string {
  const sections = compile(pattern).sections;
  const section = sections[3] ?? sections.find((one) => one.parts.some((part) => part.kind === 'text'));
  return section ? section.parts.map((part) => (part.kind === 'text' ? value : part.kind === 'literal' ? part.text : '')).join('') : value;
}

function formatNumber(value: number, pattern: Pattern): string {
  const [positive, negative, zero] = pattern.sections;
  const section = value < 0 && negative ? negative : value === 0 && zero ? zero : positive;
  if (!section) return formatGeneral(value);
  if (section.date) return formatDate(value, section);
  const shown = value < 0 && section === negative ? -value : value;
  if (!section.numeric) {
    if (section.parts.some((part) => part.kind === 'text')) return section.parts.map((part) => (part.kind === 'text' ? formatGeneral(shown) : part.kind === 'literal' ? part.text : '')).join('');
    if (section.parts.length === 0 && section === positive) return formatGeneral(value);
  }
  const scaled = (Math.abs(shown) * 100 ** section.percent) / 1000 ** section.thousands;
  const digits = section.exponent === undefined ? plainDigits(scaled, section) : exponentDigits(scaled, section);
  const sign = shown < 0 && /[1-9]/.test(digits) ? '-' : '';
  return sign + section.parts.map((part) => (part.kind === 'number' ? digits : part.kind === 'literal' ? part.text : '')).join('');
}

function plainDigits(value: number, section: Section): string {
  // The detour over the decimal exponent rounds 1.005 up as people expect.
  const rounded = section.decimalsMost < 15 && value < 1e15 ? Number(`${Math.round(Number(`${value}e${section.decimalsMost}`))}e-${section.decimalsMost}`) : value;
  let [whole = '0', fraction = ''] = (Number.isNaN(rounded) ? value : rounded).toFixed(Math.min(20, section.decimalsMost)).split('.');
  while (fraction.length > section.decimalsLeast && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  if (whole === '0' && section.integer === 0) whole = '';
  whole = whole.padStart(section.integer, '0');
  if (section.grouped) whole = whole.replace(/\B(?=(\d{3})+$)/g, NBSP);
  return section.decimalsMost > 0 && (fraction !== '' || section.decimalsLeast > 0) ? `${whole},${fraction}` : whole;
}

function exponentDigits(value: number, section: Section): string {
  const [mantissa = '0', power = '0'] = value.toExponential(section.decimalsMost).split('e');
  const exponent = Number(power);
  return `${mantissa.replace('.', ',')}E${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(section.exponent ?? 2, '0')}`;
}

const two = (n: number): string => String(n).padStart(2, '0');

function formatDate(serial: number, section: Section): string {
  const fine = section.parts.some((part) => part.kind === 'date' && /^s+\./.test(part.text));
  const rounded = fine ? serial : Math.round(serial * 86_400) / 86_400;
  const [year, month, day, hours, minutes, seconds, ms] = partsOf(rounded);
  const weekday = weekdayOf(rounded) - 1;
  const hasDay = section.parts.some((part) => part.kind === 'date' && /^d{1,2}$/.test(part.text));
  const hour = section.twelve ? hours % 12 || 12 : hours;
  return section.parts.map((part) => {
    if (part.kind === 'literal') return part.text;
    if (part.kind !== 'date') return '';
    switch (part.text) {
      case 'yy': case 'y': return two(year % 100);
      case 'm': return String(month);
      case 'mm': return two(month);
      case 'mmm': return MONTHS_SHORT[month - 1] ?? '';
      case 'mmmm': return (hasDay ? MONTHS_OF : MONTHS)[month - 1] ?? '';
      case 'mmmmm': return (MONTHS[month - 1] ?? '').charAt(0).toUpperCase();
      case 'd': return String(day);
      case 'dd': return two(day);
      case 'ddd': return DAYS_SHORT[weekday] ?? '';
      case 'dddd': return DAYS[weekday] ?? '';
      case 'h': return String(hour);
      case 'hh': return two(hour);
      case 'i': return String(minutes);
      case 'ii': return two(minutes);
      case 's': return String(seconds);
      case 'ss': return two(seconds);
      case 'am': return hours < 12 ? 'AM' : 'PM';
      case '[h]': return String(Math.floor(rounded * 24 + 1e-9));
      case '[hh]': return two(Math.floor(rounded * 24 + 1e-9));
      case '[m]': case '[mm]': return two(Math.floor(rounded * 1440 + 1e-7));
      case '[s]': case '[ss]': return two(Math.floor(rounded * 86_400 + 1e-6));
      default:
        if (part.text.startsWith('y')) return String(year).padStart(4, '0');
        if (part.text.startsWith('s')) return `${two(seconds)},${String(ms).padStart(3, '0').slice(0, part.text.split('.')[1]?.length ?? 0)}`;
        return '';
    }
  }).join('');
}
