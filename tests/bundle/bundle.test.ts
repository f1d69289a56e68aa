// What Google gets: the bundle loads in a bare V8, offers exactly the doors of src/addon.ts, and asks for no right too many.

import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { execFileSync } from 'node:child_process';
import { parse } from 'acorn';

const root = path.resolve(__dirname, '../..');
const code = fs.readFileSync(path.join(root, 'dist/Code.js'), 'utf8');
const doors = [...fs.readFileSync(path.join(root, 'src/addon.ts'), 'utf8').matchAll(/^export function (\w+)/gm)].map((m) => m[1] as string).sort();

const SERVICES = ['SpreadsheetApp', 'FormApp', 'Drive', 'DriveApp', 'HtmlService', 'PropertiesService', 'LockService', 'CacheService', 'ScriptApp', 'MailApp', 'GmailApp', 'Session', 'Utilities', 'UrlFetchApp', 'DocumentApp', 'Logger'];

/** A context with nothing but ECMAScript, and services that refuse to be touched. */
const bareContext = (): vm.Context => {
  const context = vm.createContext({});
  vm.runInContext('delete globalThis.WebAssembly; delete globalThis.SharedArrayBuffer; delete globalThis.console;', context);
  for (const name of SERVICES) context[name] = new Proxy({}, { get: (_, method) => { throw new Error(`${name}.${String(method)} was touched while loading`); } });
  return context;
};

const functionsOf = (context: vm.Context): string[] => (vm.runInContext('Object.getOwnPropertyNames(globalThis).filter((n) => typeof globalThis[n] === "function")', context) as string[]);

test('loads in a bare V8 without touching a service, and its doors are callable top-level functions and nothing else is', () => {
  const context = bareContext();
  const before = new Set(functionsOf(context));
  vm.runInContext(code, context);
  expect(functionsOf(context).filter((name) => !before.has(name)).sort()).toEqual(doors);
  // The plugin's stubs are empty functions until the library has assigned the real ones: calling proves which they are.
  for (const door of ['onOpen', 'home']) expect(() => vm.runInContext(`${door}()`, context)).toThrow('was touched while loading');
});

test('is plain ES2019', () => {
  expect(() => parse(code, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
});

test('declares each door at the top level, where google.script.run and the menu look for it', () => {
  const tree = parse(code, { ecmaVersion: 2019, sourceType: 'script' });
  const declared = tree.body.flatMap((node) => (node.type === 'FunctionDeclaration' && node.id ? [node.id.name] : []));
  expect(declared.sort()).toEqual(doors);
});

const pages = fs.readdirSync(path.join(root, 'dist')).filter((f) => f.endsWith('.html'));

test.each(pages)('%s holds no scriptlet and loads nothing from elsewhere', (page) => {
  const html = fs.readFileSync(path.join(root, 'dist', page), 'utf8');
  expect(html).not.toContain('<?');
  // A library's own code may speak of tags; what counts are those of the page.
  expect(html.replace(/<script>[\s\S]*?<\/script>/g, '')).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)=/);
});

test('every page that a door opens is built', () => {
  const opened = [...fs.readFileSync(path.join(root, 'src/actions/windows.ts'), 'utf8').matchAll(/show(?:Sidebar|Dialog)\('([\w-]+)'/g)].map((m) => `${m[1]}.html`);
  expect(pages).toEqual(expect.arrayContaining(opened));
});

test('clasp would push exactly the built files', () => {
  const listed = execFileSync(process.execPath, [path.join(root, 'node_modules/@google/clasp/build/src/index.js'), 'status', '--json'], { cwd: root, encoding: 'utf8', env: { ...process.env, NO_UPDATE_NOTIFIER: '1' } });
  const { filesToPush } = JSON.parse(listed) as { filesToPush: string[] };
  expect(filesToPush.map((f) => path.basename(f)).sort()).toEqual(['Code.js', 'appsscript.json', ...pages].sort());
});
