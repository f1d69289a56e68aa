// What «Починить структуру» would do: a plan in words first, then columns put in order and doubled codes set apart.

import type { SheetId } from '../programme/records';
import type { Draft } from './change';
import type { Whereabouts } from './layout';
import { versionState } from './migrations';
import { schemaOf, SHEETS } from './schema';
import type { Reading, TablesById } from './snapshot';
import type { StructureFault, Table } from './table';

export interface RepairStep {
  sheet: string;
  /** Physical row to look at, 0 = none. */
  row: number;
  text: string;
  /** What only the curator can settle; until then nothing is written into the register. */
  byHand: boolean;
  /** A sheet or column that a newer version of the add-on brings: nothing is broken. */
  fresh: boolean;
}

const titleOf = (sheet: string): string => (sheet === 'journal' ? 'Журнал' : schemaOf(sheet as SheetId).title);
const headingOf = (sheet: string, column: string): string => {
  const schema = schemaOf(sheet as SheetId);
  return schema.columns[column]?.heading ?? schema.derived?.[column]?.heading ?? column;
};

const sameRow = (table: Table, at: readonly number[]): boolean => {
  const rows = at.map((a) => JSON.stringify(table.rows.find((r) => r.at === a)?.values));
  return rows.every((r) => r === rows[0]);
};

const describeFault = (fault: StructureFault, tables: Partial<TablesById>, outdated: boolean): RepairStep => {
  const sheet = titleOf(fault.sheet);
  const step = (text: string, row = 0, byHand = false): RepairStep => ({ sheet, row, text, byHand, fresh: false });
  switch (fault.kind) {
    case 'no sheet':
      if (outdated) return { ...step('Новый лист этой версии дополнения: будет создан.'), fresh: true };
      return step(`Листа «${sheet}» нет: будет создан заново. Если лист удалили случайно, сначала верните его через «Файл → История версий».`);
    case 'two sheets':
      return step(`Листов «${sheet}» несколько (${fault.names.join(', ')}): оставьте один, остальные удалите.`, 0, true);
    case 'no keys':
      return step('Служебная первая строка стёрта: будет восстановлена по заголовкам.');
    case 'keys moved':
      return step('Служебная строка сдвинулась: вернём её наверх, строки под ней не тронем.', fault.at);
    case 'no column':
      if (outdated) return { ...step(`Новый столбец «${headingOf(fault.sheet, fault.column)}»: добавим справа.`), fresh: true };
      return step(`Нет столбца «${headingOf(fault.sheet, fault.column)}»: добавим пустой справа.`);
    case 'two columns':
      return step(`Столбец «${headingOf(fault.sheet, fault.column)}» повторяется: оставим первый, копию назовём «копия» и не будем читать.`);
    case 'two rows': {
      const table = tables[fault.sheet as SheetId];
      const rows = `строки ${fault.at.join(', ')}`;
      if (table && sameRow(table, fault.at)) return step(`Одна и та же запись стоит дважды (${rows}): лишнюю очистим.`, fault.at[1]);
      if (table?.schema.allocates) return step(`Один код у разных записей (${rows}): первая сохранит код, следующие получат новый.`, fault.at[1]);
      return step(`Две разные записи об одном и том же (${rows}): оставьте верную, другую удалите.`, fault.at[1], true);
    }
  }
};

/** The plan in words. An empty plan means that the structure is sound. */
export const describeRepair = (reading: Reading): RepairStep[] => {
  if (reading.ok) return [];
  const { settings } = reading.tables;
  const outdated = settings !== undefined && versionState({ settings }) === 'older';
  return reading.faults.map((fault) => describeFault(fault, reading.tables, outdated));
};

/** Where the columns of all sheets stand once missing ones have been added behind the last used column. */
export const whereaboutsAfter = (tables: Partial<TablesById>): Whereabouts => {
  const places = new Map<string, number>();
  for (const schema of SHEETS) {
    const table = tables[schema.id];
    const known = table?.columns ?? {};
    let next = Math.max(0, ...Object.values(known));
    for (const name of schema.order) places.set(`${schema.id}.${name}`, known[name] ?? ++next);
  }
  return {
    column: (sheet, name) => places.get(`${sheet}.${name}`) ?? 0,
    title: (sheet) => tables[sheet]?.sheet.name ?? schemaOf(sheet).title,
  };
};

/** Columns by the headings that stand over them, for a sheet whose keys were wiped out. */
export const columnsByHeading = (sheet: SheetId, headings: readonly string[]): { [column: string]: number } => {
  const schema = schemaOf(sheet);
  const found: { [column: string]: number } = {};
  for (const name of schema.order) {
    const at = headings.indexOf(headingOf(sheet, name));
    if (at >= 0) found[name] = at + 1;
  }
  return found;
};

/** Doubled rows: equal ones are emptied, different ones with an allocated code get a new one. Returns the physical rows to clear. */
export const settleDoubledRows = (table: Table, draft: Draft): { clear: number[]; recode: { at: number; code: string }[] } => {
  const clear: number[] = [];
  const recode: { at: number; code: string }[] = [];
  for (const fault of table.faults) {
    if (fault.kind !== 'two rows') continue;
    const [, ...others] = fault.at;
    if (sameRow(table, fault.at)) clear.push(...others);
    else if (table.schema.allocates) for (const at of others) recode.push({ at, code: draft.newCode(table.schema.id) });
  }
  return { clear, recode };
};
