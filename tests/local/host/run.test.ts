// Running entry points: a fresh bare context, the JSON bridge, AuthMode, scopes, the gate, locks.
import { TRANSIENT_ERRORS } from '../../../local/host';
import { addOn, SCOPES, servicesFile, workspaceOf } from './small';
import { createWorkspace } from '../../../local/host';

const CODE = `
var counter = 0;
const arrow = (a) => a + 1;
function onOpen(e) {
  const menu = SpreadsheetApp.getUi().createAddonMenu().addItem('Открыть', 'count');
  if (e.authMode !== ScriptApp.AuthMode.NONE) menu.addItem('Ещё', 'echo');
  menu.addToUi();
}
function count() { counter += 1; return counter; }
function echo(value) { return value; }
function globals() { return ['setTimeout', 'URL', 'TextEncoder', 'process', 'require', 'fetch', 'atob', 'crypto', 'WebAssembly', 'startServices', 'invokeWork'].filter((name) => name in globalThis); }
function realm() {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange('A1').setValue(new Date(2026, 8, 1));
  const values = sheet.getDataRange().getValues();
  let error;
  try { FormApp.openByUrl('x'); } catch (e) { error = e; }
  return [values instanceof Array, values[0] instanceof Array, values[0][0] instanceof Date, error instanceof Error, error.message, new Date().toISOString(), Date.now()];
}
function giveDate() { return { at: [new Date()] }; }
function giveFunction() { return { f() {} }; }
function giveUndefined() { return { a: undefined }; }
function giveNothing() {}
function private_() { return 1; }
function fail() { throw new TypeError('плохо'); }
function openOther() { SpreadsheetApp.openById('x'); }
function writeTwo() { const s = SpreadsheetApp.getActiveSheet(); s.getRange('A1').setValue('a'); s.getRange('A2').setValue('b'); SpreadsheetApp.getActive(); return 'done'; }
function stubborn() {
  const s = SpreadsheetApp.getActiveSheet();
  try { s.getRange('A1').setValue('a'); } catch (e) { }
  try { s.getRange('B1').setValue('b'); } finally { s.getRange('C1').setValue('c'); }
  return 'lived';
}
function locked() {
  const lock = LockService.getDocumentLock();
  lock.waitLock(5000);
  try { return [lock.tryLock(1), lock.hasLock(), Session.getScriptTimeZone()]; } finally { lock.releaseLock(); }
}
function tryIt() { return LockService.getDocumentLock().tryLock(2000); }
function waitIt() { LockService.getDocumentLock().waitLock(2000); }
function keepLock() { return LockService.getDocumentLock().tryLock(0); }
function longWork() { for (let i = 0; i < 10; i += 1) Utilities.sleep(60000); }
function forever() { for (;;); }
`;

test('each run is a fresh context: no global survives, arrow functions are found', () => {
  const ws = workspaceOf(CODE);
  expect([ws.run('count'), ws.run('count'), ws.run('arrow', 4)]).toEqual([1, 1, 5]);
  expect(ws.run('globals')).toEqual([]);
});

test('objects are of the script’s realm and the clock is the workspace’s', () => {
  const ws = workspaceOf(CODE);
  expect(ws.run('realm')).toEqual([true, true, true, true, 'Invalid argument: url', '2026-09-01T06:00:00.000Z', Date.parse('2026-09-01T06:00:00Z')]);
});

test('only JSON crosses the bridge', () => {
  const ws = workspaceOf(CODE);
  expect(ws.run('echo', { a: [1, 'x', null, true] })).toEqual({ a: [1, 'x', null, true] });
  expect(ws.run('giveNothing')).toBeNull();
  expect(() => ws.run('giveDate')).toThrow('The script completed but the returned value is not a supported return type. (result.at[0] is Date)');
  expect(() => ws.run('giveFunction')).toThrow('result.f is function');
  expect(() => ws.run('giveUndefined')).toThrow('result.a is undefined');
  expect(() => ws.run('echo', { when: new Date() })).toThrow('Failed due to illegal value in property: 0');
  expect(() => ws.run('echo', () => 1)).toThrow('Failed due to illegal value');
});

test('unknown and private functions are not found; errors keep name and message', () => {
  const ws = workspaceOf(CODE);
  expect(() => ws.run('nope')).toThrow('Script function not found: nope');
  expect(() => ws.run('private_')).toThrow('Script function not found: private_');
  expect(() => ws.run('constructor("x")')).toThrow('Script function not found');
  const thrown = (() => {
    try {
      return ws.run('fail');
    } catch (error) {
      return error as Error;
    }
  })() as Error;
  expect([thrown instanceof Error, thrown.name, thrown.message]).toEqual([true, 'TypeError', 'плохо']);
});

test('a method whose scope the manifest lacks is refused', () => {
  const ws = workspaceOf(CODE);
  expect(() => ws.run('openOther')).toThrow('Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets');
  const poor = createWorkspace({ dist: addOn(CODE, {}, SCOPES.filter((scope) => !scope.endsWith('currentonly'))), servicesFile: servicesFile() });
  expect(() => poor.run('writeTwo')).toThrow('Required permissions: (https://www.googleapis.com/auth/spreadsheets.currentonly || https://www.googleapis.com/auth/spreadsheets)');
});

test('onOpen builds its menu in NONE before the first use and in LIMITED after it', () => {
  const ws = workspaceOf(CODE);
  expect(ws.open()).toEqual({ Открыть: 'count' });
  expect(ws.clickMenu('Открыть')).toBe(1);
  expect(ws.open()).toEqual({ Открыть: 'count', Ещё: 'echo' });
});

