// «Загрузить людей» on the demo school's files: what a curator sees, what comes into the register, what goes wrong and how it is said.

import { violations } from '../local/browser';
import { demo, giveFile, picture, rowsOf, school, tabTo } from './dialog';
import { click, counts, dialog, host, openWindow, see } from './stage';

const SIZE = { width: 960, height: 640 };

beforeEach(async () => {
  await openWindow(school(), 'people', SIZE);
});

const heading = (): Promise<string> => dialog.page.locator('h1').innerText();
const toPreview = async (file: string): Promise<void> => {
  await dialog.page.getByRole('button', { name: 'Выбрать файл' }).waitFor();
  await giveFile(dialog.page, demo(file));
  await click('Посмотреть, что загрузится');
  await dialog.page.locator('.counts').waitFor();
};

test('the demo mentors come in: 40 of them, and can be taken back', async () => {
  const { page } = dialog;
  await see('Выбрать файл');
  await picture(page, 'people-1-source');
  expect(await violations(page)).toEqual([]);
  await giveFile(page, demo('наставники.csv'));
  await see('Так прочитаны столбцы');
  expect(await page.getByRole('radio', { name: 'Наставники' }).isChecked()).toBe(true);
  await picture(page, 'people-2-columns');
  expect(await violations(page)).toEqual([]);
  await click('Посмотреть, что загрузится');
  await page.locator('.counts').waitFor();
  expect(await counts()).toEqual(['40 новых', '0 изменится', '0 без изменений', '2 повторов', '1 отклонено', '0 с вопросом', '1 пустых']);
  await picture(page, 'people-3-samples');
  expect(await violations(page)).toEqual([]);
  await click(/^Исправленные ячейки/);
  await page.getByLabel('Найти').fill('двоих');
  await see('1 ячейка');
  await page.getByLabel('Найти').fill('');
  await picture(page, 'people-4-cells');
  expect(await violations(page)).toEqual([]);
  await click(/^Отклонено/);
  await see('нет ФИО');
  await click(/^Загрузить 40 человек/);
  await page.getByRole('heading', { name: 'Загружено' }).waitFor();
  await see('новых 40, изменено 0');
  await picture(page, 'people-5-done');
  expect(await violations(page)).toEqual([]);
  expect([rowsOf(host, 'Люди'), rowsOf(host, 'Наставники')]).toEqual([40, 40]);
  await click('Отменить загрузку');
  await page.getByRole('heading', { name: 'Отменено' }).waitFor();
  await see('Убрано строк: 80.');
  expect([rowsOf(host, 'Люди'), rowsOf(host, 'Наставники')]).toEqual([0, 0]);
});

test('the demo mentees: the doubtful row is asked about, the word «тест» is refused', async () => {
  const { page } = dialog;
  await toPreview('наставляемые.csv');
  expect(await heading()).toBe('Что загрузится: наставляемые');
  expect(await counts()).toEqual(['120 новых', '0 изменится', '0 без изменений', '4 повторов', '1 отклонено', '1 с вопросом', '1 пустых']);
  await see('Строка 128: Шелестов Егор');
  await picture(page, 'people-6-question');
  expect(await violations(page)).toEqual([]);
  await click('Тот же человек');
  await see('5 повторов');
  expect(await counts()).toEqual(['120 новых', '0 изменится', '0 без изменений', '5 повторов', '1 отклонено', '0 с вопросом', '1 пустых']);
  await see('Ваш ответ: тот же');
  await click('Другой, новый человек');
  await see('121 новых');
  await click('Пропустить строку');
  await see('2 отклонено');
  await click(/^Загрузить 120 человек/);
  await see('новых 120, изменено 0');
  expect([rowsOf(host, 'Люди'), rowsOf(host, 'Наставляемые')]).toEqual([120, 120]);
});

