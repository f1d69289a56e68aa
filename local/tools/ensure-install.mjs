// Runs before `npm start` and `npm test`: installs what the lock names when it is missing, and builds when a source is newer.
import fs from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const at = (...parts) => path.join(root, ...parts);
const timeOf = (file) => (fs.existsSync(file) ? fs.statSync(file).mtimeMs : 0);

const run = (command, args) => {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.status !== 0) process.exit(done.status ?? 1);
};

if (timeOf(at('node_modules/.package-lock.json')) < timeOf(at('package-lock.json'))) {
  console.log('Ставим библиотеки (один раз, около минуты)…');
  run('npm', ['ci', '--no-audit', '--no-fund']);
  const now = new Date();
  fs.utimesSync(at('node_modules/.package-lock.json'), now, now);
}

/** Newest change below the given places. */
const newest = (places) => Math.max(...places.map((place) => {
  const stat = fs.statSync(place);
  return stat.isDirectory() ? newest(fs.readdirSync(place).map((f) => path.join(place, f))) : stat.mtimeMs;
}), 0);

if (process.argv.includes('--build')) {
  const sources = newest(['src', 'sidebar', 'local', 'package-lock.json', 'appsscript.json'].map((p) => at(p)));
  if (timeOf(at('out/.built')) < sources) {
    console.log('Собираем…');
    run(process.execPath, [at('local/tools/build.mjs')]);
    fs.writeFileSync(at('out/.built'), '');
  }
}
