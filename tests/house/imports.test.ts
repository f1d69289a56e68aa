// Holds the rooms: who may import whom, where Google may be named, and what no source of the product may contain.

import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

const filesBelow = (folder: string): string[] => fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
  const name = `${folder}/${entry.name}`;
  if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesBelow(name);
  return /\.(ts|tsx|mjs|cjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [name] : [];
});
const textOf = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
/** The code without its comments; an address in a string («https://…») stays. */
const codeOf = (file: string): string => textOf(file).replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

interface Import {
  file: string;
  /** As written for a package, from the root for a file of ours. */
  what: string;
  typesOnly: boolean;
}

const IMPORTS = /^\s*(import|export)\b(\s+type\b)?(?:[^;'"()]*?\bfrom)?\s*['"]([^'"]+)['"]|\b(?:require|import)\(\s*['"]([^'"]+)['"]\s*\)/gm;
const importsOf = (file: string): Import[] => [...codeOf(file).matchAll(IMPORTS)].map((found) => {
  const written = found[3] ?? found[4] ?? '';
  const what = written.startsWith('.') ? path.posix.join(path.posix.dirname(file), written) : written;
  return { file, what, typesOnly: found[2] !== undefined };
});

const isOurs = (what: string): boolean => /^(src|sidebar|local|tests)(\/|$)/.test(what);
const inside = (what: string, places: readonly string[]): boolean => places.some((place) => what === place || what.startsWith(`${place}/`));
const told = (found: readonly Import[]): string[] => found.map((i) => `${i.file} -> ${i.what}`);

/** What a room may import of ours, and which packages. A room that is not listed here has no imports at all. */
const ROOMS: readonly { room: string; ours: readonly string[]; packages: readonly string[]; files?: RegExp }[] = [
  // The doors that only open a page or show a row ask Google's window straight away; whatever decides goes through an action.
  { room: 'src/addon.ts', ours: ['src/actions'], packages: [] },
  { room: 'src/library.ts', ours: ['src/programme', 'src/readers'], packages: [] },
  { room: 'src/actions', ours: ['src/actions', 'src/programme', 'src/register', 'src/documents', 'src/questionnaires', 'src/google'], packages: [] },
  { room: 'src/programme', ours: ['src/programme'], packages: ['lvovich'] },
  { room: 'src/register', ours: ['src/register', 'src/programme'], packages: [] },
  { room: 'src/questionnaires', ours: ['src/questionnaires', 'src/programme'], packages: [] },
  { room: 'src/documents', ours: ['src/documents', 'src/programme'], packages: ['docxtemplater', 'pizzip'] },
  { room: 'src/readers', ours: ['src/readers'], packages: ['fflate', 'saxes'] },
  { room: 'src/google', ours: ['src/google', 'src/register', 'src/programme'], packages: [] },
];
/** The reader of roadmaps joins the .docx reader to the rules of the programme. */
const BRIDGES: { [file: string]: readonly string[] } = { 'src/readers/roadmap-file.ts': ['src/programme'] };

const sources = filesBelow('src');

test('every file of src belongs to a room', () => {
  expect(sources.filter((file) => !ROOMS.some(({ room }) => inside(file, [room])))).toEqual([]);
});

test.each(ROOMS.map((r) => [r.room, r] as const))('%s imports only what it may', (_, { room, ours, packages }) => {
  const all = sources.filter((file) => inside(file, [room])).flatMap(importsOf);
  expect(told(all.filter((i) => isOurs(i.what) && !inside(i.what, [...ours, ...(BRIDGES[i.file] ?? [])])))).toEqual([]);
  expect(told(all.filter((i) => !isOurs(i.what) && !inside(i.what, packages)))).toEqual([]);
});

test('the sidebar runs pure rooms only and takes no more than types from the rest', () => {
  const all = filesBelow('sidebar').flatMap(importsOf);
  const running = all.filter((i) => isOurs(i.what) && !i.typesOnly);
  expect(told(running.filter((i) => !inside(i.what, ['sidebar', 'src/programme', 'src/documents', 'src/readers'])))).toEqual([]);
  const types = all.filter((i) => isOurs(i.what) && i.typesOnly);
  expect(told(types.filter((i) => !inside(i.what, ['sidebar', 'src/programme', 'src/documents', 'src/readers', 'src/actions', 'src/addon', 'src/register'])))).toEqual([]);
  expect(told(all.filter((i) => !isOurs(i.what) && !/^(preact|qrcode-generator)(\/|$)/.test(i.what)))).toEqual([]);
});

test('the local workspace knows the built add-on only', () => {
  expect(told(filesBelow('local').flatMap(importsOf).filter((i) => inside(i.what, ['src', 'sidebar', 'tests'])))).toEqual([]);
});

const matches = (files: readonly string[], forbidden: RegExp, read: (file: string) => string = codeOf): string[] =>
  files.flatMap((file) => [...read(file).matchAll(forbidden)].map((m) => `${file}: ${m[0]}`));

test('only src/google names a service of Google', () => {
  const services = /\b(SpreadsheetApp|FormApp|DocumentApp|DriveApp|Drive|MailApp|GmailApp|ScriptApp|HtmlService|LockService|PropertiesService|CacheService|UrlFetchApp|Session|Utilities|Logger)\s*[.?!]/g;
  expect(matches(sources.filter((file) => !inside(file, ['src/google'])), services)).toEqual([]);
  expect(matches(sources.filter((file) => inside(file, ['src/google'])), services).length).toBeGreaterThan(10);
  expect(matches(sources, /\b(UrlFetchApp|DriveApp|GmailApp|DocumentApp)\b/g)).toEqual([]);
});

test('pure rooms know no clock, no chance, no window and no Node', () => {
  const pure = sources.filter((file) => inside(file, ['src/programme', 'src/documents', 'src/readers', 'src/register', 'src/questionnaires']));
  expect(matches(pure, /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bset(Timeout|Interval|Immediate)\b|\b(window|process|globalThis|performance)\.|\bdocument\.(?:getElement|query|create|body)\w*|\bnew (TextDecoder|TextEncoder|URL|Blob)\b|\b(atob|btoa|Buffer)\b[.(]/g)).toEqual([]);
});

test('no page builds HTML out of text', () => {
  const pages = [...filesBelow('sidebar'), ...filesBelow('local/page'), ...filesBelow('local/server')];
  expect(pages.length).toBeGreaterThan(50);
  expect(matches(pages, /\b(innerHTML|outerHTML|dangerouslySetInnerHTML|insertAdjacentHTML|createContextualFragment)\b|\bdocument\.write(ln)?\b/g)).toEqual([]);
});

test('nothing of the product logs: a name could get into Google\'s log', () => {
  expect(matches([...sources, ...filesBelow('sidebar')], /\bconsole\s*\./g)).toEqual([]);
});

const SELF = 'tests/house/imports.test.ts';
const everything = [...sources, ...filesBelow('sidebar'), ...filesBelow('local'), ...filesBelow('tests')].filter((file) => file !== SELF);

test('no path of one machine, no unfinished marks, no switched-off types', () => {
  expect(matches(everything, /['"`\s(](\/work\/|\/home\/\w|\/Users\/\w|\/tmp\/\w)[\w/]*/g, textOf)).toEqual([]);
  expect(matches(everything, /\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|nocheck|expect-error)/g, textOf)).toEqual([]);
  expect(matches([...sources, ...filesBelow('sidebar')], /(:|<|\bas)\s*any\b/g)).toEqual([]);
});

test('every source opens with what it is for', () => {
  expect([...sources, ...filesBelow('sidebar'), ...filesBelow('local')].filter((file) => !/^(#!.*\n)?(\/\/|\/\*\*?) ?\S/.test(textOf(file)))).toEqual([]);
});
