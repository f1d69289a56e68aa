// Consents in the narrow panel: the law asked at set-up, the home's reminder, a person's paper entered and withdrawn from the card.

import { createWorkspace } from '../../local/host';
import { call, importDemoPeople, records, value } from '../addon/school';
import { violations } from '../local/browser';
import { picture, tabTo, WORKSPACE } from './dialog';
import { prepared } from './prepared';
import { begin, click, dialog, host, openWindow, see } from './stage';

const SIZE = { width: 300, height: 760 };

jest.setTimeout(180_000);

test('set-up says what the law says, asks who answers, and keeps the answer', async () => {
  begin(createWorkspace(WORKSPACE));
  host.open();
  await openWindow(host, 'sidebar', SIZE);
  const { page } = dialog;
  await see('Закон и имена');
  await page.getByText('Что говорит закон об именах в Google').click();
  await see(/до\s6\sмлн\s₽/);
  await see('Это пересказ, а не юридическая консультация');
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Школа, как в бланке').fill('МБОУ СОШ № 14');
  await page.getByRole('radio', { name: /на компьютере школы/ }).check();
  await see('Назовите должность того, кто отвечает за выбор.');
  expect(await page.getByRole('button', { name: 'Создать реестр' }).isDisabled()).toBe(true);
  await page.getByLabel('Кто отвечает за выбор: должность').fill('директор');
  await picture(page, 'law-set-up');
  await click('Создать реестр');
  await see('Что требует внимания');
  expect(value(call(host, 'accessNow')).law).toEqual({ choice: 'компьютер', post: 'директор', name: '', date: '2026-11-20' });
  expect(await page.getByText('Запишите, кто отвечает за имена в таблице').count()).toBe(0);
});

test('from the card: a paper is entered by keyboard, then withdrawn with its preview; both can be taken back', async () => {
  await openWindow(prepared(importDemoPeople), 'sidebar', SIZE);
  const { page } = dialog;
  await see('Запишите, кто отвечает за имена в таблице');
  await click('Найти или добавить человека');
  await page.getByLabel('Фамилия, имя, класс или телефон').fill('облаков семён');
  await see('Найдено: 1');
  await click('Облаков Семён Николаевич');
  await tabTo(page, 'Внести или отозвать согласие');
  await page.keyboard.press('Enter');
  await see('согласие на обработку персональных данных');
  await picture(page, 'card-papers-1');
  expect(await violations(page)).toEqual([]);
  await tabTo(page, 'Внести');
  await page.keyboard.press('Enter');
  await page.getByLabel('Дата на бумаге').fill('2026-11-10');
  await page.getByLabel('Где лежит').fill('папка 4');
  expect(await page.getByLabel('Кто подписал').inputValue()).toBe('родитель');
  await page.getByLabel('Кто подписал').selectOption('сам');
  await see('По возрасту подписывает родитель');
  await page.getByLabel('Кто подписал').selectOption('родитель');
  await picture(page, 'card-papers-2');
  await tabTo(page, 'Внести согласие');
  await page.keyboard.press('Enter');
  await see('Внесено: согласие на обработку персональных данных.');
  const own = () => records(host, 'Согласия');
  expect(own().map((c) => [c['given'], c['signedBy'], c['document']])).toEqual([['10.11.2026', 'родитель', 'папка 4']]);
  await click('Внести или отозвать согласие');
  await click('Отозвать');
  await see('участие приостанавливается: наставляемый');
  await picture(page, 'card-papers-3');
  expect(await violations(page)).toEqual([]);
  await click('Отозвать согласие');
  await see('Согласие отозвано');
  expect(own().map((c) => c['withdrawn'])).toEqual(['20.11.2026']);
  expect(records(host, 'Наставляемые').find((m) => m['code'] === own()[0]?.['code'])?.['status']).toBe('приостановлен');
  await click('Отменить');
  await see('Отменено');
  expect(own().map((c) => c['withdrawn'])).toEqual(['']);
});
