// PropertiesService, CacheService, LockService, Session, Logger: values, limits, messages.
import { createWorkspace } from '../../../local/host';

const open = () => createWorkspace({ now: '2026-09-01T09:00:00+03:00', user: { email: 'a.petrova@school.example', name: 'А. Петрова' } });

test('properties are strings, kept apart by script, user and document', () => {
  const ws = open();
  const { PropertiesService } = ws.services();
  const document = PropertiesService.getDocumentProperties();
  expect(document.setProperty('a', 5).getProperty('a')).toBe('5');
  expect(document.getProperty('none')).toBeNull();
  document.setProperties({ b: 'x', c: 'y' });
  expect(new Set(document.getKeys())).toEqual(new Set(['a', 'b', 'c']));
  expect(document.setProperties({ d: 'z' }, true).getProperties()).toEqual({ d: 'z' });
  expect(PropertiesService.getUserProperties().getProperties()).toEqual({});
  expect(PropertiesService.getScriptProperties().getProperty('d')).toBeNull();
  expect(ws.services().PropertiesService.getDocumentProperties().getProperty('d')).toBe('z');
  expect(ws.services('other@school.example').PropertiesService.getUserProperties().setProperty('u', '1').getKeys()).toEqual(['u']);
  expect(PropertiesService.getUserProperties().getKeys()).toEqual([]);
  expect(String(document.deleteProperty('d'))).toBe('Properties');
  expect(document.deleteAllProperties().getProperties()).toEqual({});
});

test('a value over 9 KB and a store over 500 KB are refused', () => {
  const { PropertiesService } = open().services();
  const store = PropertiesService.getScriptProperties();
  expect(() => store.setProperty('k', 'я'.repeat(4608))).toThrow('Argument too large: value');
  store.setProperty('k', 'я'.repeat(4600));
  for (let i = 0; i < 54; i += 1) store.setProperty(`key${i}`, 'x'.repeat(9200));
  expect(() => store.setProperty('last', 'x'.repeat(9200))).toThrow('You have exceeded the property storage quota.');
  expect(store.getProperty('last')).toBeNull();
});

test('an unknown method and a wrong signature are told', () => {
  const { PropertiesService } = open().services();
  expect(() => (PropertiesService as unknown as { getFileProperties(): void }).getFileProperties()).toThrow('getFileProperties is not a function');
  expect(() => Reflect.apply(PropertiesService.getScriptProperties().getProperty, PropertiesService.getScriptProperties(), [5])).toThrow("The parameters (number) don't match the method signature for PropertiesService.Properties.getProperty.");
});

test('the cache forgets by the clock', () => {
  const ws = open();
  const cache = ws.services().CacheService.getUserCache();
  expect(cache.put('k', 'v')).toBeNull();
  expect(cache.putAll({ a: '1', b: '2' }, 30)).toBeNull();
  ws.advance(29_999);
  expect(cache.getAll(['a', 'b', 'k', 'no'])).toEqual({ a: '1', b: '2', k: 'v' });
  ws.advance(1);
  expect([cache.get('a'), cache.get('k')]).toEqual([null, 'v']);
  ws.advance(600_000);
  expect(cache.get('k')).toBeNull();
  cache.put('long', 'v', 99_999);
  ws.advance(21_600_000 - 1);
  expect(cache.get('long')).toBe('v');
  ws.advance(1);
  expect(cache.get('long')).toBeNull();
});

test('cache limits: key 250, value 100 KB, 1,000 items', () => {
  const cache = open().services().CacheService.getScriptCache();
  expect(() => cache.put('k'.repeat(251), 'v')).toThrow('Argument too large: key');
  expect(() => cache.put('k', 'x'.repeat(100 * 1024 + 1))).toThrow('Argument too large: value');
  for (let i = 0; i <= 1000; i += 1) cache.put(`k${i}`, 'v', 100 + i);
  expect([cache.get('k0'), cache.get('k1000')]).toEqual([null, 'v']);
});

test('locks: zero tries once, a negative wait fails, another execution waits in vain', () => {
  const ws = open();
  const lock = ws.services().LockService.getDocumentLock();
  const other = ws.services().LockService.getDocumentLock();
  expect([lock.tryLock(-1), lock.hasLock(), lock.tryLock(0), lock.hasLock()]).toEqual([false, false, true, true]);
  expect(other.tryLock(1000)).toBe(false);
  expect(ws.clock.now() - Date.parse('2026-09-01T06:00:00Z')).toBe(1000);
  expect(() => other.waitLock(10)).toThrow('Lock timeout: another process was holding the lock for too long.');
  other.releaseLock();
  expect(lock.hasLock()).toBe(true);
  lock.releaseLock();
  expect(other.tryLock(0)).toBe(true);
});

test('the session tells the person, the zone and the language', () => {
  const { Session } = open().services();
  expect([Session.getActiveUser().getEmail(), String(Session.getEffectiveUser()), Session.getActiveUserLocale(), Session.getScriptTimeZone()]).toEqual(['a.petrova@school.example', 'a.petrova@school.example', 'ru', 'Europe/Moscow']);
  expect(Session.getTemporaryActiveUserKey()).toHaveLength(43);
});

test('Logger keeps lines with a stamp and prints objects as the platform does', () => {
  const ws = open();
  const { Logger, console } = ws.services();
  Logger.log('%s из %d', 'два', 5.9).log({ a: [1, 'x'] });
  expect(Logger.getLog()).toBe('Tue Sep 01 06:00:00 GMT 2026 INFO: два из 5\nTue Sep 01 06:00:00 GMT 2026 INFO: {a=[1.0, x]}\n');
  Logger.clear();
  expect(Logger.getLog()).toBe('');
  console.warn('строк %s', 3);
  expect(ws.logs.at(-1)).toMatchObject({ level: 'warn', text: 'строк 3' });
});
