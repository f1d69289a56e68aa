// The key file: written, read, recognised, joined.

import { createHash } from 'node:crypto';
import { assert, dictionary, property, string, stringMatching } from 'fast-check';
import { emptyKey, factsOf, hashOf, joinKeys, keyPerson, nextKey, readKey, sha256, standingOf, standingWords, withPeople, writeKey, type KeyFile } from '../../../src/programme/codes-mode';

const anna = keyPerson({ last: 'Зябликова', first: 'Анна', middle: 'Юрьевна', birth: '2011-04-05', email: 'z@pochta.example', gender: 'ж' });
const key: KeyFile = nextKey({ ...withPeople(emptyKey('r-1', 'salt', 'МБОУ СОШ № 14'), { '1001Ш': anna, '1002Э': keyPerson({ last: 'Щеглов', first: 'Пётр' }) }), settings: { 'director.last': 'Орешкин' } }, '2026-11-20');

const opened = (text: string): KeyFile => {
  const reading = readKey(text);
  if (!reading.ok) throw new Error(reading.code);
  return reading.key;
};

test('SHA-256 is that of everybody else, also of Russian letters and of whole blocks', () => {
  assert(property(string({ maxLength: 200 }), (text) => { expect(sha256(text)).toBe(createHash('sha256').update(text.replace(/[\ud800-\udfff]/g, '')).digest('hex')); }), { examples: [['ё'.repeat(64)], ['x'.repeat(55)], ['x'.repeat(56)]], numRuns: 50 });
});

test('what is written is read back, whatever stands in it', () => {
  expect(opened(writeKey(key))).toEqual(key);
  expect(opened(`\ufeff${writeKey(key)}`)).toEqual(key);
  assert(property(dictionary(stringMatching(/^\d{4}[А-Я]$/), string()), (names) => {
    const some = withPeople(key, Object.fromEntries(Object.entries(names).map(([code, last]) => [code, { last }])));
    expect(hashOf(opened(writeKey(some)))).toBe(hashOf(some));
  }), { numRuns: 30 });
});

test('the hash does not depend on the order in which people came, but on every value and on the salt', () => {
  const other = withPeople(withPeople(emptyKey('r-1', 'salt', 'другое имя школы'), { '1002Э': keyPerson({ last: 'Щеглов', first: 'Пётр' }) }), { '1001Ш': anna });
  expect(hashOf({ ...other, settings: key.settings })).toBe(hashOf(key));
  expect(hashOf({ ...key, salt: 'another' })).not.toBe(hashOf(key));
  expect(hashOf(withPeople(key, { '1001Ш': { phone: '+7 (900) 000-00-01' } }))).not.toBe(hashOf(key));
});

describe('a file that is no key of this register is told from one that is', () => {
  const code = (text: string): string => { const reading = readKey(text); return reading.ok ? 'ok' : reading.code; };
  test.each([
    ['a table', 'ФИО;Класс\nЗябликова Анна;7А', 'not a key'],
    ['another json', '{"people":[]}', 'not a key'],
    ['the printed list', 'PK\u0003\u0004rest', 'printed list'],
    ['a file cut off', writeKey(key).slice(0, 400), 'damaged'],
    ['a name changed by hand', writeKey(key).replace('Зябликова', 'Зяблик'), 'damaged'],
    ['a row doubled', writeKey(key).replace('"1002Э"', '"1001Ш"'), 'damaged'],
    ['a newer format', writeKey(key).replace('"formatVersion": 1', '"formatVersion": 2'), 'newer format'],
  ])('%s', (_, text, wanted) => { expect(code(text)).toBe(wanted); });

  test('standing to the workbook', () => {
    const facts = factsOf(key);
    expect(standingOf(key, { register: '', version: 0, count: 0, hash: '' })).toBe('first');
    expect(standingOf(key, facts)).toBe('fits');
    expect(standingOf(key, { ...facts, register: 'r-2' })).toBe('foreign');
    expect(standingOf(key, { ...facts, version: 2 })).toBe('older');
    expect(standingOf(nextKey(key, '2026-12-01'), facts)).toBe('newer');
    expect(standingOf(withPeople(key, { '1003Ю': anna }), facts)).toBe('apart');
    expect(standingWords('older', key, { ...facts, version: 7 })).toContain('версия 1, а таблица знает версию 7');
  });
});

describe('two curators', () => {
  const mine = withPeople(key, { '1001Ш': { phone: '+7 (900) 000-00-01' }, '1003Ю': keyPerson({ last: 'Галкина' }) });
  const theirs = nextKey(withPeople(key, { '1001Ш': { phone: '+7 (900) 000-00-02', parent: 'Зябликов Юрий' }, '1004Ж': keyPerson({ last: 'Чижов' }) }), '2026-11-25');

  test('people of both are there, blanks are filled, what differs is asked', () => {
    const joined = joinKeys(mine, theirs);
    if (!joined.ok) throw new Error(joined.message);
    expect(Object.keys(joined.key.people).sort()).toEqual(['1001Ш', '1002Э', '1003Ю', '1004Ж']);
    expect(joined.added).toBe(1);
    expect(joined.key.people['1001Ш']?.parent).toBe('Зябликов Юрий');
    expect(joined.conflicts).toEqual([{ id: '1001Ш.phone', code: '1001Ш', field: 'phone', mine: '+7 (900) 000-00-01', theirs: '+7 (900) 000-00-02' }]);
    expect(joined.key.version).toBe(2);
  });

  test('an answer decides, and a key of another register is not joined', () => {
    const joined = joinKeys(mine, theirs, { '1001Ш.phone': 'theirs' });
    expect(joined.ok && joined.key.people['1001Ш']?.phone).toBe('+7 (900) 000-00-02');
    expect(joinKeys(mine, { ...theirs, register: 'r-2' }).ok).toBe(false);
  });

  test('joining with oneself changes nothing', () => {
    const joined = joinKeys(mine, mine);
    expect(joined.ok && hashOf(joined.key)).toBe(hashOf(mine));
  });
});
