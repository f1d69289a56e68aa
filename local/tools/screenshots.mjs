// Takes the pictures of README and the curator's guide: the demo school in the real product, by clicks, on a standing clock.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

process.env.TZ = 'Europe/Moscow';
const root = fileURLToPath(new URL('../..', import.meta.url));
const pictures = join(root, 'docs/pictures');
const NOW = '2026-11-20T10:00:00+03:00';
/** What a picture may weigh, in bytes. */
const HEAVIEST = 200_000;

const bundle = join(root, 'out/screenshots.cjs');
await esbuild.build({
  stdin: { contents: "export { createWorkspace } from './local/host'; export { startServer } from './local/server/server'; export { sheetTyping } from './local/server/typing'; export { launch } from './tests/local/browser';", resolveDir: root, loader: 'ts' },
  bundle: true, platform: 'node', target: 'node20', format: 'cjs', packages: 'external', outfile: bundle, logLevel: 'error', define: { __dirname: JSON.stringify(join(root, 'out')) },
});
const { createWorkspace, startServer, sheetTyping, launch } = (await import(bundle)).default;

const folder = mkdtempSync(join(tmpdir(), 'register-pictures-'));
const host = createWorkspace({ folder: join(folder, 'workspace'), now: NOW, user: { email: 'curator@school14.example', name: 'Светлана Берёзкина' } });
const server = await startServer({ host, parts: sheetTyping, pageFolder: join(root, 'out/page'), demoFolder: join(root, 'local/demo'), folder: 'workspace', demonstration: { offered: true, exists: false }, port: 0, renew: () => Promise.reject(new Error('not here')) });
/** Windows need the height; a sheet full of letters is shown smaller, to stay light. */
const TALL = { width: 1280, height: 760 };
const LOW = { width: 1120, height: 560 };
const MIDDLE = { width: 1160, height: 700 };

const browser = await launch();
const context = await browser.newContext({ locale: 'ru-RU', timezoneId: 'Europe/Moscow', viewport: TALL, reducedMotion: 'reduce' });
const page = await context.newPage();
await page.clock.setFixedTime(NOW);

rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });
/** Waits until nothing moves any more, then takes the picture: of the open window alone, else of the whole page. */
const picture = async (name, size = TALL) => {
  await page.setViewportSize(size);
  await page.waitForTimeout(700);
  await page.mouse.move(640, 2);
  const front = page.locator('dialog[open]');
  const seen = await front.count() > 0 ? front : page;
  await seen.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled', caret: 'hide' });
  await page.setViewportSize(TALL);
};
const sheet = async (title) => {
  const tab = page.getByRole('tab', { name: title, exact: true });
  if (await tab.count() > 0) await tab.first().click();
  else await page.getByText(title, { exact: true }).last().click();
  await page.waitForTimeout(400);
};
const panel = page.frameLocator('iframe[title="Наставничество"]');
/** The add-on's window, opened from the panel's tasks. */
const open = async (task, title) => {
  await panel.getByRole('button', { name: task }).click();
  const dialog = page.frameLocator(`iframe[title="${title}"]`);
  await dialog.locator('h1').first().waitFor();
  return dialog;
};
const closed = () => page.locator('dialog').waitFor({ state: 'detached' });
const giveFile = async (dialog, name) => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), dialog.getByRole('button', { name: 'Выбрать файл' }).click()]);
  await chooser.setFiles(join(root, 'local/demo', name));
};
/** Rows of a sheet by the keys of its hidden first row. */
const records = (title) => {
  const grid = host.workbook.getSheetByName(title);
  const shown = grid.display({ row: 0, column: 0, rows: grid.lastRow(), columns: grid.lastColumn() });
  const keys = shown[0].map((key) => key.split('.')[1] ?? key);
  return shown.slice(2).filter((row) => row[0] !== '').map((row) => Object.fromEntries(keys.map((key, at) => [key, row[at]])));
};
const press = (place, name) => place.getByRole('button', { name }).first().click();
const see = (place, text) => place.getByText(text).first().waitFor();
const close = async (dialog) => {
  await dialog.getByRole('button', { name: /^Закрыть( без ключа)?$/ }).click();
  await closed();
};
const home = async () => {
  await panel.getByRole('button', { name: 'Обновить' }).click();
  const heading = panel.getByRole('heading', { name: 'Что требует внимания' });
  await heading.waitFor();
  await heading.evaluate(() => window.scrollTo(0, 0));
};

await page.goto(server.address);
await page.getByRole('heading', { name: 'Демонстрационная школа' }).waitFor();
await picture('01-начало');

