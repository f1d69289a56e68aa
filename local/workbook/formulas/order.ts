/** In which order formulas are evaluated: each after what it reads, circles found, without recursion along chains. */
import { overlaps } from '../ranges';
import { one, KEY, type FormulaCell, type SheetFormulas } from './cell';

/** Nesting of evaluations that wait for possible spills. */
const MOST_DEPTH = 100;

export class EvaluationOrder {
  private runs = 0;
  private depth = 0;

  /** `compute` evaluates one cell; it gets the cells that read each other with it (itself alone when there is no circle). */
  constructor(private readonly sheetOf: (sheetId: number) => SheetFormulas | undefined, private readonly compute: (cell: FormulaCell, circle: ReadonlySet<FormulaCell>) => void) {}

  /** Evaluates a cell after everything it reads; cells that read each other in a circle are found as Tarjan's strongly connected components.
   *  Without recursion: chains may be thousands of cells long. False when a cell is met that an outer run is waiting for. */
  run(root: FormulaCell): boolean {
    const run = ++this.runs;
    const frames: { cell: FormulaCell; providers: FormulaCell[]; next: number }[] = [];
    const open: FormulaCell[] = [];
    let count = 0;
    const enter = (cell: FormulaCell): void => {
      cell.running = true;
      cell.run = run;
      cell.index = cell.low = count++;
      open.push(cell);
      this.runPossibleSpills(cell);
      frames.push({ cell, providers: this.providersOf(cell), next: 0 });
    };
    enter(root);
    for (let frame = frames[frames.length - 1]; frame; frame = frames[frames.length - 1]) {
      const { cell } = frame;
      const provider = frame.providers[frame.next++];
      if (provider) {
        if (!provider.dirty) continue;
        if (!provider.running) enter(provider);
        else if (provider.run === run) {
          cell.low = Math.min(cell.low, provider.index);
          if (provider === cell) cell.cyclic = true;
        } else {
          for (const one of open) one.running = false;
          return false;
        }
        continue;
      }
      frames.pop();
      const parent = frames[frames.length - 1];
      if (parent) parent.cell.low = Math.min(parent.cell.low, cell.low);
      if (cell.low === cell.index) this.close(cell, open);
    }
    return true;
  }

  /** The cells above `cell` in the list read each other: one alone is evaluated, several are a circle. */
  private close(cell: FormulaCell, open: FormulaCell[]): void {
    const group = open.splice(open.lastIndexOf(cell));
    const circle = new Set(group);
    for (const member of group) {
      if (group.length > 1) member.cyclic = true;
      this.compute(member, circle);
      member.running = false;
    }
  }

  /** Arrays that are out of date and may spill into what the cell reads are evaluated first, if nobody waits for them. */
  private runPossibleSpills(cell: FormulaCell): void {
    if (this.depth > MOST_DEPTH) return;
    this.depth++;
    for (const { sheetId, range } of cell.dependencies) {
      const sheet = this.sheetOf(sheetId);
      if (!sheet || sheet.dirtyArrays.size === 0) continue;
      const possible = [...sheet.dirtyArrays].filter((provider) => provider.row < range.row + range.rows && provider.column < range.column + range.columns);
      for (const provider of possible) if (provider.dirty && !provider.running) this.run(provider);
    }
    this.depth--;
  }

  /** The formulas out of date that stand in what the cell reads. */
  private providersOf(cell: FormulaCell): FormulaCell[] {
    const found: FormulaCell[] = [];
    for (const { sheetId, range } of cell.dependencies) {
      const sheet = this.sheetOf(sheetId);
      if (!sheet || sheet.dirty.size === 0) continue;
      if (range.rows * range.columns < sheet.dirty.size) {
        for (let r = range.row; r < range.row + range.rows; r++) for (let c = range.column; c < range.column + range.columns; c++) {
          const provider = sheet.cells.get(r * KEY + c);
          if (provider?.dirty) found.push(provider);
        }
      } else for (const provider of sheet.dirty) if (overlaps(range, one(provider.row, provider.column))) found.push(provider);
    }
    return found;
  }
}
