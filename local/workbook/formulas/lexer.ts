/** Formula text -> tokens with their places, so that the same reading serves evaluation and rewriting of references. */
import { columnIndex } from '../a1';

/** Corners of a reference; a null side is open («A3:A», «3:5»). `single` is one cell. */
export interface Reference {
  sheet?: string;
  single: boolean;
  top: number | null; left: number | null; bottom: number | null; right: number | null;
  topFixed: boolean; leftFixed: boolean; bottomFixed: boolean; rightFixed: boolean;
}

export type Token =
  | { kind: 'number'; value: number; start: number; end: number }
  | { kind: 'text'; value: string; start: number; end: number }
  | { kind: 'error'; value: string; start: number; end: number }
  | { kind: 'ref'; value: Reference; start: number; end: number }
  | { kind: 'name'; value: string; start: number; end: number }
  | { kind: 'function'; value: string; start: number; end: number }
  | { kind: 'op'; value: string; start: number; end: number };

export class FormulaSyntaxError extends Error {}

const SHEET = /'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!/uy;
const CELLS = /(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,8})(?:\s*:\s*(\$?)([A-Za-z]{1,3})?(\$?)(\d{1,8})?)?|(\$?)([A-Za-z]{1,3})\s*:\s*(\$?)([A-Za-z]{1,3})(?:(\$?)(\d{1,8}))?|(\$?)(\d{1,8})\s*:\s*(\$?)(\d{1,8})|(\$?)(\d{1,8})\s*:\s*(\$?)([A-Za-z]{1,3})(\$?)(\d{1,8}))(?![\p{L}\p{N}_.(])/uy;
const NAME = /[\p{L}_\\][\p{L}\p{N}_.]*/uy;
const NUMBER_POINT = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const NUMBER_COMMA = /(?:\d+(?:[.,]\d+)?)(?:[eE][+-]?\d+)?/y;
const ERRORS = /#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)/y;
const OPERATORS = ['<=', '>=', '<>', '+', '-', '*', '/', '^', '&', '=', '<', '>', '%', '(', ')', '{', '}', ',', ';', '\\', ':', '!'];

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Tokens of a formula without its leading '='. Throws FormulaSyntaxError on what cannot be read. */
export function tokenize(text: string, from = 1): Token[] {
  const tokens: Token[] = [];
  // For every open bracket: is a comma between digits a decimal comma there?
  const brackets: boolean[] = [true];
  let at = from;
  while (at < text.length) {
    const letter = text.charAt(at);
    if (letter === ' ' || letter === '\n' || letter === '\t' || letter === '\r' || letter === '\u00a0') { at++; continue; }
    if (letter === '"') {
      let end = at + 1;
      let value = '';
      for (;;) {
        const quote = text.indexOf('"', end);
        if (quote < 0) throw new FormulaSyntaxError('unclosed text');
        value += text.slice(end, quote);
        end = quote + 1;
        if (text.charAt(end) !== '"') break;
        value += '"';
        end++;
      }
      tokens.push({ kind: 'text', value, start: at, end });
      at = end;
      continue;
    }
    if (letter === '#') {
      const error = match(ERRORS, text, at);
      if (!error) throw new FormulaSyntaxError('#');
      tokens.push({ kind: 'error', value: error[0], start: at, end: at + error[0].length });
      at += error[0].length;
      continue;
    }
    const reference = readReference(text, at);
    if (reference) {
      tokens.push(reference);
      at = reference.end;
      continue;
    }
    if ((letter >= '0' && letter <= '9') || (letter === '.' && /\d/.test(text.charAt(at + 1)))) {
      const decimalComma = brackets[brackets.length - 1] === true;
      const number = match(decimalComma ? NUMBER_COMMA : NUMBER_POINT, text, at) ?? match(NUMBER_POINT, text, at);
      const source = number?.[0] ?? letter;
      tokens.push({ kind: 'number', value: Number(source.replace(',', '.')), start: at, end: at + source.length });
      at += source.length;
      continue;
    }
    const name = match(NAME, text, at);
    // A backslash begins a name only outside of array literals, where it parts columns.
    if (name && letter !== '\\') {
      const end = at + name[0].length;
      const isCall = /^\s*\(/.test(text.slice(end, end + 20));
      tokens.push(isCall ? { kind: 'function', value: name[0].toUpperCase(), start: at, end } : { kind: 'name', value: name[0], start: at, end });
      at = end;
      continue;
    }
    const operator = OPERATORS.find((sign) => text.startsWith(sign, at));
    if (operator === undefined) throw new FormulaSyntaxError(letter);
    if (operator === '(') {
      const isCall = tokens[tokens.length - 1]?.kind === 'function';
      brackets.push(isCall ? separates(text, at, ';') : brackets[brackets.length - 1] === true);
    } else if (operator === '{') {
      brackets.push(separates(text, at, '\\'));
    } else if ((operator === ')' || operator === '}') && brackets.length > 1) {
      brackets.pop();
    }
    tokens.push({ kind: 'op', value: operator, start: at, end: at + operator.length });
    at += operator.length;
  }
  return tokens;
}

/** Whether `sign` stands at the level of the bracket that opens at `open` (a ';' between arguments leaves the comma to decimals). */
function separates(text: string, open: number, sign: string): boolean {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter === '"' || letter === "'") {
      const close = text.indexOf(letter, at + 1);
      if (close < 0) return false;
      at = close;
    } else if (letter === '(' || letter === '{') depth++;
    else if (letter === ')' || letter === '}') { if (--depth === 0) return false; }
    else if (letter === sign && depth === 1) return true;
  }
  return false;
}

