// «Подобрать пары» with a town of ten thousand: only the rows in sight are drawn, the lists use the window, every step answers, by keyboard and at twice the size.

import type { Browser } from 'playwright-core';
import type { Workspace } from '../../local/host';
import type { Matching } from '../../src/actions/pairs';
import { DEFAULT_RULES, type MenteeCandidate, type MentorCandidate } from '../../src/programme/pairing';
import { launch, violations } from '../local/browser';
import { openDialog, picture, tabTo, type Dialog } from './dialog';

const SIZE = { width: 1040, height: 660 };
const MENTEES = 10_000;
const MENTORS = 3_000;
const FORMS = ['Ученик – ученик', 'Учитель – ученик', 'Учитель – учитель'];
const TOPICS = ['математика', 'физика', 'русский язык', 'спорт', 'адаптация', 'профориентация', 'английский язык'];

jest.setTimeout(300_000);

const base = (i: number, n: number) => ({
  code: `${n + i}Г`, name: `Фамилия${i} Имя${i % 97} Отчество`, kind: 'обучающийся', class: '', grade: null, gender: i % 2 === 0 ? 'м' : 'ж', category: '', forms: [FORMS[i % 3] ?? ''],
  topics: [TOPICS[(i * 7) % TOPICS.length] ?? ''], times: '', days: 1 << (i % 5), meeting: '', obstacles: [],
});

/** Invented people by a plain rule; a mentor in thirty takes nobody yet. */
const town = (): Matching => ({
  participants: {
    year: '2026/2027',
    mentors: Array.from({ length: MENTORS }, (_, i): MentorCandidate => ({ ...base(i, 50_001), kind: 'педагог', category: 'педагог', capacity: 3, load: 0, free: 3, obstacles: i % 30 === 0 ? ['нет согласия'] : [] })),
    mentees: Array.from({ length: MENTEES }, (_, i): MenteeCandidate => ({ ...base(i, 10_001), class: `${5 + (i % 7)}А`, grade: 5 + (i % 7), category: 'обучающийся', urgent: false, request: '', present: '' })),
  },
  rules: DEFAULT_RULES, pairs: [], decisions: [], noEntry: [], base: 1,
  places: { people: { title: 'Люди', rows: {} }, mentors: { title: 'Наставники', rows: {} }, mentees: { title: 'Наставляемые', rows: {} }, pairs: { title: 'Пары', rows: {} }, consents: { title: 'Согласия', rows: {} }, decisions: { title: 'Решения подбора', rows: {} } },
});

let browser: Browser;
let dialog: Dialog;
const asked: { door: string; args: unknown[] }[] = [];

/** The server of this town: it has the people, keeps what it is asked to, and writes nowhere. */
const answers = (door: string, ...args: unknown[]): unknown => {
  asked.push({ door, args });
  if (door === 'matching') return { ok: true, value: town() };
  if (door === 'saveDecision') return { ok: true, value: { id: '1001Ш' }, seq: 2, left: [], restored: [], finished: [] };
  if (door === 'approvePairs') return { ok: true, value: { pairs: (args[1] as unknown[]).map((_, i) => String(i)) }, seq: 3, left: [], restored: [], finished: [] };
  return null;
};

beforeAll(async () => {
  browser = await launch();
  dialog = await openDialog(browser, { run: answers } as unknown as Workspace, 'matching', SIZE);
  dialog.page.setDefaultTimeout(120_000);
});
afterAll(async () => {
  expect(dialog.errors).toEqual([]);
  await dialog.close();
  await browser.close();
});

const rows = (): Promise<number> => dialog.page.locator('.long [role=row]').count();
const nodes = (): Promise<number> => dialog.page.evaluate(() => document.querySelectorAll('*').length);
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
const press = (name: string | RegExp): Promise<void> => dialog.page.getByRole('button', { name }).first().click();
/** Height of the list in sight and of the window. */
const heights = (): Promise<[number, number]> => dialog.page.evaluate(() => [document.querySelector('.long')?.clientHeight ?? 0, window.innerHeight]);

