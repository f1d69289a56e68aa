// The documents in a context that knows nothing but ECMAScript, as Apps Script's V8: no Buffer, TextEncoder, timers or DOM.

import path from 'node:path';
import vm from 'node:vm';
import { buildSync } from 'esbuild';
import { renderOrder } from '../../src/documents';
import { pairsOrder } from '../../src/programme/orders';
import { pairsFacts } from '../programme/orders/pairs-facts.fixture';

test('an order made in bare V8 has the same bytes as in Node', () => {
  const entry = `
    import { pairsOrder } from './programme/orders';
    import { renderOrder } from './documents';
    globalThis.make = (facts) => {
      const order = pairsOrder(JSON.parse(facts));
      return JSON.stringify(Array.from(renderOrder(order.model).bytes));
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
  const bytes = JSON.parse(vm.runInContext(`make(${JSON.stringify(JSON.stringify(pairsFacts))})`, context) as string) as number[];
  const order = pairsOrder(pairsFacts);
  if (!order.ok) throw new Error(order.code);
  const inNode = renderOrder(order.model);
  if (!inNode.ok) throw new Error(inNode.code);
  expect(bytes.length).toBeGreaterThan(4000);
  expect(bytes).toEqual(Array.from(inNode.bytes));
});
