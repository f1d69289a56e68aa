/** Divides the lines of one cell into its activities: by automatic numbers, by numbers typed in, by points of a list. */
import type { Line } from './grid';
import { endsOpen, joinText, startsLower } from './text';

export interface Item {
  /** Without its closing mark; null in a cell without numbers. */
  number: string | null;
  text: string;
  subitems: string[];
}

export interface Items {
  items: Item[];
  /** Text before the first numbered activity. */
  lead: string | null;
}

interface Piece {
  number: string | null;
  text: string;
  /** A point of a list: its mark is taken off in the list of points, not in the text. */
  mark: string | null;
}

export function splitItems(lines: readonly Line[]): Items {
  const pieces = joinWrapped(lines.flatMap(toPieces));
  const first = pieces.findIndex((piece) => piece.number !== null);
  if (first < 0) return { items: pieces.length === 0 ? [] : [unnumberedItem(pieces)], lead: null };
  const lead = pieces.slice(0, first).map(shown).join(' ');
  const items: Item[] = [];
  for (const piece of pieces.slice(first)) {
    const last = items[items.length - 1];
    if (piece.number !== null || !last) items.push({ number: piece.number, text: piece.text, subitems: [] });
    else {
      last.text = joinText(last.text, shown(piece));
      last.subitems.push(piece.text);
    }
  }
  return { items, lead: lead === '' ? null : lead };
}

/** A cell without numbers is one activity; what follows a leading phrase are its points. */
function unnumberedItem(pieces: readonly Piece[]): Item {
  const [head, ...rest] = pieces;
  const complete = head === undefined || /[.;]$/.test(head.text) || head.mark !== null;
  const points = rest.length === 0 ? [] : complete ? pieces : rest;
  return { number: null, text: pieces.map(shown).join(' '), subitems: points.map((piece) => piece.text) };
}

function shown(piece: Piece): string {
  return piece.mark === null ? piece.text : joinMark(piece.mark, piece.text);
}

function joinMark(mark: string, text: string): string {
  return mark === '' ? text : `${mark} ${text}`;
}

function toPieces(line: Line): Piece[] {
  if (line.number !== null) {
    const number = bareNumber(line.number);
    if (number !== null) return [{ number, text: line.text, mark: null }];
    return [{ number: null, text: line.text, mark: line.number }];
  }
  if (line.bullet) return [{ number: null, text: line.text, mark: '' }];
  const typed = typedNumber(line.text);
  if (typed) return sequence(typed.number, typed.rest);
  const point = /^([-–—•●▪■◦*·✓]|[а-яa-z]\))\s*(?=\S)(.*)$/i.exec(line.text);
  if (point) return [{ number: null, text: point[2] ?? '', mark: point[1] ?? '' }];
  return [{ number: null, text: line.text, mark: null }];
}

/** «1.», «2.3)», «IV.» -> «1», «2.3», «IV»; letters number points, not activities. */
function bareNumber(number: string): string | null {
  const bare = number.replace(/[.)\s]+$/, '').replace(/^\(/, '');
  return /^(\d+(\.\d+)*|[IVXLC]+)$/.test(bare) ? bare : null;
}

/** A number typed at the start of a line: «1. », «1) », «2.3. », «2.3 ». A date is none. */
export function typedNumber(text: string): { number: string; rest: string } | null {
  const match = /^(\d{1,3}(?:\.\d{1,3})*)\s?[.)]\s*(?=[^\d\s])(.+)$/.exec(text) ?? /^(\d{1,2}(?:\.\d{1,2})+)\s+(?=[А-ЯЁA-Z«"])(.+)$/.exec(text);
  const number = match?.[1];
  if (!match || number === undefined || /^(0[1-9]|[12]\d|3[01])\.(0[1-9]|1[0-2])$/.test(number)) return null;
  return { number, rest: match[2] ?? '' };
}

/** Several activities may follow each other in one line: «1. Анализ анкет. 2. Встреча.» They must count on without a gap. */
function sequence(number: string, text: string): Piece[] {
  const pieces: Piece[] = [];
  let current = number;
  let rest = text;
  for (;;) {
    const next = nextNumber(current);
    const at = next === null ? -1 : findNumber(rest, next);
    if (next === null || at < 0) break;
    pieces.push({ number: current, text: rest.slice(0, at).trim(), mark: null });
    rest = rest.slice(at + next.length + 1).trim();
    current = next;
  }
  pieces.push({ number: current, text: rest, mark: null });
  return pieces;
}

function nextNumber(number: string): string | null {
  const parts = number.split('.');
  const last = Number(parts.pop());
  return Number.isInteger(last) ? [...parts, String(last + 1)].join('.') : null;
}

/** Where `number` with a closing mark stands after the end of a sentence and before a capital letter; -1 if nowhere. */
function findNumber(text: string, number: string): number {
  for (const mark of ['.', ')']) {
    for (let at = text.indexOf(number + mark); at >= 0; at = text.indexOf(number + mark, at + 1)) {
      const before = text.slice(0, at);
      const after = text.slice(at + number.length + 1);
      if (/[.;:!?»)]\s*$/.test(before) && !/(^|[^а-яё])(п|пп|ст|ч|№|г|гл|прил|разд|стр)\.\s*$/i.test(before) && /^\s*[А-ЯЁA-Z«"]/.test(after)) return at;
    }
  }
  return -1;
}

/** A line that only goes on with the sentence before it is joined to it. */
function joinWrapped(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined[joined.length - 1];
    const wraps = last && piece.number === null && piece.mark === null && (startsLower(piece.text) || endsOpen(last.text)) && !/[.;:!?]$/.test(last.text);
    if (last && wraps) last.text = joinText(last.text, piece.text);
    else if (piece.text !== '' || piece.number !== null) joined.push({ ...piece });
  }
  return joined;
}
