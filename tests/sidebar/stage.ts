// The window of the running test: a browser for the suite, a workspace and a window for each test, closed again with no error left unseen.

import type { Browser } from 'playwright-core';
import type { Workspace } from '../../local/host';
import { launch } from '../local/browser';
import { openDialog, type Dialog } from './dialog';
import { forgetSchools } from './prepared';

let browser: Browser;

/** What the test that runs now has opened. */
export let host: Workspace;
export let dialog: Dialog;

/** The workspace of a test that does something in it before its window is opened. */
export const begin = (ws: Workspace): void => { host = ws; };

/** Opens a window over the workspace; `mode` as in `openDialog`. */
export const openWindow = async (ws: Workspace, name: string, size: { width: number; height: number }, mode = ''): Promise<void> => {
  begin(ws);
  dialog = await openDialog(browser, ws, name, size, mode);
};

export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
export const click = (name: string | RegExp): Promise<void> => dialog.page.getByRole('button', { name }).first().click();
export const see = (text: string | RegExp): Promise<void> => dialog.page.getByText(text).first().waitFor();
/** «12 новых», as the top of a preview counts. */
export const counts = async (): Promise<string[]> => (await dialog.page.locator('.counts li').allInnerTexts()).map(plain);

/** A school where nothing but the set-up was done. */
export const nobody = (): void => undefined;

beforeAll(async () => { browser = await launch(); });
afterAll(async () => {
  await browser.close();
  forgetSchools();
});
afterEach(async () => {
  expect(dialog.errors).toEqual([]);
  await dialog.close();
  host.close();
});
