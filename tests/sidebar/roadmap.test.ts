// «Загрузить дорожную карту» on the demo school's document: read, compared, corrected, brought in, taken back.

import fs from 'node:fs';
import path from 'node:path';
import os from 'node:os';
import { readRoadmap } from '../../src/readers/roadmap-file';
import { DEMO_ROADMAP_ROWS } from '../fixtures/demo-roadmap';
import { paragraph, writeDocx } from '../fixtures/docx-writer';
import { violations } from '../local/browser';
import { demo, giveFile, picture, rowsOf, school, tabTo } from './dialog';
import { click, counts, dialog, host, openWindow, see } from './stage';

const DOCUMENT = demo('дорожная-карта.docx');

beforeEach(async () => {
  await openWindow(school(), 'roadmap', { width: 1040, height: 660 });
  await see('Выбрать файл');
});

const column = (key: string): string[] => {
  const sheet = host.workbook.getSheetByName('Дорожная карта');
  if (!sheet) throw new Error('No roadmap');
  const keys = sheet.values({ row: 0, column: 0, rows: 1, columns: sheet.columnCount })[0] ?? [];
  const at = keys.findIndex((one) => String(one).endsWith(key));
  return sheet.values({ row: 2, column: at, rows: rowsOf(host, 'Дорожная карта'), columns: 1 }).map((row) => String(row[0]));
};

test('the committed demo document is the one that the fixture describes', () => {
  const { rows, schoolYear, problems } = readRoadmap(new Uint8Array(fs.readFileSync(DOCUMENT)));
  expect(rows.map(({ stage, activity, deadlineText }) => ({ stage, activity, deadline: deadlineText }))).toEqual(DEMO_ROADMAP_ROWS);
  expect(new Set(rows.map((row) => row.canonicalStage))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7]));
  expect([schoolYear, problems.filter((p) => p.level !== 'info')]).toEqual(['2026-2027', []]);
});

test('the document is read, compared with the original, corrected, brought in and taken back', async () => {
  const { page } = dialog;
  expect(await violations(page)).toEqual([]);
  await giveFile(page, DOCUMENT);
  await see('Так прочитана дорожная карта');
  expect(await counts()).toEqual(['18 новых', '0 уже есть', '0 убрано', '0 стоит проверить']);
  await see('Все слова таблицы на месте');
  await see('В документе есть ещё: 3 показателя');
  await picture(page, 'roadmap-1-preview');
  expect(await violations(page)).toEqual([]);
  await click('Показать исходную таблицу');
  await see('В документе: Таблица 1');
  await picture(page, 'roadmap-2-beside');
  expect(await violations(page)).toEqual([]);
  await click('Скрыть исходную таблицу');
  await page.getByLabel('Срок, строка 2', { exact: true }).fill('до 10.09.2026');
  await click('Убрать: строка 18');
  await click(/^Добавить ниже: строка 1$/);
  await see('Строк без мероприятия: 1');
  await page.locator(':focus[aria-label="Мероприятие, строка 2"]').waitFor();
  expect(await page.getByRole('button', { name: /^Загрузить 18/ }).isDisabled()).toBe(true);
  await picture(page, 'roadmap-3-edited');
  await page.getByLabel('Мероприятие, строка 2', { exact: true }).fill('Педагогический совет');
  await click(/^Загрузить 18 строк/);
  await see('Новых строк: 18. Уже были: 0.');
  await picture(page, 'roadmap-4-done');
  expect(await violations(page)).toEqual([]);
  const activities = column('activity');
  expect(activities).toHaveLength(18);
  expect(activities[1]).toBe('Педагогический совет');
  expect(activities).not.toContain('Праздничное событие и награждение лучших наставников');
  expect(column('deadlineText')[2]).toBe('до 10.09.2026');
  await click('Отменить загрузку');
  await see('Убрано строк: 18.');
  expect(rowsOf(host, 'Дорожная карта')).toBe(0);
});

test('with the keyboard only', async () => {
  const { page } = dialog;
  await page.locator('h1:focus').waitFor();
  await tabTo(page, 'Выбрать файл');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles(DOCUMENT);
  await see('Так прочитана дорожная карта');
  await tabTo(page, 'Мероприятие, строка 1');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Приказ о внедрении');
  await tabTo(page, 'Убрать: строка 2');
  await page.keyboard.press('Enter');
  await see('1 убрано');
  await page.locator(':focus[aria-label="Вернуть: строка 2"]').waitFor();
  // backwards round the end of the document, the table is long
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press('Shift+Tab');
    if (await page.evaluate(() => (document.activeElement?.textContent ?? '').startsWith('Загрузить'))) break;
  }
  await page.keyboard.press('Enter');
  await see('Новых строк: 17.');
  expect(column('activity')[0]).toBe('Приказ о внедрении');
  await tabTo(page, 'Отменить загрузку');
  await page.keyboard.press('Enter');
  await see('Убрано строк: 17.');
  await page.keyboard.press('Escape');
  await page.waitForTimeout(100);
  expect(dialog.closed).toBe(true);
});

