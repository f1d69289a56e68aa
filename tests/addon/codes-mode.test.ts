// The codes mode through the add-on's doors: conversion and back, interrupted and gone on with, the guard, the coded import.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Workspace } from '../../local/host';
import { emptyKey, factsOf, nextKey, type KeyFile, type KeyPerson } from '../../src/programme/codes-mode';
import { call, fillSettings, importDemoPeople, proposals, records, setUpSchool, value, wantedOf } from './school';
import { everythingIn, foundIn } from './everything';

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

