// Builds everything that runs: dist/ (what Google gets) and out/ (the local workspace and the library).
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const require = createRequire(import.meta.url);
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const at = (...parts) => path.join(root, ...parts);

/** dist/ is made aside and moved into place file by file, so that whoever runs the product meanwhile never finds it half built. */
const staging = at(`out/.staging-${process.pid}`);
process.env.STAGING = staging;
/** Two builds at once would take the ground from under each other: the second waits. */
const alone = async (work) => {
  const mark = at('out/.building');
  fs.mkdirSync(at('out'), { recursive: true });
  for (;;) {
    try {
      fs.mkdirSync(mark);
      break;
    } catch {
      // A mark older than two minutes was left by a build that was killed.
      const stat = fs.statSync(mark, { throwIfNoEntry: false });
      if (stat && Date.now() - stat.mtimeMs > 120_000) fs.rmSync(mark, { recursive: true, force: true });
      else await new Promise((resolve) => { setTimeout(resolve, 200); });
    }
  }
  try {
    await work();
  } finally {
    fs.rmSync(mark, { recursive: true, force: true });
  }
};

const put = () => {
  fs.mkdirSync(at('dist'), { recursive: true });
  const made = fs.readdirSync(staging);
  for (const file of made) fs.renameSync(path.join(staging, file), at('dist', file));
  for (const stale of fs.readdirSync(at('dist')).filter((file) => !made.includes(file))) fs.rmSync(at('dist', stale), { recursive: true });
  fs.rmdirSync(staging);
};

const bundleAddon = () => new Promise((resolve, reject) => {
  require('webpack')(require('./webpack.config.cjs'), (error, stats) => {
    if (error) reject(error);
    else if (stats.hasErrors()) reject(new Error(stats.toString('errors-only')));
    else resolve();
  });
});

/** One self-contained HTML file for each page of the sidebar folder. */
const bundlePages = async () => {
  const pages = fs.readdirSync(at('sidebar/pages')).filter((f) => f.endsWith('.tsx'));
  const result = await esbuild.build({
    entryPoints: pages.map((f) => at('sidebar/pages', f)), bundle: true, minify: true, write: false, outdir: staging, target: 'es2020', charset: 'utf8',
    jsx: 'automatic', jsxImportSource: 'preact', logLevel: 'error', define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  });
  const style = (await esbuild.build({ entryPoints: [at('sidebar/style.css')], bundle: true, minify: true, write: false, charset: 'utf8' })).outputFiles[0].text;
  for (const file of result.outputFiles.filter((f) => f.path.endsWith('.js'))) {
    const name = path.basename(file.path, '.js');
    const script = file.text.replace(/<\/script/gi, '<\\/script').replace(/<\?/g, '\\x3c?');
    fs.writeFileSync(path.join(staging, `${name}.html`), `<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><base target="_top"><title>Наставничество</title><style>${style}</style></head><body><div id="app"></div><script>${script}</script></body></html>\n`);
  }
};

const node = { bundle: true, platform: 'node', target: 'node20', format: 'cjs', charset: 'utf8', logLevel: 'error' };

const bundleLocal = async () => {
  await esbuild.build({ entryPoints: [at('local/services/in-context.ts')], bundle: true, format: 'iife', target: 'es2022', charset: 'utf8', logLevel: 'error', outfile: at('out/services.js') });
  await esbuild.build({ ...node, entryPoints: [at('local/host/index.ts')], outfile: at('out/workspace.cjs'), packages: 'external' });
  await esbuild.build({ ...node, entryPoints: [at('local/start.ts')], outfile: at('out/start.cjs'), packages: 'external' });
  const { buildPage } = await import('../page/build.mjs');
  await buildPage({ minify: true });
};

const buildAll = async () => {
  fs.mkdirSync(staging, { recursive: true });
  await Promise.all([
    bundleAddon(),
    bundlePages(),
    esbuild.build({ ...node, entryPoints: [at('src/library.ts')], outfile: at('out/mentoring.cjs') }),
    bundleLocal(),
  ]);
  fs.copyFileSync(at('appsscript.json'), path.join(staging, 'appsscript.json'));
  put();
  // in a process of its own: it makes chance steady and the clock stand
  const demo = spawnSync(process.execPath, [at('local/tools/make-demo.mjs')], { stdio: 'inherit', env: { ...process.env, TZ: 'Europe/Moscow' } });
  if (demo.status !== 0) throw new Error('The demonstration school was not made');
};

export const build = () => alone(buildAll);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = Date.now();
  await build();
  console.log(`Built dist/ and out/ in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
