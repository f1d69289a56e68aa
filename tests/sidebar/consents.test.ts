// «Согласия» on the demo school: the list brought in, a pile ticked by keyboard, blanks, a withdrawal with what follows, all of it taken back.

import fs from 'node:fs';
import type { Workspace } from '../../local/host';
import { recogniseConsents, planConsents } from '../../src/programme/consents';
import { readTableFile } from '../../src/readers';
import type { ConsentsForImport, ConsentsNow } from '../../src/actions/consents';
import { violations } from '../local/browser';
import { fillSettings, importDemoCandidates } from '../addon/school';
import { readDocx } from '../documents/read-docx';
import { demo, giveFile, picture, rowsOf, tabTo } from './dialog';
import { prepared } from './prepared';
import { click, counts, dialog, host, openWindow, see } from './stage';

jest.setTimeout(180_000);

const rowsOfFile = (name: string): string[][] => {
  const file = readTableFile(name, new Uint8Array(fs.readFileSync(demo(name))));
  if (!file.ok) throw new Error(file.message);
  return file.sheets[0]?.rows ?? [];
};

const must = (answer: unknown): { [field: string]: unknown } => {
  const done = answer as { ok: boolean; value: { [field: string]: unknown } };
  if (!done.ok) throw new Error(JSON.stringify(done));
  return done.value;
};

const papers = (ws: Workspace): void => {
  importDemoCandidates(ws);
  const rows = rowsOfFile('согласия.csv');
  const recognised = recogniseConsents(rows);
  const { year, today, ...register } = must(ws.run('consentsForImport')) as unknown as ConsentsForImport;
  const expected = planConsents({ rows, ...recognised, year, today, register }).counts;
  must(ws.run('importConsents', 'papers', JSON.parse(JSON.stringify({ rows, ...recognised, answers: {}, expected }))));
};

const open = (ws: Workspace, name: string, size = { width: 1040, height: 660 }): Promise<void> => openWindow(ws, name, size);
const consentsOf = (ws: Workspace): ConsentsNow => must(ws.run('consentsNow')) as unknown as ConsentsNow;
const now = (): ConsentsNow => consentsOf(host);

test('the demo list: matched, judged, brought in once, known the second time, taken back', async () => {
  await open(prepared(importDemoCandidates), 'consents-import', { width: 960, height: 640 });
  const { page } = dialog;
  await see('Выбрать файл');
  expect(await violations(page)).toEqual([]);
  await giveFile(page, demo('согласия.csv'));
  await see('Так прочитаны столбцы');
  await picture(page, 'consents-1-columns');
  expect(await violations(page)).toEqual([]);
  await click('Сверить с реестром');
  await see('Какие согласия загрузятся');
  expect(await counts()).toEqual(['161 новых', '0 изменится', '0 уже есть', '2 повторов', '1 с вопросом', '0 отклонено', '1 пустых']);
  await see('Мухоморов Аристарх Ильич, 8Б');
  await picture(page, 'consents-2-question');
  expect(await violations(page)).toEqual([]);
  await click('Пропустить строку');
  await click(/^Не считаются 5/);
  await see('дата в будущем: не считается, пока не исправлена');
  await picture(page, 'consents-3-faulty');
  expect(await violations(page)).toEqual([]);
  await click(/^Загрузить 161/);
  await see('Новых согласий: 161, из них действуют: 156.');
  expect(rowsOf(host, 'Согласия')).toBe(161);
  expect(rowsOf(host, 'Люди')).toBe(158);
  await click('Загрузить ещё таблицу');
  await giveFile(page, demo('согласия.csv'));
  await click('Сверить с реестром');
  await see('Какие согласия загрузятся');
  expect((await counts()).slice(0, 3)).toEqual(['0 новых', '0 изменится', '161 уже есть']);
  expect(await page.getByRole('button', { name: 'Загружать нечего' }).isDisabled()).toBe(true);
});

test('by keyboard: a lost answer does not double, the import is taken back', async () => {
  await open(prepared(importDemoCandidates), 'consents-import', { width: 960, height: 640 });
  const { page } = dialog;
  await page.locator('h1:focus').waitFor();
  await tabTo(page, 'Выбрать файл');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles(demo('согласия.csv'));
  await see('Так прочитаны столбцы');
  await tabTo(page, 'Сверить с реестром');
  await page.keyboard.press('Enter');
  await see('Какие согласия загрузятся');
  dialog.line = 'answer lost';
  await tabTo(page, 'Загрузить 161');
  await page.keyboard.press('Enter');
  await see('Не удалось получить ответ');
  dialog.line = 'good';
  await tabTo(page, 'Повторить');
  await page.keyboard.press('Enter');
  await see('Новых согласий: 161');
  expect(rowsOf(host, 'Согласия')).toBe(161);
  await tabTo(page, 'Отменить загрузку');
  await page.keyboard.press('Enter');
  await see('Убрано строк: 161.');
  expect(rowsOf(host, 'Согласия')).toBe(0);
});

