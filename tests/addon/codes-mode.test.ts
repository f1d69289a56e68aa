// The codes mode through the add-on's doors: conversion and back, interrupted and gone on with, the guard, the coded import.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Workspace } from '../../local/host';
import { emptyKey, factsOf, nextKey, type CodedRow, type KeyFile, type KeyPerson } from '../../src/programme/codes-mode';
import { call, emptySchool, fillSettings, importDemoPeople, proposals, records, setUpSchool, value, wantedOf } from './school';
import { everythingIn, foundIn } from './everything';
import { peopledSchool } from './questionnaires-school';

const room = fs.mkdtempSync(path.join(os.tmpdir(), 'codes-'));
afterAll(() => fs.rmSync(room, { recursive: true, force: true }));

/** Another build of the add-on may be named while several go on. */
const built = process.env['ADDON_DIST'] === undefined ? {} : { dist: process.env['ADDON_DIST'] };

/** A school that worked with names: people, pairs, an order with its letter. */
const schoolWithNames = (folder: string): Workspace => {
  const ws = setUpSchool({ folder, ...built });
  importDemoPeople(ws);
  fillSettings(ws);
  value(call(ws, 'approvePairs', 'pairs', wantedOf(proposals(ws).pairs), []));
  const placed = new Set(records(ws, 'Люди').filter((p) => p['class'] !== '' || p['post'] !== '').map((p) => p['code']));
  value(call(ws, 'issueOrder', 'order', records(ws, 'Пары').filter((p) => placed.has(p['mentee']) && placed.has(p['mentor'])).map((p) => p['id'] ?? ''), 'director@school14.example'));
  call(ws, 'runErrands');
  return ws;
};

/** The same workspace opened anew. */
const setUpAgain = (folder: string): Workspace => {
  const ws = emptySchool({ folder, ...built });
  return ws;
};

const keyFrom = (ws: Workspace, before: KeyFile = emptyKey('register-1', 'salt-1', 'МБОУ СОШ № 14')): KeyFile => {
  const { material } = value(call(ws, 'conversionPreview'));
  return nextKey({ ...before, people: material.people as { [code: string]: KeyPerson }, settings: material.settings, declensions: material.declensions, texts: material.texts }, '2026-11-20');
};
const sentOf = (key: KeyFile) => ({ facts: factsOf(key), people: { ...key.people }, settings: { ...key.settings }, declensions: [...key.declensions], texts: [...key.texts] });

const convert = (ws: Workspace, key: KeyFile, from = 0): string[] => {
  const notes: string[] = [];
  for (let done = from, next = 'x'; next !== '';) {
    const step = value(call(ws, 'convertStep', done, sentOf(key)));
    ({ done, next } = step);
    notes.push(...step.notes);
    if (notes.length > 30) throw new Error(notes.join('\n'));
  }
  return notes;
};

const peopleBefore = (ws: Workspace) => records(ws, 'Люди');

/** Parts of names longer than three letters, addresses and numbers of a school. */
const needlesOf = (people: readonly { [column: string]: string }[]): string[] => {
  const parts = people.flatMap((p) => [p['last'], p['parent']?.split(' ')[0], p['email'], p['phone']]);
  return [...new Set(parts.filter((part): part is string => part !== undefined && part.length > 3))];
};

/** Letter of a column of a sheet, by its hidden key. */
const letterOf = (ws: Workspace, sheet: string, key: string): string => {
  const cells = ws.person.sheet(sheet);
  return String.fromCharCode(65 + (cells.values({ row: 0, column: 0, rows: 1, columns: cells.lastColumn() })[0] ?? []).indexOf(key));
};

