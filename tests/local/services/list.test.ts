// The list of methods in the documentation tells nothing that is not there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServices } from '../../../local/services';
import { publishedMethods } from '../../../local/services/kernel';

const document = readFileSync(join(__dirname, '../../../docs/local-services.md'), 'utf8');
const listed = [...document.matchAll(/^\*\*([\w.]+)\*\* \((\d+)\): (.*)$/gm)].map(([, name = '', count, methods = '']) => ({ name, count: Number(count), methods: methods.split(', ') }));

test('every listed method exists', () => {
  // the services' classes are declared by loading them
  expect(typeof createServices).toBe('function');
  const published = publishedMethods();
  const missing = listed.flatMap(({ name, methods }) => methods.filter((method) => !published.get(name)?.includes(method)).map((method) => `${name}.${method}`));
  expect(missing).toEqual([]);
  expect(listed.length).toBeGreaterThan(100);
  expect(listed.filter(({ count, methods }) => count !== methods.length)).toEqual([]);
});

test('every service that the add-on needs is listed', () => {
  const names = new Set(listed.map(({ name }) => name));
  const needed = ['SpreadsheetApp', 'SpreadsheetApp.Range', 'FormApp', 'FormApp.Form', 'Drive.Files', 'HtmlService', 'PropertiesService', 'CacheService', 'LockService', 'ScriptApp', 'MailApp', 'Session', 'Utilities', 'Logger'];
  expect(needed.filter((name) => !names.has(name))).toEqual([]);
});
