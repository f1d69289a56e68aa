// Two ways to do the same: a mouse, and a keyboard alone.

import type { Frame } from 'playwright-core';
import type { Workspace } from '../../local/host';
import { type Desk, type Place, plain, until } from './desk';

export interface Hands {
  /** Presses the button (or what looks like one) of this name. */
  press(place: Place, name: string | RegExp): Promise<void>;
  /** An entry of the add-on's menu. */
  menu(name: string): Promise<void>;
  /** Puts text into the field of this label. */
  fill(place: Frame, label: string, text: string): Promise<void>;
  /** Chooses in the list of this label. */
  choose(place: Frame, label: string, option: string): Promise<void>;
  /** Gives a file to the dialog by its own button. */
  file(place: Frame, path: string): Promise<void>;
  /** Turns to the sheet of this name. */
  sheet(name: string): Promise<void>;
  /** Selects a cell of the open sheet, «C7». */
  cell(address: string): Promise<void>;
}

const matches = (name: string, wanted: string | RegExp): boolean => (typeof wanted === 'string' ? name === plain(wanted) : wanted.test(name));

export const mouse = (desk: Desk): Hands => {
  const button = (place: Place, name: string | RegExp) => {
    const wanted = typeof name === 'string' ? { name, exact: true } : { name };
    return place.getByRole('button', wanted).or(place.getByRole('link', wanted)).first();
  };
  return {
    press: (place, name) => button(place, name).click(),
    async menu(name) {
      await desk.page.getByRole('menuitem', { name: 'Дополнения' }).click();
      await desk.page.getByRole('menuitem', { name, exact: true }).click();
    },
    fill: (place, label, text) => place.getByLabel(label).fill(text),
    async choose(place, label, option) { await place.getByLabel(label).selectOption(option); },
    async file(place, path) {
      const [chooser] = await Promise.all([desk.page.waitForEvent('filechooser'), button(place, 'Выбрать файл').click()]);
      await chooser.setFiles(path);
    },
    async sheet(name) {
      // Twenty tabs do not fit: the list of all sheets stands before them.
      await desk.page.locator('button:has(svg.univerjs-icon-convert-icon)').click();
      await desk.page.getByRole('menuitem', { name, exact: true }).click();
    },
    async cell(address) {
      const box = desk.page.getByLabel('Адрес ячейки');
      await box.click();
      await box.fill(address);
      await box.press('Enter');
    },
  };
};

/** More stops than any screen has; a long list of pairs is one stop for each tick and name that is drawn. */
const MOST_STOPS = 250;

/** Only keys: Tab to a thing, Enter to press it, arrows in menus and lists. */
export const keyboard = (desk: Desk, host: Workspace): Hands => {
  const keys = desk.page.keyboard;
  const tabTo = async (wanted: string | RegExp): Promise<void> => {
    const passed = new Set<string>();
    for (let i = 0; i < MOST_STOPS; i += 1) {
      const { name, disabled } = await desk.focused();
      if (!disabled && matches(name, wanted)) return;
      passed.add(name.slice(0, 60));
      await keys.press('Tab');
    }
    throw new Error(`Nothing called «${wanted}» is reached by Tab, only ${[...passed].join(' | ')}`);
  };
  /** Waits for the thing first: what is not there yet would be passed by. */
  const reach = async (place: Place, name: string | RegExp): Promise<void> => {
    const wanted = typeof name === 'string' ? { name, exact: true } : { name };
    await place.getByRole('button', wanted).or(place.getByRole('link', wanted)).first().waitFor();
    await tabTo(name);
  };
  return {
    async press(place, name) {
      await reach(place, name);
      await keys.press('Enter');
    },
    async menu(name) {
      await desk.page.evaluate(() => window.focus());
      await keys.press('Alt+Slash');
      await keys.press('End');
      await keys.press('ArrowDown');
      for (let i = 0; i < 20; i += 1) {
        if (matches((await desk.focused()).name, name)) break;
        await keys.press('ArrowDown');
      }
      expect((await desk.focused()).name).toBe(name);
      await keys.press('Enter');
    },
    async fill(_place, label, text) {
      await tabTo(label);
      await keys.press('Control+A');
      await keys.type(text);
    },
    async choose(place, label, option) {
      await tabTo(label);
      for (let i = 0; i < 20 && await place.getByLabel(label).inputValue() !== option; i += 1) await keys.press('ArrowDown');
      expect(await place.getByLabel(label).inputValue()).toBe(option);
    },
    async file(place, path) {
      await reach(place, 'Выбрать файл');
      const [chooser] = await Promise.all([desk.page.waitForEvent('filechooser'), keys.press('Enter')]);
      await chooser.setFiles(path);
    },
    async sheet(name) {
      for (let i = 0; i < 20 && host.workbook.getSheet(host.workbook.activeSheetId)?.name !== name; i += 1) {
        const before = host.workbook.activeSheetId;
        await keys.press('Control+Shift+PageDown');
        await until('the next sheet', () => host.workbook.activeSheetId !== before);
      }
    },
    async cell(address) {
      const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(address) ?? [];
      const [column, wanted] = [letter.charCodeAt(0) - 65, Number(row) - 1];
      const at = () => host.workbook.activeRanges[0] ?? { row: 0, column: 0 };
      for (let i = 0; i < 300 && (at().row !== wanted || at().column !== column); i += 1) {
        const before = JSON.stringify(at());
        await keys.press(at().row < wanted ? 'ArrowDown' : at().row > wanted ? 'ArrowUp' : at().column < column ? 'ArrowRight' : 'ArrowLeft');
        await until('the next cell', () => JSON.stringify(at()) !== before);
      }
    },
  };
};
