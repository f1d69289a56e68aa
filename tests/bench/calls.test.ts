// A register ten times as large costs not one service call more, and opening the panel reads each sheet at most once.

import { walk, type Measured } from './actions';

let small: Measured[];
let large: Measured[];
beforeAll(() => {
  small = walk(50);
  large = walk(500);
});

const callsOf = (walked: Measured[]): { [action: string]: number } => Object.fromEntries(walked.map((m) => [m.action, m.calls]));
const of = (walked: Measured[], action: string): Measured => {
  const found = walked.find((m) => m.action === action);
  if (!found) throw new Error(`No action ${action}`);
  return found;
};

test('service calls of every action are the same with 50 and with 500 people', () => {
  expect(callsOf(large)).toEqual(callsOf(small));
  expect(small.every((m) => m.calls > 0)).toBe(true);
});

test('no action reads or writes cell by cell', () => {
  for (const { action, byMethod } of large) {
    const single = Object.entries(byMethod).filter(([method]) => /\.(getValue|setValue|appendRow|getFormula|getDisplayValue)$/.test(method));
    expect([action, single]).toEqual([action, []]);
  }
});

test('opening the panel reads each of its sheets at most once', () => {
  const { byMethod } = of(large, 'open the panel');
  const reads = Object.entries(byMethod).filter(([method]) => /\.(getValues|getDisplayValues|getFormulas|getRichTextValues|getNotes)$/.test(method));
  const sheets = byMethod['SpreadsheetApp.Sheet.getName'] ?? 0;
  expect(sheets).toBeGreaterThan(10);
  // «Обзор» holds formulas only and is not read at all.
  expect(reads.reduce((sum, [, n]) => sum + n, 0)).toBeLessThanOrEqual(sheets - 1);
});
