// The steps of the way, each done by given hands and judged by what the screen says and what the register holds.

import type { Frame } from 'playwright-core';
import type { Workspace } from '../../local/host';
import { demo, type Desk, plain, until } from './desk';
import type { Hands } from './hands';
import { columnOf, count, records, settingRow } from './register';

export interface Way { desk: Desk; hands: Hands; host: Workspace; name: string }

export const PANEL = 'Наставничество';

export const see = async (place: Frame, text: string | RegExp): Promise<void> => { await place.getByText(text).first().waitFor(); };
export const headed = async (place: Frame, text: string | RegExp): Promise<void> => { await place.getByRole('heading', { level: 1, name: text }).waitFor(); };

/** Opens the panel by the menu; one that stood there before gives way to the new one. */
export const openPanel = async ({ desk, hands }: Way): Promise<Frame> => {
  const former = await desk.page.$(`iframe[title="${PANEL}"]`);
  await hands.menu('Открыть панель');
  if (former) await desk.page.waitForFunction((frame) => !frame.isConnected, former);
  return desk.frame(PANEL);
};

/** Two questions, progress, a register. */
export const setUp = async (way: Way): Promise<void> => {
  const { desk, hands, host, name } = way;
  const panel = await openPanel(way);
  await headed(panel, 'Реестр наставничества');
  // Two answers are enough; where names are kept may be decided later.
  expect(await panel.locator('input:not([type=radio]), select').count()).toBe(2);
  expect(await panel.getByRole('button', { name: 'Создать реестр' }).isDisabled()).toBe(true);
  await desk.look(`${name}-01-set-up`);
  await hands.fill(panel, 'Школа, как в бланке', 'МБОУ СОШ № 14');
  await hands.choose(panel, 'Учебный год', '2026/2027');
  await hands.press(panel, 'Создать реестр');
  await panel.locator('progress').waitFor();
  await see(panel, /: [1-9]\d* из \d+/);
  // Twenty sheets are made one by one.
  await panel.getByRole('heading', { level: 1, name: 'Что требует внимания' }).waitFor({ timeout: 120_000 });
  expect(plain(await panel.locator('.head').innerText())).toBe('МБОУ СОШ № 14 2026/2027 учебный год · 0 наставников, 0 наставляемых, 0 пар');
  expect(host.workbook.sheets.length).toBeGreaterThanOrEqual(13);
  await desk.look(`${name}-02-home-empty`);
};

/** Counts on the preview: «40 новых», «1 с вопросом» ... */
const counts = async (dialog: Frame): Promise<string[]> => (await dialog.locator('.counts li').allInnerTexts()).map(plain);

/** Opens the import from the panel or the menu and goes as far as the preview. */
export const previewPeople = async ({ desk, hands }: Way, file: string): Promise<Frame> => {
  await hands.menu('Загрузить людей');
  const dialog = await desk.frame('Загрузить людей');
  await hands.file(dialog, demo(file));
  await headed(dialog, 'Так прочитаны столбцы');
  await hands.press(dialog, 'Посмотреть, что загрузится');
  await dialog.locator('.counts').waitFor();
  return dialog;
};

/** `kept`: people who stand in «Люди» already and are not in this file. */
export const importMentors = async (way: Way, kept = 0): Promise<void> => {
  const { desk, hands, host, name } = way;
  const dialog = await previewPeople(way, 'наставники.csv');
  expect(await counts(dialog)).toEqual(['40 новых', '0 изменится', '0 без изменений', '2 повторов', '1 отклонено', '0 с вопросом', '1 пустых']);
  await desk.look(`${name}-03-mentors`);
  await hands.press(dialog, 'Загрузить 40 человек');
  await headed(dialog, 'Загружено');
  expect([count(host, 'Люди'), count(host, 'Наставники'), count(host, 'Наставляемые')]).toEqual([40 + kept, 40, 0]);
  await desk.look(`${name}-04-mentors-done`);
  await hands.press(dialog, 'Закрыть');
  await desk.dialogGone();
};

