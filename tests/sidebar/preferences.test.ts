// «Загрузить пожелания» on the demo school: answers matched to people, doubt asked, wishes and refusals written once and taken back.

import type { Workspace } from '../../local/host';
import { importDemoPeople, proposals, records } from '../addon/school';
import { violations } from '../local/browser';
import { demo, giveFile, picture, rowsOf, tabTo } from './dialog';
import { prepared } from './prepared';
import { click, counts, dialog, host, nobody, openWindow, see } from './stage';

const SIZE = { width: 960, height: 640 };
const FILE = demo('предпочтения.csv');

jest.setTimeout(180_000);

const open = async (prepare: (ws: Workspace) => void = importDemoPeople): Promise<void> => {
  await openWindow(prepared(prepare), 'preferences', SIZE);
  await see('Выбрать файл');
};

const decisions = (): { [column: string]: string }[] => records(host, 'Решения подбора');
const toPreview = async (file: Parameters<typeof giveFile>[1] = FILE): Promise<void> => {
  await giveFile(dialog.page, file);
  await see('Так прочитаны столбцы');
  await click('Сверить с реестром');
  await see('Какие пожелания запишутся');
};

test('the demo answers: read, asked about, written with rank and side, heeded by matching, known the second time, taken back', async () => {
  await open();
  const { page } = dialog;
  expect(await violations(page)).toEqual([]);
  await giveFile(page, FILE);
  await see('Так прочитаны столбцы');
  await picture(page, 'wishes-1-columns');
  expect(await violations(page)).toEqual([]);
  await click('Сверить с реестром');
  await see('Какие пожелания запишутся');
  expect(await counts()).toEqual(['79 с выбором', '1 никого не назвали', '1 отправлено повторно', '1 с вопросом', '0 отклонено', '1 пустых']);
  await see('Вопрос 1 из 4');
  await picture(page, 'wishes-2-questions');
  expect(await violations(page)).toEqual([]);
  await click('Следующий');
  await see('Кого выбрали: Гусеницын Пётр');
  await click('Пропустить выбор');
  await see('Кто заполнил анкету: Ивушкина Мария Сергеевна');
  await page.getByRole('radio', { name: /6Б/ }).check();
  await click('Это он (она)');
  expect((await counts())[0]).toBe('80 с выбором');
  await click(/^Ответы/);
  await picture(page, 'wishes-3-answers');
  expect(await violations(page)).toEqual([]);
  await click(/^С замечаниями/);
  await see('и выбран, и назван в отказе – действует отказ');
  await see('выбран сам человек: выбор пропущен');
  await picture(page, 'wishes-4-remarks');
  await click(/^Не взято/);
  await see('анкета отправлена ещё раз, взята строка 84');
  // The answer is lost on the way, the action is not: the retry must not write the wishes twice.
  dialog.line = 'answer lost';
  await click(/^Записать \d/);
  await see('Не удалось получить ответ');
  dialog.line = 'good';
  await click(/^Повторить/);
  await see('Пожелания загружены');
  await picture(page, 'wishes-5-done');
  expect(await violations(page)).toEqual([]);
  const rows = decisions();
  const of = (kind: string, by: string, rank: string): number => rows.filter((d) => d['kind'] === kind && d['by'] === by && d['rank'] === rank).length;
  expect([of('запретить', 'наставляемый', ''), of('пожелание', 'наставляемый', '1') + of('пожелание', 'наставник', '1')]).toEqual([2, 80]);
  expect(rows.find((d) => d['menteeName'] === 'Соловейкин Захар Борисович' && d['kind'] === 'запретить')).toMatchObject({ mentorName: 'Абрикосова Елизавета Дмитриевна', by: 'наставляемый', date: '18.09.2026', reason: 'Анкета после встречи: общие интересы', state: 'действует' });
  expect(rows.filter((d) => d['menteeName'] === 'Абрикосов Захар Сергеевич' && d['by'] === 'наставляемый').sort((a, b) => Number(a['rank']) - Number(b['rank'])).map((d) => d['mentorName'])).toEqual(['Щеглов Роман Константинович', 'Щеглова Таисия Викторовна', 'Рябинкина Виктория Андреевна']);
  expect(proposals(host).pairs.some((p) => p.menteeName === 'Зорянский Олег Игоревич' && p.mentorName === 'Озерцова Ульяна Борисовна')).toBe(false);
  const count = rows.length;
  await click('Загрузить ещё таблицу');
  await see('Выбрать файл');
  await toPreview();
  await see('Взяты ваши прежние ответы на вопросы – 2');
  await see(/^Вопросы 2$/);
  expect((await counts())[0]).toBe('80 с выбором');
  await see(/Уже есть – [1-9]/);
  expect(await page.getByRole('button', { name: 'Записывать нечего' }).isDisabled()).toBe(true);
  expect(decisions().length).toBe(count);
});

