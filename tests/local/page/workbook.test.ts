import type { Browser, Page } from 'playwright-core';
import { launch, openPage, violations } from '../browser';
import { type Served, serve, until } from './office';

let browser: Browser;
let office: Served;
let page: Page;
let errors: string[];
let done: () => Promise<void>;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  office = await serve({}, (host) => {
    const [sheet] = host.workbook.sheets;
    sheet?.enter({ row: 0, column: 0, rows: 2, columns: 3 }, [['ФИО', 'Число', 'Статус'], ['Иванова Анна', '1,5', '']]);
    sheet?.setFormula(3, 1, '=B2*2');
    sheet?.setValidation({ row: 1, column: 2, rows: 5, columns: 1 }, { criteria: 'VALUE_IN_LIST', values: ['ждёт', 'в паре'], allowInvalid: true, showDropdown: true });
  });
  ({ page, errors, close: done } = await openPage(browser, `${office.server.address}workbook`));
  await page.getByText('Сохранено').waitFor();
});
afterEach(async () => {
  await done();
  await office.close();
  expect(errors).toEqual([]);
});

const sheet = () => {
  const [first] = office.host.workbook.sheets;
  if (!first) throw new Error('no sheet');
  return first;
};
/** Goes to a cell by the name box, as a person with a keyboard does. */
const goTo = async (address: string) => {
  const box = page.getByLabel('Адрес ячейки');
  await box.click();
  await box.fill(address);
  await box.press('Enter');
  await until(`selection of ${address}`, () => office.host.run('where') === address);
};
/** What the page's grid shows in a cell of the first sheet. */
const shown = (row: number, column: number) => page.evaluate(([r, c]) => (window as unknown as { shownCell(row: number, column: number): string }).shownCell(r ?? 0, c ?? 0), [row, column]);

test('typing in the grid reaches the workbook by its own rules, and results come back', async () => {
  await goTo('B2');
  await page.keyboard.type('7,5');
  await page.keyboard.press('Enter');
  await until('the value', () => sheet().value(1, 1) === 7.5);
  await until('the formula on the page', async () => (await shown(3, 1)) === '15');
  await page.keyboard.type('31.12.2026');
  await page.keyboard.press('Enter');
  await until('the date', () => sheet().display({ row: 2, column: 1, rows: 1, columns: 1 })[0]?.[0] === '31.12.2026');
  expect(typeof sheet().value(2, 1)).toBe('number');
  await until('the date on the page', async () => (await shown(2, 1)) === '31.12.2026');
});

test('opening a cell in the editor and leaving it changes nothing, not even a text that looks like a number', async () => {
  sheet().put({ row: 1, column: 1, rows: 1, columns: 1 }, [['007']]);
  await until('the text on the page', async () => (await shown(1, 1)) === '007');
  await goTo('B2');
  await page.keyboard.press('F2');
  await page.keyboard.press('Enter');
  await goTo('A1');
  expect(sheet().value(1, 1)).toBe('007');
});

test('what a script writes shows in the grid; a second tab has it too; undo takes it back everywhere', async () => {
  const other = await openPage(browser, `${office.server.address}workbook`);
  await other.page.getByText('Сохранено').waitFor();
  office.host.run('fill');
  await until('the script\'s value', async () => (await shown(1, 0)) === 'Анна' && (await shown(2, 1)) === '4');
  const second = () => other.page.evaluate(() => (window as unknown as { shownCell(row: number, column: number): string }).shownCell(1, 0));
  await until('the second tab', async () => (await second()) === 'Анна');
  await goTo('A1');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Отменить' }).click();
  await until('undo', () => sheet().value(1, 0) === 'Иванова Анна');
  await until('undo on both', async () => (await second()) === 'Иванова Анна' && (await shown(1, 0)) === 'Иванова Анна');
  expect(other.errors).toEqual([]);
  await other.close();
});

test('a drop-down gives its choice', async () => {
  await goTo('C2');
  const canvas = await page.locator('canvas[id^="univer-sheet-main-canvas"]').boundingBox();
  if (!canvas) throw new Error('no canvas');
  // the arrow stands at the right edge of the cell: headers 46 x 20, columns 100 wide, rows 21 high
  await page.mouse.click(canvas.x + 46 + 288, canvas.y + 20 + 21 + 11);
  await page.getByText('в паре').click();
  await until('the choice', () => sheet().value(1, 2) === 'в паре');
});

