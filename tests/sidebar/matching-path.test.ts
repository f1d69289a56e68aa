// The curator's whole path with the keyboard alone: wishes come in, readiness, weights, proposals, a swap, a lock, a veto, a wish, who gains and loses, approval, the protocol, and back.

import type { Browser } from 'playwright-core';
import type { Workspace } from '../../local/host';
import { importDemoPeople, records } from '../addon/school';
import { launch, violations } from '../local/browser';
import { demo, openDialog, picture, rowsOf, tabTo, type Dialog } from './dialog';
import { forgetSchools, prepared } from './prepared';

const SIZE = { width: 1040, height: 660 };

jest.setTimeout(180_000);

let browser: Browser;
let host: Workspace;
let dialog: Dialog;
const errors: string[] = [];

const open = async (page: 'preferences' | 'matching'): Promise<void> => {
  dialog = await openDialog(browser, host, page, SIZE);
  dialog.page.setDefaultTimeout(60_000);
};
const shut = async (): Promise<void> => {
  errors.push(...dialog.errors);
  await dialog.close();
};

beforeAll(async () => {
  browser = await launch();
  host = prepared(importDemoPeople);
});
afterAll(async () => {
  await shut();
  host.close();
  await browser.close();
  forgetSchools();
  expect(errors).toEqual([]);
});

const see = (text: string | RegExp): Promise<void> => dialog.page.getByText(text).first().waitFor();
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
const numberIn = (text: string): number => Number(/\d+/.exec(text)?.[0] ?? 'NaN');
const tab = async (name: RegExp): Promise<number> => numberIn(plain(await dialog.page.getByRole('button', { name }).first().innerText()));
const press = async (words: string, key = 'Enter'): Promise<void> => {
  await tabTo(dialog.page, words);
  await dialog.page.keyboard.press(key);
};
const decisions = (): string[] => records(host, 'Решения подбора').filter((d) => !d['reason']?.startsWith('Анкета после встречи')).map((d) => `${d['kind']} ${d['by']} ${d['state']}`);
/** The pair whose card is open: mentee and mentor. */
const card = async (): Promise<[string, string]> => {
  const [mentee = '', mentor = ''] = (await dialog.page.getByRole('region', { name: 'Выбранная пара' }).locator('h2').last().innerText()).split('–').map(plain);
  return [mentee, mentor];
};

test('the wishes of the meeting come in', async () => {
  await open('preferences');
  await dialog.page.locator('h1:focus').waitFor();
  await tabTo(dialog.page, 'Выбрать файл');
  const [chooser] = await Promise.all([dialog.page.waitForEvent('filechooser'), dialog.page.keyboard.press('Enter')]);
  await chooser.setFiles(demo('предпочтения.csv'));
  await see('Так прочитаны столбцы');
  await press('Сверить с реестром');
  await see('Какие пожелания запишутся');
  await press('Записать');
  await see('Пожелания загружены');
  await shut();
});

test('readiness: what keeps people out, advice on measures, weights that heed the wishes', async () => {
  await open('matching');
  const { page } = dialog;
  await page.getByRole('button', { name: 'Прочитать снова' }).waitFor();
  await see('нет входного замера');
  await press('нет входного замера', 'Space');
  await see('результат потом не с чем сравнить');
  await picture(page, 'path-1-ready');
  expect(await violations(page)).toEqual([]);
  await tabTo(page, 'Пожелания после групповой встречи');
  const before = await page.locator('#weight-wish').inputValue();
  for (let i = 0; i < 8; i += 1) await page.keyboard.press('ArrowRight');
  expect(Number(await page.locator('#weight-wish').inputValue())).toBe(Number(before) + 400);
  await press('Запомнить в «Настройках»');
  await see('Сохранено в «Настройках»');
  expect(records(host, 'Настройки').find((s) => s['key'] === 'weight.wish')?.['value']).toBe('800');
});

let mentee = '';

test('proposals: another mentor is chosen, its price seen, the swap locked', async () => {
  const { page } = dialog;
  await press('Предложить');
  await page.getByRole('heading', { name: /^Предложено/ }).waitFor();
  await press('Другой вариант');
  await see('Другой наставник для наставляемого');
  const [who, old] = await card();
  const others = page.getByRole('button', { name: /^Выбрать вместо нынешней пары/ });
  const label = (await others.first().getAttribute('aria-label')) ?? '';
  await press(label);
  await see('Что изменится');
  // The button stands far below the card that it opens: the card is in sight and has the focus.
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Закрепить пару');
  await picture(page, 'path-2-swap');
  await tabTo(page, 'Почему (видно');
  await page.keyboard.type('попросили родители');
  await press('Закрепить пару');
  await page.getByRole('button', { name: 'Решения – 3' }).waitFor();
  const [same, fresh] = await card();
  expect([same, fresh === old, label.includes(fresh)]).toEqual([who, false, true]);
  mentee = who;
  expect(decisions()).toEqual(['закрепить куратор действует']);
});

test('a veto: who gains and who loses is shown before it is kept', async () => {
  const { page } = dialog;
  // Into the list, to the name in its first row, two rows down: one row is one stop, the arrows go from row to row.
  await tabTo(page, 'Предложено:');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect((await card())[0]).not.toBe(mentee);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.long'))).toBeNull();
  await press('Запретить');
  await see('Что изменится');
  await picture(page, 'path-3-veto');
  expect(await violations(page)).toEqual([]);
  await press('Запретить пару');
  await page.getByRole('button', { name: 'Решения – 4' }).waitFor();
  expect(decisions().sort()).toEqual(['закрепить куратор действует', 'запретить куратор действует']);
});

test('the results: wishes that came true, stability and its price, groups, fairness', async () => {
  const { page } = dialog;
  await press('Итоги');
  await see('Первый выбор наставляемого сбылся у');
  await see('Устойчивый подбор, в котором никто не захочет поменяться');
  await see('Наименьший размер группы подбор сам не выбирает');
  await picture(page, 'path-4-results');
  expect(await violations(page)).toEqual([]);
  await press('Без пары');
  await see('Кого искать');
});

test('the ticked pairs are approved, the protocol tells of the run, and all is taken back', async () => {
  const { page } = dialog;
  const proposed = await tab(/^Пары –/);
  await press('Пары –');
  await press('Утвердить:', 'Space');
  expect(await tab(/^Утвердить \d/)).toBe(proposed - 1);
  await press(`Утвердить ${proposed - 1}`);
  await see('В лист «Пары» записано');
  expect(rowsOf(host, 'Пары')).toBe(proposed - 1);
  await press('Протокол');
  await see('Предложено, но куратор не утвердил: 1');
  await see(/закрепить: .* – .*: попросили родители/);
  await see(/Пожеланий учтено: \d+/);
  await see('Пожелания: 800');
  await picture(page, 'path-5-protocol');
  await press('К подбору');
  await page.getByRole('button', { name: 'Прочитать снова' }).waitFor();
  const entry = (host.run('journalLines', 5) as { value: { seq: number; title: string }[] }).value.find((line) => line.title.startsWith('Утверждены пары'));
  expect(host.run('undoEntry', 'back', entry?.seq ?? 0)).toMatchObject({ ok: true, value: { rows: proposed } });
  expect([rowsOf(host, 'Пары'), rowsOf(host, 'Протоколы подбора')]).toEqual([0, 0]);
  await press('Прочитать снова');
  await page.getByRole('button', { name: /^Предложить \d/ }).waitFor();
  expect(decisions().sort()).toEqual(['закрепить куратор действует', 'запретить куратор действует']);
});
