/** A cell «Ответственные» -> the people, posts and bodies in it, one entry each, written as the document writes them. */
import type { Line } from './grid';
import { isOnePost, NAME_AT_START, startsRole } from './people-words';
import { endsOpen, joinText, plain, startsLower, tidy } from './text';

/** The post of a person by the surname, as far as the document says it beyond doubt. */
export type KnownPosts = ReadonlyMap<string, string>;

export function splitPeople(lines: readonly Line[], known: KnownPosts = new Map()): string[] {
  const parts = logicalLines(lines).flatMap(splitLine).map(cleanPart).filter((part) => part !== '');
  return joinNamesWithPosts(parts, known);
}

/** Learns who holds which post from cells that leave no doubt: «Петрова А. А. завуч», or a cell with one name and one post. */
export function learnPosts(cells: readonly (readonly Line[])[]): Map<string, string> {
  const posts = new Map<string, string>();
  for (const lines of cells) {
    const parts = logicalLines(lines).flatMap(splitLine).map(cleanPart).filter((part) => part !== '');
    for (const part of parts) {
      const { name, post } = nameAndPost(part);
      if (name !== null && post !== '' && isOnePost(post) && !posts.has(surname(name))) posts.set(surname(name), post);
    }
    const [first = '', second = ''] = parts;
    if (parts.length === 2 && isBareName(first) && isOnePost(second) && !posts.has(surname(first))) posts.set(surname(first), second);
  }
  return posts;
}

/**
 * One body, one spelling: where a document mostly begins its cells with a small letter («куратор программы»),
 * a capital elsewhere is no part of the name. One-word roles and lists inside a cell stay as they are written.
 */
export function unifySpelling(lists: string[][]): string[][] {
  const small = new Map<string, number>();
  const capital = new Map<string, number>();
  for (const list of lists) {
    for (const [at, entry] of list.entries()) {
      if (!startsLower(entry)) capital.set(lowerFirst(entry), (capital.get(lowerFirst(entry)) ?? 0) + 1);
      else if (at === 0) small.set(entry, (small.get(entry) ?? 0) + 1);
    }
  }
  return lists.map((list) => list.map((entry) => (entry.includes(' ') && (small.get(lowerFirst(entry)) ?? 0) > (capital.get(lowerFirst(entry)) ?? 0) ? lowerFirst(entry) : entry)));
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Paragraphs are separate entries; a wrapped line belongs to the one before it. */
function logicalLines(lines: readonly Line[]): string[] {
  const result: string[] = [];
  for (const line of lines) {
    const text = line.text.replace(/^[-–—•●▪*]\s*/, '').replace(/^\d{1,2}[.)]\s*(?=\D)/, '');
    const last = result[result.length - 1];
    const goesOn = last !== undefined && !/[;.]$/.test(last) && ((startsLower(text) && !startsRole(text)) || (endsOpen(last) && !last.endsWith(',')));
    if (last !== undefined && goesOn) result[result.length - 1] = joinText(last, text);
    else if (text !== '') result.push(text);
  }
  return result;
}

/** Commas, semicolons and ends of sentences divide; quotation marks and brackets hold together. */
function splitLine(line: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (let at = 0; at < line.length; at++) {
    const char = line[at] ?? '';
    if (char === '«' || char === '(') depth++;
    if ((char === '»' || char === ')') && depth > 0) depth--;
    const divides = depth === 0 && (char === ';' || (char === ',' && !goesOnAfterComma(line.slice(at + 1))) || (char === '.' && endsSentence(part, line.slice(at + 1))));
    if (divides) {
      parts.push(part);
      part = '';
    } else part += char;
  }
  return [...parts, part];
}

/** «отдел воспитания, дополнительного образования»: an adjective in an oblique case starts no entry of its own. */
function goesOnAfterComma(rest: string): boolean {
  const first = plain(rest).split(' ')[0] ?? '';
  return first === 'и' || (first.length > 4 && /(ого|ому|ыми|ими|ых|их|ой)$/.test(first));
}

/** A dot after a whole word and before a capital: not after initials or a shortened word. */
function endsSentence(before: string, after: string): boolean {
  return /[а-яё]{5,}\)?$/i.test(before) && /^\s*[А-ЯЁ]/.test(after);
}

function cleanPart(part: string): string {
  const text = tidy(part.replace(/([А-ЯЁ])\.{2,}/g, '$1.').replace(/\.{2,}/g, '.').replace(/\s+([.,])/g, '$1'));
  const bare = text.replace(/^[\s,;.–—-]+/, '').replace(/[\s,;]+$/, '');
  // The dot belongs to initials and to shortened words.
  return /(^|[^а-яё])([А-ЯЁ]|др|пр|т\.\s?[дп])\.$/i.test(bare) ? bare : bare.replace(/[.\s]+$/, '');
}

function joinNamesWithPosts(parts: readonly string[], known: KnownPosts): string[] {
  const result: string[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? '';
    const next = parts[at + 1];
    const { name, post } = nameAndPost(part);
    if (name !== null && post !== '' && startsRole(post)) result.push(`${name}, ${post}`);
    else if (next !== undefined && isBareName(part) && isOnePost(next) && !contradicts(part, next, known)) {
      result.push(`${part}, ${next}`);
      at++;
    } else result.push(part);
  }
  return result;
}

/** «Петрова А. А., директор, …» is a list where Петрова is known as somebody else and another is the director. */
function contradicts(name: string, post: string, known: KnownPosts): boolean {
  const own = known.get(surname(name));
  if (own === undefined || samePost(own, post)) return false;
  return [...known].some(([other, theirs]) => other !== surname(name) && samePost(theirs, post));
}

function samePost(first: string, second: string): boolean {
  return postStem(first) === postStem(second);
}

function postStem(post: string): string {
  return plain(post).replace(/[^а-я]/g, '').slice(0, 6);
}

function nameAndPost(part: string): { name: string | null; post: string } {
  const name = NAME_AT_START.exec(part)?.[0];
  if (name === undefined) return { name: null, post: '' };
  return { name: name.trim(), post: part.slice(name.length).replace(/^[\s,.–—-]+/, '') };
}

function isBareName(part: string): boolean {
  const { name, post } = nameAndPost(part);
  return name !== null && post === '';
}

function surname(name: string): string {
  const word = name.split(/[\s.]+/).find((piece) => piece.length > 1) ?? name;
  return plain(word);
}
