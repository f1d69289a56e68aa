// Every kind of document from the demonstration school, read back; and from registers that hold next to nothing.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Workspace, WorkspaceOptions } from '../../local/host';
import { DEFAULT_SETTINGS, renderDocument } from '../../src/documents';
import { composeDocument, factsFrom, kinds, startOf, type Facts, type Given } from '../../src/programme/orders';
import { OBLIGATORY } from '../programme/orders/kinds/obligatory';
import { OBLIGATORY_LATER } from '../programme/orders/kinds/obligatory-later';
import { OBLIGATORY_PAPERS } from '../programme/orders/kinds/obligatory-papers';
import { factsOf, tablesOf } from '../programme/orders/register.fixture';
import { tablesIn, withoutGaps } from './demo-facts';
import { demoGiven, filledIn } from './filled-in';
import { form, GOOD, p } from './form.fixture';
import { faultsOf } from './ooxml';
import { readDocx } from './read-docx';

const root = path.resolve(__dirname, '../..');
const { createWorkspace } = require(path.join(root, 'out/workspace.cjs')) as { createWorkspace: (options?: WorkspaceOptions) => Workspace };

const FORMS = { order: form(GOOD), letter: form(p('{адресат}') + GOOD) };

let facts: Facts;
let given: { readonly [kind: string]: Given };

beforeAll(() => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'register-kinds-'));
  fs.cpSync(path.join(root, 'out/demo'), folder, { recursive: true });
  const ws = createWorkspace({ folder, now: '2026-11-20T10:00:00+03:00', user: 'curator@school14.example', dist: path.join(root, 'dist') });
  facts = withoutGaps(tablesIn(ws));
  given = demoGiven(facts);
  ws.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

test('all eighteen orders and all papers of the list have a kind, each under an id of its own', () => {
  const codes = new Set(kinds.map(({ code }) => code));
  const listed = [...Array.from({ length: 18 }, (_, i) => `O${i + 1}`), ...Array.from({ length: 14 }, (_, i) => `D${i + 1}`)];
  expect(listed.filter((code) => !codes.has(code))).toEqual([]);
  expect(new Set(kinds.map(({ id }) => id)).size).toBe(kinds.length);
});

test.each(kinds.map((kind) => [kind.id, kind] as const))('%s is made from the demonstration school', (id, kind) => {
  const composed = composeDocument(id, facts, filledIn(kind, facts, given[id]));
  if (!composed.ok) throw new Error(composed.missing.map((each) => `${each.field}: ${each.message}`).join('\n'));
  const rendered = renderDocument(composed.model);
  if (!rendered.ok) throw new Error(rendered.message);
  const docx = readDocx(rendered.bytes);
  const text = docx.paragraphs.join('\n');
  expect(text.length).toBeGreaterThan(200);
  expect(faultsOf(docx.parts)).toEqual([]);
  // The same on a school's own form, twice in one file.
  const onForm = renderDocument([composed.model, composed.model], DEFAULT_SETTINGS, FORMS);
  expect(onForm.ok ? faultsOf(readDocx(onForm.bytes).parts) : onForm.message).toEqual([]);
  expect(Object.values(docx.parts).join('')).not.toMatch(/[{}]|undefined|\bNaN\b/);
  expect((OBLIGATORY[id] ?? OBLIGATORY_LATER[id] ?? OBLIGATORY_PAPERS[id] ?? []).filter((item) => !item.test(text)).map(String)).toEqual([]);
  // No doubled stops, no words run together at a comma, no empty quotation.
  expect(text).not.toMatch(/[^.]\.\.(?!\.)|:\.|,,|«»|\( *\)/);
});

const POOR: readonly [string, Facts][] = [
  ['an empty register', factsFrom({ tables: tablesOf({}), year: '', today: '2026-11-20' })],
  ['a school without people', factsOf({ rows: { people: [], pairs: [] } })],
  ['a register whose rows refer to nobody', factsOf({ rows: { people: [] } })],
];

describe.each(POOR)('%s', (_, poor) => {
  test.each(kinds.map((kind) => [kind.id, kind] as const))('%s names what is missing or is whole', (id, kind) => {
    for (const filled of [{}, startOf(kind, poor), filledIn(kind, poor), Object.fromEntries(kind.asks.map((ask) => [ask.key, ['нет такого', '<&>']]))]) {
      const composed = composeDocument(id, poor, filled);
      if (composed.ok) expect(renderDocument(composed.model)).toMatchObject({ ok: true });
      else expect(composed.missing.length).toBeGreaterThan(0);
    }
  });
});
