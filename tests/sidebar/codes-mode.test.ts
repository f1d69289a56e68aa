// A register without names, driven in a browser: people come in as codes, the key is downloaded and opened, a school goes over and back.

import fs from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { Workspace } from '../../local/host';
import { emptyKey, factsOf, nextKey, readKey, writeKey, type KeyFile, type KeyPerson } from '../../src/programme/codes-mode';
import { textsOfDocx } from '../addon/everything';
import { call, fillSettings, importDemoPeople, records, value } from '../addon/school';
import { launch, violations } from '../local/browser';
import { demo, giveFile, openDialog, picture, type Dialog } from './dialog';
import { forgetSchools, prepared } from './prepared';

const SIZE = { width: 960, height: 660 };
const PANEL = { width: 300, height: 700 };

jest.setTimeout(180_000);

let browser: Browser;
const open: { dialogs: Dialog[]; hosts: Workspace[] } = { dialogs: [], hosts: [] };

beforeAll(async () => { browser = await launch(); });
afterAll(async () => {
  await browser.close();
  forgetSchools();
});
afterEach(async () => {
  for (const dialog of open.dialogs) {
    expect(dialog.errors).toEqual([]);
    await dialog.close();
  }
  for (const host of open.hosts) host.close();
  open.dialogs = [];
  open.hosts = [];
});

const at = async (host: Workspace, name: string, mode = '', size = SIZE): Promise<Dialog> => {
  const dialog = await openDialog(browser, host, name, size, mode);
  open.dialogs.push(dialog);
  return dialog;
};
const kept = (host: Workspace): Workspace => {
  open.hosts.push(host);
  return host;
};
const click = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();
const see = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();

/** Presses a button that downloads a file, and reads it. */
const downloaded = async (page: Page, button: string | RegExp): Promise<{ name: string; path: string; text: string }> => {
  const [file] = await Promise.all([page.waitForEvent('download'), click(page, button)]);
  const path = await file.path();
  return { name: file.suggestedFilename(), path, text: fs.readFileSync(path, 'utf8') };
};
const keyOf = (text: string): KeyFile => {
  const reading = readKey(text);
  if (!reading.ok) throw new Error(reading.message);
  return reading.key;
};
const giveKey = (page: Page, text: string): Promise<void> => giveFile(page, { name: 'ключ.json', text });

/** Every request that the windows send from now on. */
const listen = (host: Workspace): string[] => {
  const sent: string[] = [];
  const run = host.run.bind(host);
  host.run = (door: string, ...args: unknown[]) => {
    sent.push(`${door} ${JSON.stringify(args)}`);
    return run(door, ...args);
  };
  return sent;
};

const withCodes = (host: Workspace): void => { value(call(host, 'chooseCodes', 'codes')); };

const load = async (page: Page, file: string): Promise<void> => {
  await page.getByRole('button', { name: 'Выбрать файл' }).waitFor();
  await giveFile(page, demo(file));
  await click(page, 'Посмотреть, что загрузится');
  await page.locator('.counts').waitFor();
};

test('class lists come in as codes, the key is downloaded, slips and badges are printed', async () => {
  const host = kept(prepared(withCodes));
  const sent = listen(host);
  const { page } = await at(host, 'people', 'коды');
  await load(page, 'наставники.csv');
  await see(page, /В таблицу уйдут класс/);
  await picture(page, 'codes-1-preview');
  expect(await violations(page)).toEqual([]);
  await click(page, /^Загрузить 40 человек/);
  await page.getByRole('heading', { name: 'Скачайте новый ключ' }).waitFor();
  await picture(page, 'codes-2-save');
  expect(await violations(page)).toEqual([]);
  const file = await downloaded(page, 'Скачать новый ключ');
  expect(file.name).toMatch(/^ключ-реестра-001-2026-11-20\.json$/);
  await page.getByRole('heading', { name: 'Загружено' }).waitFor();
  const key = keyOf(file.text);
  expect(Object.keys(key.people)).toHaveLength(40);
  expect(Object.values(key.people).filter((p) => p.last === '')).toEqual([]);

  // What was sent and what stands in the sheets names nobody.
  for (const { last, email, phone } of Object.values(key.people)) for (const part of [last, email, phone]) if (part.length > 3) expect(sent.filter((request) => request.includes(part))).toEqual([]);
  expect(records(host, 'Люди')).toHaveLength(40);
  expect(records(host, 'Люди').filter((p) => p['last'] !== '' || p['email'] !== '')).toEqual([]);
  expect(value(call(host, 'codesMode'))).toMatchObject({ facts: { version: 1, count: 40 }, waits: false });

  // Paper.
  await page.getByLabel('Ссылка на анкету').fill('https://forms.example/e?entry.1=КОД');
  await picture(page, 'codes-3-paper');
  const [slips] = await Promise.all([page.waitForEvent('popup'), click(page, 'Напечатать 40 листков')]);
  expect(await slips.locator('.slip').count()).toBe(40);
  expect(await slips.locator('.slip svg').count()).toBe(40);
  const first = Object.keys(key.people)[0] ?? '';
  expect(await slips.locator('.slip').filter({ hasText: first }).innerText()).toContain(key.people[first]?.last);
  await picture(slips, 'codes-4-slips');
  await slips.close();
  const [badges] = await Promise.all([page.waitForEvent('popup'), click(page, 'Напечатать 40 бейджей')]);
  expect(await badges.locator('.badge').count()).toBe(40);
  await badges.close();
});

