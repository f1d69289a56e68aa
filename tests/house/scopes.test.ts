// The rights that the manifest asks for and the services that the add-on calls agree both ways, by Google's own list of scopes.

import fs from 'node:fs';
import path from 'node:path';
import { scopesOf } from '../../local/host/scopes';
import { call, ROOT, value } from '../addon/school';
import { walk } from '../bench/actions';

const { oauthScopes } = JSON.parse(fs.readFileSync(path.join(ROOT, 'appsscript.json'), 'utf8')) as { oauthScopes: string[] };

/** Every method that a curator's way from set-up to a withdrawn order calls, and the windows that are opened. */
const called = new Set<string>();
beforeAll(() => {
  const walked = walk(20, (ws) => {
    ws.gate.reset();
    // A questionnaire from its making to its end, with an answer, a reminder and the clock.
    const { id } = value(call(ws, 'createQuestionnaire', 'form', { kind: 'preferences mentee', anonymous: false, closes: '', classes: [], mentors: [] }));
    const { people } = value(call(ws, 'whoHasNotAnswered', id));
    ws.respond(ws.forms.list().at(-1)?.id ?? '', {}, { prefill: value(call(ws, 'personalLinks', id, [people?.[0]?.code ?? ''])).people[0]?.link ?? '' });
    call(ws, 'sendReminders', 'remind', id, value(call(ws, 'previewReminders', id)).codes);
    for (const door of ['questionnairesNow', 'pullAnswers', 'hourly'] as const) call(ws, door);
    call(ws, 'previewQuestionnaireChange', id);
    for (const door of ['closeQuestionnaire', 'deleteQuestionnaire'] as const) call(ws, door, door, id);
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

test('no scope reaches beyond this spreadsheet, forms, the add-on\'s own files, its windows and triggers, mail and the person\'s address', () => {
  expect(oauthScopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', '')).sort()).toEqual(['drive.file', 'forms', 'script.container.ui', 'script.scriptapp', 'script.send_mail', 'spreadsheets.currentonly', 'userinfo.email']);
});