test('a pile of papers: narrowed, ticked by space and Shift, entered in one go, taken back', async () => {
  await open(prepared(papers), 'consents');
  const { page } = dialog;
  await see('Кому не хватает');
  await picture(page, 'consents-4-missing');
  expect(await violations(page)).toEqual([]);
  const list = page.getByRole('listbox');
  const size = Number(await page.locator('[role=option]').first().getAttribute('aria-setsize'));
  // 40 + 120 parts less 37 + 109 in force; two of the people have both parts.
  expect(size).toBe(14);
  await list.focus();
  // Arrows pass a paper that is there but does not count; space ticks from there on.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(' ');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await see('Отмечено: 3');
  await page.getByLabel('Дата на бумагах').fill('2026-11-19');
  await page.getByLabel('Где лежат').fill('папка 7');
  await picture(page, 'consents-5-pile');
  await tabTo(page, 'Принять 3 согласия');
  await page.keyboard.press('Enter');
  await see('3 согласия приняты («обработка»)');
  await picture(page, 'consents-6-accepted');
  expect(await violations(page)).toEqual([]);
  const fresh = now().tables.consents.filter((c) => c.document === 'папка 7');
  expect(fresh.map((c) => [c.given, c.until, c.purpose])).toEqual(Array.from({ length: 3 }, () => ['2026-11-19', '2027-08-31', 'обработка']));
  expect(fresh.every((c) => c.signedBy === 'родитель')).toBe(true);
  await click('Отменить приём');
  await see('Убрано строк: 3.');
  await click('К списку');
  await see('Кому не хватает');
  expect(Number(await page.locator('[role=option]').first().getAttribute('aria-setsize'))).toBe(14);
});

test('filters by class and purpose, Ctrl+A, a date to come is refused before it is sent', async () => {
  await open(prepared(papers), 'consents');
  const { page } = dialog;
  await page.getByLabel('Какое согласие').selectOption('наставничество');
  await page.getByLabel('Кто', { exact: true }).selectOption('работники школы');
  await page.getByRole('listbox').focus();
  await page.keyboard.press('Control+a');
  const size = Number(await page.locator('[role=option]').first().getAttribute('aria-setsize'));
  await see(`Отмечено: ${size}`);
  expect(size).toBeGreaterThan(10);
  expect(await page.getByLabel('Кто подписал').count()).toBe(0);
  await page.getByLabel('Дата на бумагах').fill('2026-12-24');
  await see('Дата ещё не наступила.');
  expect(await page.getByRole('button', { name: /^Принять/ }).isDisabled()).toBe(true);
  await page.getByLabel('Какое согласие').selectOption('обработка');
  await page.getByLabel('Класс').selectOption('5А');
  const inClass = await page.locator('[role=option] .who').allInnerTexts();
  expect(inClass.map((text) => text.replace(/ .* /, ' ').replace(/\s+/g, ' '))).toEqual(['Калинкина 5А', 'Соловейкин 5А']);
});

test('blanks are printed for exactly the ticked ones, each a document of its own', async () => {
  await open(prepared(papers), 'consents');
  const { page } = dialog;
  await page.getByRole('listbox').focus();
  await page.keyboard.press('Control+a');
  await click(/^Напечатать 14/);
  await see('Не указано полное наименование школы.');
  fillSettings(host);
  fillSettings(host, { 'layout.font': 'Liberation Serif' });
  await page.reload();
  await page.getByRole('listbox').focus();
  await page.keyboard.press('Control+a');
  const [file] = await Promise.all([page.waitForEvent('download'), click(/^Напечатать 14/)]);
  expect(file.suggestedFilename()).toBe('Бланки – обработка – 14 – 20.11.2026.docx');
  await see('Сохранено бланков: 14');
  await picture(page, 'consents-7-blanks');
  const { paragraphs, parts } = readDocx(new Uint8Array(fs.readFileSync(await file.path())));
  const text = paragraphs.join('\n');
  expect(parts['word/styles.xml']).toContain('Liberation Serif');
  expect(text.match(/Перечень персональных данных/g)).toHaveLength(14);
  expect(text).toContain('Хвощинский Матвей Геннадьевич');
  expect(text).not.toContain('Озерцова Ульяна');
});