test('with the keyboard only; undo', async () => {
  await open();
  const { page } = dialog;
  await page.locator('h1:focus').waitFor();
  await tabTo(page, 'Выбрать файл');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles(FILE);
  await see('Так прочитаны столбцы');
  await tabTo(page, 'Сверить с реестром');
  await page.keyboard.press('Enter');
  await see('Какие пожелания запишутся');
  await tabTo(page, 'Записать');
  await page.keyboard.press('Enter');
  await see('Пожелания загружены');
  // The focus goes to the new heading; a Tab before that would be lost.
  await page.locator('h1:focus').waitFor();
  const written = rowsOf(host, 'Решения подбора');
  expect(written).toBeGreaterThan(190);
  await tabTo(page, 'Отменить загрузку');
  await page.keyboard.press('Enter');
  await see(`Убрано строк: ${written}.`);
  expect(rowsOf(host, 'Решения подбора')).toBe(0);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(100);
  expect(dialog.closed).toBe(true);
});

test('a later table of one person changes and takes back; a register that changed meanwhile is shown again', async () => {
  await open();
  const { page } = dialog;
  const table = (date: string, ...choices: string[]) => ({ name: 'ответы.csv', text: `Отметка времени;ФИО;Роль;1-й выбор;2-й выбор\n${date};Ежевикина Ева Михайловна;наставляемый;${choices.join(';')}\n` });
  await toPreview(table('18.09.2026', 'Дроздецкая Ева Сергеевна', 'Заречнов Егор Константинович'));
  await click('Записать 2 решения');
  await see('записано новых: 2, изменено: 0, снято: 0');
  await click('Загрузить ещё таблицу');
  await toPreview(table('25.09.2026', 'Заречнов Егор Константинович', ''));
  await see('новых – 0, изменится – 1, снимется – 1');
  const id = decisions().find((d) => d['mentorName'] === 'Дроздецкая Ева Сергеевна')?.['id'] ?? '';
  const sheet = host.workbook.getSheetByName('Решения подбора');
  const cells = sheet?.values({ row: 0, column: 0, rows: 4, columns: 12 }) ?? [];
  const [column, row] = [(cells[0] ?? []).findIndex((key) => key === 'decisions.state'), cells.findIndex((line) => line[0] === id)];
  host.person.edit('Решения подбора', `${String.fromCharCode(65 + column)}${row + 1}`, 'снято');
  await click('Записать 2 решения');
  await see('Пока вы смотрели, реестр изменился');
  await picture(page, 'wishes-6-stale');
  expect(await violations(page)).toEqual([]);
  await click('Записать 1 решение');
  await see('записано новых: 0, изменено: 1, снято: 0');
  expect(decisions().map((d) => [d['mentorName'], d['rank'], d['state']])).toEqual([['Дроздецкая Ева Сергеевна', '1', 'снято'], ['Заречнов Егор Константинович', '1', 'действует']]);
});

test('an empty register, a table without the columns, a sheet of the workbook', async () => {
  await open(nobody);
  const { page } = dialog;
  await giveFile(page, { name: 'не то.csv', text: 'Предмет;Кабинет\nфизика;12\n' });
  await see('Не указано, в каком столбце тот, кто заполняет.');
  expect(await page.getByRole('button', { name: 'Сверить с реестром' }).isDisabled()).toBe(true);
  await click('Другая таблица');
  host.workbook.change('person', () => host.workbook.insertSheet('Ответы на форму'));
  host.person.edit('Ответы на форму', 'A1', 'ФИО');
  host.person.edit('Ответы на форму', 'B1', '1-й выбор');
  host.person.edit('Ответы на форму', 'A2', 'Ежевикина Ева');
  host.person.edit('Ответы на форму', 'B2', 'Дроздецкая Ева');
  await page.reload();
  await see('Выбрать файл');
  await click('Ответы на форму');
  await see('Так прочитаны столбцы');
  await click('Сверить с реестром');
  await see('В реестре ещё нет людей');
  expect(await page.getByRole('button', { name: 'Записывать нечего' }).isDisabled()).toBe(true);
  expect(await violations(page)).toEqual([]);
});

test('at twice the size nothing is cut off sideways', async () => {
  await open();
  const { page } = dialog;
  await page.setViewportSize({ width: SIZE.width / 2, height: SIZE.height / 2 });
  const wide = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await toPreview();
  expect(await wide()).toBe(0);
  await click(/^Ответы/);
  expect(await wide()).toBe(0);
  await picture(page, 'wishes-7-zoomed');
});
