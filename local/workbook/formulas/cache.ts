/** Blocks of values and look-up indexes that several formulas read, kept until a cell in them changes. */
import { overlaps } from '../ranges';
import type { CellRange } from '../types';
import { keyOf } from './coerce';
import type { ArrayValue, RefValue } from './values';

type Index = ReadonlyMap<string | number | boolean | null, readonly number[]>;
interface Entry { range: CellRange; block?: ArrayValue; index?: Index }

/** Smaller blocks are read quicker than found. */
const SMALL = 16;
const MOST_ENTRIES = 400;

export class Cache {
  private readonly sheets = new Map<number, Map<string, Entry>>();

  clear(): void { this.sheets.clear(); }

  drop(sheetId: number, range: CellRange): void {
    const entries = this.sheets.get(sheetId);
    if (!entries || entries.size === 0) return;
    for (const [key, entry] of entries) if (overlaps(entry.range, range)) entries.delete(key);
  }

  private entry(ref: RefValue): Entry {
    let entries = this.sheets.get(ref.sheetId);
    if (!entries) this.sheets.set(ref.sheetId, (entries = new Map()));
    const { row, column, rows, columns } = ref.range;
    const key = `${row},${column},${rows},${columns}`;
    let entry = entries.get(key);
    if (!entry) {
      if (entries.size >= MOST_ENTRIES) entries.clear();
      entries.set(key, (entry = { range: ref.range }));
    }
    return entry;
  }

  block(ref: RefValue, read: () => ArrayValue): ArrayValue {
    if (ref.range.rows * ref.range.columns < SMALL) return read();
    const entry = this.entry(ref);
    return (entry.block ??= read());
  }

  index(ref: RefValue, read: () => ArrayValue): Index {
    const entry = this.entry(ref);
    return (entry.index ??= indexOf(read()));
  }
}

/** Positions (row after row) by the key of their value; empty cells are under null. */
export function indexOf(block: ArrayValue): Index {
  const index = new Map<string | number | boolean | null, number[]>();
  block.data.forEach((value, position) => {
    const key = keyOf(value);
    const list = index.get(key);
    if (list) list.push(position);
    else index.set(key, [position]);
  });
  return index;
}
