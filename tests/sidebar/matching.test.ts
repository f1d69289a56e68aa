// «Подобрать пары» on the demo school: from readiness to approved pairs and back, decisions, what is refused, what is lost on the line.

import fs from 'node:fs';
import type { Workspace } from '../../local/host';
import { call, importDemoPeople, proposals, records, value, wantedOf } from '../addon/school';
import { readTableFile } from '../../src/readers';
import { violations } from '../local/browser';
import { picture, rowsOf, tabTo } from './dialog';
import { prepared } from './prepared';
import { begin, click, dialog, host, nobody, openWindow, plain, see } from './stage';

const SIZE = { width: 1040, height: 660 };

jest.setTimeout(180_000);

const withPairs = (ws: Workspace): void => {
  importDemoPeople(ws);
  value(call(ws, 'approvePairs', 'pairs', wantedOf(proposals(ws).pairs.slice(0, 40))));
};

const open = async (prepare: (ws: Workspace) => void = importDemoPeople): Promise<void> => {
  await openWindow(prepared(prepare), 'matching', SIZE);
  await dialog.page.getByRole('button', { name: 'Прочитать снова' }).waitFor();
};

const heading = async (): Promise<string> => plain(await dialog.page.locator('h1').innerText());
const pairsInRegister = (): number => records(host, 'Пары').filter((p) => p['state'] === 'утверждена').length;
const numberIn = (text: string): number => Number(/\d+/.exec(text)?.[0] ?? 'NaN');
const countOn = async (name: RegExp): Promise<number> => numberIn(plain(await dialog.page.getByRole('button', { name }).innerText()));

/** A person changes one cell of a sheet by the column's hidden key. */
const edit = (sheet: string, code: string, column: string, typed: string): void => {
  const found = host.workbook.getSheetByName(sheet);
  if (!found) throw new Error(`no sheet ${sheet}`);
  const cells = found.values({ row: 0, column: 0, rows: found.lastRow(), columns: found.lastColumn() });
  const at = (cells[0] ?? []).findIndex((key) => String(key).endsWith(`.${column}`));
  const row = cells.findIndex((line) => line[0] === code);
  host.person.edit(sheet, `${String.fromCharCode(65 + at)}${row + 1}`, typed);
};

test('from readiness to approved pairs, and back', async () => {
  await open();
  const { page } = dialog;
  await picture(page, 'matching-1-ready');
  expect(await violations(page)).toEqual([]);
  await page.getByText('отказ от согласия').first().click();
  await see('Человек отказался');
  const proposed = await countOn(/^Предложить/);
  expect(proposed).toBeGreaterThan(50);
  await click(/^Предложить/);
  expect(numberIn(await heading())).toBe(proposed);
  await picture(page, 'matching-2-pairs');
  expect(await violations(page)).toEqual([]);
  await click('Другой вариант');
  await see('Другой наставник для наставляемого');
  await picture(page, 'matching-3-others');
  expect(await violations(page)).toEqual([]);
  await click(/^Без пары/);
  await see('Кого искать');
  await page.waitForFunction(() => !document.body.innerText.includes('Ищу, что поможет'));
  await picture(page, 'matching-4-left');
  expect(await violations(page)).toEqual([]);
  await click(/^Итоги/);
  await see('Всем ли поровну');
  await picture(page, 'matching-5-results');
  expect(await violations(page)).toEqual([]);
  await click(/^Пары –/);
  await page.getByRole('checkbox', { name: /^Утвердить: / }).first().uncheck();
  // The answer is lost on the way, the action is not: the retry must not make the pairs twice.
  dialog.line = 'answer lost';
  await click(/^Утвердить/);
  await see('Не удалось получить ответ');
  await picture(page, 'matching-6-silent');
  expect(await violations(page)).toEqual([]);
  dialog.line = 'good';
  await click('Повторить');
  await see('В лист «Пары» записано');
  expect(pairsInRegister()).toBe(proposed - 1);
  await picture(page, 'matching-7-done');
  expect(await violations(page)).toEqual([]);
  await click(/^Отменить/);
  await see(`убрано строк – ${proposed}, пары вместе с протоколом`);
  expect(rowsOf(host, 'Протоколы подбора')).toBe(0);
  await picture(page, 'matching-8-undone');
  expect(rowsOf(host, 'Пары')).toBe(0);
  await click('К подбору');
  expect(await heading()).toBe('Подобрать пары');
});

