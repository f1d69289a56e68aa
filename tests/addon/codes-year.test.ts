// A whole year in a register without names; then every byte that «Google» holds is searched for the school's people.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Workspace } from '../../local/host';
import { codedImport, codesOf, unsentChanges, emptyKey, factsOf, namesOfCodes, nextKey, withPeople, type KeyFile } from '../../src/programme/codes-mode';
import { planPeopleImport, recogniseColumns, withoutDeclined, type ImportRole } from '../../src/programme/people';
import type { Person } from '../../src/programme/records';
import { readTableFile } from '../../src/readers';
import { documentWithNames } from '../../sidebar/codes-mode/print-document';
import { everythingIn, foundIn, textsOfDocx } from './everything';
import { answer, created } from './questionnaires-school';
import { acceptMentors, call, demoFile, emptySchool, fillSettings, proposals, records, value, wantedOf, YEAR } from './school';

jest.setTimeout(240_000);

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'codes-year-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const built = process.env['ADDON_DIST'] === undefined ? {} : { dist: process.env['ADDON_DIST'] };

let ws: Workspace;
let key: KeyFile = emptyKey('register-of-the-year', 'salt', 'МБОУ СОШ № 14');
let day = 0;
const request = (): string => `year-${++day}`;

/** The browser's part of an import: reads the file, plans with the names of the key, sends what may be sent, keeps the names. */
const importByBrowser = (role: ImportRole, bytes: Uint8Array): number => {
  const read = readTableFile('table.csv', bytes);
  if (!read.ok) throw new Error(read.message);
  const rows = read.sheets[0]?.rows ?? [];
  const { columns, headerRow } = recogniseColumns(rows, role);
  const register = value(call(ws, 'peopleForImport'));
  const people = register.people.map((p): Person => ({ ...p, ...key.people[p.code] }));
  const plan = planPeopleImport({ rows, columns, headerRow, role, year: register.year, today: register.today, register: { ...register, people } });
  const made = codedImport(withoutDeclined(plan, new Set(unsentChanges(plan, new Set()))), role, register.today, new Set());
  if (made.rows.length === 0) return 0;
  const { codes } = value(call(ws, 'importCoded', request(), { role, rows: made.rows, people: people.length }));
  key = nextKey(withPeople(key, namesOfCodes(made, codes)), register.today);
  value(call(ws, 'noteKey', request(), factsOf(key)));
  return codes.length;
};

const SCHOOL = { 'school.full': 'Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 14»', 'school.place': 'г. Ольховогорск' };
const STAFF = { 'director.last': 'Орешкин', 'director.first': 'Виктор', 'director.middle': 'Павлович', 'director.email': 'direktor@school14.example', 'curator.last': 'Берёзкина', 'curator.first': 'Светлана', 'curator.middle': 'Николаевна' };

beforeAll(() => {
  ws = emptySchool({ folder, ...built });
  for (let done = 0, next = 'x'; next !== '';) ({ done, next } = value(call(ws, 'setUpStep', done)));
  value(call(ws, 'finishSetUp', 'set-up', { school: 'МБОУ СОШ № 14', year: YEAR, law: { choice: 'коды', post: 'директор', name: 'Орешкин Виктор Павлович' } }));
  key = { ...key, settings: STAFF };
});

test('set up without names from the first line on', () => {
  expect(value(call(ws, 'codesMode'))).toMatchObject({ mode: 'коды', people: 0 });
  fillSettings(ws, SCHOOL);
});

test('the class lists come in as codes, twice the same is nothing new', () => {
  expect(importByBrowser('mentor', demoFile('наставники.csv'))).toBe(40);
  expect(importByBrowser('mentee', demoFile('наставляемые.csv'))).toBeGreaterThan(100);
  const before = codesOf(key).length;
  expect(records(ws, 'Люди')).toHaveLength(before);
  expect(importByBrowser('mentor', demoFile('наставники.csv'))).toBe(0);
  expect(codesOf(key)).toHaveLength(before);
  acceptMentors(ws);
});

test('consents are accepted by codes', () => {
  const codes = records(ws, 'Люди').map((p) => ({ code: p['code'] ?? '', signedBy: p['signer'] === 'сам' ? 'сам' as const : 'родитель' as const, ownMark: p['ageBand'] === '14–17' }));
  expect(value(call(ws, 'acceptConsents', request(), { purpose: 'обработка', given: '2026-11-18', until: '2027-08-31', document: 'папка 3', papers: codes })).accepted).toBe(codes.length);
});

test('a questionnaire asks the code, and its answers find their people', () => {
  const made = created(ws, 'mentee pupil');
  const pupils = records(ws, 'Наставляемые').filter((row) => row['category'] === 'обучающийся').slice(0, 3).map((row) => row['code'] ?? '');
  for (const code of pupils) expect(answer(ws, made, { 'who.code': code, class: '7А', topics: ['спорт'], request: 'хочу подтянуть оценки', met: 'нет', consent: 'да' })).toMatchObject({ ok: true });
  call(ws, 'pullAnswers');
  expect(records(ws, 'Ответы').filter((row) => row['state'] === 'принят').map((row) => row['code'])).toEqual(pupils);
  expect(value(call(ws, 'previewReminders', made.id)).codes).toEqual([]);
  value(call(ws, 'closeQuestionnaire', request(), made.id));
});

