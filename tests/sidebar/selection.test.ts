// «Отбор наставников» on the demo school: many accepted in one click and taken back, one refused by the keyboard, lost answers, nobody there.

import type { Workspace } from '../../local/host';
import { importDemoCandidates, records } from '../addon/school';
import { afterwards, codeOf, created, withPeople } from '../addon/questionnaires-school';
import { violations } from '../local/browser';
import { picture, tabTo } from './dialog';
import { prepared } from './prepared';
import { click, dialog, host, nobody, openWindow, see } from './stage';

const SIZE = { width: 1040, height: 660 };

jest.setTimeout(180_000);

const open = async (prepare: (ws: Workspace) => void, page = 'selection', title = 'Отбор наставников'): Promise<void> => {
  await openWindow(prepared(prepare), page, SIZE);
  await dialog.page.getByRole('heading', { name: title }).waitFor();
};
const withWilling = (ws: Workspace): void => {
  withPeople(ws);
  const made = created(ws, 'after pupil mentee');
  for (const last of ['Аистов', 'Чибисова']) afterwards(ws, made, codeOf(ws, last), 'да');
};

const statuses = (): { [status: string]: number } => {
  const counts: { [status: string]: number } = {};
  for (const role of records(host, 'Наставники')) counts[role['status'] ?? ''] = (counts[role['status'] ?? ''] ?? 0) + 1;
  return counts;
};

test('an empty register says what to do first', async () => {
  await open(nobody);
  await see('Сначала загрузите их');
  await picture(dialog.page, 'selection-0-empty');
  expect(await violations(dialog.page)).toEqual([]);
});

test('all who consented are accepted in one click and taken back in another', async () => {
  await open(importDemoCandidates);
  const { page } = dialog;
  await picture(page, 'selection-1-list');
  expect(await violations(page)).toEqual([]);
  const button = page.getByRole('button', { name: /^Принять всех с согласием/ });
  const count = Number(/\d+/.exec(await button.innerText())?.[0]);
  expect(count).toBeGreaterThan(30);
  await button.click();
  await see(`Приняты: ${count}`);
  await picture(page, 'selection-2-accepted');
  expect(statuses()).toEqual({ принят: count, кандидат: 40 - count });
  expect(records(host, 'Наставники').filter((r) => r['status'] === 'принят').every((r) => r['decided'] === '20.11.2026' && r['decisionReason'] === 'Приняты списком: согласие есть')).toBe(true);
  expect(await button.count()).toBe(0);
  await click('Отменить');
  await see('Отменено.');
  expect(statuses()).toEqual({ кандидат: 40 });
  await see(`Принять всех с согласием (${count})`);
  expect(await violations(page)).toEqual([]);
});

test('who would like to be a mentor is made a candidate in one click and taken back', async () => {
  await open(withWilling);
  const { page } = dialog;
  await see('2 наставляемых ответили в анкете');
  await picture(page, 'selection-7-willing');
  expect(await violations(page)).toEqual([]);
  await click(/Сделать кандидатом.*Аистов Лев Юрьевич/);
  await see('Новых кандидатов: 1.');
  await see('1 наставляемый ответил в анкете');
  expect(statuses()).toEqual({ принят: 3, кандидат: 1 });
  await click('Отменить');
  await see('Отменено.');
  dialog.line = 'answer lost';
  await click('Сделать кандидатами всех (2)');
  await see('Не удалось получить ответ');
  dialog.line = 'good';
  await click('Повторить');
  await see('Новых кандидатов: 2.');
  expect(statuses()).toEqual({ принят: 3, кандидат: 2 });
  expect(await page.getByText('ответили в анкете').count()).toBe(0);
});

test('by keyboard: narrowed, ticked, refused for a reason; a lost answer does it once', async () => {
  await open(importDemoCandidates);
  const { page } = dialog;
  await page.getByLabel('Имя, класс, организация').focus();
  await page.keyboard.type('соловейкина ели');
  await see('Показано 1 из 40');
  // A list that can be scrolled takes the focus before its ticks do.
  await tabTo(page, 'Соловейкина Елизавета Игоревна');
  if (!await page.evaluate(() => document.activeElement instanceof HTMLInputElement)) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await see('Записать решение – 1');
  await page.getByRole('radio', { name: 'Отклонить' }).focus();
  await page.keyboard.press('Space');
  await see('Напишите причину.');
  expect(await page.getByRole('button', { name: /^Записать решение/ }).isDisabled()).toBe(true);
  await page.getByLabel('Собеседование', { exact: true }).fill('2026-11-18');
  await page.getByLabel('Почему так решили').focus();
  await page.keyboard.type('нет времени в этом году');
  await picture(page, 'selection-3-refusing');
  expect(await violations(page)).toEqual([]);
  dialog.line = 'answer lost';
  await tabTo(page, 'Записать решение');
  await page.keyboard.press('Enter');
  await see('Не удалось получить ответ');
  dialog.line = 'good';
  await click('Повторить');
  await see('отклонён – 1');
  const role = records(host, 'Наставники').find((r) => r['status'] === 'отклонён');
  expect(role).toMatchObject({ name: 'Соловейкина Елизавета Игоревна', interview: '18.11.2026', decisionReason: 'нет времени в этом году' });
  expect(records(host, 'Журнал').length).toBeGreaterThan(0);
  await page.getByLabel('Показать').selectOption('отклонён');
  await page.getByLabel('Имя, класс, организация').fill('');
  await see('Показано 1 из 40');
  await page.keyboard.press('Escape');
});

test('what the server bars is told with the name, and nothing is written', async () => {
  await open(importDemoCandidates);
  const { page } = dialog;
  await page.getByLabel('Имя, класс, организация').fill('соловейкина ели');
  await page.getByRole('checkbox', { name: /Соловейкина Елизавета Игоревна/ }).check();
  await page.getByLabel('Собеседование', { exact: true }).fill('2026-12-18');
  await click(/^Записать решение – 1/);
  await see('Собеседование ещё не прошло');
  await picture(page, 'selection-4-barred');
  expect(await violations(page)).toEqual([]);
  expect(statuses()).toEqual({ кандидат: 40 });
  expect(await page.getByRole('checkbox', { name: /Соловейкина Елизавета Игоревна/ }).isChecked()).toBe(true);
});

test('matching takes accepted mentors only and offers to accept all who consented; a lost answer accepts once, undo opens the question again', async () => {
  await open(importDemoCandidates, 'matching', 'Подобрать пары');
  const { page } = dialog;
  await see('в подбор идут только принятые');
  await picture(page, 'selection-5-matching');
  expect(await violations(page)).toEqual([]);
  expect(await page.getByRole('button', { name: /^Предложить/ }).isDisabled()).toBe(true);
  dialog.line = 'answer lost';
  await click('Принять всех с согласием');
  await see('Не удалось получить ответ');
  dialog.line = 'good';
  // Whatever the register shows by now, the same request is repeated.
  await click('Прочитать снова');
  await page.getByRole('button', { name: /^Предложить \d/ }).waitFor();
  await click('Повторить');
  await see('Приняты');
  await page.getByRole('button', { name: /^Предложить \d/ }).waitFor();
  await picture(page, 'selection-6-accepted');
  expect(await violations(page)).toEqual([]);
  const accepted = statuses()['принят'] ?? 0;
  expect(accepted).toBeGreaterThan(30);
  await see(`Приняты: ${accepted}`);
  await click('Отменить');
  await see('Отменено.');
  expect(statuses()).toEqual({ кандидат: 40 });
});
