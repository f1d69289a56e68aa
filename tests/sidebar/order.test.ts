// «Приказ о закреплении пар» on the demo school: what it lacks, how it reads, issuing, taking back, number and date, letters left half way.

import type { Browser } from 'playwright-core';
import type { Workspace } from '../../local/host';
import { call, fillSettings, importDemoPeople, proposals, records, value, wantedOf } from '../addon/school';
import { launch, violations } from '../local/browser';
import { openDialog, picture, tabTo, type Dialog } from './dialog';
import { forgetSchools, prepared } from './prepared';

const SIZE = { width: 960, height: 660 };

jest.setTimeout(180_000);

let browser: Browser;
let host: Workspace;
let dialog: Dialog;

/** Twelve approved pairs of the demo school. */
const withPairs = (ws: Workspace): void => {
  importDemoPeople(ws);
  value(call(ws, 'approvePairs', 'pairs', wantedOf(proposals(ws).pairs.slice(0, 12))));
};
const ready = (ws: Workspace): void => {
  withPairs(ws);
  fillSettings(ws);
};

/** The school in this state, then what is special to one test. */
const open = async (prepare: (ws: Workspace) => void, then: (ws: Workspace) => void = () => undefined): Promise<void> => {
  host = prepared(prepare);
  then(host);
  dialog = await openDialog(browser, host, 'order', SIZE);
  await dialog.page.locator('h1').waitFor();
};

beforeAll(async () => { browser = await launch(); });
afterAll(async () => {
  await browser.close();
  forgetSchools();
});
afterEach(async () => {
  expect(dialog.errors).toEqual([]);
  await dialog.close();
  host.close();
});

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
const heading = async (): Promise<string> => plain(await dialog.page.locator('h1').innerText());
const click = (name: string | RegExp): Promise<void> => dialog.page.getByRole('button', { name }).first().click();
/** Forms that nobody has looked at are shown once; then the order is issued. */
const issue = async (button: string): Promise<void> => {
  await click(button);
  await click(/^Всё верно/);
  await dialog.page.getByRole('heading', { level: 1, name: 'Приказ о закреплении пар' }).waitFor();
  await click(button);
};
const see = (text: string | RegExp): Promise<void> => dialog.page.getByText(text).first().waitFor();
/** A parent takes the consent back: one cell of the mentee's row. */
const withdrawConsent = (code: string): void => {
  const sheet = host.workbook.getSheetByName('Наставляемые');
  if (!sheet) throw new Error('no sheet');
  const cells = sheet.values({ row: 0, column: 0, rows: sheet.lastRow(), columns: sheet.lastColumn() });
  const column = (cells[0] ?? []).findIndex((key) => key === 'mentees.consent');
  host.person.edit('Наставляемые', `${String.fromCharCode(65 + column)}${cells.findIndex((row) => row[0] === code) + 1}`, 'нет');
};

/** Somebody opened the filed document and typed into it. */
const editFile = (): void => {
  const [file] = host.files.list();
  if (!file) throw new Error('no file');
  host.files.update(file, null, host.clock.now() + 60_000);
};

/** The execution ends when the letter is about to leave: nobody can tell afterwards whether it did. */
const breakAtMail = (ws: Workspace): void => {
  ws.gate.before((c) => c.method === 'sendEmail', { end: 'kept' });
  expect(() => call(ws, 'issueOrder', 'order', records(ws, 'Пары').map((p) => p['id'] ?? ''), 'director@school14.example')).toThrow();
  ws.gate.reset();
};

const withOrder = (ws: Workspace): void => {
  value(call(ws, 'issueOrder', 'order', records(ws, 'Пары').map((p) => p['id'] ?? ''), ''));
};
const states = (sheet: string): string[] => records(host, sheet).map((row) => row['state'] ?? '');

test('what the order lacks leads to its cell; filled in, the text stands', async () => {
  await open(withPairs);
  const { page } = dialog;
  await see('не хватает сведений');
  await picture(page, 'order-1-missing');
  expect(await violations(page)).toEqual([]);
  await click('Не указано полное наименование школы.');
  await expect(page.getByRole('button', { name: /^Составить и отправить/ }).isDisabled()).resolves.toBe(true);
  const { activeSheetId, activeRange, sheets } = host.workbook;
  expect([sheets.find((one) => one.id === activeSheetId)?.name, records(host, 'Настройки')[activeRange.row - 2]?.['key']]).toEqual(['Настройки', 'school.full']);
  fillSettings(host);
  await click('Проверить снова');
  await see('ПРИКАЗЫВАЮ');
  await picture(page, 'order-2-text');
  expect(await violations(page)).toEqual([]);
});

test('issued and mailed, downloaded, taken back: the pairs wait again', async () => {
  await open(ready);
  const { page } = dialog;
  await see('ПРИКАЗЫВАЮ');
  await page.getByRole('checkbox', { name: /^В приказ: / }).first().uncheck();
  await issue('Составить и отправить – 11 пар');
  await see('Открыть документ');
  await picture(page, 'order-3-issued');
  expect(await heading()).toBe('Приказ составлен');
  expect(await violations(page)).toEqual([]);
  expect(host.mails.sent.flatMap((m) => m.to)).toEqual(['director@school14.example']);
  expect(states('Документы')).toEqual(['на подписи']);
  expect(states('Пары').filter((s) => s === 'в приказе')).toHaveLength(11);
  const [file] = await Promise.all([page.waitForEvent('download'), click('Скачать .docx')]);
  expect(file.suggestedFilename()).toMatch(/^Приказ .*\.docx$/);
  await click('Отменить – отозвать приказ');
  await see('Пары снова ждут приказа');
  await picture(page, 'order-4-withdrawn');
  expect(states('Документы')).toEqual(['отозван']);
  expect(states('Пары')).toEqual(Array(12).fill('утверждена'));
  expect(host.mails.sent).toHaveLength(2);
  expect(await violations(page)).toEqual([]);
});