test('rows, bold, copy and paste, sheets: every change goes through the workbook', async () => {
  await goTo('A2');
  await page.getByRole('menuitem', { name: 'Вставка' }).click();
  await page.getByRole('menuitem', { name: 'Строку выше' }).click();
  await until('the row', () => sheet().value(2, 0) === 'Иванова Анна');
  expect(sheet().getCell(4, 1)?.f).toBe('=B3*2');
  await until('the row on the page', async () => (await shown(2, 0)) === 'Иванова Анна');
  await goTo('A3');
  await page.getByRole('button', { name: 'Полужирный' }).click();
  await until('bold', () => sheet().getCell(2, 0)?.style?.bold === true);
  await page.getByRole('menuitem', { name: 'Правка' }).click();
  await page.getByRole('menuitem', { name: 'Копировать Ctrl+C' }).click();
  await goTo('A6');
  await page.getByRole('menuitem', { name: 'Правка' }).click();
  await page.getByRole('menuitem', { name: 'Вставить скопированное' }).click();
  await until('the copy', () => sheet().value(5, 0) === 'Иванова Анна' && sheet().getCell(5, 0)?.style?.bold === true);
  await page.getByRole('menuitem', { name: 'Вставка' }).click();
  await page.getByRole('menuitem', { name: 'Лист', exact: true }).click();
  await until('the sheet', () => office.host.workbook.sheets.length === 2);
  await page.getByText('Лист2').waitFor();
});

test('filter, sorting, hiding and colour by the tools', async () => {
  sheet().enter({ row: 2, column: 0, rows: 1, columns: 2 }, [['Яшин Олег', '3']]);
  await goTo('A1');
  await page.getByRole('button', { name: 'Включить или убрать фильтр' }).click();
  await until('the filter', () => sheet().filter?.range.column === 0);
  await goTo('A2');
  await page.getByRole('button', { name: 'Цвет ячейки' }).click();
  await page.getByRole('button', { name: 'бледно-жёлтый' }).click();
  await until('the colour', () => sheet().getCell(1, 0)?.style?.bg === '#fff3cd');
  await page.getByRole('menuitem', { name: 'Вид' }).click();
  await page.getByRole('menuitem', { name: 'Скрыть строки' }).click();
  await until('the hidden row', () => sheet().isRowHidden(1));
  await page.getByRole('menuitem', { name: 'Вид' }).click();
  await page.getByRole('menuitem', { name: 'Закрепить строки до выделенной' }).click();
  await until('the frozen rows', () => sheet().frozenRows === 2);
});

test('the add-on\'s menu opens its panel, the panel calls the script and closes, by the keyboard alone', async () => {
  await page.keyboard.press('Alt+Slash');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const panel = page.frameLocator('iframe[title="Проба"]');
  await panel.getByRole('heading', { name: 'Проба' }).waitFor();
  await until('the focus in the frame', () => page.evaluate(() => document.activeElement?.tagName === 'IFRAME'));
  await page.keyboard.press('Tab');
  await page.keyboard.type('привет');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await panel.getByText('привет, для вас').waitFor();
  expect((await page.locator('.sidebar').boundingBox())?.width).toBe(300);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('.sidebar').waitFor({ state: 'detached' });
});

test('a frame is a stranger to the page: no cookies, no parent, no network', async () => {
  office.host.run('openSidebar');
  await page.frameLocator('iframe[title="Проба"]').getByRole('heading').waitFor();
  const frame = page.frames().find((each) => each.url().includes('/frame/'));
  const seen = await frame?.evaluate(async () => {
    let parent = 'closed';
    try {
      parent = String(window.parent.document.title);
    } catch {
      // a sandboxed frame may not look
    }
    const net = await fetch('/api/state').then(() => 'open', () => 'closed');
    return { origin: window.origin, parent, net };
  });
  expect(seen).toEqual({ origin: 'null', parent: 'closed', net: 'closed' });
  // the browser reports the refused request on the console: that is the wanted outcome
  expect(errors.splice(0).every((text) => /Content Security Policy|Failed to (fetch|load)/.test(text))).toBe(true);
});