/** `known`: mentees who stand in «Люди» already, mentors of younger ones among them. */
export const importMentees = async (way: Way, known = 2): Promise<void> => {
  const { desk, hands, host, name } = way;
  const dialog = await previewPeople(way, 'наставляемые.csv');
  expect(await counts(dialog)).toEqual([`120 новых (из них уже есть в «Людях»: ${known})`, '0 изменится', '0 без изменений', '4 повторов', '1 отклонено', '1 с вопросом', '1 пустых']);
  await see(dialog, 'Строка 128: Шелестов Егор');
  await desk.look(`${name}-05-question`);
  await hands.press(dialog, 'Тот же человек');
  await see(dialog, 'Ваш ответ: тот же');
  await hands.press(dialog, 'Загрузить 120 человек');
  await headed(dialog, 'Загружено');
  expect([count(host, 'Люди'), count(host, 'Наставники'), count(host, 'Наставляемые')]).toEqual([158, 40, 120]);
  await hands.press(dialog, 'Открыть лист «Наставляемые»');
  await desk.dialogGone();
};

/** The same file once more: nothing to be done, and nothing can be pressed. */
export const importAgain = async (way: Way): Promise<void> => {
  const { desk, host, name } = way;
  const dialog = await previewPeople(way, 'наставляемые.csv');
  await see(dialog, /Всё, кроме строк с вопросами, уже есть|Всё уже есть, менять нечего/);
  expect(await counts(dialog)).toEqual(expect.arrayContaining(['0 новых', '0 изменится', '120 без изменений']));
  expect(await dialog.getByRole('button', { name: 'Загружать нечего' }).isDisabled()).toBe(true);
  await desk.look(`${name}-06-again`);
  await desk.page.keyboard.press('Escape');
  await desk.dialogGone();
  expect([count(host, 'Люди'), count(host, 'Наставляемые')]).toEqual([158, 120]);
};

export const importRoadmap = async (way: Way): Promise<number> => {
  const { desk, hands, host, name } = way;
  await hands.menu('Загрузить дорожную карту');
  const dialog = await desk.frame('Загрузить дорожную карту');
  await hands.file(dialog, demo('дорожная-карта.docx'));
  await headed(dialog, 'Так прочитана дорожная карта');
  await see(dialog, 'Все слова таблицы на месте');
  await desk.look(`${name}-07-roadmap`);
  const button = dialog.getByRole('button', { name: /^Загрузить \d+ стр/ });
  const rows = Number(/\d+/.exec(await button.innerText())?.[0]);
  await hands.press(dialog, /^Загрузить \d+ стр/);
  await dialog.getByRole('button', { name: 'Открыть лист «Дорожная карта»' }).waitFor();
  expect(count(host, 'Дорожная карта')).toBe(rows);
  await hands.press(dialog, 'Закрыть');
  await desk.dialogGone();
  return rows;
};

/** Proposed and approved, all of them; answers how many. */
export const approvePairs = async (way: Way): Promise<number> => {
  const { desk, hands, host, name } = way;
  await hands.menu('Подобрать пары');
  const dialog = await desk.frame('Подобрать пары');
  // Imported mentors are candidates; all who consented are accepted in one click.
  const accept = /^Принять всех с согласием/;
  await dialog.getByRole('button', { name: accept }).or(dialog.getByRole('button', { name: /^Предложить \d+/ })).first().waitFor();
  if (await dialog.getByRole('button', { name: accept }).count() > 0) {
    await desk.look(`${name}-08-candidates`);
    await hands.press(dialog, accept);
    await see(dialog, 'Приняты');
  }
  await dialog.getByRole('button', { name: /^Предложить \d+/ }).waitFor();
  await desk.look(`${name}-08-ready`);
  await hands.press(dialog, /^Предложить \d+/);
  await headed(dialog, /^Предложено/);
  await desk.look(`${name}-09-proposals`);
  const pairs = Number(/\d+/.exec(await dialog.getByRole('button', { name: /^Утвердить \d+/ }).innerText())?.[0]);
  expect(pairs).toBeGreaterThan(55);
  await hands.press(dialog, /^Утвердить \d+/);
  await headed(dialog, 'Пары утверждены');
  expect(count(host, 'Пары')).toBe(pairs);
  await desk.look(`${name}-10-approved`);
  await hands.press(dialog, 'Закрыть');
  await desk.dialogGone();
  return pairs;
};

const FACTS: readonly [key: string, text: string][] = [
  ['school.full', 'Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 14»'], ['school.place', 'г. Ольховогорск'],
  ['director.last', 'Орешкин'], ['director.first', 'Виктор'], ['director.middle', 'Павлович'], ['director.email', 'director@school14.example'],
  ['curator.last', 'Берёзкина'], ['curator.first', 'Светлана'], ['curator.middle', 'Николаевна'], ['curator.post', 'заместитель директора по учебно-воспитательной работе'],
];

