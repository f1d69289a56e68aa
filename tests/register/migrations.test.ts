// An older register gets the steps it lacks, in order, and the new version; a newer one is told apart.

import { Draft } from '../../src/register/change';
import { migrate, versionState, VERSION_SETTING, type Migration } from '../../src/register/migrations';
import { SCHEMA_VERSION } from '../../src/register/schema';
import { readRegister, type TablesById } from '../../src/register/snapshot';
import { MemoryWorkbook } from './memory-port';

const tablesWith = (version: string): TablesById => {
  const book = new MemoryWorkbook();
  book.named('Настройки').cells.push([VERSION_SETTING, 'Версия', version, '']);
  const reading = readRegister(book);
  if (!reading.ok) throw new Error('broken');
  return reading.snapshot.tables;
};

test('only missing steps are taken, and the version follows', () => {
  const tables = tablesWith('2');
  const taken: number[] = [];
  const steps: Migration[] = [2, 3, 4, 5].map((to) => ({ to, apply: () => { taken.push(to); } }));
  const draft = new Draft(tables, {});
  migrate(draft, tables, steps, 4);
  expect(taken).toEqual([3, 4]);
  expect(draft.changes()).toEqual([{ sheet: 'settings', key: VERSION_SETTING, cells: { value: ['2', '4'] } }]);
});

test('versions are told apart', () => {
  expect(versionState(tablesWith(String(SCHEMA_VERSION)))).toBe('current');
  expect(versionState(tablesWith(String(SCHEMA_VERSION + 1)))).toBe('newer');
});
