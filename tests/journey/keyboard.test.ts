// With the keyboard alone: set up, people, pairs, settings, the order and taking it back.

import type { Browser } from 'playwright-core';
import { launch } from '../local/browser';
import { Desk, openOffice, type Office } from './desk';
import { keyboard } from './hands';
import { count, records } from './register';
import { approvePairs, importMentees, importMentors, issueOrder, openJournal, setUp, typeLackingClass, typeSettings, undo, type Way } from './walk';

let browser: Browser;
let office: Office;
let desk: Desk;
let way: Way;
let pairs = 0;

beforeAll(async () => {
  browser = await launch();
  office = await openOffice();
  desk = await Desk.open(browser, office.server.address, 'workbook');
  await desk.workbook();
  way = { desk, hands: keyboard(desk, office.host), host: office.host, name: 'keyboard' };
});
afterAll(async () => {
  await desk.close();
  await office.close();
  await browser.close();
});

test('a register is set up', () => setUp(way));

test('people come in', async () => {
  await importMentors(way);
  await importMentees(way);
});

test('pairs are proposed and approved', async () => {
  pairs = await approvePairs(way);
});

test('settings are typed and the order goes out', async () => {
  await typeSettings(way);
  await typeLackingClass(way);
  await issueOrder(way, pairs);
});

test('the order and the pairs are taken back', async () => {
  const panel = await openJournal(way);
  await undo(way, panel, 'Составлен приказ');
  expect(records(office.host, 'Документы').map((document) => document['state'])).toEqual(['отозван']);
  await undo(way, panel, 'Утверждены пары');
  expect(count(office.host, 'Пары')).toBe(0);
});