describe('a school with names goes over to codes', () => {
  const folder = path.join(room, 'over');
  let before: { [column: string]: string }[] = [];
  let notes: string[] = [];
  let ws: Workspace;
  let key: KeyFile;

  beforeAll(() => {
    ws = schoolWithNames(folder);
    before = peopleBefore(ws);
    key = keyFrom(ws);
    notes = convert(ws, key);
  });

  test('the preview counted what the key holds', () => {
    expect(Object.keys(key.people)).toHaveLength(before.length);
    expect(key.settings['director.last']).toBe('Орешкин');
  });

  test('the curator is told of the letter that left, and of nothing else', () => { expect(notes).toEqual([expect.stringContaining('Отправленных писем с приказами: 1')]); });

  test('the register is one of codes', () => {
    expect(value(call(ws, 'codesMode'))).toMatchObject({ mode: 'коды', facts: { register: 'register-1', version: 1, count: before.length }, waits: false });
    const people = records(ws, 'Люди');
    expect(people.map((p) => p['code'])).toEqual(before.map((p) => p['code']));
    for (const column of ['last', 'first', 'middle', 'birth', 'email', 'phone', 'parent', 'parentContact', 'remarks', 'extra']) expect(people.filter((p) => p[column] !== '')).toEqual([]);
    const aged = before.filter((p) => p['birth'] !== '').length;
    expect(aged).toBeGreaterThan(50);
    expect(people.filter((p) => p['ageBand'] !== '').length).toBeGreaterThanOrEqual(aged);
  });

  test('no surname, address or number is left in any byte', () => {
    ws.close();
    const all = everythingIn(folder);
    expect(all.length).toBeGreaterThan(10);
    expect(needlesOf(before).length).toBeGreaterThan(150);
    // The letter that left before is in the mailbox and says so in the notes.
    expect(foundIn(all.filter(([where]) => !where.startsWith('mail')), needlesOf(before)).slice(0, 10)).toEqual([]);
  });
});


describe('an interrupted conversion is gone on with', () => {
  test('every step may be repeated, in a new execution, from the very beginning, and the end is the same', () => {
    const folder = path.join(room, 'again');
    let ws = schoolWithNames(folder);
    const before = peopleBefore(ws);
    const key = keyFrom(ws);
    for (const stop of [1, 3, 6]) {
      for (let done = 0; done < stop; done++) value(call(ws, 'convertStep', done, sentOf(key)));
      expect(value(call(ws, 'codesMode')).mode).toBe('переход');
      // The computer is switched off here.
      ws.close();
      ws = setUpAgain(folder);
    }
    expect(convert(ws, key).filter((note) => !note.startsWith('Отправленных'))).toEqual([]);
    expect(value(call(ws, 'codesMode')).mode).toBe('коды');
    ws.close();
    expect(foundIn(everythingIn(folder).filter(([where]) => !where.startsWith('mail')), needlesOf(before)).slice(0, 5)).toEqual([]);
  });

  test('the server may die at any call of any step: going on from the beginning ends at the same', () => {
    let ws = peopledSchool(built);
    let calls = 0;
    ws.gate.before(() => { calls++; return false; }, { end: 'lost' });
    const whole = keyFrom(ws);
    calls = 0;
    convert(ws, whole);
    const wanted = JSON.stringify([records(ws, 'Люди'), records(ws, 'Настройки').filter((row) => row['key'] !== 'register.seq')]);
    const all = calls;
    ws.close();
    expect(all).toBeGreaterThan(60);
    for (let at = 2; at < all; at += Math.ceil(all / 5)) {
      ws = peopledSchool(built);
      const key = keyFrom(ws);
      ws.gate.reset();
      let left = at;
      ws.gate.before(() => --left === 0, { end: 'lost' });
      try {
        convert(ws, key);
      } catch {
        // The execution died; the next one begins anew.
      }
      ws.gate.reset();
      expect(convert(ws, key)).toEqual([]);
      expect(JSON.stringify([records(ws, 'Люди'), records(ws, 'Настройки').filter((row) => row['key'] !== 'register.seq')])).toBe(wanted);
      ws.close();
    }
  });

  test('what the key does not hold is not erased; a newer key finishes', () => {
    const ws = setUpSchool(built);
    importDemoPeople(ws);
    const key = keyFrom(ws);
    const someone = records(ws, 'Люди')[3];
    // Between the download and the erasing a person corrects a name by hand.
    ws.person.edit('Люди', `D${3 + 3}`, 'Ксанфиппа');
    let step = value(call(ws, 'convertStep', 0, sentOf(key)));
    for (let done = 1; done < 7; done++) step = value(call(ws, 'convertStep', done, sentOf(key)));
    expect(step).toMatchObject({ done: 6, notes: [expect.stringContaining('Ячеек, которых ещё нет в ключе: 1')] });
    expect(records(ws, 'Люди').filter((p) => p['first'] !== '')).toMatchObject([{ code: someone?.['code'], first: 'Ксанфиппа' }]);
    const newer: KeyFile = nextKey({ ...key, people: { ...key.people, [someone?.['code'] ?? '']: { ...key.people[someone?.['code'] ?? ''] as KeyPerson, first: 'Ксанфиппа' } } }, '2026-11-20');
    convert(ws, newer);
    expect(value(call(ws, 'codesMode'))).toMatchObject({ mode: 'коды', facts: { version: 2 } });
    expect(records(ws, 'Люди').filter((p) => p['first'] !== '')).toEqual([]);
    ws.close();
  });
});

