/** Text: joining, cutting, searching, regular expressions, formats. */
import { formatValue } from '../../display';
import { parseNumberText, toBoolean, toNumber, toText } from '../coerce';
import { first, type Context, type Definition } from '../evaluate';
import { ArrayValue, ERROR, FormulaError, isError, type Scalar, type Value } from '../values';
import { flatten } from './collect';
import { wildcard } from './criteria';

/** A function of texts (arguments named in `numbers` are numbers), one by one. */
function textual(min: number, max: number, numbers: readonly number[], work: (texts: string[], counts: (number | undefined)[]) => Scalar | ArrayValue): Definition {
  return {
    min, max,
    scalars: (args) => {
      const texts: string[] = [];
      const counts: (number | undefined)[] = [];
      for (let i = 0; i < args.length; i++) {
        const value = args[i] ?? null;
        if (numbers.includes(i)) {
          const n = toNumber(value);
          if (isError(n)) return n;
          counts[i] = n;
          texts.push('');
        } else {
          const text = toText(value);
          if (isError(text)) return text;
          texts.push(text);
        }
      }
      return work(texts, counts);
    },
  };
}

const one = (work: (text: string) => Scalar): Definition => textual(1, 1, [], ([text = '']) => work(text));

/** Texts of all values of the arguments, or the first error. */
function texts(args: readonly Value[], context: Context, skipEmpty: boolean): string[] | FormulaError {
  const found: string[] = [];
  for (const value of flatten(args, context)) {
    const text = toText(value);
    if (isError(text)) return text;
    if (!(skipEmpty && text === '')) found.push(text);
  }
  return found;
}

function join(separator: Value, args: readonly Value[], context: Context, skipEmpty: boolean): Scalar {
  const glue = toText(first(separator, context));
  if (isError(glue)) return glue;
  const all = texts(args, context, skipEmpty);
  return isError(all) ? all : all.join(glue);
}

function textJoin([separator = null, skip = null, ...args]: Value[], context: Context): Scalar {
  const skipEmpty = toBoolean(first(skip, context));
  return isError(skipEmpty) ? skipEmpty : join(separator, args, context, skipEmpty);
}

