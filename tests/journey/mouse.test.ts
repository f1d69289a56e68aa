// With the mouse: from the start page and an empty workbook to the director's order, all of it undone and done again.

import type { Browser } from 'playwright-core';
import { launch } from '../local/browser';
import { Desk, openOffice, type Office, until } from './desk';
import { mouse } from './hands';
import { count, records } from './register';
import { approvePairs, importAgain, importMentees, importMentors, importRoadmap, issueOrder, openJournal, setUp, typeLackingClass, typeSettings, undo, type Way } from './walk';

let browser: Browser;
let office: Office;
let desk: Desk;
let way: Way;
let pairs = 0;

const states = (sheet: string): string[] => records(office.host, sheet).map((row) => row['state'] ?? '');
const [ORDER, PAIRS, ACCEPTED, ROADMAP, PEOPLE] = ['Составлен приказ', 'Утверждены пары', 'Отбор наставников', 'Загружена дорожная карта', 'Загружены'];

beforeAll(async () => {
  browser = await launch();
  office = await openOffice();
  desk = await Desk.open(browser, office.server.address);
  way = { desk, hands: mouse(desk), host: office.host, name: 'mouse' };
});
afterAll(async () => {
  await desk.close();
  await office.close();
  await browser.close();
});

test('the start page leads to the workbook, the menu to the panel, two questions to a register', async () => {
  await desk.page.getByRole('heading', { name: 'Куратор' }).waitFor();
  await desk.look('mouse-00-start');
  await desk.page.getByRole('link', { name: 'Открыть пустую таблицу' }).click();
  await desk.workbook();
  await setUp(way);
});

test('the demo school comes in: 40 mentors, 120 mentees, 158 people; the same file again changes nothing', async () => {
  await importMentors(way);
  await importMentees(way);
  await until('the grid shows a mentee', async () => (await desk.shown(3, 1)) !== '');
  await importAgain(way);
});

test('the school\'s roadmap stands in its sheet', async () => {
  const rows = await importRoadmap(way);
  expect(rows).toBeGreaterThan(8);
});

test('pairs are proposed and approved', async () => {
  pairs = await approvePairs(way);
  expect(new Set(records(office.host, 'Пары').map((row) => row['state']))).toEqual(new Set(['утверждена']));
});

test('with the settings and a lacking class typed into the grid, the order is composed and mailed', async () => {
  await typeSettings(way);
  await typeLackingClass(way);
  await issueOrder(way, pairs);
  expect(new Set(states('Пары'))).toEqual(new Set(['в приказе']));
  expect(states('Документы')).toEqual(['на подписи']);
});

test('the director reads the order as pages and finds it attached to the letter', async () => {
  const director = await Desk.open(browser, office.server.address);
  await director.page.getByRole('link', { name: 'Документы' }).last().click();
  await director.page.getByRole('link', { name: /^Приказ/ }).first().click();
  await director.page.locator('section.docx').getByText('ПРИКАЗЫВАЮ').waitFor();
  await director.page.locator('section.docx').getByText('Орешкин').first().waitFor();
  await director.look('mouse-13-document');
  await director.page.goto(`${office.server.address}mail`);
  await director.page.getByRole('link', { name: /приказ/i }).first().click();
  const [letter] = await Promise.all([director.page.waitForEvent('download'), director.page.getByRole('link', { name: /^Скачать «.*\.docx»/ }).click()]);
  expect(letter.suggestedFilename()).toMatch(/^Приказ.*\.docx$/);
  await director.look('mouse-14-letter');
  await director.close();
});

test('all of it undone from the journal: order, pairs, roadmap, both files', async () => {
  const panel = await openJournal(way);
  await desk.look('mouse-15-journal');
  await undo(way, panel, ORDER);
  expect(new Set(states('Пары'))).toEqual(new Set(['утверждена']));
  expect(states('Документы')).toEqual(['отозван']);
  await undo(way, panel, PAIRS);
  expect(count(office.host, 'Пары')).toBe(0);
  await undo(way, panel, ACCEPTED);
  expect(records(office.host, 'Наставники').map((role) => role['status'])).not.toContain('принят');
  await undo(way, panel, ROADMAP);
  expect(count(office.host, 'Дорожная карта')).toBe(0);
  await undo(way, panel, PEOPLE);
  expect(count(office.host, 'Наставляемые')).toBe(0);
  await undo(way, panel, PEOPLE);
  expect(count(office.host, 'Наставники')).toBe(0);
  // the child whose class the curator typed is hers now: what a person wrote is not taken away
  expect(records(office.host, 'Люди').map((person) => person['name'])).toEqual(['Шелестов Матвей Геннадьевич']);
  await desk.look('mouse-16-all-undone');
});

test('and done again', async () => {
  await importMentors(way, 1);
  await importMentees(way, 3);
  await importRoadmap(way);
  expect(await approvePairs(way)).toBe(pairs);
  expect([count(office.host, 'Люди'), count(office.host, 'Пары')]).toEqual([158, pairs]);
});