await page.goto(`${server.address}workbook`);
await page.getByRole('menuitem', { name: 'Дополнения' }).click();
await page.waitForTimeout(800);
await picture('02-меню', { width: 1280, height: 1000 });
await page.getByRole('menuitem', { name: 'Открыть панель' }).click();
await panel.getByLabel('Школа, как в бланке').fill('МБОУ СОШ № 14');
await picture('03-два-вопроса');
await panel.getByRole('button', { name: 'Создать реестр' }).click();
await panel.getByRole('heading', { name: 'Что требует внимания' }).waitFor({ timeout: 60000 });
await page.waitForTimeout(1500);
await sheet('Обзор');
await picture('04-реестр-создан');

for (const [file, count] of [['наставники.csv', 40], ['наставляемые.csv', 120]]) {
  const dialog = await open('Загрузить людей из файла', 'Загрузить людей');
  await giveFile(dialog, file);
  await dialog.getByText('Так прочитаны столбцы').waitFor();
  if (count === 40) await picture('05-столбцы');
  await dialog.getByRole('button', { name: 'Посмотреть, что загрузится' }).click();
  await dialog.locator('.counts').waitFor();
  if (count === 120) {
    await dialog.getByRole('button', { name: 'Тот же человек' }).click();
    await picture('06-просмотр');
  }
  await dialog.getByRole('button', { name: new RegExp(`^Загрузить ${count}`) }).click();
  await dialog.getByRole('heading', { name: 'Загружено' }).waitFor();
  if (count === 120) await picture('07-загружено');
  await dialog.getByRole('button', { name: 'Закрыть' }).click();
  await closed();
}
await home();
await sheet('Наставляемые');
await picture('08-люди', LOW);

{
  // A pupil whose mother rang, and whom the file held already: typed under another class.
  const answer = host.run('addPerson', 'twin', { person: { last: 'Лазоревская', first: 'Виктория', middle: 'Леонидовна', class: '7Б', kind: 'обучающийся', birth: '2013-11-04' }, role: 'mentee', roleValues: {}, code: '', surely: true });
  if (!answer.ok) throw new Error(answer.message);
  const dialog = await open('Проверить людей', 'Проверить людей');
  await dialog.getByRole('button', { name: /Лазоревская/ }).first().click();
  await picture('08-повторы');
  await press(dialog, 'Объединить…');
  await see(dialog, 'Что перейдёт к коду');
  await picture('08-объединить');
  await press(dialog, /^Объединить$/);
  await dialog.getByText('Записи объединены').or(dialog.getByRole('button', { name: /^Отменить/ })).first().waitFor();
  await close(dialog);
}
{
  const dialog = await open('Отобрать наставников', 'Отбор наставников');
  await dialog.getByRole('checkbox').nth(1).check();
  await picture('08-отбор');
  await press(dialog, /^Принять всех с согласием/);
  await dialog.getByRole('button', { name: /^Отменить/ }).first().waitFor();
  await close(dialog);
}
{
  const dialog = await open('Вписать замеры', 'Замеры');
  await dialog.getByLabel('Класс или группа').selectOption('7А');
  await dialog.getByLabel('Кто измерил').selectOption('психолог');
  for (const [at, value] of [['0:0', '4,1'], ['1:0', '3,8'], ['2:0', '4,6'], ['0:1', '7'], ['1:1', '5']]) await dialog.locator(`input[data-at="${at}"]`).fill(value);
  await picture('08-замеры');
  await press(dialog, /^Записать/);
  await dialog.getByRole('button', { name: /^Отменить/ }).first().waitFor();
  await close(dialog);
}
{
  const dialog = await open('Загрузить согласия из файла', 'Загрузить согласия');
  await giveFile(dialog, 'согласия.csv');
  await see(dialog, 'Так прочитаны столбцы');
  await press(dialog, 'Сверить с реестром');
  await see(dialog, 'Какие согласия загрузятся');
  await press(dialog, 'Пропустить строку');
  await press(dialog, /^Не считаются/);
  await picture('08-согласия-из-файла');
  await press(dialog, /^Загрузить \d/);
  await see(dialog, 'Новых согласий');
  await close(dialog);
}
{
  const dialog = await open('Согласия: принять', 'Согласия');
  const list = dialog.getByRole('listbox');
  await list.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  for (let i = 0; i < 2; i += 1) await page.keyboard.press('Shift+ArrowDown');
  await dialog.getByLabel('Дата на бумагах').fill('2026-11-19');
  await dialog.getByLabel('Где лежат').fill('папка 7');
  await picture('08-согласия-пачкой');
  await press(dialog, /^Принять \d/);
  await dialog.getByRole('button', { name: /^Отменить/ }).first().waitFor();
  await close(dialog);
}
{
  const dialog = await open('Анкеты: создать', 'Анкеты');
  await picture('08-анкеты');
  await press(dialog, /^Предпочтения наставляемых/);
  await dialog.getByLabel('Последний день ответов').fill('2026-12-01');
  await press(dialog, 'Создать анкету');
  await dialog.getByRole('img', { name: 'QR-картинка' }).waitFor();
  await picture('08-анкета-создана');
  // Some of the pupils answer; one mistakes a letter of the code.
  const [{ form, items }] = records('Анкеты');
  const { 'who.code': code, why } = JSON.parse(items);
  const pupils = records('Наставляемые').map((row) => row.code);
  for (const said of [...pupils.slice(0, 30), `${pupils[60].slice(0, -1)}${pupils[60].endsWith('Г') ? 'Д' : 'Г'}`]) {
    const sent = host.respond(form, { [code]: said, [why]: 'Интересно рассказывали.' });
    if (!sent.ok) throw new Error(`Not answered: ${JSON.stringify(sent)}`);
  }
  await close(dialog);
}
{
  const dialog = await open('Анкеты: создать', 'Анкеты');
  await press(dialog, /^Ждут решения/);
  await see(dialog, 'код написан с ошибкой');
  await picture('08-анкеты-ждут');
  await press(dialog, 'Кто не ответил');
  await see(dialog, /^Не ответили/);
  await see(dialog, /Google сегодня даст/);
  await picture('08-кто-не-ответил');
  await close(dialog);
}

