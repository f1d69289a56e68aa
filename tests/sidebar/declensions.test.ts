// «Проверьте склонения»: the doubtful forms of a school, put right by keyboard alone, kept once, asked about again after an edit of the name.

import fs from 'node:fs';
import type { Workspace } from '../../local/host';
import { emptyKey, factsOf, readKey, withPeople, writeKey } from '../../src/programme/codes-mode';
import { call, records, tableOf, value } from '../addon/school';
import { violations } from '../local/browser';
import { giveFile, picture, rowsOf, tabTo } from './dialog';
import { prepared } from './prepared';
import { begin, dialog, host, nobody, openWindow, see } from './stage';

const SIZE = { width: 1040, height: 660 };
const MENTORS = `ФИО;Пол;Категория;Должность, место учёбы или работы;Согласие на обработку персональных данных
Орёл Олег Львович;м;педагог;учитель физики;Да
Кременец Пётр Ильич;м;педагог;омбудсман;Да
Осокина Вера Ильинична;ж;педагог;учитель физики;Да`;

jest.setTimeout(180_000);

const LONG_POST = 'заместитель директора по учебно-воспитательной работе, учитель русского языка и литературы, руководитель школьного методического объединения';

const mentorsOf = (table: string) => (ws: Workspace): void => { value(call(ws, 'importPeople', 'mentors', tableOf(ws, 'mentor', new TextEncoder().encode(table)).table)); };
const mentors = mentorsOf(MENTORS);

const open = async (prepare: (ws: Workspace) => void, first: string): Promise<void> => {
  await openWindow(prepared(prepare), 'declensions', SIZE);
  await see(first);
};

const click = (name: string | RegExp): Promise<void> => dialog.page.getByRole('button', { name }).click();
const field = (label: string) => dialog.page.getByRole('textbox', { name: label, exact: true });
const checked = (): { [column: string]: string }[] => records(host, 'Склонения');
const nominatives = async (): Promise<string[]> => [...new Set(await dialog.page.locator('.long [role=rowgroup]:not(.long-head) [role=row] [role=cell]:first-child').allInnerTexts())];

test('the doubtful forms first: all right with one press, taken back, nothing asked twice', async () => {
  await open(mentors, 'Ещё никто не проверил');
  const { page } = dialog;
  expect(await violations(page)).toEqual([]);
  // Every case of a bird that may keep its vowel, one case of Кременец, an unknown post.
  expect(await nominatives()).toEqual(['Орёл Олег Львович', 'Кременец Пётр Ильич', 'омбудсман']);
  expect(await field('Кременец Пётр Ильич, творительный').inputValue()).toBe('Кременцом Петром Ильичом');
  await picture(page, 'declensions-1-doubtful');
  await click(/^Всё верно – 9 форм/);
  await see('Проверено: 9 форм');
  await see('Сомнительных форм не осталось');
  expect(rowsOf(host, 'Склонения')).toBe(3);
  const [bird] = checked();
  expect([bird?.['what'], bird?.['source'], bird?.['gender'], bird?.['dative'], bird?.['prepositional'], bird?.['checkedBy']]).toEqual(
    ['человек', 'Орёл Олег Львович', 'м', 'Орлу Олегу Львовичу', '', 'curator@school14.example']);
  expect(bird?.['code']).not.toBe('');
  await page.getByLabel('Показать').selectOption('all');
  expect(await nominatives()).toEqual(['Кременец Пётр Ильич', 'Осокина Вера Ильинична', 'учитель физики']);
  await click('Отменить');
  await see('Отменено');
  expect(rowsOf(host, 'Склонения')).toBe(0);
});

test('by keyboard alone: one form put right and kept, the others are asked about again', async () => {
  await open(mentors, 'Ещё никто не проверил');
  const { page } = dialog;
  await tabTo(page, 'Орёл Олег Львович, родительный');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Орёла Олега Львовича');
  await see('исправлено');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Орёл Олег Львович, дательный');
  await page.keyboard.press('ArrowUp');
  await tabTo(page, 'Записать отмеченные – 1');
  await page.keyboard.press('Enter');
  await see('Проверено: 1 форма');
  expect(checked().map((row) => [row['genitive'], row['dative']])).toEqual([['Орёла Олега Львовича', '']]);
  await field('Орёл Олег Львович, дательный').waitFor();
  expect(await field('Орёл Олег Львович, родительный').count()).toBe(0);
});

