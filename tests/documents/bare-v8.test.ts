// The documents in a context that knows nothing but ECMAScript, as Apps Script's V8: no Buffer, TextEncoder, timers or DOM.

import path from 'node:path';
import vm from 'node:vm';
import { buildSync } from 'esbuild';
import { renderDocument } from '../../src/documents';
import { composeDocument } from '../../src/programme/orders';
import { ALL_PAIRS, factsOf } from '../programme/orders/register.fixture';

test('an order made in bare V8 has the same bytes as in Node', () => {
  const entry = `
    import { composeDocument, factsFrom } from './programme/orders';
    import { renderDocument } from './documents';
    globalThis.make = (source, given) => {
      const order = composeDocument('пары', factsFrom(JSON.parse(source)), JSON.parse(given));
      return JSON.stringify(Array.from(renderDocument(order.model).bytes));
    };`;
  const { outputFiles } = buildSync({
    stdin: { contents: entry, resolveDir: path.resolve(__dirname, '../../src'), loader: 'ts' },
    bundle: true, write: false, format: 'iife', target: 'es2019', charset: 'utf8', logLevel: 'error',
  });
  const context = vm.createContext(Object.create(null));
  const known = vm.runInContext("['Buffer', 'TextEncoder', 'TextDecoder', 'setTimeout', 'atob', 'btoa', 'URL', 'Blob', 'DOMParser', 'window', 'process', 'console'].filter((name) => name in globalThis)", context);
  // V8 gives every context a console of its own; nothing else may be there.
  expect(Array.from(known as string[]).filter((name) => name !== 'console')).toEqual([]);
  vm.runInContext('delete globalThis.console', context);
  vm.runInContext(outputFiles[0]!.text, context);
  const facts = factsOf();
  const source = JSON.stringify(JSON.stringify({ tables: facts.tables, year: facts.year, today: facts.today }));
  const bytes = JSON.parse(vm.runInContext(`make(${source}, ${JSON.stringify(JSON.stringify(ALL_PAIRS))})`, context) as string) as number[];
  const order = composeDocument('пары', facts, ALL_PAIRS);
  if (!order.ok) throw new Error(order.code);
  const inNode = renderDocument(order.model);
  if (!inNode.ok) throw new Error(inNode.code);
  expect(bytes.length).toBeGreaterThan(4000);
  expect(bytes).toEqual(Array.from(inNode.bytes));
});