function readReference(text: string, start: number): Token | undefined {
  let at = start;
  let sheet: string | undefined;
  const prefix = match(SHEET, text, at);
  if (prefix) {
    const raw = prefix[0].slice(0, -1);
    sheet = raw.startsWith("'") ? raw.slice(1, -1).replaceAll("''", "'") : raw;
    at += prefix[0].length;
    const error = match(ERRORS, text, at);
    if (error) return { kind: 'error', value: error[0], start, end: at + error[0].length };
  }
  const cells = match(CELLS, text, at);
  if (!cells) {
    if (prefix) throw new FormulaSyntaxError('reference');
    return undefined;
  }
  const value = referenceOf(cells);
  if (!value) return undefined;
  if (sheet !== undefined) value.sheet = sheet;
  return { kind: 'ref', value, start, end: at + cells[0].length };
}

const row = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits) - 1);
const column = (letters: string | undefined): number | null => (letters === undefined ? null : columnIndex(letters));

function referenceOf(m: RegExpExecArray): Reference | undefined {
  let value: Reference;
  if (m[2] !== undefined) {
    const open = m[0].includes(':');
    if (open && m[6] === undefined && m[8] === undefined) return undefined;
    value = open
      ? { single: false, top: row(m[4]), left: column(m[2]), bottom: row(m[8]), right: column(m[6]), topFixed: m[3] === '$', leftFixed: m[1] === '$', bottomFixed: m[7] === '$' || (m[6] === undefined && m[5] === '$'), rightFixed: m[6] !== undefined && m[5] === '$' }
      : { single: true, top: row(m[4]), left: column(m[2]), bottom: row(m[4]), right: column(m[2]), topFixed: m[3] === '$', leftFixed: m[1] === '$', bottomFixed: m[3] === '$', rightFixed: m[1] === '$' };
  } else if (m[10] !== undefined) {
    value = m[14] === undefined
      ? { single: false, top: null, left: column(m[10]), bottom: null, right: column(m[12]), topFixed: false, leftFixed: m[9] === '$', bottomFixed: false, rightFixed: m[11] === '$' }
      : { single: false, top: row(m[14]), left: column(m[10]), bottom: null, right: column(m[12]), topFixed: m[13] === '$', leftFixed: m[9] === '$', bottomFixed: false, rightFixed: m[11] === '$' };
  } else if (m[16] !== undefined) {
    value = { single: false, top: row(m[16]), left: null, bottom: row(m[18]), right: null, topFixed: m[15] === '$', leftFixed: false, bottomFixed: m[17] === '$', rightFixed: false };
  } else {
    value = { single: false, top: row(m[20]), left: column(m[22]), bottom: row(m[24]), right: null, topFixed: m[19] === '$', leftFixed: m[21] === '$', bottomFixed: m[23] === '$', rightFixed: false };
  }
  if (value.top === -1 || value.bottom === -1) return undefined;
  return ordered(value);
}

/** «B3:A1» reads as «A1:B3». */
function ordered(ref: Reference): Reference {
  if (ref.top !== null && ref.bottom !== null && ref.top > ref.bottom) {
    [ref.top, ref.bottom] = [ref.bottom, ref.top];
    [ref.topFixed, ref.bottomFixed] = [ref.bottomFixed, ref.topFixed];
  }
  if (ref.left !== null && ref.right !== null && ref.left > ref.right) {
    [ref.left, ref.right] = [ref.right, ref.left];
    [ref.leftFixed, ref.rightFixed] = [ref.rightFixed, ref.leftFixed];
  }
  return ref;
}
