// `npm run bench`: service calls and time of every action at 50, 500 and 5,000 people beside the naive way; prints one table and writes docs/bench.md.
// Options: --quick (50 and 500 people, one round, nothing written).
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { report } from './report.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const quick = process.argv.includes('--quick');
const ROUNDS = quick ? { 50: 1, 500: 1 } : { 50: 5, 500: 3, 5000: 3 };
const sizes = Object.keys(ROUNDS).map(Number);

const { status } = spawnSync(process.execPath, [join(root, 'local/tools/ensure-install.mjs'), '--build'], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(1);
const bundle = join(root, 'out/bench.cjs');
await esbuild.build({ entryPoints: [join(here, 'worker.ts')], bundle: true, platform: 'node', target: 'node20', format: 'cjs', packages: 'external', outfile: bundle, logLevel: 'error', define: { __dirname: JSON.stringify(join(root, 'tests/addon')) } });

const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
const run = (...args) => {
  const done = spawnSync(process.execPath, ['--expose-gc', bundle, ...args.map(String)], { encoding: 'utf8', maxBuffer: 2 ** 28, env: { ...process.env, TZ: 'Europe/Moscow' } });
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout.trim().split('\n').at(-1));
};
/** Every action with its calls and its median time over the rounds. */
const rounds = (what, people) => {
  const all = Array.from({ length: ROUNDS[people] }, () => run(what, people));
  const actions = all[0].measured.map(({ action, calls }, i) => ({ action, calls, ms: median(all.map((one) => one.measured[i].ms)) }));
  console.log(`${what}, ${people} people: ${actions.reduce((sum, a) => sum + a.calls, 0)} calls, ${(actions.reduce((sum, a) => sum + a.ms, 0) / 1000).toFixed(1)} s`);
  return { people, actions, full: all[0].full, before: all[0].before };
};

/** Seconds from the command to the first answered page, and to the drawn workbook when there is a browser. */
async function starting() {
  const folder = mkdtempSync(join(tmpdir(), 'register-bench-'));
  const port = 4990;
  const from = performance.now();
  const server = spawn(process.execPath, [join(root, 'out/start.cjs'), '--folder', join(folder, 'w'), '--port', String(port), '--no-open'], { stdio: 'ignore' });
  try {
    for (;;) {
      const page = await fetch(`http://127.0.0.1:${port}/workbook`).catch(() => null);
      if (page?.ok) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const answered = (performance.now() - from) / 1000;
    const browserFile = join(root, 'out/bench-browser.cjs');
    await esbuild.build({ entryPoints: [join(root, 'tests/local/browser.ts')], bundle: true, platform: 'node', target: 'node20', format: 'cjs', packages: 'external', outfile: browserFile, logLevel: 'error' });
    const { launch, openPage } = (await import(browserFile)).default;
    const browser = await launch();
    const opened = performance.now();
    const { page } = await openPage(browser, `http://127.0.0.1:${port}/workbook`);
    await page.getByText('Дополнения', { exact: true }).first().waitFor();
    await page.locator('canvas').first().waitFor();
    const drawn = answered + (performance.now() - opened) / 1000;
    await browser.close();
    return { answered, drawn };
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

const start = await starting();
const still = run('still', 0);
const ours = sizes.map((people) => rounds('ours', people));
const naive = sizes.map((people) => rounds('naive', people));
const text = report({ ours, naive, start, still: { ...still, loading: median(still.loading), running: median(still.running) }, machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'CPU'}, Node.js ${process.versions.node}`, load: loadavg()[2] || loadavg()[0], rounds: ROUNDS });
console.log(`\n${text}`);
if (!quick && existsSync(join(root, 'docs'))) writeFileSync(join(root, 'docs/bench.md'), text);
