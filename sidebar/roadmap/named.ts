// Names in a roadmap that goes into a register without names: which rows hold them, and what may stand there instead.

import { nameTaker, surelyPersonal, type KeyFile } from '../../src/programme/codes-mode';
import type { RoadmapReading } from '../../src/programme/roadmap';
import { cellText, withCell, type Cell, type Line } from './reading';

/** One text that names somebody, with all the rows that say it. */
export interface NamedText {
  text: string;
  /** Heading of its column. */
  column: string;
  cell: Cell;
  /** Numbers of rows as the table shows them, from 1. */
  lines: number[];
  /** Post or code that may stand instead; none = the curator writes it. */
  offers: string[];
}

const COLUMNS: readonly (readonly [cell: Cell, title: string])[] = [
  ['responsible', 'Ответственные'], ['documents', 'Документы'], ['stage', 'Этап'], ['substage', 'Подэтап'], ['activity', 'Мероприятие'], ['content', 'Содержание'], ['deadlineText', 'Срок'],
];

/** In a list each entry is a text of its own, elsewhere the whole cell is one. */
const textsOf = (line: Line, cell: Cell): string[] => {
  const text = cellText(line.row, cell);
  return cell === 'responsible' || cell === 'documents' ? text.split('\n') : [text];
};

const surname = (name: string): string => /\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)*/u.exec(name)?.[0] ?? '';

/** «Берёзкина С. Н., заместитель директора» says the post itself. */
const postBeside = (text: string): string => text.split(/[,;()–—]| - /).map((part) => part.trim()).filter((part) => part.length > 3 && surelyPersonal(part) === null && !/\p{Lu}\./u.test(part)).join(', ');

/** Every text of the rows that surely names somebody, the most frequent first. Posts are told by the text and by the document's own list of the working group, codes by the open key. */
export const namedTexts = (lines: readonly Line[], workingGroup: RoadmapReading['workingGroup'], key: KeyFile | null): NamedText[] => {
  const taker = nameTaker(Object.entries(key?.people ?? {}).map(([code, { last = '', first = '', middle = '', parent = '' }]) => ({ code, last, first, middle, parent })));
  const found = new Map<string, NamedText>();
  lines.forEach((line, i) => {
    for (const [cell, column] of line.dropped ? [] : COLUMNS) {
      for (const text of textsOf(line, cell)) {
        if (surelyPersonal(text) === null) continue;
        const known = found.get(`${cell}|${text}`);
        if (known) {
          known.lines.push(i + 1);
          continue;
        }
        const posts = workingGroup.filter(({ name, post }) => post !== '' && surname(name) !== '' && text.includes(surname(name))).map(({ post }) => post);
        const offers = [...new Set([postBeside(text), ...posts, taker.coded(text)])].filter((offer) => offer !== '' && offer !== text && surelyPersonal(offer) === null);
        found.set(`${cell}|${text}`, { text, column, cell, lines: [i + 1], offers });
      }
    }
  });
  return [...found.values()].sort((a, b) => b.lines.length - a.lines.length);
};

/** The rows with this text replaced wherever its column has it. */
export const withReplaced = (lines: readonly Line[], { cell, text }: Pick<NamedText, 'cell' | 'text'>, instead: string): Line[] => lines.map((line) => {
  const texts = textsOf(line, cell);
  return line.dropped || !texts.includes(text) ? line : { ...line, row: withCell(line.row, cell, texts.map((one) => (one === text ? instead : one)).join('\n')) };
});
