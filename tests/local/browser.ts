// A browser for tests: the one installed on this machine, else the one that npm brings. A missing browser fails; it never skips.

import fs from 'node:fs';
import path from 'node:path';
import AxeBuilderSource from 'axe-core';
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';

const PLACES = [
  process.env['CHROMIUM_PATH'] ?? '',
  '/usr/bin/chromium-headless-shell', '/usr/lib/chromium/chromium-headless-shell', '/usr/lib/chromium-headless-shell/chromium-headless-shell',
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/opt/google/chrome/chrome', '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of a Chromium, and the arguments it needs here. */
async function findBrowser(): Promise<{ executablePath: string; args: string[] }> {
  const root = typeof process.getuid === 'function' && process.getuid() === 0;
  const args = root ? ['--no-sandbox'] : [];
  const cached = path.join(process.env['HOME'] ?? '/root', '.cache/ms-playwright');
  const downloaded = fs.existsSync(cached) ? fs.readdirSync(cached).flatMap((name) => ['chrome-linux/headless_shell', 'chrome-headless-shell-linux64/chrome-headless-shell', 'chrome-linux/chrome'].map((file) => path.join(cached, name, file))) : [];
  const found = [...PLACES, ...downloaded].find((place) => place !== '' && fs.existsSync(place));
  if (found) return { executablePath: found, args };
  const { default: packed } = await import('@sparticuz/chromium');
  return { executablePath: await packed.executablePath(), args: [...packed.args, ...args] };
}

export async function launch(): Promise<Browser> {
  return chromium.launch(await findBrowser());
}

/** A page whose console errors and thrown errors are gathered; `check()` fails when there are any. */
export async function openPage(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<{ page: Page; errors: string[]; close(): Promise<void> }> {
  const context = await browser.newContext({ locale: 'ru-RU', viewport: { width: 1280, height: 800 }, permissions: ['clipboard-read', 'clipboard-write'], ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error.stack ?? error.message)));
  await page.goto(address);
  return { page, errors, close: () => context.close() };
}

/** Violations of axe-core on the page as it stands, one line each; frames of other origins are not entered. */
export async function violations(page: Page): Promise<string[]> {
  // evaluated by the debugger, so that the page's own rules for scripts need not be weakened
  await page.evaluate(AxeBuilderSource.source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown[]; html: string }[] }[] }> } };
    const result = await axe.run();
    return result.violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.target.join(' ')} ${node.html.slice(0, 120)}`));
  });
}