test('with the keyboard only: from the file to the register and back', async () => {
  const { page } = dialog;
  await see('Выбрать файл');
  await page.locator('h1:focus').waitFor();
  await tabTo(page, 'Выбрать файл');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles(demo('наставляемые.csv'));
  await see('Так прочитаны столбцы');
  await page.locator('h1:focus').waitFor();
  await tabTo(page, 'Посмотреть, что загрузится');
  await page.keyboard.press('Enter');
  await see('Строка 128: Шелестов Егор');
  await tabTo(page, 'Тот же человек');
  await page.keyboard.press('Enter');
  await see('5 повторов');
  await tabTo(page, 'Исправленные ячейки');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Ячейки');
  const before = await page.locator('.long [role=row]').nth(1).innerText();
  await page.keyboard.press('End');
  await page.waitForFunction((text) => document.querySelectorAll('.long [role=row]')[1]?.textContent !== text, before.replace(/\n/g, ''));
  await tabTo(page, 'Загрузить 120 человек');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Загружено' }).waitFor();
  expect(rowsOf(host, 'Наставляемые')).toBe(120);
  await tabTo(page, 'Отменить загрузку');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Отменено' }).waitFor();
  expect(rowsOf(host, 'Наставляемые')).toBe(0);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(100);
  expect(dialog.closed).toBe(true);
});

test('the same file twice changes nothing; a value corrected by hand stays unless it is ticked', async () => {
  const { page } = dialog;
  await toPreview('наставники.csv');
  await click(/^Загрузить 40 человек/);
  await click('Загрузить ещё одну таблицу');
  await toPreview('наставники.csv');
  await see('Всё уже есть, менять нечего.');
  expect(await counts()).toEqual(['0 новых', '0 изменится', '40 без изменений', '2 повторов', '1 отклонено', '0 с вопросом', '1 пустых']);
  expect(await page.getByRole('button', { name: 'Загружать нечего' }).isDisabled()).toBe(true);
  await picture(page, 'people-7-twice');

  const people = host.workbook.getSheetByName('Люди');
  const keys = people?.values({ row: 0, column: 0, rows: 1, columns: people.columnCount })[0] ?? [];
  people?.enter({ row: 2, column: keys.findIndex((key) => String(key).endsWith('phone')), rows: 1, columns: 1 }, [["'+7 (900) 111-11-11"]]);
  await click('К столбцам');
  await click('Другая таблица');
  await page.reload();
  await toPreview('наставники.csv');
  await click(/^Изменения 1/);
  await see('исправлено вручную');
  await picture(page, 'people-8-by-hand');
  expect(await violations(page)).toEqual([]);
  expect((await counts())[1]).toBe('0 изменится');
  await page.getByRole('checkbox').check();
  await see('1 изменится');
  await click(/^Изменить 1 человека/);
  await see('изменено 1, без изменений 39');
});

test('the register changed meanwhile: nothing is written, the new preview says what differs, the answers stay', async () => {
  const { page } = dialog;
  await toPreview('наставники.csv');
  const added = host.run('addPerson', 'meanwhile', { person: { last: 'Соловейкина', first: 'Елизавета', middle: 'Игоревна', email: 'soloveykina.e@school14.example' }, role: '', roleValues: {}, code: '', surely: false }) as { ok: boolean };
  expect(added.ok).toBe(true);
  await click(/^Загрузить 40 человек/);
  await see('Пока вы смотрели, реестр изменился');
  expect(rowsOf(host, 'Наставники')).toBe(0);
  await see('из них уже есть в «Людях»: 1');
  await picture(page, 'people-9-stale');
  await click(/^Загрузить 40 человек/);
  await page.getByRole('heading', { name: 'Загружено' }).waitFor();
  expect([rowsOf(host, 'Люди'), rowsOf(host, 'Наставники')]).toEqual([40, 40]);
});

test('a lost answer is asked for again without doing the import twice', async () => {
  const { page } = dialog;
  await toPreview('наставники.csv');
  dialog.line = 'answer lost';
  await click(/^Загрузить 40 человек/);
  await see('Не удалось получить ответ');
  await picture(page, 'people-10-silent');
  dialog.line = 'good';
  await click(/^Повторить/);
  await see('новых 40');
  expect(rowsOf(host, 'Люди')).toBe(40);
  expect(dialog.called.filter((door) => door === 'importPeople')).toHaveLength(2);
});

test('a silent server at the start is said, and asked again', async () => {
  dialog.line = 'dead';
  await dialog.page.reload();
  await see('Не удалось получить ответ');
  expect(await violations(dialog.page)).toEqual([]);
  dialog.line = 'good';
  await click('Повторить');
  await see('Выбрать файл');
});

