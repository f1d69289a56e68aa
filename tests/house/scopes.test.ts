// The rights that the manifest asks for and the services that the add-on calls agree both ways, by Google's own list of scopes.

import fs from 'node:fs';
import path from 'node:path';
import { scopesOf } from '../../local/host/scopes';
import { call, ROOT } from '../addon/school';
import { walk } from '../bench/actions';

const { oauthScopes } = JSON.parse(fs.readFileSync(path.join(ROOT, 'appsscript.json'), 'utf8')) as { oauthScopes: string[] };

/** Every method that a curator's way from set-up to a withdrawn order calls, and the windows that are opened. */
const called = new Set<string>();
beforeAll(() => {
  const walked = walk(20, (ws) => {
    ws.gate.reset();
    for (const door of ['openSidebar', 'openPeopleImport', 'onOpen'] as const) call(ws, door);
    for (const method of Object.keys(ws.gate.byMethod)) called.add(method);
  });
  for (const { byMethod } of walked) for (const method of Object.keys(byMethod)) called.add(method);
});

const needed = (): { method: string; scopes: readonly string[] }[] => [...called].map((name) => {
  const at = name.lastIndexOf('.');
  return { method: name, scopes: scopesOf(name.slice(0, at), name.slice(at + 1)) };
}).filter(({ scopes }) => scopes.length > 0);

test('every method that is called is allowed by a scope of the manifest', () => {
  expect(needed().length).toBeGreaterThan(30);
  expect(needed().filter(({ scopes }) => !scopes.some((scope) => oauthScopes.includes(scope))).map(({ method }) => method)).toEqual([]);
});

test('every scope of the manifest is needed by a method that no other scope of it allows', () => {
  const idle = oauthScopes.filter((scope) => !needed().some(({ scopes }) => scopes.includes(scope) && scopes.every((other) => other === scope || !oauthScopes.includes(other))));
  expect(idle).toEqual([]);
});

test('no scope reaches beyond this spreadsheet, the add-on\'s own files, its windows, mail and the person\'s address', () => {
  expect(oauthScopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', '')).sort()).toEqual(['drive.file', 'script.container.ui', 'script.send_mail', 'spreadsheets.currentonly', 'userinfo.email']);
});