test('decisions: what would change is shown, then kept in the register with the reason, and lifted again', async () => {
  await open();
  const { page } = dialog;
  await click(/^Предложить/);
  const [mentee, mentor] = (await page.getByRole('region', { name: 'Выбранная пара' }).locator('h2').innerText()).split('–').map(plain);
  await click('Запретить');
  await see('Что изменится');
  await page.getByLabel('Почему (видно').fill('живут по соседству, поссорились');
  await picture(page, 'matching-9-veto');
  expect(await violations(page)).toEqual([]);
  await click('Запретить пару');
  await page.getByRole('button', { name: 'Решения – 1' }).waitFor();
  expect(records(host, 'Решения подбора').map((d) => [d['kind'], d['menteeName'], d['mentorName'], d['by'], d['reason'], d['state']])).toEqual([['запретить', mentee, mentor, 'куратор', 'живут по соседству, поссорились', 'действует']]);
  expect(proposals(host).pairs.some((p) => p.menteeName === mentee && p.mentorName === mentor)).toBe(false);
  await page.getByRole('region', { name: 'Выбранная пара' }).getByRole('button', { name: 'Закрепить' }).click();
  await click('Закрепить пару');
  await page.getByRole('button', { name: 'Решения – 2' }).click();
  await picture(page, 'matching-10-decisions');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: /^Снять: запретить/ }).click();
  await click('Снять запрет');
  await page.getByRole('button', { name: 'Решения – 1' }).waitFor();
  expect(records(host, 'Решения подбора').map((d) => d['state'])).toEqual(['снято', 'действует']);
});

test('a register that changed meanwhile refuses, shows the difference and keeps the ticks', async () => {
  await open();
  const { page } = dialog;
  await click(/^Предложить/);
  const before = await countOn(/^Утвердить \d/);
  const lost = proposals(host).pairs.find((p) => p.word === 'хорошо');
  if (!lost) throw new Error('no pair');
  await page.getByRole('checkbox', { name: /^Утвердить: / }).first().uncheck();
  edit('Наставляемые', lost.mentee, 'consent', 'нет');
  await click(/^Утвердить \d/);
  await see('Часть пар составить нельзя');
  await see(`${lost.menteeName}: наставляемый: отказ от согласия`);
  await see('Ваши отметки сохранены');
  await picture(page, 'matching-11-changed');
  expect(await violations(page)).toEqual([]);
  expect(rowsOf(host, 'Пары')).toBe(0);
  const now = await countOn(/^Утвердить \d/);
  expect([before - 1, before - 2]).toContain(now);
  await click(/^Утвердить \d/);
  await see('В лист «Пары» записано');
  expect(pairsInRegister()).toBe(now);
});

test('by hand, keyboard only: the same gate and reasons', async () => {
  await open();
  const { page } = dialog;
  const proposal = proposals(host).pairs.find((p) => p.word === 'хорошо');
  if (!proposal) throw new Error('no pair');
  await tabTo(page, 'Составить пару вручную');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Составить пару вручную' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type(proposal.menteeName);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Соловейкина Елизавета');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.locator('.facts').waitFor();
  await page.locator('#pick-mentor-text').fill(proposal.mentorName);
  await page.locator('#pick-mentor').focus();
  await page.keyboard.press('ArrowDown');
  await see('Подходит');
  await picture(page, 'matching-12-by-hand');
  expect(await violations(page)).toEqual([]);
  await tabTo(page, 'Утвердить пару');
  await page.keyboard.press('Enter');
  await see('В лист «Пары» записано: 1');
  expect(records(host, 'Пары').map((p) => [p['mentorName'], p['menteeName'], p['form']])).toEqual([[proposal.mentorName, proposal.menteeName, proposal.form]]);
  await click('Подобрать ещё');
  await click('Составить пару вручную');
  await page.locator('#pick-mentee-text').fill(proposal.menteeName);
  await see('Никого не нашлось');
});

test('who cannot be paired is told why, before and by the server', async () => {
  await open();
  const { page } = dialog;
  await click('Составить пару вручную');
  const out = value(call(host, 'matching')).participants.mentors.find((m) => m.obstacles.includes('отказ от согласия'));
  const waiting = proposals(host).unmatched[0];
  await page.locator('#pick-mentee-text').fill(waiting?.name ?? '');
  await page.locator('#pick-mentee').selectOption({ index: 0 });
  await page.locator('#pick-mentor-text').fill(out?.name ?? '');
  await page.locator('#pick-mentor').selectOption({ index: 0 });
  await see('Эту пару составить нельзя');
  await see('наставник: отказ от согласия');
  await picture(page, 'matching-13-barred');
  expect(await violations(page)).toEqual([]);
  expect(await page.getByRole('button', { name: 'Утвердить пару' }).isDisabled()).toBe(true);
});

