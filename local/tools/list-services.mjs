// Writes docs/local-services.md: every method of Google's services that the local workspace has, read from the classes themselves.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The document's text, from the sources as they are. */
export function listServices() {
  const folder = mkdtempSync(join(tmpdir(), 'services-list-'));
  try {
    const outfile = join(folder, 'list.cjs');
    const contents = "import '../services/index'; import { publishedMethods } from '../services/guard'; module.exports = publishedMethods();";
    buildSync({ stdin: { contents, resolveDir: join(root, 'local/tools'), loader: 'ts' }, bundle: true, platform: 'node', target: 'node20', format: 'cjs', outfile, packages: 'external', logLevel: 'error' });
    const require = createRequire(join(root, 'package.json'));
    writeFileSync(outfile, `module.paths.push(${JSON.stringify(join(root, 'node_modules'))});\n${require('node:fs').readFileSync(outfile, 'utf8')}`);
    const classes = [...require(outfile)].filter(([, methods]) => methods.length > 0).toSorted(([a], [b]) => a.localeCompare(b));
    const total = classes.reduce((sum, [, methods]) => sum + methods.length, 0);
    const lines = classes.map(([name, methods]) => `**${name}** (${methods.length}): ${methods.toSorted().join(', ')}\n`);
    return `# Сервисы Google в локальной мастерской

Список составлен программой \`node local/tools/list-services.mjs\` по самим классам: классов ${classes.length}, методов ${total}.
Чего здесь нет, того нет и в мастерской: обращение к неизвестному имени бросает ошибку с этим именем.
Кроме методов есть перечисления сервисов, \`MimeType\`, \`Charts\` (перечисления диаграмм) и \`console\`. Нет \`DriveApp\` и \`DocumentApp\` (широкие права), \`UrlFetchApp\`, \`GmailApp\`.
В чём поведение Google не проверено и что выбрано, сказано в [google-unknowns.md](google-unknowns.md).

${lines.join('\n')}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(root, 'docs/local-services.md'), listServices());
  console.log('docs/local-services.md');
}
