// Writes local/host/scopes-table.json: which scopes each method of a service needs, read from Google's reference in the package gas-types-detailed.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const folder = dirname(createRequire(import.meta.url).resolve('gas-types-detailed/package.json'));
const PREFIX = 'https://www.googleapis.com/auth/';
const scopeSets = [];
const classes = {};
let methods = 0;
for (const name of ['spreadsheet', 'forms', 'script', 'mail', 'base', 'properties', 'cache', 'lock', 'html', 'utilities', 'document', 'charts']) {
  const text = readFileSync(join(folder, `google-apps-script.${name}.d.ts`), 'utf8');
  const space = /^  namespace (\w+) \{/m.exec(text)[1];
  let current = '';
  let scopes = [];
  for (const line of text.split('\n')) {
    const opened = /^    interface (\w+)/.exec(line);
    if (opened) current = `${space}.${opened[1]}`;
    const scope = /^\s*\* - (https:\/\/\S+)\s*$/.exec(line);
    if (scope) scopes.push(scope[1].replace(PREFIX, '~'));
    const method = /^      (\w+)\(.*\).*;/.exec(line);
    if (!method) continue;
    methods += 1;
    if (scopes.length > 0) {
      const key = scopes.join(' ');
      if (!scopeSets.includes(key)) scopeSets.push(key);
      const row = (classes[current] ??= {});
      const index = scopeSets.indexOf(key);
      row[index] ??= [];
      if (!row[index].includes(method[1])) row[index].push(method[1]);
    }
    scopes = [];
  }
}
writeFileSync(new URL('../host/scopes-table.json', import.meta.url), `${JSON.stringify({ scopeSets, classes })}\n`);
console.log(`${methods} methods, ${scopeSets.length} sets of scopes`);
