// The card of one person in the panel: found, read, helpers named, data confirmed, a pause and its undo.

import type { Workspace } from '../../local/host';
import { call, importDemoPeople, proposals, records, value, wantedOf } from '../addon/school';
import { violations } from '../local/browser';
import { picture, tabTo } from './dialog';
import { prepared } from './prepared';
import { click, dialog, host, openWindow, see } from './stage';

const SIZE = { width: 300, height: 760 };

jest.setTimeout(180_000);

const withPairs = (ws: Workspace): void => {
  importDemoPeople(ws);
  value(call(ws, 'approvePairs', 'pairs', wantedOf(proposals(ws).pairs.slice(0, 12))));
  value(call(ws, 'saveMeasures', 'measure', { moment: 'entry', date: '2026-11-20', by: '', values: [{ code: records(ws, 'Пары')[0]?.['mentee'] ?? '', measure: 'Адаптация', raw: '4,5' }] }));
};

beforeEach(async () => {
  await openWindow(prepared(withPairs), 'sidebar', SIZE);
  await dialog.page.getByRole('button', { name: 'Найти или добавить человека' }).click();
});

const pair = () => records(host, 'Пары')[0] ?? {};
const find = async (text: string): Promise<void> => {
  await dialog.page.getByLabel('Фамилия, имя, класс или телефон').fill(text);
  await see('Найдено: 1');
};

test('shows parts, consent, pair, measures and answers; names a helper by keyboard', async () => {
  const { page } = dialog;
  await find(pair()['mentee'] ?? '');
  await page.getByLabel('Фамилия, имя, класс или телефон').focus();
  await tabTo(page, pair()['menteeName'] ?? '');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: pair()['menteeName'] ?? '', level: 1 }).waitFor();
  for (const words of ['2026/2027: наставляемый', 'Адаптация', '4,5', 'Ответов нет.', 'Заполнено на']) await see(words);
  await picture(page, 'card-1');
  expect(await violations(page)).toEqual([]);
  await click('назвать помощников');
  const helper = records(host, 'Люди').find((p) => p['kind'] === 'педагог' && p['code'] !== pair()['mentor']);
  await page.getByLabel('Добавить помощника').fill(helper?.['code'] ?? '');
  await click(helper?.['name'] ?? '');
  await picture(page, 'card-2-helpers');
  expect(await violations(page)).toEqual([]);
  await tabTo(page, 'Записать помощников');
  await page.keyboard.press('Enter');
  await see('Помощники записаны.');
  await see(`Помогают: ${helper?.['name']}`);
  expect(pair()['helpers']).toBe(helper?.['code']);
  await click('Отменить');
  await see('Отменено.');
  expect(pair()['helpers']).toBe('');
});

test('a pause with its reason, what it touches, and its undo; data confirmed', async () => {
  const { page } = dialog;
  await find(pair()['mentor'] ?? '');
  await click(pair()['mentorName'] ?? '');
  await see('принят');
  await click('Пауза или выбытие');
  await see('останется как есть');
  await page.getByLabel('Причина').fill('болеет');
  await picture(page, 'card-3-pause');
  expect(await violations(page)).toEqual([]);
  dialog.line = 'answer lost';
  await click('Приостановить участие');
  await see('Не удалось получить ответ');
  dialog.line = 'good';
  await click('Повторить');
  await see('Участие приостановлено.');
  expect(records(host, 'Наставники').find((r) => r['code'] === pair()['mentor'])).toMatchObject({ status: 'приостановлен', note: '20.11.2026: участие приостановлено – болеет' });
  await click('Отменить');
  await see('Отменено.');
  expect(records(host, 'Наставники').find((r) => r['code'] === pair()['mentor'])?.['status']).toBe('принят');
  await click('Подтвердить');
  await see('Сведения подтверждены сегодня.');
  await see('Подтверждено 20.11.2026.');
  expect(records(host, 'Люди').find((p) => p['code'] === pair()['mentor'])?.['confirmed']).toBe('20.11.2026');
  await click('К поиску');
  await page.getByLabel('Фамилия, имя, класс или телефон').waitFor();
});