test('by keyboard: a surname that is not declined, for all who bear it; a long post is seen whole', async () => {
  await open(mentorsOf(`${MENTORS}\nОрёл Игорь Ильич;м;педагог;${LONG_POST};Да`), 'Ещё никто не проверил');
  const { page } = dialog;
  const openRule = async (): Promise<void> => {
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Орёл Олег Львович');
  };
  await tabTo(page, 'Не склонять или для всех: Орёл Олег Львович');
  await openRule();
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Не склонять или для всех: Орёл Олег Львович');
  await openRule();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.getByLabel('так же у всех мужчин').focus();
  await page.keyboard.press('Space');
  expect(await violations(page)).toEqual([]);
  await picture(page, 'declensions-3-rule');
  await tabTo(page, 'Применить к формам');
  await page.keyboard.press('Enter');
  expect(await field('Орёл Олег Львович, дательный').inputValue()).toBe('Орёл Олегу Львовичу');
  expect(await field('Орёл Игорь Ильич, творительный').inputValue()).toBe('Орёл Игорем Ильичом');
  await tabTo(page, 'Записать отмеченные – 8');
  await page.keyboard.press('Enter');
  await see('Проверено: 8 форм');
  expect(checked().map((row) => [row['what'], row['source'], row['keep'], row['dative']])).toEqual([
    ['человек', 'Орёл Олег Львович', 'фамилия', 'Орёл Олегу Львовичу'], ['фамилия', 'Орёл', 'фамилия', ''], ['человек', 'Орёл Игорь Ильич', '', 'Орёл Игорю Ильичу']]);
  expect(await nominatives()).toEqual(['Кременец Пётр Ильич', 'омбудсман']);
  await page.getByLabel('Показать').selectOption('all');
  await page.getByRole('table', { name: 'Склонения' }).evaluate((list) => { list.scrollTop = list.scrollHeight; });
  const long = field(`${LONG_POST}, дательный`);
  await long.waitFor();
  expect(await long.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeLessThanOrEqual(0);
  await picture(page, 'declensions-4-long');
});

test('an emptied form is not kept; a lost answer is asked for again with the same request', async () => {
  await open(mentors, 'Ещё никто не проверил');
  await field('омбудсман, дательный').fill('');
  await see('1 форма без текста');
  expect(await dialog.page.getByRole('button', { name: /^Всё верно/ }).isDisabled()).toBe(true);
  await field('омбудсман, дательный').fill('омбудсману');
  dialog.line = 'answer lost';
  await click(/^Всё верно/);
  await see(/Не удалось получить ответ/);
  dialog.line = 'good';
  await click('Повторить');
  await see('Проверено: 9 форм');
  expect(rowsOf(host, 'Склонения')).toBe(3);
});

test('an edit of the name makes its row void: said, and asked about anew', async () => {
  await open((ws) => {
    mentors(ws);
    const code = records(ws, 'Люди').find((p) => p['last'] === 'Осокина')?.['code'] ?? '';
    value(call(ws, 'saveDeclensions', 'old', [{ what: 'человек', code, source: 'Осокина Вера Львовна', gender: 'ж', forms: { dative: 'Осокиной Вере Львовне' } }]));
  }, 'Ещё никто не проверил');
  await see('1 проверенная строка больше не действует');
  await dialog.page.getByLabel('Показать').selectOption('all');
  await field('Осокина Вера Ильинична, дательный').waitFor();
  await click('Изменено имя: строка 3 листа «Склонения»');
  expect(dialog.called).toContain('goTo');
});

test('a school without people is told where to begin', async () => {
  await open(nobody, 'Участников этого года в реестре ещё нет');
  await tabTo(dialog.page, 'Закрыть');
  await dialog.page.keyboard.press('Enter');
  expect(dialog.closed).toBe(true);
});

test('a register without names: names are checked with the key and kept in it, the workbook gets the posts alone', async () => {
  begin(prepared((ws) => {
    value(call(ws, 'chooseCodes', 'codes'));
    value(call(ws, 'importCoded', 'people', { role: 'mentor', people: 0, rows: [{ code: '', person: { kind: 'педагог', post: 'омбудсман', gender: 'м', ageBand: '18 и старше' }, role: { consent: 'да' } }] }));
  }));
  const code = records(host, 'Люди')[0]?.['code'] ?? '';
  const key = { ...withPeople(emptyKey('register-1', 'salt-1', 'МБОУ СОШ № 14'), { [code]: { last: 'Орёл', first: 'Олег', middle: 'Львович', gender: 'м' } }), version: 1, saved: '2026-11-20' };
  value(call(host, 'noteKey', 'key', factsOf(key)));
  await openWindow(host, 'declensions', SIZE, 'коды');
  const { page } = dialog;
  await page.getByRole('heading', { name: 'Откройте ключ' }).waitFor();
  await giveFile(page, { name: 'ключ.json', text: writeKey(key) });
  await see('Ещё никто не проверил');
  expect(await nominatives()).toEqual(['Орёл Олег Львович', 'омбудсман']);
  await field('Орёл Олег Львович, дательный').fill('Орёлу Олегу Львовичу');
  await click(/^Всё верно – 8 форм/);
  await see('Все имена и должности проверены');
  expect(checked().map((row) => [row['what'], row['source'], row['dative'], row['checkedBy']])).toEqual([['должность', 'омбудсман', 'омбудсману', 'куратор']]);
  await see('Ключ изменился и ещё не скачан');
  await picture(page, 'declensions-2-key');
  const [file] = await Promise.all([page.waitForEvent('download'), click('Скачать новый ключ')]);
  const reading = readKey(fs.readFileSync(await file.path(), 'utf8'));
  expect(reading.ok && reading.key.declensions.map((row) => [row.code, row['source'], row['dative']])).toEqual([[code, 'Орёл Олег Львович', 'Орёлу Олегу Львовичу']]);
});
