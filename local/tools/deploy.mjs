// `npm run deploy`: checks, builds and pushes dist/ to Google with clasp. Options: --production (the other project), --project=FILE (any other), --dry-run (all but the push).
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const CLASP = join(root, 'node_modules/@google/clasp/build/src/index.js');

const KNOWN = ['--production', '--dry-run', '--unchecked'];
const given = process.argv.slice(2);
const production = given.includes('--production');
const dry = given.includes('--dry-run');
const unchecked = given.includes('--unchecked');
const chosen = given.find((option) => option.startsWith('--project='))?.slice('--project='.length);
const project = chosen ?? (production ? '.clasp-production.json' : '.clasp.json');

const stop = (message) => {
  console.error(message);
  process.exit(1);
};
const run = (what, command, args) => {
  console.log(`– ${what}`);
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' && command === 'npm' });
  if (done.status !== 0) stop(`Остановлено: не прошло «${what}». В Google ничего не отправлено.`);
};

const strange = given.find((option) => !KNOWN.includes(option) && !option.startsWith('--project='));
if (strange) stop(`Неизвестный параметр ${strange}. Есть --production, --project=ФАЙЛ и --dry-run.`);
if (unchecked && !dry) stop('Без проверок можно только примерить: --dry-run --unchecked.');

/** Whether the file names a real project: Google's ids are 57 letters, digits, «-» and «_». */
const { scriptId = '' } = JSON.parse(readFileSync(resolve(root, project), 'utf8'));
const named = /^[\w-]{40,}$/.test(scriptId) && !scriptId.startsWith('PUT-');
if (!named) {
  const advice = `В файле ${project} нет номера проекта Apps Script (scriptId).\nСоздайте проект на script.google.com, откройте «Настройки проекта», скопируйте «Идентификатор скрипта» и впишите его в ${project}.`;
  if (!dry) stop(`${advice}\nВ Google ничего не отправлено.`);
  console.log(`${advice}\nПримерка продолжается без него.`);
}

if (!unchecked) {
  run('проверка типов', 'npm', ['run', '--silent', 'typecheck']);
  run('проверка правил кода', 'npm', ['run', '--silent', 'lint']);
  run('сборка', process.execPath, [join(root, 'local/tools/build.mjs')]);
  run('проверка сборки и устройства', process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), 'tests/bundle', 'tests/house']);
}

const status = spawnSync(process.execPath, [CLASP, '--project', project, 'status', '--json'], { cwd: root, encoding: 'utf8' });
if (status.status !== 0) stop(`clasp не смог прочесть ${project}:\n${status.stderr}`);
const pushed = JSON.parse(status.stdout).filesToPush.map((file) => basename(file)).toSorted();
const built = existsSync(join(root, 'dist')) ? readdirSync(join(root, 'dist')).toSorted() : [];
if (pushed.join() !== built.join()) stop(`clasp отправил бы не то, что собрано.\nСобрано: ${built.join(', ')}\nОтправилось бы: ${pushed.join(', ')}`);
console.log(`Проект: ${project}. Файлов: ${pushed.length} – ${pushed.join(', ')}`);

if (dry) {
  console.log('Примерка: в Google ничего не отправлено.');
} else {
  // The manifest's rights may have changed, and nobody is there to answer clasp's question.
  run('отправка в Google', process.execPath, [CLASP, '--project', project, 'push', '--force']);
  console.log('Отправлено. Для опубликованного дополнения создайте версию и впишите её номер в Google Workspace Marketplace SDK (README, «Установка в Google»).');
}
