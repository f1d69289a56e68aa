// A register ten times as large costs not one service call more, and opening the panel reads each sheet at most once.

import { touching, walk, type Measured } from './actions';

/** Measured actions that go through several doors, each of which is an execution of its own. */
const EXECUTIONS: { [action: string]: number } = { 'set up': Infinity, 'accept mentors': 2 };

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

test('an order with its file and its letter stays within its measure of calls', () => {
  const order = of(large, 'issue an order on 20 pairs');
  expect(order.byMethod['MailApp.sendEmail']).toBe(1);
  expect(order.byMethod['Drive.Files.create']).toBe(1);
  expect(order.calls).toBeLessThanOrEqual(81);
  expect(touching(order)).toBeLessThanOrEqual(47);
  // Listed a moment ago, it has no file of an earlier attempt to look for.
  expect(order.byMethod['Drive.Files.list']).toBeUndefined();
});

test('what one execution has asked once it does not ask again', () => {
  for (const { action, byMethod } of large) {
    const asked = ['SpreadsheetApp.getActiveSpreadsheet', 'SpreadsheetApp.Spreadsheet.getSpreadsheetTimeZone', 'Session.getActiveUser'].filter((method) => (byMethod[method] ?? 0) > (EXECUTIONS[action] ?? 1));
    expect([action, asked]).toEqual([action, []]);
  }
});

test('opening the panel reads each of its sheets at most once', () => {
  const { byMethod } = of(large, 'open the panel');
  const reads = Object.entries(byMethod).filter(([method]) => /\.(getSheetValues|getValues|getDisplayValues|getFormulas|getRichTextValues|getNotes)$/.test(method));
  const sheets = byMethod['SpreadsheetApp.Sheet.getName'] ?? 0;
  expect(sheets).toBeGreaterThan(10);
  // «Обзор» holds formulas only and is not read at all.
  expect(reads.reduce((sum, [, n]) => sum + n, 0)).toBeLessThanOrEqual(sheets - 1);
});