test('a register without names: who is named is told row by row and replaced by a post in all rows at once', async () => {
  await dialog.close();
  expect(host.run('chooseCodes', 'codes')).toMatchObject({ ok: true });
  await openWindow(host, 'roadmap', { width: 1040, height: 660 }, 'коды');
  await see('Выбрать файл');
  const { page } = dialog;
  const named = ['Мероприятие;Срок;Ответственные;Документы', 'Педагогический совет;до 05.09.2026;Берёзкина Светлана Николаевна, заместитель директора;Протокол', 'Сбор согласий;сентябрь 2026 г.;Осокина Вера Ильинична;Согласия', 'Сбор анкет;октябрь 2026 г.;Осокина Вера Ильинична;Анкеты', ''].join('\n');
  await giveFile(page, { name: 'карта.csv', text: named });
  await see('Строк с именами: 3.');
  await see('«Ответственные», строки 2, 3');
  const load = page.getByRole('button', { name: 'Загрузить 3 строки' });
  expect(await load.isDisabled()).toBe(true);
  await picture(page, 'roadmap-5-names');
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Написать вместо').first().fill('Осокина В. И.');
  await see('Здесь всё ещё имя или контакт.');
  await page.getByLabel('Написать вместо').first().fill('учитель физики');
  await click(/^Заменить.*Осокина Вера Ильинична/);
  await see('Строк с именами: 1.');
  expect(await page.getByLabel('Написать вместо').inputValue()).toBe('заместитель директора');
  await click(/^Заменить.*Берёзкина/);
  await load.click();
  await see('Новых строк: 3.');
  expect(column('responsible')).toEqual(['заместитель директора', 'учитель физики', 'учитель физики']);
});

test('the same document twice changes nothing; a row brought in meanwhile is not doubled', async () => {
  const { page } = dialog;
  await giveFile(page, DOCUMENT);
  await click(/^Загрузить 18 строк/);
  await click('Загрузить ещё документ');
  await see('Выбрать файл');
  await page.reload();
  await see('Выбрать файл');
  await giveFile(page, DOCUMENT);
  await see('Всё уже есть, менять нечего.');
  expect(await counts()).toEqual(['0 новых', '18 уже есть', '0 убрано', '0 стоит проверить']);
  await page.getByLabel('Срок, строка 2', { exact: true }).fill('до 11.09.2026');
  await see('1 новых');
  const other = readRoadmap(new Uint8Array(fs.readFileSync(DOCUMENT))).rows.slice(1, 2).map((row) => ({ ...row, deadlineText: 'до 11.09.2026', deadline: null }));
  host.run('importRoadmap', 'meanwhile', other);
  await click(/^Загрузить 1 строку/);
  await see('Всё уже есть, менять нечего.');
  expect(rowsOf(host, 'Дорожная карта')).toBe(19);
});

test('a lost answer is asked for again without doubling', async () => {
  const { page } = dialog;
  await giveFile(page, DOCUMENT);
  await see('Так прочитана дорожная карта');
  dialog.line = 'answer lost';
  await click(/^Загрузить 18 строк/);
  await see('Не удалось получить ответ');
  dialog.line = 'good';
  await click(/^Повторить/);
  await see('Новых строк: 18.');
  expect(rowsOf(host, 'Дорожная карта')).toBe(18);
});

test('no table, an empty file, another kind of file: what is wrong and what to do', async () => {
  const { page } = dialog;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'roadmap-'));
  const plain = path.join(folder, 'план.docx');
  fs.writeFileSync(plain, writeDocx({ body: paragraph('План работы на год без таблицы') }));
  await giveFile(page, plain);
  await see(/В документе нет ни одной таблицы: дорожная карта не найдена\..*перенесите её в таблицу Word/);
  await picture(page, 'roadmap-5-no-table');
  expect(await violations(page)).toEqual([]);
  await giveFile(page, { name: 'пусто.docx', text: '' });
  await see('Файл пустой.');
  await giveFile(page, { name: 'карта.docx', text: '%PDF-1.4' });
  await see('Это файл PDF');
  fs.rmSync(folder, { recursive: true });
});

test('a sheet of the workbook; another school year and rows without a deadline are pointed out', async () => {
  const { page } = dialog;
  const sheet = host.workbook.insertSheet('Карта');
  sheet.enter({ row: 0, column: 0, rows: 4, columns: 4 }, [['Этап', 'Мероприятие', 'Сроки', 'Ответственные'], ['Подготовка условий', 'Издание приказа', 'сентябрь 2026', 'Директор'], ['', 'Информирование родителей', '', 'Куратор'], ['Формирование базы наставляемых', 'Анкетирование', 'октябрь 2026', 'Куратор']]);
  await page.reload();
  await click('Карта');
  await see('Так прочитана дорожная карта');
  expect((await counts())[3]).toBe('1 стоит проверить');
  await picture(page, 'roadmap-6-sheet');
  await page.getByLabel(/Только строки/).check();
  expect(await page.locator('.roadmap tbody tr').count()).toBe(1);
  await click(/^Загрузить 3 строки/);
  await see('Новых строк: 3.');
});