test('a script\'s error stands in the bar in its own words, its toast in the corner, its dialog closes with Escape', async () => {
  await page.getByRole('menuitem', { name: 'Дополнения' }).click();
  await page.getByRole('menuitem', { name: 'Сломаться' }).click();
  await page.getByRole('alert').getByText('Колонка «Класс» не найдена').waitFor();
  await page.getByRole('button', { name: 'Закрыть', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Дополнения' }).click();
  await page.getByRole('menuitem', { name: 'Сказать' }).click();
  await page.locator('.toast').getByText('Готово').waitFor();
  await page.getByRole('menuitem', { name: 'Дополнения' }).click();
  await page.getByRole('menuitem', { name: 'Открыть окно' }).click();
  await page.getByRole('dialog', { name: 'Окно пробы' }).waitFor();
  await page.frameLocator('iframe[title="Окно пробы"]').getByRole('heading').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(office.host.ui.dialog).toBeNull();
});

test('nothing for axe-core to complain of in the bare workbook, at usual size and at 200 %', async () => {
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 640, height: 400 });
  expect(await violations(page)).toEqual([]);
});

test('a version is kept under a name and brought back, by the menu', async () => {
  await page.getByRole('menuitem', { name: 'Файл' }).click();
  await page.getByRole('menuitem', { name: 'Версии…' }).click();
  await page.getByRole('dialog', { name: 'Версии таблицы' }).waitFor();
  await page.getByText('Версий пока нет').waitFor();
  await page.getByLabel('Название новой версии').fill('до правки');
  await page.keyboard.press('Enter');
  await page.getByText('до правки').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await goTo('A2');
  await page.keyboard.type('Другая');
  await page.keyboard.press('Enter');
  await until('the edit', () => sheet().value(1, 0) === 'Другая');
  await page.getByRole('menuitem', { name: 'Файл' }).click();
  await page.getByRole('menuitem', { name: 'Версии…' }).click();
  await page.getByRole('button', { name: 'Вернуться к ней…' }).click();
  await page.getByRole('button', { name: 'Вернуть', exact: true }).click();
  await until('the version', () => sheet().value(1, 0) === 'Иванова Анна');
  await until('the version on the page', async () => (await shown(1, 0)) === 'Иванова Анна');
});

test('a new table takes the place of the old one in the open page', async () => {
  const old = office.host.workbook.id;
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.accept();
  });
  await page.getByRole('menuitem', { name: 'Файл' }).click();
  await page.getByRole('menuitem', { name: 'Новая таблица…' }).click();
  await until('the new table', () => office.server.office.host.workbook.id !== old);
  await until('the empty grid', async () => (await shown(1, 0)) === '');
  expect(asked).toHaveLength(1);
  const fresh = () => office.server.office.host.workbook.sheets[0];
  const box = page.getByLabel('Адрес ячейки');
  await box.fill('A1');
  await box.press('Enter');
  await page.keyboard.type('начало');
  await page.keyboard.press('Enter');
  await until('typing in the new table', () => fresh()?.value(0, 0) === 'начало');
  expect(await page.getByRole('menuitem', { name: 'Дополнения' }).count()).toBe(1);
});

test('rows inserted, deleted and sorted on the page set off the triggers of a change', async () => {
  office.host.run('makeChangeTrigger');
  const changes = () => office.host.properties.toJSON();
  await goTo('A2');
  await page.getByRole('menuitem', { name: 'Вставка' }).click();
  await page.getByRole('menuitem', { name: 'Строку выше' }).click();
  await until('the insertion', () => JSON.stringify(changes()).includes('INSERT_ROW'));
  await page.getByRole('menuitem', { name: 'Вставка' }).click();
  await page.getByRole('menuitem', { name: 'Удалить строку' }).click();
  await until('the removal', () => JSON.stringify(changes()).includes('INSERT_ROW REMOVE_ROW'));
  sheet().enter({ row: 2, column: 0, rows: 1, columns: 1 }, [['Абрамов']]);
  await goTo('A1');
  await page.getByRole('button', { name: 'Сортировать от А до Я по этому столбцу' }).click();
  await until('the sorting', () => JSON.stringify(changes()).includes('INSERT_ROW REMOVE_ROW OTHER'));
});
