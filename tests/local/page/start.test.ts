import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { start } from '../../../local/start';
import { launch, openPage, violations } from '../browser';
import { root, until } from './office';

let browser: Browser;
let parent: string;
let folder: string;
let running: Awaited<ReturnType<typeof start>>;
let page: Page;
let errors: string[];
let done: () => Promise<void>;

beforeAll(async () => {
  if (!fs.existsSync(path.join(root, 'out/demo/demonstration.json'))) throw new Error('The demonstration is not made: run npm run build');
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  parent = fs.mkdtempSync(path.join(os.tmpdir(), 'register-start-'));
  folder = path.join(parent, 'workspace');
  running = await start({ folder, port: 0, open: false });
  ({ page, errors, close: done } = await openPage(browser, running.address));
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.accept();
  });
  asked = [];
});
afterEach(async () => {
  await done();
  await running.close();
  fs.rmSync(parent, { recursive: true, force: true });
  expect(errors).toEqual([]);
});

let asked: string[];
const demoFolder = () => `${folder}-demo`;
const own = () => Object.fromEntries(fs.readdirSync(folder).filter((name) => name !== 'lock').map((name) => [name, fs.readFileSync(path.join(folder, name), 'base64')]));
const shown = (row: number, column: number) => page.evaluate(([r, c]) => (window as unknown as { shownCell(row: number, column: number): string }).shownCell(r ?? 0, c ?? 0), [row, column]);
const state = async (address: string): Promise<{ name: string; now: number; sheets: number; documents: number; mails: number }> => (await fetch(`${address}api/state`, { headers: { connection: 'close' } })).json() as Promise<{ name: string; now: number; sheets: number; documents: number; mails: number }>;
const today = async (address: string) => new Date((await state(address)).now).toISOString().slice(0, 10);
const advance = (address: string, days: number) => fetch(`${address}api/time`, { method: 'POST', headers: { 'content-type': 'application/json', connection: 'close' }, body: JSON.stringify({ advance: days * 24 * 3_600_000 }) });
const BAR = 'Демонстрация: люди выдуманы.';

test('the empty table opens by the keyboard and bears no mark of the demonstration', async () => {
  await page.getByRole('heading', { name: 'Пустая таблица' }).waitFor();
  await page.getByRole('link', { name: 'Открыть пустую таблицу' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Сохранено').waitFor();
  expect(await page.getByText(BAR).count()).toBe(0);
  expect(fs.existsSync(demoFolder())).toBe(false);
});

test('the demonstration opens with its panel, is played with, begun anew and removed by the mouse; the own table stays untouched', async () => {
  const before = own();
  await page.getByRole('heading', { name: 'Демонстрационная школа' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Посмотреть на демонстрационной школе' }).click();
  await page.getByText(BAR).waitFor();
  await page.getByText('Сохранено').waitFor();
  const address = new URL('/', page.url()).href;
  expect(address).not.toBe(running.address);
  await page.frameLocator('iframe[title="Наставничество"]').getByRole('heading', { name: 'Что требует внимания' }).waitFor();
  await until('the overview in the grid', async () => (await shown(0, 0)) !== '' || (await shown(1, 0)) !== '');
  expect(await violations(page)).toEqual([]);
  const opened = await state(address);
  expect(opened).toMatchObject({ sheets: 20, documents: 2, mails: 2 });
  expect(await today(address)).toBe('2026-11-20');

  // the director's order and letter
  await page.goto(`${address}documents`);
  await page.getByRole('link', { name: /закреплении/ }).first().waitFor();
  await page.getByText(BAR).waitFor();
  await page.getByText('20\u00a0ноября 2026').first().waitFor();
  expect(await violations(page)).toEqual([]);

  // moved on by a week, it comes back to its day when begun anew
  await advance(address, 7);
  expect(await today(address)).toBe('2026-11-27');
  await page.getByRole('button', { name: 'Начать заново' }).click();
  await until('a fresh copy', async () => (await today(address)) === '2026-11-20');
  await page.getByRole('heading', { name: 'Таблица демонстрации' }).waitFor();
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Удалить демонстрацию' }).click();
  await page.getByRole('heading', { name: 'Пустая таблица' }).waitFor();
  expect(new URL('/', page.url()).href).toBe(running.address);
  expect(asked).toHaveLength(2);
  expect(fs.existsSync(demoFolder())).toBe(false);
  await expect(fetch(`${address}api/state`)).rejects.toThrow();
  expect(own()).toEqual(before);
});

test('the same by the keyboard, from the start page; what was changed in the demonstration is there at the next look', async () => {
  const press = async (name: string) => {
    await page.getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
  };
  await press('Посмотреть на демонстрационной школе');
  await page.getByText('Сохранено').waitFor();
  await advance(new URL('/', page.url()).href, 1);
  await page.getByRole('link', { name: 'К своей таблице' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Удалить демонстрацию' }).waitFor();
  await page.goto('about:blank');
  await running.close();
  running = await start({ folder, port: 0, open: false, demo: true });
  expect(await today(running.demo ?? '')).toBe('2026-11-21');
  await page.goto(running.address);
  await press('Удалить демонстрацию');
  await page.getByRole('button', { name: 'Удалить демонстрацию' }).waitFor({ state: 'detached' });
  expect(fs.existsSync(demoFolder())).toBe(false);
  expect(asked).toHaveLength(1);
});

test('a folder that stands in the way and is no demonstration is left alone, in words', async () => {
  fs.mkdirSync(demoFolder());
  fs.writeFileSync(path.join(demoFolder(), 'моё.txt'), 'важное');
  await page.getByRole('button', { name: 'Посмотреть на демонстрационной школе' }).click();
  await page.getByRole('alert').getByText('лежит не демонстрация').waitFor();
  expect(fs.readFileSync(path.join(demoFolder(), 'моё.txt'), 'utf8')).toBe('важное');
  // the browser reports the refused request on its console
  expect(errors.splice(0).every((text) => text.includes('409'))).toBe(true);
});

test('a copy that was cut short is made again', async () => {
  await page.goto('about:blank');
  await running.close();
  fs.mkdirSync(demoFolder());
  fs.copyFileSync(path.join(root, 'out/demo/demonstration.json'), path.join(demoFolder(), 'demonstration.json'));
  running = await start({ folder, port: 0, open: false, demo: true });
  expect(await state(running.demo ?? '')).toMatchObject({ sheets: 20, documents: 2 });
});
