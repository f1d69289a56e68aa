// Entries that follow each other and say the same are shown as one line: answers arriving all day must not push the curator's work out of sight.

import type { JournalLine } from '../../src/actions/journal';

export interface Fold {
  /** Of the newest entry. */
  seq: number;
  title: string;
  /** Newest first; one entry stands for itself. */
  lines: JournalLine[];
}

/** What a run of such entries is called; the number is the sum of what each entry brought. */
const TITLES: { readonly [action: string]: (sum: number, entries: number) => string } = {
  'pull answers': (sum) => `Пришло ответов: ${sum}`,
  'issue batch': (sum) => `Составлено документов пачкой: ${sum}`,
  'enter number': (_sum, entries) => `Подписано документов: ${entries}`,
  'settle answer': (_sum, entries) => `Решено об ответах: ${entries}`,
};

/** The number that an entry's title tells: «Пришло ответов: 3, …», «Составлены документы (Сертификат): 20». */
const told = (title: string): number => Number(/:\s*(\d+)/.exec(title)?.[1] ?? 0);

/** Of this action only papers without a number are alike: every numbered order stands by itself. */
const SIGNED = 'Документ подписан';
const single = ({ action, title }: JournalLine): boolean => action === 'enter number' && title !== SIGNED;

const alike = (a: JournalLine, b: JournalLine): boolean => !single(a) && !single(b) && a.action === b.action && a.state === b.state && a.state !== 'begun' && a.when.slice(0, 10) === b.when.slice(0, 10);

/** Runs of one action on one day in one state; other entries stay as they are. */
export const folded = (lines: readonly JournalLine[]): Fold[] => {
  const folds: Fold[] = [];
  for (const line of lines) {
    const last = folds[folds.length - 1];
    const first = last?.lines[0];
    const titleOf = TITLES[line.action];
    if (last && first && titleOf && alike(first, line)) {
      last.lines.push(line);
      last.title = titleOf(last.lines.reduce((sum, { title }) => sum + told(title), 0), last.lines.length);
    } else folds.push({ seq: line.seq, title: line.title, lines: [line] });
  }
  return folds;
};
