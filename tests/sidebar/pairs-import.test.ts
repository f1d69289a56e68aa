// «Внести прежние пары» on the demo school: names matched to people, doubt asked, brought in once, taken back.

import { importDemoCandidates } from '../addon/school';
import { violations } from '../local/browser';
import { demo, giveFile, picture, rowsOf, tabTo } from './dialog';
import { prepared } from './prepared';
import { click, counts, dialog, host, openWindow, see } from './stage';

beforeEach(async () => {
  await openWindow(prepared(importDemoCandidates), 'pairs-import', { width: 960, height: 640 });
  await see('Выбрать файл');
});

test('the demo pairs: all 52 are matched, brought in, known the second time, taken back', async () => {
  const { page } = dialog;
  expect(await violations(page)).toEqual([]);
  await giveFile(page, demo('пары.csv'));
  await see('Так прочитаны столбцы');
  await picture(page, 'pairs-1-columns');
  expect(await violations(page)).toEqual([]);
  await click('Сверить с реестром');
  await see('Какие пары внесутся');
  expect(await counts()).toEqual(['52 новых', '0 уже есть', '0 повторов', '0 с вопросом', '0 отклонено', '0 пустых']);
  await picture(page, 'pairs-2-preview');
  expect(await violations(page)).toEqual([]);
  await click(/^Внести 52 пары/);
  await see('Новых пар: 52. Уже были: 0.');
  expect(rowsOf(host, 'Пары')).toBe(52);
  await click('Внести ещё таблицу');
  await see('Выбрать файл');
  await page.reload();
  await see('Выбрать файл');
  await giveFile(page, demo('пары.csv'));
  await click('Сверить с реестром');
  await see('Всё уже есть, менять нечего.');
  expect(await page.getByRole('button', { name: 'Вносить нечего' }).isDisabled()).toBe(true);
});

const DOUBTFUL = ['Наставник;Наставляемый;Класс;Приказ', 'ЖАВОРОНКОВ С. С.;Ивушкина Мария Сергеевна;;№ 90 от 1.10.2026', 'Жаворонков Семен Сергеевич;Мухоморов Аристарх Ильич;7А;№ 90 от 1.10.2026', 'Жаворонков С.С.;Озерцова Ульяна;;', ';Кто-то Некто;;'].join('\n');

test('namesakes and strangers are asked about; an answer may be changed', async () => {
  const { page } = dialog;
  await giveFile(page, { name: 'пары.csv', text: DOUBTFUL });
  await click('Сверить с реестром');
  await see('Вопрос 1 из 2');
  await see('таких людей несколько');
  expect(await page.getByRole('radio').count()).toBe(2);
  await picture(page, 'pairs-3-question');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('radio').first().check();
  await click('Это он (она)');
  await see('в реестре нет человека с таким именем');
  await page.getByLabel('Найти другого человека').fill('облаков');
  await page.getByRole('radio').first().check();
  await picture(page, 'pairs-4-search');
  await click('Это он (она)');
  await see('Ваш ответ: Облаков');
  await click('Пропустить строку');
  await see('Ваш ответ: пропустить');
  expect(await counts()).toEqual(['2 новых', '0 уже есть', '0 повторов', '0 с вопросом', '2 отклонено', '0 пустых']);
  await click(/^Отклонено/);
  await see('не назван наставник');
  await click(/^Внести 2 пары/);
  await see('Новых пар: 2.');
  expect(rowsOf(host, 'Пары')).toBe(2);
  await click('Внести ещё таблицу');
  await giveFile(page, { name: 'пары.csv', text: DOUBTFUL });
  await click('Сверить с реестром');
  await see('Взяты ваши прежние ответы на вопросы – 2');
  expect(await counts()).toEqual(['0 новых', '2 уже есть', '0 повторов', '0 с вопросом', '2 отклонено', '0 пустых']);
});

test('with the keyboard only; a lost answer does not double; undo', async () => {
  const { page } = dialog;
  await page.locator('h1:focus').waitFor();
  await tabTo(page, 'Выбрать файл');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles(demo('пары.csv'));
  await see('Так прочитаны столбцы');
  await tabTo(page, 'Сверить с реестром');
  await page.keyboard.press('Enter');
  await see('Какие пары внесутся');
  dialog.line = 'answer lost';
  await tabTo(page, 'Внести 52 пары');
  await page.keyboard.press('Enter');
  await see('Не удалось получить ответ');
  dialog.line = 'good';
  await tabTo(page, 'Повторить');
  await page.keyboard.press('Enter');
  await see('Новых пар: 52.');
  expect(rowsOf(host, 'Пары')).toBe(52);
  await tabTo(page, 'Отменить загрузку');
  await page.keyboard.press('Enter');
  await see('Убрано строк: 52.');
  expect(rowsOf(host, 'Пары')).toBe(0);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(100);
  expect(dialog.closed).toBe(true);
});

test('a person gone meanwhile, a table without the columns, an empty file', async () => {
  const { page } = dialog;
  await giveFile(page, { name: 'пусто.csv', text: '' });
  await see('Файл пустой.');
  await giveFile(page, { name: 'не то.csv', text: 'Предмет;Кабинет\nфизика;12\n' });
  await see('Не указано, в каком столбце наставник.');
  expect(await page.getByRole('button', { name: 'Сверить с реестром' }).isDisabled()).toBe(true);
  await click('Другая таблица');
  await giveFile(page, demo('пары.csv'));
  await click('Сверить с реестром');
  await see('Какие пары внесутся');
  const first = (host.run('journalLines', 10) as { value: { seq: number; title: string }[] }).value.find((line) => line.title.startsWith('Загружены наставляемые'));
  host.run('undoEntry', 'meanwhile', first?.seq ?? 0);
  await click(/^Внести 52 пары/);
  await see('часть людей убрали из реестра. Ничего не записано');
  await see('Вопросы 50');
  await picture(page, 'pairs-5-gone');
  expect(rowsOf(host, 'Пары')).toBe(0);
});