describe('a register without names', () => {
  let ws: Workspace;
  const setUp = (): void => {
    ws = setUpSchool(built);
    value(call(ws, 'chooseCodes', 'codes'));
    value(call(ws, 'importCoded', 'people', { role: 'mentee', people: 0, rows: [{ code: '', person: { class: '7А', kind: 'обучающийся', ageBand: 'до 14', signer: 'родитель', bandChanges: '2027-11' }, role: { topics: 'физика', consent: 'да' } }] }));
  };
  beforeAll(setUp);
  afterAll(() => ws.close());

  test('takes no name, address or number by any door, and says where the trouble is', () => {
    const refused = (answer: { ok: boolean; code?: string; details?: unknown }): unknown => (answer.ok ? 'written' : [answer.code, JSON.stringify(answer.details)]);
    expect(refused(call(ws, 'addPerson', 'a', { person: { last: 'Чернобуров', first: 'Лев' }, role: '', roleValues: {}, code: '', surely: false }))).toEqual(['personal data', expect.stringContaining('Фамилия')]);
    expect(refused(call(ws, 'importCoded', 'b', { role: 'mentee', people: 1, rows: [{ code: '', person: { class: '7А' }, role: { request: 'хочу к Марии Петровне' } }] }))).toEqual(['personal data', expect.stringContaining('Запрос своими словами')]);
    expect(refused(call(ws, 'importCoded', 'c', { role: '', people: 1, rows: [{ code: '', person: { post: 'звонить 8 900 123-45-67' }, role: {} }] }))).toEqual(['personal data', expect.stringContaining('телефон')]);
    expect(records(ws, 'Люди')).toHaveLength(1);
    const refusal = call(ws, 'addPerson', 'd', { person: { last: 'Чернобуров', first: 'Лев' }, role: '', roleValues: {}, code: '', surely: false });
    expect(JSON.stringify(refusal)).not.toContain('Чернобуров');
  });

  test('the coded import takes only what is not personal, gives the codes again to a repeated request, and waits for the key', () => {
    expect(call(ws, 'importCoded', 'e', { role: 'mentee', people: 1, rows: [{ code: '', person: { email: 'a@b.example' }, role: {} }] })).toMatchObject({ ok: false, code: 'bad request' });
    expect(call(ws, 'importCoded', 'f', { role: 'mentee', people: 0, rows: [{ code: '', person: {}, role: {} }] })).toMatchObject({ ok: false, code: 'stale' });
    const rows: CodedRow[] = [{ code: '', person: { class: '8Б' }, role: { topics: 'физика' } }, { code: '1001Ц', person: { class: '8А' }, role: {} }];
    const first = value(call(ws, 'importCoded', 'g', { role: 'mentee', people: 1, rows }));
    expect(first).toEqual({ codes: ['1002Э', '1001Ц'], added: 1, changed: 1 });
    expect(value(call(ws, 'importCoded', 'g', { role: 'mentee', people: 1, rows }))).toEqual(first);
    expect(records(ws, 'Люди').map((p) => p['class'])).toEqual(['8А', '8Б']);
    expect(call(ws, 'home').attention.map((line) => line.id)).toContain('key waits');
  });

  test('notes keys in their order and tells an old or foreign one', () => {
    const facts = { register: 'register-1', version: 1, count: 2, hash: 'a'.repeat(64) };
    value(call(ws, 'noteKey', 'k1', facts));
    expect(call(ws, 'noteKey', 'k2', facts)).toMatchObject({ ok: false, code: 'key older' });
    expect(call(ws, 'noteKey', 'k3', { ...facts, register: 'register-2', version: 5 })).toMatchObject({ ok: false, code: 'key foreign' });
    expect(call(ws, 'home').attention.map((line) => line.id)).not.toContain('key waits');
  });

  test('warns of what somebody typed into a sheet, without repeating it', () => {
    ws.person.edit('Наставляемые', `${letterOf(ws, 'Наставляемые', 'mentees.request')}3`, 'просила мама, Воронова Ольга Игоревна');
    const found = value(call(ws, 'suspectCells'));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ sheet: 'Наставляемые', row: 3, text: expect.stringContaining('имя') });
    expect(JSON.stringify(found)).not.toContain('Воронова');
    expect(call(ws, 'home').attention.find((line) => line.id === 'suspects')?.count).toBe(1);
    // A drop-down warns and does not reject: a name typed there is looked at, words of the list beside it are not.
    ws.person.edit('Наставляемые', `${letterOf(ws, 'Наставляемые', 'mentees.topics')}4`, 'физика; Чернобуров Лев Ильич');
    expect(value(call(ws, 'suspectCells')).map(({ row, text }) => [row, text.includes('«Темы')])).toEqual([[3, false], [4, true]]);
    ws.person.edit('Наставляемые', `${letterOf(ws, 'Наставляемые', 'mentees.topics')}4`, 'физика');
    // A list that somebody pasted on a sheet of her own.
    ws.workbook.change('person', () => ws.workbook.insertSheet('Список 7А'));
    ws.person.edit('Список 7А', 'A2', 'Чернобуров Лев Ильич');
    expect(value(call(ws, 'suspectCells'))[0]).toEqual({ sheet: 'Список 7А', row: 2, text: '«Список 7А»: имена или контакты, строк – 1. Этот лист дополнение не ведёт' });
  });
});