test('a wish and a veto of two people are written down by hand and heeded', async () => {
  await open();
  const { page } = dialog;
  await click('Составить пару вручную');
  const other = proposals(host).unmatched[0];
  const mentor = value(call(host, 'matching')).participants.mentors.find((m) => m.forms.includes('Ученик – ученик') && m.obstacles.length === 0);
  await page.locator('#pick-mentee-text').fill(other?.name ?? '');
  await page.locator('#pick-mentee').selectOption({ index: 0 });
  await page.locator('#pick-mentor-text').fill(mentor?.name ?? '');
  await page.locator('#pick-mentor').selectOption({ index: 0 });
  await click('Пожелание наставляемого');
  await page.getByLabel('Какой по счёту выбор').selectOption('2');
  await picture(page, 'matching-17-wish');
  expect(await violations(page)).toEqual([]);
  await click('Записать пожелание');
  await see('назвал этого наставника вторым');
  expect(records(host, 'Решения подбора').map((d) => [d['kind'], d['by'], d['rank'], d['state']])).toEqual([['пожелание', 'наставляемый', '2', 'действует']]);
  await click('Запретить');
  await click('Запретить пару');
  await see('пара запрещена');
  expect(await page.getByRole('button', { name: 'Утвердить пару' }).isDisabled()).toBe(true);
});

test('pairs without an order may be opened again; the importance of things is kept in the settings', async () => {
  await open(withPairs);
  const { page } = dialog;
  await see('Прежние пары: без приказа – 40, в приказе – 0');
  await page.getByRole('radio', { name: /^Заново/ }).check();
  await page.getByLabel(/^Есть общий день/).fill('1000');
  await picture(page, 'matching-14-again');
  expect(await violations(page)).toEqual([]);
  await click('Запомнить в «Настройках»');
  await see('Сохранено в «Настройках»');
  expect(records(host, 'Настройки').find((s) => s['key'] === 'weight.time')?.['value']).toBe('1000');
  await click(/^Предложить/);
  await see(/сменят наставника/);
  await picture(page, 'matching-19-changes');
  expect(await violations(page)).toEqual([]);
  await see('Прежних пар прекратится');
  await click(/^Утвердить \d/);
  await see('Прекращено прежних');
  const states = records(host, 'Пары').map((p) => p['state']);
  expect(states.filter((s) => s === 'отклонена').length).toBeGreaterThan(0);
  expect(states.filter((s) => s === 'утверждена').length).toBeGreaterThan(50);
});

test('at twice the size nothing is cut off sideways and axe finds nothing', async () => {
  await open();
  const { page } = dialog;
  await page.setViewportSize({ width: SIZE.width / 2, height: SIZE.height / 2 });
  const wide = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await wide()).toBe(0);
  await click(/^Предложить/);
  await picture(page, 'matching-18-zoomed');
  expect(await wide()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await click('Запретить');
  await page.getByRole('button', { name: 'Запретить пару' }).scrollIntoViewIfNeeded();
  expect(await wide()).toBe(0);
});

test('an empty register says what to do; Esc closes', async () => {
  await open(nobody);
  await see('В реестре ещё нет участников этого года');
  await picture(dialog.page, 'matching-15-empty');
  expect(await dialog.page.getByRole('button', { name: 'Предложить пары' }).isDisabled()).toBe(true);
  expect(await violations(dialog.page)).toEqual([]);
  await dialog.page.keyboard.press('Escape');
  expect(dialog.closed).toBe(true);
});

test('a line that is dead from the start is told, and tried again', async () => {
  await openWindow(prepared(importDemoPeople), 'matching', SIZE);
  await dialog.page.getByRole('button', { name: 'Прочитать снова' }).waitFor();
  dialog.line = 'dead';
  await dialog.page.reload();
  await see('Не удалось получить ответ');
  await picture(dialog.page, 'matching-16-dead');
  expect(await violations(dialog.page)).toEqual([]);
  dialog.line = 'good';
  await click('Повторить');
  await dialog.page.getByRole('button', { name: /^Предложить \d/ }).waitFor();
});