test('ten thousand are read, and matched when asked for', async () => {
  const { page } = dialog;
  await page.getByText('10000').first().waitFor();
  expect(await nodes()).toBeLessThan(500);
  await tabTo(page, 'Предложить пары');
  await page.keyboard.press('Enter');
  await page.getByText('Подбираю: участников много').waitFor();
  await page.getByRole('heading', { name: /^Предложено/ }).waitFor();
  expect(plain(await page.locator('h1').innerText())).toMatch(/^Предложено: \d{4} пар/);
});

test('of thousands of pairs only those in sight are drawn, wherever it is scrolled', async () => {
  const { page } = dialog;
  const all = Number(await page.locator('.long').getAttribute('aria-rowcount')) - 1;
  expect(all).toBeGreaterThan(8000);
  expect(await rows()).toBeLessThan(40);
  expect(await nodes()).toBeLessThan(700);
  await page.locator('.long').evaluate((list) => { list.scrollTop = list.scrollHeight; });
  await page.locator(`.long [aria-rowindex="${all + 1}"]`).waitFor();
  expect(await rows()).toBeLessThan(40);
  // From the last row upwards by arrow: the rows come as they are wanted; Tab leaves the list at once.
  await page.locator(`.long [aria-rowindex="${all + 1}"] button`).focus();
  for (let i = 0; i < 30; i += 1) await page.keyboard.press('ArrowUp');
  expect(await page.evaluate(() => document.activeElement?.closest('[role=row]')?.getAttribute('aria-rowindex'))).toBe(String(all + 1 - 30));
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.long'))).toBeNull();
  await page.locator('.long').focus();
  await page.keyboard.press('Home');
  await page.locator('.long [aria-rowindex="2"]').waitFor();
  await picture(page, 'many-1-pairs');
  expect(await violations(page)).toEqual([]);
});

test('the list uses the window', async () => {
  const [list, window] = await heights();
  expect(list).toBeGreaterThan(420);
  expect(window - list).toBeLessThan(240);
  await dialog.page.setViewportSize({ width: 1280, height: 900 });
  const [taller] = await heights();
  expect(taller).toBeGreaterThan(list + 200);
  await dialog.page.setViewportSize(SIZE);
});

test('a veto is foreseen and kept', async () => {
  const { page } = dialog;
  await press('Запретить');
  await page.getByText('Что изменится').waitFor();
  await press('Запретить пару');
  await page.getByRole('button', { name: 'Решения – 1' }).waitFor();
  expect(asked.filter((a) => a.door === 'saveDecision')).toHaveLength(1);
});

test('of those left without a pair only those in sight are drawn; advice comes when asked for', async () => {
  const { page } = dialog;
  await press(/^Без пары/);
  await page.locator('.long').waitFor();
  expect(Number(await page.locator('.long').getAttribute('aria-rowcount'))).toBeGreaterThan(1000);
  expect(await rows()).toBeLessThan(30);
  await page.locator('.long').evaluate((list) => { list.scrollTop = list.scrollHeight / 2; });
  await press('Что поможет?');
  await page.waitForFunction(() => /Спросите|Найдите|Снимите/.test(document.querySelector('.long')?.textContent ?? ''));
  await press(/^Итоги/);
  await page.getByText('Всем ли поровну').waitFor();
  expect(await nodes()).toBeLessThan(900);
  await picture(page, 'many-2-results');
});

test('at twice the size nothing is cut off sideways', async () => {
  const { page } = dialog;
  await page.setViewportSize({ width: SIZE.width / 2, height: SIZE.height / 2 });
  const wide = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  for (const tab of [/^Пары –/, /^Без пары/, /^Решения/, /^Итоги/]) {
    await press(tab);
    expect(await wide()).toBe(0);
  }
  await page.setViewportSize(SIZE);
});

test('all are approved at once, with one request that names every left one in the protocol', async () => {
  const { page } = dialog;
  await press(/^Пары –/);
  await press(/^Утвердить \d/);
  await page.getByText('В лист «Пары» записано').waitFor();
  const [request] = asked.filter((a) => a.door === 'approvePairs');
  const [, pairs, , run] = (request?.args ?? []) as [string, unknown[], string[], { left: { codes: string[] }[] }];
  expect(pairs.length + run.left.reduce((sum, l) => sum + l.codes.length, 0)).toBe(MENTEES);
});
