// Answers to «кто это?» that an import was given before, so that the same question is not asked twice; no name is kept with them.

import { sha256 } from '../codes-mode/sha256';

/** Setting that keeps them. It is personal: whoever has a list of names could try them, so a register without names does not have it. */
export const ANSWERED = 'imports.answered';

/** Answers by the mark of their question. */
export type Answered = Readonly<Record<string, string>>;

/** What a cell may hold, with room for the guard of the writer. */
const MOST = 40_000;

/** What is left of a question: 12 letters a–p that tell nothing by themselves. No digits, so that no mark looks like a telephone. */
export const markOf = (year: string, question: string): string => sha256(`${year}|${question}`).slice(0, 12).replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '');

export const readAnswered = (cell: string): Answered => Object.fromEntries(cell.split(';').map((part) => part.trim().split('=')).flatMap(([mark = '', answer = '']) => (answer === '' ? [] : [[mark, answer] as const])));

/** The cell with these answers added; the newest stand last, the oldest go when there are too many. */
export const withAnswered = (cell: string, given: Answered): string => {
  const kept = Object.entries(readAnswered(cell)).filter(([mark]) => given[mark] === undefined);
  const lines = [...kept, ...Object.entries(given)].map(([mark, answer]) => `${mark}=${answer}`);
  let length = lines.reduce((sum, line) => sum + line.length + 2, 0);
  while (length > MOST) length -= (lines.shift() ?? '').length + 2;
  return lines.join('; ');
};

/** Answers that a table begins with. `ask` tells the questions that are open with the given answers: an answer may raise others. */
export const answersBefore = (year: string, answered: Answered, ask: (answers: Readonly<Record<string, string>>) => readonly { id: string }[]): Record<string, string> => {
  let answers: Record<string, string> = {};
  for (;;) {
    const found = ask(answers).flatMap(({ id }) => {
      const answer = answers[id] === undefined ? answered[markOf(year, id)] : undefined;
      return answer === undefined ? [] : [[id, answer] as const];
    });
    if (found.length === 0) return answers;
    answers = { ...answers, ...Object.fromEntries(found) };
  }
};

/** The curator's answers as they are kept. */
export const answeredNow = (year: string, answers: Readonly<Record<string, string>>): Answered => Object.fromEntries(Object.entries(answers).map(([id, answer]) => [markOf(year, id), answer]));