test('whoever lost consent meanwhile keeps the pair out, at first sight and on the server', async () => {
  await open(ready);
  const { page } = dialog;
  await see('ПРИКАЗЫВАЮ');
  const pair = records(host, 'Пары')[0];
  // Forms are looked at first; the consent is lost while the text is on the screen.
  await click('Составить без письма');
  await click(/^Всё верно/);
  await see('ПРИКАЗЫВАЮ');
  withdrawConsent(pair?.['mentee'] ?? '');
  await click('Составить без письма');
  await see('Часть этих пар нельзя включить в приказ');
  await see('наставляемый: в анкете отказ от обработки данных');
  await see('Нельзя включить – 1 пара');
  await picture(page, 'order-5-refused');
  expect(await violations(page)).toEqual([]);
  expect(states('Документы')).toEqual([]);
  await page.getByRole('button', { name: 'Составить и отправить – 11 пар' }).waitFor();
  await see('ПРИКАЗЫВАЮ');
  await page.getByLabel('Эл. почта директора').fill('');
  expect(await page.getByRole('button', { name: /^Составить и отправить/ }).isDisabled()).toBe(true);
  // The answer is lost: the retry is the same request, so there is one order.
  dialog.line = 'answer lost';
  await click('Составить без письма');
  await see('Не удалось получить ответ');
  dialog.line = 'good';
  await click('Повторить');
  await see('Письмо не отправляли');
  expect(states('Документы')).toEqual(['на подписи']);
  expect(host.mails.sent).toHaveLength(0);
});

test('number and date, keyboard only; a file edited by hand is asked about', async () => {
  await open(ready, withOrder);
  const { page } = dialog;
  await see('нет утверждённых пар без приказа');
  await picture(page, 'order-6-empty');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Shift+Tab');
  await tabTo(page, 'К документам');
  await page.keyboard.press('Enter');
  await see('без номера');
  await picture(page, 'order-7-documents');
  expect(await violations(page)).toEqual([]);
  editFile();
  await tabTo(page, 'Записать номер и дату');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Записать номер и дату' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('71-б');
  await page.getByLabel('Дата приказа').fill('2026-11-20');
  await tabTo(page, 'Записать');
  await page.keyboard.press('Enter');
  await see('изменили вручную. Что оставить?');
  await picture(page, 'order-8-edited');
  expect(await violations(page)).toEqual([]);
  await click('Оставить исправленный файл');
  await see('№ 71-б от 20.11.2026');
  await picture(page, 'order-9-numbered');
  expect(await violations(page)).toEqual([]);
  expect(states('Документы')).toEqual(['подписан']);
  expect(records(host, 'Пары').every((p) => p['orderNumber'] === '71-б')).toBe(true);
  expect(records(host, 'Исходящие').filter((e) => e['kind'] === 'файл')).toHaveLength(1);
  // She mistyped it: what was entered stands there, the edited file is asked about again.
  await click('Исправить номер');
  await page.getByRole('heading', { name: 'Записать номер и дату' }).waitFor();
  expect(await page.getByLabel('Номер приказа').inputValue()).toBe('71-б');
  await page.getByLabel('Номер приказа').fill('72-б');
  await click(/^Записать$/);
  await see('изменили вручную. Что оставить?');
  await click('Составить текст заново');
  await see('№ 72-б от 20.11.2026');
  expect(records(host, 'Пары').every((p) => p['orderNumber'] === '72-б')).toBe(true);
  expect(host.files.list().map((file) => file.name)).toEqual([expect.stringContaining('№ 72-б')]);
});

test('a letter found half way is asked about, never sent again by itself', async () => {
  await open(ready, breakAtMail);
  const { page } = dialog;
  await page.getByRole('button', { name: 'Документы' }).click();
  await see(/Не доделано – \d/);
  if (await page.getByRole('button', { name: /^Доделать сейчас/ }).count() > 0) await click(/^Доделать сейчас/);
  await see('письмо могло уйти');
  await picture(page, 'order-10-doubtful');
  expect(await violations(page)).toEqual([]);
  expect(host.mails.sent).toHaveLength(0);
  await click('Не ушло – отправить');
  await see('Всё доделано');
  expect(host.mails.sent).toHaveLength(1);
});

test('a letter that did leave is noted at its document', async () => {
  await open(ready, breakAtMail);
  const { page } = dialog;
  await page.getByRole('button', { name: 'Документы' }).click();
  await click(/^Доделать сейчас/);
  await click('Письмо ушло');
  await see('письмо ушло 20.11.2026');
  expect(host.mails.sent).toHaveLength(0);
  expect(records(host, 'Документы').map((d) => d['sentTo'])).toEqual(['director@school14.example']);
});
