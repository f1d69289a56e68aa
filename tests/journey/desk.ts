// The curator's desk for the journeys: the built product on a free port, a real browser in front of it, and a look at every screen.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import axe from 'axe-core';
import type { Browser, Frame, Page } from 'playwright-core';
import { createWorkspace, type Workspace } from '../../local/host';
import { startServer, type RunningServer } from '../../local/server/server';
import { sheetTyping } from '../../local/server/typing';

/** The grid library's tab strip says this, and does nothing, when tabs were added or removed a moment before it has drawn them. */
const TAB_STRIP_LATE = 'Index out of bounds';

export const root = path.resolve(__dirname, '../..');
export const TODAY = '2026-11-20T07:00:00Z';
export const CURATOR = 'curator@school14.example';
/** How long a screen may take on a busy machine, in milliseconds. */
const PATIENCE = 15_000;
export const demo = (name: string): string => path.join(root, 'local/demo', name);

/** `npm test` builds beforehand; a single run does it here. */
export const built = (): void => {
  const made = ['dist/Code.js', 'out/services.js', 'out/start.cjs', 'out/page/build.txt'].every((file) => fs.existsSync(path.join(root, file)));
  if (made) return;
  const done = spawnSync(process.execPath, ['local/tools/build.mjs'], { cwd: root, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
};

export interface Office {
  host: Workspace;
  server: RunningServer;
  close(): Promise<void>;
}

/** The product over an empty table in memory, on the day of the demonstration files. */
export const openOffice = async (): Promise<Office> => {
  built();
  const host = createWorkspace({ dist: path.join(root, 'dist'), now: TODAY, user: CURATOR, name: 'Наставничество 2026' });
  const server = await startServer({ host, parts: sheetTyping, pageFolder: path.join(root, 'out/page'), demoFolder: path.join(root, 'local/demo'), folder: 'в памяти', port: 0, renew: () => Promise.reject(new Error('not here')) });
  return {
    host,
    server,
    async close() {
      await server.close();
      host.close();
    },
  };
};

/** Where a button stands: the page itself, or the panel or a dialog in its frame. */
export type Place = Page | Frame;

export const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** Waits until the condition holds; fails with the given words after ten seconds. */
export const until = async (what: string, holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  throw new Error(`Not in time: ${what}`);
};

interface AxeResult { violations: { id: string; nodes: { target: unknown[]; html: string }[] }[] }

const violationsIn = async (place: Place): Promise<string[]> => {
  await place.evaluate(axe.source);
  return place.evaluate(async () => {
    const { axe: here } = window as unknown as { axe: { run(context: object, options: object): Promise<AxeResult> } };
    // each frame is looked at by itself: axe cannot reach into frames of another origin
    const { violations } = await here.run(document, { iframes: false });
    return violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.target.join(' ')} ${node.html.slice(0, 160)}`));
  });
};

/** What sticks out to the right of its window, so that a person would have to scroll sideways; tables with a scroll bar of their own may. */
const stickingOut = (place: Place): Promise<string[]> => place.evaluate(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth + 1 ? [`${document.title || location.pathname}: ${scrollWidth} > ${clientWidth}`] : [];
});

export class Desk {
  readonly errors: string[] = [];

  private constructor(readonly page: Page, readonly address: string) {}

  static async open(browser: Browser, address: string, place = '', size = { width: 1400, height: 850 }): Promise<Desk> {
    const context = await browser.newContext({ locale: 'ru-RU', viewport: size, permissions: ['clipboard-read', 'clipboard-write'] });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    // The panel offers the school year of the curator's own clock.
    await page.clock.setFixedTime(new Date(TODAY));
    const desk = new Desk(page, address);
    page.on('console', (message) => { if (message.type() === 'error' && message.text() !== TAB_STRIP_LATE) desk.errors.push(message.text()); });
    page.on('pageerror', (error) => desk.errors.push(String(error.stack ?? error.message)));
    // The browser hands its file window over only after somebody listens, and tells nobody when that has begun: listen early.
    page.on('filechooser', () => undefined);
    await page.goto(address + place);
    return desk;
  }

  /** Goes to the workbook page and waits until its grid stands. */
  async workbook(): Promise<void> {
    if (!this.page.url().endsWith('/workbook')) await this.page.goto(`${this.address}workbook`);
    await this.page.getByText('Сохранено').waitFor();
  }

  /** The panel or the dialog of this title. */
  async frame(title: string): Promise<Frame> {
    const holder = await this.page.waitForSelector(`iframe[title="${title}"]`);
    const frame = await holder.contentFrame();
    if (!frame) throw new Error(`«${title}» has no page`);
    await frame.waitForSelector('h1');
    return frame;
  }

  /** Waits until no dialog stands and the keyboard is with the grid again. */
  async dialogGone(): Promise<void> {
    await this.page.locator('dialog').waitFor({ state: 'detached' });
    await until('the focus in the grid', () => this.page.evaluate(() => document.hasFocus() && document.activeElement?.getAttribute('contenteditable') === 'true'));
  }

  /** What a person with any helper would stumble over on this screen: nothing may be found. A picture for the developer who names a folder in PICTURES. */
  async look(name: string): Promise<void> {
    await this.picture(name);
    const places: Place[] = [this.page, ...this.page.frames().filter((frame) => frame.url().includes('/frame/'))];
    const found: string[] = [];
    for (const place of places) found.push(...await violationsIn(place), ...await stickingOut(place));
    // The grid library wraps its list of sheets in a <div> with a button's attribute; the button inside has it too.
    const ours = found.filter((each) => !each.includes('data-slot="dropdown-menu-trigger"'));
    expect({ screen: name, found: ours, errors: this.errors }).toEqual({ screen: name, found: [], errors: [] });
  }

  private async picture(name: string): Promise<void> {
    const folder = process.env['PICTURES'];
    if (folder) await this.page.screenshot({ path: path.join(folder, `${name}.png`) });
  }

  /** What the grid shows in a cell of the open sheet, 1-based row and column. */
  shown(row: number, column: number): Promise<string> {
    return this.page.evaluate(([r, c]) => (window as unknown as { shownCell(row: number, column: number): string }).shownCell((r ?? 1) - 1, (c ?? 1) - 1), [row, column]);
  }

  /** The text of the focused element with its labels, in whatever frame it stands. */
  async focused(): Promise<{ name: string; disabled: boolean }> {
    const about = (): { name: string; disabled: boolean; frame: boolean } => {
      const on = document.activeElement as HTMLElement | null;
      // a heading takes the focus of a new screen, but nothing can be pressed there
      if (!on || on === document.body || on.tagName === 'H1') return { name: '', disabled: false, frame: false };
      const labels = 'labels' in on ? [...((on as HTMLInputElement).labels ?? [])].map((label) => label.textContent ?? '') : [];
      const name = on.getAttribute('aria-label') ?? (labels.length > 0 ? labels.join(' ') : on.textContent ?? '');
      return { name: name.replace(/\s+/g, ' ').trim(), disabled: 'disabled' in on && (on as HTMLButtonElement).disabled, frame: on.tagName === 'IFRAME' };
    };
    const here = await this.page.evaluate(about);
    if (!here.frame) return here;
    const holder = await this.page.evaluateHandle(() => document.activeElement);
    const inside = await holder.asElement()?.contentFrame();
    return inside ? inside.evaluate(about) : here;
  }

  async close(): Promise<void> {
    await this.picture(`last-${expect.getState().testPath?.replace(/.*\/|\.test\.ts$/g, '')}`);
    await this.page.context().close();
    expect(this.errors).toEqual([]);
  }
}