test('files that cannot be read say why, in Russian, and leave the dialog ready', async () => {
  const { page } = dialog;
  await see('Выбрать файл');
  await giveFile(page, { name: 'пусто.csv', text: '' });
  await see('Файл пустой.');
  await giveFile(page, { name: 'пробелы.csv', text: '\n \n;;\n' });
  await see('В файле нет ни одной строки с данными.');
  await giveFile(page, { name: 'люди.xlsx', text: '%PDF-1.7' });
  await see('Это файл PDF');
  await picture(page, 'people-11-bad');
  expect(await violations(page)).toEqual([]);
  await giveFile(page, { name: 'список.csv', text: 'Предмет;Кабинет\nфизика;12\nхимия;14\n' });
  await see('Не указано, в каком столбце ФИО');
  expect(await page.getByRole('button', { name: 'Посмотреть, что загрузится' }).isDisabled()).toBe(true);
});

test('a sheet of the workbook: rows above the heading, a column without a name, set by hand', async () => {
  const { page } = dialog;
  const sheet = host.workbook.insertSheet('Вставлено из Word');
  sheet.enter({ row: 0, column: 0, rows: 4, columns: 3 }, [['Список наставников 2026 года', '', ''], ['Участник программы', 'Почта', 'Кто'], ['Белкина Анна Петровна', 'belkina@school14.example', 'педагог'], ['Стрижов Олег Ильич', '', 'педагог']]);
  await page.reload();
  await click('Вставлено из Word');
  await page.getByLabel('Шапка таблицы').selectOption('строка 2');
  await see('Над шапкой, загружено не будет: «Список наставников 2026 года».');
  await page.getByRole('radio', { name: 'Наставники' }).check();
  await page.getByLabel('Что в столбце «Участник программы»').selectOption('name');
  await picture(page, 'people-12-sheet');
  await click('Посмотреть, что загрузится');
  await see('2 новых');
  await click(/^Загрузить 2 человека/);
  await page.getByRole('heading', { name: 'Загружено' }).waitFor();
  await click('Открыть лист «Наставники»');
  await page.waitForTimeout(100);
  expect(dialog.closed).toBe(true);
  expect(rowsOf(host, 'Люди')).toBe(2);
});

test('five thousand rows: few of them are drawn, and all are counted', async () => {
  const { page } = dialog;
  const surnames = ['Белкин', 'Стрижов', 'Орехов', 'Липин', 'Дроздов'];
  const lines = Array.from({ length: 5000 }, (_, i) => `${surnames[i % 5]} Иван Петрович${i};8 900 ${String(1000000 + i)};${(i % 11) + 1} а;p${i}@pochta.example`);
  await see('Выбрать файл');
  await giveFile(page, { name: 'много.csv', text: ['ФИО;Телефон;Класс;Почта', ...lines].join('\n') });
  await click('Посмотреть, что загрузится');
  await page.locator('.counts').waitFor();
  await click(/^Исправленные ячейки/);
  const drawn = await page.locator('.long [role=row]').count();
  expect(drawn).toBeGreaterThan(5);
  expect(drawn).toBeLessThan(60);
  expect(Number(await page.locator('.long').getAttribute('aria-rowcount'))).toBeGreaterThan(5000);
});

test('the answers stay when the curator looks at the columns again; the window at 200 % still holds everything', async () => {
  const { page } = dialog;
  await toPreview('наставляемые.csv');
  await click('Тот же человек');
  await see('Ваш ответ: тот же');
  await click('К столбцам');
  await click('Посмотреть, что загрузится');
  await page.locator('.counts').waitFor();
  expect((await counts())[5]).toBe('0 с вопросом');
  await click(/^Вопросы/);
  await see('Ваш ответ: тот же');
  await page.setViewportSize({ width: SIZE.width / 2, height: SIZE.height / 2 });
  await click(/^Исправленные ячейки/);
  await picture(page, 'people-13-zoom');
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await page.getByRole('button', { name: /^Загрузить 120/ }).scrollIntoViewIfNeeded();
  expect(await page.getByRole('button', { name: /^Загрузить 120/ }).isVisible()).toBe(true);
});