/** Address of the selected cell as scripts see it, «Настройки!C7». */
export const selected = (host: Workspace): string => {
  const { workbook } = host;
  const [range] = workbook.activeRanges;
  return `${workbook.getSheet(workbook.activeSheetId)?.name}!${String.fromCharCode(65 + (range?.column ?? 0))}${(range?.row ?? 0) + 1}`;
};

/** Turns to a sheet and selects one of its cells. */
export const goTo = async ({ hands, host }: Way, sheet: string, address: string): Promise<void> => {
  await hands.sheet(sheet);
  await until(`sheet ${sheet} open`, () => host.workbook.getSheet(host.workbook.activeSheetId)?.name === sheet);
  await hands.cell(address);
  await until(`${sheet}!${address} selected, not ${selected(host)}`, () => selected(host) === `${sheet}!${address}`);
};

/** The curator types the facts of the order into «Настройки». */
export const typeSettings = async (way: Way): Promise<void> => {
  const { desk, host } = way;
  for (const [key, text] of FACTS) {
    const row = settingRow(host, key);
    await goTo(way, 'Настройки', `C${row}`);
    await desk.page.keyboard.type(text);
    await desk.page.keyboard.press('Enter');
    await until(`«${key}» typed`, () => host.workbook.getSheetByName('Настройки')?.value(row - 1, 2) === text);
  }
};

/** One child's class was unreadable in the file: the order says so, leads to the row, and the curator types the class. */
export const typeLackingClass = async (way: Way): Promise<void> => {
  const { desk, hands, host, name } = way;
  await hands.menu('Составить приказ');
  const dialog = await desk.frame('Приказ и документы');
  await see(dialog, 'не хватает сведений – 1');
  await desk.look(`${name}-11-lacking`);
  await hands.press(dialog, /^Не указана должность или класс: .*Шелестов Матвей Геннадьевич/);
  const letter = columnOf(host, 'Люди', 'class');
  await until('the cell of the child', () => selected(host).startsWith(`Люди!${letter}`));
  await desk.page.keyboard.press('Escape');
  await desk.dialogGone();
  await desk.page.keyboard.type('11В');
  await desk.page.keyboard.press('Enter');
  await until('the class typed', () => records(host, 'Люди').some((person) => person['name'] === 'Шелестов Матвей Геннадьевич' && person['class'] === '11В'));
};

/** The order: composed, mailed, filed. */
export const issueOrder = async (way: Way, pairs: number): Promise<void> => {
  const { desk, hands, host, name } = way;
  const mailsBefore = host.mails.sent.length;
  await hands.menu('Составить приказ');
  const dialog = await desk.frame('Приказ и документы');
  await see(dialog, 'ПРИКАЗЫВАЮ');
  await desk.look(`${name}-11-order`);
  await hands.press(dialog, new RegExp(`^Составить и отправить – ${pairs} `));
  await headed(dialog, 'Проверьте склонения');
  await hands.press(dialog, /^Всё верно/);
  await headed(dialog, 'Приказ о закреплении пар');
  await hands.press(dialog, new RegExp(`^Составить и отправить – ${pairs} `));
  await headed(dialog, 'Приказ составлен');
  await see(dialog, 'Открыть документ');
  await desk.look(`${name}-12-issued`);
  expect(host.mails.sent.length).toBe(mailsBefore + 1);
  expect(host.mails.sent.at(-1)?.to).toEqual(['director@school14.example']);
  await hands.press(dialog, 'Закрыть');
  await desk.dialogGone();
};

/** Takes back the newest action of this title by «Журнал», which stands open in the panel. */
export const undo = async (way: Way, panel: Frame, title: string): Promise<void> => {
  const { hands } = way;
  await hands.press(panel, new RegExp(`^Отменить: ${title}`));
  await headed(panel, 'Отменить действие');
  await hands.press(panel, 'Отменить действие');
  await see(panel, 'Отменено. Это действие тоже в журнале');
};

/** Opens «Журнал» in the panel. */
export const openJournal = async (way: Way): Promise<Frame> => {
  const panel = await openPanel(way);
  await headed(panel, 'Что требует внимания');
  await way.hands.press(panel, 'Журнал и отмена');
  await headed(panel, 'Журнал');
  await panel.getByRole('button', { name: /^Отменить: / }).first().waitFor();
  return panel;
};
