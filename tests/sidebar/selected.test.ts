// «Показать выбранного»: the card of whoever stands in the selected row of the register's sheets, and a clear word on any other row.

import type { Workspace } from '../../local/host';
import { call, importDemoPeople, proposals, records, value, wantedOf } from '../addon/school';
import { violations } from '../local/browser';
import { picture, tabTo } from './dialog';
import { prepared } from './prepared';
import { begin, dialog, host, openWindow, see } from './stage';

const SIZE = { width: 1040, height: 660 };

jest.setTimeout(180_000);

const withPairs = (ws: Workspace): void => {
  importDemoPeople(ws);
  const { pairs, unmatched } = proposals(ws);
  value(call(ws, 'approvePairs', 'pairs', wantedOf(pairs.slice(0, 20))));
  const [kept] = pairs.slice(25);
  if (kept) value(call(ws, 'saveDecision', 'veto', { kind: 'запретить', mentor: kept.mentor, mentee: unmatched[0]?.code ?? '', by: 'куратор', rank: '', reason: 'соседи', lifted: false }));
};

/** Selects the row of the sheet whose column holds the value. */
const select = (sheet: string, column: string, wanted: string): void => {
  const at = records(host, sheet).findIndex((row) => row[column] === wanted);
  if (at < 0) throw new Error(`no row ${wanted}`);
  host.person.select(sheet, `B${at + 3}`);
};

const open = async (): Promise<void> => {
  await openWindow(host, 'selected', SIZE);
  await dialog.page.getByRole('button', { name: 'К подбору' }).waitFor();
};
const heading = (): Promise<string> => dialog.page.locator('h1').innerText();

beforeEach(() => begin(prepared(withPairs)));

test('a mentee who is left: why, and what would help', async () => {
  const left = proposals(host).unmatched[3];
  select('Наставляемые', 'code', left?.code ?? '');
  await open();
  expect(await heading()).toBe(left?.name);
  await see('Подбор пары не нашёл');
  await picture(dialog.page, 'selected-1-left');
  expect(await violations(dialog.page)).toEqual([]);
  await dialog.page.getByRole('button', { name: 'К подбору' }).click();
  await dialog.page.getByRole('button', { name: /^Предложить \d/ }).waitFor();
});

test('a person of «Люди» who is proposed a mentor: facts, and a decision made here is kept', async () => {
  const proposal = proposals(host).pairs[0];
  select('Люди', 'code', proposal?.mentee ?? '');
  await open();
  expect(await heading()).toBe(proposal?.menteeName);
  await see('предложена подбором, ещё не утверждена');
  await picture(dialog.page, 'selected-2-proposed');
  expect(await violations(dialog.page)).toEqual([]);
  await dialog.page.getByRole('button', { name: 'Закрепить при подборе' }).click();
  await dialog.page.getByRole('button', { name: 'Закрепить пару' }).click();
  await dialog.page.getByRole('button', { name: 'Снять закрепление' }).waitFor();
  expect(records(host, 'Решения подбора').map((d) => [d['kind'], d['mentee'] === proposal?.mentee])).toContainEqual(['закрепить', true]);
});

test('a mentor, by keyboard: places, mentees now and proposed, into a pair and back', async () => {
  const pair = records(host, 'Пары')[0] ?? {};
  select('Наставники', 'code', pair['mentor'] ?? '');
  await open();
  const { page } = dialog;
  expect(await heading()).toBe(pair['mentorName']);
  await see(/^Мест – \d/);
  await picture(page, 'selected-3-mentor');
  expect(await violations(page)).toEqual([]);
  await tabTo(page, pair['menteeName'] ?? '');
  await page.keyboard.press('Enter');
  await see('утверждена');
  expect(await heading()).toBe('Пара');
  await tabTo(page, 'Назад к человеку');
  await page.keyboard.press('Enter');
  await see(/^Мест – \d/);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(100);
  expect(dialog.closed).toBe(true);
});

test('rows of «Пары» and «Решения подбора» open the pair', async () => {
  const pair = records(host, 'Пары')[5] ?? {};
  select('Пары', 'id', pair['id'] ?? '');
  await open();
  await see(pair['menteeName'] ?? '?');
  await see('Что даёт наставляемому');
  await picture(dialog.page, 'selected-4-pair');
  expect(await violations(dialog.page)).toEqual([]);
  await dialog.close();
  const decision = records(host, 'Решения подбора')[0] ?? {};
  select('Решения подбора', 'id', decision['id'] ?? '');
  await open();
  await see('запретить: соседи');
  await dialog.page.getByRole('button', { name: 'Снять запрет' }).waitFor();
});

test.each([
  ['Настройки', 'A5', 'Сейчас выбран лист «Настройки»'],
  ['Люди', 'A2', 'Выбрана шапка листа «Люди»'],
  ['Пары', 'A900', 'Строка 900 листа «Пары» пустая'],
])('%s %s: told what to select', async (sheet, cell, text) => {
  host.person.select(sheet, cell);
  await open();
  await see(text);
  expect(await violations(dialog.page)).toEqual([]);
});

test('a row of another year is told as such', async () => {
  const code = records(host, 'Наставляемые')[0]?.['code'] ?? '';
  const cells = host.workbook.getSheetByName('Наставляемые')?.values({ row: 0, column: 0, rows: 3, columns: 4 }) ?? [];
  const column = String.fromCharCode(65 + (cells[0] ?? []).findIndex((key) => key === 'mentees.year'));
  host.person.edit('Наставляемые', `${column}3`, '2025/2026');
  select('Наставляемые', 'code', code);
  await open();
  await see('за 2025/2026 учебный год, а подбор работает с 2026/2027');
});