{
  const dialog = await open('Загрузить дорожную карту', 'Загрузить дорожную карту');
  await giveFile(dialog, 'дорожная-карта.docx');
  await dialog.getByRole('button', { name: /^Загрузить \d/ }).waitFor();
  await picture('09-дорожная-карта');
  await dialog.getByRole('button', { name: /^Загрузить \d/ }).click();
  await dialog.getByRole('heading', { name: 'Дорожная карта загружена' }).waitFor();
  await dialog.getByRole('button', { name: 'Закрыть' }).click();
  await closed();
}

{
  const dialog = await open('Загрузить пожелания после встречи', 'Загрузить пожелания');
  await giveFile(dialog, 'предпочтения.csv');
  await see(dialog, 'Так прочитаны столбцы');
  await press(dialog, 'Сверить с реестром');
  await see(dialog, /^Вопрос 1 из/);
  await picture('09-пожелания');
  await press(dialog, /^Записать \d/);
  await see(dialog, 'Пожелания загружены');
  await close(dialog);
}

const FACTS = {
  'school.full': 'Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 14»', 'school.place': 'г. Ольховогорск',
  'director.last': 'Орешкин', 'director.first': 'Виктор', 'director.middle': 'Павлович', 'director.email': 'director@school14.example',
  'curator.last': 'Берёзкина', 'curator.first': 'Светлана', 'curator.middle': 'Николаевна', 'curator.post': 'заместитель директора по учебно-воспитательной работе',
};
const settings = host.workbook.getSheetByName('Настройки');
settings.values({ row: 0, column: 0, rows: settings.lastRow(), columns: 1 }).forEach(([key], row) => { if (FACTS[key]) host.person.edit('Настройки', `C${row + 1}`, FACTS[key]); });

{
  const dialog = await open('Подобрать пары', 'Подобрать пары');
  await dialog.getByRole('button', { name: /^Предложить \d/ }).waitFor();
  await picture('10-готовность');
  await dialog.getByRole('button', { name: /^Предложить/ }).click();
  await dialog.getByRole('button', { name: /^Утвердить \d/ }).waitFor();
  await picture('11-пары');
  await press(dialog, 'Другой вариант');
  await press(dialog, /^Выбрать вместо нынешней пары/);
  await dialog.getByText('Что изменится').first().scrollIntoViewIfNeeded();
  await picture('11-что-изменится');
  await press(dialog, 'Не надо');
  await press(dialog, 'Итоги');
  await picture('11-итоги');
  await dialog.getByRole('button', { name: /^Утвердить \d/ }).click();
  await dialog.getByText('В лист «Пары» записано').waitFor();
  await press(dialog, 'Протокол');
  await see(dialog, /^Протокол № /);
  await picture('11-протокол');
  await dialog.getByRole('button', { name: 'Закрыть' }).click();
  await closed();
}
await home();
await sheet('Пары');
await picture('12-лист-пары', LOW);
{
  host.person.select('Пары', 'B3');
  const dialog = await open('Показать выбранного', 'Показать выбранного');
  await dialog.getByRole('button', { name: 'К подбору' }).waitFor();
  await picture('12-выбранный');
  await close(dialog);
}