test('the second list asks for the key, knows who is there already, and the panel shows names by it', async () => {
  const host = kept(prepared(withCodes));
  const one = await at(host, 'people', 'коды');
  await load(one.page, 'наставники.csv');
  await click(one.page, /^Загрузить 40 человек/);
  const { text } = await downloaded(one.page, 'Скачать новый ключ');
  await one.page.getByRole('heading', { name: 'Загружено' }).waitFor();

  const two = await at(host, 'people', 'коды');
  await two.page.getByRole('heading', { name: 'Откройте ключ' }).waitFor();
  await picture(two.page, 'codes-5-gate');
  expect(await violations(two.page)).toEqual([]);
  await giveKey(two.page, text.replace('"version": 1', '"version": 2'));
  await see(two.page, /повреждён|новее/);
  await giveKey(two.page, 'ФИО;Класс');
  await see(two.page, 'Это не файл ключа');
  await giveKey(two.page, text);
  // The same list again: the names of the key tell that all are there.
  await load(two.page, 'наставники.csv');
  await see(two.page, /Всё.*уже есть/);
  expect((await two.page.locator('.counts li').first().innerText()).replace(/\s+/g, ' ')).toBe('0 новых');

  const panel = await at(host, 'sidebar', '', PANEL);
  await see(panel.page, 'Реестр без имён');
  await click(panel.page, 'Открыть ключ');
  await panel.page.getByText('или перетащите файл').waitFor();
  await giveKey(panel.page, text);
  await see(panel.page, /Ключ открыт: 40/);
  await picture(panel.page, 'codes-6-panel');
  expect(await violations(panel.page)).toEqual([]);
  await click(panel.page, 'Найти или добавить человека');
  await panel.page.getByLabel('Фамилия, имя, класс или телефон').fill('Соловейкина');
  await see(panel.page, 'Соловейкина Елизавета Игоревна');

  // One more person by telephone: the name goes into the key, the code into the sheet.
  const sent = listen(host);
  await click(panel.page, 'Добавить нового');
  await panel.page.getByLabel('Фамилия').fill('Чернобурова');
  await panel.page.getByLabel('Имя').fill('Милана');
  await panel.page.getByLabel('Класс').fill('7А');
  await panel.page.getByLabel('Телефон').fill('+7 (900) 123-45-67');
  await click(panel.page, 'Добавить');
  await see(panel.page, /Человек добавлен/);
  expect(sent.filter((request) => /Чернобурова|Милана|123-45/.test(request))).toEqual([]);
  await picture(panel.page, 'codes-7-added');
  const next = keyOf((await downloaded(panel.page, 'Скачать новый ключ')).text);
  expect(next.version).toBe(2);
  expect(Object.values(next.people).filter((p) => p.last === 'Чернобурова')).toMatchObject([{ first: 'Милана', phone: '+7 (900) 123-45-67', gender: 'ж' }]);
  expect(records(host, 'Люди')).toHaveLength(41);

  // The older file is told from the new one.
  const late = await at(host, 'people', 'коды');
  await giveKey(late.page, text);
  await see(late.page, /Этот ключ старше/);
});

const withNames = (host: Workspace): void => {
  importDemoPeople(host);
  fillSettings(host);
};

