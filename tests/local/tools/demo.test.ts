// The ready demonstration: what a visitor finds in it, and that its register is sound.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT, call, records, value } from '../../addon/school';
import type { Workspace, WorkspaceOptions } from '../../../local/host';

const { createWorkspace } = require(path.join(ROOT, 'out/workspace.cjs')) as { createWorkspace: (options?: WorkspaceOptions) => Workspace };

let parent: string;
let ws: Workspace;
beforeAll(() => {
  parent = fs.mkdtempSync(path.join(os.tmpdir(), 'register-demo-'));
  const folder = path.join(parent, 'demo');
  fs.cpSync(path.join(ROOT, 'out/demo'), folder, { recursive: true });
  ws = createWorkspace({ folder, now: '2026-11-20T10:00:00+03:00', user: 'curator@school14.example', dist: path.join(ROOT, 'dist') });
});
afterAll(() => {
  ws.close();
  fs.rmSync(parent, { recursive: true, force: true });
});

const states = (title: string): { [state: string]: number } => {
  const found: { [state: string]: number } = {};
  for (const { state = '' } of records(ws, title)) found[state] = (found[state] ?? 0) + 1;
  return found;
};

test('every sheet that the add-on fills has something to show', () => {
  expect(records(ws, 'Наставники')).toHaveLength(40);
  expect(records(ws, 'Наставляемые')).toHaveLength(120);
  expect(states('Пары')).toEqual({ 'в приказе': 34, 'утверждена': 8 });
  expect(states('Дорожная карта')).toEqual({ 'сделано': 11, 'идёт': 2, 'не начато': 5 });
  expect(records(ws, 'Документы').map(({ number, date }) => [number, date])).toEqual([['71-б', '15.10.2026'], ['', '']]);
  expect(ws.mails.sent.map((mail) => mail.to)).toEqual([['director@school14.example'], ['director@school14.example']]);
});

test('rows typed by hand have their ids and belong to pairs; words are those of the lists', () => {
  const meetings = records(ws, 'Встречи');
  const pairs = new Set(records(ws, 'Пары').map((pair) => pair['id']));
  expect(meetings).toHaveLength(8);
  expect(meetings.every((meeting) => meeting['id'] !== '' && pairs.has(meeting['pair'] ?? ''))).toBe(true);
  const words = records(ws, 'Справочники').flatMap((row) => Object.values(row));
  expect(meetings.flatMap(({ kind = '', format = '' }) => [kind, format]).filter((word) => !words.includes(word))).toEqual([]);
});

test('nothing is left to repair and no errand is open', () => {
  expect(value(call(ws, 'previewRepair'))).toEqual([]);
  expect(call(ws, 'home').attention.map((line) => line.id)).toEqual(['remarks', 'no consent', 'consents soon', 'candidates', 'no entry', 'unpaired', 'to order', 'no number']);
});