test('the protocol of a run: what was important, the decisions, who was left; read and saved as a document', async () => {
  await open();
  const { page } = dialog;
  await click('Протоколы');
  await see('Протоколов пока нет');
  expect(await violations(page)).toEqual([]);
  await click('К подбору');
  await click(/^Предложить/);
  const veto = proposals(host).pairs.find((p) => p.word === 'хорошо');
  const [mentee, mentor] = (await page.getByRole('region', { name: 'Выбранная пара' }).locator('h2').innerText()).split('–').map(plain);
  expect(veto).toBeDefined();
  await click('Запретить');
  await page.getByLabel('Почему (видно').fill('поссорились');
  await click('Запретить пару');
  await page.getByRole('button', { name: 'Решения – 1' }).waitFor();
  const left = await countOn(/^Без пары –/);
  const placed = await countOn(/^Пары –/);
  await click(/^Утвердить/);
  await see('Протокол записан');
  await click('Протокол');
  await page.getByRole('region', { name: 'Протокол' }).waitFor();
  await see(`запретить: ${mentor ?? ''} – ${mentee ?? ''}: поссорились`);
  await see(`Ждали пары: ${placed + left}`);
  await see(`Пара нашлась: ${placed}`);
  await see('Больше наставляемых с парой');
  await picture(page, 'matching-20-protocol');
  expect(await violations(page)).toEqual([]);
  const [row] = records(host, 'Протоколы подбора');
  expect(row?.['pairs']?.split(';')).toHaveLength(placed);
  // The row holds codes alone: what a person reads is named when it is shown.
  expect(row?.['overrides']).toMatch(/^запретить: \d+[А-Я] – \d+[А-Я]: поссорились$/);
  const [file] = await Promise.all([page.waitForEvent('download'), click('Скачать протокол (.docx)')]);
  expect(file.suggestedFilename()).toMatch(/^Протокол подбора 20\.11\.2026, № \d+[А-Я]\.docx$/);
  await see('Сохранён файл');
  const read = readTableFile('протокол.docx', new Uint8Array(fs.readFileSync(await file.path())));
  expect(read.ok && read.sheets[0]?.rows.length).toBe(placed + 1);
});

/** Orders hold the pairs; then a mentor leaves and the class he helped waits again. */
const withOrder = (ws: Workspace): void => {
  importDemoPeople(ws);
  const existing = proposals(ws).pairs.slice(0, 40).map(({ mentor, mentee, form, topic }) => ({ mentor, mentee, form, topic, orderNumber: '87', orderDate: '2026-09-21' }));
  value(call(ws, 'bringPairs', 'ordered', existing));
};

test('after the order: a mentor leaves, his mentees are matched anew, the difference comes first, the order is to be amended', async () => {
  begin(prepared(withOrder));
  const gone = records(host, 'Пары')[0] ?? {};
  edit('Наставники', gone['mentor'] ?? '', 'status', 'выбыл');
  const his = records(host, 'Пары').filter((p) => p['mentor'] === gone['mentor']);
  await openWindow(host, 'matching', SIZE);
  const { page } = dialog;
  await see('участник выбыл. Подбор найдёт замену');
  await see('наставник выбыл');
  await page.getByRole('radio', { name: /^Мягко/ }).check();
  await page.getByRole('checkbox', { name: /^Менять и пары из приказа/ }).check();
  await picture(page, 'matching-21-left');
  expect(await violations(page)).toEqual([]);
  await click(/^Предложить/);
  await page.getByRole('button', { name: /^Что изменится/, pressed: true }).waitFor();
  await see('из приказа. После утверждения составьте приказ о внесении изменений');
  await picture(page, 'matching-22-difference');
  expect(await violations(page)).toEqual([]);
  await click(/^Утвердить \d/);
  await see('Прекращено прежних');
  const pairs = records(host, 'Пары');
  const ended = pairs.filter((p) => p['state'] === 'прекращена');
  expect(his.every((p) => ended.some((e) => e['id'] === p['id'] && e['ended'] === 'наставник выбыл' && e['end'] === '20.11.2026'))).toBe(true);
  const working = pairs.filter((p) => p['state'] === 'утверждена' || p['state'] === 'в приказе').map((p) => p['mentee']);
  expect(new Set(working).size).toBe(working.length);
  expect(records(host, 'Протоколы подбора')[0]?.['criteria']).toContain('и пары из приказа тоже');
});