test('a school with names goes over to codes by the key that it has proved, and back', async () => {
  const host = kept(prepared(withNames));
  const before = records(host, 'Люди');
  const { page } = await at(host, 'codes');
  await see(page, 'Сейчас реестр ведётся с именами');
  await picture(page, 'codes-8-start');
  expect(await violations(page)).toEqual([]);
  await click(page, 'Посмотреть, что изменится');
  await page.getByRole('heading', { name: 'Перейти на коды' }).waitFor();
  await picture(page, 'codes-9-preview');
  expect(await violations(page)).toEqual([]);
  const file = await downloaded(page, 'Скачать ключ');
  await page.getByRole('heading', { name: 'Откройте скачанный ключ' }).waitFor();
  // Nothing goes before the file is proved, and another file does not prove it.
  expect(records(host, 'Люди')).toEqual(before);
  await giveKey(page, file.text.slice(0, -200));
  await see(page, /оборван|повреждён/);
  expect(records(host, 'Люди')).toEqual(before);
  await giveKey(page, file.text);
  await page.getByRole('heading', { name: 'Реестр ведётся без имён' }).waitFor();
  await picture(page, 'codes-10-done');
  expect(await violations(page)).toEqual([]);
  expect(records(host, 'Люди').filter((p) => p['last'] !== '' || p['birth'] !== '')).toEqual([]);
  await click(page, 'К ключу и списку кодов');
  await see(page, /Ключ открыт: /);
  await picture(page, 'codes-11-key');
  await click(page, 'Люди в ключе');
  await page.getByLabel('Фамилия или код').fill('соловейк');
  await picture(page, 'codes-12-people');
  expect(await violations(page)).toEqual([]);
  await click(page, 'Похоже на имена');
  await see(page, /не нашлось|похож/);
  await click(page, 'Вернуть имена');
  await page.getByLabel('Школа решила хранить имена в таблице').check();
  await page.locator('main').getByRole('button', { name: 'Вернуть имена' }).last().click();
  await see(page, /Имена вернулись/);
  await picture(page, 'codes-13-back');
  const personal = ({ code, last, first, middle, birth, email, phone, parent, parentContact, extra, remarks }: { [column: string]: string }) => ({ code, last, first, middle, birth, email, phone, parent, parentContact, extra, remarks });
  expect(records(host, 'Люди').map(personal)).toEqual(before.map(personal));
});

test('without the key nobody can load people, and the answers of a lost line are not lost', async () => {
  const host = kept(prepared(withCodes));
  const first = await at(host, 'people', 'коды');
  await load(first.page, 'наставники.csv');
  first.line = 'answer lost';
  await click(first.page, /^Загрузить 40 человек/);
  await see(first.page, /Не удалось получить ответ/);
  first.line = 'good';
  await click(first.page, /^Повторить: загрузить/);
  const { text } = await downloaded(first.page, 'Скачать новый ключ');
  expect(Object.keys(keyOf(text).people)).toHaveLength(40);
  expect(records(host, 'Люди')).toHaveLength(40);

  const second = await at(host, 'people', 'коды');
  await click(second.page, 'Работать с одними кодами');
  await load(second.page, 'наставляемые.csv');
  await see(second.page, 'Ключ не открыт');
  expect(await second.page.getByRole('button', { name: /^Загрузить \d/ }).isDisabled()).toBe(true);
});


/** The key of the school below; made when the school is prepared. */
let schoolKey = '';
const withCodedPeople = (host: Workspace): void => {
  importDemoPeople(host);
  fillSettings(host);
  const { material } = value(call(host, 'conversionPreview'));
  const key = nextKey({ ...emptyKey('register-1', 'salt', 'МБОУ СОШ № 14'), ...material, people: material.people as { [code: string]: KeyPerson } }, '2026-11-20');
  for (let done = 0, next = 'x'; next !== '';) ({ done, next } = value(call(host, 'convertStep', done, { ...material, facts: factsOf(key) })));
  schoolKey = writeKey(key);
};

