// A school for whole-add-on tests: the built add-on over the local workspace, set up and filled by its own doors.

import fs from 'node:fs';
import path from 'node:path';
import type { Workspace, WorkspaceOptions } from '../../local/host';
import { planPeopleImport, recogniseColumns, type Answer, type ImportRole } from '../../src/programme/people';
import { Plan, propose } from '../../src/programme/pairing';
import { readTableFile } from '../../src/readers';
import type * as addon from '../../src/addon';
import { keptSchool } from '../school-store';

export const ROOT = path.resolve(__dirname, '../..');
export const YEAR = '2026/2027';

const DIST = path.join(ROOT, 'dist');

type Doors = typeof addon;

// The product that people get is the bundle, so that is what these tests run.
const { createWorkspace } = require(path.join(ROOT, 'out/workspace.cjs')) as { createWorkspace: (options?: WorkspaceOptions) => Workspace };

/** Calls a door of the add-on with its types. */
export const call = <D extends keyof Doors>(ws: Workspace, door: D, ...args: Parameters<Doors[D]>): ReturnType<Doors[D]> => ws.run(door, ...args) as ReturnType<Doors[D]>;

/** An answer that must have succeeded. */
export const value = <T>(answer: { ok: true; value: T } | { ok: false; message: string; details: unknown }): T => {
  if (!answer.ok) throw new Error(`${answer.message} ${JSON.stringify(answer.details)}`);
  return answer.value;
};

export const emptySchool = (options: WorkspaceOptions = {}): Workspace => {
  const ws = createWorkspace({ now: '2026-11-20T07:00:00Z', user: 'curator@school14.example', dist: DIST, ...options });
  ws.open();
  return ws;
};

/** Brings an empty table to a register that is set up. */
export const setUp = (ws: Workspace): void => {
  for (let done = 0, next = 'x'; next !== '';) ({ done, next } = value(call(ws, 'setUpStep', done)));
  value(call(ws, 'finishSetUp', 'set-up', { school: 'МБОУ СОШ № 14', year: YEAR }));
};

/** A workspace in the state in which `make` leaves an empty one; it is made once for a build, under its name. */
export const schoolKept = (name: string, make: (ws: Workspace) => void, { folder, ...options }: WorkspaceOptions = {}): Workspace => {
  const kept = keptSchool(name, options.dist ?? DIST, (place) => {
    const ws = emptySchool({ ...(options.dist === undefined ? {} : { dist: options.dist }), folder: place });
    make(ws);
    ws.close();
  });
  if (folder === undefined) return emptySchool({ ...options, from: kept });
  fs.cpSync(kept, folder, { recursive: true });
  return emptySchool({ ...options, folder });
};

export const setUpSchool = (options: WorkspaceOptions = {}): Workspace => schoolKept('set up', setUp, options);

export const demoFile = (name: string): Uint8Array => new Uint8Array(fs.readFileSync(path.join(ROOT, 'local/demo', name)));

/** What the dialog would send for this file, planned over the register as it is. */
export const tableOf = (ws: Workspace, role: ImportRole, bytes: Uint8Array, answers: { [question: string]: Answer } = {}) => {
  const read = readTableFile('table.csv', bytes);
  if (!read.ok) throw new Error(read.message);
  const rows = read.sheets[0]?.rows ?? [];
  const { columns, headerRow } = recogniseColumns(rows, role);
  const register = value(call(ws, 'peopleForImport'));
  const plan = planPeopleImport({ rows, columns, headerRow, role, year: register.year, today: register.today, register, answers });
  return { table: { rows, columns, headerRow, role, answers, expected: plan.counts }, plan };
};

/** Accepts every mentor of the year: imported ones are candidates, and only accepted ones are paired. */
export const acceptMentors = (ws: Workspace, request = 'accept-mentors'): void => {
  const codes = value(call(ws, 'selection')).lines.map((line) => line.code);
  if (codes.length > 0) value(call(ws, 'decideMentors', request, { codes, verdict: 'принят', interview: '', assessment: '', reason: 'Приняты списком', partnerConsent: '' }));
};

/** The files of the demo school as they come in: every mentor is a candidate. */
export const importDemoCandidates = (ws: Workspace): void => {
  value(call(ws, 'importPeople', 'demo-mentors', tableOf(ws, 'mentor', demoFile('наставники.csv')).table));
  value(call(ws, 'importPeople', 'demo-mentees', tableOf(ws, 'mentee', demoFile('наставляемые.csv')).table));
};

export const importDemoPeople = (ws: Workspace): void => {
  importDemoCandidates(ws);
  acceptMentors(ws);
};

export const proposals = (ws: Workspace) => {
  const { participants, rules, decisions, pairs } = value(call(ws, 'matching'));
  return propose(new Plan({ participants, rules, decisions, pairs, openness: 'не трогать' }));
};

export const wantedOf = (pairs: ReturnType<typeof proposals>['pairs']) => pairs.map(({ mentor, mentee, form, topic, fit }) => ({ mentor, mentee, form, topic, reason: fit.forMentee.join('; ') }));

const FACTS: { [key: string]: string } = {
  'school.full': 'Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 14»', 'school.place': 'г. Ольховогорск',
  'director.last': 'Орешкин', 'director.first': 'Виктор', 'director.middle': 'Павлович', 'director.email': 'director@school14.example',
  'curator.last': 'Берёзкина', 'curator.first': 'Светлана', 'curator.middle': 'Николаевна', 'curator.post': 'заместитель директора по учебно-воспитательной работе',
};

/** The curator fills in «Настройки» by hand. */
export const fillSettings = (ws: Workspace, facts: { [key: string]: string } = FACTS): void => {
  const sheet = ws.workbook.getSheetByName('Настройки');
  if (!sheet) throw new Error('no settings');
  const keys = sheet.values({ row: 0, column: 0, rows: sheet.lastRow(), columns: 1 });
  keys.forEach(([key], row) => { if (typeof key === 'string' && facts[key] !== undefined) ws.person.edit('Настройки', `C${row + 1}`, facts[key]); });
};

/** Shown cells of a sheet below the headings, as records by hidden key. */
export const records = (ws: Workspace, title: string): { [column: string]: string }[] => {
  const sheet = ws.workbook.getSheetByName(title);
  if (!sheet) return [];
  const shown = sheet.display({ row: 0, column: 0, rows: sheet.lastRow(), columns: sheet.lastColumn() });
  const keys = (shown[0] ?? []).map((k) => k.split('.')[1] ?? k);
  return shown.slice(2).filter((row) => row[0] !== '').map((row) => Object.fromEntries(keys.map((k, i) => [k, row[i] ?? ''])));
};
