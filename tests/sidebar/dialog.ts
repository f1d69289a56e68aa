// A dialog of the real bundle in a real browser, its requests answered by a workspace in memory.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createWorkspace, type Workspace, type WorkspaceOptions } from '../../local/host';
import { openPage } from '../local/browser';
import { keptSchool } from '../school-store';

export const root = path.resolve(__dirname, '../..');
/** Folder of the built add-on; another one may be named while several builds go on. */
const dist = process.env['ADDON_DIST'] ?? path.join(root, 'dist');
const services = process.env['ADDON_DIST'] ? path.join(dist, '../services.js') : path.join(root, 'out/services.js');

export const demo = (name: string): string => path.join(root, 'local/demo', name);

const CURATOR = 'curator@school14.example';

/** `npm test` builds beforehand; a single run does it here. */
const built = (page: string): void => {
  if (fs.existsSync(path.join(dist, `${page}.html`)) && fs.existsSync(path.join(dist, 'Code.js'))) return;
  const done = spawnSync(process.execPath, ['local/tools/build.mjs'], { cwd: root, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
};

interface Answered {
  ok: boolean;
  value: { [field: string]: unknown };
}

/** The real bundle on the day of the demo files. */
export const WORKSPACE: WorkspaceOptions = { now: '2026-11-20T07:00:00Z', user: CURATOR, dist, servicesFile: services };

const setUp = (host: Workspace): void => {
  for (let done = 0; ;) {
    const step = host.run('setUpStep', done) as Answered;
    if (!step.ok) throw new Error(JSON.stringify(step));
    done = Number(step.value['done']);
    if (!step.value['next']) break;
  }
  host.run('finishSetUp', 'set-up', { school: 'МБОУ СОШ № 14', year: '2026/2027' });
};

/** A register set up for the demo school; «today» is that of the demo files. */
export const school = (options: WorkspaceOptions = {}): Workspace => createWorkspace({ ...WORKSPACE, ...options, from: setUpFolder() });

/** Folder of the same register, only to be copied. */
export const setUpFolder = (): string => {
  built('people');
  return keptSchool('set up', dist, (folder) => {
    const host = createWorkspace({ ...WORKSPACE, folder });
    setUp(host);
    host.close();
  });
};

/** How the next requests fare: reach the server, reach it but lose the answer, never reach it, or wait until the line is another. */
export type Line = 'good' | 'answer lost' | 'dead' | 'slow';

/** How often a waiting request looks at the line, milliseconds. */
const LOOK = 20;

export interface Dialog {
  page: Page;
  /** Doors called so far, in order. */
  called: string[];
  line: Line;
  closed: boolean;
  /** Console errors; a test ends by finding none. */
  errors: string[];
  close(): Promise<void>;
}

const BRIDGE = `
  const runnerOf = (success, failure) => new Proxy({}, { get: (_, name) => {
    if (name === 'withSuccessHandler') return (handler) => runnerOf(handler, failure);
    if (name === 'withFailureHandler') return (handler) => runnerOf(success, handler);
    return (...args) => { window.askHost(name, JSON.stringify(args)).then((text) => {
      const answer = JSON.parse(text);
      if (answer.error === undefined) success(answer.value); else failure(new Error(answer.error));
    }); };
  } });
  window.google = { script: { run: runnerOf(() => undefined, () => undefined), host: { close: () => window.askHost('close window', '[]'), editor: { focus: () => undefined } } } };
`;

/** Opens dist/<name>.html of this size over the workspace; `mode` as the server writes it into the page of a register without names. */
export const openDialog = async (browser: Browser, host: Workspace, name: string, size: { width: number; height: number }, mode = ''): Promise<Dialog> => {
  built(name);
  const { page, errors, close } = await openPage(browser, 'about:blank', { viewport: size });
  const dialog: Dialog = { page, called: [], line: 'good', closed: false, errors, close };
  // The browser hands its file window over only after somebody listens, and tells nobody when that has begun: listen early.
  page.on('filechooser', () => undefined);
  await page.exposeFunction('askHost', async (door: string, args: string): Promise<string> => {
    if (door === 'close window') {
      dialog.closed = true;
      return JSON.stringify({ value: null });
    }
    dialog.called.push(door);
    while (dialog.line === 'slow') await new Promise((resolve) => { setTimeout(resolve, LOOK); });
    if (dialog.line === 'dead') return JSON.stringify({ error: 'NetworkError' });
    const value = host.run(door, ...(JSON.parse(args) as unknown[])) ?? null;
    return dialog.line === 'answer lost' ? JSON.stringify({ error: 'NetworkError' }) : JSON.stringify({ value });
  });
  await page.addInitScript(BRIDGE);
  await page.route('http://dialog.invalid/**', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: fs.readFileSync(path.join(dist, `${name}.html`), 'utf8').replace('<body>', mode === '' ? '<body>' : `<body data-mode="${mode}">`) }));
  await page.goto('http://dialog.invalid/');
  return dialog;
};

/** Gives a file to the dialog as the browser's own window would. */
export const giveFile = async (page: Page, file: string | { name: string; text: string }): Promise<void> => {
  await page.setInputFiles('input[type=file]', typeof file === 'string' ? file : { name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.text) });
};

/** Words of what has the focus, and the row of a long list it stands in (-1 = none). */
const focused = (page: Page): Promise<{ text: string; row: number }> => page.evaluate(() => {
  const on = document.activeElement as HTMLElement | null;
  if (!on || on === document.body) return { text: '', row: -1 };
  const label = on instanceof HTMLInputElement ? on.labels?.[0]?.textContent ?? '' : '';
  const text = `${on.getAttribute('aria-label') ?? ''} ${['BUTTON', 'A', 'SUMMARY'].includes(on.tagName) ? on.textContent ?? '' : ''} ${on.closest('label')?.textContent ?? ''} ${label}`;
  return { text: text.replace(/\s+/g, ' '), row: Number(on.closest('[data-at]')?.getAttribute('data-at') ?? -1) };
});

/** Presses Tab, and inside a long list the arrows, until the focus is on the element whose accessible text contains the words. */
export const tabTo = async (page: Page, words: string): Promise<void> => {
  for (let i = 0; i < 120; i += 1) {
    await page.keyboard.press('Tab');
    let on = await focused(page);
    if (on.text.includes(words)) return;
    // A list is one stop: down along this column, the next column up again, then on.
    for (const arrow of on.row < 0 ? [] : [on.row > 0 ? 'ArrowUp' : 'ArrowDown']) {
      for (let steps = 0, row = -1; steps < 200 && on.row >= 0 && on.row !== row; steps += 1) {
        row = on.row;
        await page.keyboard.press(arrow);
        on = await focused(page);
        if (on.text.includes(words)) return;
      }
    }
  }
  throw new Error(`Nothing called «${words}» is reached by Tab`);
};

/** Rows of a sheet below its two heading rows whose first cell is filled. */
export const rowsOf = (host: Workspace, sheet: string): number => {
  const found = host.workbook.getSheetByName(sheet);
  if (!found) throw new Error(`No sheet «${sheet}»`);
  return found.values({ row: 2, column: 0, rows: Math.max(1, found.rowCount - 2), columns: 1 }).filter((row) => row[0] !== '' && row[0] !== null && row[0] !== undefined).length;
};

/** A picture for the developer who asks for it by naming a folder. */
export const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['PICTURES'];
  if (folder) await page.screenshot({ path: path.join(folder, `${name}.png`) });
};