test('pairs are chosen by names on the screen and approved by codes on the wire; the order is printed with names', async () => {
  const host = kept(prepared(withCodedPeople));
  const key = keyOf(schoolKey);
  const surnames = [...new Set(Object.values(key.people).map((p) => p.last))].filter((last) => last.length > 4);
  const sent = listen(host);
  const { page } = await at(host, 'matching', 'коды', { width: 1040, height: 660 });
  await giveKey(page, schoolKey);
  await page.getByRole('button', { name: 'Прочитать снова' }).waitFor();
  await click(page, /^Предложить/);
  await page.getByRole('button', { name: /^Утвердить/ }).first().waitFor();
  const shown = await page.locator('main').innerText();
  expect(surnames.filter((last) => shown.includes(last)).length).toBeGreaterThan(3);
  await picture(page, 'codes-14-matching');
  await click(page, /^Утвердить/);
  await page.getByRole('button', { name: /^Отменить/ }).first().waitFor();
  expect(records(host, 'Пары').length).toBeGreaterThan(50);
  expect(sent.filter((request) => surnames.some((last) => request.includes(last)))).toEqual([]);

  const ids = records(host, 'Пары').slice(0, 5).map((p) => p['id'] ?? '');
  value(call(host, 'issueOrder', 'order', ids, ''));
  const order = await at(host, 'order', 'коды');
  await giveKey(order.page, schoolKey);
  await click(order.page, 'Документы');
  const [file] = await Promise.all([order.page.waitForEvent('download'), order.page.getByRole('button', { name: /Напечатать с именами/ }).first().click()]);
  expect(file.suggestedFilename()).toMatch(/\(с именами\)\.docx$/);
  const words = textsOfDocx(fs.readFileSync(await file.path()));
  const mentor = key.people[records(host, 'Пары')[0]?.['mentor'] ?? ''];
  expect(words).toContain(mentor?.last);
  expect(words).toContain('Орешкин');
  await picture(order.page, 'codes-15-documents');
  await click(order.page, 'Другой документ');
  await click(order.page, /^Сертификат участника/);
  await click(order.page, 'Пачкой');
  await click(order.page, /^Отметить всех – \d+/);
  const [pile] = await Promise.all([order.page.waitForEvent('download'), click(order.page, /^Скачать с именами, одним файлом – \d+/)]);
  const certificates = textsOfDocx(fs.readFileSync(await pile.path()));
  expect(certificates).toContain(mentor?.last);
  expect(certificates).toContain('Орешкин');
  expect(sent.filter((request) => surnames.some((last) => request.includes(last)))).toEqual([]);
});

test('every window where names would show asks for the key first', async () => {
  const host = kept(prepared(withCodedPeople));
  for (const page of ['law', 'letterhead', 'roadmap']) {
    const dialog = await at(host, page, 'коды');
    await dialog.page.getByRole('heading', { level: 1, name: 'Откройте ключ' }).waitFor();
    await click(dialog.page, 'Работать с одними кодами');
    await dialog.page.getByRole('heading', { level: 1, name: /Закон|бланк|дорожн/i }).waitFor();
  }
});

test('a key that was not downloaded is not lost by one key press; codes without names are shown and named again', async () => {
  const host = kept(prepared(withCodes));
  const { page } = await at(host, 'people', 'коды');
  await load(page, 'наставники.csv');
  await click(page, /^Загрузить 40 человек/);
  await page.getByRole('heading', { name: 'Скачайте новый ключ' }).waitFor();
  await page.keyboard.press('Escape');
  const [dialog] = open.dialogs;
  expect(dialog?.closed).toBe(false);
  const { text } = await downloaded(page, 'Скачать новый ключ');
  await page.getByRole('heading', { name: 'Загружено' }).waitFor();
  await page.keyboard.press('Escape');
  expect(dialog?.closed).toBe(true);

  // Somebody came in, and the window was closed without the key.
  value(call(host, 'importCoded', 'lost', { role: 'mentee', people: 40, rows: [{ code: '', person: { class: '7А', kind: 'обучающийся' }, role: { topics: 'физика' } }] }));
  const codes = await at(host, 'codes', 'коды');
  await giveKey(codes.page, text);
  await click(codes.page, 'Люди в ключе');
  await see(codes.page, /В ключе нет имён для 1/);
  await click(codes.page, /^Изменить 1041/);
  await codes.page.getByLabel('Фамилия').fill('Чернобурова');
  await codes.page.getByLabel('Имя', { exact: true }).fill('Милана');
  await click(codes.page, 'Записать в ключ');
  const next = keyOf((await downloaded(codes.page, 'Скачать новый ключ')).text);
  expect(Object.values(next.people).filter((p) => p.last === 'Чернобурова')).toHaveLength(1);
  expect(value(call(host, 'codesMode'))).toMatchObject({ waits: false, facts: { version: 2, count: 41 } });
});