function split(args: Value[], context: Context): Value {
  const [text, separators] = [toText(first(args[0] ?? null, context)), toText(first(args[1] ?? null, context))];
  const each = args.length > 2 ? toBoolean(first(args[2] ?? null, context)) : true;
  const dropEmpty = args.length > 3 ? toBoolean(first(args[3] ?? null, context)) : true;
  if (isError(text)) return text;
  if (isError(separators)) return separators;
  if (isError(each)) return each;
  if (isError(dropEmpty)) return dropEmpty;
  if (separators === '') return ERROR.value;
  let parts = each ? splitAny(text, separators) : text.split(separators);
  if (dropEmpty) parts = parts.filter((part) => part !== '');
  if (parts.length === 0) return ERROR.value;
  return new ArrayValue(1, parts.length, parts.map((part): Scalar => parseNumberText(part) ?? part));
}
function splitAny(text: string, letters: string): string[] {
  const parts = [''];
  for (const letter of text) {
    if (letters.includes(letter)) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

function substitute([text = '', before = '', after = '']: string[], counts: (number | undefined)[]): Scalar {
  if (before === '') return text;
  const n = counts[3];
  if (n === undefined) return text.split(before).join(after);
  let at = -1;
  for (let i = 0; i < n; i++) {
    at = text.indexOf(before, at + 1);
    if (at < 0) return text;
  }
  return text.slice(0, at) + after + text.slice(at + before.length);
}

function find(sensitive: boolean): Definition {
  return textual(2, 3, [2], ([wanted = '', text = ''], counts) => {
    const start = (counts[2] ?? 1) - 1;
    if (start < 0 || start > text.length) return ERROR.value;
    let at: number;
    if (sensitive) at = text.indexOf(wanted, start);
    else {
      const pattern = new RegExp(wildcard(wanted).source.slice(1, -1).replaceAll('[\\s\\S]*', '[\\s\\S]*?'), 'i');
      const found = text.slice(start).search(pattern);
      at = found < 0 ? -1 : found + start;
    }
    return at < 0 ? ERROR.value : at + 1;
  });
}

/** RE2 as Google has it, but for (?i), which becomes a flag. */
function pattern(source: string, flags: string): RegExp | undefined {
  const inline = /^\(\?([ims]+)\)/.exec(source);
  try {
    return new RegExp(inline ? source.slice(inline[0].length) : source, flags + (inline?.[1] ?? '') + 'u');
  } catch {
    return undefined;
  }
}

function regexExtract([text = '', source = '']: string[]): Scalar | ArrayValue {
  const found = pattern(source, '')?.exec(text);
  if (found === undefined) return ERROR.ref;
  if (!found) return ERROR.na;
  const groups = found.slice(1).map((group) => group ?? '');
  return groups.length > 1 ? new ArrayValue(1, groups.length, groups) : (groups[0] ?? found[0]);
}

function left(text: string, count: number): Scalar { return count < 0 ? ERROR.value : text.slice(0, count); }

export const textFunctions: { readonly [name: string]: Definition } = {
  CONCATENATE: { min: 1, max: 255, values: (args, context) => { const all = texts(args, context, false); return isError(all) ? all : all.join(''); } },
  CONCAT: textual(2, 2, [], ([a = '', b = '']) => a + b),
  JOIN: { min: 2, max: 255, values: ([separator = null, ...args], context) => join(separator, args, context, false) },
  TEXTJOIN: { min: 3, max: 255, values: textJoin },
  SPLIT: { min: 2, max: 4, values: split },
  LEFT: textual(1, 2, [1], ([text = ''], counts) => left(text, counts[1] ?? 1)),
  RIGHT: textual(1, 2, [1], ([text = ''], counts) => { const n = counts[1] ?? 1; return n < 0 ? ERROR.value : n === 0 ? '' : text.slice(-n); }),
  MID: textual(3, 3, [1, 2], ([text = ''], counts) => { const start = counts[1] ?? 1; const n = counts[2] ?? 0; return start < 1 || n < 0 ? ERROR.value : text.slice(start - 1, start - 1 + n); }),
  LEN: one((text) => text.length),
  LOWER: one((text) => text.toLowerCase()),
  UPPER: one((text) => text.toUpperCase()),
  PROPER: one((text) => text.toLowerCase().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1))),
  TRIM: one((text) => text.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  CLEAN: one((text) => Array.from(text).filter((letter) => letter.charCodeAt(0) > 31).join('')),
  T: { min: 1, max: 1, scalars: ([value = null]) => (typeof value === 'string' ? value : '') },
  EXACT: textual(2, 2, [], ([a, b]) => a === b),
  REPT: textual(2, 2, [1], ([text = ''], counts) => ((counts[1] ?? 0) < 0 || text.length * (counts[1] ?? 0) > 32_000 ? ERROR.value : text.repeat(counts[1] ?? 0))),
  SUBSTITUTE: textual(3, 4, [3], substitute),
  REPLACE: textual(4, 4, [1, 2], ([text = '', , , put = ''], counts) => { const start = (counts[1] ?? 1) - 1; return start < 0 ? ERROR.value : text.slice(0, start) + put + text.slice(start + (counts[2] ?? 0)); }),
  FIND: find(true),
  SEARCH: find(false),
  CHAR: { min: 1, max: 1, scalars: ([value = null]) => { const n = toNumber(value); return isError(n) ? n : n >= 1 && n <= 0x10ffff ? String.fromCodePoint(n) : ERROR.num; } },
  CODE: one((text) => text.codePointAt(0) ?? ERROR.value),
  VALUE: { min: 1, max: 1, scalars: ([value = null]) => toNumber(value) },
  TEXT: { min: 2, max: 2, scalars: ([value = null, format = null]) => {
    const text = toText(format);
    if (isError(text)) return text;
    const number = typeof value === 'string' ? parseNumberText(value) : undefined;
    return isError(value) ? value : formatValue(number ?? (value === null ? 0 : value), text);
  } },
  REGEXMATCH: textual(2, 2, [], ([text = '', source = '']) => pattern(source, '')?.test(text) ?? ERROR.ref),
  REGEXEXTRACT: textual(2, 2, [], regexExtract),
  REGEXREPLACE: textual(3, 3, [], ([text = '', source = '', put = '']) => { const found = pattern(source, 'g'); return found ? text.replace(found, put.replace(/\\(\d)/g, '$$$1')) : ERROR.ref; }),
  HYPERLINK: { min: 1, max: 2, scalars: ([link = null, label]) => label ?? link },
  ENCODEURL: one((text) => encodeURIComponent(text)),
};
