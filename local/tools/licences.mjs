// Writes docs/licences.md: the libraries whose code is inside dist/ and out/, with versions and licences, read from the bundles and from node_modules.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'licences-'));

/** «@scope/name» or «name» of the innermost package that a file belongs to, with its folder. */
const packageOf = (file) => {
  const parts = file.replaceAll('\\', '/').split('/');
  const at = parts.lastIndexOf('node_modules');
  if (at < 0) return null;
  const length = parts[at + 1].startsWith('@') ? 2 : 1;
  return { name: parts.slice(at + 1, at + 1 + length).join('/'), folder: parts.slice(0, at + 1 + length).join('/') };
};

/** Packages whose files esbuild takes into a bundle of these entries. */
const bundledBy = async (entryPoints, options = {}) => {
  const { metafile } = await esbuild.build({
    entryPoints, bundle: true, write: false, metafile: true, outdir: folder, platform: 'node', format: 'cjs', logLevel: 'error', jsx: 'automatic', jsxImportSource: 'preact',
    loader: { '.woff2': 'empty', '.woff': 'empty', '.ttf': 'empty', '.svg': 'empty', '.png': 'empty' }, ...options,
  });
  return Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file));
};

/** The add-on is put together by webpack; its own account of modules says what got in. */
const bundledIntoAddon = () => new Promise((resolve, reject) => {
  process.env.STAGING = folder;
  require('webpack')(require('./webpack.config.cjs'), (error, stats) => {
    if (error || stats.hasErrors()) reject(error ?? new Error(stats.toString('errors-only')));
    else {
      const files = [];
      const walk = (modules) => { for (const module of modules ?? []) { if (module.nameForCondition) files.push(module.nameForCondition); walk(module.modules); } };
      walk(stats.toJson({ all: false, modules: true, nestedModules: true, modulesSpace: Infinity, nestedModulesSpace: Infinity }).modules);
      resolve(files);
    }
  });
});

const pages = readdirSync(join(root, 'sidebar/pages')).filter((file) => file.endsWith('.tsx')).map((file) => join(root, 'sidebar/pages', file));
const pageEntries = ['local/page/office.tsx', 'local/page/workbook.tsx'].map((file) => join(root, file));
const places = [
  ['Дополнение (Code.js)', await bundledIntoAddon()],
  ['Панель и окна', await bundledBy(pages, { platform: 'browser' })],
  ['Мастерская: страница', await bundledBy(pageEntries, { platform: 'browser', loader: { '.woff2': 'empty', '.woff': 'empty', '.ttf': 'empty', '.svg': 'empty', '.png': 'empty', '.css': 'empty' } })],
  ['Мастерская: сервер', await bundledBy([join(root, 'local/services/in-context.ts'), join(root, 'local/host/index.ts'), join(root, 'local/start.ts')], { packages: 'external' })],
];
/** Libraries that the server asks for when it runs, without taking them into a bundle. */
const asked = [...(await esbuild.build({ entryPoints: [join(root, 'local/start.ts')], bundle: true, write: false, metafile: true, outdir: folder, platform: 'node', format: 'cjs', packages: 'external', logLevel: 'error' })).outputFiles[0].text.matchAll(/(?:require|import)\("([^"./][^"]*)"\)/g)]
  .map((found) => found[1]).filter((name) => !name.startsWith('node:') && !require('node:module').builtinModules.includes(name)).map((name) => join(root, 'node_modules', name, 'package.json'));
places.find(([place]) => place === 'Мастерская: сервер')[1].push(...asked);

const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\.(md|txt|mit))?$/i;
const found = new Map();
for (const [place, files] of places) for (const file of files) {
  const one = packageOf(file);
  if (!one) continue;
  const manifestFile = [join(one.folder, 'package.json'), join(root, one.folder, 'package.json')].find((path) => existsSync(path));
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  const id = `${one.name}@${manifest.version}`;
  const licence = typeof manifest.license === 'string' ? manifest.license : (manifest.license?.type ?? (manifest.licenses ?? []).map((l) => l.type).join(' OR '));
  const text = readdirSync(join(manifestFile, '..')).find((name) => LICENCE_FILE.test(name));
  // A package may say its licence in the text alone.
  const told = !licence && text && /Apache License/.test(readFileSync(join(manifestFile, '..', text), 'utf8')) ? 'Apache-2.0' : licence;
  const lines = text ? readFileSync(join(manifestFile, '..', text), 'utf8').split('\n') : [];
  // A text of the GNU licence beside the other one names its own author, not the library's.
  const line = lines.find((each) => /^[\s*]*(copyright|©).*\d{4}/i.test(each) && !/Free Software Foundation/.test(each)) ?? '';
  const author = typeof manifest.author === 'string' ? manifest.author : (manifest.author?.name ?? '');
  const copyright = (line.trim() || author).replace(/\s+/g, ' ').replace(/\s*[<(][^>)]*[@/][^>)]*[>)]/g, '').replace(/,? as listed in:.*/, '');
  const entry = found.get(id) ?? { name: one.name, version: manifest.version, licence: told || 'не указана', copyright, places: new Set() };
  entry.places.add(place);
  found.set(id, entry);
}
rmSync(folder, { recursive: true, force: true });

const entries = [...found.values()].toSorted((a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version));
const table = (place) => ['| Библиотека | Версия | Лицензия | Чья |', '|---|---|---|---|', ...entries.filter((e) => e.places.has(place)).map((e) => `| ${e.name} | ${e.version} | ${e.licence} | ${e.copyright.replaceAll('|', '\\|').replaceAll('<', '&lt;')} |`)].join('\n');
const kinds = [...new Set(entries.map((e) => e.licence))].toSorted();
writeFileSync(join(root, 'docs/licences.md'), `# Чужие библиотеки внутри программы

Составлено программой \`node local/tools/licences.mjs\` по тому, что попадает в сборку; версии и лицензии взяты из самих пакетов. Всего библиотек: ${entries.length}.
Лицензии: ${kinds.join(', ')}. Полные тексты лежат в папках пакетов в \`node_modules\`.

${places.map(([place]) => `## ${place}\n\n${table(place)}`).join('\n\n')}
`);
console.log(`docs/licences.md: ${entries.length} libraries, ${kinds.join(', ')}`);
