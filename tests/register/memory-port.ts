// A workbook in memory behind the register's port: just enough of Sheets to play a person's moves at chosen moments.

import type { Block, WorkbookPort } from '../../src/register/port';
import { SHEETS, columnKey } from '../../src/register/schema';
import { JOURNAL_COLUMNS, JOURNAL_TITLE } from '../../src/register/journal';
import { fromSerial, type CellValue } from '../../src/register/values';

export interface MemorySheet {
  name: string;
  cells: CellValue[][];
}

/** Reads what was written as Sheets would show it: an apostrophe guards text, a serial number in a date column is a date. */
const settle = (cell: CellValue, key: CellValue): CellValue => {
  if (typeof cell === 'string' && cell.startsWith("'")) return cell.slice(1);
  const [sheet, column] = String(key).split('.');
  const type = SHEETS.find((s) => s.id === sheet)?.columns[column ?? '']?.type;
  return typeof cell === 'number' && (type === 'date' || type === 'moment') ? fromSerial(cell) : cell;
};

export class MemoryWorkbook implements WorkbookPort {
  readonly list: MemorySheet[];
  calls = 0;
  /** Called before the k-th call from 1; may throw or move things. */
  before: ((call: number, what: string) => void) | null = null;

  constructor() {
    this.list = SHEETS.map((s) => ({ name: s.title, cells: [s.order.map((name) => columnKey(s.id, name)), s.order.map((name) => s.columns[name]?.heading ?? name)] }));
    this.list.push({ name: JOURNAL_TITLE, cells: [JOURNAL_COLUMNS.map((c) => c.key), JOURNAL_COLUMNS.map((c) => c.heading)] });
  }

  named(name: string): MemorySheet {
    const found = this.list.find((s) => s.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  }

  sheet(name: string): { id: number; name: string } | null {
    this.step('sheet');
    const id = this.list.findIndex((s) => s.name === name);
    return id < 0 ? null : { id, name };
  }

  private step(what: string): void {
    this.calls++;
    this.before?.(this.calls, what);
  }

  sheets(): { id: number; name: string }[] {
    this.step('sheets');
    return this.list.map((s, id) => ({ id, name: s.name }));
  }

  private at(id: number): MemorySheet {
    return this.list[id] as MemorySheet;
  }

  readAll(id: number): CellValue[][] {
    this.step('readAll');
    return this.at(id).cells.map((row) => [...row]);
  }

  readBlock(id: number, row: number, column: number, rows: number, columns: number): CellValue[][] {
    this.step('readBlock');
    return Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => this.at(id).cells[row - 1 + i]?.[column - 1 + j] ?? ''));
  }

  readColumns(id: number, columns: number): CellValue[][] {
    this.step('readColumns');
    return this.at(id).cells.map((row) => Array.from({ length: columns }, (_, i) => row[i] ?? ''));
  }

  lastRow(id: number): number {
    this.step('lastRow');
    const { cells } = this.at(id);
    for (let i = cells.length; i > 0; i--) if (cells[i - 1]?.some((c) => c !== '')) return i;
    return 0;
  }

  writeBlocks(id: number, blocks: readonly Block[]): void {
    for (const block of blocks) {
      this.step('write');
      const { cells } = this.at(id);
      block.cells.forEach((line, i) => {
        const row = block.row - 1 + i;
        while (cells.length <= row) cells.push([]);
        line.forEach((cell, j) => {
          const target = cells[row] as CellValue[];
          while (target.length <= block.column - 1 + j) target.push('');
          target[block.column - 1 + j] = settle(cell, cells[0]?.[block.column - 1 + j] ?? '');
        });
      });
    }
  }

  flush(): void {
    this.step('flush');
  }

  // ---- a person's moves ----
  insertRow(name: string, at: number): void {
    this.named(name).cells.splice(at - 1, 0, []);
  }

  deleteRow(name: string, at: number): void {
    this.named(name).cells.splice(at - 1, 1);
  }

  sortBy(name: string, column: number, descending = false): void {
    const { cells } = this.named(name);
    const body = cells.splice(2).filter((row) => row.some((c) => c !== ''));
    body.sort((a, b) => String(a[column - 1] ?? '').localeCompare(String(b[column - 1] ?? '')) * (descending ? -1 : 1));
    cells.push(...body);
  }

  insertColumn(name: string, at: number): void {
    for (const row of this.named(name).cells) {
      while (row.length < at - 1) row.push('');
      row.splice(at - 1, 0, '');
    }
  }

  moveColumn(name: string, from: number, to: number): void {
    for (const row of this.named(name).cells) {
      while (row.length < Math.max(from, to)) row.push('');
      const [cell] = row.splice(from - 1, 1);
      row.splice(to - 1, 0, cell ?? '');
    }
  }
}