test('simple triggers may not use what needs the user’s authorisation', () => {
  const ws = workspaceOf(`
    function onOpen(e) { PropertiesService.getDocumentProperties().getProperty('a'); }
    function onEdit(e) { e.range.getSheet().getRange('B1').setValue(e.value + '|' + e.oldValue); MailApp.sendEmail('a@b.ru', 's', 'b'); }
  `);
  expect(() => ws.open()).toThrow('You do not have permission to call PropertiesService.getDocumentProperties');
  expect(ws.open('LIMITED')).toEqual({});
  ws.person.edit(ws.workbook.sheets[0]?.id ?? 0, 'A1', 'x');
  expect(ws.workbook.sheets[0]?.value(0, 1)).toBe('x|undefined');
  expect(ws.failures.map((one) => one.message)).toEqual(expect.arrayContaining(['You do not have permission to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail']));
});

test('of the Ui, simple triggers may only make menus', () => {
  const ws = workspaceOf(`
    function onOpen(e) { const ui = SpreadsheetApp.getUi(); ui.createMenu('М').addItem('а', 'f').addToUi(); if (e.authMode === ScriptApp.AuthMode.LIMITED) ui.alert('!'); else ui.showSidebar(HtmlService.createHtmlOutput('x')); }
  `);
  expect(() => ws.open('LIMITED')).toThrow('You do not have permission to call Ui.alert');
  expect(() => ws.open('NONE')).toThrow('You do not have permission to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui');
  expect([ws.ui.menu, ws.ui.sidebar, ws.ui.alerts]).toEqual([{ а: 'f' }, null, []]);
});

test('a service call while the bundle loads is refused, as in a published add-on', () => {
  const ws = workspaceOf(`const p = PropertiesService.getScriptProperties(); function f() {}`);
  expect(() => ws.run('f')).toThrow('You do not have permission to call PropertiesService.getScriptProperties');
});

test('the gate counts calls by method and acts before the k-th', () => {
  const ws = workspaceOf(CODE);
  ws.gate.reset();
  expect(ws.run('writeTwo')).toBe('done');
  expect(ws.gate.count).toBe(6);
  expect(ws.gate.byMethod['SpreadsheetApp.Range.setValue']).toBe(2);
  ws.gate.reset();
  ws.gate.before(3, { throw: TRANSIENT_ERRORS.spreadsheetsTimeout });
  expect(() => ws.run('writeTwo')).toThrow(`Service Spreadsheets timed out while accessing document with id ${ws.workbook.id}.`);
  expect(ws.run('writeTwo')).toBe('done');
});

test.each(['kept', 'lost'] as const)('an execution that ends keeps nothing but its buffer (%s)', (end) => {
  const ws = workspaceOf(CODE);
  ws.gate.before(5, { end });
  expect(() => ws.run('writeTwo')).toThrow('Exceeded maximum execution time');
  expect(ws.workbook.sheets[0]?.value(0, 0)).toBe(end === 'kept' ? 'a' : null);
  expect(ws.workbook.sheets[0]?.value(1, 0)).toBeNull();
});

test('catch and finally cannot keep a dead execution alive', () => {
  const ws = workspaceOf(CODE);
  ws.gate.before(3, { end: 'lost' });
  expect(() => ws.run('stubborn')).toThrow('Exceeded maximum execution time');
  expect(ws.workbook.sheets[0]?.lastRow()).toBe(0);
});

test('before a call a person may act and another execution may run; neither is counted', () => {
  const ws = workspaceOf(CODE);
  const results: unknown[] = [];
  ws.gate.before('SpreadsheetApp.getActive', () => {
    ws.person.edit('Лист1', 'A1', 'её рука');
    results.push(ws.run('count'), ws.workbook.sheets[0]?.value(1, 0));
  });
  expect(ws.run('writeTwo')).toBe('done');
  expect(results).toEqual([1, null]);
  expect(ws.gate.count).toBe(6);
  expect(ws.workbook.sheets[0]?.value(0, 0)).toBe('a');
});

test('what services() left unwritten is seen by a run and by a person’s operation', () => {
  const ws = workspaceOf(`function read() { return SpreadsheetApp.getActiveSheet().getRange('A1').getValue(); }`);
  ws.services().SpreadsheetApp.getActiveSheet().getRange('A1').setValue('снаружи');
  expect(ws.run('read')).toBe('снаружи');
  ws.services().SpreadsheetApp.getActiveSheet().getRange('A1').setValue('скрипт');
  ws.person.edit('Лист1', 'A1', 'рука');
  expect(ws.run('read')).toBe('рука');
});

test('a lock is re-entrant inside, closed to others, free after the end', () => {
  const ws = workspaceOf(CODE);
  const inner: unknown[] = [];
  ws.gate.before('LockService.Lock.hasLock', () => {
    const before = ws.clock.now();
    inner.push(ws.run('tryIt'), ws.clock.now() - before);
    try {
      ws.run('waitIt');
    } catch (error) {
      inner.push((error as Error).message);
    }
  });
  expect(ws.run('locked')).toEqual([true, true, 'Europe/Moscow']);
  expect(inner).toEqual([false, 2000, 'Lock timeout: another process was holding the lock for too long.']);
  expect([ws.run('keepLock'), ws.run('keepLock')]).toEqual([true, true]);
});

test('six fake minutes end an execution, a watchdog an endless loop', () => {
  const slow = workspaceOf(CODE, { callCostMs: 100_000 });
  expect(() => slow.run('writeTwo')).toThrow('Exceeded maximum execution time');
  expect(slow.workbook.sheets[0]?.lastRow()).toBe(1);
  const ws = workspaceOf(CODE, { watchdogMs: 50 });
  expect(() => ws.run('longWork')).toThrow('Exceeded maximum execution time');
  expect(() => ws.run('forever')).toThrow('Exceeded maximum execution time');
});
