// «Замеры» on the demo school: keyed in without the mouse, pasted as a block, refused outside of the scale, on paper, and the list of what is measured.

import type { Workspace } from '../../local/host';
import { call, importDemoPeople, records, value } from '../addon/school';
import { violations } from '../local/browser';
import { giveFile, picture } from './dialog';
import { prepared } from './prepared';
import { click, dialog, host, nobody, openWindow, see } from './stage';

const SIZE = { width: 1040, height: 660 };

jest.setTimeout(180_000);

const open = async (prepare: (ws: Workspace) => void): Promise<void> => {
  await openWindow(prepared(prepare), 'measures', SIZE);
  await dialog.page.getByRole('heading', { name: 'Замеры' }).waitFor();
};

const group = (name: string): Promise<string[]> => dialog.page.getByLabel('Класс или группа').selectOption(name);
const cell = (row: number, column: number) => dialog.page.locator(`input[data-at="${row}:${column}"]`);
const lacking = async (): Promise<number> => Number(/\d+/.exec(await dialog.page.getByText('нет входного замера').first().innerText())?.[0]);

test('an empty register says what to do first', async () => {
  await open(nobody);
  await see('Сначала загрузите их');
  expect(await violations(dialog.page)).toEqual([]);
});

test('a class by keyboard: Enter leads down, a value outside of the scale bars the saving, undo takes all back', async () => {
  await open(importDemoPeople);
  const { page } = dialog;
  const before = await lacking();
  expect(before).toBeGreaterThan(100);
  await group('7А');
  await cell(0, 0).focus();
  for (const mark of ['4,5', '3', '7']) {
    await page.keyboard.type(mark);
    await page.keyboard.press('Enter');
  }
  await see('7 вне шкалы 2–5');
  await picture(page, 'measures-1-outside');
  expect(await violations(page)).toEqual([]);
  expect(await page.getByRole('button', { name: /^Записать/ }).isDisabled()).toBe(true);
  expect(await cell(2, 0).getAttribute('aria-invalid')).toBe('true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('5');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('8');
  await page.getByRole('button', { name: 'Записать 4 значения' }).focus();
  await page.keyboard.press('Enter');
  await see('Записано: 4 значения');
  await picture(page, 'measures-2-saved');
  const rows = records(host, 'Замеры');
  expect(rows.map((r) => [r['measure'], r['scale'], r['direction'], r['entry'], r['entryDate'], r['exit'], r['by']])).toEqual([
    ['Средний балл', '2–5', 'рост', '4,5', '20.11.2026', '', 'классный руководитель'], ['Средний балл', '2–5', 'рост', '3', '20.11.2026', '', 'классный руководитель'],
    ['Средний балл', '2–5', 'рост', '5', '20.11.2026', '', 'классный руководитель'], ['Учебная мотивация', '1–10', 'рост', '8', '20.11.2026', '', 'психолог'],
  ]);
  expect(await lacking()).toBe(before - 3);
  await click('Отменить');
  await see('Отменено.');
  expect(records(host, 'Замеры')).toEqual([]);
});

test('a block from a spreadsheet lands from the cell on; the exit stands beside the entry; a lost answer writes once', async () => {
  await open(importDemoPeople);
  const { page } = dialog;
  await group('7А');
  await page.getByLabel('Кто измерил').selectOption('психолог');
  await page.evaluate(() => navigator.clipboard.writeText('6\t3\r\n7\t\r\n8\t2\r\n')).catch(() => undefined);
  await cell(0, 0).evaluate((input) => {
    const data = new DataTransfer();
    data.setData('text/plain', '6\t3\r\n7\t\r\n8\t2\r\n');
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await see('Записать 5 значений');
  dialog.line = 'answer lost';
  await click('Записать 5 значений');
  await see('Не удалось получить ответ');
  dialog.line = 'good';
  await click('Повторить');
  await see('Записано: 5 значений');
  expect(records(host, 'Замеры').map((r) => [r['measure'], r['entry']])).toEqual([['Учебная мотивация', '6'], ['Тревожность', '3'], ['Учебная мотивация', '7'], ['Учебная мотивация', '8'], ['Тревожность', '2']]);
  await page.getByRole('radio', { name: 'на выходе' }).check();
  await see('вход 6');
  await cell(0, 0).fill('9');
  await picture(page, 'measures-3-exit');
  expect(await violations(page)).toEqual([]);
  await click('Записать 1 значение');
  await see('Записано: 1 значение');
  expect(records(host, 'Замеры')[0]).toMatchObject({ entry: '6', exit: '9', exitDate: '20.11.2026', by: 'психолог' });
  expect(records(host, 'Замеры')).toHaveLength(5);
});

test('a file fills the grid and is written only then; an unknown line and a wrong heading are told', async () => {
  await open(importDemoPeople);
  const { page } = dialog;
  await click('Из файла');
  await page.getByRole('heading', { name: 'Замеры из файла' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await giveFile(page, { name: 'чужое.csv', text: 'ФИО;Рост\nЛазоревская Виктория;150' });
  await see('Ни один заголовок не похож на замер');
  await giveFile(page, { name: 'балл.csv', text: 'ФИО;Класс;Средний балл\nЛазоревская Виктория Леонидовна;7А;4,2\nЧужой Иван;7А;3\nДроздецкий Павел;7А;9' });
  await see('Не узнаны – 1');
  await see('строка 3: нет среди наставляемых этого года');
  await see('9 вне шкалы 2–5');
  await group('7А');
  await picture(page, 'measures-6-file');
  expect(await violations(page)).toEqual([]);
  expect(records(host, 'Замеры')).toEqual([]);
  await page.getByLabel('Дроздецкий Павел Викторович, Средний балл').fill('3,9');
  await click('Записать 2 значения');
  await see('Записано: 2 значения');
  expect(records(host, 'Замеры').map((r) => r['entry']).sort()).toEqual(['3,9', '4,2']);
});

test('the grid on paper, and the school\'s own list of measures', async () => {
  await open(importDemoPeople);
  const { page } = dialog;
  await group('7А');
  await click('Лист для печати');
  await see('Замеры на входе: 7А');
  await picture(page, 'measures-4-paper');
  expect(await violations(page)).toEqual([]);
  await click('Назад');
  await click('Что измеряем');
  await page.getByRole('heading', { name: 'Что измеряем' }).waitFor();
  await click('Добавить замер');
  await see('Назовите замер.');
  await page.getByLabel('Замер: ', { exact: true }).fill('Самооценка');
  await page.getByLabel('Шкала до: Самооценка').fill('0');
  await see('«Самооценка»: шкала');
  await page.getByLabel('Шкала до: Самооценка').fill('100');
  await page.getByLabel('Используем: Учебная мотивация').uncheck();
  await picture(page, 'measures-5-kinds');
  expect(await violations(page)).toEqual([]);
  await click(/^Записать – 8/);
  await see('Список замеров записан.');
  expect(await page.getByRole('columnheader', { name: /Самооценка.*1–100/ }).count()).toBe(1);
  expect(await page.getByRole('columnheader', { name: /Учебная мотивация/ }).count()).toBe(0);
  expect(records(host, 'Справочники').filter((r) => r['list'] === 'measure')).toHaveLength(8);
});

test('a measure that has values keeps its scale', async () => {
  await open((ws) => {
    importDemoPeople(ws);
    const code = records(ws, 'Наставляемые')[0]?.['code'] ?? '';
    value(call(ws, 'saveMeasures', 'one', { moment: 'entry', date: '2026-11-20', by: '', values: [{ code, measure: 'Тревожность', raw: '4' }] }));
  });
  await click('Что измеряем');
  await dialog.page.getByLabel('Шкала до: Тревожность').fill('20');
  await click(/^Записать – 7/);
  await see('«Тревожность» уже измеряли');
  expect(await violations(dialog.page)).toEqual([]);
  expect(records(host, 'Справочники').filter((r) => r['list'] === 'measure')).toHaveLength(0);
});
