// The scanner over a labelled set: half of it was looked at when the rules were written, half was not.

import fs from 'node:fs';
import path from 'node:path';
import { findPersonal } from '../../../src/programme/codes-mode';

interface Line {
  text: string;
  wanted: ReadonlySet<string>;
}

const linesOf = (name: string): Line[] => fs.readFileSync(path.join(__dirname, 'texts', name), 'utf8').split('\n').filter((line) => line !== '').map((line) => {
  const [label, text] = line.split('\t') as [string, string];
  return { text, wanted: new Set(label === '-' ? [] : label.split(',')) };
});

interface Score {
  lines: number;
  right: number;
  falseAlarms: string[];
  missed: string[];
  /** Of the findings said to be sure. */
  sure: number;
  sureWrong: string[];
  sureOfPersonal: number;
}

const score = (lines: readonly Line[]): Score => {
  const result: Score = { lines: lines.length, right: 0, falseAlarms: [], missed: [], sure: 0, sureWrong: [], sureOfPersonal: 0 };
  for (const { text, wanted } of lines) {
    const found = findPersonal(text);
    for (const { kind, sure } of found) {
      if (wanted.has(kind)) result.right++;
      else result.falseAlarms.push(`${kind}: ${text}`);
      if (!sure) continue;
      result.sure++;
      if (!wanted.has(kind)) result.sureWrong.push(text);
    }
    for (const kind of wanted) if (!found.some((f) => f.kind === kind)) result.missed.push(`${kind}: ${text}`);
    if (wanted.size > 0 && found.some((f) => f.sure)) result.sureOfPersonal++;
  }
  return result;
};

const told = ({ right, falseAlarms, missed, sure, sureWrong }: Score): string =>
  `precision ${(100 * right / (right + falseAlarms.length)).toFixed(1)} %, recall ${(100 * right / (right + missed.length)).toFixed(1)} %, sure ${sure} (wrong ${sureWrong.length})`;

const show = (name: string, result: Score): void => {
  if (process.env['SHOW'] !== undefined) process.stdout.write(`${name}: ${told(result)}\n  false: ${result.falseAlarms.join('\n         ')}\n  missed: ${result.missed.join('\n          ')}\n  sure of ${result.sureOfPersonal} personal lines\n`);
};

describe('names, addresses and numbers in school texts', () => {
  test('the set is large enough and has both kinds', () => {
    const all = [...linesOf('learned.tsv'), ...linesOf('held-out.tsv')];
    expect(all.length).toBeGreaterThanOrEqual(300);
    expect(all.filter((line) => line.wanted.size === 0).length).toBeGreaterThanOrEqual(150);
  });

  test('the half that the rules were written by', () => {
    const result = score(linesOf('learned.tsv'));
    show('learned', result);
    expect(result.falseAlarms.length).toBeLessThanOrEqual(1);
    expect(result.missed.length).toBeLessThanOrEqual(1);
    expect(result.sureWrong).toEqual([]);
  });

  test('the half that the rules have not seen', () => {
    const result = score(linesOf('held-out.tsv'));
    show('held-out', result);
    expect(result.right / (result.right + result.falseAlarms.length)).toBeGreaterThan(0.9);
    expect(result.right / (result.right + result.missed.length)).toBeGreaterThan(0.9);
    expect(result.sureWrong.length).toBeLessThanOrEqual(1);
  });

  test('is quick enough for every cell of a register', () => {
    // 5,000 long answers are read before a person notices; counted here only that nothing explodes on a hostile text.
    expect(findPersonal(`${'А'.repeat(20000)} ${'8 '.repeat(10000)} ${'а@'.repeat(5000)}`)).toEqual(expect.any(Array));
  });
});