{
  const dialog = await open('Приказ и документы', 'Приказ и документы');
  await dialog.getByRole('button', { name: /^Составить и отправить/ }).waitFor();
  await dialog.getByText('не хватает сведений').waitFor();
  await picture('13-не-хватает');
  // One pupil came without a class: the curator asks and writes it in.
  const people = host.workbook.getSheetByName('Люди');
  people.display({ row: 0, column: 0, rows: people.lastRow(), columns: 4 }).forEach((row, at) => { if (row[2] === 'Шелестов' && row[3] === 'Матвей') host.person.edit('Люди', `I${at + 1}`, '7Б'); });
  await dialog.getByRole('button', { name: 'Проверить снова' }).click();
  await dialog.getByText('ПРИКАЗ').first().waitFor();
  await picture('14-приказ', MIDDLE);
  await dialog.getByRole('button', { name: /^Составить и отправить/ }).click();
  await dialog.getByRole('heading', { name: 'Проверьте склонения' }).waitFor();
  await picture('14-склонения', MIDDLE);
  await dialog.getByRole('button', { name: /^Всё верно/ }).click();
  await dialog.getByRole('button', { name: /^Составить и отправить/ }).click();
  await dialog.getByRole('button', { name: 'К документам' }).waitFor();
  await picture('15-составлен');
  await press(dialog, 'К документам');
  await see(dialog, 'Записать номер и дату');
  await picture('15-документы');
  await press(dialog, 'Сверка');
  await see(dialog, 'Сверка реестра с приказами');
  await picture('15-сверка');
  await press(dialog, 'Другой документ');
  await see(dialog, 'Какой документ составить');
  await picture('15-виды');
  await press(dialog, /^О назначении куратора/);
  await see(dialog, /ПРИКАЗЫВАЮ/);
  await picture('15-другой-документ');
  await press(dialog, 'Назад');
  await dialog.getByLabel('Найти документ').fill('согласие');
  await dialog.locator('.tasks button').first().click();
  await press(dialog, 'Пачкой');
  await picture('15-пачкой');
  await close(dialog);
}
{
  const dialog = await open('Свой бланк', 'Свой бланк');
  await see(dialog, 'бланк дополнения');
  await picture('15-свой-бланк');
  await close(dialog);
}
await home();
await sheet('Обзор');
await picture('16-обзор');
await panel.getByRole('button', { name: 'Журнал и отмена' }).click();
await panel.getByRole('heading', { level: 1 }).waitFor();
await picture('17-журнал');
await page.reload();
await page.getByRole('menuitem', { name: 'Дополнения' }).click();
await page.getByRole('menuitem', { name: 'Открыть панель' }).click();
await panel.getByRole('heading', { name: 'Что требует внимания' }).waitFor();
{
  const dialog = await open('Закон и доступ: кто', 'Закон и доступ');
  await see(dialog, 'Кто видит реестр');
  await picture('20-закон');
  await close(dialog);
}

await page.goto(`${server.address}documents`);
await page.getByRole('link', { name: /закреплении/ }).first().click();
await page.waitForTimeout(1500);
await picture('18-директор');
await page.goto(`${server.address}mail`);
await page.waitForTimeout(500);
await picture('19-письмо');

// Last of all: the same school goes over to codes.
await page.goto(`${server.address}workbook`);
await page.getByRole('menuitem', { name: 'Дополнения' }).click();
await page.getByRole('menuitem', { name: 'Открыть панель' }).click();
await panel.getByRole('heading', { name: 'Что требует внимания' }).waitFor();
{
  const dialog = await open('Ключ и коды', 'Ключ и коды');
  await press(dialog, 'Посмотреть, что изменится');
  await see(dialog, 'Перейти на коды');
  await picture('21-перейти-на-коды');
  const [download] = await Promise.all([page.waitForEvent('download'), press(dialog, 'Скачать ключ')]);
  const key = join(folder, download.suggestedFilename());
  await download.saveAs(key);
  await see(dialog, 'Откройте скачанный ключ');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(dialog, 'Открыть скачанный ключ')]);
  await chooser.setFiles(key);
  await dialog.getByRole('heading', { name: 'Реестр ведётся без имён' }).waitFor({ timeout: 120_000 });
  await press(dialog, 'К ключу и списку кодов');
  await see(dialog, /Ключ открыт: /);
  await picture('21-ключ');
  await close(dialog);
}
await sheet('Наставляемые');
await picture('21-без-имён', LOW);

await browser.close();
await server.close();
host.close();
rmSync(folder, { recursive: true, force: true });
for (const file of readdirSync(pictures)) {
  const { size } = statSync(join(pictures, file));
  console.log(`${file}: ${Math.round(size / 1024)} KB`);
  if (size > HEAVIEST) { console.error(`${file} is heavier than ${HEAVIEST / 1000} KB`); process.exitCode = 1; }
}