test('decisions, pairs, an order, its number, a second order undone', () => {
  const { pairs } = proposals(ws);
  expect(pairs.length).toBeGreaterThan(50);
  const first = pairs[0];
  if (!first) throw new Error('no pairs');
  value(call(ws, 'saveDecision', request(), { kind: 'закрепить', mentor: first.mentor, mentee: first.mentee, by: 'куратор', rank: '', reason: 'давно занимаются вместе', lifted: false }));
  // A reason with a name is not written.
  expect(call(ws, 'saveDecision', request(), { kind: 'запретить', mentor: first.mentor, mentee: first.mentee, by: 'куратор', rank: '', reason: 'мама, Воронова Ольга Игоревна, против', lifted: false })).toMatchObject({ ok: false, code: 'personal data' });
  value(call(ws, 'approvePairs', request(), wantedOf(pairs), []));
  const placed = new Set(records(ws, 'Люди').filter((p) => p['class'] !== '' || p['post'] !== '').map((p) => p['code']));
  const ids = records(ws, 'Пары').filter((p) => placed.has(p['mentor']) && placed.has(p['mentee'])).map((p) => p['id'] ?? '');
  // A letter would need an address: none is taken.
  expect(call(ws, 'issueOrder', request(), ids.slice(0, 40), 'direktor@school14.example')).toMatchObject({ ok: false, code: 'personal data' });
  const { document } = value(call(ws, 'issueOrder', request(), ids.slice(0, 40), ''));
  value(call(ws, 'enterNumber', request(), { document, number: '71-б', date: '2026-11-20', overwrite: true }));
  const second = call(ws, 'issueOrder', request(), ids.slice(40, 45), '');
  value(second);
  if (second.ok) value(call(ws, 'undoEntry', request(), second.seq));
  expect(records(ws, 'Документы').map((d) => d['state'])).toEqual(['подписан', 'отозван']);
  expect(ws.mails.sent).toHaveLength(0);
});

test('the filed order holds codes, the printed one names', () => {
  const document = records(ws, 'Документы')[0]?.['id'] ?? '';
  const filed = textsOfDocx(Buffer.from(value(call(ws, 'documentFile', document)).base64, 'base64'));
  const printed = documentWithNames(value(call(ws, 'printingMaterial', document)), key);
  if (!printed.ok) throw new Error(printed.message);
  const named = textsOfDocx(Buffer.from(printed.base64, 'base64'));
  const pair = records(ws, 'Пары').find((p) => p['state'] === 'в приказе');
  const mentor = key.people[pair?.['mentor'] ?? ''];
  expect(filed).toContain(pair?.['mentor']);
  expect(filed).not.toContain(mentor?.last);
  expect(named).toContain(`${mentor?.last} ${mentor?.first} ${mentor?.middle}`);
  expect(named).toContain('Орешкин');
  expect(named).not.toContain(`код\u00a0${pair?.['mentor']}`);
});

test('people change: one more comes by telephone, one leaves, one is confirmed', () => {
  const { codes } = value(call(ws, 'importCoded', request(), { role: 'mentee', people: records(ws, 'Люди').length, rows: [{ code: '', person: { class: '9В', kind: 'обучающийся', ageBand: '14–17', signer: 'родитель', bandChanges: '2029-05' }, role: { topics: 'физика', consent: 'да' } }] }));
  key = nextKey(withPeople(key, { [codes[0] ?? '']: { last: 'Чернобурова', first: 'Милана', phone: '+7 (900) 123-45-67' } }), '2026-11-20');
  value(call(ws, 'noteKey', request(), factsOf(key)));
  value(call(ws, 'confirmPeople', request(), codesOf(key).slice(0, 5)));
  expect(value(call(ws, 'journalLines', 100)).map((line) => line.who)).toEqual(value(call(ws, 'journalLines', 100)).map(() => 'куратор'));
});

test('the home, the cards and the lists answer, and nothing looks like a name', () => {
  expect(call(ws, 'home')).toMatchObject({ state: 'ready', mode: 'коды' });
  for (const line of call(ws, 'home').attention) expect(line.id).not.toBe('suspects');
  expect(value(call(ws, 'suspectCells'))).toEqual([]);
  expect(value(call(ws, 'personalLinks', records(ws, 'Анкеты')[0]?.['id'] ?? '', codesOf(key).slice(0, 2))).people).toHaveLength(2);
});

/** Names that are everyday words as well would be found in any text. */
const EVERYDAY = /^(вера|надежда|любовь|роман|слава|роза|мира|света|марта|утренняя|зорянский|весна|полина)$/i;

test('Google holds no name, address or number of anybody', () => {
  ws.close();
  const people = Object.values(key.people);
  const parts = people.flatMap((p) => [p.last, p.first, p.middle, ...p.parent.split(' '), p.email, p.phone, p.parentContact]);
  const needles = [...new Set([...parts, ...Object.values(STAFF)])].filter((part) => part.length > 3 && !EVERYDAY.test(part));
  expect(needles.length).toBeGreaterThan(400);
  const all = everythingIn(folder);
  expect(all.map(([where]) => where).filter((where) => where.includes('word/document.xml')).length).toBeGreaterThan(0);
  expect(foundIn(all, needles).slice(0, 20)).toEqual([]);
});
