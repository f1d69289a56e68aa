/** Which formulas read which cells: finds, for a block that changed, the formulas that look at it. */
import { overlaps } from '../ranges';
import type { CellRange } from '../types';
import type { FormulaCell } from './cell';

/** Rows per drawer of the index; blocks over many drawers stand in a list of their own. */
const DRAWER = 64;
const MOST_DRAWERS = 8;

export interface Dependency { readonly sheetId: number; readonly range: CellRange; readonly cell: FormulaCell }

export class DependencyIndex {
  private readonly drawers = new Map<number, Set<Dependency>>();
  private readonly wide = new Set<Dependency>();

  private drawersOf(range: CellRange): [number, number] {
    return [Math.floor(range.row / DRAWER), Math.floor((range.row + range.rows - 1) / DRAWER)];
  }

  add(dependency: Dependency): void {
    const [first, last] = this.drawersOf(dependency.range);
    if (!(last - first < MOST_DRAWERS)) { this.wide.add(dependency); return; }
    for (let n = first; n <= last; n++) {
      let drawer = this.drawers.get(n);
      if (!drawer) this.drawers.set(n, (drawer = new Set()));
      drawer.add(dependency);
    }
  }

  remove(dependency: Dependency): void {
    if (this.wide.delete(dependency)) return;
    const [first, last] = this.drawersOf(dependency.range);
    for (let n = first; n <= last; n++) this.drawers.get(n)?.delete(dependency);
  }

  /** Calls `found` for the formulas that look at a cell of the block (some of them more than once). */
  each(range: CellRange, found: (cell: FormulaCell) => void): void {
    for (const dependency of this.wide) if (overlaps(dependency.range, range)) found(dependency.cell);
    const [first, last] = this.drawersOf(range);
    const look = (drawer: Set<Dependency> | undefined): void => {
      if (drawer) for (const dependency of drawer) if (overlaps(dependency.range, range)) found(dependency.cell);
    };
    if (last - first < this.drawers.size) for (let n = first; n <= last; n++) look(this.drawers.get(n));
    else for (const [n, drawer] of this.drawers) if (n >= first && n <= last) look(drawer);
  }
}