test('a withdrawal shows what hangs on it, does what follows, and can be taken back', async () => {
  const ws = prepared(papers);
  const wish = consentsOf(ws).tables;
  const [mentor, mentee] = [wish.mentors.find((m) => m.category === 'педагог' && m.consent === 'да' && m.forms.includes('Учитель – ученик')), wish.people.find((p) => p.last === 'Облаков' && p.first === 'Семён')];
  if (!mentor || !mentee) throw new Error('nobody');
  must(ws.run('saveDecision', 'wish', { kind: 'пожелание', mentor: mentor.code, mentee: mentee.code, by: 'наставляемый', rank: '1', reason: '', lifted: false }));
  must(ws.run('bringPairs', 'pairs', [{ mentor: mentor.code, mentee: mentee.code, form: 'Учитель – ученик', topic: '', orderNumber: '87', orderDate: '2026-09-21' }]));
  await open(ws, 'consents');
  const { page } = dialog;
  await click(/^Все участники/);
  await page.getByLabel('Фамилия, имя или класс').fill('облаков семён');
  await page.getByRole('row', { name: /Облаков Семён/ }).getByRole('button', { name: 'Отозвать' }).click();
  await see('Эти пары уже в приказе');
  await see('1 решение или пожелание снимается');
  await page.getByLabel('Причина, если названа').fill('заявление родителя');
  await picture(page, 'consents-8-withdraw');
  expect(await violations(page)).toEqual([]);
  await click('Отозвать согласие');
  await see('Согласие отозвано');
  await see('нужен приказ о внесении изменений');
  await picture(page, 'consents-9-withdrawn');
  const after = now().tables;
  expect(after.mentees.find((m) => m.code === mentee.code)?.status).toBe('приостановлен');
  expect(after.consents.filter((c) => c.code === mentee.code).map((c) => [c.withdrawn, c.withdrawReason])).toEqual([['2026-11-20', 'заявление родителя']]);
  expect(after.pairs.map((p) => p.state)).toEqual(['в приказе']);
  const home = host.run('home') as { attention: { id: string; text: string }[] };
  expect(home.attention.find((line) => line.id === 'withdrawn in order')?.text).toBe('пара в приказе, а согласие отозвано – приказ о внесении изменений');
  await click('Отменить отзыв');
  await see('Отменено');
  expect(now().tables.mentees.find((m) => m.code === mentee.code)?.status).toBe('участвует');
});

test('a register without papers says so; without people too', async () => {
  await open(prepared(importDemoCandidates), 'consents');
  await see('Согласий на бумаге ещё нет, и пока считаются анкеты.');
  await click(/^Скоро/);
  await see('Ближайшие 30 дней спокойны');
  expect(await violations(dialog.page)).toEqual([]);
});

test('the law: the choice is recorded with who answers for it, shown, changed and taken back; who sees the register', async () => {
  await open(prepared(importDemoCandidates), 'law', { width: 760, height: 640 });
  const { page } = dialog;
  await see('Школа ещё не записала');
  await see('Владелец: curator@school14.example');
  await see('Доступ по ссылке дополнение увидеть не может');
  await picture(page, 'law-1');
  expect(await violations(page)).toEqual([]);
  expect(await page.getByRole('button', { name: 'Записать выбор' }).isDisabled()).toBe(true);
  await page.getByRole('radio', { name: /на компьютере школы/ }).check();
  await page.getByLabel('Кто отвечает за выбор: должность').fill('директор');
  await page.getByLabel('Фамилия, имя, отчество').fill('Орешкин Виктор Павлович');
  await click('Записать выбор');
  await see('Отвечает: директор, Орешкин Виктор Павлович. Записано 20.11.2026.');
  await picture(page, 'law-2');
  await page.getByRole('radio', { name: /Без имён/ }).check();
  expect(await page.getByLabel('Фамилия, имя, отчество').count()).toBe(0);
  await click('Записать выбор');
  await see('Без имён: режим кодов.');
  const kept = must(host.run('accessNow')) as { law?: { name: string } };
  expect(kept.law?.name).toBe('');
  await click('Отменить');
  await see('Отменено: прежний выбор вернулся.');
  await see('Отвечает: директор, Орешкин Виктор Павлович');
});