test('names come back into the very cells, and the register may go over again', () => {
  const ws = schoolWithNames(path.join(room, 'back'));
  const [people, settings] = [records(ws, 'Люди'), records(ws, 'Настройки').filter((s) => /^(director|curator)/.test(s['key'] ?? ''))];
  const key = keyFrom(ws);
  convert(ws, key);
  value(call(ws, 'beginReturn', 'r1'));
  // Begun and not finished: the guard still stands for everybody else.
  expect(call(ws, 'addPerson', 'a', { person: { last: 'Чернобуров', first: 'Лев' }, role: '', roleValues: {}, code: '', surely: false })).toMatchObject({ ok: false, code: 'personal data' });
  expect(value(call(ws, 'returnNames', 'r2', sentOf(key))).kept).toBe(0);
  const personal = ({ code, last, first, middle, birth, email, phone, parent, parentContact, remarks, extra }: { [column: string]: string }) => ({ code, last, first, middle, birth, email, phone, parent, parentContact, remarks, extra });
  expect(records(ws, 'Люди').map(personal)).toEqual(people.map(personal));
  expect(records(ws, 'Настройки').filter((s) => /^(director|curator)/.test(s['key'] ?? ''))).toEqual(settings);
  expect(value(call(ws, 'codesMode'))).toMatchObject({ mode: 'имена', facts: { register: '', version: 0 } });
  expect(convert(ws, keyFrom(ws, emptyKey('register-2', 'salt-2', ''))).filter((note) => !note.startsWith('Отправленных'))).toEqual([]);
  ws.close();
});
