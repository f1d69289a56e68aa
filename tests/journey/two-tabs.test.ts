// Two tabs of the same table: what is typed or done in one stands in the other, and a row typed by hand gets its code.

import type { Browser } from 'playwright-core';
import { launch } from '../local/browser';
import { Desk, openOffice, until, type Office } from './desk';
import { mouse } from './hands';
import { readySchool } from './ready';
import { columnOf, records } from './register';
import { goTo, headed, openPanel, type Way } from './walk';

let browser: Browser;
let office: Office;
let one: Desk;
let other: Desk;
let way: Way;

beforeAll(async () => {
  browser = await launch();
  office = await openOffice();
  readySchool(office.host, false);
  one = await Desk.open(browser, office.server.address, 'workbook');
  await one.workbook();
  other = await Desk.open(browser, office.server.address, 'workbook');
  await other.workbook();
  way = { desk: one, hands: mouse(one), host: office.host, name: 'tabs' };
});
afterAll(async () => {
  await one.close();
  await other.close();
  await office.close();
  await browser.close();
});

const number = (letter: string): number => letter.charCodeAt(0) - 64;
const type = async (address: string, text: string): Promise<void> => {
  await goTo(way, 'Люди', address);
  await one.page.keyboard.type(text);
  await one.page.keyboard.press('Enter');
};

test('a person typed by hand in one tab shows in the other, with the name put together by formula', async () => {
  await mouse(other).sheet('Люди');
  const [last, first, name] = ['last', 'first', 'name'].map((column) => columnOf(office.host, 'Люди', column)) as [string, string, string];
  await type(`${last}3`, 'Ручкина');
  await type(`${first}3`, 'Анна');
  await until('the name in the other tab', async () => await other.shown(3, number(last)) === 'Ручкина' && await other.shown(3, number(name)) === 'Ручкина Анна');
  expect(await other.shown(3, 1)).toBe('');
});

test('the next action of the add-on gives the typed row its code, in both tabs', async () => {
  const panel = await openPanel(way);
  await headed(panel, 'Что требует внимания');
  expect(await panel.locator('.tasks').first().innerText()).toContain('набран');
  await one.look('tabs-1-typed');
  await way.hands.press(panel, 'Найти или добавить человека');
  await panel.getByLabel('Фамилия, имя, класс или телефон').fill('Ручк');
  await one.look('tabs-2-find');
  await way.hands.press(panel, 'Добавить нового');
  await panel.getByLabel(/^Фамилия/).fill('Другой');
  await panel.getByLabel(/^Имя/).fill('Иван');
  await one.look('tabs-3-add');
  await way.hands.press(panel, 'Добавить');
  await until('two people with codes', () => {
    const codes = records(office.host, 'Люди').map((person) => person['code'] ?? '');
    return codes.length === 2 && codes.every((code) => code !== '') && codes[0] !== codes[1];
  });
  await until('the code in both tabs', async () => await one.shown(3, 1) !== '' && await one.shown(3, 1) === await other.shown(3, 1));
  await one.look('tabs-4-added');
});
