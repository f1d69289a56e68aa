/** Automatic numbering of Word: counts the paragraphs of every list as they pass and prints their numbers. */
import { listLevel, type ListPlace } from './docx-styles';
import { child, children, type XmlElement } from './xml';

export interface PrintedNumber {
  /** null for a bullet or an invisible number. */
  number: string | null;
  bullet: boolean;
}

/** Call for every numbered paragraph in the order of the document: each call moves its list on. */
export type Numbering = (place: ListPlace) => PrintedNumber | null;

interface Level {
  start: number;
  format: string;
  text: string;
  /** Level whose use restarts this one; 0 = never. Undefined = any higher level. */
  restart: number | undefined;
  legal: boolean;
}

interface List {
  abstractId: string;
  startOverrides: Map<number, number>;
  levelOverrides: Map<number, Level>;
}

export function readNumbering(part: XmlElement | null): Numbering {
  const { abstracts, lists } = readDefinitions(part);
  const counters = new Map<string, (number | null)[]>();
  const started = new Set<string>();
  return (place) => {
    const list = lists.get(place.numId);
    const levels = list && abstracts.get(list.abstractId);
    if (!list || !levels) return null;
    const levelAt = (index: number): Level | undefined => list.levelOverrides.get(index) ?? levels[index];
    const level = levelAt(place.level);
    if (!level) return null;
    const counts = counters.get(list.abstractId) ?? [];
    counters.set(list.abstractId, counts);
    // Lists that share a definition go on counting together until one of them says where it starts.
    const override = list.startOverrides.get(place.level);
    const key = `${place.numId}/${place.level}`;
    if (override !== undefined && !started.has(key)) counts[place.level] = override;
    else counts[place.level] = (counts[place.level] ?? level.start - 1) + 1;
    started.add(key);
    for (let deeper = place.level + 1; deeper < 9; deeper++) {
      const restart = levelAt(deeper)?.restart;
      if (restart === undefined || (restart > 0 && place.level < restart)) counts[deeper] = null;
    }
    return print(place.level, counts, levelAt);
  };
}

function print(index: number, counts: readonly (number | null | undefined)[], levelAt: (index: number) => Level | undefined): PrintedNumber {
  const level = levelAt(index);
  if (!level || level.format === 'bullet') return { number: null, bullet: level !== undefined };
  if (level.format === 'none') return { number: null, bullet: false };
  const number = level.text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const referred = levelAt(at);
      return formatCount(counts[at] ?? referred?.start ?? 1, level.legal ? 'decimal' : (referred?.format ?? 'decimal'));
    })
    .trim();
  return { number: number === '' ? null : number, bullet: false };
}

function readDefinitions(part: XmlElement | null): { abstracts: Map<string, (Level | undefined)[]>; lists: Map<string, List> } {
  const abstracts = new Map<string, (Level | undefined)[]>();
  const byStyle = new Map<string, string>();
  const borrowed: [string, string][] = [];
  for (const abstract of part ? children(part, 'abstractNum') : []) {
    const id = abstract.attributes.abstractNumId ?? '';
    const levels: (Level | undefined)[] = [];
    for (const lvl of children(abstract, 'lvl')) {
      const index = listLevel(lvl.attributes.ilvl);
      if (index !== undefined) levels[index] = readLevel(lvl);
    }
    abstracts.set(id, levels);
    const owner = child(abstract, 'styleLink')?.attributes.val;
    if (owner !== undefined) byStyle.set(owner, id);
    const lender = child(abstract, 'numStyleLink')?.attributes.val;
    if (lender !== undefined) borrowed.push([id, lender]);
  }
  for (const [id, style] of borrowed) {
    const levels = abstracts.get(byStyle.get(style) ?? '');
    if (levels) abstracts.set(id, levels);
  }
  const lists = new Map<string, List>();
  for (const num of part ? children(part, 'num') : []) lists.set(num.attributes.numId ?? '', readList(num));
  return { abstracts, lists };
}

function readList(num: XmlElement): List {
  const list: List = { abstractId: child(num, 'abstractNumId')?.attributes.val ?? '', startOverrides: new Map(), levelOverrides: new Map() };
  for (const override of children(num, 'lvlOverride')) {
    const index = listLevel(override.attributes.ilvl);
    if (index === undefined) continue;
    const start = count(child(override, 'startOverride')?.attributes.val);
    if (start !== undefined) list.startOverrides.set(index, start);
    const lvl = child(override, 'lvl');
    if (lvl) list.levelOverrides.set(index, readLevel(lvl));
  }
  return list;
}

function readLevel(lvl: XmlElement): Level {
  return {
    start: count(child(lvl, 'start')?.attributes.val) ?? 1,
    format: child(lvl, 'numFmt')?.attributes.val ?? 'decimal',
    text: child(lvl, 'lvlText')?.attributes.val ?? '',
    restart: count(child(lvl, 'lvlRestart')?.attributes.val),
    legal: child(lvl, 'isLgl') !== undefined,
  };
}

function count(value: string | undefined): number | undefined {
  const number = Number(value ?? 'none');
  return Number.isInteger(number) && number >= 0 && number < 100000 ? number : undefined;
}

const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя';
const LATIN = 'abcdefghijklmnopqrstuvwxyz';

function formatCount(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letter(value, LATIN);
    case 'upperLetter':
      return letter(value, LATIN).toUpperCase();
    case 'russianLower':
      return letter(value, RUSSIAN);
    case 'russianUpper':
      return letter(value, RUSSIAN).toUpperCase();
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

/** Word repeats a letter after the alphabet's end: а, б … я, аа, бб. */
function letter(value: number, alphabet: string): string {
  if (value < 1) return String(value);
  return alphabet.charAt((value - 1) % alphabet.length).repeat(Math.min(20, Math.floor((value - 1) / alphabet.length) + 1));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'],
  [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [size, sign] of ROMAN) {
    while (rest >= size) {
      text += sign;
      rest -= size;
    }
  }
  return text;
}
