// One run of the benchmark in a process of its own: what was measured, as one line of JSON on the standard output.

import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import zlib from 'node:zlib';
import { ROOT } from '../addon/school';
import { walk } from './actions';
import { paperOf } from './documents';
import { largeOrder } from './large-order';
import { walkNaively } from './naive';

const SERVICES = ['SpreadsheetApp', 'FormApp', 'Drive', 'HtmlService', 'PropertiesService', 'LockService', 'CacheService', 'ScriptApp', 'MailApp', 'Session', 'Utilities'];

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

/** Memory that is still in use after collecting garbage. */
const memory = (): { heap: number; resident: number } => {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: megabytes(heapUsed), resident: megabytes(rss) };
};

/** Milliseconds to load the add-on's code in fresh contexts: parsing and running its top level, no library needed yet. */
const loading = (): number[] => {
  const code = fs.readFileSync(path.join(ROOT, 'dist/Code.js'), 'utf8');
  return Array.from({ length: 31 }, (_, i) => {
    const context = vm.createContext(Object.fromEntries(SERVICES.map((name) => [name, {}])));
    // A text that V8 has not seen, so that each run parses anew.
    const text = `${code}\n// ${i}`;
    const from = performance.now();
    vm.runInContext(text, context);
    return performance.now() - from;
  });
};

/** The same when V8 has the text parsed already, as Google's server has from earlier executions: only the top level runs. */
const running = (): number[] => {
  const script = new vm.Script(fs.readFileSync(path.join(ROOT, 'dist/Code.js'), 'utf8'));
  return Array.from({ length: 31 }, () => {
    const context = vm.createContext(Object.fromEntries(SERVICES.map((name) => [name, {}])));
    const from = performance.now();
    script.runInContext(context);
    return performance.now() - from;
  });
};

const [what, size] = process.argv.slice(2);
const people = Number(size);
if (what === 'ours') {
  const before = memory();
  let full = before;
  const measured = walk(people, () => { full = memory(); });
  process.stdout.write(`${JSON.stringify({ measured, before, full })}\n`);
} else if (what === 'naive') {
  process.stdout.write(`${JSON.stringify({ measured: walkNaively(people) })}\n`);
} else {
  const page = fs.readFileSync(path.join(ROOT, 'dist/sidebar.html'));
  process.stdout.write(`${JSON.stringify({ loading: loading(), running: running(), papers: [300, 3000].map(paperOf), order: largeOrder(300), page: page.length, gz: zlib.gzipSync(page, { level: 9 }).length, code: fs.statSync(path.join(ROOT, 'dist/Code.js')).size })}\n`);
}
